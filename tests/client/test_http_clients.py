from __future__ import annotations

import gzip
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import httpx
import httpx2
import pytest

from assistants_client import (
    APIConnectionError,
    APITimeoutError,
    AsyncOpenAIClient,
    InvalidArgumentError,
    MissingExtraError,
    OpenAIClient,
    RunStream,
)
from assistants_client.clock import waker
from tests.support import wire
from tests.support.events import answered_run, stream, text_event
from tests.support.faults import SILENCE_SECONDS
from tests.support.scripted_server import Reply, ScriptedServer, answer

LIBRARIES = pytest.mark.parametrize("library", [httpx, httpx2], ids=lambda library: library.__name__)


def client_of(server: ScriptedServer, http_client: object, **settings: Any) -> OpenAIClient:
    """Return a client that sends through *http_client*."""
    return OpenAIClient(api_key="sk-test", base_url=server.url, http_client=http_client, **settings)


@LIBRARIES
def test_a_client_of_either_library_is_sent_through(library: Any) -> None:
    """Its own headers are sent beside ours, and ours win where both have one."""
    own = {"X-Mine": "1", "Authorization": "Bearer wrong"}
    with ScriptedServer(answer(wire.run())) as server, library.Client(headers=own) as http_client:
        assert client_of(server, http_client).get_run("thread_1", "run_1").id == "run_1"
        sent = server.last.headers
    assert (sent["x-mine"], sent["authorization"]) == ("1", "Bearer sk-test")


@LIBRARIES
def test_an_async_client_of_either_library_is_sent_through(library: Any) -> None:
    """The same with await."""

    async def get_run(url: str) -> str:
        async with library.AsyncClient() as http_client:
            client = AsyncOpenAIClient(api_key="sk-test", base_url=url, http_client=http_client)
            return (await client.get_run("thread_1", "run_1")).id

    with ScriptedServer(answer(wire.run())) as server:
        assert anyio.run(get_run, server.url) == "run_1"


@LIBRARIES
@pytest.mark.parametrize("whole", [True, False])
def test_a_stream_goes_through_either_library(library: Any, whole: bool) -> None:  # noqa: FBT001
    """Its text comes piece by piece, and a cut is our error."""
    body = answered_run("Hel", "lo.") if whole else text_event("Hel")
    with ScriptedServer(stream(body, whole=whole, then="close")) as server, library.Client() as http_client:
        events = client_of(server, http_client).stream_run("thread_1", assistant_id="asst_1")
        assert read(events) == (["Hel", "lo."] if whole else ["Hel", "cut"])


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
@LIBRARIES
def test_an_async_stream_goes_through_either_library(library: Any, backend: str) -> None:
    """The same with await, and with a stream that is left early."""

    async def texts(url: str) -> list[str]:
        async with library.AsyncClient() as http_client:
            client = AsyncOpenAIClient(api_key="sk-test", base_url=url, http_client=http_client)
            async with client.stream_run("thread_1", assistant_id="asst_1") as events:
                async for _ in events:
                    break
            async with client.stream_run("thread_1", assistant_id="asst_1") as events:
                return [text async for text in events.text_deltas()]

    with ScriptedServer(stream(answered_run("Hel", "lo."))) as server:
        assert anyio.run(texts, server.url, backend=backend) == ["Hel", "lo."]


def test_a_stream_goes_through_aiohttp() -> None:
    """Read to its end, left early, and cut."""

    async def texts(url: str) -> list[str]:
        async with AsyncOpenAIClient(api_key="sk-test", base_url=url, http_backend="aiohttp") as client:
            async with client.stream_run("thread_1", assistant_id="asst_1") as events:
                async for _ in events:
                    break
            async with client.stream_run("thread_1", assistant_id="asst_1") as events:
                found = [text async for text in events.text_deltas()]
            async with client.stream_run("thread_1", assistant_id="asst_1") as events:
                with pytest.raises(APIConnectionError):
                    await events.until_done()
            return found

    whole, cut = stream(answered_run("Hel", "lo.")), stream(text_event("Hel"), whole=False, then="close")
    with ScriptedServer(whole, whole, cut) as server:
        assert anyio.run(texts, server.url) == ["Hel", "lo."]


def read(events: RunStream) -> list[str]:
    """Return the text of a stream in pieces; the word `cut` stands for an end before its time."""
    found: list[str] = []
    with events:
        try:
            for text in events.text_deltas():
                found.append(text)  # noqa: PERF402 - what came before an error is wanted too
        except APIConnectionError:
            found.append("cut")
    return found


@LIBRARIES
def test_a_given_client_stays_open(library: Any) -> None:
    """Whoever made the HTTP client closes it."""
    with ScriptedServer(answer(wire.run())) as server, library.Client() as http_client:
        with client_of(server, http_client) as client:
            client.get_run("thread_1", "run_1")
        assert not http_client.is_closed


@LIBRARIES
@pytest.mark.parametrize(
    "reply", [Reply(b"", "close"), Reply(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", "close")]
)
def test_errors_of_either_library_become_ours(library: Any, reply: Reply) -> None:
    """No class of an HTTP library gets out."""
    with ScriptedServer(reply) as server, library.Client() as http_client:
        client = client_of(server, http_client, http_request_max_retries=0)
        with pytest.raises(APIConnectionError) as caught:
            client.get_run("thread_1", "run_1")
    assert type(caught.value.__cause__).__module__ == library.__name__


@LIBRARIES
def test_the_timeouts_of_a_given_client_hold(library: Any) -> None:
    """Limits that somebody has set on an HTTP client are kept."""
    limits = library.Timeout(30.0, read=0.05)
    with ScriptedServer(Reply(b"", "hang")) as server, library.Client(timeout=limits) as http_client:
        client = client_of(server, http_client, http_request_max_retries=0)
        with pytest.raises(APITimeoutError, match=r"within 0\.05 s"):
            client.get_run("thread_1", "run_1")


@LIBRARIES
def test_an_upload_goes_through_either_library(library: Any) -> None:
    """The multipart body is ours, whichever library carries it."""
    with ScriptedServer(answer({"id": "file-1"})) as server, library.Client() as http_client:
        client_of(server, http_client).upload_file("assistants", "notes.md", b"the content")
        assert b"the content" in server.last.body


@pytest.mark.parametrize(
    ("raised", "sent"),
    [
        (UnicodeError("no name"), False),
        (ExceptionGroup("all", [OSError("no")]), False),
        (OSError("gone"), True),
    ],
    ids=["name", "group", "socket"],
)
def test_what_gets_through_the_library_becomes_an_error_of_ours(raised: Exception, *, sent: bool) -> None:
    """Also where a transport does not turn it into one of the library's own."""

    def fail(_request: object) -> Any:
        raise raised

    with httpx.Client(transport=httpx.MockTransport(fail)) as http_client:
        client = OpenAIClient(api_key="sk-test", http_client=http_client, http_request_max_retries=0)
        with pytest.raises(APIConnectionError) as caught:
            client.get_run("thread_1", "run_1")
    assert caught.value.sent is sent
    assert caught.value.__cause__ is raised


class Subclass(httpx.Client):
    """Somebody's own kind of client."""


@LIBRARIES
@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_mock_transports_answer(library: Any, encoding: str) -> None:
    """A response made in memory, as tests do, is read like any other, compressed or not, sync and async."""
    content = json.dumps(wire.run()).encode()
    content = gzip.compress(content) if encoding == "gzip" else content

    def reply(_request: object) -> Any:
        headers = {"content-encoding": encoding, "content-type": "application/json"}
        return library.Response(200, headers=headers, content=content)

    async def get_run() -> str:
        async with library.AsyncClient(transport=library.MockTransport(reply)) as http_client:
            client = AsyncOpenAIClient(api_key="sk-test", http_client=http_client)
            return (await client.get_run("thread_1", "run_1")).id

    with library.Client(transport=library.MockTransport(reply)) as http_client:
        client = OpenAIClient(api_key="sk-test", http_client=http_client)
        assert client.get_run("thread_1", "run_1").id == "run_1"
    assert anyio.run(get_run) == "run_1"


@LIBRARIES
def test_mock_transports_stream(library: Any) -> None:
    """Nor does it matter to a stream how its response came to be."""
    text = answered_run("Hel", "lo.")

    def reply(_request: object) -> Any:
        return library.Response(200, headers={"content-type": "text/event-stream"}, content=text)

    with library.Client(transport=library.MockTransport(reply)) as http_client:
        client = OpenAIClient(api_key="sk-test", http_client=http_client)
        with client.stream_run("thread_1", assistant_id="asst_1") as events:
            assert "".join(events.text_deltas()) == "Hello."


def test_a_subclass_is_a_client() -> None:
    """What counts is where a class comes from, not what it is called."""
    with ScriptedServer(answer(wire.run())) as server, Subclass() as http_client:
        assert client_of(server, http_client).get_run("thread_1", "run_1").id == "run_1"


@pytest.mark.parametrize("given", [object(), "httpx", httpx.Client])
def test_what_is_no_http_client_is_refused(given: object) -> None:
    """The error names the two libraries."""
    client = OpenAIClient(api_key="sk-test", http_client=given)
    with pytest.raises(InvalidArgumentError, match=r"httpx\.Client or httpx2\.Client"):
        client.get_run("thread_1", "run_1")


def test_the_other_kind_of_http_client_is_refused() -> None:
    """An async one in the sync client, and the other way round: the error names the right client."""
    with pytest.raises(InvalidArgumentError, match="AsyncOpenAIClient takes this one"):
        OpenAIClient(api_key="sk-test", http_client=httpx.AsyncClient()).get_run("thread_1", "run_1")

    async def get_run() -> None:
        with httpx.Client() as http_client:
            await AsyncOpenAIClient(api_key="sk-test", http_client=http_client).get_run("thread_1", "run_1")

    with pytest.raises(InvalidArgumentError, match="; OpenAIClient takes this one"):
        anyio.run(get_run)


def test_the_aiohttp_backend_gets_the_same_answers() -> None:
    """The async client sends through aiohttp when told to, and closes it."""

    async def get_run(url: str) -> str:
        async with AsyncOpenAIClient(api_key="sk-test", base_url=url, http_backend="aiohttp") as client:
            return (await client.get_run("thread_1", "run_1")).id

    with ScriptedServer(answer(wire.run())) as server:
        assert anyio.run(get_run, server.url) == "run_1"
        assert server.last.headers["authorization"] == "Bearer sk-test"


def test_the_aiohttp_backend_names_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package, the error is the command that installs it."""
    monkeypatch.setitem(sys.modules, "httpx_aiohttp", None)
    client = AsyncOpenAIClient(api_key="sk-test", http_backend="aiohttp")
    with pytest.raises(MissingExtraError, match=r"assistants-client\[aiohttp\]"):
        anyio.run(client.get_run, "thread_1", "run_1")


def test_the_sync_client_has_no_aiohttp() -> None:
    """The error says which client has."""
    client = OpenAIClient(api_key="sk-test", http_backend="aiohttp")
    with pytest.raises(InvalidArgumentError, match="is for AsyncOpenAIClient"):
        client.get_run("thread_1", "run_1")


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_the_key_may_come_from_an_async_function(backend: str) -> None:
    """The async client awaits what the function returns."""

    async def key() -> str:
        await anyio.lowlevel.checkpoint()
        return "sk-awaited"

    async def get_run(url: str) -> None:
        async with AsyncOpenAIClient(api_key=key, base_url=url) as client:
            await client.get_run("thread_1", "run_1")

    with ScriptedServer(answer(wire.run())) as server:
        anyio.run(get_run, server.url, backend=backend)
        assert server.last.headers["authorization"] == "Bearer sk-awaited"


def test_the_sync_client_refuses_an_async_function_for_the_key() -> None:
    """Nothing is left un-awaited, and the error names the client that would await it."""

    async def key() -> str:
        raise AssertionError("never awaited")

    with (
        OpenAIClient(api_key=key) as client,
        pytest.raises(InvalidArgumentError, match="needs AsyncOpenAIClient"),
    ):
        client.get_run("thread_1", "run_1")


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_native_cancellation_leaves_nothing_behind(backend: str) -> None:
    """A call that is cancelled in the middle of its answer gives its connection back, closed."""

    async def give_up(server: ScriptedServer) -> str:
        async with AsyncOpenAIClient(api_key="sk-test", base_url=server.url) as client:
            with anyio.CancelScope() as scope:
                half = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"
                server.replies[0] = Reply(half, "hang", after=waker(scope.cancel))
                await client.get_run("thread_1", "run_1")
            assert scope.cancelled_caught
            return (await client.get_run("thread_1", "run_2")).id

    with ScriptedServer(Reply(b""), answer(wire.run())) as server:
        assert anyio.run(give_up, server, backend=backend) == "run_1"
        assert server.connections == 2


def test_one_client_serves_many_threads() -> None:
    """Threads that use a fresh client at the same time get their own answers from one HTTP client."""
    with ScriptedServer(answer(wire.run())) as server:
        with OpenAIClient(api_key="sk-test", base_url=server.url) as client, ThreadPoolExecutor(8) as pool:
            ids = [f"run_{index}" for index in range(64)]
            runs = list(pool.map(client.get_run, ["thread_1"] * 64, ids))
        asked = {request.path.rpartition("/")[2] for request in server.requests}
        assert server.connections <= 8
    assert (len(runs), asked) == (64, set(ids))


@pytest.mark.parametrize("kind", ["sync", "async"])
@LIBRARIES
def test_limits_of_a_given_client_are_kept_for_creates_too(library: Any, kind: str) -> None:
    """Who chose 0.05 s for a client waits no longer, whatever the call."""

    async def create_thread(url: str) -> None:
        async with library.AsyncClient(timeout=0.05) as http_client:
            client = AsyncOpenAIClient(api_key="sk-test", base_url=url, http_client=http_client)
            await client.create_thread()

    def create_thread_blocking(url: str) -> None:
        with library.Client(timeout=0.05) as http_client:
            OpenAIClient(api_key="sk-test", base_url=url, http_client=http_client).create_thread()

    with (
        ScriptedServer(Reply(b"", "hang")) as server,
        pytest.raises(APITimeoutError, match=r"within 0\.05 s"),
    ):
        create_thread_blocking(server.url) if kind == "sync" else anyio.run(create_thread, server.url)


@LIBRARIES
def test_the_default_limit_of_a_given_client_counts_as_not_set(library: Any) -> None:
    """The library's own 5 s are nobody's choice, so a create may think as long as the call may last."""
    with ScriptedServer(Reply(b"", "hang")) as server, library.Client() as http_client:
        client = client_of(server, http_client)
        with pytest.raises(APITimeoutError, match=f"within {SILENCE_SECONDS} s"):
            client.create_thread(timeout_seconds=SILENCE_SECONDS)
