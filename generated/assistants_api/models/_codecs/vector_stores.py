# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Decoders and encoders of `assistants_api.models.vector_stores`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistants_api.models._codecs.shared import (
    decode_chunking_strategy_request,
    decode_vector_store_file_counts,
)
from assistants_api.models.vector_stores import (
    ComparisonFilter,
    CompoundFilter,
    VectorStoreCreateRequest,
    VectorStoreExpiresAfter,
    VectorStoreListQueryParameters,
    VectorStoreListResponse,
    VectorStoreModifyRequest,
    VectorStoreResponse,
    VectorStoreSearchRankingOptions,
    VectorStoreSearchRequest,
    VectorStoreSearchResponse,
    VectorStoreSearchResult,
    VectorStoreSearchResultContent,
)
from assistants_api.wire import UNSET, to_json

_VECTOR_STORE_CREATE_REQUEST = frozenset(
    {
        "file_ids",
        "name",
        "description",
        "expires_after",
        "chunking_strategy",
        "metadata",
    }
)
_VECTOR_STORE_MODIFY_REQUEST = frozenset(
    {
        "name",
        "expires_after",
        "metadata",
    }
)
_VECTOR_STORE_RESPONSE = frozenset(
    {
        "id",
        "object",
        "created_at",
        "name",
        "usage_bytes",
        "file_counts",
        "status",
        "expires_after",
        "expires_at",
        "last_active_at",
        "metadata",
    }
)
_VECTOR_STORE_LIST_RESPONSE = frozenset(
    {
        "object",
        "data",
        "first_id",
        "last_id",
        "has_more",
    }
)
_VECTOR_STORE_EXPIRES_AFTER = frozenset(
    {
        "anchor",
        "days",
    }
)
_VECTOR_STORE_SEARCH_REQUEST = frozenset(
    {
        "query",
        "rewrite_query",
        "max_num_results",
        "filters",
        "ranking_options",
    }
)
_COMPARISON_FILTER = frozenset(
    {
        "type",
        "key",
        "value",
    }
)
_COMPOUND_FILTER = frozenset(
    {
        "type",
        "filters",
    }
)
_VECTOR_STORE_SEARCH_RANKING_OPTIONS = frozenset(
    {
        "ranker",
        "score_threshold",
    }
)
_VECTOR_STORE_SEARCH_RESPONSE = frozenset(
    {
        "object",
        "search_query",
        "data",
        "has_more",
        "next_page",
    }
)
_VECTOR_STORE_SEARCH_RESULT = frozenset(
    {
        "file_id",
        "filename",
        "score",
        "attributes",
        "content",
    }
)
_VECTOR_STORE_SEARCH_RESULT_CONTENT = frozenset(
    {
        "type",
        "text",
    }
)
_VECTOR_STORE_LIST_QUERY_PARAMETERS = frozenset(
    {
        "limit",
        "order",
        "after",
        "before",
    }
)


def decode_vector_store_create_request(data: dict[str, Any]) -> VectorStoreCreateRequest:
    get = data.get
    model = VectorStoreCreateRequest.__new__(VectorStoreCreateRequest)
    model.file_ids = get("file_ids", UNSET)
    model.name = get("name", UNSET)
    model.description = get("description", UNSET)
    value = get("expires_after", UNSET)
    model.expires_after = decode_vector_store_expires_after(value) if value.__class__ is dict else value
    value = get("chunking_strategy", UNSET)
    model.chunking_strategy = decode_chunking_strategy_request(value) if value.__class__ is dict else value
    model.metadata = get("metadata", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_CREATE_REQUEST
        else {key: data[key] for key in data if key not in _VECTOR_STORE_CREATE_REQUEST}
    )
    model.http = None
    return model


def encode_vector_store_create_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_ids) is not UNSET:
        data["file_ids"] = value
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.description) is not UNSET:
        data["description"] = value
    if (value := model.expires_after) is not UNSET:
        data["expires_after"] = to_json(value)
    if (value := model.chunking_strategy) is not UNSET:
        data["chunking_strategy"] = to_json(value)
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_modify_request(data: dict[str, Any]) -> VectorStoreModifyRequest:
    get = data.get
    model = VectorStoreModifyRequest.__new__(VectorStoreModifyRequest)
    model.name = get("name", UNSET)
    value = get("expires_after", UNSET)
    model.expires_after = decode_vector_store_expires_after(value) if value.__class__ is dict else value
    model.metadata = get("metadata", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_MODIFY_REQUEST
        else {key: data[key] for key in data if key not in _VECTOR_STORE_MODIFY_REQUEST}
    )
    model.http = None
    return model


def encode_vector_store_modify_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.expires_after) is not UNSET:
        data["expires_after"] = to_json(value)
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_response(data: dict[str, Any]) -> VectorStoreResponse:
    get = data.get
    model = VectorStoreResponse.__new__(VectorStoreResponse)
    model.id = get("id", UNSET)
    model.object = get("object", UNSET)
    model.created_at = get("created_at", UNSET)
    model.name = get("name", UNSET)
    model.usage_bytes = get("usage_bytes", UNSET)
    value = get("file_counts", UNSET)
    model.file_counts = decode_vector_store_file_counts(value) if value.__class__ is dict else value
    model.status = get("status", UNSET)
    value = get("expires_after", UNSET)
    model.expires_after = decode_vector_store_expires_after(value) if value.__class__ is dict else value
    model.expires_at = get("expires_at", UNSET)
    model.last_active_at = get("last_active_at", UNSET)
    model.metadata = get("metadata", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_RESPONSE
        else {key: data[key] for key in data if key not in _VECTOR_STORE_RESPONSE}
    )
    model.http = None
    return model


def encode_vector_store_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.created_at) is not UNSET:
        data["created_at"] = value
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.usage_bytes) is not UNSET:
        data["usage_bytes"] = value
    if (value := model.file_counts) is not UNSET:
        data["file_counts"] = to_json(value)
    if (value := model.status) is not UNSET:
        data["status"] = value
    if (value := model.expires_after) is not UNSET:
        data["expires_after"] = to_json(value)
    if (value := model.expires_at) is not UNSET:
        data["expires_at"] = value
    if (value := model.last_active_at) is not UNSET:
        data["last_active_at"] = value
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_list_response(data: dict[str, Any]) -> VectorStoreListResponse:
    get = data.get
    model = VectorStoreListResponse.__new__(VectorStoreListResponse)
    model.object = get("object", UNSET)
    value = get("data", UNSET)
    model.data = (
        [decode_vector_store_response(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.first_id = get("first_id", UNSET)
    model.last_id = get("last_id", UNSET)
    model.has_more = get("has_more", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_LIST_RESPONSE
        else {key: data[key] for key in data if key not in _VECTOR_STORE_LIST_RESPONSE}
    )
    model.http = None
    return model


def encode_vector_store_list_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    if (value := model.first_id) is not UNSET:
        data["first_id"] = value
    if (value := model.last_id) is not UNSET:
        data["last_id"] = value
    if (value := model.has_more) is not UNSET:
        data["has_more"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_expires_after(data: dict[str, Any]) -> VectorStoreExpiresAfter:
    get = data.get
    model = VectorStoreExpiresAfter.__new__(VectorStoreExpiresAfter)
    model.anchor = get("anchor", UNSET)
    model.days = get("days", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_EXPIRES_AFTER
        else {key: data[key] for key in data if key not in _VECTOR_STORE_EXPIRES_AFTER}
    )
    model.http = None
    return model


def encode_vector_store_expires_after(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.anchor) is not UNSET:
        data["anchor"] = value
    if (value := model.days) is not UNSET:
        data["days"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_search_request(data: dict[str, Any]) -> VectorStoreSearchRequest:
    get = data.get
    model = VectorStoreSearchRequest.__new__(VectorStoreSearchRequest)
    model.query_ = get("query", UNSET)
    model.rewrite_query = get("rewrite_query", UNSET)
    model.max_num_results = get("max_num_results", UNSET)
    value = get("filters", UNSET)
    model.filters = decode_vector_store_filter(value) if value.__class__ is dict else value
    value = get("ranking_options", UNSET)
    model.ranking_options = (
        decode_vector_store_search_ranking_options(value) if value.__class__ is dict else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_SEARCH_REQUEST
        else {key: data[key] for key in data if key not in _VECTOR_STORE_SEARCH_REQUEST}
    )
    model.http = None
    return model


def encode_vector_store_search_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.query_) is not UNSET:
        data["query"] = value
    if (value := model.rewrite_query) is not UNSET:
        data["rewrite_query"] = value
    if (value := model.max_num_results) is not UNSET:
        data["max_num_results"] = value
    if (value := model.filters) is not UNSET:
        data["filters"] = to_json(value)
    if (value := model.ranking_options) is not UNSET:
        data["ranking_options"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_comparison_filter(data: dict[str, Any]) -> ComparisonFilter:
    get = data.get
    model = ComparisonFilter.__new__(ComparisonFilter)
    model.type = get("type", UNSET)
    model.key = get("key", UNSET)
    model.value = get("value", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPARISON_FILTER
        else {key: data[key] for key in data if key not in _COMPARISON_FILTER}
    )
    model.http = None
    return model


def encode_comparison_filter(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.key) is not UNSET:
        data["key"] = value
    if (value := model.value) is not UNSET:
        data["value"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_compound_filter(data: dict[str, Any]) -> CompoundFilter:
    get = data.get
    model = CompoundFilter.__new__(CompoundFilter)
    model.type = get("type", UNSET)
    value = get("filters", UNSET)
    model.filters = (
        [decode_vector_store_filter(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _COMPOUND_FILTER
        else {key: data[key] for key in data if key not in _COMPOUND_FILTER}
    )
    model.http = None
    return model


def encode_compound_filter(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.filters) is not UNSET:
        data["filters"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_search_ranking_options(data: dict[str, Any]) -> VectorStoreSearchRankingOptions:
    get = data.get
    model = VectorStoreSearchRankingOptions.__new__(VectorStoreSearchRankingOptions)
    model.ranker = get("ranker", UNSET)
    model.score_threshold = get("score_threshold", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_SEARCH_RANKING_OPTIONS
        else {key: data[key] for key in data if key not in _VECTOR_STORE_SEARCH_RANKING_OPTIONS}
    )
    model.http = None
    return model


def encode_vector_store_search_ranking_options(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.ranker) is not UNSET:
        data["ranker"] = value
    if (value := model.score_threshold) is not UNSET:
        data["score_threshold"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_search_response(data: dict[str, Any]) -> VectorStoreSearchResponse:
    get = data.get
    model = VectorStoreSearchResponse.__new__(VectorStoreSearchResponse)
    model.object = get("object", UNSET)
    model.search_query = get("search_query", UNSET)
    value = get("data", UNSET)
    model.data = (
        [decode_vector_store_search_result(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.has_more = get("has_more", UNSET)
    model.next_page = get("next_page", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_SEARCH_RESPONSE
        else {key: data[key] for key in data if key not in _VECTOR_STORE_SEARCH_RESPONSE}
    )
    model.http = None
    return model


def encode_vector_store_search_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.search_query) is not UNSET:
        data["search_query"] = value
    if (value := model.data) is not UNSET:
        data["data"] = to_json(value)
    if (value := model.has_more) is not UNSET:
        data["has_more"] = value
    if (value := model.next_page) is not UNSET:
        data["next_page"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_search_result(data: dict[str, Any]) -> VectorStoreSearchResult:
    get = data.get
    model = VectorStoreSearchResult.__new__(VectorStoreSearchResult)
    model.file_id = get("file_id", UNSET)
    model.filename = get("filename", UNSET)
    model.score = get("score", UNSET)
    model.attributes = get("attributes", UNSET)
    value = get("content", UNSET)
    model.content = (
        [
            decode_vector_store_search_result_content(item) if item.__class__ is dict else item
            for item in value
        ]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_SEARCH_RESULT
        else {key: data[key] for key in data if key not in _VECTOR_STORE_SEARCH_RESULT}
    )
    model.http = None
    return model


def encode_vector_store_search_result(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    if (value := model.filename) is not UNSET:
        data["filename"] = value
    if (value := model.score) is not UNSET:
        data["score"] = value
    if (value := model.attributes) is not UNSET:
        data["attributes"] = value
    if (value := model.content) is not UNSET:
        data["content"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_search_result_content(data: dict[str, Any]) -> VectorStoreSearchResultContent:
    get = data.get
    model = VectorStoreSearchResultContent.__new__(VectorStoreSearchResultContent)
    model.type = get("type", UNSET)
    model.text = get("text", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_SEARCH_RESULT_CONTENT
        else {key: data[key] for key in data if key not in _VECTOR_STORE_SEARCH_RESULT_CONTENT}
    )
    model.http = None
    return model


def encode_vector_store_search_result_content(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.text) is not UNSET:
        data["text"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_list_query_parameters(data: dict[str, Any]) -> VectorStoreListQueryParameters:
    get = data.get
    model = VectorStoreListQueryParameters.__new__(VectorStoreListQueryParameters)
    model.limit = get("limit", UNSET)
    model.order = get("order", UNSET)
    model.after = get("after", UNSET)
    model.before = get("before", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _VECTOR_STORE_LIST_QUERY_PARAMETERS
        else {key: data[key] for key in data if key not in _VECTOR_STORE_LIST_QUERY_PARAMETERS}
    )
    model.http = None
    return model


def encode_vector_store_list_query_parameters(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.limit) is not UNSET:
        data["limit"] = value
    if (value := model.order) is not UNSET:
        data["order"] = value
    if (value := model.after) is not UNSET:
        data["after"] = value
    if (value := model.before) is not UNSET:
        data["before"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_vector_store_filter(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _VECTOR_STORE_FILTER_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


_VECTOR_STORE_FILTER_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "eq": decode_comparison_filter,
    "ne": decode_comparison_filter,
    "gt": decode_comparison_filter,
    "gte": decode_comparison_filter,
    "lt": decode_comparison_filter,
    "lte": decode_comparison_filter,
    "in": decode_comparison_filter,
    "nin": decode_comparison_filter,
    "and": decode_compound_filter,
    "or": decode_compound_filter,
}

DECODE: dict[type, Callable[[dict[str, Any]], Any]] = {
    VectorStoreCreateRequest: decode_vector_store_create_request,
    VectorStoreModifyRequest: decode_vector_store_modify_request,
    VectorStoreResponse: decode_vector_store_response,
    VectorStoreListResponse: decode_vector_store_list_response,
    VectorStoreExpiresAfter: decode_vector_store_expires_after,
    VectorStoreSearchRequest: decode_vector_store_search_request,
    ComparisonFilter: decode_comparison_filter,
    CompoundFilter: decode_compound_filter,
    VectorStoreSearchRankingOptions: decode_vector_store_search_ranking_options,
    VectorStoreSearchResponse: decode_vector_store_search_response,
    VectorStoreSearchResult: decode_vector_store_search_result,
    VectorStoreSearchResultContent: decode_vector_store_search_result_content,
    VectorStoreListQueryParameters: decode_vector_store_list_query_parameters,
}
ENCODE: dict[type, Callable[[Any], dict[str, Any]]] = {
    VectorStoreCreateRequest: encode_vector_store_create_request,
    VectorStoreModifyRequest: encode_vector_store_modify_request,
    VectorStoreResponse: encode_vector_store_response,
    VectorStoreListResponse: encode_vector_store_list_response,
    VectorStoreExpiresAfter: encode_vector_store_expires_after,
    VectorStoreSearchRequest: encode_vector_store_search_request,
    ComparisonFilter: encode_comparison_filter,
    CompoundFilter: encode_compound_filter,
    VectorStoreSearchRankingOptions: encode_vector_store_search_ranking_options,
    VectorStoreSearchResponse: encode_vector_store_search_response,
    VectorStoreSearchResult: encode_vector_store_search_result,
    VectorStoreSearchResultContent: encode_vector_store_search_result_content,
    VectorStoreListQueryParameters: encode_vector_store_list_query_parameters,
}
