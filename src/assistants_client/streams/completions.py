"""The stream of a chat completion: its chunks, its text, and the whole completion at the end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, Final, cast

from assistants_client.streams.events import AsyncEventStream, AsyncTexts, EventStream
from assistants_client.streams.readers import EventReader

if TYPE_CHECKING:
    from assistants_api.models.chat import CompletionResponse
    from assistants_api.models.streaming import CompletionChunk
    from assistants_client.streaming import ServerSentEvent

__all__ = ["AsyncCompletionStream", "CompletionReader", "CompletionStream"]

_PER_CHUNK: Final = frozenset({"choices", "object", "obfuscation"})
_SAID_WHOLE: Final = frozenset({"finish_reason", "id", "name", "role", "type"})
"""Texts that come in one piece, and sometimes again."""


class CompletionReader(EventReader["CompletionChunk"]):
    """Reads the chunks of a completion, and puts them together.

    Args:
        choices: How many alternative answers were asked for.
    """

    def __init__(self, choices: int = 1) -> None:
        super().__init__()
        self._wanted = choices
        self._facts: dict[str, Any] = {}
        self._choices: list[dict[str, Any]] = []

    def check_end(self) -> None:
        """Raise unless the stream said that it has ended, or every answer has."""
        ended = sum(choice.get("finish_reason") is not None for choice in self._choices)
        if not self.is_over and ended < self._wanted:
            raise self.head.cut()
        if not self._facts:
            raise self.head.unreadable("the stream tells of no completion.")

    def completion(self) -> CompletionResponse:
        """Return what has come so far as one completion."""
        from assistants_api.models.chat import CompletionResponse

        choices = [_whole_choice(one) for one in sorted(self._choices, key=lambda one: one["index"])]
        whole = {**self._facts, "object": "chat.completion", "choices": choices}
        completion = CompletionResponse.from_dict(whole)
        completion.http = self.head.http()
        return completion

    @staticmethod
    def texts(chunk: CompletionChunk) -> Iterator[str]:
        """Yield the text that *chunk* adds to the first answer; a refusal is an answer too."""
        for choice in chunk.choices or ():
            # Some servers leave out what is empty, the delta itself included.
            text = getattr(choice.delta, "content", None) or getattr(choice.delta, "refusal", None)
            if choice.index == 0 and text:
                yield text

    def _take(self, event: ServerSentEvent) -> CompletionChunk | None:
        from assistants_api.models.streaming import CompletionChunk

        # Chunks have no name; as in a browser, named events are for whoever knows them.
        if event.event != "message":
            return None
        data = self._parse(event)
        if "error" in data and "choices" not in data:
            raise self.head.refused(event.data)
        try:
            self._gather(data)
        except (TypeError, AttributeError, LookupError) as error:
            raise self.head.unreadable(f"an event is no chunk: {error}.", event.data) from error
        return CompletionChunk.from_dict(data)

    def _gather(self, chunk: dict[str, Any]) -> None:
        facts = {name: value for name, value in chunk.items() if name not in _PER_CHUNK}
        self._facts |= {name: value for name, value in facts.items() if value is not None}
        for choice in chunk.get("choices") or ():
            choice.setdefault("index", 0)
            self._choices = _merged_lists(self._choices, [choice])


def _merged(old: Any, new: Any, name: str = "") -> Any:
    """Return *old* grown by *new*: texts and lists get longer, objects of a list are told by their index."""
    if new is None or old is None:
        return old if new is None else _merged(type(new)(), new, name)
    if isinstance(new, str):
        return new if name in _SAID_WHOLE else old + new
    if isinstance(new, dict):
        return _merged_objects(old, cast("dict[str, Any]", new))
    if isinstance(new, list):
        return _merged_lists(old, cast("list[Any]", new))  # type: ignore[redundant-cast]
    return new


def _merged_objects(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    return {**old, **{name: _merged(old.get(name), value, name) for name, value in new.items()}}


def _merged_lists(old: list[Any], new: list[Any]) -> list[Any]:
    if not all(isinstance(item, dict) and "index" in item for item in new):
        return [*old, *new]
    found = {item["index"]: item for item in old}
    for item in new:
        found[item["index"]] = _merged(found.get(item["index"]), item)
    return list(found.values())


def _whole_choice(choice: dict[str, Any]) -> dict[str, Any]:
    """Return the choice of a completion for one that was put together from chunks."""
    delta: dict[str, Any] = choice.get("delta") or {}
    message: dict[str, Any] = {"role": "assistant", "content": None, "refusal": None, **delta}
    if message.get("tool_calls"):
        message["tool_calls"] = [_without("index", call) for call in message["tool_calls"]]
    return {"logprobs": None, **_without("delta", choice), "message": message}


def _without(name: str, fields: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if key != name}


class CompletionStream(EventStream["CompletionChunk", CompletionReader]):
    """A chat completion that is streamed; a context manager, whose end closes the connection.

    Iterate it for its chunks, or `text_deltas` for the text alone. What was not read yet is read by
    `final_completion`.
    """

    def text_deltas(self) -> Iterator[str]:
        """Yield the text of the first alternative answer piece by piece.

        Raises:
            APIConnectionError: The stream was cut.
        """
        for chunk in self:
            yield from self._reader.texts(chunk)

    def final_completion(self) -> CompletionResponse:
        """Return the completion that the chunks make, as it would have come without a stream.

        Raises:
            APIConnectionError: The stream was cut.
        """
        self.until_done()
        return self._reader.completion()


class AsyncCompletionStream(AsyncEventStream["CompletionChunk", CompletionReader]):
    """Same as `CompletionStream`, but awaited, on asyncio and trio."""

    def text_deltas(self) -> AsyncIterator[str]:
        """Same as `CompletionStream.text_deltas`, for ``async for``."""
        return AsyncTexts(self, self._reader.texts, bool)

    async def final_completion(self) -> CompletionResponse:
        """Same as `CompletionStream.final_completion`, but awaited."""
        await self.until_done()
        return self._reader.completion()
