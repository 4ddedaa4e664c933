"""Fixtures of the generator's tests."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.codegen.support import Workshop, forget


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workshop]:
    """Hand out a folder in which specs become packages."""
    folder = tmp_path / "workshop"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])
    before = set(sys.modules)
    yield Workshop(folder)
    for name in {name.partition(".")[0] for name in set(sys.modules) - before}:
        if name.startswith("printed_"):
            forget(name)
