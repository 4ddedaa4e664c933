"""What a benchmark finds: rows of figures, and for each goal whether it is met."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

OURS = "assistants_client"
HTTPX = "httpx"
OPENAI = "openai"


@dataclass(frozen=True, slots=True)
class Goal:
    """How one figure of a row has to compare with another."""

    against: str
    """Name of the figure that it is divided by."""
    bound: float
    at_least: bool = False
    """True where more is better, as of a rate."""
    of: str = OURS

    def ratio(self, figures: Mapping[str, float]) -> float:
        """Return the figure in units of the one that it is held against."""
        return figures[self.of] / figures[self.against]

    def is_met(self, figures: Mapping[str, float]) -> bool:
        """Return the verdict; a figure that could not be taken meets no goal."""
        compare: Callable[[float, float], bool] = operator.ge if self.at_least else operator.le
        return compare(self.ratio(figures), self.bound)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, for us and for each baseline."""

    topic: str
    what: str
    unit: str
    figures: Mapping[str, float]
    """By who was measured."""
    goals: tuple[Goal, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the row as plain data, verdicts included."""
        return {
            "topic": self.topic,
            "what": self.what,
            "unit": self.unit,
            "figures": dict(self.figures),
            "goals": [
                {
                    "of": goal.of,
                    "against": goal.against,
                    "bound": goal.bound,
                    "at_least": goal.at_least,
                    "ratio": goal.ratio(self.figures),
                    "met": goal.is_met(self.figures),
                }
                for goal in self.goals
            ],
        }


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is measured: enough to trust the figures, or just enough to see that it works."""

    programs: int = 15
    """How often each program is run in a new interpreter."""
    rounds: int = 15
    """How often each candidate has its turn."""
    calls: int = 50
    """How many calls one turn has."""
    requests: int = 1500
    """How many requests one turn has where many are in flight."""
    requests_of_one: int = 6000
    """The same where only one candidate is measured."""
    polls: int = 50
    upload_bytes: int = 256 * 2**20
    threads: tuple[int, int] = (100, 10_000)
    chunks: tuple[int, ...] = (10_000, 100_000)
    regenerations: int = 5


SMOKE = Scale(
    programs=1,
    rounds=1,
    calls=2,
    requests=20,
    requests_of_one=20,
    polls=3,
    upload_bytes=2**20,
    threads=(2, 20),
    chunks=(200,),
    regenerations=1,
)


@dataclass(frozen=True, slots=True)
class Bench:
    """What a row needs to be measured."""

    base_url: str
    """Of the canned server."""
    folder: Path
    """For what has to be written; removed at the end."""
    scale: Scale = field(default_factory=Scale)
