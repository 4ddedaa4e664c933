from __future__ import annotations

from typing import Any

import pytest

from assistants_client.local.filters import MAX_DEPTH, InvalidFilterError, matches, validate

ATTRIBUTES: dict[str, str | float | bool] = {"author": "Ada", "year": 1843, "score": 0.5, "draft": True}


def compare(kind: str, key: str, value: object) -> dict[str, Any]:
    """Return a comparison filter in wire form."""
    return {"type": kind, "key": key, "value": value}


YES = [
    compare("eq", "author", "Ada"),
    compare("eq", "year", 1843.0),
    compare("eq", "draft", value=True),
    compare("ne", "author", "Bob"),
    compare("ne", "missing", "x"),
    compare("gt", "year", 1842),
    compare("gte", "year", 1843),
    compare("lt", "score", 0.6),
    compare("lte", "score", 0.5),
    compare("gt", "author", "AA"),
    compare("in", "author", ["Bob", "Ada"]),
    compare("in", "year", [1843]),
    compare("nin", "author", ["Bob"]),
    compare("nin", "missing", ["x"]),
]
NO = [
    compare("eq", "author", "ada"),
    compare("eq", "missing", "x"),
    compare("eq", "year", "1843"),
    compare("ne", "author", "Ada"),
    compare("gt", "year", 1843),
    compare("gte", "year", 1844),
    compare("lt", "year", 1843),
    compare("lte", "year", 1842),
    compare("gt", "missing", 0),
    compare("lt", "author", 5),
    compare("in", "author", []),
    compare("in", "missing", ["x"]),
    compare("nin", "year", [1843]),
]


@pytest.mark.parametrize("filter", YES, ids=str)
def test_comparison_holds(filter: dict[str, Any]) -> None:
    """A comparison that is true of the attributes matches."""
    assert matches(ATTRIBUTES, filter)


@pytest.mark.parametrize("filter", NO, ids=str)
def test_comparison_does_not_hold(filter: dict[str, Any]) -> None:
    """A comparison that is not true of the attributes does not match."""
    assert not matches(ATTRIBUTES, filter)


@pytest.mark.parametrize(("attribute", "value"), [(True, 1), (1, True), (0, False), ("true", True), ("1", 1)])
def test_kinds_are_told_apart(attribute: str | float | bool, value: object) -> None:  # noqa: FBT001
    """A boolean, a number and a string are never equal."""
    assert not matches({"a": attribute}, compare("eq", "a", value))


def test_and_needs_every_part() -> None:
    """``and`` matches when each of its parts does."""
    assert matches(ATTRIBUTES, {"type": "and", "filters": YES})
    assert not matches(ATTRIBUTES, {"type": "and", "filters": [*YES, NO[0]]})


def test_or_needs_one_part() -> None:
    """``or`` matches when one of its parts does."""
    assert matches(ATTRIBUTES, {"type": "or", "filters": [*NO, YES[0]]})
    assert not matches(ATTRIBUTES, {"type": "or", "filters": NO})


def test_compounds_nest() -> None:
    """Compound filters may stand inside each other."""
    assert matches(
        ATTRIBUTES, {"type": "and", "filters": [YES[0], {"type": "or", "filters": [NO[0], YES[1]]}]}
    )


def test_no_attributes_at_all_match_only_what_asks_for_absence() -> None:
    """A file without attributes has no value to compare."""
    assert not matches(None, compare("eq", "author", "Ada"))
    assert matches(None, compare("ne", "author", "Ada"))


@pytest.mark.parametrize(
    ("filter", "fault"),
    [
        ({}, "Unknown filter type None"),
        (compare("like", "author", "A%"), "Unknown filter type 'like'"),
        ({"type": "eq", "value": 1}, "needs a string 'key'"),
        ({"type": "eq", "key": "a"}, "one string, number or boolean"),
        (compare("eq", "author", ["Ada"]), "one string, number or boolean"),
        (compare("gt", "draft", value=True), "a number or a string"),
        (compare("in", "author", "Ada"), "a list of strings or numbers"),
        (compare("nin", "author", [["Ada"]]), "a list of strings or numbers"),
        ({"type": "and"}, "needs a list of 'filters'"),
        ({"type": "or", "filters": [1]}, "must be a filter object"),
    ],
)
def test_malformed_filter_is_refused(filter: dict[str, Any], fault: str) -> None:
    """A filter that cannot be applied is refused, saying why, even where no file would have met it."""
    with pytest.raises(InvalidFilterError, match=fault):
        validate({"type": "or", "filters": [YES[0], filter]})


def test_filter_nested_without_end_is_refused() -> None:
    """A filter nested deeper than allowed is refused before it can exhaust the stack."""
    filter: dict[str, Any] = YES[0]
    for _ in range(MAX_DEPTH):
        filter = {"type": "and", "filters": [filter]}
    with pytest.raises(InvalidFilterError, match="levels deep"):
        matches(ATTRIBUTES, filter)
