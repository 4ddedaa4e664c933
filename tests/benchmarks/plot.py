"""The rows as a picture: how far each figure is from its goal, on one logarithmic scale.

Every bar is a ratio to the goal, so all rows fit one picture and the line in the middle is where to be.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from tests.benchmarks.results import Goal, Row

LINE = 22
LABEL_WIDTH = 480
BAR_WIDTH = 380
WIDTH = LABEL_WIDTH + BAR_WIDTH + 90
TOP = 56
DECADES = 1.5
"""How far the scale goes to each side of the goal."""

STYLE = """
    svg { background: #ffffff }
    text { font: 13px system-ui, sans-serif; fill: #24292f }
    .small { font-size: 11px; fill: #57606a }
    .met { fill: #2da44e } .missed { fill: #cf222e }
    line { stroke: #8c959f }
    @media (prefers-color-scheme: dark) {
        svg { background: #0d1117 }
        text { fill: #e6edf3 } .small { fill: #9198a1 }
    }
"""


def svg(rows: Sequence[Row]) -> str:
    """Return the picture; better than the goal is to the left of the line."""
    bars = [(row, goal) for row in rows for goal in row.goals]
    height = TOP + LINE * len(bars) + 12
    middle = LABEL_WIDTH + BAR_WIDTH / 2
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img">',
            f"<title>Measured ratios, each in units of its goal</title><style>{STYLE}</style>",
            _text(middle, 20, "the goal", anchor="middle"),
            _text(middle - 8, 38, "better", kind="small", anchor="end"),
            _text(middle + 8, 38, "worse", kind="small"),
            f'<line x1="{middle}" x2="{middle}" y1="26" y2="{height - 8}"/>',
            *(line for number, (row, goal) in enumerate(bars) for line in _bar(number, row, goal)),
            "</svg>\n",
        ]
    )


def _bar(number: int, row: Row, goal: Goal) -> Iterator[str]:
    top = TOP + LINE * number
    middle, far = LABEL_WIDTH + BAR_WIDTH / 2, BAR_WIDTH / 2
    length = max(-1.0, min(1.0, _decades(row, goal) / DECADES)) * far
    kind = "met" if goal.is_met(row.figures) else "missed"
    yield _text(LABEL_WIDTH - 12, top + 13, f"{row.topic}: {row.what}, to {goal.against}", anchor="end")
    left = min(middle, middle + length)
    box = f'x="{left:.1f}" y="{top + 2}" width="{abs(length):.1f}" height="{LINE - 8}"'
    yield f'<rect class="{kind}" {box} rx="2"/>'
    yield _text(WIDTH - 82, top + 13, f"{goal.ratio(row.figures):.2f} ({goal.bound:.3g})", kind="small")


def _decades(row: Row, goal: Goal) -> float:
    """Return how many powers of ten the ratio is from its goal; negative is better."""
    distance = goal.ratio(row.figures) / goal.bound
    if not distance > 0:
        return -DECADES
    return -math.log10(distance) if goal.at_least else math.log10(distance)


def _text(x: float, y: float, text: str, *, kind: str = "", anchor: str = "start") -> str:
    return f'<text class="{kind}" x="{x:g}" y="{y:g}" text-anchor="{anchor}">{escape(text)}</text>'
