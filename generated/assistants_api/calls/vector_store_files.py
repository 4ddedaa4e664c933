# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The files of one vector store and the state of their indexing: the calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistants_api.models._codecs.shared import decode_delete_status_response
from assistants_api.models._codecs.vector_store_files import (
    decode_vector_store_file_content_response,
    decode_vector_store_file_list_response,
    decode_vector_store_file_response,
)
from assistants_api.models.vector_store_files import (
    VectorStoreFileCreateRequest,
    VectorStoreFileListQueryParameters,
    VectorStoreFileModifyRequest,
)
from assistants_api.wire import Call, Operation, to_body, to_query

if TYPE_CHECKING:
    from assistants_api.models.shared import DeleteStatusResponse
    from assistants_api.models.vector_store_files import (
        VectorStoreFileContentResponse,
        VectorStoreFileListResponse,
        VectorStoreFileResponse,
    )

CREATE_VECTOR_STORE_FILE = Operation(
    "create_vector_store_file",
    "POST",
    "/vector_stores/{vector_store_id}/files",
    path_parameters=("vector_store_id",),
    beta="assistants=v2",
    creates=True,
)
GET_VECTOR_STORE_FILES = Operation(
    "get_vector_store_files",
    "GET",
    "/vector_stores/{vector_store_id}/files",
    path_parameters=("vector_store_id",),
    beta="assistants=v2",
)
GET_VECTOR_STORE_FILE = Operation(
    "get_vector_store_file",
    "GET",
    "/vector_stores/{vector_store_id}/files/{file_id}",
    path_parameters=("vector_store_id", "file_id"),
    beta="assistants=v2",
)
DELETE_VECTOR_STORE_FILE = Operation(
    "delete_vector_store_file",
    "DELETE",
    "/vector_stores/{vector_store_id}/files/{file_id}",
    path_parameters=("vector_store_id", "file_id"),
    beta="assistants=v2",
)
MODIFY_VECTOR_STORE_FILE = Operation(
    "modify_vector_store_file",
    "POST",
    "/vector_stores/{vector_store_id}/files/{file_id}",
    path_parameters=("vector_store_id", "file_id"),
)
GET_VECTOR_STORE_FILE_CONTENT = Operation(
    "get_vector_store_file_content",
    "GET",
    "/vector_stores/{vector_store_id}/files/{file_id}/content",
    path_parameters=("vector_store_id", "file_id"),
)


def create_vector_store_file(
    vector_store_id: str, request: VectorStoreFileCreateRequest | None = None, **fields: Any
) -> Call[VectorStoreFileResponse]:
    """Return the call of ``POST /vector_stores/{vector_store_id}/files``: add a file to a vector store."""
    return Call(
        CREATE_VECTOR_STORE_FILE,
        path_values=(vector_store_id,),
        body=to_body(request, VectorStoreFileCreateRequest, fields),
        decode=decode_vector_store_file_response,
    )


def get_vector_store_files(
    vector_store_id: str, query: VectorStoreFileListQueryParameters | None = None, **fields: Any
) -> Call[VectorStoreFileListResponse]:
    """Return the call of ``GET /vector_stores/{vector_store_id}/files``: list the files of a vector store."""
    return Call(
        GET_VECTOR_STORE_FILES,
        path_values=(vector_store_id,),
        query=to_query(query, VectorStoreFileListQueryParameters, fields),
        decode=decode_vector_store_file_list_response,
    )


def get_vector_store_file(vector_store_id: str, file_id: str) -> Call[VectorStoreFileResponse]:
    """Return the call of ``GET /vector_stores/{vector_store_id}/files/{file_id}``: get a file of a vector
    store.
    """
    return Call(
        GET_VECTOR_STORE_FILE,
        path_values=(vector_store_id, file_id),
        decode=decode_vector_store_file_response,
    )


def delete_vector_store_file(vector_store_id: str, file_id: str) -> Call[DeleteStatusResponse]:
    """Return the call of ``DELETE /vector_stores/{vector_store_id}/files/{file_id}``: remove a file from a
    vector store.
    """
    return Call(
        DELETE_VECTOR_STORE_FILE, path_values=(vector_store_id, file_id), decode=decode_delete_status_response
    )


def modify_vector_store_file(
    vector_store_id: str, file_id: str, request: VectorStoreFileModifyRequest | None = None, **fields: Any
) -> Call[VectorStoreFileResponse]:
    """Return the call of ``POST /vector_stores/{vector_store_id}/files/{file_id}``: modify a file of a
    vector store.
    """
    return Call(
        MODIFY_VECTOR_STORE_FILE,
        path_values=(vector_store_id, file_id),
        body=to_body(request, VectorStoreFileModifyRequest, fields),
        decode=decode_vector_store_file_response,
    )


def get_vector_store_file_content(vector_store_id: str, file_id: str) -> Call[VectorStoreFileContentResponse]:
    """Return the call of ``GET /vector_stores/{vector_store_id}/files/{file_id}/content``: get the parsed
    text of a vector store file.
    """
    return Call(
        GET_VECTOR_STORE_FILE_CONTENT,
        path_values=(vector_store_id, file_id),
        decode=decode_vector_store_file_content_response,
    )
