"""The table that a server of this API works from: its routes and the JSON Schemas of its requests.

Descriptions are left out: what is printed here is read by a validator, not by people.
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from assistants_codegen.document import SCHEMA_PREFIX, Document
from assistants_codegen.plan.models import closure
from assistants_codegen.plan.operations import Operation, parameters_of
from assistants_codegen.plan.types import Types, references

_PROSE = {"description", "deprecated", "example", "examples", "format"}


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


def plan_routes(document: Document, operations: tuple[Operation, ...]) -> tuple[Route, ...]:
    """Return the routes in the order of the document."""
    raw = {operation["operationId"]: (path, operation) for path, _, operation in document.operations()}
    return tuple(_route(document, operation, *raw[operation.operation_id]) for operation in operations)


def plan_definitions(document: Document, routes: tuple[Route, ...]) -> dict[str, Any]:
    """Return the schemas that requests reach, by name, as JSON Schema."""
    types = Types(document)
    roots = [name for route in routes for name in references([route.body, route.query])]
    return {name: _json_schema(document, types, document.schemas[name]) for name in sorted(closure(document, roots))}


def _route(document: Document, operation: Operation, path: str, raw: dict[str, Any]) -> Route:
    types = Types(document)
    content = raw.get("requestBody", {}).get("content", {})
    media = {"application/json": "json", "multipart/form-data": "multipart"}.get(next(iter(content), ""))
    body = _json_schema(document, types, next(iter(content.values()))["schema"]) if content else None
    parameters = [one for one in parameters_of(document, path, raw) if one["in"] == "query"]
    query = {
        "type": "object",
        "properties": {one["name"]: _json_schema(document, types, one["schema"]) for one in parameters},
    }
    return Route(operation.name, operation.method, path, body, query, media, operation.extra)


def _json_schema(document: Document, types: Types, schema: Any) -> Any:
    """Copy *schema* without prose, its references pointing into ``$defs`` and its unions naming their discriminator."""
    if isinstance(schema, list):
        return [_json_schema(document, types, part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    copied: dict[str, Any] = {}
    for key, part in schema.items():
        if key == "$ref":
            copied[key] = part.replace(SCHEMA_PREFIX, "#/$defs/")
        elif key == "properties":
            copied[key] = {name: _json_schema(document, types, value) for name, value in part.items()}
        elif key in {"default", "const", "enum"}:
            copied[key] = part
        elif key not in _PROSE and key != "discriminator" and not key.startswith("x-"):
            copied[key] = _json_schema(document, types, part)
    discriminator = _discriminator(types, schema)
    return copied | ({"discriminator": discriminator} if discriminator else {})


def _discriminator(types: Types, schema: dict[str, Any]) -> dict[str, Any] | None:
    """Return which value of which property means which member, where a union has several objects."""
    members = types.objects(schema)
    if len(members) < 2:
        return None
    name, variants = types.discriminate(members, ())
    mapping = {value: f"#/$defs/{variant.component}" for variant in variants for value in variant.values}
    return {"propertyName": name, "mapping": mapping}
