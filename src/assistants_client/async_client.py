"""The client that is awaited: every operation, in `AsyncOpenAIClient`."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from assistants_api.async_operations import AsyncOperations
from assistants_api.wire import Call
from assistants_client.base_client import LOCAL_BASE_URL, BaseClient, check_local, local_transport
from assistants_client.errors import APIConnectionError, APIStatusError, ClientClosedError
from assistants_client.mixins import AsyncComposites
from assistants_client.terms import Terms

if TYPE_CHECKING:
    from typing import Self, Unpack

    from assistants_api.wire import Cancellation
    from assistants_client.base_client import LocalSettings
    from assistants_client.exchange import Exchange
    from assistants_client.flows._core import Flow, Open
    from assistants_client.http import AsyncHttp
    from assistants_client.local.model import ChatModel
    from assistants_client.streams.readers import AsyncByteStream

__all__ = ["AsyncOpenAIClient"]

T = TypeVar("T")


class AsyncOpenAIClient(AsyncOperations, AsyncComposites, BaseClient):
    """A client of the Assistants v2 wire API whose operations are awaited, on asyncio or trio.

    Use it as an async context manager, or await `aclose`, on the event loop that it was used on.
    """

    _http: AsyncHttp | None = None

    @classmethod
    def local(
        cls,
        path: str | os.PathLike[str] | None = None,
        *,
        model: ChatModel | None = None,
        **settings: Unpack[LocalSettings],
    ) -> Self:
        """Same as `OpenAIClient.local`, for the async client."""
        check_local(cast("dict[str, Any]", settings))
        client = cls(api_key="local", base_url=LOCAL_BASE_URL, profile="local", **settings)
        client._transport = local_transport(path, model)
        return client

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close the connections; further calls raise `ClientClosedError`. More than once is fine."""
        self._closed = True
        if self._process != os.getpid():
            self._disown()
        elif self._http is not None:
            await self._http.aclose()

    async def _send(
        self,
        call: Call[T],
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> T:
        return await self._exchange(self._begin(call, timeout_seconds, cancellation))

    async def _carry_out(self, flow: Callable[[Terms], Flow[T]], terms: Terms | None = None) -> T:
        from assistants_client.flows._core import adrive

        terms = terms or Terms(self._settings, awaits=True)
        return await adrive(flow(terms), terms, self._send_step)

    async def _send_step(self, step: Call[Any] | Open, terms: Terms) -> Any:
        if isinstance(step, Call):
            return await self._exchange(self._begin_step(step, terms))
        return await self._open_stream(self._begin_stream(step.call, terms))

    async def _exchange(self, exchange: Exchange[T]) -> T:
        http = self._open()
        try:
            return await http.attempt(exchange)
        except (APIConnectionError, APIStatusError) as error:
            return await _recover(exchange, error, lambda: http.attempt_again(exchange))

    async def _open_stream(self, exchange: Exchange[Any]) -> AsyncByteStream:
        http = self._open()
        try:
            return await http.open_stream(exchange)
        except (APIConnectionError, APIStatusError) as error:
            return await _recover(exchange, error, lambda: http.open_stream_again(exchange))

    def _open(self) -> AsyncHttp:
        if self._closed:
            raise ClientClosedError
        if self._process != os.getpid():
            self._enter_process()
        if self._http is None:
            from assistants_client.http_clients import open_async

            self._http = open_async(self._settings, self._given_http_client, self._transport)
        return self._http


async def _recover(
    exchange: Exchange[Any],
    error: APIConnectionError | APIStatusError,
    again: Callable[[], Awaitable[T]],
) -> T:
    # Only a failure needs them.
    from assistants_client.flows._core import adrive
    from assistants_client.flows.retries import recover

    exchange.terms.raise_if_cancelled()
    flow: Flow[T] = recover(exchange.call, error, exchange.terms, again=exchange.repeatable)
    return await adrive(flow, exchange.terms, lambda _call, _terms: again())
