"""Flows carried out a few at once: for uploads, which one after another would take as long as all of them.

Each flow has an outcome of its own; one that fails keeps none of the others from their end.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from contextvars import copy_context
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from assistants_client.cancellation import CancellationToken
from assistants_client.workers import Outcome

if TYPE_CHECKING:
    from assistants_api.wire import Cancellation
    from assistants_client.terms import Terms

__all__ = ["arun_all", "run_all"]


def run_all(functions: Sequence[Callable[[Terms], Any]], at_most: int, terms: Terms) -> list[Outcome]:
    """Call every function, *at_most* so many at once, and return what came of each, in order.

    Args:
        functions: Each is handed the terms that it has to keep to.
        at_most: How many threads there are.
        terms: Of the whole.
    """
    # Only uploads need it, and it is slow to import.
    from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait

    token, unlink = _linked(terms.cancellation)
    own = replace(terms, cancellation=token)
    try:
        with ThreadPoolExecutor(at_most, thread_name_prefix="assistants-branch") as pool:
            # What the caller has in its context, such as the span of a trace, each function has too.
            futures = [pool.submit(copy_context().run, _outcome, function, own) for function in functions]
            try:
                done, _ = wait(futures, return_when=FIRST_EXCEPTION)
                for future in done:
                    # Raises what is no error, such as SystemExit in a function of the user's.
                    future.result()
                return [future.result() for future in futures]
            except BaseException:
                # Ctrl-C reaches this thread alone; the others end when the calls that they wait for do.
                pool.shutdown(wait=False, cancel_futures=True)
                token.cancel("the caller was interrupted")
                raise
    finally:
        unlink()


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


def _linked(parent: Cancellation | None) -> tuple[CancellationToken, Callable[[], object]]:
    """Return a token that is cancelled with *parent*, of whatever make, and a function that parts the two."""
    if parent is None:
        return CancellationToken(), bool
    if isinstance(parent, CancellationToken):
        return parent.child(), bool
    token = CancellationToken(timeout_seconds=parent.remaining_seconds)
    return token, parent.on_cancel(lambda: token.cancel(parent.reason or ""))


def _outcome(function: Callable[[Terms], Any], terms: Terms) -> Outcome:
    try:
        return Outcome(function(terms))
    except Exception as error:  # noqa: BLE001 - it is for the flow to judge
        return Outcome(error=error)
