"""One of the two specs as its users see it: what they write, what they read, and where each part stands.

A type that is both is held to both rules.
"""

from __future__ import annotations

from assistants_codegen.complaints import Pointer
from assistants_codegen.diff.types import Vocabulary
from assistants_codegen.document import mapping
from assistants_codegen.plan.graph import references
from assistants_codegen.plan.models import Field, Model
from assistants_codegen.plan.operations import Operation
from assistants_codegen.plan.package import Package
from assistants_codegen.plan.types import component_pointer


class Side:
    """A planned package, with the questions that a comparison asks of it."""

    def __init__(self, package: Package) -> None:
        self.document = package.document
        self.operations = {one.name: one for one in package.operations}
        self.composites = {one.name: one for one in package.composites}
        self.models = {one.name: one for one in package.models.models}
        self.aliases = {one.name: one for one in package.models.aliases}
        self.words = Vocabulary(
            {name: one.annotation for name, one in self.aliases.items()}, frozenset(self.models)
        )
        self.written = self._written(package)
        """Types that callers write."""
        self.read = self._read(package)
        """Types that callers read."""

    def where(self, pointer: Pointer) -> str:
        """Return file and line of a part of the spec."""
        return f"{self.document.source}:{self.document.line(pointer)}"

    def place(self, name: str) -> Pointer:
        """Return the place of a class or named type."""
        if name in self.document.schemas:
            return component_pointer(name)
        named = [(path, method) for path, method, raw in self.document.operations() if _object(raw) == name]
        return ("paths", *named[0])

    def field_place(self, model: Model, field: Field) -> Pointer:
        """Return the place of a field of a class."""
        return (*self.place(model.name), "properties", field.wire_name)

    def _written(self, package: Package) -> set[str]:
        bodies = [raw.get("requestBody") for _, _, raw in package.document.operations()]
        queries = [one.query for one in package.operations if one.query is not None]
        fields = [field for one in package.operations for field in one.arguments]
        fields += [field for query in queries for field in query.fields]
        named = [name for field in fields for name in field.type.names]
        return {
            *package.models.graph.closure([*references(bodies), *named]),
            *(query.name for query in queries),
        }

    def _read(self, package: Package) -> set[str]:
        answers = [mapping(raw.get("responses")).get("200") for _, _, raw in package.document.operations()]
        return set(package.models.graph.closure(references(answers)))


def place_of(operation: Operation) -> Pointer:
    """Return the place of an operation."""
    return ("paths", operation.path, operation.method.lower())


def _object(raw: dict[str, object]) -> object:
    return raw.get("x-query-parameters")
