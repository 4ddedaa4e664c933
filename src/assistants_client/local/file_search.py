"""What a run finds in its vector stores, and in which of them it looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistants_client.local import sql, tools, vector_stores
from assistants_client.local.answers import Call
from assistants_client.local.embeddings import CANDIDATES
from assistants_client.local.search import count_tokens
from assistants_client.local.store import JSON, Row, Transaction

__all__ = ["find_candidates", "present_stores", "search", "stores_of_run", "thread_store_ids"]

SEARCH_RESULTS = 20
SEARCH_TOKENS = 16_000
RANKER = "default_2024_08_21"


def present_stores(tx: Transaction, store_ids: Sequence[str]) -> Iterator[JSON]:
    """Yield the vector stores that are there, as the API shows them now."""
    for store_id in store_ids:
        store = tx.row(sql.GET_VECTOR_STORE, id=store_id)
        if store is not None:
            yield vector_stores.present_store(tx, store.body)


def stores_of_run(tx: Transaction, run: Row) -> list[str]:
    """Return the vector stores that the run searches: its assistant's and its thread's."""
    of_assistant: list[str] = run.internal["vector_store_ids"]
    return list(dict.fromkeys([*of_assistant, *thread_store_ids(tx, run.body)]))


def thread_store_ids(tx: Transaction, run: JSON) -> list[str]:
    """Return the vector stores of the run's thread."""
    thread = tx.find("thread", sql.GET_THREAD, id=run["thread_id"]).body
    return vector_stores.store_ids(thread["tool_resources"])


def find_candidates(tx: Transaction, *, run_id: str, query: str) -> list[vector_stores.Found]:
    """Return what the word search finds for a run, for somebody else to put in order."""
    run = tx.row(sql.GET_RUN_BY_ID, id=run_id)
    if run is None:
        return []
    stores = stores_of_run(tx, run)
    return vector_stores.search_stores(tx, stores, query, limit=CANDIDATES, score_threshold=0.0)


def search(tx: Transaction, run: Row, call: Call) -> JSON:
    """Return what the step of a search shows: the passages found, or those of them that were put in order."""
    options = tools.file_search_options(run.body["tools"])
    ranking: JSON = options.get("ranking_options") or {}
    threshold: float = ranking.get("score_threshold", 0.0)
    limit: int = options.get("max_num_results", SEARCH_RESULTS)
    if call.found is not None:
        found = [passage for passage in call.found if passage.score >= threshold][:limit]
    else:
        found = vector_stores.search_stores(
            tx,
            stores_of_run(tx, run),
            tools.search_query(call.arguments),
            limit=limit,
            score_threshold=threshold,
        )
    return {
        "ranking_options": {"ranker": RANKER, "score_threshold": threshold},
        "results": [_result(passage) for passage in _within_budget(found)],
    }


def _within_budget(found: Sequence[vector_stores.Found]) -> Iterator[vector_stores.Found]:
    tokens = 0
    for passage in found:
        tokens += count_tokens(passage.text)
        if tokens > SEARCH_TOKENS:
            return
        yield passage


def _result(passage: vector_stores.Found) -> JSON:
    return {
        "file_id": passage.file_id,
        "file_name": passage.file_name,
        "score": passage.score,
        "content": [{"type": "text", "text": passage.text}],
    }
