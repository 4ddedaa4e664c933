"""Python functions as tools of a model: described from their signature, type hints and docstring, and called with its JSON.

Whatever a model sends is checked before the function sees it; a complaint is a sentence that the model can act on.
"""

from __future__ import annotations

import inspect
import json
import re
import types
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from assistants_client.errors import InvalidArgumentError

if TYPE_CHECKING:
    from assistants_api.models import FunctionTool

__all__ = ["Function", "FunctionArgumentError"]

_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SCALARS: Mapping[object, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    type(None): "null",
}
_ARGUMENT = re.compile(r"^\s*(?::param\s+)?\*{0,2}(\w+)\s*(?:\([^)]*\))?:\s*(.*)$")
_SECTION = re.compile(r"^\s*(Args|Arguments|Parameters|Returns|Raises|Yields|Examples?|Notes?|Source):?\s*$")
_KINDS: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}


class FunctionArgumentError(Exception):
    """The arguments that a model sent do not fit the function; the sentence says which and why."""


class Function:
    """A function of the user's as a tool.

    Args:
        function: Plain or async, with a type hint for each parameter that should be described; ``Literal``, ``Enum``,
            ``list``, ``dict``, ``| None`` and the scalars are understood, anything else is left open.

    Raises:
        InvalidArgumentError: The function cannot be described, for one because it takes ``*args``.
    """

    def __init__(self, function: Callable[..., object]) -> None:
        self.function = function
        self.name = getattr(function, "__name__", type(function).__name__)
        if not _NAME.fullmatch(self.name):
            raise InvalidArgumentError(
                f"{self.name!r} cannot be the name of a tool; give a function with a name of its own",
                argument="tools",
            )
        self._parameters = _parameters(function, self.name)
        self._hints = _hints(function)
        summary, described = _read_docstring(inspect.getdoc(function) or "")
        self.description = summary
        self.schema = self._schema(described)

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
            FunctionArgumentError: The text is no JSON object, or an argument is missing, unknown or of the wrong type.
        """
        given = _parse(text)
        unknown = given.keys() - self._parameters.keys()
        if unknown:
            raise FunctionArgumentError(
                f"unknown argument {min(unknown)!r}; known are {', '.join(self._parameters)}"
            )
        for name in self.schema["required"]:
            if name not in given:
                raise FunctionArgumentError(f"the argument {name!r} is missing")
        return {name: self._value(name, value) for name, value in given.items()}

    def _value(self, name: str, value: Any) -> Any:
        fault = _fault(self.schema["properties"][name], value)
        if fault is not None:
            raise FunctionArgumentError(f"the argument {name!r} {fault}")
        return _as_enum(self._hints.get(name), value)

    def _schema(self, described: Mapping[str, str]) -> dict[str, Any]:
        properties: dict[str, Any] = {}
        for name, parameter in self._parameters.items():
            schema = _schema_of(self._hints.get(name, Any))
            if name in described:
                schema["description"] = described[name]
            if isinstance(parameter.default, (str, int, float, bool)):
                default = parameter.default
                schema["default"] = default.value if isinstance(default, Enum) else default
            properties[name] = schema
        required = [name for name, one in self._parameters.items() if one.default is one.empty]
        return {
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }


def _parameters(function: Callable[..., object], name: str) -> dict[str, inspect.Parameter]:
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError) as error:
        raise InvalidArgumentError(
            f"{name} has no signature to describe; wrap it in a function", argument="tools"
        ) from error
    found = dict(signature.parameters)
    for one in found.values():
        if one.kind not in {one.POSITIONAL_OR_KEYWORD, one.KEYWORD_ONLY}:
            raise InvalidArgumentError(
                f"{name} takes {one}, which a model cannot give by name; give it named parameters",
                argument="tools",
            )
    return found


def _hints(function: Callable[..., object]) -> dict[str, Any]:
    target = function if inspect.isroutine(function) else type(function).__call__
    try:
        return get_type_hints(target)
    except NameError as error:
        raise InvalidArgumentError(
            f"a type hint of {getattr(function, '__name__', function)!s} cannot be found: {error}; import it at run time",
            argument="tools",
        ) from error


def _schema_of(hint: Any) -> dict[str, Any]:
    """Return the JSON Schema of a type hint; an empty one where it says nothing that JSON knows."""
    if hint in _SCALARS:
        return {"type": _SCALARS[hint]}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in {Union, types.UnionType}:
        return {"anyOf": [_schema_of(one) for one in arguments]}
    container = origin or hint
    if container in {list, Sequence}:
        return {"type": "array", "items": _schema_of(arguments[0])} if arguments else {"type": "array"}
    if container in {dict, Mapping}:
        return (
            {"type": "object", "additionalProperties": _schema_of(arguments[1])}
            if arguments
            else {"type": "object"}
        )
    return {}


def _fault(schema: Mapping[str, Any], value: Any) -> str | None:
    """Return what is wrong with *value* by one of our own schemas, as the end of a sentence."""
    if "enum" in schema and not any(value == one and type(value) is type(one) for one in schema["enum"]):
        return f"must be one of {json.dumps(schema['enum'])}"
    if "anyOf" in schema:
        faults = [_fault(part, value) for part in schema["anyOf"]]
        return None if None in faults else " or ".join(dict.fromkeys(str(fault) for fault in faults))
    kind = schema.get("type")
    if kind is not None and (
        not isinstance(value, _KINDS[kind]) or (isinstance(value, bool) and kind != "boolean")
    ):
        return f"must be of type {kind}"
    inner = (
        schema.get("items")
        if kind == "array"
        else schema.get("additionalProperties")
        if kind == "object"
        else None
    )
    values: list[Any] = value if kind == "array" else list(value.values()) if kind == "object" else []
    faults = [_fault(inner, one) for one in values] if isinstance(inner, dict) else []
    return next((f"has a part that {fault}" for fault in faults if fault is not None), None)


def _as_enum(hint: Any, value: Any) -> Any:
    return hint(value) if isinstance(hint, type) and issubclass(hint, Enum) else value


def _parse(text: str) -> dict[str, Any]:
    try:
        given = json.loads(text or "{}")
    except ValueError as error:
        raise FunctionArgumentError(f"the arguments are not valid JSON: {error}") from error
    if not isinstance(given, dict):
        raise FunctionArgumentError("the arguments must be a JSON object")
    return cast("dict[str, Any]", given)


def _read_docstring(text: str) -> tuple[str, dict[str, str]]:
    """Return what a docstring says of the function, and what of each parameter (Google or Sphinx style)."""
    lines = text.splitlines()
    summary: list[str] = []
    described: dict[str, str] = {}
    section, current = "", ""
    for line in lines:
        heading = _SECTION.match(line)
        if heading is not None:
            section, current = heading[1], ""
            continue
        found = _ARGUMENT.match(line)
        if found is not None and (
            section in {"Args", "Arguments", "Parameters"} or line.lstrip().startswith(":param")
        ):
            current = found[1]
            described[current] = found[2].strip()
        elif current and line.strip() and line.startswith(" "):
            described[current] += f" {line.strip()}"
        elif not section and not line.lstrip().startswith(":"):
            summary.append(line.strip())
    return " ".join("\n".join(summary).split()), described
