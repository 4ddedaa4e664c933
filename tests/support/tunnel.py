"""A proxy on a real socket that opens tunnels, as proxies do for servers with TLS."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self


class TunnelProxy:
    """Connects whoever sends CONNECT with the server named there; a context manager."""

    def __init__(self) -> None:
        self.requests: list[bytes] = []
        """The first line of each request."""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        """What to name as a proxy."""
        self._open: list[socket.socket] = []
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for connection in (self._listener, *self._open):
            _end(connection)
            connection.close()
        for thread in self._threads:
            thread.join(5)

    def _start(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(client)
            self._start(self._connect, client)

    def _connect(self, client: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            head += client.recv(65536)
        line = head.partition(b"\r\n")[0]
        self.requests.append(line)
        host, _, port = line.split()[1].decode().rpartition(":")
        server = socket.create_connection((host, int(port)))
        self._open.append(server)
        client.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        self._start(_pass_on, server, client)
        _pass_on(client, server)


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        pass  # One of the two went away.
    _end(target)


def _end(connection: socket.socket) -> None:
    # Fails when it is closed already.
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
