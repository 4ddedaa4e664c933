"""Rules for names.

No two things get one Python name, and none hides what printed code stands on.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Iterator
from typing import Any

from openapi_python_client import strings

from assistants_codegen.complaints import Pointer, SpecError
from assistants_codegen.document import Document, component_name, mapping, sequence
from assistants_codegen.plan.composites import EXTENSION, OBJECTS
from assistants_codegen.plan.models import COMPOSITE_FIELDS, SET_BY_COMPOSITES
from assistants_codegen.plan.names import (
    RESERVED_BY_COMPOSITES,
    RESERVED_CLASSES,
    RESERVED_CONSTANTS,
    RESERVED_OPERATIONS,
    constant,
    pascal,
    property_name,
    snake,
)
from assistants_codegen.plan.operations import JSON
from assistants_codegen.plan.parameters import parameters_of
from assistants_codegen.plan.types import component_pointer

_CLASS = re.compile(r"[A-Z][A-Za-z0-9]*")

Named = tuple[str, str, Pointer]
"""A Python name, the name of the spec that it stems from, and where that stands."""


def check(document: Document) -> Iterator[SpecError]:
    """Yield a breach for each name that is taken, one for each place."""
    seen = set[Pointer]()
    for breach in _breaches(document):
        if breach.pointer not in seen:
            seen.add(breach.pointer)
            yield breach


def _breaches(document: Document) -> Iterator[SpecError]:
    yield from _classes(document)
    yield from _operations(document)
    for name, schema in document.schemas.items():
        named = _properties(document, schema, component_pointer(name))
        yield from _distinct(document, named, "properties")
        # The parser gives names of its own, which nobody sees, but it gives up where they clash.
        yield from _distinct(
            document, [(_parsed(wire), wire, place) for _, wire, place in named], "properties"
        )
    for path, method, operation in document.operations():
        yield from _arguments(document, path, method, operation)
    for index, composite in enumerate(sequence(document.root.get(EXTENSION))):
        yield from _composite(document, composite, (EXTENSION, index, "parameters"))


def _classes(document: Document) -> Iterator[SpecError]:
    named = [(name, component_pointer(name)) for name in document.schemas]
    for path, method, operation in document.operations():
        if "x-query-parameters" in operation:
            named.append(
                (str(operation["x-query-parameters"]), ("paths", path, method, "x-query-parameters"))
            )
    forms = {f"{name}{form}" for name, _ in named for form in ("Fields", COMPOSITE_FIELDS)}
    printed = RESERVED_CLASSES | forms | _classes_of_tags(document)
    for name, pointer in named:
        if not _CLASS.fullmatch(name) or keyword.iskeyword(name):
            yield document.error(f"{name!r} is not a class name; use PascalCase letters and digits", *pointer)
        elif name in printed:
            yield document.error(
                f"{name} is the name of something that is printed anyway; choose another", *pointer
            )
    yield from _distinct(document, [(snake(name), name, pointer) for name, pointer in named], "types")


def _classes_of_tags(document: Document) -> set[str]:
    return {f"{pascal(snake(tag['name']))}Operations" for tag in sequence(document.root.get("tags"))}


def _operations(document: Document) -> Iterator[SpecError]:
    taken = RESERVED_OPERATIONS | {snake(tag["name"]) for tag in sequence(document.root.get("tags"))}
    named = list[Named]()
    for path, method, raw in document.operations():
        name, pointer = raw["operationId"], ("paths", path, method, "operationId")
        python = snake(name)
        named.append((python, name, pointer))
        if keyword.iskeyword(python) or python in taken or python.startswith("decode_"):
            yield document.error(f"the operation {name} would be called {python}, which is taken", *pointer)
        elif constant(python) in RESERVED_CONSTANTS:
            yield document.error(f"{constant(python)}, the constant of {name}, is taken", *pointer)
    for index, raw in enumerate(sequence(document.root.get(EXTENSION))):
        named.append((raw["name"], raw["name"], (EXTENSION, index, "name")))
    yield from _distinct(document, named, "operations")


def _properties(document: Document, schema: dict[str, Any], pointer: Pointer) -> list[Named]:
    return [
        (property_name(wire, part, document.schemas), wire, (*pointer, "properties", wire))
        for wire, part in mapping(schema.get("properties")).items()
        if part.get("format") != "binary"
    ]


def _arguments(document: Document, path: str, method: str, operation: dict[str, Any]) -> Iterator[SpecError]:
    """Yield a breach for each argument of one method named as another, or as what its body reads."""
    given = parameters_of(document, path, method)
    ids = [(one.argument, one.name, one.pointer) for one in given if one.where == "path"]
    query = [one for one in given if one.where == "query"]
    if "x-query-parameters" in operation:
        fields = [(one.field, one.name, one.pointer) for one in query]
        named = [*ids, ("query", "query", ("paths", path, method)), *fields]
    else:
        ids += [(one.argument, one.name, one.pointer) for one in query]
        named = [*ids, *_body(document, operation, ("paths", path, method, "requestBody"))]
    yield from _distinct(document, named, "arguments")
    for python, name, pointer in ids:
        if python in {constant(operation["operationId"]), *document.schemas} or python.startswith("decode_"):
            yield document.error(
                f"the argument {name!r} hides what its function reads; set x-python-name", *pointer
            )


def _composite(document: Document, composite: dict[str, Any], pointer: Pointer) -> Iterator[SpecError]:
    """Yield a breach for each argument of one composite named as another, or as what all of them take."""
    arguments = [(one, (*pointer, index)) for index, one in enumerate(sequence(composite.get("parameters")))]
    named = [(str(one["name"]), str(one["name"]), (*where, "name")) for one, where in arguments]
    for one, where in arguments:
        fields = _taken(document, one) if one["name"] in OBJECTS else []
        if fields and (one, where) != arguments[-1]:
            yield document.error("its fields may stand in its place, so it stands last", *where)
        # A field has a place of its own in the spec; what clashes is the composite.
        named += [(python, wire, where) for python, wire, _ in fields]
    yield from _distinct(document, named, "arguments")
    for name, _, place in named:
        if name in RESERVED_BY_COMPOSITES:
            yield document.error(f"every composite takes {name!r} already; choose another name", *place)


def _taken(document: Document, argument: dict[str, Any]) -> list[Named]:
    """Return the fields of the object that a composite takes as *argument*, but for what it sets itself."""
    if "query-of" in argument:
        path, method = next(
            (path, method)
            for path, method, operation in document.operations()
            if operation.get("operationId") == argument["query-of"]
        )
        given = parameters_of(document, path, method)
        return [(one.field, one.name, one.pointer) for one in given if one.where == "query"]
    name = component_name(mapping(argument.get("schema")).get("$ref", argument.get("schema")))
    schema = document.schemas.get(str(name), {})
    parts = mapping(schema.get("properties"))
    named = _properties(document, schema, component_pointer(str(name)))
    return [one for one in named if not parts[one[1]].get(SET_BY_COMPOSITES)]


def _body(document: Document, operation: dict[str, Any], pointer: Pointer) -> list[Named]:
    """Return the arguments that stem from the body of an operation: its object or file, and its fields."""
    for media, holder in mapping(mapping(operation.get("requestBody")).get("content")).items():
        name, schema = document.resolve(mapping(holder["schema"]))
        own = ["request"] if media == JSON else ["file_name", "file"]
        fields = _properties(document, schema, component_pointer(str(name)))
        return [*((one, one, pointer) for one in own), *fields]
    return []


def _parsed(wire_name: str) -> str:
    return strings.PythonIdentifier(wire_name, prefix="field_")


def _distinct(document: Document, named: Iterable[Named], kind: str) -> Iterator[SpecError]:
    first: dict[str, str] = {}
    for python, name, pointer in named:
        if python in first:
            message = f"the {kind} {first[python]!r} and {name!r} would both be called {python}; rename one"
            yield document.error(message, *pointer)
        first.setdefault(python, name)
