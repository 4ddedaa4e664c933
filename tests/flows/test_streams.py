from __future__ import annotations

from typing import Any

import pytest

from assistants_api import calls
from assistants_client import APIConnectionError, BadRequestError, InvalidArgumentError, NotFoundError
from assistants_client.answers import Answer, ResponseHeaders
from assistants_client.exchange import prepare
from assistants_client.flows import streams
from assistants_client.flows._core import Open, Parallel
from assistants_client.flows.streams import RunPlan
from assistants_client.models import RunListResponse, RunResponse
from assistants_client.streams.readers import StreamHead
from assistants_client.workers import Outcome
from tests.support import wire
from tests.support.clock import FakeClock
from tests.support.events import event, run_event, wanting
from tests.support.flows import result, terms


def look(city: str) -> str:
    """Look out of the window."""
    return f"clear in {city}"


def told(plan: RunPlan, *events: bytes) -> None:
    """Have the reader of a plan read events."""
    call = calls.create_run("thread_1", assistant_id="asst_1")
    exchange = prepare(call, terms(), 0.0)
    plan.reader.begin(StreamHead(exchange, Answer(200, ResponseHeaders(()), "req_1", b""), "sk-test"))
    list(plan.reader.feed(b"".join(events)))


def test_a_stream_begins_with_one_request() -> None:
    """The call is opened with the stream switched on, and what comes back is the stream's."""
    flow = streams.stream_run("thread_1", assistant_id="asst_1", stream=False).open(terms())
    step = next(flow)
    assert isinstance(step, Open)
    assert step.call.body == {"assistant_id": "asst_1", "stream": True}
    source = object()
    assert result(flow, source) is source


def test_a_stream_gets_past_an_active_run() -> None:
    """The run in the way is seen through, and the same request is opened again."""
    flow = streams.stream_run("thread_1", assistant_id="asst_1", on_active_run="wait").open(terms())
    first = next(flow)
    refusal = BadRequestError(
        "Thread thread_1 already has an active run run_2.",
        operation="create_run",
        status_code=400,
        headers={},
    )
    listing: Any = flow.throw(refusal)
    assert listing.operation.name == "get_runs"
    flow.send(RunListResponse.from_dict(wire.page(wire.run("in_progress", id="run_2"))))
    flow.send(None)
    assert flow.send(RunResponse.from_dict(wire.run("completed", id="run_2"))) == first


def test_a_run_that_wants_functions_goes_on_in_another_answer() -> None:
    """They are called, and their outputs are submitted as a stream."""
    plan = streams.stream_run("thread_1", assistant_id="asst_1", tools=[look])
    told(plan, event("thread.run.requires_action", wanting(("look", '{"city": "Oslo"}'))))
    flow = plan.go_on()
    step = next(flow)
    assert isinstance(step, Parallel)
    submit = flow.send([Outcome("clear in Oslo")])
    assert isinstance(submit, Open)
    assert submit.call.operation.name == "submit_tool_outputs"
    assert submit.call.body == {
        "tool_outputs": [{"tool_call_id": "call_1", "output": "clear in Oslo"}],
        "stream": True,
    }


def answered(plan: RunPlan) -> tuple[Any, Any]:
    """Return the flow between two answers, whose functions have answered, and its next step."""
    told(plan, event("thread.run.requires_action", wanting(("look", '{"city": "Oslo"}'))))
    flow: Any = plan.go_on()
    next(flow)
    return flow, flow.send([Outcome("clear in Oslo")])


LOST = APIConnectionError("lost", operation="submit_tool_outputs", server="http://x", sent=True)


def test_outputs_are_sent_again_where_they_have_not_arrived() -> None:
    """What the functions have done is not lost with the request that tells of it."""
    flow, submit = answered(streams.stream_run("thread_1", assistant_id="asst_1", tools=[look]))
    seen: Any = flow.throw(LOST)
    assert seen.operation.name == "get_run"
    assert flow.send(RunResponse.from_dict(wanting(("look", '{"city": "Oslo"}')))) == submit
    source = object()
    assert result(flow, source) is source


def test_a_stream_that_is_lost_with_its_beginning_is_cut() -> None:
    """Where the outputs have arrived, the run goes on unheard, and the reader is told so."""
    flow, _ = answered(streams.stream_run("thread_1", assistant_id="asst_1", tools=[look]))
    flow.throw(LOST)
    with pytest.raises(APIConnectionError, match="lost"):
        flow.send(RunResponse.from_dict(wire.run("in_progress")))


@pytest.mark.parametrize(
    ("given", "last"),
    [
        ([look], run_event("completed")),
        ([], event("thread.run.requires_action", wanting(("look", "{}")))),
        ([look], run_event("requires_action")),
    ],
)
def test_nothing_follows_where_nobody_can_help(given: Any, last: bytes) -> None:
    """A run that has ended, and one whose functions nobody has, end the stream."""
    plan = streams.stream_run("thread_1", assistant_id="asst_1", tools=given)
    told(plan, last)
    with pytest.raises(StopIteration) as end:
        next(plan.go_on())
    assert end.value.value is None


def test_an_unknown_assistant_is_known_before_the_run() -> None:
    """Its tools are asked for first, and that fails."""
    flow = streams.stream_run("thread_1", assistant_id="asst_1", tools=[look]).open(terms())
    step: Any = next(flow)
    assert step.operation.name == "get_assistant"
    with pytest.raises(NotFoundError):
        flow.throw(NotFoundError("Gone.", operation="get_assistant", status_code=404, headers={}))


def test_limits_of_a_run_are_those_of_a_wait(clock: FakeClock) -> None:
    """Without one of its own, a stream of a run lasts as long as a wait may."""
    own_terms = terms(clock, polling_timeout_seconds=50.0)
    next(streams.stream_run("thread_1", assistant_id="asst_1").open(own_terms))
    assert own_terms.remaining_seconds() == 50.0


@pytest.mark.parametrize(("given", "limit"), [(None, 5.0), (7.0, 7.0)])
def test_limits_of_a_completion_are_those_of_a_call(clock: FakeClock, given: Any, limit: float) -> None:
    """Without one of its own, a stream of a completion lasts as long as a call may."""
    own_terms = terms(clock, timeout_seconds=5.0)
    next(streams.stream_completion(model="m", messages=[], timeout_seconds=given).open(own_terms))
    assert own_terms.remaining_seconds() == limit


@pytest.mark.parametrize("seconds", [0, -1])
def test_impossible_limits_are_refused_at_once(seconds: float) -> None:
    """Not only when the stream is opened."""
    with pytest.raises(InvalidArgumentError, match="timeout_seconds"):
        streams.stream_run("thread_1", assistant_id="asst_1", timeout_seconds=seconds)
    with pytest.raises(InvalidArgumentError, match="timeout_seconds"):
        streams.stream_completion(model="m", messages=[], timeout_seconds=seconds)
