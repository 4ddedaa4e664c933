from __future__ import annotations

import threading
import time

import anyio
import pytest

from assistants_client import CancellationToken, Clock

BACKENDS = pytest.mark.parametrize("backend", ["asyncio", "trio"])


def test_the_clock_is_the_machines() -> None:
    """Deadlines and dates are read from the clocks that Python has for them."""
    clock = Clock()
    before = time.monotonic(), time.time()
    assert before[0] <= clock.monotonic() <= time.monotonic()
    assert before[1] <= clock.now() <= time.time()
    assert 0 <= clock.random() < 1


def test_a_pause_takes_its_time() -> None:
    """Without a token, and with one that nobody cancels, a pause is as long as asked."""
    clock = Clock()
    started = time.monotonic()
    clock.sleep(0.01)
    clock.sleep(0.01, CancellationToken())
    assert time.monotonic() - started >= 0.02


@BACKENDS
def test_an_async_pause_takes_its_time(backend: str) -> None:
    """The same with await."""

    async def pause() -> float:
        started = time.monotonic()
        await Clock().asleep(0.01)
        await Clock().asleep(0.01, CancellationToken())
        return time.monotonic() - started

    assert anyio.run(pause, backend=backend) >= 0.019


@BACKENDS
def test_an_async_pause_ends_when_another_thread_cancels(backend: str) -> None:
    """The event loop is woken from outside."""
    token = CancellationToken()

    async def pause() -> None:
        canceller = threading.Thread(target=token.cancel)
        canceller.start()
        await Clock().asleep(3600.0, token)
        canceller.join()

    anyio.run(pause, backend=backend)
    assert token.cancelled


@BACKENDS
def test_an_async_pause_ends_when_another_task_cancels(backend: str) -> None:
    """A token can be cancelled on the event loop that sleeps on it."""
    token = CancellationToken()

    async def pause() -> None:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(Clock().asleep, 3600.0, token)
            await anyio.lowlevel.checkpoint()
            token.cancel()

    anyio.run(pause, backend=backend)
    assert token.cancelled


@BACKENDS
def test_a_pause_ends_with_the_tokens_deadline(backend: str) -> None:
    """A deadline that is near shortens the pause, on either kind of clock."""
    Clock().sleep(3600.0, CancellationToken(timeout_seconds=0.01))
    anyio.run(Clock().asleep, 3600.0, CancellationToken(timeout_seconds=0.01), backend=backend)
