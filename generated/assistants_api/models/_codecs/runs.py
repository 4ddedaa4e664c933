# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Decoders and encoders of `assistants_api.models.runs`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistants_api.models._codecs.messages import decode_thread_message_create_request
from assistants_api.models._codecs.shared import (
    decode_response_format,
    decode_run_usage,
    decode_tool,
    decode_tool_resources_modify_request,
)
from assistants_api.models._codecs.threads import decode_thread_create_request
from assistants_api.models.runs import (
    NamedToolChoice,
    RunCreateRequest,
    RunIncompleteDetails,
    RunLastError,
    RunListQueryParameters,
    RunListResponse,
    RunModifyRequest,
    RunRequiredAction,
    RunRequiredToolOutputs,
    RunResponse,
    RunThreadCreateRequest,
    RunToolCall,
    RunToolCallFunction,
    RunToolOutputsSubmitRequest,
    ToolChoiceFunction,
    ToolOutput,
    TruncationStrategy,
)
from assistants_api.wire import UNSET, to_json

_TOOL_CHOICE_FUNCTION = frozenset(
    {
        "name",
    }
)
_NAMED_TOOL_CHOICE = frozenset(
    {
        "type",
        "function",
    }
)
_RUN_RESPONSE = frozenset(
    {
        "id",
        "object",
        "created_at",
        "thread_id",
        "assistant_id",
        "status",
        "required_action",
        "last_error",
        "expires_at",
        "started_at",
        "cancelled_at",
        "failed_at",
        "completed_at",
        "incomplete_details",
        "model",
        "instructions",
        "tools",
        "metadata",
        "usage",
        "temperature",
        "top_p",
        "max_prompt_tokens",
        "max_completion_tokens",
        "truncation_strategy",
        "tool_choice",
        "parallel_tool_calls",
        "response_format",
    }
)
_RUN_LIST_RESPONSE = frozenset(
    {
        "object",
        "data",
        "first_id",
        "last_id",
        "has_more",
    }
)
_RUN_CREATE_REQUEST = frozenset(
    {
        "assistant_id",
        "model",
        "reasoning_effort",
        "instructions",
        "additional_instructions",
        "additional_messages",
        "tools",
        "metadata",
        "temperature",
        "top_p",
        "stream",
        "max_prompt_tokens",
        "max_completion_tokens",
        "truncation_strategy",
        "tool_choice",
        "parallel_tool_calls",
        "response_format",
    }
)
_RUN_THREAD_CREATE_REQUEST = frozenset(
    {
        "assistant_id",
        "thread",
        "model",
        "instructions",
        "tools",
        "tool_resources",
        "metadata",
        "temperature",
        "top_p",
        "stream",
        "max_prompt_tokens",
        "max_completion_tokens",
        "truncation_strategy",
        "tool_choice",
        "parallel_tool_calls",
        "response_format",
    }
)
_RUN_MODIFY_REQUEST = frozenset(
    {
        "metadata",
    }
)
_RUN_TOOL_OUTPUTS_SUBMIT_REQUEST = frozenset(
    {
        "tool_outputs",
        "stream",
    }
)
_TOOL_OUTPUT = frozenset(
    {
        "tool_call_id",
        "output",
    }
)
_TRUNCATION_STRATEGY = frozenset(
    {
        "type",
        "last_messages",
    }
)
_RUN_REQUIRED_ACTION = frozenset(
    {
        "type",
        "submit_tool_outputs",
    }
)
_RUN_REQUIRED_TOOL_OUTPUTS = frozenset(
    {
        "tool_calls",
    }
)
_RUN_TOOL_CALL = frozenset(
    {
        "id",
        "type",
        "function",
    }
)
_RUN_TOOL_CALL_FUNCTION = frozenset(
    {
        "name",
        "arguments",
    }
)
_RUN_LAST_ERROR = frozenset(
    {
        "code",
        "message",
    }
)
_RUN_INCOMPLETE_DETAILS = frozenset(
    {
        "reason",
    }
)
_RUN_LIST_QUERY_PARAMETERS = frozenset(
    {
        "limit",
        "order",
        "after",
        "before",
    }
)


def decode_tool_choice_function(data: dict[str, Any]) -> ToolChoiceFunction:
    get = data.get
    model = ToolChoiceFunction.__new__(ToolChoiceFunction)
    model.name = get("name", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _TOOL_CHOICE_FUNCTION
        else {key: data[key] for key in data if key not in _TOOL_CHOICE_FUNCTION}
    )
    model.http = None
    return model


def encode_tool_choice_function(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_named_tool_choice(data: dict[str, Any]) -> NamedToolChoice:
    get = data.get
    model = NamedToolChoice.__new__(NamedToolChoice)
    model.type = get("type", UNSET)
    value = get("function", UNSET)
    model.function = decode_tool_choice_function(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _NAMED_TOOL_CHOICE
        else {key: data[key] for key in data if key not in _NAMED_TOOL_CHOICE}
    )
    model.http = None
    return model


def encode_named_tool_choice(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.function) is not UNSET:
        data["function"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_response(data: dict[str, Any]) -> RunResponse:
    get = data.get
    model = RunResponse.__new__(RunResponse)
    model.id = get("id", UNSET)
    model.object = get("object", UNSET)
    model.created_at = get("created_at", UNSET)
    model.thread_id = get("thread_id", UNSET)
    model.assistant_id = get("assistant_id", UNSET)
    model.status = get("status", UNSET)
    value = get("required_action", UNSET)
    model.required_action = decode_run_required_action(value) if value.__class__ is dict else value
    value = get("last_error", UNSET)
    model.last_error = decode_run_last_error(value) if value.__class__ is dict else value
    model.expires_at = get("expires_at", UNSET)
    model.started_at = get("started_at", UNSET)
    model.cancelled_at = get("cancelled_at", UNSET)
    model.failed_at = get("failed_at", UNSET)
    model.completed_at = get("completed_at", UNSET)
    value = get("incomplete_details", UNSET)
    model.incomplete_details = decode_run_incomplete_details(value) if value.__class__ is dict else value
    model.model = get("model", UNSET)
    model.instructions = get("instructions", UNSET)
    value = get("tools", UNSET)
    model.tools = (
        [decode_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.metadata = get("metadata", UNSET)
    value = get("usage", UNSET)
    model.usage = decode_run_usage(value) if value.__class__ is dict else value
    model.temperature = get("temperature", UNSET)
    model.top_p = get("top_p", UNSET)
    model.max_prompt_tokens = get("max_prompt_tokens", UNSET)
    model.max_completion_tokens = get("max_completion_tokens", UNSET)
    value = get("truncation_strategy", UNSET)
    model.truncation_strategy = decode_truncation_strategy(value) if value.__class__ is dict else value
    value = get("tool_choice", UNSET)
    model.tool_choice = decode_named_tool_choice(value) if value.__class__ is dict else value
    model.parallel_tool_calls = get("parallel_tool_calls", UNSET)
    value = get("response_format", UNSET)
    model.response_format = decode_response_format(value) if value.__class__ is dict else value
    model.additional_properties = (
        {} if data.keys() <= _RUN_RESPONSE else {key: data[key] for key in data if key not in _RUN_RESPONSE}
    )
    model.http = None
    return model


def encode_run_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.created_at) is not UNSET:
        data["created_at"] = value
    if (value := model.thread_id) is not UNSET:
        data["thread_id"] = value
    if (value := model.assistant_id) is not UNSET:
        data["assistant_id"] = value
    if (value := model.status) is not UNSET:
        data["status"] = value
    if (value := model.required_action) is not UNSET:
        data["required_action"] = to_json(value)
    if (value := model.last_error) is not UNSET:
        data["last_error"] = to_json(value)
    if (value := model.expires_at) is not UNSET:
        data["expires_at"] = value
    if (value := model.started_at) is not UNSET:
        data["started_at"] = value
    if (value := model.cancelled_at) is not UNSET:
        data["cancelled_at"] = value
    if (value := model.failed_at) is not UNSET:
        data["failed_at"] = value
    if (value := model.completed_at) is not UNSET:
        data["completed_at"] = value
    if (value := model.incomplete_details) is not UNSET:
        data["incomplete_details"] = to_json(value)
    if (value := model.model) is not UNSET:
        data["model"] = value
    if (value := model.instructions) is not UNSET:
        data["instructions"] = value
    if (value := model.tools) is not UNSET:
        data["tools"] = to_json(value)
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    if (value := model.usage) is not UNSET:
        data["usage"] = to_json(value)
    if (value := model.temperature) is not UNSET:
        data["temperature"] = value
    if (value := model.top_p) is not UNSET:
        data["top_p"] = value
    if (value := model.max_prompt_tokens) is not UNSET:
        data["max_prompt_tokens"] = value
    if (value := model.max_completion_tokens) is not UNSET:
        data["max_completion_tokens"] = value
    if (value := model.truncation_strategy) is not UNSET:
        data["truncation_strategy"] = to_json(value)
    if (value := model.tool_choice) is not UNSET:
        data["tool_choice"] = to_json(value)
    if (value := model.parallel_tool_calls) is not UNSET:
        data["parallel_tool_calls"] = value
    if (value := model.response_format) is not UNSET:
        data["response_format"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_list_response(data: dict[str, Any]) -> RunListResponse:
    get = data.get
    model = RunListResponse.__new__(RunListResponse)
    model.object = get("object", UNSET)
    value = get("data", UNSET)
    model.data = (
        [decode_run_response(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.first_id = get("first_id", UNSET)
    model.last_id = get("last_id", UNSET)
    model.has_more = get("has_more", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_LIST_RESPONSE
        else {key: data[key] for key in data if key not in _RUN_LIST_RESPONSE}
    )
    model.http = None
    return model


def encode_run_list_response(model: Any) -> dict[str, Any]:
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


def decode_run_create_request(data: dict[str, Any]) -> RunCreateRequest:
    get = data.get
    model = RunCreateRequest.__new__(RunCreateRequest)
    model.assistant_id = get("assistant_id", UNSET)
    model.model = get("model", UNSET)
    model.reasoning_effort = get("reasoning_effort", UNSET)
    model.instructions = get("instructions", UNSET)
    model.additional_instructions = get("additional_instructions", UNSET)
    value = get("additional_messages", UNSET)
    model.additional_messages = (
        [decode_thread_message_create_request(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = get("tools", UNSET)
    model.tools = (
        [decode_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.metadata = get("metadata", UNSET)
    model.temperature = get("temperature", UNSET)
    model.top_p = get("top_p", UNSET)
    model.stream = get("stream", UNSET)
    model.max_prompt_tokens = get("max_prompt_tokens", UNSET)
    model.max_completion_tokens = get("max_completion_tokens", UNSET)
    value = get("truncation_strategy", UNSET)
    model.truncation_strategy = decode_truncation_strategy(value) if value.__class__ is dict else value
    value = get("tool_choice", UNSET)
    model.tool_choice = decode_named_tool_choice(value) if value.__class__ is dict else value
    model.parallel_tool_calls = get("parallel_tool_calls", UNSET)
    value = get("response_format", UNSET)
    model.response_format = decode_response_format(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_CREATE_REQUEST
        else {key: data[key] for key in data if key not in _RUN_CREATE_REQUEST}
    )
    model.http = None
    return model


def encode_run_create_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.assistant_id) is not UNSET:
        data["assistant_id"] = value
    if (value := model.model) is not UNSET:
        data["model"] = value
    if (value := model.reasoning_effort) is not UNSET:
        data["reasoning_effort"] = value
    if (value := model.instructions) is not UNSET:
        data["instructions"] = value
    if (value := model.additional_instructions) is not UNSET:
        data["additional_instructions"] = value
    if (value := model.additional_messages) is not UNSET:
        data["additional_messages"] = to_json(value)
    if (value := model.tools) is not UNSET:
        data["tools"] = to_json(value)
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    if (value := model.temperature) is not UNSET:
        data["temperature"] = value
    if (value := model.top_p) is not UNSET:
        data["top_p"] = value
    if (value := model.stream) is not UNSET:
        data["stream"] = value
    if (value := model.max_prompt_tokens) is not UNSET:
        data["max_prompt_tokens"] = value
    if (value := model.max_completion_tokens) is not UNSET:
        data["max_completion_tokens"] = value
    if (value := model.truncation_strategy) is not UNSET:
        data["truncation_strategy"] = to_json(value)
    if (value := model.tool_choice) is not UNSET:
        data["tool_choice"] = to_json(value)
    if (value := model.parallel_tool_calls) is not UNSET:
        data["parallel_tool_calls"] = value
    if (value := model.response_format) is not UNSET:
        data["response_format"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_thread_create_request(data: dict[str, Any]) -> RunThreadCreateRequest:
    get = data.get
    model = RunThreadCreateRequest.__new__(RunThreadCreateRequest)
    model.assistant_id = get("assistant_id", UNSET)
    value = get("thread", UNSET)
    model.thread = decode_thread_create_request(value) if value.__class__ is dict else value
    model.model = get("model", UNSET)
    model.instructions = get("instructions", UNSET)
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
    model.stream = get("stream", UNSET)
    model.max_prompt_tokens = get("max_prompt_tokens", UNSET)
    model.max_completion_tokens = get("max_completion_tokens", UNSET)
    value = get("truncation_strategy", UNSET)
    model.truncation_strategy = decode_truncation_strategy(value) if value.__class__ is dict else value
    value = get("tool_choice", UNSET)
    model.tool_choice = decode_named_tool_choice(value) if value.__class__ is dict else value
    model.parallel_tool_calls = get("parallel_tool_calls", UNSET)
    value = get("response_format", UNSET)
    model.response_format = decode_response_format(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_THREAD_CREATE_REQUEST
        else {key: data[key] for key in data if key not in _RUN_THREAD_CREATE_REQUEST}
    )
    model.http = None
    return model


def encode_run_thread_create_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.assistant_id) is not UNSET:
        data["assistant_id"] = value
    if (value := model.thread) is not UNSET:
        data["thread"] = to_json(value)
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
    if (value := model.stream) is not UNSET:
        data["stream"] = value
    if (value := model.max_prompt_tokens) is not UNSET:
        data["max_prompt_tokens"] = value
    if (value := model.max_completion_tokens) is not UNSET:
        data["max_completion_tokens"] = value
    if (value := model.truncation_strategy) is not UNSET:
        data["truncation_strategy"] = to_json(value)
    if (value := model.tool_choice) is not UNSET:
        data["tool_choice"] = to_json(value)
    if (value := model.parallel_tool_calls) is not UNSET:
        data["parallel_tool_calls"] = value
    if (value := model.response_format) is not UNSET:
        data["response_format"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_modify_request(data: dict[str, Any]) -> RunModifyRequest:
    get = data.get
    model = RunModifyRequest.__new__(RunModifyRequest)
    model.metadata = get("metadata", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_MODIFY_REQUEST
        else {key: data[key] for key in data if key not in _RUN_MODIFY_REQUEST}
    )
    model.http = None
    return model


def encode_run_modify_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_tool_outputs_submit_request(data: dict[str, Any]) -> RunToolOutputsSubmitRequest:
    get = data.get
    model = RunToolOutputsSubmitRequest.__new__(RunToolOutputsSubmitRequest)
    value = get("tool_outputs", UNSET)
    model.tool_outputs = (
        [decode_tool_output(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.stream = get("stream", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_TOOL_OUTPUTS_SUBMIT_REQUEST
        else {key: data[key] for key in data if key not in _RUN_TOOL_OUTPUTS_SUBMIT_REQUEST}
    )
    model.http = None
    return model


def encode_run_tool_outputs_submit_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.tool_outputs) is not UNSET:
        data["tool_outputs"] = to_json(value)
    if (value := model.stream) is not UNSET:
        data["stream"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_tool_output(data: dict[str, Any]) -> ToolOutput:
    get = data.get
    model = ToolOutput.__new__(ToolOutput)
    model.tool_call_id = get("tool_call_id", UNSET)
    model.output = get("output", UNSET)
    model.additional_properties = (
        {} if data.keys() <= _TOOL_OUTPUT else {key: data[key] for key in data if key not in _TOOL_OUTPUT}
    )
    model.http = None
    return model


def encode_tool_output(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.tool_call_id) is not UNSET:
        data["tool_call_id"] = value
    if (value := model.output) is not UNSET:
        data["output"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_truncation_strategy(data: dict[str, Any]) -> TruncationStrategy:
    get = data.get
    model = TruncationStrategy.__new__(TruncationStrategy)
    model.type = get("type", UNSET)
    model.last_messages = get("last_messages", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _TRUNCATION_STRATEGY
        else {key: data[key] for key in data if key not in _TRUNCATION_STRATEGY}
    )
    model.http = None
    return model


def encode_truncation_strategy(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.last_messages) is not UNSET:
        data["last_messages"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_required_action(data: dict[str, Any]) -> RunRequiredAction:
    get = data.get
    model = RunRequiredAction.__new__(RunRequiredAction)
    model.type = get("type", UNSET)
    value = get("submit_tool_outputs", UNSET)
    model.submit_tool_outputs = decode_run_required_tool_outputs(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_REQUIRED_ACTION
        else {key: data[key] for key in data if key not in _RUN_REQUIRED_ACTION}
    )
    model.http = None
    return model


def encode_run_required_action(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.submit_tool_outputs) is not UNSET:
        data["submit_tool_outputs"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_required_tool_outputs(data: dict[str, Any]) -> RunRequiredToolOutputs:
    get = data.get
    model = RunRequiredToolOutputs.__new__(RunRequiredToolOutputs)
    value = get("tool_calls", UNSET)
    model.tool_calls = (
        [decode_run_tool_call(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_REQUIRED_TOOL_OUTPUTS
        else {key: data[key] for key in data if key not in _RUN_REQUIRED_TOOL_OUTPUTS}
    )
    model.http = None
    return model


def encode_run_required_tool_outputs(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.tool_calls) is not UNSET:
        data["tool_calls"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_tool_call(data: dict[str, Any]) -> RunToolCall:
    get = data.get
    model = RunToolCall.__new__(RunToolCall)
    model.id = get("id", UNSET)
    model.type = get("type", UNSET)
    value = get("function", UNSET)
    model.function = decode_run_tool_call_function(value) if value.__class__ is dict else value
    model.additional_properties = (
        {} if data.keys() <= _RUN_TOOL_CALL else {key: data[key] for key in data if key not in _RUN_TOOL_CALL}
    )
    model.http = None
    return model


def encode_run_tool_call(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.function) is not UNSET:
        data["function"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_tool_call_function(data: dict[str, Any]) -> RunToolCallFunction:
    get = data.get
    model = RunToolCallFunction.__new__(RunToolCallFunction)
    model.name = get("name", UNSET)
    model.arguments = get("arguments", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_TOOL_CALL_FUNCTION
        else {key: data[key] for key in data if key not in _RUN_TOOL_CALL_FUNCTION}
    )
    model.http = None
    return model


def encode_run_tool_call_function(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.arguments) is not UNSET:
        data["arguments"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_last_error(data: dict[str, Any]) -> RunLastError:
    get = data.get
    model = RunLastError.__new__(RunLastError)
    model.code = get("code", UNSET)
    model.message = get("message", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_LAST_ERROR
        else {key: data[key] for key in data if key not in _RUN_LAST_ERROR}
    )
    model.http = None
    return model


def encode_run_last_error(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.code) is not UNSET:
        data["code"] = value
    if (value := model.message) is not UNSET:
        data["message"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_incomplete_details(data: dict[str, Any]) -> RunIncompleteDetails:
    get = data.get
    model = RunIncompleteDetails.__new__(RunIncompleteDetails)
    model.reason = get("reason", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_INCOMPLETE_DETAILS
        else {key: data[key] for key in data if key not in _RUN_INCOMPLETE_DETAILS}
    )
    model.http = None
    return model


def encode_run_incomplete_details(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.reason) is not UNSET:
        data["reason"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_list_query_parameters(data: dict[str, Any]) -> RunListQueryParameters:
    get = data.get
    model = RunListQueryParameters.__new__(RunListQueryParameters)
    model.limit = get("limit", UNSET)
    model.order = get("order", UNSET)
    model.after = get("after", UNSET)
    model.before = get("before", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_LIST_QUERY_PARAMETERS
        else {key: data[key] for key in data if key not in _RUN_LIST_QUERY_PARAMETERS}
    )
    model.http = None
    return model


def encode_run_list_query_parameters(model: Any) -> dict[str, Any]:
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
    ToolChoiceFunction: decode_tool_choice_function,
    NamedToolChoice: decode_named_tool_choice,
    RunResponse: decode_run_response,
    RunListResponse: decode_run_list_response,
    RunCreateRequest: decode_run_create_request,
    RunThreadCreateRequest: decode_run_thread_create_request,
    RunModifyRequest: decode_run_modify_request,
    RunToolOutputsSubmitRequest: decode_run_tool_outputs_submit_request,
    ToolOutput: decode_tool_output,
    TruncationStrategy: decode_truncation_strategy,
    RunRequiredAction: decode_run_required_action,
    RunRequiredToolOutputs: decode_run_required_tool_outputs,
    RunToolCall: decode_run_tool_call,
    RunToolCallFunction: decode_run_tool_call_function,
    RunLastError: decode_run_last_error,
    RunIncompleteDetails: decode_run_incomplete_details,
    RunListQueryParameters: decode_run_list_query_parameters,
}
ENCODE: dict[type, Callable[[Any], dict[str, Any]]] = {
    ToolChoiceFunction: encode_tool_choice_function,
    NamedToolChoice: encode_named_tool_choice,
    RunResponse: encode_run_response,
    RunListResponse: encode_run_list_response,
    RunCreateRequest: encode_run_create_request,
    RunThreadCreateRequest: encode_run_thread_create_request,
    RunModifyRequest: encode_run_modify_request,
    RunToolOutputsSubmitRequest: encode_run_tool_outputs_submit_request,
    ToolOutput: encode_tool_output,
    TruncationStrategy: encode_truncation_strategy,
    RunRequiredAction: encode_run_required_action,
    RunRequiredToolOutputs: encode_run_required_tool_outputs,
    RunToolCall: encode_run_tool_call,
    RunToolCallFunction: encode_run_tool_call_function,
    RunLastError: encode_run_last_error,
    RunIncompleteDetails: encode_run_incomplete_details,
    RunListQueryParameters: encode_run_list_query_parameters,
}
