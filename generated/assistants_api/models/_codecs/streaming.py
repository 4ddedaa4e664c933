# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Decoders and encoders of `assistants_api.models.streaming`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistants_api.models._codecs.chat import (
    decode_completion_logprobs,
    decode_completion_moderation,
    decode_completion_usage,
)
from assistants_api.models._codecs.messages import decode_thread_message_response
from assistants_api.models._codecs.run_steps import decode_run_step_response
from assistants_api.models._codecs.runs import decode_run_response
from assistants_api.models._codecs.shared import decode_error_body
from assistants_api.models._codecs.threads import decode_thread_response
from assistants_api.models.streaming import (
    CompletionChunk,
    CompletionChunkChoice,
    CompletionChunkDelta,
    CompletionFunctionCallChunk,
    CompletionToolCallChunk,
    DoneEvent,
    ErrorEvent,
    MessageCompletedEvent,
    MessageContentImageFileDelta,
    MessageContentImageUrlDelta,
    MessageContentRefusalDelta,
    MessageContentTextDelta,
    MessageCreatedEvent,
    MessageDelta,
    MessageDeltaEvent,
    MessageDeltaResponse,
    MessageFileCitationAnnotationDelta,
    MessageFileCitationDelta,
    MessageFilePathAnnotationDelta,
    MessageFilePathDelta,
    MessageImageFileDelta,
    MessageImageUrlDelta,
    MessageIncompleteEvent,
    MessageInProgressEvent,
    MessageTextDelta,
    RunCancelledEvent,
    RunCancellingEvent,
    RunCompletedEvent,
    RunCreatedEvent,
    RunExpiredEvent,
    RunFailedEvent,
    RunIncompleteEvent,
    RunInProgressEvent,
    RunQueuedEvent,
    RunRequiresActionEvent,
    RunStepCancelledEvent,
    RunStepCodeInterpreterDelta,
    RunStepCodeInterpreterImageDelta,
    RunStepCodeInterpreterImageFileDelta,
    RunStepCodeInterpreterLogsDelta,
    RunStepCodeInterpreterToolCallDelta,
    RunStepCompletedEvent,
    RunStepCreatedEvent,
    RunStepDelta,
    RunStepDeltaEvent,
    RunStepDeltaResponse,
    RunStepExpiredEvent,
    RunStepFailedEvent,
    RunStepFileSearchToolCallDelta,
    RunStepFunctionDelta,
    RunStepFunctionToolCallDelta,
    RunStepInProgressEvent,
    RunStepMessageCreationDelta,
    RunStepMessageCreationDeltaDetails,
    RunStepToolCallsDeltaDetails,
    ThreadCreatedEvent,
)
from assistants_api.wire import UNSET, absent, new, to_json, unknown

_MESSAGE_IMAGE_FILE_DELTA = absent("file_id", "detail")
_MESSAGE_CONTENT_IMAGE_FILE_DELTA = absent("index", "type", "image_file")
_MESSAGE_IMAGE_URL_DELTA = absent("url", "detail")
_MESSAGE_CONTENT_IMAGE_URL_DELTA = absent("index", "type", "image_url")
_MESSAGE_FILE_CITATION_DELTA = absent("file_id", "quote")
_MESSAGE_FILE_CITATION_ANNOTATION_DELTA = absent(
    "index", "type", "text", "file_citation", "start_index", "end_index"
)
_MESSAGE_FILE_PATH_DELTA = absent("file_id")
_MESSAGE_FILE_PATH_ANNOTATION_DELTA = absent("index", "type", "text", "file_path", "start_index", "end_index")
_MESSAGE_TEXT_DELTA = absent("value", "annotations")
_MESSAGE_CONTENT_TEXT_DELTA = absent("index", "type", "text")
_MESSAGE_CONTENT_REFUSAL_DELTA = absent("index", "type", "refusal")
_MESSAGE_DELTA = absent("role", "content")
_MESSAGE_DELTA_RESPONSE = absent("id", "object", "delta")
_RUN_STEP_DELTA_RESPONSE = absent("id", "object", "delta")
_RUN_STEP_DELTA = absent("step_details")
_RUN_STEP_MESSAGE_CREATION_DELTA_DETAILS = absent("type", "message_creation")
_RUN_STEP_MESSAGE_CREATION_DELTA = absent("message_id")
_RUN_STEP_TOOL_CALLS_DELTA_DETAILS = absent("type", "tool_calls")
_RUN_STEP_CODE_INTERPRETER_TOOL_CALL_DELTA = absent("index", "id", "type", "code_interpreter")
_RUN_STEP_CODE_INTERPRETER_DELTA = absent("input", "outputs")
_RUN_STEP_CODE_INTERPRETER_LOGS_DELTA = absent("index", "type", "logs")
_RUN_STEP_CODE_INTERPRETER_IMAGE_DELTA = absent("index", "type", "image")
_RUN_STEP_CODE_INTERPRETER_IMAGE_FILE_DELTA = absent("file_id")
_RUN_STEP_FILE_SEARCH_TOOL_CALL_DELTA = absent("index", "id", "type", "file_search")
_RUN_STEP_FUNCTION_TOOL_CALL_DELTA = absent("index", "id", "type", "function")
_RUN_STEP_FUNCTION_DELTA = absent("name", "arguments", "output")
_THREAD_CREATED_EVENT = absent("enabled", "event", "data")
_RUN_CREATED_EVENT = absent("event", "data")
_RUN_QUEUED_EVENT = absent("event", "data")
_RUN_IN_PROGRESS_EVENT = absent("event", "data")
_RUN_REQUIRES_ACTION_EVENT = absent("event", "data")
_RUN_COMPLETED_EVENT = absent("event", "data")
_RUN_INCOMPLETE_EVENT = absent("event", "data")
_RUN_FAILED_EVENT = absent("event", "data")
_RUN_CANCELLING_EVENT = absent("event", "data")
_RUN_CANCELLED_EVENT = absent("event", "data")
_RUN_EXPIRED_EVENT = absent("event", "data")
_RUN_STEP_CREATED_EVENT = absent("event", "data")
_RUN_STEP_IN_PROGRESS_EVENT = absent("event", "data")
_RUN_STEP_DELTA_EVENT = absent("event", "data")
_RUN_STEP_COMPLETED_EVENT = absent("event", "data")
_RUN_STEP_FAILED_EVENT = absent("event", "data")
_RUN_STEP_CANCELLED_EVENT = absent("event", "data")
_RUN_STEP_EXPIRED_EVENT = absent("event", "data")
_MESSAGE_CREATED_EVENT = absent("event", "data")
_MESSAGE_IN_PROGRESS_EVENT = absent("event", "data")
_MESSAGE_DELTA_EVENT = absent("event", "data")
_MESSAGE_COMPLETED_EVENT = absent("event", "data")
_MESSAGE_INCOMPLETE_EVENT = absent("event", "data")
_ERROR_EVENT = absent("event", "data")
_DONE_EVENT = absent("event", "data")
_COMPLETION_CHUNK = absent(
    "id",
    "choices",
    "created",
    "model",
    "obfuscation",
    "service_tier",
    "system_fingerprint",
    "object",
    "usage",
    "moderation",
)
_COMPLETION_CHUNK_CHOICE = absent("delta", "logprobs", "finish_reason", "index")
_COMPLETION_CHUNK_DELTA = absent("content", "function_call", "tool_calls", "role", "refusal")
_COMPLETION_TOOL_CALL_CHUNK = absent("index", "id", "type", "function")
_COMPLETION_FUNCTION_CALL_CHUNK = absent("arguments", "name")


def decode_message_image_file_delta(data: dict[str, Any]) -> MessageImageFileDelta:
    if len(data) < 2:
        data = {**_MESSAGE_IMAGE_FILE_DELTA, **data}
    model = new(MessageImageFileDelta)
    try:
        model.file_id = data["file_id"]
        model.detail = data["detail"]
    except KeyError:
        return decode_message_image_file_delta({**_MESSAGE_IMAGE_FILE_DELTA, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_IMAGE_FILE_DELTA)
    model.http = None
    return model


def encode_message_image_file_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    if (value := model.detail) is not UNSET:
        data["detail"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_content_image_file_delta(data: dict[str, Any]) -> MessageContentImageFileDelta:
    if len(data) < 3:
        data = {**_MESSAGE_CONTENT_IMAGE_FILE_DELTA, **data}
    model = new(MessageContentImageFileDelta)
    try:
        model.index = data["index"]
        model.type = data["type"]
        model.image_file = data["image_file"]
    except KeyError:
        return decode_message_content_image_file_delta({**_MESSAGE_CONTENT_IMAGE_FILE_DELTA, **data})
    value = data["image_file"]
    model.image_file = decode_message_image_file_delta(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _MESSAGE_CONTENT_IMAGE_FILE_DELTA)
    model.http = None
    return model


def encode_message_content_image_file_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.index) is not UNSET:
        data["index"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.image_file) is not UNSET:
        data["image_file"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_image_url_delta(data: dict[str, Any]) -> MessageImageUrlDelta:
    if len(data) < 2:
        data = {**_MESSAGE_IMAGE_URL_DELTA, **data}
    model = new(MessageImageUrlDelta)
    try:
        model.url = data["url"]
        model.detail = data["detail"]
    except KeyError:
        return decode_message_image_url_delta({**_MESSAGE_IMAGE_URL_DELTA, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_IMAGE_URL_DELTA)
    model.http = None
    return model


def encode_message_image_url_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.url) is not UNSET:
        data["url"] = value
    if (value := model.detail) is not UNSET:
        data["detail"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_content_image_url_delta(data: dict[str, Any]) -> MessageContentImageUrlDelta:
    if len(data) < 3:
        data = {**_MESSAGE_CONTENT_IMAGE_URL_DELTA, **data}
    model = new(MessageContentImageUrlDelta)
    try:
        model.index = data["index"]
        model.type = data["type"]
        model.image_url = data["image_url"]
    except KeyError:
        return decode_message_content_image_url_delta({**_MESSAGE_CONTENT_IMAGE_URL_DELTA, **data})
    value = data["image_url"]
    model.image_url = decode_message_image_url_delta(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _MESSAGE_CONTENT_IMAGE_URL_DELTA)
    model.http = None
    return model


def encode_message_content_image_url_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.index) is not UNSET:
        data["index"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.image_url) is not UNSET:
        data["image_url"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_file_citation_delta(data: dict[str, Any]) -> MessageFileCitationDelta:
    if len(data) < 2:
        data = {**_MESSAGE_FILE_CITATION_DELTA, **data}
    model = new(MessageFileCitationDelta)
    try:
        model.file_id = data["file_id"]
        model.quote = data["quote"]
    except KeyError:
        return decode_message_file_citation_delta({**_MESSAGE_FILE_CITATION_DELTA, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_FILE_CITATION_DELTA)
    model.http = None
    return model


def encode_message_file_citation_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    if (value := model.quote) is not UNSET:
        data["quote"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_file_citation_annotation_delta(data: dict[str, Any]) -> MessageFileCitationAnnotationDelta:
    if len(data) < 6:
        data = {**_MESSAGE_FILE_CITATION_ANNOTATION_DELTA, **data}
    model = new(MessageFileCitationAnnotationDelta)
    try:
        model.index = data["index"]
        model.type = data["type"]
        model.text = data["text"]
        model.file_citation = data["file_citation"]
        model.start_index = data["start_index"]
        model.end_index = data["end_index"]
    except KeyError:
        return decode_message_file_citation_annotation_delta(
            {**_MESSAGE_FILE_CITATION_ANNOTATION_DELTA, **data}
        )
    value = data["file_citation"]
    model.file_citation = decode_message_file_citation_delta(value) if value.__class__ is dict else value
    model.additional_properties = (
        {} if len(data) == 6 else unknown(data, _MESSAGE_FILE_CITATION_ANNOTATION_DELTA)
    )
    model.http = None
    return model


def encode_message_file_citation_annotation_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.index) is not UNSET:
        data["index"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.text) is not UNSET:
        data["text"] = value
    if (value := model.file_citation) is not UNSET:
        data["file_citation"] = to_json(value)
    if (value := model.start_index) is not UNSET:
        data["start_index"] = value
    if (value := model.end_index) is not UNSET:
        data["end_index"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_file_path_delta(data: dict[str, Any]) -> MessageFilePathDelta:
    if len(data) < 1:
        data = {**_MESSAGE_FILE_PATH_DELTA, **data}
    model = new(MessageFilePathDelta)
    try:
        model.file_id = data["file_id"]
    except KeyError:
        return decode_message_file_path_delta({**_MESSAGE_FILE_PATH_DELTA, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _MESSAGE_FILE_PATH_DELTA)
    model.http = None
    return model


def encode_message_file_path_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_file_path_annotation_delta(data: dict[str, Any]) -> MessageFilePathAnnotationDelta:
    if len(data) < 6:
        data = {**_MESSAGE_FILE_PATH_ANNOTATION_DELTA, **data}
    model = new(MessageFilePathAnnotationDelta)
    try:
        model.index = data["index"]
        model.type = data["type"]
        model.text = data["text"]
        model.file_path = data["file_path"]
        model.start_index = data["start_index"]
        model.end_index = data["end_index"]
    except KeyError:
        return decode_message_file_path_annotation_delta({**_MESSAGE_FILE_PATH_ANNOTATION_DELTA, **data})
    value = data["file_path"]
    model.file_path = decode_message_file_path_delta(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 6 else unknown(data, _MESSAGE_FILE_PATH_ANNOTATION_DELTA)
    model.http = None
    return model


def encode_message_file_path_annotation_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.index) is not UNSET:
        data["index"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.text) is not UNSET:
        data["text"] = value
    if (value := model.file_path) is not UNSET:
        data["file_path"] = to_json(value)
    if (value := model.start_index) is not UNSET:
        data["start_index"] = value
    if (value := model.end_index) is not UNSET:
        data["end_index"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_text_delta(data: dict[str, Any]) -> MessageTextDelta:
    if len(data) < 2:
        data = {**_MESSAGE_TEXT_DELTA, **data}
    model = new(MessageTextDelta)
    try:
        model.value = data["value"]
        model.annotations = data["annotations"]
    except KeyError:
        return decode_message_text_delta({**_MESSAGE_TEXT_DELTA, **data})
    value = data["annotations"]
    model.annotations = (
        [decode_message_annotation_delta(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_TEXT_DELTA)
    model.http = None
    return model


def encode_message_text_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.value) is not UNSET:
        data["value"] = value
    if (value := model.annotations) is not UNSET:
        data["annotations"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_content_text_delta(data: dict[str, Any]) -> MessageContentTextDelta:
    if len(data) < 3:
        data = {**_MESSAGE_CONTENT_TEXT_DELTA, **data}
    model = new(MessageContentTextDelta)
    try:
        model.index = data["index"]
        model.type = data["type"]
        model.text = data["text"]
    except KeyError:
        return decode_message_content_text_delta({**_MESSAGE_CONTENT_TEXT_DELTA, **data})
    value = data["text"]
    model.text = decode_message_text_delta(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _MESSAGE_CONTENT_TEXT_DELTA)
    model.http = None
    return model


def encode_message_content_text_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.index) is not UNSET:
        data["index"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.text) is not UNSET:
        data["text"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_content_refusal_delta(data: dict[str, Any]) -> MessageContentRefusalDelta:
    if len(data) < 3:
        data = {**_MESSAGE_CONTENT_REFUSAL_DELTA, **data}
    model = new(MessageContentRefusalDelta)
    try:
        model.index = data["index"]
        model.type = data["type"]
        model.refusal = data["refusal"]
    except KeyError:
        return decode_message_content_refusal_delta({**_MESSAGE_CONTENT_REFUSAL_DELTA, **data})
    model.additional_properties = {} if len(data) == 3 else unknown(data, _MESSAGE_CONTENT_REFUSAL_DELTA)
    model.http = None
    return model


def encode_message_content_refusal_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.index) is not UNSET:
        data["index"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.refusal) is not UNSET:
        data["refusal"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_delta(data: dict[str, Any]) -> MessageDelta:
    if len(data) < 2:
        data = {**_MESSAGE_DELTA, **data}
    model = new(MessageDelta)
    try:
        model.role = data["role"]
        model.content = data["content"]
    except KeyError:
        return decode_message_delta({**_MESSAGE_DELTA, **data})
    value = data["content"]
    model.content = (
        [decode_message_content_delta(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_DELTA)
    model.http = None
    return model


def encode_message_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.role) is not UNSET:
        data["role"] = value
    if (value := model.content) is not UNSET:
        data["content"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_delta_response(data: dict[str, Any]) -> MessageDeltaResponse:
    model = new(MessageDeltaResponse)
    try:
        model.id = data["id"]
        model.object = data["object"]
        model.delta = data["delta"]
    except KeyError:
        return decode_message_delta_response({**_MESSAGE_DELTA_RESPONSE, **data})
    value = data["delta"]
    model.delta = decode_message_delta(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _MESSAGE_DELTA_RESPONSE)
    model.http = None
    return model


def encode_message_delta_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.delta) is not UNSET:
        data["delta"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_delta_response(data: dict[str, Any]) -> RunStepDeltaResponse:
    model = new(RunStepDeltaResponse)
    try:
        model.id = data["id"]
        model.object = data["object"]
        model.delta = data["delta"]
    except KeyError:
        return decode_run_step_delta_response({**_RUN_STEP_DELTA_RESPONSE, **data})
    value = data["delta"]
    model.delta = decode_run_step_delta(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _RUN_STEP_DELTA_RESPONSE)
    model.http = None
    return model


def encode_run_step_delta_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.delta) is not UNSET:
        data["delta"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_delta(data: dict[str, Any]) -> RunStepDelta:
    if len(data) < 1:
        data = {**_RUN_STEP_DELTA, **data}
    model = new(RunStepDelta)
    try:
        model.step_details = data["step_details"]
    except KeyError:
        return decode_run_step_delta({**_RUN_STEP_DELTA, **data})
    value = data["step_details"]
    model.step_details = decode_run_step_delta_details(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 1 else unknown(data, _RUN_STEP_DELTA)
    model.http = None
    return model


def encode_run_step_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.step_details) is not UNSET:
        data["step_details"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_message_creation_delta_details(
    data: dict[str, Any],
) -> RunStepMessageCreationDeltaDetails:
    if len(data) < 2:
        data = {**_RUN_STEP_MESSAGE_CREATION_DELTA_DETAILS, **data}
    model = new(RunStepMessageCreationDeltaDetails)
    try:
        model.type = data["type"]
        model.message_creation = data["message_creation"]
    except KeyError:
        return decode_run_step_message_creation_delta_details(
            {**_RUN_STEP_MESSAGE_CREATION_DELTA_DETAILS, **data}
        )
    value = data["message_creation"]
    model.message_creation = (
        decode_run_step_message_creation_delta(value) if value.__class__ is dict else value
    )
    model.additional_properties = (
        {} if len(data) == 2 else unknown(data, _RUN_STEP_MESSAGE_CREATION_DELTA_DETAILS)
    )
    model.http = None
    return model


def encode_run_step_message_creation_delta_details(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.message_creation) is not UNSET:
        data["message_creation"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_message_creation_delta(data: dict[str, Any]) -> RunStepMessageCreationDelta:
    if len(data) < 1:
        data = {**_RUN_STEP_MESSAGE_CREATION_DELTA, **data}
    model = new(RunStepMessageCreationDelta)
    try:
        model.message_id = data["message_id"]
    except KeyError:
        return decode_run_step_message_creation_delta({**_RUN_STEP_MESSAGE_CREATION_DELTA, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _RUN_STEP_MESSAGE_CREATION_DELTA)
    model.http = None
    return model


def encode_run_step_message_creation_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.message_id) is not UNSET:
        data["message_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_tool_calls_delta_details(data: dict[str, Any]) -> RunStepToolCallsDeltaDetails:
    if len(data) < 2:
        data = {**_RUN_STEP_TOOL_CALLS_DELTA_DETAILS, **data}
    model = new(RunStepToolCallsDeltaDetails)
    try:
        model.type = data["type"]
        model.tool_calls = data["tool_calls"]
    except KeyError:
        return decode_run_step_tool_calls_delta_details({**_RUN_STEP_TOOL_CALLS_DELTA_DETAILS, **data})
    value = data["tool_calls"]
    model.tool_calls = (
        [decode_run_step_tool_call_delta(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_TOOL_CALLS_DELTA_DETAILS)
    model.http = None
    return model


def encode_run_step_tool_calls_delta_details(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.tool_calls) is not UNSET:
        data["tool_calls"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_code_interpreter_tool_call_delta(
    data: dict[str, Any],
) -> RunStepCodeInterpreterToolCallDelta:
    if len(data) < 4:
        data = {**_RUN_STEP_CODE_INTERPRETER_TOOL_CALL_DELTA, **data}
    model = new(RunStepCodeInterpreterToolCallDelta)
    try:
        model.index = data["index"]
        model.id = data["id"]
        model.type = data["type"]
        model.code_interpreter = data["code_interpreter"]
    except KeyError:
        return decode_run_step_code_interpreter_tool_call_delta(
            {**_RUN_STEP_CODE_INTERPRETER_TOOL_CALL_DELTA, **data}
        )
    value = data["code_interpreter"]
    model.code_interpreter = (
        decode_run_step_code_interpreter_delta(value) if value.__class__ is dict else value
    )
    model.additional_properties = (
        {} if len(data) == 4 else unknown(data, _RUN_STEP_CODE_INTERPRETER_TOOL_CALL_DELTA)
    )
    model.http = None
    return model


def encode_run_step_code_interpreter_tool_call_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.index) is not UNSET:
        data["index"] = value
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.code_interpreter) is not UNSET:
        data["code_interpreter"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_code_interpreter_delta(data: dict[str, Any]) -> RunStepCodeInterpreterDelta:
    if len(data) < 2:
        data = {**_RUN_STEP_CODE_INTERPRETER_DELTA, **data}
    model = new(RunStepCodeInterpreterDelta)
    try:
        model.input = data["input"]
        model.outputs = data["outputs"]
    except KeyError:
        return decode_run_step_code_interpreter_delta({**_RUN_STEP_CODE_INTERPRETER_DELTA, **data})
    value = data["outputs"]
    model.outputs = (
        [
            decode_run_step_code_interpreter_output_delta(item) if item.__class__ is dict else item
            for item in value
        ]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_CODE_INTERPRETER_DELTA)
    model.http = None
    return model


def encode_run_step_code_interpreter_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.input) is not UNSET:
        data["input"] = value
    if (value := model.outputs) is not UNSET:
        data["outputs"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_code_interpreter_logs_delta(data: dict[str, Any]) -> RunStepCodeInterpreterLogsDelta:
    if len(data) < 3:
        data = {**_RUN_STEP_CODE_INTERPRETER_LOGS_DELTA, **data}
    model = new(RunStepCodeInterpreterLogsDelta)
    try:
        model.index = data["index"]
        model.type = data["type"]
        model.logs = data["logs"]
    except KeyError:
        return decode_run_step_code_interpreter_logs_delta({**_RUN_STEP_CODE_INTERPRETER_LOGS_DELTA, **data})
    model.additional_properties = (
        {} if len(data) == 3 else unknown(data, _RUN_STEP_CODE_INTERPRETER_LOGS_DELTA)
    )
    model.http = None
    return model


def encode_run_step_code_interpreter_logs_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.index) is not UNSET:
        data["index"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.logs) is not UNSET:
        data["logs"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_code_interpreter_image_delta(data: dict[str, Any]) -> RunStepCodeInterpreterImageDelta:
    if len(data) < 3:
        data = {**_RUN_STEP_CODE_INTERPRETER_IMAGE_DELTA, **data}
    model = new(RunStepCodeInterpreterImageDelta)
    try:
        model.index = data["index"]
        model.type = data["type"]
        model.image = data["image"]
    except KeyError:
        return decode_run_step_code_interpreter_image_delta(
            {**_RUN_STEP_CODE_INTERPRETER_IMAGE_DELTA, **data}
        )
    value = data["image"]
    model.image = (
        decode_run_step_code_interpreter_image_file_delta(value) if value.__class__ is dict else value
    )
    model.additional_properties = (
        {} if len(data) == 3 else unknown(data, _RUN_STEP_CODE_INTERPRETER_IMAGE_DELTA)
    )
    model.http = None
    return model


def encode_run_step_code_interpreter_image_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.index) is not UNSET:
        data["index"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.image) is not UNSET:
        data["image"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_code_interpreter_image_file_delta(
    data: dict[str, Any],
) -> RunStepCodeInterpreterImageFileDelta:
    if len(data) < 1:
        data = {**_RUN_STEP_CODE_INTERPRETER_IMAGE_FILE_DELTA, **data}
    model = new(RunStepCodeInterpreterImageFileDelta)
    try:
        model.file_id = data["file_id"]
    except KeyError:
        return decode_run_step_code_interpreter_image_file_delta(
            {**_RUN_STEP_CODE_INTERPRETER_IMAGE_FILE_DELTA, **data}
        )
    model.additional_properties = (
        {} if len(data) == 1 else unknown(data, _RUN_STEP_CODE_INTERPRETER_IMAGE_FILE_DELTA)
    )
    model.http = None
    return model


def encode_run_step_code_interpreter_image_file_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_file_search_tool_call_delta(data: dict[str, Any]) -> RunStepFileSearchToolCallDelta:
    if len(data) < 4:
        data = {**_RUN_STEP_FILE_SEARCH_TOOL_CALL_DELTA, **data}
    model = new(RunStepFileSearchToolCallDelta)
    try:
        model.index = data["index"]
        model.id = data["id"]
        model.type = data["type"]
        model.file_search = data["file_search"]
    except KeyError:
        return decode_run_step_file_search_tool_call_delta({**_RUN_STEP_FILE_SEARCH_TOOL_CALL_DELTA, **data})
    model.additional_properties = (
        {} if len(data) == 4 else unknown(data, _RUN_STEP_FILE_SEARCH_TOOL_CALL_DELTA)
    )
    model.http = None
    return model


def encode_run_step_file_search_tool_call_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.index) is not UNSET:
        data["index"] = value
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.file_search) is not UNSET:
        data["file_search"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_function_tool_call_delta(data: dict[str, Any]) -> RunStepFunctionToolCallDelta:
    if len(data) < 4:
        data = {**_RUN_STEP_FUNCTION_TOOL_CALL_DELTA, **data}
    model = new(RunStepFunctionToolCallDelta)
    try:
        model.index = data["index"]
        model.id = data["id"]
        model.type = data["type"]
        model.function = data["function"]
    except KeyError:
        return decode_run_step_function_tool_call_delta({**_RUN_STEP_FUNCTION_TOOL_CALL_DELTA, **data})
    value = data["function"]
    model.function = decode_run_step_function_delta(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 4 else unknown(data, _RUN_STEP_FUNCTION_TOOL_CALL_DELTA)
    model.http = None
    return model


def encode_run_step_function_tool_call_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.index) is not UNSET:
        data["index"] = value
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.function) is not UNSET:
        data["function"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_function_delta(data: dict[str, Any]) -> RunStepFunctionDelta:
    if len(data) < 3:
        data = {**_RUN_STEP_FUNCTION_DELTA, **data}
    model = new(RunStepFunctionDelta)
    try:
        model.name = data["name"]
        model.arguments = data["arguments"]
        model.output = data["output"]
    except KeyError:
        return decode_run_step_function_delta({**_RUN_STEP_FUNCTION_DELTA, **data})
    model.additional_properties = {} if len(data) == 3 else unknown(data, _RUN_STEP_FUNCTION_DELTA)
    model.http = None
    return model


def encode_run_step_function_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.arguments) is not UNSET:
        data["arguments"] = value
    if (value := model.output) is not UNSET:
        data["output"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_thread_created_event(data: dict[str, Any]) -> ThreadCreatedEvent:
    if len(data) < 3:
        data = {**_THREAD_CREATED_EVENT, **data}
    model = new(ThreadCreatedEvent)
    try:
        model.enabled = data["enabled"]
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_thread_created_event({**_THREAD_CREATED_EVENT, **data})
    value = data["data"]
    model.data = decode_thread_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _THREAD_CREATED_EVENT)
    model.http = None
    return model


def encode_thread_created_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.enabled) is not UNSET:
        data["enabled"] = value
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_created_event(data: dict[str, Any]) -> RunCreatedEvent:
    model = new(RunCreatedEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_created_event({**_RUN_CREATED_EVENT, **data})
    value = data["data"]
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_CREATED_EVENT)
    model.http = None
    return model


def encode_run_created_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_queued_event(data: dict[str, Any]) -> RunQueuedEvent:
    model = new(RunQueuedEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_queued_event({**_RUN_QUEUED_EVENT, **data})
    value = data["data"]
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_QUEUED_EVENT)
    model.http = None
    return model


def encode_run_queued_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_in_progress_event(data: dict[str, Any]) -> RunInProgressEvent:
    model = new(RunInProgressEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_in_progress_event({**_RUN_IN_PROGRESS_EVENT, **data})
    value = data["data"]
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_IN_PROGRESS_EVENT)
    model.http = None
    return model


def encode_run_in_progress_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_requires_action_event(data: dict[str, Any]) -> RunRequiresActionEvent:
    model = new(RunRequiresActionEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_requires_action_event({**_RUN_REQUIRES_ACTION_EVENT, **data})
    value = data["data"]
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_REQUIRES_ACTION_EVENT)
    model.http = None
    return model


def encode_run_requires_action_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_completed_event(data: dict[str, Any]) -> RunCompletedEvent:
    model = new(RunCompletedEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_completed_event({**_RUN_COMPLETED_EVENT, **data})
    value = data["data"]
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_COMPLETED_EVENT)
    model.http = None
    return model


def encode_run_completed_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_incomplete_event(data: dict[str, Any]) -> RunIncompleteEvent:
    model = new(RunIncompleteEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_incomplete_event({**_RUN_INCOMPLETE_EVENT, **data})
    value = data["data"]
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_INCOMPLETE_EVENT)
    model.http = None
    return model


def encode_run_incomplete_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_failed_event(data: dict[str, Any]) -> RunFailedEvent:
    model = new(RunFailedEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_failed_event({**_RUN_FAILED_EVENT, **data})
    value = data["data"]
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_FAILED_EVENT)
    model.http = None
    return model


def encode_run_failed_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_cancelling_event(data: dict[str, Any]) -> RunCancellingEvent:
    model = new(RunCancellingEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_cancelling_event({**_RUN_CANCELLING_EVENT, **data})
    value = data["data"]
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_CANCELLING_EVENT)
    model.http = None
    return model


def encode_run_cancelling_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_cancelled_event(data: dict[str, Any]) -> RunCancelledEvent:
    model = new(RunCancelledEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_cancelled_event({**_RUN_CANCELLED_EVENT, **data})
    value = data["data"]
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_CANCELLED_EVENT)
    model.http = None
    return model


def encode_run_cancelled_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_expired_event(data: dict[str, Any]) -> RunExpiredEvent:
    model = new(RunExpiredEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_expired_event({**_RUN_EXPIRED_EVENT, **data})
    value = data["data"]
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_EXPIRED_EVENT)
    model.http = None
    return model


def encode_run_expired_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_created_event(data: dict[str, Any]) -> RunStepCreatedEvent:
    model = new(RunStepCreatedEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_step_created_event({**_RUN_STEP_CREATED_EVENT, **data})
    value = data["data"]
    model.data = decode_run_step_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_CREATED_EVENT)
    model.http = None
    return model


def encode_run_step_created_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_in_progress_event(data: dict[str, Any]) -> RunStepInProgressEvent:
    model = new(RunStepInProgressEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_step_in_progress_event({**_RUN_STEP_IN_PROGRESS_EVENT, **data})
    value = data["data"]
    model.data = decode_run_step_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_IN_PROGRESS_EVENT)
    model.http = None
    return model


def encode_run_step_in_progress_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_delta_event(data: dict[str, Any]) -> RunStepDeltaEvent:
    model = new(RunStepDeltaEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_step_delta_event({**_RUN_STEP_DELTA_EVENT, **data})
    value = data["data"]
    model.data = decode_run_step_delta_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_DELTA_EVENT)
    model.http = None
    return model


def encode_run_step_delta_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_completed_event(data: dict[str, Any]) -> RunStepCompletedEvent:
    model = new(RunStepCompletedEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_step_completed_event({**_RUN_STEP_COMPLETED_EVENT, **data})
    value = data["data"]
    model.data = decode_run_step_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_COMPLETED_EVENT)
    model.http = None
    return model


def encode_run_step_completed_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_failed_event(data: dict[str, Any]) -> RunStepFailedEvent:
    model = new(RunStepFailedEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_step_failed_event({**_RUN_STEP_FAILED_EVENT, **data})
    value = data["data"]
    model.data = decode_run_step_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_FAILED_EVENT)
    model.http = None
    return model


def encode_run_step_failed_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_cancelled_event(data: dict[str, Any]) -> RunStepCancelledEvent:
    model = new(RunStepCancelledEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_step_cancelled_event({**_RUN_STEP_CANCELLED_EVENT, **data})
    value = data["data"]
    model.data = decode_run_step_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_CANCELLED_EVENT)
    model.http = None
    return model


def encode_run_step_cancelled_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_expired_event(data: dict[str, Any]) -> RunStepExpiredEvent:
    model = new(RunStepExpiredEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_run_step_expired_event({**_RUN_STEP_EXPIRED_EVENT, **data})
    value = data["data"]
    model.data = decode_run_step_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _RUN_STEP_EXPIRED_EVENT)
    model.http = None
    return model


def encode_run_step_expired_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_created_event(data: dict[str, Any]) -> MessageCreatedEvent:
    model = new(MessageCreatedEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_message_created_event({**_MESSAGE_CREATED_EVENT, **data})
    value = data["data"]
    model.data = decode_thread_message_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_CREATED_EVENT)
    model.http = None
    return model


def encode_message_created_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_in_progress_event(data: dict[str, Any]) -> MessageInProgressEvent:
    model = new(MessageInProgressEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_message_in_progress_event({**_MESSAGE_IN_PROGRESS_EVENT, **data})
    value = data["data"]
    model.data = decode_thread_message_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_IN_PROGRESS_EVENT)
    model.http = None
    return model


def encode_message_in_progress_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_delta_event(data: dict[str, Any]) -> MessageDeltaEvent:
    model = new(MessageDeltaEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_message_delta_event({**_MESSAGE_DELTA_EVENT, **data})
    value = data["data"]
    model.data = decode_message_delta_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_DELTA_EVENT)
    model.http = None
    return model


def encode_message_delta_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_completed_event(data: dict[str, Any]) -> MessageCompletedEvent:
    model = new(MessageCompletedEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_message_completed_event({**_MESSAGE_COMPLETED_EVENT, **data})
    value = data["data"]
    model.data = decode_thread_message_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_COMPLETED_EVENT)
    model.http = None
    return model


def encode_message_completed_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_incomplete_event(data: dict[str, Any]) -> MessageIncompleteEvent:
    model = new(MessageIncompleteEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_message_incomplete_event({**_MESSAGE_INCOMPLETE_EVENT, **data})
    value = data["data"]
    model.data = decode_thread_message_response(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_INCOMPLETE_EVENT)
    model.http = None
    return model


def encode_message_incomplete_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_error_event(data: dict[str, Any]) -> ErrorEvent:
    model = new(ErrorEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_error_event({**_ERROR_EVENT, **data})
    value = data["data"]
    model.data = decode_error_body(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _ERROR_EVENT)
    model.http = None
    return model


def encode_error_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_done_event(data: dict[str, Any]) -> DoneEvent:
    model = new(DoneEvent)
    try:
        model.event = data["event"]
        model.data = data["data"]
    except KeyError:
        return decode_done_event({**_DONE_EVENT, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _DONE_EVENT)
    model.http = None
    return model


def encode_done_event(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.event) is not UNSET:
        data["event"] = value
    if (value := model.data) is not UNSET:
        data["data"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_chunk(data: dict[str, Any]) -> CompletionChunk:
    if len(data) < 10:
        data = {**_COMPLETION_CHUNK, **data}
    model = new(CompletionChunk)
    try:
        model.id = data["id"]
        model.choices = data["choices"]
        model.created = data["created"]
        model.model = data["model"]
        model.obfuscation = data["obfuscation"]
        model.service_tier = data["service_tier"]
        model.system_fingerprint = data["system_fingerprint"]
        model.object = data["object"]
        model.usage = data["usage"]
        model.moderation = data["moderation"]
    except KeyError:
        return decode_completion_chunk({**_COMPLETION_CHUNK, **data})
    value = data["choices"]
    model.choices = (
        [decode_completion_chunk_choice(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["usage"]
    model.usage = decode_completion_usage(value) if value.__class__ is dict else value
    value = data["moderation"]
    model.moderation = decode_completion_moderation(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 10 else unknown(data, _COMPLETION_CHUNK)
    model.http = None
    return model


def encode_completion_chunk(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.choices) is not UNSET:
        data["choices"] = to_json(value)
    if (value := model.created) is not UNSET:
        data["created"] = value
    if (value := model.model) is not UNSET:
        data["model"] = value
    if (value := model.obfuscation) is not UNSET:
        data["obfuscation"] = value
    if (value := model.service_tier) is not UNSET:
        data["service_tier"] = value
    if (value := model.system_fingerprint) is not UNSET:
        data["system_fingerprint"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.usage) is not UNSET:
        data["usage"] = to_json(value)
    if (value := model.moderation) is not UNSET:
        data["moderation"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_chunk_choice(data: dict[str, Any]) -> CompletionChunkChoice:
    if len(data) < 4:
        data = {**_COMPLETION_CHUNK_CHOICE, **data}
    model = new(CompletionChunkChoice)
    try:
        model.delta = data["delta"]
        model.logprobs = data["logprobs"]
        model.finish_reason = data["finish_reason"]
        model.index = data["index"]
    except KeyError:
        return decode_completion_chunk_choice({**_COMPLETION_CHUNK_CHOICE, **data})
    value = data["delta"]
    model.delta = decode_completion_chunk_delta(value) if value.__class__ is dict else value
    value = data["logprobs"]
    model.logprobs = decode_completion_logprobs(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 4 else unknown(data, _COMPLETION_CHUNK_CHOICE)
    model.http = None
    return model


def encode_completion_chunk_choice(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.delta) is not UNSET:
        data["delta"] = to_json(value)
    if (value := model.logprobs) is not UNSET:
        data["logprobs"] = to_json(value)
    if (value := model.finish_reason) is not UNSET:
        data["finish_reason"] = value
    if (value := model.index) is not UNSET:
        data["index"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_chunk_delta(data: dict[str, Any]) -> CompletionChunkDelta:
    if len(data) < 5:
        data = {**_COMPLETION_CHUNK_DELTA, **data}
    model = new(CompletionChunkDelta)
    try:
        model.content = data["content"]
        model.function_call = data["function_call"]
        model.tool_calls = data["tool_calls"]
        model.role = data["role"]
        model.refusal = data["refusal"]
    except KeyError:
        return decode_completion_chunk_delta({**_COMPLETION_CHUNK_DELTA, **data})
    value = data["function_call"]
    model.function_call = decode_completion_function_call_chunk(value) if value.__class__ is dict else value
    value = data["tool_calls"]
    model.tool_calls = (
        [decode_completion_tool_call_chunk(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 5 else unknown(data, _COMPLETION_CHUNK_DELTA)
    model.http = None
    return model


def encode_completion_chunk_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.content) is not UNSET:
        data["content"] = value
    if (value := model.function_call) is not UNSET:
        data["function_call"] = to_json(value)
    if (value := model.tool_calls) is not UNSET:
        data["tool_calls"] = to_json(value)
    if (value := model.role) is not UNSET:
        data["role"] = value
    if (value := model.refusal) is not UNSET:
        data["refusal"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_tool_call_chunk(data: dict[str, Any]) -> CompletionToolCallChunk:
    if len(data) < 4:
        data = {**_COMPLETION_TOOL_CALL_CHUNK, **data}
    model = new(CompletionToolCallChunk)
    try:
        model.index = data["index"]
        model.id = data["id"]
        model.type = data["type"]
        model.function = data["function"]
    except KeyError:
        return decode_completion_tool_call_chunk({**_COMPLETION_TOOL_CALL_CHUNK, **data})
    value = data["function"]
    model.function = decode_completion_function_call_chunk(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 4 else unknown(data, _COMPLETION_TOOL_CALL_CHUNK)
    model.http = None
    return model


def encode_completion_tool_call_chunk(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.index) is not UNSET:
        data["index"] = value
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.function) is not UNSET:
        data["function"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_function_call_chunk(data: dict[str, Any]) -> CompletionFunctionCallChunk:
    if len(data) < 2:
        data = {**_COMPLETION_FUNCTION_CALL_CHUNK, **data}
    model = new(CompletionFunctionCallChunk)
    try:
        model.arguments = data["arguments"]
        model.name = data["name"]
    except KeyError:
        return decode_completion_function_call_chunk({**_COMPLETION_FUNCTION_CALL_CHUNK, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_FUNCTION_CALL_CHUNK)
    model.http = None
    return model


def encode_completion_function_call_chunk(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.arguments) is not UNSET:
        data["arguments"] = value
    if (value := model.name) is not UNSET:
        data["name"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_annotation_delta(data: dict[str, Any]) -> Any:
    try:
        decode = _MESSAGE_ANNOTATION_DELTA_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_message_content_delta(data: dict[str, Any]) -> Any:
    try:
        decode = _MESSAGE_CONTENT_DELTA_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_run_step_delta_details(data: dict[str, Any]) -> Any:
    try:
        decode = _RUN_STEP_DELTA_DETAILS_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_run_step_tool_call_delta(data: dict[str, Any]) -> Any:
    try:
        decode = _RUN_STEP_TOOL_CALL_DELTA_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_run_step_code_interpreter_output_delta(data: dict[str, Any]) -> Any:
    try:
        decode = _RUN_STEP_CODE_INTERPRETER_OUTPUT_DELTA_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_assistant_stream_event(data: dict[str, Any]) -> Any:
    try:
        decode = _ASSISTANT_STREAM_EVENT_MEMBERS[data["event"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


_MESSAGE_ANNOTATION_DELTA_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "file_citation": decode_message_file_citation_annotation_delta,
    "file_path": decode_message_file_path_annotation_delta,
}

_MESSAGE_CONTENT_DELTA_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "image_file": decode_message_content_image_file_delta,
    "text": decode_message_content_text_delta,
    "refusal": decode_message_content_refusal_delta,
    "image_url": decode_message_content_image_url_delta,
}

_RUN_STEP_DELTA_DETAILS_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "message_creation": decode_run_step_message_creation_delta_details,
    "tool_calls": decode_run_step_tool_calls_delta_details,
}

_RUN_STEP_TOOL_CALL_DELTA_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "code_interpreter": decode_run_step_code_interpreter_tool_call_delta,
    "file_search": decode_run_step_file_search_tool_call_delta,
    "function": decode_run_step_function_tool_call_delta,
}

_RUN_STEP_CODE_INTERPRETER_OUTPUT_DELTA_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "logs": decode_run_step_code_interpreter_logs_delta,
    "image": decode_run_step_code_interpreter_image_delta,
}

_ASSISTANT_STREAM_EVENT_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "thread.created": decode_thread_created_event,
    "thread.run.created": decode_run_created_event,
    "thread.run.queued": decode_run_queued_event,
    "thread.run.in_progress": decode_run_in_progress_event,
    "thread.run.requires_action": decode_run_requires_action_event,
    "thread.run.completed": decode_run_completed_event,
    "thread.run.incomplete": decode_run_incomplete_event,
    "thread.run.failed": decode_run_failed_event,
    "thread.run.cancelling": decode_run_cancelling_event,
    "thread.run.cancelled": decode_run_cancelled_event,
    "thread.run.expired": decode_run_expired_event,
    "thread.run.step.created": decode_run_step_created_event,
    "thread.run.step.in_progress": decode_run_step_in_progress_event,
    "thread.run.step.delta": decode_run_step_delta_event,
    "thread.run.step.completed": decode_run_step_completed_event,
    "thread.run.step.failed": decode_run_step_failed_event,
    "thread.run.step.cancelled": decode_run_step_cancelled_event,
    "thread.run.step.expired": decode_run_step_expired_event,
    "thread.message.created": decode_message_created_event,
    "thread.message.in_progress": decode_message_in_progress_event,
    "thread.message.delta": decode_message_delta_event,
    "thread.message.completed": decode_message_completed_event,
    "thread.message.incomplete": decode_message_incomplete_event,
    "error": decode_error_event,
    "done": decode_done_event,
}

DECODE: dict[type, Callable[[dict[str, Any]], Any]] = {
    MessageImageFileDelta: decode_message_image_file_delta,
    MessageContentImageFileDelta: decode_message_content_image_file_delta,
    MessageImageUrlDelta: decode_message_image_url_delta,
    MessageContentImageUrlDelta: decode_message_content_image_url_delta,
    MessageFileCitationDelta: decode_message_file_citation_delta,
    MessageFileCitationAnnotationDelta: decode_message_file_citation_annotation_delta,
    MessageFilePathDelta: decode_message_file_path_delta,
    MessageFilePathAnnotationDelta: decode_message_file_path_annotation_delta,
    MessageTextDelta: decode_message_text_delta,
    MessageContentTextDelta: decode_message_content_text_delta,
    MessageContentRefusalDelta: decode_message_content_refusal_delta,
    MessageDelta: decode_message_delta,
    MessageDeltaResponse: decode_message_delta_response,
    RunStepDeltaResponse: decode_run_step_delta_response,
    RunStepDelta: decode_run_step_delta,
    RunStepMessageCreationDeltaDetails: decode_run_step_message_creation_delta_details,
    RunStepMessageCreationDelta: decode_run_step_message_creation_delta,
    RunStepToolCallsDeltaDetails: decode_run_step_tool_calls_delta_details,
    RunStepCodeInterpreterToolCallDelta: decode_run_step_code_interpreter_tool_call_delta,
    RunStepCodeInterpreterDelta: decode_run_step_code_interpreter_delta,
    RunStepCodeInterpreterLogsDelta: decode_run_step_code_interpreter_logs_delta,
    RunStepCodeInterpreterImageDelta: decode_run_step_code_interpreter_image_delta,
    RunStepCodeInterpreterImageFileDelta: decode_run_step_code_interpreter_image_file_delta,
    RunStepFileSearchToolCallDelta: decode_run_step_file_search_tool_call_delta,
    RunStepFunctionToolCallDelta: decode_run_step_function_tool_call_delta,
    RunStepFunctionDelta: decode_run_step_function_delta,
    ThreadCreatedEvent: decode_thread_created_event,
    RunCreatedEvent: decode_run_created_event,
    RunQueuedEvent: decode_run_queued_event,
    RunInProgressEvent: decode_run_in_progress_event,
    RunRequiresActionEvent: decode_run_requires_action_event,
    RunCompletedEvent: decode_run_completed_event,
    RunIncompleteEvent: decode_run_incomplete_event,
    RunFailedEvent: decode_run_failed_event,
    RunCancellingEvent: decode_run_cancelling_event,
    RunCancelledEvent: decode_run_cancelled_event,
    RunExpiredEvent: decode_run_expired_event,
    RunStepCreatedEvent: decode_run_step_created_event,
    RunStepInProgressEvent: decode_run_step_in_progress_event,
    RunStepDeltaEvent: decode_run_step_delta_event,
    RunStepCompletedEvent: decode_run_step_completed_event,
    RunStepFailedEvent: decode_run_step_failed_event,
    RunStepCancelledEvent: decode_run_step_cancelled_event,
    RunStepExpiredEvent: decode_run_step_expired_event,
    MessageCreatedEvent: decode_message_created_event,
    MessageInProgressEvent: decode_message_in_progress_event,
    MessageDeltaEvent: decode_message_delta_event,
    MessageCompletedEvent: decode_message_completed_event,
    MessageIncompleteEvent: decode_message_incomplete_event,
    ErrorEvent: decode_error_event,
    DoneEvent: decode_done_event,
    CompletionChunk: decode_completion_chunk,
    CompletionChunkChoice: decode_completion_chunk_choice,
    CompletionChunkDelta: decode_completion_chunk_delta,
    CompletionToolCallChunk: decode_completion_tool_call_chunk,
    CompletionFunctionCallChunk: decode_completion_function_call_chunk,
}
ENCODE: dict[type, Callable[[Any], dict[str, Any]]] = {
    MessageImageFileDelta: encode_message_image_file_delta,
    MessageContentImageFileDelta: encode_message_content_image_file_delta,
    MessageImageUrlDelta: encode_message_image_url_delta,
    MessageContentImageUrlDelta: encode_message_content_image_url_delta,
    MessageFileCitationDelta: encode_message_file_citation_delta,
    MessageFileCitationAnnotationDelta: encode_message_file_citation_annotation_delta,
    MessageFilePathDelta: encode_message_file_path_delta,
    MessageFilePathAnnotationDelta: encode_message_file_path_annotation_delta,
    MessageTextDelta: encode_message_text_delta,
    MessageContentTextDelta: encode_message_content_text_delta,
    MessageContentRefusalDelta: encode_message_content_refusal_delta,
    MessageDelta: encode_message_delta,
    MessageDeltaResponse: encode_message_delta_response,
    RunStepDeltaResponse: encode_run_step_delta_response,
    RunStepDelta: encode_run_step_delta,
    RunStepMessageCreationDeltaDetails: encode_run_step_message_creation_delta_details,
    RunStepMessageCreationDelta: encode_run_step_message_creation_delta,
    RunStepToolCallsDeltaDetails: encode_run_step_tool_calls_delta_details,
    RunStepCodeInterpreterToolCallDelta: encode_run_step_code_interpreter_tool_call_delta,
    RunStepCodeInterpreterDelta: encode_run_step_code_interpreter_delta,
    RunStepCodeInterpreterLogsDelta: encode_run_step_code_interpreter_logs_delta,
    RunStepCodeInterpreterImageDelta: encode_run_step_code_interpreter_image_delta,
    RunStepCodeInterpreterImageFileDelta: encode_run_step_code_interpreter_image_file_delta,
    RunStepFileSearchToolCallDelta: encode_run_step_file_search_tool_call_delta,
    RunStepFunctionToolCallDelta: encode_run_step_function_tool_call_delta,
    RunStepFunctionDelta: encode_run_step_function_delta,
    ThreadCreatedEvent: encode_thread_created_event,
    RunCreatedEvent: encode_run_created_event,
    RunQueuedEvent: encode_run_queued_event,
    RunInProgressEvent: encode_run_in_progress_event,
    RunRequiresActionEvent: encode_run_requires_action_event,
    RunCompletedEvent: encode_run_completed_event,
    RunIncompleteEvent: encode_run_incomplete_event,
    RunFailedEvent: encode_run_failed_event,
    RunCancellingEvent: encode_run_cancelling_event,
    RunCancelledEvent: encode_run_cancelled_event,
    RunExpiredEvent: encode_run_expired_event,
    RunStepCreatedEvent: encode_run_step_created_event,
    RunStepInProgressEvent: encode_run_step_in_progress_event,
    RunStepDeltaEvent: encode_run_step_delta_event,
    RunStepCompletedEvent: encode_run_step_completed_event,
    RunStepFailedEvent: encode_run_step_failed_event,
    RunStepCancelledEvent: encode_run_step_cancelled_event,
    RunStepExpiredEvent: encode_run_step_expired_event,
    MessageCreatedEvent: encode_message_created_event,
    MessageInProgressEvent: encode_message_in_progress_event,
    MessageDeltaEvent: encode_message_delta_event,
    MessageCompletedEvent: encode_message_completed_event,
    MessageIncompleteEvent: encode_message_incomplete_event,
    ErrorEvent: encode_error_event,
    DoneEvent: encode_done_event,
    CompletionChunk: encode_completion_chunk,
    CompletionChunkChoice: encode_completion_chunk_choice,
    CompletionChunkDelta: encode_completion_chunk_delta,
    CompletionToolCallChunk: encode_completion_tool_call_chunk,
    CompletionFunctionCallChunk: encode_completion_function_call_chunk,
}
