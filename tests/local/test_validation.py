from __future__ import annotations

import json
from typing import Any

import pytest

from assistants_api.routes import ROUTES, Route
from assistants_client.local.errors import APIError
from assistants_client.local.validation import parse_form, parse_json, parse_query, validate_body

BY_OPERATION = {route.operation: route for route in ROUTES}


def route(operation: str) -> Route:
    """Return the route of an operation."""
    return BY_OPERATION[operation]


def refusal(operation: str, body: Any) -> APIError:
    """Return the error that a body is refused with."""
    with pytest.raises(APIError) as refused:
        validate_body(route(operation), body)
    assert (refused.value.status, refused.value.type) == (400, "invalid_request_error")
    return refused.value


FUNCTION = {"type": "function", "function": {"name": "f"}}


def too_long(what: str, kind: str, most: int, length: int) -> str:
    """Return the sentence for a string or an array above its limit."""
    article = {"string": "a string", "array": "an array"}[kind]
    return (
        f"Invalid '{what}': {kind} too long. Expected {article} with maximum length {most}, but got {article}"
        f" with length {length} instead."
    )


def wrong_type(what: str, expected: str, got: str) -> str:
    """Return the sentence for a value of another type."""
    return f"Invalid type for {what}: expected {expected}, but got {got} instead."


def beyond(what: str, side: str, sign: str, got: float) -> str:
    """Return the sentence for a number outside its range."""
    return f"Invalid '{what}': decimal {side} value. Expected a value {sign}, but got {got} instead."


SEVENTEEN: Any = {str(number): "" for number in range(17)}
WRONG: list[tuple[Any, str, str | None, str]] = [
    ({}, "Missing required parameter: 'model'.", "model", "missing_required_parameter"),
    ({"model": 1}, wrong_type("'model'", "a string", "an integer"), "model", "invalid_type"),
    ({"model": "m", "colour": "red"}, "Unknown parameter: 'colour'.", "colour", "unknown_parameter"),
    (
        {"model": "m", "temperature": 3},
        beyond("temperature", "above maximum", "<= 2", 3),
        "temperature",
        "decimal_above_max_value",
    ),
    (
        {"model": "m", "top_p": -0.5},
        beyond("top_p", "below minimum", ">= 0", -0.5),
        "top_p",
        "decimal_below_min_value",
    ),
    (
        {"model": "m", "name": "x" * 257},
        too_long("name", "string", 256, 257),
        "name",
        "string_above_max_length",
    ),
    (
        {"model": "m", "tools": [FUNCTION] * 129},
        too_long("tools", "array", 128, 129),
        "tools",
        "array_above_max_length",
    ),
    (
        {"model": "m", "tools": [FUNCTION, {"type": "hammer"}]},
        "Invalid value: 'hammer'. Supported values are: 'code_interpreter', 'file_search' and 'function'.",
        "tools[1].type",
        "invalid_value",
    ),
    (
        {"model": "m", "tools": [{}]},
        "Missing required parameter: 'tools[0].type'.",
        "tools[0].type",
        "missing_required_parameter",
    ),
    (
        {"model": "m", "tools": [{"type": 3}]},
        wrong_type("'tools[0].type'", "a string", "an integer"),
        "tools[0].type",
        "invalid_type",
    ),
    (
        {"model": "m", "tools": [{"type": "function", "function": {}}]},
        "Missing required parameter: 'tools[0].function.name'.",
        "tools[0].function.name",
        "missing_required_parameter",
    ),
    (
        {"model": "m", "metadata": {"k": 1}},
        wrong_type("'metadata.k'", "a string", "an integer"),
        "metadata.k",
        "invalid_type",
    ),
    (
        {"model": "m", "metadata": SEVENTEEN},
        "Invalid 'metadata': too many properties. Expected an object with at most 16 properties, but got an",
        "metadata",
        "object_above_max_properties",
    ),
    (
        {"model": "m", "metadata": {"k": "x" * 513}},
        too_long("metadata.k", "string", 512, 513),
        "metadata.k",
        "string_above_max_length",
    ),
    (
        {"model": "m", "metadata": {"k" * 65: ""}},
        too_long("metadata", "string", 64, 65),
        "metadata",
        "string_above_max_length",
    ),
    (
        {"model": "m", "response_format": "text"},
        "Invalid value: 'text'. Supported values are: 'auto'.",
        "response_format",
        "invalid_value",
    ),
    (
        {"model": "m", "response_format": 5},
        wrong_type("'response_format'", "one of a string or an object", "an integer"),
        "response_format",
        "invalid_type",
    ),
    (
        {"model": "m", "reasoning_effort": "huge"},
        "Invalid value: 'huge'.",
        "reasoning_effort",
        "invalid_value",
    ),
    ([], wrong_type("the body", "an object", "an array"), None, "invalid_type"),
    (None, wrong_type("the body", "an object", "null"), None, "invalid_type"),
]


@pytest.mark.parametrize(("body", "message", "param", "code"), WRONG)
def test_a_wrong_body_is_told_what_is_wrong(body: Any, message: str, param: str | None, code: str) -> None:
    """The sentence, the parameter and the code are those of the service."""
    error = refusal("create_assistant", body)
    assert error.message.startswith(message)
    assert (error.param, error.code) == (param, code)


def test_the_place_of_a_fault_is_a_path() -> None:
    """A fault deep inside is named with its way there."""
    part = {"type": "image_url", "image_url": {"url": "https://x", "detail": "sharp"}}
    error = refusal("create_thread", {"messages": [{"role": "user", "content": [part]}]})
    assert error.param == "messages[0].content[0].image_url.detail"


def test_a_list_too_short_is_refused() -> None:
    """An empty list where one item is needed has a sentence of its own."""
    error = refusal("create_vector_store_file_batch", {"file_ids": []})
    assert error.code == "array_below_min_length"
    assert error.message.startswith("Invalid 'file_ids': array too short.")


def test_filters_may_be_nested() -> None:
    """A compound filter holds compound filters, and a fault in the innermost one is found."""
    inner = {"type": "eq", "key": "a", "value": 1}
    filters = {"type": "and", "filters": [{"type": "or", "filters": [inner]}]}
    validate_body(route("search_vector_store"), {"query": "q", "filters": filters})
    inner["type"] = "like"
    error = refusal("search_vector_store", {"query": "q", "filters": filters})
    assert error.param == "filters.filters[0].filters[0].type"


@pytest.mark.parametrize(
    "body",
    [
        {"assistant_id": "asst_a", "tool_choice": "auto", "response_format": "auto", "tools": None},
        {"assistant_id": "asst_a", "tool_choice": {"type": "function", "function": {"name": "f"}}},
        {"assistant_id": "asst_a", "tool_choice": None, "truncation_strategy": None, "metadata": None},
        {"assistant_id": "asst_a", "max_prompt_tokens": 256.0},
        {
            "assistant_id": "asst_a",
            "response_format": {"type": "json_schema", "json_schema": {"name": "n", "schema": {"x": [1]}}},
        },
    ],
)
def test_what_the_spec_allows_is_allowed(body: Any) -> None:
    """Each member of a union, and null where the spec has it, passes."""
    validate_body(route("create_run"), body)


def test_an_empty_body_is_an_empty_object() -> None:
    """Operations whose body is optional may be called without one."""
    assert parse_json(b"") == {}
    assert parse_json(b" \n") == {}


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"hello",
        b"\xff\xfe",
        b'{"a": NaN}',
        b'{"a": 1e999}',
        b'{"a": "\\ud800"}',
        b"[" * 100_000,
        b"[" * 200 + b"]" * 200,
    ],
)
def test_what_not_every_program_reads_as_json_is_refused(content: bytes) -> None:
    """Broken text, numbers beyond all bounds, halves of characters and endless nesting are each a 400."""
    with pytest.raises(APIError) as refused:
        parse_json(content)
    assert refused.value.status == 400


def test_ordinary_escapes_and_nesting_pass() -> None:
    """A whole surrogate pair, and as many levels as anybody needs."""
    value = {"text": "😀", "deep": [[[[[[["x"] * 200]]]]]]}
    assert parse_json(json.dumps(value).encode()) == value


def test_query_parameters_get_their_types() -> None:
    """Numbers become numbers, and parameters of other programs are left out."""
    pairs = [("limit", "5"), ("order", "asc"), ("api-version", "2024-05-01")]
    assert parse_query(route("get_assistants"), pairs) == {"limit": 5, "order": "asc"}


@pytest.mark.parametrize("name", ["include", "include[]", "include[0]"])
def test_lists_in_queries_have_many_spellings(name: str) -> None:
    """However a client spells a list, it arrives as one."""
    content = "step_details.tool_calls[*].file_search.results[*].content"
    assert parse_query(route("get_run_steps"), [(name, content)]) == {"include[]": [content]}


def test_a_form_is_nested_by_its_brackets() -> None:
    """``expires_after[seconds]`` is a number inside an object; a field that is both is left to be refused."""
    fields = [
        ("purpose", "vision"),
        ("expires_after[anchor]", "created_at"),
        ("expires_after[seconds]", "3600"),
    ]
    assert parse_form(route("upload_file"), fields) == {
        "purpose": "vision",
        "expires_after": {"anchor": "created_at", "seconds": 3600},
    }
    assert parse_form(route("upload_file"), [("purpose", "vision"), ("purpose[x]", "y")]) == {
        "purpose": "vision"
    }


def test_a_nested_field_of_a_form_may_come_as_json() -> None:
    """Whoever goes by OpenAPI sends an object of a form as JSON; what is none is refused as text."""
    expiry = '{"anchor": "created_at", "seconds": 3600}'
    assert parse_form(route("upload_file"), [("expires_after", expiry)]) == {
        "expires_after": {"anchor": "created_at", "seconds": 3600}
    }
    assert parse_form(route("upload_file"), [("expires_after", "soon")]) == {"expires_after": "soon"}


def test_a_whole_number_is_an_integer_however_it_is_written() -> None:
    """``26.0`` where an integer is asked for becomes 26; a decimal stays one."""
    body = {"query": "x", "max_num_results": 26.0, "ranking_options": {"score_threshold": 1.0}}
    validate_body(route("search_vector_store"), body)
    assert json.dumps(body["max_num_results"]) == "26"
    assert json.dumps(body["ranking_options"]) == '{"score_threshold": 1.0}'
