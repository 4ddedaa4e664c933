"""The OpenAPI document as it was written: plain JSON values, and the line on which each part stands.

It is read once and never changed; whatever is computed from it lives in plan objects.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeGuard

from assistants_codegen import reader
from assistants_codegen.complaints import Pointer, SpecError

SCHEMA_PREFIX = "#/components/schemas/"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class Document:
    """One parsed spec. `root` is plain data; `line(pointer)` remembers where it came from."""

    def __init__(self, root: dict[str, Any], *, part: reader.Part, source: str, digest: str) -> None:
        self.root = root
        self.source = source
        self.digest = digest
        self._part = part

    @classmethod
    def load(cls, path: Path) -> Document:
        """Read a YAML (or JSON) document from *path*; raises `SpecError` where it is not a mapping."""
        try:
            text = path.read_text(encoding="utf-8")
        except OSError as error:
            raise SpecError(f"cannot be read: {error.strerror}", source=str(path)) from error
        except UnicodeDecodeError as error:
            raise SpecError("is not UTF-8 text", source=str(path)) from error
        root, part = reader.read(text, str(path))
        if not is_mapping(root):
            raise SpecError("is not an OpenAPI document: its root is not a mapping", source=str(path))
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        return cls(root, part=part, source=str(path), digest=digest)

    @property
    def components(self) -> dict[str, Any]:
        """The components by kind."""
        return mapping(self.root.get("components"))

    @property
    def schemas(self) -> dict[str, Any]:
        """The components' schemas by name, in the order of the document."""
        return mapping(self.components.get("schemas"))

    def operations(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Yield path, method and operation of every operation, in the order of the document."""
        for path, item in mapping(self.root.get("paths")).items():
            for method, operation in mapping(item).items():
                if method in METHODS:
                    yield path, method, mapping(operation)

    def error(self, message: str, *pointer: str | int) -> SpecError:
        """Return a complaint about the part at *pointer*, with its line."""
        return SpecError(message, pointer=pointer, line=self.line(pointer), source=self.source)

    def line(self, pointer: Pointer) -> int:
        """Return the 1-based line of the last step of *pointer* that exists."""
        part = self._part
        for step in pointer:
            if step not in part.parts:
                break
            part = part.parts[step]
        return part.line

    def existing(self, steps: Iterable[str | int]) -> Pointer:
        """Return *steps* without those that are no part of the document, such as a parser's own names."""
        part, kept = self._part, list[str | int]()
        for step in steps:
            if step in part.parts:
                kept.append(step)
                part = part.parts[step]
        return tuple(kept)

    def resolve(self, schema: dict[str, Any], *pointer: str | int) -> tuple[str | None, dict[str, Any]]:
        """Follow one ``$ref``: return the component's name (None where inline) and its schema."""
        if "$ref" not in schema:
            return None, schema
        name = component_name(schema["$ref"])
        if name is None or name not in self.schemas:
            raise self.error(f"{schema['$ref']} does not name a schema under components/schemas", *pointer)
        return name, mapping(self.schemas[name])


def component_name(reference: object) -> str | None:
    """Return the name of the schema that a ``$ref`` points to; None where it points elsewhere."""
    text = str(reference)
    return text.removeprefix(SCHEMA_PREFIX) if text.startswith(SCHEMA_PREFIX) else None


def mapping(value: object) -> dict[str, Any]:
    """Return *value* where it is a JSON object, else an empty one: the rules complain about the others."""
    return value if is_mapping(value) else {}


def sequence(value: object) -> list[Any]:
    """Return *value* where it is a JSON array, else an empty one: the rules complain about the others."""
    return value if is_sequence(value) else []


def is_mapping(value: object) -> TypeGuard[dict[str, Any]]:
    """Say whether *value* is a JSON object."""
    return isinstance(value, dict)


def is_sequence(value: object) -> TypeGuard[list[Any]]:
    """Say whether *value* is a JSON array."""
    return isinstance(value, list)


def text(part: Mapping[str, Any], word: str) -> str:
    """Return what *part* says under *word*; nothing, or null, is an empty text."""
    found = part.get(word)
    return found if isinstance(found, str) else ""
