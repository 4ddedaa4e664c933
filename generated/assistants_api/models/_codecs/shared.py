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
from assistants_api.wire import UNSET, absent, new, to_json, unknown

_ERROR_BODY = absent("type", "message", "param", "code")
_ERROR_RESPONSE = absent("error")
_DELETE_STATUS_RESPONSE = absent("id", "object", "deleted")
_FUNCTION_DEFINITION = absent("name", "description", "parameters", "strict")
_CODE_INTERPRETER_TOOL = absent("type")
_FILE_SEARCH_RANKING_OPTIONS = absent("ranker", "score_threshold")
_FILE_SEARCH_OPTIONS = absent("max_num_results", "ranking_options")
_FILE_SEARCH_TOOL = absent("type", "file_search")
_FUNCTION_TOOL = absent("type", "function")
_TEXT_RESPONSE_FORMAT = absent("type")
_JSON_OBJECT_RESPONSE_FORMAT = absent("type")
_JSON_SCHEMA_DEFINITION = absent("name", "description", "schema", "strict")
_JSON_SCHEMA_RESPONSE_FORMAT = absent("type", "json_schema")
_CODE_INTERPRETER_RESOURCES = absent("file_ids")
_FILE_SEARCH_RESOURCES = absent("vector_store_ids")
_INLINE_VECTOR_STORE_CREATE_REQUEST = absent("file_ids", "chunking_strategy", "metadata")
_FILE_SEARCH_RESOURCES_CREATE_REQUEST = absent("vector_store_ids", "vector_stores")
_TOOL_RESOURCES = absent("code_interpreter", "file_search")
_TOOL_RESOURCES_CREATE_REQUEST = absent("code_interpreter", "file_search")
_TOOL_RESOURCES_MODIFY_REQUEST = absent("code_interpreter", "file_search")
_MESSAGE_IMAGE_FILE = absent("file_id", "detail")
_MESSAGE_CONTENT_IMAGE_FILE = absent("type", "image_file")
_MESSAGE_IMAGE_URL = absent("url", "detail")
_MESSAGE_CONTENT_IMAGE_URL = absent("type", "image_url")
_MESSAGE_CONTENT_TEXT_REQUEST = absent("type", "text")
_ATTACHMENT_FILE_SEARCH_TOOL = absent("type")
_MESSAGE_ATTACHMENT_REQUEST = absent("file_id", "tools")
_RUN_USAGE = absent("completion_tokens", "prompt_tokens", "total_tokens")
_VECTOR_STORE_FILE_COUNTS = absent("in_progress", "completed", "failed", "cancelled", "total")
_AUTO_CHUNKING_STRATEGY = absent("type")
_STATIC_CHUNKING_STRATEGY_REQUEST = absent("type", "static")
_STATIC_CHUNKING_PARAMETERS = absent("max_chunk_size_tokens", "chunk_overlap_tokens")


def decode_error_body(data: dict[str, Any]) -> ErrorBody:
    model = new(ErrorBody)
    try:
        model.type = data["type"]
        model.message = data["message"]
        model.param = data["param"]
        model.code = data["code"]
    except KeyError:
        return decode_error_body({**_ERROR_BODY, **data})
    model.additional_properties = {} if len(data) == 4 else unknown(data, _ERROR_BODY)
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
    model = new(ErrorResponse)
    try:
        model.error = data["error"]
    except KeyError:
        return decode_error_response({**_ERROR_RESPONSE, **data})
    value = data["error"]
    model.error = decode_error_body(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 1 else unknown(data, _ERROR_RESPONSE)
    model.http = None
    return model


def encode_error_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.error) is not UNSET:
        data["error"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_delete_status_response(data: dict[str, Any]) -> DeleteStatusResponse:
    model = new(DeleteStatusResponse)
    try:
        model.id = data["id"]
        model.object = data["object"]
        model.deleted = data["deleted"]
    except KeyError:
        return decode_delete_status_response({**_DELETE_STATUS_RESPONSE, **data})
    model.additional_properties = {} if len(data) == 3 else unknown(data, _DELETE_STATUS_RESPONSE)
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
    if len(data) < 4:
        data = {**_FUNCTION_DEFINITION, **data}
    model = new(FunctionDefinition)
    try:
        model.name = data["name"]
        model.description = data["description"]
        model.parameters = data["parameters"]
        model.strict = data["strict"]
    except KeyError:
        return decode_function_definition({**_FUNCTION_DEFINITION, **data})
    model.additional_properties = {} if len(data) == 4 else unknown(data, _FUNCTION_DEFINITION)
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
    model = new(CodeInterpreterTool)
    try:
        model.type = data["type"]
    except KeyError:
        return decode_code_interpreter_tool({**_CODE_INTERPRETER_TOOL, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _CODE_INTERPRETER_TOOL)
    model.http = None
    return model


def encode_code_interpreter_tool(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_file_search_ranking_options(data: dict[str, Any]) -> FileSearchRankingOptions:
    if len(data) < 2:
        data = {**_FILE_SEARCH_RANKING_OPTIONS, **data}
    model = new(FileSearchRankingOptions)
    try:
        model.ranker = data["ranker"]
        model.score_threshold = data["score_threshold"]
    except KeyError:
        return decode_file_search_ranking_options({**_FILE_SEARCH_RANKING_OPTIONS, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _FILE_SEARCH_RANKING_OPTIONS)
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
    if len(data) < 2:
        data = {**_FILE_SEARCH_OPTIONS, **data}
    model = new(FileSearchOptions)
    try:
        model.max_num_results = data["max_num_results"]
        model.ranking_options = data["ranking_options"]
    except KeyError:
        return decode_file_search_options({**_FILE_SEARCH_OPTIONS, **data})
    value = data["ranking_options"]
    model.ranking_options = decode_file_search_ranking_options(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _FILE_SEARCH_OPTIONS)
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
    if len(data) < 2:
        data = {**_FILE_SEARCH_TOOL, **data}
    model = new(FileSearchTool)
    try:
        model.type = data["type"]
        model.file_search = data["file_search"]
    except KeyError:
        return decode_file_search_tool({**_FILE_SEARCH_TOOL, **data})
    value = data["file_search"]
    model.file_search = decode_file_search_options(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _FILE_SEARCH_TOOL)
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
    model = new(FunctionTool)
    try:
        model.type = data["type"]
        model.function = data["function"]
    except KeyError:
        return decode_function_tool({**_FUNCTION_TOOL, **data})
    value = data["function"]
    model.function = decode_function_definition(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _FUNCTION_TOOL)
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
    model = new(TextResponseFormat)
    try:
        model.type = data["type"]
    except KeyError:
        return decode_text_response_format({**_TEXT_RESPONSE_FORMAT, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _TEXT_RESPONSE_FORMAT)
    model.http = None
    return model


def encode_text_response_format(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_json_object_response_format(data: dict[str, Any]) -> JsonObjectResponseFormat:
    model = new(JsonObjectResponseFormat)
    try:
        model.type = data["type"]
    except KeyError:
        return decode_json_object_response_format({**_JSON_OBJECT_RESPONSE_FORMAT, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _JSON_OBJECT_RESPONSE_FORMAT)
    model.http = None
    return model


def encode_json_object_response_format(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_json_schema_definition(data: dict[str, Any]) -> JsonSchemaDefinition:
    if len(data) < 4:
        data = {**_JSON_SCHEMA_DEFINITION, **data}
    model = new(JsonSchemaDefinition)
    try:
        model.name = data["name"]
        model.description = data["description"]
        model.schema = data["schema"]
        model.strict = data["strict"]
    except KeyError:
        return decode_json_schema_definition({**_JSON_SCHEMA_DEFINITION, **data})
    model.additional_properties = {} if len(data) == 4 else unknown(data, _JSON_SCHEMA_DEFINITION)
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
    model = new(JsonSchemaResponseFormat)
    try:
        model.type = data["type"]
        model.json_schema = data["json_schema"]
    except KeyError:
        return decode_json_schema_response_format({**_JSON_SCHEMA_RESPONSE_FORMAT, **data})
    value = data["json_schema"]
    model.json_schema = decode_json_schema_definition(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _JSON_SCHEMA_RESPONSE_FORMAT)
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
    if len(data) < 1:
        data = {**_CODE_INTERPRETER_RESOURCES, **data}
    model = new(CodeInterpreterResources)
    try:
        model.file_ids = data["file_ids"]
    except KeyError:
        return decode_code_interpreter_resources({**_CODE_INTERPRETER_RESOURCES, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _CODE_INTERPRETER_RESOURCES)
    model.http = None
    return model


def encode_code_interpreter_resources(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_ids) is not UNSET:
        data["file_ids"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_file_search_resources(data: dict[str, Any]) -> FileSearchResources:
    if len(data) < 1:
        data = {**_FILE_SEARCH_RESOURCES, **data}
    model = new(FileSearchResources)
    try:
        model.vector_store_ids = data["vector_store_ids"]
    except KeyError:
        return decode_file_search_resources({**_FILE_SEARCH_RESOURCES, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _FILE_SEARCH_RESOURCES)
    model.http = None
    return model


def encode_file_search_resources(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.vector_store_ids) is not UNSET:
        data["vector_store_ids"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_inline_vector_store_create_request(data: dict[str, Any]) -> InlineVectorStoreCreateRequest:
    if len(data) < 3:
        data = {**_INLINE_VECTOR_STORE_CREATE_REQUEST, **data}
    model = new(InlineVectorStoreCreateRequest)
    try:
        model.file_ids = data["file_ids"]
        model.chunking_strategy = data["chunking_strategy"]
        model.metadata = data["metadata"]
    except KeyError:
        return decode_inline_vector_store_create_request({**_INLINE_VECTOR_STORE_CREATE_REQUEST, **data})
    value = data["chunking_strategy"]
    model.chunking_strategy = decode_chunking_strategy_request(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _INLINE_VECTOR_STORE_CREATE_REQUEST)
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
    if len(data) < 2:
        data = {**_FILE_SEARCH_RESOURCES_CREATE_REQUEST, **data}
    model = new(FileSearchResourcesCreateRequest)
    try:
        model.vector_store_ids = data["vector_store_ids"]
        model.vector_stores = data["vector_stores"]
    except KeyError:
        return decode_file_search_resources_create_request({**_FILE_SEARCH_RESOURCES_CREATE_REQUEST, **data})
    value = data["vector_stores"]
    model.vector_stores = (
        [
            decode_inline_vector_store_create_request(item) if item.__class__ is dict else item
            for item in value
        ]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {} if len(data) == 2 else unknown(data, _FILE_SEARCH_RESOURCES_CREATE_REQUEST)
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
    if len(data) < 2:
        data = {**_TOOL_RESOURCES, **data}
    model = new(ToolResources)
    try:
        model.code_interpreter = data["code_interpreter"]
        model.file_search = data["file_search"]
    except KeyError:
        return decode_tool_resources({**_TOOL_RESOURCES, **data})
    value = data["code_interpreter"]
    model.code_interpreter = decode_code_interpreter_resources(value) if value.__class__ is dict else value
    value = data["file_search"]
    model.file_search = decode_file_search_resources(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _TOOL_RESOURCES)
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
    if len(data) < 2:
        data = {**_TOOL_RESOURCES_CREATE_REQUEST, **data}
    model = new(ToolResourcesCreateRequest)
    try:
        model.code_interpreter = data["code_interpreter"]
        model.file_search = data["file_search"]
    except KeyError:
        return decode_tool_resources_create_request({**_TOOL_RESOURCES_CREATE_REQUEST, **data})
    value = data["code_interpreter"]
    model.code_interpreter = decode_code_interpreter_resources(value) if value.__class__ is dict else value
    value = data["file_search"]
    model.file_search = (
        decode_file_search_resources_create_request(value) if value.__class__ is dict else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _TOOL_RESOURCES_CREATE_REQUEST)
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
    if len(data) < 2:
        data = {**_TOOL_RESOURCES_MODIFY_REQUEST, **data}
    model = new(ToolResourcesModifyRequest)
    try:
        model.code_interpreter = data["code_interpreter"]
        model.file_search = data["file_search"]
    except KeyError:
        return decode_tool_resources_modify_request({**_TOOL_RESOURCES_MODIFY_REQUEST, **data})
    value = data["code_interpreter"]
    model.code_interpreter = decode_code_interpreter_resources(value) if value.__class__ is dict else value
    value = data["file_search"]
    model.file_search = decode_file_search_resources(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _TOOL_RESOURCES_MODIFY_REQUEST)
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
    if len(data) < 2:
        data = {**_MESSAGE_IMAGE_FILE, **data}
    model = new(MessageImageFile)
    try:
        model.file_id = data["file_id"]
        model.detail = data["detail"]
    except KeyError:
        return decode_message_image_file({**_MESSAGE_IMAGE_FILE, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_IMAGE_FILE)
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
    model = new(MessageContentImageFile)
    try:
        model.type = data["type"]
        model.image_file = data["image_file"]
    except KeyError:
        return decode_message_content_image_file({**_MESSAGE_CONTENT_IMAGE_FILE, **data})
    value = data["image_file"]
    model.image_file = decode_message_image_file(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_CONTENT_IMAGE_FILE)
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
    if len(data) < 2:
        data = {**_MESSAGE_IMAGE_URL, **data}
    model = new(MessageImageUrl)
    try:
        model.url = data["url"]
        model.detail = data["detail"]
    except KeyError:
        return decode_message_image_url({**_MESSAGE_IMAGE_URL, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_IMAGE_URL)
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
    model = new(MessageContentImageUrl)
    try:
        model.type = data["type"]
        model.image_url = data["image_url"]
    except KeyError:
        return decode_message_content_image_url({**_MESSAGE_CONTENT_IMAGE_URL, **data})
    value = data["image_url"]
    model.image_url = decode_message_image_url(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_CONTENT_IMAGE_URL)
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
    model = new(MessageContentTextRequest)
    try:
        model.type = data["type"]
        model.text = data["text"]
    except KeyError:
        return decode_message_content_text_request({**_MESSAGE_CONTENT_TEXT_REQUEST, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_CONTENT_TEXT_REQUEST)
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
    model = new(AttachmentFileSearchTool)
    try:
        model.type = data["type"]
    except KeyError:
        return decode_attachment_file_search_tool({**_ATTACHMENT_FILE_SEARCH_TOOL, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _ATTACHMENT_FILE_SEARCH_TOOL)
    model.http = None
    return model


def encode_attachment_file_search_tool(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_attachment_request(data: dict[str, Any]) -> MessageAttachmentRequest:
    model = new(MessageAttachmentRequest)
    try:
        model.file_id = data["file_id"]
        model.tools = data["tools"]
    except KeyError:
        return decode_message_attachment_request({**_MESSAGE_ATTACHMENT_REQUEST, **data})
    value = data["tools"]
    model.tools = (
        [decode_attachment_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_ATTACHMENT_REQUEST)
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
    model = new(RunUsage)
    try:
        model.completion_tokens = data["completion_tokens"]
        model.prompt_tokens = data["prompt_tokens"]
        model.total_tokens = data["total_tokens"]
    except KeyError:
        return decode_run_usage({**_RUN_USAGE, **data})
    model.additional_properties = {} if len(data) == 3 else unknown(data, _RUN_USAGE)
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
    model = new(VectorStoreFileCounts)
    try:
        model.in_progress = data["in_progress"]
        model.completed = data["completed"]
        model.failed = data["failed"]
        model.cancelled = data["cancelled"]
        model.total = data["total"]
    except KeyError:
        return decode_vector_store_file_counts({**_VECTOR_STORE_FILE_COUNTS, **data})
    model.additional_properties = {} if len(data) == 5 else unknown(data, _VECTOR_STORE_FILE_COUNTS)
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
    model = new(AutoChunkingStrategy)
    try:
        model.type = data["type"]
    except KeyError:
        return decode_auto_chunking_strategy({**_AUTO_CHUNKING_STRATEGY, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _AUTO_CHUNKING_STRATEGY)
    model.http = None
    return model


def encode_auto_chunking_strategy(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_static_chunking_strategy_request(data: dict[str, Any]) -> StaticChunkingStrategyRequest:
    model = new(StaticChunkingStrategyRequest)
    try:
        model.type = data["type"]
        model.static = data["static"]
    except KeyError:
        return decode_static_chunking_strategy_request({**_STATIC_CHUNKING_STRATEGY_REQUEST, **data})
    value = data["static"]
    model.static = decode_static_chunking_parameters(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _STATIC_CHUNKING_STRATEGY_REQUEST)
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
    model = new(StaticChunkingParameters)
    try:
        model.max_chunk_size_tokens = data["max_chunk_size_tokens"]
        model.chunk_overlap_tokens = data["chunk_overlap_tokens"]
    except KeyError:
        return decode_static_chunking_parameters({**_STATIC_CHUNKING_PARAMETERS, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _STATIC_CHUNKING_PARAMETERS)
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
    try:
        decode = _CHUNKING_STRATEGY_REQUEST_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_tool(data: dict[str, Any]) -> Any:
    try:
        decode = _TOOL_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_response_format(data: dict[str, Any]) -> Any:
    try:
        decode = _RESPONSE_FORMAT_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_attachment_tool(data: dict[str, Any]) -> Any:
    try:
        decode = _ATTACHMENT_TOOL_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_message_content_request(data: dict[str, Any]) -> Any:
    try:
        decode = _MESSAGE_CONTENT_REQUEST_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


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
