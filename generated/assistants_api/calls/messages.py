# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""What users and assistants say in a thread: the calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistants_api.models._codecs.messages import (
    decode_thread_message_list_response,
    decode_thread_message_response,
)
from assistants_api.models._codecs.shared import decode_delete_status_response
from assistants_api.models.messages import (
    ThreadMessageCreateRequest,
    ThreadMessageListQueryParameters,
    ThreadMessageModifyRequest,
)
from assistants_api.wire import Call, Operation, to_body, to_query

if TYPE_CHECKING:
    from assistants_api.models.messages import ThreadMessageListResponse, ThreadMessageResponse
    from assistants_api.models.shared import DeleteStatusResponse

CREATE_THREAD_MESSAGE = Operation(
    "create_thread_message",
    "POST",
    "/threads/{thread_id}/messages",
    path_parameters=("thread_id",),
    beta="assistants=v2",
    creates=True,
)
GET_THREAD_MESSAGES = Operation(
    "get_thread_messages",
    "GET",
    "/threads/{thread_id}/messages",
    path_parameters=("thread_id",),
    beta="assistants=v2",
)
GET_THREAD_MESSAGE = Operation(
    "get_thread_message",
    "GET",
    "/threads/{thread_id}/messages/{message_id}",
    path_parameters=("thread_id", "message_id"),
    beta="assistants=v2",
)
MODIFY_THREAD_MESSAGE = Operation(
    "modify_thread_message",
    "POST",
    "/threads/{thread_id}/messages/{message_id}",
    path_parameters=("thread_id", "message_id"),
    beta="assistants=v2",
)
DELETE_THREAD_MESSAGE = Operation(
    "delete_thread_message",
    "DELETE",
    "/threads/{thread_id}/messages/{message_id}",
    path_parameters=("thread_id", "message_id"),
    beta="assistants=v2",
)


def create_thread_message(
    thread_id: str, request: ThreadMessageCreateRequest | None = None, **fields: Any
) -> Call[ThreadMessageResponse]:
    """Return the call of ``POST /threads/{thread_id}/messages``: add a message to a thread."""
    return Call(
        CREATE_THREAD_MESSAGE,
        path_values=(thread_id,),
        body=to_body(request, ThreadMessageCreateRequest, fields),
        decode=decode_thread_message_response,
    )


def get_thread_messages(
    thread_id: str, query: ThreadMessageListQueryParameters | None = None, **fields: Any
) -> Call[ThreadMessageListResponse]:
    """Return the call of ``GET /threads/{thread_id}/messages``: list the messages of a thread."""
    return Call(
        GET_THREAD_MESSAGES,
        path_values=(thread_id,),
        query=to_query(query, ThreadMessageListQueryParameters, fields),
        decode=decode_thread_message_list_response,
    )


def get_thread_message(thread_id: str, message_id: str) -> Call[ThreadMessageResponse]:
    """Return the call of ``GET /threads/{thread_id}/messages/{message_id}``: get a message."""
    return Call(
        GET_THREAD_MESSAGE, path_values=(thread_id, message_id), decode=decode_thread_message_response
    )


def modify_thread_message(
    thread_id: str, message_id: str, request: ThreadMessageModifyRequest | None = None, **fields: Any
) -> Call[ThreadMessageResponse]:
    """Return the call of ``POST /threads/{thread_id}/messages/{message_id}``: modify a message."""
    return Call(
        MODIFY_THREAD_MESSAGE,
        path_values=(thread_id, message_id),
        body=to_body(request, ThreadMessageModifyRequest, fields),
        decode=decode_thread_message_response,
    )


def delete_thread_message(thread_id: str, message_id: str) -> Call[DeleteStatusResponse]:
    """Return the call of ``DELETE /threads/{thread_id}/messages/{message_id}``: delete a message."""
    return Call(
        DELETE_THREAD_MESSAGE, path_values=(thread_id, message_id), decode=decode_delete_status_response
    )
