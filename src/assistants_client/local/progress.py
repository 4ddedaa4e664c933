"""The moves of a run through its states, each with everything that moves along: steps, messages, events.

Every function works inside a transaction of the caller. `lifecycle` decides which moves are legal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from assistants_client import lifecycle
from assistants_client.local import sql
from assistants_client.local.objects import text_content
from assistants_client.local.store import JSON, Job, Row, Transaction, dump

__all__ = [
    "change_run",
    "check_move",
    "end_run",
    "expire_overdue_runs",
    "finish_message",
    "finish_step",
    "save_message",
    "save_step",
]

Ending = Literal["completed", "incomplete", "failed", "cancelled", "expired"]

STAMPS = {"completed": "completed_at", "failed": "failed_at", "cancelled": "cancelled_at"}
STEP_STAMPS = {**STAMPS, "expired": "expired_at"}


def check_move(transitions: lifecycle.Transitions, body: JSON, status: str) -> None:
    """Hold a move to the table.

    Raises:
        AssertionError: *body* cannot go to *status*; the backend has made a mistake.
    """
    if status not in transitions[body["status"]]:
        raise AssertionError(f"{body['id']} cannot go from {body['status']} to {status}")


def change_run(tx: Transaction, run: JSON, status: str, **fields: Any) -> None:
    """Move *run* to *status*, with *fields* set along, and tell its listeners."""
    check_move(lifecycle.RUN_TRANSITIONS, run, status)
    run.update(status=status, **fields)
    tx.save(sql.SAVE_RUN, run)
    tx.emit(run["id"], f"thread.run.{status}", run)


def end_run(
    tx: Transaction,
    run: JSON,
    status: Ending,
    *,
    error: Mapping[str, str] | None = None,
    incomplete_reason: str | None = None,
) -> None:
    """Move *run* to a final status; what it had begun ends with it."""
    steps = list(tx.rows(sql.STEPS_OF_RUN, run_id=run["id"]))
    for step in steps:
        if step.body["status"] == "in_progress":
            _abandon_step(tx, run, step, status, error)
    fields: JSON = {"expires_at": None, "required_action": None, "usage": _total(steps)}
    if status in STAMPS:
        fields[STAMPS[status]] = tx.now
    if error is not None:
        fields["last_error"] = dict(error)
    if incomplete_reason is not None:
        fields["incomplete_details"] = {"reason": incomplete_reason}
    change_run(tx, run, status, **fields)


def expire_overdue_runs(tx: Transaction) -> None:
    """End every run whose time is over.

    Called before anything that looks at runs: nobody can see a run outlive its time, and no timer is needed.
    """
    for run in list(tx.rows(sql.OVERDUE_RUNS, now=tx.now)):
        end_run(tx, run.body, "expired")
        tx.interrupts.append(Job("run", run.body["id"]))


def save_step(tx: Transaction, step: Row) -> None:
    """Write the step's body and internal facts."""
    tx.save(sql.SAVE_STEP, step.body, internal=dump(step.internal))


def save_message(tx: Transaction, message: JSON) -> None:
    """Write the message."""
    tx.save(sql.SAVE_MESSAGE, message)


def finish_step(tx: Transaction, step: Row, status: str, *, error: Mapping[str, str] | None = None) -> None:
    """Move *step* to a final status and tell the run's listeners."""
    check_move(lifecycle.RUN_STEP_TRANSITIONS, step.body, status)
    step.body.update({"status": status, STEP_STAMPS[status]: tx.now})
    if step.body["usage"] is None:
        step.body["usage"] = step.internal.get("usage")
    if error is not None:
        step.body["last_error"] = _step_error(error)
    save_step(tx, step)
    tx.emit(step.body["run_id"], f"thread.run.step.{status}", step.body)


def finish_message(tx: Transaction, message: JSON, *, incomplete_reason: str | None = None) -> None:
    """Move *message* to completed, or to incomplete for the reason given, and tell the run's listeners."""
    check_move(
        lifecycle.MESSAGE_TRANSITIONS, message, "completed" if incomplete_reason is None else "incomplete"
    )
    if incomplete_reason is None:
        message.update(status="completed", completed_at=tx.now)
    else:
        message.update(
            status="incomplete", incomplete_at=tx.now, incomplete_details={"reason": incomplete_reason}
        )
    save_message(tx, message)
    tx.emit(message["run_id"], f"thread.message.{message['status']}", message)


def _abandon_step(
    tx: Transaction, run: JSON, step: Row, status: Ending, error: Mapping[str, str] | None
) -> None:
    if step.body["type"] == "message_creation":
        message = tx.row(
            sql.GET_MESSAGE,
            id=step.body["step_details"]["message_creation"]["message_id"],
            thread_id=run["thread_id"],
        )
        if message is not None and message.body["status"] == "in_progress":
            # Readers of a stream have heard of a first part, so there is one, even where its text is lost.
            message.body["content"] = message.body["content"] or [text_content("")]
            finish_message(tx, message.body, incomplete_reason=f"run_{status}")
    finish_step(tx, step, "failed" if status == "incomplete" else status, error=error)


def _step_error(error: Mapping[str, str]) -> JSON:
    # A step knows two codes; a prompt that the model refused is the run's own.
    known = error["code"] in {"server_error", "rate_limit_exceeded"}
    return {"code": error["code"] if known else "server_error", "message": error["message"]}


def _total(steps: Sequence[Row]) -> JSON | None:
    """Return the tokens of all steps together; None when the model told of none."""
    usages = [step.body["usage"] for step in steps if step.body["usage"] is not None]
    if not usages:
        return None
    return {
        name: sum(usage[name] for usage in usages)
        for name in ("prompt_tokens", "completion_tokens", "total_tokens")
    }
