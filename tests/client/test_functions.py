"""Functions as tools: what the model is told of them, and what it may send."""

from __future__ import annotations

import json
import math
from contextlib import suppress
from enum import Enum
from functools import partial
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistants_client.errors import InvalidArgumentError
from assistants_client.functions import Function, FunctionArgumentError


class Unit(Enum):
    """A unit of temperature."""

    CELSIUS = "celsius"
    KELVIN = "kelvin"


def weather(
    city: str,
    days: int = 1,
    *,
    unit: Unit = Unit.CELSIUS,
    detail: Literal["low", "high"] | None = None,
    tags: list[str] | None = None,
) -> str:
    """Tell the weather of a city.

    It knows the coming week.

    Args:
        city: Name of the city, such as Oslo,
            in any language.
        days (int): How many days to tell.
        unit: Unit of the temperatures.

    Returns:
        A sentence.
    """
    return f"{city} {days} {unit.value} {detail} {tags}"


def sphinx(a: float, b: dict[str, int], c: Any = None) -> None:
    """Add up.

    :param a: The first.
    :param b: The second.
    """


def test_a_function_is_described_from_its_signature_hints_and_docstring() -> None:
    """Types, required parameters, defaults and descriptions reach the model."""
    function = Function(weather)
    assert function.description == "Tell the weather of a city. It knows the coming week."
    assert function.schema == {
        "type": "object",
        "properties": {
            "city": {"type": "string", "description": "Name of the city, such as Oslo, in any language."},
            "days": {"type": "integer", "description": "How many days to tell.", "default": 1},
            "unit": {
                "enum": ["celsius", "kelvin"],
                "description": "Unit of the temperatures.",
                "default": "celsius",
            },
            "detail": {"anyOf": [{"enum": ["low", "high"]}, {"type": "null"}]},
            "tags": {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "null"}]},
        },
        "required": ["city"],
        "additionalProperties": False,
    }
    assert function.tool.to_dict()["function"]["name"] == "weather"


def test_annotations_describe_too() -> None:
    """A text in ``Annotated`` is a description, wherever it stands; the docstring counts more."""

    def look(
        city: Annotated[str, "Name of the city.", 5],
        days: list[Annotated[int, "One of the coming days."]],
        unit: Annotated[Unit | None, "Not read."] = None,
    ) -> None:
        """Look.

        Args:
            unit: Unit of the temperatures.
        """

    function = Function(look)
    assert function.schema["properties"] == {
        "city": {"type": "string", "description": "Name of the city."},
        "days": {"type": "array", "items": {"type": "integer", "description": "One of the coming days."}},
        "unit": {
            "anyOf": [{"enum": ["celsius", "kelvin"]}, {"type": "null"}],
            "description": "Unit of the temperatures.",
        },
    }
    arguments = '{"city": "Oslo", "days": [1.0], "unit": "kelvin"}'
    assert function.arguments(arguments) == {"city": "Oslo", "days": [1], "unit": Unit.KELVIN}


def test_sphinx_docstrings_are_read_too() -> None:
    """``:param x:`` describes a parameter; a hint that JSON does not know leaves it open."""
    schema = Function(sphinx).schema
    assert schema["properties"]["a"] == {"type": "number", "description": "The first."}
    assert schema["properties"]["b"]["additionalProperties"] == {"type": "integer"}
    assert schema["properties"]["c"] == {}


def test_arguments_arrive_as_the_function_wants_them() -> None:
    """JSON becomes keyword arguments, enum values become members."""
    given = Function(weather).arguments('{"city": "Oslo", "unit": "kelvin", "detail": null}')
    assert weather(**given) == "Oslo 1 kelvin None None"


def test_enums_arrive_as_members_wherever_they_stand() -> None:
    """Members come out of unions, lists and dicts too, and a whole number that is written 2.0 is an int."""

    def convert(
        one: Unit | None, many: list[Unit], named: dict[str, Unit], this: Literal[Unit.KELVIN], times: int
    ) -> None:
        """Convert."""

    arguments = (
        '{"one": "kelvin", "many": ["celsius"], "named": {"a": "kelvin"}, "this": "kelvin", "times": 2.0}'
    )
    given = Function(convert).arguments(arguments)
    assert given == {
        "one": Unit.KELVIN,
        "many": [Unit.CELSIUS],
        "named": {"a": Unit.KELVIN},
        "this": Unit.KELVIN,
        "times": 2,
    }
    assert type(given["times"]) is int


def test_a_partial_is_known_by_the_function_below() -> None:
    """What is given already may be left out by the model; name and words are the function's."""
    function = Function(partial(weather, days=3))
    assert (function.name, function.schema["properties"]["days"]["default"]) == ("weather", 3)
    assert function.schema["properties"]["city"]["type"] == "string"


def test_async_functions_are_known() -> None:
    """So are objects whose call is async, and partial ones."""

    class Caller:
        async def __call__(self, city: str) -> str:
            return city

    async def look(city: str) -> str:
        return city

    assert [Function(one).is_async for one in (look, partial(look), Caller(), weather)] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{", "not valid JSON"),
        ("[1]", "must be a JSON object"),
        ("[" * 100_000, "not valid JSON"),
        ("{}", "the argument 'city' is missing"),
        ('{"city": "Oslo", "zip": 1}', "unknown argument 'zip'; known are city, days"),
        ('{"city": 1}', "the argument 'city' must be of type string"),
        ('{"city": "Oslo", "days": true}', "the argument 'days' must be of type integer"),
        ('{"city": "Oslo", "unit": "rankine"}', "must be one of"),
        ('{"city": "Oslo", "tags": ["a", 1]}', "has a part that must be of type string"),
    ],
)
def test_wrong_arguments_become_a_sentence_for_the_model(text: str, complaint: str) -> None:
    """Nothing that does not fit the signature reaches the function."""
    with pytest.raises(FunctionArgumentError, match=complaint.replace("[", r"\[")):
        Function(weather).arguments(text)


def test_functions_that_cannot_be_described_are_refused() -> None:
    """A lambda has no name, and a model cannot give positional extras."""

    def extras(*values: int) -> None:
        """Take what comes."""

    with pytest.raises(InvalidArgumentError, match="name of a tool"):
        Function(lambda: None)
    with pytest.raises(InvalidArgumentError, match=r"takes \*values"):
        Function(extras)


@pytest.mark.parametrize("hint", ["not a type", "Elsewhere", "json.nothing"])
def test_hints_that_cannot_be_read_are_refused(hint: str) -> None:
    """The function is named, and that the hint is read when the program runs."""

    def look(city: Any) -> None:
        """Look."""

    look.__annotations__["city"] = hint
    with pytest.raises(InvalidArgumentError, match=r"a type hint of look cannot be read.*at run time"):
        Function(look)


def test_choices_that_json_does_not_know_are_refused() -> None:
    """No model could ever choose one; a default that it does not know is merely not told."""

    def look(mark: Literal[b"x"]) -> None:
        """Look."""

    def wait(seconds: float = math.inf) -> None:
        """Wait."""

    with pytest.raises(InvalidArgumentError, match="look cannot be described"):
        Function(look)
    assert Function(wait).schema["properties"] == {"seconds": {"type": "number"}}


@given(
    st.text()
    | st.dictionaries(
        st.sampled_from(["city", "days", "unit", "detail", "tags", "x"]),
        st.none() | st.integers() | st.text() | st.lists(st.text() | st.integers()) | st.booleans(),
    ).map(json.dumps)
)
def test_whatever_a_model_sends_is_accepted_or_refused_with_a_sentence(text: str) -> None:
    """No text makes the check itself fail, and what passes can be given to the function."""
    with suppress(FunctionArgumentError):
        assert weather(**Function(weather).arguments(text))
