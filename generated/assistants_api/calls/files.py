# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Uploaded documents that tools and vector stores refer to by id: the calls."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from assistants_api.models._codecs.files import decode_file_list_response, decode_file_response
from assistants_api.models._codecs.shared import decode_delete_status_response
from assistants_api.wire import UNSET, Call, FileSource, Operation, Unset, pairs, upload

if TYPE_CHECKING:
    from assistants_api.models.files import FileExpiresAfter, FileListResponse, FilePurpose, FileResponse
    from assistants_api.models.shared import DeleteStatusResponse, ListOrder

UPLOAD_FILE = Operation("upload_file", "POST", "/files", creates=True)
GET_FILES = Operation("get_files", "GET", "/files")
GET_FILE = Operation("get_file", "GET", "/files/{file_id}", path_parameters=("file_id",))
DELETE_FILE = Operation("delete_file", "DELETE", "/files/{file_id}", path_parameters=("file_id",))
GET_FILE_CONTENT = Operation(
    "get_file_content", "GET", "/files/{file_id}/content", path_parameters=("file_id",), response="bytes"
)


def upload_file(
    purpose: FilePurpose,
    file_name: str | os.PathLike[str],
    file: FileSource | None = None,
    *,
    expires_after: FileExpiresAfter | Unset = UNSET,
) -> Call[FileResponse]:
    """Return the call of ``POST /files``: upload a file."""
    return Call(
        UPLOAD_FILE,
        form=pairs({"purpose": purpose, "expires_after": expires_after}),
        file=upload("file", file_name, file),
        decode=decode_file_response,
    )


def get_files(
    purpose: str | None = None,
    limit: int | None = None,
    order: ListOrder | None = None,
    after: str | None = None,
) -> Call[FileListResponse]:
    """Return the call of ``GET /files``: list files."""
    return Call(
        GET_FILES,
        query=pairs({"purpose": purpose, "limit": limit, "order": order, "after": after}),
        decode=decode_file_list_response,
    )


def get_file(file_id: str) -> Call[FileResponse]:
    """Return the call of ``GET /files/{file_id}``: get a file."""
    return Call(GET_FILE, path_values=(file_id,), decode=decode_file_response)


def delete_file(file_id: str) -> Call[DeleteStatusResponse]:
    """Return the call of ``DELETE /files/{file_id}``: delete a file."""
    return Call(DELETE_FILE, path_values=(file_id,), decode=decode_delete_status_response)


def get_file_content(file_id: str) -> Call[bytes]:
    """Return the call of ``GET /files/{file_id}/content``: get the content of a file."""
    return Call(GET_FILE_CONTENT, path_values=(file_id,), decode=bytes)
