"""Which component refers to which: the one thing that placement, routes and the rules ask again and again.

References are read once per component, so that a document of thousands of operations stays cheap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from assistants_codegen.document import Document, component_name, mapping, sequence

# What stands below these is data, and mentions no schema even where it looks so.
_DATA = frozenset({"const", "default", "discriminator", "enum", "example", "examples"})


class Graph:
    """The references between the schemas of one document."""

    def __init__(self, document: Document) -> None:
        self.targets = {
            name: tuple(dict.fromkeys(references(schema))) for name, schema in document.schemas.items()
        }

    def closure(self, roots: Iterable[str]) -> dict[str, None]:
        """Return *roots* and everything that they reach, as an ordered set."""
        found: dict[str, None] = {}
        waiting = list(roots)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found[name] = None
                waiting += self.targets.get(name, ())
        return found


def references(schema: Any) -> Iterator[str]:
    """Yield the names of the components that *schema* refers to, itself and below, in order."""
    for part in sequence(schema):
        yield from references(part)
    for key, part in mapping(schema).items():
        if key == "$ref":
            yield from _named(part)
        elif key == "properties":
            yield from references(list(mapping(part).values()))
        elif key not in _DATA:
            yield from references(part)


def _named(reference: object) -> Iterator[str]:
    name = component_name(reference)
    if name is not None:
        yield name
