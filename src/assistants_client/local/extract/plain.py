"""The text of plain text, in whatever encoding it is."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from assistants_client.local.extract import limits
from assistants_client.local.extract.errors import too_large
from assistants_client.local.extract.limits import HEAD_BYTES, opened
from assistants_client.local.extract.names import not_text

_SAMPLE_BYTES = 64 * 1024


def plain_text(name: str, source: Path | bytes) -> str:
    """Return a text with its lines ended by line feeds."""
    with opened(source) as file:
        data = file.read(limits.MAX_TEXT_BYTES + 1)
    if len(data) > limits.MAX_TEXT_BYTES:
        raise too_large()
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
    raise not_text(name)


def _encodings(data: bytes) -> Iterator[str]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            yield encoding
            return
    if b"\0" in data:
        yield from _utf16_without_mark(data)
        return
    yield "utf-8"
    declared = _DECLARED_ENCODING.search(data[:HEAD_BYTES])
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


def json_text(name: str, source: Path | bytes) -> str:
    """Return a JSON text with its escapes as the letters that they mean."""
    return _JSON_ESCAPE.sub(_readable, plain_text(name, source))


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


def without_trailing_blanks(text: str) -> str:
    """Return *text* without what nobody sees at the end of its lines."""
    return "\n".join(line.rstrip(" \t") for line in text.split("\n"))
