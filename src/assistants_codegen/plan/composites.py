"""The composites of ``x-composite-operations``: what each takes and gives, for the protocols.

Their logic is handwritten and no part of the spec; what they need of it is checked here.
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from assistants_codegen.complaints import Pointer
from assistants_codegen.document import Document, mapping, text
from assistants_codegen.plan.models import Model, Models
from assistants_codegen.plan.types import SCALARS

EXTENSION = "x-composite-operations"
OBJECTS = ("request", "query")
"""The names of an argument whose fields may be given as keywords instead."""


@frozen
class CompositeArgument:
    """One argument of a composite."""

    name: str
    annotation: str
    model: str | None
    required: bool
    doc: str


@frozen
class Composite:
    """One composite operation: a name, what it takes and what it gives; its logic is handwritten."""

    name: str
    original: str | None
    summary: str
    description: str
    arguments: tuple[CompositeArgument, ...]
    object: CompositeArgument | None
    fields: Model | None  # the class of its object
    returns: str
    returns_model: bool

    @property
    def others(self) -> tuple[CompositeArgument, ...]:
        """Its arguments but for the object."""
        return tuple(one for one in self.arguments if one is not self.object)


def plan_composites(document: Document, models: Models) -> tuple[Composite, ...]:
    """Plan the composites, in the order of the document; raises `SpecError` for a type that is none."""
    queries = {raw.get("operationId"): raw.get("x-query-parameters") for _, _, raw in document.operations()}
    planner = _Planner(document, models, queries)
    return tuple(
        planner.composite(raw, (EXTENSION, index))
        for index, raw in enumerate(document.root.get(EXTENSION, []))
    )


class _Planner:
    def __init__(self, document: Document, models: Models, queries: dict[Any, str | None]) -> None:
        self._document = document
        self._models = models
        self._queries = queries

    def composite(self, raw: dict[str, Any], pointer: Pointer) -> Composite:
        annotation, model = self._type(raw["returns"], (*pointer, "returns"))
        arguments = tuple(
            self._argument(one, (*pointer, "parameters", index))
            for index, one in enumerate(raw.get("parameters", []))
        )
        taken = next((one for one in arguments if one.model is not None and one.name in OBJECTS), None)
        return Composite(
            raw["name"],
            raw.get("original"),
            raw["summary"],
            text(raw, "description"),
            arguments,
            taken,
            self._models.by_name[str(taken.model)] if taken is not None else None,
            annotation,
            model is not None,
        )

    def _argument(self, raw: dict[str, Any], pointer: Pointer) -> CompositeArgument:
        annotation, model = self._type(raw, pointer)
        return CompositeArgument(
            raw["name"], annotation, model, bool(raw.get("required")), text(raw, "description")
        )

    def _type(self, raw: dict[str, Any], pointer: Pointer) -> tuple[str, str | None]:
        """Return the annotation of an argument or result, and the name of its class where it has one."""
        if "query-of" in raw:
            name = self._queries.get(raw["query-of"])
            if name is None:
                raise self._document.error(
                    f"{raw['query-of']} has no query-parameters object", *pointer, "query-of"
                )
            return name, name
        schema = raw.get("schema")
        kind = mapping(schema).get("type")
        if isinstance(kind, str) and kind in SCALARS:
            return SCALARS[kind], None
        name, _ = self._document.resolve({"$ref": mapping(schema).get("$ref", schema)}, *pointer, "schema")
        return str(name), name
