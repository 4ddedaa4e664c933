"""What one served backend carries: many clients at once, and many runs at once.

``python -m tests.benchmarks.load`` serves a database of its own on this machine and prints the figures. Every
answer is checked on the way, so that a figure is one of work that was done.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from attrs import frozen

from assistants_client import OpenAIClient
from assistants_client.models import RunResponse
from tests.support.processes import serving

CLIENTS = 16
CONVERSATIONS = 20
RUNS_AT_ONCE = 200
PAUSE_SECONDS = 0.3
"""Before each piece of an answer, so that runs last long enough to be there at once."""
PATIENCE_SECONDS = 300.0

T = TypeVar("T")


@frozen
class Figures:
    """How a load was carried."""

    seconds: list[float]
    """How long each run took, from the first request of its conversation to its answer."""
    total_seconds: float
    most_active: int
    """Runs that were seen under way at once."""
    peak_mib: float | None
    """Most memory of the serving process so far; None where that cannot be told."""

    def __str__(self) -> str:
        count = len(self.seconds)
        middle, last = (quantile(self.seconds, share) * 1000 for share in (0.5, 0.99))
        memory = "unknown" if self.peak_mib is None else f"{self.peak_mib:.0f} MiB"
        return (
            f"{count} runs in {self.total_seconds:.1f} s, {count / self.total_seconds:.0f} runs/s,"
            f" p50 {middle:.0f} ms, p99 {last:.0f} ms, {self.most_active} at once, peak memory {memory}"
        )


@frozen
class Asked:
    """A question that nobody else asks, and the run that is to answer it."""

    question: str
    run: RunResponse
    started: float


def many_clients(database: Path) -> Figures:
    """Let 16 clients, each in a thread of its own, hold one conversation after the other."""
    with serving(database) as server:
        url = str(server.http.base_url)
        started = time.perf_counter()
        took = together(CLIENTS, lambda number: conversations(url, number))
        total = time.perf_counter() - started
        seconds = [one for several in took for one in several]
        return Figures(seconds, total, CLIENTS, server.peak_mib())


def many_runs(database: Path) -> Figures:
    """Have 200 runs under way at once, started and awaited by 16 clients."""
    with serving(database, PAUSE_SECONDS) as server:
        url = str(server.http.base_url)
        started = time.perf_counter()
        asked = together(CLIENTS, lambda number: begin(url, number))
        active = sum(together(CLIENTS, lambda number: count_active(url, asked[number])))
        took = together(CLIENTS, lambda number: end(url, asked[number]))
        total = time.perf_counter() - started
        seconds = [one for several in took for one in several]
        return Figures(seconds, total, active, server.peak_mib())


def conversations(url: str, number: int) -> list[float]:
    """Hold conversations and return how long each took."""
    with client(url) as own:
        assistant_id = own.create_assistant(model="offline").id
        return [answered(own, ask(own, assistant_id, f"{number}-{n}")) for n in range(CONVERSATIONS)]


def begin(url: str, number: int) -> list[Asked]:
    """Start one client's share of the runs."""
    with client(url) as own:
        assistant_id = own.create_assistant(model="offline").id
        return [ask(own, assistant_id, f"{number}-{n}") for n in range(RUNS_AT_ONCE // CLIENTS + 1)]


def count_active(url: str, several: Sequence[Asked]) -> int:
    """Return how many of the runs have not ended."""
    with client(url) as own:
        statuses = [own.get_run(one.run.thread_id, one.run.id).status for one in several]
    return sum(status in {"queued", "in_progress"} for status in statuses)


def end(url: str, several: Sequence[Asked]) -> list[float]:
    """Wait for all answers and return how long each took."""
    with client(url) as own:
        return [answered(own, one) for one in several]


def ask(own: OpenAIClient, assistant_id: str, mark: str) -> Asked:
    """Ask in a new thread."""
    started = time.perf_counter()
    question = f"What about {mark}?"
    thread = own.create_thread()
    own.create_thread_message(thread.id, role="user", content=question)
    return Asked(question, own.create_run(thread.id, assistant_id=assistant_id), started)


def answered(own: OpenAIClient, asked: Asked) -> float:
    """Wait for the answer, check it, and return the seconds since it was asked for."""
    run = asked.run
    ended = own.wait_for_run_to_complete(run.thread_id, run.id, polling_timeout_seconds=PATIENCE_SECONDS)
    seconds = time.perf_counter() - asked.started
    assert ended.status == "completed", ended
    messages = [message.to_dict() for message in own.get_thread_messages(run.thread_id, order="asc").data]
    texts = [message["content"][0]["text"]["value"] for message in messages]
    assert texts[0] == asked.question, texts
    assert [asked.question in text for text in texts] == [True, True], texts
    return seconds


def client(url: str) -> OpenAIClient:
    """Return a client that gives up at the first failure."""
    return OpenAIClient(api_key="any", base_url=url, http_request_max_retries=0)


def together(count: int, work: Callable[[int], T]) -> list[T]:
    """Return what *work* returns for each number, all at the same time; raise what any of them raises."""
    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(work, range(count)))


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value that *share* of the others do not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def main() -> None:
    """Print the figures of both loads."""
    with tempfile.TemporaryDirectory() as folder:
        for load in (many_clients, many_runs):
            sys.stdout.write(f"{load.__name__}: {load(Path(folder) / f'{load.__name__}.db')}\n")


if __name__ == "__main__":
    main()
