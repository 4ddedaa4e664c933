"""Files in vector stores, one by one and in batches.

Putting a file in answers at once; its status says when it can be found.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from assistants_client.local import sql, vector_stores
from assistants_client.local.backend import ApiRequest, Backend
from assistants_client.local.errors import APIError
from assistants_client.local.extract import ExtractionError
from assistants_client.local.handlers._common import deleted
from assistants_client.local.handlers.vector_stores import find_live_store, find_store
from assistants_client.local.indexing import file_text
from assistants_client.local.objects import batch_object
from assistants_client.local.paging import list_page
from assistants_client.local.store import JSON, Row, Transaction
from assistants_client.local.vector_stores import present_batch


def create_vector_store_file(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /vector_stores/{vector_store_id}/files``."""
    return vector_stores.add_file(tx, find_live_store(tx, request)["id"], request.body)


def get_vector_store_files(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /vector_stores/{vector_store_id}/files``."""
    return list_page(
        tx,
        "vector_store_file",
        sql.LIST_STORE_FILES,
        request.query,
        vector_store_id=find_store(tx, request)["id"],
        filter=request.query.get("filter"),
    )


def get_vector_store_file(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /vector_stores/{vector_store_id}/files/{file_id}``."""
    return _find(tx, request).body


def modify_vector_store_file(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /vector_stores/{vector_store_id}/files/{file_id}``; the attributes replace all there were."""
    row = _find(tx, request)
    body = row.body
    body["attributes"] = request.body["attributes"] or {}
    tx.save(sql.SAVE_STORE_FILE, body, number=row.number)
    return body


def delete_vector_store_file(tx: Transaction, request: ApiRequest) -> JSON:
    """``DELETE /vector_stores/{vector_store_id}/files/{file_id}``; the file itself stays."""
    row = _find(tx, request)
    vector_stores.remove_file(tx, row)
    return deleted("vector_store.file.deleted", row.body["id"])


async def get_vector_store_file_content(backend: Backend, request: ApiRequest) -> JSON:
    """``GET /vector_stores/{vector_store_id}/files/{file_id}/content``; the indexed text in one piece."""
    row = await backend.transact(partial(_find, request=request))
    if row.body["status"] != "completed":
        raise APIError(f"The file {row.body['id']} has no content: its status is '{row.body['status']}'.")
    try:
        text = await file_text(backend.transact, row.body["id"])
    except ExtractionError as error:
        raise APIError(error.message, code=error.code) from error
    return {
        "object": "vector_store.file_content.page",
        "data": [{"type": "text", "text": text}],
        "has_more": False,
        "next_page": None,
    }


def create_vector_store_file_batch(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /vector_stores/{vector_store_id}/file_batches``."""
    store_id = find_live_store(tx, request)["id"]
    batch = batch_object(vector_store_id=store_id, now=tx.now)
    tx.add(sql.ADD_BATCH, batch)
    for file in _files(request.body):
        vector_stores.add_file(tx, store_id, file, batch_id=batch["id"])
    return present_batch(tx, batch)


def get_vector_store_file_batch(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /vector_stores/{vector_store_id}/file_batches/{batch_id}``."""
    return present_batch(tx, _find_batch(tx, request))


def cancel_vector_store_file_batch(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel``; indexed files stay."""
    batch = _find_batch(tx, request)
    status = present_batch(tx, batch)["status"]
    if status != "in_progress":
        raise APIError(f"Cannot cancel file batch with status '{status}'.")
    for row in list(tx.rows(sql.UNINDEXED_FILES_OF_BATCH, batch_id=batch["id"])):
        vector_stores.cancel_file(tx, row)
    batch["is_cancelled"] = True
    tx.save(sql.SAVE_BATCH, batch)
    return present_batch(tx, batch)


def get_vector_store_file_batch_files(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /vector_stores/{vector_store_id}/file_batches/{batch_id}/files``."""
    return list_page(
        tx,
        "vector_store_file",
        sql.LIST_BATCH_FILES,
        request.query,
        batch_id=_find_batch(tx, request)["id"],
        filter=request.query.get("filter"),
    )


def _find(tx: Transaction, request: ApiRequest) -> Row:
    store_id = find_store(tx, request)["id"]
    file_id = request.path["file_id"]
    return tx.find("vector_store_file", sql.GET_STORE_FILE, id=file_id, vector_store_id=store_id)


def _find_batch(tx: Transaction, request: ApiRequest) -> JSON:
    store_id = find_store(tx, request)["id"]
    return tx.find("batch", sql.GET_BATCH, id=request.path["batch_id"], vector_store_id=store_id).body


def _files(request: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return what each file of a batch asks for, each file once.

    Raises:
        APIError: 400, the files are named in neither way or in both.
    """
    if ("file_ids" in request) == ("files" in request):
        raise APIError("Provide either 'file_ids' or 'files'.", param="file_ids", code="invalid_value")
    common = {name: request[name] for name in ("attributes", "chunking_strategy") if name in request}
    files = request.get("files") or [{"file_id": id, **common} for id in request["file_ids"]]
    return list({file["file_id"]: file for file in files}.values())
