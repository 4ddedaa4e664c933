# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Decoders and encoders of `assistants_api.models.threads`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistants_api.models._codecs.messages import decode_thread_message_create_request
from assistants_api.models._codecs.shared import (
    decode_tool_resources,
    decode_tool_resources_create_request,
    decode_tool_resources_modify_request,
)
from assistants_api.models.threads import ThreadCreateRequest, ThreadModifyRequest, ThreadResponse
from assistants_api.wire import UNSET, absent, new, to_json, unknown

_THREAD_CREATE_REQUEST = absent("messages", "tool_resources", "metadata")
_THREAD_MODIFY_REQUEST = absent("tool_resources", "metadata")
_THREAD_RESPONSE = absent("id", "object", "created_at", "tool_resources", "metadata")


def decode_thread_create_request(data: dict[str, Any]) -> ThreadCreateRequest:
    if len(data) < 3:
        data = {**_THREAD_CREATE_REQUEST, **data}
    model = new(ThreadCreateRequest)
    try:
        model.messages = data["messages"]
        model.tool_resources = data["tool_resources"]
        model.metadata = data["metadata"]
    except KeyError:
        return decode_thread_create_request({**_THREAD_CREATE_REQUEST, **data})
    value = data["messages"]
    model.messages = (
        [decode_thread_message_create_request(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["tool_resources"]
    model.tool_resources = decode_tool_resources_create_request(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _THREAD_CREATE_REQUEST)
    model.http = None
    return model


def encode_thread_create_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.messages) is not UNSET:
        data["messages"] = to_json(value)
    if (value := model.tool_resources) is not UNSET:
        data["tool_resources"] = to_json(value)
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_thread_modify_request(data: dict[str, Any]) -> ThreadModifyRequest:
    if len(data) < 2:
        data = {**_THREAD_MODIFY_REQUEST, **data}
    model = new(ThreadModifyRequest)
    try:
        model.tool_resources = data["tool_resources"]
        model.metadata = data["metadata"]
    except KeyError:
        return decode_thread_modify_request({**_THREAD_MODIFY_REQUEST, **data})
    value = data["tool_resources"]
    model.tool_resources = decode_tool_resources_modify_request(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _THREAD_MODIFY_REQUEST)
    model.http = None
    return model


def encode_thread_modify_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.tool_resources) is not UNSET:
        data["tool_resources"] = to_json(value)
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_thread_response(data: dict[str, Any]) -> ThreadResponse:
    model = new(ThreadResponse)
    try:
        model.id = data["id"]
        model.object = data["object"]
        model.created_at = data["created_at"]
        model.tool_resources = data["tool_resources"]
        model.metadata = data["metadata"]
    except KeyError:
        return decode_thread_response({**_THREAD_RESPONSE, **data})
    value = data["tool_resources"]
    model.tool_resources = decode_tool_resources(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 5 else unknown(data, _THREAD_RESPONSE)
    model.http = None
    return model


def encode_thread_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.created_at) is not UNSET:
        data["created_at"] = value
    if (value := model.tool_resources) is not UNSET:
        data["tool_resources"] = to_json(value)
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


DECODE: dict[type, Callable[[dict[str, Any]], Any]] = {
    ThreadCreateRequest: decode_thread_create_request,
    ThreadModifyRequest: decode_thread_modify_request,
    ThreadResponse: decode_thread_response,
}
ENCODE: dict[type, Callable[[Any], dict[str, Any]]] = {
    ThreadCreateRequest: encode_thread_create_request,
    ThreadModifyRequest: encode_thread_modify_request,
    ThreadResponse: encode_thread_response,
}
