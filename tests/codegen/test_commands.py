"""The command line of the generator in a pipe: the reader may leave whenever it has seen enough."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.codegen.support import SMALL, Workshop, replaced


@pytest.fixture
def changed(workshop: Workshop) -> Path:
    """Return the small spec without one of its operations."""
    return workshop.spec(replaced("operationId: createShelf", "operationId: buildShelf"))


@pytest.fixture
def faulty(workshop: Workshop) -> Path:
    """Return the small spec with a fault in it."""
    return workshop.spec(replaced("operationId: createShelf", "operationId: create_shelf"))


def run(*words: str | Path, unread: str) -> tuple[int, str]:
    """Run a command, one of whose streams nobody reads; return its status and what is in the other."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "assistants_codegen", *words],
            check=False,
            encoding="utf-8",
            stdout=writing if unread == "stdout" else subprocess.PIPE,
            stderr=writing if unread == "stderr" else subprocess.PIPE,
        )
    finally:
        os.close(writing)
    return done.returncode, done.stderr if unread == "stdout" else done.stdout


def test_diff_ends_quietly_when_its_reader_has_left(changed: Path) -> None:
    """No traceback, and the status still says that something breaks."""
    assert run("diff", SMALL, changed, unread="stdout") == (1, "")


def test_diff_without_changes_is_still_status_0() -> None:
    """An unread answer is no error."""
    assert run("diff", SMALL, SMALL, "--json", unread="stdout") == (0, "")


def test_lint_ends_quietly_when_its_reader_has_left(faulty: Path) -> None:
    """Sentences go to stderr and objects to stdout; either may be left."""
    assert run("lint", faulty, unread="stderr") == (1, "")
    assert run("lint", faulty, "--json", unread="stdout") == (1, "")
