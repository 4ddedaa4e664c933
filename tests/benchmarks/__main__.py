"""Measures everything that the table of the documentation claims; `nox -s bench` runs it.

Timed figures are for people: nothing here fails because a machine is slow.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.benchmarks.plot import svg
from tests.benchmarks.results import SMOKE, Bench, Row, Scale
from tests.benchmarks.served import served
from tests.benchmarks.table import table, verdict

TOPICS = ("start", "calls", "concurrency", "uploads", "streams", "waits", "backend", "search", "regeneration")
CANNED = "tests.benchmarks.canned_server"
NAMED = ("httpx", "openai", "httpx-sse", "httpx-aiohttp", "openapi-python-client")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table, and write what was found; return the exit status."""
    options = _parser().parse_args(arguments)
    rows: list[Row] = []
    options.output.mkdir(parents=True, exist_ok=True)
    for row in measure(options.topics or TOPICS, SMOKE if options.smoke else Scale()):
        rows.append(row)
        sys.stderr.write(f"measured {row.topic}: {row.what}\n")
        # Anew with each row: one that fails after an hour must not take the others with it.
        (options.output / "benchmarks.json").write_text(_document(rows), encoding="utf-8")
        (options.output / "benchmarks.svg").write_text(svg(rows), encoding="utf-8")
    sys.stdout.write(table(rows) + "\n" + verdict(rows))
    return 0


def measure(topics: Sequence[str], scale: Scale) -> Iterator[Row]:
    """Yield the rows of *topics* as they are measured."""
    with served(CANNED) as base_url, tempfile.TemporaryDirectory() as folder:
        bench = Bench(base_url, Path(folder), scale)
        for topic in topics:
            rows: Iterator[Row] = import_module(f"tests.benchmarks.rows.{topic}").rows(bench)
            yield from rows


def _document(rows: Sequence[Row]) -> str:
    found: dict[str, Any] = {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
        "versions": {name: version(name) for name in NAMED},
        "rows": [row.as_json() for row in rows],
    }
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help=f"which rows; {', '.join(TOPICS)}")
    parser.add_argument("--smoke", action="store_true", help="only see that everything can be measured")
    parser.add_argument(
        "--output", type=Path, default=Path("docs/benchmarks"), help="folder of what is written"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
