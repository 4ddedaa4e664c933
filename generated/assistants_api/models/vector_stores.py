# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Searchable collections of indexed files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from assistants_api.wire import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from assistants_api.models.shared import ChunkingStrategyRequest, ListOrder, VectorStoreFileCounts

VectorStoreStatus: TypeAlias = Literal["expired", "in_progress", "completed"]
"""State of a vector store; `completed` means that no file is waiting to be indexed."""

VectorStoreFilter: TypeAlias = "ComparisonFilter | CompoundFilter"
"""Condition on the attributes of a file, single or combined."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreCreateRequest(Model):
    """Files, name and policies of the vector store to create."""

    file_ids: list[str] | Unset = UNSET
    """Ids of the uploaded files to index, at most 500."""
    name: str | Unset = UNSET
    """Name of the vector store."""
    description: str | Unset = UNSET
    """What the vector store is for."""
    expires_after: VectorStoreExpiresAfter | Unset = UNSET
    """When the vector store expires; it never does without this."""
    chunking_strategy: ChunkingStrategyRequest | Unset = UNSET
    """How the files are cut into chunks; automatic when absent."""
    metadata: dict[str, str] | None | Unset = UNSET
    """Key-value pairs to attach to the vector store."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreModifyRequest(Model):
    """New values for a vector store; absent fields keep theirs."""

    name: str | None | Unset = UNSET
    """New name of the vector store."""
    expires_after: VectorStoreExpiresAfter | None | Unset = UNSET
    """New expiry policy; null takes the policy away."""
    metadata: dict[str, str] | None | Unset = UNSET
    """Key-value pairs that replace the present ones."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreResponse(Model):
    """A set of indexed files that file search can look through."""

    id: str
    """Id of the vector store."""
    object: Literal["vector_store"] = "vector_store"
    """Kind of the object."""
    created_at: int
    """Creation time, in Unix seconds."""
    name: str
    """Name of the vector store."""
    usage_bytes: int
    """Storage that the indexed files take, in bytes."""
    file_counts: VectorStoreFileCounts
    """How many files stand in which status."""
    status: VectorStoreStatus | str
    """Whether the vector store is ready for use."""
    expires_after: VectorStoreExpiresAfter | None | Unset = UNSET
    """When the vector store expires; null when it never does."""
    expires_at: int | None | Unset = UNSET
    """Time when the vector store expires, in Unix seconds; null when it never does."""
    last_active_at: int | None
    """Time of last use, in Unix seconds; null before the first use."""
    metadata: dict[str, str] | None
    """Key-value pairs that the user attached to the vector store."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreListResponse(Model):
    """One page of vector stores."""

    object: str
    """Kind of the object, `list`."""
    data: list[VectorStoreResponse]
    """Vector stores of the page, in the order asked for."""
    first_id: str | None
    """Id of the first vector store of the page; null on an empty page."""
    last_id: str | None
    """Id of the last vector store of the page; null on an empty page."""
    has_more: bool
    """Whether more vector stores follow this page."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreExpiresAfter(Model):
    """Expiry policy of a vector store, counted from its last use."""

    anchor: Literal["last_active_at"] = "last_active_at"
    """Moment from which the days are counted."""
    days: int
    """Lifetime after the anchor, in days."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreSearchRequest(Model):
    """What to look for in a vector store, and how."""

    query: str | list[str]
    """Text to look for, or several texts."""
    rewrite_query: bool | Unset = UNSET
    """Whether the service may reword the query to find more. Default: False."""
    max_num_results: int | Unset = UNSET
    """Most matches to return, 1 to 50. Default: 10."""
    filters: VectorStoreFilter | Unset = UNSET
    """Condition that the attributes of a file must meet."""
    ranking_options: VectorStoreSearchRankingOptions | Unset = UNSET
    """How the matches are ranked and which are dropped."""


@define(kw_only=True, eq=False, repr=False)
class ComparisonFilter(Model):
    """Compares one attribute with a value."""

    type: Literal["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"]
    """Operator of the comparison; `in` and `nin` take an array as value. Default: 'eq'."""
    key: str
    """Name of the attribute."""
    value: str | float | bool | list[str | float]
    """Value to compare with."""


@define(kw_only=True, eq=False, repr=False)
class CompoundFilter(Model):
    """Combines several conditions, all of which or one of which must hold."""

    type: Literal["and", "or"]
    """Whether all conditions must hold or one is enough."""
    filters: list[VectorStoreFilter]
    """Conditions to combine, each single or combined itself."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreSearchRankingOptions(Model):
    """Ranking of the matches of a vector store search."""

    ranker: Literal["none", "auto", "default-2024-11-15"] | Unset = UNSET
    """Ranker to use; `none` leaves the order of the index. Default: 'auto'."""
    score_threshold: float | Unset = UNSET
    """Lowest score of a returned match, 0 to 1. Default: 0."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreSearchResponse(Model):
    """One page of the matches of a search."""

    object: Literal["vector_store.search_results.page"] = "vector_store.search_results.page"
    """Kind of the object."""
    search_query: list[str]
    """Texts that were looked for, after any rewording."""
    data: list[VectorStoreSearchResult]
    """Matches of the page, best first."""
    has_more: bool
    """Whether more matches follow this page."""
    next_page: str | None
    """Token of the next page; null on the last page."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreSearchResult(Model):
    """One file that matches a search, with the passages that do."""

    file_id: str
    """Id of the file."""
    filename: str
    """Name of the file."""
    score: float
    """Closeness of the match, 0 to 1."""
    attributes: dict[str, str | float | bool] | None
    """Named values attached to the file."""
    content: list[VectorStoreSearchResultContent]
    """Passages of the file that match."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreSearchResultContent(Model):
    """One passage of a file that matches a search."""

    type: Literal["text"] = "text"
    """Kind of the passage."""
    text: str
    """Text of the passage."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreListQueryParameters(Model):
    """Query parameters of `get_vector_stores`."""

    limit: int | Unset = UNSET
    """Most objects on one page, from 1 to 100. Default: 20."""
    order: ListOrder | Unset = UNSET
    """Sort direction by creation time, newest first unless asked otherwise. Default: 'desc'."""
    after: str | Unset = UNSET
    """Object id; the page starts with the object that follows it in the list."""
    before: str | Unset = UNSET
    """Object id; the page ends with the object that precedes it in the list."""
