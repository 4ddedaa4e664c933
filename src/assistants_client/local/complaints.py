"""What is wrong with a request, in the service's words.

One sentence per kind of fault; the field is named as ``messages[0].content``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from assistants_client.local.errors import APIError, missing_parameter

__all__ = ["describe_fault", "json_kind"]

Fault: TypeAlias = Any
"""A `jsonschema.ValidationError`; its types allow for errors that were never raised, ours always were."""

ARTICLES = {
    "string": "a string",
    "integer": "an integer",
    "number": "a decimal",
    "boolean": "a boolean",
    "array": "an array",
    "object": "an object",
    "null": "null",
}
KINDS: Mapping[type, str] = {
    type(None): "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}


def describe_fault(fault: Fault) -> APIError:
    """Return the 400 that tells the caller of *fault*."""
    field = _field(fault.absolute_path)
    describe = _DESCRIPTIONS.get(str(fault.validator))
    if describe is None:
        return _invalid(field, fault.message, "invalid_value")
    return describe(field, fault)


def json_kind(value: Any) -> str:
    """Return the JSON type of *value*; a number without a fraction is an integer."""
    if isinstance(value, float) and value.is_integer():
        return "integer"
    return KINDS[type(value)]


def _field(path: Sequence[str | int]) -> str:
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else _within(text, part).removeprefix(text)
    return text


def _within(field: str, name: str) -> str:
    return f"{field}.{name}" if field else name


def _listed(items: Iterable[str], last: str) -> str:
    *first, end = items
    return f"{', '.join(first)} {last} {end}" if first else end


def _invalid(field: str, sentence: str, code: str) -> APIError:
    what = f"Invalid '{field}'" if field else "Invalid body"
    return APIError(f"{what}: {sentence}", param=field or None, code=code)


def _missing(field: str, fault: Fault) -> APIError:
    name = _within(field, next(name for name in fault.validator_value if name not in fault.instance))
    return missing_parameter(name)


def _unknown(field: str, fault: Fault) -> APIError:
    known = fault.schema.get("properties", {})
    name = _within(field, next(name for name in fault.instance if name not in known))
    return APIError(f"Unknown parameter: '{name}'.", param=name, code="unknown_parameter")


def _wrong_type(field: str, fault: Fault) -> APIError:
    kinds = [fault.validator_value] if isinstance(fault.validator_value, str) else fault.validator_value
    names = dict.fromkeys(ARTICLES[kind] for kind in kinds if kind != "null") or ["null"]
    expected = f"one of {_listed(names, 'or')}" if len(names) > 1 else _listed(names, "or")
    what = f"Invalid type for '{field}'" if field else "Invalid type for the body"
    got = ARTICLES[json_kind(fault.instance)]
    return APIError(
        f"{what}: expected {expected}, but got {got} instead.", param=field or None, code="invalid_type"
    )


def _not_allowed(field: str, fault: Fault) -> APIError:
    supported = _listed([f"'{value}'" for value in fault.validator_value], "and")
    return APIError(
        f"Invalid value: '{fault.instance}'. Supported values are: {supported}.",
        param=field or None,
        code="invalid_value",
    )


def _out_of_range(side: str, sign: str, code: str) -> Callable[[str, Fault], APIError]:
    def describe(field: str, fault: Fault) -> APIError:
        kind = "integer" if "integer" in fault.schema.get("type", ()) else "decimal"
        return _invalid(
            field,
            f"{kind} {side} value. Expected a value {sign} {fault.validator_value}, but got"
            f" {fault.instance} instead.",
            f"{kind}_{code}_value",
        )

    return describe


def _wrong_length(kind: str, adjective: str, bound: str, code: str) -> Callable[[str, Fault], APIError]:
    article = ARTICLES[kind]

    def describe(field: str, fault: Fault) -> APIError:
        return _invalid(
            field,
            f"{kind} too {adjective}. Expected {article} with {bound} length {fault.validator_value}, but got"
            f" {article} with length {len(fault.instance)} instead.",
            code,
        )

    return describe


def _too_many_properties(field: str, fault: Fault) -> APIError:
    return _invalid(
        field,
        f"too many properties. Expected an object with at most {fault.validator_value} properties, but got an"
        f" object with {len(fault.instance)} properties instead.",
        "object_above_max_properties",
    )


def _wrong_pattern(field: str, fault: Fault) -> APIError:
    return _invalid(
        field,
        "string does not match pattern. Expected a string that matches the pattern"
        f" '{fault.validator_value}'.",
        "invalid_value",
    )


_DESCRIPTIONS: Mapping[str, Callable[[str, Fault], APIError]] = {
    "required": _missing,
    "additionalProperties": _unknown,
    "type": _wrong_type,
    "enum": _not_allowed,
    "minimum": _out_of_range("below minimum", ">=", "below_min"),
    "maximum": _out_of_range("above maximum", "<=", "above_max"),
    "minLength": _wrong_length("string", "short", "minimum", "string_below_min_length"),
    "maxLength": _wrong_length("string", "long", "maximum", "string_above_max_length"),
    "minItems": _wrong_length("array", "short", "minimum", "array_below_min_length"),
    "maxItems": _wrong_length("array", "long", "maximum", "array_above_max_length"),
    "maxProperties": _too_many_properties,
    "pattern": _wrong_pattern,
}
