"""Draws the state diagrams of the documentation from the tables that the code works by.

``python docs/draw_states.py`` rewrites docs/states/; ``--check`` only says which pictures are out of date.

A status that others may follow has a line of its own to the right. Where that line has a dot on the way down
to a final status, it may end there. Arrows on the left lead from one such status to another.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from assistants_client import lifecycle

XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
FOLDER = Path(__file__).parent / "states"
KINDS = ("RUN", "RUN_STEP", "MESSAGE", "FILE", "VECTOR_STORE", "VECTOR_STORE_FILE")

BOX_WIDTH, BOX_HEIGHT = 128, 30
ROW, COLUMN = 56, 104
MARGIN, TOP = 12, 44
STEP_OUT = 26
"""How much further out an arrow on the left swings for each row that it passes."""

# A page that holds the picture gives its own colours; alone, it follows the system.
STYLE = """
  .states {
    --line: var(--states-line, #57606a);
    --text: var(--states-text, #24292f);
    --box: var(--states-box, #f6f8fa);
  }
  @media (prefers-color-scheme: dark) {
    .states {
      --line: var(--states-line, #9198a1);
      --text: var(--states-text, #e6edf3);
      --box: var(--states-box, #161b22);
    }
  }
  .states text { font: 13px ui-monospace, monospace; fill: var(--text) }
  .states rect { fill: var(--box); stroke: var(--line) }
  .states .final { fill: none }
  .states path { fill: none; stroke: var(--line); stroke-width: 1.2 }
  .states circle, .states marker path { fill: var(--line); stroke: none }
"""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the things of a picture are."""

    transitions: Mapping[str, frozenset[str]]
    tops: Mapping[str, float]
    """Upper edge of each status that others may follow."""
    columns: Mapping[str, float]
    """Middle of each final status."""
    left: float
    """Left edge of the statuses that others may follow."""
    end: float
    """Upper edge of the final statuses."""
    arrow: str
    """What gives a line its head."""


def svg(kind: str, transitions: Mapping[str, frozenset[str]]) -> str:
    """Return the picture of a table, whose first status is where everything begins."""
    going = [status for status in transitions if transitions[status]]
    final = [status for status in transitions if not transitions[status]]
    left = MARGIN + STEP_OUT * _farthest(going, transitions)
    tops = {status: TOP + ROW * number for number, status in enumerate(going)}
    columns = {status: left + BOX_WIDTH + 64 + COLUMN * number for number, status in enumerate(final)}
    end = TOP + ROW * len(going) + 8
    width, height = max(columns.values()) + BOX_WIDTH / 2 + MARGIN, end + BOX_HEIGHT + MARGIN
    arrow = f"{kind.lower()}-arrow"
    # On a phone it scrolls before its words get too small to read.
    size = f'width="{width:g}" height="{height:g}" style="min-width: {0.75 * width:g}px"'
    head = 'viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"'
    plan = _Plan(transitions, tops, columns, left, end, f'marker-end="url(#{arrow})"')
    return "\n".join(
        [
            f'<svg class="states" {XMLNS} viewBox="0 0 {width:g} {height:g}" {size} role="img">',
            f"<title>{_title(kind)}</title>",
            f"<desc>{_sentences(transitions)}</desc>",
            f"<style>{STYLE}</style>",
            f'<marker id="{arrow}" {head}><path d="M0 0 8 4 0 8z"/></marker>',
            *_beginning(plan),
            *_lines(plan),
            *_arrows(plan),
            *(_box(left, top, status) for status, top in tops.items()),
            *(_box(x - (COLUMN - 8) / 2, end, status, "final") for status, x in columns.items()),
            "</svg>\n",
        ]
    )


def _farthest(going: list[str], transitions: Mapping[str, frozenset[str]]) -> int:
    places = {status: number for number, status in enumerate(going)}
    spans = [abs(places[one] - places[other]) for one in going for other in transitions[one] & set(going)]
    return max(spans, default=0)


def _beginning(plan: _Plan) -> Iterator[str]:
    x = plan.left + BOX_WIDTH / 2
    yield f'<circle cx="{x:g}" cy="{MARGIN}" r="6"/>'
    yield f'<path d="M{x:g} {MARGIN}V{TOP}" {plan.arrow}/>'


def _lines(plan: _Plan) -> Iterator[str]:
    """Draw the ways to the final statuses: one line for each status, with a dot where it turns down."""
    for status, top in plan.tops.items():
        ends = [x for follower, x in plan.columns.items() if follower in plan.transitions[status]]
        if ends:
            yield f'<path d="M{plan.left + BOX_WIDTH:g} {top + BOX_HEIGHT / 2:g}H{max(ends):g}"/>'
        yield from (f'<circle cx="{x:g}" cy="{top + BOX_HEIGHT / 2:g}" r="4"/>' for x in ends)
    for follower, x in plan.columns.items():
        first = min(top for status, top in plan.tops.items() if follower in plan.transitions[status])
        yield f'<path d="M{x:g} {first + BOX_HEIGHT / 2:g}V{plan.end:g}" {plan.arrow}/>'


def _arrows(plan: _Plan) -> Iterator[str]:
    """Draw the ways between statuses that go on, further out the more rows they pass."""
    for status, top in plan.tops.items():
        for follower, other in plan.tops.items():
            if follower in plan.transitions[status]:
                # Leaving and arriving have places of their own, so that there and back are told apart.
                leaves, arrives = (0.8, 0.2) if other > top else (0.5, 0.5)
                start, stop = top + BOX_HEIGHT * leaves, other + BOX_HEIGHT * arrives
                out = plan.left - STEP_OUT * abs(other - top) / ROW * 1.25
                curve = f"C{out:g} {start:g} {out:g} {stop:g} {plan.left:g} {stop:g}"
                yield f'<path d="M{plan.left:g} {start:g}{curve}" {plan.arrow}/>'


def _box(x: float, y: float, status: str, kind: str = "going") -> str:
    width = BOX_WIDTH if kind == "going" else COLUMN - 8
    return (
        f'<rect class="{kind}" x="{x:g}" y="{y:g}" width="{width:g}" height="{BOX_HEIGHT}" rx="6"/>'
        f'<text x="{x + width / 2:g}" y="{y + BOX_HEIGHT / 2 + 4.5:g}" text-anchor="middle">{status}</text>'
    )


def _title(kind: str) -> str:
    return f"The statuses of a {kind.lower().replace('_', ' ')}"


def _sentences(transitions: Mapping[str, frozenset[str]]) -> str:
    told = {
        status: ", ".join(follower for follower in transitions if follower in followers)
        for status, followers in transitions.items()
    }
    return "; ".join(f"{status} to {followers or 'nothing'}" for status, followers in told.items())


def pictures() -> dict[Path, str]:
    """Return every picture by the file that it belongs into."""
    return {
        FOLDER / f"{kind.lower().replace('_', '-')}.svg": svg(kind, getattr(lifecycle, f"{kind}_TRANSITIONS"))
        for kind in KINDS
    }


def main() -> int:
    """Redraw the pictures, or check them; returns 1 where ``--check`` finds one out of date."""
    stale = {
        path: picture
        for path, picture in pictures().items()
        if not path.exists() or path.read_text("utf-8") != picture
    }
    for path, picture in stale.items():
        if "--check" in sys.argv:
            print(f"{path.name}: run `python docs/draw_states.py`", file=sys.stderr)
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(picture, encoding="utf-8", newline="\n")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
