"""The socket of a served backend, and its end. Signals and restarts are tests of the command line."""

from __future__ import annotations

import socket
import threading
from pathlib import Path

import httpx
import pytest

from assistants_client.local import create_app
from assistants_client.local.errors import StoreError
from assistants_client.local.guards import Rules
from assistants_client.local.server import Server, base_url, listen
from tests.support.backend import HeldModel


def test_a_name_with_two_addresses_is_its_ipv4_one() -> None:
    """`localhost` is where clients look first."""
    with listen("localhost", 0) as listener:
        assert base_url(listener) == f"http://127.0.0.1:{listener.getsockname()[1]}/v1"


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="no IPv6 here")
def test_an_ipv6_address_is_bracketed() -> None:
    """A base URL with an IPv6 address is one that clients can parse."""
    with listen("::1", 0) as listener:
        assert httpx.URL(base_url(listener)).host == "::1"


def test_a_port_is_taken_once() -> None:
    """A second server on the same port is refused by the system."""
    with listen("127.0.0.1", 0) as listener, pytest.raises(OSError, match="in use"):
        listen("127.0.0.1", listener.getsockname()[1])


def test_a_database_that_cannot_be_used_reaches_the_caller(tmp_path: Path) -> None:
    """The refusal of the app to start is raised as it is, and the socket is closed."""
    listener = listen("127.0.0.1", 0)
    with pytest.raises(StoreError, match="no directory"):
        Server(create_app(tmp_path / "no" / "state.db"), listener, Rules()).run()
    assert listener.fileno() == -1


def test_a_second_stop_does_not_wait() -> None:
    """An answer that would take for ever holds a server up once, not twice."""
    model = HeldModel()
    listener = listen("127.0.0.1", 0)
    server = Server(create_app(model=model), listener, Rules(), grace_seconds=3600)
    serving = threading.Thread(target=server.run)
    serving.start()
    body = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}], "stream": True}
    with httpx.stream("POST", f"{base_url(listener)}/chat/completions", json=body, timeout=30) as stream:
        next(stream.iter_raw())
        assert model.has_begun.wait(30)
        server.stop()
        server.stop()
        serving.join(30)
        assert not serving.is_alive()
