# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Decoders and encoders of `assistants_api.models.vector_store_file_batches`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistants_api.models._codecs.shared import (
    decode_chunking_strategy_request,
    decode_vector_store_file_counts,
)
from assistants_api.models._codecs.vector_store_files import decode_vector_store_file_create_request
from assistants_api.models.vector_store_file_batches import (
    VectorStoreFileBatchCreateRequest,
    VectorStoreFileBatchFileListQueryParameters,
    VectorStoreFileBatchResponse,
)
from assistants_api.wire import UNSET, to_json

_VECTOR_STORE_FILE_BATCH_CREATE_REQUEST = frozenset(
    {
        "file_ids",
        "files",
        "chunking_strategy",
        "attributes",
    }
)
_VECTOR_STORE_FILE_BATCH_RESPONSE = frozenset(
    {
        "id",
        "object",
        "created_at",
        "vector_store_id",
        "status",
        "file_counts",
    }
)
_VECTOR_STORE_FILE_BATCH_FILE_LIST_QUERY_PARAMETERS = frozenset(
    {
        "limit",
        "order",
        "after",
        "before",
        "filter",
    }
)


def decode_vector_store_file_batch_create_request(data: dict[str, Any]) -> VectorStoreFileBatchCreateRequest:
    get = data.get
    model = VectorStoreFileBatchCreateRequest.__new__(VectorStoreFileBatchCreateRequest)
    model.file_ids = get("file_ids", UNSET)
    value = get("files", UNSET)
    model.files = (
        [decode_vector_store_file_create_request(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = get("chunking_strategy", UNSET)
    model.chunking_strategy = decode_chunking_strategy_request(value) if value.__class__ is dict else value
    model.attributes = get("attributes", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_FILE_BATCH_CREATE_REQUEST
        else {key: data[key] for key in data if key not in _VECTOR_STORE_FILE_BATCH_CREATE_REQUEST}
    )
    model.http = None
    return model


def encode_vector_store_file_batch_create_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_ids) is not UNSET:
        data["file_ids"] = value
    if (value := model.files) is not UNSET:
        data["files"] = to_json(value)
    if (value := model.chunking_strategy) is not UNSET:
        data["chunking_strategy"] = to_json(value)
    if (value := model.attributes) is not UNSET:
        data["attributes"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_file_batch_response(data: dict[str, Any]) -> VectorStoreFileBatchResponse:
    get = data.get
    model = VectorStoreFileBatchResponse.__new__(VectorStoreFileBatchResponse)
    model.id = get("id", UNSET)
    model.object = get("object", UNSET)
    model.created_at = get("created_at", UNSET)
    model.vector_store_id = get("vector_store_id", UNSET)
    model.status = get("status", UNSET)
    value = get("file_counts", UNSET)
    model.file_counts = decode_vector_store_file_counts(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_FILE_BATCH_RESPONSE
        else {key: data[key] for key in data if key not in _VECTOR_STORE_FILE_BATCH_RESPONSE}
    )
    model.http = None
    return model


def encode_vector_store_file_batch_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.created_at) is not UNSET:
        data["created_at"] = value
    if (value := model.vector_store_id) is not UNSET:
        data["vector_store_id"] = value
    if (value := model.status) is not UNSET:
        data["status"] = value
    if (value := model.file_counts) is not UNSET:
        data["file_counts"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_file_batch_file_list_query_parameters(
    data: dict[str, Any],
) -> VectorStoreFileBatchFileListQueryParameters:
    get = data.get
    model = VectorStoreFileBatchFileListQueryParameters.__new__(VectorStoreFileBatchFileListQueryParameters)
    model.limit = get("limit", UNSET)
    model.order = get("order", UNSET)
    model.after = get("after", UNSET)
    model.before = get("before", UNSET)
    model.filter = get("filter", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_FILE_BATCH_FILE_LIST_QUERY_PARAMETERS
        else {
            key: data[key] for key in data if key not in _VECTOR_STORE_FILE_BATCH_FILE_LIST_QUERY_PARAMETERS
        }
    )
    model.http = None
    return model


def encode_vector_store_file_batch_file_list_query_parameters(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.limit) is not UNSET:
        data["limit"] = value
    if (value := model.order) is not UNSET:
        data["order"] = value
    if (value := model.after) is not UNSET:
        data["after"] = value
    if (value := model.before) is not UNSET:
        data["before"] = value
    if (value := model.filter) is not UNSET:
        data["filter"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


DECODE: dict[type, Callable[[dict[str, Any]], Any]] = {
    VectorStoreFileBatchCreateRequest: decode_vector_store_file_batch_create_request,
    VectorStoreFileBatchResponse: decode_vector_store_file_batch_response,
    VectorStoreFileBatchFileListQueryParameters: decode_vector_store_file_batch_file_list_query_parameters,
}
ENCODE: dict[type, Callable[[Any], dict[str, Any]]] = {
    VectorStoreFileBatchCreateRequest: encode_vector_store_file_batch_create_request,
    VectorStoreFileBatchResponse: encode_vector_store_file_batch_response,
    VectorStoreFileBatchFileListQueryParameters: encode_vector_store_file_batch_file_list_query_parameters,
}
