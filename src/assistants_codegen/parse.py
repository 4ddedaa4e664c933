"""Runs openapi-python-client's parser and makes its every warning fatal.

The parser decides what exists and how it is reached; a warning means that something would be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError, ParseError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.schema import OpenAPI, Reference
from openapi_python_client.schema.untrusted_string import UntrustedString
from pydantic import ValidationError

from assistants_codegen.complaints import Pointer, SpecError, SpecErrors
from assistants_codegen.document import Document

_OPERATION = re.compile(r"(?P<method>[A-Z]+) (?P<path>/\S*) within")
_COMPONENT = re.compile(r"components/(?P<kind>schemas|parameters)/(?P<name>\w+)")
_IN_BRACES = re.compile(r"\{[^{}]*\}")


def configuration(spec: Path, output: Path, package: str) -> Config:
    """Return the one configuration that we use: no metadata, no hooks, enums as literals."""
    settings = ConfigFile(package_name_override=package, literal_enums=True, post_hooks=[])
    return Config.from_sources(
        settings,
        MetaType.NONE,
        document_source=spec,
        file_encoding="utf-8",
        overwrite=True,
        output_path=output,
    )


def malformed(document: Document) -> Iterator[SpecError]:
    """Yield what in *document* does not have the shape of OpenAPI, one complaint for each place."""
    seen = set[Pointer]()
    for place, message in _validation(document):
        pointer = document.existing(place)
        if pointer not in seen:
            seen.add(pointer)
            yield document.error(f"does not have the shape of OpenAPI: {message}", *pointer)


def _validation(document: Document) -> Iterator[tuple[Pointer, str]]:
    try:
        OpenAPI.model_validate(document.root)
    except ValidationError as error:
        for one in error.errors(include_url=False, include_input=False, include_context=False):
            missing = f": {one['loc'][-1]}" if one["type"] == "missing" else ""
            yield one["loc"], f"{one['msg'][0].lower()}{one['msg'][1:]}{missing}"


def parse(document: Document, config: Config) -> GeneratorData:
    """Parse *document*; raises `SpecError` with everything that the parser could not take."""
    parsed = GeneratorData.from_dict(document.root, config=config)
    if isinstance(parsed, GeneratorError):
        raise _complaint(document, parsed)
    complaints = [_complaint(document, warning) for warning in _warnings(parsed)] or list(
        _lost(document, parsed)
    )
    if complaints:
        raise SpecErrors(complaints)
    return parsed


def endpoints(document: Document, parsed: GeneratorData) -> dict[tuple[str, str], Endpoint]:
    """Return the parsed operations by the path and method under which *document* has them."""
    found = {
        (_route(untrusted(endpoint.path)), endpoint.method): endpoint
        for collection in parsed.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
    }
    wanted = [(path, method) for path, method, _ in document.operations()]
    return {
        (path, method): found[_route(path), method]
        for path, method in wanted
        if (_route(path), method) in found
    }


def untrusted(text: UntrustedString | str | None) -> str:
    """Return the text of the spec itself; only templates' escaping filters may print it."""
    return text.get_untrusted_value() if isinstance(text, UntrustedString) else text or ""


def _warnings(parsed: GeneratorData) -> Iterator[ParseError]:
    yield from parsed.errors
    for collection in parsed.endpoint_collections_by_tag.values():
        yield from collection.parse_errors


def _lost(document: Document, parsed: GeneratorData) -> Iterator[SpecError]:
    known = endpoints(document, parsed)
    for path, method, operation in document.operations():
        if (path, method) not in known:
            yield document.error(f"the parser dropped {operation.get('operationId')}", "paths", path, method)


def _route(path: str) -> str:
    """Return *path* without the names of its ids: the parser spells them as Python would."""
    return _IN_BRACES.sub("{}", path)


def _complaint(document: Document, error: GeneratorError) -> SpecError:
    """Put the parser's words into a complaint, at the place that they name."""
    parts = [(part or "").strip().removeprefix("WARNING ") for part in (error.header, error.detail)]
    reference = getattr(error, "data", None)
    if isinstance(reference, Reference):
        parts.append(f"in {reference.ref.get_untrusted_value()}")
    message = " ".join(" ".join(parts).split())
    return document.error(f"the parser cannot take this: {message}", *_place(document, message))


def _place(document: Document, message: str) -> Pointer:
    operation = _OPERATION.search(message)
    if operation is not None:
        return document.existing(("paths", operation["path"], operation["method"].lower()))
    component = _COMPONENT.search(message)
    if component is not None:
        return document.existing(("components", component["kind"], component["name"]))
    return ()
