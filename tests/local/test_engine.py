from __future__ import annotations

import asyncio

import pytest

from assistants_client.local.engine import AsyncioEngine
from assistants_client.local.store import Job

JOB = Job("run", "run_a")


@pytest.fixture
def anyio_backend() -> str:
    """Run on asyncio alone: the engine is asyncio's."""
    return "asyncio"


class Worker:
    """A worker that writes down what it is told to do and waits to be released."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.interrupted: list[str] = []
        self.released = asyncio.Event()
        self.fails = False

    async def work(self, job: Job) -> None:
        """Wait, then note the job."""
        await self.released.wait()
        if self.fails:
            raise ZeroDivisionError
        self.done.append(job.key)

    def interrupt(self, job: Job) -> None:
        """Note the job."""
        self.interrupted.append(job.key)


async def settled(turns: int = 10) -> None:
    """Give every task its turn."""
    for _ in range(turns):
        await asyncio.sleep(0)


async def forever(_: float) -> None:
    """Wait until cancelled."""
    await asyncio.Event().wait()


async def test_a_job_is_carried_out() -> None:
    """A started job runs by itself, and can be started again later."""
    worker = Worker()
    worker.released.set()
    engine = AsyncioEngine(worker)
    for _ in range(2):
        engine.start(JOB)
        await settled()
    assert worker.done == ["run_a", "run_a"]


async def test_a_job_under_way_is_gone_over_once_more() -> None:
    """However often it is started meanwhile, one more pass sees what has changed."""
    worker = Worker()
    engine = AsyncioEngine(worker)
    engine.start(JOB)
    await settled()
    for _ in range(3):
        engine.start(JOB)
    worker.released.set()
    await settled()
    assert worker.done == ["run_a", "run_a"]


async def test_an_interruption_reaches_the_worker_and_starts_another_pass() -> None:
    """The worker hears of it at once, and looks at the job again."""
    worker = Worker()
    worker.released.set()
    engine = AsyncioEngine(worker)
    engine.interrupt(JOB)
    await settled()
    assert (worker.interrupted, worker.done) == (["run_a"], ["run_a"])


async def test_a_job_that_fails_is_tried_again_after_longer_and_longer_pauses(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Each failure is logged, and the pauses grow to half a minute; what works again begins anew."""
    worker = Worker()
    worker.released.set()
    worker.fails = True
    pauses: list[float] = []

    async def pause(seconds: float) -> None:
        pauses.append(seconds)
        worker.fails = len(pauses) < 7
        await asyncio.sleep(0)

    engine = AsyncioEngine(worker, sleep=pause)
    engine.start(JOB)
    await settled(50)
    assert (pauses, worker.done) == ([1, 2, 4, 8, 16, 30, 30], ["run_a"])
    assert caplog.text.count("it is tried again") == len(pauses)


async def test_a_pause_ends_when_there_is_a_reason_to_look_again() -> None:
    """A cancellation does not wait for the next attempt, and the engine goes on with other jobs meanwhile."""
    worker = Worker()
    worker.released.set()
    worker.fails = True
    engine = AsyncioEngine(worker, sleep=forever)
    engine.start(JOB)
    await settled()
    worker.fails = False
    engine.start(Job("run", "run_b"))
    await settled()
    assert worker.done == ["run_b"]
    engine.interrupt(JOB)
    await settled()
    assert worker.done == ["run_b", "run_a"]


async def test_a_closed_engine_tries_nothing_again() -> None:
    """Closing ends the pause before the next attempt, too."""
    worker = Worker()
    worker.released.set()
    worker.fails = True
    engine = AsyncioEngine(worker, sleep=forever)
    engine.start(JOB)
    await settled()
    worker.fails = False
    await engine.aclose()
    assert worker.done == []


async def test_a_closed_engine_works_no_more() -> None:
    """Closing stops jobs where they stand and takes no new ones."""
    worker = Worker()
    engine = AsyncioEngine(worker)
    engine.start(JOB)
    await settled()
    await engine.aclose()
    worker.released.set()
    engine.start(JOB)
    await settled()
    assert worker.done == []
