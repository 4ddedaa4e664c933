# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Searchable collections of indexed files: the calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistants_api.models._codecs.shared import decode_delete_status_response
from assistants_api.models._codecs.vector_stores import (
    decode_vector_store_list_response,
    decode_vector_store_response,
    decode_vector_store_search_response,
)
from assistants_api.models.vector_stores import (
    VectorStoreCreateRequest,
    VectorStoreListQueryParameters,
    VectorStoreModifyRequest,
    VectorStoreSearchRequest,
)
from assistants_api.wire import Call, Operation, to_body, to_query

if TYPE_CHECKING:
    from assistants_api.models.shared import DeleteStatusResponse
    from assistants_api.models.vector_stores import (
        VectorStoreListResponse,
        VectorStoreResponse,
        VectorStoreSearchResponse,
    )

CREATE_VECTOR_STORE = Operation(
    "create_vector_store", "POST", "/vector_stores", beta="assistants=v2", creates=True
)
GET_VECTOR_STORES = Operation("get_vector_stores", "GET", "/vector_stores", beta="assistants=v2")
GET_VECTOR_STORE = Operation(
    "get_vector_store",
    "GET",
    "/vector_stores/{vector_store_id}",
    path_parameters=("vector_store_id",),
    beta="assistants=v2",
)
MODIFY_VECTOR_STORE = Operation(
    "modify_vector_store",
    "POST",
    "/vector_stores/{vector_store_id}",
    path_parameters=("vector_store_id",),
    beta="assistants=v2",
)
DELETE_VECTOR_STORE = Operation(
    "delete_vector_store",
    "DELETE",
    "/vector_stores/{vector_store_id}",
    path_parameters=("vector_store_id",),
    beta="assistants=v2",
)
SEARCH_VECTOR_STORE = Operation(
    "search_vector_store",
    "POST",
    "/vector_stores/{vector_store_id}/search",
    path_parameters=("vector_store_id",),
)


def create_vector_store(
    request: VectorStoreCreateRequest | None = None, **fields: Any
) -> Call[VectorStoreResponse]:
    """Return the call of ``POST /vector_stores``: create a vector store."""
    return Call(
        CREATE_VECTOR_STORE,
        body=to_body(request, VectorStoreCreateRequest, fields),
        decode=decode_vector_store_response,
    )


def get_vector_stores(
    query: VectorStoreListQueryParameters | None = None, **fields: Any
) -> Call[VectorStoreListResponse]:
    """Return the call of ``GET /vector_stores``: list vector stores."""
    return Call(
        GET_VECTOR_STORES,
        query=to_query(query, VectorStoreListQueryParameters, fields),
        decode=decode_vector_store_list_response,
    )


def get_vector_store(vector_store_id: str) -> Call[VectorStoreResponse]:
    """Return the call of ``GET /vector_stores/{vector_store_id}``: get a vector store."""
    return Call(GET_VECTOR_STORE, path_values=(vector_store_id,), decode=decode_vector_store_response)


def modify_vector_store(
    vector_store_id: str, request: VectorStoreModifyRequest | None = None, **fields: Any
) -> Call[VectorStoreResponse]:
    """Return the call of ``POST /vector_stores/{vector_store_id}``: modify a vector store."""
    return Call(
        MODIFY_VECTOR_STORE,
        path_values=(vector_store_id,),
        body=to_body(request, VectorStoreModifyRequest, fields),
        decode=decode_vector_store_response,
    )


def delete_vector_store(vector_store_id: str) -> Call[DeleteStatusResponse]:
    """Return the call of ``DELETE /vector_stores/{vector_store_id}``: delete a vector store."""
    return Call(DELETE_VECTOR_STORE, path_values=(vector_store_id,), decode=decode_delete_status_response)


def search_vector_store(
    vector_store_id: str, request: VectorStoreSearchRequest | None = None, **fields: Any
) -> Call[VectorStoreSearchResponse]:
    """Return the call of ``POST /vector_stores/{vector_store_id}/search``: search a vector store."""
    return Call(
        SEARCH_VECTOR_STORE,
        path_values=(vector_store_id,),
        body=to_body(request, VectorStoreSearchRequest, fields),
        decode=decode_vector_store_search_response,
    )
