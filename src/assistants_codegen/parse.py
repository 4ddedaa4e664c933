"""Runs openapi-python-client's parser and makes its every warning fatal.

The parser decides what exists and how it is reached; a warning of it means an operation or a type that would be missing.
"""

from __future__ import annotations

from pathlib import Path

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.schema.untrusted_string import UntrustedString

from assistants_codegen.document import Document, SpecError


def configuration(spec: Path, output: Path, package: str) -> Config:
    """Return the one configuration that we use: no metadata, no hooks, enums as literals."""
    settings = ConfigFile(package_name_override=package, literal_enums=True, post_hooks=[])
    return Config.from_sources(
        settings, MetaType.NONE, document_source=spec, file_encoding="utf-8", overwrite=True, output_path=output
    )


def parse(document: Document, config: Config) -> GeneratorData:
    """Parse *document*; raises `SpecError` with everything that the parser could not take."""
    parsed = GeneratorData.from_dict(document.root, config=config)
    if isinstance(parsed, GeneratorError):
        raise SpecError(_sentence(parsed), source=document.source)
    complaints = [*parsed.errors]
    for collection in parsed.endpoint_collections_by_tag.values():
        complaints += collection.parse_errors
    if complaints:
        raise SpecError("\n".join(_sentence(complaint) for complaint in complaints), source=document.source)
    _nothing_lost(document, parsed)
    return parsed


def endpoints(parsed: GeneratorData) -> dict[tuple[str, str], Endpoint]:
    """Return the parsed operations by path and method."""
    return {
        (untrusted(endpoint.path), endpoint.method): endpoint
        for collection in parsed.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
    }


def untrusted(text: UntrustedString | str | None) -> str:
    """Return the text of the spec itself; only templates' escaping filters may print it."""
    if isinstance(text, UntrustedString):
        return str(text.get_untrusted_value())
    return text or ""


def _nothing_lost(document: Document, parsed: GeneratorData) -> None:
    known = endpoints(parsed)
    for path, method, operation in document.operations():
        if (path, method) not in known:
            raise document.error(f"the parser dropped {operation.get('operationId')}", "paths", path, method)


def _sentence(error: GeneratorError) -> str:
    data = getattr(error, "data", None)
    parts = [error.header.strip() if error.header else "", error.detail.strip() if error.detail else ""]
    reference = getattr(data, "ref", None)
    if reference is not None:
        parts.append(f"in {untrusted(reference)}")
    return " ".join(part for part in parts if part) or "the parser refused the document"
