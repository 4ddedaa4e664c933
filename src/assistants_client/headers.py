"""The headers of a request, and the key among them."""

from __future__ import annotations

import inspect
import sys
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from assistants_client.errors import InvalidArgumentError
from assistants_client.settings import Secret, Settings, check_header_value

if TYPE_CHECKING:
    from assistants_client.exchange import Exchange
    from assistants_client.profiles import Endpoint

__all__ = ["EVENT_STREAM", "RequestHeaders"]

EVENT_STREAM: Final = "text/event-stream"


class RequestHeaders:
    """Makes the headers of one client's requests.

    Args:
        settings: Of the client.
        library: httpx or httpx2, whose `Headers` these are.
    """

    def __init__(self, settings: Settings, library: Any) -> None:
        self._settings = settings
        self._library = library
        # Headers differ by few things only: two endpoints at most, with beta or not, with JSON or not.
        self._usual = lru_cache(maxsize=None)(self._make_usual)
        self._latest_keys: dict[Endpoint, str] = {}

    def key(self, endpoint: Endpoint) -> str:
        """Return the key to show to *endpoint* now.

        Raises:
            InvalidArgumentError: `api_key` is a function and gave none.
        """
        if isinstance(endpoint.api_key, str):
            return endpoint.api_key
        key = endpoint.api_key()
        if inspect.iscoroutine(key):
            key.close()
        return self._checked(endpoint, key)

    async def akey(self, endpoint: Endpoint) -> str:
        """Same as `key`, but what a function returns may be awaited."""
        if isinstance(endpoint.api_key, str):
            return endpoint.api_key
        key = endpoint.api_key()
        return self._checked(endpoint, await key if inspect.isawaitable(key) else key)

    def of(self, exchange: Exchange[Any], key: str) -> Any:
        """Return the headers of the next attempt."""
        beta, has_json = exchange.call.operation.beta, exchange.body is not None
        usual = self._usual(exchange.endpoint, key, beta, has_json=has_json)
        if exchange.idempotency_key is None and exchange.upload is None and not exchange.streamed:
            return usual
        headers = usual.copy()
        if exchange.streamed:
            # Compression would hold events back.
            headers.update({"Accept": EVENT_STREAM, "Accept-Encoding": "identity"})
        if exchange.idempotency_key is not None:
            headers["Idempotency-Key"] = exchange.idempotency_key
        if exchange.upload is not None:
            headers["Content-Type"] = exchange.upload.content_type
            if exchange.upload.content_length is not None:
                headers["Content-Length"] = str(exchange.upload.content_length)
        return headers

    def _make_usual(self, endpoint: Endpoint, key: str, beta: str | None, *, has_json: bool) -> Any:
        # The host is named first, or the library adds it again to each request.
        host = self._library.URL(endpoint.base_url).netloc.decode("ascii")
        headers = self._library.Headers({"Host": host, **_ours()})
        if beta is not None and endpoint.profile.sends_beta:
            headers["OpenAI-Beta"] = beta
        for name, value in self._given(endpoint).items():
            # One by one, which replaces a header that has the same name in another case.
            headers[name] = value
        name, value = endpoint.credentials(key)
        headers[name] = value
        if has_json:
            headers["Content-Type"] = "application/json"
        return headers

    def _given(self, endpoint: Endpoint) -> dict[str, str]:
        """Return what the user wants sent; they may be credentials, and meant for the main server only."""
        settings = self._settings
        if endpoint.origin != settings.main.origin:
            return {}
        named = {"OpenAI-Organization": settings.organization, "OpenAI-Project": settings.project}
        given = {name: value for name, value in named.items() if value is not None}
        return {**given, **settings.default_headers}

    def _checked(self, endpoint: Endpoint, key: object) -> str:
        if not isinstance(key, str):
            raise InvalidArgumentError(
                f"the function given as api_key returned {type(key).__name__}; it must return the key as "
                "text (an async function needs AsyncOpenAIClient)",
                argument="api_key",
            )
        key = Secret(key)
        check_header_value("api_key", key)
        if self._latest_keys.get(endpoint) != key:
            # Nothing keeps a key that was replaced.
            self._latest_keys[endpoint] = key
            self._usual.cache_clear()
        return key


def _ours() -> dict[str, str]:
    from assistants_client import __version__

    return {
        "Accept": "application/json",
        "Accept-Encoding": "gzip",
        "User-Agent": f"assistants-client/{__version__} python/{'.'.join(map(str, sys.version_info[:2]))}",
    }
