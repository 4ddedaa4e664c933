"""What type checkers read of the composites is held against what runs."""

from __future__ import annotations

import inspect
from typing import get_overloads

import pytest

from assistants_client import AsyncOpenAIClient, OpenAIClient, signatures

FORMS = {
    name: form
    for name, form in vars(signatures).items()
    if inspect.isclass(form) and form.__module__ == signatures.__name__ and hasattr(form, "__call__")  # noqa: B004
}
METHODS = {
    "CreateVectorStoreAndWait": "create_vector_store_and_wait_to_complete",
    **{
        name: "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")
        for name in FORMS
        if name != "CreateVectorStoreAndWait"
    },
}


def forms_of(name: str) -> list[inspect.Signature]:
    """Return the signatures that type checkers know for one method."""

    def call() -> None:
        """Stand for the overloads, which Python keeps by the name of the function alone."""

    call.__module__, call.__qualname__ = signatures.__name__, f"{name}.__call__"
    return [inspect.signature(one) for one in get_overloads(call) or [FORMS[name].__call__]]


def names_of(form: inspect.Signature) -> set[str]:
    """Return the names of all arguments in one form, those of unpacked keywords too."""
    own = {one.name for one in form.parameters.values() if one.kind is not one.VAR_KEYWORD}
    unpacked = [one.annotation for one in form.parameters.values() if one.kind is one.VAR_KEYWORD]
    named = [one.removeprefix("Unpack[").removesuffix("]") for one in unpacked]
    return own.union(*(vars(signatures)[name].__annotations__ for name in named))


@pytest.mark.parametrize("name", FORMS)
def test_a_form_has_the_parameters_of_its_method(name: str) -> None:
    """Names, kinds and defaults; fields and patience stand for themselves."""
    method = inspect.signature(getattr(OpenAIClient, METHODS[name])).parameters
    given = [parameter for form in forms_of(name) for parameter in form.parameters.values()]
    for parameter in given:
        if parameter.kind is not parameter.VAR_KEYWORD:
            assert method[parameter.name].kind is parameter.kind
            # Where a default is left open, or the argument is required in one form, there is none to compare.
            assert parameter.default in {method[parameter.name].default, parameter.empty, ...}


@pytest.mark.parametrize("name", FORMS)
def test_the_forms_of_a_method_have_all_its_keywords(name: str) -> None:
    """What `help` shows of a method is what type checkers know of it, neither more nor less."""
    method = inspect.signature(getattr(OpenAIClient, METHODS[name])).parameters
    known = {one for form in forms_of(name) for one in names_of(form)}
    assert set(method) - {"request", "query"} == known - {"request", "query"}


@pytest.mark.parametrize("name", FORMS)
def test_no_field_hides_behind_stars(name: str) -> None:
    """`help` and completion name every keyword, on both clients alike."""
    method = inspect.signature(getattr(OpenAIClient, METHODS[name])).parameters
    assert inspect.Parameter.VAR_KEYWORD not in {one.kind for one in method.values()}
    assert method == inspect.signature(getattr(AsyncOpenAIClient, METHODS[name])).parameters
