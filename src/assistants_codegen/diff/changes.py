"""One change as a value: what it is about, whether it breaks a program, and the sentence for the changelog.

Subjects are full names, as a changelog has them: ``get_runs()``, ``RunResponse.status``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import frozen

Kind = Literal["operation", "parameter", "composite", "class", "field", "type"]
What = Literal[
    "added",
    "removed",
    "renamed",
    "retyped",
    "required",
    "optional",
    "deprecated",
    "rerouted",
    "reordered",
]


@frozen
class Change:
    """One thing that a user of the package would notice."""

    kind: Kind
    what: What
    subject: str
    sentence: str
    where: str
    """File and line: in the new spec, or in the old one for what was removed."""
    breaking: bool = False
    """Whether a program that was right may now fail, or no longer passes a type checker."""
    old: str | None = None
    new: str | None = None

    def to_dict(self) -> Mapping[str, object]:
        """Return the change as a JSON object."""
        return {
            "kind": self.kind,
            "change": self.what,
            "subject": self.subject,
            "breaking": self.breaking,
            "old": self.old,
            "new": self.new,
            "sentence": self.sentence,
            "where": self.where,
        }
