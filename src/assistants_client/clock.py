"""Time and chance: everything that makes two runs of the same calls differ.

Nothing else in the client reads a clock, sleeps or draws a random number, so a test that gives its own
`Clock` never waits and always sees the same.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistants_api.wire import Cancellation

__all__ = ["Clock", "current_loop", "waker"]


class Clock:
    """The clock of the machine.

    Subclass it and hand it to a client as `clock` to take time into your own hands.
    """

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    def monotonic(self) -> float:
        """Return seconds that only grow, for deadlines."""
        return time.monotonic()

    def now(self) -> float:
        """Return Unix seconds, for dates that a server names."""
        return time.time()

    def random(self) -> float:
        """Return a number from 0 up to but not including 1, to spread retries."""
        # Only a retry needs it, and the module costs more to import than this one.
        import random

        return random.random()  # noqa: S311 - spreads load, keeps no secret

    def sleep(self, seconds: float, cancellation: Cancellation | None = None) -> None:
        """Block for *seconds*, or until *cancellation* is cancelled."""
        if cancellation is None:
            time.sleep(seconds)
        else:
            cancellation.wait(seconds)

    async def asleep(self, seconds: float, cancellation: Cancellation | None = None) -> None:
        """Same as `sleep`, but awaited, on asyncio and trio."""
        import anyio

        if cancellation is None:
            await anyio.sleep(seconds)
            return
        cancelled = anyio.Event()
        forget = cancellation.on_cancel(waker(cancelled.set))
        try:
            with anyio.move_on_after(min(seconds, cancellation.remaining_seconds)):
                await cancelled.wait()
        finally:
            forget()


def waker(wake: Callable[[], None]) -> Callable[[], object]:
    """Return *wake* for any thread: the running event loop calls it."""
    loop = current_loop()
    # asyncio's loop and trio's token offer the same under two names.
    return partial(loop.run_sync_soon if hasattr(loop, "run_sync_soon") else loop.call_soon_threadsafe, wake)


def current_loop() -> Any:
    """Return what stands for the running event loop: the loop of asyncio, or the token of trio."""
    import asyncio
    import sys

    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return sys.modules["trio"].lowlevel.current_trio_token()
