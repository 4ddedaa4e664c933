"""What happens to runs, told to whoever listens in this process.

Events carry the names of the streaming API, none is invented; a run that nobody listens to costs nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from assistants_client import lifecycle
from assistants_client.local.store import Event, dump

__all__ = ["ERROR", "Events", "is_last"]

# A stream ends with the run, or when it is the caller's turn.
LAST_EVENTS = frozenset(f"thread.run.{status}" for status in lifecycle.RUN_FINAL | {"requires_action"})
ERROR = "error"
"""Name of the event after which a run cannot be told any further; the run itself may go on."""


def is_last(event: Event) -> bool:
    """Return whether the stream of the run ends with *event*."""
    return event.name == ERROR or event.name in LAST_EVENTS


class Events:
    """The listeners of all runs. Lives on one event loop; listeners on it never miss or reorder an event."""

    def __init__(self) -> None:
        self._queues: dict[str, list[asyncio.Queue[Event]]] = {}

    def publish(self, event: Event) -> None:
        """Give *event* to everyone who listens to its run."""
        for queue in self._queues.get(event.run_id, ()):
            queue.put_nowait(event)

    def publish_new(self, run_id: str, name: str, data: dict[str, Any]) -> None:
        """Give a passing event, one that no row records, to the run's listeners."""
        if run_id in self._queues:
            self.publish(Event(run_id, name, dump(data)))

    @contextmanager
    def listen(self, run_id: str) -> Generator[asyncio.Queue[Event], None, None]:
        """Collect the run's events from now on."""
        queue: asyncio.Queue[Event] = asyncio.Queue()
        self._queues.setdefault(run_id, []).append(queue)
        try:
            yield queue
        finally:
            self._queues[run_id].remove(queue)
            if not self._queues[run_id]:
                del self._queues[run_id]
