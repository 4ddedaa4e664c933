# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Groups of files added to a vector store in one request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from assistants_api.wire import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from assistants_api.models.shared import (
        ChunkingStrategyRequest,
        ListOrder,
        VectorStoreFileCounts,
        VectorStoreFileStatus,
    )
    from assistants_api.models.vector_store_files import VectorStoreFileCreateRequest


@define(kw_only=True, eq=False, repr=False)
class VectorStoreFileBatchCreateRequest(Model):
    """Which uploaded files to add as one batch; gives either `file_ids` or `files`."""

    file_ids: list[str] | Unset = UNSET
    """Ids of 1 to 2000 uploaded files, all with the same chunking and attributes."""
    files: list[VectorStoreFileCreateRequest] | Unset = UNSET
    """From 1 to 2000 uploaded files, each with its own chunking and attributes."""
    chunking_strategy: ChunkingStrategyRequest | Unset = UNSET
    """How the files of `file_ids` are cut into chunks; automatic when absent."""
    attributes: dict[str, str | float | bool] | None | Unset = UNSET
    """Named values by which a search can filter the files of `file_ids`."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreFileBatchResponse(Model):
    """Several files that are added to a vector store together."""

    id: str
    """Id of the file batch."""
    object: Literal["vector_store.files_batch"] = "vector_store.files_batch"
    """Kind of the object."""
    created_at: int
    """Creation time, in Unix seconds."""
    vector_store_id: str
    """Id of the vector store that receives the files."""
    status: VectorStoreFileStatus | str
    """How far the indexing of the batch is."""
    file_counts: VectorStoreFileCounts
    """How many files of the batch stand in which status."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreFileBatchFileListQueryParameters(Model):
    """Query parameters of `get_vector_store_file_batch_files`."""

    limit: int | Unset = UNSET
    """Most objects on one page, from 1 to 100. Default: 20."""
    order: ListOrder | Unset = UNSET
    """Sort direction by creation time, newest first unless asked otherwise. Default: 'desc'."""
    after: str | Unset = UNSET
    """Object id; the page starts with the object that follows it in the list."""
    before: str | Unset = UNSET
    """Object id; the page ends with the object that precedes it in the list."""
    filter: VectorStoreFileStatus | Unset = UNSET
    """Indexing status that the listed files must have."""
