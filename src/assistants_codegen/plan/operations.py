"""What is printed for each operation: its arguments, its call, its methods on both clients.

Request media types come from the parsed endpoint, extensions (``x-*``) from the raw document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen
from openapi_python_client.parser.openapi import Endpoint

from assistants_codegen.complaints import Pointer
from assistants_codegen.document import Document, mapping, sequence, text
from assistants_codegen.plan.models import Field, Model, Models
from assistants_codegen.plan.names import constant, snake
from assistants_codegen.plan.parameters import Argument, parameters_of, path_parameters
from assistants_codegen.plan.types import Place

JSON = "application/json"
FORM = "multipart/form-data"
BYTES = "application/octet-stream"
STREAM = "text/event-stream"


@frozen
class Upload:
    """The parts of a multipart body: text fields that must be given, optional ones, and the one file."""

    required: tuple[Field, ...]
    optional: tuple[Field, ...]
    file_wire_name: str


@frozen
class Operation:
    """One HTTP operation, ready to print."""

    name: str
    operation_id: str
    original: str | None
    method: str
    path: str
    path_parameters: tuple[Argument, ...]
    beta: str | None
    creates: bool
    extra: bool
    deprecated: bool
    summary: str
    description: str
    answer: str  # what the spec says of its 200 answer
    module: str
    request: Model | None
    query: Model | None
    parameters: tuple[Field, ...]  # query parameters that have no object of their own
    upload: Upload | None
    returns: str
    decode: str | None  # decoder function; None where the answer is bytes
    streams: bool

    @property
    def constant(self) -> str:
        """Name of the module constant with its static facts."""
        return constant(self.name)

    @property
    def source(self) -> str:
        """Method and path, as documentation shows them."""
        return f"{self.method} {self.path}"

    @property
    def template(self) -> str:
        """The path with the names of the arguments in it, for a client to fill in."""
        return self.path.format_map({one.wire_name: f"{{{one.name}}}" for one in self.path_parameters})

    @property
    def fields(self) -> Model | None:
        """The object whose fields may be given as keywords instead."""
        return self.request or self.query

    @property
    def object_name(self) -> str:
        """Name of the argument that takes the object."""
        return "request" if self.request else "query"

    @property
    def object_required(self) -> bool:
        """Whether a call without the object (or its fields) cannot be right."""
        return self.fields is not None and any(one.must_be_given for one in self.fields.fields)

    @property
    def arguments(self) -> tuple[Field, ...]:
        """Its arguments beside the path ids, the object and the file."""
        return self.parameters + (self.upload.required + self.upload.optional if self.upload else ())

    @property
    def models(self) -> Iterator[str]:
        """Names of the classes that its signature mentions."""
        if self.fields is not None:
            yield self.fields.name
        if self.returns != "bytes":
            yield self.returns
        for one in self.arguments:
            yield from sorted(one.type.names)


def plan_operations(
    document: Document, parsed: Mapping[tuple[str, str], Endpoint], models: Models
) -> tuple[Operation, ...]:
    """Plan every operation, in the order of the document."""
    planner = _Planner(document, models)
    return tuple(
        planner.operation(path, method, raw, media_types(parsed[path, method]))
        for path, method, raw in document.operations()
    )


def media_types(endpoint: Endpoint) -> list[str]:
    """Return the media types in which the parser found that a request may be sent."""
    return [str(body.content_type.get_untrusted_value()) for body in endpoint.bodies]


class _Planner:
    def __init__(self, document: Document, models: Models) -> None:
        self._document = document
        self._models = models

    def operation(self, path: str, method: str, raw: dict[str, Any], media: list[str]) -> Operation:
        pointer: Pointer = ("paths", path, method)
        returns, decode = self._result(raw, pointer)
        query = raw.get("x-query-parameters")
        return Operation(
            name=snake(raw["operationId"]),
            operation_id=raw["operationId"],
            original=raw.get("x-original-name"),
            method=method.upper(),
            path=path,
            path_parameters=path_parameters(self._document, path, method),
            beta=raw.get("x-openai-beta"),
            creates=bool(raw.get("x-creates")),
            extra=bool(raw.get("x-extra")),
            deprecated=bool(raw.get("deprecated")),
            summary=text(raw, "summary"),
            description=text(raw, "description"),
            answer=text(raw["responses"]["200"], "description"),
            module=snake(raw["tags"][0]),
            request=self._request(raw, pointer) if JSON in media else None,
            query=self._models.by_name[query] if query else None,
            parameters=() if query else self._plain_parameters(path, method, raw["operationId"]),
            upload=self._upload(raw, pointer) if FORM in media else None,
            returns=returns,
            decode=decode,
            streams=STREAM in raw["responses"]["200"]["content"],
        )

    def _plain_parameters(self, path: str, method: str, operation_id: str) -> tuple[Field, ...]:
        return tuple(
            Field(
                one.argument,
                one.name,
                self._models.types.plan(
                    one.raw["schema"],
                    Place((*one.pointer, "schema"), operation_id, operation_id, is_open=False),
                ),
                bool(one.raw.get("required")),
                text(one.raw, "description"),
                bool(one.raw.get("deprecated")),
            )
            for one in parameters_of(self._document, path, method)
            if one.where == "query"
        )

    def _request(self, raw: dict[str, Any], pointer: Pointer) -> Model:
        where = (*pointer, "requestBody", "content", JSON, "schema")
        name, _ = self._document.resolve(raw["requestBody"]["content"][JSON]["schema"], *where)
        if name is None or name not in self._models.by_name:
            raise self._document.error("a JSON body is a named component with properties", *where)
        return self._models.by_name[name]

    def _upload(self, raw: dict[str, Any], pointer: Pointer) -> Upload:
        where = (*pointer, "requestBody", "content", FORM, "schema")
        name, schema = self._document.resolve(raw["requestBody"]["content"][FORM]["schema"], *where)
        files = [
            wire for wire, part in mapping(schema.get("properties")).items() if part.get("format") == "binary"
        ]
        if name is None or len(files) != 1:
            raise self._document.error(
                "a multipart body is a named component with one binary property", *where
            )
        fields = [self._form_field(name, wire, schema) for wire in schema["properties"] if wire not in files]
        return Upload(
            tuple(one for one in fields if one.required),
            tuple(one for one in fields if not one.required),
            files[0],
        )

    def _form_field(self, name: str, wire: str, schema: dict[str, Any]) -> Field:
        place = Place(("components", "schemas", name, "properties", wire), name, name, is_open=False)
        required = wire in sequence(schema.get("required"))
        return self._models.field(wire, schema["properties"][wire], place, required=required)

    def _result(self, raw: dict[str, Any], pointer: Pointer) -> tuple[str, str | None]:
        where = (*pointer, "responses", "200")
        content = mapping(mapping(mapping(raw.get("responses")).get("200")).get("content"))
        if JSON in content:
            name, _ = self._document.resolve(content[JSON]["schema"], *where, "content", JSON, "schema")
            if name is None or name not in self._models.by_name:
                raise self._document.error("a JSON answer is a named component with properties", *where)
            return name, self._models.by_name[name].decoder
        if BYTES in content:
            return "bytes", None
        raise self._document.error(f"a 200 answer is {JSON} or {BYTES}", *where)
