"""What it takes to step a flow by hand: terms, and the end of a flow."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import pytest

from assistants_client import Clock
from assistants_client.settings import Settings
from assistants_client.terms import Terms
from tests.support.clock import FakeClock


def terms(clock: Clock | None = None, **settings: Any) -> Terms:
    """Return the terms of a flow, with the settings of a client that was told nothing else."""
    usual: dict[str, Any] = {
        "api_key": "sk-test",
        "base_url": "http://127.0.0.1:9/v1",
        "api_version": None,
        "organization": None,
        "project": None,
        "timeout_seconds": 300.0,
        "connect_timeout_seconds": 10.0,
        "read_timeout_seconds": 60.0,
        "http_request_max_retries": 2,
        "backoff_delay_seconds": 0.5,
        "retry_creates": False,
        "on_retry": None,
        "polling_interval_seconds": 1.0,
        "polling_timeout_seconds": 600.0,
        "max_response_bytes": 1_000_000,
        "max_download_bytes": 1_000_000,
        "default_headers": {},
        "http_backend": "httpx",
        "clock": clock or FakeClock(),
    }
    return Terms(Settings(**usual | settings))


def result(flow: Generator[Any, Any, Any], answer: Any = None) -> Any:
    """Hand *answer* to the flow, which must end now, and return its result."""
    with pytest.raises(StopIteration) as end:
        flow.send(answer)
    return end.value.value
