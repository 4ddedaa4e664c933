"""Progress on a terminal and in a pipe."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from assistants_client.cli.progress import Progress
from tests.cli.support import CommandLine, environment, program

QUESTION = "When does the ferry to Marstal leave?"
STEPS = ["Uploading file 1 of 1: notes.md", "Indexed 1 of 1 files", "Waiting for the answer"]


class Terminal(io.StringIO):
    """A terminal that keeps what was written."""

    def isatty(self) -> bool:
        """Say that it is one."""
        return True


def test_a_terminal_has_one_line_that_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each report covers the one before, however long that was, and nothing is left in the end."""
    monkeypatch.setenv("COLUMNS", "20")
    terminal = Terminal()
    progress = Progress(terminal)
    progress.update("Uploading a file with a long name")
    progress.update("Done")
    progress.note("Kept: nothing")
    assert terminal.getvalue().split("\r") == [
        "",
        "Uploading a file wi",
        "Done               ",
        "    ",
        "Kept: nothing\n",
    ]


def test_a_pipe_has_a_line_for_each_change() -> None:
    """A log hears of changes only, and has no control characters."""
    pipe = io.StringIO()
    progress = Progress(pipe)
    for text in ["Indexed 0 of 2 files", "Indexed 0 of 2 files", "Indexed 2 of 2 files"]:
        progress.update(text)
    progress.done()
    assert pipe.getvalue() == "Indexed 0 of 2 files\nIndexed 2 of 2 files\n"


def test_ask_in_a_pipe(command_line: CommandLine, notes: Path) -> None:
    """Every step is a line of its own on stderr."""
    done = command_line("ask", notes, QUESTION)
    assert [step for step in STEPS if step not in done.stderr.splitlines()] == []
    assert "\r" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals to open")
def test_ask_on_a_terminal(notes: Path) -> None:
    """The steps take each other's place; what stays is which backend answers."""
    screen, terminal = os.openpty()
    done = subprocess.run(
        program("ask", notes, QUESTION),
        stdout=subprocess.PIPE,
        stderr=terminal,
        check=True,
        env=environment(),
        encoding="utf-8",
    )
    os.close(terminal)
    shown = os.read(screen, 65536).decode()
    os.close(screen)
    first, *lines = shown.split("\r")
    assert first.startswith("Using the embedded backend")
    assert [step for step in STEPS if step not in [line.rstrip() for line in lines]] == []
    assert lines[-2].isspace()
    assert lines[-1] == ""
    assert "seven in the morning" in done.stdout
