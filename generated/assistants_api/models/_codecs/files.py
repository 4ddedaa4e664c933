# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Decoders and encoders of `assistants_api.models.files`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistants_api.models.files import FileExpiresAfter, FileListResponse, FileResponse
from assistants_api.wire import UNSET, absent, new, to_json, unknown

_FILE_RESPONSE = absent(
    "id", "bytes", "created_at", "expires_at", "filename", "object", "purpose", "status", "status_details"
)
_FILE_LIST_RESPONSE = absent("object", "data", "first_id", "last_id", "has_more")
_FILE_EXPIRES_AFTER = absent("anchor", "seconds")


def decode_file_response(data: dict[str, Any]) -> FileResponse:
    if len(data) < 9:
        data = {**_FILE_RESPONSE, **data}
    model = new(FileResponse)
    try:
        model.id = data["id"]
        model.bytes = data["bytes"]
        model.created_at = data["created_at"]
        model.expires_at = data["expires_at"]
        model.filename = data["filename"]
        model.object = data["object"]
        model.purpose = data["purpose"]
        model.status = data["status"]
        model.status_details = data["status_details"]
    except KeyError:
        return decode_file_response({**_FILE_RESPONSE, **data})
    model.additional_properties = {} if len(data) == 9 else unknown(data, _FILE_RESPONSE)
    model.http = None
    return model


def encode_file_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.bytes) is not UNSET:
        data["bytes"] = value
    if (value := model.created_at) is not UNSET:
        data["created_at"] = value
    if (value := model.expires_at) is not UNSET:
        data["expires_at"] = value
    if (value := model.filename) is not UNSET:
        data["filename"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.purpose) is not UNSET:
        data["purpose"] = value
    if (value := model.status) is not UNSET:
        data["status"] = value
    if (value := model.status_details) is not UNSET:
        data["status_details"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_file_list_response(data: dict[str, Any]) -> FileListResponse:
    model = new(FileListResponse)
    try:
        model.object = data["object"]
        model.data = data["data"]
        model.first_id = data["first_id"]
        model.last_id = data["last_id"]
        model.has_more = data["has_more"]
    except KeyError:
        return decode_file_list_response({**_FILE_LIST_RESPONSE, **data})
    value = data["data"]
    model.data = (
        [decode_file_response(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 5 else unknown(data, _FILE_LIST_RESPONSE)
    model.http = None
    return model


def encode_file_list_response(model: Any) -> dict[str, Any]:
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


def decode_file_expires_after(data: dict[str, Any]) -> FileExpiresAfter:
    model = new(FileExpiresAfter)
    try:
        model.anchor = data["anchor"]
        model.seconds = data["seconds"]
    except KeyError:
        return decode_file_expires_after({**_FILE_EXPIRES_AFTER, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _FILE_EXPIRES_AFTER)
    model.http = None
    return model


def encode_file_expires_after(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.anchor) is not UNSET:
        data["anchor"] = value
    if (value := model.seconds) is not UNSET:
        data["seconds"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


DECODE: dict[type, Callable[[dict[str, Any]], Any]] = {
    FileResponse: decode_file_response,
    FileListResponse: decode_file_list_response,
    FileExpiresAfter: decode_file_expires_after,
}
ENCODE: dict[type, Callable[[Any], dict[str, Any]]] = {
    FileResponse: encode_file_response,
    FileListResponse: encode_file_list_response,
    FileExpiresAfter: encode_file_expires_after,
}
