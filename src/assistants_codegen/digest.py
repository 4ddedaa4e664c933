"""The fingerprint of everything that decides the output: spec, templates, driver and the tools below it.

It stands in one file of the output, so that a change of the spec shows as what it makes and nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from assistants_codegen.document import Document

_TOOLS = ("jinja2", "openapi-python-client", "ruff")

# Parts of the driver that refuse, compare or talk: what is printed does not depend on them.
_SILENT = frozenset({"__main__.py", "commands.py", "complaints.py", "diff", "rules"})


def digest(document: Document, templates: Path) -> str:
    """Return ``sha256:`` and 64 digits; line ends do not count, so they are the same on every system."""
    total = hashlib.sha256(document.digest.encode())
    for tool in _TOOLS:
        total.update(f"{tool} {version(tool)}\n".encode())
    for root, pattern in ((templates, "*.jinja"), (Path(__file__).parent, "*.py")):
        for name in _names(root, pattern):
            total.update(f"{name}\n{(root / name).read_text(encoding='utf-8')}".encode())
    return f"sha256:{total.hexdigest()}"


def _names(root: Path, pattern: str) -> Iterator[str]:
    """Yield the files that count, in an order that is the same on every system."""
    for name in sorted(path.relative_to(root).as_posix() for path in root.rglob(pattern)):
        if name.partition("/")[0] not in _SILENT:
            yield name
