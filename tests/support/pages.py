"""The pages of the documentation as programs: what stands in their code blocks, run as a reader would."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
FENCE = re.compile(
    r"^(?P<indent> *)```(?P<language>[\w-]+)(?P<info>[^\n]*)\n(?P<content>.*?)^(?P=indent)```$",
    re.DOTALL | re.MULTILINE,
)

ADDRESS = "http://127.0.0.1:8000/v1"
"""Where pages say that a server listens."""
DEPRECATED = (
    *("-W", "ignore:deprecated:DeprecationWarning"),
    *("-W", "ignore:The Assistants API is deprecated:DeprecationWarning"),
)
"""What the official SDK says of its calls to this API; our own warnings are errors."""


@dataclass(frozen=True, slots=True)
class Block:
    """A code block of a page."""

    language: str
    info: str
    """What stands behind the language, such as a title."""
    content: str
    line: int
    """Number of its first line."""


def pages() -> list[Path]:
    """Return every page that was written by hand."""
    return sorted(DOCS.rglob("*.md"))


def name(page: Path) -> str:
    """Return the name of a page as links have it."""
    return page.relative_to(DOCS).with_suffix("").as_posix()


def blocks(page: Path, language: str = "") -> list[Block]:
    """Return the code blocks of a page, in their order; those of one language, if it is told."""
    return [block for block in _blocks(page.read_text("utf-8")) if language in {"", block.language}]


def _blocks(text: str) -> Iterator[Block]:
    for found in FENCE.finditer(text):
        line = text.count("\n", 0, found.start("content")) + 1
        yield Block(found["language"], found["info"], textwrap.dedent(found["content"]), line)


def program(page: Path) -> str:
    """Return the Python of a page as one program, each line where it stands on the page."""
    lines: list[str] = []
    for block in blocks(page, "python"):
        lines += [""] * (block.line - 1 - len(lines)) + block.content.splitlines()
    return "\n".join(lines) + "\n"


def output(page: Path) -> list[str]:
    """Return the lines that a page says its program prints."""
    shown = [block.content for block in blocks(page, "text") if 'title="Output"' in block.info]
    return "".join(shown).splitlines()


def run(page: Path, folder: Path, address: str) -> subprocess.CompletedProcess[str]:
    """Run the program of a page in *folder*, for a reader whose server is at *address*."""
    script = folder / "page.py"
    script.write_text(program(page).replace(ADDRESS, address), encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-W", "error", *DEPRECATED, script.name],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", "OPENAI_BASE_URL": address, "OPENAI_API_KEY": "any"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
