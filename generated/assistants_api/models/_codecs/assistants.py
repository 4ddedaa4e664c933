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
from assistants_api.wire import UNSET, absent, new, to_json, unknown

_ASSISTANT_CREATE_REQUEST = absent(
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
)
_ASSISTANT_MODIFY_REQUEST = absent(
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
)
_ASSISTANT_RESPONSE = absent(
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
)
_ASSISTANT_LIST_RESPONSE = absent("object", "data", "first_id", "last_id", "has_more")
_ASSISTANT_LIST_QUERY_PARAMETERS = absent("limit", "order", "after", "before")


def decode_assistant_create_request(data: dict[str, Any]) -> AssistantCreateRequest:
    if len(data) < 11:
        data = {**_ASSISTANT_CREATE_REQUEST, **data}
    model = new(AssistantCreateRequest)
    try:
        model.model = data["model"]
        model.name = data["name"]
        model.description = data["description"]
        model.instructions = data["instructions"]
        model.reasoning_effort = data["reasoning_effort"]
        model.tools = data["tools"]
        model.tool_resources = data["tool_resources"]
        model.metadata = data["metadata"]
        model.temperature = data["temperature"]
        model.top_p = data["top_p"]
        model.response_format = data["response_format"]
    except KeyError:
        return decode_assistant_create_request({**_ASSISTANT_CREATE_REQUEST, **data})
    value = data["tools"]
    model.tools = (
        [decode_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["tool_resources"]
    model.tool_resources = decode_tool_resources_create_request(value) if value.__class__ is dict else value
    value = data["response_format"]
    model.response_format = decode_response_format(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 11 else unknown(data, _ASSISTANT_CREATE_REQUEST)
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
    if len(data) < 11:
        data = {**_ASSISTANT_MODIFY_REQUEST, **data}
    model = new(AssistantModifyRequest)
    try:
        model.model = data["model"]
        model.name = data["name"]
        model.description = data["description"]
        model.instructions = data["instructions"]
        model.reasoning_effort = data["reasoning_effort"]
        model.tools = data["tools"]
        model.tool_resources = data["tool_resources"]
        model.metadata = data["metadata"]
        model.temperature = data["temperature"]
        model.top_p = data["top_p"]
        model.response_format = data["response_format"]
    except KeyError:
        return decode_assistant_modify_request({**_ASSISTANT_MODIFY_REQUEST, **data})
    value = data["tools"]
    model.tools = (
        [decode_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["tool_resources"]
    model.tool_resources = decode_tool_resources_modify_request(value) if value.__class__ is dict else value
    value = data["response_format"]
    model.response_format = decode_response_format(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 11 else unknown(data, _ASSISTANT_MODIFY_REQUEST)
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
    if len(data) < 13:
        data = {**_ASSISTANT_RESPONSE, **data}
    model = new(AssistantResponse)
    try:
        model.id = data["id"]
        model.object = data["object"]
        model.created_at = data["created_at"]
        model.name = data["name"]
        model.description = data["description"]
        model.model = data["model"]
        model.instructions = data["instructions"]
        model.tools = data["tools"]
        model.tool_resources = data["tool_resources"]
        model.metadata = data["metadata"]
        model.temperature = data["temperature"]
        model.top_p = data["top_p"]
        model.response_format = data["response_format"]
    except KeyError:
        return decode_assistant_response({**_ASSISTANT_RESPONSE, **data})
    value = data["tools"]
    model.tools = (
        [decode_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["tool_resources"]
    model.tool_resources = decode_tool_resources(value) if value.__class__ is dict else value
    value = data["response_format"]
    model.response_format = decode_response_format(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 13 else unknown(data, _ASSISTANT_RESPONSE)
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
    model = new(AssistantListResponse)
    try:
        model.object = data["object"]
        model.data = data["data"]
        model.first_id = data["first_id"]
        model.last_id = data["last_id"]
        model.has_more = data["has_more"]
    except KeyError:
        return decode_assistant_list_response({**_ASSISTANT_LIST_RESPONSE, **data})
    value = data["data"]
    model.data = (
        [decode_assistant_response(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 5 else unknown(data, _ASSISTANT_LIST_RESPONSE)
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
    if len(data) < 4:
        data = {**_ASSISTANT_LIST_QUERY_PARAMETERS, **data}
    model = new(AssistantListQueryParameters)
    try:
        model.limit = data["limit"]
        model.order = data["order"]
        model.after = data["after"]
        model.before = data["before"]
    except KeyError:
        return decode_assistant_list_query_parameters({**_ASSISTANT_LIST_QUERY_PARAMETERS, **data})
    model.additional_properties = {} if len(data) == 4 else unknown(data, _ASSISTANT_LIST_QUERY_PARAMETERS)
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
