from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from assistants_client import lifecycle

SPEC = Path(__file__).parents[2] / "spec" / "openapi.yaml"

TABLES = {
    "run": (lifecycle.RUN_TRANSITIONS, lifecycle.RUN_IN_PROGRESS, lifecycle.RUN_FINAL),
    "step": (lifecycle.RUN_STEP_TRANSITIONS, lifecycle.RUN_STEP_IN_PROGRESS, lifecycle.RUN_STEP_FINAL),
    "message": (lifecycle.MESSAGE_TRANSITIONS, lifecycle.MESSAGE_IN_PROGRESS, lifecycle.MESSAGE_FINAL),
    "file": (lifecycle.FILE_TRANSITIONS, lifecycle.FILE_IN_PROGRESS, lifecycle.FILE_FINAL),
    "store": (
        lifecycle.VECTOR_STORE_TRANSITIONS,
        lifecycle.VECTOR_STORE_IN_PROGRESS,
        lifecycle.VECTOR_STORE_FINAL,
    ),
    "store file": (
        lifecycle.VECTOR_STORE_FILE_TRANSITIONS,
        lifecycle.VECTOR_STORE_FILE_IN_PROGRESS,
        lifecycle.VECTOR_STORE_FILE_FINAL,
    ),
    "batch": (
        lifecycle.VECTOR_STORE_FILE_BATCH_TRANSITIONS,
        lifecycle.VECTOR_STORE_FILE_BATCH_IN_PROGRESS,
        lifecycle.VECTOR_STORE_FILE_BATCH_FINAL,
    ),
}


@pytest.mark.parametrize("kind", TABLES)
def test_a_table_is_closed(kind: str) -> None:
    """Whatever may follow a status is a status of the same table."""
    transitions, _, _ = TABLES[kind]
    assert frozenset().union(*transitions.values()) <= transitions.keys()


@pytest.mark.parametrize("kind", TABLES)
def test_what_goes_on_can_end(kind: str) -> None:
    """Nothing in progress is final, and every status in progress leads to a final one."""
    transitions, in_progress, final = TABLES[kind]
    assert in_progress
    assert final
    assert not in_progress & final
    for status in in_progress:
        reached, new = {status}, {status}
        while new:
            new = {follower for one in new for follower in transitions[one]} - reached
            reached |= new
        assert reached & final


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ("RunStatus", "run"),
        ("RunStepStatus", "step"),
        ("MessageStatus", "message"),
        ("VectorStoreStatus", "store"),
        ("VectorStoreFileStatus", "store file"),
    ],
)
def test_a_table_has_the_statuses_of_the_spec(schema: str, kind: str) -> None:
    """No status of the wire API is missing, and none is invented."""
    spec: Any = yaml.safe_load(SPEC.read_text(encoding="utf-8"))
    assert set(spec["components"]["schemas"][schema]["enum"]) == TABLES[kind][0].keys()


def test_a_run_that_waits_for_the_caller_is_active_and_not_in_progress() -> None:
    """`requires_action` locks the thread, and still no wait would see it end."""
    assert "requires_action" in lifecycle.RUN_ACTIVE
    assert "requires_action" not in lifecycle.RUN_IN_PROGRESS
    assert not lifecycle.RUN_ACTIVE & lifecycle.RUN_FINAL


def test_what_can_be_cancelled_leads_to_cancelling() -> None:
    """The table of transitions agrees with the list of what can be cancelled."""
    leads = {status for status, next_ones in lifecycle.RUN_TRANSITIONS.items() if "cancelling" in next_ones}
    assert leads == lifecycle.RUN_CANCELLABLE
