"""The text of a Word document: a zip archive of XML, unpacked as it is read."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar
from xml.parsers import expat

from assistants_client.local.extract import limits
from assistants_client.local.extract.errors import InvalidFileError
from assistants_client.local.extract.limits import PIECE_BYTES, Budget, opened
from assistants_client.local.extract.names import not_text
from assistants_client.local.extract.plain import without_trailing_blanks


def docx_text(name: str, source: Path | bytes) -> str:
    """Return the paragraphs and tables of a document, then its footnotes and endnotes."""
    try:
        with opened(source) as file, zipfile.ZipFile(file) as archive:
            return _archive_text(name, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, expat.ExpatError) as error:
        raise InvalidFileError from error
    except (NotImplementedError, RuntimeError) as error:  # how zipfile refuses odd compressions and passwords
        raise InvalidFileError from error


def _archive_text(name: str, archive: zipfile.ZipFile) -> str:
    budget = Budget(limits.MAX_TEXT_BYTES)
    parts = _word_parts(archive, budget)
    if not parts:
        raise not_text(name)
    return "\n\n".join(filter(None, (_WordText(archive, part, budget).text for part in parts)))


_OFFICE_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_WORD_PART_TYPES = (  # in the order a reader meets them
    frozenset(
        {
            _OFFICE_TYPES + "document.main+xml",
            _OFFICE_TYPES + "template.main+xml",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
        }
    ),
    frozenset({_OFFICE_TYPES + "footnotes+xml"}),
    frozenset({_OFFICE_TYPES + "endnotes+xml"}),
)


def _word_parts(archive: zipfile.ZipFile, budget: Budget) -> list[str]:
    """Return the names of the parts that hold text; none if the archive is not a Word document."""
    if "[Content_Types].xml" not in archive.namelist():
        return []
    overrides: dict[str, str] = {}

    def note(tag: str, attributes: dict[str, str]) -> None:
        if tag.endswith(" Override"):
            overrides[attributes.get("PartName", "").removeprefix("/")] = attributes.get("ContentType", "")

    _parse_xml(archive, "[Content_Types].xml", budget, start=note)
    return [name for types in _WORD_PART_TYPES for name, type in overrides.items() if type in types]


def _parse_xml(
    archive: zipfile.ZipFile,
    part: str,
    budget: Budget,
    *,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    data: Callable[[str], None] | None = None,
) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = data
    with archive.open(part) as member:
        # The sizes an archive declares may be lies, so what is counted is what comes out.
        while piece := member.read(PIECE_BYTES):
            budget.spend(len(piece))
            parser.Parse(piece, False)
    parser.Parse(b"", True)


def _refuse_doctype(*_: Any) -> None:
    # Word writes none, and entities that grow without end need one.
    raise InvalidFileError


class _WordText:
    """Reads one part of a Word document: a line per paragraph and table row, tabs between cells."""

    _NAMESPACES = frozenset(
        {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main",
            "http://schemas.openxmlformats.org/officeDocument/2006/math",
            "http://purl.oclc.org/ooxml/officeDocument/math",
        }
    )
    # The same drawing again, for programs older than it.
    _FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
    _MARKS: ClassVar[dict[str, str]] = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
    _ENDS: ClassVar[dict[str, str]] = {"p": "\n", "tr": "\n"}

    def __init__(self, archive: zipfile.ZipFile, part: str, budget: Budget) -> None:
        self._pieces: list[str] = []
        self._in_text = False
        self._fallbacks = 0
        self._cells = 0
        _parse_xml(archive, part, budget, start=self._start, end=self._end, data=self._data)

    @property
    def text(self) -> str:
        return without_trailing_blanks("".join(self._pieces)).replace(" \t", "\t").strip("\n")

    def _start(self, tag: str, _attributes: dict[str, str]) -> None:
        if tag == self._FALLBACK:
            self._fallbacks += 1
        name = self._name(tag)
        if name == "t":
            self._in_text = True
        elif name == "tc":
            self._cells += 1
        elif name in self._MARKS:
            self._write(self._MARKS[name])

    def _end(self, tag: str) -> None:
        if tag == self._FALLBACK:
            self._fallbacks -= 1
        name = self._name(tag)
        if name == "t":
            self._in_text = False
        elif name == "tc":
            self._cells -= 1
            self._write("\t")
        elif name == "p" and self._cells:
            self._write(" ")
        elif name in self._ENDS:
            self._write(self._ENDS[name])

    def _data(self, text: str) -> None:
        if self._in_text:
            self._write(text)

    def _write(self, text: str) -> None:
        if not self._fallbacks:
            self._pieces.append(text)

    def _name(self, tag: str) -> str:
        namespace, _, name = tag.rpartition(" ")
        return name if namespace in self._NAMESPACES else ""
