# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The files of one vector store and the state of their indexing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from assistants_api.wire import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from assistants_api.models.shared import (
        ChunkingStrategyRequest,
        ListOrder,
        StaticChunkingParameters,
        VectorStoreFileStatus,
    )

ChunkingStrategy: TypeAlias = "StaticChunkingStrategy | OtherChunkingStrategy"
"""How a file was cut into chunks."""


@define(kw_only=True, eq=False, repr=False)
class StaticChunkingStrategy(Model):
    """Says that the file was cut into chunks of a fixed size."""

    type: Literal["static"] = "static"
    """Kind of the strategy."""
    static: StaticChunkingParameters
    """Sizes of the chunks."""


@define(kw_only=True, eq=False, repr=False)
class OtherChunkingStrategy(Model):
    """Says that it is not known how the file was cut, as for files indexed long ago."""

    type: Literal["other"] = "other"
    """Kind of the strategy."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreFileCreateRequest(Model):
    """Which uploaded file to add to a vector store, and how."""

    file_id: str
    """Id of the uploaded file."""
    chunking_strategy: ChunkingStrategyRequest | Unset = UNSET
    """How the file is cut into chunks; automatic when absent."""
    attributes: dict[str, str | float | bool] | None | Unset = UNSET
    """Named values by which a search can filter the file."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreFileModifyRequest(Model):
    """New attributes of a file in a vector store."""

    attributes: dict[str, str | float | bool] | None
    """Named values that replace the present ones."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreFileResponse(Model):
    """A file as a member of a vector store."""

    id: str
    """Id of the file."""
    object: Literal["vector_store.file"] = "vector_store.file"
    """Kind of the object."""
    usage_bytes: int
    """Storage that the file takes in the vector store, in bytes."""
    created_at: int
    """Time of adding, in Unix seconds."""
    vector_store_id: str
    """Id of the vector store that holds the file."""
    status: VectorStoreFileStatus | str
    """How far the indexing of the file is."""
    last_error: VectorStoreFileError | None
    """Why the file could not be indexed; null without an error."""
    chunking_strategy: ChunkingStrategy | Unset = UNSET
    """How the file was cut into chunks."""
    attributes: dict[str, str | float | bool] | None | Unset = UNSET
    """Named values by which a search can filter the file."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreFileError(Model):
    """Reason why a file could not be indexed."""

    code: Literal["server_error", "unsupported_file", "invalid_file"] | str
    """Kind of the error."""
    message: str
    """The error in words."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreFileListResponse(Model):
    """One page of vector store files."""

    object: str
    """Kind of the object, `list`."""
    data: list[VectorStoreFileResponse]
    """Files of the page, in the order asked for."""
    first_id: str | None
    """Id of the first file of the page; null on an empty page."""
    last_id: str | None
    """Id of the last file of the page; null on an empty page."""
    has_more: bool
    """Whether more files follow this page."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreFileContentResponse(Model):
    """One page of the text extracted from a file."""

    object: Literal["vector_store.file_content.page"] = "vector_store.file_content.page"
    """Kind of the object."""
    data: list[VectorStoreFileContent]
    """Pieces of the text, in the order of the file."""
    has_more: bool
    """Whether more text follows this page."""
    next_page: str | None
    """Token of the next page; null on the last page."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreFileContent(Model):
    """One piece of the text extracted from a file."""

    type: str | Unset = UNSET
    """Kind of the piece, at present `text`."""
    text: str | Unset = UNSET
    """The text itself."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreFileListQueryParameters(Model):
    """Query parameters of `get_vector_store_files`."""

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
