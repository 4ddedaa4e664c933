"""Rules for the document as a whole: its version, its top-level parts and its tags.

A part that we would not read is refused, so that nobody believes that it does something.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator

from assistants_codegen.complaints import SpecError
from assistants_codegen.document import Document, mapping, sequence
from assistants_codegen.plan.names import snake
from assistants_codegen.plan.placement import SHARED, STREAMING
from assistants_codegen.rules.words import has_text, unknown

_VERSION = re.compile(r"3\.1\.\d+")
_TAG = re.compile(r"[A-Za-z][A-Za-z0-9]*([ _-][A-Za-z0-9]+)*")
_ROOT = frozenset({"openapi", "info", "servers", "security", "tags", "paths", "components", "externalDocs"})
_COMPONENTS = frozenset({"schemas", "parameters", "responses", "securitySchemes", "examples"})
_LOST = {
    "webhooks": "calls from the server have no place in a client",
    "requestBodies": "write the body out where it is used",
    "pathItems": "write the operations out under paths",
    "callbacks": "calls from the server have no place in a client",
}


def check(document: Document) -> Iterator[SpecError]:
    """Yield the breaches of the document's top level."""
    if not _VERSION.fullmatch(str(document.root.get("openapi"))):
        yield document.error("must be OpenAPI 3.1: its schemas are those of JSON Schema", "openapi")
    yield from unknown(document, document.root, (), _ROOT, _LOST)
    yield from unknown(document, document.components, ("components",), _COMPONENTS, _LOST)
    if not any(document.operations()):
        yield document.error("has no operation", "paths")
    yield from _tags(document)


def _tags(document: Document) -> Iterator[SpecError]:
    modules: dict[str, str] = {}
    for index, tag in enumerate(sequence(document.root.get("tags"))):
        name, pointer = str(mapping(tag).get("name")), ("tags", index)
        module = snake(name)
        if not _TAG.fullmatch(name) or keyword.iskeyword(module) or module in {SHARED, STREAMING}:
            yield document.error(f"the tag {name!r} cannot be the name of a module", *pointer)
        elif module in modules:
            yield document.error(
                f"the tags {modules[module]!r} and {name!r} would share the module {module}", *pointer
            )
        elif not has_text(mapping(tag), "description"):
            yield document.error(f"the tag {name!r} has no description, which opens its module", *pointer)
        modules[module] = name
