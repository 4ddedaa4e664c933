"""Rules for unions, by planning each of them.

Each value has one type; a decoder never guesses.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assistants_codegen.complaints import Pointer, SpecError
from assistants_codegen.document import Document, component_name, mapping
from assistants_codegen.plan.types import Place, Types, component_pointer


def check(document: Document) -> Iterator[SpecError]:
    """Yield a breach for each union whose members nothing tells apart."""
    types = Types(document)
    for name, schema in document.schemas.items():
        yield from _discriminator(document, schema, component_pointer(name))
        for wire_name, part, pointer in _planned(name, schema):
            yield from _discriminator(document, part, pointer)
            yield from _plan(types, part, Place(pointer, name, name + wire_name, is_open=True))


def _planned(name: str, schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any], Pointer]]:
    """Yield what is planned as one type: each property of a class, or the whole of anything else."""
    if "properties" not in schema:
        yield "", schema, component_pointer(name)
    for wire_name, part in mapping(schema.get("properties")).items():
        if part.get("format") != "binary":
            yield wire_name, part, (*component_pointer(name), "properties", wire_name)


def _plan(types: Types, schema: dict[str, Any], place: Place) -> Iterator[SpecError]:
    try:
        types.plan(schema, place)
    except SpecError as breach:
        yield breach


def _discriminator(document: Document, schema: dict[str, Any], pointer: Pointer) -> Iterator[SpecError]:
    """Yield a breach for each value that a union's own mapping gives to the wrong member."""
    for value, target in mapping(mapping(schema.get("discriminator")).get("mapping")).items():
        name = component_name(target)
        member = mapping(document.schemas.get(name or ""))
        word = str(schema["discriminator"].get("propertyName"))
        constants = mapping(mapping(member.get("properties")).get(word))
        if value not in [constants.get("const"), *constants.get("enum", [])]:
            message = f"{target} is no member with {word} {value!r}"
            yield document.error(message, *pointer, "discriminator", "mapping", value)
