"""A transport for httpx and httpx2 clients, sync and async, straight into an ASGI app: no socket, no server.

The app lives on one background event loop; requests cross over in pieces and answers come back in pieces, so
uploads, downloads and streams are never held whole. Answers are objects of the library that asked.
"""

from __future__ import annotations

import asyncio
import collections
import os
import sys
import threading
import weakref
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager, suppress
from contextvars import Context
from functools import cache
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, NoReturn, Self, TypeAlias
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

LIBRARIES = ("httpx", "httpx2")
IN_PROCESS = "assistants_client.in_process"
"""The extension in an ASGI scope that tells the app that nothing lies between it and the caller."""
MOST_WAITING_PIECES = 16
"""How far the app may run ahead of a reader."""
CLOSED = "This LocalTransport is closed; make a new one."


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

    def __repr__(self) -> str:
        return "<LocalTransport, closed>" if self._is_closed else "LocalTransport()"

    def open(self) -> None:
        """Start the app now, unless it runs already.

        Raises:
            StoreError: the app's database cannot be used.
            RuntimeError: the transport was closed.
        """
        self._running()

    def handle_request(self, request: Any) -> Any:
        """Send a request of httpx or httpx2 and return a response of the same library.

        Raises:
            StoreError: the app had to be started first, and its database cannot be used.
            RuntimeError: the transport was closed.
        """
        inbox = _ThreadInbox(request)
        is_buffered = isinstance(request.stream, _library(request).ByteStream)
        content = b"".join(request.stream) if is_buffered else None
        body = iter(() if is_buffered else request.stream)
        with _leaving_on_error(self._running().begin(request, inbox, content)) as exchange:
            while isinstance(news := inbox.get(), Wanted):
                exchange.feed(next(body, None))
            return _response(request, news, _SyncBody, exchange, inbox)

    async def handle_async_request(self, request: Any) -> Any:
        """Same as :meth:`handle_request`, but awaited, on asyncio or trio."""
        inbox = _TaskInbox(request)
        is_buffered = isinstance(request.stream, _library(request).ByteStream)
        content = b"".join([piece async for piece in request.stream]) if is_buffered else None
        body = aiter(request.stream)
        # Starting takes a moment, which the caller's event loop must not spend blocked.
        background = self._background
        if background is None:
            background = await anyio.to_thread.run_sync(self._running)
        with _leaving_on_error(background.begin(request, inbox, content)) as exchange:
            while isinstance(news := await inbox.get(), Wanted):
                exchange.feed(await anext(body, None))
            return _response(request, news, _AsyncBody, exchange, inbox)

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
                raise RuntimeError(CLOSED)
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
        self._lock = threading.Lock()
        self._is_stopping = False
        self._process = os.getpid()
        with ExitStack() as stack:
            self._portal = stack.enter_context(start_blocking_portal("asyncio", name="assistants-local"))
            self._loop = self._portal.call(asyncio.get_running_loop)
            self._thread_id = self._portal.call(threading.get_ident)
            lifespan = app.router.lifespan_context(app)
            stack.enter_context(self._portal.wrap_async_context_manager(lifespan))
            stack.callback(self._portal.call, self._end_tasks)
            self._stack = stack.pop_all()

    def begin(self, request: Any, inbox: _Inbox, content: bytes | None) -> _Exchange:
        """Start to answer *request*; what happens is told to *inbox*.

        Args:
            request: Of httpx or httpx2.
            inbox: Of the caller.
            content: The request's body, None when it comes in pieces.

        Raises:
            RuntimeError: the transport was closed.
        """
        exchange = _Exchange(self._loop, inbox, content)
        with self._lock:
            # Under the lock, so that a request is either among the tasks that stop() ends, or refused.
            if self._is_stopping:
                raise RuntimeError(CLOSED)
            # In a fresh context: the caller's would tell the app that it runs on trio when the caller does.
            self._loop.call_soon_threadsafe(self._spawn, exchange, _scope(request), context=Context())
        return exchange

    def stop(self) -> None:
        """Stop the app, then the loop and its thread; a second call does nothing."""
        if os.getpid() != self._process:
            self._forget()
            return
        if threading.get_ident() == self._thread_id:
            # The garbage collector runs in any thread, and this one cannot wait for itself.
            threading.Thread(target=self.stop, name="assistants-local-stop").start()
            return
        with self._lock:
            self._is_stopping = True
            stack = self._stack.pop_all()
        stack.close()

    def _forget(self) -> None:
        """Take the background apart in a process that was forked off: its thread is in the parent only."""

        def refuse(*_: object, **__: object) -> NoReturn:
            raise RuntimeError(CLOSED)

        # Whoever hands work to the loop would wait for ever, the portal too when it is collected.
        self._loop.call_soon_threadsafe = refuse  # type: ignore[method-assign]
        with suppress(RuntimeError):
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
        self.is_over = False
        """Whether the app has sent all of its answer."""
        self._loop = loop
        self._inbox = inbox
        self._content = content
        self._fed: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._is_body_over = False
        self._left = asyncio.Event()
        self._waiting_pieces = 0
        self._has_room = asyncio.Event()

    # Called by the caller, from any thread

    def feed(self, piece: bytes | None) -> None:
        """Hand over the next part of the request's body; None ends it."""
        self._call(self._fed.put_nowait, piece)

    def leave(self) -> None:
        """Tell the app, unless it is done, that nobody waits for the answer any more."""
        if not self.is_over:
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
            self._inbox.put(Failure(RuntimeError("This LocalTransport was closed during the request.")))
            raise
        except Exception as error:  # noqa: BLE001 - the caller is the one to know
            self._inbox.put(Failure(error))
        else:
            if not self.is_over:
                self._inbox.put(Failure(RuntimeError("The app ended without a whole answer.")))

    def _let_go(self) -> None:
        self._left.set()
        self._has_room.set()
        self._fed.put_nowait(None)

    def _make_room(self) -> None:
        self._waiting_pieces -= 1
        self._has_room.set()

    async def _receive(self) -> Message:
        if self._is_body_over:
            await self._left.wait()
        if self._left.is_set():
            return {"type": "http.disconnect"}
        if self._content is not None:
            self._is_body_over = True
            return {"type": "http.request", "body": self._content, "more_body": False}
        return await self._receive_piece()

    async def _receive_piece(self) -> Message:
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
        self.is_over = not message.get("more_body", False)
        self._inbox.put(Piece(message.get("body", b""), self.is_over))
        if not self.is_over:
            await self._wait_for_room()

    async def _wait_for_room(self) -> None:
        self._waiting_pieces += 1
        while self._waiting_pieces >= MOST_WAITING_PIECES and not self._left.is_set():
            self._has_room.clear()
            await self._has_room.wait()


class _Inbox:
    """Where a caller waits for news of its request."""

    def __init__(self, request: Any) -> None:
        self._library = _library(request)
        self._request = request
        timeouts: dict[str, float | None] = request.extensions.get("timeout", {})
        self._timeout_seconds = timeouts.get("read")

    def put(self, news: News) -> None:
        """Add *news*; called on the app's loop."""
        raise NotImplementedError

    def _too_late(self) -> Exception:
        error: Exception = self._library.ReadTimeout(
            f"The local backend did not go on within {self._timeout_seconds} seconds.", request=self._request
        )
        return error


class _ThreadInbox(_Inbox):
    """The inbox of a caller that blocks its thread."""

    def __init__(self, request: Any) -> None:
        super().__init__(request)
        self._queue: SimpleQueue[News] = SimpleQueue()
        # The blocking client of this library watches over its calls.
        if (watch := request.extensions.get("watch")) is not None:
            watch.wake_by(self._interrupt)

    def put(self, news: News) -> None:
        """Add *news* and wake the thread."""
        self._queue.put(news)

    def _interrupt(self) -> None:
        self.put(Failure(self._library.ReadError("The request was cancelled.", request=self._request)))

    def get(self) -> News:
        """Return the next news.

        Raises:
            ReadTimeout: of the caller's library; there was none in time.
        """
        try:
            return self._queue.get(timeout=self._timeout_seconds)
        except Empty:
            raise self._too_late() from None


class _TaskInbox(_Inbox):
    """The inbox of a caller that is a task of some event loop, asyncio or trio."""

    def __init__(self, request: Any) -> None:
        super().__init__(request)
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

    async def get(self) -> News:
        """Return the next news.

        Raises:
            ReadTimeout: of the caller's library; there was none in time.
        """
        with anyio.move_on_after(self._timeout_seconds):
            while not self._news:
                self._arrived = anyio.Event()
                await self._arrived.wait()
        if not self._news:
            raise self._too_late()
        return self._news.popleft()

    def _wake(self) -> None:
        self._arrived.set()


class _SyncBody:
    """The body of an answer, for a sync client; it becomes a stream of the client's own library."""

    def __init__(self, exchange: _Exchange, inbox: _ThreadInbox) -> None:
        self._exchange = exchange
        self._inbox = inbox

    def __iter__(self) -> Iterator[bytes]:
        return self._pieces()

    def close(self) -> None:
        """Let go of the answer; what was not read is not made any more."""
        self._exchange.leave()

    def _pieces(self) -> Generator[bytes, None, None]:
        is_last = False
        while not is_last:
            piece = _piece(self._inbox.get(), self._exchange)
            if piece is not None:
                is_last = piece.is_last
                yield piece.content


class _AsyncBody:
    """The body of an answer, for an async client; it becomes a stream of the client's own library."""

    def __init__(self, exchange: _Exchange, inbox: _TaskInbox) -> None:
        self._exchange = exchange
        self._inbox = inbox

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._pieces()

    async def aclose(self) -> None:
        """Let go of the answer; what was not read is not made any more."""
        self._exchange.leave()

    async def _pieces(self) -> AsyncGenerator[bytes, None]:
        is_last = False
        while not is_last:
            piece = _piece(await self._inbox.get(), self._exchange)
            if piece is not None:
                is_last = piece.is_last
                yield piece.content


def _piece(news: News, exchange: _Exchange) -> Piece | None:
    """Return the part of the answer in *news*, having said that it was taken; None when it has none."""
    match news:
        case Piece():
            if not news.is_last:
                exchange.taken()
            return news
        case Failure(error=error):
            raise error
        case _:
            # An app that answers before it has read everything gets no more to read.
            exchange.feed(None)
            return None


@contextmanager
def _leaving_on_error(exchange: _Exchange) -> Generator[_Exchange, None, None]:
    try:
        yield exchange
    except BaseException:
        exchange.leave()
        raise


def _library(request: Any) -> Any:
    """Return the library, httpx or httpx2, that *request* is of."""
    for base in type(request).__mro__:
        if base.__module__.partition(".")[0] in LIBRARIES and "read" in vars(base):
            # Its classes name the library; only their methods tell where a vendored copy of it lives.
            return sys.modules[vars(base)["read"].__module__.rpartition(".")[0]]
    raise TypeError(f"LocalTransport takes requests of {' and '.join(LIBRARIES)}, not {type(request)}")


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
        "extensions": {IN_PROCESS: {}},
    }


def _response(request: Any, news: News, body_class: Any, exchange: _Exchange, inbox: _Inbox) -> Any:
    library = _library(request)
    match news:
        case Start(status=status, headers=headers):
            stream = _stream_class(library, body_class)(exchange, inbox)
            return library.Response(status, headers=headers, stream=stream, request=request)
        case Failure(error=error):
            raise error
        case _:
            raise RuntimeError("The app sent a body before the head of its answer.")


@cache
def _stream_class(library: Any, body_class: Any) -> Any:
    """Return *body_class* as a stream of *library*, which insists on a base class of its own."""
    base: Any = library.SyncByteStream if body_class is _SyncBody else library.AsyncByteStream
    return type(body_class.__name__, (body_class, base), {})
