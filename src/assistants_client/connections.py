"""The transport of the blocking client: connections that end when their call must.

httpx limits each silence of a server, not a whole call, and lets nobody interrupt one. Both are done here, in
a network backend, which is what httpcore offers for it; a call's `Watch` says when.
"""

from __future__ import annotations

import select
import socket
import ssl
import threading
import weakref
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any, Final, cast

import httpcore
import httpx

from assistants_client.watch import EXTENSION, Watch, shut

__all__ = ["WatchedTransport"]

_UNWATCHED: Final = Watch()


class _Current(threading.local):
    """The watch of the call that this thread is doing the network's work for."""

    watch = _UNWATCHED


_CURRENT: Final = _Current()


class WatchedTransport(httpx.BaseTransport):
    """Sends requests that are abandoned when the watch in their extensions says so.

    Args:
        tls: The certificates to trust.
        limits: How many connections there may be, and for how long they are kept.
        proxies: What to go through, by the scheme and host of the server.
    """

    def __init__(
        self, tls: ssl.SSLContext, limits: httpx.Limits, proxies: Mapping[str, httpx.Proxy] | None = None
    ) -> None:
        self._sockets: weakref.WeakSet[socket.socket] = weakref.WeakSet()
        options: dict[str, Any] = {
            "ssl_context": tls,
            "max_connections": limits.max_connections,
            "max_keepalive_connections": limits.max_keepalive_connections,
            "keepalive_expiry": limits.keepalive_expiry,
            "network_backend": _Backend(self._sockets.add),
        }
        self._pool = httpcore.ConnectionPool(**options)
        self._proxied = {
            _server(httpx.URL(server)): _through(proxy, options) for server, proxy in (proxies or {}).items()
        }

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send *request* and return the answer, its body still to be read."""
        watch: Watch = request.extensions.get(EXTENSION, _UNWATCHED)
        url = request.url
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        # Both libraries take any iterable; only their type hints differ.
        content = cast("Any", request.stream)
        # The headers have no name of their own here: they hold the key, and tracebacks show what has a name.
        plain = httpcore.Request(
            request.method,
            target,
            headers=request.headers.raw,
            content=content,
            extensions=request.extensions,
        )
        pool = self._proxied.get(_server(url), self._pool) if self._proxied else self._pool
        before, _CURRENT.watch = _CURRENT.watch, watch
        try:
            with _errors_of_httpx():
                # Its hints leave open what the extensions hold.
                response = cast("Any", pool.handle_request(plain))
        finally:
            _CURRENT.watch = before
        connection: _Stream = response.extensions["network_stream"]
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_Body(response.stream, connection, watch),
            extensions=response.extensions,
        )

    def close(self) -> None:
        """Close the connections."""
        for pool in (self._pool, *self._proxied.values()):
            pool.close()

    def disown(self) -> None:
        """Close this process's copies of the connections; the parent's stay open.

        Not through the pool: a thread that was not forked with us may have held its lock.
        """
        for connection in list(self._sockets):
            connection.close()


def _server(url: httpx.URL) -> tuple[str, bytes]:
    return url.scheme, url.netloc


def _through(proxy: httpx.Proxy, options: Mapping[str, Any]) -> httpcore.ConnectionPool:
    """Return a pool of connections that go through *proxy*."""
    url = proxy.url
    target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    if url.scheme.startswith("socks"):
        return httpcore.SOCKSProxy(proxy_url=target, proxy_auth=proxy.raw_auth, **options)
    headers = proxy.headers.raw
    return httpcore.HTTPProxy(proxy_url=target, proxy_auth=proxy.raw_auth, proxy_headers=headers, **options)


class _Body(httpx.SyncByteStream):
    """The body of an answer, whose *connection* is under *watch* from here to its end.

    Not the thread: its reader may make other calls between two pieces. A connection has one answer at a time.
    """

    def __init__(self, stream: Any, connection: _Stream, watch: Watch) -> None:
        self._stream = stream
        self._connection = connection
        connection.watch = watch

    def __iter__(self) -> Iterator[bytes]:
        with _errors_of_httpx():
            # Nothing else for each piece: a stream has thousands.
            yield from self._stream

    def close(self) -> None:
        # Before the connection goes back to the pool, where the next call may be waiting for it.
        self._connection.watch = None
        self._stream.close()


class _Backend(httpcore.NetworkBackend):
    """Makes connections that the watch of a call can end.

    Args:
        note: Told of each socket.
    """

    def __init__(self, note: Callable[[socket.socket], None]) -> None:
        self._note = note

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 - the pool above has none
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - same
    ) -> httpcore.NetworkStream:
        """Connect to one of the addresses of *host*."""
        with _errors_as(httpcore.ConnectTimeout, httpcore.ConnectError):
            connection = _connected(host, port, timeout)
        self._note(connection)
        return _Stream(connection, self._note)


class _Stream(httpcore.NetworkStream):
    """One connection."""

    def __init__(self, connection: socket.socket, note: Callable[[socket.socket], None]) -> None:
        self.watch: Watch | None = None
        """Of the call whose answer is being read; while there is none, that of the thread counts."""
        self._connection = connection
        self._note = note

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return the next bytes; none at the end."""
        watch = self.watch or _CURRENT.watch
        with (
            _errors_as(httpcore.ReadTimeout, httpcore.ReadError),
            _waiting(self._connection, timeout, watch),
        ):
            return self._connection.recv(max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of *buffer*."""
        rest = memoryview(buffer)
        with _errors_as(httpcore.WriteTimeout, httpcore.WriteError):
            while rest:
                with _waiting(self._connection, timeout, _CURRENT.watch):
                    rest = rest[self._connection.send(rest) :]

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Return the connection, encrypted from now on."""
        with _errors_as(httpcore.ConnectTimeout, httpcore.ConnectError):
            try:
                encrypted = ssl_context.wrap_socket(
                    self._connection, server_hostname=server_hostname, do_handshake_on_connect=False
                )
                self._connection = encrypted
                self._note(encrypted)
                with _waiting(encrypted, timeout, _CURRENT.watch):
                    encrypted.do_handshake()
            except BaseException:
                self.close()
                raise
        return _Stream(encrypted, self._note)

    def close(self) -> None:
        """Close the connection; a thread that waits for it wakes up."""
        # Closing alone takes the descriptor away from a waiting thread, but leaves the thread waiting.
        shut(self._connection)
        self._connection.close()

    def get_extra_info(self, info: str) -> Any:
        """Return what httpcore asks about a connection; None for what it does not have."""
        connection = self._connection
        if info == "is_readable":
            return _is_readable(connection)
        if info == "ssl_object":
            return connection if isinstance(connection, ssl.SSLSocket) else None
        known = {"socket": lambda: connection, "client_addr": connection.getsockname}
        known["server_addr"] = connection.getpeername
        return known[info]() if info in known else None


def _connected(host: str, port: int, timeout: float | None) -> socket.socket:
    """Return a connection to the first address of *host* that takes one."""
    last: OSError | None = None
    for family, kind, protocol, _, address in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM):
        try:
            connection = socket.socket(family, kind, protocol)
        except OSError as error:
            # Such as an address of IPv6 on a machine without it.
            last = error
            continue
        try:
            with _waiting(connection, timeout, _CURRENT.watch):
                connection.connect(address)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except BaseException as error:
            connection.close()
            if not isinstance(error, OSError):
                raise
            last = error
        else:
            return connection
    raise last or OSError(f"{host} has no address")


@contextmanager
def _waiting(connection: socket.socket, timeout: float | None, watch: Watch) -> Generator[None, None, None]:
    """Use *connection* within the limits of a call."""
    connection.settimeout(watch.limit(timeout))
    with watch.waiting(partial(shut, connection)):
        yield


@contextmanager
def _errors_as(timeout_error: type[Exception], error: type[Exception]) -> Generator[None, None, None]:
    try:
        yield
    except TimeoutError as problem:
        raise timeout_error(problem) from problem
    # A host name that cannot be encoded is no OSError.
    except (OSError, UnicodeError) as problem:
        raise error(problem) from problem


@contextmanager
def _errors_of_httpx() -> Generator[None, None, None]:
    """Turn httpcore's errors into those of httpx."""
    try:
        yield
    except Exception as error:
        if (twin := _twin(type(error))) is not None:
            raise twin(str(error)) from error
        raise


def _twin(kind: type[Exception]) -> type[httpx.TransportError] | None:
    """Return the class of httpx that means the same as one of httpcore; they have the same names."""
    # Looked up rather than asked for their module, which is not where they are when httpcore is vendored.
    names = [base.__name__ for base in kind.__mro__ if getattr(httpcore, base.__name__, None) is base]
    return next((getattr(httpx, name) for name in names if hasattr(httpx, name)), None)


def _is_readable(connection: socket.socket) -> bool:
    """Return whether there is something to read; on a connection that should be silent, that is its end."""
    if connection.fileno() < 0:
        return True
    if not hasattr(select, "poll"):
        return bool(select.select([connection], [], [], 0)[0])
    poll = select.poll()
    poll.register(connection, select.POLLIN)
    return bool(poll.poll(0))
