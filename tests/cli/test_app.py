"""The command line as a whole."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import assistants_client
from tests.cli.support import CommandLine, environment


def test_version(command_line: CommandLine) -> None:
    """`--version` prints the version of the package."""
    done = command_line("--version")
    assert (done.returncode, done.stdout) == (0, f"assistants-client {assistants_client.__version__}\n")


def test_help_names_the_commands(command_line: CommandLine) -> None:
    """`--help` lists the commands, as running it without arguments does."""
    done = command_line("--help")
    assert done.returncode == 0
    assert "ask" in done.stdout


def test_help_of_ask_names_its_options(command_line: CommandLine) -> None:
    """Every option of the README's table is in `ask --help`."""
    shown = command_line("ask", "--help").stdout
    assert "FILE... QUESTION" in shown
    options = ["--base-url", "--api-key", "--model", "--database", "--timeout", "--keep", "--json"]
    assert [option for option in options if option not in shown] == []


def test_entry_point() -> None:
    """The installed `assistants-client` starts the same program as `python -m assistants_client`."""
    (script,) = entry_points(group="console_scripts", name="assistants-client")
    assert script.value == "assistants_client.__main__:main"


def test_runs_as_a_module(tmp_path: Path) -> None:
    """`python -m assistants_client` is the command line."""
    done = subprocess.run(
        [sys.executable, "-m", "assistants_client", "--version"],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env=environment(),
        text=True,
    )
    assert done.stdout.startswith("assistants-client ")


def test_an_unexpected_error_is_one_line(command_line: CommandLine, notes: Path) -> None:
    """A bug of ours is one line too, and says how to see more."""
    done = command_line("ask", notes, "When?", without="assistants_client.local")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert len([line for line in done.stderr.splitlines() if line.startswith("Error: ")]) == 1
