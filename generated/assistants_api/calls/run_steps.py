# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The single actions a run takes - writing a message or calling tools: the calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistants_api.models._codecs.run_steps import decode_run_step_list_response, decode_run_step_response
from assistants_api.models.run_steps import RunStepListQueryParameters
from assistants_api.wire import Call, Operation, pairs, to_query

if TYPE_CHECKING:
    from assistants_api.models.run_steps import RunStepListResponse, RunStepResponse
    from assistants_api.models.shared import RunStepInclude

GET_RUN_STEPS = Operation(
    "get_run_steps",
    "GET",
    "/threads/{thread_id}/runs/{run_id}/steps",
    path_parameters=("thread_id", "run_id"),
    beta="assistants=v2",
)
GET_RUN_STEP = Operation(
    "get_run_step",
    "GET",
    "/threads/{thread_id}/runs/{run_id}/steps/{step_id}",
    path_parameters=("thread_id", "run_id", "step_id"),
    beta="assistants=v2",
)


def get_run_steps(
    thread_id: str, run_id: str, query: RunStepListQueryParameters | None = None, **fields: Any
) -> Call[RunStepListResponse]:
    """Return the call of ``GET /threads/{thread_id}/runs/{run_id}/steps``: list the steps of a run."""
    return Call(
        GET_RUN_STEPS,
        path_values=(thread_id, run_id),
        query=to_query(query, RunStepListQueryParameters, fields),
        decode=decode_run_step_list_response,
    )


def get_run_step(
    thread_id: str, run_id: str, step_id: str, include: list[RunStepInclude] | None = None
) -> Call[RunStepResponse]:
    """Return the call of ``GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}``: get a run step."""
    return Call(
        GET_RUN_STEP,
        path_values=(thread_id, run_id, step_id),
        query=pairs({"include[]": include}),
        decode=decode_run_step_response,
    )
