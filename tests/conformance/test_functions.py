# pyright: reportDeprecated=false

from __future__ import annotations

import openai
import pytest
from openai.types.beta import AssistantStreamEvent
from openai.types.beta.threads import Run
from openai.types.beta.threads.run_submit_tool_outputs_params import ToolOutput
from typing_extensions import override

from assistants_client.local.model.offline import CallTools, OfflineModel, ToolCall
from tests.support.sdk import THE_API_IS_DEPRECATED, THE_SDK_LEAVES_GENERATORS, WEATHER, async_sdk, sdk

pytestmark = [THE_API_IS_DEPRECATED, THE_SDK_LEAVES_GENERATORS]

QUESTION = "What is the weather?"


def two_calls() -> OfflineModel:
    """Return a model that asks for the weather of two cities at once, then answers."""
    calls = [ToolCall("weather", f'{{"city": "{city}"}}') for city in ("Oslo", "Rome")]
    return OfflineModel([CallTools(*calls), "Rain and sun."])


def outputs(run: Run) -> list[ToolOutput]:
    """Return what the functions say that *run* asks for."""
    assert run.status == "requires_action"
    assert run.required_action is not None
    calls = run.required_action.submit_tool_outputs.tool_calls
    return [{"tool_call_id": call.id, "output": f"got {call.function.arguments}"} for call in calls]


def test_a_run_waits_for_the_outputs_of_its_functions(place: str) -> None:
    """The parallel calls come together; with their outputs the run goes on to its end."""
    with sdk(place, two_calls()) as client:
        assistant = client.beta.assistants.create(model="gpt-4o", tools=[WEATHER])
        run = client.beta.threads.create_and_run_poll(
            assistant_id=assistant.id, thread={"messages": [{"role": "user", "content": QUESTION}]}
        )
        given = outputs(run)
        assert [output.get("output") for output in given] == ['got {"city": "Oslo"}', 'got {"city": "Rome"}']
        run = client.beta.threads.runs.submit_tool_outputs_and_poll(
            run_id=run.id, thread_id=run.thread_id, tool_outputs=given
        )
        assert run.status == "completed"
        [block] = client.beta.threads.messages.list(run.thread_id).data[0].content
        assert block.type == "text"
        assert block.text.value == "Rain and sun."
        first, _ = client.beta.threads.runs.steps.list(run.id, thread_id=run.thread_id, order="asc").data
        assert first.step_details.type == "tool_calls"
        told = [call.function.output for call in first.step_details.tool_calls if call.type == "function"]
        assert told == ['got {"city": "Oslo"}', 'got {"city": "Rome"}']


async def test_a_run_waits_for_the_outputs_of_its_functions_awaited(place: str) -> None:
    """The same with the async client."""
    async with async_sdk(place, two_calls()) as client:
        assistant = await client.beta.assistants.create(model="gpt-4o", tools=[WEATHER])
        run = await client.beta.threads.create_and_run_poll(
            assistant_id=assistant.id, thread={"messages": [{"role": "user", "content": QUESTION}]}
        )
        run = await client.beta.threads.runs.submit_tool_outputs_and_poll(
            run_id=run.id, thread_id=run.thread_id, tool_outputs=outputs(run)
        )
        assert run.status == "completed"


def test_outputs_that_nobody_asked_for_are_refused(place: str) -> None:
    """Some of the outputs, or outputs for a run that has ended, are a 400 in the service's words."""
    with sdk(place, two_calls()) as client:
        assistant = client.beta.assistants.create(model="gpt-4o", tools=[WEATHER])
        run = client.beta.threads.create_and_run_poll(assistant_id=assistant.id)
        given = outputs(run)
        submit = client.beta.threads.runs.submit_tool_outputs
        with pytest.raises(openai.BadRequestError, match="Expected tool outputs for call_ids"):
            submit(run.id, thread_id=run.thread_id, tool_outputs=given[:1])
        submit(run.id, thread_id=run.thread_id, tool_outputs=given)
        client.beta.threads.runs.poll(run.id, thread_id=run.thread_id)
        with pytest.raises(
            openai.BadRequestError, match='Runs in status "completed" do not accept tool outputs'
        ):
            submit(run.id, thread_id=run.thread_id, tool_outputs=given)


class Answering(openai.AssistantEventHandler):
    """Carries out functions from within the stream, as the SDK's documentation shows it."""

    def __init__(self, client: openai.OpenAI) -> None:
        super().__init__()
        self.client = client
        self.text = ""

    @override
    def on_event(self, event: AssistantStreamEvent) -> None:
        if event.event == "thread.run.requires_action":
            with self.client.beta.threads.runs.submit_tool_outputs_stream(
                run_id=event.data.id, thread_id=event.data.thread_id, tool_outputs=outputs(event.data)
            ) as stream:
                self.text = "".join(stream.text_deltas)


def test_outputs_submitted_from_within_a_stream(place: str) -> None:
    """The handler of the first stream opens the second one, which tells the answer."""
    with sdk(place, two_calls()) as client:
        assistant = client.beta.assistants.create(model="gpt-4o", tools=[WEATHER])
        handler = Answering(client)
        with client.beta.threads.create_and_run_stream(
            assistant_id=assistant.id,
            thread={"messages": [{"role": "user", "content": QUESTION}]},
            event_handler=handler,
        ) as stream:
            stream.until_done()
        assert handler.text == "Rain and sun."


class AsyncAnswering(openai.AsyncAssistantEventHandler):
    """The same for the async client."""

    def __init__(self, client: openai.AsyncOpenAI) -> None:
        super().__init__()
        self.client = client
        self.text = ""

    @override
    async def on_event(self, event: AssistantStreamEvent) -> None:
        if event.event == "thread.run.requires_action":
            async with self.client.beta.threads.runs.submit_tool_outputs_stream(
                run_id=event.data.id, thread_id=event.data.thread_id, tool_outputs=outputs(event.data)
            ) as stream:
                self.text = "".join([text async for text in stream.text_deltas])


async def test_outputs_submitted_from_within_a_stream_awaited(place: str) -> None:
    """The same with the async client."""
    async with async_sdk(place, two_calls()) as client:
        assistant = await client.beta.assistants.create(model="gpt-4o", tools=[WEATHER])
        handler = AsyncAnswering(client)
        async with client.beta.threads.create_and_run_stream(
            assistant_id=assistant.id,
            thread={"messages": [{"role": "user", "content": QUESTION}]},
            event_handler=handler,
        ) as stream:
            await stream.until_done()
        assert handler.text == "Rain and sun."


async def test_outputs_submitted_as_a_stream_awaited(place: str) -> None:
    """The calls are gathered from their deltas; the second stream ends with the completed run."""
    async with async_sdk(place, two_calls()) as client:
        assistant = await client.beta.assistants.create(model="gpt-4o", tools=[WEATHER])
        async with client.beta.threads.create_and_run_stream(assistant_id=assistant.id) as stream:
            run = await stream.get_final_run()
            [step] = await stream.get_final_run_steps()
        assert step.step_details.type == "tool_calls"
        gathered = [
            call.function.arguments for call in step.step_details.tool_calls if call.type == "function"
        ]
        assert gathered == ['{"city": "Oslo"}', '{"city": "Rome"}']
        async with client.beta.threads.runs.submit_tool_outputs_stream(
            run_id=run.id, thread_id=run.thread_id, tool_outputs=outputs(run)
        ) as stream:
            events = [event.event async for event in stream]
            final = await stream.get_final_run()
        assert final.status == "completed"
        assert events[:4] == [
            "thread.run.step.completed",
            "thread.run.queued",
            "thread.run.in_progress",
            "thread.run.step.created",
        ]
