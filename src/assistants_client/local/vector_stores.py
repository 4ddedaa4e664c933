"""Vector stores and the files in them: what handlers, runs and the indexer share.

A store's status, counts and bytes are never written down: they are read off its files each time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import frozen

from assistants_client import lifecycle
from assistants_client.local import filters, search, sql
from assistants_client.local.errors import APIError
from assistants_client.local.objects import vector_store_file_object, vector_store_object
from assistants_client.local.progress import check_move
from assistants_client.local.store import JSON, Job, Row, Transaction

__all__ = [
    "Found",
    "add_file",
    "cancel_file",
    "create_store",
    "delete_file",
    "delete_store",
    "expire_files",
    "file_counts",
    "forget_text",
    "is_expired",
    "present_batch",
    "present_store",
    "refuse_expired",
    "remove_file",
    "search_stores",
    "show_text",
    "store_ids",
    "touch",
]

SECONDS_A_DAY = 86_400
OPTIONAL = {"description", "expires_after"}
"""Fields that the API leaves out where there is nothing to say."""
THREAD_STORE_EXPIRY = {"anchor": "last_active_at", "days": 7}
"""Stores that come into being through a thread or an attachment go after a week without use."""


@frozen
class Found:
    """A passage that a search has found, and the file it stands in."""

    file_id: str
    file_name: str
    score: float
    text: str
    attributes: JSON


def create_store(tx: Transaction, request: Mapping[str, Any], *, expires_after: JSON | None = None) -> JSON:
    """Create a vector store and put its files in.

    Args:
        tx: The transaction.
        request: The request, or the part of another one, that describes the store.
        expires_after: The expiry when the request names none.

    Raises:
        APIError: 404, one of the files does not exist.
    """
    body = vector_store_object({"expires_after": expires_after, **request}, now=tx.now)
    tx.add(sql.ADD_VECTOR_STORE, body)
    for file_id in request.get("file_ids") or ():
        add_file(tx, body["id"], {"file_id": file_id, "chunking_strategy": request.get("chunking_strategy")})
    return body


def add_file(
    tx: Transaction, vector_store_id: str, request: Mapping[str, Any], *, batch_id: str | None = None
) -> JSON:
    """Put a file into a store, or put it in again, and have it indexed.

    Raises:
        APIError: 404, no such file; 400, a chunking strategy that cannot work.
    """
    expire_files(tx)
    tx.find("file", sql.GET_FILE, id=request["file_id"])
    check_chunking(request.get("chunking_strategy"))
    body = vector_store_file_object(request, vector_store_id=vector_store_id, now=tx.now)
    there = tx.row(sql.GET_STORE_FILE, id=body["id"], vector_store_id=vector_store_id)
    if there is not None:
        # A row of its own, so that whoever still indexes the file as it was finds nothing to write into.
        remove_file(tx, there)
    number = tx.add(sql.ADD_STORE_FILE, body, batch_id=batch_id)
    tx.jobs.append(Job("vector_store_file", str(number)))
    return body


def expire_files(tx: Transaction) -> None:
    """Delete every uploaded file whose time is over.

    Called before anything that looks at files: nobody can see, use or find a file after its time.
    """
    for (file_id,) in list(tx.values(sql.OVERDUE_FILES, now=tx.now)):
        delete_file(tx, file_id)


def delete_file(tx: Transaction, file_id: str) -> None:
    """Delete an uploaded file; it leaves every vector store, too."""
    for row in list(tx.rows(sql.STORES_OF_FILE, file_id=file_id)):
        remove_file(tx, row)
    tx.run(sql.DELETE_FILE, id=file_id)
    tx.run(sql.DELETE_CHUNKS, file_id=file_id)


def check_chunking(strategy: Mapping[str, Any] | None) -> None:
    """Refuse a static strategy whose chunks would overlap by more than half.

    Raises:
        APIError: 400, naming the field.
    """
    if strategy is None or strategy["type"] != "static":
        return
    size = strategy["static"]["max_chunk_size_tokens"]
    overlap = strategy["static"]["chunk_overlap_tokens"]
    if not 0 <= overlap <= size // 2:
        raise APIError(
            "Invalid 'chunking_strategy.static.chunk_overlap_tokens': expected a value between 0 and half of"
            f" max_chunk_size_tokens ({size // 2}), but got {overlap} instead.",
            param="chunking_strategy.static.chunk_overlap_tokens",
            code="invalid_value",
        )


def remove_file(tx: Transaction, row: Row) -> None:
    """Take a file out of its store and out of the search index; the file itself stays."""
    forget_text(tx, row.body)
    tx.run(sql.DELETE_STORE_FILE, number=row.number)


def forget_text(tx: Transaction, store_file: JSON) -> None:
    """Take the text of a file out of the search index of its store."""
    store_number = tx.value(sql.NUMBER_OF_STORE, id=store_file["vector_store_id"])
    if search.remove_file(tx.connection, vector_store_number=store_number, file_id=store_file["id"]):
        tx.jobs.append(Job("sweep"))


def show_text(tx: Transaction, store_file: JSON) -> None:
    """Have the text of a file found that was indexed in parts, and not to be found before the last."""
    store_number = tx.value(sql.NUMBER_OF_STORE, id=store_file["vector_store_id"])
    search.show_file(tx.connection, vector_store_number=store_number, file_id=store_file["id"])


def cancel_file(tx: Transaction, row: Row) -> None:
    """Call off the indexing of a file; nothing of it can be found any more."""
    check_move(lifecycle.VECTOR_STORE_FILE_TRANSITIONS, row.body, "cancelled")
    forget_text(tx, row.body)
    tx.save(sql.SAVE_STORE_FILE, {**row.body, "status": "cancelled"}, number=row.number)


def delete_store(tx: Transaction, vector_store_id: str) -> None:
    """Delete a store with all that was indexed for it; the files themselves stay."""
    store_number = tx.value(sql.NUMBER_OF_STORE, id=vector_store_id)
    if search.remove_store(tx.connection, vector_store_number=store_number):
        tx.jobs.append(Job("sweep"))
    tx.run(sql.DELETE_VECTOR_STORE, id=vector_store_id)


def present_store(tx: Transaction, body: JSON) -> JSON:
    """Return a store as the API shows it."""
    rows = list(tx.values(sql.COUNT_FILES_OF_STORE, vector_store_id=body["id"]))
    counts = file_counts(rows)
    shown = {
        **body,
        "usage_bytes": sum(size for _, _, size in rows),
        "file_counts": counts,
        "status": _store_status(body, counts, tx.now),
        "expires_at": _expires_at(body),
    }
    return {name: value for name, value in shown.items() if value is not None or name not in OPTIONAL}


def present_batch(tx: Transaction, body: JSON) -> JSON:
    """Return a batch as the API shows it; it moves as its files do."""
    counts = file_counts(tx.values(sql.COUNT_FILES_OF_BATCH, batch_id=body["id"]))
    shown = {name: value for name, value in body.items() if name != "is_cancelled"}
    return {**shown, "status": _batch_status(body, counts), "file_counts": counts}


def file_counts(rows: Iterable[tuple[Any, ...]]) -> JSON:
    """Return the ``file_counts`` object for rows that begin with a status and how many files have it."""
    counts = dict.fromkeys(("in_progress", "completed", "failed", "cancelled"), 0)
    counts |= {status: count for status, count, *_ in rows}
    return {**counts, "total": sum(counts.values())}


def refuse_expired(store: JSON, now: int) -> None:
    """Refuse to use a store that has expired.

    Raises:
        APIError: 400, with the way out.
    """
    if is_expired(store, now):
        raise APIError(f"The vector store {store['id']} has expired; create another one.")


def is_expired(store: JSON, now: int) -> bool:
    """Return whether nobody has used *store* for longer than it allows."""
    expires_at = _expires_at(store)
    return expires_at is not None and expires_at <= now


def store_ids(tool_resources: JSON) -> list[str]:
    """Return the vector stores that tool resources name."""
    file_search: JSON = tool_resources.get("file_search") or {}
    ids: list[str] = file_search.get("vector_store_ids") or []
    return ids


def touch(tx: Transaction, store: JSON) -> None:
    """Note that *store* was used just now."""
    if store["last_active_at"] != tx.now:
        tx.save(sql.SAVE_VECTOR_STORE, {**store, "last_active_at": tx.now})


def search_stores(
    tx: Transaction,
    vector_store_ids: Sequence[str],
    query: str,
    *,
    limit: int,
    score_threshold: float,
    filter: Mapping[str, Any] | None = None,
) -> list[Found]:
    """Return the best passages of several stores, best first; stores that are gone have none."""
    expire_files(tx)
    stores = [row for id in vector_store_ids if (row := tx.row(sql.GET_VECTOR_STORE, id=id)) is not None]
    for store in stores:
        touch(tx, store.body)
    hits = search.search(
        tx.connection,
        vector_store_numbers=[store.number for store in stores],
        query=query,
        limit=limit,
        score_threshold=score_threshold,
        file_ids=_matching_files(tx, stores, filter),
    )
    attributes = {file_id: _attributes_of(tx, stores, file_id) for file_id in {hit.file_id for hit in hits}}
    return [
        Found(hit.file_id, _file_name(tx, hit.file_id), hit.score, hit.text, attributes[hit.file_id])
        for hit in hits
    ]


def _matching_files(
    tx: Transaction, stores: Sequence[Row], filter: Mapping[str, Any] | None
) -> set[str] | None:
    if filter is None:
        return None
    try:
        filters.validate(filter)
    except filters.InvalidFilterError as error:
        raise APIError(f"Invalid 'filters': {error}", param="filters", code="invalid_value") from error
    return {
        file_id
        for file_id, attributes in _attributes(tx, stores).items()
        if filters.matches(attributes, filter)
    }


def _attributes(tx: Transaction, stores: Sequence[Row]) -> dict[str, JSON]:
    return {
        row.body["id"]: row.body["attributes"]
        for store in stores
        for row in tx.rows(sql.FILES_OF_STORE, vector_store_id=store.body["id"])
    }


def _attributes_of(tx: Transaction, stores: Sequence[Row], file_id: str) -> JSON:
    """Return what the first of the stores that has the file says of it."""
    for store in stores:
        row = tx.row(sql.GET_STORE_FILE, id=file_id, vector_store_id=store.body["id"])
        if row is not None:
            attributes: JSON = row.body["attributes"]
            return attributes
    return {}


def _file_name(tx: Transaction, file_id: str) -> str:
    name: str = tx.find("file", sql.GET_FILE, id=file_id).body["filename"]
    return name


def _store_status(store: JSON, counts: JSON, now: int) -> str:
    if is_expired(store, now):
        return "expired"
    return "in_progress" if counts["in_progress"] else "completed"


def _batch_status(batch: JSON, counts: JSON) -> str:
    if counts["in_progress"]:
        return "in_progress"
    if batch.get("is_cancelled"):
        return "cancelled"
    return "failed" if counts["total"] and counts["failed"] == counts["total"] else "completed"


def _expires_at(store: JSON) -> int | None:
    if store["expires_after"] is None:
        return None
    last_active_at: int = store["last_active_at"]
    days: int = store["expires_after"]["days"]
    return last_active_at + days * SECONDS_A_DAY
