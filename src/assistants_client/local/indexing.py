"""Files of vector stores made searchable, in the background.

A file is `in_progress` until all of it is in the index, and what goes wrong ends in its own `last_error`,
never in a failed request.
"""

from __future__ import annotations

import asyncio
import logging
import tempfile
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

from attrs import frozen

from assistants_client import lifecycle
from assistants_client.local import search, sql, vector_stores
from assistants_client.local.extract import ExtractionError, extract_text
from assistants_client.local.progress import check_move
from assistants_client.local.store import JSON, Row, Transaction

__all__ = ["Indexer", "Transact", "file_text"]

T = TypeVar("T")
logger = logging.getLogger(__name__)

IN_MEMORY_BYTES = 8 * 2**20
"""Files up to this size are read at once; larger ones go through a temporary file."""
CHUNKS_A_TRANSACTION = 500
"""So that indexing a large file never keeps requests waiting for long."""
EXTRACTIONS_AT_ONCE = 2


class Transact(Protocol):
    """Carries out a unit of work in one transaction; see `Backend.transact`."""

    def __call__(self, work: Callable[[Transaction], T], /) -> Awaitable[T]:
        """Return what *work* returned, once it is committed."""
        ...


@frozen
class Outcome:
    """What became of indexing a file: how much of it can be found, or why it cannot."""

    usage_bytes: int = 0
    error: JSON | None = None


class Indexer:
    """Reads, splits and indexes files; at most two are read at once."""

    def __init__(self, transact: Transact) -> None:
        self._transact = transact
        self._slots = asyncio.Semaphore(EXTRACTIONS_AT_ONCE)
        self._moved = asyncio.Event()

    async def index(self, number: int) -> None:
        """Index the file in row *number* of the vector store files, unless that is done or called off."""
        async with self._slots:
            # Asked only now: what was called off while it waited in line is not read in vain.
            row = await self._transact(partial(_pending, number=number))
            if row is None:
                return
            outcome = await self._outcome(row)
        await self._transact(partial(_finish, number=number, outcome=outcome))
        self._moved.set()
        self._moved = asyncio.Event()

    async def sweep(self) -> None:
        """Take out of the index what large files have left there; others have their turns in between."""
        while await self._transact(lambda tx: search.sweep(tx.connection)):
            pass

    async def wait(self, timeout_seconds: float) -> None:
        """Return when the next file is done, or after *timeout_seconds*."""
        try:
            async with asyncio.timeout(timeout_seconds):
                await self._moved.wait()
        except TimeoutError:
            return

    async def _outcome(self, row: Row) -> Outcome:
        """Do all the work for one file; what goes wrong with it is part of the outcome."""
        try:
            text = await file_text(self._transact, row.body["id"])
            chunks = await asyncio.to_thread(_split, text, row.body["chunking_strategy"])
            await self._add(row.number, chunks)
        except ExtractionError as error:
            return Outcome(error={"code": error.code, "message": error.message})
        except Exception:
            logger.exception("The file %s could not be indexed.", row.body["id"])
            return Outcome(error={"code": "server_error", "message": "The file could not be indexed."})
        return Outcome(usage_bytes=sum(len(chunk.text.encode("utf-8")) for chunk in chunks))

    async def _add(self, number: int, chunks: Sequence[search.Chunk]) -> None:
        for start in range(0, len(chunks), CHUNKS_A_TRANSACTION):
            part = chunks[start : start + CHUNKS_A_TRANSACTION]
            await self._transact(partial(_add_chunks, number=number, chunks=part, is_first=start == 0))


async def file_text(transact: Transact, file_id: str) -> str:
    """Return the text of an uploaded file.

    Raises:
        ExtractionError: the file has no text that can be read.
        APIError: 404, the file is gone.
    """
    file = await transact(lambda tx: tx.find("file", sql.GET_FILE, id=file_id).body)
    name: str = file["filename"]
    if file["bytes"] <= IN_MEMORY_BYTES:
        content = await transact(
            lambda tx: b"".join(data for (data,) in tx.values(sql.ALL_CHUNKS, file_id=file_id))
        )
        return await asyncio.to_thread(extract_text, name, content)
    with tempfile.TemporaryDirectory(prefix="assistants-") as folder:
        path = Path(folder) / "upload"
        await _copy(transact, file_id, path)
        return await asyncio.to_thread(extract_text, name, path)


async def _copy(transact: Transact, file_id: str, path: Path) -> None:
    with path.open("wb") as target:
        n = 0
        while (data := await transact(partial(_chunk, file_id=file_id, n=n))) is not None:
            await asyncio.to_thread(target.write, data)
            n += 1


def _chunk(tx: Transaction, *, file_id: str, n: int) -> bytes | None:
    data: bytes | None = tx.value(sql.GET_CHUNK, file_id=file_id, n=n)
    return data


def _split(text: str, strategy: JSON) -> list[search.Chunk]:
    parameters: dict[str, Any] = strategy["static"]
    return search.split(text, **parameters)


def _pending(tx: Transaction, *, number: int) -> Row | None:
    row = tx.row(sql.GET_STORE_FILE_BY_NUMBER, number=number)
    return row if row is not None and row.body["status"] == "in_progress" else None


def _add_chunks(tx: Transaction, *, number: int, chunks: Sequence[search.Chunk], is_first: bool) -> None:
    row = _pending(tx, number=number)
    if row is None:
        return
    store_number = tx.value(sql.NUMBER_OF_STORE, id=row.body["vector_store_id"])
    if is_first:
        # What an earlier, broken-off attempt has left behind.
        vector_stores.forget_text(tx, row.body)
    search.index_chunks(
        tx.connection,
        vector_store_number=store_number,
        file_id=row.body["id"],
        chunks=chunks,
        # Half a file would give half an answer.
        is_pending=True,
    )


def _finish(tx: Transaction, *, number: int, outcome: Outcome) -> None:
    row = _pending(tx, number=number)
    if row is None:
        return
    if outcome.error is None:
        status = "completed"
        vector_stores.show_text(tx, row.body)
    else:
        status = "failed"
        vector_stores.forget_text(tx, row.body)
    check_move(lifecycle.VECTOR_STORE_FILE_TRANSITIONS, row.body, status)
    changed = {**row.body, "status": status, "usage_bytes": outcome.usage_bytes, "last_error": outcome.error}
    tx.save(sql.SAVE_STORE_FILE, changed, number=number)
