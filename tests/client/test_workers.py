"""Functions called at once, by both drivers: outcomes, limits, cancelling, and what a function finds."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from queue import SimpleQueue
from typing import Any

import anyio
import pytest

from assistants_client import CancellationToken, Clock, OperationCancelledError
from assistants_client.clock import waker
from assistants_client.flows._core import Ask, Flow, adrive, at_once, drive
from assistants_client.terms import Terms
from assistants_client.workers import Outcome
from tests.support.clients import KINDS
from tests.support.flows import terms

CallAll = Callable[..., list[Outcome]]
PLACE: ContextVar[str] = ContextVar("PLACE", default="nowhere")


def asking(*functions: Callable[[], object], seconds: float | None = 5.0) -> Flow[list[Outcome]]:
    """Return a flow that has functions called at once."""
    return at_once([Ask(one) for one in functions], seconds)


def no_sender(*_: object) -> Any:
    """Refuse to send."""
    raise AssertionError("nothing was to be sent")


@pytest.fixture(params=KINDS)
def call_all(request: pytest.FixtureRequest) -> CallAll:
    """Hand out a function that calls others at once, by the driver of one kind of client."""

    def call(*functions: Callable[[], object], own_terms: Terms | None = None, **limit: Any) -> list[Outcome]:
        flow, given = asking(*functions, **limit), own_terms or terms(Clock())
        if request.param == "sync":
            return drive(flow, given, no_sender)
        return anyio.run(adrive, flow, given, no_sender, backend=request.param)

    return call


@pytest.fixture
def held() -> Iterator[threading.Event]:
    """Hand out an event that functions may wait for; it happens after the test."""
    event = threading.Event()
    yield event
    event.set()


def test_outcomes_come_in_the_order_of_the_functions(call_all: CallAll) -> None:
    """What was returned and what was raised, each in its place."""
    error = ValueError("no")

    def fail() -> None:
        raise error

    assert call_all(lambda: 1, fail, lambda: 3) == [Outcome(1), Outcome(error=error), Outcome(3)]


def test_a_function_cannot_end_the_program(call_all: CallAll) -> None:
    """`sys.exit()` ends a thread without a word; whoever waits for it hears of that at once."""
    (outcome,) = call_all(sys.exit, seconds=60)
    assert str(outcome.error) == "it tried to end the program: SystemExit()"


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_function_without_a_limit_cannot_end_the_program(backend: str) -> None:
    """Nor is it waited for for ever."""
    flow = asking(sys.exit, seconds=None)
    (outcome,) = anyio.run(adrive, flow, terms(Clock()), no_sender, backend=backend)
    assert isinstance(outcome.error, RuntimeError)


def test_functions_run_at_the_same_time(call_all: CallAll) -> None:
    """Two that wait for each other both end."""
    meeting = threading.Barrier(2)
    assert all(one.error is None for one in call_all(meeting.wait, meeting.wait))


def test_a_function_that_hangs_is_left_behind(call_all: CallAll, held: threading.Event) -> None:
    """Its outcome is that it took too long."""
    (late,) = call_all(held.wait, seconds=0.05)
    assert isinstance(late.error, TimeoutError)
    assert str(late.error) == "no answer within 0.05 s"


def test_who_was_in_time_keeps_its_outcome(call_all: CallAll, held: threading.Event) -> None:
    """One that hangs spoils nothing for the others."""
    late = quick = Outcome()
    # A busy machine may be late even with the quick one.
    for seconds in (0.05, 1.0, 30.0):
        late, quick = call_all(held.wait, lambda: "quick", seconds=seconds)
        if quick.error is None:
            break
    assert isinstance(late.error, TimeoutError)
    assert quick == Outcome("quick")


def test_a_function_that_comes_late_harms_nobody(call_all: CallAll) -> None:
    """Its result goes nowhere, even where the event loop has ended meanwhile."""
    started: SimpleQueue[threading.Thread] = SimpleQueue()
    go_on, has_ended = threading.Event(), threading.Event()

    def hang() -> None:
        started.put(threading.current_thread())
        go_on.wait()
        has_ended.set()

    call_all(hang, seconds=0.01)
    thread = started.get(timeout=30)
    go_on.set()
    thread.join(30)
    assert has_ended.is_set()
    assert not thread.is_alive()


def test_without_a_limit_functions_may_take_their_time(call_all: CallAll) -> None:
    """None is no limit."""
    assert call_all(lambda: 1, lambda: 2, seconds=None) == [Outcome(1), Outcome(2)]


def test_without_a_limit_the_blocking_driver_stays_in_its_thread() -> None:
    """For what belongs to one thread, such as a connection of sqlite3."""
    flow = asking(threading.get_ident, threading.get_ident, seconds=None)
    assert drive(flow, terms(), no_sender) == [Outcome(threading.get_ident())] * 2


def test_functions_find_the_context_of_their_caller(call_all: CallAll) -> None:
    """Context variables, such as the span of a trace, reach into the threads."""
    token = PLACE.set("here")
    try:
        assert call_all(PLACE.get) == [Outcome("here")]
    finally:
        PLACE.reset(token)


def test_cancelling_ends_the_wait(call_all: CallAll, held: threading.Event) -> None:
    """The caller goes on with the error of the token; the function is left to itself."""
    token = CancellationToken()
    own_terms = Terms(terms(Clock()).settings, cancellation=token)

    def cancel() -> None:
        token.cancel("the user left")

    with pytest.raises(OperationCancelledError, match="the user left"):
        call_all(held.wait, cancel, own_terms=own_terms, seconds=60)


@pytest.mark.parametrize("limit", ["deadline", "token"])
def test_the_limits_of_the_whole_hold_too(call_all: CallAll, held: threading.Event, limit: str) -> None:
    """The wait for functions is part of the wait for the run."""
    own_terms = terms(Clock())
    if limit == "deadline":
        own_terms.deadline = own_terms.settings.clock.monotonic() + 0.05
        (outcome,) = call_all(held.wait, own_terms=own_terms, seconds=60)
        assert isinstance(outcome.error, TimeoutError)
    else:
        own_terms.cancellation = CancellationToken(timeout_seconds=0.05)
        with pytest.raises(OperationCancelledError):
            call_all(held.wait, own_terms=own_terms, seconds=60)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_async_functions_run_on_the_event_loop(backend: str) -> None:
    """They are awaited there, objects that return awaitables too, and their errors are outcomes."""

    async def look() -> int:
        await anyio.lowlevel.checkpoint()
        return threading.get_ident()

    class Caller:
        async def __call__(self) -> int:
            return threading.get_ident()

    async def fail() -> None:
        raise ValueError("no")

    flow = asking(look, Caller(), fail, seconds=60)
    first, second, failed = anyio.run(adrive, flow, terms(Clock()), no_sender, backend=backend)
    assert first == second == Outcome(threading.get_ident())
    assert str(failed.error) == "no"


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_an_async_function_that_is_too_slow_is_cancelled(backend: str) -> None:
    """Its time limit reaches into it, and it can clear up."""
    cancelled: list[str] = []

    async def hang() -> None:
        try:
            await anyio.sleep_forever()
        finally:
            cancelled.append("hang")

    flow = asking(hang, seconds=0.05)
    (late,) = anyio.run(adrive, flow, terms(Clock()), no_sender, backend=backend)
    assert isinstance(late.error, TimeoutError)
    assert cancelled == ["hang"]


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_cancelled_task_leaves_its_functions(backend: str, held: threading.Event) -> None:
    """Native cancellation ends the wait at once: async functions are cancelled, plain ones left behind."""
    cancelled: list[str] = []

    async def hang() -> None:
        try:
            await anyio.sleep_forever()
        finally:
            cancelled.append("hang")

    async def use() -> None:
        with anyio.CancelScope() as scope:
            cancel = waker(scope.cancel)

            def hold() -> None:
                cancel()
                held.wait()

            await adrive(asking(hang, hold, seconds=None), terms(Clock()), no_sender)
        assert scope.cancelled_caught

    anyio.run(use, backend=backend)
    assert cancelled == ["hang"]


def test_an_awaitable_is_no_answer_where_nobody_awaits() -> None:
    """The blocking driver says which client takes it."""

    class Caller:
        async def __call__(self) -> None:
            raise AssertionError

    (outcome,) = drive(asking(Caller()), terms(), no_sender)
    assert "needs AsyncOpenAIClient" in str(outcome.error)


@pytest.mark.parametrize("client", ["OpenAIClient", "AsyncOpenAIClient"])
def test_a_hung_function_does_not_keep_a_program_from_exiting(client: str) -> None:
    """The program ends when its own work is done."""
    is_async = client == "AsyncOpenAIClient"
    program = f"""
import anyio, threading
from assistants_client.flows._core import Ask, adrive, at_once, drive
from tests.support.flows import terms
from assistants_client import Clock
flow = at_once([Ask(threading.Event().wait)], 0.05)
{"anyio.run(adrive, flow, terms(Clock()), None)" if is_async else "drive(flow, terms(Clock()), None)"}
print("done")
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True, timeout=60
    )
    assert done.stdout == "done\n"
