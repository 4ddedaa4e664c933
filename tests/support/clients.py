"""Both clients behind one face, so that a test is written once and holds for each."""

from __future__ import annotations

import inspect
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Protocol, Self

from anyio.from_thread import BlockingPortal, start_blocking_portal

from assistants_client import AsyncOpenAIClient, OpenAIClient

KINDS = ("sync", "asyncio", "trio")
"""The blocking client, and the async one on each event loop."""

DEFAULTS: dict[str, Any] = {"api_key": "sk-test"}
END = object()
"""What an iterator returns at its end, as no error can cross over for it."""


class Connect(Protocol):
    """Makes a client of the kind under test; it is closed after the test."""

    def __call__(self, *, local: bool = False, **settings: Any) -> Any:
        """Return a client whose methods block, whichever kind it is; if *local*, of the embedded backend."""
        ...


class Blocking:
    """An async client, stream or iterator that blocks: all is awaited on an event loop in another thread."""

    def __init__(self, client: Any, portal: BlockingPortal) -> None:
        self.client = client
        self._portal = portal

    def __getattr__(self, name: str) -> Any:
        value = getattr(self.client, name)
        return partial(self._call, value) if callable(value) else value

    def __enter__(self) -> Self:
        self._portal.call(self.client.__aenter__)
        return self

    def __exit__(self, *error: object) -> None:
        self._portal.call(self.client.__aexit__, *error)

    def __iter__(self) -> Iterator[Any]:
        while (item := self._portal.call(anext, self.client, END)) is not END:
            yield item

    def _call(self, method: Any, *arguments: Any, **keywords: Any) -> Any:
        if inspect.iscoroutinefunction(method):
            return self._portal.call(partial(method, *arguments, **keywords))
        answer = method(*arguments, **keywords)
        return Blocking(answer, self._portal) if hasattr(answer, "__anext__") else answer


def close(client: Any) -> None:
    """Close a client, or a stream of one, of either kind."""
    getattr(client, "aclose" if isinstance(client, Blocking) else "close")()


@contextmanager
def opened(kind: str) -> Generator[Connect]:
    """Hand out the function that connects, and close what it made."""
    if kind == "sync":
        with _closing_sync() as connect:
            yield connect
    else:
        with start_blocking_portal(kind) as portal, _closing_async(portal) as connect:
            yield connect


@contextmanager
def _closing_sync() -> Generator[Connect]:
    made: list[OpenAIClient] = []

    def connect(*, local: bool = False, **settings: Any) -> OpenAIClient:
        made.append(OpenAIClient.local(**settings) if local else OpenAIClient(**DEFAULTS | settings))
        return made[-1]

    yield connect
    for client in made:
        client.close()


@contextmanager
def _closing_async(portal: BlockingPortal) -> Generator[Connect]:
    made: list[AsyncOpenAIClient] = []

    def connect(*, local: bool = False, **settings: Any) -> Blocking:
        client = AsyncOpenAIClient.local(**settings) if local else AsyncOpenAIClient(**DEFAULTS | settings)
        made.append(client)
        return Blocking(client, portal)

    yield connect
    for client in made:
        portal.call(client.aclose)
