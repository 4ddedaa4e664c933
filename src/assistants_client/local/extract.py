"""The text of an uploaded document.

A file is read as what its bytes are, whatever its name says; what cannot be read is refused, never guessed.
No file, however made, makes reading use more than a bounded amount of memory.
"""

from __future__ import annotations

import codecs
import html
import io
import re
import threading
import zipfile
import zlib
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path, PurePath
from typing import IO, Any, ClassVar, Literal, TypeAlias
from xml.parsers import expat

__all__ = ["ExtractionError", "InvalidFileError", "UnsupportedFileError", "extract_text"]

MAX_TEXT_BYTES = 128 * 1024 * 1024
"""How much text a file may hold: the file itself if it is text, what is unpacked from it if it is not."""

_HEAD_BYTES = 4096
_SAMPLE_BYTES = 64 * 1024
_PIECE_BYTES = 64 * 1024

_ErrorCode: TypeAlias = Literal["unsupported_file", "invalid_file"]


class ExtractionError(Exception):
    """A file has no text for us; ``code`` and ``message`` fit the ``last_error`` of a vector store file."""

    code: ClassVar[_ErrorCode]

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class UnsupportedFileError(ExtractionError):
    """The file is of a type that is not read."""

    code = "unsupported_file"

    def __init__(self, message: str = "The file type is not supported.") -> None:
        super().__init__(message)


class InvalidFileError(ExtractionError):
    """The file is broken, empty, protected or too large."""

    code = "invalid_file"

    def __init__(self, message: str = "The file could not be parsed.") -> None:
        super().__init__(message)


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
    head = _head(source)
    if not head:
        raise InvalidFileError("The file could not be parsed because it is empty.")
    text = _reader(name, head)(name, source)
    if len(text) > MAX_TEXT_BYTES:
        raise _too_large()
    if not text or text.isspace():
        raise InvalidFileError("The file could not be parsed because it contains no text.")
    return text


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


def _reader(name: str, head: bytes) -> _Reader:
    if _is_pdf(name, head):
        return _pdf_text
    if head.startswith(_ZIP_BEGINNINGS):
        return _docx_text
    if head.startswith(_FOREIGN_BEGINNINGS):
        raise _not_text(name)
    if _suffix(name) in _HTML_SUFFIXES or _HTML_BEGINNING.match(head):
        return _html_text
    return _json_text if _suffix(name) in _JSON_SUFFIXES else _plain_text


def _is_pdf(name: str, head: bytes) -> bool:
    # Other readers accept some bytes before the header, and such files exist; in a text it is just a word.
    return head.lstrip().startswith(b"%PDF-") or (_suffix(name) == ".pdf" and b"%PDF-" in head[:1024])


def _not_text(name: str) -> ExtractionError:
    # Junk under the name of a type that is read is a broken file, not a file of another type.
    return InvalidFileError() if _suffix(name) in _PARSED_SUFFIXES else UnsupportedFileError()


def _too_large() -> InvalidFileError:
    return InvalidFileError("The file could not be parsed because it is too large.")


_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_JSON_SUFFIXES = frozenset({".json", ".jsonl", ".ndjson", ".ipynb"})
_PARSED_SUFFIXES = frozenset({".pdf", ".docx"})
_HTML_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE
)


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower()


def _head(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source[:_HEAD_BYTES]
    with source.open("rb") as file:
        return file.read(_HEAD_BYTES)


def _open(source: Path | bytes) -> IO[bytes]:
    return io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")


# Plain text


def _plain_text(name: str, source: Path | bytes) -> str:
    with _open(source) as file:
        data = file.read(MAX_TEXT_BYTES + 1)
    if len(data) > MAX_TEXT_BYTES:
        raise _too_large()
    return _decode(name, data).replace("\r\n", "\n").replace("\r", "\n")


_BYTE_ORDER_MARKS = (  # UTF-32's begins like UTF-16's, so it is asked for first.
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def _decode(name: str, data: bytes) -> str:
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
        if _looks_like_text(text):
            return text
    raise _not_text(name)


def _encodings(data: bytes) -> Iterator[str]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            yield encoding
            return
    if b"\0" in data:
        yield from _utf16_without_mark(data)
        return
    yield "utf-8"
    declared = _DECLARED_ENCODING.search(data[:_HEAD_BYTES])
    if declared is not None:
        yield declared[1].decode("ascii")
    yield "cp1252"
    yield "latin-1"


_DECLARED_ENCODING = re.compile(
    rb"""(?:<\?xml[^>]{0,200}\bencoding=|<meta[^>]{0,200}\bcharset=)["']?([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)


def _utf16_without_mark(data: bytes) -> Iterator[str]:
    # Spaces and line ends leave a zero byte in every second place, whatever the language.
    even, odd = data[:_SAMPLE_BYTES:2].count(0), data[1:_SAMPLE_BYTES:2].count(0)
    if odd > 2 * even:
        yield "utf-16-le"
    elif even > 2 * odd:
        yield "utf-16-be"


_CONTROLS = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def _looks_like_text(text: str) -> bool:
    sample = text[:_SAMPLE_BYTES]
    return "\0" not in text and 100 * len(_CONTROLS.findall(sample)) <= len(sample)


def _json_text(name: str, source: Path | bytes) -> str:
    return _JSON_ESCAPE.sub(_readable, _plain_text(name, source))


_JSON_ESCAPE = re.compile(
    r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})|\\u([0-9a-f]{4})|\\.", re.IGNORECASE | re.DOTALL
)


def _readable(match: re.Match[str]) -> str:
    # Words written as escapes could not be found; all else stays as in the file, so that quotes are exact.
    high, low, single = match.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + (int(low, 16) - 0xDC00))
    character = chr(int(single, 16)) if single else ""
    return character if character.isprintable() and character not in '"\\' else match[0]


# Html. Not with html.parser: a small page made for it keeps it busy for minutes, because it starts over at
# whatever never ends. Here each construct ends at the end of the page at the latest, as the standard says,
# so that reading takes time in proportion to the page.

_ATTRIBUTES = r"""(?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?+)*+(?:>|\Z)"""
_MARKUP = re.compile(
    rf"""
      (?P<text> [^<]++ )
    | <!--(?: -?> | .*?(?:--!?>|\Z) )
    | <(?P<raw> script | style )\b {_ATTRIBUTES} .*?(?: </(?P=raw)\b {_ATTRIBUTES} | \Z )
    | <(?P<close> /? )(?P<tag> [a-z][^\s/>]*+ ){_ATTRIBUTES}
    | <[!?/][^>]*+(?:>|\Z)
    | (?P<sign> < )
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)


def _html_text(name: str, source: Path | bytes) -> str:
    page = _HtmlText()
    for match in _MARKUP.finditer(_plain_text(name, source)):
        if match["tag"]:
            page.add_tag(match["tag"].lower(), opens=not match["close"])
        elif text := match["text"] or match["sign"]:
            page.add_text(_unescape(text))
    return page.text()


def _unescape(text: str) -> str:
    try:
        return html.unescape(text)
    except ValueError:  # a character number of more digits than Python converts
        return text


class _HtmlText:
    """Collects what a reader of the page would see, one line per block."""

    _HIDDEN = frozenset({"template", "svg", "noscript"})
    _INLINE = frozenset(
        """
        a abbr b bdi bdo big cite code data del dfn em font i img input ins kbd label mark meter q s samp
        small span strong sub sup time tt u var wbr
        """.split()  # noqa: SIM905  A page of quotes and commas is harder to read.
    )
    _CELLS = frozenset({"td", "th"})

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._hidden = ""
        self._hidden_depth = 0
        self._preformatted = False

    def text(self) -> str:
        return re.sub(r"\n{3,}", "\n\n", _without_trailing_blanks("".join(self._pieces))).strip("\n")

    def add_tag(self, tag: str, *, opens: bool) -> None:
        if self._hidden:
            self._leave_hidden(tag, opens=opens)
        elif tag in self._HIDDEN and opens:
            self._hidden, self._hidden_depth = tag, 1
        elif tag not in self._INLINE and not (tag in self._CELLS and opens):
            self._pieces.append("\t" if tag in self._CELLS else "\n")
        if tag == "pre":
            self._preformatted = opens

    def _leave_hidden(self, tag: str, *, opens: bool) -> None:
        if tag == self._hidden:
            self._hidden_depth += 1 if opens else -1
        if not self._hidden_depth:
            self._hidden = ""

    def add_text(self, text: str) -> None:
        if self._hidden:
            return
        if not self._preformatted:
            text = re.sub(r"\s+", " ", text)
            if not self._pieces or self._pieces[-1].endswith((" ", "\t", "\n")):
                text = text.removeprefix(" ")
        if text:
            self._pieces.append(text)


def _without_trailing_blanks(text: str) -> str:
    return "\n".join(line.rstrip(" \t") for line in text.split("\n"))


# Word documents


def _docx_text(name: str, source: Path | bytes) -> str:
    try:
        with _open(source) as file, zipfile.ZipFile(file) as archive:
            return _archive_text(name, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, expat.ExpatError) as error:
        raise InvalidFileError from error
    except (NotImplementedError, RuntimeError) as error:  # how zipfile refuses odd compressions and passwords
        raise InvalidFileError from error


def _archive_text(name: str, archive: zipfile.ZipFile) -> str:
    budget = _Budget(MAX_TEXT_BYTES)
    parts = _word_parts(archive, budget)
    if not parts:
        raise _not_text(name)
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


def _word_parts(archive: zipfile.ZipFile, budget: _Budget) -> list[str]:
    """Return the names of the parts that hold text; none if the archive is not a Word document."""
    if "[Content_Types].xml" not in archive.namelist():
        return []
    overrides: dict[str, str] = {}

    def note(tag: str, attributes: dict[str, str]) -> None:
        if tag.endswith(" Override"):
            overrides[attributes.get("PartName", "").removeprefix("/")] = attributes.get("ContentType", "")

    _parse_xml(archive, "[Content_Types].xml", budget, start=note)
    return [name for types in _WORD_PART_TYPES for name, type in overrides.items() if type in types]


class _Budget:
    """How many bytes may still be unpacked."""

    def __init__(self, limit_bytes: int) -> None:
        self._left_bytes = limit_bytes

    def spend(self, size_bytes: int) -> None:
        self._left_bytes -= size_bytes
        if self._left_bytes < 0:
            raise _too_large()


def _parse_xml(
    archive: zipfile.ZipFile,
    part: str,
    budget: _Budget,
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
        while piece := member.read(_PIECE_BYTES):
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

    def __init__(self, archive: zipfile.ZipFile, part: str, budget: _Budget) -> None:
        self._pieces: list[str] = []
        self._in_text = False
        self._fallbacks = 0
        self._cells = 0
        _parse_xml(archive, part, budget, start=self._start, end=self._end, data=self._data)

    @property
    def text(self) -> str:
        return _without_trailing_blanks("".join(self._pieces)).replace(" \t", "\t").strip("\n")

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


# Pdf

_PDFIUM_LOCK = threading.Lock()
"""pdfium may be used by one thread at a time only."""


def _pdf_text(_name: str, source: Path | bytes) -> str:
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
    budget = _Budget(MAX_TEXT_BYTES)
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
