"""The parameter lists of printed functions, as source; templates only join them.

What takes a request or query object has two forms: the object, or its fields as keywords.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from assistants_codegen.plan.composites import Composite, CompositeArgument
from assistants_codegen.plan.models import Field, Model
from assistants_codegen.plan.operations import Operation

Form = Literal["object", "keywords", "either"]

#: Keywords that every operation takes, and what every composite takes beside them.
COMMON = ("timeout_seconds: float | None = None", "cancellation: Cancellation | None = None")
WAITING = (
    "polling_interval_seconds: float | None = None",
    "polling_timeout_seconds: float | None = None",
    "on_poll: Callable[[Any], object] | None = None",
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


def composite(plan: Composite, form: Form) -> str:
    """Return the parameters of a composite in one of its forms, as the protocols have it."""
    arguments = [_argument(one, required=one.required) for one in plan.others]
    if plan.object is not None and form != "keywords":
        arguments.append(_argument(plan.object, required=plan.object.required and form == "object"))
    keywords = [*COMMON, *WAITING]
    if plan.fields is not None and form == "either":
        keywords.append("**fields: Any")
    if plan.fields is not None and form == "keywords":
        keywords = [*_fields(plan.fields), *keywords]
    return ", ".join(["self", *arguments, "*", *keywords])


def shown(plan: Composite) -> str:
    """Return the decorator that lets a composite show the fields of its object."""
    names = ", ".join(map(repr, plan.fields.set_by_composites)) if plan.fields is not None else ""
    return f"shows_fields_without({names})" if names else "shows_fields"


def _fields(model: Model) -> list[str]:
    """Return what composites take of an object, keyword by keyword.

    With ``Unpack``, a client could have no keywords of its own beside these: for type checkers, fields that
    are unpacked may be joined by others, of any type.
    """
    fields = [one for one in model.fields if not one.set_by_composites]
    given = [f"{one.name}: {one.annotation}{'' if one.must_be_given else ' = ...'}" for one in fields]
    return [*given, "additional_properties: dict[str, Any] = ..."]


def _argument(one: CompositeArgument, *, required: bool) -> str:
    return f"{one.name}: {one.annotation}{'' if required else ' | None = None'}"


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
        return ["*", *keywords, f"**fields: Unpack[{operation.fields.keywords}]"] if keywords else []
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
