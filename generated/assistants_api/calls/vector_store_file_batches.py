# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Groups of files added to a vector store in one request: the calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistants_api.models._codecs.vector_store_file_batches import decode_vector_store_file_batch_response
from assistants_api.models._codecs.vector_store_files import decode_vector_store_file_list_response
from assistants_api.models.vector_store_file_batches import (
    VectorStoreFileBatchCreateRequest,
    VectorStoreFileBatchFileListQueryParameters,
)
from assistants_api.wire import Call, Operation, to_body, to_query

if TYPE_CHECKING:
    from assistants_api.models.vector_store_file_batches import VectorStoreFileBatchResponse
    from assistants_api.models.vector_store_files import VectorStoreFileListResponse

CREATE_VECTOR_STORE_FILE_BATCH = Operation(
    "create_vector_store_file_batch",
    "POST",
    "/vector_stores/{vector_store_id}/file_batches",
    path_parameters=("vector_store_id",),
    beta="assistants=v2",
    creates=True,
)
GET_VECTOR_STORE_FILE_BATCH = Operation(
    "get_vector_store_file_batch",
    "GET",
    "/vector_stores/{vector_store_id}/file_batches/{file_batch_id}",
    path_parameters=("vector_store_id", "file_batch_id"),
    beta="assistants=v2",
)
CANCEL_VECTOR_STORE_FILE_BATCH = Operation(
    "cancel_vector_store_file_batch",
    "POST",
    "/vector_stores/{vector_store_id}/file_batches/{file_batch_id}/cancel",
    path_parameters=("vector_store_id", "file_batch_id"),
    beta="assistants=v2",
)
GET_VECTOR_STORE_FILE_BATCH_FILES = Operation(
    "get_vector_store_file_batch_files",
    "GET",
    "/vector_stores/{vector_store_id}/file_batches/{file_batch_id}/files",
    path_parameters=("vector_store_id", "file_batch_id"),
    beta="assistants=v2",
)


def create_vector_store_file_batch(
    vector_store_id: str, request: VectorStoreFileBatchCreateRequest | None = None, **fields: Any
) -> Call[VectorStoreFileBatchResponse]:
    """Return the call of ``POST /vector_stores/{vector_store_id}/file_batches``: add several files to a
    vector store.
    """
    return Call(
        CREATE_VECTOR_STORE_FILE_BATCH,
        path_values=(vector_store_id,),
        body=to_body(request, VectorStoreFileBatchCreateRequest, fields),
        decode=decode_vector_store_file_batch_response,
    )


def get_vector_store_file_batch(
    vector_store_id: str, file_batch_id: str
) -> Call[VectorStoreFileBatchResponse]:
    """Return the call of ``GET /vector_stores/{vector_store_id}/file_batches/{batch_id}``: get a file
    batch.
    """
    return Call(
        GET_VECTOR_STORE_FILE_BATCH,
        path_values=(vector_store_id, file_batch_id),
        decode=decode_vector_store_file_batch_response,
    )


def cancel_vector_store_file_batch(
    vector_store_id: str, file_batch_id: str
) -> Call[VectorStoreFileBatchResponse]:
    """Return the call of ``POST /vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel``: cancel
    a file batch.
    """
    return Call(
        CANCEL_VECTOR_STORE_FILE_BATCH,
        path_values=(vector_store_id, file_batch_id),
        decode=decode_vector_store_file_batch_response,
    )


def get_vector_store_file_batch_files(
    vector_store_id: str,
    file_batch_id: str,
    query: VectorStoreFileBatchFileListQueryParameters | None = None,
    **fields: Any,
) -> Call[VectorStoreFileListResponse]:
    """Return the call of ``GET /vector_stores/{vector_store_id}/file_batches/{batch_id}/files``: list the
    files of a file batch.
    """
    return Call(
        GET_VECTOR_STORE_FILE_BATCH_FILES,
        path_values=(vector_store_id, file_batch_id),
        query=to_query(query, VectorStoreFileBatchFileListQueryParameters, fields),
        decode=decode_vector_store_file_list_response,
    )
