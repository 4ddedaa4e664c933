"""Import the module named on the command line, from folders that follow; print the seconds that it took."""

from __future__ import annotations

import sys
import time
from importlib import import_module

from tests.benchmarks.programs import lean  # noqa: F401  # pyright: ignore[reportUnusedImport]

sys.path.extend(sys.argv[2:])
began = time.perf_counter()
import_module(sys.argv[1])
sys.stdout.write(f"{time.perf_counter() - began}\n")
