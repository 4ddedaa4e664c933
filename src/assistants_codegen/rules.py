"""What our generator takes of OpenAPI, as rules that name the line of each breach.

A rule exists because printing the construct would lose something: a type, a field or an operation.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from typing import Any

from assistants_codegen.document import SCHEMA_PREFIX, Document, Pointer, SpecError

_CLASS_NAME = re.compile(r"[A-Z][A-Za-z0-9]*")
_OPERATION_ID = re.compile(r"[a-z][A-Za-z0-9]*")
_REFUSED = {
    "title": "titles rename classes silently; name the component instead",
    "allOf": "merged schemas lose their fields' origin; write the fields out",
    "anyOf": "write unions as oneOf, so that each value has one type",
    "nullable": "is OpenAPI 3.0; write null as a member of the type",
    "not": "cannot be expressed as a Python type",
    "patternProperties": "cannot be expressed as a Python type",
}


def check(document: Document) -> list[SpecError]:
    """Return every breach in *document*, in its order; an empty list means that all of it can be printed."""
    return [*_schemas(document), *_operations(document)]


def _schemas(document: Document) -> Iterator[SpecError]:
    for name, schema in document.schemas.items():
        pointer: Pointer = ("components", "schemas", name)
        if not _CLASS_NAME.fullmatch(name) or keyword.iskeyword(name):
            yield document.error(f"{name!r} is not a class name; use PascalCase letters and digits", *pointer)
        yield from _schema(document, schema, pointer, component=True)


def _schema(document: Document, schema: Any, pointer: Pointer, *, component: bool = False) -> Iterator[SpecError]:
    if not isinstance(schema, dict):
        yield document.error("a schema must be a mapping", *pointer)
        return
    for word in _REFUSED.keys() & schema.keys():
        yield document.error(f"{word} is not taken: {_REFUSED[word]}", *pointer, word)
    if "$ref" in schema and not _resolves(document, schema["$ref"]):
        yield document.error(f"{schema['$ref']} does not name a schema under components/schemas", *pointer, "$ref")
    if "properties" in schema and not component:
        yield document.error("an object with properties must be a component of its own, so that it has a name", *pointer)
    yield from _unknown_required(document, schema, pointer)
    for step, part in _parts(schema):
        yield from _schema(document, part, (*pointer, *step))


def _resolves(document: Document, reference: object) -> bool:
    return str(reference).startswith(SCHEMA_PREFIX) and str(reference).removeprefix(SCHEMA_PREFIX) in document.schemas


def _unknown_required(document: Document, schema: dict[str, Any], pointer: Pointer) -> Iterator[SpecError]:
    for name in schema.get("required", []):
        if name not in schema.get("properties", {}):
            yield document.error(f"requires {name!r}, which is not among its properties", *pointer, "required")


def _parts(schema: dict[str, Any]) -> Iterator[tuple[Pointer, Any]]:
    for name, part in schema.get("properties", {}).items():
        yield ("properties", name), part
    for index, part in enumerate(schema.get("oneOf", [])):
        yield ("oneOf", index), part
    for word in ("items", "additionalProperties"):
        if isinstance(schema.get(word), dict):
            yield (word,), schema[word]


def _operations(document: Document) -> Iterator[SpecError]:
    seen: dict[str, str] = {}
    for path, method, operation in document.operations():
        pointer: Pointer = ("paths", path, method)
        name = operation.get("operationId")
        if not isinstance(name, str) or not _OPERATION_ID.fullmatch(name):
            yield document.error(f"operationId {name!r} must be camelCase letters and digits", *pointer)
            continue
        if name in seen:
            yield document.error(f"operationId {name!r} is taken by {seen[name]}", *pointer, "operationId")
        seen[name] = f"{method.upper()} {path}"
        if len(operation.get("tags", [])) != 1:
            yield document.error("an operation has exactly one tag: the module that it is printed to", *pointer)
        yield from _operation_schemas(document, operation, pointer)


def _operation_schemas(document: Document, operation: dict[str, Any], pointer: Pointer) -> Iterator[SpecError]:
    for index, parameter in enumerate(operation.get("parameters", [])):
        if "schema" in parameter:
            yield from _schema(document, parameter["schema"], (*pointer, "parameters", index, "schema"))
    bodies = [("requestBody", operation.get("requestBody", {}))]
    bodies += [(f"responses/{code}", answer) for code, answer in operation.get("responses", {}).items()]
    for step, holder in bodies:
        for media, content in holder.get("content", {}).items():
            where = (*pointer, *step.split("/"), "content", media, "schema")
            if "schema" not in content:
                yield document.error(f"{media} has no schema", *where[:-1])
                continue
            yield from _schema(document, content["schema"], where)
