"""Draws the state diagrams of the documentation from the tables that the code works by.

``python docs/draw_states.py`` rewrites the diagrams in docs/; ``--check`` only says which are out of date.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path

from assistants_client import lifecycle

DOCS = Path(__file__).parent
DIAGRAM = re.compile(r"(?<=<!-- states: )(\w+)( -->\n```mermaid\n)(.*?)(?=```\n)", re.DOTALL)


def mermaid(transitions: Mapping[str, frozenset[str]]) -> str:
    """Return a state diagram: from the first status of the table to those that nothing follows."""
    lines = ["stateDiagram-v2", f"    [*] --> {next(iter(transitions))}"]
    for status, followers in transitions.items():
        lines += [f"    {status} --> {follower}" for follower in transitions if follower in followers]
        lines += [f"    {status} --> [*]"] if not followers else []
    return "\n".join(lines) + "\n"


def redrawn(text: str) -> str:
    """Return *text* with every diagram drawn from its table, as ``<!-- states: RUN -->`` names it."""
    return DIAGRAM.sub(lambda found: found[1] + found[2] + mermaid(_table(found[1])), text)


def _table(name: str) -> Mapping[str, frozenset[str]]:
    table: Mapping[str, frozenset[str]] = getattr(lifecycle, f"{name}_TRANSITIONS")
    return table


def main() -> int:
    """Redraw the pages, or check them; returns 1 where ``--check`` finds one out of date."""
    stale = [
        page
        for page in sorted(DOCS.rglob("*.md"))
        if redrawn(page.read_text("utf-8")) != page.read_text("utf-8")
    ]
    for page in stale:
        if "--check" in sys.argv:
            print(f"{page.name}: run `python docs/draw_states.py`", file=sys.stderr)
        else:
            page.write_text(redrawn(page.read_text("utf-8")), encoding="utf-8", newline="\n")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
