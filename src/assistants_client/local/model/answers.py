"""Answers of Chat Completions servers, read piece by piece, without I/O.

Servers differ, so little is taken for granted; but an answer that was cut off is never taken for a whole one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, cast

from assistants_client.local.ids import new_id
from assistants_client.local.model import (
    ChatDelta,
    FinishDelta,
    FinishReason,
    LogprobsDelta,
    ModelError,
    RefusalDelta,
    TextDelta,
    ToolCallDelta,
    UsageDelta,
)

__all__ = ["AnswerReader", "preview"]

_PREVIEW_CHARACTERS: Final = 200


class AnswerReader:
    """Turns the bodies of one answer, a single one or many chunks, into deltas.

    Args:
        redacted: Takes secrets out of what an error is to repeat of the answer.
    """

    def __init__(self, *, redacted: Callable[[str], str] = str) -> None:
        self._redacted = redacted
        self._calls: dict[tuple[int, int], str] = {}
        """The ids of the calls that have begun, by choice and index."""
        self._open: set[int] = set()
        self._ended: set[int] = set()
        self._usage: Mapping[str, Any] | None = None
        self._is_done = False

    def take(self, body: str) -> Iterator[ChatDelta]:
        """Return what *body* adds to the answer."""
        if body.strip() == "[DONE]":
            self._is_done = True
            return
        try:
            # All of it before any is passed on, so that no fault of a consumer is taken for the server's.
            deltas = list(self._deltas(json.loads(body)))
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise ModelError(
                "server_error",
                f"The model server sent something that is no chat completion: {self._preview(body)}",
            ) from error
        yield from deltas

    def end(self, *, is_whole: bool) -> Iterator[ChatDelta]:
        """Return what the end of the answer brings.

        Raises:
            ModelError: the answer was cut off.
        """
        is_empty = not self._open and not self._ended
        is_cut = bool(self._open) and not (self._is_done or is_whole)
        if is_empty or is_cut:
            raise ModelError("server_error", "The model server's answer ended before it was complete.")
        for choice in sorted(self._open):
            has_called = any(number == choice for number, _ in self._calls)
            yield FinishDelta("tool_calls" if has_called else "stop", choice=choice)
        if self._usage is not None:
            yield _usage_delta(self._usage)

    def _deltas(self, body: Any) -> Iterator[ChatDelta]:
        if body.get("error"):
            raise self._reported(body["error"])
        self._usage = body.get("usage") or self._usage
        for choice in body["choices"]:
            index = int(choice.get("index") or 0)
            if index not in self._ended:
                yield from self._choice(index, choice)

    def _choice(self, index: int, choice: Any) -> Iterator[ChatDelta]:
        self._open.add(index)
        piece: Any = choice.get("delta") or choice.get("message") or {}
        if text := _text(piece.get("content")):
            yield TextDelta(text, choice=index)
        if refusal := piece.get("refusal"):
            yield RefusalDelta(str(refusal), choice=index)
        for position, call in enumerate(piece.get("tool_calls") or ()):
            yield self._call(index, position, call)
        if logprobs := choice.get("logprobs"):
            content, refused = logprobs.get("content") or (), logprobs.get("refusal") or ()
            yield LogprobsDelta(tuple(content), tuple(refused), choice=index)
        if reason := choice.get("finish_reason"):
            self._open.discard(index)
            self._ended.add(index)
            yield FinishDelta(_finish_reason(reason), choice=index)

    def _call(self, choice: int, position: int, piece: Any) -> ToolCallDelta:
        index = self._call_index(choice, position, piece)
        function: Any = piece.get("function") or {}
        arguments: Any = function.get("arguments") or ""
        if not isinstance(arguments, str):
            arguments = json.dumps(arguments)
        if (choice, index) in self._calls:
            return ToolCallDelta(index, arguments=arguments, choice=choice)
        id = piece.get("id") or new_id("call")
        self._calls[choice, index] = id
        return ToolCallDelta(index, id, function["name"], arguments, choice=choice)

    def _call_index(self, choice: int, position: int, piece: Any) -> int:
        """Return which call a piece belongs to, though some servers do not say."""
        if piece.get("index") is not None:
            return int(piece["index"])
        begun = {id: index for (number, index), id in self._calls.items() if number == choice}
        if piece.get("id"):
            return begun.get(piece["id"], len(begun))
        function: Any = piece.get("function") or {}
        is_another = not begun or bool(function.get("name"))
        return len(begun) if is_another else max(position, len(begun) - 1)

    def _reported(self, error: Any) -> ModelError:
        """Return the failure that a server reports in the middle of an answer."""
        facts = cast("Mapping[str, Any]", error) if isinstance(error, Mapping) else {"message": error}
        is_rate_limit = facts.get("code") in ("rate_limit_exceeded", 429)
        return ModelError(
            "rate_limit_exceeded" if is_rate_limit else "server_error",
            f"The model server broke off: {self._preview(str(facts.get('message')))}",
        )

    def _preview(self, text: str) -> str:
        # Redacted before it is cut: a secret across the cut would leave its beginning.
        return preview(self._redacted(text))


def _text(content: str | list[Any] | None) -> str:
    if isinstance(content, list):
        return "".join(str(part.get("text") or "") for part in content)
    return content or ""


_FINISH_REASONS: Mapping[str, FinishReason] = {
    "stop": "stop",
    "length": "length",
    "tool_calls": "tool_calls",
    "content_filter": "content_filter",
    "function_call": "function_call",
}


def _finish_reason(reason: str) -> FinishReason:
    # Servers have names of their own, such as "eos", for an end that is nothing special.
    return _FINISH_REASONS.get(reason, "stop")


def _usage_delta(usage: Mapping[str, Any]) -> UsageDelta:
    details = {name: usage[name] for name in _USAGE_DETAILS if usage.get(name)}
    return UsageDelta(int(usage.get("prompt_tokens") or 0), int(usage.get("completion_tokens") or 0), details)


_USAGE_DETAILS = ("prompt_tokens_details", "completion_tokens_details")


def preview(text: str) -> str:
    """Return the beginning of *text* in one line."""
    line = " ".join(text.split())
    return line if len(line) <= _PREVIEW_CHARACTERS else line[:_PREVIEW_CHARACTERS] + "..."
