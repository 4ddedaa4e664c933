"""Which HTTP client calls go through: one of ours, or the user's own.

Nothing is opened here, and no setting turns the check of certificates off.
"""

from __future__ import annotations

import importlib
from typing import Any, Final, cast

from assistants_client.environment import find_certificates, find_proxies
from assistants_client.errors import InvalidArgumentError, MissingExtraError
from assistants_client.http import LIBRARIES, AsyncHttp, SyncHttp
from assistants_client.settings import Settings

__all__ = ["open_async", "open_sync"]

MOST_CONNECTIONS: Final = 1000
MOST_IDLE_CONNECTIONS: Final = 100
IDLE_SECONDS: Final = 4.0
"""Shorter than the 5 s of uvicorn and others, so that a request does not meet a connection being closed."""


def open_sync(settings: Settings, given: object | None, transport: object | None) -> SyncHttp:
    """Return the sender of a blocking client: over *given*, else over a client of our own.

    Raises:
        InvalidArgumentError: *given* is not a blocking client of httpx or httpx2, or a proxy or certificates
            of the environment cannot be used.
    """
    if settings.http_backend != "httpx":
        raise InvalidArgumentError(
            f"http_backend {settings.http_backend!r} is for AsyncOpenAIClient; OpenAIClient has only 'httpx'",
            argument="http_backend",
        )
    if given is not None:
        _check_client(given, "Client", "AsyncOpenAIClient")
        return SyncHttp(settings, given, owned=False, watches=False)
    import httpx

    if transport is not None:
        client = httpx.Client(transport=cast("Any", transport), trust_env=False)
        direct = cast("Any", transport).handle_request
        return SyncHttp(settings, client, owned=True, watches=True, direct=direct)
    tls, limits = find_certificates(settings, httpx), _limits(httpx)
    proxies = find_proxies(settings, httpx)
    if any(proxy.url.scheme == "https" and server.startswith("https:") for server, proxy in proxies.items()):
        # TLS within TLS takes more than sockets can do, so nobody watches over these.
        mounts = {
            server: httpx.HTTPTransport(verify=tls, limits=limits, proxy=proxy)
            for server, proxy in proxies.items()
        }
        unwatched = httpx.Client(verify=tls, limits=limits, mounts=mounts, trust_env=False)
        return SyncHttp(settings, unwatched, owned=True, watches=False)
    from assistants_client.connections import WatchedTransport

    watched = WatchedTransport(tls, limits, proxies)
    client = httpx.Client(transport=watched, trust_env=False)
    direct = watched.handle_request
    return SyncHttp(settings, client, owned=True, watches=True, transport=watched, direct=direct)


def open_async(settings: Settings, given: object | None, transport: object | None) -> AsyncHttp:
    """Same as `open_sync`, for an async client.

    Raises:
        InvalidArgumentError: Same as for `open_sync`.
        MissingExtraError: The backend that the settings name is not installed.
    """
    if given is not None:
        _check_client(given, "AsyncClient", "OpenAIClient")
        return AsyncHttp(settings, given, owned=False, stays=True)
    import httpx

    if transport is not None:
        own, mounts = cast("Any", transport), {}
    else:
        several, one = _async_transports(settings, httpx)
        tls, limits = find_certificates(settings, httpx), _limits(httpx)
        proxies = find_proxies(settings, httpx)
        mounts = {server: one(verify=tls, limits=limits, proxy=proxy) for server, proxy in proxies.items()}
        own = several(verify=tls, limits=limits)
    client = httpx.AsyncClient(transport=own, mounts=mounts, trust_env=False)
    direct = None if mounts else own.handle_async_request
    return AsyncHttp(settings, client, owned=True, stays=transport is None, direct=direct)


def _async_transports(settings: Settings, library: Any) -> tuple[Any, Any]:
    """Return the classes of the transport that the settings name, and of the one that knows proxies."""
    if settings.http_backend == "httpx":
        from assistants_client.pools import PooledTransport

        return PooledTransport, library.AsyncHTTPTransport
    try:
        found = importlib.import_module("httpx_aiohttp")
    except ImportError as error:
        raise MissingExtraError('http_backend="aiohttp"', extra="aiohttp") from error
    return found.AiohttpTransport, found.AiohttpTransport


def _limits(library: Any) -> Any:
    return library.Limits(
        max_connections=MOST_CONNECTIONS,
        max_keepalive_connections=MOST_IDLE_CONNECTIONS,
        keepalive_expiry=IDLE_SECONDS,
    )


def _check_client(given: object, wanted: str, other: str) -> None:
    kinds = {kind.__name__ for kind in type(given).__mro__ if kind.__module__.partition(".")[0] in LIBRARIES}
    if wanted in kinds:
        return
    hint = f"; {other} takes this one" if kinds & {"Client", "AsyncClient"} else ""
    raise InvalidArgumentError(
        f"http_client is {type(given).__name__}; give an httpx.{wanted} or httpx2.{wanted}{hint}",
        argument="http_client",
    )
