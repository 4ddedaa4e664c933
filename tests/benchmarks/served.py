"""Servers in processes of their own, so that they do not share an interpreter with what is timed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager

from tests.benchmarks.measure import ROOT, environment


@contextmanager
def served(module: str) -> Generator[str]:
    """Run ``python -m module``, which prints a base URL and ends with its input; hand out the URL."""
    with subprocess.Popen(
        [sys.executable, "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment(),
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()
