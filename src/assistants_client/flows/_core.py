"""The steps of a flow, and the two drivers that carry them out.

The drivers do all the waiting; a flow that needs anything else from the outside gets a new kind of step here.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Collection, Generator, Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from assistants_api.wire import Call
from assistants_client.clock import current_loop
from assistants_client.errors import InvalidArgumentError
from assistants_client.terms import Terms

if TYPE_CHECKING:
    from assistants_client.workers import Outcome

T = TypeVar("T")

LAST_CALL_SECONDS: Final = 5.0
"""What an abandoned flow may still take to clear up behind itself; its error comes so much later at most."""


@dataclass(frozen=True, slots=True)
class Sleep:
    """A step: pause. Cancelling the token ends the pause at once, with `OperationCancelledError`."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Ask:
    """A step: call a function of the user's; the async driver awaits what it returns, if that is needed."""

    function: Callable[..., object]
    arguments: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Open:
    """A step: send a call whose answer is a stream; answered with the bytes to come, before any is read."""

    call: Call[Any]


@dataclass(frozen=True, slots=True)
class Parallel:
    """A step: call functions of the user's at once; answered with one `Outcome` for each, in their order."""

    asks: tuple[Ask, ...]
    timeout_seconds: float | None
    """Longest time for each; None for any, and one after another where that blocks."""


@dataclass(frozen=True, slots=True)
class Branches:
    """A step: carry out flows, a few at once; answered with one `Outcome` for each, in their order."""

    flows: tuple[Generator[Any, Any, Any], ...]
    at_most: int


Step: TypeAlias = Call[Any] | Open | Sleep | Ask | Parallel | Branches
Flow: TypeAlias = Generator[Step, Any, T]


Sender: TypeAlias = Callable[[Call[Any] | Open, Terms], Any]
"""Sends one call on the terms and blocks until its answer is decoded, or open."""

AsyncSender: TypeAlias = Callable[[Call[Any] | Open, Terms], Awaitable[Any]]
"""Same as `Sender`, but awaited."""


def send(call: Call[T]) -> Flow[T]:
    """Have *call* sent and return its decoded answer; this is where a flow's types come from."""
    answer: T = yield call
    return answer


def open_stream(call: Call[Any]) -> Flow[Any]:
    """Have *call* sent and return the stream of bytes that answers it."""
    source: Any = yield Open(call)
    return source


def ask(function: Callable[..., object], *arguments: object) -> Flow[Any]:
    """Have *function* called and return its answer, awaited where the driver can."""
    answer: Any = yield Ask(function, arguments)
    return answer


def at_once(asks: Sequence[Ask], timeout_seconds: float | None) -> Flow[list[Outcome]]:
    """Have functions called at once and return what came of each, in their order."""
    outcomes: list[Outcome] = yield Parallel(tuple(asks), timeout_seconds)
    return outcomes


def branch(flows: Sequence[Flow[T]], at_most: int) -> Flow[list[Outcome]]:
    """Have flows carried out, a few at once, and return what came of each, in their order."""
    outcomes: list[Outcome] = yield Branches(tuple(flows), at_most)
    return outcomes


def drive(flow: Flow[T], terms: Terms, sender: Sender) -> T:
    """Carry out every step of *flow* in this thread and return its result.

    An error of a step is raised inside the flow, which may handle it. The flow is closed whatever happens.
    """
    try:
        step = next(flow)
        while True:
            try:
                answer = _perform(step, terms, sender)
            except Exception as error:  # noqa: BLE001 - the flow decides
                step = flow.throw(error)
            else:
                step = flow.send(answer)
    except StopIteration as end:
        # Only the flow's own end gets here: one raised by a step was thrown into the flow, where Python
        # turns it into a RuntimeError.
        result: T = end.value
        return result
    except BaseException as error:
        _leave(terms, sender, error)
        raise
    finally:
        flow.close()


def _drive_on(flow: Flow[T], sender: Sender, terms: Terms) -> T:
    return drive(flow, terms, sender)


async def adrive(flow: Flow[T], terms: Terms, sender: AsyncSender) -> T:
    """Same as `drive`, but awaited, on asyncio and trio."""
    try:
        step = next(flow)
        while True:
            try:
                answer = await _aperform(step, terms, sender)
            except Exception as error:  # noqa: BLE001 - the flow decides
                step = flow.throw(error)
            else:
                step = flow.send(answer)
    except StopIteration as end:
        result: T = end.value
        return result
    except BaseException as error:
        await _aleave(terms, sender, error)
        raise
    finally:
        flow.close()


def _leave(terms: Terms, sender: Sender, error: BaseException) -> None:
    """Send the last call of a flow that *error* has ended; what comes of it is noted there."""
    call, terms.on_exit = terms.on_exit, None
    if call is None:
        return
    try:
        sender(call, _last_terms(terms))
    except Exception as problem:  # noqa: BLE001 - the first error is the one to raise
        error.add_note(f"{_name(call)} failed: {problem}")
    else:
        error.add_note(f"{_name(call)} was sent.")


async def _aleave(terms: Terms, sender: AsyncSender, error: BaseException) -> None:
    """Same as `_leave`, but awaited, also within a task that is being cancelled."""
    call, terms.on_exit = terms.on_exit, None
    if call is None:
        return
    try:
        await _to_its_end(sender, call, _last_terms(terms))
    except Exception as problem:  # noqa: BLE001 - the first error is the one to raise
        error.add_note(f"{_name(call)} failed: {problem}")
    else:
        error.add_note(f"{_name(call)} was sent.")


async def _to_its_end(sender: AsyncSender, call: Call[Any], terms: Terms) -> None:
    """Send *call*, however often this task is cancelled meanwhile."""
    import asyncio

    import anyio

    async def send_it() -> None:
        await sender(call, terms)

    loop = current_loop()
    with anyio.CancelScope(shield=True):
        if not isinstance(loop, asyncio.AbstractEventLoop):
            await send_it()
            return
        # Cancelling a task of asyncio goes past every shield, so a task of its own sends.
        sending = loop.create_task(send_it())
        while not sending.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait({sending})
        sending.result()


def _last_terms(terms: Terms) -> Terms:
    return Terms(terms.settings, terms.settings.clock.monotonic() + LAST_CALL_SECONDS)


def _name(call: Call[Any]) -> str:
    return f"{call.operation.name} for {call.path_values[-1]}"


def _perform(step: Step, terms: Terms, sender: Sender) -> object:
    match step:
        case Call() | Open():
            return sender(step, terms)
        case Sleep(seconds):
            terms.raise_if_cancelled()
            terms.settings.clock.sleep(seconds, terms.cancellation)
            terms.raise_if_cancelled()
            return None
        case Ask(function, arguments):
            return _plain(function(*arguments))
        case Parallel(asks, timeout_seconds):
            from assistants_client.workers import call_all

            return call_all([partial(_perform, one, terms, sender) for one in asks], timeout_seconds, terms)
        case Branches(flows, at_most):
            from assistants_client.branches import run_all

            return run_all([partial(_drive_on, flow, sender) for flow in flows], at_most, terms)


async def _aperform(step: Step, terms: Terms, sender: AsyncSender) -> object:
    match step:
        case Call() | Open():
            return await sender(step, terms)
        case Sleep(seconds):
            terms.raise_if_cancelled()
            await terms.settings.clock.asleep(seconds, terms.cancellation)
            terms.raise_if_cancelled()
            return None
        case Ask(function, arguments):
            answer = function(*arguments)
            return await answer if inspect.isawaitable(answer) else answer
        case Parallel(asks, timeout_seconds):
            from assistants_client.workers import acall_all

            functions = [partial(one.function, *one.arguments) for one in asks]
            return await acall_all(functions, timeout_seconds, terms)
        case Branches(flows, at_most):
            from assistants_client.branches import arun_all

            return await arun_all([partial(adrive, flow, terms, sender) for flow in flows], at_most)


def _plain(answer: object) -> object:
    if not inspect.isawaitable(answer):
        return answer
    if inspect.iscoroutine(answer):
        # Closed by hand, or Python warns that it was never awaited.
        answer.close()
    raise InvalidArgumentError("an async function needs AsyncOpenAIClient; give OpenAIClient a plain one")


def is_among(status: Any, states: Collection[Any]) -> bool:
    """Return whether *status* is one of *states*; what a server sends in its place may be a list."""
    return isinstance(status, Hashable) and status in states
