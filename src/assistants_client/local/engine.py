"""Who carries out jobs, and when.

The port is three methods. An engine may forget everything: the rows say what is left to do, and whoever opens
the database starts those jobs again.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Protocol

import anyio
from attrs import define, field

from assistants_client.local.store import Job

__all__ = ["AsyncioEngine", "Engine", "Worker"]

logger = logging.getLogger(__name__)

FIRST_PAUSE_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 30.0


class Engine(Protocol):
    """Sees to it that jobs are carried out."""

    def start(self, job: Job) -> None:
        """Have *job* carried out soon; one that is under way already is gone over once more."""
        ...

    def interrupt(self, job: Job) -> None:
        """Have whoever works on *job* stop waiting and look at the rows again."""
        ...

    async def aclose(self) -> None:
        """Stop all work where it stands."""
        ...


class Worker(Protocol):
    """Knows how to do jobs; doing one twice must do no harm."""

    async def work(self, job: Job) -> None:
        """Do all of *job* that can be done now."""
        ...

    def interrupt(self, job: Job) -> None:
        """Cut short what *job* is waiting for."""
        ...


@define
class _Task:
    again: bool = False
    task: asyncio.Task[None] | None = field(default=None)
    pause: anyio.CancelScope | None = None
    """What it waits in after a failure; cancelled when there is a reason to try again at once."""


class AsyncioEngine:
    """Carries out each job as a task of the running event loop, one task per job.

    A job whose worker fails is tried again, after a second and then after longer and longer pauses up to
    half a minute, for as long as the engine is open.

    Args:
        worker: Does the jobs.
        sleep: Waits for so many seconds.
    """

    def __init__(self, worker: Worker, *, sleep: Callable[[float], Awaitable[None]] = anyio.sleep) -> None:
        self._worker = worker
        self._sleep = sleep
        self._tasks: dict[Job, _Task] = {}
        self._is_closed = False

    def start(self, job: Job) -> None:
        """Have *job* carried out soon; one that is under way already is gone over once more."""
        if self._is_closed:
            return
        under_way = self._tasks.get(job)
        if under_way is not None:
            under_way.again = True
            if under_way.pause is not None:
                under_way.pause.cancel()
            return
        entry = self._tasks[job] = _Task()
        entry.task = asyncio.get_running_loop().create_task(self._carry_out(job, entry), name=f"{job}")

    def interrupt(self, job: Job) -> None:
        """Have whoever works on *job* stop waiting and look at the rows again."""
        self._worker.interrupt(job)
        self.start(job)

    async def aclose(self) -> None:
        """Stop all work where it stands; the rows keep what was done."""
        self._is_closed = True
        tasks = [entry.task for entry in self._tasks.values() if entry.task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _carry_out(self, job: Job, entry: _Task) -> None:
        pause_seconds = FIRST_PAUSE_SECONDS
        try:
            entry.again = True
            while entry.again:
                entry.again = False
                if await self._has_worked(job, pause_seconds):
                    pause_seconds = FIRST_PAUSE_SECONDS
                else:
                    await self._pause(entry, pause_seconds)
                    pause_seconds = min(2 * pause_seconds, LONGEST_PAUSE_SECONDS)
        finally:
            del self._tasks[job]

    async def _has_worked(self, job: Job, pause_seconds: float) -> bool:
        try:
            await self._worker.work(job)
        except Exception:
            # A worker records its failures in the rows; this one could not even do that.
            logger.exception("The job %s failed; it is tried again in %g s.", job, pause_seconds)
            return False
        return True

    async def _pause(self, entry: _Task, seconds: float) -> None:
        # A reason to try again that came up while the worker failed is as good as a fresh one.
        if not entry.again:
            with anyio.CancelScope() as entry.pause:
                await self._sleep(seconds)
        entry.again = True
