"""What mkdocs does besides rendering: it fills in tables and references, and puts pictures into pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import tables
from mkdocs.structure.toc import AnchorLink

HERE = Path(__file__).parent
PLACE = re.compile(r"<!-- (?P<what>[a-z ]+?)(?:: (?P<of>\w+))? -->")
ITEM = re.compile(r"(?:[-*]|\d+\.) ")
PICTURE = re.compile(r'<p><img alt="[^"]*" src="(?:\.\./)*states/(?P<name>[\w-]+)\.svg"\s*/?></p>')
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
CODE = re.compile(r"(?<=<code>)[^<]+(?=</code>)")
SEAM = re.compile(r"(?<=[_./])(?=\w)|(?<=[a-z])(?=[A-Z])")
LISTINGS = ("reference/models/", "reference/errors.md")
"""Pages of many fields, whose table of contents has the classes alone."""
CLASS_LEVEL = 2
BLOCK_FOLLOWS = "<p>::</p>"
"""How a docstring announces a block; Markdown sees the block without it."""

TABLES = {
    "benchmarks": tables.benchmarks,
    "command line": tables.command_line,
    "composites": tables.composites,
    "interface": tables.interface,
    "operations": tables.operations,
    "settings": tables.settings,
}


def on_config(config: Any) -> Any:
    """Give every decision its place in the navigation, by its heading."""
    pages = sorted((HERE / "decisions").glob("*.md"))
    listed = [{_heading(page): f"decisions/{page.name}"} for page in pages]
    for section in config["nav"]:
        for entry in section.get("Project", ()):
            if "Decisions" in entry:
                entry["Decisions"] = listed
    return config


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Put in what a comment such as ``<!-- operations -->`` asks for."""
    return PLACE.sub(_filled, "\n".join(_spaced(markdown.split("\n"))))


def on_page_content(html: str, *, page: Any, **_: Any) -> str:
    """Put the state diagrams into the page itself, for its colours, and let names in tables wrap."""
    if page.file.src_uri.startswith(LISTINGS):
        _shorten(page.toc)
    drawn = PICTURE.sub(_drawn, html.replace(BLOCK_FOLLOWS, ""))
    return TABLE.sub(lambda table: CODE.sub(_wrapping, table[0]), drawn)


def _heading(page: Path) -> str:
    return page.read_text("utf-8").partition("\n")[0].removeprefix("# ")


def _spaced(lines: Iterable[str]) -> Iterator[str]:
    """Begin each list with a blank line, which this Markdown wants between a paragraph and a list."""
    is_code, is_text = False, False
    for line in lines:
        if line.lstrip().startswith("```"):
            is_code = not is_code
        if is_text and not is_code and ITEM.match(line):
            yield ""
        # Lines that go on with an item are indented.
        is_text = not is_code and bool(line) and not line.startswith(" ") and not ITEM.match(line)
        yield line


def _shorten(contents: Iterable[AnchorLink]) -> None:
    for heading in contents:
        if heading.level >= CLASS_LEVEL:
            heading.children.clear()
        _shorten(heading.children)


def _filled(place: re.Match[str]) -> str:
    if place["what"] == "methods":
        return _methods(place["of"])
    fill = TABLES.get(place["what"])
    return place[0] if fill is None else fill()


def _methods(client: str) -> str:
    """Return a reference of every method of *client*, by what they are about."""
    parts: list[str] = []
    for title, names in tables.groups().items():
        parts += [f"## {title}\n"]
        parts += [
            f"::: assistants_client.{client}.{name}\n    options: {{heading_level: 3}}\n" for name in names
        ]
    return "\n".join(parts)


def _wrapping(code: re.Match[str]) -> str:
    """Let a line end between the words of a name, where the table is narrow."""
    return SEAM.sub("<wbr>", code[0])


def _drawn(picture: re.Match[str]) -> str:
    drawing = (HERE / "states" / f"{picture['name']}.svg").read_text("utf-8")
    return f'<div class="wide">{drawing}</div>'
