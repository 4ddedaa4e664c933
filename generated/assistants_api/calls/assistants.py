# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Stored configurations of a model - its instructions, tools and the files those tools read: the calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistants_api.models._codecs.assistants import decode_assistant_list_response, decode_assistant_response
from assistants_api.models._codecs.shared import decode_delete_status_response
from assistants_api.models.assistants import (
    AssistantCreateRequest,
    AssistantListQueryParameters,
    AssistantModifyRequest,
)
from assistants_api.wire import Call, Operation, to_body, to_query

if TYPE_CHECKING:
    from assistants_api.models.assistants import AssistantListResponse, AssistantResponse
    from assistants_api.models.shared import DeleteStatusResponse

CREATE_ASSISTANT = Operation("create_assistant", "POST", "/assistants", beta="assistants=v2", creates=True)
GET_ASSISTANTS = Operation("get_assistants", "GET", "/assistants", beta="assistants=v2")
GET_ASSISTANT = Operation(
    "get_assistant",
    "GET",
    "/assistants/{assistant_id}",
    path_parameters=("assistant_id",),
    beta="assistants=v2",
)
MODIFY_ASSISTANT = Operation(
    "modify_assistant",
    "POST",
    "/assistants/{assistant_id}",
    path_parameters=("assistant_id",),
    beta="assistants=v2",
)
DELETE_ASSISTANT = Operation(
    "delete_assistant",
    "DELETE",
    "/assistants/{assistant_id}",
    path_parameters=("assistant_id",),
    beta="assistants=v2",
)


def create_assistant(request: AssistantCreateRequest | None = None, **fields: Any) -> Call[AssistantResponse]:
    """Return the call of ``POST /assistants``: create an assistant."""
    return Call(
        CREATE_ASSISTANT,
        body=to_body(request, AssistantCreateRequest, fields),
        decode=decode_assistant_response,
    )


def get_assistants(
    query: AssistantListQueryParameters | None = None, **fields: Any
) -> Call[AssistantListResponse]:
    """Return the call of ``GET /assistants``: list assistants."""
    return Call(
        GET_ASSISTANTS,
        query=to_query(query, AssistantListQueryParameters, fields),
        decode=decode_assistant_list_response,
    )


def get_assistant(assistant_id: str) -> Call[AssistantResponse]:
    """Return the call of ``GET /assistants/{assistant_id}``: get an assistant."""
    return Call(GET_ASSISTANT, path_values=(assistant_id,), decode=decode_assistant_response)


def modify_assistant(
    assistant_id: str, request: AssistantModifyRequest | None = None, **fields: Any
) -> Call[AssistantResponse]:
    """Return the call of ``POST /assistants/{assistant_id}``: modify an assistant."""
    return Call(
        MODIFY_ASSISTANT,
        path_values=(assistant_id,),
        body=to_body(request, AssistantModifyRequest, fields),
        decode=decode_assistant_response,
    )


def delete_assistant(assistant_id: str) -> Call[DeleteStatusResponse]:
    """Return the call of ``DELETE /assistants/{assistant_id}``: delete an assistant."""
    return Call(DELETE_ASSISTANT, path_values=(assistant_id,), decode=decode_delete_status_response)
