"""A transport for httpx and httpx2 clients, sync and async, straight into an ASGI app: no socket, no server.

The app lives on one background event loop; requests cross over in pieces and answers come back in pieces, so
uploads, downloads and streams are never held whole. Answers are objects of the library that asked.
"""

from __future__ import annotations

import asyncio
import collections
import sys
import threading
import weakref
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from contextlib import ExitStack
from functools import cache
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Self, TypeAlias
from urllib.parse import unquote

import anyio
import anyio.lowlevel
import anyio.to_thread
from anyio.from_thread import start_blocking_portal
from attrs import frozen

if TYPE_CHECKING:
    import httpx
    import httpx2
    from starlette.applications import Starlette
    from starlette.types import Message, Scope

    class _AnyTransport(
        httpx.BaseTransport, httpx.AsyncBaseTransport, httpx2.BaseTransport, httpx2.AsyncBaseTransport
    ):
        """What both libraries ask of a transport. They look at its methods, never at its class."""

        def handle_request(self, request: Any) -> Any: ...
        async def handle_async_request(self, request: Any) -> Any: ...
        def __enter__(self) -> Any: ...
        def __exit__(self, *_: object) -> None: ...
        async def __aenter__(self) -> Any: ...
        async def __aexit__(self, *_: object) -> None: ...

else:
    _AnyTransport = object

__all__ = ["LocalTransport"]

MOST_WAITING_PIECES = 16
"""How far the app may run ahead of a reader."""


@frozen
class Start:
    """The head of the answer."""

    status: int
    headers: list[tuple[bytes, bytes]]


@frozen
class Piece:
    """The next part of the answer's body."""

    content: bytes
    is_last: bool


@frozen
class Wanted:
    """The app asks for the next part of the request's body."""


@frozen
class Failure:
    """The app raised instead of answering."""

    error: BaseException


News: TypeAlias = Start | Piece | Wanted | Failure


class LocalTransport(_AnyTransport):
    """Sends requests to an app in this process.

    Thread-safe; usable by many clients at once, sync and async, on asyncio and trio. The app starts with the
    first request, and stops with :meth:`close` (clients call it when they are closed) or at program exit.

    Args:
        app: The app; without one, a fresh local backend in memory.

    Example::

        client = openai.OpenAI(
            api_key="any", base_url="http://local/v1", http_client=httpx2.Client(transport=LocalTransport())
        )
    """

    def __init__(self, app: Starlette | None = None) -> None:
        self._app = app
        self._lock = threading.Lock()
        self._background: _Background | None = None
        self._is_closed = False

    def open(self) -> None:
        """Start the app now, unless it runs already.

        Raises:
            StoreError: the app's database cannot be used.
            RuntimeError: the transport was closed.
        """
        self._running()

    def handle_request(self, request: Any) -> Any:
        """Send a request of httpx or httpx2 and return a response of the same library."""
        library = _library(request)
        inbox = _ThreadInbox()
        exchange = self._running().begin(request, inbox, _buffered(library, request))
        body = iter(() if exchange.is_buffered else request.stream)
        timeout_seconds = _read_timeout(request)
        try:
            while isinstance(news := inbox.get(timeout_seconds), Wanted):
                exchange.feed(next(body, None))
            return _response(library, request, news, _sync_pieces(exchange, inbox, timeout_seconds))
        except TimeoutError as error:
            exchange.leave()
            raise library.ReadTimeout("The local backend took too long.", request=request) from error
        except BaseException:
            exchange.leave()
            raise

    async def handle_async_request(self, request: Any) -> Any:
        """Same as :meth:`handle_request`, but awaited, on asyncio or trio."""
        library = _library(request)
        inbox = _TaskInbox()
        # Starting takes a moment, which the caller's event loop must not spend blocked.
        background = self._background
        if background is None:
            background = await anyio.to_thread.run_sync(self._running)
        exchange = background.begin(request, inbox, await _abuffered(library, request))
        body = None if exchange.is_buffered else aiter(request.stream)
        timeout_seconds = _read_timeout(request)
        try:
            while isinstance(news := await inbox.get(timeout_seconds), Wanted):
                exchange.feed(None if body is None else await anext(body, None))
            return _response(library, request, news, _async_pieces(exchange, inbox, timeout_seconds))
        except TimeoutError as error:
            exchange.leave()
            raise library.ReadTimeout("The local backend took too long.", request=request) from error
        except BaseException:
            exchange.leave()
            raise

    def close(self) -> None:
        """Stop the app and its thread; requests under way end with an error."""
        with self._lock:
            self._is_closed = True
            background, self._background = self._background, None
        if background is not None:
            background.stop()

    async def aclose(self) -> None:
        """Same as :meth:`close`, but awaited."""
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(self.close)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def _running(self) -> _Background:
        with self._lock:
            if self._is_closed:
                raise RuntimeError("This LocalTransport is closed; make a new one.")
            if self._background is None:
                self._background = _Background(self._app or _fresh_app())
                # Transports that nobody closes are stopped when they are forgotten, or at exit.
                weakref.finalize(self, self._background.stop)
            return self._background


def _fresh_app() -> Starlette:
    from assistants_client.local.app import create_app

    return create_app()


class _Background:
    """The thread and event loop that an app lives on, from its startup to its shutdown."""

    def __init__(self, app: Starlette) -> None:
        self._app = app
        self._tasks: set[asyncio.Task[None]] = set()
        self._stack = ExitStack()
        with ExitStack() as stack:
            self._portal = stack.enter_context(start_blocking_portal("asyncio", name="assistants-local"))
            self._loop = self._portal.call(asyncio.get_running_loop)
            self._thread_id = self._portal.call(threading.get_ident)
            stack.enter_context(self._portal.wrap_async_context_manager(app.router.lifespan_context(app)))
            stack.callback(lambda: self._portal.call(self._end_tasks))
            self._stack = stack.pop_all()

    def begin(self, request: Any, inbox: _Inbox, content: bytes | None) -> _Exchange:
        """Start to answer *request*; what happens is told to *inbox*."""
        exchange = _Exchange(self._loop, inbox, content)
        try:
            self._loop.call_soon_threadsafe(self._spawn, exchange, _scope(request))
        except RuntimeError as error:
            raise RuntimeError("This LocalTransport is closed; make a new one.") from error
        return exchange

    def stop(self) -> None:
        """Stop the app, then the loop and its thread; a second call does nothing."""
        if threading.get_ident() == self._thread_id:
            # The garbage collector runs in any thread, and this one cannot wait for itself.
            threading.Thread(target=self.stop, name="assistants-local-stop").start()
            return
        self._stack.pop_all().close()

    def _spawn(self, exchange: _Exchange, scope: Scope) -> None:
        task = self._loop.create_task(exchange.run(self._app, scope))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _end_tasks(self) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class _Exchange:
    """One request and its answer, on their way between the caller's world and the app's loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop, inbox: _Inbox, content: bytes | None) -> None:
        self.is_buffered = content is not None
        self._loop = loop
        self._inbox = inbox
        self._content = content
        self._fed: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._is_body_over = False
        self._left = asyncio.Event()
        self._waiting = 0
        self._has_room = asyncio.Event()
        self._has_room.set()
        self._is_over = False

    # Called by the caller, from any thread

    def feed(self, piece: bytes | None) -> None:
        """Hand over the next part of the request's body; None ends it."""
        self._call(self._fed.put_nowait, piece)

    def leave(self) -> None:
        """Tell the app that nobody waits for the answer any more."""
        self._call(self._let_go)

    def taken(self) -> None:
        """Tell the app that a part of the answer was read."""
        self._call(self._make_room)

    def _call(self, function: Callable[..., object], *arguments: object) -> None:
        try:
            self._loop.call_soon_threadsafe(function, *arguments)
        except RuntimeError:
            # The transport was closed meanwhile; its app has heard of it already.
            return

    # Called on the app's loop

    async def run(self, app: Starlette, scope: Scope) -> None:
        """Have *app* answer."""
        try:
            await app(scope, self._receive, self._send)
        except asyncio.CancelledError:
            self._inbox.put(Failure(ConnectionError("The LocalTransport was closed during the request.")))
            raise
        except Exception as error:  # noqa: BLE001 - the caller is the one to know
            self._inbox.put(Failure(error))
        else:
            if not self._is_over:
                self._inbox.put(Failure(ConnectionError("The app ended without a whole answer.")))

    def _let_go(self) -> None:
        self._left.set()
        self._has_room.set()
        self._fed.put_nowait(None)

    def _make_room(self) -> None:
        self._waiting -= 1
        self._has_room.set()

    async def _receive(self) -> Message:
        if not self._is_body_over:
            return await self._receive_body()
        await self._left.wait()
        return {"type": "http.disconnect"}

    async def _receive_body(self) -> Message:
        if self._content is not None:
            self._is_body_over = True
            return {"type": "http.request", "body": self._content, "more_body": False}
        self._inbox.put(Wanted())
        piece = await self._fed.get()
        self._is_body_over = piece is None
        if self._left.is_set():
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": piece or b"", "more_body": piece is not None}

    async def _send(self, message: Message) -> None:
        if self._left.is_set():
            return
        if message["type"] == "http.response.start":
            self._inbox.put(Start(message["status"], list(message.get("headers", ()))))
            return
        self._is_over = not message.get("more_body", False)
        self._inbox.put(Piece(message.get("body", b""), self._is_over))
        if not self._is_over:
            await self._wait_for_room()

    async def _wait_for_room(self) -> None:
        self._waiting += 1
        while self._waiting >= MOST_WAITING_PIECES and not self._left.is_set():
            self._has_room.clear()
            await self._has_room.wait()


class _Inbox:
    """Where a caller waits for news."""

    def put(self, news: News) -> None:
        """Add *news*; called on the app's loop."""
        raise NotImplementedError


class _ThreadInbox(_Inbox):
    """The inbox of a caller that blocks its thread."""

    def __init__(self) -> None:
        self._queue: SimpleQueue[News] = SimpleQueue()

    def put(self, news: News) -> None:
        """Add *news* and wake the thread."""
        self._queue.put(news)

    def get(self, timeout_seconds: float | None) -> News:
        """Return the next news.

        Raises:
            TimeoutError: there was none in time.
        """
        try:
            return self._queue.get(timeout=timeout_seconds)
        except Empty as error:
            raise TimeoutError from error


class _TaskInbox(_Inbox):
    """The inbox of a caller that is a task of some event loop, asyncio or trio."""

    def __init__(self) -> None:
        self._news: collections.deque[News] = collections.deque()
        self._arrived = anyio.Event()
        token: Any = anyio.lowlevel.current_token().native_token
        # asyncio's loop and trio's token offer the same under two names.
        self._schedule: Callable[[Callable[[], object]], object] = (
            token.call_soon_threadsafe if hasattr(token, "call_soon_threadsafe") else token.run_sync_soon
        )

    def put(self, news: News) -> None:
        """Add *news* and wake the task."""
        self._news.append(news)
        try:
            self._schedule(self._wake)
        except RuntimeError:
            # The caller's loop has ended, and the caller with it.
            return

    async def get(self, timeout_seconds: float | None) -> News:
        """Return the next news.

        Raises:
            TimeoutError: there was none in time.
        """
        if not self._news:
            with anyio.fail_after(timeout_seconds):
                while not self._news:
                    self._arrived = anyio.Event()
                    await self._arrived.wait()
        return self._news.popleft()

    def _wake(self) -> None:
        self._arrived.set()


def _sync_pieces(
    exchange: _Exchange, inbox: _ThreadInbox, timeout_seconds: float | None
) -> Generator[bytes, None, None]:
    is_last = False
    try:
        while not is_last:
            piece = _piece(inbox.get(timeout_seconds))
            if piece is None:
                exchange.feed(None)
                continue
            is_last = piece.is_last
            if not is_last:
                exchange.taken()
            yield piece.content
    finally:
        exchange.leave()


async def _async_pieces(
    exchange: _Exchange, inbox: _TaskInbox, timeout_seconds: float | None
) -> AsyncGenerator[bytes, None]:
    is_last = False
    try:
        while not is_last:
            piece = _piece(await inbox.get(timeout_seconds))
            if piece is None:
                exchange.feed(None)
                continue
            is_last = piece.is_last
            if not is_last:
                exchange.taken()
            yield piece.content
    finally:
        exchange.leave()


def _piece(news: News) -> Piece | None:
    """Return the part of the answer in *news*; None when the app still asks for the request."""
    match news:
        case Piece():
            return news
        case Failure(error=error):
            raise error
        case _:
            return None


def _library(request: Any) -> Any:
    """Return the library, httpx or httpx2, that *request* is of."""
    return sys.modules[type(request).__module__.partition(".")[0]]


def _buffered(library: Any, request: Any) -> bytes | None:
    """Return the request's body when it is in memory already, None when it is still to be read."""
    return b"".join(request.stream) if isinstance(request.stream, library.ByteStream) else None


async def _abuffered(library: Any, request: Any) -> bytes | None:
    if isinstance(request.stream, library.ByteStream):
        return b"".join([piece async for piece in request.stream])
    return None


def _read_timeout(request: Any) -> float | None:
    timeouts: dict[str, float | None] = request.extensions.get("timeout", {})
    return timeouts.get("read")


def _scope(request: Any) -> Scope:
    url = request.url
    raw_path, _, query_string = url.raw_path.partition(b"?")
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": url.scheme,
        "path": unquote(raw_path.decode("ascii")),
        "raw_path": raw_path,
        "query_string": query_string,
        "root_path": "",
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
        "client": ("127.0.0.1", 0),
        "server": (url.host, url.port or 80),
        "state": {},
    }


def _response(library: Any, request: Any, news: News, pieces: Any) -> Any:
    match news:
        case Start(status=status, headers=headers):
            stream = _stream_class(library, is_async=hasattr(pieces, "__aiter__"))(pieces)
            return library.Response(status, headers=headers, stream=stream, request=request)
        case Failure(error=error):
            raise error
        case _:
            raise RuntimeError("The app sent a body before the head of its answer.")


@cache
def _stream_class(library: Any, *, is_async: bool) -> Any:
    """Return the class of response bodies; each library insists on a base class of its own."""
    base: Any = library.AsyncByteStream if is_async else library.SyncByteStream
    members: Any = _AsyncBody if is_async else _SyncBody
    return type(members.__name__, (members, base), {})


class _SyncBody:
    def __init__(self, pieces: Generator[bytes, None, None]) -> None:
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        return self._pieces

    def close(self) -> None:
        self._pieces.close()


class _AsyncBody:
    def __init__(self, pieces: AsyncGenerator[bytes, None]) -> None:
        self._pieces = pieces

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._pieces

    async def aclose(self) -> None:
        await self._pieces.aclose()
