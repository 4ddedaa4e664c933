"""The fingerprint of everything that decides the output: spec, templates, driver and the generator below it.

It stands in one file of the output, so that a change of the spec shows as what it makes and nothing else.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import openapi_python_client

from assistants_codegen.document import Document


def digest(document: Document, templates: Path) -> str:
    """Return ``sha256:`` and 64 digits; line ends do not count, so they are the same on every system."""
    total = hashlib.sha256(document.digest.encode())
    total.update(openapi_python_client.__version__.encode())
    for root, pattern in ((templates, "*.jinja"), (Path(__file__).parent, "*.py")):
        for path in sorted(root.rglob(pattern), key=lambda path: path.relative_to(root).as_posix()):
            total.update(path.relative_to(root).as_posix().encode())
            total.update(path.read_text(encoding="utf-8").encode())
    return f"sha256:{total.hexdigest()}"
