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
from assistants_api.wire import UNSET, absent, new, to_json, unknown

_STATIC_CHUNKING_STRATEGY = absent("type", "static")
_OTHER_CHUNKING_STRATEGY = absent("type")
_VECTOR_STORE_FILE_CREATE_REQUEST = absent("file_id", "chunking_strategy", "attributes")
_VECTOR_STORE_FILE_MODIFY_REQUEST = absent("attributes")
_VECTOR_STORE_FILE_RESPONSE = absent(
    "id",
    "object",
    "usage_bytes",
    "created_at",
    "vector_store_id",
    "status",
    "last_error",
    "chunking_strategy",
    "attributes",
)
_VECTOR_STORE_FILE_ERROR = absent("code", "message")
_VECTOR_STORE_FILE_LIST_RESPONSE = absent("object", "data", "first_id", "last_id", "has_more")
_VECTOR_STORE_FILE_CONTENT_RESPONSE = absent("object", "data", "has_more", "next_page")
_VECTOR_STORE_FILE_CONTENT = absent("type", "text")
_VECTOR_STORE_FILE_LIST_QUERY_PARAMETERS = absent("limit", "order", "after", "before", "filter")


def decode_static_chunking_strategy(data: dict[str, Any]) -> StaticChunkingStrategy:
    model = new(StaticChunkingStrategy)
    try:
        model.type = data["type"]
        model.static = data["static"]
    except KeyError:
        return decode_static_chunking_strategy({**_STATIC_CHUNKING_STRATEGY, **data})
    value = data["static"]
    model.static = decode_static_chunking_parameters(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _STATIC_CHUNKING_STRATEGY)
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
    model = new(OtherChunkingStrategy)
    try:
        model.type = data["type"]
    except KeyError:
        return decode_other_chunking_strategy({**_OTHER_CHUNKING_STRATEGY, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _OTHER_CHUNKING_STRATEGY)
    model.http = None
    return model


def encode_other_chunking_strategy(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_file_create_request(data: dict[str, Any]) -> VectorStoreFileCreateRequest:
    if len(data) < 3:
        data = {**_VECTOR_STORE_FILE_CREATE_REQUEST, **data}
    model = new(VectorStoreFileCreateRequest)
    try:
        model.file_id = data["file_id"]
        model.chunking_strategy = data["chunking_strategy"]
        model.attributes = data["attributes"]
    except KeyError:
        return decode_vector_store_file_create_request({**_VECTOR_STORE_FILE_CREATE_REQUEST, **data})
    value = data["chunking_strategy"]
    model.chunking_strategy = decode_chunking_strategy_request(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _VECTOR_STORE_FILE_CREATE_REQUEST)
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
    model = new(VectorStoreFileModifyRequest)
    try:
        model.attributes = data["attributes"]
    except KeyError:
        return decode_vector_store_file_modify_request({**_VECTOR_STORE_FILE_MODIFY_REQUEST, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _VECTOR_STORE_FILE_MODIFY_REQUEST)
    model.http = None
    return model


def encode_vector_store_file_modify_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.attributes) is not UNSET:
        data["attributes"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_file_response(data: dict[str, Any]) -> VectorStoreFileResponse:
    if len(data) < 9:
        data = {**_VECTOR_STORE_FILE_RESPONSE, **data}
    model = new(VectorStoreFileResponse)
    try:
        model.id = data["id"]
        model.object = data["object"]
        model.usage_bytes = data["usage_bytes"]
        model.created_at = data["created_at"]
        model.vector_store_id = data["vector_store_id"]
        model.status = data["status"]
        model.last_error = data["last_error"]
        model.chunking_strategy = data["chunking_strategy"]
        model.attributes = data["attributes"]
    except KeyError:
        return decode_vector_store_file_response({**_VECTOR_STORE_FILE_RESPONSE, **data})
    value = data["last_error"]
    model.last_error = decode_vector_store_file_error(value) if value.__class__ is dict else value
    value = data["chunking_strategy"]
    model.chunking_strategy = decode_chunking_strategy(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 9 else unknown(data, _VECTOR_STORE_FILE_RESPONSE)
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
    model = new(VectorStoreFileError)
    try:
        model.code = data["code"]
        model.message = data["message"]
    except KeyError:
        return decode_vector_store_file_error({**_VECTOR_STORE_FILE_ERROR, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _VECTOR_STORE_FILE_ERROR)
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
    model = new(VectorStoreFileListResponse)
    try:
        model.object = data["object"]
        model.data = data["data"]
        model.first_id = data["first_id"]
        model.last_id = data["last_id"]
        model.has_more = data["has_more"]
    except KeyError:
        return decode_vector_store_file_list_response({**_VECTOR_STORE_FILE_LIST_RESPONSE, **data})
    value = data["data"]
    model.data = (
        [decode_vector_store_file_response(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 5 else unknown(data, _VECTOR_STORE_FILE_LIST_RESPONSE)
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
    model = new(VectorStoreFileContentResponse)
    try:
        model.object = data["object"]
        model.data = data["data"]
        model.has_more = data["has_more"]
        model.next_page = data["next_page"]
    except KeyError:
        return decode_vector_store_file_content_response({**_VECTOR_STORE_FILE_CONTENT_RESPONSE, **data})
    value = data["data"]
    model.data = (
        [decode_vector_store_file_content(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 4 else unknown(data, _VECTOR_STORE_FILE_CONTENT_RESPONSE)
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
    if len(data) < 2:
        data = {**_VECTOR_STORE_FILE_CONTENT, **data}
    model = new(VectorStoreFileContent)
    try:
        model.type = data["type"]
        model.text = data["text"]
    except KeyError:
        return decode_vector_store_file_content({**_VECTOR_STORE_FILE_CONTENT, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _VECTOR_STORE_FILE_CONTENT)
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
    if len(data) < 5:
        data = {**_VECTOR_STORE_FILE_LIST_QUERY_PARAMETERS, **data}
    model = new(VectorStoreFileListQueryParameters)
    try:
        model.limit = data["limit"]
        model.order = data["order"]
        model.after = data["after"]
        model.before = data["before"]
        model.filter = data["filter"]
    except KeyError:
        return decode_vector_store_file_list_query_parameters(
            {**_VECTOR_STORE_FILE_LIST_QUERY_PARAMETERS, **data}
        )
    model.additional_properties = (
        {} if len(data) == 5 else unknown(data, _VECTOR_STORE_FILE_LIST_QUERY_PARAMETERS)
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
    try:
        decode = _CHUNKING_STRATEGY_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


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
