from __future__ import annotations

from typing import Any

import jsonschema
import pytest

from assistants_client.local.model.examples import example

SCHEMAS: list[Any] = [
    {},
    True,
    {"type": "object"},
    {
        "type": "object",
        "properties": {"a": {"type": "string"}, "b": {"type": "integer"}},
        "required": ["a", "b"],
    },
    {"properties": {"a": True}, "required": ["a"]},
    {"type": "object", "required": ["unknown"]},
    {"type": ["string", "null"]},
    {"type": ["null"]},
    {"const": {"x": 1}},
    {"enum": ["red", "green"]},
    {"type": "string", "minLength": 30, "maxLength": 40},
    {"type": "string", "maxLength": 2},
    {"type": "string", "format": "date-time"},
    {"type": "string", "format": "email"},
    {"type": "integer"},
    {"type": "integer", "minimum": 3},
    {"type": "integer", "maximum": -3},
    {"type": "integer", "exclusiveMinimum": 7, "multipleOf": 5},
    {"type": "integer", "exclusiveMaximum": 0},
    {"type": "integer", "minimum": -9, "maximum": -4, "multipleOf": 5},
    {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
    {"type": "number", "minimum": 0.5},
    {"type": "boolean"},
    {"type": "array", "items": {"type": "string"}},
    {"type": "array", "items": {"type": "integer"}, "minItems": 3},
    {"type": "array", "maxItems": 0},
    {"items": {"enum": [1]}},
    {"anyOf": [{"type": "null"}, {"type": "integer"}]},
    {
        "oneOf": [
            {"type": "object", "properties": {"k": {"const": "a"}}, "required": ["k"]},
            {"type": "string"},
        ]
    },
    {
        "allOf": [
            {"properties": {"a": {"type": "string"}}, "required": ["a"]},
            {"properties": {"b": {"type": "null"}}, "required": ["b"]},
        ]
    },
    {"$ref": "#/$defs/x~1y", "$defs": {"x/y": {"type": "integer", "minimum": 2}}},
    {
        "$ref": "#/$defs/node",
        "$defs": {
            "node": {
                "type": "object",
                "properties": {"next": {"anyOf": [{"$ref": "#/$defs/node"}, {"type": "null"}]}},
                "required": ["next"],
            }
        },
    },
    {
        "type": "object",
        "properties": {"children": {"type": "array", "items": {"$ref": "#"}}},
        "required": ["children"],
    },
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=str)
def test_example_obeys_its_schema(schema: Any) -> None:
    """The example is valid, and the same each time."""
    value = example(schema, "some text")
    jsonschema.validate(value, schema, format_checker=jsonschema.FormatChecker())
    assert example(schema, "some text") == value


def test_text_goes_where_a_name_asks_for_it() -> None:
    """A string named as a text gets the text; others show their name."""
    properties = {"city": {"type": "string"}, "query": {"type": "string"}}
    schema = {"type": "object", "properties": properties, "required": ["city", "query"]}
    assert example(schema, "Why?") == {"city": "city", "query": "Why?"}


def test_text_that_must_be_held_goes_into_the_first_free_string() -> None:
    """Where the text must appear, the first string without a fixed form holds it."""
    properties: dict[str, Any] = {
        "id": {"type": "string", "format": "uuid"},
        "title": {"type": "string"},
        "author": {"type": "string"},
    }
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    value = example(schema, "I am offline.", must_hold_text=True)
    assert (value["title"], value["author"]) == ("I am offline.", "author")


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "#"},
        {"anyOf": [{"$ref": "#"}, {"$ref": "#"}]},
        {"allOf": [{"$ref": "#"}] * 8},
        {"properties": {name: {"$ref": "#"} for name in "abcdefgh"}, "required": list("abcdefgh")},
        {"type": "array", "items": {"type": "string"}, "minItems": 10**9},
        {"$ref": "#/nowhere"},
    ],
    ids=["self", "any self", "all self", "eight selves", "endless array", "nowhere"],
)
def test_schema_without_end_is_answered(schema: Any) -> None:
    """A schema that no value can satisfy gets some value all the same, soon."""
    example(schema, "text")
