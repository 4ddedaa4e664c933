"""How things are timed: candidates take turns, so that a slow minute of the machine hits all of them alike.

A figure is always a median, and only ratios of figures of one run mean anything.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

ROOT = Path(__file__).parents[2]
PROGRAMS = Path(__file__).parent / "programs"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Finished:
    """A program that ran in an interpreter of its own."""

    seconds: float
    printed: str


def seconds_per_call(
    candidates: Mapping[str, Callable[[], object]], *, rounds: int, calls: int
) -> dict[str, float]:
    """Return the median seconds that one call takes, by candidate."""
    for call in candidates.values():
        call()
    return _medians(candidates, rounds, lambda call: _time(call, calls) / calls)


async def seconds_awaited(
    candidates: Mapping[str, Callable[[], Awaitable[object]]], *, rounds: int
) -> dict[str, float]:
    """Same as `seconds_per_call`, for what is awaited once a round."""
    found: dict[str, list[float]] = {name: [] for name in candidates}
    for start in candidates.values():
        await start()
    for _ in range(rounds):
        for name, start in candidates.items():
            began = time.perf_counter()
            await start()
            found[name].append(time.perf_counter() - began)
    return {name: median(values) for name, values in found.items()}


def fresh(programs: Mapping[str, Sequence[str]], *, rounds: int) -> dict[str, list[Finished]]:
    """Run each of *programs* in a new interpreter, in turns; the first round warms caches and does not count.

    Args:
        programs: By name, a file below ``programs/`` and its arguments.
        rounds: How often each is run.
    """
    found: dict[str, list[Finished]] = {name: [] for name in programs}
    for index in range(rounds + 1):
        for name, (program, *arguments) in programs.items():
            finished = run_program(program, *arguments)
            if index:
                found[name].append(finished)
    return found


def run_program(program: str, *arguments: str) -> Finished:
    """Run one file below ``programs/`` in a new interpreter and wait for its end.

    Raises:
        RuntimeError: It failed.
    """
    command = [sys.executable, str(PROGRAMS / program), *arguments]
    began = time.perf_counter()
    done = subprocess.run(
        command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment(), check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"{program} ended with status {done.returncode}")
    return Finished(time.perf_counter() - began, done.stdout)


def environment() -> dict[str, str]:
    """Return an environment in which Python keeps what it compiled, as on a user's machine, and finds us."""
    given = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**given, "PYTHONPATH": str(ROOT)}


def median_of(finished: Sequence[Finished], figure: Callable[[Finished], float]) -> float:
    """Return the median of one figure over several runs."""
    return median(figure(one) for one in finished)


def _medians(candidates: Mapping[str, T], rounds: int, measure: Callable[[T], float]) -> dict[str, float]:
    found: dict[str, list[float]] = {name: [] for name in candidates}
    for _ in range(rounds):
        for name, candidate in candidates.items():
            found[name].append(measure(candidate))
    return {name: median(values) for name, values in found.items()}


def _time(call: Callable[[], object], calls: int) -> float:
    began = time.perf_counter()
    for _ in range(calls):
        call()
    return time.perf_counter() - began
