"""Functions of the user's, called at once and within a time limit.

A thread cannot be ended from outside, so each call has a daemon thread of its own: one that hangs is left
behind, and does not keep the program from exiting.
"""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable, Sequence
from contextlib import contextmanager, suppress
from contextvars import copy_context
from dataclasses import dataclass
from functools import partial
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from assistants_client.clock import waker

if TYPE_CHECKING:
    from collections.abc import Generator

    from assistants_client.terms import Terms

__all__ = ["Outcome", "acall_all", "call_all"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one call: what the function returned, or the error that it raised."""

    value: Any = None
    error: Exception | None = None


def call_all(
    functions: Sequence[Callable[[], object]], timeout_seconds: float | None, terms: Terms
) -> list[Outcome]:
    """Call every function in a thread of its own, and return what came of each, in order.

    Args:
        functions: To be called without arguments.
        timeout_seconds: Longest time for each; a `TimeoutError` stands for what took longer. With None they
            are called one after another in this thread, and may take for ever.
        terms: Their deadline and their token end the wait too.

    Raises:
        OperationCancelledError: The token was cancelled; the functions are left to themselves.
    """
    if timeout_seconds is None:
        return [_outcome(function) for function in functions]
    finished: SimpleQueue[None] = SimpleQueue()
    tell = partial(finished.put, None)
    with _told_of_cancel(terms, tell):
        calls = [_Call(function, tell) for function in functions]
        _wait(calls, finished, timeout_seconds, terms)
    return [call.outcome or _late(timeout_seconds) for call in calls]


async def acall_all(
    functions: Sequence[Callable[[], object]], timeout_seconds: float | None, terms: Terms
) -> list[Outcome]:
    """Same as `call_all`, but awaited, on asyncio and trio.

    Async functions run on the event loop, and are cancelled when they take too long; plain ones always run in
    threads.
    """
    import anyio

    outcomes = [_late(timeout_seconds)] * len(functions)

    async def call(index: int, function: Callable[[], object]) -> None:
        with anyio.move_on_after(timeout_seconds):
            outcomes[index] = await _aoutcome(function)

    with anyio.move_on_after(terms.remaining_seconds()) as scope, _told_of_cancel(terms, waker(scope.cancel)):
        async with anyio.create_task_group() as group:
            for index, function in enumerate(functions):
                group.start_soon(call, index, function)
    terms.raise_if_cancelled()
    return outcomes


class _Call:
    """One call in a daemon thread."""

    def __init__(self, function: Callable[[], object], tell: Callable[[], object]) -> None:
        self.outcome: Outcome | None = None
        self._function = function
        self._tell = tell
        # What the caller has in its context, such as the span of a trace, the function has too.
        context = copy_context()
        threading.Thread(target=context.run, args=(self._run,), name="tool-call", daemon=True).start()

    def _run(self) -> None:
        try:
            self.outcome = _outcome(self._function)
        except BaseException as error:  # noqa: BLE001 - it would end this thread, and nobody would hear of it
            self.outcome = Outcome(error=RuntimeError(f"it tried to end the program: {error!r}"))
        # Whoever asked may have given up, and the event loop may have ended.
        with suppress(RuntimeError):
            self._tell()


def _late(seconds: float | None) -> Outcome:
    limit = "in time" if seconds is None else f"within {seconds:g} s"
    return Outcome(error=TimeoutError(f"no answer {limit}"))


def _outcome(function: Callable[[], object]) -> Outcome:
    try:
        return Outcome(function())
    except Exception as error:  # noqa: BLE001 - it is for the caller to judge
        return Outcome(error=error)


async def _aoutcome(function: Callable[[], object]) -> Outcome:
    if inspect.iscoroutinefunction(function):
        return await _awaited(function())
    outcome = await _in_thread(function)
    return await _awaited(outcome.value) if inspect.isawaitable(outcome.value) else outcome


async def _awaited(answer: Any) -> Outcome:
    try:
        return Outcome(await answer)
    except Exception as error:  # noqa: BLE001 - it is for the caller to judge
        return Outcome(error=error)


async def _in_thread(function: Callable[[], object]) -> Outcome:
    import anyio

    done = anyio.Event()
    call = _Call(function, waker(done.set))
    while call.outcome is None:
        await done.wait()
    return call.outcome


def _wait(calls: list[_Call], finished: SimpleQueue[None], timeout_seconds: float, terms: Terms) -> None:
    """Wait until every call has an outcome, or the time is over."""
    clock = terms.settings.clock
    deadline = clock.monotonic() + timeout_seconds
    while any(call.outcome is None for call in calls):
        terms.raise_if_cancelled()
        left = min(deadline - clock.monotonic(), terms.remaining_seconds(), threading.TIMEOUT_MAX)
        try:
            finished.get(timeout=max(0.0, left))
        except Empty:
            break
    terms.raise_if_cancelled()


@contextmanager
def _told_of_cancel(terms: Terms, tell: Callable[[], object]) -> Generator[None, None, None]:
    token = terms.cancellation
    forget = None if token is None else token.on_cancel(tell)
    try:
        yield
    finally:
        if forget is not None:
            forget()
