"""The parameters of an operation: ids in its path, and what goes into the query.

A resource's list operations gather their query parameters in one object; elsewhere they are plain arguments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from assistants_codegen.complaints import Pointer
from assistants_codegen.document import Document, mapping, sequence, text
from assistants_codegen.plan.models import QueryObject
from assistants_codegen.plan.names import argument_name, field_name, snake

PARAMETER_PREFIX = "#/components/parameters/"
_IN_PATH = re.compile(r"\{([^{}]*)\}")


@frozen
class Argument:
    """One path parameter."""

    name: str
    wire_name: str
    doc: str


@frozen
class Parameter:
    """One parameter as it was written, and where."""

    raw: dict[str, Any]
    pointer: Pointer

    @property
    def name(self) -> str:
        """Its name on the wire."""
        return str(self.raw.get("name"))

    @property
    def where(self) -> str:
        """The part of the request that it goes to: ``path``, ``query`` and so on."""
        return str(self.raw.get("in"))

    @property
    def argument(self) -> str:
        """Its Python name; ``x-python-name`` says it where the wire name is too short or taken."""
        return argument_name(self._python_name)

    @property
    def field(self) -> str:
        """Its Python name in a query-parameters object."""
        return field_name(self._python_name)

    @property
    def _python_name(self) -> str:
        return str(self.raw.get("x-python-name", self.name))


def parameters_of(document: Document, path: str, method: str) -> list[Parameter]:
    """Return the parameters of an operation and of its path, references followed; the operation's own win."""
    found: dict[tuple[str, str], Parameter] = {}
    for one in _written(document, path, method):
        found.setdefault((one.where, one.name), one)
    return list(found.values())


def path_parameters(document: Document, path: str, method: str) -> tuple[Argument, ...]:
    """Return the ids in *path*, in its order."""
    by_name = {one.name: one for one in parameters_of(document, path, method) if one.where == "path"}
    found = [by_name[name] for name in ids_of(path)]
    return tuple(Argument(one.argument, one.name, text(one.raw, "description")) for one in found)


def ids_of(path: str) -> list[str]:
    """Return the names in braces, in the order of *path*."""
    return _IN_PATH.findall(path)


def query_objects(document: Document) -> dict[str, QueryObject]:
    """Return every query-parameters object (``x-query-parameters``) by name."""
    found: dict[str, QueryObject] = {}
    for path, method, operation in document.operations():
        name = operation.get("x-query-parameters")
        if name is not None:
            found[name] = _query_object(document, path, method, operation)
    return found


def _query_object(document: Document, path: str, method: str, operation: dict[str, Any]) -> QueryObject:
    given = [one for one in parameters_of(document, path, method) if one.where == "query"]
    schema = {
        "description": f"Query parameters of `{snake(operation['operationId'])}`.",
        "properties": {one.name: _property(one) for one in given},
        "required": [one.name for one in given if one.raw.get("required")],
    }
    module = snake(operation["tags"][0])
    return QueryObject(operation["x-query-parameters"], module, schema, ("paths", path, method))


def _property(parameter: Parameter) -> dict[str, Any]:
    given = {"description": text(parameter.raw, "description"), "x-python-name": parameter.field}
    return given | mapping(parameter.raw["schema"])


def _written(document: Document, path: str, method: str) -> Iterator[Parameter]:
    item = mapping(mapping(document.root.get("paths")).get(path))
    for holder, pointer in ((mapping(item.get(method)), ("paths", path, method)), (item, ("paths", path))):
        for index, raw in enumerate(sequence(holder.get("parameters"))):
            yield _resolved(document, mapping(raw), (*pointer, "parameters", index))


def _resolved(document: Document, raw: dict[str, Any], pointer: Pointer) -> Parameter:
    if "$ref" not in raw:
        return Parameter(raw, pointer)
    name = str(raw["$ref"]).removeprefix(PARAMETER_PREFIX)
    shared = mapping(document.components.get("parameters"))
    if name not in shared:
        raise document.error(f"{raw['$ref']} does not name a parameter under components/parameters", *pointer)
    return Parameter(mapping(shared[name]), ("components", "parameters", name))
