"""From the bytes of a streamed answer to its events, to its end, or to the error that it means.

No input or output happens here. A stream ends where the server says so; one that merely stops is cut.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

from assistants_api.wire import HttpInfo
from assistants_client.answers import Answer, decode_json, response_error, stream_error
from assistants_client.errors import APIConnectionError, APIResponseError, APIStreamError
from assistants_client.streaming import EventStreamDecoder, EventTooLargeError, ServerSentEvent

if TYPE_CHECKING:
    from assistants_client.exchange import Exchange

__all__ = ["AsyncByteStream", "EventReader", "StreamHead", "SyncByteStream"]

E = TypeVar("E")

_DONE: Final = "[DONE]"


@dataclass(frozen=True, slots=True)
class StreamHead:
    """What an answer said before its first event; the errors of its stream name it."""

    exchange: Exchange[Any]
    answer: Answer
    """Status and headers, without a body."""
    key: str = field(repr=False)
    """The API key, to be blotted out wherever the server repeats it."""

    def http(self) -> HttpInfo:
        """Return the HTTP side of the stream."""
        answer, exchange = self.answer, self.exchange
        elapsed = exchange.terms.settings.clock.monotonic() - exchange.started
        return HttpInfo(answer.status_code, answer.headers, answer.request_id, exchange.retries, elapsed)

    def cut(self) -> APIConnectionError:
        """Return the error for a stream that stopped before its end."""
        operation, server = self.exchange.call.operation.name, self.exchange.endpoint.server
        return APIConnectionError(
            f"{operation}: the stream from {server} was cut before its end",
            operation=operation,
            server=server,
            sent=True,
        )

    def refused(self, data: str) -> APIStreamError:
        """Return the error for an event that tells of one; *data* is the event's."""
        return stream_error(replace(self.answer, body=data.encode()), self.exchange, self.key)

    def unreadable(self, problem: str, data: str = "") -> APIResponseError:
        """Return the error for a stream with a *problem*, which the sentence names."""
        return response_error(replace(self.answer, body=data.encode()), self.exchange, self.key, problem)


@dataclass(frozen=True, slots=True)
class SyncByteStream:
    """The open answer of a streamed call."""

    head: StreamHead
    read: Callable[[], bytes | None]
    """Blocks for the next bytes and returns them; None at the end."""
    close: Callable[[], None]
    """Closes the connection, unless all of the answer was read; more than once is fine."""


@dataclass(frozen=True, slots=True)
class AsyncByteStream:
    """Same as `SyncByteStream`, but awaited."""

    head: StreamHead
    read: Callable[[], Awaitable[bytes | None]]
    close: Callable[[], Awaitable[None]]


class EventReader(Generic[E]):
    """Reads a stream that may go on over several answers; what was read so far is kept across them."""

    def __init__(self) -> None:
        self.is_over = False
        """Whether the present answer said that it has ended."""
        self._head: StreamHead | None = None
        self._decoder = EventStreamDecoder()

    @property
    def head(self) -> StreamHead:
        """What the present answer said first."""
        if self._head is None:
            raise LookupError("no answer has begun")
        return self._head

    def begin(self, head: StreamHead) -> None:
        """Read the next answer from now on."""
        self._head = head
        most_bytes = head.exchange.terms.settings.max_response_bytes
        self._decoder = EventStreamDecoder(max_event_bytes=most_bytes)
        self.is_over = False

    def feed(self, chunk: bytes) -> Iterator[E]:
        """Take the next bytes and yield the events that they complete.

        Raises:
            APIStreamError: The server reports an error; the events before it were yielded.
            APIResponseError: An event is not what the interface promises.
        """
        try:
            events = self._decoder.feed(chunk)
        except EventTooLargeError as error:
            problem = f"an event is larger than {error.limit_bytes:,} bytes; raise max_response_bytes."
            raise self.head.unreadable(problem) from error
        for event in events:
            if event.data == _DONE:
                self.is_over = True
            if self.is_over:
                return
            if event.event == "error":
                raise self.head.refused(event.data)
            taken = self._take(event)
            if taken is not None:
                yield taken

    def check_end(self) -> None:
        """Raise unless the answer that stops here may do so.

        Raises:
            APIConnectionError: Something is missing.
            APIResponseError: The server says that this is the end, and it cannot be.
        """
        raise NotImplementedError

    def _take(self, event: ServerSentEvent) -> E | None:
        """Return what *event* tells; None when that is nothing to anybody."""
        raise NotImplementedError

    def _parse(self, event: ServerSentEvent) -> dict[str, Any]:
        try:
            data: Any = decode_json(event.data)
        except (ValueError, RecursionError) as error:
            raise self.head.unreadable(
                f"the event {event.event!r} is not JSON: {error}.", event.data
            ) from error
        if not isinstance(data, dict):
            raise self.head.unreadable(f"the event {event.event!r} is no JSON object.", event.data)
        return cast("dict[str, Any]", data)
