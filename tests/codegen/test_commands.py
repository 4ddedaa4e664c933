"""The command line of the generator: in a pipe, whose reader may leave any time, and with a slip in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistants_codegen.commands import main
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


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["dif", "old.yaml", "new.yaml"], "there is no command 'dif'; give `lint SPEC`, `diff OLD NEW`, or"),
        ([], "neither a command nor --output is given; give `lint SPEC`, `diff OLD NEW`, or --output FOLDER"),
        (["diff", str(SMALL), ""], "argument new: the name is empty"),
        (["lint", ""], "argument spec: the name is empty"),
        (["--output", ""], "argument --output: the name is empty"),
    ],
)
def test_a_slip_is_told_with_its_way_out(
    words: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A command that is not there, none at all and an empty name are status 2, and say what to give."""
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert complaint in capsys.readouterr().err
