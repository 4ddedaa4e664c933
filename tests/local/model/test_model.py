from __future__ import annotations

import copy
import pickle
from collections.abc import AsyncGenerator, Sequence
from typing import Any

import pytest

from assistants_client.local.model import (
    ChatDelta,
    FinishDelta,
    LogprobsDelta,
    ModelError,
    RefusalDelta,
    TextDelta,
    ToolCallDelta,
    UsageDelta,
    completion_chunks,
    gather,
)


class Stream:
    """A stream of given deltas that knows whether it was closed."""

    def __init__(self, *deltas: ChatDelta) -> None:
        self.deltas: Sequence[ChatDelta] = deltas
        self.is_closed = False

    async def __call__(self) -> AsyncGenerator[ChatDelta, None]:
        """Give the deltas."""
        try:
            for delta in self.deltas:
                yield delta
        finally:
            self.is_closed = True


async def whole(*deltas: ChatDelta) -> dict[str, Any]:
    """Return the completion that *deltas* make."""
    return await gather(Stream(*deltas)(), completion_id="chatcmpl-1", created=7, model="m")


async def chunks(*deltas: ChatDelta, include_usage: bool = False) -> list[dict[str, Any]]:
    """Return the chunks that *deltas* make."""
    stream = completion_chunks(
        Stream(*deltas)(), completion_id="chatcmpl-1", created=7, model="m", include_usage=include_usage
    )
    return [chunk async for chunk in stream]


async def test_text_is_gathered() -> None:
    """Pieces of text become the content of one message, with the usage."""
    completion = await whole(TextDelta("Hel"), TextDelta("lo"), FinishDelta("stop"), UsageDelta(3, 2))
    assert completion == {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 7,
        "model": "m",
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": "Hello", "refusal": None},
                "logprobs": None,
                "finish_reason": "stop",
            }
        ],
        "usage": {"prompt_tokens": 3, "completion_tokens": 2, "total_tokens": 5},
    }


async def test_tool_calls_are_gathered() -> None:
    """Pieces of calls become whole calls in order of their index, and there is no content."""
    completion = await whole(
        ToolCallDelta(1, "call_b", "g", "{}"),
        ToolCallDelta(0, "call_a", "f"),
        ToolCallDelta(0, arguments='{"x"'),
        ToolCallDelta(0, arguments=": 1}"),
        FinishDelta("tool_calls"),
    )
    message = completion["choices"][0]["message"]
    assert message["content"] is None
    assert message["tool_calls"] == [
        {"id": "call_a", "type": "function", "function": {"name": "f", "arguments": '{"x": 1}'}},
        {"id": "call_b", "type": "function", "function": {"name": "g", "arguments": "{}"}},
    ]
    assert "usage" not in completion


async def test_refusal_is_gathered() -> None:
    """A refusal is told in place of content."""
    completion = await whole(RefusalDelta("I will "), RefusalDelta("not."), FinishDelta("stop"))
    assert completion["choices"][0]["message"] == {
        "role": "assistant",
        "content": None,
        "refusal": "I will not.",
    }


async def test_several_choices_are_kept_apart() -> None:
    """Pieces go to the choice they belong to."""
    completion = await whole(
        TextDelta("b", choice=1), TextDelta("a"), FinishDelta("stop", choice=1), FinishDelta("length")
    )
    told = [(one["index"], one["message"]["content"], one["finish_reason"]) for one in completion["choices"]]
    assert told == [(0, "a", "length"), (1, "b", "stop")]


async def test_log_probabilities_are_gathered() -> None:
    """Log probabilities are joined in order; what there is none of is null."""
    completion = await whole(
        LogprobsDelta(({"token": "a"},)), LogprobsDelta(({"token": "b"},)), FinishDelta("stop")
    )
    assert completion["choices"][0]["logprobs"] == {
        "content": [{"token": "a"}, {"token": "b"}],
        "refusal": None,
    }


@pytest.mark.parametrize("deltas", [(), (TextDelta("cut"),), (FinishDelta("stop"), TextDelta("x", choice=1))])
async def test_stream_that_ends_early_is_an_error(deltas: tuple[ChatDelta, ...]) -> None:
    """An answer without an end is not taken for a whole one."""
    with pytest.raises(ModelError, match="before it was complete"):
        await whole(*deltas)


async def test_chunks_open_with_the_role() -> None:
    """The first chunk of a choice names the role; the pieces and the finish follow."""
    deltas = [
        chunk["choices"][0] for chunk in await chunks(TextDelta("Hi"), FinishDelta("stop"), UsageDelta(1, 1))
    ]
    assert deltas == [
        {
            "index": 0,
            "delta": {"role": "assistant", "content": ""},
            "logprobs": None,
            "finish_reason": None,
        },
        {"index": 0, "delta": {"content": "Hi"}, "logprobs": None, "finish_reason": None},
        {"index": 0, "delta": {}, "logprobs": None, "finish_reason": "stop"},
    ]


async def test_chunks_carry_pieces_of_calls() -> None:
    """The first piece of a call has its id, type and name; the next ones only arguments."""
    told = await chunks(
        ToolCallDelta(0, "call_a", "f"), ToolCallDelta(0, arguments="{}"), FinishDelta("tool_calls")
    )
    assert [chunk["choices"][0]["delta"].get("tool_calls") for chunk in told[1:3]] == [
        [{"index": 0, "id": "call_a", "type": "function", "function": {"name": "f", "arguments": ""}}],
        [{"index": 0, "function": {"arguments": "{}"}}],
    ]


async def test_usage_comes_last_when_asked_for() -> None:
    """With usage asked for, each chunk has the field, and a last one without choices fills it."""
    told = await chunks(FinishDelta("stop"), UsageDelta(1, 2), include_usage=True)
    assert [chunk["usage"] for chunk in told[:-1]] == [None, None]
    assert told[-1]["choices"] == []
    assert told[-1]["usage"]["total_tokens"] == 3


async def test_leaving_chunks_early_closes_the_stream() -> None:
    """Who stops reading chunks stops the model."""
    stream = Stream(TextDelta("a"), TextDelta("b"), FinishDelta("stop"))
    told = completion_chunks(stream(), completion_id="c", created=1, model="m")
    await anext(told)
    await told.aclose()
    assert stream.is_closed


def test_error_survives_pickle_and_copy() -> None:
    """A model error keeps its facts when it is pickled or copied."""
    error = ModelError("rate_limit_exceeded", "Slow down.", status_code=429)
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301
        assert (twin.code, twin.message, twin.status_code, str(twin)) == (
            "rate_limit_exceeded",
            "Slow down.",
            429,
            "Slow down.",
        )
