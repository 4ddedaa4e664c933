"""What JSON has no form for in a request, and what to give instead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import isfinite
from typing import Any, Final, cast

__all__ = ["find_misfit"]

_ID: Final = re.compile(r"_ids?\b")


def find_misfit(body: dict[str, Any]) -> tuple[str, str] | None:
    """Return where *body* holds what JSON has no form for, and a sentence on it; None if it does nowhere."""
    try:
        misfit = next((found for name, value in body.items() if (found := _misfit(name, value))), None)
    except RecursionError:
        return None
    if misfit is None:
        return None
    place, value = misfit
    return place, f"{place} holds {_described(place, value)}"


def _misfit(place: str, value: object) -> tuple[str, object] | None:
    """Return the first value that JSON has no form for, within *value*, and where it stands."""
    inner: Iterable[tuple[object, object]]
    match value:
        case None | str() | int():
            return None
        case float():
            return None if isfinite(value) else (place, value)
        case dict():
            inner = cast("dict[object, object]", value).items()
        case list() | tuple():
            inner = enumerate(cast("list[object]", value))
        case _:
            return place, value
    return next((found for key, item in inner if (found := _misfit(f"{place}[{key!r}]", item))), None)


def _described(place: str, value: object) -> str:
    """Return what *value* is, and what to give instead."""
    if isinstance(value, float):
        return f"{value}; give a finite number"
    if isinstance(value, type):
        name = value.__name__
        return f"the class {name}; give {name}()" if hasattr(value, "to_dict") else f"the class {name}"
    kind = type(value).__name__
    what = f"{'an' if kind[0] in 'AEIOUaeiou' else 'a'} {kind}"
    if hasattr(value, "id") and _ID.search(place):
        return f"{what}; give its id"
    if hasattr(value, "to_dict"):
        return f"{what}; give its to_dict()"
    return f"{what}; give text, numbers, lists and dicts"
