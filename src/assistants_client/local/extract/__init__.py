"""The text of an uploaded document.

A file is read as what its bytes are, whatever its name says; what cannot be read is refused, never guessed.
No file, however made, makes reading use more than a bounded amount of memory.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from assistants_client.local.extract import limits
from assistants_client.local.extract.errors import (
    ExtractionError,
    InvalidFileError,
    UnsupportedFileError,
    too_large,
)
from assistants_client.local.extract.names import HTML_SUFFIXES, JSON_SUFFIXES, not_text, suffix
from assistants_client.local.extract.page import html_text
from assistants_client.local.extract.pdf import pdf_text
from assistants_client.local.extract.plain import json_text, plain_text
from assistants_client.local.extract.word import docx_text

__all__ = ["ExtractionError", "InvalidFileError", "UnsupportedFileError", "extract_text"]

_Reader: TypeAlias = Callable[[str, "Path | bytes"], str]

# Kinds that are plainly something else, by how they begin; text could begin like none of them.
_FOREIGN_BEGINNINGS = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",  # doc, xls, ppt of before 2007
    b"{\\rtf",
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"\x1f\x8b",
    b"7z\xbc\xaf\x27\x1c",
    b"Rar!\x1a\x07",
    b"\x7fELF",
    b"SQLite format 3\0",
)
_ZIP_BEGINNINGS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_HTML_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE
)


def extract_text(name: str, source: Path | bytes) -> str:
    """Return the text of a document, lines ended by line feeds.

    Read are pdf, docx, html and every kind of plain text (markdown, csv, json, code), in UTF-8, UTF-16,
    UTF-32, the encoding an html page declares, or Windows' western one.

    Args:
        name: The name it was uploaded under; its suffix only decides between kinds of text.
        source: Where the document is, or the document itself.

    Raises:
        UnsupportedFileError: it is of another type, or pdf while pypdfium2 is not installed.
        InvalidFileError: it is empty, broken, protected by a password, without any text, or too large.
        OSError: *source* cannot be read.

    Source:
        ``create_vector_store_file``, ``POST /vector_stores/{vector_store_id}/files``
    """
    head = limits.head_of(source)
    if not head:
        raise InvalidFileError("The file could not be parsed because it is empty.")
    text = _reader(name, head)(name, source)
    if len(text) > limits.MAX_TEXT_BYTES:
        raise too_large()
    if not text or text.isspace():
        raise InvalidFileError("The file could not be parsed because it contains no text.")
    return text


def _reader(name: str, head: bytes) -> _Reader:
    if _is_pdf(name, head):
        return pdf_text
    if head.startswith(_ZIP_BEGINNINGS):
        return docx_text
    if head.startswith(_FOREIGN_BEGINNINGS):
        raise not_text(name)
    if suffix(name) in HTML_SUFFIXES or _HTML_BEGINNING.match(head):
        return html_text
    return json_text if suffix(name) in JSON_SUFFIXES else plain_text


def _is_pdf(name: str, head: bytes) -> bool:
    # Other readers accept some bytes before the header, and such files exist; in a text it is just a word.
    return head.lstrip().startswith(b"%PDF-") or (suffix(name) == ".pdf" and b"%PDF-" in head[:1024])
