from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks import load
from tests.benchmarks.load import Figures

pytestmark = pytest.mark.slow

MOST_MIB = 150


def test_16_clients_at_once(tmp_path: Path) -> None:
    """320 conversations of 16 clients end without an error, each with its own answer and no other."""
    assert_carried(load.many_clients(tmp_path / "assistants.db"), load.CLIENTS * load.CONVERSATIONS)


def test_200_runs_at_once(tmp_path: Path) -> None:
    """208 runs that are under way together all end, each with its own answer and no other."""
    figures = load.many_runs(tmp_path / "assistants.db")
    assert_carried(figures, load.RUNS_AT_ONCE)
    assert figures.at_once == load.RUNS_AT_ONCE >= 200


def assert_carried(figures: Figures, runs: int) -> None:
    """Nothing was left out, and memory stayed where it belongs."""
    assert len(figures.seconds) == runs
    assert figures.peak_mib is None or figures.peak_mib < MOST_MIB
