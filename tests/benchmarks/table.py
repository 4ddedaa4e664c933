"""The rows as a table of plain text, goals and verdicts included."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tests.benchmarks.results import OURS, Goal, Row

HEAD = ("what", "figure", "against", "ratio", "goal", "")


def table(rows: Sequence[Row]) -> str:
    """Return one line for each goal of each row, and one for each row that has none."""
    lines = [HEAD, *(line for row in rows for line in _lines(row))]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() + "\n"
        for line in lines
    )


def verdict(rows: Sequence[Row]) -> str:
    """Return one sentence that counts the goals and names those that are not met."""
    goals = [(row, goal) for row in rows for goal in row.goals]
    missed = [f"{row.topic}: {row.what}" for row, goal in goals if not goal.is_met(row.figures)]
    summary = f"{len(goals) - len(missed)} of {len(goals)} goals are met"
    return f"{summary}; not met: {'; '.join(missed)}.\n" if missed else f"{summary}.\n"


def _lines(row: Row) -> list[tuple[str, ...]]:
    name = f"{row.topic}: {row.what}"
    if not row.goals:
        return [(name, _figure(row, OURS), "", "", "", "")]
    return [
        (
            name if goal is row.goals[0] else "",
            _figure(row, goal.of),
            f"{goal.against} {_figure(row, goal.against)}",
            f"{_rounded(goal.ratio(row.figures))} x",
            f"{'at least' if goal.at_least else 'at most'} {_rounded(goal.bound)}",
            _verdict(row, goal),
        )
        for goal in row.goals
    ]


def _figure(row: Row, name: str) -> str:
    return f"{_rounded(row.figures[name])} {row.unit}"


def _verdict(row: Row, goal: Goal) -> str:
    return "met" if goal.is_met(row.figures) else "NOT MET"


def _rounded(value: float) -> str:
    """Return three digits that count, or all that stand before the point."""
    if not math.isfinite(value) or value == 0:
        return f"{value:g}"
    return f"{value:,.{max(0, 2 - math.floor(math.log10(abs(value))))}f}"
