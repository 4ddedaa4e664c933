"""Rules for operations: what each is called, what it sends and what it answers.

An operation that passes is printed whole; one that would be printed in part is refused.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Any

from assistants_codegen.complaints import Pointer, SpecError
from assistants_codegen.document import Document, is_mapping, mapping, sequence
from assistants_codegen.plan.models import is_multipart
from assistants_codegen.plan.operations import BYTES, FORM, JSON, STREAM
from assistants_codegen.rules.schemas import check_schema
from assistants_codegen.rules.words import has_text, unknown

_OPERATION_ID = re.compile(r"[a-z][A-Za-z0-9]*")
_EXTENSIONS = (
    ("x-openai-beta", re.compile(r"[\x21-\x7e]+( [\x21-\x7e]+)*"), "one line of plain text"),
    ("x-original-name", re.compile(r"[A-Za-z_]\w*", re.ASCII), "the name of a method"),
)
_REFUSAL = re.compile(r"default|[45](XX|\d\d)")
_TAKEN = frozenset(
    {
        *("operationId", "tags", "summary", "description", "externalDocs"),
        *("parameters", "requestBody", "responses", "deprecated"),
    }
)
_BODY = frozenset({"description", "content", "required"})
_ANSWER = frozenset({"description", "content", "headers"})
_REFUSED = {
    "callbacks": "calls from the server have no place in a client",
    "security": "the client sends its key with every request",
    "servers": "the client has one base URL",
    "$ref": "write it out here",
}


def check(document: Document) -> Iterator[SpecError]:
    """Yield the breaches of every operation."""
    tags = [mapping(tag).get("name") for tag in sequence(document.root.get("tags"))]
    for path, method, operation in document.operations():
        pointer: Pointer = ("paths", path, method)
        yield from unknown(document, operation, pointer, _TAKEN, _REFUSED)
        yield from _name(document, operation, pointer)
        yield from _tag(document, operation, pointer, tags)
        yield from _extensions(document, operation, pointer)
        yield from _body(document, operation, pointer)
        yield from _answers(document, operation, pointer)


def _name(document: Document, operation: dict[str, Any], pointer: Pointer) -> Iterator[SpecError]:
    name = operation.get("operationId")
    if not isinstance(name, str) or not _OPERATION_ID.fullmatch(name):
        message = f"operationId {name!r} must be camelCase letters and digits"
        yield document.error(message, *pointer, "operationId")
    if not has_text(operation, "summary"):
        yield document.error("an operation needs a summary, which opens its docstring", *pointer)


def _tag(
    document: Document, operation: dict[str, Any], pointer: Pointer, known: Container[object]
) -> Iterator[SpecError]:
    tags = sequence(operation.get("tags"))
    if len(tags) != 1:
        yield document.error(
            "an operation has exactly one tag: the module that it is printed to", *pointer, "tags"
        )
    for tag in tags:
        if tag not in known:
            message = f"the tag {tag!r} is not among the document's tags; describe it there"
            yield document.error(message, *pointer, "tags")


def _extensions(document: Document, operation: dict[str, Any], pointer: Pointer) -> Iterator[SpecError]:
    for word in ("x-creates", "x-extra"):
        if not isinstance(operation.get(word, True), bool):
            yield document.error(f"{word} is true or false", *pointer, word)
    for word, form, meaning in _EXTENSIONS:
        text = operation.get(word)
        if word in operation and not (isinstance(text, str) and form.fullmatch(text)):
            yield document.error(f"{word} is {meaning}", *pointer, word)
    if "x-query-parameters" in operation and "requestBody" in operation:
        message = "its fields could be meant for the body or the query; leave the query parameters plain"
        yield document.error(message, *pointer, "x-query-parameters")


def _body(document: Document, operation: dict[str, Any], pointer: Pointer) -> Iterator[SpecError]:
    if "requestBody" not in operation:
        return
    body, where = mapping(operation["requestBody"]), (*pointer, "requestBody")
    yield from unknown(document, body, where, _BODY, _REFUSED)
    content = mapping(body.get("content"))
    if len(content) != 1 or not content.keys() <= {JSON, FORM}:
        yield document.error(f"a body is {JSON} or {FORM}, and one of them only", *where, "content")
    for media, holder in content.items():
        yield from _object(document, holder, (*where, "content", media), is_form=media == FORM)


def _answers(document: Document, operation: dict[str, Any], pointer: Pointer) -> Iterator[SpecError]:
    answers = mapping(operation.get("responses"))
    for code, answer in answers.items():
        where = (*pointer, "responses", code)
        if code == "200":
            yield from _success(document, mapping(answer), where)
        elif not _REFUSAL.fullmatch(code):
            yield document.error(
                f"answers with status {code} would be lost; 200 is success, 4xx and 5xx are errors", *where
            )
    if "200" not in answers:
        yield document.error("has no 200 answer", *pointer, "responses")


def _success(document: Document, answer: dict[str, Any], pointer: Pointer) -> Iterator[SpecError]:
    yield from unknown(document, answer, pointer, _ANSWER, _REFUSED)
    content = mapping(answer.get("content"))
    if content.keys() - {STREAM} not in ({JSON}, {BYTES}):
        yield document.error(f"a 200 answer is {JSON} or {BYTES}, beside it at most {STREAM}", *pointer)
    if JSON in content:
        yield from _object(document, content[JSON], (*pointer, "content", JSON), is_form=False)
    if STREAM in content:
        schema = mapping(content[STREAM]).get("schema")
        yield from check_schema(document, schema, (*pointer, "content", STREAM, "schema"))


def _object(document: Document, holder: object, pointer: Pointer, *, is_form: bool) -> Iterator[SpecError]:
    """Yield a breach unless the schema names a component with properties, which is a form or is not."""
    schema = mapping(holder).get("schema")
    yield from check_schema(document, schema, (*pointer, "schema"))
    try:
        name, target = document.resolve(mapping(schema))
    except SpecError:
        return  # A reference that leads nowhere has just been told.
    if not is_mapping(schema) or name is None or "properties" not in target:
        yield document.error("must name a component with properties", *pointer, "schema")
    elif is_form != is_multipart(target):
        message = (
            "needs a binary property: the file"
            if is_form
            else "has a binary property, which JSON cannot hold"
        )
        yield document.error(f"{name} {message}", *pointer, "schema")
