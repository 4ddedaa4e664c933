"""The table that a server of this API works from: its routes and the JSON Schemas of its requests.

Descriptions are left out: what is printed here is read by a validator, not by people.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from assistants_codegen.complaints import Pointer
from assistants_codegen.document import SCHEMA_PREFIX, Document, is_mapping, is_sequence, mapping
from assistants_codegen.plan.graph import Graph, references
from assistants_codegen.plan.operations import FORM, JSON, Operation
from assistants_codegen.plan.parameters import parameters_of
from assistants_codegen.plan.types import Types, component_pointer

_DEFINITIONS = "#/$defs/"
_MEDIA = {JSON: "json", FORM: "multipart"}
_PROSE = {"description", "deprecated", "example", "examples", "format", "discriminator"}
_VALUES = {"default", "const", "enum", "required"}


@frozen
class Route:
    """One operation as a server sees it."""

    operation: str
    method: str
    path: str
    body: dict[str, Any] | None
    query: dict[str, Any]
    media: str | None
    extra: bool


class Routes:
    """The routes of a document, in its order, and the schemas that their requests reach, by name."""

    def __init__(
        self, document: Document, types: Types, graph: Graph, operations: tuple[Operation, ...]
    ) -> None:
        self._document = document
        self._types = types
        self.routes = tuple(self._route(operation) for operation in operations)
        roots = [name for operation in operations for name in self._reached(operation)]
        self.definitions = {
            name: self._json_schema(document.schemas[name], component_pointer(name))
            for name in sorted(graph.closure(roots))
        }

    def _route(self, operation: Operation) -> Route:
        pointer: Pointer = ("paths", operation.path, operation.method.lower())
        raw = self._document.root["paths"][operation.path][operation.method.lower()]
        content = mapping(mapping(raw.get("requestBody")).get("content"))
        media = next(iter(content), None)
        body = self._json_schema(content[media]["schema"], (*pointer, "requestBody")) if media else None
        return Route(
            operation.name,
            operation.method,
            operation.path,
            body,
            self._query(operation),
            _MEDIA[media] if media else None,
            operation.extra,
        )

    def _reached(self, operation: Operation) -> Iterator[str]:
        """Yield the components that a request of *operation* is made of."""
        path, method = operation.path, operation.method.lower()
        yield from references(self._document.root["paths"][path][method].get("requestBody"))
        yield from references([one.raw for one in parameters_of(self._document, path, method)])

    def _query(self, operation: Operation) -> dict[str, Any]:
        given = parameters_of(self._document, operation.path, operation.method.lower())
        query = [one for one in given if one.where == "query"]
        schema: dict[str, Any] = {
            "type": "object",
            "properties": {one.name: self._json_schema(one.raw["schema"], one.pointer) for one in query},
        }
        required = [one.name for one in query if one.raw.get("required")]
        return schema | ({"required": required} if required else {})

    def _json_schema(self, schema: Any, pointer: Pointer) -> Any:
        """Copy *schema* without prose; references point into ``$defs``, unions name their discriminator."""
        if is_sequence(schema):
            return [self._json_schema(part, (*pointer, index)) for index, part in enumerate(schema)]
        if not is_mapping(schema):
            return schema
        copied = {
            key: self._keyword(key, part, (*pointer, key))
            for key, part in schema.items()
            if key not in _PROSE and not key.startswith("x-")
        }
        return copied | self._discriminator(schema, pointer)

    def _keyword(self, key: str, part: Any, pointer: Pointer) -> Any:
        if key == "$ref":
            return str(part).replace(SCHEMA_PREFIX, _DEFINITIONS)
        if key == "properties":
            return {name: self._json_schema(value, (*pointer, name)) for name, value in mapping(part).items()}
        return part if key in _VALUES else self._json_schema(part, pointer)

    def _discriminator(self, schema: Mapping[str, Any], pointer: Pointer) -> dict[str, Any]:
        """Say which value of which property means which member, where a union has several objects."""
        members = self._types.objects(dict(schema), pointer)
        if len(members) <= 1:
            return {}
        preferred = mapping(schema.get("discriminator")).get("propertyName")
        name, variants = self._types.discriminate(members, pointer, preferred)
        table = {
            value: f"{_DEFINITIONS}{variant.component}" for variant in variants for value in variant.values
        }
        return {"discriminator": {"propertyName": name, "mapping": table}}
