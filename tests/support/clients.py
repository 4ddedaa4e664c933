"""Both clients behind one face, so that a test is written once and holds for each."""

from __future__ import annotations

import inspect
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from typing import Any, Protocol

from anyio.from_thread import BlockingPortal, start_blocking_portal

from assistants_client import AsyncOpenAIClient, OpenAIClient

KINDS = ("sync", "asyncio", "trio")
"""The blocking client, and the async one on each event loop."""


class Connect(Protocol):
    """Makes a client of the kind under test; it is closed after the test."""

    def __call__(self, **settings: Any) -> Any:
        """Return a client whose methods block, whichever kind it is."""
        ...


class Blocking:
    """An async client whose methods block: each is awaited on an event loop in another thread."""

    def __init__(self, client: AsyncOpenAIClient, portal: BlockingPortal) -> None:
        self.client = client
        self._portal = portal

    def __getattr__(self, name: str) -> Any:
        value = getattr(self.client, name)
        return partial(self._call, value) if inspect.iscoroutinefunction(value) else value

    def _call(self, method: Any, *arguments: Any, **keywords: Any) -> Any:
        return self._portal.call(partial(method, *arguments, **keywords))


def close(client: Any) -> None:
    """Close a client of either kind."""
    getattr(client, "close" if isinstance(client, OpenAIClient) else "aclose")()


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
    defaults: dict[str, Any] = {"api_key": "sk-test"}

    def connect(**settings: Any) -> OpenAIClient:
        made.append(OpenAIClient(**defaults | settings))
        return made[-1]

    yield connect
    for client in made:
        client.close()


@contextmanager
def _closing_async(portal: BlockingPortal) -> Generator[Connect]:
    made: list[AsyncOpenAIClient] = []
    defaults: dict[str, Any] = {"api_key": "sk-test"}

    def connect(**settings: Any) -> Blocking:
        made.append(AsyncOpenAIClient(**defaults | settings))
        return Blocking(made[-1], portal)

    yield connect
    for client in made:
        portal.call(client.aclose)
