from __future__ import annotations

import pytest

from assistants_client.local.events import Events, is_last
from assistants_client.local.store import Event


@pytest.fixture
def anyio_backend() -> str:
    """Run on asyncio alone: the backend lives on it."""
    return "asyncio"


async def test_a_listener_hears_its_own_run_in_order() -> None:
    """Events of other runs, and those before it listened, are not for it."""
    events = Events()
    events.publish_new("run_a", "early", {})
    with events.listen("run_a") as queue:
        events.publish_new("run_a", "one", {"n": 1})
        events.publish_new("run_b", "other", {})
        events.publish(Event("run_a", "two", "{}"))
        heard = [queue.get_nowait() for _ in range(queue.qsize())]
    assert [(event.name, event.data) for event in heard] == [("one", '{"n":1}'), ("two", "{}")]


async def test_every_listener_hears_everything() -> None:
    """Two listeners of one run do not take events from each other, and leave on their own."""
    events = Events()
    with events.listen("run_a") as first:
        with events.listen("run_a") as second:
            events.publish_new("run_a", "one", {})
        events.publish_new("run_a", "two", {})
    events.publish_new("run_a", "three", {})
    assert (first.qsize(), second.qsize()) == (2, 1)


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("thread.run.completed", True),
        ("thread.run.requires_action", True),
        ("thread.run.expired", True),
        ("error", True),
        ("thread.run.in_progress", False),
        ("thread.run.step.completed", False),
        ("thread.message.completed", False),
    ],
)
def test_a_stream_ends_with_the_run(name: str, last: bool) -> None:  # noqa: FBT001 - a table of facts
    """The run's end, or the caller's turn, is the last that a stream tells."""
    assert is_last(Event("run_a", name, "{}")) == last
