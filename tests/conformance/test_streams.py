# pyright: reportDeprecated=false

from __future__ import annotations

from collections.abc import AsyncGenerator

import openai
import pytest
from openai.types.beta import Assistant, AssistantStreamEvent
from openai.types.beta.threads import Message, Run, Text, TextDelta
from openai.types.beta.threads.runs import RunStep, ToolCall
from typing_extensions import override

from assistants_client.local.model import ChatDelta, ChatRequest, ModelError
from assistants_client.local.model import TextDelta as TextPiece
from assistants_client.local.model.offline import OfflineModel
from tests.support.backend import HeldModel
from tests.support.sdk import (
    SEARCH,
    THE_API_IS_DEPRECATED,
    THE_SDK_LEAVES_GENERATORS,
    async_sdk,
    backend,
    sdk,
)

pytestmark = [THE_API_IS_DEPRECATED, THE_SDK_LEAVES_GENERATORS]

PLAIN = [
    "thread.run.created",
    "thread.run.queued",
    "thread.run.in_progress",
    "thread.run.step.created",
    "thread.run.step.in_progress",
    "thread.message.created",
    "thread.message.in_progress",
    "thread.message.delta",
    "thread.message.completed",
    "thread.run.step.completed",
    "thread.run.completed",
]
"""What happens to a run that only answers; the delta comes as often as the model speaks."""


class Diary(openai.AssistantEventHandler):
    """Notes what its callbacks are told."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[str] = []
        self.deltas: list[str] = []
        self.texts: list[Text] = []
        self.messages: list[Message] = []
        self.calls: list[ToolCall] = []
        self.steps: list[RunStep] = []

    @override
    def on_event(self, event: AssistantStreamEvent) -> None:
        if [event.event] != self.events[-1:]:
            self.events.append(event.event)

    @override
    def on_text_delta(self, delta: TextDelta, snapshot: Text) -> None:
        self.deltas.append(delta.value or "")
        assert snapshot.value == "".join(self.deltas)

    @override
    def on_text_done(self, text: Text) -> None:
        self.texts.append(text)

    @override
    def on_message_done(self, message: Message) -> None:
        self.messages.append(message)

    @override
    def on_tool_call_done(self, tool_call: ToolCall) -> None:
        self.calls.append(tool_call)

    @override
    def on_run_step_done(self, run_step: RunStep) -> None:
        self.steps.append(run_step)


class AsyncDiary(openai.AsyncAssistantEventHandler):
    """The same for the async client."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[str] = []
        self.deltas: list[str] = []

    @override
    async def on_event(self, event: AssistantStreamEvent) -> None:
        if [event.event] != self.events[-1:]:
            self.events.append(event.event)

    @override
    async def on_text_delta(self, delta: TextDelta, snapshot: Text) -> None:
        self.deltas.append(delta.value or "")
        assert snapshot.value == "".join(self.deltas)


def asked(client: openai.OpenAI) -> tuple[str, str]:
    """Return a thread with a question and an assistant to answer it."""
    thread = client.beta.threads.create(messages=[{"role": "user", "content": "Hello?"}])
    return thread.id, client.beta.assistants.create(model="gpt-4o").id


def searching(client: openai.OpenAI) -> Assistant:
    """Return an assistant that searches one file."""
    store = client.vector_stores.create()
    client.vector_stores.files.upload_and_poll(
        vector_store_id=store.id, file=("rules.md", b"Cake is on Fridays.")
    )
    return client.beta.assistants.create(
        model="gpt-4o", tools=[SEARCH], tool_resources={"file_search": {"vector_store_ids": [store.id]}}
    )


def test_a_run_told_to_a_handler(client: openai.OpenAI) -> None:
    """Every callback hears its part, in the recorded order, and the deltas make up the message."""
    thread_id, assistant_id = asked(client)
    diary = Diary()
    with client.beta.threads.runs.stream(
        thread_id=thread_id, assistant_id=assistant_id, event_handler=diary
    ) as stream:
        run = stream.get_final_run()
        [message] = stream.get_final_messages()
    assert (run.status, diary.events) == ("completed", PLAIN)
    assert len(diary.deltas) > 3
    assert [text.value for text in diary.texts] == ["".join(diary.deltas)]
    assert diary.messages == [message]
    assert client.beta.threads.messages.retrieve(message.id, thread_id=thread_id) == message
    assert [step.status for step in diary.steps] == ["completed"]


async def test_a_run_told_to_a_handler_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    assistant = await async_client.beta.assistants.create(model="gpt-4o")
    thread = await async_client.beta.threads.create(messages=[{"role": "user", "content": "Hello?"}])
    diary = AsyncDiary()
    async with async_client.beta.threads.runs.stream(
        thread_id=thread.id, assistant_id=assistant.id, event_handler=diary
    ) as stream:
        [message] = await stream.get_final_messages()
    assert diary.events == PLAIN
    assert message.content[0].type == "text"
    assert message.content[0].text.value == "".join(diary.deltas)


def test_a_stream_of_plain_events(client: openai.OpenAI) -> None:
    """``stream=True`` gives the events themselves, the new thread first."""
    assistant = client.beta.assistants.create(model="gpt-4o")
    stream = client.beta.threads.create_and_run(
        assistant_id=assistant.id,
        thread={"messages": [{"role": "user", "content": "Hello?"}]},
        stream=True,
    )
    events = [event.event for event in stream]
    assert list(dict.fromkeys(events)) == ["thread.created", *PLAIN]


def test_text_deltas_of_a_stream(client: openai.OpenAI) -> None:
    """The SDK's iterator over the text alone gives what the message says."""
    thread_id, assistant_id = asked(client)
    with client.beta.threads.runs.stream(thread_id=thread_id, assistant_id=assistant_id) as stream:
        text = "".join(stream.text_deltas)
    assert "Hello?" in text


def test_a_search_in_a_stream(client: openai.OpenAI) -> None:
    """The search is a step of its own before the message; the citation comes with the text."""
    assistant = searching(client)
    diary = Diary()
    with client.beta.threads.create_and_run_stream(
        assistant_id=assistant.id,
        thread={"messages": [{"role": "user", "content": "When is cake?"}]},
        event_handler=diary,
    ) as stream:
        [message] = stream.get_final_messages()
        steps = stream.get_final_run_steps()
    assert [step.type for step in steps] == ["tool_calls", "message_creation"]
    assert {call.type for call in diary.calls} == {"file_search"}
    assert message.content[0].type == "text"
    [citation] = message.content[0].text.annotations
    assert citation.text in "".join(diary.deltas)
    assert diary.events == [
        "thread.created",
        *PLAIN[:3],
        "thread.run.step.created",
        "thread.run.step.in_progress",
        "thread.run.step.delta",
        "thread.run.step.completed",
        *PLAIN[3:],
    ]


async def test_a_search_in_a_stream_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client: the citation is in the text, and the step tells what was found."""
    client = async_client
    store = await client.vector_stores.create()
    file = await client.vector_stores.files.upload_and_poll(
        vector_store_id=store.id, file=("rules.md", b"Cake is on Fridays.")
    )
    assistant = await client.beta.assistants.create(
        model="gpt-4o", tools=[SEARCH], tool_resources={"file_search": {"vector_store_ids": [store.id]}}
    )
    async with client.beta.threads.create_and_run_stream(
        assistant_id=assistant.id, thread={"messages": [{"role": "user", "content": "When is cake?"}]}
    ) as stream:
        text = "".join([piece async for piece in stream.text_deltas])
        [message] = await stream.get_final_messages()
        steps = await stream.get_final_run_steps()
    assert [step.type for step in steps] == ["tool_calls", "message_creation"]
    assert message.content[0].type == "text"
    assert message.content[0].text.value == text
    [citation] = message.content[0].text.annotations
    assert citation.type == "file_citation"
    assert (citation.file_citation.file_id, citation.text in text) == (file.id, True)


async def test_a_stream_of_plain_events_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    assistant = await async_client.beta.assistants.create(model="gpt-4o")
    stream = await async_client.beta.threads.create_and_run(
        assistant_id=assistant.id,
        thread={"messages": [{"role": "user", "content": "Hello?"}]},
        stream=True,
    )
    events = [event.event async for event in stream]
    assert list(dict.fromkeys(events)) == ["thread.created", *PLAIN]


def test_the_first_words_come_before_the_last(place: str) -> None:
    """A delta is told while the model has not said the rest."""
    model = HeldModel()
    with sdk(place, model) as client:
        thread_id, assistant_id = asked(client)
        with client.beta.threads.runs.stream(thread_id=thread_id, assistant_id=assistant_id) as stream:
            texts = stream.text_deltas.__iter__()
            assert next(texts) == "Once "
            model.release()
            assert next(texts) == "upon a time."


def test_who_leaves_a_stream_cancels_its_run(place: str) -> None:
    """Nobody else would free the thread; the model is left alone."""
    model = HeldModel()
    with sdk(place, model) as client:
        thread_id, assistant_id = asked(client)
        with client.beta.threads.runs.stream(thread_id=thread_id, assistant_id=assistant_id) as stream:
            assert next(iter(stream.text_deltas)) == "Once "
        assert model.was_left.wait(10)
        [run] = client.beta.threads.runs.list(thread_id).data
        assert client.beta.threads.runs.poll(run.id, thread_id=thread_id).status == "cancelled"


async def test_who_leaves_a_stream_cancels_its_run_awaited(place: str) -> None:
    """The same with the async client."""
    async with async_sdk(place, HeldModel()) as client:
        assistant = await client.beta.assistants.create(model="gpt-4o")
        async with client.beta.threads.create_and_run_stream(assistant_id=assistant.id) as stream:
            async for event in stream:
                if event.event == "thread.message.delta":
                    break
            run = stream.current_run
        assert run is not None
        run = await client.beta.threads.runs.poll(run.id, thread_id=run.thread_id)
        assert run.status == "cancelled"


class BreakingModel:
    """A model that stops, or fails, after its first words."""

    def __init__(self, failure: ModelError | None) -> None:
        self.failure = failure

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatDelta, None]:  # noqa: ARG002
        """Say a word, then no more."""
        yield TextPiece("Once ")
        if self.failure is not None:
            raise self.failure

    async def aclose(self) -> None:
        """Do nothing."""


def final_run(model: OfflineModel, place: str, **settings: int) -> tuple[Run, list[str]]:
    """Return the run at the end of its stream, and the names of the stream's events."""
    with backend(place, model) as (options, witness):
        with openai.OpenAI(**options) as client:
            thread_id, assistant_id = asked(client)
            with client.beta.threads.runs.stream(
                thread_id=thread_id,
                assistant_id=assistant_id,
                max_completion_tokens=settings.get("max_completion_tokens"),
            ) as stream:
                run = stream.get_final_run()
        return run, witness.events


def test_a_run_that_fails_in_a_stream(place: str) -> None:
    """What the model's server said is the run's last error; message and step end with the run."""
    failure = ModelError("rate_limit_exceeded", "Slow down.", status_code=429)
    run, events = final_run(OfflineModel([failure]), place)
    assert run.status == "failed"
    assert run.last_error is not None
    assert (run.last_error.code, run.last_error.message) == ("rate_limit_exceeded", "Slow down.")
    assert events[-2:] == ["thread.run.failed", "done"]


@pytest.mark.parametrize("failure", [None, ModelError("server_error", "Gone.", status_code=503)])
def test_a_stream_that_the_model_breaks_off(place: str, failure: ModelError | None) -> None:
    """A model that stops in the middle fails the run; its message stays, incomplete."""
    with backend(place, BreakingModel(failure)) as (options, witness), openai.OpenAI(**options) as client:
        thread_id, assistant_id = asked(client)
        with client.beta.threads.runs.stream(thread_id=thread_id, assistant_id=assistant_id) as stream:
            run = stream.get_final_run()
            [message] = stream.get_final_messages()
    assert run.status == "failed"
    # The SDK leaves at the last event; the witness has heard the end of the answer once the server is gone.
    assert witness.events[-4:] == [
        "thread.message.incomplete",
        "thread.run.step.failed",
        "thread.run.failed",
        "done",
    ]
    assert message.status == "incomplete"
    assert message.content[0].type == "text"
    assert message.content[0].text.value == "Once "


def test_a_run_that_is_out_of_tokens_in_a_stream(place: str) -> None:
    """The run is incomplete, and says which limit it has met."""
    run, events = final_run(OfflineModel(["word " * 1000]), place, max_completion_tokens=256)
    assert run.status == "incomplete"
    assert run.incomplete_details is not None
    assert run.incomplete_details.reason == "max_completion_tokens"
    assert "thread.message.incomplete" in events
