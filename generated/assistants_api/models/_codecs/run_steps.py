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
from assistants_api.wire import UNSET, absent, new, to_json, unknown

_RUN_STEP_RESPONSE = absent(
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
)
_RUN_STEP_LIST_RESPONSE = absent("object", "data", "first_id", "last_id", "has_more")
_RUN_STEP_LAST_ERROR = absent("code", "message")
_RUN_STEP_MESSAGE_CREATION_DETAILS = absent("type", "message_creation")
_RUN_STEP_MESSAGE_CREATION = absent("message_id")
_RUN_STEP_TOOL_CALLS_DETAILS = absent("type", "tool_calls")
_RUN_STEP_CODE_INTERPRETER_TOOL_CALL = absent("id", "type", "code_interpreter")
_RUN_STEP_CODE_INTERPRETER = absent("input", "outputs")
_RUN_STEP_CODE_INTERPRETER_LOGS = absent("type", "logs")
_RUN_STEP_CODE_INTERPRETER_IMAGE = absent("type", "image")
_RUN_STEP_CODE_INTERPRETER_IMAGE_FILE = absent("file_id")
_RUN_STEP_FILE_SEARCH_TOOL_CALL = absent("id", "type", "file_search")
_RUN_STEP_FILE_SEARCH = absent("ranking_options", "results")
_RUN_STEP_FILE_SEARCH_RANKING_OPTIONS = absent("ranker", "score_threshold")
_RUN_STEP_FILE_SEARCH_RESULT = absent("file_id", "file_name", "score", "content")
_RUN_STEP_FILE_SEARCH_RESULT_CONTENT = absent("type", "text")
_RUN_STEP_FUNCTION_TOOL_CALL = absent("id", "type", "function")
_RUN_STEP_FUNCTION = absent("name", "arguments", "output")
_RUN_STEP_LIST_QUERY_PARAMETERS = absent("limit", "order", "after", "before", "include[]")


def decode_run_step_response(data: dict[str, Any]) -> RunStepResponse:
    model = new(RunStepResponse)
    try:
        model.id = data["id"]
        model.object = data["object"]
        model.created_at = data["created_at"]
        model.assistant_id = data["assistant_id"]
        model.thread_id = data["thread_id"]
        model.run_id = data["run_id"]
        model.type = data["type"]
        model.status = data["status"]
        model.step_details = data["step_details"]
        model.last_error = data["last_error"]
        model.expired_at = data["expired_at"]
        model.cancelled_at = data["cancelled_at"]
        model.failed_at = data["failed_at"]
        model.completed_at = data["completed_at"]
        model.metadata = data["metadata"]
        model.usage = data["usage"]
    except KeyError:
        return decode_run_step_response({**_RUN_STEP_RESPONSE, **data})
    value = data["step_details"]
    model.step_details = decode_run_step_details(value) if value.__class__ is dict else value
    value = data["last_error"]
    model.last_error = decode_run_step_last_error(value) if value.__class__ is dict else value
    value = data["usage"]
    model.usage = decode_run_usage(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 16 else unknown(data, _RUN_STEP_RESPONSE)
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
    model = new(RunStepListResponse)
    try:
        model.object = data["object"]
        model.data = data["data"]
        model.first_id = data["first_id"]
        model.last_id = data["last_id"]
        model.has_more = data["has_more"]
    except KeyError:
        return decode_run_step_list_response({**_RUN_STEP_LIST_RESPONSE, **data})
    value = data["data"]
    model.data = (
        [decode_run_step_response(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 5 else unknown(data, _RUN_STEP_LIST_RESPONSE)
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
    model = new(RunStepLastError)
    try:
        model.code = data["code"]
        model.message = data["message"]
    except KeyError:
        return decode_run_step_last_error({**_RUN_STEP_LAST_ERROR, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_LAST_ERROR)
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
    model = new(RunStepMessageCreationDetails)
    try:
        model.type = data["type"]
        model.message_creation = data["message_creation"]
    except KeyError:
        return decode_run_step_message_creation_details({**_RUN_STEP_MESSAGE_CREATION_DETAILS, **data})
    value = data["message_creation"]
    model.message_creation = decode_run_step_message_creation(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_MESSAGE_CREATION_DETAILS)
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
    model = new(RunStepMessageCreation)
    try:
        model.message_id = data["message_id"]
    except KeyError:
        return decode_run_step_message_creation({**_RUN_STEP_MESSAGE_CREATION, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _RUN_STEP_MESSAGE_CREATION)
    model.http = None
    return model


def encode_run_step_message_creation(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.message_id) is not UNSET:
        data["message_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_tool_calls_details(data: dict[str, Any]) -> RunStepToolCallsDetails:
    model = new(RunStepToolCallsDetails)
    try:
        model.type = data["type"]
        model.tool_calls = data["tool_calls"]
    except KeyError:
        return decode_run_step_tool_calls_details({**_RUN_STEP_TOOL_CALLS_DETAILS, **data})
    value = data["tool_calls"]
    model.tool_calls = (
        [decode_run_step_tool_call(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_TOOL_CALLS_DETAILS)
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
    model = new(RunStepCodeInterpreterToolCall)
    try:
        model.id = data["id"]
        model.type = data["type"]
        model.code_interpreter = data["code_interpreter"]
    except KeyError:
        return decode_run_step_code_interpreter_tool_call({**_RUN_STEP_CODE_INTERPRETER_TOOL_CALL, **data})
    value = data["code_interpreter"]
    model.code_interpreter = decode_run_step_code_interpreter(value) if value.__class__ is dict else value
    model.additional_properties = (
        {} if len(data) == 3 else unknown(data, _RUN_STEP_CODE_INTERPRETER_TOOL_CALL)
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
    model = new(RunStepCodeInterpreter)
    try:
        model.input = data["input"]
        model.outputs = data["outputs"]
    except KeyError:
        return decode_run_step_code_interpreter({**_RUN_STEP_CODE_INTERPRETER, **data})
    value = data["outputs"]
    model.outputs = (
        [decode_run_step_code_interpreter_output(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_CODE_INTERPRETER)
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
    model = new(RunStepCodeInterpreterLogs)
    try:
        model.type = data["type"]
        model.logs = data["logs"]
    except KeyError:
        return decode_run_step_code_interpreter_logs({**_RUN_STEP_CODE_INTERPRETER_LOGS, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_CODE_INTERPRETER_LOGS)
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
    model = new(RunStepCodeInterpreterImage)
    try:
        model.type = data["type"]
        model.image = data["image"]
    except KeyError:
        return decode_run_step_code_interpreter_image({**_RUN_STEP_CODE_INTERPRETER_IMAGE, **data})
    value = data["image"]
    model.image = decode_run_step_code_interpreter_image_file(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_CODE_INTERPRETER_IMAGE)
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
    model = new(RunStepCodeInterpreterImageFile)
    try:
        model.file_id = data["file_id"]
    except KeyError:
        return decode_run_step_code_interpreter_image_file({**_RUN_STEP_CODE_INTERPRETER_IMAGE_FILE, **data})
    model.additional_properties = (
        {} if len(data) == 1 else unknown(data, _RUN_STEP_CODE_INTERPRETER_IMAGE_FILE)
    )
    model.http = None
    return model


def encode_run_step_code_interpreter_image_file(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_file_search_tool_call(data: dict[str, Any]) -> RunStepFileSearchToolCall:
    model = new(RunStepFileSearchToolCall)
    try:
        model.id = data["id"]
        model.type = data["type"]
        model.file_search = data["file_search"]
    except KeyError:
        return decode_run_step_file_search_tool_call({**_RUN_STEP_FILE_SEARCH_TOOL_CALL, **data})
    value = data["file_search"]
    model.file_search = decode_run_step_file_search(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _RUN_STEP_FILE_SEARCH_TOOL_CALL)
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
    if len(data) < 2:
        data = {**_RUN_STEP_FILE_SEARCH, **data}
    model = new(RunStepFileSearch)
    try:
        model.ranking_options = data["ranking_options"]
        model.results = data["results"]
    except KeyError:
        return decode_run_step_file_search({**_RUN_STEP_FILE_SEARCH, **data})
    value = data["ranking_options"]
    model.ranking_options = (
        decode_run_step_file_search_ranking_options(value) if value.__class__ is dict else value
    )
    value = data["results"]
    model.results = (
        [decode_run_step_file_search_result(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_FILE_SEARCH)
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
    model = new(RunStepFileSearchRankingOptions)
    try:
        model.ranker = data["ranker"]
        model.score_threshold = data["score_threshold"]
    except KeyError:
        return decode_run_step_file_search_ranking_options({**_RUN_STEP_FILE_SEARCH_RANKING_OPTIONS, **data})
    model.additional_properties = (
        {} if len(data) == 2 else unknown(data, _RUN_STEP_FILE_SEARCH_RANKING_OPTIONS)
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
    if len(data) < 4:
        data = {**_RUN_STEP_FILE_SEARCH_RESULT, **data}
    model = new(RunStepFileSearchResult)
    try:
        model.file_id = data["file_id"]
        model.file_name = data["file_name"]
        model.score = data["score"]
        model.content = data["content"]
    except KeyError:
        return decode_run_step_file_search_result({**_RUN_STEP_FILE_SEARCH_RESULT, **data})
    value = data["content"]
    model.content = (
        [
            decode_run_step_file_search_result_content(item) if item.__class__ is dict else item
            for item in value
        ]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 4 else unknown(data, _RUN_STEP_FILE_SEARCH_RESULT)
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
    if len(data) < 2:
        data = {**_RUN_STEP_FILE_SEARCH_RESULT_CONTENT, **data}
    model = new(RunStepFileSearchResultContent)
    try:
        model.type = data["type"]
        model.text = data["text"]
    except KeyError:
        return decode_run_step_file_search_result_content({**_RUN_STEP_FILE_SEARCH_RESULT_CONTENT, **data})
    model.additional_properties = (
        {} if len(data) == 2 else unknown(data, _RUN_STEP_FILE_SEARCH_RESULT_CONTENT)
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
    model = new(RunStepFunctionToolCall)
    try:
        model.id = data["id"]
        model.type = data["type"]
        model.function = data["function"]
    except KeyError:
        return decode_run_step_function_tool_call({**_RUN_STEP_FUNCTION_TOOL_CALL, **data})
    value = data["function"]
    model.function = decode_run_step_function(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _RUN_STEP_FUNCTION_TOOL_CALL)
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
    model = new(RunStepFunction)
    try:
        model.name = data["name"]
        model.arguments = data["arguments"]
        model.output = data["output"]
    except KeyError:
        return decode_run_step_function({**_RUN_STEP_FUNCTION, **data})
    model.additional_properties = {} if len(data) == 3 else unknown(data, _RUN_STEP_FUNCTION)
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
    if len(data) < 5:
        data = {**_RUN_STEP_LIST_QUERY_PARAMETERS, **data}
    model = new(RunStepListQueryParameters)
    try:
        model.limit = data["limit"]
        model.order = data["order"]
        model.after = data["after"]
        model.before = data["before"]
        model.include = data["include[]"]
    except KeyError:
        return decode_run_step_list_query_parameters({**_RUN_STEP_LIST_QUERY_PARAMETERS, **data})
    model.additional_properties = {} if len(data) == 5 else unknown(data, _RUN_STEP_LIST_QUERY_PARAMETERS)
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
    try:
        decode = _RUN_STEP_DETAILS_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_run_step_tool_call(data: dict[str, Any]) -> Any:
    try:
        decode = _RUN_STEP_TOOL_CALL_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_run_step_code_interpreter_output(data: dict[str, Any]) -> Any:
    try:
        decode = _RUN_STEP_CODE_INTERPRETER_OUTPUT_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


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
