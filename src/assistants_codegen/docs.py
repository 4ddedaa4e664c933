"""Docstrings, composed and wrapped here so that templates only print them.

Text of the spec is escaped before it is wrapped: a description can never end the docstring that holds it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from openapi_python_client.strings import safe_for_docstring

from assistants_codegen.plan.composites import Composite
from assistants_codegen.plan.models import Field
from assistants_codegen.plan.operations import Operation

WIDTH = 110


def docstring(lines: Iterable[str], indent: int) -> str:
    """Return a docstring of *lines*, quoted and indented for its place; the first line carries no indent."""
    body = list(lines)
    pad = " " * indent
    if len(body) == 1 and len(body[0]) + indent + 6 <= WIDTH:
        return f'"""{_open_ended(body[0])}"""'
    text = "\n".join(f"{pad}{line}" if line and index else line for index, line in enumerate(body))
    return f'"""{text}\n{pad}"""'


def sentence(text: str, indent: int) -> str:
    """Return a docstring of one paragraph, wrapped."""
    return docstring(paragraph(text or "No description.", indent), indent)


def paragraph(text: str, indent: int, *, hanging: int = 0) -> list[str]:
    """Return *text* of the spec, escaped and wrapped to the width that is left beside *indent*."""
    words = " ".join(safe_for_docstring(text).split())
    return textwrap.wrap(
        words,
        WIDTH - indent - 3,
        subsequent_indent=" " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]


def operation_doc(operation: Operation, indent: int) -> list[str]:
    """Return the docstring of a client method: what it gives, takes, raises, and where it comes from."""
    lines = paragraph(operation.summary.rstrip(".") + ".", indent)
    if operation.description:
        lines += ["", *paragraph(operation.description, indent)]
    if operation.deprecated:
        lines += ["", *paragraph("The service that this operation was made for has retired it.", indent)]
    lines += ["", "Args:", *_arguments(operation, indent)]
    lines += ["", "Returns:", *_entry(_returns(operation), indent)]
    lines += [
        "",
        "Raises:",
        *_raises(indent),
        "",
        "Source:",
        f"    ``{safe_for_docstring(operation.source)}``",
    ]
    return [*lines, *([f"    (`{operation.original}` of the original)"] if operation.original else [])]


def composite_doc(composite: Composite, indent: int) -> list[str]:
    """Return the docstring of a composite in the protocols."""
    lines = paragraph(composite.summary.rstrip(".") + ".", indent)
    lines += ["", *paragraph(composite.description, indent), "", "Args:"]
    for argument in composite.arguments:
        lines += _named(argument.name, argument.doc, indent)
    return lines


def call_doc(operation: Operation, indent: int) -> list[str]:
    """Return the docstring of a call function: one sentence that locates it."""
    return paragraph(f"Describe ``{operation.source}``: {operation.summary.rstrip('.')}.", indent)


def _arguments(operation: Operation, indent: int) -> list[str]:
    lines = [line for one in operation.path_parameters for line in _named(one.name, one.doc, indent)]
    lines += [line for one in operation.parameters for line in _field(one, indent)]
    if operation.upload is not None:
        lines += [line for one in operation.upload.required for line in _field(one, indent)]
        lines += _named("file_name", "Name to store; or the path to read, when *file* is left out.", indent)
        lines += _named(
            "file", "Content as bytes, a path, or an open binary file; streamed, never read whole.", indent
        )
        lines += [line for one in operation.upload.optional for line in _field(one, indent)]
    if operation.fields is not None:
        name = operation.fields.name
        lines += _named(operation.object_name, f"A `{name}`; or give its fields as keywords.", indent)
    lines += _named(
        "timeout_seconds", "Most seconds to wait, retries included; None for the client's setting.", indent
    )
    return lines + _named("cancellation", "Token that ends the call early.", indent)


def _returns(operation: Operation) -> str:
    if operation.returns == "bytes":
        return "The content, byte for byte."
    kind = "One page, as" if operation.query is not None else "The answer as"
    return f"{kind} a `{operation.returns}`; its ``http`` holds status, headers and request id."


def _raises(indent: int) -> list[str]:
    return [
        *_named("InvalidArgumentError", "an id is empty; nothing was sent.", indent),
        *_named("APIStatusError", "the server refused; the subclass tells the status code.", indent),
        *_named("APIConnectionError", "no answer came; check the network and the base URL.", indent),
    ]


def _field(field: Field, indent: int) -> list[str]:
    return _named(field.name, field.doc, indent)


def _named(name: str, text: str, indent: int) -> list[str]:
    return [f"    {line}" for line in paragraph(f"{name}: {text}", indent + 4, hanging=4)]


def _entry(text: str, indent: int) -> list[str]:
    return [f"    {line}" for line in paragraph(text, indent + 4)]


def _open_ended(line: str) -> str:
    """Keep a closing quotation mark or backslash from running into the closing quotes."""
    return f"{line} " if line.endswith(('"', "\\")) else line
