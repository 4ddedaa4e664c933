"""The walks along each list of the API: one `iterate_…` for each `get_…` that returns a page.

They take the arguments of the `get_…`; `limit` is the size of a page, not of the walk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistants_api import calls

if TYPE_CHECKING:
    from assistants_api.models import (
        AssistantListQueryParameters,
        AssistantListResponse,
        FileListResponse,
        ListOrder,
        RunListQueryParameters,
        RunListResponse,
        RunStepListQueryParameters,
        RunStepListResponse,
        ThreadMessageListQueryParameters,
        ThreadMessageListResponse,
        VectorStoreFileBatchFileListQueryParameters,
        VectorStoreFileListQueryParameters,
        VectorStoreFileListResponse,
        VectorStoreListQueryParameters,
        VectorStoreListResponse,
    )
    from assistants_api.wire import Call

__all__ = [
    "iterate_assistants",
    "iterate_files",
    "iterate_run_steps",
    "iterate_runs",
    "iterate_thread_messages",
    "iterate_vector_store_file_batch_files",
    "iterate_vector_store_files",
    "iterate_vector_stores",
]


def iterate_assistants(
    query: AssistantListQueryParameters | None = None, **fields: Any
) -> Call[AssistantListResponse]:
    """Walk along the assistants, newest first unless the order is told.

    Args:
        query: Which of them, and in which order; its fields may be given as keywords instead.

    Returns:
        An iterator that asks for a page when the one before is used up.

    Source:
        ``GET /assistants``, again and again
    """
    return calls.get_assistants(query, **fields)


def iterate_thread_messages(
    thread_id: str, query: ThreadMessageListQueryParameters | None = None, **fields: Any
) -> Call[ThreadMessageListResponse]:
    """Walk along the messages of a thread, newest first unless the order is told.

    Args:
        query: Which of them, and in which order; its fields may be given as keywords instead.

    Returns:
        An iterator that asks for a page when the one before is used up.

    Source:
        ``GET /threads/{thread_id}/messages``, again and again
    """
    return calls.get_thread_messages(thread_id, query, **fields)


def iterate_runs(
    thread_id: str, query: RunListQueryParameters | None = None, **fields: Any
) -> Call[RunListResponse]:
    """Walk along the runs of a thread, newest first unless the order is told.

    Args:
        query: Which of them, and in which order; its fields may be given as keywords instead.

    Returns:
        An iterator that asks for a page when the one before is used up.

    Source:
        ``GET /threads/{thread_id}/runs``, again and again
    """
    return calls.get_runs(thread_id, query, **fields)


def iterate_run_steps(
    thread_id: str, run_id: str, query: RunStepListQueryParameters | None = None, **fields: Any
) -> Call[RunStepListResponse]:
    """Walk along the steps of a run, newest first unless the order is told.

    Args:
        query: Which of them, and in which order; its fields may be given as keywords instead.

    Returns:
        An iterator that asks for a page when the one before is used up.

    Source:
        ``GET /threads/{thread_id}/runs/{run_id}/steps``, again and again
    """
    return calls.get_run_steps(thread_id, run_id, query, **fields)


def iterate_files(
    purpose: str | None = None,
    limit: int | None = None,
    order: ListOrder | None = None,
    after: str | None = None,
) -> Call[FileListResponse]:
    """Walk along the files, newest first unless the order is told.

    Args:
        purpose: Only files that were uploaded for this.

    Returns:
        An iterator that asks for a page when the one before is used up.

    Source:
        ``GET /files``, again and again
    """
    return calls.get_files(purpose, limit, order, after)


def iterate_vector_stores(
    query: VectorStoreListQueryParameters | None = None, **fields: Any
) -> Call[VectorStoreListResponse]:
    """Walk along the vector stores, newest first unless the order is told.

    Args:
        query: Which of them, and in which order; its fields may be given as keywords instead.

    Returns:
        An iterator that asks for a page when the one before is used up.

    Source:
        ``GET /vector_stores``, again and again
    """
    return calls.get_vector_stores(query, **fields)


def iterate_vector_store_files(
    vector_store_id: str, query: VectorStoreFileListQueryParameters | None = None, **fields: Any
) -> Call[VectorStoreFileListResponse]:
    """Walk along the files of a vector store, newest first unless the order is told.

    Args:
        query: Which of them, and in which order; its fields may be given as keywords instead.

    Returns:
        An iterator that asks for a page when the one before is used up.

    Source:
        ``GET /vector_stores/{vector_store_id}/files``, again and again
    """
    return calls.get_vector_store_files(vector_store_id, query, **fields)


def iterate_vector_store_file_batch_files(
    vector_store_id: str,
    file_batch_id: str,
    query: VectorStoreFileBatchFileListQueryParameters | None = None,
    **fields: Any,
) -> Call[VectorStoreFileListResponse]:
    """Walk along the files of a batch, newest first unless the order is told.

    Args:
        query: Which of them, and in which order; its fields may be given as keywords instead.

    Returns:
        An iterator that asks for a page when the one before is used up.

    Source:
        ``GET /vector_stores/{vector_store_id}/file_batches/{batch_id}/files``, again and again
    """
    return calls.get_vector_store_file_batch_files(vector_store_id, file_batch_id, query, **fields)
