"""One call after the other, and what decoding and encoding take of it."""

# The official SDK calls its own Assistants methods deprecated.
# pyright: reportDeprecated=false

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

import httpx
from openai import OpenAI

from assistants_client import OpenAIClient
from assistants_client.models import RunResponse, ThreadMessageListResponse
from tests.benchmarks import documents
from tests.benchmarks.measure import seconds_per_call
from tests.benchmarks.results import HTTPX, OPENAI, OURS, Bench, Goal, Row
from tests.benchmarks.stock import STOCK, Stock

MICROSECONDS = 1e6
THREAD, RUN = "thread_abc123", "run_abc123"
AUTHORIZATION = {"Authorization": "Bearer none"}


def rows(bench: Bench) -> Iterator[Row]:
    """Yield the time for a call with a small and one with a large answer, then for the models alone."""
    stock = Stock(bench.folder)
    with warnings.catch_warnings(action="ignore", category=DeprecationWarning):
        yield from _calls(bench, stock)
    yield from _models(bench, stock)


def _calls(bench: Bench, stock: Stock) -> Iterator[Row]:
    get_run = stock.operation("runs", "get_run")
    get_messages = stock.operation("messages", "get_thread_messages")
    with (
        stock.client(bench.base_url) as stocked,
        OpenAIClient(api_key="none", base_url=bench.base_url) as ours,
        httpx.Client(headers=AUTHORIZATION) as bare,
        OpenAI(api_key="none", base_url=bench.base_url) as official,
    ):
        yield _row(
            bench,
            "get_run",
            {
                OURS: lambda: ours.get_run(THREAD, RUN),
                HTTPX: lambda: _get(bare, f"{bench.base_url}/threads/{THREAD}/runs/{RUN}"),
                OPENAI: lambda: official.beta.threads.runs.retrieve(RUN, thread_id=THREAD),
                STOCK: lambda: get_run(THREAD, RUN, client=stocked),
            },
            (Goal(HTTPX, 1.0),),
        )
        yield _row(
            bench,
            "get_thread_messages, 100 messages with citations",
            {
                OURS: lambda: ours.get_thread_messages(THREAD, limit=100),
                HTTPX: lambda: _get(bare, f"{bench.base_url}/threads/{THREAD}/messages?limit=100"),
                OPENAI: lambda: official.beta.threads.messages.list(THREAD, limit=100),
                STOCK: lambda: get_messages(THREAD, client=stocked, limit=100),
            },
            (Goal(HTTPX, 1.35), Goal(OPENAI, 1 / 7)),
        )


def _get(client: httpx.Client, url: str) -> Any:
    return json.loads(client.get(url).content)


def _row(
    bench: Bench, what: str, candidates: dict[str, Callable[[], object]], goals: tuple[Goal, ...]
) -> Row:
    seconds = seconds_per_call(candidates, rounds=bench.scale.rounds, calls=bench.scale.calls)
    return Row("call", what, "µs", {name: MICROSECONDS * one for name, one in seconds.items()}, goals)


def _models(bench: Bench, stock: Stock) -> Iterator[Row]:
    for kind, document in (
        (ThreadMessageListResponse, documents.messages()),
        (RunResponse, documents.run()),
    ):
        stocked = getattr(stock.models, kind.__name__)
        decoders = {OURS: partial(kind.from_dict, document), STOCK: partial(stocked.from_dict, document)}
        loads = partial(json.loads, json.dumps(document))
        yield _models_row(bench, f"{kind.__name__}.from_dict", decoders, loads)
        encoders = {OURS: kind.from_dict(document).to_dict, STOCK: stocked.from_dict(document).to_dict}
        yield _models_row(bench, f"{kind.__name__}.to_dict", encoders, partial(json.dumps, document))


def _models_row(
    bench: Bench, what: str, models: Mapping[str, Callable[[], object]], theirs: partial[Any]
) -> Row:
    baseline = f"json.{theirs.func.__name__}"
    candidates: dict[str, Callable[[], object]] = {**models, baseline: theirs}
    seconds = seconds_per_call(candidates, rounds=bench.scale.rounds, calls=bench.scale.calls)
    figures = {name: MICROSECONDS * one for name, one in seconds.items()}
    return Row("models", what, "µs", figures, (Goal(baseline, 1.0),))
