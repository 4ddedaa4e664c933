# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Decoders and encoders of `assistants_api.models.shared`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistants_api.models.shared import (
    AttachmentFileSearchTool,
    AutoChunkingStrategy,
    CodeInterpreterResources,
    CodeInterpreterTool,
    DeleteStatusResponse,
    ErrorBody,
    ErrorResponse,
    FileSearchOptions,
    FileSearchRankingOptions,
    FileSearchResources,
    FileSearchResourcesCreateRequest,
    FileSearchTool,
    FunctionDefinition,
    FunctionTool,
    InlineVectorStoreCreateRequest,
    JsonObjectResponseFormat,
    JsonSchemaDefinition,
    JsonSchemaResponseFormat,
    MessageAttachmentRequest,
    MessageContentImageFile,
    MessageContentImageUrl,
    MessageContentTextRequest,
    MessageImageFile,
    MessageImageUrl,
    RunUsage,
    StaticChunkingParameters,
    StaticChunkingStrategyRequest,
    TextResponseFormat,
    ToolResources,
    ToolResourcesCreateRequest,
    ToolResourcesModifyRequest,
    VectorStoreFileCounts,
)
from assistants_api.wire import UNSET, to_json

_ERROR_BODY = frozenset(
    {
        "type",
        "message",
        "param",
        "code",
    }
)
_ERROR_RESPONSE = frozenset(
    {
        "error",
    }
)
_DELETE_STATUS_RESPONSE = frozenset(
    {
        "id",
        "object",
        "deleted",
    }
)
_FUNCTION_DEFINITION = frozenset(
    {
        "name",
        "description",
        "parameters",
        "strict",
    }
)
_CODE_INTERPRETER_TOOL = frozenset(
    {
        "type",
    }
)
_FILE_SEARCH_RANKING_OPTIONS = frozenset(
    {
        "ranker",
        "score_threshold",
    }
)
_FILE_SEARCH_OPTIONS = frozenset(
    {
        "max_num_results",
        "ranking_options",
    }
)
_FILE_SEARCH_TOOL = frozenset(
    {
        "type",
        "file_search",
    }
)
_FUNCTION_TOOL = frozenset(
    {
        "type",
        "function",
    }
)
_TEXT_RESPONSE_FORMAT = frozenset(
    {
        "type",
    }
)
_JSON_OBJECT_RESPONSE_FORMAT = frozenset(
    {
        "type",
    }
)
_JSON_SCHEMA_DEFINITION = frozenset(
    {
        "name",
        "description",
        "schema",
        "strict",
    }
)
_JSON_SCHEMA_RESPONSE_FORMAT = frozenset(
    {
        "type",
        "json_schema",
    }
)
_CODE_INTERPRETER_RESOURCES = frozenset(
    {
        "file_ids",
    }
)
_FILE_SEARCH_RESOURCES = frozenset(
    {
        "vector_store_ids",
    }
)
_INLINE_VECTOR_STORE_CREATE_REQUEST = frozenset(
    {
        "file_ids",
        "chunking_strategy",
        "metadata",
    }
)
_FILE_SEARCH_RESOURCES_CREATE_REQUEST = frozenset(
    {
        "vector_store_ids",
        "vector_stores",
    }
)
_TOOL_RESOURCES = frozenset(
    {
        "code_interpreter",
        "file_search",
    }
)
_TOOL_RESOURCES_CREATE_REQUEST = frozenset(
    {
        "code_interpreter",
        "file_search",
    }
)
_TOOL_RESOURCES_MODIFY_REQUEST = frozenset(
    {
        "code_interpreter",
        "file_search",
    }
)
_MESSAGE_IMAGE_FILE = frozenset(
    {
        "file_id",
        "detail",
    }
)
_MESSAGE_CONTENT_IMAGE_FILE = frozenset(
    {
        "type",
        "image_file",
    }
)
_MESSAGE_IMAGE_URL = frozenset(
    {
        "url",
        "detail",
    }
)
_MESSAGE_CONTENT_IMAGE_URL = frozenset(
    {
        "type",
        "image_url",
    }
)
_MESSAGE_CONTENT_TEXT_REQUEST = frozenset(
    {
        "type",
        "text",
    }
)
_ATTACHMENT_FILE_SEARCH_TOOL = frozenset(
    {
        "type",
    }
)
_MESSAGE_ATTACHMENT_REQUEST = frozenset(
    {
        "file_id",
        "tools",
    }
)
_RUN_USAGE = frozenset(
    {
        "completion_tokens",
        "prompt_tokens",
        "total_tokens",
    }
)
_VECTOR_STORE_FILE_COUNTS = frozenset(
    {
        "in_progress",
        "completed",
        "failed",
        "cancelled",
        "total",
    }
)
_AUTO_CHUNKING_STRATEGY = frozenset(
    {
        "type",
    }
)
_STATIC_CHUNKING_STRATEGY_REQUEST = frozenset(
    {
        "type",
        "static",
    }
)
_STATIC_CHUNKING_PARAMETERS = frozenset(
    {
        "max_chunk_size_tokens",
        "chunk_overlap_tokens",
    }
)


def decode_error_body(data: dict[str, Any]) -> ErrorBody:
    get = data.get
    model = ErrorBody.__new__(ErrorBody)
    model.type = get("type", UNSET)
    model.message = get("message", UNSET)
    model.param = get("param", UNSET)
    model.code = get("code", UNSET)
    model.additional_properties = (
        {} if data.keys() <= _ERROR_BODY else {key: data[key] for key in data if key not in _ERROR_BODY}
    )
    model.http = None
    return model


def encode_error_body(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.message) is not UNSET:
        data["message"] = value
    if (value := model.param) is not UNSET:
        data["param"] = value
    if (value := model.code) is not UNSET:
        data["code"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_error_response(data: dict[str, Any]) -> ErrorResponse:
    get = data.get
    model = ErrorResponse.__new__(ErrorResponse)
    value = get("error", UNSET)
    model.error = decode_error_body(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _ERROR_RESPONSE
        else {key: data[key] for key in data if key not in _ERROR_RESPONSE}
    )
    model.http = None
    return model


def encode_error_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.error) is not UNSET:
        data["error"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_delete_status_response(data: dict[str, Any]) -> DeleteStatusResponse:
    get = data.get
    model = DeleteStatusResponse.__new__(DeleteStatusResponse)
    model.id = get("id", UNSET)
    model.object = get("object", UNSET)
    model.deleted = get("deleted", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _DELETE_STATUS_RESPONSE
        else {key: data[key] for key in data if key not in _DELETE_STATUS_RESPONSE}
    )
    model.http = None
    return model


def encode_delete_status_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.deleted) is not UNSET:
        data["deleted"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_function_definition(data: dict[str, Any]) -> FunctionDefinition:
    get = data.get
    model = FunctionDefinition.__new__(FunctionDefinition)
    model.name = get("name", UNSET)
    model.description = get("description", UNSET)
    model.parameters = get("parameters", UNSET)
    model.strict = get("strict", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _FUNCTION_DEFINITION
        else {key: data[key] for key in data if key not in _FUNCTION_DEFINITION}
    )
    model.http = None
    return model


def encode_function_definition(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.description) is not UNSET:
        data["description"] = value
    if (value := model.parameters) is not UNSET:
        data["parameters"] = value
    if (value := model.strict) is not UNSET:
        data["strict"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_code_interpreter_tool(data: dict[str, Any]) -> CodeInterpreterTool:
    get = data.get
    model = CodeInterpreterTool.__new__(CodeInterpreterTool)
    model.type = get("type", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _CODE_INTERPRETER_TOOL
        else {key: data[key] for key in data if key not in _CODE_INTERPRETER_TOOL}
    )
    model.http = None
    return model


def encode_code_interpreter_tool(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_file_search_ranking_options(data: dict[str, Any]) -> FileSearchRankingOptions:
    get = data.get
    model = FileSearchRankingOptions.__new__(FileSearchRankingOptions)
    model.ranker = get("ranker", UNSET)
    model.score_threshold = get("score_threshold", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _FILE_SEARCH_RANKING_OPTIONS
        else {key: data[key] for key in data if key not in _FILE_SEARCH_RANKING_OPTIONS}
    )
    model.http = None
    return model


def encode_file_search_ranking_options(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.ranker) is not UNSET:
        data["ranker"] = value
    if (value := model.score_threshold) is not UNSET:
        data["score_threshold"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_file_search_options(data: dict[str, Any]) -> FileSearchOptions:
    get = data.get
    model = FileSearchOptions.__new__(FileSearchOptions)
    model.max_num_results = get("max_num_results", UNSET)
    value = get("ranking_options", UNSET)
    model.ranking_options = decode_file_search_ranking_options(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _FILE_SEARCH_OPTIONS
        else {key: data[key] for key in data if key not in _FILE_SEARCH_OPTIONS}
    )
    model.http = None
    return model


def encode_file_search_options(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.max_num_results) is not UNSET:
        data["max_num_results"] = value
    if (value := model.ranking_options) is not UNSET:
        data["ranking_options"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_file_search_tool(data: dict[str, Any]) -> FileSearchTool:
    get = data.get
    model = FileSearchTool.__new__(FileSearchTool)
    model.type = get("type", UNSET)
    value = get("file_search", UNSET)
    model.file_search = decode_file_search_options(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _FILE_SEARCH_TOOL
        else {key: data[key] for key in data if key not in _FILE_SEARCH_TOOL}
    )
    model.http = None
    return model


def encode_file_search_tool(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.file_search) is not UNSET:
        data["file_search"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_function_tool(data: dict[str, Any]) -> FunctionTool:
    get = data.get
    model = FunctionTool.__new__(FunctionTool)
    model.type = get("type", UNSET)
    value = get("function", UNSET)
    model.function = decode_function_definition(value) if value.__class__ is dict else value
    model.additional_properties = (
        {} if data.keys() <= _FUNCTION_TOOL else {key: data[key] for key in data if key not in _FUNCTION_TOOL}
    )
    model.http = None
    return model


def encode_function_tool(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.function) is not UNSET:
        data["function"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_text_response_format(data: dict[str, Any]) -> TextResponseFormat:
    get = data.get
    model = TextResponseFormat.__new__(TextResponseFormat)
    model.type = get("type", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _TEXT_RESPONSE_FORMAT
        else {key: data[key] for key in data if key not in _TEXT_RESPONSE_FORMAT}
    )
    model.http = None
    return model


def encode_text_response_format(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_json_object_response_format(data: dict[str, Any]) -> JsonObjectResponseFormat:
    get = data.get
    model = JsonObjectResponseFormat.__new__(JsonObjectResponseFormat)
    model.type = get("type", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _JSON_OBJECT_RESPONSE_FORMAT
        else {key: data[key] for key in data if key not in _JSON_OBJECT_RESPONSE_FORMAT}
    )
    model.http = None
    return model


def encode_json_object_response_format(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_json_schema_definition(data: dict[str, Any]) -> JsonSchemaDefinition:
    get = data.get
    model = JsonSchemaDefinition.__new__(JsonSchemaDefinition)
    model.name = get("name", UNSET)
    model.description = get("description", UNSET)
    model.schema = get("schema", UNSET)
    model.strict = get("strict", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _JSON_SCHEMA_DEFINITION
        else {key: data[key] for key in data if key not in _JSON_SCHEMA_DEFINITION}
    )
    model.http = None
    return model


def encode_json_schema_definition(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.description) is not UNSET:
        data["description"] = value
    if (value := model.schema) is not UNSET:
        data["schema"] = value
    if (value := model.strict) is not UNSET:
        data["strict"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_json_schema_response_format(data: dict[str, Any]) -> JsonSchemaResponseFormat:
    get = data.get
    model = JsonSchemaResponseFormat.__new__(JsonSchemaResponseFormat)
    model.type = get("type", UNSET)
    value = get("json_schema", UNSET)
    model.json_schema = decode_json_schema_definition(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _JSON_SCHEMA_RESPONSE_FORMAT
        else {key: data[key] for key in data if key not in _JSON_SCHEMA_RESPONSE_FORMAT}
    )
    model.http = None
    return model


def encode_json_schema_response_format(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.json_schema) is not UNSET:
        data["json_schema"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_code_interpreter_resources(data: dict[str, Any]) -> CodeInterpreterResources:
    get = data.get
    model = CodeInterpreterResources.__new__(CodeInterpreterResources)
    model.file_ids = get("file_ids", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _CODE_INTERPRETER_RESOURCES
        else {key: data[key] for key in data if key not in _CODE_INTERPRETER_RESOURCES}
    )
    model.http = None
    return model


def encode_code_interpreter_resources(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_ids) is not UNSET:
        data["file_ids"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_file_search_resources(data: dict[str, Any]) -> FileSearchResources:
    get = data.get
    model = FileSearchResources.__new__(FileSearchResources)
    model.vector_store_ids = get("vector_store_ids", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _FILE_SEARCH_RESOURCES
        else {key: data[key] for key in data if key not in _FILE_SEARCH_RESOURCES}
    )
    model.http = None
    return model


def encode_file_search_resources(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.vector_store_ids) is not UNSET:
        data["vector_store_ids"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_inline_vector_store_create_request(data: dict[str, Any]) -> InlineVectorStoreCreateRequest:
    get = data.get
    model = InlineVectorStoreCreateRequest.__new__(InlineVectorStoreCreateRequest)
    model.file_ids = get("file_ids", UNSET)
    value = get("chunking_strategy", UNSET)
    model.chunking_strategy = decode_chunking_strategy_request(value) if value.__class__ is dict else value
    model.metadata = get("metadata", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _INLINE_VECTOR_STORE_CREATE_REQUEST
        else {key: data[key] for key in data if key not in _INLINE_VECTOR_STORE_CREATE_REQUEST}
    )
    model.http = None
    return model


def encode_inline_vector_store_create_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_ids) is not UNSET:
        data["file_ids"] = value
    if (value := model.chunking_strategy) is not UNSET:
        data["chunking_strategy"] = to_json(value)
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_file_search_resources_create_request(data: dict[str, Any]) -> FileSearchResourcesCreateRequest:
    get = data.get
    model = FileSearchResourcesCreateRequest.__new__(FileSearchResourcesCreateRequest)
    model.vector_store_ids = get("vector_store_ids", UNSET)
    value = get("vector_stores", UNSET)
    model.vector_stores = (
        [
            decode_inline_vector_store_create_request(item) if item.__class__ is dict else item
            for item in value
        ]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _FILE_SEARCH_RESOURCES_CREATE_REQUEST
        else {key: data[key] for key in data if key not in _FILE_SEARCH_RESOURCES_CREATE_REQUEST}
    )
    model.http = None
    return model


def encode_file_search_resources_create_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.vector_store_ids) is not UNSET:
        data["vector_store_ids"] = value
    if (value := model.vector_stores) is not UNSET:
        data["vector_stores"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_tool_resources(data: dict[str, Any]) -> ToolResources:
    get = data.get
    model = ToolResources.__new__(ToolResources)
    value = get("code_interpreter", UNSET)
    model.code_interpreter = decode_code_interpreter_resources(value) if value.__class__ is dict else value
    value = get("file_search", UNSET)
    model.file_search = decode_file_search_resources(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _TOOL_RESOURCES
        else {key: data[key] for key in data if key not in _TOOL_RESOURCES}
    )
    model.http = None
    return model


def encode_tool_resources(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.code_interpreter) is not UNSET:
        data["code_interpreter"] = to_json(value)
    if (value := model.file_search) is not UNSET:
        data["file_search"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_tool_resources_create_request(data: dict[str, Any]) -> ToolResourcesCreateRequest:
    get = data.get
    model = ToolResourcesCreateRequest.__new__(ToolResourcesCreateRequest)
    value = get("code_interpreter", UNSET)
    model.code_interpreter = decode_code_interpreter_resources(value) if value.__class__ is dict else value
    value = get("file_search", UNSET)
    model.file_search = (
        decode_file_search_resources_create_request(value) if value.__class__ is dict else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _TOOL_RESOURCES_CREATE_REQUEST
        else {key: data[key] for key in data if key not in _TOOL_RESOURCES_CREATE_REQUEST}
    )
    model.http = None
    return model


def encode_tool_resources_create_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.code_interpreter) is not UNSET:
        data["code_interpreter"] = to_json(value)
    if (value := model.file_search) is not UNSET:
        data["file_search"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_tool_resources_modify_request(data: dict[str, Any]) -> ToolResourcesModifyRequest:
    get = data.get
    model = ToolResourcesModifyRequest.__new__(ToolResourcesModifyRequest)
    value = get("code_interpreter", UNSET)
    model.code_interpreter = decode_code_interpreter_resources(value) if value.__class__ is dict else value
    value = get("file_search", UNSET)
    model.file_search = decode_file_search_resources(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _TOOL_RESOURCES_MODIFY_REQUEST
        else {key: data[key] for key in data if key not in _TOOL_RESOURCES_MODIFY_REQUEST}
    )
    model.http = None
    return model


def encode_tool_resources_modify_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.code_interpreter) is not UNSET:
        data["code_interpreter"] = to_json(value)
    if (value := model.file_search) is not UNSET:
        data["file_search"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_image_file(data: dict[str, Any]) -> MessageImageFile:
    get = data.get
    model = MessageImageFile.__new__(MessageImageFile)
    model.file_id = get("file_id", UNSET)
    model.detail = get("detail", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_IMAGE_FILE
        else {key: data[key] for key in data if key not in _MESSAGE_IMAGE_FILE}
    )
    model.http = None
    return model


def encode_message_image_file(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    if (value := model.detail) is not UNSET:
        data["detail"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_content_image_file(data: dict[str, Any]) -> MessageContentImageFile:
    get = data.get
    model = MessageContentImageFile.__new__(MessageContentImageFile)
    model.type = get("type", UNSET)
    value = get("image_file", UNSET)
    model.image_file = decode_message_image_file(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_CONTENT_IMAGE_FILE
        else {key: data[key] for key in data if key not in _MESSAGE_CONTENT_IMAGE_FILE}
    )
    model.http = None
    return model


def encode_message_content_image_file(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.image_file) is not UNSET:
        data["image_file"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_image_url(data: dict[str, Any]) -> MessageImageUrl:
    get = data.get
    model = MessageImageUrl.__new__(MessageImageUrl)
    model.url = get("url", UNSET)
    model.detail = get("detail", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_IMAGE_URL
        else {key: data[key] for key in data if key not in _MESSAGE_IMAGE_URL}
    )
    model.http = None
    return model


def encode_message_image_url(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.url) is not UNSET:
        data["url"] = value
    if (value := model.detail) is not UNSET:
        data["detail"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_content_image_url(data: dict[str, Any]) -> MessageContentImageUrl:
    get = data.get
    model = MessageContentImageUrl.__new__(MessageContentImageUrl)
    model.type = get("type", UNSET)
    value = get("image_url", UNSET)
    model.image_url = decode_message_image_url(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_CONTENT_IMAGE_URL
        else {key: data[key] for key in data if key not in _MESSAGE_CONTENT_IMAGE_URL}
    )
    model.http = None
    return model


def encode_message_content_image_url(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.image_url) is not UNSET:
        data["image_url"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_content_text_request(data: dict[str, Any]) -> MessageContentTextRequest:
    get = data.get
    model = MessageContentTextRequest.__new__(MessageContentTextRequest)
    model.type = get("type", UNSET)
    model.text = get("text", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_CONTENT_TEXT_REQUEST
        else {key: data[key] for key in data if key not in _MESSAGE_CONTENT_TEXT_REQUEST}
    )
    model.http = None
    return model


def encode_message_content_text_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.text) is not UNSET:
        data["text"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_attachment_file_search_tool(data: dict[str, Any]) -> AttachmentFileSearchTool:
    get = data.get
    model = AttachmentFileSearchTool.__new__(AttachmentFileSearchTool)
    model.type = get("type", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _ATTACHMENT_FILE_SEARCH_TOOL
        else {key: data[key] for key in data if key not in _ATTACHMENT_FILE_SEARCH_TOOL}
    )
    model.http = None
    return model


def encode_attachment_file_search_tool(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_attachment_request(data: dict[str, Any]) -> MessageAttachmentRequest:
    get = data.get
    model = MessageAttachmentRequest.__new__(MessageAttachmentRequest)
    model.file_id = get("file_id", UNSET)
    value = get("tools", UNSET)
    model.tools = (
        [decode_attachment_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_ATTACHMENT_REQUEST
        else {key: data[key] for key in data if key not in _MESSAGE_ATTACHMENT_REQUEST}
    )
    model.http = None
    return model


def encode_message_attachment_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    if (value := model.tools) is not UNSET:
        data["tools"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_usage(data: dict[str, Any]) -> RunUsage:
    get = data.get
    model = RunUsage.__new__(RunUsage)
    model.completion_tokens = get("completion_tokens", UNSET)
    model.prompt_tokens = get("prompt_tokens", UNSET)
    model.total_tokens = get("total_tokens", UNSET)
    model.additional_properties = (
        {} if data.keys() <= _RUN_USAGE else {key: data[key] for key in data if key not in _RUN_USAGE}
    )
    model.http = None
    return model


def encode_run_usage(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.completion_tokens) is not UNSET:
        data["completion_tokens"] = value
    if (value := model.prompt_tokens) is not UNSET:
        data["prompt_tokens"] = value
    if (value := model.total_tokens) is not UNSET:
        data["total_tokens"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_file_counts(data: dict[str, Any]) -> VectorStoreFileCounts:
    get = data.get
    model = VectorStoreFileCounts.__new__(VectorStoreFileCounts)
    model.in_progress = get("in_progress", UNSET)
    model.completed = get("completed", UNSET)
    model.failed = get("failed", UNSET)
    model.cancelled = get("cancelled", UNSET)
    model.total = get("total", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_FILE_COUNTS
        else {key: data[key] for key in data if key not in _VECTOR_STORE_FILE_COUNTS}
    )
    model.http = None
    return model


def encode_vector_store_file_counts(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.in_progress) is not UNSET:
        data["in_progress"] = value
    if (value := model.completed) is not UNSET:
        data["completed"] = value
    if (value := model.failed) is not UNSET:
        data["failed"] = value
    if (value := model.cancelled) is not UNSET:
        data["cancelled"] = value
    if (value := model.total) is not UNSET:
        data["total"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_auto_chunking_strategy(data: dict[str, Any]) -> AutoChunkingStrategy:
    get = data.get
    model = AutoChunkingStrategy.__new__(AutoChunkingStrategy)
    model.type = get("type", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _AUTO_CHUNKING_STRATEGY
        else {key: data[key] for key in data if key not in _AUTO_CHUNKING_STRATEGY}
    )
    model.http = None
    return model


def encode_auto_chunking_strategy(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_static_chunking_strategy_request(data: dict[str, Any]) -> StaticChunkingStrategyRequest:
    get = data.get
    model = StaticChunkingStrategyRequest.__new__(StaticChunkingStrategyRequest)
    model.type = get("type", UNSET)
    value = get("static", UNSET)
    model.static = decode_static_chunking_parameters(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _STATIC_CHUNKING_STRATEGY_REQUEST
        else {key: data[key] for key in data if key not in _STATIC_CHUNKING_STRATEGY_REQUEST}
    )
    model.http = None
    return model


def encode_static_chunking_strategy_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.static) is not UNSET:
        data["static"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_static_chunking_parameters(data: dict[str, Any]) -> StaticChunkingParameters:
    get = data.get
    model = StaticChunkingParameters.__new__(StaticChunkingParameters)
    model.max_chunk_size_tokens = get("max_chunk_size_tokens", UNSET)
    model.chunk_overlap_tokens = get("chunk_overlap_tokens", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _STATIC_CHUNKING_PARAMETERS
        else {key: data[key] for key in data if key not in _STATIC_CHUNKING_PARAMETERS}
    )
    model.http = None
    return model


def encode_static_chunking_parameters(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.max_chunk_size_tokens) is not UNSET:
        data["max_chunk_size_tokens"] = value
    if (value := model.chunk_overlap_tokens) is not UNSET:
        data["chunk_overlap_tokens"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_chunking_strategy_request(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _CHUNKING_STRATEGY_REQUEST_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_tool(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _TOOL_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_response_format(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _RESPONSE_FORMAT_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_attachment_tool(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _ATTACHMENT_TOOL_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_message_content_request(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _MESSAGE_CONTENT_REQUEST_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


_CHUNKING_STRATEGY_REQUEST_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "auto": decode_auto_chunking_strategy,
    "static": decode_static_chunking_strategy_request,
}

_TOOL_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "code_interpreter": decode_code_interpreter_tool,
    "file_search": decode_file_search_tool,
    "function": decode_function_tool,
}

_RESPONSE_FORMAT_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "text": decode_text_response_format,
    "json_object": decode_json_object_response_format,
    "json_schema": decode_json_schema_response_format,
}

_ATTACHMENT_TOOL_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "code_interpreter": decode_code_interpreter_tool,
    "file_search": decode_attachment_file_search_tool,
}

_MESSAGE_CONTENT_REQUEST_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "image_file": decode_message_content_image_file,
    "image_url": decode_message_content_image_url,
    "text": decode_message_content_text_request,
}

DECODE: dict[type, Callable[[dict[str, Any]], Any]] = {
    ErrorBody: decode_error_body,
    ErrorResponse: decode_error_response,
    DeleteStatusResponse: decode_delete_status_response,
    FunctionDefinition: decode_function_definition,
    CodeInterpreterTool: decode_code_interpreter_tool,
    FileSearchRankingOptions: decode_file_search_ranking_options,
    FileSearchOptions: decode_file_search_options,
    FileSearchTool: decode_file_search_tool,
    FunctionTool: decode_function_tool,
    TextResponseFormat: decode_text_response_format,
    JsonObjectResponseFormat: decode_json_object_response_format,
    JsonSchemaDefinition: decode_json_schema_definition,
    JsonSchemaResponseFormat: decode_json_schema_response_format,
    CodeInterpreterResources: decode_code_interpreter_resources,
    FileSearchResources: decode_file_search_resources,
    InlineVectorStoreCreateRequest: decode_inline_vector_store_create_request,
    FileSearchResourcesCreateRequest: decode_file_search_resources_create_request,
    ToolResources: decode_tool_resources,
    ToolResourcesCreateRequest: decode_tool_resources_create_request,
    ToolResourcesModifyRequest: decode_tool_resources_modify_request,
    MessageImageFile: decode_message_image_file,
    MessageContentImageFile: decode_message_content_image_file,
    MessageImageUrl: decode_message_image_url,
    MessageContentImageUrl: decode_message_content_image_url,
    MessageContentTextRequest: decode_message_content_text_request,
    AttachmentFileSearchTool: decode_attachment_file_search_tool,
    MessageAttachmentRequest: decode_message_attachment_request,
    RunUsage: decode_run_usage,
    VectorStoreFileCounts: decode_vector_store_file_counts,
    AutoChunkingStrategy: decode_auto_chunking_strategy,
    StaticChunkingStrategyRequest: decode_static_chunking_strategy_request,
    StaticChunkingParameters: decode_static_chunking_parameters,
}
ENCODE: dict[type, Callable[[Any], dict[str, Any]]] = {
    ErrorBody: encode_error_body,
    ErrorResponse: encode_error_response,
    DeleteStatusResponse: encode_delete_status_response,
    FunctionDefinition: encode_function_definition,
    CodeInterpreterTool: encode_code_interpreter_tool,
    FileSearchRankingOptions: encode_file_search_ranking_options,
    FileSearchOptions: encode_file_search_options,
    FileSearchTool: encode_file_search_tool,
    FunctionTool: encode_function_tool,
    TextResponseFormat: encode_text_response_format,
    JsonObjectResponseFormat: encode_json_object_response_format,
    JsonSchemaDefinition: encode_json_schema_definition,
    JsonSchemaResponseFormat: encode_json_schema_response_format,
    CodeInterpreterResources: encode_code_interpreter_resources,
    FileSearchResources: encode_file_search_resources,
    InlineVectorStoreCreateRequest: encode_inline_vector_store_create_request,
    FileSearchResourcesCreateRequest: encode_file_search_resources_create_request,
    ToolResources: encode_tool_resources,
    ToolResourcesCreateRequest: encode_tool_resources_create_request,
    ToolResourcesModifyRequest: encode_tool_resources_modify_request,
    MessageImageFile: encode_message_image_file,
    MessageContentImageFile: encode_message_content_image_file,
    MessageImageUrl: encode_message_image_url,
    MessageContentImageUrl: encode_message_content_image_url,
    MessageContentTextRequest: encode_message_content_text_request,
    AttachmentFileSearchTool: encode_attachment_file_search_tool,
    MessageAttachmentRequest: encode_message_attachment_request,
    RunUsage: encode_run_usage,
    VectorStoreFileCounts: encode_vector_store_file_counts,
    AutoChunkingStrategy: encode_auto_chunking_strategy,
    StaticChunkingStrategyRequest: encode_static_chunking_strategy_request,
    StaticChunkingParameters: encode_static_chunking_parameters,
}
