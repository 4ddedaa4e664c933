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
from assistants_api.wire import UNSET, absent, new, to_json, unknown

_TOOL_CHOICE_FUNCTION = absent("name")
_NAMED_TOOL_CHOICE = absent("type", "function")
_RUN_RESPONSE = absent(
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
)
_RUN_LIST_RESPONSE = absent("object", "data", "first_id", "last_id", "has_more")
_RUN_CREATE_REQUEST = absent(
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
)
_RUN_THREAD_CREATE_REQUEST = absent(
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
)
_RUN_MODIFY_REQUEST = absent("metadata")
_RUN_TOOL_OUTPUTS_SUBMIT_REQUEST = absent("tool_outputs", "stream")
_TOOL_OUTPUT = absent("tool_call_id", "output")
_TRUNCATION_STRATEGY = absent("type", "last_messages")
_RUN_REQUIRED_ACTION = absent("type", "submit_tool_outputs")
_RUN_REQUIRED_TOOL_OUTPUTS = absent("tool_calls")
_RUN_TOOL_CALL = absent("id", "type", "function")
_RUN_TOOL_CALL_FUNCTION = absent("name", "arguments")
_RUN_LAST_ERROR = absent("code", "message")
_RUN_INCOMPLETE_DETAILS = absent("reason")
_RUN_LIST_QUERY_PARAMETERS = absent("limit", "order", "after", "before")


def decode_tool_choice_function(data: dict[str, Any]) -> ToolChoiceFunction:
    model = new(ToolChoiceFunction)
    try:
        model.name = data["name"]
    except KeyError:
        return decode_tool_choice_function({**_TOOL_CHOICE_FUNCTION, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _TOOL_CHOICE_FUNCTION)
    model.http = None
    return model


def encode_tool_choice_function(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_named_tool_choice(data: dict[str, Any]) -> NamedToolChoice:
    if len(data) < 2:
        data = {**_NAMED_TOOL_CHOICE, **data}
    model = new(NamedToolChoice)
    try:
        model.type = data["type"]
        model.function = data["function"]
    except KeyError:
        return decode_named_tool_choice({**_NAMED_TOOL_CHOICE, **data})
    value = data["function"]
    model.function = decode_tool_choice_function(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _NAMED_TOOL_CHOICE)
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
    if len(data) < 27:
        data = {**_RUN_RESPONSE, **data}
    model = new(RunResponse)
    try:
        model.id = data["id"]
        model.object = data["object"]
        model.created_at = data["created_at"]
        model.thread_id = data["thread_id"]
        model.assistant_id = data["assistant_id"]
        model.status = data["status"]
        model.required_action = data["required_action"]
        model.last_error = data["last_error"]
        model.expires_at = data["expires_at"]
        model.started_at = data["started_at"]
        model.cancelled_at = data["cancelled_at"]
        model.failed_at = data["failed_at"]
        model.completed_at = data["completed_at"]
        model.incomplete_details = data["incomplete_details"]
        model.model = data["model"]
        model.instructions = data["instructions"]
        model.tools = data["tools"]
        model.metadata = data["metadata"]
        model.usage = data["usage"]
        model.temperature = data["temperature"]
        model.top_p = data["top_p"]
        model.max_prompt_tokens = data["max_prompt_tokens"]
        model.max_completion_tokens = data["max_completion_tokens"]
        model.truncation_strategy = data["truncation_strategy"]
        model.tool_choice = data["tool_choice"]
        model.parallel_tool_calls = data["parallel_tool_calls"]
        model.response_format = data["response_format"]
    except KeyError:
        return decode_run_response({**_RUN_RESPONSE, **data})
    value = data["required_action"]
    model.required_action = decode_run_required_action(value) if value.__class__ is dict else value
    value = data["last_error"]
    model.last_error = decode_run_last_error(value) if value.__class__ is dict else value
    value = data["incomplete_details"]
    model.incomplete_details = decode_run_incomplete_details(value) if value.__class__ is dict else value
    value = data["tools"]
    model.tools = (
        [decode_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["usage"]
    model.usage = decode_run_usage(value) if value.__class__ is dict else value
    value = data["truncation_strategy"]
    model.truncation_strategy = decode_truncation_strategy(value) if value.__class__ is dict else value
    value = data["tool_choice"]
    model.tool_choice = decode_named_tool_choice(value) if value.__class__ is dict else value
    value = data["response_format"]
    model.response_format = decode_response_format(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 27 else unknown(data, _RUN_RESPONSE)
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
    model = new(RunListResponse)
    try:
        model.object = data["object"]
        model.data = data["data"]
        model.first_id = data["first_id"]
        model.last_id = data["last_id"]
        model.has_more = data["has_more"]
    except KeyError:
        return decode_run_list_response({**_RUN_LIST_RESPONSE, **data})
    value = data["data"]
    model.data = (
        [decode_run_response(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 5 else unknown(data, _RUN_LIST_RESPONSE)
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
    if len(data) < 17:
        data = {**_RUN_CREATE_REQUEST, **data}
    model = new(RunCreateRequest)
    try:
        model.assistant_id = data["assistant_id"]
        model.model = data["model"]
        model.reasoning_effort = data["reasoning_effort"]
        model.instructions = data["instructions"]
        model.additional_instructions = data["additional_instructions"]
        model.additional_messages = data["additional_messages"]
        model.tools = data["tools"]
        model.metadata = data["metadata"]
        model.temperature = data["temperature"]
        model.top_p = data["top_p"]
        model.stream = data["stream"]
        model.max_prompt_tokens = data["max_prompt_tokens"]
        model.max_completion_tokens = data["max_completion_tokens"]
        model.truncation_strategy = data["truncation_strategy"]
        model.tool_choice = data["tool_choice"]
        model.parallel_tool_calls = data["parallel_tool_calls"]
        model.response_format = data["response_format"]
    except KeyError:
        return decode_run_create_request({**_RUN_CREATE_REQUEST, **data})
    value = data["additional_messages"]
    model.additional_messages = (
        [decode_thread_message_create_request(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["tools"]
    model.tools = (
        [decode_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["truncation_strategy"]
    model.truncation_strategy = decode_truncation_strategy(value) if value.__class__ is dict else value
    value = data["tool_choice"]
    model.tool_choice = decode_named_tool_choice(value) if value.__class__ is dict else value
    value = data["response_format"]
    model.response_format = decode_response_format(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 17 else unknown(data, _RUN_CREATE_REQUEST)
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
    if len(data) < 16:
        data = {**_RUN_THREAD_CREATE_REQUEST, **data}
    model = new(RunThreadCreateRequest)
    try:
        model.assistant_id = data["assistant_id"]
        model.thread = data["thread"]
        model.model = data["model"]
        model.instructions = data["instructions"]
        model.tools = data["tools"]
        model.tool_resources = data["tool_resources"]
        model.metadata = data["metadata"]
        model.temperature = data["temperature"]
        model.top_p = data["top_p"]
        model.stream = data["stream"]
        model.max_prompt_tokens = data["max_prompt_tokens"]
        model.max_completion_tokens = data["max_completion_tokens"]
        model.truncation_strategy = data["truncation_strategy"]
        model.tool_choice = data["tool_choice"]
        model.parallel_tool_calls = data["parallel_tool_calls"]
        model.response_format = data["response_format"]
    except KeyError:
        return decode_run_thread_create_request({**_RUN_THREAD_CREATE_REQUEST, **data})
    value = data["thread"]
    model.thread = decode_thread_create_request(value) if value.__class__ is dict else value
    value = data["tools"]
    model.tools = (
        [decode_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["tool_resources"]
    model.tool_resources = decode_tool_resources_modify_request(value) if value.__class__ is dict else value
    value = data["truncation_strategy"]
    model.truncation_strategy = decode_truncation_strategy(value) if value.__class__ is dict else value
    value = data["tool_choice"]
    model.tool_choice = decode_named_tool_choice(value) if value.__class__ is dict else value
    value = data["response_format"]
    model.response_format = decode_response_format(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 16 else unknown(data, _RUN_THREAD_CREATE_REQUEST)
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
    if len(data) < 1:
        data = {**_RUN_MODIFY_REQUEST, **data}
    model = new(RunModifyRequest)
    try:
        model.metadata = data["metadata"]
    except KeyError:
        return decode_run_modify_request({**_RUN_MODIFY_REQUEST, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _RUN_MODIFY_REQUEST)
    model.http = None
    return model


def encode_run_modify_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_tool_outputs_submit_request(data: dict[str, Any]) -> RunToolOutputsSubmitRequest:
    if len(data) < 2:
        data = {**_RUN_TOOL_OUTPUTS_SUBMIT_REQUEST, **data}
    model = new(RunToolOutputsSubmitRequest)
    try:
        model.tool_outputs = data["tool_outputs"]
        model.stream = data["stream"]
    except KeyError:
        return decode_run_tool_outputs_submit_request({**_RUN_TOOL_OUTPUTS_SUBMIT_REQUEST, **data})
    value = data["tool_outputs"]
    model.tool_outputs = (
        [decode_tool_output(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_TOOL_OUTPUTS_SUBMIT_REQUEST)
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
    if len(data) < 2:
        data = {**_TOOL_OUTPUT, **data}
    model = new(ToolOutput)
    try:
        model.tool_call_id = data["tool_call_id"]
        model.output = data["output"]
    except KeyError:
        return decode_tool_output({**_TOOL_OUTPUT, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _TOOL_OUTPUT)
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
    if len(data) < 2:
        data = {**_TRUNCATION_STRATEGY, **data}
    model = new(TruncationStrategy)
    try:
        model.type = data["type"]
        model.last_messages = data["last_messages"]
    except KeyError:
        return decode_truncation_strategy({**_TRUNCATION_STRATEGY, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _TRUNCATION_STRATEGY)
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
    model = new(RunRequiredAction)
    try:
        model.type = data["type"]
        model.submit_tool_outputs = data["submit_tool_outputs"]
    except KeyError:
        return decode_run_required_action({**_RUN_REQUIRED_ACTION, **data})
    value = data["submit_tool_outputs"]
    model.submit_tool_outputs = decode_run_required_tool_outputs(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_REQUIRED_ACTION)
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
    model = new(RunRequiredToolOutputs)
    try:
        model.tool_calls = data["tool_calls"]
    except KeyError:
        return decode_run_required_tool_outputs({**_RUN_REQUIRED_TOOL_OUTPUTS, **data})
    value = data["tool_calls"]
    model.tool_calls = (
        [decode_run_tool_call(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 1 else unknown(data, _RUN_REQUIRED_TOOL_OUTPUTS)
    model.http = None
    return model


def encode_run_required_tool_outputs(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.tool_calls) is not UNSET:
        data["tool_calls"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_tool_call(data: dict[str, Any]) -> RunToolCall:
    model = new(RunToolCall)
    try:
        model.id = data["id"]
        model.type = data["type"]
        model.function = data["function"]
    except KeyError:
        return decode_run_tool_call({**_RUN_TOOL_CALL, **data})
    value = data["function"]
    model.function = decode_run_tool_call_function(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _RUN_TOOL_CALL)
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
    model = new(RunToolCallFunction)
    try:
        model.name = data["name"]
        model.arguments = data["arguments"]
    except KeyError:
        return decode_run_tool_call_function({**_RUN_TOOL_CALL_FUNCTION, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_TOOL_CALL_FUNCTION)
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
    model = new(RunLastError)
    try:
        model.code = data["code"]
        model.message = data["message"]
    except KeyError:
        return decode_run_last_error({**_RUN_LAST_ERROR, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_LAST_ERROR)
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
    if len(data) < 1:
        data = {**_RUN_INCOMPLETE_DETAILS, **data}
    model = new(RunIncompleteDetails)
    try:
        model.reason = data["reason"]
    except KeyError:
        return decode_run_incomplete_details({**_RUN_INCOMPLETE_DETAILS, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _RUN_INCOMPLETE_DETAILS)
    model.http = None
    return model


def encode_run_incomplete_details(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.reason) is not UNSET:
        data["reason"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_list_query_parameters(data: dict[str, Any]) -> RunListQueryParameters:
    if len(data) < 4:
        data = {**_RUN_LIST_QUERY_PARAMETERS, **data}
    model = new(RunListQueryParameters)
    try:
        model.limit = data["limit"]
        model.order = data["order"]
        model.after = data["after"]
        model.before = data["before"]
    except KeyError:
        return decode_run_list_query_parameters({**_RUN_LIST_QUERY_PARAMETERS, **data})
    model.additional_properties = {} if len(data) == 4 else unknown(data, _RUN_LIST_QUERY_PARAMETERS)
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
