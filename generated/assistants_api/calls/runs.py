# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Executions of an assistant on a thread, from queued to a terminal status: the calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistants_api.models._codecs.runs import decode_run_list_response, decode_run_response
from assistants_api.models.runs import (
    RunCreateRequest,
    RunListQueryParameters,
    RunModifyRequest,
    RunThreadCreateRequest,
    RunToolOutputsSubmitRequest,
)
from assistants_api.wire import Call, Operation, pairs, to_body, to_query

if TYPE_CHECKING:
    from assistants_api.models.runs import RunListResponse, RunResponse
    from assistants_api.models.shared import RunStepInclude

CREATE_THREAD_AND_RUN = Operation(
    "create_thread_and_run", "POST", "/threads/runs", beta="assistants=v2", creates=True
)
CREATE_RUN = Operation(
    "create_run",
    "POST",
    "/threads/{thread_id}/runs",
    path_parameters=("thread_id",),
    beta="assistants=v2",
    creates=True,
)
GET_RUNS = Operation(
    "get_runs", "GET", "/threads/{thread_id}/runs", path_parameters=("thread_id",), beta="assistants=v2"
)
GET_RUN = Operation(
    "get_run",
    "GET",
    "/threads/{thread_id}/runs/{run_id}",
    path_parameters=("thread_id", "run_id"),
    beta="assistants=v2",
)
MODIFY_RUN = Operation(
    "modify_run",
    "POST",
    "/threads/{thread_id}/runs/{run_id}",
    path_parameters=("thread_id", "run_id"),
    beta="assistants=v2",
)
CANCEL_RUN = Operation(
    "cancel_run",
    "POST",
    "/threads/{thread_id}/runs/{run_id}/cancel",
    path_parameters=("thread_id", "run_id"),
    beta="assistants=v2",
)
SUBMIT_TOOL_OUTPUTS = Operation(
    "submit_tool_outputs",
    "POST",
    "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
    path_parameters=("thread_id", "run_id"),
    beta="assistants=v2",
    creates=True,
)


def create_thread_and_run(request: RunThreadCreateRequest | None = None, **fields: Any) -> Call[RunResponse]:
    """Return the call of ``POST /threads/runs``: create a thread and run an assistant on it."""
    return Call(
        CREATE_THREAD_AND_RUN,
        body=to_body(request, RunThreadCreateRequest, fields),
        decode=decode_run_response,
    )


def create_run(
    thread_id: str,
    request: RunCreateRequest | None = None,
    *,
    include: list[RunStepInclude] | None = None,
    **fields: Any,
) -> Call[RunResponse]:
    """Return the call of ``POST /threads/{thread_id}/runs``: create a run."""
    return Call(
        CREATE_RUN,
        path_values=(thread_id,),
        query=pairs({"include[]": include}),
        body=to_body(request, RunCreateRequest, fields),
        decode=decode_run_response,
    )


def get_runs(
    thread_id: str, query: RunListQueryParameters | None = None, **fields: Any
) -> Call[RunListResponse]:
    """Return the call of ``GET /threads/{thread_id}/runs``: list the runs of a thread."""
    return Call(
        GET_RUNS,
        path_values=(thread_id,),
        query=to_query(query, RunListQueryParameters, fields),
        decode=decode_run_list_response,
    )


def get_run(thread_id: str, run_id: str) -> Call[RunResponse]:
    """Return the call of ``GET /threads/{thread_id}/runs/{run_id}``: get a run."""
    return Call(GET_RUN, path_values=(thread_id, run_id), decode=decode_run_response)


def modify_run(
    thread_id: str, run_id: str, request: RunModifyRequest | None = None, **fields: Any
) -> Call[RunResponse]:
    """Return the call of ``POST /threads/{thread_id}/runs/{run_id}``: modify a run."""
    return Call(
        MODIFY_RUN,
        path_values=(thread_id, run_id),
        body=to_body(request, RunModifyRequest, fields),
        decode=decode_run_response,
    )


def cancel_run(thread_id: str, run_id: str) -> Call[RunResponse]:
    """Return the call of ``POST /threads/{thread_id}/runs/{run_id}/cancel``: cancel a run."""
    return Call(CANCEL_RUN, path_values=(thread_id, run_id), decode=decode_run_response)


def submit_tool_outputs(
    thread_id: str, run_id: str, request: RunToolOutputsSubmitRequest | None = None, **fields: Any
) -> Call[RunResponse]:
    """Return the call of ``POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs``: submit the
    outputs of tool calls.
    """
    return Call(
        SUBMIT_TOOL_OUTPUTS,
        path_values=(thread_id, run_id),
        body=to_body(request, RunToolOutputsSubmitRequest, fields),
        decode=decode_run_response,
    )
