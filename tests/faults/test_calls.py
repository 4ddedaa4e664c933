from __future__ import annotations

import threading
from typing import Any

import pytest

from assistants_client import (
    AIClientError,
    APIConnectionError,
    APIResponseError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    RateLimitError,
)
from tests.support import wire
from tests.support.clients import Connect, close
from tests.support.clock import FakeClock
from tests.support.faults import FAULTS, MEBIBYTE, SILENCE_SECONDS, Fault
from tests.support.scripted_server import Reply, ScriptedServer, answer, nobody

EACH = pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())

#: Five seconds after the fake clock's start.
DATE = "Tue, 14 Nov 2023 22:13:25 GMT"


def assert_closed(server: ScriptedServer, client: Any, fault: Fault) -> None:
    """No connection is left open: none that is of no more use, and none at all when the client is closed."""
    if not fault.is_reusable:
        assert server.open_connections() == 0
    close(client)
    assert server.open_connections() == 0


@EACH
def test_a_fault_is_an_error_of_ours(connect: Connect, clock: FakeClock, fault: Fault) -> None:
    """Without retries the server is asked once, and the error says which operation failed."""
    with ScriptedServer(fault.reply) as server:
        client = connect(base_url=server.url, clock=clock, http_request_max_retries=0, **fault.settings)
        with pytest.raises(AIClientError) as caught:
            client.get_run("thread_1", "run_1")
        assert (server.count_requests(1), clock.seconds) == (1, 0.0)
        assert_closed(server, client, fault)
    assert type(caught.value) is fault.error
    assert caught.value.operation == "get_run"  # type: ignore[attr-defined]


@EACH
def test_a_read_is_repeated_where_that_may_help(connect: Connect, clock: FakeClock, fault: Fault) -> None:
    """Three attempts with growing pauses, or one; the last error comes out."""
    with ScriptedServer(fault.reply) as server:
        client = connect(base_url=server.url, clock=clock, **fault.settings)
        with pytest.raises(fault.error):
            client.get_run("thread_1", "run_1")
        expected = fault.attempts(is_create=False, most=3)
        assert server.count_requests(expected) == expected
        assert_closed(server, client, fault)
    assert clock.pauses == ([0.5, 1.0] if fault.retries_read else [])


@EACH
def test_a_create_is_repeated_only_where_it_cannot_double(
    connect: Connect, clock: FakeClock, fault: Fault
) -> None:
    """Only a server that says that it did nothing is asked again, under the same key."""
    # A POST may think longer than the read timeout, so silence ends with the whole call.
    limits = {"timeout_seconds": SILENCE_SECONDS} if fault.error is APITimeoutError else {}
    with ScriptedServer(fault.reply) as server:
        client = connect(base_url=server.url, clock=clock, **fault.settings)
        with pytest.raises(fault.error):
            client.create_thread(**limits)
        expected = fault.attempts(is_create=True, most=3)
        assert server.count_requests(expected) == expected
        assert len({request.headers["idempotency-key"] for request in server.requests}) == 1
        assert_closed(server, client, fault)


@EACH
def test_the_next_call_after_a_fault_succeeds(connect: Connect, clock: FakeClock, fault: Fault) -> None:
    """Nothing of a broken answer gets into the next one."""
    with ScriptedServer(fault.reply, answer({"id": "thread_2"})) as server:
        client = connect(base_url=server.url, clock=clock, http_request_max_retries=0, **fault.settings)
        with pytest.raises(fault.error):
            client.get_run("thread_1", "run_1")
        # Replies go out in the order in which requests are read.
        assert server.count_requests(1) == 1
        # A POST, as the read timeout of a silent server is too short for a busy machine to answer in.
        assert client.create_thread().id == "thread_2"


@pytest.mark.parametrize("name", [name for name, fault in FAULTS.items() if fault.retries_read])
def test_a_passing_fault_is_not_seen(connect: Connect, clock: FakeClock, name: str) -> None:
    """One bad answer, then a good one: the caller gets the good one."""
    fault = FAULTS[name]
    settings = dict(fault.settings)
    if fault.error is APITimeoutError:
        # The good answer has the same time, and a busy machine may take a while for it.
        settings["read_timeout_seconds"] = 3.0
    with ScriptedServer(fault.reply, answer(wire.run())) as server:
        # Replies go out in the order in which requests are read.
        clock.during_pause = lambda: server.count_requests(1)
        run = connect(base_url=server.url, clock=clock, **settings).get_run("thread_1", "run_1")
    assert (run.id, run.http.retries, clock.seconds) == ("run_1", 1, 0.5)


def test_a_refused_connection_is_tried_again(connect: Connect, clock: FakeClock) -> None:
    """Nothing was sent, so a create is tried again as well."""
    with nobody() as url:
        client = connect(base_url=url, clock=clock)
        with pytest.raises(APIConnectionError, match="cannot reach") as caught:
            client.create_thread()
    assert (caught.value.sent, clock.pauses) == (False, [0.5, 1.0])


@pytest.mark.parametrize(
    ("headers", "pauses"),
    [
        ({}, [0.5, 1.0]),
        ({"Retry-After": "3"}, [3.0, 3.0]),
        ({"Retry-After": "0.25"}, [0.25, 0.25]),
        ({"Retry-After": DATE}, [5.0, 0.0]),
        ({"retry-after-ms": "1500"}, [1.5, 1.5]),
        ({"retry-after-ms": "100", "Retry-After": "60"}, [0.1, 0.1]),
        ({"Retry-After": "soon"}, [0.5, 1.0]),
        ({"Retry-After": "-1"}, [0.5, 1.0]),
        ({"Retry-After": "nan"}, [0.5, 1.0]),
        ({"Retry-After": "Tue, 99 Nov 2023 22:13:25 GMT"}, [0.5, 1.0]),
        ({"Retry-After": "121"}, []),
        ({"Retry-After": "1e400"}, []),
        ({"x-should-retry": "false"}, []),
    ],
)
def test_a_storm_of_429_is_waited_out_as_the_server_wants(
    connect: Connect, clock: FakeClock, headers: dict[str, str], pauses: list[float]
) -> None:
    """Each form of Retry-After is kept to the millisecond; one that asks for too much ends it."""
    with ScriptedServer(answer({}, 429, headers)) as server:
        client = connect(base_url=server.url, clock=clock)
        with pytest.raises(RateLimitError):
            client.create_thread()
        assert len(server.requests) == len(pauses) + 1
    assert clock.pauses == pytest.approx(pauses)


def test_500_then_200_is_200(connect: Connect, clock: FakeClock) -> None:
    """The result knows that there was one attempt before."""
    with ScriptedServer(answer({}, 500), answer(wire.run())) as server:
        run = connect(base_url=server.url, clock=clock).get_run("thread_1", "run_1")
        assert server.connections == 1
    assert (run.http.retries, clock.pauses) == (1, [0.5])


def test_401_then_a_fresh_token_is_200(connect: Connect, clock: FakeClock) -> None:
    """A function that gives the key is asked once more, also for a create and without retries."""
    tokens = iter(["stale", "fresh"])
    with ScriptedServer(answer({}, 401), answer({"id": "thread_1"})) as server:
        client = connect(
            base_url=server.url, clock=clock, api_key=lambda: next(tokens), http_request_max_retries=0
        )
        assert client.create_thread().http.retries == 1
        sent = [request.headers["authorization"] for request in server.requests]
    assert (sent, clock.seconds) == (["Bearer stale", "Bearer fresh"], 0.0)


@pytest.mark.parametrize(("key", "requests"), [("sk-fixed", 1), (lambda: "sk-same", 2)])
def test_401_for_good_is_raised(connect: Connect, clock: FakeClock, key: Any, requests: int) -> None:
    """A key that stays wrong costs one request, or two when it may have changed."""
    with ScriptedServer(answer({}, 401)) as server:
        with pytest.raises(AuthenticationError):
            connect(base_url=server.url, clock=clock, api_key=key).get_run("thread_1", "run_1")
        assert len(server.requests) == requests


def test_64_mebibytes_are_refused(connect: Connect, clock: FakeClock) -> None:
    """What no answer of this API can be is not read to its end."""
    body = Reply(
        b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % (64 * MEBIBYTE),
        more=lambda: [b'"' + b"x" * (MEBIBYTE - 1)] * 64,
    )
    with ScriptedServer(body) as server:
        client = connect(base_url=server.url, clock=clock)
        with pytest.raises(APIResponseError, match="larger than 33,554,432 bytes"):
            client.get_run("thread_1", "run_1")
        assert (len(server.requests), server.open_connections()) == (1, 0)


@pytest.mark.parametrize("part", ["head", "body", "chunks"])
def test_a_slow_loris_meets_the_total_limit(connect: Connect, part: str) -> None:
    """A byte at a time, each soon enough for the read timeout, ends with the whole call and its retries."""
    head = {
        "head": b"HTTP/1.1 200 OK\r\nX-Slow: ",
        "body": b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n",
        "chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
    }[part]
    piece = b"1\r\nx\r\n" if part == "chunks" else b"x"
    loris = Reply(head, "hang", more=lambda: [piece] * 1000, pause_seconds=0.01)
    with ScriptedServer(loris) as server:
        client = connect(base_url=server.url, read_timeout_seconds=5.0)
        with pytest.raises(APITimeoutError, match=f"within {SILENCE_SECONDS} s"):
            client.get_run("thread_1", "run_1", timeout_seconds=SILENCE_SECONDS)
        assert (server.count_requests(1), server.open_connections()) == (1, 0)


def test_many_threads_meet_faults_each_on_its_own(connect: Connect, clock: FakeClock) -> None:
    """Faults of some calls do not disturb others of the same client."""
    replies = [fault.reply for name, fault in FAULTS.items() if not fault.settings and name != "endless head"]
    mixed = [reply for one in replies for reply in (one, answer(wire.run()))]
    seen: list[object] = []
    with ScriptedServer(*mixed, answer(wire.run())) as server:
        client = connect(base_url=server.url, clock=clock, http_request_max_retries=0)

        def call() -> None:
            for _ in range(len(mixed) // 4):
                try:
                    seen.append(client.get_run("thread_1", "run_1").id)
                except AIClientError as error:
                    seen.append(type(error))

        threads = [threading.Thread(target=call) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        close(client)
        assert server.open_connections() == 0
    assert len(seen) == 4 * (len(mixed) // 4)
    assert {one for one in seen if isinstance(one, str)} == {"run_1"}


def test_a_large_upload_that_is_refused_early_ends_at_once(connect: Connect) -> None:
    """A server that refuses and hangs up while the file is on its way is asked once, and no more is sent.

    The refusal gets to the caller unless the system has thrown it away with the connection, as asyncio does.
    """
    refusal = answer({"error": {"message": "too large"}}, 413)
    with ScriptedServer(refusal, reads_bodies=False) as server:
        with pytest.raises((APIStatusError, APIConnectionError)) as caught:
            connect(base_url=server.url).upload_file("assistants", "big.bin", b"x" * 50_000_000)
        assert (server.count_requests(1), server.open_connections()) == (1, 0)
    if isinstance(caught.value, APIStatusError):
        assert (caught.value.status_code, caught.value.detail) == (413, "too large")
    else:
        assert isinstance(caught.value, APIConnectionError)
        assert caught.value.sent
