"""A large upload from a path: as quick as the bare library, and in as little memory as if it were small."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measure import Finished, fresh, median_of
from tests.benchmarks.results import HTTPX, OURS, Bench, Goal, Row

PROGRAMS = {OURS: "upload_ours.py", HTTPX: "upload_httpx.py"}


def rows(bench: Bench) -> Iterator[Row]:
    """Yield the speed of an upload and the memory that it takes."""
    path = _file(bench.folder, bench.scale.upload_bytes)
    megabytes = bench.scale.upload_bytes / 2**20
    finished = fresh(
        {name: [program, bench.base_url, str(path)] for name, program in PROGRAMS.items()},
        rounds=max(1, bench.scale.programs // 3),
    )
    seconds = {name: median_of(runs, _seconds) for name, runs in finished.items()}
    speeds = {name: megabytes / one for name, one in seconds.items()}
    what = f"upload_file, {megabytes:g} MB from a path"
    yield Row("upload", what, "MB/s", speeds, (Goal(HTTPX, 0.9, at_least=True),))
    taken = {name: median_of(runs, _bytes) / 2**20 for name, runs in finished.items()}
    yield Row("upload", "memory above idle during it", "MB", {**taken, "limit": 8.0}, (Goal("limit", 1.0),))


def _seconds(finished: Finished) -> float:
    return float(json.loads(finished.printed)["seconds"])


def _bytes(finished: Finished) -> float:
    return float(json.loads(finished.printed)["bytes"])


def _file(folder: Path, size_bytes: int) -> Path:
    """Return a file of zeros that takes no room on the disk."""
    path = folder / "large.bin"
    with path.open("wb") as file:
        file.truncate(size_bytes)
    return path
