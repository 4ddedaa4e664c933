"""The spec as a judge: read anew from the YAML, by a validator that shares nothing with the client."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

SPEC = Path(__file__).parents[2] / "spec" / "openapi.yaml"
REFERENCE = "#/components/schemas/"


@dataclass(frozen=True, slots=True)
class Operation:
    """One HTTP operation, as the YAML has it."""

    name: str
    """Name of the client method."""
    method: str
    path: str
    raw: dict[str, Any]

    @property
    def path_parameters(self) -> list[str]:
        """Wire names of the ids in the path, in order."""
        return re.findall(r"{(\w+)}", self.path)

    @property
    def query_parameters(self) -> dict[str, Any]:
        """Schema of each query parameter by wire name."""
        found = [_parameter(one) for one in self.raw.get("parameters", [])]
        return {one["name"]: one["schema"] for one in found if one["in"] == "query"}

    @property
    def body(self) -> dict[str, Any] | None:
        """Schema of the JSON body."""
        return self._body("application/json")

    @property
    def form(self) -> dict[str, Any] | None:
        """Schema of the multipart body."""
        return self._body("multipart/form-data")

    @property
    def answer(self) -> dict[str, Any] | None:
        """Schema of the JSON answer; None where the answer is bytes."""
        content = self.raw["responses"]["200"]["content"]
        return (
            cast("dict[str, Any]", content["application/json"]["schema"])
            if "application/json" in content
            else None
        )

    def _body(self, media: str) -> dict[str, Any] | None:
        content = self.raw.get("requestBody", {}).get("content", {})
        return content[media]["schema"] if media in content else None


@cache
def document() -> dict[str, Any]:
    """Return the parsed YAML."""
    loaded: dict[str, Any] = yaml.safe_load(SPEC.read_text(encoding="utf-8"))
    return loaded


@cache
def operations() -> tuple[Operation, ...]:
    """Return every HTTP operation, in the order of the document."""
    return tuple(
        Operation(snake(raw["operationId"]), method.upper(), path, raw)
        for path, item in document()["paths"].items()
        for method, raw in item.items()
        if method in {"get", "post", "delete"}
    )


def snake(name: str) -> str:
    """Return ``getRun`` as ``get_run``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def schema_of(name: str) -> dict[str, Any]:
    """Return a reference to a component."""
    return {"$ref": REFERENCE + name}


def name_of(schema: Mapping[str, Any]) -> str:
    """Return the component that a reference names."""
    return str(schema["$ref"]).removeprefix(REFERENCE)


def faults(schema: dict[str, Any], value: Any) -> list[str]:
    """Return what is wrong with *value* by *schema*, a sentence each; empty when it is valid."""
    whole = {"components": document()["components"], **schema}
    validator: Any = Draft202012Validator(whole)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def example(schema: dict[str, Any], *, depth: int = 0) -> Any:
    """Return a valid value with every property of *schema*; recursive members end after a few levels."""
    schema = _resolved(schema)
    for word in ("const", "default"):
        if schema.get(word) is not None:
            return schema[word]
    if "enum" in schema:
        return schema["enum"][0]
    if "oneOf" in schema:
        return example(schema["oneOf"][-1 if depth > 12 else 0], depth=depth + 1)
    kinds: Any = schema.get("type", "object")
    kind: str = kinds if isinstance(kinds, str) else kinds[0]
    if kind == "object":
        return _example_object(schema, depth)
    return _example_array(schema, depth) if kind == "array" else _example_scalar(kind, schema)


def values(schema: dict[str, Any], *, depth: int = 0) -> st.SearchStrategy[Any]:
    """Return a strategy of valid values, with and without what is optional."""
    schema = _resolved(schema)
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if "oneOf" in schema:
        return st.one_of([values(part, depth=depth + 1) for part in schema["oneOf"]])
    kinds = schema.get("type", "object")
    return st.one_of(
        [_strategy(kind, schema, depth) for kind in ([kinds] if isinstance(kinds, str) else kinds)]
    )


def _strategy(kind: str, schema: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
    if kind == "object":
        return _objects(schema, depth)
    if kind == "array":
        # Deep lists end empty, so that recursive schemas do.
        items = st.nothing() if depth > 12 else st.deferred(lambda: values(schema["items"], depth=depth + 1))
        return st.lists(items, max_size=0 if depth > 12 else 2)
    scalars: dict[str, st.SearchStrategy[Any]] = {
        "null": st.none(),
        "boolean": st.booleans(),
        "integer": st.integers(schema.get("minimum"), schema.get("maximum")),
        "number": st.floats(-1e9, 1e9) | st.integers(-9, 9),
        "string": st.text(max_size=8),
    }
    return scalars[kind]


def _objects(schema: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
    if "properties" not in schema:
        extra: Any = schema.get("additionalProperties")
        inner = (
            values(extra, depth=depth + 1)
            if extra and extra is not True
            else st.integers() | st.text(max_size=3)
        )
        return st.dictionaries(st.text(min_size=1, max_size=5), inner, max_size=2)
    parts = {name: values(part, depth=depth + 1) for name, part in schema["properties"].items()}
    required = {name: parts.pop(name) for name in schema.get("required", [])}
    return st.fixed_dictionaries(required, optional=parts if depth <= 12 else {})


def _example_object(schema: dict[str, Any], depth: int) -> dict[str, Any]:
    extra: Any = schema.get("additionalProperties")
    if "properties" not in schema:
        return {"key": example(extra, depth=depth + 1)} if extra and extra is not True else {"key": 1}
    kept = (
        schema["properties"]
        if depth <= 12
        else {name: schema["properties"][name] for name in schema.get("required", [])}
    )
    return {name: example(part, depth=depth + 1) for name, part in kept.items()}


def _example_array(schema: dict[str, Any], depth: int) -> list[Any]:
    return [] if depth > 12 else [example(schema["items"], depth=depth + 1)]


def _example_scalar(kind: str, schema: dict[str, Any]) -> Any:
    if kind == "string":
        return "x" * max(1, int(schema.get("minLength", 1)))
    return {
        "integer": schema.get("minimum", 7),
        "number": schema.get("minimum", 0.5),
        "boolean": True,
        "null": None,
    }[kind]


def _resolved(schema: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = document()["components"]["schemas"][name_of(schema)]
    return schema


def _parameter(raw: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in raw:
        return raw
    found: dict[str, Any] = document()["components"]["parameters"][raw["$ref"].rpartition("/")[2]]
    return found


def components() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield name and schema of every component that is an object with properties."""
    for name, schema in document()["components"]["schemas"].items():
        if "properties" in schema:
            yield name, schema
