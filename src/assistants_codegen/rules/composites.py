"""Rules for the composites of ``x-composite-operations``.

The parser knows nothing of them, so their shape is checked here as well; what each names must be there.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator
from typing import Any

from assistants_codegen.complaints import Pointer, SpecError
from assistants_codegen.document import Document, component_name, is_sequence, mapping, sequence
from assistants_codegen.plan.composites import EXTENSION
from assistants_codegen.plan.types import SCALARS
from assistants_codegen.rules.words import has_text, unknown

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_ORIGINAL = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_TAKEN = frozenset({"name", "original", "summary", "description", "parameters", "returns", "uses"})
_ARGUMENT = frozenset({"name", "schema", "query-of", "required", "description"})


def check(document: Document) -> Iterator[SpecError]:
    """Yield the breaches of every composite."""
    operations = {str(raw.get("operationId")): raw for _, _, raw in document.operations()}
    if not is_sequence(document.root.get(EXTENSION, [])):
        yield document.error("must be a list of composites", EXTENSION)
    for index, raw in enumerate(sequence(document.root.get(EXTENSION))):
        composite, pointer = mapping(raw), (EXTENSION, index)
        yield from unknown(document, composite, pointer, _TAKEN)
        yield from _named(document, composite, pointer)
        if not _ORIGINAL.fullmatch(str(composite.get("original", "none"))):
            yield document.error("original is the name of a method", *pointer, "original")
        if not has_text(composite, "summary"):
            yield document.error("a composite needs a summary, which opens its docstring", *pointer)
        for used in sequence(composite.get("uses")):
            if str(used) not in operations:
                yield document.error(f"uses {used}, which is not an operation", *pointer, "uses")
        yield from _type(document, composite.get("returns"), (*pointer, "returns"), operations)
        yield from _arguments(document, composite, pointer, operations)


def _arguments(
    document: Document, composite: dict[str, Any], pointer: Pointer, operations: dict[str, dict[str, Any]]
) -> Iterator[SpecError]:
    if not is_sequence(composite.get("parameters", [])):
        yield document.error("must be a list of parameters", *pointer, "parameters")
    needed = True
    for index, raw in enumerate(sequence(composite.get("parameters"))):
        argument, where = mapping(raw), (*pointer, "parameters", index)
        yield from unknown(document, argument, where, _ARGUMENT)
        yield from _named(document, argument, where)
        yield from _type(document, argument, where, operations)
        if argument.get("required") and not needed:
            yield document.error("an argument that must be given stands before the others", *where)
        needed = bool(argument.get("required"))


def _named(document: Document, part: dict[str, Any], pointer: Pointer) -> Iterator[SpecError]:
    name = part.get("name")
    if not isinstance(part.get("description", ""), str):
        yield document.error("a description is text", *pointer, "description")
    if not isinstance(name, str) or not _NAME.fullmatch(name) or keyword.iskeyword(name):
        yield document.error(f"the name {name!r} must be snake_case letters and digits", *pointer)


def _type(
    document: Document, part: object, pointer: Pointer, operations: dict[str, dict[str, Any]]
) -> Iterator[SpecError]:
    written = mapping(part)
    if "query-of" in written:
        if not mapping(operations.get(str(written["query-of"]))).get("x-query-parameters"):
            yield document.error(
                f"{written['query-of']} has no query-parameters object", *pointer, "query-of"
            )
        return
    schema = written.get("schema")
    name = component_name(mapping(schema).get("$ref", schema))
    is_model = name is not None and "properties" in mapping(document.schemas.get(name))
    if not is_model and str(mapping(schema).get("type")) not in SCALARS:
        yield document.error("must be a plain type, or name a component with properties", *pointer, "schema")
