from __future__ import annotations

from typing import Any

import pytest

from assistants_client import (
    RunCancelledError,
    RunError,
    RunExpiredError,
    RunFailedError,
    RunIncompleteError,
    RunRequiresActionError,
    WaitTimeoutError,
)
from assistants_client.flows import runs
from assistants_client.flows._core import Flow, Sleep
from assistants_client.models import RunCreateRequest, RunResponse, ThreadMessageListResponse
from tests.support import wire
from tests.support.clock import FakeClock
from tests.support.flows import result, terms


def answer_of(**keywords: Any) -> Flow[str]:
    """Return the flow that the tests step."""
    return runs.run_and_get_assistant_response(terms(), "thread_1", assistant_id="asst_1", **keywords)


def run(status: str, **fields: Any) -> RunResponse:
    """Return a run."""
    return RunResponse.from_dict(wire.run(status, **fields))


def page(*messages: dict[str, Any], has_more: bool = False) -> ThreadMessageListResponse:
    """Return a page of messages."""
    return ThreadMessageListResponse.from_dict(wire.page(*messages, has_more=has_more))


def test_the_text_of_the_runs_messages_is_the_answer() -> None:
    """Create, wait, list that run's messages oldest first, and return their text."""
    flow = answer_of()
    create: Any = next(flow)
    assert (create.operation.name, create.body) == ("create_run", {"assistant_id": "asst_1"})
    assert isinstance(flow.send(run("queued")), Sleep)
    get: Any = flow.send(None)
    assert get.path_values == ("thread_1", "run_1")
    listing: Any = flow.send(run("completed"))
    assert dict(listing.query) == {"run_id": "run_1", "order": "asc", "limit": "100"}
    assert result(flow, page(wire.message("One."), wire.message("Two."))) == "One.\n\nTwo."


def test_the_request_may_be_an_object() -> None:
    """The request object and its fields as keywords make the same call."""
    request = RunCreateRequest(assistant_id="asst_1")
    by_object: Any = next(runs.run_and_get_assistant_response(terms(), "thread_1", request))
    by_keyword: Any = next(answer_of())
    assert by_object.body == by_keyword.body


def completed(**keywords: Any) -> Flow[str]:
    """Return the flow, at the point where it waits for the first page of messages."""
    flow = answer_of(**keywords)
    next(flow)
    flow.send(run("completed"))
    return flow


def test_all_pages_are_read() -> None:
    """An answer in many messages is whole."""
    flow = completed()
    after: Any = flow.send(page(wire.message("One.", id="msg_1"), has_more=True))
    assert ("after", "msg_1") in after.query
    assert result(flow, page(wire.message("Two.", id="msg_2"))) == "One.\n\nTwo."


def test_messages_of_others_are_left_out() -> None:
    """A server that ignores the filter does not put another run's words, or the user's, into the answer."""
    others = [wire.message("Old.", run_id="run_0"), wire.message("Mine?", role="user")]
    assert result(completed(), page(*others, wire.message("New."))) == "New."


def test_images_are_passed_over_and_refusals_are_answers() -> None:
    """Only what can be read is in the text."""
    content: list[Any] = [
        {"type": "image_file", "image_file": {"file_id": "file_1"}},
        {"type": "refusal", "refusal": "I would rather not."},
        {"type": "hologram", "hologram": {}},
    ]
    assert result(completed(), page(wire.message(content=content))) == "I would rather not."


def test_a_run_without_messages_answers_nothing() -> None:
    """An empty answer is text too."""
    assert result(completed(), page()) == ""


@pytest.mark.parametrize(
    ("seen", "kind", "sentence"),
    [
        (
            run("failed", last_error={"code": "rate_limit_exceeded", "message": "Too fast."}),
            RunFailedError,
            "rate_limit_exceeded: Too fast.",
        ),
        (run("cancelled"), RunCancelledError, "'cancelled'"),
        (run("expired"), RunExpiredError, "'expired'"),
        (
            run("incomplete", incomplete_details={"reason": "max_prompt_tokens"}),
            RunIncompleteError,
            "max_prompt_tokens",
        ),
        (run("requires_action"), RunRequiresActionError, "submit_tool_outputs"),
        (run("paused"), RunError, "'paused'"),
    ],
)
def test_a_run_without_an_answer_raises(seen: RunResponse, kind: type[RunError], sentence: str) -> None:
    """Each end has its error; it carries the run and says what the run says."""
    flow = answer_of()
    next(flow)
    with pytest.raises(RunError, match=sentence) as caught:
        flow.send(seen)
    assert type(caught.value) is kind
    assert caught.value.run is seen


def test_a_run_that_does_not_end_is_named() -> None:
    """The deadline counts from the create on, and the error carries the run."""
    clock = FakeClock()
    flow = runs.run_and_get_assistant_response(
        terms(clock), "thread_1", assistant_id="asst_1", timeout_seconds=1.0
    )
    next(flow)
    flow.send(run("in_progress"))
    clock.sleep(1.0)
    with pytest.raises(WaitTimeoutError, match="run run_1") as caught:
        flow.send(None)
    assert caught.value.last.id == "run_1"
