"""What ends a blocking call before its answer is there: its deadline, or another thread that cancels it.

A waiting thread cannot be interrupted, so whoever waits says how to wake it; nothing here does the waiting.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from typing import Self

    from assistants_client.terms import Terms

__all__ = ["EXTENSION", "Watch", "WatchInterruptedError", "shut"]

EXTENSION: Final = "watch"
"""The request extension by which a transport finds the watch of a call."""


class WatchInterruptedError(OSError):
    """The call was cancelled while it waited for the network."""


class Watch:
    """Watches over one attempt of one call; a context manager.

    Args:
        terms: Of the call; None watches over nothing.
    """

    def __init__(self, terms: Terms | None = None) -> None:
        self._terms = terms
        self._token = None if terms is None else terms.cancellation
        # A signal handler may cancel in the middle of our own thread's turn.
        self._lock = threading.RLock()
        self._wake: Callable[[], object] | None = None
        self._forget: Callable[[], None] | None = None
        self._is_interrupted = False

    def __enter__(self) -> Self:
        if self._token is not None:
            self._forget = self._token.on_cancel(self._interrupt)
        return self

    def __exit__(self, *_: object) -> None:
        if self._forget is not None:
            self._forget()
            self.wake_by(None)

    def limit(self, seconds: float | None) -> float | None:
        """Return *seconds*, or the time that is left of the call if that is less; None for no limit.

        Raises:
            TimeoutError: No time is left.
        """
        left = math.inf if self._terms is None else self._terms.remaining_seconds()
        if left <= 0:
            raise TimeoutError("the time allowed for the call is over")
        shortest = left if seconds is None else min(seconds, left)
        return None if shortest == math.inf else shortest

    def wake_by(self, wake: Callable[[], object] | None) -> None:
        """Have *wake* called when the call is cancelled from now on, or at once when it was; None for nobody.

        It is called in the cancelling thread, and never after the next call of this method.
        """
        with self._lock:
            self._wake = wake
            if self._is_interrupted and wake is not None:
                wake()

    @contextmanager
    def waiting(self, wake: Callable[[], object]) -> Generator[None, None, None]:
        """Have *wake* called when the call is cancelled within the block.

        Raises:
            WatchInterruptedError: It was.
        """
        if self._token is None:
            yield
            return
        self.wake_by(wake)
        try:
            yield
        finally:
            self.wake_by(None)
            if self._is_interrupted:
                raise WatchInterruptedError("the call was cancelled")

    def trace(self, event: str, facts: dict[str, Any]) -> None:
        """Take hold of each new connection, as the request extension `trace` of httpx tells of it."""
        if event.endswith(("connect_tcp.complete", "connect_unix_socket.complete", "start_tls.complete")):
            self.hold(facts["return_value"])

    def hold(self, stream: Any) -> None:
        """Shut the connection of *stream* down when the call is cancelled from now on."""
        tls = stream.get_extra_info("ssl_object")
        # Calls share a connection of HTTP/2, so it is not ours to shut down.
        is_shared = tls is not None and tls.selected_alpn_protocol() == "h2"
        connection = stream.get_extra_info("socket")
        if connection is not None and not is_shared:
            self.wake_by(lambda: shut(connection))

    def _interrupt(self) -> None:
        with self._lock:
            self._is_interrupted = True
            if self._wake is not None:
                self._wake()


def shut(connection: Any) -> None:
    """End a connection in both directions; whoever waits for it wakes up.

    Args:
        connection: A socket, or what an event loop has in its place.
    """
    import socket

    # The method of a TLS socket would take the connection apart under the thread that reads it.
    is_plain = isinstance(connection, socket.socket)
    shutdown = partial(socket.socket.shutdown, connection) if is_plain else connection.shutdown
    # Fails when it is closed already.
    with suppress(OSError):
        shutdown(socket.SHUT_RDWR)
