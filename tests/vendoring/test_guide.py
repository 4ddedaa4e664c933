"""The vendoring guide does what it says: its commands are run as written, in their order."""

from __future__ import annotations

import ast
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from assistants_client.vendoring.copies import make
from assistants_client.vendoring.options import Clients, Options
from tests.cli.support import environment, program

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "guides" / "vendoring.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """Return the code blocks of a language."""
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)


def commands() -> list[list[str]]:
    """Return every command of the guide as words."""
    lines = [line for block in blocks("console") for line in block.splitlines()]
    return [shlex.split(line.removeprefix("$ ")) for line in lines if line.startswith("$ ")]


def run(folder: Path, words: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command of the guide in a project folder."""
    known = {"assistants-client": program(), "python": [sys.executable, "-W", "error"]}
    search = os.pathsep.join([str(folder / "src"), os.environ.get("PYTHONPATH", "")])
    return subprocess.run(
        [*known[words[0]], *words[1:]],
        capture_output=True,
        check=False,
        cwd=folder,
        encoding="utf-8",
        env=environment(PYTHONPATH=search),
        timeout=120,
    )


def test_the_commands_work_one_after_the_other(tmp_path: Path) -> None:
    """A reader who types along never sees an error, and ends with the operations that were asked for last."""
    done = [run(tmp_path, words) for words in commands()]
    assert [(one.returncode, one.stderr) for one in done] == [(0, "")] * len(commands())
    assert "Operations: create_completion, upload_file\n" in done[-1].stdout


def test_the_options_are_those_of_the_command(tmp_path: Path) -> None:
    """Every option that the guide names is in `--help`, and every one there is named in the guide."""
    shown = run(tmp_path, ["assistants-client", "vendor", "--help"]).stdout
    options = set(re.findall(r"--[a-z][a-z-]+", shown)) - {"--help"}
    assert {option for option in options if f"`{option}" not in GUIDE and f" {option}" not in GUIDE} == set()
    assert set(re.findall(r"`(--[a-z][a-z-]+)", GUIDE)) <= options


def test_the_program_imports_what_is_there(tmp_path: Path) -> None:
    """The program of the guide is valid, and finds every name in the copy that it was written for."""
    (code,) = blocks("python")
    run(tmp_path, commands()[0])
    imports = [ast.unparse(node) for node in ast.parse(code).body if isinstance(node, ast.ImportFrom)]
    done = run(tmp_path, ["python", "-c", "\n".join(imports)])
    assert (len(imports), done.returncode, done.stderr) == (2, 0, "")


def test_the_sizes_are_those_of_copies() -> None:
    """The table of sizes holds to a tenth."""
    rows = re.findall(r"^\| (`[a-z_]+`|all) \| ([\d,]+) kB \| ([\d,]+) kB \|$", GUIDE, re.MULTILINE)
    assert len(rows) == 5
    for name, *told in rows:
        operations = None if name == "all" else (name.strip("`"),)
        for clients, kilobytes in zip((Clients.SYNC, Clients.BOTH), told, strict=True):
            size_bytes = make(Options(operations=operations, clients=clients)).size_bytes
            assert size_bytes / 1000 == pytest.approx(int(kilobytes.replace(",", "")), rel=0.1)


def test_the_requirements_are_the_librarys() -> None:
    """The guide names the versions that the library itself asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert blocks("text")[0].split() == sorted(project["dependencies"])
