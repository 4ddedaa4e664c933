from __future__ import annotations

from typing import Any

import pytest

from assistants_client import BadRequestError, ConflictError, InvalidArgumentError, WaitTimeoutError
from assistants_client.errors import APIStatusError
from assistants_client.flows import guard, runs
from assistants_client.flows._core import Flow, Sleep
from assistants_client.flows.guard import OnActiveRun
from assistants_client.models import RunListResponse, RunResponse, ThreadMessageResponse
from assistants_client.terms import Terms
from tests.support import wire
from tests.support.clock import FakeClock
from tests.support.flows import result, terms

LOCKED = "Can't add messages to thread_1 while a run run_2 is active."


def refusal(detail: str = LOCKED, kind: type[APIStatusError] = BadRequestError) -> APIStatusError:
    """Return the error of a server whose thread is locked."""
    return kind(detail, operation="create_thread_message", status_code=400, headers={})


def run(status: str) -> RunResponse:
    """Return the run that is in the way."""
    return RunResponse.from_dict(wire.run(status, id="run_2"))


def listed(*statuses: str) -> RunListResponse:
    """Return a page of runs."""
    return RunListResponse.from_dict(wire.page(*(wire.run(status, id="run_2") for status in statuses)))


def adding(on_active_run: OnActiveRun = "wait", own_terms: Terms | None = None) -> tuple[Flow[Any], Any]:
    """Return a flow that adds a message, and its first step."""
    flow = guard.add_message(
        own_terms or terms(), "thread_1", role="user", content="Hi.", on_active_run=on_active_run
    )
    return flow, next(flow)


MESSAGE = ThreadMessageResponse.from_dict(wire.message(role="user"))


def test_a_free_thread_costs_nothing() -> None:
    """The message is sent, and that is all."""
    flow, create = adding()
    assert (create.operation.name, create.body) == (
        "create_thread_message",
        {"role": "user", "content": "Hi."},
    )
    assert result(flow, MESSAGE) is MESSAGE


def test_an_active_run_is_waited_for() -> None:
    """The run is found, seen through to its end, and the message is sent again."""
    flow, create = adding()
    runs_of_thread: Any = flow.throw(refusal())
    assert (runs_of_thread.operation.name, runs_of_thread.path_values) == ("get_runs", ("thread_1",))
    assert isinstance(flow.send(listed("in_progress")), Sleep)
    look: Any = flow.send(None)
    assert look.path_values == ("thread_1", "run_2")
    assert isinstance(flow.send(run("requires_action")), Sleep)
    flow.send(None)
    assert flow.send(run("completed")) == create
    assert result(flow, MESSAGE) is MESSAGE


@pytest.mark.parametrize("status", ["queued", "in_progress", "requires_action"])
def test_an_active_run_may_be_cancelled(status: str) -> None:
    """It is cancelled, seen through to its end, and the message is sent again."""
    flow, create = adding("cancel")
    flow.throw(refusal())
    cancel: Any = flow.send(listed(status))
    assert (cancel.operation.name, cancel.path_values) == ("cancel_run", ("thread_1", "run_2"))
    assert isinstance(flow.send(run("cancelling")), Sleep)
    flow.send(None)
    assert flow.send(run("cancelled")) == create


def test_a_run_that_is_being_cancelled_is_not_cancelled_again() -> None:
    """Whoever was first, its end is all that is waited for."""
    flow, _ = adding("cancel")
    flow.throw(refusal())
    assert isinstance(flow.send(listed("cancelling")), Sleep)


def test_a_run_that_ends_before_it_is_cancelled_is_fine() -> None:
    """The refusal to cancel is not the caller's trouble."""
    flow, create = adding("cancel")
    flow.throw(refusal())
    flow.send(listed("in_progress"))
    assert isinstance(flow.throw(refusal("Cannot cancel run with status 'completed'.")), Sleep)
    flow.send(None)
    assert flow.send(run("completed")) == create


def test_a_run_that_has_ended_meanwhile_is_fine() -> None:
    """Where no run is active any more, there is a pause, and another attempt."""
    flow, create = adding()
    flow.throw(refusal())
    assert isinstance(flow.send(listed("completed")), Sleep)
    assert flow.send(None) == create


def test_another_run_may_come_first_again() -> None:
    """Each lock is dealt with anew."""
    flow, create = adding()
    for _ in range(3):
        assert flow.throw(refusal()).operation.name == "get_runs"  # type: ignore[union-attr]
        flow.send(listed("in_progress"))
        flow.send(None)
        assert flow.send(run("completed")) == create


def test_the_wait_ends_at_the_deadline(clock: FakeClock) -> None:
    """A run that does not end is named, and carried by the error."""
    flow, _ = adding(own_terms=terms(clock, polling_timeout_seconds=3.0))
    flow.throw(refusal())
    flow.send(listed("in_progress"))
    clock.seconds = 3.0
    with pytest.raises(
        WaitTimeoutError, match="run run_2, which is active on thread_1, was not done"
    ) as caught:
        flow.send(None)
    assert (caught.value.last.id, caught.value.last.status) == ("run_2", "in_progress")


def test_the_servers_error_is_raised_on_request() -> None:
    """With `"error"` nothing else is tried."""
    flow, _ = adding("error")
    with pytest.raises(BadRequestError, match="while a run"):
        flow.throw(refusal())


def test_other_refusals_are_raised() -> None:
    """What is no lock is not waited for."""
    flow, _ = adding()
    with pytest.raises(BadRequestError, match="too long"):
        flow.throw(refusal("The content is too long."))


def test_a_conflict_counts_as_a_lock_too() -> None:
    """Some servers have the better status for it."""
    flow, _ = adding()
    step: Any = flow.throw(refusal("Thread thread_1 already has an active run.", ConflictError))
    assert step.operation.name == "get_runs"


def test_an_unknown_policy_is_refused() -> None:
    """Before anything is sent, and with the ones there are."""
    with pytest.raises(InvalidArgumentError, match="'error', 'wait', 'cancel'"):
        adding("ignore")  # type: ignore[arg-type]


def test_a_run_can_wait_for_another() -> None:
    """`run_and_get_assistant_response` gets past an active run, and then waits for its own."""
    flow = runs.run_and_get_assistant_response(
        terms(), "thread_1", assistant_id="asst_1", on_active_run="wait"
    )
    create: Any = next(flow)
    flow.throw(refusal("Thread thread_1 already has an active run run_2."))
    flow.send(listed("in_progress"))
    flow.send(None)
    assert flow.send(run("completed")) == create
    assert isinstance(flow.send(RunResponse.from_dict(wire.run("queued"))), Sleep)
    own: Any = flow.send(None)
    assert own.path_values == ("thread_1", "run_1")
