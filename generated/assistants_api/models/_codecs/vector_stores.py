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
from assistants_api.wire import UNSET, absent, new, to_json, unknown

_VECTOR_STORE_CREATE_REQUEST = absent(
    "file_ids", "name", "description", "expires_after", "chunking_strategy", "metadata"
)
_VECTOR_STORE_MODIFY_REQUEST = absent("name", "expires_after", "metadata")
_VECTOR_STORE_RESPONSE = absent(
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
)
_VECTOR_STORE_LIST_RESPONSE = absent("object", "data", "first_id", "last_id", "has_more")
_VECTOR_STORE_EXPIRES_AFTER = absent("anchor", "days")
_VECTOR_STORE_SEARCH_REQUEST = absent(
    "query", "rewrite_query", "max_num_results", "filters", "ranking_options"
)
_COMPARISON_FILTER = absent("type", "key", "value")
_COMPOUND_FILTER = absent("type", "filters")
_VECTOR_STORE_SEARCH_RANKING_OPTIONS = absent("ranker", "score_threshold")
_VECTOR_STORE_SEARCH_RESPONSE = absent("object", "search_query", "data", "has_more", "next_page")
_VECTOR_STORE_SEARCH_RESULT = absent("file_id", "filename", "score", "attributes", "content")
_VECTOR_STORE_SEARCH_RESULT_CONTENT = absent("type", "text")
_VECTOR_STORE_LIST_QUERY_PARAMETERS = absent("limit", "order", "after", "before")


def decode_vector_store_create_request(data: dict[str, Any]) -> VectorStoreCreateRequest:
    if len(data) < 6:
        data = {**_VECTOR_STORE_CREATE_REQUEST, **data}
    model = new(VectorStoreCreateRequest)
    try:
        model.file_ids = data["file_ids"]
        model.name = data["name"]
        model.description = data["description"]
        model.expires_after = data["expires_after"]
        model.chunking_strategy = data["chunking_strategy"]
        model.metadata = data["metadata"]
    except KeyError:
        return decode_vector_store_create_request({**_VECTOR_STORE_CREATE_REQUEST, **data})
    value = data["expires_after"]
    model.expires_after = decode_vector_store_expires_after(value) if value.__class__ is dict else value
    value = data["chunking_strategy"]
    model.chunking_strategy = decode_chunking_strategy_request(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 6 else unknown(data, _VECTOR_STORE_CREATE_REQUEST)
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
    if len(data) < 3:
        data = {**_VECTOR_STORE_MODIFY_REQUEST, **data}
    model = new(VectorStoreModifyRequest)
    try:
        model.name = data["name"]
        model.expires_after = data["expires_after"]
        model.metadata = data["metadata"]
    except KeyError:
        return decode_vector_store_modify_request({**_VECTOR_STORE_MODIFY_REQUEST, **data})
    value = data["expires_after"]
    model.expires_after = decode_vector_store_expires_after(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _VECTOR_STORE_MODIFY_REQUEST)
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
    if len(data) < 11:
        data = {**_VECTOR_STORE_RESPONSE, **data}
    model = new(VectorStoreResponse)
    try:
        model.id = data["id"]
        model.object = data["object"]
        model.created_at = data["created_at"]
        model.name = data["name"]
        model.usage_bytes = data["usage_bytes"]
        model.file_counts = data["file_counts"]
        model.status = data["status"]
        model.expires_after = data["expires_after"]
        model.expires_at = data["expires_at"]
        model.last_active_at = data["last_active_at"]
        model.metadata = data["metadata"]
    except KeyError:
        return decode_vector_store_response({**_VECTOR_STORE_RESPONSE, **data})
    value = data["file_counts"]
    model.file_counts = decode_vector_store_file_counts(value) if value.__class__ is dict else value
    value = data["expires_after"]
    model.expires_after = decode_vector_store_expires_after(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 11 else unknown(data, _VECTOR_STORE_RESPONSE)
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
    model = new(VectorStoreListResponse)
    try:
        model.object = data["object"]
        model.data = data["data"]
        model.first_id = data["first_id"]
        model.last_id = data["last_id"]
        model.has_more = data["has_more"]
    except KeyError:
        return decode_vector_store_list_response({**_VECTOR_STORE_LIST_RESPONSE, **data})
    value = data["data"]
    model.data = (
        [decode_vector_store_response(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 5 else unknown(data, _VECTOR_STORE_LIST_RESPONSE)
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
    model = new(VectorStoreExpiresAfter)
    try:
        model.anchor = data["anchor"]
        model.days = data["days"]
    except KeyError:
        return decode_vector_store_expires_after({**_VECTOR_STORE_EXPIRES_AFTER, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _VECTOR_STORE_EXPIRES_AFTER)
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
    if len(data) < 5:
        data = {**_VECTOR_STORE_SEARCH_REQUEST, **data}
    model = new(VectorStoreSearchRequest)
    try:
        model.query = data["query"]
        model.rewrite_query = data["rewrite_query"]
        model.max_num_results = data["max_num_results"]
        model.filters = data["filters"]
        model.ranking_options = data["ranking_options"]
    except KeyError:
        return decode_vector_store_search_request({**_VECTOR_STORE_SEARCH_REQUEST, **data})
    value = data["filters"]
    model.filters = decode_vector_store_filter(value) if value.__class__ is dict else value
    value = data["ranking_options"]
    model.ranking_options = (
        decode_vector_store_search_ranking_options(value) if value.__class__ is dict else value
    )
    model.additional_properties = {} if len(data) == 5 else unknown(data, _VECTOR_STORE_SEARCH_REQUEST)
    model.http = None
    return model


def encode_vector_store_search_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.query) is not UNSET:
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
    model = new(ComparisonFilter)
    try:
        model.type = data["type"]
        model.key = data["key"]
        model.value = data["value"]
    except KeyError:
        return decode_comparison_filter({**_COMPARISON_FILTER, **data})
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPARISON_FILTER)
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
    model = new(CompoundFilter)
    try:
        model.type = data["type"]
        model.filters = data["filters"]
    except KeyError:
        return decode_compound_filter({**_COMPOUND_FILTER, **data})
    value = data["filters"]
    model.filters = (
        [decode_vector_store_filter(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPOUND_FILTER)
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
    if len(data) < 2:
        data = {**_VECTOR_STORE_SEARCH_RANKING_OPTIONS, **data}
    model = new(VectorStoreSearchRankingOptions)
    try:
        model.ranker = data["ranker"]
        model.score_threshold = data["score_threshold"]
    except KeyError:
        return decode_vector_store_search_ranking_options({**_VECTOR_STORE_SEARCH_RANKING_OPTIONS, **data})
    model.additional_properties = (
        {} if len(data) == 2 else unknown(data, _VECTOR_STORE_SEARCH_RANKING_OPTIONS)
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
    model = new(VectorStoreSearchResponse)
    try:
        model.object = data["object"]
        model.search_query = data["search_query"]
        model.data = data["data"]
        model.has_more = data["has_more"]
        model.next_page = data["next_page"]
    except KeyError:
        return decode_vector_store_search_response({**_VECTOR_STORE_SEARCH_RESPONSE, **data})
    value = data["data"]
    model.data = (
        [decode_vector_store_search_result(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 5 else unknown(data, _VECTOR_STORE_SEARCH_RESPONSE)
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
    model = new(VectorStoreSearchResult)
    try:
        model.file_id = data["file_id"]
        model.filename = data["filename"]
        model.score = data["score"]
        model.attributes = data["attributes"]
        model.content = data["content"]
    except KeyError:
        return decode_vector_store_search_result({**_VECTOR_STORE_SEARCH_RESULT, **data})
    value = data["content"]
    model.content = (
        [
            decode_vector_store_search_result_content(item) if item.__class__ is dict else item
            for item in value
        ]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 5 else unknown(data, _VECTOR_STORE_SEARCH_RESULT)
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
    model = new(VectorStoreSearchResultContent)
    try:
        model.type = data["type"]
        model.text = data["text"]
    except KeyError:
        return decode_vector_store_search_result_content({**_VECTOR_STORE_SEARCH_RESULT_CONTENT, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _VECTOR_STORE_SEARCH_RESULT_CONTENT)
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
    if len(data) < 4:
        data = {**_VECTOR_STORE_LIST_QUERY_PARAMETERS, **data}
    model = new(VectorStoreListQueryParameters)
    try:
        model.limit = data["limit"]
        model.order = data["order"]
        model.after = data["after"]
        model.before = data["before"]
    except KeyError:
        return decode_vector_store_list_query_parameters({**_VECTOR_STORE_LIST_QUERY_PARAMETERS, **data})
    model.additional_properties = {} if len(data) == 4 else unknown(data, _VECTOR_STORE_LIST_QUERY_PARAMETERS)
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
    try:
        decode = _VECTOR_STORE_FILTER_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


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
