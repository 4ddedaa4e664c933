"""What is found when something is looked at.

A finding never holds a secret: whoever makes one leaves it out.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum


class Status(StrEnum):
    """How it is with a thing."""

    OK = "ok"
    OFF = "off"
    """It is not there, and need not be."""
    FAILED = "failed"
    """It is there, or was asked for, and does not work."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    topic: str
    name: str
    status: Status
    detail: str
    """What was found, and what to do about it, in one line."""

    def to_dict(self) -> dict[str, str]:
        """Return the JSON form."""
        return asdict(self)
