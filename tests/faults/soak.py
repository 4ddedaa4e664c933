"""Very many calls in one process, one in a hundred of them with a fault, and what that leaves behind.

Run it by hand: ``python -m tests.faults.soak --calls 100000``. A part of it runs as a slow test.
What the system sees of the memory moves with the allocator's arenas; what counts are the blocks.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel

from assistants_client import AIClientError, AsyncOpenAIClient, CancellationToken, OpenAIClient
from tests.support import wire
from tests.support.faults import FAULTS
from tests.support.scripted_server import Reply, ScriptedServer, answer

GOOD = answer(wire.run())
PROCESS = Path("/proc/self")
EVERY = 100
"""One fault in so many calls."""
WORKERS = 8
SETTINGS: dict[str, Any] = {
    "api_key": "sk-soak",
    "backoff_delay_seconds": 0.0,
    "http_request_max_retries": 1,
    "read_timeout_seconds": 0.2,
    "max_response_bytes": 2**20,
}


class FaultyServer(ScriptedServer):
    """Answers well, but for one request in a hundred, and keeps no record."""

    def __init__(self) -> None:
        super().__init__(GOOD)
        self._faults = [fault.reply for name, fault in FAULTS.items() if "429" not in name]
        self._count = 0

    def next_reply(self) -> Reply:
        """Return the reply to the next request."""
        self.requests.clear()
        self._count += 1
        turn, is_good = divmod(self._count, EVERY)
        return GOOD if is_good else self._faults[turn % len(self._faults)]

    def forget(self) -> None:
        """Drop the threads of connections that have ended, which the base keeps to the end."""
        self._threads = [thread for thread in self._threads if thread.is_alive()]


@dataclass(frozen=True)
class State:
    """What a process holds."""

    blocks: int
    """Blocks of memory that Python's objects take."""
    resident_bytes: int
    """What the system sees, caches of the allocator included; 0 where that cannot be read."""
    descriptors: int
    threads: int
    tasks: int

    def __str__(self) -> str:
        return (
            f"{self.blocks:,} blocks, {self.resident_bytes / 2**20:.1f} MiB, {self.descriptors} descriptors, "
            f"{self.threads} threads, {self.tasks} tasks"
        )


def measure(server: FaultyServer, tasks: int = 0) -> State:
    """Return what the process holds once nothing is under way."""
    server.open_connections(WORKERS)
    server.forget()
    gc.collect()
    gc.collect()
    blocks = sys.getallocatedblocks()
    resident_bytes, descriptors = 0, 0
    if PROCESS.is_dir():
        resident_bytes = int((PROCESS / "statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        descriptors = len(list((PROCESS / "fd").iterdir()))
    return State(blocks, resident_bytes, descriptors, threading.active_count(), tasks)


def soak_sync(calls: int, report: Callable[[str, State], None]) -> Counter[str]:
    """Make *calls* from several threads through one client."""
    outcomes: Counter[str] = Counter()
    with FaultyServer() as server, OpenAIClient(base_url=server.url, **SETTINGS) as client:

        def work(count: int) -> None:
            for number in range(count):
                token = CancellationToken() if number % 2 else None
                outcomes[_outcome(partial(client.get_run, "thread_1", "run_1", cancellation=token))] += 1

        for part in range(5):
            threads = [threading.Thread(target=work, args=[calls // 5 // WORKERS]) for _ in range(WORKERS)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            report(f"sync, part {part + 1}", measure(server))
    return outcomes


def _outcome(call: Callable[[], object]) -> str:
    try:
        call()
    except AIClientError as error:
        return type(error).__name__
    return "good"


async def soak_async(calls: int, report: Callable[[str, State], None]) -> Counter[str]:
    """Make *calls* from several tasks through one client."""
    outcomes: Counter[str] = Counter()
    with FaultyServer() as server:
        async with AsyncOpenAIClient(base_url=server.url, **SETTINGS) as client:

            async def work(count: int) -> None:
                for number in range(count):
                    token = CancellationToken() if number % 2 else None
                    try:
                        await client.get_run("thread_1", "run_1", cancellation=token)
                        outcomes["good"] += 1
                    except AIClientError as error:
                        outcomes[type(error).__name__] += 1

            for part in range(5):
                async with anyio.create_task_group() as group:
                    for _ in range(WORKERS):
                        group.start_soon(work, calls // 5 // WORKERS)
                # Bodies that were given up are closed by the loop, a moment later.
                await anyio.lowlevel.checkpoint()
                report(f"async, part {part + 1}", measure(server, len(asyncio.all_tasks())))
    return outcomes


def soak(calls: int, say: Callable[[str], object] = print) -> list[list[State]]:
    """Make half of the calls with each client; return what the process held after each fifth of them."""
    states: list[list[State]] = []
    ways: dict[str, Callable[[int, Callable[[str, State], None]], Counter[str]]] = {
        "sync": soak_sync,
        "async": lambda calls, report: asyncio.run(soak_async(calls, report)),
    }
    for name, run in ways.items():
        states.append([])

        def report(title: str, state: State) -> None:
            states[-1].append(state)
            say(f"{title}: {state}")

        started = time.monotonic()
        outcomes = run(calls // 2, report)
        say(f"{name}: {time.monotonic() - started:.0f} s, {dict(outcomes.most_common())}")
    return states


def main() -> None:
    """Run the soak from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=100_000)
    soak(parser.parse_args().calls)


if __name__ == "__main__":
    main()
