from __future__ import annotations

from typing import Any

import pytest

from assistants_api.wire import Call
from assistants_client import APITimeoutError, InvalidArgumentError, WaitTimeoutError
from assistants_client.flows import waits
from assistants_client.flows._core import Ask, Flow, Sleep
from assistants_client.models import (
    RunResponse,
    ThreadMessageListResponse,
    ThreadMessageResponse,
    VectorStoreFileResponse,
    VectorStoreResponse,
)
from tests.support import wire
from tests.support.clock import FakeClock
from tests.support.flows import result, terms
from tests.support.wire import answered


def run(status: str, **headers: str) -> RunResponse:
    """Return a run as a client gets it."""
    got: RunResponse = answered(RunResponse.from_dict(wire.run(status)), **headers)
    return got


def store(status: str, in_progress: int = 0) -> VectorStoreResponse:
    """Return a vector store as a client gets it."""
    got: VectorStoreResponse = answered(VectorStoreResponse.from_dict(wire.vector_store(status, in_progress)))
    return got


def wait_for_run(clock: FakeClock | None = None, **patience: Any) -> Flow[RunResponse]:
    """Return the flow that most tests step."""
    return waits.wait_for_run_to_complete(terms(clock), "thread_1", "run_1", **patience)


def pause_until_it_raises(flow: Flow[Any], stuck: object, clock: FakeClock) -> None:
    """Give the same answer to every look, and sleep every pause."""
    while True:
        pause: Any = flow.send(stuck)
        clock.sleep(pause.seconds)
        flow.send(None)


def late(clock: FakeClock, seconds: float) -> APITimeoutError:
    """Move the clock on and return what a call raises then."""
    clock.seconds += seconds
    return APITimeoutError("late", operation="get_run", server="http://x", sent=True, timeout_seconds=seconds)


def test_a_run_is_asked_for_until_it_has_ended() -> None:
    """Ask, pause, ask again, and return the run as last seen."""
    flow = wait_for_run()
    call = next(flow)
    assert isinstance(call, Call)
    assert (call.operation.name, call.path_values) == ("get_run", ("thread_1", "run_1"))
    assert flow.send(run("queued")) == Sleep(1.0)
    assert flow.send(None) == call
    assert flow.send(run("in_progress")) == Sleep(1.0)
    assert flow.send(None) == call
    assert result(flow, run("completed")).status == "completed"


@pytest.mark.parametrize(
    "status", ["completed", "failed", "cancelled", "expired", "incomplete", "requires_action", "paused"]
)
def test_a_run_that_needs_no_more_waiting_is_returned(status: str) -> None:
    """Every status that does not change by itself ends the wait, one that nobody knows too."""
    flow = wait_for_run()
    next(flow)
    assert result(flow, run(status)).status == status


@pytest.mark.parametrize("status", [["queued"], {"queued": True}, None, 7])
def test_a_status_that_is_none_ends_a_wait(status: Any) -> None:
    """What a server sends in its place is handed to the caller, and is no error of Python."""
    flow = wait_for_run()
    next(flow)
    assert result(flow, run(status)).status == status


def test_a_run_that_is_being_cancelled_is_waited_for() -> None:
    """`cancelling` is not the end: the run may still be anything."""
    flow = wait_for_run()
    next(flow)
    assert isinstance(flow.send(run("cancelling")), Sleep)


def test_the_hint_of_each_answer_counts_for_one_pause() -> None:
    """The server's pause is read afresh at each answer; without one the setting holds again."""
    flow = wait_for_run()
    next(flow)
    pauses: list[Any] = []
    for hint in ("5", "400", "5", ""):
        pauses.append(flow.send(run("queued", openai_poll_after_ms=hint)))
        flow.send(None)
    assert pauses == [Sleep(0.01), Sleep(0.4), Sleep(0.01), Sleep(1.0)]


@pytest.mark.parametrize("hint", ["soon", "nan", "-5", "1e400"])
def test_a_hint_that_is_no_time_does_no_harm(hint: str) -> None:
    """Whatever stands in the header, the wait pauses between the shortest pause and its deadline."""
    flow = wait_for_run()
    next(flow)
    pause: Any = flow.send(run("queued", openai_poll_after_ms=hint))
    assert waits.SHORTEST_PAUSE_SECONDS <= pause.seconds <= 600


def test_the_callers_interval_wins_over_the_hint() -> None:
    """An interval given with the call is what the caller wants, whatever the server says."""
    flow = wait_for_run(polling_interval_seconds=0.25)
    next(flow)
    assert flow.send(run("queued", openai_poll_after_ms="5000")) == Sleep(0.25)


def test_the_setting_holds_where_there_is_no_hint() -> None:
    """Without a hint and without an argument, the client's interval is used."""
    flow = waits.wait_for_run_to_complete(terms(polling_interval_seconds=7.0), "thread_1", "run_1")
    next(flow)
    assert flow.send(run("queued")) == Sleep(7.0)


def test_the_deadline_ends_a_wait_and_hands_over_the_last_object(clock: FakeClock) -> None:
    """The error knows what was waited for, what was seen last, and how long it took."""
    flow = wait_for_run(clock, polling_timeout_seconds=2.5)
    next(flow)
    stuck = run("in_progress")
    with pytest.raises(WaitTimeoutError, match=r"run run_1 was not done after 2\.5 s") as caught:
        pause_until_it_raises(flow, stuck, clock)
    assert clock.pauses == [1.0, 1.0, 0.5]
    assert caught.value.last is stuck
    assert caught.value.elapsed_seconds == 2.5


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"polling_timeout_seconds": 2.0}, 2.0),
        ({"timeout_seconds": 2.0}, 2.0),
        ({"polling_timeout_seconds": 5.0, "timeout_seconds": 2.0}, 2.0),
        ({"polling_timeout_seconds": None, "timeout_seconds": None}, 600.0),
        ({}, 600.0),
    ],
)
def test_the_smaller_limit_is_the_deadline(given: dict[str, Any], expected: float) -> None:
    """Either keyword limits the whole wait; without both, the setting does."""
    on_terms = terms()
    next(waits.wait_for_run_to_complete(on_terms, "thread_1", "run_1", **given))
    assert on_terms.deadline == expected


@pytest.mark.parametrize(
    "given",
    [
        {"polling_interval_seconds": -1},
        {"polling_timeout_seconds": 0},
        {"timeout_seconds": float("nan")},
        {"polling_timeout_seconds": "5"},
    ],
)
def test_impossible_patience_is_refused(given: dict[str, Any]) -> None:
    """What is no span of time is named before anything is sent."""
    with pytest.raises(InvalidArgumentError, match=next(iter(given))):
        next(wait_for_run(**given))


def test_a_request_that_outlasts_the_deadline_ends_the_wait(clock: FakeClock) -> None:
    """A poll cut off by the deadline is the wait's timeout, and carries what was seen before."""
    flow = wait_for_run(clock, polling_timeout_seconds=5.0)
    next(flow)
    flow.send(run("queued"))
    clock.sleep(1.0)
    flow.send(None)
    with pytest.raises(WaitTimeoutError) as caught:
        flow.throw(late(clock, 4.0))
    assert caught.value.last.status == "queued"
    assert isinstance(caught.value.__cause__, APITimeoutError)


def test_a_request_that_times_out_earlier_is_its_own_error(clock: FakeClock) -> None:
    """While the wait has time left, a request's timeout is not mistaken for the wait's."""
    flow = wait_for_run(clock, polling_timeout_seconds=100.0)
    next(flow)
    with pytest.raises(APITimeoutError, match="late"):
        flow.throw(late(clock, 4.0))


def test_every_object_is_shown_to_on_poll() -> None:
    """The hook gets each object as it is seen, the last one included."""
    seen: list[Any] = []
    flow = wait_for_run(on_poll=seen.append)
    next(flow)
    first, last = run("queued"), run("completed")
    assert flow.send(first) == Ask(seen.append, (first,))
    assert isinstance(flow.send(None), Sleep)
    flow.send(None)
    assert flow.send(last) == Ask(seen.append, (last,))
    assert result(flow) is last


@pytest.mark.parametrize(
    ("status", "ends"), [("in_progress", False), ("completed", True), ("incomplete", True)]
)
def test_a_message_is_waited_for_until_it_is_written(status: str, ends: bool) -> None:  # noqa: FBT001
    """A message ends complete or incomplete."""
    flow = waits.wait_for_thread_message_to_complete(terms(), "thread_1", "msg_1")
    next(flow)
    message = ThreadMessageResponse.from_dict(wire.message(status=status))
    if ends:
        assert result(flow, message) is message
    else:
        assert isinstance(flow.send(message), Sleep)


def test_a_message_without_a_status_is_done() -> None:
    """Servers that leave the status out do not hang the wait."""
    flow = waits.wait_for_thread_message_to_complete(terms(), "thread_1", "msg_1")
    next(flow)
    data = wire.message()
    del data["status"]
    assert result(flow, ThreadMessageResponse.from_dict(data)).id == "msg_1"


@pytest.mark.parametrize("seen", [store("in_progress", 2), store("in_progress", 0), store("completed", 2)])
def test_a_store_is_waited_for_while_anything_in_it_is_in_progress(seen: VectorStoreResponse) -> None:
    """The status goes on, or the counts of a store that calls itself completed do."""
    flow = waits.wait_for_vector_store_to_complete(terms(), "vs_1")
    next(flow)
    assert isinstance(flow.send(seen), Sleep)


@pytest.mark.parametrize("seen", [store("completed", 0), store("expired", 2), store("archived", 2)])
def test_a_store_in_which_nothing_goes_on_is_returned(seen: VectorStoreResponse) -> None:
    """A ready store ends the wait; so does an expired or unknown one, whatever it counts."""
    flow = waits.wait_for_vector_store_to_complete(terms(), "vs_1")
    next(flow)
    assert result(flow, seen) is seen


@pytest.mark.parametrize("status", ["completed", "failed", "cancelled", "quarantined"])
def test_a_file_of_a_store_is_waited_for_until_it_is_indexed_or_not(status: str) -> None:
    """Each end of a file ends the wait, and the file is returned."""
    flow = waits.wait_for_vector_store_file_to_complete(terms(), "vs_1", "file_1")
    next(flow)
    assert isinstance(
        flow.send(VectorStoreFileResponse.from_dict({"id": "file_1", "status": "in_progress"})), Sleep
    )
    call: Any = flow.send(None)
    assert call.path_values == ("vs_1", "file_1")
    assert (
        result(flow, VectorStoreFileResponse.from_dict({"id": "file_1", "status": status})).status == status
    )


def test_a_store_that_is_ready_at_once_is_not_asked_for() -> None:
    """What the create returns is the first look."""
    flow = waits.create_vector_store_and_wait_to_complete(terms(), name="docs")
    call: Any = next(flow)
    assert (call.operation.name, call.body) == ("create_vector_store", {"name": "docs"})
    assert result(flow, store("completed")).id == "vs_1"


def test_a_new_store_is_waited_for_under_its_id() -> None:
    """After the create, the flow waits as for any store, and names it in its error."""
    clock = FakeClock()
    flow = waits.create_vector_store_and_wait_to_complete(terms(clock), polling_timeout_seconds=1.0)
    next(flow)
    assert flow.send(store("in_progress", 1)) == Sleep(1.0)
    clock.sleep(1.0)
    with pytest.raises(WaitTimeoutError, match="vector store vs_1") as caught:
        flow.send(None)
    assert caught.value.last.status == "in_progress"


def messages(*roles: str, has_more: bool = False) -> ThreadMessageListResponse:
    """Return a page of messages by these roles."""
    data = [wire.message(id=f"msg_{index}", role=role) for index, role in enumerate(roles)]
    return ThreadMessageListResponse.from_dict(wire.page(*data, has_more=has_more))


def test_the_first_message_by_the_assistant_is_returned() -> None:
    """Messages of the user are passed over, in the order of the list."""
    flow = waits.wait_for_assistant_message(terms(), "thread_1", run_id="run_1", limit=5)
    call: Any = next(flow)
    assert (call.operation.name, dict(call.query)) == (
        "get_thread_messages",
        {"limit": "5", "run_id": "run_1"},
    )
    assert isinstance(flow.send(messages("user")), Sleep)
    assert flow.send(None) == call
    assert result(flow, messages("user", "assistant", "assistant")).id == "msg_1"


def test_the_assistants_message_is_found_on_a_later_page() -> None:
    """A thread with many messages by the user is read to its end before the next pause."""
    flow = waits.wait_for_assistant_message(terms(), "thread_1")
    next(flow)
    call: Any = flow.send(messages("user", "user", has_more=True))
    assert dict(call.query) == {"after": "msg_1"}
    assert result(flow, messages("assistant")).role == "assistant"
