# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Decoders and encoders of `assistants_api.models.assistants`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistants_api.models._codecs.shared import (
    decode_response_format,
    decode_tool,
    decode_tool_resources,
    decode_tool_resources_create_request,
    decode_tool_resources_modify_request,
)
from assistants_api.models.assistants import (
    AssistantCreateRequest,
    AssistantListQueryParameters,
    AssistantListResponse,
    AssistantModifyRequest,
    AssistantResponse,
)
from assistants_api.wire import UNSET, to_json

_ASSISTANT_CREATE_REQUEST = frozenset(
    {
        "model",
        "name",
        "description",
        "instructions",
        "reasoning_effort",
        "tools",
        "tool_resources",
        "metadata",
        "temperature",
        "top_p",
        "response_format",
    }
)
_ASSISTANT_MODIFY_REQUEST = frozenset(
    {
        "model",
        "name",
        "description",
        "instructions",
        "reasoning_effort",
        "tools",
        "tool_resources",
        "metadata",
        "temperature",
        "top_p",
        "response_format",
    }
)
_ASSISTANT_RESPONSE = frozenset(
    {
        "id",
        "object",
        "created_at",
        "name",
        "description",
        "model",
        "instructions",
        "tools",
        "tool_resources",
        "metadata",
        "temperature",
        "top_p",
        "response_format",
    }
)
_ASSISTANT_LIST_RESPONSE = frozenset(
    {
        "object",
        "data",
        "first_id",
        "last_id",
        "has_more",
    }
)
_ASSISTANT_LIST_QUERY_PARAMETERS = frozenset(
    {
        "limit",
        "order",
        "after",
        "before",
    }
)


def decode_assistant_create_request(data: dict[str, Any]) -> AssistantCreateRequest:
    get = data.get
    model = AssistantCreateRequest.__new__(AssistantCreateRequest)
    model.model = get("model", UNSET)
    model.name = get("name", UNSET)
    model.description = get("description", UNSET)
    model.instructions = get("instructions", UNSET)
    model.reasoning_effort = get("reasoning_effort", UNSET)
    value = get("tools", UNSET)
    model.tools = (
        [decode_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = get("tool_resources", UNSET)
    model.tool_resources = decode_tool_resources_create_request(value) if value.__class__ is dict else value
    model.metadata = get("metadata", UNSET)
    model.temperature = get("temperature", UNSET)
    model.top_p = get("top_p", UNSET)
    value = get("response_format", UNSET)
    model.response_format = decode_response_format(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _ASSISTANT_CREATE_REQUEST
        else {key: data[key] for key in data if key not in _ASSISTANT_CREATE_REQUEST}
    )
    model.http = None
    return model


def encode_assistant_create_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.model) is not UNSET:
        data["model"] = value
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.description) is not UNSET:
        data["description"] = value
    if (value := model.instructions) is not UNSET:
        data["instructions"] = value
    if (value := model.reasoning_effort) is not UNSET:
        data["reasoning_effort"] = value
    if (value := model.tools) is not UNSET:
        data["tools"] = to_json(value)
    if (value := model.tool_resources) is not UNSET:
        data["tool_resources"] = to_json(value)
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    if (value := model.temperature) is not UNSET:
        data["temperature"] = value
    if (value := model.top_p) is not UNSET:
        data["top_p"] = value
    if (value := model.response_format) is not UNSET:
        data["response_format"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_assistant_modify_request(data: dict[str, Any]) -> AssistantModifyRequest:
    get = data.get
    model = AssistantModifyRequest.__new__(AssistantModifyRequest)
    model.model = get("model", UNSET)
    model.name = get("name", UNSET)
    model.description = get("description", UNSET)
    model.instructions = get("instructions", UNSET)
    model.reasoning_effort = get("reasoning_effort", UNSET)
    value = get("tools", UNSET)
    model.tools = (
        [decode_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = get("tool_resources", UNSET)
    model.tool_resources = decode_tool_resources_modify_request(value) if value.__class__ is dict else value
    model.metadata = get("metadata", UNSET)
    model.temperature = get("temperature", UNSET)
    model.top_p = get("top_p", UNSET)
    value = get("response_format", UNSET)
    model.response_format = decode_response_format(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _ASSISTANT_MODIFY_REQUEST
        else {key: data[key] for key in data if key not in _ASSISTANT_MODIFY_REQUEST}
    )
    model.http = None
    return model


def encode_assistant_modify_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.model) is not UNSET:
        data["model"] = value
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.description) is not UNSET:
        data["description"] = value
    if (value := model.instructions) is not UNSET:
        data["instructions"] = value
    if (value := model.reasoning_effort) is not UNSET:
        data["reasoning_effort"] = value
    if (value := model.tools) is not UNSET:
        data["tools"] = to_json(value)
    if (value := model.tool_resources) is not UNSET:
        data["tool_resources"] = to_json(value)
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    if (value := model.temperature) is not UNSET:
        data["temperature"] = value
    if (value := model.top_p) is not UNSET:
        data["top_p"] = value
    if (value := model.response_format) is not UNSET:
        data["response_format"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_assistant_response(data: dict[str, Any]) -> AssistantResponse:
    get = data.get
    model = AssistantResponse.__new__(AssistantResponse)
    model.id = get("id", UNSET)
    model.object = get("object", UNSET)
    model.created_at = get("created_at", UNSET)
    model.name = get("name", UNSET)
    model.description = get("description", UNSET)
    model.model = get("model", UNSET)
    model.instructions = get("instructions", UNSET)
    value = get("tools", UNSET)
    model.tools = (
        [decode_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = get("tool_resources", UNSET)
    model.tool_resources = decode_tool_resources(value) if value.__class__ is dict else value
    model.metadata = get("metadata", UNSET)
    model.temperature = get("temperature", UNSET)
    model.top_p = get("top_p", UNSET)
    value = get("response_format", UNSET)
    model.response_format = decode_response_format(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _ASSISTANT_RESPONSE
        else {key: data[key] for key in data if key not in _ASSISTANT_RESPONSE}
    )
    model.http = None
    return model


def encode_assistant_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.created_at) is not UNSET:
        data["created_at"] = value
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.description) is not UNSET:
        data["description"] = value
    if (value := model.model) is not UNSET:
        data["model"] = value
    if (value := model.instructions) is not UNSET:
        data["instructions"] = value
    if (value := model.tools) is not UNSET:
        data["tools"] = to_json(value)
    if (value := model.tool_resources) is not UNSET:
        data["tool_resources"] = to_json(value)
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    if (value := model.temperature) is not UNSET:
        data["temperature"] = value
    if (value := model.top_p) is not UNSET:
        data["top_p"] = value
    if (value := model.response_format) is not UNSET:
        data["response_format"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_assistant_list_response(data: dict[str, Any]) -> AssistantListResponse:
    get = data.get
    model = AssistantListResponse.__new__(AssistantListResponse)
    model.object = get("object", UNSET)
    value = get("data", UNSET)
    model.data = (
        [decode_assistant_response(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.first_id = get("first_id", UNSET)
    model.last_id = get("last_id", UNSET)
    model.has_more = get("has_more", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _ASSISTANT_LIST_RESPONSE
        else {key: data[key] for key in data if key not in _ASSISTANT_LIST_RESPONSE}
    )
    model.http = None
    return model


def encode_assistant_list_response(model: Any) -> dict[str, Any]:
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


def decode_assistant_list_query_parameters(data: dict[str, Any]) -> AssistantListQueryParameters:
    get = data.get
    model = AssistantListQueryParameters.__new__(AssistantListQueryParameters)
    model.limit = get("limit", UNSET)
    model.order = get("order", UNSET)
    model.after = get("after", UNSET)
    model.before = get("before", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _ASSISTANT_LIST_QUERY_PARAMETERS
        else {key: data[key] for key in data if key not in _ASSISTANT_LIST_QUERY_PARAMETERS}
    )
    model.http = None
    return model


def encode_assistant_list_query_parameters(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.limit) is not UNSET:
        data["limit"] = value
    if (value := model.order) is not UNSET:
        data["order"] = value
    if (value := model.after) is not UNSET:
        data["after"] = value
    if (value := model.before) is not UNSET:
        data["before"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


DECODE: dict[type, Callable[[dict[str, Any]], Any]] = {
    AssistantCreateRequest: decode_assistant_create_request,
    AssistantModifyRequest: decode_assistant_modify_request,
    AssistantResponse: decode_assistant_response,
    AssistantListResponse: decode_assistant_list_response,
    AssistantListQueryParameters: decode_assistant_list_query_parameters,
}
ENCODE: dict[type, Callable[[Any], dict[str, Any]]] = {
    AssistantCreateRequest: encode_assistant_create_request,
    AssistantModifyRequest: encode_assistant_modify_request,
    AssistantResponse: encode_assistant_response,
    AssistantListResponse: encode_assistant_list_response,
    AssistantListQueryParameters: encode_assistant_list_query_parameters,
}
