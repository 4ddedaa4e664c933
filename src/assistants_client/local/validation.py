"""Requests held against the schemas of the spec.

The schemas are the generated ones, so the backend accepts exactly what the client's types can say.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias, cast

from jsonschema import Draft202012Validator, ValidationError, validators

from assistants_api.routes import DEFINITIONS, ROUTES, Route
from assistants_client.local.complaints import describe_fault, json_kind
from assistants_client.local.errors import APIError
from assistants_client.local.extensions import EXTENSIONS

__all__ = ["parse_form", "parse_json", "parse_query", "validate_body"]

Schema: TypeAlias = Mapping[str, Any]

MOST_LEVELS = 100
"""How deeply a body may be nested; SQLite and Python have limits of their own further on."""

_BY_OPERATION = {route.operation: route for route in (*ROUTES, *EXTENSIONS)}


def parse_json(content: bytes) -> Any:
    """Return the JSON value of a request's body; an empty body is an empty object.

    Raises:
        APIError: 400, the body is not JSON that every program understands.
    """
    if not content.strip():
        return {}
    try:
        value = json.loads(content, parse_constant=_refuse_constant, parse_float=_finite)
    except (ValueError, RecursionError) as error:
        raise APIError(
            "We could not parse the JSON body of your request. The body must be one JSON value in UTF-8;"
            f" the parser says: {error}."
        ) from error
    if b"\\u" in content:
        _refuse_lone_surrogates(value)
    if content.count(b"[") + content.count(b"{") > MOST_LEVELS:
        _refuse_depth(value)
    return value


def parse_query(route: Route, pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Return the query parameters that the operation knows, as the types of its schema.

    Parameters it does not know are left out: proxies and other clients add their own.

    Raises:
        APIError: 400, naming the parameter.
    """
    properties: Mapping[str, Schema] = route.query.get("properties", {})
    query: dict[str, Any] = {}
    for given_name, text in pairs:
        name = _parameter_name(given_name, properties)
        if name not in properties:
            continue
        if properties[name].get("type") == "array":
            query.setdefault(name, []).append(text)
        else:
            query[name] = _typed(text, properties[name])
    if query:
        _refuse_first_fault(_query_validator(route.operation), query)
    return query


def parse_form(route: Route, fields: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Return the text fields of a multipart request, typed, and nested as ``name[key]`` says."""
    properties: Mapping[str, Schema] = _resolved(route.body or {}).get("properties", {})
    form: dict[str, Any] = {}
    for name, text in fields:
        outer, _, inner = name.partition("[")
        schema = _resolved(properties.get(outer, {}))
        if not inner:
            form[outer] = _typed(text, schema)
            continue
        key = inner.removesuffix("]")
        nested = form.setdefault(outer, {})
        if isinstance(nested, dict):
            nested[key] = _typed(text, _resolved(schema.get("properties", {}).get(key, {})))
    return form


def validate_body(route: Route, body: Any) -> None:
    """Refuse a body that the operation's schema does not allow.

    Raises:
        APIError: 400, naming the first field that is wrong and what was expected there.
    """
    _refuse_first_fault(_body_validator(route.operation), body)


def _refuse_first_fault(validator: Any, instance: Any) -> None:
    fault = next(validator.iter_errors(instance), None)
    if fault is not None:
        raise describe_fault(fault)


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a JSON value")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"{text} is larger than any number")
    return number


def _refuse_depth(value: Any) -> None:
    level = [value]
    for _ in range(MOST_LEVELS):
        level = [inner for outer in level for inner in _members(outer)]
        if not level:
            return
    raise APIError(f"The body of the request is nested more than {MOST_LEVELS} levels deep.")


def _members(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return cast("dict[str, Any]", value).values()
    return cast("Iterable[Any]", value) if isinstance(value, list) else ()


def _refuse_lone_surrogates(value: Any) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        raise APIError(
            "We could not parse the JSON body of your request: it has half of a surrogate pair, which is no"
            " character."
        ) from error


def _parameter_name(name: str, properties: Mapping[str, Schema]) -> str:
    """Return the schema's spelling of a list: ``include``, ``include[]`` and ``include[0]`` are the same."""
    listed = re.sub(r"(\[\d*\])?$", "[]", name, count=1)
    return listed if listed in properties else name


def _typed(text: str, schema: Schema) -> Any:
    """Return *text* as what its schema asks for; text that cannot be that stays text, to be refused."""
    converters: Mapping[str, Callable[[str], Any]] = {"integer": int, "number": float, "object": json.loads}
    convert = converters.get(str(schema.get("type")))
    if convert is None:
        return text
    try:
        return convert(text)
    except (ValueError, RecursionError):
        return text


@cache
def _body_validator(operation: str) -> Any:
    return _Validator({"$defs": DEFINITIONS, **(_BY_OPERATION[operation].body or {})})


@cache
def _query_validator(operation: str) -> Any:
    return _Validator({"$defs": DEFINITIONS, **_BY_OPERATION[operation].query})


# Unions are decided before they are checked, so that a wrong request is told about the member it meant.


def _one_of(
    validator: Any, members: Sequence[Schema], instance: Any, schema: Schema
) -> Iterator[ValidationError]:
    discriminator = schema.get("discriminator")
    fitting = [member for member in members if _kind_fits(member, instance)]
    if discriminator is not None and isinstance(instance, dict):
        yield from _discriminated(validator, discriminator, cast("dict[str, Any]", instance))
    elif not fitting:
        kinds = [kind for member in members for kind in _kinds(member)]
        yield ValidationError("", validator="type", validator_value=kinds, instance=instance)
    elif len(fitting) == 1 or not any(
        validator.evolve(schema=member).is_valid(instance) for member in fitting
    ):
        yield from validator.descend(instance, fitting[0])


def _discriminated(
    validator: Any, discriminator: Schema, instance: Mapping[str, Any]
) -> Iterator[ValidationError]:
    name, mapping = discriminator["propertyName"], discriminator["mapping"]
    value = instance.get(name)
    if name not in instance:
        yield ValidationError("", validator="required", validator_value=[name], instance=instance)
    elif not isinstance(value, str):
        yield ValidationError("", validator="type", validator_value="string", instance=value, path=[name])
    elif value not in mapping:
        yield ValidationError(
            "", validator="enum", validator_value=list(mapping), instance=value, path=[name]
        )
    else:
        yield from validator.descend(instance, {"$ref": mapping[value]})


_properties_as_before: Any = Draft202012Validator.VALIDATORS["properties"]


def _properties(
    validator: Any, properties: Mapping[str, Schema], instance: Any, schema: Schema
) -> Iterator[ValidationError]:
    """Check an object's properties; a whole number that came as ``26.0`` becomes the integer that it is."""
    if isinstance(instance, dict):
        members = cast("dict[str, Any]", instance)
        for name, value in members.items():
            if isinstance(value, float) and value.is_integer() and _wants_integer(properties.get(name, {})):
                members[name] = int(value)
    yield from _properties_as_before(validator, properties, instance, schema)


def _wants_integer(schema: Schema) -> bool:
    kinds = _kinds(schema)
    return "integer" in kinds and "number" not in kinds


def _listed_value(
    _validator: Any, allowed: Sequence[Any], instance: Any, _schema: Schema
) -> Iterator[ValidationError]:
    if instance in allowed:
        return
    kinds = sorted({json_kind(value) for value in allowed})
    if json_kind(instance) in kinds:
        yield ValidationError("", validator="enum", validator_value=list(allowed), instance=instance)
    else:
        yield ValidationError("", validator="type", validator_value=kinds, instance=instance)


def _constant(validator: Any, constant: Any, instance: Any, schema: Schema) -> Iterator[ValidationError]:
    return _listed_value(validator, [constant], instance, schema)


_extend: Any = validators.extend  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType] - untyped
_Validator = _extend(
    Draft202012Validator,
    {"oneOf": _one_of, "enum": _listed_value, "const": _constant, "properties": _properties},
)


def _resolved(schema: Schema) -> Schema:
    while "$ref" in schema:
        schema = DEFINITIONS[schema["$ref"].rpartition("/")[2]]
    return schema


def _kinds(schema: Schema) -> list[str]:
    """Return the JSON types that *schema* can allow; none named means all."""
    schema = _resolved(schema)
    if "oneOf" in schema:
        return [kind for member in schema["oneOf"] for kind in _kinds(member)]
    kinds = schema.get("type", [])
    return [kinds] if isinstance(kinds, str) else list(kinds)


def _kind_fits(schema: Schema, instance: Any) -> bool:
    kinds = _kinds(schema)
    kind = json_kind(instance)
    return not kinds or kind in kinds or (kind == "integer" and "number" in kinds)
