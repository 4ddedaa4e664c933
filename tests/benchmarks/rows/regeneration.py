"""Printing the wire layer, against what our generator is built on with its own templates."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import ROOT, environment
from tests.benchmarks.results import OURS, Bench, Goal, Row

SPEC = ROOT / "spec" / "openapi.yaml"
STOCK = "openapi-python-client"


def rows(bench: Bench) -> Iterator[Row]:
    """Yield the time that one generation takes."""
    commands = {OURS: _ours(bench.folder / "ours"), STOCK: _stock(bench.folder / "stock")}
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


def _stock(folder: Path) -> list[str]:
    program = shutil.which(STOCK, path=sysconfig.get_path("scripts")) or STOCK
    return [program, "generate", "--path", str(SPEC), "--output-path", str(folder), "--overwrite"]


def _run(command: Sequence[str]) -> float:
    began = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=_environment(), check=True, capture_output=True)
    return time.perf_counter() - began


def _environment() -> dict[str, str]:
    """Return one in which the generator is found, which is not installed, and ruff, which both call."""
    found = environment()
    path = [sysconfig.get_path("scripts"), found.get("PATH", "")]
    return {**found, "PYTHONPATH": str(ROOT / "src"), "PATH": os.pathsep.join(path)}
