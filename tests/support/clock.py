"""A clock that moves only when somebody sleeps."""

from __future__ import annotations

from collections.abc import Callable

import anyio.lowlevel

from assistants_api.wire import Cancellation
from assistants_client import Clock


class FakeClock(Clock):
    """Time in the test's hands: a pause takes no time and moves the clock on."""

    def __init__(self, *, now: float = 1_700_000_000.0, chance: float = 0.0) -> None:
        self.seconds = 0.0
        self.pauses: list[float] = []
        """Every pause so far, in seconds."""
        self.during_pause: Callable[[], object] = bool
        """Called within each pause, such as to cancel a token."""
        self._now = now
        self._chance = chance

    def monotonic(self) -> float:
        """Return the seconds slept so far."""
        return self.seconds

    def now(self) -> float:
        """Return the date at the start and the seconds slept since."""
        return self._now + self.seconds

    def random(self) -> float:
        """Return the number that the test has chosen."""
        return self._chance

    def sleep(self, seconds: float, cancellation: Cancellation | None = None) -> None:
        """Move the clock on."""
        self.pauses.append(seconds)
        self.during_pause()
        if cancellation is None or not cancellation.cancelled:
            self.seconds += seconds

    async def asleep(self, seconds: float, cancellation: Cancellation | None = None) -> None:
        """Move the clock on, and let other tasks run."""
        self.sleep(seconds, cancellation)
        await anyio.lowlevel.checkpoint()
