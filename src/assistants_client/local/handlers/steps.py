"""Run steps: what a run did, in order.

The text that a file search has found is shown only to those who ask for it with ``include[]``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistants_client.local import sql
from assistants_client.local.backend import ApiRequest
from assistants_client.local.handlers.runs import find_run
from assistants_client.local.paging import list_page
from assistants_client.local.store import JSON, Transaction

RESULT_CONTENT = "step_details.tool_calls[*].file_search.results[*].content"


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


def present_step(step: JSON, query: Mapping[str, Any]) -> JSON:
    """Return *step* as the API shows it."""
    if RESULT_CONTENT not in query.get("include[]", ()):
        for call in step["step_details"].get("tool_calls", ()):
            for result in call.get("file_search", {}).get("results", ()):
                del result["content"]
    return step
