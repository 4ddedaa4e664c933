# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Decoders and encoders of `assistants_api.models.vector_store_files`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistants_api.models._codecs.shared import (
    decode_chunking_strategy_request,
    decode_static_chunking_parameters,
)
from assistants_api.models.vector_store_files import (
    OtherChunkingStrategy,
    StaticChunkingStrategy,
    VectorStoreFileContent,
    VectorStoreFileContentResponse,
    VectorStoreFileCreateRequest,
    VectorStoreFileError,
    VectorStoreFileListQueryParameters,
    VectorStoreFileListResponse,
    VectorStoreFileModifyRequest,
    VectorStoreFileResponse,
)
from assistants_api.wire import UNSET, to_json

_STATIC_CHUNKING_STRATEGY = frozenset(
    {
        "type",
        "static",
    }
)
_OTHER_CHUNKING_STRATEGY = frozenset(
    {
        "type",
    }
)
_VECTOR_STORE_FILE_CREATE_REQUEST = frozenset(
    {
        "file_id",
        "chunking_strategy",
        "attributes",
    }
)
_VECTOR_STORE_FILE_MODIFY_REQUEST = frozenset(
    {
        "attributes",
    }
)
_VECTOR_STORE_FILE_RESPONSE = frozenset(
    {
        "id",
        "object",
        "usage_bytes",
        "created_at",
        "vector_store_id",
        "status",
        "last_error",
        "chunking_strategy",
        "attributes",
    }
)
_VECTOR_STORE_FILE_ERROR = frozenset(
    {
        "code",
        "message",
    }
)
_VECTOR_STORE_FILE_LIST_RESPONSE = frozenset(
    {
        "object",
        "data",
        "first_id",
        "last_id",
        "has_more",
    }
)
_VECTOR_STORE_FILE_CONTENT_RESPONSE = frozenset(
    {
        "object",
        "data",
        "has_more",
        "next_page",
    }
)
_VECTOR_STORE_FILE_CONTENT = frozenset(
    {
        "type",
        "text",
    }
)
_VECTOR_STORE_FILE_LIST_QUERY_PARAMETERS = frozenset(
    {
        "limit",
        "order",
        "after",
        "before",
        "filter",
    }
)


def decode_static_chunking_strategy(data: dict[str, Any]) -> StaticChunkingStrategy:
    get = data.get
    model = StaticChunkingStrategy.__new__(StaticChunkingStrategy)
    model.type = get("type", UNSET)
    value = get("static", UNSET)
    model.static = decode_static_chunking_parameters(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _STATIC_CHUNKING_STRATEGY
        else {key: data[key] for key in data if key not in _STATIC_CHUNKING_STRATEGY}
    )
    model.http = None
    return model


def encode_static_chunking_strategy(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.static) is not UNSET:
        data["static"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_other_chunking_strategy(data: dict[str, Any]) -> OtherChunkingStrategy:
    get = data.get
    model = OtherChunkingStrategy.__new__(OtherChunkingStrategy)
    model.type = get("type", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _OTHER_CHUNKING_STRATEGY
        else {key: data[key] for key in data if key not in _OTHER_CHUNKING_STRATEGY}
    )
    model.http = None
    return model


def encode_other_chunking_strategy(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_file_create_request(data: dict[str, Any]) -> VectorStoreFileCreateRequest:
    get = data.get
    model = VectorStoreFileCreateRequest.__new__(VectorStoreFileCreateRequest)
    model.file_id = get("file_id", UNSET)
    value = get("chunking_strategy", UNSET)
    model.chunking_strategy = decode_chunking_strategy_request(value) if value.__class__ is dict else value
    model.attributes = get("attributes", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_FILE_CREATE_REQUEST
        else {key: data[key] for key in data if key not in _VECTOR_STORE_FILE_CREATE_REQUEST}
    )
    model.http = None
    return model


def encode_vector_store_file_create_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    if (value := model.chunking_strategy) is not UNSET:
        data["chunking_strategy"] = to_json(value)
    if (value := model.attributes) is not UNSET:
        data["attributes"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_file_modify_request(data: dict[str, Any]) -> VectorStoreFileModifyRequest:
    get = data.get
    model = VectorStoreFileModifyRequest.__new__(VectorStoreFileModifyRequest)
    model.attributes = get("attributes", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_FILE_MODIFY_REQUEST
        else {key: data[key] for key in data if key not in _VECTOR_STORE_FILE_MODIFY_REQUEST}
    )
    model.http = None
    return model


def encode_vector_store_file_modify_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.attributes) is not UNSET:
        data["attributes"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_file_response(data: dict[str, Any]) -> VectorStoreFileResponse:
    get = data.get
    model = VectorStoreFileResponse.__new__(VectorStoreFileResponse)
    model.id = get("id", UNSET)
    model.object = get("object", UNSET)
    model.usage_bytes = get("usage_bytes", UNSET)
    model.created_at = get("created_at", UNSET)
    model.vector_store_id = get("vector_store_id", UNSET)
    model.status = get("status", UNSET)
    value = get("last_error", UNSET)
    model.last_error = decode_vector_store_file_error(value) if value.__class__ is dict else value
    value = get("chunking_strategy", UNSET)
    model.chunking_strategy = decode_chunking_strategy(value) if value.__class__ is dict else value
    model.attributes = get("attributes", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_FILE_RESPONSE
        else {key: data[key] for key in data if key not in _VECTOR_STORE_FILE_RESPONSE}
    )
    model.http = None
    return model


def encode_vector_store_file_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.usage_bytes) is not UNSET:
        data["usage_bytes"] = value
    if (value := model.created_at) is not UNSET:
        data["created_at"] = value
    if (value := model.vector_store_id) is not UNSET:
        data["vector_store_id"] = value
    if (value := model.status) is not UNSET:
        data["status"] = value
    if (value := model.last_error) is not UNSET:
        data["last_error"] = to_json(value)
    if (value := model.chunking_strategy) is not UNSET:
        data["chunking_strategy"] = to_json(value)
    if (value := model.attributes) is not UNSET:
        data["attributes"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_file_error(data: dict[str, Any]) -> VectorStoreFileError:
    get = data.get
    model = VectorStoreFileError.__new__(VectorStoreFileError)
    model.code = get("code", UNSET)
    model.message = get("message", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_FILE_ERROR
        else {key: data[key] for key in data if key not in _VECTOR_STORE_FILE_ERROR}
    )
    model.http = None
    return model


def encode_vector_store_file_error(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.code) is not UNSET:
        data["code"] = value
    if (value := model.message) is not UNSET:
        data["message"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_file_list_response(data: dict[str, Any]) -> VectorStoreFileListResponse:
    get = data.get
    model = VectorStoreFileListResponse.__new__(VectorStoreFileListResponse)
    model.object = get("object", UNSET)
    value = get("data", UNSET)
    model.data = (
        [decode_vector_store_file_response(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.first_id = get("first_id", UNSET)
    model.last_id = get("last_id", UNSET)
    model.has_more = get("has_more", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_FILE_LIST_RESPONSE
        else {key: data[key] for key in data if key not in _VECTOR_STORE_FILE_LIST_RESPONSE}
    )
    model.http = None
    return model


def encode_vector_store_file_list_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    if (value := model.first_id) is not UNSET:
        data["first_id"] = value
    if (value := model.last_id) is not UNSET:
        data["last_id"] = value
    if (value := model.has_more) is not UNSET:
        data["has_more"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_file_content_response(data: dict[str, Any]) -> VectorStoreFileContentResponse:
    get = data.get
    model = VectorStoreFileContentResponse.__new__(VectorStoreFileContentResponse)
    model.object = get("object", UNSET)
    value = get("data", UNSET)
    model.data = (
        [decode_vector_store_file_content(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.has_more = get("has_more", UNSET)
    model.next_page = get("next_page", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_FILE_CONTENT_RESPONSE
        else {key: data[key] for key in data if key not in _VECTOR_STORE_FILE_CONTENT_RESPONSE}
    )
    model.http = None
    return model


def encode_vector_store_file_content_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    if (value := model.has_more) is not UNSET:
        data["has_more"] = value
    if (value := model.next_page) is not UNSET:
        data["next_page"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_file_content(data: dict[str, Any]) -> VectorStoreFileContent:
    get = data.get
    model = VectorStoreFileContent.__new__(VectorStoreFileContent)
    model.type = get("type", UNSET)
    model.text = get("text", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_FILE_CONTENT
        else {key: data[key] for key in data if key not in _VECTOR_STORE_FILE_CONTENT}
    )
    model.http = None
    return model


def encode_vector_store_file_content(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.text) is not UNSET:
        data["text"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_file_list_query_parameters(
    data: dict[str, Any],
) -> VectorStoreFileListQueryParameters:
    get = data.get
    model = VectorStoreFileListQueryParameters.__new__(VectorStoreFileListQueryParameters)
    model.limit = get("limit", UNSET)
    model.order = get("order", UNSET)
    model.after = get("after", UNSET)
    model.before = get("before", UNSET)
    model.filter = get("filter", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_FILE_LIST_QUERY_PARAMETERS
        else {key: data[key] for key in data if key not in _VECTOR_STORE_FILE_LIST_QUERY_PARAMETERS}
    )
    model.http = None
    return model


def encode_vector_store_file_list_query_parameters(model: Any) -> dict[str, Any]:
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


def decode_chunking_strategy(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _CHUNKING_STRATEGY_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


_CHUNKING_STRATEGY_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "static": decode_static_chunking_strategy,
    "other": decode_other_chunking_strategy,
}

DECODE: dict[type, Callable[[dict[str, Any]], Any]] = {
    StaticChunkingStrategy: decode_static_chunking_strategy,
    OtherChunkingStrategy: decode_other_chunking_strategy,
    VectorStoreFileCreateRequest: decode_vector_store_file_create_request,
    VectorStoreFileModifyRequest: decode_vector_store_file_modify_request,
    VectorStoreFileResponse: decode_vector_store_file_response,
    VectorStoreFileError: decode_vector_store_file_error,
    VectorStoreFileListResponse: decode_vector_store_file_list_response,
    VectorStoreFileContentResponse: decode_vector_store_file_content_response,
    VectorStoreFileContent: decode_vector_store_file_content,
    VectorStoreFileListQueryParameters: decode_vector_store_file_list_query_parameters,
}
ENCODE: dict[type, Callable[[Any], dict[str, Any]]] = {
    StaticChunkingStrategy: encode_static_chunking_strategy,
    OtherChunkingStrategy: encode_other_chunking_strategy,
    VectorStoreFileCreateRequest: encode_vector_store_file_create_request,
    VectorStoreFileModifyRequest: encode_vector_store_file_modify_request,
    VectorStoreFileResponse: encode_vector_store_file_response,
    VectorStoreFileError: encode_vector_store_file_error,
    VectorStoreFileListResponse: encode_vector_store_file_list_response,
    VectorStoreFileContentResponse: encode_vector_store_file_content_response,
    VectorStoreFileContent: encode_vector_store_file_content,
    VectorStoreFileListQueryParameters: encode_vector_store_file_list_query_parameters,
}
