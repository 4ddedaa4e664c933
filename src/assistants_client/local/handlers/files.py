"""Uploaded files: what they are called and what is in them.

Bytes live in the database in pieces, so that a file is deleted, copied and restored with everything else.
"""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncGenerator, AsyncIterable
from functools import partial
from typing import Any

from python_multipart.exceptions import FormParserError
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse

from assistants_client.local import sql, vector_stores
from assistants_client.local.backend import ApiRequest, Backend
from assistants_client.local.errors import APIError
from assistants_client.local.handlers._common import deleted
from assistants_client.local.ids import new_id
from assistants_client.local.objects import file_object
from assistants_client.local.paging import list_page
from assistants_client.local.store import JSON, Transaction
from assistants_client.local.validation import parse_form, validate_body

MOST_BYTES = 512 * 2**20
FORM_BYTES = 2**20
"""What the other fields and the multipart frame may take."""
PIECE_BYTES = 2**20
PAGE_LIMIT = 10_000


async def upload_file(backend: Backend, request: ApiRequest) -> JSON:
    """``POST /files``, multipart; the upload is stored piece by piece and exists once it is whole."""
    form = await _read_form(request.raw)
    try:
        upload, fields = _validated(request, form)
        file_id = new_id("file")
        size_bytes = await _store(backend, file_id, upload)
    finally:
        await form.close()
    return await backend.transact(
        partial(
            _add_file,
            file_id=file_id,
            name=_base_name(upload.filename or ""),
            size_bytes=size_bytes,
            fields=fields,
        )
    )


def get_files(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /files``."""
    vector_stores.expire_files(tx)
    query = {"limit": PAGE_LIMIT, **request.query}
    return list_page(tx, "file", sql.LIST_FILES, query, purpose=query.get("purpose"))


def get_file(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /files/{file_id}``."""
    vector_stores.expire_files(tx)
    return tx.find("file", sql.GET_FILE, id=request.path["file_id"]).body


def delete_file(tx: Transaction, request: ApiRequest) -> JSON:
    """``DELETE /files/{file_id}``; the file leaves every vector store too."""
    file_id = get_file(tx, request)["id"]
    vector_stores.delete_file(tx, file_id)
    return deleted("file", file_id)


async def get_file_content(backend: Backend, request: ApiRequest) -> Response:
    """``GET /files/{file_id}/content``, streamed."""
    file = await backend.transact(partial(get_file, request=request))
    headers = {"content-length": str(file["bytes"])}
    return StreamingResponse(
        _pieces(backend, file["id"]), media_type="application/octet-stream", headers=headers
    )


async def _read_form(request: Request) -> Any:
    """Return the parsed form; large parts lie in temporary files.

    Raises:
        APIError: 400, not a form; 413, more than a file may be.
    """
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise APIError("The request must be multipart/form-data with the fields 'file' and 'purpose'.")
    parser = MultiPartParser(request.headers, _limited(request.stream()), max_files=1, max_fields=16)
    try:
        return await parser.parse()
    except _AbandonedError as error:
        raise error.reason from None
    # Starlette before 1.7 lets through what the parser below it raises.
    except (MultiPartException, FormParserError) as error:
        raise APIError(f"The multipart form cannot be read: {error}") from error


class _AbandonedError(MultiPartException):
    """Ends a parser for a *reason* of our own.

    This class, because Starlette before 1.6 closes its temporary files for few others.
    """

    def __init__(self, reason: Exception) -> None:
        super().__init__(str(reason))
        self.reason = reason


async def _limited(stream: AsyncIterable[bytes]) -> AsyncGenerator[bytes, None]:
    size_bytes = 0
    try:
        async for piece in stream:
            size_bytes += len(piece)
            if size_bytes > MOST_BYTES + FORM_BYTES:
                raise _too_large()
            yield piece
    except (APIError, ClientDisconnect) as error:
        raise _AbandonedError(error) from error


def _validated(request: ApiRequest, form: Any) -> tuple[UploadFile, JSON]:
    upload = form.get("file")
    texts = [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
    fields = parse_form(request.route, texts)
    if isinstance(upload, UploadFile):
        fields["file"] = ""
    validate_body(request.route, fields)
    if not isinstance(upload, UploadFile):
        raise APIError(
            "Invalid type for 'file': expected a file with a name, but got a text field instead.",
            param="file",
            code="invalid_type",
        )
    if upload.size is not None and upload.size > MOST_BYTES:
        raise _too_large()
    if not upload.size:
        raise APIError("File is empty.", param="file")
    return upload, fields


async def _store(backend: Backend, file_id: str, upload: UploadFile) -> int:
    """Write the upload into the database and return its size."""
    n = size_bytes = 0
    try:
        while piece := await upload.read(PIECE_BYTES):
            await backend.transact(partial(_add_piece, file_id=file_id, n=n, data=piece))
            n += 1
            size_bytes += len(piece)
    except sqlite3.Error:
        await backend.transact(partial(_delete_pieces, file_id=file_id))
        raise
    return size_bytes


def _add_piece(tx: Transaction, *, file_id: str, n: int, data: bytes) -> None:
    tx.run(sql.ADD_CHUNK, file_id=file_id, n=n, data=data)


def _delete_pieces(tx: Transaction, *, file_id: str) -> None:
    tx.run(sql.DELETE_CHUNKS, file_id=file_id)


def _add_file(tx: Transaction, *, file_id: str, name: str, size_bytes: int, fields: JSON) -> JSON:
    expiry = fields.get("expires_after")
    body = file_object(
        file_id=file_id,
        name=name,
        purpose=fields["purpose"],
        size_bytes=size_bytes,
        expires_at=None if expiry is None else tx.now + expiry["seconds"],
        now=tx.now,
    )
    tx.add(sql.ADD_FILE, body)
    return body


async def _pieces(backend: Backend, file_id: str) -> AsyncGenerator[bytes, None]:
    n = 0
    while (data := await backend.transact(partial(_piece, file_id=file_id, n=n))) is not None:
        yield data
        n += 1


def _piece(tx: Transaction, *, file_id: str, n: int) -> bytes | None:
    data: bytes | None = tx.value(sql.GET_CHUNK, file_id=file_id, n=n)
    return data


def _base_name(name: str) -> str:
    """Return the last part of a path, whichever system it comes from."""
    return name.replace("\\", "/").rpartition("/")[2] or "upload"


def _too_large() -> APIError:
    return APIError(
        f"The file is larger than the limit of {MOST_BYTES // 2**20} MB.",
        status=413,
        param="file",
        code="file_too_large",
    )
