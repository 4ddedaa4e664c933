"""The OpenAPI document as it was written: the raw mapping plus the line on which each part stands.

Every complaint about a spec is a `SpecError`, so that it can name the line to look at.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

Pointer = tuple[str | int, ...]
SCHEMA_PREFIX = "#/components/schemas/"


class SpecError(Exception):
    """The spec holds something that the generator cannot print faithfully.

    `pointer` says where, as steps from the root; `line` is 1-based, or None where YAML gives none.
    """

    def __init__(self, message: str, *, pointer: Pointer = (), line: int | None = None, source: str = "spec") -> None:
        super().__init__(message)
        self.message = message
        self.pointer = pointer
        self.line = line
        self.source = source

    def __str__(self) -> str:
        where = self.source if self.line is None else f"{self.source}:{self.line}"
        path = "/".join(str(step) for step in self.pointer)
        return f"{where}: {self.message}" + (f" (at {path})" if path else "")


class Document:
    """One parsed spec. `root` is plain data; `line(pointer)` remembers where it came from."""

    def __init__(self, root: dict[str, Any], *, marked: Any, source: str, digest: str) -> None:
        self.root = root
        self.source = source
        self.digest = digest
        self._marked = marked

    @classmethod
    def load(cls, path: Path) -> Document:
        """Read a YAML (or JSON) document from *path*; anything that is not a mapping is refused."""
        try:
            text = path.read_text(encoding="utf-8")
            marked = YAML(typ="rt").load(text)
        except OSError as error:
            raise SpecError(f"cannot be read: {error.strerror}", source=str(path)) from error
        except UnicodeDecodeError as error:
            raise SpecError("is not UTF-8 text", source=str(path)) from error
        except MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else None
            raise SpecError(f"is not valid YAML: {error.problem}", line=line, source=str(path)) from error
        if not isinstance(marked, Mapping):
            raise SpecError("is not an OpenAPI document: its root is not a mapping", source=str(path))
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        return cls(cast("dict[str, Any]", _plain(marked)), marked=marked, source=path.name, digest=digest)

    @property
    def schemas(self) -> dict[str, Any]:
        """The components' schemas by name, in the order of the document."""
        schemas: dict[str, Any] = self.root.get("components", {}).get("schemas", {})
        return schemas

    def operations(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        """Yield path, method and operation of every operation, in the order of the document."""
        for path, item in self.root.get("paths", {}).items():
            for method, operation in item.items():
                if method in {"get", "put", "post", "delete", "options", "head", "patch", "trace"}:
                    yield path, method, operation

    def error(self, message: str, *pointer: str | int) -> SpecError:
        """Return a complaint about the part at *pointer*, with its line."""
        return SpecError(message, pointer=pointer, line=self.line(pointer), source=self.source)

    def line(self, pointer: Pointer) -> int | None:
        """Return the 1-based line of the last step of *pointer* that exists."""
        node, line = self._marked, None
        for step in pointer:
            try:
                position = node.lc.key(step) if isinstance(node, Mapping) else node.lc.item(step)
                node = node[step]
            except (AttributeError, KeyError, IndexError, TypeError):
                break
            line = position[0] + 1
        return line

    def resolve(self, schema: Mapping[str, Any], *pointer: str | int) -> tuple[str | None, dict[str, Any]]:
        """Follow one ``$ref``: return the component's name (None where inline) and its schema."""
        reference = schema.get("$ref")
        if reference is None:
            return None, dict(schema)
        name = str(reference).removeprefix(SCHEMA_PREFIX)
        if not str(reference).startswith(SCHEMA_PREFIX) or name not in self.schemas:
            raise self.error(f"{reference} does not name a schema under components/schemas", *pointer)
        return name, self.schemas[name]


def _plain(node: Any) -> Any:
    """Copy ruamel's marked containers and scalars to the plain types of JSON."""
    if isinstance(node, Mapping):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(item) for item in node]
    for kind in (bool, int, float, str):
        if isinstance(node, kind):
            return kind(node)
    return node
