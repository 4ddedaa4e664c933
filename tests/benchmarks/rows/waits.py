"""A wait asks no more often than it is told to, and a poll costs what a call costs."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from statistics import median

from assistants_client import OpenAIClient
from tests.benchmarks.canned_server import POLL_AFTER_MS
from tests.benchmarks.results import OURS, Bench, Goal, Row
from tests.benchmarks.rows.calls import MICROSECONDS, RUN, THREAD


def rows(bench: Bench) -> Iterator[Row]:
    """Yield the requests of a wait, and the processor time of each poll."""
    polls = bench.scale.polls
    with OpenAIClient(api_key="none", base_url=bench.base_url) as client:
        waits = [_wait(client, polls) for _ in range(max(1, bench.scale.rounds // 3))]
        calls = [_calls(client, polls) for _ in waits]
    hinted = 1 + median(seconds for seconds, _ in waits) * 1000 / POLL_AFTER_MS
    yield Row("wait", "requests", "requests", {OURS: polls, "as hinted": hinted}, (Goal("as hinted", 1.0),))
    figures = {
        OURS: MICROSECONDS * median(processor for _, processor in waits) / polls,
        "get_run": MICROSECONDS * median(calls) / polls,
    }
    yield Row("wait", "processor time of a poll", "µs", figures, (Goal("get_run", 1.15),))


_number = itertools.count()


def _wait(client: OpenAIClient, polls: int) -> tuple[float, float]:
    """Wait for a run that ends with the last of *polls*; return the seconds and the processor's seconds."""
    began, processor = time.perf_counter(), time.process_time()
    run = client.wait_for_run_to_complete(THREAD, f"run_wait_{polls}_{next(_number)}")
    assert run.status == "completed"
    return time.perf_counter() - began, time.process_time() - processor


def _calls(client: OpenAIClient, count: int) -> float:
    """Return the processor's seconds of so many calls, with the pauses of a wait between them."""
    processor = time.process_time()
    for _ in range(count):
        client.get_run(THREAD, RUN)
        time.sleep(POLL_AFTER_MS / 1000)
    return time.process_time() - processor
