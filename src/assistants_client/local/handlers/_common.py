"""What several resources share: metadata, tool resources, deletions.

Everything works inside the caller's transaction.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistants_client.local import sql, vector_stores
from assistants_client.local.errors import APIError
from assistants_client.local.store import JSON, Transaction


def deleted(kind: str, resource_id: str) -> JSON:
    """Return the answer to a deletion."""
    return {"id": resource_id, "object": kind, "deleted": True}


def changed(body: JSON, request: Mapping[str, Any], *fields: str) -> JSON:
    """Return *body* with those of *fields* that *request* names; null clears metadata to an empty object."""
    given = {name: request[name] for name in fields if name in request}
    if "metadata" in given:
        given["metadata"] = given["metadata"] or {}
    return {**body, **given}


def tool_resources(
    tx: Transaction, request: Mapping[str, Any] | None, *, expires_after: JSON | None = None
) -> JSON:
    """Return tool resources as objects keep them; vector stores described inline are created.

    Args:
        tx: The transaction.
        request: The ``tool_resources`` of a request.
        expires_after: The expiry of stores that are created here.

    Raises:
        APIError: 404, a file or vector store that does not exist; 400, stores are given in both ways.
    """
    resources: JSON = {}
    interpreter = (request or {}).get("code_interpreter")
    if interpreter is not None:
        file_ids: list[str] = interpreter.get("file_ids") or []
        vector_stores.expire_files(tx)
        for file_id in file_ids:
            tx.find("file", sql.GET_FILE, id=file_id)
        resources["code_interpreter"] = {"file_ids": file_ids}
    file_search = (request or {}).get("file_search")
    if file_search is not None:
        resources["file_search"] = {"vector_store_ids": _store_ids(tx, file_search, expires_after)}
    return resources


def merged_tool_resources(tx: Transaction, body: JSON, request: Mapping[str, Any]) -> JSON:
    """Return the tool resources of *body* after a modification: each tool named replaces what was there."""
    if "tool_resources" not in request:
        resources: JSON = body["tool_resources"]
        return resources
    if request["tool_resources"] is None:
        return {}
    return {**body["tool_resources"], **tool_resources(tx, request["tool_resources"])}


def _store_ids(tx: Transaction, request: Mapping[str, Any], expires_after: JSON | None) -> list[str]:
    if {"vector_store_ids", "vector_stores"} <= request.keys():
        # An assistant or a thread has one store, and each way gives one.
        raise APIError(
            "Provide either 'vector_store_ids' or 'vector_stores'.",
            param="tool_resources.file_search",
            code="invalid_value",
        )
    ids: list[str] = request.get("vector_store_ids") or []
    for store_id in ids:
        tx.find("vector_store", sql.GET_VECTOR_STORE, id=store_id)
    inline = request.get("vector_stores") or ()
    created = [vector_stores.create_store(tx, store, expires_after=expires_after) for store in inline]
    return [*ids, *(store["id"] for store in created)]
