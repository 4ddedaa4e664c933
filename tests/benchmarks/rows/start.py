"""From the start of a process to the first answer."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks.measure import fresh, median_of
from tests.benchmarks.results import HTTPX, OPENAI, OURS, Bench, Goal, Row
from tests.benchmarks.stock import PACKAGE, STOCK, generate

PROGRAMS = {
    OURS: "first_answer_ours.py",
    HTTPX: "first_answer_httpx.py",
    OPENAI: "first_answer_openai.py",
    STOCK: "first_answer_stock.py",
}


def rows(bench: Bench) -> Iterator[Row]:
    """Yield the time to import, and time and memory to the first answer."""
    generate(bench.folder)
    yield _imports(bench)
    yield from _first_answers(bench)


def _imports(bench: Bench) -> Row:
    programs = {name: ["import_module.py", name] for name in (OURS, HTTPX, OPENAI)}
    programs[STOCK] = ["import_module.py", PACKAGE, str(bench.folder)]
    finished = fresh(programs, rounds=bench.scale.programs)
    milliseconds = {
        name: 1000 * median_of(runs, lambda one: float(one.printed)) for name, runs in finished.items()
    }
    return Row("start", "import", "ms", milliseconds, (Goal(HTTPX, 0.5),))


def _first_answers(bench: Bench) -> Iterator[Row]:
    programs = {name: [program, bench.base_url] for name, program in PROGRAMS.items()}
    programs[STOCK].append(str(bench.folder))
    finished = fresh(programs, rounds=bench.scale.programs)
    milliseconds = {name: 1000 * median_of(runs, lambda one: one.seconds) for name, runs in finished.items()}
    megabytes = {
        name: median_of(runs, lambda one: float(one.printed)) / 2**20 for name, runs in finished.items()
    }
    yield Row(
        "start",
        "process start to first run decoded",
        "ms",
        milliseconds,
        (Goal(HTTPX, 1.35), Goal(OPENAI, 1 / 7)),
    )
    yield Row("start", "most memory until then", "MB", megabytes, (Goal(HTTPX, 1.25),))
