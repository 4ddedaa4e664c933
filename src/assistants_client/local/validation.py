"""Requests held against the schemas of the spec, and what is wrong with them said as the service says it.

The schemas are the generated ones, so the backend accepts exactly what the client's types can say.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator, ValidationError, validators

from assistants_api.routes import DEFINITIONS
from assistants_client.local.errors import APIError

if TYPE_CHECKING:
    from assistants_api.routes import Route

__all__ = ["parse_form", "parse_json", "parse_query", "validate_body"]

Schema = Mapping[str, Any]


def parse_json(content: bytes) -> Any:
    """Return the JSON value of a request's body; an empty body is an empty object.

    Raises:
        APIError: 400, the body is not JSON that every program understands.
    """
    if not content.strip():
        return {}
    try:
        value = json.loads(content, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise APIError(
            "We could not parse the JSON body of your request. The body must be one JSON value in UTF-8;"
            f" the parser says: {error}."
        ) from error
    if b"\\u" in content:
        _refuse_lone_surrogates(value)
    return value


def parse_query(route: Route, pairs: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Return the query parameters that the operation knows, as the types of its schema.

    Parameters it does not know are left out: proxies and other clients add their own.

    Raises:
        APIError: 400, naming the parameter.
    """
    properties: Mapping[str, Schema] = route.query.get("properties", {})
    query: dict[str, Any] = {}
    for name, text in pairs:
        name = _parameter_name(name, properties)
        if name not in properties:
            continue
        if properties[name].get("type") == "array":
            query.setdefault(name, []).append(text)
        else:
            query[name] = _typed(text, properties[name])
    _refuse_first_error(_query_validator(route.operation), query)
    return query


def parse_form(route: Route, fields: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Return the text fields of a multipart request, nested as ``name[key]`` says, validated.

    Raises:
        APIError: 400, naming the field.
    """
    schema = _resolved(route.body or {})
    form: dict[str, Any] = {}
    for name, text in fields:
        outer, _, inner = name.partition("[")
        field = _resolved(schema.get("properties", {}).get(outer, {}))
        if inner:
            inner = inner.removesuffix("]")
            member = _resolved(field.get("properties", {}).get(inner, {}))
            form.setdefault(outer, {})[inner] = _typed(text, member)
        else:
            form[outer] = _typed(text, field)
    return form


def validate_body(route: Route, body: Any) -> None:
    """Refuse a body that the operation's schema does not allow.

    Raises:
        APIError: 400, naming the first field that is wrong and what was expected there.
    """
    try:
        _refuse_first_error(_body_validator(route.operation), body)
    except RecursionError as error:
        raise APIError("The body of the request is nested too deeply.") from error


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a JSON value")


def _refuse_lone_surrogates(value: Any) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError as error:
        raise APIError(
            "We could not parse the JSON body of your request: it has half of a surrogate pair, which is no"
            " character."
        ) from error


def _parameter_name(name: str, properties: Mapping[str, Schema]) -> str:
    """Return the schema's spelling of a list parameter: ``include``, ``include[]`` and ``include[0]`` are one."""
    listed = re.sub(r"(\[\d*\])?$", "[]", name, count=1)
    return listed if listed in properties else name


def _typed(text: str, schema: Schema) -> Any:
    """Return *text* as the number its schema asks for; text that is no number stays text, to be refused."""
    convert: Callable[[str], Any] | None = {"integer": int, "number": float}.get(schema.get("type", ""))
    if convert is None:
        return text
    try:
        return convert(text)
    except ValueError:
        return text


@cache
def _routes() -> Mapping[str, Route]:
    from assistants_api.routes import ROUTES

    return {route.operation: route for route in ROUTES}


@cache
def _body_validator(operation: str) -> Draft202012Validator:
    return _compile(_routes()[operation].body or {})


@cache
def _query_validator(operation: str) -> Draft202012Validator:
    return _compile(_routes()[operation].query)


def _compile(schema: Schema) -> Draft202012Validator:
    validator: Draft202012Validator = _Validator({"$defs": DEFINITIONS, **schema})
    return validator


# Unions are decided before they are checked, so that a wrong request is told about the member it meant.


def _one_of(
    validator: Any, members: Sequence[Schema], instance: Any, schema: Schema
) -> Iterator[ValidationError]:
    discriminator = schema.get("discriminator")
    if discriminator is not None and isinstance(instance, dict):
        yield from _discriminated(validator, discriminator, members, instance)
        return
    fitting = [member for member in members if _kind_fits(member, instance)]
    if not fitting:
        kinds = [kind for member in members for kind in _kinds(member)]
        yield ValidationError("", validator="type", validator_value=kinds, instance=instance)
    elif len(fitting) == 1:
        yield from validator.descend(instance, fitting[0])
    elif not any(validator.evolve(schema=member).is_valid(instance) for member in fitting):
        yield from validator.descend(instance, fitting[0])


def _discriminated(
    validator: Any, discriminator: Schema, members: Sequence[Schema], instance: Mapping[str, Any]
) -> Iterator[ValidationError]:
    name = discriminator["propertyName"]
    mapping = discriminator.get("mapping") or _mapping(name, members)
    if name not in instance:
        yield ValidationError(
            f"{name!r} is a required property", validator="required", validator_value=[name], instance=instance
        )
    elif not isinstance(instance[name], str) or instance[name] not in mapping:
        yield ValidationError(
            "", validator="enum", validator_value=list(mapping), instance=instance[name], path=[name]
        )
    else:
        yield from validator.descend(instance, {"$ref": mapping[instance[name]]})


def _mapping(name: str, members: Sequence[Schema]) -> dict[str, str]:
    """Return which member each value of the property *name* stands for, read from the members."""
    return {
        value: member["$ref"]
        for member in members
        if "$ref" in member
        for value in _allowed(_resolved(member).get("properties", {}).get(name, {}))
    }


def _allowed(schema: Schema) -> list[str]:
    return [schema["const"]] if "const" in schema else list(schema.get("enum", []))


_Validator: Any = validators.extend(Draft202012Validator, {"oneOf": _one_of})


def _resolved(schema: Schema) -> Schema:
    while "$ref" in schema:
        schema = DEFINITIONS[schema["$ref"].rpartition("/")[2]]
    return schema


def _kinds(schema: Schema) -> list[str]:
    """Return the JSON types that *schema* can allow."""
    schema = _resolved(schema)
    if "oneOf" in schema:
        return [kind for member in schema["oneOf"] for kind in _kinds(member)]
    if "const" in schema or "enum" in schema:
        return sorted({_kind(value) for value in _allowed(schema)})
    kinds = schema.get("type", [])
    return [kinds] if isinstance(kinds, str) else list(kinds)


def _kind_fits(schema: Schema, instance: Any) -> bool:
    kinds = _kinds(schema)
    kind = _kind(instance)
    return not kinds or kind in kinds or (kind == "integer" and "number" in kinds)


def _kind(value: Any) -> str:
    """Return the JSON type of a value; a number without a fraction is an integer."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "integer" if value.is_integer() else "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"


# From here on: what is wrong, in the service's words.


def _refuse_first_error(validator: Draft202012Validator, instance: Any) -> None:
    error = next(validator.iter_errors(instance), None)
    if error is not None:
        raise _api_error(error)


def _api_error(error: ValidationError) -> APIError:
    field = _field(error.absolute_path)
    describe = _DESCRIPTIONS.get(str(error.validator))
    if describe is None:
        return _invalid(field, error.message, "invalid_value")
    return describe(field, error)


def _field(path: Sequence[str | int]) -> str:
    """Return the place of a value as ``messages[0].content``."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def _within(field: str, name: str) -> str:
    return f"{field}.{name}" if field else name


def _invalid(field: str, sentence: str, code: str) -> APIError:
    what = f"Invalid '{field}'" if field else "Invalid body"
    return APIError(f"{what}: {sentence}", param=field or None, code=code)


def _missing(field: str, error: ValidationError) -> APIError:
    present = error.instance
    name = next(name for name in error.validator_value if name not in present)
    name = _within(field, name)
    return APIError(f"Missing required parameter: '{name}'.", param=name, code="missing_required_parameter")


def _unknown(field: str, error: ValidationError) -> APIError:
    known = error.schema.get("properties", {}) if isinstance(error.schema, Mapping) else {}
    name = _within(field, next(name for name in error.instance if name not in known))
    return APIError(f"Unknown parameter: '{name}'.", param=name, code="unknown_parameter")


_ARTICLES = {
    "string": "a string",
    "integer": "an integer",
    "number": "a decimal",
    "boolean": "a boolean",
    "array": "an array",
    "object": "an object",
    "null": "null",
}


def _wrong_type(field: str, error: ValidationError) -> APIError:
    kinds = [error.validator_value] if isinstance(error.validator_value, str) else error.validator_value
    names = list(dict.fromkeys(_ARTICLES[kind] for kind in kinds if kind != "null")) or ["null"]
    expected = names[0] if len(names) == 1 else f"one of {', '.join(names[:-1])} or {names[-1]}"
    what = f"Invalid type for '{field}'" if field else "Invalid type for the body"
    got = _ARTICLES[_kind(error.instance)]
    return APIError(
        f"{what}: expected {expected}, but got {got} instead.", param=field or None, code="invalid_type"
    )


def _not_allowed(field: str, error: ValidationError) -> APIError:
    values = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
    if not isinstance(error.instance, str) and any(isinstance(value, str) for value in values):
        return _wrong_type(
            field, ValidationError("", validator="type", validator_value="string", instance=error.instance)
        )
    supported = [f"'{value}'" for value in values]
    listed = supported[0] if len(supported) == 1 else f"{', '.join(supported[:-1])} and {supported[-1]}"
    return APIError(
        f"Invalid value: '{error.instance}'. Supported values are: {listed}.",
        param=field or None,
        code="invalid_value",
    )


def _out_of_range(side: str, sign: str) -> Callable[[str, ValidationError], APIError]:
    def describe(field: str, error: ValidationError) -> APIError:
        kind = "integer" if "integer" in _kinds(error.schema) else "decimal"
        return _invalid(
            field,
            f"{kind} {side} value. Expected a value {sign} {error.validator_value}, but got"
            f" {error.instance} instead.",
            f"{kind}_{side.replace(' ', '_').replace('imum', '')}_value",
        )

    return describe


def _wrong_length(
    kind: str, adjective: str, bound: str, code: str
) -> Callable[[str, ValidationError], APIError]:
    article = _ARTICLES[kind]

    def describe(field: str, error: ValidationError) -> APIError:
        return _invalid(
            field,
            f"{kind} too {adjective}. Expected {article} with {bound} length {error.validator_value}, but got"
            f" {article} with length {len(error.instance)} instead.",
            code,
        )

    return describe


def _too_many_properties(field: str, error: ValidationError) -> APIError:
    return _invalid(
        field,
        f"too many properties. Expected an object with at most {error.validator_value} properties, but got an"
        f" object with {len(error.instance)} properties instead.",
        "object_above_max_properties",
    )


def _wrong_pattern(field: str, error: ValidationError) -> APIError:
    return _invalid(
        field,
        "string does not match pattern. Expected a string that matches the pattern"
        f" '{error.validator_value}'.",
        "invalid_value",
    )


_DESCRIPTIONS: Mapping[str, Callable[[str, ValidationError], APIError]] = {
    "required": _missing,
    "additionalProperties": _unknown,
    "type": _wrong_type,
    "enum": _not_allowed,
    "const": _not_allowed,
    "minimum": _out_of_range("below minimum", ">="),
    "maximum": _out_of_range("above maximum", "<="),
    "minLength": _wrong_length("string", "short", "minimum", "string_below_min_length"),
    "maxLength": _wrong_length("string", "long", "maximum", "string_above_max_length"),
    "minItems": _wrong_length("array", "short", "minimum", "array_below_min_length"),
    "maxItems": _wrong_length("array", "long", "maximum", "array_above_max_length"),
    "maxProperties": _too_many_properties,
    "pattern": _wrong_pattern,
}
