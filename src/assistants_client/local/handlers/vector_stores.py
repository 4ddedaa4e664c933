"""Vector stores: named sets of files that can be searched.

A store that nobody uses for longer than it allows is expired: it takes no files and answers no search.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from assistants_client.local import sql, vector_stores
from assistants_client.local.backend import ApiRequest, Backend
from assistants_client.local.embeddings import CANDIDATES, reranked
from assistants_client.local.handlers._common import changed, deleted
from assistants_client.local.paging import list_page
from assistants_client.local.store import JSON, Transaction
from assistants_client.local.vector_stores import Found, present_store


def create_vector_store(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /vector_stores``."""
    return present_store(tx, vector_stores.create_store(tx, request.body))


def get_vector_stores(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /vector_stores``."""
    vector_stores.expire_files(tx)
    return list_page(
        tx,
        "vector_store",
        sql.LIST_VECTOR_STORES,
        request.query,
        present=lambda body: present_store(tx, body),
    )


def get_vector_store(tx: Transaction, request: ApiRequest) -> JSON:
    """``GET /vector_stores/{vector_store_id}``."""
    return present_store(tx, find_store(tx, request))


def modify_vector_store(tx: Transaction, request: ApiRequest) -> JSON:
    """``POST /vector_stores/{vector_store_id}``; what the request does not name stays."""
    body = changed(find_store(tx, request), request.body, "name", "expires_after", "metadata")
    body["name"] = body["name"] or ""
    tx.save(sql.SAVE_VECTOR_STORE, body)
    return present_store(tx, body)


def delete_vector_store(tx: Transaction, request: ApiRequest) -> JSON:
    """``DELETE /vector_stores/{vector_store_id}``; the files themselves stay."""
    vector_store_id = find_store(tx, request)["id"]
    vector_stores.delete_store(tx, vector_store_id)
    return deleted("vector_store.deleted", vector_store_id)


async def search_vector_store(backend: Backend, request: ApiRequest) -> JSON:
    """``POST /vector_stores/{vector_store_id}/search``; several queries share one page, best first."""
    query = request.body["query"]
    queries = [query] if isinstance(query, str) else list(query)
    limit: int = request.body.get("max_num_results", 10)
    most = limit if backend.embeddings is None else CANDIDATES
    found = await backend.transact(partial(_find, request=request, queries=queries, limit=most))
    if backend.embeddings is not None:
        found = [await reranked(backend.embeddings, *pair) for pair in zip(queries, found, strict=True)]
    threshold = _threshold(request)
    good = [passage for passages in found for passage in passages if passage.score >= threshold]
    return {
        "object": "vector_store.search_results.page",
        "search_query": queries,
        "data": [_present(passage) for passage in _best(good, limit)],
        "has_more": False,
        "next_page": None,
    }


def _find(tx: Transaction, *, request: ApiRequest, queries: Sequence[str], limit: int) -> list[list[Found]]:
    """Return what the word search finds for each query."""
    store = find_live_store(tx, request)
    filter = request.body.get("filters")
    return [
        vector_stores.search_stores(tx, [store["id"]], text, limit=limit, score_threshold=0.0, filter=filter)
        for text in queries
    ]


def _threshold(request: ApiRequest) -> float:
    options: JSON = request.body.get("ranking_options") or {}
    threshold: float = options.get("score_threshold", 0.0)
    return threshold


def find_store(tx: Transaction, request: ApiRequest) -> JSON:
    """Return the store that the path names.

    Raises:
        APIError: 404.
    """
    vector_stores.expire_files(tx)
    return tx.find("vector_store", sql.GET_VECTOR_STORE, id=request.path["vector_store_id"]).body


def find_live_store(tx: Transaction, request: ApiRequest) -> JSON:
    """Return the store that the path names, if it can still be used.

    Raises:
        APIError: 404; 400, the store has expired.
    """
    store = find_store(tx, request)
    vector_stores.refuse_expired(store, tx.now)
    return store


def _best(found: list[Found], limit: int) -> list[Found]:
    """Return the best passages, each once however many queries have found it."""
    distinct: dict[tuple[str, str], Found] = {}
    for passage in sorted(found, key=lambda passage: -passage.score):
        distinct.setdefault((passage.file_id, passage.text), passage)
    return list(distinct.values())[:limit]


def _present(passage: Found) -> JSON:
    return {
        "file_id": passage.file_id,
        "filename": passage.file_name,
        "score": passage.score,
        "attributes": passage.attributes,
        "content": [{"type": "text", "text": passage.text}],
    }
