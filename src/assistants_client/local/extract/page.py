"""The text of a page in HTML, as its reader would see it.

Not with html.parser: a small page made for it keeps it busy for minutes, because it starts over at whatever
never ends. Here each construct ends at the end of the page at the latest, as the standard says, so that
reading takes time in proportion to the page.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

from assistants_client.local.extract.plain import plain_text, without_trailing_blanks

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


def html_text(name: str, source: Path | bytes) -> str:
    """Return what a reader of the page would see, one line per block."""
    page = _HtmlText()
    for match in _MARKUP.finditer(plain_text(name, source)):
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
        return re.sub(r"\n{3,}", "\n\n", without_trailing_blanks("".join(self._pieces))).strip("\n")

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
