"""What is printed for each operation: its arguments, its call, its methods on both clients.

Names and bodies come from the parsed endpoint, extensions (``x-*``) from the raw document, which the parser does not keep.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen
from openapi_python_client.parser.openapi import Endpoint

from assistants_codegen.document import Document, Pointer
from assistants_codegen.plan.models import Field, Model, Models
from assistants_codegen.plan.names import constant, field_name, snake


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
    def models(self) -> Iterator[str]:
        """Names of the classes that its signature mentions."""
        if self.fields is not None:
            yield self.fields.name
        if self.returns != "bytes":
            yield self.returns
        for one in (*self.parameters, *(self.upload.required + self.upload.optional if self.upload else ())):
            yield from sorted(one.type.names)


@frozen
class Argument:
    """One path parameter."""

    name: str
    wire_name: str
    doc: str


@frozen
class Composite:
    """One composite operation: a name, what it takes and what it gives; its logic is handwritten."""

    name: str
    original: str
    summary: str
    description: str
    arguments: tuple[CompositeArgument, ...]
    returns: str
    returns_model: bool


@frozen
class CompositeArgument:
    """One argument of a composite."""

    name: str
    annotation: str
    model: str | None
    required: bool
    doc: str


def query_objects(document: Document) -> dict[str, tuple[str, dict[str, Any], Pointer]]:
    """Return module, schema and place of every query-parameters object (``x-query-parameters``) by name."""
    found: dict[str, tuple[str, dict[str, Any], Pointer]] = {}
    for path, method, operation in document.operations():
        name = operation.get("x-query-parameters")
        if name is None:
            continue
        pointer: Pointer = ("paths", path, method)
        if name in found or name in document.schemas:
            raise document.error(f"{name} is taken; a query-parameters object belongs to one operation", *pointer)
        properties = {
            one["name"]: {"description": one.get("description", ""), **one["schema"]}
            for one in parameters_of(document, path, operation)
            if one["in"] == "query"
        }
        doc = f"Query parameters of `{snake(operation['operationId'])}`."
        schema = {"description": doc, "properties": properties}
        found[name] = (snake(operation["tags"][0]), schema, pointer)
    return found


def plan_operations(document: Document, parsed: dict[tuple[str, str], Endpoint], models: Models) -> tuple[Operation, ...]:
    """Plan every operation, in the order of the document."""
    planner = _Planner(document, models)
    return tuple(
        planner.operation(path, method, raw, parsed[path, method]) for path, method, raw in document.operations()
    )


def plan_composites(document: Document) -> tuple[Composite, ...]:
    """Plan the composites of ``x-composite-operations``, in its order."""
    known = {raw["operationId"]: raw for _, _, raw in document.operations()}
    return tuple(
        _composite(document, known, raw, ("x-composite-operations", index))
        for index, raw in enumerate(document.root.get("x-composite-operations", []))
    )


class _Planner:
    def __init__(self, document: Document, models: Models) -> None:
        self.document = document
        self.models = models
        self.by_name = {model.name: model for model in models.models}

    def operation(self, path: str, method: str, raw: dict[str, Any], endpoint: Endpoint) -> Operation:
        pointer: Pointer = ("paths", path, method)
        name = snake(raw["operationId"])
        parameters = parameters_of(self.document, path, raw)
        returns, decode = self._result(raw, pointer)
        media = [str(body.content_type.get_untrusted_value()) for body in endpoint.bodies]
        if len(media) > 1:
            raise self.document.error("an operation has one request media type", *pointer, "requestBody")
        query = raw.get("x-query-parameters")
        return Operation(
            name=name,
            operation_id=raw["operationId"],
            original=raw.get("x-original-name"),
            method=method.upper(),
            path=path,
            path_parameters=self._path_parameters(path, parameters, pointer),
            beta=raw.get("x-openai-beta"),
            creates=bool(raw.get("x-creates")),
            extra=bool(raw.get("x-extra")),
            deprecated=bool(raw.get("deprecated")),
            summary=raw.get("summary", ""),
            description=raw.get("description", ""),
            module=snake(raw["tags"][0]),
            request=self._request(raw, pointer) if media == ["application/json"] else None,
            query=self.by_name[query] if query else None,
            parameters=() if query else self._plain_parameters(name, parameters, pointer),
            upload=self._upload(raw, pointer) if media == ["multipart/form-data"] else None,
            returns=returns,
            decode=decode,
            streams="text/event-stream" in raw["responses"]["200"]["content"],
        )

    def _path_parameters(self, path: str, parameters: list[dict[str, Any]], pointer: Pointer) -> tuple[Argument, ...]:
        by_name = {one["name"]: one for one in parameters if one["in"] == "path"}
        in_path = [part[1:-1] for part in path.split("/") if part.startswith("{") and part.endswith("}")]
        if set(in_path) != by_name.keys():
            raise self.document.error("the path and its path parameters name different ids", *pointer)
        return tuple(
            Argument(_argument_name(by_name[name]), name, by_name[name].get("description", "")) for name in in_path
        )

    def _plain_parameters(self, name: str, parameters: list[dict[str, Any]], pointer: Pointer) -> tuple[Field, ...]:
        return tuple(
            Field(
                field_name(one["name"]),
                one["name"],
                self.models.types.plan(one["schema"], pointer, owner=f"{name}_{one['name']}", is_open=False),
                bool(one.get("required")),
                one.get("description", ""),
                bool(one.get("deprecated")),
            )
            for one in parameters
            if one["in"] == "query"
        )

    def _request(self, raw: dict[str, Any], pointer: Pointer) -> Model:
        where = (*pointer, "requestBody", "content", "application/json", "schema")
        name, _ = self.document.resolve(raw["requestBody"]["content"]["application/json"]["schema"], *where)
        if name is None or name not in self.by_name:
            raise self.document.error("a JSON body is a named component with properties", *where)
        return self.by_name[name]

    def _upload(self, raw: dict[str, Any], pointer: Pointer) -> Upload:
        where = (*pointer, "requestBody", "content", "multipart/form-data", "schema")
        name, schema = self.document.resolve(raw["requestBody"]["content"]["multipart/form-data"]["schema"], *where)
        if name is None:
            raise self.document.error("a multipart body is a named component", *where)
        files = [wire for wire, part in schema["properties"].items() if part.get("format") == "binary"]
        if len(files) != 1:
            raise self.document.error("a multipart body has exactly one binary property: the file", *where)
        required = schema.get("required", [])
        fields = [
            self.models.field(name, wire, part, (*where, "properties", wire), wire in required, is_request=True)
            for wire, part in schema["properties"].items()
            if wire not in files
        ]
        return Upload(
            tuple(one for one in fields if one.required), tuple(one for one in fields if not one.required), files[0]
        )

    def _result(self, raw: dict[str, Any], pointer: Pointer) -> tuple[str, str | None]:
        where = (*pointer, "responses", "200")
        content = raw.get("responses", {}).get("200", {}).get("content", {})
        if "application/json" in content:
            name, _ = self.document.resolve(content["application/json"]["schema"], *where)
            if name is None or name not in self.by_name:
                raise self.document.error("a JSON answer is a named component with properties", *where)
            return name, self.by_name[name].decoder
        if "application/octet-stream" in content:
            return "bytes", None
        raise self.document.error("a 200 answer is application/json or application/octet-stream", *where)


def _argument_name(parameter: dict[str, Any]) -> str:
    """Return the Python name of a path parameter; ``x-python-name`` says it where the wire name is too short."""
    return field_name(parameter.get("x-python-name", parameter["name"]))


def parameters_of(document: Document, path: str, operation: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the parameters of an operation and its path, references followed, the operation's own first."""
    shared = document.root["paths"][path].get("parameters", [])
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for one in (*operation.get("parameters", []), *shared):
        if "$ref" in one:
            name = one["$ref"].removeprefix("#/components/parameters/")
            one = document.root.get("components", {}).get("parameters", {}).get(name)
            if one is None:
                raise document.error(f"no parameter {name} under components/parameters", "paths", path)
        found.setdefault((one["in"], one["name"]), one)
    return list(found.values())


def _composite(document: Document, known: dict[str, Any], raw: dict[str, Any], pointer: Pointer) -> Composite:
    for used in raw.get("uses", []):
        if used not in known:
            raise document.error(f"uses {used}, which is not an operation", *pointer, "uses")
    annotation, model = _composite_type(document, known, raw["returns"], (*pointer, "returns"))
    return Composite(
        raw["name"],
        raw["original"],
        raw["summary"],
        raw.get("description", ""),
        tuple(
            CompositeArgument(
                one["name"],
                *_composite_type(document, known, one, (*pointer, "parameters", index)),
                bool(one.get("required")),
                one.get("description", ""),
            )
            for index, one in enumerate(raw["parameters"])
        ),
        annotation,
        model is not None,
    )


def _composite_type(
    document: Document, known: dict[str, Any], raw: dict[str, Any], pointer: Pointer
) -> tuple[str, str | None]:
    if "query-of" in raw:
        name = known.get(raw["query-of"], {}).get("x-query-parameters")
        if name is None:
            raise document.error(f"{raw['query-of']} has no query-parameters object", *pointer, "query-of")
        return name, name
    schema = raw["schema"]
    if isinstance(schema, dict) and "$ref" not in schema:
        return {"string": "str", "integer": "int", "boolean": "bool"}[schema["type"]], None
    name, _ = document.resolve({"$ref": schema["$ref"] if isinstance(schema, dict) else f"#{schema.lstrip('#')}"}, *pointer)
    return str(name), str(name)

