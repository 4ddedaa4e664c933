"""Run steps: what a run did, in order."""

from __future__ import annotations

from assistants_client.local import sql
from assistants_client.local.backend import ApiRequest
from assistants_client.local.handlers.runs import find_run
from assistants_client.local.paging import list_page
from assistants_client.local.steps import present_step
from assistants_client.local.store import JSON, Transaction


def get_run_steps(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /threads/{thread_id}/runs/{run_id}/steps``."""
    run = find_run(tx, request).body
    return list_page(
        tx,
        "step",
        sql.LIST_STEPS,
        request.query,
        present=lambda step: present_step(step, request.query),
        run_id=run["id"],
    )


def get_run_step(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}``."""
    run = find_run(tx, request).body
    step = tx.find("step", sql.GET_STEP, id=request.path["step_id"], run_id=run["id"])
    return present_step(step.body, request.query)
