"""A server on a real socket that answers each request with the next reply of a script.

It keeps what it was sent, so a test sees the request as a server sees it, not as a client means it.
"""

from __future__ import annotations

import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True, slots=True)
class Request:
    """One request, as it came."""

    method: str
    target: str
    """Path and query, still quoted."""
    headers: dict[str, str]
    """By lower-case name."""
    body: bytes

    @property
    def path(self) -> str:
        """The path, still quoted."""
        return urlsplit(self.target).path

    @property
    def query(self) -> list[tuple[str, str]]:
        """The pairs of the query, in order."""
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    def json(self) -> Any:
        """Return the decoded JSON body."""
        return json.loads(self.body)


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server does with one request."""

    data: bytes
    """Everything that it sends."""
    then: str = "keep"
    """``keep`` the connection open, ``close`` it, ``reset`` it, or ``hang`` until somebody else ends it."""
    before: Callable[[], object] = field(default=bool)
    """Called before anything is sent."""
    more: Callable[[], Iterable[bytes]] = field(default=tuple)
    """Makes the pieces that are sent after *data*, for answers that are long or slow."""
    pause_seconds: float = 0.0
    """Pause before each of these pieces."""
    after: Callable[[], object] = field(default=bool)
    """Called once all of this is sent."""


def answer(
    body: Any = None,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    *,
    then: str = "keep",
    before: Callable[[], object] = bool,
) -> Reply:
    """Return a whole answer: *body* as JSON, or as it is when it is bytes."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    all_headers = {
        "Content-Type": "application/json",
        "Content-Length": str(len(data)),
        "x-request-id": "req_1",
        **(headers or {}),
    }
    lines = [f"HTTP/1.1 {status} Scripted", *(f"{name}: {value}" for name, value in all_headers.items())]
    return Reply("\r\n".join([*lines, "", ""]).encode() + data, then, before)


class ScriptedServer:
    """Answers on a free port of the loopback interface; a context manager.

    Args:
        replies: One for each request, in order; the last one is repeated.
        reads_bodies: False to answer once the head of a request is there, as who refuses an upload does.
        tls: The server's certificate, for one that speaks TLS.
    """

    def __init__(self, *replies: Reply, reads_bodies: bool = True, tls: ssl.SSLContext | None = None) -> None:
        self.replies = list(replies)
        self._reads_bodies = reads_bodies
        self._tls = tls
        self.requests: list[Request] = []
        """Every request so far."""
        self.connections = 0
        """How many connections were made."""
        self._listener = socket.create_server(("127.0.0.1", 0))
        scheme = "http" if tls is None else "https"
        self.url = f"{scheme}://127.0.0.1:{self._listener.getsockname()[1]}/v1"
        """The base URL to give to a client."""
        self._open: set[socket.socket] = set()
        self._lock = threading.RLock()
        self._has_news = threading.Condition(self._lock)
        self._stopping = threading.Event()
        self._threads: list[threading.Thread] = []

    @property
    def last(self) -> Request:
        """The latest request."""
        return self.requests[-1]

    def open_connections(self, expected: int = 0) -> int:
        """Return how many connections are open once they are down to *expected*, or after 5 s."""
        with self._has_news:
            self._has_news.wait_for(lambda: len(self._open) <= expected, 5)
            return len(self._open)

    def count_requests(self, expected: int) -> int:
        """Return how many requests came once there are *expected*, or after 5 s.

        A client that gives up soon may be done before this server has read what it sent.
        """
        with self._has_news:
            self._has_news.wait_for(lambda: len(self.requests) >= expected, 5)
            return len(self.requests)

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        # Shut down first: on Linux, closing alone does not wake the thread that accepts.
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            for connection in self._open:
                _shut(connection)
        for thread in self._threads:
            thread.join(5)

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self.connections += 1
                self._open.add(connection)
            self._start(self._serve, connection)

    def _serve(self, accepted: socket.socket) -> None:
        connection = accepted
        try:
            if self._tls is not None:
                connection = self._encrypted(accepted, self._tls)
            with connection.makefile("rb") as reader:
                while (request := _read(reader, reads_body=self._reads_bodies)) is not None:
                    if not self._reply(connection, request):
                        break
        except (OSError, ValueError):
            pass  # The client went away in the middle, as a test may want it to.
        finally:
            connection.close()
            with self._has_news:
                self._open -= {accepted, connection}
                self._has_news.notify_all()

    def _encrypted(self, accepted: socket.socket, tls: ssl.SSLContext) -> socket.socket:
        connection = tls.wrap_socket(accepted, server_side=True, do_handshake_on_connect=False)
        with self._lock:
            self._open = self._open - {accepted} | {connection}
        try:
            connection.do_handshake()
        except OSError:
            connection.close()
            with self._lock:
                self._open.discard(connection)
            raise
        return connection

    def next_reply(self) -> Reply:
        """Return the reply to the request that came last."""
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]

    def _reply(self, connection: socket.socket, request: Request) -> bool:
        """Carry out the next reply; return whether the connection stays open."""
        with self._has_news:
            self.requests.append(request)
            self._has_news.notify_all()
            reply = self.next_reply()
        reply.before()
        connection.sendall(reply.data)
        for piece in reply.more():
            if self._stopping.wait(reply.pause_seconds):
                return False
            connection.sendall(piece)
        reply.after()
        if reply.then == "hang":
            # Returns when the client closes, or when this server stops.
            connection.recv(1)
        if reply.then == "reset":
            # A linger of 0 makes closing send a reset.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        return reply.then == "keep"


@contextmanager
def nobody() -> Generator[str]:
    """Hand out the base URL of a port where nobody listens, and nobody else can meanwhile."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}/v1"


def _shut(connection: socket.socket) -> None:
    # Fails when it is closed already.
    with suppress(OSError):
        # Not the method of a TLS connection, which takes it apart under the thread that reads it.
        socket.socket.shutdown(connection, socket.SHUT_RDWR)


def _read(reader: Any, *, reads_body: bool) -> Request | None:
    line = reader.readline().decode("latin-1")
    if not line:
        return None
    method, target, _ = line.split(" ", 2)
    headers: dict[str, str] = {}
    while (line := reader.readline().decode("latin-1").strip()) != "":
        name, _, value = line.partition(":")
        headers[name.lower()] = value.strip()
    return Request(method, target, headers, _body(reader, headers) if reads_body else b"")


def _body(reader: Any, headers: Mapping[str, str]) -> bytes:
    if headers.get("transfer-encoding") != "chunked":
        return bytes(reader.read(int(headers.get("content-length", "0"))))
    chunks: list[bytes] = []
    while (size := int(reader.readline(), 16)) > 0:
        chunks.append(reader.read(size))
        reader.readline()
    reader.readline()
    return b"".join(chunks)
