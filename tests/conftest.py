"""Fixtures of every test."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from assistants_client.local import indexing
from assistants_client.local.extract import extract_text
from tests.support.clients import KINDS, Connect, opened
from tests.support.clock import FakeClock

# No test is timed: a busy machine is no reason to fail.
UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
# The same examples in each run: a change is judged by what it does, not by luck.
settings.register_profile("same", UNTIMED, derandomize=True)
settings.register_profile("search", UNTIMED, max_examples=1000)
settings.load_profile("same")


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the settings of whoever runs the tests out of them."""
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def clock() -> FakeClock:
    """Hand out a clock that only the test moves."""
    return FakeClock()


@pytest.fixture
def held_reading(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Hold the reading of files of vector stores until the event is set; it is set in the end in any case."""
    go_on = threading.Event()

    def wait_and_extract(name: str, source: bytes | Path) -> str:
        assert go_on.wait(30)
        return extract_text(name, source)

    monkeypatch.setattr(indexing, "extract_text", wait_and_extract)
    yield go_on
    go_on.set()


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Name the kind of client under test; the test runs for each."""
    return str(request.param)


@pytest.fixture
def connect(kind: str) -> Iterator[Connect]:
    """Hand out a function that makes a client; the test runs for each kind."""
    with opened(kind) as connect:
        yield connect
