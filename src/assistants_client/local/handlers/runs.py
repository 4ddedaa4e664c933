"""Runs: an assistant at work on a thread.

Handlers only write down what shall happen; the run loop does it. One active run per thread: the database
itself refuses a second one.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from assistants_client import lifecycle
from assistants_client.local import sql
from assistants_client.local.backend import ApiRequest
from assistants_client.local.errors import (
    APIError,
    missing_parameter,
    outputs_do_not_match,
    outputs_not_accepted,
    run_not_cancellable,
    thread_locked_for_runs,
)
from assistants_client.local.handlers._common import changed, tool_resources
from assistants_client.local.handlers.messages import add_message
from assistants_client.local.handlers.threads import new_thread
from assistants_client.local.ids import check_prefix
from assistants_client.local.objects import run_object
from assistants_client.local.paging import list_page
from assistants_client.local.progress import change_run, expire_overdue_runs, finish_step
from assistants_client.local.store import JSON, Job, Row, Transaction, dump
from assistants_client.local.tools import code_file_ids
from assistants_client.local.vector_stores import store_ids


def create_run(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /threads/{thread_id}/runs``."""
    thread_id = tx.find("thread", sql.GET_THREAD, id=request.path["thread_id"]).body["id"]
    return new_run(tx, thread_id, request.body, runs_code=request.runs_code)


def create_thread_and_run(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /threads/runs``."""
    thread = new_thread(tx, request.body.get("thread") or {})
    return new_run(tx, thread["id"], request.body, runs_code=request.runs_code, created_thread=thread)


def get_runs(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /threads/{thread_id}/runs``."""
    expire_overdue_runs(tx)
    thread_id = tx.find("thread", sql.GET_THREAD, id=request.path["thread_id"]).body["id"]
    return list_page(tx, "run", sql.LIST_RUNS, request.query, thread_id=thread_id)


def get_run(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /threads/{thread_id}/runs/{run_id}``."""
    return find_run(tx, request).body


def modify_run(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /threads/{thread_id}/runs/{run_id}``; only metadata can change."""
    body = changed(find_run(tx, request).body, request.body, "metadata")
    tx.save(sql.SAVE_RUN, body)
    return body


def cancel_run(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /threads/{thread_id}/runs/{run_id}/cancel``; it is `cancelling` until its worker has stopped."""
    run = find_run(tx, request).body
    if run["status"] not in lifecycle.RUN_CANCELLABLE:
        raise run_not_cancellable(run["status"])
    change_run(tx, run, "cancelling")
    tx.interrupts.append(Job("run", run["id"]))
    return run


def submit_tool_outputs(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs``."""
    run = find_run(tx, request).body
    if run["status"] != "requires_action":
        raise outputs_not_accepted(run["status"])
    outputs = _outputs(run, request.body["tool_outputs"])
    _fill_in(tx, run, outputs)
    change_run(tx, run, "queued", required_action=None)
    tx.jobs.append(Job("run", run["id"]))
    return run


def find_run(tx: Transaction, request: ApiRequest) -> Row:
    """Return the run that the path names, expired if its time is over.

    Raises:
        APIError: 404, no such thread or run.
    """
    expire_overdue_runs(tx)
    thread_id = tx.find("thread", sql.GET_THREAD, id=request.path["thread_id"]).body["id"]
    return tx.find("run", sql.GET_RUN, id=request.path["run_id"], thread_id=thread_id)


def new_run(
    tx: Transaction,
    thread_id: str,
    request: Mapping[str, Any],
    *,
    runs_code: bool = False,
    created_thread: JSON | None = None,
) -> JSON:
    """Queue a run on a thread; its listeners hear of the *created_thread* first.

    Raises:
        APIError: 404, no such assistant; 400, the thread has an active run, a tool cannot be had here, or an
            option asks for what is not there.
    """
    check_prefix("assistant_id", request["assistant_id"])
    assistant = tx.find("assistant", sql.GET_ASSISTANT, id=request["assistant_id"]).body
    run = run_object(request, assistant, thread_id=thread_id, now=tx.now)
    refuse_tools(run["tools"], runs_code=runs_code)
    _refuse_choice_of_nothing(run)
    _refuse_uncounted_last_messages(run)
    expire_overdue_runs(tx)
    _add_run(tx, run, _internal(tx, request, assistant))
    for message in request.get("additional_messages") or ():
        add_message(tx, thread_id, message)
    if created_thread is not None:
        tx.emit(run["id"], "thread.created", created_thread)
    tx.emit(run["id"], "thread.run.created", run)
    tx.emit(run["id"], "thread.run.queued", run)
    tx.jobs.append(Job("run", run["id"]))
    return run


def refuse_tools(tools: Sequence[Mapping[str, Any]], *, runs_code: bool) -> None:
    """Refuse to run with a tool that executes code where none can be, or with two tools of one name.

    Raises:
        APIError: 400.
    """
    if not runs_code and any(tool["type"] == "code_interpreter" for tool in tools):
        raise APIError(
            "The local backend does not run code: leave out the tool 'code_interpreter', or give the run its"
            " own 'tools'.",
            param="tools",
            code="unsupported_tool",
        )
    names = [_name_of(tool) for tool in tools]
    doubled = next((name for name in names if names.count(name) > 1), None)
    if doubled is not None:
        raise APIError(f"Invalid 'tools': there are several tools named '{doubled}'.", param="tools")


def _refuse_choice_of_nothing(run: JSON) -> None:
    choice = run["tool_choice"]
    if isinstance(choice, str):
        return
    name = _name_of(choice)
    if name not in map(_name_of, run["tools"]):
        raise APIError(
            f"Invalid 'tool_choice': the run has no tool named '{name}'.",
            param="tool_choice",
            code="invalid_value",
        )


def _refuse_uncounted_last_messages(run: JSON) -> None:
    strategy = run["truncation_strategy"]
    if strategy["type"] == "last_messages" and strategy["last_messages"] is None:
        raise missing_parameter("truncation_strategy.last_messages")


def _name_of(tool: Mapping[str, Any]) -> str:
    name: str = tool["function"]["name"] if tool["type"] == "function" else tool["type"]
    return name


def _add_run(tx: Transaction, run: JSON, internal: JSON) -> None:
    try:
        tx.add(sql.ADD_RUN, run, internal=dump(internal))
    except sqlite3.IntegrityError as error:
        active = tx.value(sql.ACTIVE_RUN_OF_THREAD, thread_id=run["thread_id"])
        if active is None:
            raise
        raise thread_locked_for_runs(run["thread_id"], active) from error


def _internal(tx: Transaction, request: Mapping[str, Any], assistant: JSON) -> JSON:
    """Return what the run remembers beside what it shows: the assistant's stores and the reasoning effort."""
    resources = assistant["tool_resources"]
    if request.get("tool_resources") is not None:
        resources = {**resources, **tool_resources(tx, request["tool_resources"])}
    return {
        "vector_store_ids": store_ids(resources),
        "code_file_ids": code_file_ids(resources),
        "reasoning_effort": request.get("reasoning_effort") or assistant.get("reasoning_effort"),
    }


def _outputs(run: JSON, given: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return the outputs by call, exactly those that the run asked for."""
    expected = [call["id"] for call in run["required_action"]["submit_tool_outputs"]["tool_calls"]]
    got = [output.get("tool_call_id", "") for output in given]
    if sorted(expected) != sorted(got):
        raise outputs_do_not_match(expected, got)
    return {output["tool_call_id"]: output.get("output", "") for output in given}


def _fill_in(tx: Transaction, run: JSON, outputs: Mapping[str, str]) -> None:
    step = next(
        row for row in tx.rows(sql.STEPS_OF_RUN, run_id=run["id"]) if row.body["status"] == "in_progress"
    )
    for call in step.body["step_details"]["tool_calls"]:
        if call["id"] in outputs:
            call["function"]["output"] = outputs[call["id"]]
    finish_step(tx, step, "completed")
