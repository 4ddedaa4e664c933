"""Docstrings, composed and wrapped here so that templates only print them.

Text of the spec is escaped on its way into a docstring: a description can never end the one that holds it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from openapi_python_client.strings import safe_for_docstring

from assistants_codegen.plan.composites import Composite
from assistants_codegen.plan.models import Field, Model
from assistants_codegen.plan.operations import Operation

WIDTH = 110
_QUOTES = '"""'


def docstring(lines: Iterable[str], indent: int) -> str:
    """Return a docstring of *lines*, quoted and indented for its place; the first line carries no indent.

    Whatever the lines hold is escaped here, in the one place that every docstring passes.
    """
    body = [safe_for_docstring(line) for line in lines]
    pad = " " * indent
    if len(body) == 1:
        return f"{_QUOTES}{_open_ended(body[0])}{_QUOTES}"
    text = "\n".join(f"{pad}{line}" if line and index else line for index, line in enumerate(body))
    return f"{_QUOTES}{text}\n{pad}{_QUOTES}"


def sentence(text: str, indent: int) -> str:
    """Return a docstring of one paragraph, wrapped."""
    return docstring(paragraph(text, indent), indent)


def paragraph(text: str, indent: int, *, hanging: int = 0) -> list[str]:
    """Return *text* in lines of the width that is left beside *indent*."""
    return textwrap.wrap(
        " ".join(text.split()),
        WIDTH - indent - 2 * len(_QUOTES),
        subsequent_indent=" " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]


def operation_doc(operation: Operation, indent: int) -> list[str]:
    """Return the docstring of a client method: what it gives, takes, raises, and where it comes from."""
    lines = paragraph(_ended(operation.summary), indent)
    if operation.description:
        lines += ["", *paragraph(operation.description, indent)]
    if operation.deprecated:
        lines += ["", "Retired by the service that it was made for; other servers may have it."]
    lines += ["", "Args:", *_arguments(operation, indent)]
    lines += ["", "Returns:", *_entry(_returns(operation), indent)]
    return [
        *lines,
        "",
        "Raises:",
        *_raises(operation, indent),
        "",
        "Source:",
        *_entry(_source(operation), indent),
    ]


def protocol_doc(operation: Operation, indent: int) -> list[str]:
    """Return the docstring of a method of a protocol: one sentence, and where it comes from."""
    return paragraph(f"{_ended(operation.summary)[:-1]}: ``{operation.source}``.", indent)


def composite_doc(composite: Composite, indent: int) -> list[str]:
    """Return the docstring of a composite in the protocols."""
    lines = paragraph(_ended(composite.summary), indent)
    if composite.description:
        lines += ["", *paragraph(composite.description, indent)]
    named = [line for one in composite.arguments for line in _named(one.name, one.doc, indent)]
    return [*lines, *(["", "Args:", *named] if named else [])]


def call_doc(operation: Operation, indent: int) -> list[str]:
    """Return the docstring of a call function: one sentence that locates it."""
    summary = _ended(operation.summary)
    return paragraph(f"Return the call of ``{operation.source}``: {summary[0].lower()}{summary[1:]}", indent)


def _arguments(operation: Operation, indent: int) -> list[str]:
    lines = [line for one in operation.path_parameters for line in _named(one.name, one.doc, indent)]
    if operation.upload is not None:
        lines += _fields(operation.upload.required, indent)
        lines += _named("file_name", "Name to store; or the path to read, when *file* is left out.", indent)
        file = "Content as bytes, a path, or an open binary file; streamed, never read whole."
        lines += _named("file", file, indent)
        lines += _fields(operation.upload.optional, indent)
    if operation.fields is not None:
        lines += _object(operation.fields, operation.object_name, indent)
    lines += _fields(operation.parameters, indent)
    lines += _named(
        "timeout_seconds", "Most seconds to wait, retries included; None for the client's setting.", indent
    )
    return lines + _named("cancellation", "Token that ends the call early.", indent)


def _object(model: Model, name: str, indent: int) -> list[str]:
    fields = [f"`{one.name}`{' (required)' if one.must_be_given else ''}" for one in model.fields]
    instead = f", or in its place its fields as keywords: {', '.join(fields)}" if fields else ""
    return _named(name, f"A `{model.name}`{instead}.", indent)


def _returns(operation: Operation) -> str:
    # What comes as a stream instead is told after that; streams have methods of their own.
    told = operation.answer.partition(". ")[0] if operation.streams else operation.answer
    given = told.strip().rstrip(".")
    if operation.returns == "bytes":
        return f"{given or 'The content, byte for byte'}."
    return f"{given or 'The answer'}, as `{operation.returns}`."


def _raises(operation: Operation, indent: int) -> list[str]:
    lines: list[str] = []
    if operation.path_parameters:
        ids = " or ".join(f"*{one.name}*" for one in operation.path_parameters)
        lines += _named("InvalidArgumentError", f"{ids} is empty; nothing was sent.", indent)
        lines += _named("NotFoundError", "the server knows no such object.", indent)
    lines += _named("APIStatusError", "the server refused; the subclass tells the status code.", indent)
    return lines + _named("APIConnectionError", "no answer came; check the network and the base URL.", indent)


def _source(operation: Operation) -> str:
    original = f", `{operation.original}` of `IOpenAIClient`" if operation.original else ""
    return f"``{operation.source}``: `{operation.operation_id}` in the spec{original}."


def _fields(fields: Iterable[Field], indent: int) -> list[str]:
    return [line for one in fields for line in _named(one.name, one.doc, indent)]


def _named(name: str, text: str, indent: int) -> list[str]:
    return [f"    {line}" for line in paragraph(f"{name}: {text}", indent + 4, hanging=4)]


def _entry(text: str, indent: int) -> list[str]:
    return [f"    {line}" for line in paragraph(text, indent + 4)]


def _ended(text: str) -> str:
    return f"{text.strip().rstrip('.')}."


def _open_ended(line: str) -> str:
    """Keep a closing quotation mark or backslash from running into the closing quotes."""
    return f"{line} " if line.endswith(('"', "\\")) else line
