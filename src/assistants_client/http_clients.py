"""Which HTTP client calls go through: one of ours, or the user's own.

Nothing is opened here, and no setting turns the check of certificates off.
"""

from __future__ import annotations

import importlib
from typing import Any, Final, cast
from urllib.parse import urlsplit

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
        InvalidArgumentError: *given* is not a blocking client of httpx or httpx2.
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
    options = _connection_options(settings, httpx)
    if _has_proxy(settings):
        return SyncHttp(settings, httpx.Client(**options), owned=True, watches=False)
    from assistants_client.connections import WatchedTransport

    watched = WatchedTransport(options.get("verify") or httpx.create_ssl_context(), options["limits"])
    client = httpx.Client(transport=watched, trust_env=False)
    direct = watched.handle_request
    return SyncHttp(settings, client, owned=True, watches=True, transport=watched, direct=direct)


def open_async(settings: Settings, given: object | None, transport: object | None) -> AsyncHttp:
    """Same as `open_sync`, for an async client.

    Raises:
        InvalidArgumentError: *given* is not an async client of httpx or httpx2.
        MissingExtraError: The backend that the settings name is not installed.
    """
    if given is not None:
        _check_client(given, "AsyncClient", "OpenAIClient")
        return AsyncHttp(settings, given, owned=False, stays=True)
    import httpx

    if transport is None:
        client_class, transport_class = _async_classes(settings, httpx)
        options = _connection_options(settings, httpx)
        if _has_proxy(settings):
            return AsyncHttp(settings, client_class(**options), owned=True, stays=True)
        own = transport_class(**options)
    else:
        own = cast("Any", transport)
    client = httpx.AsyncClient(transport=own, trust_env=False)
    direct = own.handle_async_request
    return AsyncHttp(settings, client, owned=True, stays=transport is None, direct=direct)


def _async_classes(settings: Settings, library: Any) -> tuple[Any, Any]:
    """Return the client and the transport that the settings name."""
    if settings.http_backend == "httpx":
        from assistants_client.pools import PooledTransport

        return library.AsyncClient, PooledTransport
    try:
        found = importlib.import_module("httpx_aiohttp")
    except ImportError as error:
        raise MissingExtraError('http_backend="aiohttp"', extra="aiohttp") from error
    return found.HttpxAiohttpClient, found.AiohttpTransport


def _connection_options(settings: Settings, library: Any) -> dict[str, Any]:
    limits = library.Limits(
        max_connections=MOST_CONNECTIONS,
        max_keepalive_connections=MOST_IDLE_CONNECTIONS,
        keepalive_expiry=IDLE_SECONDS,
    )
    if any(endpoint.base_url.startswith("https:") for endpoint in settings.endpoints()):
        return {"limits": limits}
    import ssl

    # Reading the machine's certificates takes longer than the first call. A plain http address never needs
    # them, as redirects are not followed; this context trusts nobody.
    return {"limits": limits, "verify": ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)}


def _has_proxy(settings: Settings) -> bool:
    """Return whether the environment sends calls through a proxy."""
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies().keys()
    addresses = [urlsplit(endpoint.base_url) for endpoint in settings.endpoints()]
    return any({one.scheme, "all"} & proxies and not proxy_bypass(one.netloc) for one in addresses)


def _check_client(given: object, wanted: str, other: str) -> None:
    kinds = {kind.__name__ for kind in type(given).__mro__ if kind.__module__.partition(".")[0] in LIBRARIES}
    if wanted in kinds:
        return
    hint = f"; {other} takes this one" if kinds & {"Client", "AsyncClient"} else ""
    raise InvalidArgumentError(
        f"http_client is {type(given).__name__}; give an httpx.{wanted} or httpx2.{wanted}{hint}",
        argument="http_client",
    )
