"""Fixtures of the command line's tests."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.support import CommandLine, Site, environment, program, serve_backend

LIMIT_SECONDS = 60


@pytest.fixture
def command_line(tmp_path: Path) -> CommandLine:
    """Hand out a command line that runs in a folder of its own."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()

    def run(*arguments: str | Path, without: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            program(*arguments, without=without),
            capture_output=True,
            check=False,
            cwd=folder,
            encoding="utf-8",
            env=environment(**variables),
            timeout=LIMIT_SECONDS,
        )

    return run


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """Write a small file that answers one question."""
    path = tmp_path / "notes.md"
    path.write_text(
        "# Harbour notes\n\nThe ferry to Marstal leaves at seven in the morning.\n\n"
        "Bicycles travel free of charge, dogs pay half.\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def site() -> Iterator[Site]:
    """Serve an embedded backend on a free port."""
    with serve_backend() as site:
        yield site
