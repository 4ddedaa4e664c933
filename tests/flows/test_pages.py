from __future__ import annotations

from typing import Any

from assistants_api import calls
from assistants_client.flows._core import Flow
from assistants_client.flows.pages import items
from assistants_client.models import ThreadMessageListResponse
from tests.support import wire
from tests.support.flows import result


def ids(page: ThreadMessageListResponse) -> list[str]:
    """Return the ids of one page."""
    return [message.id for message in page.data]


def page(*names: str, has_more: bool = True) -> ThreadMessageListResponse:
    """Return a page of messages of these ids."""
    return ThreadMessageListResponse.from_dict(
        wire.page(*(wire.message(id=name) for name in names), has_more=has_more)
    )


def walk(**keywords: Any) -> Flow[list[str]]:
    """Return the flow that every test steps."""
    return items(calls.get_thread_messages("thread_1", limit=2, after="msg_0"), ids, **keywords)


def test_each_page_begins_after_the_last_item_of_the_one_before() -> None:
    """The cursor moves on, everything else of the query stays."""
    flow = walk()
    first: Any = next(flow)
    second: Any = flow.send(page("a", "b"))
    assert dict(first.query) == {"limit": "2", "after": "msg_0"}
    assert dict(second.query) == {"limit": "2", "after": "b"}
    assert result(flow, page("c", has_more=False)) == ["a", "b", "c"]


def test_an_empty_page_is_the_end() -> None:
    """A server that says there is more and gives nothing is not asked again."""
    flow = walk()
    next(flow)
    assert result(flow, page()) == []


def test_a_page_that_does_not_move_on_is_the_end() -> None:
    """A server that ignores the cursor is not asked for ever, and its page counts once."""
    flow = walk()
    next(flow)
    flow.send(page("a", "b"))
    assert result(flow, page("a", "b")) == ["a", "b"]


def test_pages_in_a_circle_are_the_end() -> None:
    """A server that comes back to an earlier page is left there."""
    flow = walk()
    next(flow)
    flow.send(page("a", "b"))
    flow.send(page("c", "d"))
    assert result(flow, page("a", "b")) == ["a", "b", "c", "d"]


def test_a_missing_has_more_is_the_end() -> None:
    """Servers that leave the field out have one page."""
    flow = walk()
    next(flow)
    assert result(flow, ThreadMessageListResponse.from_dict({"data": [wire.message(id="a")]})) == ["a"]


def test_enough_stops_at_the_first_page_with_a_find() -> None:
    """No further page is asked for once something was found."""
    flow = walk(enough=True)
    next(flow)
    assert result(flow, page("a")) == ["a"]
