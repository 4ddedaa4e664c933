"""Rules for paths and their parameters.

Every id reaches the place that the path keeps for it, and every value goes where a server looks for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from assistants_codegen.complaints import Pointer, SpecError
from assistants_codegen.document import METHODS, Document, is_mapping, mapping, sequence
from assistants_codegen.plan.parameters import PARAMETER_PREFIX, ids_of, parameters_of
from assistants_codegen.plan.types import SCALARS, kinds
from assistants_codegen.rules.schemas import check_schema
from assistants_codegen.rules.words import unknown

_PATH = re.compile(r"(/([A-Za-z0-9._~-]+|\{[A-Za-z_][A-Za-z0-9_-]*\}))+/?")
_ITEM = frozenset({"summary", "description", "parameters", *METHODS}) - {"head", "options", "trace"}
_PARAMETER = frozenset(
    {"name", "in", "required", "description", "schema", "deprecated", "example", "examples"}
)
_METHOD = "a client of data has no use for it"
_REFUSED = {"head": _METHOD, "options": _METHOD, "trace": _METHOD, "$ref": "write the operations out"}
_STYLES: dict[str, str] = dict.fromkeys(
    ("style", "explode", "allowReserved", "content"), "lists always repeat their name"
)


def check(document: Document) -> Iterator[SpecError]:
    """Yield the breaches of every path, its parameters, and shared parameters."""
    routes: dict[str, str] = {}
    for path, item in mapping(document.root.get("paths")).items():
        yield from _path(document, path, routes)
        yield from unknown(document, mapping(item), ("paths", path), _ITEM, _REFUSED)
    for name, parameter in mapping(document.components.get("parameters")).items():
        yield from _parameter(document, parameter, ("components", "parameters", name))
    for path, method, operation in document.operations():
        yield from _parameters(document, operation, ("paths", path, method))
        yield from _ids(document, path, method)
    for path, item in mapping(document.root.get("paths")).items():
        yield from _parameters(document, mapping(item), ("paths", path))


def _path(document: Document, path: str, routes: dict[str, str]) -> Iterator[SpecError]:
    if not _PATH.fullmatch(path):
        yield document.error(
            "a path is made of plain segments and {ids}, each between slashes", "paths", path
        )
    ids = ids_of(path)
    if len(ids) != len(set(ids)):
        yield document.error("a path names each of its ids once", "paths", path)
    route = re.sub(r"\{[^{}]*\}", "{}", path.rstrip("/"))
    if route in routes:
        yield document.error(f"nothing tells this path from {routes[route]}", "paths", path)
    routes[route] = path


def _parameters(document: Document, holder: dict[str, Any], pointer: Pointer) -> Iterator[SpecError]:
    shared = mapping(document.components.get("parameters"))
    seen = list[object]()
    for index, parameter in enumerate(sequence(holder.get("parameters"))):
        where = (*pointer, "parameters", index)
        if _identity(shared, parameter) in seen:
            yield document.error("lists a parameter a second time", *where)
        seen.append(_identity(shared, parameter))
        if not is_mapping(parameter) or "$ref" not in parameter:
            yield from _parameter(document, parameter, where)
        elif str(parameter["$ref"]).removeprefix(PARAMETER_PREFIX) not in shared:
            message = f"{parameter['$ref']} does not name a parameter under components/parameters"
            yield document.error(message, *where, "$ref")


def _identity(shared: dict[str, Any], parameter: object) -> tuple[object, object]:
    written = mapping(parameter)
    if "$ref" in written:
        written = mapping(shared.get(str(written["$ref"]).removeprefix(PARAMETER_PREFIX)))
    return written.get("in"), written.get("name")


def _parameter(document: Document, parameter: object, pointer: Pointer) -> Iterator[SpecError]:
    written = mapping(parameter)
    yield from unknown(document, written, pointer, _PARAMETER, _STYLES)
    where = written.get("in")
    if where not in ("path", "query"):
        yield document.error(
            f"parameters in {where} are not taken, only those in path and query", *pointer, "in"
        )
    if not is_mapping(written.get("schema")):
        yield document.error("a parameter needs a schema", *pointer)
        return
    yield from check_schema(document, written["schema"], (*pointer, "schema"))
    found = _kinds(document, written["schema"])
    if where == "path" and (found != {"string"} or written.get("required") is not True):
        yield document.error("an id in a path is a required string", *pointer)
    if where == "query" and not found <= {*SCALARS, "array"}:
        yield document.error("a query parameter is a plain value or a list of them", *pointer, "schema")


def _kinds(document: Document, schema: dict[str, Any], seen: frozenset[str] = frozenset()) -> set[str | None]:
    """Return the JSON types that a value of *schema* may have; what is wrong with it is told elsewhere."""
    try:
        name, target = document.resolve(schema)
    except SpecError:
        return {"string"}
    if "properties" in target or name in seen:
        return {"object"}
    if "oneOf" in target:
        beyond = seen if name is None else seen | {name}
        return set[str | None]().union(
            *(_kinds(document, part, beyond) for part in map(mapping, target["oneOf"]))
        )
    return {"string"} if {"enum", "const"} & target.keys() else set(kinds(target))


def _ids(document: Document, path: str, method: str) -> Iterator[SpecError]:
    try:
        given = parameters_of(document, path, method)
    except SpecError:
        return  # A reference that leads nowhere has been told above.
    named = [one.name for one in given if one.where == "path"]
    for one in set(ids_of(path)) ^ set(named):
        message = f"the path and its path parameters differ in {one!r}"
        yield document.error(message, "paths", path, method)
