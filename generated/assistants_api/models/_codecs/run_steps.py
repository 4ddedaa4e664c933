# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Decoders and encoders of `assistants_api.models.run_steps`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistants_api.models._codecs.shared import decode_run_usage
from assistants_api.models.run_steps import (
    RunStepCodeInterpreter,
    RunStepCodeInterpreterImage,
    RunStepCodeInterpreterImageFile,
    RunStepCodeInterpreterLogs,
    RunStepCodeInterpreterToolCall,
    RunStepFileSearch,
    RunStepFileSearchRankingOptions,
    RunStepFileSearchResult,
    RunStepFileSearchResultContent,
    RunStepFileSearchToolCall,
    RunStepFunction,
    RunStepFunctionToolCall,
    RunStepLastError,
    RunStepListQueryParameters,
    RunStepListResponse,
    RunStepMessageCreation,
    RunStepMessageCreationDetails,
    RunStepResponse,
    RunStepToolCallsDetails,
)
from assistants_api.wire import UNSET, to_json

_RUN_STEP_RESPONSE = frozenset(
    {
        "id",
        "object",
        "created_at",
        "assistant_id",
        "thread_id",
        "run_id",
        "type",
        "status",
        "step_details",
        "last_error",
        "expired_at",
        "cancelled_at",
        "failed_at",
        "completed_at",
        "metadata",
        "usage",
    }
)
_RUN_STEP_LIST_RESPONSE = frozenset(
    {
        "object",
        "data",
        "first_id",
        "last_id",
        "has_more",
    }
)
_RUN_STEP_LAST_ERROR = frozenset(
    {
        "code",
        "message",
    }
)
_RUN_STEP_MESSAGE_CREATION_DETAILS = frozenset(
    {
        "type",
        "message_creation",
    }
)
_RUN_STEP_MESSAGE_CREATION = frozenset(
    {
        "message_id",
    }
)
_RUN_STEP_TOOL_CALLS_DETAILS = frozenset(
    {
        "type",
        "tool_calls",
    }
)
_RUN_STEP_CODE_INTERPRETER_TOOL_CALL = frozenset(
    {
        "id",
        "type",
        "code_interpreter",
    }
)
_RUN_STEP_CODE_INTERPRETER = frozenset(
    {
        "input",
        "outputs",
    }
)
_RUN_STEP_CODE_INTERPRETER_LOGS = frozenset(
    {
        "type",
        "logs",
    }
)
_RUN_STEP_CODE_INTERPRETER_IMAGE = frozenset(
    {
        "type",
        "image",
    }
)
_RUN_STEP_CODE_INTERPRETER_IMAGE_FILE = frozenset(
    {
        "file_id",
    }
)
_RUN_STEP_FILE_SEARCH_TOOL_CALL = frozenset(
    {
        "id",
        "type",
        "file_search",
    }
)
_RUN_STEP_FILE_SEARCH = frozenset(
    {
        "ranking_options",
        "results",
    }
)
_RUN_STEP_FILE_SEARCH_RANKING_OPTIONS = frozenset(
    {
        "ranker",
        "score_threshold",
    }
)
_RUN_STEP_FILE_SEARCH_RESULT = frozenset(
    {
        "file_id",
        "file_name",
        "score",
        "content",
    }
)
_RUN_STEP_FILE_SEARCH_RESULT_CONTENT = frozenset(
    {
        "type",
        "text",
    }
)
_RUN_STEP_FUNCTION_TOOL_CALL = frozenset(
    {
        "id",
        "type",
        "function",
    }
)
_RUN_STEP_FUNCTION = frozenset(
    {
        "name",
        "arguments",
        "output",
    }
)
_RUN_STEP_LIST_QUERY_PARAMETERS = frozenset(
    {
        "limit",
        "order",
        "after",
        "before",
        "include[]",
    }
)


def decode_run_step_response(data: dict[str, Any]) -> RunStepResponse:
    get = data.get
    model = RunStepResponse.__new__(RunStepResponse)
    model.id = get("id", UNSET)
    model.object = get("object", UNSET)
    model.created_at = get("created_at", UNSET)
    model.assistant_id = get("assistant_id", UNSET)
    model.thread_id = get("thread_id", UNSET)
    model.run_id = get("run_id", UNSET)
    model.type = get("type", UNSET)
    model.status = get("status", UNSET)
    value = get("step_details", UNSET)
    model.step_details = decode_run_step_details(value) if value.__class__ is dict else value
    value = get("last_error", UNSET)
    model.last_error = decode_run_step_last_error(value) if value.__class__ is dict else value
    model.expired_at = get("expired_at", UNSET)
    model.cancelled_at = get("cancelled_at", UNSET)
    model.failed_at = get("failed_at", UNSET)
    model.completed_at = get("completed_at", UNSET)
    model.metadata = get("metadata", UNSET)
    value = get("usage", UNSET)
    model.usage = decode_run_usage(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_RESPONSE
        else {key: data[key] for key in data if key not in _RUN_STEP_RESPONSE}
    )
    model.http = None
    return model


def encode_run_step_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.created_at) is not UNSET:
        data["created_at"] = value
    if (value := model.assistant_id) is not UNSET:
        data["assistant_id"] = value
    if (value := model.thread_id) is not UNSET:
        data["thread_id"] = value
    if (value := model.run_id) is not UNSET:
        data["run_id"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.status) is not UNSET:
        data["status"] = value
    if (value := model.step_details) is not UNSET:
        data["step_details"] = to_json(value)
    if (value := model.last_error) is not UNSET:
        data["last_error"] = to_json(value)
    if (value := model.expired_at) is not UNSET:
        data["expired_at"] = value
    if (value := model.cancelled_at) is not UNSET:
        data["cancelled_at"] = value
    if (value := model.failed_at) is not UNSET:
        data["failed_at"] = value
    if (value := model.completed_at) is not UNSET:
        data["completed_at"] = value
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    if (value := model.usage) is not UNSET:
        data["usage"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_list_response(data: dict[str, Any]) -> RunStepListResponse:
    get = data.get
    model = RunStepListResponse.__new__(RunStepListResponse)
    model.object = get("object", UNSET)
    value = get("data", UNSET)
    model.data = (
        [decode_run_step_response(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.first_id = get("first_id", UNSET)
    model.last_id = get("last_id", UNSET)
    model.has_more = get("has_more", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_LIST_RESPONSE
        else {key: data[key] for key in data if key not in _RUN_STEP_LIST_RESPONSE}
    )
    model.http = None
    return model


def encode_run_step_list_response(model: Any) -> dict[str, Any]:
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


def decode_run_step_last_error(data: dict[str, Any]) -> RunStepLastError:
    get = data.get
    model = RunStepLastError.__new__(RunStepLastError)
    model.code = get("code", UNSET)
    model.message = get("message", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_LAST_ERROR
        else {key: data[key] for key in data if key not in _RUN_STEP_LAST_ERROR}
    )
    model.http = None
    return model


def encode_run_step_last_error(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.code) is not UNSET:
        data["code"] = value
    if (value := model.message) is not UNSET:
        data["message"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_message_creation_details(data: dict[str, Any]) -> RunStepMessageCreationDetails:
    get = data.get
    model = RunStepMessageCreationDetails.__new__(RunStepMessageCreationDetails)
    model.type = get("type", UNSET)
    value = get("message_creation", UNSET)
    model.message_creation = decode_run_step_message_creation(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_MESSAGE_CREATION_DETAILS
        else {key: data[key] for key in data if key not in _RUN_STEP_MESSAGE_CREATION_DETAILS}
    )
    model.http = None
    return model


def encode_run_step_message_creation_details(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.message_creation) is not UNSET:
        data["message_creation"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_message_creation(data: dict[str, Any]) -> RunStepMessageCreation:
    get = data.get
    model = RunStepMessageCreation.__new__(RunStepMessageCreation)
    model.message_id = get("message_id", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_MESSAGE_CREATION
        else {key: data[key] for key in data if key not in _RUN_STEP_MESSAGE_CREATION}
    )
    model.http = None
    return model


def encode_run_step_message_creation(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.message_id) is not UNSET:
        data["message_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_tool_calls_details(data: dict[str, Any]) -> RunStepToolCallsDetails:
    get = data.get
    model = RunStepToolCallsDetails.__new__(RunStepToolCallsDetails)
    model.type = get("type", UNSET)
    value = get("tool_calls", UNSET)
    model.tool_calls = (
        [decode_run_step_tool_call(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_TOOL_CALLS_DETAILS
        else {key: data[key] for key in data if key not in _RUN_STEP_TOOL_CALLS_DETAILS}
    )
    model.http = None
    return model


def encode_run_step_tool_calls_details(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.tool_calls) is not UNSET:
        data["tool_calls"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_code_interpreter_tool_call(data: dict[str, Any]) -> RunStepCodeInterpreterToolCall:
    get = data.get
    model = RunStepCodeInterpreterToolCall.__new__(RunStepCodeInterpreterToolCall)
    model.id = get("id", UNSET)
    model.type = get("type", UNSET)
    value = get("code_interpreter", UNSET)
    model.code_interpreter = decode_run_step_code_interpreter(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_CODE_INTERPRETER_TOOL_CALL
        else {key: data[key] for key in data if key not in _RUN_STEP_CODE_INTERPRETER_TOOL_CALL}
    )
    model.http = None
    return model


def encode_run_step_code_interpreter_tool_call(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.code_interpreter) is not UNSET:
        data["code_interpreter"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_code_interpreter(data: dict[str, Any]) -> RunStepCodeInterpreter:
    get = data.get
    model = RunStepCodeInterpreter.__new__(RunStepCodeInterpreter)
    model.input = get("input", UNSET)
    value = get("outputs", UNSET)
    model.outputs = (
        [decode_run_step_code_interpreter_output(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_CODE_INTERPRETER
        else {key: data[key] for key in data if key not in _RUN_STEP_CODE_INTERPRETER}
    )
    model.http = None
    return model


def encode_run_step_code_interpreter(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.input) is not UNSET:
        data["input"] = value
    if (value := model.outputs) is not UNSET:
        data["outputs"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_code_interpreter_logs(data: dict[str, Any]) -> RunStepCodeInterpreterLogs:
    get = data.get
    model = RunStepCodeInterpreterLogs.__new__(RunStepCodeInterpreterLogs)
    model.type = get("type", UNSET)
    model.logs = get("logs", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_CODE_INTERPRETER_LOGS
        else {key: data[key] for key in data if key not in _RUN_STEP_CODE_INTERPRETER_LOGS}
    )
    model.http = None
    return model


def encode_run_step_code_interpreter_logs(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.logs) is not UNSET:
        data["logs"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_code_interpreter_image(data: dict[str, Any]) -> RunStepCodeInterpreterImage:
    get = data.get
    model = RunStepCodeInterpreterImage.__new__(RunStepCodeInterpreterImage)
    model.type = get("type", UNSET)
    value = get("image", UNSET)
    model.image = decode_run_step_code_interpreter_image_file(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_CODE_INTERPRETER_IMAGE
        else {key: data[key] for key in data if key not in _RUN_STEP_CODE_INTERPRETER_IMAGE}
    )
    model.http = None
    return model


def encode_run_step_code_interpreter_image(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.image) is not UNSET:
        data["image"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_code_interpreter_image_file(data: dict[str, Any]) -> RunStepCodeInterpreterImageFile:
    get = data.get
    model = RunStepCodeInterpreterImageFile.__new__(RunStepCodeInterpreterImageFile)
    model.file_id = get("file_id", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_CODE_INTERPRETER_IMAGE_FILE
        else {key: data[key] for key in data if key not in _RUN_STEP_CODE_INTERPRETER_IMAGE_FILE}
    )
    model.http = None
    return model


def encode_run_step_code_interpreter_image_file(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_file_search_tool_call(data: dict[str, Any]) -> RunStepFileSearchToolCall:
    get = data.get
    model = RunStepFileSearchToolCall.__new__(RunStepFileSearchToolCall)
    model.id = get("id", UNSET)
    model.type = get("type", UNSET)
    value = get("file_search", UNSET)
    model.file_search = decode_run_step_file_search(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_FILE_SEARCH_TOOL_CALL
        else {key: data[key] for key in data if key not in _RUN_STEP_FILE_SEARCH_TOOL_CALL}
    )
    model.http = None
    return model


def encode_run_step_file_search_tool_call(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.file_search) is not UNSET:
        data["file_search"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_file_search(data: dict[str, Any]) -> RunStepFileSearch:
    get = data.get
    model = RunStepFileSearch.__new__(RunStepFileSearch)
    value = get("ranking_options", UNSET)
    model.ranking_options = (
        decode_run_step_file_search_ranking_options(value) if value.__class__ is dict else value
    )
    value = get("results", UNSET)
    model.results = (
        [decode_run_step_file_search_result(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_FILE_SEARCH
        else {key: data[key] for key in data if key not in _RUN_STEP_FILE_SEARCH}
    )
    model.http = None
    return model


def encode_run_step_file_search(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.ranking_options) is not UNSET:
        data["ranking_options"] = to_json(value)
    if (value := model.results) is not UNSET:
        data["results"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_file_search_ranking_options(data: dict[str, Any]) -> RunStepFileSearchRankingOptions:
    get = data.get
    model = RunStepFileSearchRankingOptions.__new__(RunStepFileSearchRankingOptions)
    model.ranker = get("ranker", UNSET)
    model.score_threshold = get("score_threshold", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_FILE_SEARCH_RANKING_OPTIONS
        else {key: data[key] for key in data if key not in _RUN_STEP_FILE_SEARCH_RANKING_OPTIONS}
    )
    model.http = None
    return model


def encode_run_step_file_search_ranking_options(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.ranker) is not UNSET:
        data["ranker"] = value
    if (value := model.score_threshold) is not UNSET:
        data["score_threshold"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_file_search_result(data: dict[str, Any]) -> RunStepFileSearchResult:
    get = data.get
    model = RunStepFileSearchResult.__new__(RunStepFileSearchResult)
    model.file_id = get("file_id", UNSET)
    model.file_name = get("file_name", UNSET)
    model.score = get("score", UNSET)
    value = get("content", UNSET)
    model.content = (
        [
            decode_run_step_file_search_result_content(item) if item.__class__ is dict else item
            for item in value
        ]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_FILE_SEARCH_RESULT
        else {key: data[key] for key in data if key not in _RUN_STEP_FILE_SEARCH_RESULT}
    )
    model.http = None
    return model


def encode_run_step_file_search_result(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    if (value := model.file_name) is not UNSET:
        data["file_name"] = value
    if (value := model.score) is not UNSET:
        data["score"] = value
    if (value := model.content) is not UNSET:
        data["content"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_file_search_result_content(data: dict[str, Any]) -> RunStepFileSearchResultContent:
    get = data.get
    model = RunStepFileSearchResultContent.__new__(RunStepFileSearchResultContent)
    model.type = get("type", UNSET)
    model.text = get("text", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_FILE_SEARCH_RESULT_CONTENT
        else {key: data[key] for key in data if key not in _RUN_STEP_FILE_SEARCH_RESULT_CONTENT}
    )
    model.http = None
    return model


def encode_run_step_file_search_result_content(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.text) is not UNSET:
        data["text"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_function_tool_call(data: dict[str, Any]) -> RunStepFunctionToolCall:
    get = data.get
    model = RunStepFunctionToolCall.__new__(RunStepFunctionToolCall)
    model.id = get("id", UNSET)
    model.type = get("type", UNSET)
    value = get("function", UNSET)
    model.function = decode_run_step_function(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_FUNCTION_TOOL_CALL
        else {key: data[key] for key in data if key not in _RUN_STEP_FUNCTION_TOOL_CALL}
    )
    model.http = None
    return model


def encode_run_step_function_tool_call(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.function) is not UNSET:
        data["function"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_function(data: dict[str, Any]) -> RunStepFunction:
    get = data.get
    model = RunStepFunction.__new__(RunStepFunction)
    model.name = get("name", UNSET)
    model.arguments = get("arguments", UNSET)
    model.output = get("output", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_FUNCTION
        else {key: data[key] for key in data if key not in _RUN_STEP_FUNCTION}
    )
    model.http = None
    return model


def encode_run_step_function(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.arguments) is not UNSET:
        data["arguments"] = value
    if (value := model.output) is not UNSET:
        data["output"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_list_query_parameters(data: dict[str, Any]) -> RunStepListQueryParameters:
    get = data.get
    model = RunStepListQueryParameters.__new__(RunStepListQueryParameters)
    model.limit = get("limit", UNSET)
    model.order = get("order", UNSET)
    model.after = get("after", UNSET)
    model.before = get("before", UNSET)
    model.include = get("include[]", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_LIST_QUERY_PARAMETERS
        else {key: data[key] for key in data if key not in _RUN_STEP_LIST_QUERY_PARAMETERS}
    )
    model.http = None
    return model


def encode_run_step_list_query_parameters(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.limit) is not UNSET:
        data["limit"] = value
    if (value := model.order) is not UNSET:
        data["order"] = value
    if (value := model.after) is not UNSET:
        data["after"] = value
    if (value := model.before) is not UNSET:
        data["before"] = value
    if (value := model.include) is not UNSET:
        data["include[]"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_details(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _RUN_STEP_DETAILS_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_run_step_tool_call(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _RUN_STEP_TOOL_CALL_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_run_step_code_interpreter_output(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _RUN_STEP_CODE_INTERPRETER_OUTPUT_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


_RUN_STEP_DETAILS_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "message_creation": decode_run_step_message_creation_details,
    "tool_calls": decode_run_step_tool_calls_details,
}

_RUN_STEP_TOOL_CALL_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "code_interpreter": decode_run_step_code_interpreter_tool_call,
    "file_search": decode_run_step_file_search_tool_call,
    "function": decode_run_step_function_tool_call,
}

_RUN_STEP_CODE_INTERPRETER_OUTPUT_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "logs": decode_run_step_code_interpreter_logs,
    "image": decode_run_step_code_interpreter_image,
}

DECODE: dict[type, Callable[[dict[str, Any]], Any]] = {
    RunStepResponse: decode_run_step_response,
    RunStepListResponse: decode_run_step_list_response,
    RunStepLastError: decode_run_step_last_error,
    RunStepMessageCreationDetails: decode_run_step_message_creation_details,
    RunStepMessageCreation: decode_run_step_message_creation,
    RunStepToolCallsDetails: decode_run_step_tool_calls_details,
    RunStepCodeInterpreterToolCall: decode_run_step_code_interpreter_tool_call,
    RunStepCodeInterpreter: decode_run_step_code_interpreter,
    RunStepCodeInterpreterLogs: decode_run_step_code_interpreter_logs,
    RunStepCodeInterpreterImage: decode_run_step_code_interpreter_image,
    RunStepCodeInterpreterImageFile: decode_run_step_code_interpreter_image_file,
    RunStepFileSearchToolCall: decode_run_step_file_search_tool_call,
    RunStepFileSearch: decode_run_step_file_search,
    RunStepFileSearchRankingOptions: decode_run_step_file_search_ranking_options,
    RunStepFileSearchResult: decode_run_step_file_search_result,
    RunStepFileSearchResultContent: decode_run_step_file_search_result_content,
    RunStepFunctionToolCall: decode_run_step_function_tool_call,
    RunStepFunction: decode_run_step_function,
    RunStepListQueryParameters: decode_run_step_list_query_parameters,
}
ENCODE: dict[type, Callable[[Any], dict[str, Any]]] = {
    RunStepResponse: encode_run_step_response,
    RunStepListResponse: encode_run_step_list_response,
    RunStepLastError: encode_run_step_last_error,
    RunStepMessageCreationDetails: encode_run_step_message_creation_details,
    RunStepMessageCreation: encode_run_step_message_creation,
    RunStepToolCallsDetails: encode_run_step_tool_calls_details,
    RunStepCodeInterpreterToolCall: encode_run_step_code_interpreter_tool_call,
    RunStepCodeInterpreter: encode_run_step_code_interpreter,
    RunStepCodeInterpreterLogs: encode_run_step_code_interpreter_logs,
    RunStepCodeInterpreterImage: encode_run_step_code_interpreter_image,
    RunStepCodeInterpreterImageFile: encode_run_step_code_interpreter_image_file,
    RunStepFileSearchToolCall: encode_run_step_file_search_tool_call,
    RunStepFileSearch: encode_run_step_file_search,
    RunStepFileSearchRankingOptions: encode_run_step_file_search_ranking_options,
    RunStepFileSearchResult: encode_run_step_file_search_result,
    RunStepFileSearchResultContent: encode_run_step_file_search_result_content,
    RunStepFunctionToolCall: encode_run_step_function_tool_call,
    RunStepFunction: encode_run_step_function,
    RunStepListQueryParameters: encode_run_step_list_query_parameters,
}
