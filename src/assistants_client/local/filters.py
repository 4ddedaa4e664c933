"""Attribute filters of vector store files: whether a file's attributes satisfy a filter.

Values of different kinds never match: the string "3", the number 3 and true are three different things.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, cast

__all__ = ["AttributeValue", "InvalidFilterError", "matches", "validate"]

AttributeValue: TypeAlias = str | float | bool

MAX_DEPTH = 32
"""How deeply ``and`` and ``or`` may be nested."""

_ORDERINGS: dict[str, Callable[[Any, Any], bool]] = {
    "gt": operator.gt,
    "gte": operator.ge,
    "lt": operator.lt,
    "lte": operator.le,
}
_EQUALITIES = frozenset({"eq", "ne"})
_MEMBERSHIPS = frozenset({"in", "nin"})
_COMPOUNDS = frozenset({"and", "or"})


class InvalidFilterError(ValueError):
    """A filter cannot be applied; the message says what is wrong with it."""


def matches(attributes: Mapping[str, AttributeValue] | None, filter: Mapping[str, Any]) -> bool:
    """Tell whether *attributes* satisfy *filter*.

    A missing attribute satisfies only ``ne`` and ``nin``.

    Args:
        attributes: A file's attributes; ``None`` is none at all.
        filter: A comparison (``eq ne gt gte lt lte in nin``) or a compound (``and or``), in wire form.

    Raises:
        InvalidFilterError: *filter* is malformed; :func:`validate` says so before any file is looked at.

    Source:
        ``search_vector_store``, ``POST /vector_stores/{vector_store_id}/search``
    """
    validate(filter)
    return _matches(attributes or {}, filter)


def validate(filter: Mapping[str, Any]) -> None:
    """Check that *filter* can be applied, its values included.

    Raises:
        InvalidFilterError: it cannot; the message names the part at fault.
    """
    _validate(filter, depth=1)


def _matches(attributes: Mapping[str, AttributeValue], filter: Mapping[str, Any]) -> bool:
    kind = filter["type"]
    if kind == "and":
        return all(_matches(attributes, part) for part in filter["filters"])
    if kind == "or":
        return any(_matches(attributes, part) for part in filter["filters"])
    return _compares(attributes.get(filter["key"]), kind, filter["value"])


def _compares(actual: AttributeValue | None, kind: str, wanted: Any) -> bool:
    if kind == "eq":
        return _same(actual, wanted)
    if kind == "ne":
        return not _same(actual, wanted)
    if kind == "in":
        return any(_same(actual, one) for one in wanted)
    if kind == "nin":
        return not any(_same(actual, one) for one in wanted)
    return _kind(actual) == _kind(wanted) and _ORDERINGS[kind](actual, wanted)


def _same(actual: AttributeValue | None, wanted: Any) -> bool:
    return _kind(actual) == _kind(wanted) and actual == wanted


def _kind(value: object) -> str:
    # A bool is an int to Python, but not to JSON.
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    return "string" if isinstance(value, str) else "other"


def _validate(filter: Mapping[str, Any], depth: int) -> None:
    if depth > MAX_DEPTH:
        raise InvalidFilterError(f"Filters may be nested at most {MAX_DEPTH} levels deep.")
    kind = filter.get("type")
    if kind in _COMPOUNDS:
        for part in _parts(filter):
            _validate(part, depth + 1)
    elif kind in _EQUALITIES or kind in _MEMBERSHIPS or kind in _ORDERINGS:
        _validate_comparison(filter, str(kind))
    else:
        raise InvalidFilterError(f"Unknown filter type {kind!r}.")


def _parts(filter: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    parts: object = filter.get("filters")
    if not isinstance(parts, list):
        raise InvalidFilterError(f"A filter of type {filter['type']!r} needs a list of 'filters'.")
    for part in cast("list[object]", parts):
        if not isinstance(part, Mapping):
            raise InvalidFilterError("Each of 'filters' must be a filter object.")
    return cast("list[Mapping[str, Any]]", parts)


def _validate_comparison(filter: Mapping[str, Any], kind: str) -> None:
    if not isinstance(filter.get("key"), str):
        raise InvalidFilterError(f"A filter of type {kind!r} needs a string 'key'.")
    value: object = filter.get("value")
    if kind in _MEMBERSHIPS:
        if not isinstance(value, list) or any(_kind(one) == "other" for one in cast("list[object]", value)):
            raise InvalidFilterError(
                f"A filter of type {kind!r} needs a list of strings or numbers as 'value'."
            )
    elif kind in _ORDERINGS and _kind(value) not in ("string", "number"):
        raise InvalidFilterError(f"A filter of type {kind!r} needs a number or a string as 'value'.")
    elif _kind(value) == "other":
        raise InvalidFilterError(f"A filter of type {kind!r} needs one string, number or boolean as 'value'.")
