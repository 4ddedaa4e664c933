"""The rule for lists and maps within each other: the code that decodes them nests as deeply.

Python runs out of stack on it long before the reader has read too much; it does not raise then, it crashes.
"""

from __future__ import annotations

from collections.abc import Iterator

from assistants_codegen.complaints import Pointer, SpecError
from assistants_codegen.document import Document, component_name, is_mapping
from assistants_codegen.plan.types import component_pointer
from assistants_codegen.rules.schemas import parts

MOST_LEVELS = 15
"""CPython 3.12 and 3.13 do not survive comprehensions that are nested more than 20 levels deep."""


def check(document: Document) -> Iterator[SpecError]:
    """Yield a breach for each list or map that has too many others inside, one in the next."""
    depths: dict[tuple[int, int], int] = {}
    for name, schema in document.schemas.items():
        yield from _check(document, schema, component_pointer(name), depths)


def _check(
    document: Document, schema: object, pointer: Pointer, depths: dict[tuple[int, int], int]
) -> Iterator[SpecError]:
    if not is_mapping(schema):
        return
    # Each level is one deeper than the next, so that exactly one of them is the first too many.
    if _depth(document, schema, MOST_LEVELS + 2, depths) == MOST_LEVELS + 1:
        yield document.error(
            f"lists and maps are nested more than {MOST_LEVELS} levels deep; put an object between", *pointer
        )
    for step, part in parts(schema):
        yield from _check(document, part, (*pointer, *step), depths)


def _depth(document: Document, schema: object, most: int, depths: dict[tuple[int, int], int]) -> int:
    """Return how many lists and maps *schema* has inside each other, itself included, up to *most*."""
    if not is_mapping(schema) or most == 0:
        return 0
    key = (id(schema), most)
    if key not in depths:
        # A name that leads to itself is somebody else's breach; here it is just very deep.
        depths[key] = 0
        if "$ref" in schema:
            depths[key] = _depth(
                document, document.schemas.get(component_name(schema["$ref"]) or ""), most, depths
            )
        elif "properties" not in schema:
            own = "items" in schema or is_mapping(schema.get("additionalProperties"))
            inner = (_depth(document, part, most - own, depths) for _, part in parts(schema))
            depths[key] = own + max(inner, default=0)
    return depths[key]
