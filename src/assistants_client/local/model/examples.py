"""Example values of JSON schemas: what a model that cannot think puts where a schema wants a value.

The same schema always gives the same value, and no schema, however recursive, keeps it busy for ever.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, cast

__all__ = ["example"]

_DEEP = 4
_DEEPEST = 16
_MOST_SCHEMAS = 1000
_MOST_ITEMS = 100
_FORMATS: Mapping[str, str] = {
    "date": "2024-01-01",
    "date-time": "2024-01-01T00:00:00Z",
    "time": "00:00:00Z",
    "duration": "PT1S",
    "email": "offline@example.com",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
_TEXT_NAMES = frozenset({"query", "question", "text", "prompt", "input", "message"})


def example(schema: Any, text: str, *, must_hold_text: bool = False) -> Any:
    """Return a value that *schema* allows, the same one each time.

    Args:
        schema: A JSON schema; its ``pattern``s and conditions are not followed.
        text: Goes into strings whose names ask for it, such as ``query`` or ``message``.
        must_hold_text: Put it into the first string that is free to hold it, whatever its name.
    """
    return _Example(schema, text, must_hold_text=must_hold_text).value()


class _Example:
    """Walks one schema; see :func:`example`."""

    def __init__(self, schema: Any, text: str, *, must_hold_text: bool) -> None:
        self._root = schema
        self._text = text
        self._must_hold_text = must_hold_text
        self._schemas_left = _MOST_SCHEMAS

    def value(self) -> Any:
        """Return an object, or whatever else the schema is of."""
        return self._of(self._root, "value", depth=0)

    def _of(self, schema: Any, name: str, depth: int) -> Any:
        plain = self._resolved(schema, depth)
        for fixed in ("const", "default"):
            if fixed in plain:
                return plain[fixed]
        for several in ("enum", "examples"):
            if plain.get(several):
                return plain[several][0]
        return self._made(plain, name, depth)

    def _made(self, schema: dict[str, Any], name: str, depth: int) -> Any:
        match _type(schema):
            case "object":
                return self._object(schema, depth)
            case "array":
                return self._array(schema, name, depth)
            case "integer" | "number":
                return _number(schema)
            case "boolean":
                return False
            case "null":
                return None
            case _:
                return self._string(schema, name)

    def _resolved(self, schema: Any, depth: int) -> dict[str, Any]:
        """Return *schema* with its references and one of its alternatives put in place."""
        self._schemas_left -= 1
        if depth > _DEEPEST or self._schemas_left < 0:
            return {"const": None}
        plain = dict(_fields(schema))
        if "$ref" in plain:
            plain = _merged(plain, self._resolved(self._target(plain.pop("$ref")), depth + 1))
        for part in plain.pop("allOf", ()):
            plain = _merged(plain, self._resolved(part, depth + 1))
        for choice in ("anyOf", "oneOf"):
            if options := plain.pop(choice, ()):
                plain = _merged(plain, self._resolved(_option(options, depth), depth + 1))
        return plain

    def _target(self, reference: str) -> Any:
        target = self._root
        for step in reference.removeprefix("#").split("/")[1:]:
            key = step.replace("~1", "/").replace("~0", "~")
            target = _fields(target).get(key)
        return target

    def _object(self, schema: Mapping[str, Any], depth: int) -> dict[str, Any]:
        properties = _fields(schema.get("properties"))
        names = schema.get("required") or ()
        return {name: self._of(properties.get(name, {}), name, depth + 1) for name in names}

    def _array(self, schema: Mapping[str, Any], name: str, depth: int) -> list[Any]:
        least = schema.get("minItems", 0)
        count = least if depth > _DEEP else min(max(least, 1), schema.get("maxItems", math.inf))
        return [self._of(schema.get("items", {}), name, depth + 1) for _ in range(min(count, _MOST_ITEMS))]

    def _string(self, schema: Mapping[str, Any], name: str) -> str:
        if schema.get("format") in _FORMATS:
            return _FORMATS[schema["format"]]
        text = name
        if name in _TEXT_NAMES or self._must_hold_text:
            self._must_hold_text = False
            text = self._text
        return text.ljust(schema.get("minLength", 0), ".")[: schema.get("maxLength")]


def _fields(schema: Any) -> Mapping[str, Any]:
    # A schema may be true, which allows anything.
    return cast("Mapping[str, Any]", schema) if isinstance(schema, Mapping) else {}


def _option(options: Sequence[Any], depth: int) -> Any:
    # A value that may hold others of its kind is ended by null.
    is_null = [_fields(option).get("type") == "null" for option in options]
    wants_null = depth > _DEEP and any(is_null)
    return options[is_null.index(wants_null)] if wants_null in is_null else options[0]


def _type(schema: Mapping[str, Any]) -> str:
    """Return the JSON type that a schema asks for, the first that is not null."""
    type: Any = schema.get("type")
    if isinstance(type, list):
        type = next((one for one in cast("list[str]", type) if one != "null"), "null")
    if isinstance(type, str):
        return type
    return "object" if "properties" in schema else "array" if "items" in schema else "string"


def _merged(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    merged = {**one, **other}
    if "properties" in one and "properties" in other:
        merged["properties"] = {**one["properties"], **other["properties"]}
    if "required" in one and "required" in other:
        merged["required"] = list(dict.fromkeys([*one["required"], *other["required"]]))
    return merged


def _number(schema: Mapping[str, Any]) -> float:
    """Return 0, or the number nearest to it that the schema allows."""
    step = schema.get("multipleOf") or (1 if _type(schema) == "integer" else 0)
    low = schema.get("minimum", -math.inf)
    high = schema.get("maximum", math.inf)
    if "exclusiveMinimum" in schema:
        low = max(low, schema["exclusiveMinimum"] + (step or 0.5))
    if "exclusiveMaximum" in schema:
        high = min(high, schema["exclusiveMaximum"] - (step or 0.5))
    value = min(max(0, low), high)
    if step:
        value = (math.ceil(value / step) if value == low else math.floor(value / step)) * step
    return int(value) if value == int(value) else value
