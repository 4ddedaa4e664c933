"""The text of a pdf, by pdfium."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from assistants_client.local.extract import limits
from assistants_client.local.extract.errors import InvalidFileError, UnsupportedFileError
from assistants_client.local.extract.limits import Budget

_PDFIUM_LOCK = threading.Lock()
"""pdfium may be used by one thread at a time only."""


def pdf_text(_name: str, source: Path | bytes) -> str:
    """Return the text of a document, a blank line between its pages."""
    try:
        pdfium: Any = import_module("pypdfium2")
    except ImportError as error:
        raise UnsupportedFileError(
            "Reading pdf files needs pypdfium2: pip install 'assistants-client[local]'."
        ) from error
    with _PDFIUM_LOCK:
        try:
            document: Any = pdfium.PdfDocument(source)
        except pdfium.PdfiumError as error:
            raise InvalidFileError from error
        try:
            return "\n\n".join(_page_texts(document))
        except pdfium.PdfiumError as error:
            raise InvalidFileError from error
        finally:
            document.close()


def _page_texts(document: Any) -> Iterator[str]:
    budget = Budget(limits.MAX_TEXT_BYTES)
    for number in range(len(document)):
        text = _page_text(document, number)
        budget.spend(len(text))
        yield text


def _page_text(document: Any, number: int) -> str:
    page = document[number]
    try:
        words = page.get_textpage()
        try:
            text: str = words.get_text_bounded()
        finally:
            words.close()
    finally:
        page.close()
    return _HYPHEN_AT_LINE_END.sub("", text).replace("\r\n", "\n").replace("\0", "").strip()


# pdfium marks the hyphen of a divided word by a character that is none.
_HYPHEN_AT_LINE_END = re.compile("[\ufffe\uffff\x02](?:\r?\n)?")
