"""Walking a list page by page.

A walk ends on a server that keeps saying there is more: at an empty page, or at one that was there before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from assistants_client.flows._core import Flow, send

if TYPE_CHECKING:
    from assistants_api.wire import Call

__all__ = ["Page", "Walk", "items"]

T = TypeVar("T")
PageT = TypeVar("PageT", bound="Page")


class Page(Protocol):
    """What every list answer has."""

    @property
    def data(self) -> Any: ...  # noqa: D102 - the wire's own names
    @property
    def has_more(self) -> Any: ...  # noqa: D102


class Walk(Generic[PageT]):
    """Where a walk along a list has got to.

    Args:
        first_page: The call to begin with; the others are the same but for `after`.
    """

    def __init__(self, first_page: Call[PageT]) -> None:
        self.next_page: Call[PageT] | None = first_page
        """The call for the next page; None at the end of the list."""
        self._first_page = first_page
        self._cursors: set[str] = set()

    @property
    def operation(self) -> str:
        """The operation that lists, such as ``get_files``."""
        return self._first_page.operation.name

    def take(self, page: PageT) -> bool:
        """Move on past *page*; return whether it holds anything new."""
        last, self.next_page = _last_id(page), None
        if last is None:
            return True
        if last in self._cursors:
            return False
        self._cursors.add(last)
        if page.has_more is True:
            self.next_page = _after(self._first_page, last)
        return True


def items(
    first_page: Call[PageT],
    pick: Callable[[PageT], Sequence[T]],
    *,
    look: Callable[[Call[PageT]], Flow[PageT]] = send,
    enough: bool = False,
) -> Flow[list[T]]:
    """Return what *pick* takes from each page, in the order of the list.

    Args:
        first_page: The call to begin with.
        pick: Returns the wanted items of one page.
        look: How a page is asked for; a wait gives its own.
        enough: Whether to stop at the first page that has any.
    """
    found: list[T] = []
    walk = Walk(first_page)
    while walk.next_page is not None and not (enough and found):
        page = yield from look(walk.next_page)
        if walk.take(page):
            found += pick(page)
    return found


def _after(call: Call[PageT], last: str) -> Call[PageT]:
    kept = tuple(pair for pair in call.query if pair[0] != "after")
    return replace(call, query=(*kept, ("after", last)))


def _last_id(page: Page) -> str | None:
    last = getattr(page.data[-1], "id", None) if page.data else None
    return last if isinstance(last, str) else None
