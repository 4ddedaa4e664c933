"""What one ``assistants-client serve`` carries: many clients at once, and many runs at once.

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
from tests.benchmarks.held_model import held_model
from tests.cli.serving import served
from tests.support.processes import peak_mib

CLIENTS = 16
CONVERSATIONS = 20
RUNS_OF_EACH = 13
RUNS_AT_ONCE = CLIENTS * RUNS_OF_EACH
PATIENCE_SECONDS = 600.0

T = TypeVar("T")


@frozen
class Figures:
    """How a load was carried."""

    seconds: list[float]
    """How long each run took, until its answer was read."""
    total_seconds: float
    """From the first request to the last answer."""
    at_once: int
    """Runs that were seen under way at the same time; as many as there are clients, where each has one."""
    peak_mib: float | None
    """Most memory of the serving process; None where that cannot be told."""

    def __str__(self) -> str:
        count = len(self.seconds)
        middle, last = (quantile(self.seconds, share) * 1000 for share in (0.5, 0.99))
        memory = "unknown" if self.peak_mib is None else f"{self.peak_mib:.0f} MiB"
        return (
            f"{count} runs in {self.total_seconds:.1f} s, {count / self.total_seconds:.0f} runs/s,"
            f" p50 {middle:.0f} ms, p99 {last:.0f} ms, {self.at_once} at once, peak memory {memory}"
        )


@frozen
class Asked:
    """A question that nobody else asks, and the run that is to answer it."""

    question: str
    run: RunResponse
    started: float


def many_clients(database: Path) -> Figures:
    """Let 16 clients, each in a thread of its own, hold one conversation after the other.

    The offline model answers. A run takes from the first request of its conversation to its answer.
    """
    with served("--db", database) as server:
        started = time.perf_counter()
        seconds = together(lambda number: conversations(server.url, number))
        return Figures(seconds, time.perf_counter() - started, CLIENTS, peak_mib(server.process))


def many_runs(database: Path) -> Figures:
    """Have 208 runs under way at once, started and awaited by 16 clients.

    A model server answers, which begins every answer and goes on with none before it was asked for all. A run
    takes from that moment to its answer.
    """
    with held_model() as model, served("--db", database, "--model-url", model.url) as server:
        started = time.perf_counter()
        asked = together(lambda number: begin(server.url, number))
        model.wait_for(RUNS_AT_ONCE, PATIENCE_SECONDS)
        with client(server.url) as own:
            at_once = sum(is_under_way(own, one.run) for one in asked)
        released = time.perf_counter()
        model.release()
        ends = together(lambda number: end(server.url, asked[number::CLIENTS]))
        seconds = [ended - released for ended in ends]
        return Figures(seconds, max(ends) - started, at_once, peak_mib(server.process))


def conversations(url: str, number: int) -> list[float]:
    """Hold conversations and return how long each took."""
    took: list[float] = []
    with client(url) as own:
        assistant_id = own.create_assistant(model="offline").id
        for n in range(CONVERSATIONS):
            asked = ask(own, assistant_id, f"{number}-{n}")
            took.append(answered(own, asked) - asked.started)
    return took


def begin(url: str, number: int) -> list[Asked]:
    """Start one client's share of the runs."""
    with client(url) as own:
        assistant_id = own.create_assistant(model="any").id
        return [ask(own, assistant_id, f"{number}-{n}") for n in range(RUNS_OF_EACH)]


def is_under_way(own: OpenAIClient, run: RunResponse) -> bool:
    """Return whether a run has not ended."""
    return own.get_run(run.thread_id, run.id).status == "in_progress"


def end(url: str, several: Sequence[Asked]) -> list[float]:
    """Wait for all answers and return when each was there."""
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
    """Wait for the answer, check it, and return when it was there."""
    run = asked.run
    ended = own.wait_for_run_to_complete(run.thread_id, run.id, polling_timeout_seconds=PATIENCE_SECONDS)
    assert ended.status == "completed", ended
    messages = [message.to_dict() for message in own.get_thread_messages(run.thread_id, order="asc").data]
    seen = time.perf_counter()
    texts = [message["content"][0]["text"]["value"] for message in messages]
    assert texts[0] == asked.question, texts
    assert [asked.question in text for text in texts] == [True, True], texts
    return seen


def client(url: str) -> OpenAIClient:
    """Return a client that gives up at the first failure."""
    return OpenAIClient(api_key="any", base_url=url, http_request_max_retries=0)


def together(work: Callable[[int], list[T]]) -> list[T]:
    """Return what *work* returns for each client, all at the same time; raise what any of them raises."""
    with ThreadPoolExecutor(CLIENTS) as pool:
        return [one for several in pool.map(work, range(CLIENTS)) for one in several]


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
