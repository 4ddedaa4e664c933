"""Printing the wire layer, against what our generator is built on with its own templates."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import ROOT
from tests.benchmarks.results import OURS, Bench, Goal, Row
from tests.benchmarks.stock import SPEC, STOCK, generate_command, generator_environment


def rows(bench: Bench) -> Iterator[Row]:
    """Yield the time that one generation takes."""
    commands = {OURS: _ours(bench.folder / "ours"), STOCK: generate_command(bench.folder / "stock")}
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for index in range(bench.scale.regenerations + 1):
        for name, command in commands.items():
            took = _run(command)
            if index:
                seconds[name].append(took)
    figures = {name: median(times) for name, times in seconds.items()}
    yield Row("generator", "one generation", "s", figures, (Goal(STOCK, 1.5),))


def _ours(folder: Path) -> list[str]:
    command = [sys.executable, "-m", "assistants_codegen", "--spec", str(SPEC)]
    return [*command, "--output", str(folder), "--package", "assistants_api"]


def _run(command: Sequence[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=generator_environment(), check=True, capture_output=True)
    return time.perf_counter() - began
