"""Python functions as tools: described by signature, type hints and docstring, called with a model's JSON.

Whatever a model sends is checked before the function sees it; a complaint is a sentence that it can act on.
"""

from __future__ import annotations

import inspect
import json
import re
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from functools import partial
from math import isfinite
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    Literal,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from assistants_client.errors import InvalidArgumentError

if TYPE_CHECKING:
    from assistants_api.models import FunctionTool

__all__ = ["Function", "FunctionArgumentError"]

_NAME: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SCALARS: Final[Mapping[object, str]] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    type(None): "null",
}
_KINDS: Final[Mapping[str, tuple[type, ...]]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}
_SECTION: Final = re.compile(
    r"(Args|Arguments|Parameters|Returns|Raises|Yields|Examples?|Notes?|Source):?\s*"
)
_ARGUMENT: Final = re.compile(r"\s*(?::param\s+)?\*{0,2}(\w+)\s*(?:\([^)]*\))?:\s*(.*)")
_ARGUMENT_SECTIONS: Final = frozenset({"Args", "Arguments", "Parameters"})


class FunctionArgumentError(Exception):
    """What a model sent does not fit the function; the sentence says which and why."""


class Function:
    """A function of the user's as a tool.

    Args:
        function: Plain or async, with a type hint for each parameter that should be described. The scalars,
            ``Literal``, ``Enum``, ``list``, ``dict`` and unions of them are understood; anything else is left
            open. A text in ``Annotated`` describes what it stands at, unless the docstring does.

    Raises:
        InvalidArgumentError: The function cannot be described, for one because it takes ``*args``.
    """

    def __init__(self, function: Callable[..., object]) -> None:
        self.function = function
        target = _target(function)
        self.name: str = getattr(target, "__name__", type(target).__name__)
        if not _NAME.fullmatch(self.name):
            raise InvalidArgumentError(
                f"{self.name!r} cannot be the name of a tool; give a function with a name of its own",
                argument="tools",
            )
        self._parameters = _parameters(function, self.name)
        self._hints = _hints(target, self.name)
        self.description, described = _read_docstring(inspect.getdoc(target) or "")
        self.schema = self._schema(described)
        _check_json(self.schema, self.name)

    @property
    def is_async(self) -> bool:
        """Whether what it returns has to be awaited."""
        call = getattr(self.function, "__call__", None)  # noqa: B004 - the method itself is looked at
        return inspect.iscoroutinefunction(self.function) or inspect.iscoroutinefunction(call)

    @property
    def tool(self) -> FunctionTool:
        """The tool as a request carries it."""
        from assistants_api.models import FunctionDefinition, FunctionTool

        definition = FunctionDefinition(name=self.name, parameters=self.schema)
        if self.description:
            definition.description = self.description
        return FunctionTool(function=definition)

    def arguments(self, text: str) -> dict[str, Any]:
        """Return the keyword arguments that a model's JSON *text* means.

        Raises:
            FunctionArgumentError: The text is no JSON object, or an argument is missing, unknown or of the
                wrong type.
        """
        given = _parse(text)
        unknown = given.keys() - self._parameters.keys()
        if unknown:
            known = ", ".join(self._parameters) or "none"
            raise FunctionArgumentError(f"unknown argument {min(unknown)!r}; known are {known}")
        for name in self.schema["required"]:
            if name not in given:
                raise FunctionArgumentError(f"the argument {name!r} is missing")
        return {name: self._value(name, value) for name, value in given.items()}

    def _value(self, name: str, value: Any) -> Any:
        fault = _fault(self.schema["properties"][name], value)
        if fault is not None:
            raise FunctionArgumentError(f"the argument {name!r} {fault}")
        return _as_hinted(self._hints.get(name), value)

    def _schema(self, described: Mapping[str, str]) -> dict[str, Any]:
        properties: dict[str, Any] = {}
        for name, parameter in self._parameters.items():
            schema = _schema_of(self._hints.get(name, Any))
            if name in described:
                schema["description"] = described[name]
            default = parameter.default.value if isinstance(parameter.default, Enum) else parameter.default
            if isinstance(default, (str, int, bool)) or (isinstance(default, float) and isfinite(default)):
                schema["default"] = default
            properties[name] = schema
        required = [name for name, one in self._parameters.items() if one.default is one.empty]
        return {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }


# ------------------------------------------------------------------------------------- the signature


def _target(function: Callable[..., object]) -> Callable[..., object]:
    """Return what has the name, the hints and the docstring: the function below its given arguments."""
    while isinstance(function, partial):
        function = cast("partial[object]", function).func
    return function


def _parameters(function: Callable[..., object], name: str) -> dict[str, inspect.Parameter]:
    try:
        found = dict(inspect.signature(function).parameters)
    except (TypeError, ValueError) as error:
        raise InvalidArgumentError(
            f"{name} has no signature to describe; wrap it in a function", argument="tools"
        ) from error
    for one in found.values():
        if one.kind not in {one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY}:
            raise InvalidArgumentError(
                f"{name} takes {one}, which a model cannot give by name; give it named parameters",
                argument="tools",
            )
    return found


def _hints(target: Callable[..., object], name: str) -> dict[str, Any]:
    try:
        return get_type_hints(
            target if inspect.isroutine(target) else type(target).__call__, include_extras=True
        )
    except (NameError, AttributeError, SyntaxError, TypeError) as error:
        raise InvalidArgumentError(
            f"a type hint of {name} cannot be read: {error}; what it names must be there at run time",
            argument="tools",
        ) from error


def _check_json(schema: dict[str, Any], name: str) -> None:
    try:
        json.dumps(schema, allow_nan=False)
    except (TypeError, ValueError) as error:
        raise InvalidArgumentError(
            f"{name} cannot be described to a model: {error}; let its choices be texts and numbers",
            argument="tools",
        ) from error


def _schema_of(hint: Any) -> dict[str, Any]:
    """Return the JSON Schema of a type hint; an empty one where it says nothing that JSON knows."""
    if isinstance(hint, type) and hint in _SCALARS:
        return {"type": _SCALARS[hint]}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    return _schema_of_form(get_origin(hint) or hint, get_args(hint))


def _schema_of_form(origin: Any, arguments: tuple[Any, ...]) -> dict[str, Any]:
    if origin is Literal:
        return {"enum": [one.value if isinstance(one, Enum) else one for one in arguments]}
    if origin is Annotated:
        notes = [one for one in arguments[1:] if isinstance(one, str)]
        return {**_schema_of(arguments[0]), **({"description": notes[0]} if notes else {})}
    if origin in {Union, types.UnionType}:
        return {"anyOf": [_schema_of(one) for one in arguments]}
    if origin in {list, Sequence}:
        return {"type": "array", **({"items": _schema_of(arguments[0])} if arguments else {})}
    if origin in {dict, Mapping}:
        return {"type": "object", **({"additionalProperties": _schema_of(arguments[1])} if arguments else {})}
    return {}


# ------------------------------------------------------------------------------------- the arguments


def _parse(text: str) -> dict[str, Any]:
    try:
        given: Any = json.loads(text or "{}")
    except (ValueError, RecursionError) as error:
        raise FunctionArgumentError(f"the arguments are not valid JSON: {error}") from error
    if not isinstance(given, dict):
        raise FunctionArgumentError("the arguments must be a JSON object")
    return cast("dict[str, Any]", given)


def _fault(schema: Mapping[str, Any], value: Any) -> str | None:
    """Return what is wrong with *value* by one of our own schemas, as the end of a sentence."""
    if "enum" in schema:
        known = any(value == one and type(value) is type(one) for one in schema["enum"])
        return None if known else f"must be one of {json.dumps(schema['enum'], default=str)}"
    if "anyOf" in schema:
        faults = [_fault(part, value) for part in schema["anyOf"]]
        return None if None in faults else " or ".join(dict.fromkeys(map(str, faults)))
    if "type" not in schema:
        return None
    return _fault_of_kind(schema["type"], value) or _fault_within(schema, value)


def _fault_of_kind(kind: str, value: Any) -> str | None:
    # JSON has one kind of number, and a model may well write 3.0; Python's bool is an int, and JSON's is not.
    is_whole = kind == "integer" and isinstance(value, float) and value.is_integer()
    is_right = isinstance(value, _KINDS[kind]) and (kind == "boolean" or not isinstance(value, bool))
    return None if is_right or is_whole else f"must be of type {kind}"


def _fault_within(schema: Mapping[str, Any], value: Any) -> str | None:
    inner: Any = schema.get("items", schema.get("additionalProperties"))
    parts: Iterable[Any] = cast("dict[str, Any]", value).values() if isinstance(value, dict) else value
    faults = [] if inner is None else [_fault(inner, one) for one in parts]
    return next((f"has a part that {fault}" for fault in faults if fault is not None), None)


def _as_hinted(hint: Any, value: Any) -> Any:
    """Return what the type hint wants for a *value* that fits its schema."""
    if hint is int and isinstance(value, float):
        return int(value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    return _as_form_wants(get_origin(hint), get_args(hint), value)


def _as_form_wants(origin: Any, arguments: tuple[Any, ...], value: Any) -> Any:
    if origin is Annotated:
        return _as_hinted(arguments[0], value)
    if origin is Literal:
        return next((one for one in arguments if isinstance(one, Enum) and one.value == value), value)
    if origin in {Union, types.UnionType}:
        fitting = next((one for one in arguments if _fault(_schema_of(one), value) is None), None)
        return _as_hinted(fitting, value)
    if origin in {list, Sequence} and arguments:
        return [_as_hinted(arguments[0], one) for one in value]
    if origin in {dict, Mapping} and arguments:
        return {name: _as_hinted(arguments[1], one) for name, one in value.items()}
    return value


# ------------------------------------------------------------------------------------- the docstring


def _read_docstring(text: str) -> tuple[str, dict[str, str]]:
    """Return what a docstring says of the function, and what of each parameter (Google or Sphinx style)."""
    summary: list[str] = []
    described: dict[str, str] = {}
    section = current = ""
    for line in text.splitlines():
        if heading := _SECTION.fullmatch(line):
            section, current = heading[1], ""
        elif (found := _ARGUMENT.match(line)) and _names_argument(line, section):
            current = found[1]
            described[current] = found[2].strip()
        elif current and line.startswith(" ") and line.strip():
            described[current] += f" {line.strip()}"
        elif not section and not line.lstrip().startswith(":"):
            summary.append(line)
    return " ".join(" ".join(summary).split()), described


def _names_argument(line: str, section: str) -> bool:
    return section in _ARGUMENT_SECTIONS or line.lstrip().startswith(":param")
