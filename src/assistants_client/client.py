"""The client that blocks: every operation, in `OpenAIClient`."""

from __future__ import annotations

import os
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar, cast

from assistants_api.sync_operations import SyncOperations
from assistants_api.wire import Call
from assistants_client.base_client import LOCAL_BASE_URL, BaseClient, check_local, local_transport
from assistants_client.errors import APIConnectionError, APIStatusError, ClientClosedError
from assistants_client.mixins import Composites
from assistants_client.terms import Terms

if TYPE_CHECKING:
    from typing import Self, Unpack

    from assistants_api.wire import Cancellation
    from assistants_client.base_client import LocalSettings
    from assistants_client.exchange import Exchange
    from assistants_client.flows._core import Flow, Open
    from assistants_client.http import SyncHttp
    from assistants_client.local.model import ChatModel
    from assistants_client.streams.readers import SyncByteStream

__all__ = ["OpenAIClient"]

T = TypeVar("T")


class OpenAIClient(SyncOperations, Composites, BaseClient):
    """A client of the Assistants v2 wire API that blocks until each answer is there.

    One client may be used from many threads. Use it as a context manager, or call `close`.
    """

    _http: SyncHttp | None = None

    @classmethod
    def local(
        cls,
        path: str | os.PathLike[str] | None = None,
        *,
        model: ChatModel | None = None,
        **settings: Unpack[LocalSettings],
    ) -> Self:
        """Return a client of the embedded backend: no key, no network, nothing to start.

        Args:
            path: SQLite file that keeps everything; None keeps it in memory until the client is closed.
            model: What answers runs and chat completions; None for the deterministic offline model.

        Raises:
            InvalidArgumentError: An argument cannot work. A file that cannot be used raises
                `assistants_client.local.StoreError` with the first call.
            MissingExtraError: The backend's packages are not installed.
        """
        check_local(cast("dict[str, Any]", settings))
        client = cls(api_key="local", base_url=LOCAL_BASE_URL, profile="local", **settings)
        client._transport = local_transport(path, model)
        return client

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections; further calls raise `ClientClosedError`. More than once is fine."""
        self._closed = True
        if self._process != os.getpid():
            self._disown()
            return
        with self._opening:
            if self._http is not None:
                self._http.close()

    def _send(
        self,
        call: Call[T],
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> T:
        return self._exchange(self._begin(call, timeout_seconds, cancellation))

    def _carry_out(self, flow: Callable[[Terms], Flow[T]], terms: Terms | None = None) -> T:
        from assistants_client.flows._core import drive

        terms = terms or Terms(self._settings)
        return drive(flow(terms), terms, self._send_step)

    def _send_step(self, step: Call[Any] | Open, terms: Terms) -> Any:
        if isinstance(step, Call):
            return self._exchange(self._begin_step(step, terms))
        return self._open_stream(self._begin_stream(step.call, terms))

    def _exchange(self, exchange: Exchange[T]) -> T:
        http = self._open()
        try:
            return http.attempt(exchange)
        except (APIConnectionError, APIStatusError) as error:
            return _recover(exchange, error, lambda: http.attempt_again(exchange))

    def _open_stream(self, exchange: Exchange[Any]) -> SyncByteStream:
        http = self._open()
        try:
            return http.open_stream(exchange)
        except (APIConnectionError, APIStatusError) as error:
            return _recover(exchange, error, lambda: http.open_stream_again(exchange))

    def _open(self) -> SyncHttp:
        if self._closed:
            raise ClientClosedError
        if self._process != os.getpid():
            self._enter_process()
        if self._http is not None:
            return self._http
        from assistants_client.http_clients import open_sync

        with self._opening:
            if self._closed:
                raise ClientClosedError
            if self._http is None:
                self._http = open_sync(self._settings, self._given_http_client, self._transport)
            return self._http


def _recover(
    exchange: Exchange[Any], error: APIConnectionError | APIStatusError, again: Callable[[], T]
) -> T:
    # Only a failure needs them.
    from assistants_client.flows._core import drive
    from assistants_client.flows.retries import recover

    exchange.terms.raise_if_cancelled()
    flow: Flow[T] = recover(exchange.call, error, exchange.terms, again=exchange.repeatable)
    return drive(flow, exchange.terms, lambda _call, _terms: again())
