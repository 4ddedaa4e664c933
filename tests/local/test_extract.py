from __future__ import annotations

import builtins
import codecs
import json
import random
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistants_client.local.extract import (
    ExtractionError,
    InvalidFileError,
    UnsupportedFileError,
    extract_text,
)
from tests.support.documents import archive, docx, paragraph, pdf

JUNK = random.Random(7).randbytes(5000)


@pytest.mark.parametrize(
    "name", ["notes.txt", "README.md", "table.csv", "code.py", "data.yaml", "LICENSE", "x.log"]
)
def test_text_is_read_as_it_is(name: str) -> None:
    """Every kind of plain text is read, whatever its suffix."""
    assert extract_text(name, b"# Title\n\na,b\n") == "# Title\n\na,b\n"


def test_file_on_disk_reads_like_bytes(tmp_path: Path) -> None:
    """A path gives the text of the file there, of each kind."""
    for name, data in {"a.txt": b"plain", "b.pdf": pdf("paper"), "c.docx": docx(paragraph("word"))}.items():
        (tmp_path / name).write_bytes(data)
        assert extract_text(name, tmp_path / name) == extract_text(name, data)


def test_missing_file_is_the_callers_fault(tmp_path: Path) -> None:
    """A path where nothing is raises what the operating system says, not that the document is broken."""
    with pytest.raises(FileNotFoundError):
        extract_text("a.txt", tmp_path / "a.txt")


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252"],
)
def test_encodings_are_recognised(encoding: str) -> None:
    """Text in the usual encodings is read, with or without a byte order mark."""
    text = "Der Bär fraß die Crème brûlée, Stück für Stück.\n"
    assert extract_text("bear.txt", text.encode(encoding)) == text


def test_utf16_big_endian_mark_is_understood() -> None:
    """A big-endian byte order mark decides."""
    assert extract_text("a.txt", codecs.BOM_UTF16_BE + "Straße".encode("utf-16-be")) == "Straße"


def test_non_latin_utf16_is_recognised_without_a_mark() -> None:
    """The spaces of a text give UTF-16 away in any language."""
    text = "Мы едем, едем, едем в далёкие края.\n"
    assert extract_text("a.txt", text.encode("utf-16-le")) == text


def test_windows_punctuation_is_read() -> None:
    """The quotes and dashes of Windows' western encoding are what they were, not control characters."""
    assert extract_text("a.txt", b"\x93quoted\x94 \x96 \x80 5") == "“quoted” \u2013 € 5"


def test_line_ends_become_line_feeds() -> None:
    """All kinds of line ends are read as line feeds."""
    assert extract_text("a.txt", b"a\r\nb\rc\n") == "a\nb\nc\n"


def test_json_escapes_become_letters() -> None:
    """Words that a json file spells as escapes are readable; all else stays as it was."""
    source = '{"name" : "Zo\\u00eb \\"Z\\"", "n": 1.50, "name": "\\ud83d\\ude00", "lone": "\\ud83d"}'
    text = extract_text("a.json", source.encode())
    assert text == '{"name" : "Zoë \\"Z\\"", "n": 1.50, "name": "😀", "lone": "\\ud83d"}'


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text()), min_size=1))
def test_json_keeps_its_meaning(value: dict[str, Any]) -> None:
    """The text of a json file still parses to the same value."""
    assert json.loads(extract_text("a.json", json.dumps(value).encode())) == value


def test_html_gives_what_a_reader_sees() -> None:
    """Blocks are lines, cells are apart, entities are letters; scripts and styles are gone."""
    page = b"""<!DOCTYPE html><html><head><title>The page</title><style>p { color: red }</style>
    <script>if (a < b) { alert("no") }</script></head><body><h1>Caf&eacute;</h1>
    <p>Some <b>bold</b>
    text.<br>Next line</p><table><tr><td>a</td><td>b</td></tr></table><pre>  keep
   this</pre><noscript>no</noscript></body></html>"""
    assert extract_text("page.html", page).split("\n") == [
        "The page",
        "",
        "Café",
        "",
        "Some bold text.",
        "Next line",
        "",
        "a\tb",
        "",
        "  keep",
        "   this",
    ]


def test_html_is_known_by_its_beginning() -> None:
    """A saved error page under a wrong name is read as the page it is."""
    page = b"\n<!doctype HTML><title>502 Bad Gateway</title>"
    assert extract_text("report.pdf", page) == "502 Bad Gateway"


def test_html_may_declare_its_encoding() -> None:
    """A page that is not UTF-8 is read as the encoding it names."""
    page = '<html><head><meta charset="windows-1251"></head><body>Привіт</body></html>'
    assert extract_text("a.html", page.encode("cp1251")) == "Привіт"


def test_html_that_nobody_closes_is_read_to_its_end() -> None:
    """Tags, quotes, comments and sections left open end with the page, and lose no text before them."""
    for rest in (
        "<!-- open",
        "<script>open",
        "<a href='open",
        "<p",
        "<svg>open",
        "<!doctype",
        "<?pi",
        "</div",
    ):
        assert extract_text("a.html", b"<p>text" + rest.encode()) == "text"


def test_html_signs_that_are_no_tags_are_text() -> None:
    """A less-than sign, an unknown entity and a stray end tag do no harm."""
    page = b"<p>a < b &amp; b <3 &nope; it's</x></p>" + b"&#" + b"9" * 5000 + b";"
    assert extract_text("a.html", page).startswith("a < b & b <3 &nope; it's\n\n&#999")


def test_greater_than_in_an_attribute_does_not_end_a_tag() -> None:
    """A tag ends outside its quoted values, and quotes elsewhere in it mean nothing."""
    assert extract_text("a.html", b"""<a title="a > b" x='>'>one</a> <b it's>two</b>""") == "one two"


@pytest.mark.parametrize(
    "piece", ["<!--", "<a ", "<", "<svg>", "&#", "<a b='", "<script>", "</", "<pre>", '<a "=']
)
def test_html_made_to_be_slow_is_read_quickly(piece: str) -> None:
    """Twice the page takes about twice the work, whatever it repeats; half a million pieces end at once."""
    page = b"<p>text" + piece.encode() * 500_000
    assert extract_text("a.html", page).startswith("text")


def test_unknown_declared_encoding_is_passed_over() -> None:
    """An encoding that nobody knows, or that is none of text, does not keep a page from being read."""
    for encoding in ("klingon", "hex", "utf-16"):
        page = f'<meta charset="{encoding}">caf\xe9'.encode("latin-1")
        assert extract_text("a.html", page) == "café"


def test_word_document_gives_its_paragraphs() -> None:
    """Paragraphs are lines, cells are apart, and what is not text is left out."""
    body = (
        paragraph("One")
        + "<w:p><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t></w:r></w:p>"
        + "<w:p><w:r><w:instrText>PAGE</w:instrText><w:delText>gone</w:delText></w:r></w:p>"
        + f"<w:tbl><w:tr><w:tc>{paragraph('x')}</w:tc><w:tc>{paragraph('y')}</w:tc></w:tr></w:tbl>"
    )
    assert extract_text("a.docx", docx(body)).split("\n") == ["One", "A\tB", "C", "", "x\ty"]


def test_word_document_ends_with_its_footnotes() -> None:
    """Footnotes are read too, after the text."""
    data = docx(paragraph("Text"), footnotes=paragraph("Note"))
    assert extract_text("a.docx", data).split() == ["Text", "Note"]


def test_drawing_is_read_once() -> None:
    """A drawing that is there twice, for new and old programs, gives its text once."""
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = (
        f'<mc:AlternateContent xmlns:mc="{mc}"><mc:Choice>{paragraph("box")}</mc:Choice>'
        f"<mc:Fallback>{paragraph('box')}</mc:Fallback></mc:AlternateContent>"
    )
    assert extract_text("a.docx", docx(body)) == "box"


def test_word_document_is_known_by_its_content() -> None:
    """A Word document under the name of a text is read as a Word document."""
    assert extract_text("notes.txt", docx(paragraph("Hello"))) == "Hello"


def test_zip_bomb_is_refused_before_it_fills_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small document that unpacks to more than the limit is refused, saying so."""
    monkeypatch.setattr("assistants_client.local.extract.limits.MAX_TEXT_BYTES", 4_000_000)
    data = docx("", footnotes=" " * 4_000_000)
    assert len(data) < 10_000
    with pytest.raises(InvalidFileError, match="too large"):
        extract_text("bomb.docx", data)


def test_entities_are_not_expanded() -> None:
    """A document that declares entities is refused, so none can grow without end."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    with pytest.raises(InvalidFileError):
        extract_text("a.docx", docx(paragraph("&b;"), declaration=bomb))


@pytest.mark.parametrize(
    "data",
    [
        docx(paragraph("Hello"))[:-30],
        docx("<w:p>"),
        docx(paragraph("Hello"), types={"word/missing.xml": "document.main"}),
        archive({"a.txt": "no document"}),
        b"PK\x03\x04" + JUNK,
    ],
    ids=["cut short", "bad xml", "part missing", "other archive", "junk"],
)
def test_broken_word_document_is_invalid(data: bytes) -> None:
    """A document that only begins like one could not be parsed."""
    with pytest.raises(InvalidFileError, match="could not be parsed"):
        extract_text("a.docx", data)


def test_encrypted_archive_is_invalid() -> None:
    """A document whose parts are encrypted could not be parsed."""
    data = bytearray(docx(paragraph("secret")))
    for header, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(header)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(header, place + 4)
    with pytest.raises(InvalidFileError):
        extract_text("a.docx", bytes(data))


@pytest.mark.parametrize("name", ["a.zip", "a.xlsx", "a.txt"])
def test_other_archive_is_unsupported(name: str) -> None:
    """An archive that is no Word document is of a type that is not read."""
    with pytest.raises(UnsupportedFileError, match=r"^The file type is not supported\.$"):
        extract_text(name, archive({"a.txt": "text"}))


def test_pdf_gives_the_text_of_its_pages() -> None:
    """The pages of a pdf follow each other, a blank line between them."""
    assert extract_text("a.pdf", pdf("First page", "Second page")) == "First page\n\nSecond page"


def test_long_pdf_is_read_whole() -> None:
    """All 200 pages of a pdf are read."""
    pages = [f"This is page {number}" for number in range(1, 201)]
    assert extract_text("a.pdf", pdf(*pages)).split("\n\n") == pages


def test_pdf_is_known_by_its_content() -> None:
    """A pdf under the name of a text is read as a pdf; a text that mentions its header is a text."""
    assert extract_text("a.txt", pdf("Hello")) == "Hello"
    assert extract_text("a.txt", b"A pdf begins with %PDF-1.4") == "A pdf begins with %PDF-1.4"


@pytest.mark.parametrize(
    "data", [b"%PDF-1.4\nnothing", b"%PDF-1.7\n" + JUNK, JUNK], ids=["no body", "junk body", "junk"]
)
def test_broken_pdf_is_invalid(data: bytes) -> None:
    """Junk under the name of a pdf could not be parsed."""
    with pytest.raises(InvalidFileError, match=r"^The file could not be parsed\.$"):
        extract_text("a.pdf", data)


def test_text_under_the_name_of_a_pdf_is_read_as_text() -> None:
    """A text file named as a pdf is read as the text it is."""
    assert extract_text("a.pdf", b"just text") == "just text"


def test_pdf_without_text_is_invalid() -> None:
    """A scanned pdf has no text to search, and says so."""
    with pytest.raises(InvalidFileError, match="contains no text"):
        extract_text("scan.pdf", pdf("", ""))


def test_pdfs_may_be_read_by_several_threads() -> None:
    """Several threads get the right text each, though pdfium serves one thread only."""
    texts: dict[int, str] = {}

    def read(number: int) -> None:
        texts[number] = extract_text("a.pdf", pdf(*[f"thread {number}"] * 20))

    threads = [threading.Thread(target=read, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert texts == {number: "\n\n".join([f"thread {number}"] * 20) for number in range(8)}


def test_missing_pdf_reader_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pypdfium2 is not installed, the error says what to install."""

    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr("assistants_client.local.extract.pdf.import_module", missing)
    with pytest.raises(UnsupportedFileError, match=r"pip install 'assistants-client\[local\]'"):
        extract_text("a.pdf", pdf("Hello"))


@pytest.mark.parametrize("name", ["a.txt", "a.pdf", "a.docx", "a.html", "a"])
def test_empty_file_is_invalid(name: str) -> None:
    """An empty file is refused as empty, whatever its name."""
    with pytest.raises(InvalidFileError, match="because it is empty"):
        extract_text(name, b"")


def test_blank_file_is_invalid() -> None:
    """A file of white space only has nothing to search."""
    with pytest.raises(InvalidFileError, match="contains no text"):
        extract_text("a.txt", b" \n\t\r\n")


@pytest.mark.parametrize(
    "data",
    [
        JUNK,
        b"\x89PNG\r\n\x1a\n" + JUNK,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + JUNK,
        b"{\\rtf1 hello}",
        b"text, then\0" + JUNK,
    ],
    ids=["junk", "png", "doc", "rtf", "late junk"],
)
def test_binary_file_under_the_name_of_a_text_is_unsupported(data: bytes) -> None:
    """What is not text is not read as text, whatever its name says."""
    with pytest.raises(UnsupportedFileError):
        extract_text("notes.txt", data)


def test_coloured_log_is_text() -> None:
    """The escape sequences of a terminal do not make a log a binary file."""
    assert "failed" in extract_text("build.log", b"\x1b[31mfailed\x1b[0m\n" * 100)


def test_text_of_50_megabytes_is_read() -> None:
    """A text of 50 MB is read whole."""
    data = b"All work and no play makes Jack a dull boy.\n" * (50_000_000 // 44)
    assert len(extract_text("novel.txt", data)) == len(data)


def test_larger_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text beyond the limit is refused as too large."""
    monkeypatch.setattr("assistants_client.local.extract.limits.MAX_TEXT_BYTES", 100)
    with pytest.raises(InvalidFileError, match="because it is too large"):
        extract_text("a.txt", b"x" * 101)


def test_pdf_with_too_much_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit counts the text of a pdf, page by page."""
    monkeypatch.setattr("assistants_client.local.extract.limits.MAX_TEXT_BYTES", 100)
    with pytest.raises(InvalidFileError, match="because it is too large"):
        extract_text("a.pdf", pdf(*["a line of twenty char"] * 10))


@pytest.mark.parametrize(
    ("error", "code"), [(UnsupportedFileError, "unsupported_file"), (InvalidFileError, "invalid_file")]
)
def test_errors_carry_the_code_of_the_wire(error: Callable[[], ExtractionError], code: str) -> None:
    """The code and message of an error are what a vector store file's last_error shows."""
    assert error().code == code
    assert error().message == str(error())


@given(
    data=st.binary(min_size=1), name=st.sampled_from(["a.txt", "a.html", "a.json", "a.pdf", "a.docx", "a"])
)
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    """Whatever the bytes, there is a storable text or one of our two errors."""
    try:
        text = extract_text(name, data)
    except ExtractionError:
        return
    assert text.encode()
    assert "\0" not in text


def test_reading_text_needs_no_pdf_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text is read without importing anything that is not in the standard library."""
    real = builtins.__import__

    def watched(name: str, *args: Any, **kwargs: Any) -> Any:
        assert not name.startswith("pypdfium2")
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", watched)
    assert extract_text("a.md", b"text") == "text"
