from __future__ import annotations

import json
from collections.abc import AsyncGenerator

import openai
import pytest
from anyio import to_thread
from openai.types.chat import ChatCompletionMessageParam
from openai.types.chat.chat_completion_function_tool_param import ChatCompletionFunctionToolParam
from pydantic import BaseModel

from assistants_client.local.model import ChatDelta, ChatRequest, ModelError, TextDelta
from assistants_client.local.model.offline import CallTools, OfflineModel
from tests.support.backend import HeldModel
from tests.support.sdk import THE_SDK_LEAVES_GENERATORS, async_sdk, sdk

pytestmark = THE_SDK_LEAVES_GENERATORS

HELLO: list[ChatCompletionMessageParam] = [{"role": "user", "content": "Hello?"}]
TOOL: ChatCompletionFunctionToolParam = {
    "type": "function",
    "function": {
        "name": "weather",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
    },
}


class Answer(BaseModel):
    """What a structured answer holds."""

    city: str


def test_a_completion(client: openai.OpenAI) -> None:
    """The model can be asked directly; every setting of the SDK is taken."""
    completion = client.chat.completions.create(
        model="gpt-4o", messages=HELLO, n=2, temperature=0.3, stop=["never"], seed=7, user="me"
    )
    assert [choice.finish_reason for choice in completion.choices] == ["stop", "stop"]
    assert "Hello?" in (completion.choices[0].message.content or "")
    assert completion.usage is not None
    assert completion.usage.total_tokens > 0


async def test_a_completion_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    completion = await async_client.chat.completions.create(model="gpt-4o", messages=HELLO)
    assert completion.choices[0].finish_reason == "stop"


def test_a_streamed_completion(client: openai.OpenAI) -> None:
    """The chunks make up the answer; the last one has the usage, as asked for."""
    stream = client.chat.completions.create(
        model="gpt-4o", messages=HELLO, stream=True, stream_options={"include_usage": True}
    )
    chunks = list(stream)
    assert "Hello?" in "".join(chunk.choices[0].delta.content or "" for chunk in chunks[:-1])
    assert len({chunk.id for chunk in chunks}) == 1
    assert chunks[0].choices[0].delta.role == "assistant"
    assert (chunks[-1].choices, chunks[-2].choices[0].finish_reason) == ([], "stop")
    assert chunks[-1].usage is not None


async def test_a_streamed_completion_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    stream = await async_client.chat.completions.create(model="gpt-4o", messages=HELLO, stream=True)
    text = "".join([chunk.choices[0].delta.content or "" async for chunk in stream])
    assert "Hello?" in text


def test_the_helper_for_streams_gathers_tool_calls(place: str) -> None:
    """The SDK's own accumulation ends with the whole call, and the outputs can be answered to."""
    model = OfflineModel([CallTools(weather={"city": "Oslo"}), "Sunny."])
    with sdk(place, model) as client:
        with client.chat.completions.stream(model="gpt-4o", messages=HELLO, tools=[TOOL]) as stream:
            message = stream.get_final_completion().choices[0].message
        [call] = message.tool_calls or []
        assert (call.function.name, json.loads(call.function.arguments)) == ("weather", {"city": "Oslo"})
        answered: list[ChatCompletionMessageParam] = [
            *HELLO,
            {
                "role": "assistant",
                "tool_calls": [
                    {
                        "id": call.id,
                        "type": "function",
                        "function": {"name": "weather", "arguments": call.function.arguments},
                    }
                ],
            },
            {"role": "tool", "tool_call_id": call.id, "content": "sunny"},
        ]
        completion = client.chat.completions.create(model="gpt-4o", messages=answered, tools=[TOOL])
        assert completion.choices[0].message.content == "Sunny."


def test_a_structured_answer_is_parsed(client: openai.OpenAI) -> None:
    """The SDK's ``parse`` sends the schema of a class and gets an object of it."""
    completion = client.chat.completions.parse(model="gpt-4o", messages=HELLO, response_format=Answer)
    assert isinstance(completion.choices[0].message.parsed, Answer)


async def test_the_helpers_awaited(async_client: openai.AsyncOpenAI) -> None:
    """Streams and structured answers of the async client end with the same completion."""
    chat = async_client.chat.completions
    async with chat.stream(model="gpt-4o", messages=HELLO) as stream:
        text = "".join([event.delta async for event in stream if event.type == "content.delta"])
        completion = await stream.get_final_completion()
    assert completion.choices[0].message.content == text
    parsed = await chat.parse(model="gpt-4o", messages=HELLO, response_format=Answer)
    assert isinstance(parsed.choices[0].message.parsed, Answer)


def test_the_first_chunk_comes_before_the_last(place: str) -> None:
    """A chunk is sent while the model has not said the rest."""
    model = HeldModel()
    with (
        sdk(place, model) as client,
        client.chat.completions.create(model="gpt-4o", messages=HELLO, stream=True) as stream,
    ):
        texts = (chunk.choices[0].delta.content for chunk in stream)
        assert next(text for text in texts if text) == "Once "
        model.release()
        assert next(text for text in texts if text) == "upon a time."


def test_who_leaves_a_stream_stops_the_model(place: str) -> None:
    """The model's answer is closed when nobody reads it any more."""
    model = HeldModel()
    with sdk(place, model) as client:
        with client.chat.completions.create(model="gpt-4o", messages=HELLO, stream=True) as stream:
            next(iter(stream))
            assert model.has_begun.wait(10)
        assert model.was_left.wait(10)


async def test_who_leaves_a_stream_stops_the_model_awaited(place: str) -> None:
    """The same with the async client."""
    model = HeldModel()
    async with async_sdk(place, model) as client:
        async with await client.chat.completions.create(
            model="gpt-4o", messages=HELLO, stream=True
        ) as stream:
            await anext(aiter(stream))
        assert await to_thread.run_sync(model.was_left.wait, 10)


class BrokenModel:
    """A model that fails after its first words."""

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatDelta, None]:  # noqa: ARG002
        """Say a word, and fail."""
        yield TextDelta("Once ")
        raise ModelError("server_error", "The model is gone.", status_code=503)

    async def aclose(self) -> None:
        """Do nothing."""


def test_a_stream_that_fails_in_the_middle(place: str) -> None:
    """The failure is an event of the stream, which the SDK raises."""
    with sdk(place, BrokenModel()) as client:
        stream = client.chat.completions.create(model="gpt-4o", messages=HELLO, stream=True)
        with pytest.raises(openai.APIError, match="The model is gone"):
            list(stream)


async def test_a_stream_that_fails_in_the_middle_awaited(place: str) -> None:
    """The same with the async client."""
    async with async_sdk(place, BrokenModel()) as client:
        stream = await client.chat.completions.create(model="gpt-4o", messages=HELLO, stream=True)
        with pytest.raises(openai.APIError, match="The model is gone"):
            async for _ in stream:
                pass
