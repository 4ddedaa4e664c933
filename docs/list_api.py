"""Lists every public name with its signature, a line each, so that a change of one is seen in review.

`nox -s api` writes the list to docs/api.txt, and a test holds that file against the code. What is not in it
is not public, whatever its spelling; docs/deprecation.md says what is promised about what is.
"""

from __future__ import annotations

import enum
import inspect
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, ForwardRef, cast, get_origin, is_typeddict

import typer.main

from assistants_client.cli.app import app

MODULES = (
    "assistants_client",
    "assistants_client.errors",
    "assistants_client.lifecycle",
    "assistants_client.models",
    "assistants_client.local",
    "assistants_client.local.model",
    "assistants_client.local.model.http",
    "assistants_client.local.model.offline",
    "assistants_client.local.embeddings",
    "assistants_client.local.sandbox",
    "assistants_client.local.sandbox.bubblewrap",
    "assistants_api.wire",
)
"""The modules that a program may import from; a name that is in several has its home in the first."""
INHERITED = frozenset({"additional_properties"})
"""What every model can be given beside its own fields."""
WIRE = ("Call", "Cancellation", "HttpInfo", "Model", "Operation")
"""What people meet of the wire layer, which hands out the rest to printed code only."""
OURS = ("assistants_client", "assistants_api")


class Text(str):
    """What a signature shows as it is written, without quotes."""

    __slots__ = ()
    __repr__ = str.__str__


def listing() -> str:
    """Return the list: modules in their order, names in that of the alphabet, then the command line."""
    modules = [import_module(name) for name in MODULES]
    homes: dict[Any, str] = {}
    for module in modules:
        for name, value in _names(module):
            if inspect.isclass(value) or inspect.isfunction(value):
                homes.setdefault(value, f"{module.__name__}.{name}")
    lines = [line for module in modules for line in _module(module, homes)]
    return "".join(f"{line}\n" for line in [*lines, *_commands()])


def _names(module: ModuleType) -> list[tuple[str, Any]]:
    return [(name, getattr(module, name)) for name in sorted(getattr(module, "__all__", WIRE))]


def _module(module: ModuleType, homes: Mapping[Any, str]) -> Iterator[str]:
    for name, value in _names(module):
        path = f"{module.__name__}.{name}"
        if isinstance(value, ModuleType):
            yield f"module {path}"
        elif not (inspect.isclass(value) or inspect.isfunction(value)):
            yield f"{path} = {_value(value)}"
        elif homes[value] != path:
            yield f"{path} is {homes[value]}"
        elif inspect.isfunction(value):
            yield f"def {path}{_signature(value)}"
        else:
            yield from _class(path, value, homes)


def _class(path: str, owner: Any, homes: Mapping[Any, str]) -> Iterator[str]:
    bases = ", ".join(base.__name__ for base in owner.__bases__ if base is not object)
    yield f"class {path}({bases})" if bases else f"class {path}"
    if issubclass(owner, enum.Enum):
        yield from (f"{path}.{member.name} = {member.value!r}" for member in owner)
    elif is_typeddict(owner):
        yield from (f"{path}[{key!r}]: {_annotation(kind)}" for key, kind in owner.__annotations__.items())
    else:
        yield from _members(path, owner, homes)


def _members(path: str, owner: Any, homes: Mapping[Any, str]) -> Iterator[str]:
    """Yield how an object is made, its fields and methods; a public base has a list of its own."""
    lineage: list[type] = [one for one in owner.__mro__ if one.__module__.startswith(OURS)]
    ours = [one for one in lineage if one is owner or one not in homes]
    fields: dict[str, Any] = {}
    for one in reversed(ours):
        fields.update(vars(one).get("__annotations__", {}))
    defaults: dict[str, Any] = {}
    if any("__init__" in vars(one) for one in ours):
        made_of = [*inspect.signature(owner.__init__).parameters.values()][1:]
        if all(one.kind is one.KEYWORD_ONLY and one.name in INHERITED | fields.keys() for one in made_of):
            # Made of its fields by name, so each field says whether it may be left out.
            defaults = {one.name: one.default for one in made_of if one.default is not one.empty}
        else:
            yield f"def {path}{_signature(owner.__init__, is_bound=True)}"
    for name in sorted({name for one in ours for name in vars(one)} | set(fields)):
        if name.startswith("_"):
            continue
        if name in fields and name in defaults:
            yield f"{path}.{name}: {_annotation(fields[name])} = {_value(defaults[name])}"
        else:
            # A composite becomes a method at the first look.
            getattr(owner, name, None)
            # As written, so that neither a property nor a class method is run or bound.
            yield _member(f"{path}.{name}", inspect.getattr_static(owner, name, None), fields.get(name))


def _member(path: str, member: Any, kind: Any) -> str:
    if type(member) in {classmethod, staticmethod}:
        word = type(member).__name__
        return f"{word} {path}{_signature(member.__func__, is_bound=word == 'classmethod')}"
    if isinstance(member, property):
        return f"property {path}: {_annotation(inspect.signature(member.fget).return_annotation)}"  # type: ignore[arg-type]
    if inspect.isfunction(member):
        word = "async def" if inspect.iscoroutinefunction(member) else "def"
        return f"{word} {path}{_signature(member, is_bound=True)}"
    return f"{path} = {_value(member)}" if kind is None else f"{path}: {_annotation(kind)}"


def _signature(function: Any, *, is_bound: bool = False) -> str:
    """Return the signature as callers see it: without `self`, and with annotations as they are written."""
    signature = inspect.signature(function)
    parameters = [_shown(one) for one in signature.parameters.values()][1 if is_bound else 0 :]
    returns = signature.return_annotation
    if returns is not signature.empty:
        returns = Text(_annotation(returns))
    return str(signature.replace(parameters=parameters, return_annotation=returns))


def _shown(parameter: inspect.Parameter) -> inspect.Parameter:
    if parameter.annotation is not parameter.empty:
        parameter = parameter.replace(annotation=Text(_annotation(parameter.annotation)))
    if inspect.isfunction(parameter.default):
        parameter = parameter.replace(default=Text(parameter.default.__qualname__))
    return parameter


def _annotation(kind: Any) -> str:
    if isinstance(kind, ForwardRef):
        return kind.__forward_arg__
    return kind if isinstance(kind, str) else inspect.formatannotation(kind)


def _value(value: Any) -> str:
    """Return a constant or an alias as it would be written, sets in order."""
    if isinstance(value, Mapping):
        rows = cast("dict[str, Any]", value).items()
        return "{" + ", ".join(f"{key!r}: {_value(one)}" for key, one in rows) + "}"
    if isinstance(value, frozenset):
        return f"frozenset({sorted(cast('frozenset[str]', value))!r})"
    return _annotation(value) if get_origin(value) is not None else repr(value)


def _commands() -> Iterator[str]:
    group: Any = typer.main.get_command(app)
    for name, command in sorted(group.commands.items()):
        yield f"command assistants-client {name}"
        for parameter in command.params:
            names = ", ".join([*parameter.opts, *parameter.secondary_opts])
            kind = f"{parameter.param_type_name} {names} ({parameter.type.name})"
            yield f"command assistants-client {name}: {kind}"


if __name__ == "__main__":
    target = Path(__file__).with_name("api.txt")
    target.write_text(listing(), encoding="utf-8", newline="\n")
    sys.stdout.write(f"{target.name} is written\n")
