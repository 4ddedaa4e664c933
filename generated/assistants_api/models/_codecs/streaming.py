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
from assistants_api.wire import UNSET, to_json

_MESSAGE_IMAGE_FILE_DELTA = frozenset(
    {
        "file_id",
        "detail",
    }
)
_MESSAGE_CONTENT_IMAGE_FILE_DELTA = frozenset(
    {
        "index",
        "type",
        "image_file",
    }
)
_MESSAGE_IMAGE_URL_DELTA = frozenset(
    {
        "url",
        "detail",
    }
)
_MESSAGE_CONTENT_IMAGE_URL_DELTA = frozenset(
    {
        "index",
        "type",
        "image_url",
    }
)
_MESSAGE_FILE_CITATION_DELTA = frozenset(
    {
        "file_id",
        "quote",
    }
)
_MESSAGE_FILE_CITATION_ANNOTATION_DELTA = frozenset(
    {
        "index",
        "type",
        "text",
        "file_citation",
        "start_index",
        "end_index",
    }
)
_MESSAGE_FILE_PATH_DELTA = frozenset(
    {
        "file_id",
    }
)
_MESSAGE_FILE_PATH_ANNOTATION_DELTA = frozenset(
    {
        "index",
        "type",
        "text",
        "file_path",
        "start_index",
        "end_index",
    }
)
_MESSAGE_TEXT_DELTA = frozenset(
    {
        "value",
        "annotations",
    }
)
_MESSAGE_CONTENT_TEXT_DELTA = frozenset(
    {
        "index",
        "type",
        "text",
    }
)
_MESSAGE_CONTENT_REFUSAL_DELTA = frozenset(
    {
        "index",
        "type",
        "refusal",
    }
)
_MESSAGE_DELTA = frozenset(
    {
        "role",
        "content",
    }
)
_MESSAGE_DELTA_RESPONSE = frozenset(
    {
        "id",
        "object",
        "delta",
    }
)
_RUN_STEP_DELTA_RESPONSE = frozenset(
    {
        "id",
        "object",
        "delta",
    }
)
_RUN_STEP_DELTA = frozenset(
    {
        "step_details",
    }
)
_RUN_STEP_MESSAGE_CREATION_DELTA_DETAILS = frozenset(
    {
        "type",
        "message_creation",
    }
)
_RUN_STEP_MESSAGE_CREATION_DELTA = frozenset(
    {
        "message_id",
    }
)
_RUN_STEP_TOOL_CALLS_DELTA_DETAILS = frozenset(
    {
        "type",
        "tool_calls",
    }
)
_RUN_STEP_CODE_INTERPRETER_TOOL_CALL_DELTA = frozenset(
    {
        "index",
        "id",
        "type",
        "code_interpreter",
    }
)
_RUN_STEP_CODE_INTERPRETER_DELTA = frozenset(
    {
        "input",
        "outputs",
    }
)
_RUN_STEP_CODE_INTERPRETER_LOGS_DELTA = frozenset(
    {
        "index",
        "type",
        "logs",
    }
)
_RUN_STEP_CODE_INTERPRETER_IMAGE_DELTA = frozenset(
    {
        "index",
        "type",
        "image",
    }
)
_RUN_STEP_CODE_INTERPRETER_IMAGE_FILE_DELTA = frozenset(
    {
        "file_id",
    }
)
_RUN_STEP_FILE_SEARCH_TOOL_CALL_DELTA = frozenset(
    {
        "index",
        "id",
        "type",
        "file_search",
    }
)
_RUN_STEP_FUNCTION_TOOL_CALL_DELTA = frozenset(
    {
        "index",
        "id",
        "type",
        "function",
    }
)
_RUN_STEP_FUNCTION_DELTA = frozenset(
    {
        "name",
        "arguments",
        "output",
    }
)
_THREAD_CREATED_EVENT = frozenset(
    {
        "enabled",
        "event",
        "data",
    }
)
_RUN_CREATED_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_QUEUED_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_IN_PROGRESS_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_REQUIRES_ACTION_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_COMPLETED_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_INCOMPLETE_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_FAILED_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_CANCELLING_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_CANCELLED_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_EXPIRED_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_STEP_CREATED_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_STEP_IN_PROGRESS_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_STEP_DELTA_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_STEP_COMPLETED_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_STEP_FAILED_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_STEP_CANCELLED_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_RUN_STEP_EXPIRED_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_MESSAGE_CREATED_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_MESSAGE_IN_PROGRESS_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_MESSAGE_DELTA_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_MESSAGE_COMPLETED_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_MESSAGE_INCOMPLETE_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_ERROR_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_DONE_EVENT = frozenset(
    {
        "event",
        "data",
    }
)
_COMPLETION_CHUNK = frozenset(
    {
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
    }
)
_COMPLETION_CHUNK_CHOICE = frozenset(
    {
        "delta",
        "logprobs",
        "finish_reason",
        "index",
    }
)
_COMPLETION_CHUNK_DELTA = frozenset(
    {
        "content",
        "function_call",
        "tool_calls",
        "role",
        "refusal",
    }
)
_COMPLETION_TOOL_CALL_CHUNK = frozenset(
    {
        "index",
        "id",
        "type",
        "function",
    }
)
_COMPLETION_FUNCTION_CALL_CHUNK = frozenset(
    {
        "arguments",
        "name",
    }
)


def decode_message_image_file_delta(data: dict[str, Any]) -> MessageImageFileDelta:
    get = data.get
    model = MessageImageFileDelta.__new__(MessageImageFileDelta)
    model.file_id = get("file_id", UNSET)
    model.detail = get("detail", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_IMAGE_FILE_DELTA
        else {key: data[key] for key in data if key not in _MESSAGE_IMAGE_FILE_DELTA}
    )
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
    get = data.get
    model = MessageContentImageFileDelta.__new__(MessageContentImageFileDelta)
    model.index = get("index", UNSET)
    model.type = get("type", UNSET)
    value = get("image_file", UNSET)
    model.image_file = decode_message_image_file_delta(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_CONTENT_IMAGE_FILE_DELTA
        else {key: data[key] for key in data if key not in _MESSAGE_CONTENT_IMAGE_FILE_DELTA}
    )
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
    get = data.get
    model = MessageImageUrlDelta.__new__(MessageImageUrlDelta)
    model.url = get("url", UNSET)
    model.detail = get("detail", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_IMAGE_URL_DELTA
        else {key: data[key] for key in data if key not in _MESSAGE_IMAGE_URL_DELTA}
    )
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
    get = data.get
    model = MessageContentImageUrlDelta.__new__(MessageContentImageUrlDelta)
    model.index = get("index", UNSET)
    model.type = get("type", UNSET)
    value = get("image_url", UNSET)
    model.image_url = decode_message_image_url_delta(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_CONTENT_IMAGE_URL_DELTA
        else {key: data[key] for key in data if key not in _MESSAGE_CONTENT_IMAGE_URL_DELTA}
    )
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
    get = data.get
    model = MessageFileCitationDelta.__new__(MessageFileCitationDelta)
    model.file_id = get("file_id", UNSET)
    model.quote = get("quote", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_FILE_CITATION_DELTA
        else {key: data[key] for key in data if key not in _MESSAGE_FILE_CITATION_DELTA}
    )
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
    get = data.get
    model = MessageFileCitationAnnotationDelta.__new__(MessageFileCitationAnnotationDelta)
    model.index = get("index", UNSET)
    model.type = get("type", UNSET)
    model.text = get("text", UNSET)
    value = get("file_citation", UNSET)
    model.file_citation = decode_message_file_citation_delta(value) if value.__class__ is dict else value
    model.start_index = get("start_index", UNSET)
    model.end_index = get("end_index", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_FILE_CITATION_ANNOTATION_DELTA
        else {key: data[key] for key in data if key not in _MESSAGE_FILE_CITATION_ANNOTATION_DELTA}
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
    get = data.get
    model = MessageFilePathDelta.__new__(MessageFilePathDelta)
    model.file_id = get("file_id", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_FILE_PATH_DELTA
        else {key: data[key] for key in data if key not in _MESSAGE_FILE_PATH_DELTA}
    )
    model.http = None
    return model


def encode_message_file_path_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_file_path_annotation_delta(data: dict[str, Any]) -> MessageFilePathAnnotationDelta:
    get = data.get
    model = MessageFilePathAnnotationDelta.__new__(MessageFilePathAnnotationDelta)
    model.index = get("index", UNSET)
    model.type = get("type", UNSET)
    model.text = get("text", UNSET)
    value = get("file_path", UNSET)
    model.file_path = decode_message_file_path_delta(value) if value.__class__ is dict else value
    model.start_index = get("start_index", UNSET)
    model.end_index = get("end_index", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_FILE_PATH_ANNOTATION_DELTA
        else {key: data[key] for key in data if key not in _MESSAGE_FILE_PATH_ANNOTATION_DELTA}
    )
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
    get = data.get
    model = MessageTextDelta.__new__(MessageTextDelta)
    model.value = get("value", UNSET)
    value = get("annotations", UNSET)
    model.annotations = (
        [decode_message_annotation_delta(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_TEXT_DELTA
        else {key: data[key] for key in data if key not in _MESSAGE_TEXT_DELTA}
    )
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
    get = data.get
    model = MessageContentTextDelta.__new__(MessageContentTextDelta)
    model.index = get("index", UNSET)
    model.type = get("type", UNSET)
    value = get("text", UNSET)
    model.text = decode_message_text_delta(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_CONTENT_TEXT_DELTA
        else {key: data[key] for key in data if key not in _MESSAGE_CONTENT_TEXT_DELTA}
    )
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
    get = data.get
    model = MessageContentRefusalDelta.__new__(MessageContentRefusalDelta)
    model.index = get("index", UNSET)
    model.type = get("type", UNSET)
    model.refusal = get("refusal", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_CONTENT_REFUSAL_DELTA
        else {key: data[key] for key in data if key not in _MESSAGE_CONTENT_REFUSAL_DELTA}
    )
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
    get = data.get
    model = MessageDelta.__new__(MessageDelta)
    model.role = get("role", UNSET)
    value = get("content", UNSET)
    model.content = (
        [decode_message_content_delta(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {} if data.keys() <= _MESSAGE_DELTA else {key: data[key] for key in data if key not in _MESSAGE_DELTA}
    )
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
    get = data.get
    model = MessageDeltaResponse.__new__(MessageDeltaResponse)
    model.id = get("id", UNSET)
    model.object = get("object", UNSET)
    value = get("delta", UNSET)
    model.delta = decode_message_delta(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_DELTA_RESPONSE
        else {key: data[key] for key in data if key not in _MESSAGE_DELTA_RESPONSE}
    )
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
    get = data.get
    model = RunStepDeltaResponse.__new__(RunStepDeltaResponse)
    model.id = get("id", UNSET)
    model.object = get("object", UNSET)
    value = get("delta", UNSET)
    model.delta = decode_run_step_delta(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_DELTA_RESPONSE
        else {key: data[key] for key in data if key not in _RUN_STEP_DELTA_RESPONSE}
    )
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
    get = data.get
    model = RunStepDelta.__new__(RunStepDelta)
    value = get("step_details", UNSET)
    model.step_details = decode_run_step_delta_details(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_DELTA
        else {key: data[key] for key in data if key not in _RUN_STEP_DELTA}
    )
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
    get = data.get
    model = RunStepMessageCreationDeltaDetails.__new__(RunStepMessageCreationDeltaDetails)
    model.type = get("type", UNSET)
    value = get("message_creation", UNSET)
    model.message_creation = (
        decode_run_step_message_creation_delta(value) if value.__class__ is dict else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_MESSAGE_CREATION_DELTA_DETAILS
        else {key: data[key] for key in data if key not in _RUN_STEP_MESSAGE_CREATION_DELTA_DETAILS}
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
    get = data.get
    model = RunStepMessageCreationDelta.__new__(RunStepMessageCreationDelta)
    model.message_id = get("message_id", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_MESSAGE_CREATION_DELTA
        else {key: data[key] for key in data if key not in _RUN_STEP_MESSAGE_CREATION_DELTA}
    )
    model.http = None
    return model


def encode_run_step_message_creation_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.message_id) is not UNSET:
        data["message_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_tool_calls_delta_details(data: dict[str, Any]) -> RunStepToolCallsDeltaDetails:
    get = data.get
    model = RunStepToolCallsDeltaDetails.__new__(RunStepToolCallsDeltaDetails)
    model.type = get("type", UNSET)
    value = get("tool_calls", UNSET)
    model.tool_calls = (
        [decode_run_step_tool_call_delta(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_TOOL_CALLS_DELTA_DETAILS
        else {key: data[key] for key in data if key not in _RUN_STEP_TOOL_CALLS_DELTA_DETAILS}
    )
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
    get = data.get
    model = RunStepCodeInterpreterToolCallDelta.__new__(RunStepCodeInterpreterToolCallDelta)
    model.index = get("index", UNSET)
    model.id = get("id", UNSET)
    model.type = get("type", UNSET)
    value = get("code_interpreter", UNSET)
    model.code_interpreter = (
        decode_run_step_code_interpreter_delta(value) if value.__class__ is dict else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_CODE_INTERPRETER_TOOL_CALL_DELTA
        else {key: data[key] for key in data if key not in _RUN_STEP_CODE_INTERPRETER_TOOL_CALL_DELTA}
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
    get = data.get
    model = RunStepCodeInterpreterDelta.__new__(RunStepCodeInterpreterDelta)
    model.input = get("input", UNSET)
    value = get("outputs", UNSET)
    model.outputs = (
        [
            decode_run_step_code_interpreter_output_delta(item) if item.__class__ is dict else item
            for item in value
        ]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_CODE_INTERPRETER_DELTA
        else {key: data[key] for key in data if key not in _RUN_STEP_CODE_INTERPRETER_DELTA}
    )
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
    get = data.get
    model = RunStepCodeInterpreterLogsDelta.__new__(RunStepCodeInterpreterLogsDelta)
    model.index = get("index", UNSET)
    model.type = get("type", UNSET)
    model.logs = get("logs", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_CODE_INTERPRETER_LOGS_DELTA
        else {key: data[key] for key in data if key not in _RUN_STEP_CODE_INTERPRETER_LOGS_DELTA}
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
    get = data.get
    model = RunStepCodeInterpreterImageDelta.__new__(RunStepCodeInterpreterImageDelta)
    model.index = get("index", UNSET)
    model.type = get("type", UNSET)
    value = get("image", UNSET)
    model.image = (
        decode_run_step_code_interpreter_image_file_delta(value) if value.__class__ is dict else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_CODE_INTERPRETER_IMAGE_DELTA
        else {key: data[key] for key in data if key not in _RUN_STEP_CODE_INTERPRETER_IMAGE_DELTA}
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
    get = data.get
    model = RunStepCodeInterpreterImageFileDelta.__new__(RunStepCodeInterpreterImageFileDelta)
    model.file_id = get("file_id", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_CODE_INTERPRETER_IMAGE_FILE_DELTA
        else {key: data[key] for key in data if key not in _RUN_STEP_CODE_INTERPRETER_IMAGE_FILE_DELTA}
    )
    model.http = None
    return model


def encode_run_step_code_interpreter_image_file_delta(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_run_step_file_search_tool_call_delta(data: dict[str, Any]) -> RunStepFileSearchToolCallDelta:
    get = data.get
    model = RunStepFileSearchToolCallDelta.__new__(RunStepFileSearchToolCallDelta)
    model.index = get("index", UNSET)
    model.id = get("id", UNSET)
    model.type = get("type", UNSET)
    model.file_search = get("file_search", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_FILE_SEARCH_TOOL_CALL_DELTA
        else {key: data[key] for key in data if key not in _RUN_STEP_FILE_SEARCH_TOOL_CALL_DELTA}
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
    get = data.get
    model = RunStepFunctionToolCallDelta.__new__(RunStepFunctionToolCallDelta)
    model.index = get("index", UNSET)
    model.id = get("id", UNSET)
    model.type = get("type", UNSET)
    value = get("function", UNSET)
    model.function = decode_run_step_function_delta(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_FUNCTION_TOOL_CALL_DELTA
        else {key: data[key] for key in data if key not in _RUN_STEP_FUNCTION_TOOL_CALL_DELTA}
    )
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
    get = data.get
    model = RunStepFunctionDelta.__new__(RunStepFunctionDelta)
    model.name = get("name", UNSET)
    model.arguments = get("arguments", UNSET)
    model.output = get("output", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_FUNCTION_DELTA
        else {key: data[key] for key in data if key not in _RUN_STEP_FUNCTION_DELTA}
    )
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
    get = data.get
    model = ThreadCreatedEvent.__new__(ThreadCreatedEvent)
    model.enabled = get("enabled", UNSET)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_thread_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _THREAD_CREATED_EVENT
        else {key: data[key] for key in data if key not in _THREAD_CREATED_EVENT}
    )
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
    get = data.get
    model = RunCreatedEvent.__new__(RunCreatedEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_CREATED_EVENT
        else {key: data[key] for key in data if key not in _RUN_CREATED_EVENT}
    )
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
    get = data.get
    model = RunQueuedEvent.__new__(RunQueuedEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_QUEUED_EVENT
        else {key: data[key] for key in data if key not in _RUN_QUEUED_EVENT}
    )
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
    get = data.get
    model = RunInProgressEvent.__new__(RunInProgressEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_IN_PROGRESS_EVENT
        else {key: data[key] for key in data if key not in _RUN_IN_PROGRESS_EVENT}
    )
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
    get = data.get
    model = RunRequiresActionEvent.__new__(RunRequiresActionEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_REQUIRES_ACTION_EVENT
        else {key: data[key] for key in data if key not in _RUN_REQUIRES_ACTION_EVENT}
    )
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
    get = data.get
    model = RunCompletedEvent.__new__(RunCompletedEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_COMPLETED_EVENT
        else {key: data[key] for key in data if key not in _RUN_COMPLETED_EVENT}
    )
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
    get = data.get
    model = RunIncompleteEvent.__new__(RunIncompleteEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_INCOMPLETE_EVENT
        else {key: data[key] for key in data if key not in _RUN_INCOMPLETE_EVENT}
    )
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
    get = data.get
    model = RunFailedEvent.__new__(RunFailedEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_FAILED_EVENT
        else {key: data[key] for key in data if key not in _RUN_FAILED_EVENT}
    )
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
    get = data.get
    model = RunCancellingEvent.__new__(RunCancellingEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_CANCELLING_EVENT
        else {key: data[key] for key in data if key not in _RUN_CANCELLING_EVENT}
    )
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
    get = data.get
    model = RunCancelledEvent.__new__(RunCancelledEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_CANCELLED_EVENT
        else {key: data[key] for key in data if key not in _RUN_CANCELLED_EVENT}
    )
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
    get = data.get
    model = RunExpiredEvent.__new__(RunExpiredEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_EXPIRED_EVENT
        else {key: data[key] for key in data if key not in _RUN_EXPIRED_EVENT}
    )
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
    get = data.get
    model = RunStepCreatedEvent.__new__(RunStepCreatedEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_step_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_CREATED_EVENT
        else {key: data[key] for key in data if key not in _RUN_STEP_CREATED_EVENT}
    )
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
    get = data.get
    model = RunStepInProgressEvent.__new__(RunStepInProgressEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_step_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_IN_PROGRESS_EVENT
        else {key: data[key] for key in data if key not in _RUN_STEP_IN_PROGRESS_EVENT}
    )
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
    get = data.get
    model = RunStepDeltaEvent.__new__(RunStepDeltaEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_step_delta_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_DELTA_EVENT
        else {key: data[key] for key in data if key not in _RUN_STEP_DELTA_EVENT}
    )
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
    get = data.get
    model = RunStepCompletedEvent.__new__(RunStepCompletedEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_step_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_COMPLETED_EVENT
        else {key: data[key] for key in data if key not in _RUN_STEP_COMPLETED_EVENT}
    )
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
    get = data.get
    model = RunStepFailedEvent.__new__(RunStepFailedEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_step_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_FAILED_EVENT
        else {key: data[key] for key in data if key not in _RUN_STEP_FAILED_EVENT}
    )
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
    get = data.get
    model = RunStepCancelledEvent.__new__(RunStepCancelledEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_step_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_CANCELLED_EVENT
        else {key: data[key] for key in data if key not in _RUN_STEP_CANCELLED_EVENT}
    )
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
    get = data.get
    model = RunStepExpiredEvent.__new__(RunStepExpiredEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_run_step_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _RUN_STEP_EXPIRED_EVENT
        else {key: data[key] for key in data if key not in _RUN_STEP_EXPIRED_EVENT}
    )
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
    get = data.get
    model = MessageCreatedEvent.__new__(MessageCreatedEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_thread_message_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_CREATED_EVENT
        else {key: data[key] for key in data if key not in _MESSAGE_CREATED_EVENT}
    )
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
    get = data.get
    model = MessageInProgressEvent.__new__(MessageInProgressEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_thread_message_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_IN_PROGRESS_EVENT
        else {key: data[key] for key in data if key not in _MESSAGE_IN_PROGRESS_EVENT}
    )
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
    get = data.get
    model = MessageDeltaEvent.__new__(MessageDeltaEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_message_delta_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_DELTA_EVENT
        else {key: data[key] for key in data if key not in _MESSAGE_DELTA_EVENT}
    )
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
    get = data.get
    model = MessageCompletedEvent.__new__(MessageCompletedEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_thread_message_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_COMPLETED_EVENT
        else {key: data[key] for key in data if key not in _MESSAGE_COMPLETED_EVENT}
    )
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
    get = data.get
    model = MessageIncompleteEvent.__new__(MessageIncompleteEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_thread_message_response(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_INCOMPLETE_EVENT
        else {key: data[key] for key in data if key not in _MESSAGE_INCOMPLETE_EVENT}
    )
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
    get = data.get
    model = ErrorEvent.__new__(ErrorEvent)
    model.event = get("event", UNSET)
    value = get("data", UNSET)
    model.data = decode_error_body(value) if value.__class__ is dict else value
    model.additional_properties = (
        {} if data.keys() <= _ERROR_EVENT else {key: data[key] for key in data if key not in _ERROR_EVENT}
    )
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
    get = data.get
    model = DoneEvent.__new__(DoneEvent)
    model.event = get("event", UNSET)
    model.data = get("data", UNSET)
    model.additional_properties = (
        {} if data.keys() <= _DONE_EVENT else {key: data[key] for key in data if key not in _DONE_EVENT}
    )
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
    get = data.get
    model = CompletionChunk.__new__(CompletionChunk)
    model.id = get("id", UNSET)
    value = get("choices", UNSET)
    model.choices = (
        [decode_completion_chunk_choice(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.created = get("created", UNSET)
    model.model = get("model", UNSET)
    model.obfuscation = get("obfuscation", UNSET)
    model.service_tier = get("service_tier", UNSET)
    model.system_fingerprint = get("system_fingerprint", UNSET)
    model.object = get("object", UNSET)
    value = get("usage", UNSET)
    model.usage = decode_completion_usage(value) if value.__class__ is dict else value
    value = get("moderation", UNSET)
    model.moderation = decode_completion_moderation(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CHUNK
        else {key: data[key] for key in data if key not in _COMPLETION_CHUNK}
    )
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
    get = data.get
    model = CompletionChunkChoice.__new__(CompletionChunkChoice)
    value = get("delta", UNSET)
    model.delta = decode_completion_chunk_delta(value) if value.__class__ is dict else value
    value = get("logprobs", UNSET)
    model.logprobs = decode_completion_logprobs(value) if value.__class__ is dict else value
    model.finish_reason = get("finish_reason", UNSET)
    model.index = get("index", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CHUNK_CHOICE
        else {key: data[key] for key in data if key not in _COMPLETION_CHUNK_CHOICE}
    )
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
    get = data.get
    model = CompletionChunkDelta.__new__(CompletionChunkDelta)
    model.content = get("content", UNSET)
    value = get("function_call", UNSET)
    model.function_call = decode_completion_function_call_chunk(value) if value.__class__ is dict else value
    value = get("tool_calls", UNSET)
    model.tool_calls = (
        [decode_completion_tool_call_chunk(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.role = get("role", UNSET)
    model.refusal = get("refusal", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CHUNK_DELTA
        else {key: data[key] for key in data if key not in _COMPLETION_CHUNK_DELTA}
    )
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
    get = data.get
    model = CompletionToolCallChunk.__new__(CompletionToolCallChunk)
    model.index = get("index", UNSET)
    model.id = get("id", UNSET)
    model.type = get("type", UNSET)
    value = get("function", UNSET)
    model.function = decode_completion_function_call_chunk(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_TOOL_CALL_CHUNK
        else {key: data[key] for key in data if key not in _COMPLETION_TOOL_CALL_CHUNK}
    )
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
    get = data.get
    model = CompletionFunctionCallChunk.__new__(CompletionFunctionCallChunk)
    model.arguments = get("arguments", UNSET)
    model.name = get("name", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_FUNCTION_CALL_CHUNK
        else {key: data[key] for key in data if key not in _COMPLETION_FUNCTION_CALL_CHUNK}
    )
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
    kind = data.get("type")
    decode = _MESSAGE_ANNOTATION_DELTA_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_message_content_delta(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _MESSAGE_CONTENT_DELTA_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_run_step_delta_details(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _RUN_STEP_DELTA_DETAILS_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_run_step_tool_call_delta(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _RUN_STEP_TOOL_CALL_DELTA_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_run_step_code_interpreter_output_delta(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _RUN_STEP_CODE_INTERPRETER_OUTPUT_DELTA_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_assistant_stream_event(data: dict[str, Any]) -> Any:
    kind = data.get("event")
    decode = _ASSISTANT_STREAM_EVENT_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


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
