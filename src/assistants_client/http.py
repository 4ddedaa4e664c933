"""One attempt at one call, through an HTTP client of httpx or httpx2.

No HTTP library is imported here: the client that is sent through brings its own. Nothing of that library gets
out, and every error becomes one of ours.
"""

from __future__ import annotations

import logging
import math
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Iterator
from contextlib import (
    AsyncExitStack,
    ExitStack,
    aclosing,
    asynccontextmanager,
    closing,
    contextmanager,
    suppress,
)
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from assistants_client.answers import (
    Answer,
    BadBodyError,
    Body,
    ResponseHeaders,
    no_stream,
    read,
    response_error,
)
from assistants_client.clock import current_loop, waker
from assistants_client.errors import (
    AIClientError,
    APIResponseError,
    ClientClosedError,
    ClientSharingError,
)
from assistants_client.failures import late_error, network_error, timeout_error
from assistants_client.headers import EVENT_STREAM, RequestHeaders
from assistants_client.settings import Settings
from assistants_client.watch import EXTENSION, Watch, shut

if TYPE_CHECKING:
    import asyncio

    from assistants_api.wire import Cancellation
    from assistants_client.connections import WatchedTransport
    from assistants_client.exchange import Exchange
    from assistants_client.failures import Phases
    from assistants_client.pieces import UploadPieces
    from assistants_client.streams.readers import AsyncByteStream, StreamHead, SyncByteStream

__all__ = ["AsyncHttp", "SyncHttp"]

T = TypeVar("T")

logger = logging.getLogger(__name__.rpartition(".")[0])

LIBRARIES: Final = ("httpx", "httpx2")
MOST_REMEMBERED: Final = 64

_CLOSING: Final[set[asyncio.Task[None]]] = set()


class _Http:
    """What both kinds of client share: everything but the sending itself.

    Args:
        settings: Of the client.
        client: A client of httpx or httpx2.
        owned: Whether *client* is ours. It then adds nothing to a request, so its merging is skipped.
        direct: The method of a transport that takes what *client* would send. Cookies, hooks, credentials and
            redirects are looked for on the other way, and a client of ours has none.
    """

    def __init__(
        self, settings: Settings, client: Any, *, owned: bool, direct: Callable[[Any], Any] | None
    ) -> None:
        self._settings = settings
        self._client = client
        self.owned = owned
        self._direct = direct
        self._library = _library_of(client)
        self._network_errors = (
            self._library.TransportError,
            self._library.InvalidURL,
            RuntimeError,
            # What gets through the libraries: of a host name that cannot be encoded, of several addresses
            # tried at once, and of a socket.
            UnicodeError,
            ExceptionGroup,
            OSError,
            *_foreign_errors(),
        )
        self._headers = RequestHeaders(settings, self._library)
        # A wait asks for the same address again and again.
        self._url = lru_cache(MOST_REMEMBERED)(self._library.URL)
        # 5 s is what the library falls back to; somebody chose anything else, and it is kept.
        self._keeps_limits = not owned and client.timeout != self._library.Timeout(5.0)
        self._usual_phases = _phases_of(client) if self._keeps_limits else _usual_phases(settings)

    def _request(
        self, exchange: Exchange[Any], key: str, content: Any, phases: Phases, **extensions: Any
    ) -> Any:
        method, url = exchange.call.operation.method, self._url(exchange.endpoint.base_url + exchange.target)
        headers = self._headers.of(exchange, key)
        make = self._library.Request if self.owned else self._client.build_request
        extensions["timeout"] = phases
        return make(method, url, headers=headers, content=content, extensions=extensions)

    def _sent(self, request: Any) -> Any:
        """Send *request* and return the answer, its body to be read; an async client has this awaited."""
        if self._direct is None:
            return self._client.send(request, stream=True, follow_redirects=False)
        if self._client.is_closed:
            raise ClientClosedError
        return self._direct(request)

    def _phases(self, exchange: Exchange[Any]) -> Phases:
        """Return the limits of one attempt: none is longer than what is left of the whole call."""
        remaining = exchange.terms.remaining_seconds()
        if remaining <= 0:
            raise late_error(exchange)
        limits = {name: min(seconds, remaining) for name, seconds in self._usual_phases.items()}
        if exchange.call.operation.method == "POST" and not self._keeps_limits:
            # The work is done before the first byte of the answer, and asking again might double it.
            limits["read"] = remaining
        return {name: None if seconds == math.inf else seconds for name, seconds in limits.items()}

    def _body(self, exchange: Exchange[Any], response: Any) -> Body:
        wants_bytes = exchange.call.operation.response == "bytes"
        most = self._settings.max_download_bytes if wants_bytes else self._settings.max_response_bytes
        return Body(response.headers.get("content-encoding"), most)

    def _spoil(self, response: Any) -> None:
        """End the connection of an answer that makes no sense, if it is ours, so that nobody uses it again.

        Its length may have been wrong too, and the next answer would begin in the middle of this one.
        """
        if self.owned and (stream := response.extensions.get("network_stream")) is not None:
            shut(stream.get_extra_info("socket"))

    def _head(self, response: Any, answer: Answer, exchange: Exchange[Any], key: str) -> StreamHead:
        """Return the head of a stream.

        Raises:
            APIStatusError: The answer is no.
            APIResponseError: It is no stream.
        """
        if _is_stream(response):
            # Only a stream needs it, here and where one is opened.
            from assistants_client.streams.readers import StreamHead

            return StreamHead(exchange, answer, key)
        error = no_stream(answer, exchange, key)
        if isinstance(error, APIResponseError):
            self._spoil(response)
        raise error

    def _unreadable(
        self, exchange: Exchange[Any], response: Any, key: str, body: Body, error: BadBodyError
    ) -> APIResponseError:
        return response_error(_answer(response, body.start()), exchange, key, str(error))

    def _network_error(self, exchange: Exchange[Any], error: Exception, phases: Phases) -> AIClientError:
        """Return our error for one of the HTTP library."""
        if not isinstance(error, RuntimeError):
            return network_error(error, exchange, self._library, phases, self._usual_phases)
        if not self._client.is_closed:
            raise error
        # Somebody closed it, in another thread or task.
        return ClientClosedError()


class SyncHttp(_Http):
    """Sends calls through a blocking client.

    Args:
        transport: What *client* sends through, if it is of ours.
        watches: Whether that looks for the watch of a call.
    """

    def __init__(
        self,
        settings: Settings,
        client: Any,
        *,
        owned: bool,
        watches: bool,
        transport: WatchedTransport | None = None,
        direct: Callable[[Any], Any] | None = None,
    ) -> None:
        super().__init__(settings, client, owned=owned, direct=direct)
        self._watches = watches
        self._transport = transport

    def attempt(self, exchange: Exchange[T]) -> T:
        """Send the call once and return its decoded answer.

        Raises:
            OperationCancelledError: The token was cancelled, before or meanwhile.
            APIConnectionError: No whole answer arrived, in time or at all.
            APIStatusError: The server said no.
            APIResponseError: The answer is not what the interface promises.
            InvalidArgumentError: The file cannot be read, or `api_key` gave no key.
        """
        exchange.terms.raise_if_cancelled()
        phases = self._phases(exchange)
        with _logged(exchange):
            return self._attempt(exchange, phases)

    def _attempt(self, exchange: Exchange[T], phases: Phases) -> T:
        key = self._headers.key(exchange.endpoint)
        try:
            with Watch(exchange.terms) as watch:
                response = self._respond(exchange, key, phases, watch)
                with closing(response):
                    answer = _answer(response, self._read(exchange, response, key))
        except self._network_errors as error:
            raise self._network_error(exchange, error, phases) from error
        try:
            return read(answer, exchange, key)
        except APIResponseError:
            self._spoil(response)
            raise

    def _respond(self, exchange: Exchange[Any], key: str, phases: Phases, watch: Watch) -> Any:
        """Send the request and return the answer, its body still to be read."""
        extensions: dict[str, Any] = {EXTENSION: watch}
        traces = not self._watches and exchange.terms.cancellation is not None
        if traces:
            extensions["trace"] = watch.trace
        with _content(exchange) as content:
            request = self._request(exchange, key, content, phases, **extensions)
            response = self._sent(request)
        _note(exchange, response)
        if traces and "network_stream" in response.extensions:
            watch.hold(response.extensions["network_stream"])
        return response

    def attempt_again(self, exchange: Exchange[T]) -> T:
        """Same as `attempt`, after one that failed."""
        exchange.retries += 1
        return self.attempt(exchange)

    def open_stream(self, exchange: Exchange[Any]) -> SyncByteStream:
        """Send the call once and return its answer, a stream of which nothing was read.

        Raises:
            AIClientError: As `attempt`; and `APIResponseError` when the answer is no stream.
        """
        exchange.terms.raise_if_cancelled()
        phases = self._phases(exchange)
        key = self._headers.key(exchange.endpoint)
        with _logged(exchange), ExitStack() as opened:
            try:
                watch = opened.enter_context(Watch(exchange.terms))
                response = self._respond(exchange, key, phases, watch)
                opened.callback(response.close)
                answer = _answer(
                    response, b"" if _is_stream(response) else self._read(exchange, response, key)
                )
            except self._network_errors as error:
                raise self._network_error(exchange, error, phases) from error
            from assistants_client.streams.readers import SyncByteStream

            head = self._head(response, answer, exchange, key)
            chunks = _raw(response)
            return SyncByteStream(head, partial(self._read_on, head, chunks, phases), opened.pop_all().close)

    def open_stream_again(self, exchange: Exchange[Any]) -> SyncByteStream:
        """Same as `open_stream`, after an attempt that failed."""
        exchange.retries += 1
        return self.open_stream(exchange)

    def _read_on(self, head: StreamHead, chunks: Iterator[bytes], phases: Phases) -> bytes | None:
        exchange = head.exchange
        exchange.terms.raise_if_cancelled()
        try:
            chunk = next(chunks, None)
        except self._network_errors as error:
            raise self._network_error(exchange, error, phases) from error
        if chunk is not None and exchange.terms.remaining_seconds() <= 0:
            # The time may be the token's.
            exchange.terms.raise_if_cancelled()
            raise timeout_error(exchange, sent=True)
        return chunk

    def _read(self, exchange: Exchange[Any], response: Any, key: str) -> bytes:
        body = self._body(exchange, response)
        try:
            for chunk in _raw(response):
                body.add(chunk)
                if exchange.terms.remaining_seconds() <= 0:
                    raise timeout_error(exchange, sent=True)
            return body.whole()
        except BadBodyError as error:
            raise self._unreadable(exchange, response, key, body, error) from error

    def close(self) -> None:
        """Close the connections, if the HTTP client is ours."""
        if self.owned:
            self._client.close()

    def abandon(self) -> None:
        """Close the connections of a client of ours that was forgotten."""
        self._client.close()

    def disown(self) -> None:
        """Let go of connections that belong to the process before a fork."""
        if self._transport is not None:
            self._transport.disown()


class AsyncHttp(_Http):
    """Sends calls through an async client, on asyncio and trio.

    Args:
        stays: Whether the connections of *client* belong to the event loop that is running.
    """

    def __init__(
        self,
        settings: Settings,
        client: Any,
        *,
        owned: bool,
        stays: bool,
        direct: Callable[[Any], Any] | None = None,
    ) -> None:
        super().__init__(settings, client, owned=owned, direct=direct)
        self._loop = current_loop()
        self._stays = stays

    async def attempt(self, exchange: Exchange[T]) -> T:
        """Same as `SyncHttp.attempt`, but awaited."""
        exchange.terms.raise_if_cancelled()
        self._check_loop()
        phases = self._phases(exchange)
        with _logged(exchange):
            return await self._within(exchange, self._attempt(exchange, phases))

    async def attempt_again(self, exchange: Exchange[T]) -> T:
        """Same as `attempt`, after one that failed."""
        exchange.retries += 1
        return await self.attempt(exchange)

    async def _attempt(self, exchange: Exchange[T], phases: Phases) -> T:
        key = await self._headers.akey(exchange.endpoint)
        try:
            # Over the answer too: a server may refuse an upload in the middle, and aiohttp then reads both.
            async with _acontent(exchange) as content:
                request = self._request(exchange, key, content, phases)
                if exchange.upload is not None:
                    # The library would wrap the pieces in a generator that nobody closes.
                    request.stream = self._stream_of(content)
                response = await self._sent(request)
                _note(exchange, response)
                async with aclosing(response):
                    answer = _answer(response, await self._read(exchange, response, key))
        except self._network_errors as error:
            raise self._network_error(exchange, error, phases) from error
        try:
            return read(answer, exchange, key)
        except APIResponseError:
            self._spoil(response)
            raise

    async def open_stream(self, exchange: Exchange[Any]) -> AsyncByteStream:
        """Same as `SyncHttp.open_stream`, but awaited."""
        exchange.terms.raise_if_cancelled()
        self._check_loop()
        phases = self._phases(exchange)
        with _logged(exchange):
            return await self._within(exchange, self._open_stream(exchange, phases))

    async def open_stream_again(self, exchange: Exchange[Any]) -> AsyncByteStream:
        """Same as `open_stream`, after an attempt that failed."""
        exchange.retries += 1
        return await self.open_stream(exchange)

    async def _open_stream(self, exchange: Exchange[Any], phases: Phases) -> AsyncByteStream:
        key = await self._headers.akey(exchange.endpoint)
        async with AsyncExitStack() as opened:
            try:
                request = self._request(exchange, key, exchange.body, phases)
                response = await self._sent(request)
                _note(exchange, response)
                opened.push_async_callback(response.aclose)
                answer = _answer(
                    response, b"" if _is_stream(response) else await self._read(exchange, response, key)
                )
            except self._network_errors as error:
                raise self._network_error(exchange, error, phases) from error
            from assistants_client.streams.readers import AsyncByteStream

            head = self._head(response, answer, exchange, key)
            chunks = _araw(response)
            opened.pop_all()
            read_on = partial(self._read_on, head, chunks, phases)
            return AsyncByteStream(head, read_on, partial(_leave, response, chunks))

    async def _read_on(
        self, head: StreamHead, chunks: AsyncGenerator[bytes, None], phases: Phases
    ) -> bytes | None:
        exchange = head.exchange
        exchange.terms.raise_if_cancelled()
        try:
            return await self._within(exchange, anext(chunks, None))
        except self._network_errors as error:
            raise self._network_error(exchange, error, phases) from error

    async def _within(self, exchange: Exchange[Any], work: Awaitable[T]) -> T:
        """Return the result of *work*, unless the time is over or the token cancelled before."""
        import anyio

        with anyio.move_on_after(exchange.terms.remaining_seconds()) as scope:
            with _cancelled_by(exchange.terms.cancellation, scope.cancel):
                return await work
        exchange.terms.raise_if_cancelled()
        raise timeout_error(exchange, sent=True)

    async def _read(self, exchange: Exchange[Any], response: Any, key: str) -> bytes:
        body, chunks = self._body(exchange, response), _araw(response)
        try:
            async for chunk in chunks:
                body.add(chunk)
            return body.whole()
        except BadBodyError as error:
            await _abandon(response, chunks)
            raise self._unreadable(exchange, response, key, body, error) from error

    async def aclose(self) -> None:
        """Close the connections, if the HTTP client is ours."""
        if self.owned:
            self._check_loop()
            await self._client.aclose()

    def disown(self) -> None:
        """Let go of connections that belong to the process before a fork: their loop is not in this one."""

    def abandon(self) -> None:
        """Have the connections closed soon, by the event loop that they belong to, if it still runs."""
        loop: Any = self._loop
        with suppress(RuntimeError):
            if hasattr(loop, "run_sync_soon"):
                spawn = sys.modules["trio"].lowlevel.spawn_system_task
                loop.run_sync_soon(spawn, self._client.aclose)
            else:
                loop.call_soon_threadsafe(_close_soon, loop, self._client)

    def _stream_of(self, pieces: UploadPieces) -> Any:
        """Return *pieces* as a body of the HTTP library."""

        def iterate(_: object) -> UploadPieces:
            return pieces

        return type("Pieces", (self._library.AsyncByteStream,), {"__aiter__": iterate})()

    def _check_loop(self) -> None:
        """Refuse another event loop: connections wake up the one that made them, and nobody would hear."""
        if self._stays and current_loop() is not self._loop:
            raise ClientSharingError(
                "this AsyncOpenAIClient was used on another event loop before; make one for each, inside it"
            )


def _library_of(client: object) -> Any:
    # Its classes name the library; only their methods tell where a vendored copy of it lives.
    kinds = (kind for kind in type(client).__mro__ if kind.__module__.partition(".")[0] in LIBRARIES)
    sends = (vars(kind)["send"] for kind in kinds if "send" in vars(kind))
    return sys.modules[next(sends).__module__.rpartition(".")[0]]


def _foreign_errors() -> tuple[type[Exception], ...]:
    """Return what gets through httpx-aiohttp, where that is in use."""
    aiohttp = sys.modules.get("aiohttp") if "httpx_aiohttp" in sys.modules else None
    return () if aiohttp is None else (aiohttp.ClientError,)


def _phases_of(client: Any) -> dict[str, float]:
    theirs: Phases = client.timeout.as_dict()
    return {name: math.inf if seconds is None else seconds for name, seconds in theirs.items()}


def _usual_phases(settings: Settings) -> dict[str, float]:
    read, connect = settings.read_timeout_seconds, settings.connect_timeout_seconds
    return {"connect": connect, "read": read, "write": read, "pool": settings.timeout_seconds}


def _close_soon(loop: asyncio.AbstractEventLoop, client: Any) -> None:
    task = loop.create_task(client.aclose())
    # The loop itself would forget a task that nobody holds.
    _CLOSING.add(task)
    task.add_done_callback(_CLOSING.discard)


@contextmanager
def _content(exchange: Exchange[Any]) -> Generator[Any, None, None]:
    if exchange.upload is None:
        yield exchange.body
    else:
        with closing(exchange.upload.chunks()) as chunks:
            yield chunks


@asynccontextmanager
async def _acontent(exchange: Exchange[Any]) -> AsyncGenerator[Any, None]:
    if exchange.upload is None:
        yield exchange.body
    else:
        # Only an upload needs it.
        from assistants_client.pieces import UploadPieces

        async with UploadPieces(exchange.upload.achunks()) as pieces:
            yield pieces


@contextmanager
def _cancelled_by(token: Cancellation | None, cancel: Callable[[], None]) -> Generator[None, None, None]:
    """Have *cancel* called on the event loop when somebody cancels *token* within the block."""
    if token is None:
        yield
        return
    forget = token.on_cancel(waker(cancel))
    try:
        yield
    finally:
        forget()


@contextmanager
def _logged(exchange: Exchange[Any]) -> Generator[None, None, None]:
    """Write a line about the attempt within the block, if somebody wants to read it."""
    if not logger.isEnabledFor(logging.DEBUG):
        yield
        return
    clock, operation = exchange.terms.settings.clock, exchange.call.operation
    started, exchange.seen, failure = clock.monotonic(), "-", ""
    try:
        yield
    except BaseException as error:
        failure = f" {type(error).__name__}"
        raise
    finally:
        seen = f"{exchange.seen}{failure}"
        milliseconds, attempt = 1000 * (clock.monotonic() - started), exchange.retries + 1
        # The template of the path, as ids say whose data it is.
        facts = (operation.method, operation.path, seen, milliseconds, exchange.request_id, attempt)
        logger.debug("%s %s: %s in %.0f ms, request id %s, attempt %d", *facts)


# The library's own readers count and cut each piece, and refuse an answer that was made in memory, as mock
# transports do. A stream has thousands of pieces.
def _raw(response: Any) -> Iterator[bytes]:
    chunks: Iterator[bytes] = iter(response.stream)
    return chunks


def _araw(response: Any) -> AsyncGenerator[bytes, None]:
    chunks: AsyncGenerator[bytes, None] = aiter(response.stream)
    return chunks


def _note(exchange: Exchange[Any], response: Any) -> None:
    exchange.seen, exchange.request_id = str(response.status_code), _request_id(response)


def _request_id(response: Any) -> str | None:
    found: str | None = response.headers.get("x-request-id") or response.headers.get("apim-request-id")
    return found


def _answer(response: Any, body: bytes) -> Answer:
    headers = ResponseHeaders(response.headers.raw)
    return Answer(response.status_code, headers, _request_id(response), body)


async def _abandon(response: Any, chunks: AsyncGenerator[bytes, None]) -> None:
    """Give up an answer in the middle."""
    await response.aclose()
    # Reading on from the closed connection fails, and that ends the library's generators, one within the
    # other. Left to the garbage collector, each would be a warning on trio.
    with suppress(Exception):
        async for _ in chunks:
            pass


async def _leave(response: Any, chunks: AsyncGenerator[bytes, None]) -> None:
    """Close a stream, also within a task that is being cancelled."""
    import anyio

    with anyio.CancelScope(shield=True):
        await _abandon(response, chunks)


def _is_stream(response: Any) -> bool:
    headers = response.headers
    media = headers.get("content-type", EVENT_STREAM).partition(";")[0].strip().lower()
    is_plain = headers.get("content-encoding", "identity") == "identity"
    return bool(response.is_success) and media == EVENT_STREAM and is_plain
