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
from assistants_api.wire import UNSET, absent, new, to_json, unknown

_VECTOR_STORE_FILE_BATCH_CREATE_REQUEST = absent("file_ids", "files", "chunking_strategy", "attributes")
_VECTOR_STORE_FILE_BATCH_RESPONSE = absent(
    "id", "object", "created_at", "vector_store_id", "status", "file_counts"
)
_VECTOR_STORE_FILE_BATCH_FILE_LIST_QUERY_PARAMETERS = absent("limit", "order", "after", "before", "filter")


def decode_vector_store_file_batch_create_request(data: dict[str, Any]) -> VectorStoreFileBatchCreateRequest:
    if len(data) < 4:
        data = {**_VECTOR_STORE_FILE_BATCH_CREATE_REQUEST, **data}
    model = new(VectorStoreFileBatchCreateRequest)
    try:
        model.file_ids = data["file_ids"]
        model.files = data["files"]
        model.chunking_strategy = data["chunking_strategy"]
        model.attributes = data["attributes"]
    except KeyError:
        return decode_vector_store_file_batch_create_request(
            {**_VECTOR_STORE_FILE_BATCH_CREATE_REQUEST, **data}
        )
    value = data["files"]
    model.files = (
        [decode_vector_store_file_create_request(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["chunking_strategy"]
    model.chunking_strategy = decode_chunking_strategy_request(value) if value.__class__ is dict else value
    model.additional_properties = (
        {} if len(data) == 4 else unknown(data, _VECTOR_STORE_FILE_BATCH_CREATE_REQUEST)
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
    model = new(VectorStoreFileBatchResponse)
    try:
        model.id = data["id"]
        model.object = data["object"]
        model.created_at = data["created_at"]
        model.vector_store_id = data["vector_store_id"]
        model.status = data["status"]
        model.file_counts = data["file_counts"]
    except KeyError:
        return decode_vector_store_file_batch_response({**_VECTOR_STORE_FILE_BATCH_RESPONSE, **data})
    value = data["file_counts"]
    model.file_counts = decode_vector_store_file_counts(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 6 else unknown(data, _VECTOR_STORE_FILE_BATCH_RESPONSE)
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
    if len(data) < 5:
        data = {**_VECTOR_STORE_FILE_BATCH_FILE_LIST_QUERY_PARAMETERS, **data}
    model = new(VectorStoreFileBatchFileListQueryParameters)
    try:
        model.limit = data["limit"]
        model.order = data["order"]
        model.after = data["after"]
        model.before = data["before"]
        model.filter = data["filter"]
    except KeyError:
        return decode_vector_store_file_batch_file_list_query_parameters(
            {**_VECTOR_STORE_FILE_BATCH_FILE_LIST_QUERY_PARAMETERS, **data}
        )
    model.additional_properties = (
        {} if len(data) == 5 else unknown(data, _VECTOR_STORE_FILE_BATCH_FILE_LIST_QUERY_PARAMETERS)
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
