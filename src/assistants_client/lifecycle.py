"""The states of everything that changes by itself, as tables.

Waits and the embedded backend read the same tables, so they cannot disagree on what is still going on.
This module holds facts only: it imports nothing and decides nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

__all__ = [
    "FILE_FINAL",
    "FILE_IN_PROGRESS",
    "FILE_TRANSITIONS",
    "MESSAGE_FINAL",
    "MESSAGE_IN_PROGRESS",
    "MESSAGE_TRANSITIONS",
    "RUN_ACTIVE",
    "RUN_CANCELLABLE",
    "RUN_FINAL",
    "RUN_IN_PROGRESS",
    "RUN_STEP_FINAL",
    "RUN_STEP_IN_PROGRESS",
    "RUN_STEP_TRANSITIONS",
    "RUN_TRANSITIONS",
    "VECTOR_STORE_FILE_BATCH_FINAL",
    "VECTOR_STORE_FILE_BATCH_IN_PROGRESS",
    "VECTOR_STORE_FILE_BATCH_TRANSITIONS",
    "VECTOR_STORE_FILE_FINAL",
    "VECTOR_STORE_FILE_IN_PROGRESS",
    "VECTOR_STORE_FILE_TRANSITIONS",
    "VECTOR_STORE_FINAL",
    "VECTOR_STORE_IN_PROGRESS",
    "VECTOR_STORE_TRANSITIONS",
    "Transitions",
]

Transitions: TypeAlias = Mapping[str, frozenset[str]]


def _table(rows: Mapping[str, set[str]]) -> Transitions:
    return MappingProxyType({status: frozenset(followers) for status, followers in rows.items()})


def _final(transitions: Transitions) -> frozenset[str]:
    return frozenset(status for status, followers in transitions.items() if not followers)


RUN_TRANSITIONS: Final = _table(
    {
        "queued": {"in_progress", "cancelling", "cancelled", "failed", "expired"},
        "in_progress": {
            "requires_action",
            "completed",
            "incomplete",
            "failed",
            "cancelling",
            "cancelled",
            "expired",
        },
        "requires_action": {"queued", "cancelling", "cancelled", "failed", "expired"},
        "cancelling": {"cancelled", "completed", "incomplete", "failed", "expired"},
        "completed": set(),
        "incomplete": set(),
        "failed": set(),
        "cancelled": set(),
        "expired": set(),
    }
)
"""Each run status and the statuses that may follow it."""

RUN_IN_PROGRESS: Final = frozenset({"queued", "in_progress", "cancelling"})
"""Run statuses that change without the caller. `requires_action` is not one: it waits for the caller."""

RUN_ACTIVE: Final = RUN_IN_PROGRESS | {"requires_action"}
"""Run statuses that lock the thread against new messages and runs."""

RUN_FINAL: Final = _final(RUN_TRANSITIONS)
"""Run statuses that never change again."""

RUN_CANCELLABLE: Final = frozenset({"queued", "in_progress", "requires_action"})
"""Run statuses in which a run can be cancelled; in `requires_action` too, else its thread stays locked."""

RUN_STEP_TRANSITIONS: Final = _table(
    {
        "in_progress": {"completed", "failed", "cancelled", "expired"},
        "completed": set(),
        "failed": set(),
        "cancelled": set(),
        "expired": set(),
    }
)
"""Each run step status and the statuses that may follow it."""

RUN_STEP_IN_PROGRESS: Final = frozenset({"in_progress"})
RUN_STEP_FINAL: Final = _final(RUN_STEP_TRANSITIONS)

MESSAGE_TRANSITIONS: Final = _table(
    {
        "in_progress": {"completed", "incomplete"},
        "completed": set(),
        "incomplete": set(),
    }
)
"""Each message status and the statuses that may follow it. Messages of the user are `completed` at once."""

MESSAGE_IN_PROGRESS: Final = frozenset({"in_progress"})
MESSAGE_FINAL: Final = _final(MESSAGE_TRANSITIONS)

FILE_TRANSITIONS: Final = _table(
    {
        "uploaded": {"processed", "error"},
        "processed": set(),
        "error": set(),
    }
)
"""Each status of an uploaded file and the statuses that may follow it."""

FILE_IN_PROGRESS: Final = frozenset({"uploaded"})
FILE_FINAL: Final = _final(FILE_TRANSITIONS)

VECTOR_STORE_TRANSITIONS: Final = _table(
    {
        "in_progress": {"completed", "expired"},
        # A store that was ready is indexing again as soon as a file is added to it.
        "completed": {"in_progress", "expired"},
        "expired": set(),
    }
)
"""Each vector store status and the statuses that may follow it."""

VECTOR_STORE_IN_PROGRESS: Final = frozenset({"in_progress"})
VECTOR_STORE_FINAL: Final = _final(VECTOR_STORE_TRANSITIONS)

VECTOR_STORE_FILE_TRANSITIONS: Final = _table(
    {
        "in_progress": {"completed", "failed", "cancelled"},
        "completed": set(),
        "failed": set(),
        "cancelled": set(),
    }
)
"""Each status of a file in a vector store and the statuses that may follow it."""

VECTOR_STORE_FILE_IN_PROGRESS: Final = frozenset({"in_progress"})
VECTOR_STORE_FILE_FINAL: Final = _final(VECTOR_STORE_FILE_TRANSITIONS)

VECTOR_STORE_FILE_BATCH_TRANSITIONS: Final = VECTOR_STORE_FILE_TRANSITIONS
"""Each status of a batch of files and the statuses that may follow it: a batch moves as its files do."""

VECTOR_STORE_FILE_BATCH_IN_PROGRESS: Final = VECTOR_STORE_FILE_IN_PROGRESS
VECTOR_STORE_FILE_BATCH_FINAL: Final = VECTOR_STORE_FILE_FINAL
