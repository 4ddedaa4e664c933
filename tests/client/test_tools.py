"""Python functions as tools, on both clients, against the embedded backend with a scripted model."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from typing import Any

import anyio
import pytest

from assistants_client import (
    AsyncOpenAIClient,
    InvalidArgumentError,
    OpenAIClient,
    RunFailedError,
    ToolCall,
    ToolCallError,
)
from assistants_client.local.model import ModelError
from assistants_client.local.model.offline import CallTools, OfflineModel
from assistants_client.local.model.offline import ToolCall as ScriptedCall
from assistants_client.models import FunctionTool, RunCreateRequest
from tests.support.clients import Connect

SEARCH: Any = {"type": "file_search"}


def look(city: str) -> dict[str, str]:
    """Look out of the window."""
    return {"city": city, "sky": "clear"}


async def look_async(city: str) -> dict[str, str]:
    """Look out of the window, and take one's time."""
    await anyio.lowlevel.checkpoint()
    return {"city": city, "sky": "clear"}


def fail() -> None:
    """Fail."""
    raise ValueError("out of order")


def asked(client: Any, **fields: Any) -> dict[str, Any]:
    """Return the ids of a new thread with a question, and of a new assistant to answer it."""
    assistant = client.create_assistant(model="offline", **fields)
    thread = client.create_thread()
    client.create_thread_message(thread.id, role="user", content="How is the sky over Oslo?")
    return {"thread_id": thread.id, "assistant_id": assistant.id}


def offered(model: OfflineModel) -> list[str]:
    """Return the names of the functions that a model was offered with its first request."""
    return [one["function"]["name"] for one in model.requests[0].get("tools") or ()]


def outputs(model: OfflineModel) -> list[str]:
    """Return the outputs of functions that a model has got with its last request, in their order."""
    return [str(one.get("content")) for one in model.requests[-1]["messages"] if one["role"] == "tool"]


def test_an_answer_may_rest_on_functions(connect: Connect) -> None:
    """The function is described, called with what the model gave, and its result reaches the model."""
    model = OfflineModel([CallTools(look={"city": "Oslo"}), "It is clear."])
    client = connect(local=True, model=model)
    answer = client.run_and_get_assistant_response(**asked(client), tools=[look])
    assert answer == "It is clear."
    assert offered(model) == ["look"]
    assert outputs(model) == ['{"city": "Oslo", "sky": "clear"}']


def test_functions_called_together_run_together(connect: Connect) -> None:
    """Two functions that wait for each other are both answered, and the run with them is handed out."""
    meeting = threading.Barrier(2, timeout=30)

    def meet(name: str) -> str:
        """Wait for the other."""
        meeting.wait()
        return name

    calls = CallTools(ScriptedCall("meet", '{"name": "a"}'), ScriptedCall("meet", '{"name": "b"}'))
    model = OfflineModel([calls, "They met."])
    client = connect(local=True, model=model)
    run = client.run_with_tools(**asked(client), tools=[meet])
    assert (run.status, outputs(model)) == ("completed", ["a", "b"])


def test_the_other_tools_of_the_assistant_stay(connect: Connect) -> None:
    """The model is offered the assistant's tools and the functions; the assistant itself stays as it is."""
    model = OfflineModel(["Hello."])
    client = connect(local=True, model=model)
    ids = asked(client, tools=[SEARCH])
    client.run_with_tools(ids.pop("thread_id"), RunCreateRequest(**ids), tools=[look])
    assert offered(model) == ["file_search", "look"]
    assert len(client.get_assistant(ids["assistant_id"]).tools) == 1


def test_no_list_of_tools_keeps_those_of_the_assistant_and_an_empty_one_takes_them(connect: Connect) -> None:
    """As on the wire: what is left out stays, and no tools are no tools."""
    model = OfflineModel(["Hello.", "Hello."])
    client = connect(local=True, model=model)
    ids = asked(client, tools=[SEARCH])
    assert client.run_with_tools(**ids).status == "completed"
    assert offered(model) == ["file_search"]
    client.run_with_tools(**ids, tools=[])
    assert not model.requests[1].get("tools")


def test_what_goes_wrong_reaches_the_model(connect: Connect) -> None:
    """An exception, arguments that do not fit and an unknown name are outputs; the model can do better."""
    told: list[ToolCall] = []
    calls = CallTools(
        ScriptedCall("fail", "{}"), ScriptedCall("look", '{"town": "Oslo"}'), ScriptedCall("search", "{}")
    )
    model = OfflineModel([calls, CallTools(look={"city": "Oslo"}), "It is clear."])
    client = connect(local=True, model=model)
    extra = FunctionTool.from_dict({"type": "function", "function": {"name": "search"}})
    answer = client.run_and_get_assistant_response(
        **asked(client), tools=[look, fail, extra], on_tool_call=told.append
    )
    assert answer == "It is clear."
    errors = [json.loads(one)["error"] for one in outputs(model)[:3]]
    assert errors[0] == "ValueError: out of order"
    assert errors[1] == "unknown argument 'town'; known are city"
    assert errors[2] == "there is no function 'search'; known are look, fail"
    assert [(one.name, one.error is None) for one in told] == [
        ("fail", False),
        ("look", False),
        ("search", False),
        ("look", True),
    ]


def test_a_function_that_hangs_reaches_the_model(connect: Connect) -> None:
    """The run goes on without it."""
    held = threading.Event()

    def hang() -> None:
        """Hang."""
        held.wait()

    model = OfflineModel([CallTools(hang={}), "Never mind."])
    client = connect(local=True, model=model)
    answer = client.run_and_get_assistant_response(**asked(client), tools=[hang], tool_timeout_seconds=0.05)
    held.set()
    assert answer == "Never mind."
    assert json.loads(outputs(model)[0]) == {"error": "TimeoutError: no answer within 0.05 s"}


def streamed_run(client: Any, **fields: Any) -> None:
    """Run an assistant, and read its stream to the end."""
    with client.stream_run(**fields) as events:
        events.until_done()


def plain_run(client: Any, **fields: Any) -> None:
    """Run an assistant, and wait for its end."""
    client.run_with_tools(**fields)


@pytest.mark.parametrize("start", [plain_run, streamed_run])
def test_too_many_failures_cancel_the_run(connect: Connect, start: Callable[..., None]) -> None:
    """The error says what failed and is chained to the cause; the thread is free again."""
    model = OfflineModel([CallTools(fail={})] * 3)
    client = connect(local=True, model=model)
    ids = asked(client)
    with pytest.raises(ToolCallError, match="out of order") as caught:
        start(client, **ids, tools=[fail], max_tool_errors=2)
    assert isinstance(caught.value.__cause__, ValueError)
    run = client.wait_for_run_to_complete(ids["thread_id"], caught.value.run.id)
    assert (run.status, len(model.requests)) == ("cancelled", 3)


def test_a_stream_goes_on_through_its_functions(connect: Connect) -> None:
    """One stream has the events of the whole run, and its text is the answer."""
    model = OfflineModel(
        [CallTools(look={"city": "Oslo"}), CallTools(look={"city": "Rome"}), "Both are clear."]
    )
    client = connect(local=True, model=model)
    told: list[ToolCall] = []
    with client.stream_run(**asked(client), tools=[look], on_tool_call=told.append) as events:
        names = [one.event for one in events]
        run, messages = events.final_run(), events.final_messages()
    assert [call.arguments for call in told] == ['{"city": "Oslo"}', '{"city": "Rome"}']
    assert names.count("thread.run.requires_action") == 2
    assert (names[0], names[-1]) == ("thread.run.created", "thread.run.completed")
    assert (run.status, len(messages)) == ("completed", 1)


def test_a_new_thread_streams_through_its_functions(connect: Connect) -> None:
    """The thread is known from the run that the stream tells of."""
    model = OfflineModel([CallTools(look={"city": "Oslo"}), "It is clear."])
    client = connect(local=True, model=model)
    assistant = client.create_assistant(model="offline")
    with client.stream_thread_and_run(assistant_id=assistant.id, tools=[look]) as events:
        assert "".join(events.text_deltas()) == "It is clear."


def test_text_and_answer_are_the_same(connect: Connect) -> None:
    """What a stream brings in pieces is what the blocking composite returns."""
    client = connect(local=True)
    ids = asked(client)
    with client.stream_run(**ids) as events:
        streamed = "".join(events.text_deltas())
    assert streamed == client.run_and_get_assistant_response(**ids)


def test_a_failed_run_fails_its_stream(connect: Connect) -> None:
    """The model's failure is the run's, and reaches whoever reads the text."""
    model = OfflineModel([ModelError("rate_limit_exceeded", "Slow down.")])
    client = connect(local=True, model=model)
    with client.stream_run(**asked(client)) as events, pytest.raises(RunFailedError, match="Slow down"):
        list(events.text_deltas())


def test_a_completion_streams_from_the_backend(connect: Connect) -> None:
    """Streamed or not, the answer is the same."""
    client = connect(local=True)
    question: dict[str, Any] = {"model": "offline", "messages": [{"role": "user", "content": "Hello?"}]}
    with client.stream_completion(**question) as chunks:
        assert "".join(chunks.text_deltas()) == chunks.final_completion().choices[0].message.content
    assert chunks.final_completion().choices == client.create_completion(**question).choices


@pytest.mark.parametrize("policy", ["wait", "cancel"])
def test_a_locked_thread_is_got_past(connect: Connect, policy: str) -> None:
    """A message and a run find their way past a run that waits for a caller who is gone."""
    model = OfflineModel([CallTools(look={"city": "Oslo"}), "Later.", "Last."])
    client = connect(local=True, model=model)
    ids = asked(client, tools=[{"type": "function", "function": {"name": "look"}}])
    stuck = client.create_run(**ids)
    stuck = client.wait_for_run_to_complete(ids["thread_id"], stuck.id)
    assert stuck.status == "requires_action"
    if policy == "wait":
        outputs = [{"tool_call_id": stuck.required_action.submit_tool_outputs.tool_calls[0].id, "output": ""}]
        client.submit_tool_outputs(ids["thread_id"], stuck.id, tool_outputs=outputs)
    message = client.add_message(
        ids["thread_id"], role="user", content="And now?", on_active_run=policy, polling_interval_seconds=0.01
    )
    assert message.role == "user"
    expected = {"wait": ("completed", "Last."), "cancel": ("cancelled", "Later.")}
    answer = client.run_and_get_assistant_response(**ids, on_active_run=policy)
    assert (client.get_run(ids["thread_id"], stuck.id).status, answer) == expected[policy]


def test_a_stream_gets_past_a_locked_thread(connect: Connect) -> None:
    """The run in the way is cancelled before the stream is opened."""
    model = OfflineModel([CallTools(look={"city": "Oslo"}), "Here I am."])
    client = connect(local=True, model=model)
    ids = asked(client, tools=[{"type": "function", "function": {"name": "look"}}])
    stuck = client.wait_for_run_to_complete(ids["thread_id"], client.create_run(**ids).id)
    with client.stream_run(**ids, on_active_run="cancel") as events:
        assert "".join(events.text_deltas()) == "Here I am."
    assert client.get_run(ids["thread_id"], stuck.id).status == "cancelled"


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_the_async_client_awaits_functions(backend: str) -> None:
    """Plain and async functions serve side by side, in a run and in a stream; a hook may be async too."""
    told: list[str] = []

    async def note(call: ToolCall) -> None:
        await anyio.lowlevel.checkpoint()
        told.append(call.name)

    async def use() -> list[str]:
        both = CallTools(look={"city": "Oslo"}, look_async={"city": "Rome"})
        model = OfflineModel([both, "Clear.", both, "Still clear."])
        async with AsyncOpenAIClient.local(model=model) as client:
            assistant = await client.create_assistant(model="offline")
            thread = await client.create_thread()
            run = await client.run_with_tools(
                thread.id, assistant_id=assistant.id, tools=[look, look_async], on_tool_call=note
            )
            assert run.status == "completed"
            stream = client.stream_run(thread.id, assistant_id=assistant.id, tools=[look, look_async])
            async with stream as events:
                return [text async for text in events.text_deltas()]

    assert "".join(anyio.run(use, backend=backend)) == "Still clear."
    assert told == ["look", "look_async"]


def test_the_blocking_client_refuses_async_functions() -> None:
    """Before anything is sent, and with the way out."""
    with OpenAIClient.local() as client:
        with pytest.raises(InvalidArgumentError, match="needs AsyncOpenAIClient"):
            client.run_with_tools("thread_1", assistant_id="asst_1", tools=[look_async])
        stream = client.stream_run("thread_1", assistant_id="asst_1", tools=[look_async])
        with pytest.raises(InvalidArgumentError, match="needs AsyncOpenAIClient"):
            stream.__enter__()
