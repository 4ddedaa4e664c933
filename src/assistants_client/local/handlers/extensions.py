"""What only this backend can do: list threads, hand out everything that it holds, and take it in.

An export is a picture of one moment, and an import happens completely or not at all.
"""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import ExitStack
from functools import partial
from typing import IO

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from assistants_client.local import sql
from assistants_client.local.backend import ApiRequest, Backend
from assistants_client.local.errors import APIError
from assistants_client.local.paging import list_page
from assistants_client.local.store import JSON, Job, Transaction
from assistants_client.local.transfer import TransferError, export_to, import_from

JSON_LINES = "application/jsonl"
PIECE_BYTES = 2**20


def get_threads(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /threads``, a local extension."""
    return list_page(tx, "thread", sql.LIST_THREADS, request.query)


async def export_everything(backend: Backend, _: ApiRequest) -> Response:
    """``GET /local/export``, a local extension; JSON lines, as the module `transfer` writes them."""
    with ExitStack() as stack:
        file = stack.enter_context(tempfile.TemporaryFile())
        # In one transaction, so that the export is of one moment, however long its reader takes.
        await backend.transact(partial(export_to, target=file))
        stack.pop_all()
    return _FileAnswer(file)


async def import_everything(backend: Backend, request: ApiRequest) -> JSON:
    """``POST /local/import``, a local extension; the body is an export, and the backend must be empty.

    Raises:
        APIError: 400, the body is no whole export, or the backend holds something.
    """
    with tempfile.TemporaryFile() as file:
        await _receive(request.raw, file)
        try:
            counts = await backend.transact(partial(_import, source=file))
        except TransferError as error:
            raise APIError(f"{error} Nothing was imported.", code="import_refused") from error
    return {"object": "local.import", "imported": counts}


def _import(tx: Transaction, *, source: IO[bytes]) -> dict[str, int]:
    counts = import_from(tx, source=source)
    tx.jobs += [Job("vector_store_file", str(number)) for (number,) in tx.values(sql.UNINDEXED_STORE_FILES)]
    tx.jobs += [Job("run", run_id) for (run_id,) in tx.values(sql.UNFINISHED_RUNS)]
    return counts


async def _receive(request: Request, file: IO[bytes]) -> None:
    async for piece in request.stream():
        await asyncio.to_thread(file.write, piece)
    file.seek(0)


class _FileAnswer(Response):
    """Sends a file from its beginning, in pieces, and closes it, whatever becomes of the reader."""

    def __init__(self, file: IO[bytes]) -> None:
        headers = {
            "content-length": str(file.tell()),
            "content-disposition": 'attachment; filename="assistants.jsonl"',
        }
        super().__init__(media_type=JSON_LINES, headers=headers)
        self._file = file

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        with self._file:
            self._file.seek(0)
            await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
            while piece := await asyncio.to_thread(self._file.read, PIECE_BYTES):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b""})
