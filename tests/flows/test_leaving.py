from __future__ import annotations

from typing import Any

import anyio
import pytest

from assistants_client import (
    AIClientError,
    AsyncOpenAIClient,
    CancellationToken,
    NotFoundError,
    OpenAIClient,
    OperationCancelledError,
    RunFailedError,
    ToolCallError,
    WaitTimeoutError,
)
from assistants_client.clock import waker
from assistants_client.flows import _core
from tests.support import wire
from tests.support.clients import Connect
from tests.support.clock import FakeClock
from tests.support.faults import SILENCE_SECONDS
from tests.support.scripted_server import Reply, ScriptedServer, answer

CANCEL = "/v1/threads/thread_1/runs/run_1/cancel"
QUEUED = answer(wire.run("queued"))
CALL = {"id": "call_1", "type": "function", "function": {"name": "fail", "arguments": "{}"}}


def fail() -> str:
    """Fail."""
    raise LookupError("nothing there")


def wait(client: Any, **keywords: Any) -> Any:
    """Wait for a run, and cancel it when that comes to nothing."""
    return client.wait_for_run_to_complete("thread_1", "run_1", cancel_run_on_exit=True, **keywords)


def ask(client: Any, **keywords: Any) -> Any:
    """Run an assistant to its answer, and cancel the run when that comes to nothing."""
    fields = {"assistant_id": "asst_1", "cancel_run_on_exit": True, **keywords}
    return client.run_and_get_assistant_response("thread_1", **fields)


@pytest.mark.parametrize("composite", [wait, ask])
def test_a_wait_that_is_too_long_cancels_its_run(connect: Connect, clock: FakeClock, composite: Any) -> None:
    """At the deadline the run is cancelled, once, and the error says both."""
    with ScriptedServer(QUEUED) as server:
        client = connect(base_url=server.url, clock=clock)
        with pytest.raises(WaitTimeoutError) as caught:
            composite(client, polling_timeout_seconds=3.0)
        paths = [request.path for request in server.requests]
    assert (paths[-1], paths.count(CANCEL), clock.seconds) == (CANCEL, 1, 3.0)
    assert caught.value.__notes__ == ["cancel_run for run_1 was sent."]


@pytest.mark.parametrize("composite", [wait, ask])
def test_a_cancelled_token_cancels_the_run(connect: Connect, clock: FakeClock, composite: Any) -> None:
    """The token ends the wait, not the last call that follows it."""
    token = CancellationToken()
    clock.during_pause = token.cancel
    with ScriptedServer(QUEUED) as server:
        with pytest.raises(OperationCancelledError):
            composite(connect(base_url=server.url, clock=clock), cancellation=token)
        assert server.last.path == CANCEL


def test_without_being_told_nothing_is_cancelled(connect: Connect, clock: FakeClock) -> None:
    """The run goes on, as with the original; somebody may wait for it again."""
    with ScriptedServer(QUEUED) as server:
        client = connect(base_url=server.url, clock=clock)
        with pytest.raises(WaitTimeoutError):
            client.wait_for_run_to_complete("thread_1", "run_1", polling_timeout_seconds=3.0)
        assert CANCEL not in {request.path for request in server.requests}


def test_a_run_that_has_ended_is_left_alone(connect: Connect, clock: FakeClock) -> None:
    """Neither an answer, nor a failure of the run itself, is a wait that came to nothing."""
    failed = answer(wire.run("failed", last_error={"code": "server_error", "message": "Sorry."}))
    with ScriptedServer(QUEUED, failed) as server:
        client = connect(base_url=server.url, clock=clock)
        with pytest.raises(RunFailedError):
            ask(client)
        assert wait(client).status == "failed"
        assert CANCEL not in {request.path for request in server.requests}


def test_a_run_that_could_not_be_made_is_not_cancelled(connect: Connect, clock: FakeClock) -> None:
    """Where there is no run, there is nothing to cancel."""
    with ScriptedServer(answer({}, 400)) as server:
        with pytest.raises(AIClientError):
            ask(connect(base_url=server.url, clock=clock))
        assert len(server.requests) == 1


def test_a_cancel_that_fails_is_noted(connect: Connect, clock: FakeClock) -> None:
    """The first error comes out; what became of the run stands beside it."""
    with ScriptedServer(answer({"error": {"message": "no such run"}}, 404)) as server:
        with pytest.raises(NotFoundError) as caught:
            wait(connect(base_url=server.url, clock=clock))
        assert [request.path for request in server.requests][1:] == [CANCEL]
    assert caught.value.__notes__[0].startswith(
        "cancel_run for run_1 failed: cancel_run: the server answered 404"
    )


def test_a_cancel_that_hangs_does_not_keep_the_error(
    connect: Connect, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last call has a limit of its own, whatever the client's limits are."""
    monkeypatch.setattr(_core, "LAST_CALL_SECONDS", SILENCE_SECONDS)
    with ScriptedServer(answer({}, 404), Reply(b"", "hang")) as server:
        with pytest.raises(NotFoundError) as caught:
            wait(connect(base_url=server.url, clock=clock, read_timeout_seconds=3600, timeout_seconds=3600))
        assert server.open_connections() == 0
    [note] = caught.value.__notes__
    assert note.startswith("cancel_run for run_1 failed: cancel_run: ")
    assert f"within {SILENCE_SECONDS} s" in note


def test_a_run_is_cancelled_once_when_its_tools_fail(connect: Connect, clock: FakeClock) -> None:
    """The tool loop cancels the run itself, and then nobody does again."""
    action = {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": [CALL]}}
    needs = answer(wire.run("requires_action", required_action=action))
    assistant = answer({"id": "asst_1", "object": "assistant", "tools": []})
    with ScriptedServer(assistant, needs, answer(wire.run("cancelling"))) as server:
        with pytest.raises(ToolCallError):
            connect(base_url=server.url, clock=clock).run_with_tools(
                "thread_1", assistant_id="asst_1", tools=[fail], max_tool_errors=0, cancel_run_on_exit=True
            )
        assert [request.path for request in server.requests].count(CANCEL) == 1


def test_ctrl_c_cancels_the_run(clock: FakeClock) -> None:
    """A program that is interrupted leaves no run behind."""

    def interrupt() -> None:
        raise KeyboardInterrupt

    clock.during_pause = interrupt
    with (
        ScriptedServer(QUEUED) as server,
        OpenAIClient(api_key="k", base_url=server.url, clock=clock) as client,
    ):
        with pytest.raises(KeyboardInterrupt):
            wait(client)
        assert server.last.path == CANCEL


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_cancelled_task_cancels_the_run(backend: str, clock: FakeClock) -> None:
    """The last call is shielded from the cancellation that it follows."""

    async def use(url: str) -> None:
        async with AsyncOpenAIClient(api_key="sk-test", base_url=url, clock=clock) as client:
            with anyio.CancelScope() as scope:
                clock.during_pause = scope.cancel
                await wait(client)
            assert scope.cancelled_caught

    with ScriptedServer(QUEUED) as server:
        anyio.run(use, server.url, backend=backend)
        assert (len(server.requests), server.last.path) == (2, CANCEL)
        assert server.open_connections() == 0


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_task_cancelled_in_flight_cancels_the_run(backend: str) -> None:
    """The poll that hangs is given up, and the cancel goes out on a connection of its own."""

    async def use(server: ScriptedServer) -> None:
        async with AsyncOpenAIClient(api_key="sk-test", base_url=server.url) as client:
            with anyio.CancelScope() as scope:
                server.replies[0] = Reply(b"", "hang", before=waker(scope.cancel))
                await wait(client)
            assert scope.cancelled_caught

    with ScriptedServer(Reply(b"", "hang"), answer(wire.run("cancelling"))) as server:
        anyio.run(use, server, backend=backend)
        assert (server.last.path, server.connections, server.open_connections()) == (CANCEL, 2, 0)


def test_native_cancelling_of_asyncio_cancels_the_run(clock: FakeClock) -> None:
    """`task.cancel()` does not know of shields, and need not: it interrupts once."""
    import asyncio

    async def use(url: str) -> None:
        async with AsyncOpenAIClient(api_key="sk-test", base_url=url, clock=clock) as client:
            task = asyncio.create_task(wait(client))
            clock.during_pause = task.cancel
            with pytest.raises(asyncio.CancelledError):
                await task
            assert len(asyncio.all_tasks()) == 1

    with ScriptedServer(QUEUED) as server:
        asyncio.run(use(server.url))
        assert server.last.path == CANCEL


def test_cancelling_a_task_twice_cancels_the_run_all_the_same() -> None:
    """The second one comes while the last call is on its way, and waits for it."""
    import asyncio

    async def use(server: ScriptedServer) -> None:
        async with AsyncOpenAIClient(api_key="sk-test", base_url=server.url) as client:
            task = asyncio.create_task(wait(client))
            loop = asyncio.get_running_loop()

            def cancel() -> None:
                loop.call_soon_threadsafe(task.cancel)

            cancelling = answer(wire.run("cancelling"), before=cancel)
            server.replies[:] = [Reply(b"", "hang", before=cancel), cancelling]
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
            assert caught.value.__notes__ == ["cancel_run for run_1 was sent."]
            assert len(asyncio.all_tasks()) == 1

    with ScriptedServer() as server:
        asyncio.run(use(server))
        assert (server.last.path, server.open_connections()) == (CANCEL, 0)
