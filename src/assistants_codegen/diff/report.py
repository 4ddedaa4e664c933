"""A list of changes, as people and as programs read it.

Both say the same; what breaks programs comes first for people.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from assistants_codegen.diff.changes import Change


def as_text(changes: Sequence[Change]) -> str:
    """Return the sentences for the changelog, what breaks programs first, each with the line of the spec."""
    if not changes:
        return "nothing changes for users"
    breaking = [change for change in changes if change.breaking]
    harmless = [change for change in changes if not change.breaking]
    lines = [_headline(len(breaking), len(harmless))]
    for title, group in (("Breaking", breaking), ("Compatible", harmless)):
        if group:
            lines += ["", title, *(f"- {change.sentence} ({change.where})" for change in group)]
    return "\n".join(lines)


def as_json(changes: Sequence[Change]) -> str:
    """Return one JSON object: whether anything breaks, and every change."""
    breaking = any(change.breaking for change in changes)
    return json.dumps({"breaking": breaking, "changes": [change.to_dict() for change in changes]}, indent=2)


def _headline(breaking: int, harmless: int) -> str:
    total = breaking + harmless
    return f"{total} change{'' if total == 1 else 's'} for users, {breaking or 'none'} of them breaking"
