"""What `help`, completion and fakes see of methods that take an object or its fields."""

from __future__ import annotations

import copy
import inspect
import pickle
import pydoc
import subprocess
import sys
from typing import Any
from unittest.mock import create_autospec

import pytest

from assistants_api import fields, models
from assistants_api.async_operations import AsyncOperations
from assistants_api.protocols import AsyncOpenAIClientProtocol, OpenAIClientProtocol
from assistants_api.signatures import LateSignature
from assistants_api.sync_operations import SyncOperations
from assistants_api.wire import UNSET

OBJECTS = ("request", "query")
WITH_FIELDS = {
    name: method
    for name, method in inspect.getmembers(SyncOperations, inspect.isfunction)
    if not set(OBJECTS).isdisjoint(inspect.signature(method).parameters)
}
NOTHING_LOADED = """
import sys
from assistants_client import AsyncOpenAIClient, OpenAIClient
print(sorted(name for name in sys.modules if name.startswith(("attrs", "assistants_api.models."))))
"""


def model_of(method: Any) -> str:
    """Return the name of the model whose fields a method takes."""
    parameters = inspect.signature(method).parameters
    annotation = next(parameters[name].annotation for name in OBJECTS if name in parameters)
    return str(annotation).partition(" | ")[0]


def known_to_type_checkers(model: str) -> dict[str, str]:
    """Return each field of a model with the annotation that it has as a keyword."""
    known = getattr(fields, f"{model}Fields").__annotations__
    return {name: one.__forward_arg__ for name, one in known.items()}


def required(annotation: str) -> bool:
    """Return whether a keyword must be given, when the object is not."""
    return annotation.startswith("Required[")


@pytest.mark.parametrize("name", WITH_FIELDS)
def test_a_method_names_the_fields_that_it_takes(name: str) -> None:
    """Each is a keyword with the annotation that type checkers know; nothing hides in ``**fields``."""
    parameters = inspect.signature(WITH_FIELDS[name]).parameters
    for field, annotation in known_to_type_checkers(model_of(WITH_FIELDS[name])).items():
        assert parameters[field].kind is inspect.Parameter.KEYWORD_ONLY
        expected = annotation.removeprefix("Required[")[:-1] if required(annotation) else annotation
        assert (field, parameters[field].annotation) == (field, expected)
    assert inspect.Parameter.VAR_KEYWORD not in {one.kind for one in parameters.values()}


@pytest.mark.parametrize("name", WITH_FIELDS)
def test_required_fields_come_first(name: str) -> None:
    """Behind the object come the fields that a call without it must have, then the others, then settings."""
    known = known_to_type_checkers(model_of(WITH_FIELDS[name]))
    names = [one for one in inspect.signature(WITH_FIELDS[name]).parameters if one in known]
    assert names == sorted(names, key=lambda one: (not required(known[one]), one == "additional_properties"))
    assert [*inspect.signature(WITH_FIELDS[name]).parameters][-2:] == ["timeout_seconds", "cancellation"]


@pytest.mark.parametrize("kind", [AsyncOperations, OpenAIClientProtocol, AsyncOpenAIClientProtocol])
@pytest.mark.parametrize("name", WITH_FIELDS)
def test_all_faces_of_an_operation_show_the_same(kind: type, name: str) -> None:
    """The async client and both interfaces have the signature of the sync client."""
    assert inspect.signature(getattr(kind, name)) == inspect.signature(WITH_FIELDS[name])


def test_both_forms_of_a_call_fit_the_signature() -> None:
    """The object by itself is enough, and so are its fields."""
    shown = inspect.signature(SyncOperations.create_run)
    by_object = shown.bind(None, "thread_1", models.RunCreateRequest(assistant_id="asst_1"))
    by_fields = shown.bind(None, "thread_1", assistant_id="asst_1", additional_properties={"later": 1})
    assert by_object.arguments.keys() == {"self", "thread_id", "request"}
    assert by_fields.kwargs == {"assistant_id": "asst_1", "additional_properties": {"later": 1}}
    assert shown.parameters["assistant_id"].default is UNSET


@pytest.mark.parametrize("kind", [SyncOperations, OpenAIClientProtocol])
def test_a_fake_refuses_a_field_that_is_misspelled(kind: Any) -> None:
    """`create_autospec` holds calls against the signature, so a test fails where the program would."""
    fake = create_autospec(kind, instance=True)
    fake.create_assistant(model="gpt-4o", instructions="Be brief.")
    with pytest.raises(TypeError, match="instruction"):
        fake.create_assistant(model="gpt-4o", instruction="Be brief.")


def test_help_lists_the_fields() -> None:
    """What `help` prints begins with the signature, the fields in it."""
    text = pydoc.plain(pydoc.render_doc(SyncOperations.create_run))
    assert "assistant_id: 'str' = UNSET" in text
    assert "**fields: 'Any'" not in text


def test_help_speaks_of_what_the_signature_shows() -> None:
    """A docstring names no ``**fields``, which the signature does not have, and says what comes back."""
    described = {name: inspect.getdoc(getattr(SyncOperations, name)) or "" for name in dir(SyncOperations)}
    operations = {name: text for name, text in described.items() if "Source:" in text}

    assert "as keywords: `assistant_id` (required), `model`" in " ".join(operations["create_run"].split())
    assert "The run as created, queued, as `RunResponse`." in operations["create_run"]
    assert [name for name, text in operations.items() if "**fields" in text or "The answer, as" in text] == []


def test_a_bound_method_shows_the_fields_without_self() -> None:
    """Completion looks at the method of an object."""
    parameters = inspect.signature(SyncOperations().get_runs).parameters
    assert list(parameters)[:3] == ["thread_id", "query", "limit"]


def test_source_and_annotations_stay_those_of_the_function() -> None:
    """Only the signature is another: editors and tracebacks find the method where it is."""
    source = inspect.getsource(SyncOperations.create_run)
    assert "**fields: Any" in source
    assert SyncOperations.create_run.__annotations__["fields"] == "Any"


def test_looking_costs_nothing_until_somebody_looks() -> None:
    """Importing the clients loads neither models nor attrs."""
    done = subprocess.run(
        [sys.executable, "-c", NOTHING_LOADED], capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stdout == "[]\n"


def test_a_signature_is_worked_out_once() -> None:
    """However often it is looked at, copied or compared."""
    asked: list[str] = []

    def work_out() -> inspect.Signature:
        asked.append("once")
        return inspect.signature(known_to_type_checkers)

    late = LateSignature(work_out)
    assert asked == []
    assert late == inspect.signature(known_to_type_checkers)
    assert (str(late), late.bind("A").args) == (str(inspect.signature(known_to_type_checkers)), ("A",))
    assert asked == ["once"]


@pytest.mark.parametrize("way", ["copy", "deepcopy", "pickle", "replace"])
def test_a_copy_is_a_plain_signature(way: str) -> None:
    """What is copied, pickled or replaced has been looked at, and needs its function no more."""
    late = inspect.signature(SyncOperations.get_runs)
    assert isinstance(late, LateSignature)
    copies = {"copy": copy.copy(late), "deepcopy": copy.deepcopy(late), "replace": late.replace()}
    copied = copies[way] if way in copies else pickle.loads(pickle.dumps(late))  # noqa: S301 - our own bytes
    assert (copied, type(copied)) == (late, inspect.Signature)
