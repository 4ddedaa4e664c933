# pyright: reportPrivateUsage=false

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import threading
from typing import Any

import anyio
import httpx
import pytest
import trio

from assistants_client import (
    APIConnectionError,
    AsyncOpenAIClient,
    ClientClosedError,
    ClientSharingError,
    OpenAIClient,
)
from tests.support import wire
from tests.support.scripted_server import Reply, ScriptedServer, answer

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

FORKING = """
import os, sys, warnings
warnings.simplefilter("ignore", DeprecationWarning)
from assistants_client import ClientSharingError, OpenAIClient

{client}
with client:
    print(client.{call}.id, flush=True)
    if (child := os.fork()) == 0:
        try:
            print("child", client.{call}.id, flush=True)
        except ClientSharingError as error:
            print("refused:", error, flush=True)
        sys.exit()
    _, status = os.waitpid(child, 0)
    print(status, client.{call}.id, flush=True)
"""


def run_forking(client: str, call: str) -> list[str]:
    """Run a program that uses a client, forks, and uses it on both sides; return what it prints."""
    program = FORKING.format(client=client, call=call)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


async def use(client: AsyncOpenAIClient) -> str:
    """Make one call."""
    return (await client.get_run("thread_1", "run_1")).id


def test_a_second_event_loop_is_refused() -> None:
    """Connections of the first loop would never wake the second, so the call fails with a sentence."""
    with ScriptedServer(answer(wire.run())) as server:
        client = AsyncOpenAIClient(api_key="sk-test", base_url=server.url)

        async def on_two_loops() -> None:
            await use(client)
            refusals: list[str] = []

            def elsewhere() -> None:
                try:
                    asyncio.run(use(client))
                except ClientSharingError as error:
                    refusals.append(str(error))

            await asyncio.to_thread(elsewhere)
            assert refusals == [
                "this AsyncOpenAIClient was used on another event loop before; make one for each, inside it"
            ]
            assert await use(client) == "run_1"
            await client.aclose()

        asyncio.run(on_two_loops())


def test_the_loop_after_the_first_is_refused_too() -> None:
    """`asyncio.run` twice is two loops; also when the second is trio's."""
    with ScriptedServer(answer(wire.run(), headers={"Connection": "close"}, then="close")) as server:
        client = AsyncOpenAIClient(api_key="sk-test", base_url=server.url)

        async def once() -> None:
            await client.get_run("thread_1", "run_1")

        asyncio.run(once())
        with pytest.raises(ClientSharingError):
            asyncio.run(once())
        with pytest.raises(ClientSharingError):
            trio.run(once)
        assert len(server.requests) == 1
        client._closed = True


def test_the_embedded_backend_serves_many_loops() -> None:
    """It has a loop of its own, so one client may come from any."""
    client = AsyncOpenAIClient.local()

    async def create() -> str:
        return (await client.create_thread()).id

    ids = {asyncio.run(create()), anyio.run(create, backend="trio"), asyncio.run(create())}
    anyio.run(client.aclose)
    assert len(ids) == 3


@FORKS
def test_a_forked_process_has_connections_of_its_own() -> None:
    """Parent and child go on with one client, each over its own connection."""
    with ScriptedServer(answer(wire.run())) as server:
        client = f'client = OpenAIClient(api_key="k", base_url={server.url!r})'
        assert run_forking(client, 'get_run("t", "r")') == ["run_1", "child run_1", "0 run_1"]
        assert (len(server.requests), server.connections) == (3, 2)


@FORKS
def test_the_embedded_backend_stays_with_the_parent() -> None:
    """Its thread is not in the child, where a call says so instead of hanging, and the exit does not hang."""
    lines = run_forking("client = OpenAIClient.local()", "create_thread()")
    assert lines[1].startswith("refused: the embedded backend was in use before this process was forked off")
    assert lines[2].startswith("0 thread_")


@FORKS
def test_a_given_http_client_stays_with_the_parent() -> None:
    """Nobody but its maker can open it again."""
    with ScriptedServer(answer(wire.run())) as server:
        given = f"api_key='k', base_url={server.url!r}, http_client=httpx.Client()"
        program = f"import httpx\nwarnings.simplefilter('ignore')\nclient = OpenAIClient({given})"
        lines = run_forking(program, 'get_run("t", "r")')
    assert lines[1].startswith("refused: the given http_client was in use")


def test_a_forgotten_client_warns_and_does_not_leak() -> None:
    """The warning says what to do, and the connection is closed."""
    with ScriptedServer(answer(wire.run())) as server:
        client = OpenAIClient(api_key="sk-test", base_url=server.url)
        client.get_run("thread_1", "run_1")
        holder = [client]
        del client
        with pytest.warns(ResourceWarning, match=r"OpenAIClient\(.*\) was forgotten; close it"):
            holder.clear()
        assert server.open_connections() == 0


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_forgotten_async_client_warns_and_does_not_leak(backend: str) -> None:
    """The loop that it lived on closes its connection, as nobody else can."""

    async def forget(server: ScriptedServer) -> int:
        client = AsyncOpenAIClient(api_key="sk-test", base_url=server.url)
        await client.get_run("thread_1", "run_1")
        holder = [client]
        del client
        with pytest.warns(ResourceWarning, match="was forgotten"):
            holder.clear()
        return await anyio.to_thread.run_sync(server.open_connections)

    with ScriptedServer(answer(wire.run())) as server:
        assert anyio.run(forget, server, backend=backend) == 0


def test_a_client_that_never_sent_needs_no_closing() -> None:
    """Nothing was opened, so nothing is forgotten; nor when it was closed, or sends through another."""
    with ScriptedServer(answer(wire.run())) as server, httpx.Client() as http_client:
        OpenAIClient(api_key="sk-test")
        with OpenAIClient(api_key="sk-test", base_url=server.url) as closed:
            closed.get_run("thread_1", "run_1")
        given = OpenAIClient(api_key="sk-test", base_url=server.url, http_client=http_client)
        given.get_run("thread_1", "run_1")
        del closed, given
        gc.collect()


def test_a_call_that_is_closed_under_its_feet_ends() -> None:
    """Closing in one thread ends the call of another, with an error of ours."""
    errors: list[BaseException] = []

    def call(client: Any) -> None:
        try:
            client.get_run("thread_1", "run_1")
        except (APIConnectionError, ClientClosedError) as error:
            errors.append(error)

    with ScriptedServer(Reply(b"", "hang")) as server:
        client = OpenAIClient(api_key="sk-test", base_url=server.url, http_request_max_retries=0)
        # A moment later, when the other thread waits for the answer.
        server.replies[0] = Reply(b"", "hang", before=threading.Timer(0.05, client.close).start)
        thread = threading.Thread(target=call, args=[client])
        thread.start()
        thread.join(10)
    assert len(errors) == 1


def test_an_http_client_that_its_owner_closed_is_a_closed_client() -> None:
    """The error is the same as for a client of ours that was closed."""
    http_client = httpx.Client()
    http_client.close()
    with pytest.raises(ClientClosedError):
        OpenAIClient(api_key="sk-test", http_client=http_client).get_run("thread_1", "run_1")
