"""What the environment says about the way to a server: proxies in between, and certificates to trust."""

from __future__ import annotations

import os
from importlib.util import find_spec
from typing import Any, Final
from urllib.parse import urlsplit

from assistants_client.errors import InvalidArgumentError
from assistants_client.settings import Settings, hidden

__all__ = ["find_certificates", "find_proxies", "find_proxy"]

_SOCKS: Final = frozenset({"socks5", "socks5h"})
_SCHEMES: Final = frozenset({"http", "https", *_SOCKS})


def find_proxies(settings: Settings, library: Any) -> dict[str, Any]:
    """Return the proxies to go through, as *library* has them, each by the scheme and host that it is for.

    Raises:
        InvalidArgumentError: A proxy is named in a way that cannot be used.
    """
    found: dict[str, Any] = {}
    for endpoint in settings.endpoints():
        if (named := find_proxy(endpoint.base_url)) is not None:
            found[endpoint.server] = _proxy(*named, settings, library)
    return found


def find_proxy(server: str) -> tuple[str, str] | None:
    """Return the variable that names the proxy on the way to a server, and its address; None without one."""
    # Only who opens a connection, or cannot, needs it, and it takes its time to import.
    from urllib.request import getproxies, proxy_bypass

    named = {scheme: hidden(address) for scheme, address in getproxies().items()}
    parts = urlsplit(server)
    scheme = parts.scheme if named.get(parts.scheme) else "all"
    if not named.get(scheme) or proxy_bypass(parts.netloc):
        return None
    return f"{scheme.upper()}_PROXY", named[scheme]


def find_certificates(settings: Settings, library: Any) -> Any:
    """Return the TLS context for all addresses of *settings*.

    Raises:
        InvalidArgumentError: The certificates of the environment cannot be read.
    """
    if not any(endpoint.base_url.startswith("https:") for endpoint in settings.endpoints()):
        import ssl

        # Reading the machine's certificates takes longer than the first call. A plain http address never
        # needs them, as redirects are not followed; this context trusts nobody.
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        if named := os.environ.get("SSL_CERT_FILE"):
            from pathlib import Path

            # httpx 0.27 would take others for a file that is not there, without a word.
            Path(named).open("rb").close()
        return library.create_ssl_context()
    except OSError as error:
        variable = next((name for name in ("SSL_CERT_FILE", "SSL_CERT_DIR") if os.environ.get(name)), None)
        if variable is None:
            raise
        raise _bad_certificates(variable, str(error)) from error


def _bad_certificates(variable: str, reason: str) -> InvalidArgumentError:
    return InvalidArgumentError(
        f"the environment variable {variable} names no certificates that can be read: {reason}; correct it "
        "or unset it",
        argument=variable,
    )


def _proxy(variable: str, address: str, settings: Settings, library: Any) -> Any:
    proxy = _parsed(address, library)
    if proxy is None:
        raise _bad_proxy(variable, "give http://host:port, https:// or socks5://, or unset it")
    is_socks = proxy.url.scheme in _SOCKS
    if is_socks and settings.http_backend != "httpx":
        raise _bad_proxy(variable, "http_backend='aiohttp' has no SOCKS; leave http_backend out")
    if is_socks and find_spec("socksio") is None:
        raise _bad_proxy(variable, "SOCKS needs a package that is not installed: pip install socksio")
    return proxy


def _parsed(address: str, library: Any) -> Any:
    """Return the proxy at *address*, or None for what cannot be one; no error shows a password in it."""
    address = hidden(address if "://" in address else f"http://{address}")
    try:
        parts = urlsplit(address)
        # Asking for the port refuses one that is none.
        is_usable = parts.scheme in _SCHEMES and parts.hostname and parts.port != 0
        return library.Proxy(address) if is_usable else None
    except (ValueError, library.InvalidURL):
        return None


def _bad_proxy(variable: str, way_out: str) -> InvalidArgumentError:
    return InvalidArgumentError(
        f"the proxy that the environment variable {variable} names cannot be used; {way_out}",
        argument=variable,
    )
