"""Rules for schemas, wherever they stand: what has no faithful Python type is refused with the way out.

A word that is taken is heeded, in the types, in the checks of the local backend, or as words for people.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assistants_codegen.complaints import Pointer, SpecError
from assistants_codegen.document import Document, component_name, is_mapping, mapping, sequence
from assistants_codegen.plan.graph import references
from assistants_codegen.plan.models import SET_BY_COMPOSITES, is_multipart
from assistants_codegen.plan.types import SCALARS, allowed, component_pointer, kinds
from assistants_codegen.rules.words import unknown

_NOTES = frozenset(
    {"description", "deprecated", "default", "example", "examples", "externalDocs", "$comment"}
)
_LIMITS = frozenset(
    {
        *(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
        ),
        *(
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "propertyNames",
        ),
    }
)
_DATA = frozenset({"const", "default", "example", "examples"})
_SHAPES = frozenset(
    {"type", "format", "enum", "const", "properties", "required", "items", "additionalProperties"}
)
_TAKEN = _NOTES | _LIMITS | _SHAPES | {"$ref", "oneOf", "discriminator"}
_REFUSED = {
    "title": "it would rename the class; name the component instead",
    "allOf": "merged schemas lose their fields' origin; write the fields out",
    "anyOf": "write unions as oneOf, so that each value has one type",
    "nullable": "it is OpenAPI 3.0; write null as a member of the type",
    "not": "it cannot be expressed as a Python type",
    "patternProperties": "it cannot be expressed as a Python type",
    "prefixItems": "it cannot be expressed as a Python type; make it an object",
    "readOnly": "write two components, one for requests and one for answers",
    "writeOnly": "write two components, one for requests and one for answers",
    "$defs": "write the schemas under components/schemas",
}

# What Python's ``Literal`` can hold, and what JSON calls it.
_CONSTANTS: dict[type[object], str] = {str: "string", bool: "boolean", int: "integer", type(None): "null"}


def check(document: Document) -> Iterator[SpecError]:
    """Yield the breaches of every schema under ``components/schemas``."""
    for name, schema in document.schemas.items():
        yield from check_schema(document, schema, component_pointer(name), is_component=True)


def check_schema(
    document: Document, schema: object, pointer: Pointer, *, is_component: bool = False
) -> Iterator[SpecError]:
    """Yield the breaches of one schema and of what it is made of."""
    if not is_mapping(schema):
        yield document.error("a schema must be a mapping", *pointer)
        return
    yield from unknown(document, schema, pointer, _TAKEN, _REFUSED)
    if not isinstance(schema.get(SET_BY_COMPOSITES, True), bool):
        yield document.error(f"{SET_BY_COMPOSITES} is true or false", *pointer, SET_BY_COMPOSITES)
    for word, value in schema.items():
        if value is None and word not in _DATA:
            yield document.error(f"{word} is null; leave it out", *pointer, word)
    if "$ref" in schema:
        yield from _reference(document, schema, pointer, is_component=is_component)
    elif "oneOf" in schema:
        yield from _union(document, schema, pointer)
    else:
        yield from _plain(document, schema, pointer, is_component=is_component)
    for step, part in parts(schema):
        yield from check_schema(document, part, (*pointer, *step))


def check_circles(document: Document) -> Iterator[SpecError]:
    """Yield a breach for each component that is made of itself with no class between."""
    plain = {name: schema for name, schema in document.schemas.items() if "properties" not in schema}
    targets = {name: [one for one in references(schema) if one in plain] for name, schema in plain.items()}
    ended = set[str]()
    for name in plain:
        if name not in ended and _comes_back(name, targets, ended):
            yield document.error(f"{name} is made of itself with no object between", *component_pointer(name))


def check_files(document: Document) -> Iterator[SpecError]:
    """Yield a breach for each schema that a file is a part of: only the body of an upload can hold one."""
    forms = {name for name, schema in document.schemas.items() if is_multipart(schema)}
    for name, schema in document.schemas.items():
        for held in forms.intersection(references(schema)):
            message = f"{name} holds {held}, which has a binary property; only a multipart body can"
            yield document.error(message, *component_pointer(name))


def _comes_back(start: str, targets: dict[str, list[str]], ended: set[str]) -> bool:
    seen, waiting = set[str](), list(targets[start])
    while waiting:
        name = waiting.pop()
        if name == start:
            return True
        if name not in seen and name not in ended:
            seen.add(name)
            waiting += targets[name]
    ended.add(start)
    return False


def _reference(
    document: Document, schema: dict[str, Any], pointer: Pointer, *, is_component: bool
) -> Iterator[SpecError]:
    name = component_name(schema["$ref"])
    if name is None or name not in document.schemas:
        message = f"{schema['$ref']} does not name a schema under components/schemas"
        yield document.error(message, *pointer, "$ref")
    if is_component:
        yield document.error(
            "a component must not be another one's second name; use that one", *pointer, "$ref"
        )
    yield from _alone(document, schema, pointer, "$ref", frozenset())


def _union(document: Document, schema: dict[str, Any], pointer: Pointer) -> Iterator[SpecError]:
    if not sequence(schema["oneOf"]):
        yield document.error("a union needs members", *pointer, "oneOf")
    yield from _alone(document, schema, pointer, "oneOf", frozenset({"discriminator"}))


def _alone(
    document: Document, schema: dict[str, Any], pointer: Pointer, word: str, beside: frozenset[str]
) -> Iterator[SpecError]:
    for other in schema:
        if other in _TAKEN - _NOTES - beside and other != word:
            yield document.error(
                f"{other} beside {word} would be lost; move it to where it belongs", *pointer, other
            )


def _plain(
    document: Document, schema: dict[str, Any], pointer: Pointer, *, is_component: bool
) -> Iterator[SpecError]:
    if "discriminator" in schema:
        yield document.error("a discriminator belongs to a oneOf", *pointer, "discriminator")
    if "enum" in schema or "const" in schema:
        word = "const" if "const" in schema else "enum"
        yield from _constants(document, schema, (*pointer, word))
        yield from _alone(document, schema, pointer, word, frozenset({"type", "format"}))
        return
    for kind in kinds(schema) if "type" in schema or "properties" not in schema else ["object"]:
        yield from _kind(document, kind, schema, pointer)
    if "properties" in schema:
        yield from _object(document, schema, pointer, is_component=is_component)
    elif "required" in schema:
        yield document.error("required without properties", *pointer, "required")


def _constants(document: Document, schema: dict[str, Any], pointer: Pointer) -> Iterator[SpecError]:
    values = allowed(schema)
    if not values:
        yield document.error("an enum needs values", *pointer)
    if len({repr(value) for value in values}) < len(values):
        yield document.error("an enum lists each value once", *pointer)
    for value in values:
        kind = _constant_kind(value)
        if kind is None:
            yield document.error(
                f"{value!r} cannot be a constant: it is no text, whole number or truth value", *pointer
            )
        elif "type" in schema and kind not in kinds(schema):
            yield document.error(f"{value!r} is not of the type {schema['type']}", *pointer)


def _constant_kind(value: object) -> str | None:
    return _CONSTANTS.get(type(value))


def _kind(
    document: Document, kind: str | None, schema: dict[str, Any], pointer: Pointer
) -> Iterator[SpecError]:
    if kind is None:
        yield document.error("has no type; give it one, or name the component that it is", *pointer)
    elif kind == "array" and "items" not in schema:
        yield document.error("an array needs items", *pointer)
    elif kind not in {"array", "object", *SCALARS}:
        yield document.error(f"type {kind!r} is not a type of JSON Schema", *pointer, "type")
    for word, home in (("items", "array"), ("additionalProperties", "object")):
        if word in schema and home not in kinds(schema):
            yield document.error(f"{word} belongs to the type {home}", *pointer, word)


def _object(
    document: Document, schema: dict[str, Any], pointer: Pointer, *, is_component: bool
) -> Iterator[SpecError]:
    if kinds(schema) not in ([None], ["object"]):
        yield document.error("properties belong to the type object alone", *pointer, "type")
    if not is_component:
        yield document.error("an object with properties must be a component, so that it has a name", *pointer)
    if is_mapping(schema.get("additionalProperties")):
        message = "typed additionalProperties beside properties would lose their type"
        yield document.error(message, *pointer, "additionalProperties")
    for name in sequence(schema.get("required")):
        if str(name) not in mapping(schema["properties"]):
            yield document.error(
                f"requires {name!r}, which is not among its properties", *pointer, "required"
            )


def parts(schema: dict[str, Any]) -> Iterator[tuple[Pointer, object]]:
    """Yield each schema that *schema* is made of, with the way to it."""
    for name, part in mapping(schema.get("properties")).items():
        yield ("properties", name), part
    for index, part in enumerate(sequence(schema.get("oneOf"))):
        yield ("oneOf", index), part
    if "items" in schema:
        yield ("items",), schema["items"]
    if not isinstance(schema.get("additionalProperties", True), bool):
        yield ("additionalProperties",), schema["additionalProperties"]
