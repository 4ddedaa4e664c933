# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Decoders and encoders of `assistants_api.models.messages`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistants_api.models._codecs.shared import (
    decode_attachment_tool,
    decode_message_attachment_request,
    decode_message_content_image_file,
    decode_message_content_image_url,
    decode_message_content_request,
)
from assistants_api.models.messages import (
    MessageAttachment,
    MessageContentRefusal,
    MessageContentText,
    MessageFileCitation,
    MessageFileCitationAnnotation,
    MessageFilePath,
    MessageFilePathAnnotation,
    MessageIncompleteDetails,
    MessageText,
    ThreadMessageCreateRequest,
    ThreadMessageListQueryParameters,
    ThreadMessageListResponse,
    ThreadMessageModifyRequest,
    ThreadMessageResponse,
)
from assistants_api.wire import UNSET, to_json

_MESSAGE_FILE_CITATION = frozenset(
    {
        "file_id",
    }
)
_MESSAGE_FILE_CITATION_ANNOTATION = frozenset(
    {
        "type",
        "text",
        "file_citation",
        "start_index",
        "end_index",
    }
)
_MESSAGE_FILE_PATH = frozenset(
    {
        "file_id",
    }
)
_MESSAGE_FILE_PATH_ANNOTATION = frozenset(
    {
        "type",
        "text",
        "file_path",
        "start_index",
        "end_index",
    }
)
_MESSAGE_TEXT = frozenset(
    {
        "value",
        "annotations",
    }
)
_MESSAGE_CONTENT_TEXT = frozenset(
    {
        "type",
        "text",
    }
)
_MESSAGE_CONTENT_REFUSAL = frozenset(
    {
        "type",
        "refusal",
    }
)
_MESSAGE_ATTACHMENT = frozenset(
    {
        "file_id",
        "tools",
    }
)
_THREAD_MESSAGE_CREATE_REQUEST = frozenset(
    {
        "role",
        "content",
        "attachments",
        "metadata",
    }
)
_THREAD_MESSAGE_MODIFY_REQUEST = frozenset(
    {
        "metadata",
    }
)
_MESSAGE_INCOMPLETE_DETAILS = frozenset(
    {
        "reason",
    }
)
_THREAD_MESSAGE_RESPONSE = frozenset(
    {
        "id",
        "object",
        "created_at",
        "thread_id",
        "status",
        "incomplete_details",
        "completed_at",
        "incomplete_at",
        "role",
        "content",
        "assistant_id",
        "run_id",
        "attachments",
        "metadata",
    }
)
_THREAD_MESSAGE_LIST_RESPONSE = frozenset(
    {
        "object",
        "data",
        "first_id",
        "last_id",
        "has_more",
    }
)
_THREAD_MESSAGE_LIST_QUERY_PARAMETERS = frozenset(
    {
        "limit",
        "order",
        "after",
        "before",
        "run_id",
    }
)


def decode_message_file_citation(data: dict[str, Any]) -> MessageFileCitation:
    get = data.get
    model = MessageFileCitation.__new__(MessageFileCitation)
    model.file_id = get("file_id", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_FILE_CITATION
        else {key: data[key] for key in data if key not in _MESSAGE_FILE_CITATION}
    )
    model.http = None
    return model


def encode_message_file_citation(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_file_citation_annotation(data: dict[str, Any]) -> MessageFileCitationAnnotation:
    get = data.get
    model = MessageFileCitationAnnotation.__new__(MessageFileCitationAnnotation)
    model.type = get("type", UNSET)
    model.text = get("text", UNSET)
    value = get("file_citation", UNSET)
    model.file_citation = decode_message_file_citation(value) if value.__class__ is dict else value
    model.start_index = get("start_index", UNSET)
    model.end_index = get("end_index", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_FILE_CITATION_ANNOTATION
        else {key: data[key] for key in data if key not in _MESSAGE_FILE_CITATION_ANNOTATION}
    )
    model.http = None
    return model


def encode_message_file_citation_annotation(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
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


def decode_message_file_path(data: dict[str, Any]) -> MessageFilePath:
    get = data.get
    model = MessageFilePath.__new__(MessageFilePath)
    model.file_id = get("file_id", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_FILE_PATH
        else {key: data[key] for key in data if key not in _MESSAGE_FILE_PATH}
    )
    model.http = None
    return model


def encode_message_file_path(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_file_path_annotation(data: dict[str, Any]) -> MessageFilePathAnnotation:
    get = data.get
    model = MessageFilePathAnnotation.__new__(MessageFilePathAnnotation)
    model.type = get("type", UNSET)
    model.text = get("text", UNSET)
    value = get("file_path", UNSET)
    model.file_path = decode_message_file_path(value) if value.__class__ is dict else value
    model.start_index = get("start_index", UNSET)
    model.end_index = get("end_index", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_FILE_PATH_ANNOTATION
        else {key: data[key] for key in data if key not in _MESSAGE_FILE_PATH_ANNOTATION}
    )
    model.http = None
    return model


def encode_message_file_path_annotation(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
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


def decode_message_text(data: dict[str, Any]) -> MessageText:
    get = data.get
    model = MessageText.__new__(MessageText)
    model.value = get("value", UNSET)
    value = get("annotations", UNSET)
    model.annotations = (
        [decode_message_annotation(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {} if data.keys() <= _MESSAGE_TEXT else {key: data[key] for key in data if key not in _MESSAGE_TEXT}
    )
    model.http = None
    return model


def encode_message_text(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.value) is not UNSET:
        data["value"] = value
    if (value := model.annotations) is not UNSET:
        data["annotations"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_content_text(data: dict[str, Any]) -> MessageContentText:
    get = data.get
    model = MessageContentText.__new__(MessageContentText)
    model.type = get("type", UNSET)
    value = get("text", UNSET)
    model.text = decode_message_text(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_CONTENT_TEXT
        else {key: data[key] for key in data if key not in _MESSAGE_CONTENT_TEXT}
    )
    model.http = None
    return model


def encode_message_content_text(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.text) is not UNSET:
        data["text"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_content_refusal(data: dict[str, Any]) -> MessageContentRefusal:
    get = data.get
    model = MessageContentRefusal.__new__(MessageContentRefusal)
    model.type = get("type", UNSET)
    model.refusal = get("refusal", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_CONTENT_REFUSAL
        else {key: data[key] for key in data if key not in _MESSAGE_CONTENT_REFUSAL}
    )
    model.http = None
    return model


def encode_message_content_refusal(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.refusal) is not UNSET:
        data["refusal"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_attachment(data: dict[str, Any]) -> MessageAttachment:
    get = data.get
    model = MessageAttachment.__new__(MessageAttachment)
    model.file_id = get("file_id", UNSET)
    value = get("tools", UNSET)
    model.tools = (
        [decode_attachment_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_ATTACHMENT
        else {key: data[key] for key in data if key not in _MESSAGE_ATTACHMENT}
    )
    model.http = None
    return model


def encode_message_attachment(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    if (value := model.tools) is not UNSET:
        data["tools"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_thread_message_create_request(data: dict[str, Any]) -> ThreadMessageCreateRequest:
    get = data.get
    model = ThreadMessageCreateRequest.__new__(ThreadMessageCreateRequest)
    model.role = get("role", UNSET)
    value = get("content", UNSET)
    model.content = (
        [decode_message_content_request(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = get("attachments", UNSET)
    model.attachments = (
        [decode_message_attachment_request(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.metadata = get("metadata", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _THREAD_MESSAGE_CREATE_REQUEST
        else {key: data[key] for key in data if key not in _THREAD_MESSAGE_CREATE_REQUEST}
    )
    model.http = None
    return model


def encode_thread_message_create_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.role) is not UNSET:
        data["role"] = value
    if (value := model.content) is not UNSET:
        data["content"] = to_json(value)
    if (value := model.attachments) is not UNSET:
        data["attachments"] = to_json(value)
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_thread_message_modify_request(data: dict[str, Any]) -> ThreadMessageModifyRequest:
    get = data.get
    model = ThreadMessageModifyRequest.__new__(ThreadMessageModifyRequest)
    model.metadata = get("metadata", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _THREAD_MESSAGE_MODIFY_REQUEST
        else {key: data[key] for key in data if key not in _THREAD_MESSAGE_MODIFY_REQUEST}
    )
    model.http = None
    return model


def encode_thread_message_modify_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_incomplete_details(data: dict[str, Any]) -> MessageIncompleteDetails:
    get = data.get
    model = MessageIncompleteDetails.__new__(MessageIncompleteDetails)
    model.reason = get("reason", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _MESSAGE_INCOMPLETE_DETAILS
        else {key: data[key] for key in data if key not in _MESSAGE_INCOMPLETE_DETAILS}
    )
    model.http = None
    return model


def encode_message_incomplete_details(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.reason) is not UNSET:
        data["reason"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_thread_message_response(data: dict[str, Any]) -> ThreadMessageResponse:
    get = data.get
    model = ThreadMessageResponse.__new__(ThreadMessageResponse)
    model.id = get("id", UNSET)
    model.object = get("object", UNSET)
    model.created_at = get("created_at", UNSET)
    model.thread_id = get("thread_id", UNSET)
    model.status = get("status", UNSET)
    value = get("incomplete_details", UNSET)
    model.incomplete_details = decode_message_incomplete_details(value) if value.__class__ is dict else value
    model.completed_at = get("completed_at", UNSET)
    model.incomplete_at = get("incomplete_at", UNSET)
    model.role = get("role", UNSET)
    value = get("content", UNSET)
    model.content = (
        [decode_message_content(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.assistant_id = get("assistant_id", UNSET)
    model.run_id = get("run_id", UNSET)
    value = get("attachments", UNSET)
    model.attachments = (
        [decode_message_attachment(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.metadata = get("metadata", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _THREAD_MESSAGE_RESPONSE
        else {key: data[key] for key in data if key not in _THREAD_MESSAGE_RESPONSE}
    )
    model.http = None
    return model


def encode_thread_message_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.created_at) is not UNSET:
        data["created_at"] = value
    if (value := model.thread_id) is not UNSET:
        data["thread_id"] = value
    if (value := model.status) is not UNSET:
        data["status"] = value
    if (value := model.incomplete_details) is not UNSET:
        data["incomplete_details"] = to_json(value)
    if (value := model.completed_at) is not UNSET:
        data["completed_at"] = value
    if (value := model.incomplete_at) is not UNSET:
        data["incomplete_at"] = value
    if (value := model.role) is not UNSET:
        data["role"] = value
    if (value := model.content) is not UNSET:
        data["content"] = to_json(value)
    if (value := model.assistant_id) is not UNSET:
        data["assistant_id"] = value
    if (value := model.run_id) is not UNSET:
        data["run_id"] = value
    if (value := model.attachments) is not UNSET:
        data["attachments"] = to_json(value)
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_thread_message_list_response(data: dict[str, Any]) -> ThreadMessageListResponse:
    get = data.get
    model = ThreadMessageListResponse.__new__(ThreadMessageListResponse)
    model.object = get("object", UNSET)
    value = get("data", UNSET)
    model.data = (
        [decode_thread_message_response(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.first_id = get("first_id", UNSET)
    model.last_id = get("last_id", UNSET)
    model.has_more = get("has_more", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _THREAD_MESSAGE_LIST_RESPONSE
        else {key: data[key] for key in data if key not in _THREAD_MESSAGE_LIST_RESPONSE}
    )
    model.http = None
    return model


def encode_thread_message_list_response(model: Any) -> dict[str, Any]:
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


def decode_thread_message_list_query_parameters(data: dict[str, Any]) -> ThreadMessageListQueryParameters:
    get = data.get
    model = ThreadMessageListQueryParameters.__new__(ThreadMessageListQueryParameters)
    model.limit = get("limit", UNSET)
    model.order = get("order", UNSET)
    model.after = get("after", UNSET)
    model.before = get("before", UNSET)
    model.run_id = get("run_id", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _THREAD_MESSAGE_LIST_QUERY_PARAMETERS
        else {key: data[key] for key in data if key not in _THREAD_MESSAGE_LIST_QUERY_PARAMETERS}
    )
    model.http = None
    return model


def encode_thread_message_list_query_parameters(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.limit) is not UNSET:
        data["limit"] = value
    if (value := model.order) is not UNSET:
        data["order"] = value
    if (value := model.after) is not UNSET:
        data["after"] = value
    if (value := model.before) is not UNSET:
        data["before"] = value
    if (value := model.run_id) is not UNSET:
        data["run_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_annotation(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _MESSAGE_ANNOTATION_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_message_content(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _MESSAGE_CONTENT_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


_MESSAGE_ANNOTATION_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "file_citation": decode_message_file_citation_annotation,
    "file_path": decode_message_file_path_annotation,
}

_MESSAGE_CONTENT_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "image_file": decode_message_content_image_file,
    "image_url": decode_message_content_image_url,
    "text": decode_message_content_text,
    "refusal": decode_message_content_refusal,
}

DECODE: dict[type, Callable[[dict[str, Any]], Any]] = {
    MessageFileCitation: decode_message_file_citation,
    MessageFileCitationAnnotation: decode_message_file_citation_annotation,
    MessageFilePath: decode_message_file_path,
    MessageFilePathAnnotation: decode_message_file_path_annotation,
    MessageText: decode_message_text,
    MessageContentText: decode_message_content_text,
    MessageContentRefusal: decode_message_content_refusal,
    MessageAttachment: decode_message_attachment,
    ThreadMessageCreateRequest: decode_thread_message_create_request,
    ThreadMessageModifyRequest: decode_thread_message_modify_request,
    MessageIncompleteDetails: decode_message_incomplete_details,
    ThreadMessageResponse: decode_thread_message_response,
    ThreadMessageListResponse: decode_thread_message_list_response,
    ThreadMessageListQueryParameters: decode_thread_message_list_query_parameters,
}
ENCODE: dict[type, Callable[[Any], dict[str, Any]]] = {
    MessageFileCitation: encode_message_file_citation,
    MessageFileCitationAnnotation: encode_message_file_citation_annotation,
    MessageFilePath: encode_message_file_path,
    MessageFilePathAnnotation: encode_message_file_path_annotation,
    MessageText: encode_message_text,
    MessageContentText: encode_message_content_text,
    MessageContentRefusal: encode_message_content_refusal,
    MessageAttachment: encode_message_attachment,
    ThreadMessageCreateRequest: encode_thread_message_create_request,
    ThreadMessageModifyRequest: encode_thread_message_modify_request,
    MessageIncompleteDetails: encode_message_incomplete_details,
    ThreadMessageResponse: encode_thread_message_response,
    ThreadMessageListResponse: encode_thread_message_list_response,
    ThreadMessageListQueryParameters: encode_thread_message_list_query_parameters,
}
