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
from assistants_api.wire import UNSET, absent, new, to_json, unknown

_MESSAGE_FILE_CITATION = absent("file_id", "quote")
_MESSAGE_FILE_CITATION_ANNOTATION = absent("type", "text", "file_citation", "start_index", "end_index")
_MESSAGE_FILE_PATH = absent("file_id")
_MESSAGE_FILE_PATH_ANNOTATION = absent("type", "text", "file_path", "start_index", "end_index")
_MESSAGE_TEXT = absent("value", "annotations")
_MESSAGE_CONTENT_TEXT = absent("type", "text")
_MESSAGE_CONTENT_REFUSAL = absent("type", "refusal")
_MESSAGE_ATTACHMENT = absent("file_id", "tools")
_THREAD_MESSAGE_CREATE_REQUEST = absent("role", "content", "attachments", "metadata")
_THREAD_MESSAGE_MODIFY_REQUEST = absent("metadata")
_MESSAGE_INCOMPLETE_DETAILS = absent("reason")
_THREAD_MESSAGE_RESPONSE = absent(
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
)
_THREAD_MESSAGE_LIST_RESPONSE = absent("object", "data", "first_id", "last_id", "has_more")
_THREAD_MESSAGE_LIST_QUERY_PARAMETERS = absent("limit", "order", "after", "before", "run_id")


def decode_message_file_citation(data: dict[str, Any]) -> MessageFileCitation:
    if len(data) < 2:
        data = {**_MESSAGE_FILE_CITATION, **data}
    model = new(MessageFileCitation)
    try:
        model.file_id = data["file_id"]
        model.quote = data["quote"]
    except KeyError:
        return decode_message_file_citation({**_MESSAGE_FILE_CITATION, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_FILE_CITATION)
    model.http = None
    return model


def encode_message_file_citation(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    if (value := model.quote) is not UNSET:
        data["quote"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_file_citation_annotation(data: dict[str, Any]) -> MessageFileCitationAnnotation:
    model = new(MessageFileCitationAnnotation)
    try:
        model.type = data["type"]
        model.text = data["text"]
        model.file_citation = data["file_citation"]
        model.start_index = data["start_index"]
        model.end_index = data["end_index"]
    except KeyError:
        return decode_message_file_citation_annotation({**_MESSAGE_FILE_CITATION_ANNOTATION, **data})
    value = data["file_citation"]
    model.file_citation = decode_message_file_citation(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 5 else unknown(data, _MESSAGE_FILE_CITATION_ANNOTATION)
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
    model = new(MessageFilePath)
    try:
        model.file_id = data["file_id"]
    except KeyError:
        return decode_message_file_path({**_MESSAGE_FILE_PATH, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _MESSAGE_FILE_PATH)
    model.http = None
    return model


def encode_message_file_path(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_file_path_annotation(data: dict[str, Any]) -> MessageFilePathAnnotation:
    model = new(MessageFilePathAnnotation)
    try:
        model.type = data["type"]
        model.text = data["text"]
        model.file_path = data["file_path"]
        model.start_index = data["start_index"]
        model.end_index = data["end_index"]
    except KeyError:
        return decode_message_file_path_annotation({**_MESSAGE_FILE_PATH_ANNOTATION, **data})
    value = data["file_path"]
    model.file_path = decode_message_file_path(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 5 else unknown(data, _MESSAGE_FILE_PATH_ANNOTATION)
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
    model = new(MessageText)
    try:
        model.value = data["value"]
        model.annotations = data["annotations"]
    except KeyError:
        return decode_message_text({**_MESSAGE_TEXT, **data})
    value = data["annotations"]
    model.annotations = (
        [decode_message_annotation(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_TEXT)
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
    model = new(MessageContentText)
    try:
        model.type = data["type"]
        model.text = data["text"]
    except KeyError:
        return decode_message_content_text({**_MESSAGE_CONTENT_TEXT, **data})
    value = data["text"]
    model.text = decode_message_text(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_CONTENT_TEXT)
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
    model = new(MessageContentRefusal)
    try:
        model.type = data["type"]
        model.refusal = data["refusal"]
    except KeyError:
        return decode_message_content_refusal({**_MESSAGE_CONTENT_REFUSAL, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_CONTENT_REFUSAL)
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
    if len(data) < 2:
        data = {**_MESSAGE_ATTACHMENT, **data}
    model = new(MessageAttachment)
    try:
        model.file_id = data["file_id"]
        model.tools = data["tools"]
    except KeyError:
        return decode_message_attachment({**_MESSAGE_ATTACHMENT, **data})
    value = data["tools"]
    model.tools = (
        [decode_attachment_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _MESSAGE_ATTACHMENT)
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
    if len(data) < 4:
        data = {**_THREAD_MESSAGE_CREATE_REQUEST, **data}
    model = new(ThreadMessageCreateRequest)
    try:
        model.role = data["role"]
        model.content = data["content"]
        model.attachments = data["attachments"]
        model.metadata = data["metadata"]
    except KeyError:
        return decode_thread_message_create_request({**_THREAD_MESSAGE_CREATE_REQUEST, **data})
    value = data["content"]
    model.content = (
        [decode_message_content_request(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["attachments"]
    model.attachments = (
        [decode_message_attachment_request(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 4 else unknown(data, _THREAD_MESSAGE_CREATE_REQUEST)
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
    if len(data) < 1:
        data = {**_THREAD_MESSAGE_MODIFY_REQUEST, **data}
    model = new(ThreadMessageModifyRequest)
    try:
        model.metadata = data["metadata"]
    except KeyError:
        return decode_thread_message_modify_request({**_THREAD_MESSAGE_MODIFY_REQUEST, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _THREAD_MESSAGE_MODIFY_REQUEST)
    model.http = None
    return model


def encode_thread_message_modify_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_message_incomplete_details(data: dict[str, Any]) -> MessageIncompleteDetails:
    model = new(MessageIncompleteDetails)
    try:
        model.reason = data["reason"]
    except KeyError:
        return decode_message_incomplete_details({**_MESSAGE_INCOMPLETE_DETAILS, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _MESSAGE_INCOMPLETE_DETAILS)
    model.http = None
    return model


def encode_message_incomplete_details(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.reason) is not UNSET:
        data["reason"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_thread_message_response(data: dict[str, Any]) -> ThreadMessageResponse:
    model = new(ThreadMessageResponse)
    try:
        model.id = data["id"]
        model.object = data["object"]
        model.created_at = data["created_at"]
        model.thread_id = data["thread_id"]
        model.status = data["status"]
        model.incomplete_details = data["incomplete_details"]
        model.completed_at = data["completed_at"]
        model.incomplete_at = data["incomplete_at"]
        model.role = data["role"]
        model.content = data["content"]
        model.assistant_id = data["assistant_id"]
        model.run_id = data["run_id"]
        model.attachments = data["attachments"]
        model.metadata = data["metadata"]
    except KeyError:
        return decode_thread_message_response({**_THREAD_MESSAGE_RESPONSE, **data})
    value = data["incomplete_details"]
    model.incomplete_details = decode_message_incomplete_details(value) if value.__class__ is dict else value
    value = data["content"]
    model.content = (
        [decode_message_content(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["attachments"]
    model.attachments = (
        [decode_message_attachment(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 14 else unknown(data, _THREAD_MESSAGE_RESPONSE)
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
    model = new(ThreadMessageListResponse)
    try:
        model.object = data["object"]
        model.data = data["data"]
        model.first_id = data["first_id"]
        model.last_id = data["last_id"]
        model.has_more = data["has_more"]
    except KeyError:
        return decode_thread_message_list_response({**_THREAD_MESSAGE_LIST_RESPONSE, **data})
    value = data["data"]
    model.data = (
        [decode_thread_message_response(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 5 else unknown(data, _THREAD_MESSAGE_LIST_RESPONSE)
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
    if len(data) < 5:
        data = {**_THREAD_MESSAGE_LIST_QUERY_PARAMETERS, **data}
    model = new(ThreadMessageListQueryParameters)
    try:
        model.limit = data["limit"]
        model.order = data["order"]
        model.after = data["after"]
        model.before = data["before"]
        model.run_id = data["run_id"]
    except KeyError:
        return decode_thread_message_list_query_parameters({**_THREAD_MESSAGE_LIST_QUERY_PARAMETERS, **data})
    model.additional_properties = (
        {} if len(data) == 5 else unknown(data, _THREAD_MESSAGE_LIST_QUERY_PARAMETERS)
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
    try:
        decode = _MESSAGE_ANNOTATION_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_message_content(data: dict[str, Any]) -> Any:
    try:
        decode = _MESSAGE_CONTENT_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


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
