"""What holds for plain connections, over TLS; both clients, and aiohttp."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import trustme

from assistants_client import (
    APIConnectionError,
    APITimeoutError,
    CancellationToken,
    OperationCancelledError,
)
from tests.support import wire
from tests.support.clients import Connect, opened
from tests.support.faults import SILENCE_SECONDS
from tests.support.scripted_server import Reply, ScriptedServer, answer
from tests.support.tunnel import TunnelProxy

SOON_SECONDS = 10
"""Far longer than it takes on a busy machine, and far shorter than the read timeout of 60 s."""
HEAD = b"HTTP/1.1 200 OK\r\n"
BEGINNINGS = {
    "silence": b"",
    "half a head": HEAD + b"Content-Le",
    "half a body": HEAD + b"Content-Length: 100\r\n\r\n{",
}
STUCK = pytest.mark.parametrize("beginning", BEGINNINGS.values(), ids=BEGINNINGS.keys())


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Make an authority that nobody knows."""
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Have this machine trust it."""
    path = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))


@pytest.fixture(params=["sync", "asyncio", "trio", "aiohttp"])
def connect(request: pytest.FixtureRequest) -> Iterator[Connect]:
    """Hand out a function that makes a client; the test runs for each kind."""
    if request.param != "aiohttp":
        with opened(request.param) as connect:
            yield connect
        return
    with opened("asyncio") as connect:
        yield partial(connect, http_backend="aiohttp")


def certificate(authority: trustme.CA, name: str = "127.0.0.1") -> ssl.SSLContext:
    """Return what a server of this name shows."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    shown: Any = authority.issue_cert(name)
    shown.configure_cert(context)
    return context


def cancelling(token: CancellationToken) -> Any:
    """Return what a server does to have *token* cancelled once a client waits for it."""

    def pieces() -> list[bytes]:
        threading.Timer(0.02, token.cancel, ["enough"]).start()
        return []

    return pieces


def test_a_server_that_nobody_trusts_gets_no_request(connect: Connect, authority: trustme.CA) -> None:
    """Its certificate is refused, and the key stays here."""
    with ScriptedServer(answer(wire.run()), tls=certificate(authority)) as server:
        client = connect(base_url=server.url, http_request_max_retries=0)
        with pytest.raises(APIConnectionError, match="certificate verify failed") as caught:
            client.get_run("thread_1", "run_1")
        assert (server.requests, server.open_connections()) == ([], 0)
    assert caught.value.sent is False


@pytest.mark.usefixtures("trusted")
def test_a_certificate_for_another_server_is_refused(connect: Connect, authority: trustme.CA) -> None:
    """Being trusted is not enough."""
    with ScriptedServer(answer(wire.run()), tls=certificate(authority, "other.example")) as server:
        client = connect(base_url=server.url, http_request_max_retries=0)
        with pytest.raises(APIConnectionError, match=r"127\.0\.0\.1") as caught:
            client.get_run("thread_1", "run_1")
        assert server.requests == []
    assert caught.value.sent is False


@pytest.mark.usefixtures("trusted")
def test_one_connection_serves_many_calls(connect: Connect, authority: trustme.CA) -> None:
    """Small answers, a large one and an upload, each of them whole."""
    large = wire.run(instructions="x" * 1_000_000)
    replies = [answer(wire.run()), answer(large), answer({"id": "file_1"}), answer(wire.run())]
    with ScriptedServer(*replies, tls=certificate(authority)) as server:
        client = connect(base_url=server.url)
        client.get_run("thread_1", "run_1")
        assert len(client.get_run("thread_1", "run_1").instructions) == 1_000_000
        client.upload_file("assistants", "big.bin", b"x" * 3_000_000)
        client.get_run("thread_1", "run_1")
        assert (server.connections, len(server.requests)) == (1, 4)
        assert b"x" * 3_000_000 in server.requests[2].body


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("part", ["head", "body"])
def test_a_server_that_dribbles_meets_the_total_limit(
    connect: Connect, authority: trustme.CA, part: str
) -> None:
    """A byte now and then, each in a record of its own, does not stretch a call."""
    head = HEAD + (b"X-Slow: " if part == "head" else b"Content-Length: 99999\r\n\r\n")
    dribble = Reply(head, more=lambda: [b"x"] * 1000, pause_seconds=0.01)
    with ScriptedServer(dribble, tls=certificate(authority)) as server:
        client = connect(base_url=server.url, read_timeout_seconds=5.0)
        with pytest.raises(APITimeoutError, match=f"within {SILENCE_SECONDS} s"):
            client.get_run("thread_1", "run_1", timeout_seconds=SILENCE_SECONDS)
        assert server.open_connections() == 0


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("way_out", ["deadline", "token"])
def test_a_handshake_that_hangs_is_left(way_out: str) -> None:
    """A server that takes the connection and says nothing does not keep the blocking client.

    Nor the async one, but the libraries below that leave the socket to the garbage collector.
    """
    token = CancellationToken()
    with opened("sync") as connect, socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"https://127.0.0.1:{listener.getsockname()[1]}/v1"
        client = connect(base_url=url, connect_timeout_seconds=60, http_request_max_retries=0)
        started = time.monotonic()
        if way_out == "deadline":
            with pytest.raises(APITimeoutError, match=f"within {SILENCE_SECONDS} s"):
                client.get_run("thread_1", "run_1", timeout_seconds=SILENCE_SECONDS)
        else:
            threading.Timer(0.1, token.cancel).start()
            with pytest.raises(OperationCancelledError):
                client.get_run("thread_1", "run_1", cancellation=token)
        assert time.monotonic() - started < SOON_SECONDS


@pytest.mark.usefixtures("trusted")
@STUCK
def test_cancelling_ends_a_call_in_flight(connect: Connect, authority: trustme.CA, beginning: bytes) -> None:
    """On a connection that was used before, wherever the answer stands; the connection is closed."""
    token = CancellationToken()
    stuck = Reply(beginning, "hang", more=cancelling(token))
    with ScriptedServer(answer(wire.run()), stuck, tls=certificate(authority)) as server:
        client = connect(base_url=server.url)
        client.get_run("thread_1", "run_1")
        started = time.monotonic()
        with pytest.raises(OperationCancelledError, match="enough"):
            client.get_run("thread_1", "run_1", cancellation=token)
        assert time.monotonic() - started < SOON_SECONDS
        assert (server.connections, server.open_connections()) == (1, 0)


@pytest.mark.usefixtures("trusted")
def test_a_tunnel_through_a_proxy_changes_nothing(
    connect: Connect, authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proxy sees where the call goes and nothing of it; the limit of the whole call holds."""
    head = HEAD + b"X-Slow: "
    dribble = Reply(head, more=lambda: [b"x"] * 1000, pause_seconds=0.01)
    with (
        TunnelProxy() as proxy,
        ScriptedServer(answer(wire.run()), dribble, tls=certificate(authority)) as server,
    ):
        monkeypatch.setenv("https_proxy", proxy.url)
        client = connect(base_url=server.url, read_timeout_seconds=5.0)
        assert client.get_run("thread_1", "run_1").id == "run_1"
        with pytest.raises(APITimeoutError, match=f"within {SILENCE_SECONDS} s"):
            client.get_run("thread_1", "run_1", timeout_seconds=SILENCE_SECONDS)
        host = server.url.removeprefix("https://").removesuffix("/v1")
        assert set(proxy.requests) == {f"CONNECT {host} HTTP/1.1".encode()}
        assert server.open_connections() == 0
