"""Walking a list page by page, as a flow.

A walk ends on a server that keeps saying there is more: at an empty page, or at one that does not move on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from assistants_client.flows._core import Flow, send

if TYPE_CHECKING:
    from assistants_api.wire import Call

T = TypeVar("T")
PageT = TypeVar("PageT", bound="Page")


class Page(Protocol):
    """What every list answer has."""

    @property
    def data(self) -> Any: ...  # noqa: D102 - the wire's own names
    @property
    def has_more(self) -> Any: ...  # noqa: D102


def items(
    first_page: Call[PageT],
    pick: Callable[[PageT], Sequence[T]],
    *,
    look: Callable[[Call[PageT]], Flow[PageT]] = send,
    enough: bool = False,
) -> Flow[list[T]]:
    """Return what *pick* takes from each page, in the order of the list.

    Args:
        first_page: The call to begin with; the others are the same but for `after`.
        pick: Returns the wanted items of one page.
        look: How a page is asked for; a wait gives its own.
        enough: Whether to stop at the first page that has any.
    """
    found: list[T] = []
    last: str | None = None
    while True:
        page = yield from look(first_page if last is None else _after(first_page, last))
        found += pick(page)
        before, last = last, _last_id(page)
        if page.has_more is not True or last in {None, before} or (enough and found):
            return found


def _after(call: Call[PageT], last: str) -> Call[PageT]:
    kept = tuple(pair for pair in call.query if pair[0] != "after")
    return replace(call, query=(*kept, ("after", last)))


def _last_id(page: Page) -> str | None:
    last = getattr(page.data[-1], "id", None) if page.data else None
    return last if isinstance(last, str) else None
