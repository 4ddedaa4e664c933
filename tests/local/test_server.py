"""The socket that the backend listens on."""

from __future__ import annotations

import socket

from assistants_client.local.server import listen


def test_answers_leave_at_once() -> None:
    """A connection sends what it is given without waiting for acknowledgements."""
    with listen("127.0.0.1", 0) as listener, socket.create_connection(listener.getsockname()) as client:
        connection, _ = listener.accept()
        with connection:
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert client.recv(1) == b""
