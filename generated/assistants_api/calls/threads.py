# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Conversations that keep their messages on the server: the calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistants_api.models._codecs.shared import decode_delete_status_response
from assistants_api.models._codecs.threads import decode_thread_response
from assistants_api.models.threads import ThreadCreateRequest, ThreadModifyRequest
from assistants_api.wire import Call, Operation, to_body

if TYPE_CHECKING:
    from assistants_api.models.shared import DeleteStatusResponse
    from assistants_api.models.threads import ThreadResponse

CREATE_THREAD = Operation("create_thread", "POST", "/threads", beta="assistants=v2", creates=True)
GET_THREAD = Operation(
    "get_thread", "GET", "/threads/{thread_id}", path_parameters=("thread_id",), beta="assistants=v2"
)
MODIFY_THREAD = Operation(
    "modify_thread", "POST", "/threads/{thread_id}", path_parameters=("thread_id",), beta="assistants=v2"
)
DELETE_THREAD = Operation(
    "delete_thread", "DELETE", "/threads/{thread_id}", path_parameters=("thread_id",), beta="assistants=v2"
)


def create_thread(request: ThreadCreateRequest | None = None, **fields: Any) -> Call[ThreadResponse]:
    """Return the call of ``POST /threads``: create a thread."""
    return Call(
        CREATE_THREAD, body=to_body(request, ThreadCreateRequest, fields), decode=decode_thread_response
    )


def get_thread(thread_id: str) -> Call[ThreadResponse]:
    """Return the call of ``GET /threads/{thread_id}``: get a thread."""
    return Call(GET_THREAD, path_values=(thread_id,), decode=decode_thread_response)


def modify_thread(
    thread_id: str, request: ThreadModifyRequest | None = None, **fields: Any
) -> Call[ThreadResponse]:
    """Return the call of ``POST /threads/{thread_id}``: modify a thread."""
    return Call(
        MODIFY_THREAD,
        path_values=(thread_id,),
        body=to_body(request, ThreadModifyRequest, fields),
        decode=decode_thread_response,
    )


def delete_thread(thread_id: str) -> Call[DeleteStatusResponse]:
    """Return the call of ``DELETE /threads/{thread_id}``: delete a thread."""
    return Call(DELETE_THREAD, path_values=(thread_id,), decode=decode_delete_status_response)
