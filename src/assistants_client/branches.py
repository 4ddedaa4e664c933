"""Flows carried out a few at once: for uploads, which one after another would take as long as all of them.

Each flow has an outcome of its own; one that fails keeps none of the others from their end.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from assistants_client.workers import Outcome

__all__ = ["arun_all", "run_all"]


def run_all(functions: Sequence[Callable[[], Any]], at_most: int) -> list[Outcome]:
    """Call every function, *at_most* so many at once, and return what came of each, in order."""
    # Only uploads need it, and it is slow to import.
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(at_most, thread_name_prefix="assistants-branch") as pool:
        futures = [pool.submit(function) for function in functions]
        return [_outcome(future.result) for future in futures]


async def arun_all(functions: Sequence[Callable[[], Awaitable[Any]]], at_most: int) -> list[Outcome]:
    """Same as `run_all`, but awaited, on asyncio and trio."""
    import anyio

    outcomes = [Outcome()] * len(functions)
    # Taken from one iterator, so that they start in their order: trio starts tasks in any.
    waiting = iter(enumerate(functions))

    async def work() -> None:
        for index, function in waiting:
            try:
                outcomes[index] = Outcome(await function())
            except Exception as error:  # noqa: BLE001 - it is for the flow to judge
                outcomes[index] = Outcome(error=error)

    async with anyio.create_task_group() as group:
        for _ in range(min(at_most, len(functions))):
            group.start_soon(work)
    return outcomes


def _outcome(result: Callable[[], Any]) -> Outcome:
    try:
        return Outcome(result())
    except Exception as error:  # noqa: BLE001 - it is for the flow to judge
        return Outcome(error=error)
