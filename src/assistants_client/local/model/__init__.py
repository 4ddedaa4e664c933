"""The port through which runs and chat completions reach a language model.

A model is one method: a Chat Completions request goes in, deltas come out. Nothing here knows which
model answers, and every way for a model to fail is a :class:`ModelError`.

Consume a stream inside ``contextlib.aclosing(model.stream(request))``: leaving early then stops the work.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable, Mapping
from contextlib import aclosing
from typing import Any, Literal, NotRequired, Protocol, Required, TypeAlias, TypedDict

from attrs import define, field, frozen

__all__ = [
    "ChatDelta",
    "ChatMessage",
    "ChatModel",
    "ChatRequest",
    "FinishDelta",
    "FinishReason",
    "LogprobsDelta",
    "ModelError",
    "ModelErrorCode",
    "RefusalDelta",
    "TextDelta",
    "ToolCallDelta",
    "UsageDelta",
    "completion_chunks",
    "gather",
]

FinishReason: TypeAlias = Literal["stop", "length", "tool_calls", "content_filter", "function_call"]
ModelErrorCode: TypeAlias = Literal["server_error", "rate_limit_exceeded", "invalid_prompt"]


class ChatMessage(TypedDict, total=False):
    """One message of a Chat Completions request, in wire form."""

    role: Required[Literal["system", "developer", "user", "assistant", "tool"]]
    content: str | list[dict[str, Any]] | None
    name: str
    tool_calls: list[dict[str, Any]]
    tool_call_id: str
    refusal: str | None


class ChatRequest(TypedDict, total=False):
    """The fields of a Chat Completions request that a model may see.

    ``stream`` and ``stream_options`` are not among them: how an answer travels is the model's own business,
    and the deltas are the same either way.

    Source:
        ``create_completion``, ``POST /chat/completions``
    """

    model: Required[str]
    messages: Required[list[ChatMessage]]
    tools: list[dict[str, Any]]
    tool_choice: str | dict[str, Any]
    parallel_tool_calls: bool
    temperature: float | None
    top_p: float | None
    response_format: dict[str, Any]
    max_completion_tokens: int | None
    max_tokens: int | None
    stop: str | list[str] | None
    seed: int | None
    n: int | None
    frequency_penalty: float | None
    presence_penalty: float | None
    logit_bias: dict[str, int] | None
    logprobs: bool | None
    top_logprobs: int | None
    reasoning_effort: str | None
    verbosity: str | None
    service_tier: str | None
    store: bool | None
    metadata: dict[str, str] | None
    user: str
    safety_identifier: str
    prompt_cache_key: str
    modalities: list[str] | None
    prediction: dict[str, Any] | None
    web_search_options: dict[str, Any]
    audio: dict[str, Any] | None


@frozen
class TextDelta:
    """The next piece of the answer's text."""

    text: str
    choice: int = 0
    """Index of the choice it belongs to; above 0 only when the request asked for several (``n``)."""


@frozen
class RefusalDelta:
    """The next piece of the model's refusal, given in place of an answer."""

    text: str
    choice: int = 0


@frozen
class ToolCallDelta:
    """The next piece of one function call.

    The first piece of a call carries its ``id`` and ``name``; later pieces carry only more of ``arguments``,
    a JSON text in parts.
    """

    index: int
    """Which call of this answer the piece belongs to, from 0."""
    id: str | None = None
    name: str | None = None
    arguments: str = ""
    choice: int = 0


@frozen
class LogprobsDelta:
    """Token log probabilities of the latest pieces, in wire form; only when the request asked for them."""

    content: tuple[dict[str, Any], ...] = ()
    refusal: tuple[dict[str, Any], ...] = ()
    choice: int = 0


@frozen
class FinishDelta:
    """The end of one choice and why it ended; no further piece of that choice follows."""

    reason: FinishReason
    choice: int = 0


@frozen
class UsageDelta:
    """Tokens spent on the whole answer; at most once per stream, after the last finish."""

    prompt_tokens: int
    completion_tokens: int
    details: Mapping[str, Any] = field(factory=dict[str, Any])
    """The two ``*_tokens_details`` objects where the model gave them, in wire form."""

    @property
    def total_tokens(self) -> int:
        """Prompt and completion tokens together."""
        return self.prompt_tokens + self.completion_tokens

    def to_dict(self) -> dict[str, Any]:
        """Return the wire form, the ``usage`` object of a chat completion."""
        return {
            "prompt_tokens": self.prompt_tokens,
            "completion_tokens": self.completion_tokens,
            "total_tokens": self.total_tokens,
            **self.details,
        }


ChatDelta: TypeAlias = TextDelta | RefusalDelta | ToolCallDelta | LogprobsDelta | FinishDelta | UsageDelta


class ChatModel(Protocol):
    """What answers Chat Completions requests."""

    def stream(self, request: ChatRequest) -> AsyncGenerator[ChatDelta, None]:
        """Answer *request*, piece by piece.

        Returns:
            An async generator: pieces in order, one ``FinishDelta`` per choice, then a ``UsageDelta`` where
            usage is known. Closing it stops the work.

        Raises:
            ModelError: on the first or any later piece; nothing else is raised for a fault of the model.
        """
        ...

    async def aclose(self) -> None:
        """Give back connections and other resources; the model is not used afterwards."""
        ...


class ModelError(Exception):
    """A model did not answer; ``code`` and ``message`` fit a run's ``last_error`` as they are."""

    def __init__(self, code: ModelErrorCode, message: str, *, status_code: int | None = None) -> None:
        super().__init__(code, message)
        self.code: ModelErrorCode = code
        self.message = message
        self.status_code = status_code
        """HTTP status that the model's server answered with, if it answered at all."""

    def __str__(self) -> str:
        return self.message


async def gather(
    stream: AsyncGenerator[ChatDelta, None], *, completion_id: str, created: int, model: str
) -> dict[str, Any]:
    """Read *stream* to its end and return the whole chat completion.

    Args:
        stream: What :meth:`ChatModel.stream` returned; closed on every way out.
        completion_id: The ``id`` of the result, such as ``chatcmpl-abc``.
        created: Unix seconds.
        model: The model name the caller asked for.

    Returns:
        A ``chat.completion`` object in wire form: choices in order of their index, each message with its
        text, refusal and tool calls. ``usage`` is missing when the model gave none.

    Raises:
        ModelError: the model failed, or its stream ended before any choice did.
    """
    choices: dict[int, _Choice] = {}
    usage: UsageDelta | None = None
    async with aclosing(stream):
        async for delta in stream:
            if isinstance(delta, UsageDelta):
                usage = delta
            else:
                choices.setdefault(delta.choice, _Choice()).add(delta)
    if not choices or any(choice.finish_reason is None for choice in choices.values()):
        raise ModelError("server_error", "The model's answer ended before it was complete.")
    completion: dict[str, Any] = {
        "id": completion_id,
        "object": "chat.completion",
        "created": created,
        "model": model,
        "choices": [choices[index].to_dict(index) for index in sorted(choices)],
    }
    if usage is not None:
        completion["usage"] = usage.to_dict()
    return completion


async def completion_chunks(
    stream: AsyncGenerator[ChatDelta, None],
    *,
    completion_id: str,
    created: int,
    model: str,
    include_usage: bool = False,
) -> AsyncGenerator[dict[str, Any], None]:
    """Turn *stream* into the chunks of a streamed chat completion.

    Yields:
        ``chat.completion.chunk`` objects in wire form. The first of each choice names the role. With
        *include_usage* every chunk has ``usage`` (null) and a last one without choices carries it, as
        ``stream_options.include_usage`` asks.

    Raises:
        ModelError: the model failed.
    """
    frame: dict[str, Any] = {
        "id": completion_id,
        "object": "chat.completion.chunk",
        "created": created,
        "model": model,
    }
    if include_usage:
        frame["usage"] = None
    opened: set[int] = set()
    async with aclosing(stream):
        async for delta in stream:
            if isinstance(delta, UsageDelta):
                if include_usage:
                    yield frame | {"choices": [], "usage": delta.to_dict()}
                continue
            if delta.choice not in opened:
                opened.add(delta.choice)
                yield frame | {"choices": [_opening_choice(delta.choice)]}
            yield frame | {"choices": [_chunk_choice(delta)]}


@define
class _Choice:
    """One choice while its pieces arrive."""

    text: list[str] = field(factory=list[str])
    refusal: list[str] = field(factory=list[str])
    calls: dict[int, dict[str, Any]] = field(factory=dict[int, dict[str, Any]])
    logprobs: dict[str, list[dict[str, Any]]] | None = None
    finish_reason: FinishReason | None = None

    def add(self, delta: TextDelta | RefusalDelta | ToolCallDelta | LogprobsDelta | FinishDelta) -> None:
        match delta:
            case TextDelta():
                self.text.append(delta.text)
            case RefusalDelta():
                self.refusal.append(delta.text)
            case ToolCallDelta():
                self._add_call_piece(delta)
            case LogprobsDelta():
                self._add_logprobs(delta)
            case FinishDelta():
                self.finish_reason = delta.reason

    def _add_call_piece(self, piece: ToolCallDelta) -> None:
        call = self.calls.setdefault(
            piece.index, {"id": "", "type": "function", "function": {"name": "", "arguments": ""}}
        )
        call["id"] = call["id"] or piece.id or ""
        call["function"]["name"] = call["function"]["name"] or piece.name or ""
        call["function"]["arguments"] += piece.arguments

    def _add_logprobs(self, piece: LogprobsDelta) -> None:
        if self.logprobs is None:
            self.logprobs = {"content": [], "refusal": []}
        self.logprobs["content"].extend(piece.content)
        self.logprobs["refusal"].extend(piece.refusal)

    def to_dict(self, index: int) -> dict[str, Any]:
        message: dict[str, Any] = {
            "role": "assistant",
            "content": "".join(self.text) if self.text or not (self.calls or self.refusal) else None,
            "refusal": "".join(self.refusal) or None,
        }
        if self.calls:
            message["tool_calls"] = [self.calls[number] for number in sorted(self.calls)]
        return {
            "index": index,
            "message": message,
            "logprobs": _logprobs_dict(**self.logprobs) if self.logprobs else None,
            "finish_reason": self.finish_reason,
        }


def _opening_choice(index: int) -> dict[str, Any]:
    return {
        "index": index,
        "delta": {"role": "assistant", "content": ""},
        "logprobs": None,
        "finish_reason": None,
    }


def _chunk_choice(
    delta: TextDelta | RefusalDelta | ToolCallDelta | LogprobsDelta | FinishDelta,
) -> dict[str, Any]:
    choice: dict[str, Any] = {"index": delta.choice, "delta": {}, "logprobs": None, "finish_reason": None}
    match delta:
        case TextDelta():
            choice["delta"] = {"content": delta.text}
        case RefusalDelta():
            choice["delta"] = {"refusal": delta.text}
        case ToolCallDelta():
            choice["delta"] = {"tool_calls": [_tool_call_piece(delta)]}
        case LogprobsDelta():
            choice["logprobs"] = _logprobs_dict(delta.content, delta.refusal)
        case FinishDelta():
            choice["finish_reason"] = delta.reason
    return choice


class _ToolCallPiece(TypedDict):
    index: int
    id: NotRequired[str]
    type: NotRequired[str]
    function: dict[str, str]


def _tool_call_piece(delta: ToolCallDelta) -> _ToolCallPiece:
    piece: _ToolCallPiece = {"index": delta.index, "function": {"arguments": delta.arguments}}
    if delta.id is not None:
        piece["id"] = delta.id
        piece["type"] = "function"
    if delta.name is not None:
        piece["function"] = {"name": delta.name, "arguments": delta.arguments}
    return piece


def _logprobs_dict(
    content: Iterable[dict[str, Any]], refusal: Iterable[dict[str, Any]]
) -> dict[str, list[dict[str, Any]] | None]:
    return {"content": list(content) or None, "refusal": list(refusal) or None}
