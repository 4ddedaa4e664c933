"""Server-sent events out of bytes: a decoder without I/O, shared by the client and the local backend.

Bytes go in as they arrive, cut anywhere; whole events come out, as the WHATWG standard reads them.
"""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["EventStreamDecoder", "EventTooLargeError", "ServerSentEvent"]

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_MEBIBYTE = 1024 * 1024
_MAX_RETRY_DIGITS = 18


class ServerSentEvent(NamedTuple):
    """One event of a stream."""

    event: str
    """Its type; ``message`` where the server named none."""
    data: str
    """Its data; several data lines are joined by a line feed."""
    id: str | None
    """The latest id the server sent, with this event or an earlier one."""
    retry_milliseconds: int | None
    """The reconnection delay the server asked for since the last event."""


class EventTooLargeError(ValueError):
    """A line or an event is longer than the decoder was told to keep."""

    def __init__(self, limit_bytes: int) -> None:
        super().__init__(limit_bytes)
        self.limit_bytes = limit_bytes

    def __str__(self) -> str:
        return f"The stream sent an event of more than {self.limit_bytes} bytes."


class EventStreamDecoder:
    """Decodes one event stream.

    Args:
        max_event_bytes: How much of an unfinished event is kept, one line of it or all; more raises
            :class:`EventTooLargeError`, after which the decoder must not be used.
    """

    def __init__(self, *, max_event_bytes: int = 16 * _MEBIBYTE) -> None:
        self._max_event_bytes = max_event_bytes
        self._at_start = True
        self._after_carriage_return = False
        self._partial: list[bytes] = []
        self._partial_bytes = 0
        self._event = ""
        self._data: list[bytes] = []
        self._data_bytes = 0
        self._id: str | None = None
        self._retry_milliseconds: int | None = None

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes and return the events they complete, in order.

        Raises:
            EventTooLargeError: an event grew beyond *max_event_bytes*.
        """
        if self._after_carriage_return and chunk:
            # CR LF is one line end also when a chunk ends between the two.
            chunk = chunk.removeprefix(b"\n")
            self._after_carriage_return = False
        if not chunk:
            return []
        self._after_carriage_return = chunk.endswith(b"\r")
        lines = chunk.splitlines()
        rest = b"" if chunk.endswith((b"\n", b"\r")) else lines.pop()
        if lines and self._partial:
            lines[0] = self._finish_partial(lines[0])
        if lines and self._at_start:
            lines[0] = lines[0].removeprefix(_BYTE_ORDER_MARK)
            self._at_start = False
        events: list[ServerSentEvent] = []
        for line in lines:
            if line:
                self._take_field(line)
            elif self._data:
                events.append(self._dispatch())
            else:
                # Without data it is no event.
                self._event = ""
        if rest:
            self._keep_partial(rest)
        return events

    def _finish_partial(self, end: bytes) -> bytes:
        self._check_size(self._partial_bytes + len(end))
        line = b"".join((*self._partial, end))
        self._partial.clear()
        self._partial_bytes = 0
        return line

    def _keep_partial(self, piece: bytes) -> None:
        self._partial.append(piece)
        self._partial_bytes += len(piece)
        self._check_size(self._partial_bytes)

    def _check_size(self, size_bytes: int) -> None:
        if size_bytes > self._max_event_bytes:
            raise EventTooLargeError(self._max_event_bytes)

    def _take_field(self, line: bytes) -> None:
        name, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if name == b"data":
            self._data.append(value)
            # Empty data lines count too, or endless ones would fill the memory.
            self._data_bytes += len(value) + 1
            self._check_size(self._data_bytes)
        elif name == b"event":
            self._event = value.decode("utf-8", "replace")
        elif name == b"id" and b"\0" not in value:
            self._id = value.decode("utf-8", "replace")
        elif name == b"retry" and value.isdigit() and len(value) <= _MAX_RETRY_DIGITS:
            self._retry_milliseconds = int(value)

    def _dispatch(self) -> ServerSentEvent:
        data = self._data[0] if len(self._data) == 1 else b"\n".join(self._data)
        text = data.decode("utf-8", "replace")
        event = ServerSentEvent(self._event or "message", text, self._id, self._retry_milliseconds)
        self._event, self._retry_milliseconds = "", None
        self._data.clear()
        self._data_bytes = 0
        return event
