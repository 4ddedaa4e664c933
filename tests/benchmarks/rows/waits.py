"""A wait asks no more often than it is told to, and a poll costs what a call costs."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from statistics import median

from attrs import frozen

from assistants_client import OpenAIClient
from tests.benchmarks.canned_server import POLL_AFTER_MS
from tests.benchmarks.results import OURS, Bench, Goal, Row
from tests.benchmarks.rows.calls import MICROSECONDS, THREAD

ENDLESS_MS = 10**9


def rows(bench: Bench) -> Iterator[Row]:
    """Yield the requests of a wait, and the processor time of each poll."""
    polls = bench.scale.polls
    with OpenAIClient(api_key="none", base_url=bench.base_url) as client:
        rounds = range(bench.scale.rounds)
        turns = [(_wait(client, polls), _calls(client, polls)) for _ in rounds]
    requests = {
        OURS: median(wait.polls for wait, _ in turns),
        "as hinted": median(wait.hinted_polls for wait, _ in turns),
    }
    yield Row("wait", "requests", "requests", requests, (Goal("as hinted", 1.0),))
    figures = {
        OURS: MICROSECONDS * median(wait.processor_seconds / wait.polls for wait, _ in turns),
        "get_run": MICROSECONDS * median(calls for _, calls in turns) / polls,
    }
    yield Row("wait", "processor time of a poll", "µs", figures, (Goal("get_run", 1.15),))


_number = itertools.count()


@frozen
class Waited:
    """One wait, as the server saw it."""

    polls: int
    hinted_polls: float
    """As many as fit between the first and the last, with the pause that the server asked for."""
    processor_seconds: float


def _wait(client: OpenAIClient, polls: int) -> Waited:
    """Wait for a run that takes as long as so many *polls*."""
    processor, name = time.process_time(), f"run_wait_{polls * POLL_AFTER_MS}_{next(_number)}"
    run = client.wait_for_run_to_complete(THREAD, name)
    spent = time.process_time() - processor
    assert run.status == "completed"
    told = run.to_dict()["metadata"]
    return Waited(int(told["polls"]), 1 + float(told["milliseconds"]) / POLL_AFTER_MS, spent)


def _calls(client: OpenAIClient, count: int) -> float:
    """Return the processor's seconds of so many calls for a run that goes on, with pauses as in a wait."""
    processor, name = time.process_time(), f"run_wait_{ENDLESS_MS}_{next(_number)}"
    for _ in range(count):
        client.get_run(THREAD, name)
        time.sleep(POLL_AFTER_MS / 1000)
    return time.process_time() - processor
