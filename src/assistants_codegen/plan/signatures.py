"""The parameter lists of printed functions, as source; templates only join them.

An operation with a request or query object has two forms: the object, or its fields as keywords.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from assistants_codegen.plan.composites import Composite
from assistants_codegen.plan.models import Field
from assistants_codegen.plan.operations import Operation

Form = Literal["object", "keywords", "either"]

#: Keywords that every operation takes, and what every composite takes beside them.
COMMON = ("timeout_seconds: float | None = None", "cancellation: Cancellation | None = None")
WAITING = (
    "polling_interval_seconds: float | None = None",
    "polling_timeout_seconds: float | None = None",
    "on_poll: Callable[[Any], None] | None = None",
)


def method(operation: Operation, form: Form) -> str:
    """Return the parameters of the client method in one of its forms."""
    return ", ".join(["self", *_positional(operation, form), *_keywords(operation, form, COMMON)])


def call(operation: Operation) -> str:
    """Return the parameters of the function that describes the call."""
    return ", ".join([*_positional(operation, "either"), *_keywords(operation, "either", ())])


def handed_on(operation: Operation) -> str:
    """Return the arguments with which the method calls that function."""
    names = [one.name for one in operation.path_parameters]
    if operation.upload is not None:
        names += [*(one.name for one in operation.upload.required), "file_name", "file"]
        names += [f"{one.name}={one.name}" for one in operation.upload.optional]
    if operation.fields is None:
        return ", ".join([*names, *(one.name for one in _required_first(operation.parameters))])
    names += [operation.object_name, *(f"{one.name}={one.name}" for one in operation.parameters)]
    return ", ".join([*names, "**fields"])


def composite(plan: Composite) -> str:
    """Return the parameters of a composite in the protocols."""
    arguments = [
        f"{one.name}: {one.annotation}" if one.required else f"{one.name}: {one.annotation} | None = None"
        for one in plan.arguments
    ]
    return ", ".join(["self", *arguments, "*", *COMMON, *WAITING])


def _positional(operation: Operation, form: Form) -> list[str]:
    found = [f"{one.name}: str" for one in operation.path_parameters]
    if operation.upload is not None:
        found += [f"{one.name}: {one.type.annotation}" for one in operation.upload.required]
        found += ["file_name: str | os.PathLike[str]", "file: FileSource | None = None"]
    if operation.fields is None:
        return found + _plain(operation.parameters)
    if form == "keywords":
        return found
    name = f"{operation.object_name}: {operation.fields.name}"
    return [*found, name if form == "object" and operation.object_required else f"{name} | None = None"]


def _keywords(operation: Operation, form: Form, common: Sequence[str]) -> list[str]:
    own = _plain(operation.parameters) if operation.fields is not None else []
    if operation.upload is not None:
        own += [f"{one.name}: {one.annotation} = UNSET" for one in operation.upload.optional]
    keywords = [*own, *common]
    if operation.fields is not None and form == "keywords":
        return ["*", *keywords, f"**fields: Unpack[{operation.fields.name}Fields]"] if keywords else []
    if operation.fields is not None and form == "either":
        return [*(["*", *keywords] if keywords else []), "**fields: Any"]
    return ["*", *keywords] if keywords else []


def _plain(parameters: Sequence[Field]) -> list[str]:
    """Return parameters that belong to no object: those that must be given come first."""
    return [
        f"{one.name}: {one.type.annotation}"
        if one.required
        else f"{one.name}: {one.type.annotation} | None = None"
        for one in _required_first(parameters)
    ]


def _required_first(parameters: Sequence[Field]) -> list[Field]:
    return sorted(parameters, key=lambda one: not one.required)
