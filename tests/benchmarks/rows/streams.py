"""A stream of many small events: how soon the first is there, and how long all of them take."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from statistics import median
from typing import Any

import httpx
from httpx_sse import connect_sse

from assistants_client import OpenAIClient
from tests.benchmarks.canned_server import DELTAS
from tests.benchmarks.results import HTTPX, OURS, Bench, Goal, Row
from tests.benchmarks.rows.calls import AUTHORIZATION, THREAD

MILLISECONDS = 1000
BARE = f"{HTTPX}-sse"


def rows(bench: Bench) -> Iterator[Row]:
    """Yield the time to the first delta and to the end of the stream."""
    rounds = max(1, bench.scale.rounds // 3)
    with (
        OpenAIClient(api_key="none", base_url=bench.base_url) as ours,
        httpx.Client(headers=AUTHORIZATION) as bare,
    ):
        turns = {OURS: lambda: _stream(_ours(ours)), BARE: lambda: _stream(_bare(bare, bench.base_url))}
        found = _in_turns(turns, rounds)
    first = {name: MILLISECONDS * median(one for one, _ in times) for name, times in found.items()}
    whole = {name: MILLISECONDS * median(one for _, one in times) for name, times in found.items()}
    yield Row("stream", "first delta", "ms", first, (Goal(BARE, 1.0),))
    yield Row("stream", f"all of {DELTAS:,} deltas", "ms", whole, (Goal(BARE, 1.3),))


def _in_turns(
    turns: dict[str, Callable[[], tuple[float, float]]], rounds: int
) -> dict[str, list[tuple[float, float]]]:
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in turns}
    for index in range(rounds + 1):
        for name, turn in turns.items():
            times = turn()
            if index:
                found[name].append(times)
    return found


def _stream(events: Iterator[Any]) -> tuple[float, float]:
    """Read *events* to their end; return the seconds to the first one and to the last."""
    began = time.perf_counter()
    next(events)
    first = time.perf_counter() - began
    count = 1 + sum(1 for _ in events)
    assert count >= DELTAS
    return first, time.perf_counter() - began


def _ours(client: OpenAIClient) -> Iterator[Any]:
    with client.stream_run(THREAD, assistant_id="asst_abc123") as stream:
        yield from stream


def _bare(client: httpx.Client, base_url: str) -> Iterator[Any]:
    body = {"assistant_id": "asst_abc123", "stream": True}
    with connect_sse(client, "POST", f"{base_url}/threads/{THREAD}/runs", json=body) as source:
        for event in source.iter_sse():
            if event.data == "[DONE]":
                return
            yield json.loads(event.data)
