"""The objects of a list, one by one, asked for page by page.

No generators: one that is left early needs closing, and one that failed cannot go on. These ask again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from assistants_client.flows.pages import Walk

if TYPE_CHECKING:
    from assistants_api.wire import Call

__all__ = ["AsyncItemIterator", "ItemIterator"]

T = TypeVar("T")


class ItemIterator(Iterator[T]):
    """The objects of a list; after an error, the next step asks for the same page again.

    Args:
        send: Sends a call and returns its page.
        first_page: The call to begin with.
    """

    def __init__(self, send: Callable[[Call[Any]], Any], first_page: Call[Any]) -> None:
        self._send = send
        self._walk: Walk[Any] = Walk(first_page)
        self._items: deque[T] = deque()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._walk.operation}>"

    def __next__(self) -> T:
        while not self._items:
            call = self._walk.next_page
            if call is None:
                raise StopIteration
            page = self._send(call)
            self._items.extend(page.data or () if self._walk.take(page) else ())
        return self._items.popleft()


class AsyncItemIterator(AsyncIterator[T]):
    """Same as `ItemIterator`, for ``async for``."""

    def __init__(self, send: Callable[[Call[Any]], Awaitable[Any]], first_page: Call[Any]) -> None:
        self._send = send
        self._walk: Walk[Any] = Walk(first_page)
        self._items: deque[T] = deque()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._walk.operation}>"

    async def __anext__(self) -> T:
        while not self._items:
            call = self._walk.next_page
            if call is None:
                raise StopAsyncIteration
            page = await self._send(call)
            self._items.extend(page.data or () if self._walk.take(page) else ())
        return self._items.popleft()
