from __future__ import annotations

import threading
from typing import Any

import anyio
import pytest

from assistants_client import (
    APIStatusError,
    AsyncOpenAIClient,
    CancellationToken,
    InvalidArgumentError,
    OperationCancelledError,
    Retry,
    RunFailedError,
    WaitTimeoutError,
)
from tests.support import wire
from tests.support.clients import Connect
from tests.support.clock import FakeClock
from tests.support.scripted_server import Reply, ScriptedServer, answer


def test_a_wait_runs_over_the_wire(connect: Connect, clock: FakeClock) -> None:
    """Polls go out, the server's pauses are kept, the end comes back with its HTTP side."""
    hint = {"openai-poll-after-ms": "250"}
    replies = [answer(wire.run("queued"), headers=hint), answer(wire.run("in_progress")), answer(wire.run())]
    with ScriptedServer(*replies) as server:
        run = connect(base_url=server.url, clock=clock).wait_for_run_to_complete("thread_1", "run_1")
        assert [request.path for request in server.requests] == ["/v1/threads/thread_1/runs/run_1"] * 3
    assert (run.status, run.http.status_code) == ("completed", 200)
    assert clock.pauses == [0.25, 1.0]


def test_an_answer_is_one_call(connect: Connect, clock: FakeClock) -> None:
    """Create, wait and read, and the text is there."""
    listing = answer(wire.page(wire.message("Here you are.")))
    with ScriptedServer(answer(wire.run("queued")), answer(wire.run()), listing) as server:
        client = connect(base_url=server.url, clock=clock)
        text = client.run_and_get_assistant_response("thread_1", assistant_id="asst_1", temperature=0.5)
        created = server.requests[0]
    assert text == "Here you are."
    assert created.json() == {"assistant_id": "asst_1", "temperature": 0.5}


def test_a_failed_run_raises(connect: Connect) -> None:
    """The error of the run comes out of either client."""
    failed = wire.run("failed", last_error={"code": "server_error", "message": "Sorry."})
    with ScriptedServer(answer(failed)) as server, pytest.raises(RunFailedError, match="Sorry") as caught:
        connect(base_url=server.url).run_and_get_assistant_response("thread_1", assistant_id="asst_1")
    assert caught.value.run.id == "run_1"


def test_a_stuck_store_ends_in_our_timeout(connect: Connect, clock: FakeClock) -> None:
    """The wait ends at its deadline, by the clock to the second, and hands over the store."""
    with ScriptedServer(answer(wire.vector_store("in_progress", 1))) as server:
        client = connect(base_url=server.url, clock=clock, polling_timeout_seconds=30.0)
        with pytest.raises(WaitTimeoutError) as caught:
            client.create_vector_store_and_wait_to_complete(name="docs")
        assert len(server.requests) == 30
    assert (caught.value.last.id, caught.value.elapsed_seconds, clock.seconds) == ("vs_1", 30.0, 30.0)


def test_a_wait_lives_through_passing_trouble(connect: Connect, clock: FakeClock) -> None:
    """A poll that fails for a moment is repeated within the wait."""
    with ScriptedServer(answer(wire.run("queued")), answer({}, 502), answer(wire.run())) as server:
        run = connect(base_url=server.url, clock=clock).wait_for_run_to_complete("thread_1", "run_1")
    assert (run.status, run.http.retries, clock.pauses) == ("completed", 1, [1.0, 0.5])


def test_retries_end_and_are_told(connect: Connect, clock: FakeClock) -> None:
    """The server is asked as often as allowed, the hook hears of each pause, the last error comes out."""
    told: list[Retry] = []
    with ScriptedServer(answer({"error": {"message": "down"}}, 503)) as server:
        client = connect(base_url=server.url, clock=clock, http_request_max_retries=3, on_retry=told.append)
        with pytest.raises(APIStatusError, match="down"):
            client.create_thread()
        keys = {request.headers["idempotency-key"] for request in server.requests}
        assert (len(server.requests), len(keys)) == (4, 1)
    assert [(retry.operation, retry.attempt, retry.delay_seconds) for retry in told] == [
        ("create_thread", 1, 0.5),
        ("create_thread", 2, 1.0),
        ("create_thread", 3, 2.0),
    ]


def test_the_total_limit_covers_every_attempt(connect: Connect, clock: FakeClock) -> None:
    """A retry that would begin after `timeout_seconds` is not made."""
    with ScriptedServer(answer({}, 500)) as server:
        client = connect(base_url=server.url, clock=clock, http_request_max_retries=50)
        with pytest.raises(APIStatusError):
            client.get_run("thread_1", "run_1", timeout_seconds=10.0)
        assert (len(server.requests), clock.seconds) == (5, 7.5)


def test_a_cancelled_token_stops_before_the_next_request(connect: Connect, clock: FakeClock) -> None:
    """Cancelling in a pause ends the wait; the server is not asked again."""
    token = CancellationToken()
    clock.during_pause = lambda: token.cancel("the user left")
    with ScriptedServer(answer(wire.run("queued"))) as server:
        client = connect(base_url=server.url, clock=clock)
        with pytest.raises(OperationCancelledError, match="the user left"):
            client.wait_for_run_to_complete("thread_1", "run_1", cancellation=token)
        assert len(server.requests) == 1


def test_a_cancelled_token_sends_nothing(connect: Connect) -> None:
    """A call with a token that is cancelled already never reaches the server."""
    token = CancellationToken()
    token.cancel()
    with ScriptedServer(answer(wire.run())) as server:
        with pytest.raises(OperationCancelledError):
            connect(base_url=server.url).get_run("thread_1", "run_1", cancellation=token)
        assert server.requests == []


def test_another_thread_can_end_a_wait(connect: Connect) -> None:
    """With the clock of the machine, an hour's pause ends when the token is cancelled."""
    token = CancellationToken()
    with ScriptedServer(answer(wire.run("queued"))) as server:
        client = connect(base_url=server.url, polling_interval_seconds=3600.0, polling_timeout_seconds=7200.0)
        canceller = threading.Timer(0.05, token.cancel)
        canceller.start()
        with pytest.raises(OperationCancelledError):
            client.wait_for_run_to_complete(
                "thread_1",
                "run_1",
                polling_interval_seconds=3600.0,
                polling_timeout_seconds=7200.0,
                cancellation=token,
            )
        canceller.join()


def test_a_deadline_of_the_token_limits_the_request(connect: Connect) -> None:
    """A request that outlasts the token is cancelled, not timed out."""
    with ScriptedServer(Reply(b"", "hang")) as server:
        token = CancellationToken(timeout_seconds=0.05)
        with pytest.raises(OperationCancelledError, match="deadline"):
            connect(base_url=server.url).get_run("thread_1", "run_1", cancellation=token)


def test_impossible_limits_are_refused_before_anything_is_sent(connect: Connect) -> None:
    """A limit that is no time is named."""
    with ScriptedServer(answer(wire.run())) as server:
        client = connect(base_url=server.url)
        with pytest.raises(InvalidArgumentError, match="timeout_seconds"):
            client.get_run("thread_1", "run_1", timeout_seconds=0)
        with pytest.raises(InvalidArgumentError, match="polling_timeout_seconds"):
            client.wait_for_run_to_complete("thread_1", "run_1", polling_timeout_seconds=-1)
        assert server.requests == []


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_hooks_of_the_async_client_may_be_async(backend: str, clock: FakeClock) -> None:
    """`on_poll` and `on_retry` are awaited where that is needed."""
    seen: list[Any] = []

    async def note(what: Any) -> None:
        await anyio.lowlevel.checkpoint()
        seen.append(what)

    async def wait(url: str) -> None:
        async with AsyncOpenAIClient(api_key="sk-test", base_url=url, clock=clock, on_retry=note) as client:
            await client.wait_for_run_to_complete("thread_1", "run_1", on_poll=note)

    with ScriptedServer(answer({}, 500), answer(wire.run())) as server:
        anyio.run(wait, server.url, backend=backend)
    assert isinstance(seen[0], Retry)
    assert seen[1].status == "completed"
