"""The stream of a run: its events as they happen, its text as it is written, and the run at the end."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from assistants_client import lifecycle
from assistants_client.flows._core import is_among
from assistants_client.streaming import ServerSentEvent
from assistants_client.streams.events import AsyncEventStream, AsyncTexts, EventStream
from assistants_client.streams.readers import EventReader

if TYPE_CHECKING:
    from assistants_api.models.messages import ThreadMessageResponse
    from assistants_api.models.runs import RunResponse
    from assistants_api.models.streaming import AssistantStreamEvent, MessageDeltaEvent

__all__ = ["AsyncRunStream", "RunEvent", "RunReader", "RunStream"]

MOST_REMEMBERED: Final = 64
"""More than there are names of events; a server may make up others without end."""

RunEvent: TypeAlias = "AssistantStreamEvent | ServerSentEvent"
"""One event of a run: typed, or as it came when the specification does not know its name."""


class RunReader(EventReader[RunEvent]):
    """Reads the events of a run, and keeps the run and its messages as last told."""

    def __init__(self) -> None:
        super().__init__()
        self.run: RunResponse | None = None
        """The run as last told."""
        self.messages: dict[str, ThreadMessageResponse] = {}
        """The messages of the run by id, each as last told, in the order of their beginning."""
        self._text_part: tuple[str, int] | None = None

    def check_end(self) -> None:
        """Raise unless the stream said that it has ended, or nothing can follow but that."""
        if self.run is None and self.is_over:
            raise self.head.unreadable("the stream tells of no run.")
        if not self.is_over and (self.run is None or is_among(self.run.status, lifecycle.RUN_IN_PROGRESS)):
            raise self.head.cut()

    def final_run(self) -> RunResponse:
        """Return the run as it was at the end."""
        if self.run is None:
            raise self.head.cut()
        return self.run

    def answered_run(self) -> RunResponse:
        """Return the run as it was at the end, which has to be a good one.

        Raises:
            RunError: The run ended without an answer.
        """
        from assistants_client.flows.runs import run_error

        run = self.final_run()
        if run.status != "completed":
            raise run_error(run)
        return run

    def texts(self, event: RunEvent) -> Iterator[str]:
        """Yield the text that *event* brings; a blank line comes between two texts."""
        from assistants_api.models.streaming import MessageDeltaEvent

        if not isinstance(event, MessageDeltaEvent):
            return
        for index, text in _pieces(event):
            part = (event.data.id, index)
            if self._text_part is not None and self._text_part != part:
                yield "\n\n"
            self._text_part = part
            yield text

    def _take(self, event: ServerSentEvent) -> RunEvent:
        decode = _decoder(event.event)
        if decode is None:
            # Its data may be anything.
            return event
        data = self._parse(event)
        try:
            known = decode({"event": event.event, "data": data})
            self._note(known.data)
        except (TypeError, ValueError, LookupError, AttributeError) as error:
            problem = f"the event {event.event!r} is not what its name says: {error}."
            raise self.head.unreadable(problem, event.data) from error
        return cast("RunEvent", known)

    def _note(self, told: object) -> None:
        run_class, message_class = _noted()
        if isinstance(told, run_class):
            told.http = self.head.http()
            self.run = told
        elif isinstance(told, message_class):
            told.http = self.head.http()
            self.messages[told.id] = told


# Streams have many events, and an import takes its time even when it finds the module loaded.
@cache
def _noted() -> tuple[type[RunResponse], type[ThreadMessageResponse]]:
    from assistants_api.models.messages import ThreadMessageResponse
    from assistants_api.models.runs import RunResponse

    return RunResponse, ThreadMessageResponse


@lru_cache(MOST_REMEMBERED)
def _decoder(name: str) -> Callable[[dict[str, Any]], Any] | None:
    """Return what decodes the events of this name; None when the specification has none."""
    from assistants_api.models._codecs.streaming import decode_assistant_stream_event

    # What it does not know, it returns as it is.
    is_known = not isinstance(decode_assistant_stream_event({"event": name, "data": ""}), dict)
    return decode_assistant_stream_event if is_known else None


def _pieces(event: MessageDeltaEvent) -> Iterator[tuple[int, str]]:
    """Yield each piece of text with the index of its part; a refusal is an answer too."""
    from assistants_api.models.streaming import MessageContentRefusalDelta, MessageContentTextDelta

    for part in getattr(event.data.delta, "content", None) or ():
        if isinstance(part, MessageContentTextDelta) and part.text and part.text.value:
            yield part.index, part.text.value
        elif isinstance(part, MessageContentRefusalDelta) and part.refusal:
            yield part.index, part.refusal


class RunStream(EventStream[RunEvent, RunReader]):
    """A run that is streamed; a context manager, whose end closes the connection.

    Iterate it for its events, or `text_deltas` for the text alone. What was not read yet is read by
    `final_run` and `final_messages`. A server may cancel a run whose stream is left before its end, as the
    embedded backend does.
    """

    def text_deltas(self) -> Iterator[str]:
        """Yield the text of the run's messages piece by piece, with a blank line between two texts.

        Raises:
            RunError: The run ended without an answer; raised after its last text.
            APIConnectionError: The stream was cut.
        """
        for event in self:
            yield from self._reader.texts(event)
        self._reader.answered_run()

    def final_run(self) -> RunResponse:
        """Return the run at the end of the stream, whatever its status.

        Raises:
            APIConnectionError: The stream was cut.
        """
        self.until_done()
        return self._reader.final_run()

    def final_messages(self) -> list[ThreadMessageResponse]:
        """Return the messages that the run wrote, oldest first, at the end of the stream.

        Raises:
            APIConnectionError: The stream was cut.
        """
        self.until_done()
        return list(self._reader.messages.values())


class AsyncRunStream(AsyncEventStream[RunEvent, RunReader]):
    """Same as `RunStream`, but awaited, on asyncio and trio."""

    def text_deltas(self) -> AsyncIterator[str]:
        """Same as `RunStream.text_deltas`, for ``async for``."""
        return AsyncTexts(self, self._reader.texts, self._reader.answered_run)

    async def final_run(self) -> RunResponse:
        """Same as `RunStream.final_run`, but awaited."""
        await self.until_done()
        return self._reader.final_run()

    async def final_messages(self) -> list[ThreadMessageResponse]:
        """Same as `RunStream.final_messages`, but awaited."""
        await self.until_done()
        return list(self._reader.messages.values())
