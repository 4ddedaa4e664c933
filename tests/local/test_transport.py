# pyright: reportPrivateUsage=false
from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import threading
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import asynccontextmanager
from types import ModuleType
from typing import Any

import anyio
import httpx
import httpx2
import pytest
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from assistants_client.clock import waker
from assistants_client.local import LocalTransport

LIBRARIES = [pytest.param(httpx, id="httpx"), pytest.param(httpx2, id="httpx2")]
both_libraries = pytest.mark.parametrize("library", LIBRARIES)


class FailingApp(Starlette):
    """An app that raises before anything of it can answer."""

    async def __call__(self, *_: object) -> None:
        """Raise."""
        raise ZeroDivisionError("in the app")


class Server:
    """An app whose routes show what a transport does, and what it has seen."""

    def __init__(self) -> None:
        self.events: list[str] = []
        self.go_on = threading.Event()
        self.on_slow: Callable[[], object] = bool
        self.has_left = threading.Event()
        self.pieces_made = 0
        self.app = Starlette(
            routes=[
                Route("/echo", self.echo, methods=["GET", "POST"]),
                Route("/count", self.count, methods=["POST"]),
                Route("/stream", self.stream),
                Route("/many", self.many),
                Route("/slow", self.slow),
                Route("/early", self.early, methods=["POST"]),
            ],
            lifespan=self.lifespan,
        )

    @asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncGenerator[None]:
        """Note the start and the stop."""
        self.events.append("started")
        yield
        self.events.append("stopped")

    async def echo(self, request: Request) -> Response:
        """Say what arrived."""
        seen = [request.method, request.url.path, request.url.query, request.headers.get("x-test", "")]
        return PlainTextResponse("|".join([*seen, (await request.body()).decode()]), 201)

    async def count(self, request: Request) -> Response:
        """Count the pieces and bytes of the body."""
        sizes = [len(piece) async for piece in request.stream() if piece]
        return PlainTextResponse(f"{len(sizes)} {sum(sizes)}")

    async def stream(self, _: Request) -> Response:
        """Say one piece, wait for the test, say another."""

        async def pieces() -> AsyncGenerator[bytes, None]:
            yield b"one"
            await asyncio.to_thread(self.go_on.wait, 10)
            yield b"two"

        return StreamingResponse(pieces())

    async def many(self, _: Request) -> Response:
        """Say very many pieces."""

        async def pieces() -> AsyncGenerator[bytes, None]:
            for _ in range(1000):
                self.pieces_made += 1
                yield b"x"

        return StreamingResponse(pieces())

    async def slow(self, request: Request) -> Response:
        """Answer nothing until the client has left."""
        self.on_slow()
        while (await request.receive())["type"] != "http.disconnect":
            pass
        self.has_left.set()
        raise ClientDisconnect

    async def early(self, _: Request) -> Response:
        """Answer without reading the body."""
        return PlainTextResponse("enough")


@pytest.fixture(name="server")
def _server() -> Iterator[Server]:
    server = Server()
    yield server
    server.go_on.set()


def client_of(library: Any, server: Server, **settings: Any) -> Any:
    """Return a sync client of the app."""
    return library.Client(transport=LocalTransport(server.app), base_url="http://local", **settings)


def async_client_of(library: Any, server: Server, **settings: Any) -> Any:
    """Return an async client of the app."""
    return library.AsyncClient(transport=LocalTransport(server.app), base_url="http://local", **settings)


@both_libraries
def test_a_request_arrives_and_is_answered_in_kind(library: ModuleType, server: Server) -> None:
    """Method, path, query, header and body reach the app; the answer is of the library that asked."""
    with client_of(library, server) as client:
        response = client.post("/echo?a=b%20c", content="hi", headers={"x-test": "1"})
    assert isinstance(response, library.Response)
    assert (response.status_code, response.text) == (201, "POST|/echo|a=b%20c|1|hi")
    assert response.headers["content-type"].startswith("text/plain")


@both_libraries
async def test_async_clients_are_answered_too(library: ModuleType, server: Server) -> None:
    """On asyncio and on trio, the answer is the same."""
    async with async_client_of(library, server) as client:
        response = await client.post("/echo", content="hi")
    assert isinstance(response, library.Response)
    assert (response.status_code, response.text) == (201, "POST|/echo|||hi")


@both_libraries
def test_a_stream_comes_as_it_is_made(library: ModuleType, server: Server) -> None:
    """The first piece is there while the app still waits before the second."""
    with client_of(library, server) as client, client.stream("GET", "/stream") as response:
        pieces = response.iter_bytes()
        assert next(pieces) == b"one"
        server.go_on.set()
        assert list(pieces) == [b"two"]


@both_libraries
async def test_a_stream_comes_as_it_is_made_on_any_loop(library: ModuleType, server: Server) -> None:
    """The same holds for async clients."""
    async with async_client_of(library, server) as client, client.stream("GET", "/stream") as response:
        pieces = response.aiter_bytes()
        assert await anext(pieces) == b"one"
        server.go_on.set()
        assert [piece async for piece in pieces] == [b"two"]


def test_an_upload_goes_in_pieces(server: Server) -> None:
    """A body from an iterator is handed over piece by piece."""
    with client_of(httpx, server) as client:
        assert client.post("/count", content=(b"x" * 10 for _ in range(5))).text == "5 50"
        upload = {"file": ("a.txt", b"x" * 100_000)}
        assert int(client.post("/count", files=upload).text.split()[1]) > 100_000


async def test_an_async_upload_goes_in_pieces(server: Server) -> None:
    """A body from an async iterator is handed over piece by piece."""

    async def body() -> AsyncGenerator[bytes, None]:
        for _ in range(5):
            yield b"x" * 10

    async with async_client_of(httpx, server) as client:
        assert (await client.post("/count", content=body())).text == "5 50"


def test_an_app_may_answer_before_it_has_read_all(server: Server) -> None:
    """An upload that the app does not want is not read to its end."""
    sent = 0

    def body() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(1000):
            sent += 1
            yield b"x"

    with client_of(httpx, server) as client:
        assert client.post("/early", content=body()).text == "enough"
    assert sent < 1000


def test_an_app_does_not_run_far_ahead(server: Server) -> None:
    """An answer that nobody reads is made only a little, and one that is read comes whole."""
    with client_of(httpx, server) as client:
        with client.stream("GET", "/many") as response:
            assert next(response.iter_raw()) == b"x"
            assert server.pieces_made < 100
        assert client.get("/many").content == b"x" * 1000


def test_leaving_an_answer_unread_ends_it(server: Server) -> None:
    """A response that is closed before anybody has looked at its body leaves no task behind."""
    with client_of(httpx, server) as client:
        with client.stream("GET", "/many"):
            pass
        background = client._transport._background
        assert client.get("/echo").status_code == 201
        assert background._portal.call(lambda: len(background._tasks)) <= 1


@both_libraries
def test_a_read_timeout_is_kept(library: ModuleType, server: Server) -> None:
    """An app that takes too long is left, with the timeout error of the library."""
    with client_of(library, server, timeout=0.01) as client:
        with pytest.raises(library.ReadTimeout):
            client.get("/slow")
        assert server.has_left.wait(10)


async def test_cancelling_a_request_leaves_the_app(server: Server) -> None:
    """When the task that waits is cancelled, the app hears of it."""
    async with async_client_of(httpx, server, timeout=None) as client:
        with anyio.CancelScope() as scope:
            server.on_slow = waker(scope.cancel)
            await client.get("/slow")
        assert scope.cancelled_caught
        assert await anyio.to_thread.run_sync(server.has_left.wait, 10)


@both_libraries
async def test_an_async_read_timeout_is_kept(library: ModuleType, server: Server) -> None:
    """The same holds for async clients."""
    async with async_client_of(library, server, timeout=0.01) as client:
        with pytest.raises(library.ReadTimeout):
            await client.get("/slow")


async def test_errors_of_the_app_come_through() -> None:
    """An app that raises instead of answering raises in the caller, sync and async."""
    with LocalTransport(FailingApp()) as transport:
        with pytest.raises(ZeroDivisionError, match="in the app"):
            transport.handle_request(httpx.Request("GET", "http://local/"))
        with pytest.raises(ZeroDivisionError, match="in the app"):
            await transport.handle_async_request(httpx2.Request("GET", "http://local/"))


def test_the_app_starts_once_and_stops(server: Server) -> None:
    """The lifespan runs from the first request to the close, and no thread stays."""
    before = set(threading.enumerate())
    with client_of(httpx, server) as client:
        assert server.events == []
        client.get("/echo")
        client.get("/echo")
        assert server.events == ["started"]
    assert server.events == ["started", "stopped"]
    assert set(threading.enumerate()) <= before


def test_many_threads_share_one_transport(server: Server) -> None:
    """Requests of several threads do not meet each other's answers."""
    answers: list[str] = []

    def ask(client: httpx.Client, number: int) -> None:
        replies = (client.post("/echo", content=str(number)) for _ in range(20))
        answers.extend(reply.text.rpartition("|")[2] for reply in replies)

    with client_of(httpx, server) as client:
        threads = [threading.Thread(target=ask, args=(client, number)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(answers) == sorted(str(number) for number in range(8) for _ in range(20))


async def test_many_tasks_share_one_transport(server: Server) -> None:
    """Requests of several tasks do not meet each other's answers."""
    answers: list[str] = []
    async with async_client_of(httpx, server) as client:

        async def ask(number: int) -> None:
            answers.append((await client.post("/echo", content=str(number))).text.rpartition("|")[2])

        async with anyio.create_task_group() as tasks:
            for number in range(50):
                tasks.start_soon(ask, number)
    assert sorted(answers) == sorted(map(str, range(50)))


def test_closing_ends_requests_under_way(server: Server) -> None:
    """A request that waits while the transport is closed ends with an error instead of waiting for ever."""
    transport = LocalTransport(server.app)
    errors: list[BaseException] = []

    def ask() -> None:
        try:
            httpx.Client(transport=transport, base_url="http://local", timeout=60).get("/slow")
        except RuntimeError as error:
            errors.append(error)

    transport.open()
    asking = threading.Thread(target=ask)
    asking.start()
    background = transport._background
    assert background is not None
    while not background._portal.call(lambda: bool(background._tasks)):
        pass
    transport.close()
    asking.join(10)
    assert [str(error) for error in errors] == ["This LocalTransport was closed during the request."]


def test_a_closed_transport_says_so(server: Server) -> None:
    """A request through a closed transport is refused with the way out; closing twice does nothing."""
    transport = LocalTransport(server.app)
    transport.close()
    transport.close()
    with pytest.raises(RuntimeError, match="make a new one"):
        httpx.Client(transport=transport).get("http://local/echo")


def test_a_forgotten_transport_stops(server: Server) -> None:
    """Without anybody closing it, the thread goes with the transport."""
    before = set(threading.enumerate())
    transport = LocalTransport(server.app)
    transport.open()
    del transport
    gc.collect()
    assert server.events == ["started", "stopped"]
    assert set(threading.enumerate()) <= before


def test_without_an_app_there_is_a_fresh_backend() -> None:
    """The default is an empty local backend in memory, one for each transport."""
    for _ in range(2):
        with LocalTransport() as transport:
            client = httpx.Client(transport=transport, base_url="http://local/v1")
            assert client.get("/assistants").json()["data"] == []
            client.post("/assistants", json={"model": "m"})


def test_other_requests_are_refused() -> None:
    """What is neither of httpx nor of httpx2 is a clear error."""
    with LocalTransport() as transport, pytest.raises(TypeError, match="httpx and httpx2"):
        transport.handle_request(object())


@pytest.mark.parametrize("waste", ["", "import gc; gc.disable()"])
def test_a_program_may_end_without_closing(waste: str) -> None:
    """A program that leaves its client open ends at once, without a word on stderr."""
    program = f"""
{waste}
import httpx
from assistants_client.local import LocalTransport
client = httpx.Client(transport=LocalTransport(), base_url="http://local/v1")
thread = client.post("/threads", json={{"messages": [{{"role": "user", "content": "Hi"}}]}}).json()
assistant = client.post("/assistants", json={{"model": "m"}}).json()
client.post("/threads/" + thread["id"] + "/runs", json={{"assistant_id": assistant["id"]}})
print("done")
"""
    ended = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "done\n", "")
