"""The embedded backend in the process, against the same backend behind a socket, and as its file grows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from assistants_client import OpenAIClient
from assistants_client.models import ThreadMessageCreateRequest
from tests.benchmarks.measure import seconds_per_call
from tests.benchmarks.results import OURS, Bench, Goal, Row
from tests.benchmarks.served import served

MILLISECONDS = 1000
OVER_HTTP = "over uvicorn"
SERVER = "tests.benchmarks.backend_server"


def rows(bench: Bench) -> Iterator[Row]:
    """Yield the time of a call and of a whole run, then of a whole run in a small and in a large file."""
    yield from _against_a_socket(bench)
    yield _as_the_file_grows(bench)


def _against_a_socket(bench: Bench) -> Iterator[Row]:
    with (
        served(SERVER) as base_url,
        OpenAIClient.local() as local,
        OpenAIClient(api_key="none", base_url=base_url) as remote,
    ):
        clients = {OURS: local, OVER_HTTP: remote}
        goals = (Goal(OVER_HTTP, 0.6),)
        gets = {name: _getting(client) for name, client in clients.items()}
        yield _row(bench, "get_run", gets, goals, calls=bench.scale.calls)
        runs = {name: _running(client) for name, client in clients.items()}
        calls = max(1, bench.scale.calls // 10)
        yield _row(bench, "a run from thread to answer", runs, goals, calls=calls)
        alike = {name: _running(client, polling_interval_seconds=0.01) for name, client in clients.items()}
        yield _row(bench, "the same, where both ask every 10 ms", alike, (), calls=calls)


def _as_the_file_grows(bench: Bench) -> Row:
    few, many = bench.scale.threads
    names = {OURS: many, f"{few} threads": few}
    with ExitStack() as opened:
        runs = {
            name: _running(opened.enter_context(_filled(bench.folder / f"{count}.db", count)))
            for name, count in names.items()
        }
        goal = Goal(f"{few} threads", 1.3)
        calls = max(1, bench.scale.calls // 10)
        return _row(bench, f"a run among {many:,} threads", runs, (goal,), calls=calls)


def _row(
    bench: Bench,
    what: str,
    candidates: dict[str, Callable[[], object]],
    goals: tuple[Goal, ...],
    *,
    calls: int,
) -> Row:
    seconds = seconds_per_call(candidates, rounds=bench.scale.rounds, calls=calls)
    return Row("backend", what, "ms", {name: MILLISECONDS * one for name, one in seconds.items()}, goals)


def _getting(client: OpenAIClient) -> Callable[[], object]:
    """Return a function that asks for a run that has ended."""
    assistant, thread = client.create_assistant(model="gpt-4o"), _thread(client)
    run = client.create_run(thread, assistant_id=assistant.id)
    client.wait_for_run_to_complete(thread, run.id)
    return lambda: client.get_run(thread, run.id)


def _running(client: OpenAIClient, **patience: Any) -> Callable[[], object]:
    """Return a function that has a new thread answered."""
    assistant = client.create_assistant(model="gpt-4o")
    return lambda: client.run_and_get_assistant_response(
        _thread(client), assistant_id=assistant.id, **patience
    )


def _thread(client: OpenAIClient) -> str:
    question = ThreadMessageCreateRequest(role="user", content="Which two clients does the library have?")
    return client.create_thread(messages=[question]).id


def _filled(path: Path, threads: int) -> OpenAIClient:
    client = OpenAIClient.local(path)
    for _ in range(threads):
        _thread(client)
    return client
