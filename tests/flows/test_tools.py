from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

import pytest

from assistants_api import calls
from assistants_client import (
    APIConnectionError,
    InvalidArgumentError,
    NotFoundError,
    ToolCall,
    ToolCallError,
)
from assistants_client.flows import runs, tools
from assistants_client.flows._core import Flow, Parallel
from assistants_client.flows.tools import Toolbox
from assistants_client.models import (
    AssistantResponse,
    CodeInterpreterTool,
    FileSearchTool,
    FunctionDefinition,
    FunctionTool,
    RunCreateRequest,
    RunResponse,
    ToolOutput,
)
from assistants_client.terms import Terms
from assistants_client.workers import Outcome
from tests.support import wire
from tests.support.events import wanting
from tests.support.flows import result, terms


def look(city: str) -> str:
    """Look out of the window."""
    return f"clear in {city}"


def count(start: int = 0) -> int:
    """Count on."""
    return start + 1


async def look_async(city: str) -> str:
    """Look out of the window, and take one's time."""
    return city


def run(status: str, **fields: Any) -> RunResponse:
    """Return a run."""
    return RunResponse.from_dict(wire.run(status, **fields))


def wanted(*calls: tuple[str, str]) -> RunResponse:
    """Return a run that waits for functions."""
    return RunResponse.from_dict(wanting(*calls))


def started(status: RunResponse, given: tools.Tools, **keywords: Any) -> tuple[Flow[RunResponse], Any]:
    """Return a flow that has created its run, whose status is known, and its next step."""
    flow = tools.run_with_tools(terms(), "thread_1", assistant_id="asst_1", tools=given, **keywords)
    next(flow)
    flow.send(AssistantResponse.from_dict({"id": "asst_1"}))
    return flow, flow.send(status)


def called(step: Any) -> list[Outcome]:
    """Call what a step wants called, one after another."""
    assert isinstance(step, Parallel)
    return [Outcome(one.function(*one.arguments)) for one in step.asks]


def equipped(toolbox: Toolbox, body: dict[str, Any], assistant: dict[str, Any] | None = None) -> Any:
    """Return the tools of the body that a toolbox makes of another, given the assistant it may ask for."""
    request = RunCreateRequest.from_dict({"assistant_id": "asst_1", **body})
    flow = toolbox.equip(calls.create_run("thread_1", request), terms())
    try:
        next(flow)
    except StopIteration as end:
        return end.value.body.get("tools")
    assert assistant is not None, "the assistant was not to be asked for"
    return result(flow, AssistantResponse.from_dict(assistant)).body["tools"]


def test_the_run_goes_on_until_the_model_has_what_it_wants() -> None:
    """Create, call what is asked for, submit the outputs, look again; as often as it takes."""
    flow, step = started(wanted(("look", '{"city": "Oslo"}')), [look])
    for expected in ("Oslo", "Rome"):
        assert called(step) == [Outcome(f"clear in {expected}")]
        submit: Any = flow.send(called(step))
        assert submit.operation.name == "submit_tool_outputs"
        assert submit.body == {"tool_outputs": [{"tool_call_id": "call_1", "output": f"clear in {expected}"}]}
        if expected == "Oslo":
            step = flow.send(wanted(("look", '{"city": "Rome"}')))
    assert result(flow, run("completed")).status == "completed"


def test_calls_of_one_turn_are_one_step() -> None:
    """What the model asks for together is called at once, each within the limit, and answered in order."""
    flow, step = started(wanted(("count", '{"start": 1}'), ("look", '{"city": "Oslo"}')), [look, count])
    assert (len(step.asks), step.timeout_seconds) == (2, 60.0)
    submit: Any = flow.send(called(step))
    assert [one["output"] for one in submit.body["tool_outputs"]] == ["2", "clear in Oslo"]


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (("search", "{}"), "there is no function 'search'; known are look"),
        (("look", '{"city"'), "the arguments are not valid JSON"),
        (("look", "{}"), "the argument 'city' is missing"),
    ],
)
def test_a_call_that_cannot_be_made_is_answered_with_why(call: tuple[str, str], complaint: str) -> None:
    """The model reads what was wrong; no function is called."""
    _, submit = started(wanted(call), [look])
    assert submit.operation.name == "submit_tool_outputs"
    assert complaint in json.loads(submit.body["tool_outputs"][0]["output"])["error"]


def test_a_failing_function_is_answered_with_its_error() -> None:
    """The model reads the class and the words of the exception."""
    flow, _ = started(wanted(("look", '{"city": "Oslo"}')), [look])
    submit: Any = flow.send([Outcome(error=ValueError("no such city"))])
    output = submit.body["tool_outputs"][0]["output"]
    assert json.loads(output) == {"error": "ValueError: no such city"}


@pytest.mark.parametrize("has_arrived", [True, False])
def test_outputs_survive_a_lost_answer(has_arrived: bool) -> None:  # noqa: FBT001
    """The run tells whether they have arrived; if not, they are sent again, and nothing is called twice."""
    waiting = wanted(("look", '{"city": "Oslo"}'))
    flow, step = started(waiting, [look])
    submit = flow.send(called(step))
    lost = APIConnectionError("lost", operation="submit_tool_outputs", server="http://x", sent=True)
    seen: Any = flow.throw(lost)
    assert seen.operation.name == "get_run"
    if not has_arrived:
        assert flow.send(waiting) == submit
    assert result(flow, run("completed")).status == "completed"


def test_failures_are_bounded() -> None:
    """One failure more than allowed cancels the run; the error says so, and carries run and cause."""
    flow, _ = started(wanted(("look", '{"city": "Oslo"}')), [look], max_tool_errors=1)
    flow.send([Outcome(error=ValueError("first"))])
    flow.send(wanted(("look", '{"city": "Rome"}')))
    last = ValueError("second")
    cancel: Any = flow.send([Outcome(error=last)])
    assert (cancel.operation.name, cancel.path_values) == ("cancel_run", ("thread_1", "run_1"))
    with pytest.raises(ToolCallError, match=r"failed 2 times.*look.*second") as caught:
        flow.send(run("cancelling"))
    assert (caught.value.run.status, caught.value.__cause__) == ("cancelling", last)


def test_a_run_that_cannot_be_cancelled_is_noted() -> None:
    """The failures stay the error; that the run still waits is a note on it."""
    flow, _ = started(wanted(("look", '{"city": "Oslo"}')), [look], max_tool_errors=0)
    flow.send([Outcome(error=ValueError("no"))])
    gone = NotFoundError("Gone.", operation="cancel_run", status_code=404, headers={})
    with pytest.raises(ToolCallError) as caught:
        flow.throw(gone)
    assert "could not be cancelled" in caught.value.__notes__[0]
    assert caught.value.run.status == "requires_action"


def test_each_call_is_told() -> None:
    """`on_tool_call` hears of every call, with its output and what went wrong."""
    told: list[ToolCall] = []
    flow, step = started(wanted(("look", '{"city": "Oslo"}'), ("x", "{}")), [look], on_tool_call=told.append)
    step = cast("Any", flow.send(called(step)))
    for _ in range(2):
        step.function(*step.arguments)
        step = cast("Any", flow.send(None))
    assert step.operation.name == "submit_tool_outputs"
    assert told[0] == ToolCall("call_1", "look", '{"city": "Oslo"}', "clear in Oslo", None)
    assert (told[1].name, str(told[1].error)) == ("x", "there is no function 'x'; known are look")


@dataclass
class Weather:
    """What a function may return."""

    city: str
    day: date


@pytest.mark.parametrize(
    ("value", "output"),
    [
        ("plain text", "plain text"),
        ("", ""),
        (None, "null"),
        ({"city": "Malmö"}, '{"city": "Malmö"}'),
        (Weather("Oslo", date(2026, 11, 23)), '{"city": "Oslo", "day": "2026-11-23"}'),
        ([frozenset({1})], "[[1]]"),
        (FileSearchTool(), '{"type": "file_search"}'),
        (date(2026, 11, 23), '"2026-11-23"'),
    ],
)
def test_what_a_function_returns_is_sent_as_json(value: object, output: str) -> None:
    """Text goes as it is, the rest as JSON; what JSON does not know goes by its fields or as text."""
    flow, _ = started(wanted(("look", '{"city": "Oslo"}')), [look])
    submit: Any = flow.send([Outcome(value)])
    assert submit.body["tool_outputs"][0]["output"] == output


def test_what_cannot_be_sent_is_a_failure_of_the_function() -> None:
    """A result without an end is answered with why it cannot be sent."""
    endless: list[Any] = []
    endless.append(endless)
    flow, _ = started(wanted(("look", '{"city": "Oslo"}')), [look])
    submit: Any = flow.send([Outcome(endless)])
    assert "Circular" in submit.body["tool_outputs"][0]["output"]


def test_functions_join_the_tools_of_the_assistant() -> None:
    """With functions only, the assistant is read once; what it has stays, but for functions of that name."""
    own = FunctionTool(function=FunctionDefinition(name="look")).to_dict()
    found = equipped(Toolbox([look]), {}, {"id": "asst_1", "tools": [{"type": "file_search"}, own]})
    assert [one["type"] for one in found] == ["file_search", "function"]
    assert found[1]["function"]["description"] == "Look out of the window."


def test_functions_join_the_tools_of_the_request() -> None:
    """A request with tools replaces the assistant's, so the assistant is not read."""
    found = equipped(Toolbox([look]), {"tools": [{"type": "code_interpreter"}]})
    assert [one["type"] for one in found] == ["code_interpreter", "function"]


def test_tools_of_the_api_among_them_are_all_there_is() -> None:
    """Who names a tool of the API names all; the order is the caller's."""
    found = equipped(Toolbox([CodeInterpreterTool(), look]), {})
    assert [one["type"] for one in found] == ["code_interpreter", "function"]


@pytest.mark.parametrize("given", [None, []])
def test_no_tools_are_sent_as_such(given: Any) -> None:
    """None means the assistant's, and an empty list none at all, as in the request."""
    assert equipped(Toolbox(given), {}) == given


def test_without_tools_the_request_stays_as_it_is() -> None:
    """Nothing is added, nothing is asked."""
    assert equipped(Toolbox(), {"tools": [{"type": "file_search"}]}) == [{"type": "file_search"}]


@pytest.mark.parametrize(
    ("given", "complaint"),
    [
        ([5], "tools has 5"),
        (look, "give a list, even of one"),
        ("look", "tools is 'look'"),
        ({"type": "file_search"}, "give a list, even of one"),
        ([lambda: None], "name of a tool"),
        ([look, look], "same name"),
    ],
)
def test_what_is_no_tool_is_refused(given: Any, complaint: str) -> None:
    """Before anything is sent."""
    with pytest.raises(InvalidArgumentError, match=complaint) as caught:
        next(tools.run_with_tools(terms(), "thread_1", assistant_id="asst_1", tools=given))
    assert caught.value.argument == "tools"


def test_tools_are_given_once() -> None:
    """Tools of the API in the request and beside it leave open what was meant."""
    request = RunCreateRequest(assistant_id="asst_1", tools=[FileSearchTool()])
    flow = tools.run_with_tools(terms(), "thread_1", request, tools=[CodeInterpreterTool()])
    with pytest.raises(InvalidArgumentError, match="give them once"):
        next(flow)


@pytest.mark.parametrize(
    "keywords", [{"tool_timeout_seconds": 0}, {"max_tool_errors": -1}, {"on_active_run": "ignore"}]
)
def test_impossible_limits_are_refused(keywords: dict[str, Any]) -> None:
    """Each names itself, before anything is sent."""
    flow = tools.run_with_tools(terms(), "thread_1", assistant_id="asst_1", tools=[look], **keywords)
    with pytest.raises(InvalidArgumentError, match=next(iter(keywords))):
        next(flow)


def test_async_functions_need_somebody_to_await_them() -> None:
    """The blocking client refuses them, hooks too, before anything is sent; the async one takes them."""

    def first_step(own_terms: Terms) -> Any:
        return next(tools.run_with_tools(own_terms, "thread_1", assistant_id="asst_1", tools=[look_async]))

    with pytest.raises(InvalidArgumentError, match="look_async is async"):
        first_step(terms())

    async def note(_: ToolCall) -> None:
        raise AssertionError

    with pytest.raises(InvalidArgumentError, match="on_tool_call is async"):
        next(
            tools.run_with_tools(terms(), "thread_1", assistant_id="asst_1", tools=[look], on_tool_call=note)
        )
    awaiting = terms()
    awaiting.awaits = True
    assert first_step(awaiting).operation.name == "get_assistant"


def test_a_run_that_wants_something_else_is_returned() -> None:
    """Nothing is submitted where no call is named, and the caller sees the run."""
    flow = tools.run_with_tools(terms(), "thread_1", assistant_id="asst_1", tools=[FileSearchTool(), look])
    next(flow)
    assert result(flow, run("requires_action")).status == "requires_action"


def test_an_answer_may_need_functions() -> None:
    """`run_and_get_assistant_response` calls them on the way to the text."""
    given: list[Callable[..., object]] = [look]
    flow = runs.run_and_get_assistant_response(terms(), "thread_1", assistant_id="asst_1", tools=given)
    next(flow)
    flow.send(AssistantResponse.from_dict({"id": "asst_1", "tools": []}))
    step: Any = flow.send(wanted(("look", '{"city": "Oslo"}')))
    submit: Any = flow.send(called(step))
    assert [ToolOutput.from_dict(one).output for one in submit.body["tool_outputs"]] == ["clear in Oslo"]
    listing: Any = flow.send(run("completed"))
    assert listing.operation.name == "get_thread_messages"
