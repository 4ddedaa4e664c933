"""What the name of a file tells about it."""

from __future__ import annotations

from pathlib import PurePath

from assistants_client.local.extract.errors import ExtractionError, InvalidFileError, UnsupportedFileError

HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
JSON_SUFFIXES = frozenset({".json", ".jsonl", ".ndjson", ".ipynb"})
PARSED_SUFFIXES = frozenset({".pdf", ".docx"})


def suffix(name: str) -> str:
    """Return the suffix of *name* in small letters."""
    return PurePath(name).suffix.lower()


def not_text(name: str) -> ExtractionError:
    """Return the error for a file that is none of what is read."""
    # Junk under the name of a type that is read is a broken file, not a file of another type.
    return InvalidFileError() if suffix(name) in PARSED_SUFFIXES else UnsupportedFileError()
