"""YAML as JSON: what a spec says is what every other tool reads in it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from assistants_codegen.complaints import SpecError
from assistants_codegen.reader import read
from tests.codegen.support import SPEC

# Beyond the basic plane JSON escapes one character as two, which YAML does not join.
TEXT = st.text(st.characters(max_codepoint=0xD7FF))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    # YAML ends a key after 1024 characters, and twelve is what JSON takes for one at most.
    lambda inner: st.lists(inner) | st.dictionaries(TEXT.filter(lambda key: len(key) <= 80), inner),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("on", "on"),
        ("12:30:45", "12:30:45"),
        ("2026-11-23", "2026-11-23"),
        ("010", 10),
        ("0o10", 8),
        ("0x1F", 31),
        ("-3", -3),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("true", True),
        ("~", None),
        ("", None),
        ("'1'", "1"),
        ('"true"', "true"),
        ("!!str 1", "1"),
        ("1_000", "1_000"),
        ("=", "="),
        ("<<", "<<"),
    ],
)
def test_plain_scalars_follow_the_core_schema(text: str, value: object) -> None:
    """``no`` is a word and ``12:30`` a time of day, as YAML 1.2 has it."""
    found, _ = read(f"a: {text}", "spec")

    assert found == {"a": value}
    assert type(found["a"]) is type(value)


@given(JSON)
def test_reads_json_as_json(value: Any) -> None:
    """A spec may be JSON."""
    assert read(json.dumps(value), "spec")[0] == value


def test_reads_the_spec_as_the_parser_would() -> None:
    """What we plan from and what openapi-python-client would have loaded are the same."""
    text = SPEC.read_text(encoding="utf-8")

    loader: Any = YAML(typ="safe")
    assert read(text, "spec")[0] == loader.load(text)


def test_remembers_the_line_of_every_part() -> None:
    """A key has the line on which it stands, an item that of its first character."""
    _, part = read("a:\n  b:\n  - 1\n  - {c: 2,\n     d: 3}\n", "spec")

    assert part.parts["a"].line == 1
    assert part.parts["a"].parts["b"].line == 2
    items = part.parts["a"].parts["b"].parts
    assert (items[0].line, items[1].line) == (3, 4)
    assert items[1].parts["d"].line == 5


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("a: 1\na: 2\n", 2, "stands twice"),
        ("a: &x [1]\nb: *x\n", 2, "YAML alias"),
        ("a: .inf\n", 1, "not a number of JSON"),
        ("a: !!set {x, y}\n", 1, "set is not a kind of JSON"),
        ("a: !thing 1\n", 1, "!thing is not a kind of JSON"),
        ("[a, b]: 1\n", 1, "a key must be text"),
        ("a: 1\n---\nb: 2\n", 2, "a second document"),
        ("a: 1\n b: 2\n", 2, "is not valid YAML"),
        ("a: 1\nb: \x07\n", 2, "is not valid YAML"),
        (f"a: {'9' * 5000}\n", 1, "not a number of JSON"),
    ],
)
def test_refuses_what_json_cannot_say(text: str, line: int, sentence: str) -> None:
    """The line and a reason, not a guess."""
    with pytest.raises(SpecError, match=sentence) as refusal:
        read(text, "spec")

    assert refusal.value.line == line
