from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import anyio
import pytest

from assistants_api.wire import Call, Operation
from assistants_client import CancellationToken, Clock, InvalidArgumentError, OperationCancelledError
from assistants_client.flows._core import Flow, Open, Sleep, adrive, ask, drive, send
from assistants_client.terms import Terms
from tests.support.clock import FakeClock
from tests.support.flows import terms

CALL: Call[str] = Call(Operation("get_thing", "GET", "/thing"))

Driver = Callable[[Flow[Any], Terms, Callable[..., Any]], Any]


def in_this_thread(flow: Flow[Any], terms: Terms, sender: Callable[..., Any]) -> Any:
    """Carry out *flow* with the blocking driver."""
    return drive(flow, terms, sender)


def on_an_event_loop(backend: str) -> Driver:
    """Return a function that carries out a flow with the async driver."""

    def carry_out(flow: Flow[Any], terms: Terms, sender: Callable[..., Any]) -> Any:
        async def asender(call: Call[Any] | Open, terms: Terms) -> Any:
            await anyio.lowlevel.checkpoint()
            return sender(call, terms)

        return anyio.run(adrive, flow, terms, asender, backend=backend)

    return carry_out


@pytest.fixture(params=["sync", "asyncio", "trio"])
def carry_out(request: pytest.FixtureRequest) -> Driver:
    """Hand out a driver; the test runs for each."""
    return in_this_thread if request.param == "sync" else on_an_event_loop(request.param)


def no_sender(step: Call[Any] | Open, _terms: Terms) -> Any:
    """Refuse to send."""
    raise AssertionError(f"{step} was not to be sent")


def test_a_flow_gets_the_answers_of_its_steps(carry_out: Driver, clock: FakeClock) -> None:
    """Calls are sent, pauses are slept, the user's functions are called, in the order of the flow."""

    def flow() -> Flow[list[Any]]:
        answer = yield from send(CALL)
        yield Sleep(2.5)
        asked = yield from ask(str.upper, "word")
        return [answer, asked]

    def name(call: Call[Any], _terms: Terms) -> str:
        return call.operation.name

    assert carry_out(flow(), terms(clock), name) == ["get_thing", "WORD"]
    assert clock.pauses == [2.5]


def test_an_error_of_a_step_can_be_handled_by_the_flow(carry_out: Driver) -> None:
    """What a call raises is raised where the flow waits for it."""

    def refuse(_call: Call[Any], _terms: Terms) -> Any:
        raise KeyError("gone")

    def flow() -> Flow[str]:
        try:
            return (yield from send(CALL))
        except KeyError as error:
            return f"handled {error.args[0]}"

    assert carry_out(flow(), terms(), refuse) == "handled gone"


def test_an_error_that_the_flow_does_not_handle_reaches_the_caller(carry_out: Driver) -> None:
    """The very error that a step raised comes out, and the flow is closed."""
    closed: list[bool] = []

    def fail() -> None:
        raise LookupError("mine")

    def flow() -> Flow[None]:
        try:
            yield from ask(fail)
        finally:
            closed.append(True)

    with pytest.raises(LookupError, match="mine"):
        carry_out(flow(), terms(), no_sender)
    assert closed == [True]


def test_a_stop_iteration_of_the_user_is_not_taken_for_the_result(carry_out: Driver) -> None:
    """A function that runs out of items fails the flow instead of ending it."""

    def exhausted() -> Any:
        return next(iter([]))

    def flow() -> Flow[str]:
        yield from ask(exhausted)
        return "not reached"

    with pytest.raises(RuntimeError) as caught:
        carry_out(flow(), terms(), no_sender)
    assert isinstance(caught.value.__cause__, StopIteration)


def test_a_cancelled_token_stops_the_flow_before_a_pause(carry_out: Driver, clock: FakeClock) -> None:
    """No pause begins once the token is cancelled."""
    on_terms = terms(clock)
    on_terms.cancellation = token = CancellationToken()
    token.cancel("enough")

    def flow() -> Flow[None]:
        yield Sleep(1.0)

    with pytest.raises(OperationCancelledError, match="enough"):
        carry_out(flow(), on_terms, no_sender)
    assert clock.pauses == []


def test_cancelling_in_a_pause_ends_it(carry_out: Driver, clock: FakeClock) -> None:
    """The flow is told within the pause, not at its end."""
    on_terms = terms(clock)
    on_terms.cancellation = token = CancellationToken()
    clock.during_pause = token.cancel

    def flow() -> Flow[None]:
        yield Sleep(3600.0)

    with pytest.raises(OperationCancelledError):
        carry_out(flow(), on_terms, no_sender)
    assert clock.seconds == 0


def test_a_real_pause_ends_when_another_thread_cancels(carry_out: Driver) -> None:
    """An hour's pause is over as soon as the token is cancelled."""
    token = CancellationToken()
    paused = threading.Event()

    class Watched(Clock):
        def sleep(self, seconds: float, cancellation: Any = None) -> None:
            paused.set()
            super().sleep(seconds, cancellation)

        async def asleep(self, seconds: float, cancellation: Any = None) -> None:
            paused.set()
            await super().asleep(seconds, cancellation)

    def flow() -> Flow[None]:
        yield Sleep(3600.0)

    on_terms = terms(Watched())
    on_terms.cancellation = token

    def cancel() -> None:
        paused.wait()
        token.cancel("stop")

    canceller = threading.Thread(target=cancel)
    canceller.start()
    with pytest.raises(OperationCancelledError, match="stop"):
        carry_out(flow(), on_terms, no_sender)
    canceller.join()


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_the_async_driver_awaits_the_users_function(backend: str) -> None:
    """An async function is awaited, and its result is the answer."""

    async def double(number: int) -> int:
        await anyio.lowlevel.checkpoint()
        return 2 * number

    def flow() -> Flow[int]:
        doubled: int = yield from ask(double, 21)
        return doubled

    assert on_an_event_loop(backend)(flow(), terms(), no_sender) == 42


def test_the_sync_driver_refuses_an_async_function() -> None:
    """The error names the client that takes async functions; nothing is left un-awaited."""

    async def double() -> None:
        raise AssertionError("never awaited")

    def flow() -> Flow[None]:
        yield from ask(double)

    with pytest.raises(InvalidArgumentError, match="needs AsyncOpenAIClient"):
        drive(flow(), terms(), no_sender)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_native_cancellation_closes_the_flow(backend: str) -> None:
    """A cancel scope ends the flow at its step; no step is performed after it."""
    seen: list[str] = []

    def flow() -> Flow[None]:
        try:
            yield from send(CALL)
        except Exception as error:  # noqa: BLE001 - to see whether anything is thrown in
            seen.append(repr(error))
        finally:
            seen.append("closed")

    async def main() -> None:
        with anyio.CancelScope() as scope:

            async def cancel(_call: Call[Any] | Open, _terms: Terms) -> None:
                scope.cancel()
                await anyio.sleep_forever()

            await adrive(flow(), terms(), cancel)

    anyio.run(main, backend=backend)
    assert seen == ["closed"]


def test_a_keyboard_interrupt_closes_the_flow() -> None:
    """An interrupt passes through without the flow being able to swallow it."""
    seen: list[str] = []

    def interrupt(_call: Call[Any] | Open, _terms: Terms) -> Any:
        raise KeyboardInterrupt

    def flow() -> Flow[None]:
        try:
            yield from send(CALL)
        except Exception:  # noqa: BLE001 - to see whether anything is thrown in
            seen.append("swallowed")
        finally:
            seen.append("closed")

    with pytest.raises(KeyboardInterrupt):
        drive(flow(), terms(), interrupt)
    assert seen == ["closed"]


def test_time_left_never_goes_below_zero(clock: FakeClock) -> None:
    """A deadline in the past leaves no time; none at all leaves all the time there is."""
    on_terms = terms(clock)
    assert on_terms.remaining_seconds() == float("inf")
    on_terms.deadline = 5.0
    clock.seconds = 3.0
    assert on_terms.remaining_seconds() == 2.0
    clock.seconds = 8.0
    assert on_terms.remaining_seconds() == 0.0


def test_a_tokens_deadline_limits_the_terms_too(clock: FakeClock) -> None:
    """Whichever ends first counts, as nobody wakes a call when the deadline of a token passes."""
    on_terms = terms(clock)
    on_terms.cancellation = CancellationToken(timeout_seconds=3.0, clock=clock.monotonic)
    assert on_terms.remaining_seconds() == 3.0
    on_terms.deadline = 2.0
    assert on_terms.remaining_seconds() == 2.0
    clock.seconds = 5.0
    assert on_terms.remaining_seconds() == 0.0
