"""docs/guides/regenerating.md, followed word for word on a copy of the repository."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.codegen.support import ROOT

GUIDE = ROOT / "docs" / "guides" / "regenerating.md"
COPIED = ("docs", "generated", "spec", "src", "templates", "tests", "pyproject.toml", ".gitignore")
COUNTING = (
    *("tests/client/test_client.py", "tests/codegen/test_protocols.py"),
    "tests/test_public_api.py::test_every_change_of_the_public_api_is_in_the_list",
    "tests/test_docs.py::test_every_call_of_openai_python_sends_what_ours_sends",
    "tests/wire/test_operations.py::test_the_contract_is_whole",
)
"""The tests that know which operations there are."""
BELOW = re.compile(r"into\s+`(?P<file>[^`]+)`, right below the line `(?P<line>[^`]+)`")
AT_END = re.compile(r"into\s+`(?P<file>[^`]+)`, at its end:")
WHOLE = re.compile(r"Put this into `(?P<file>[^`]+)`:")


@pytest.fixture(name="copy")
def _copy(tmp_path: Path) -> Path:
    """Copy what the guide works on into a repository of its own."""
    folder = tmp_path / "copy"
    folder.mkdir()
    for name in COPIED:
        source = ROOT / name
        ignored = shutil.ignore_patterns("__pycache__")
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=ignored)
        else:
            shutil.copy2(source, folder / name)
    git = shutil.which("git") or "git"
    who = ["-c", "user.name=Reader", "-c", "user.email=reader@example.org", "-c", "core.autocrlf=false"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "As it was"]):
        subprocess.run([git, *who, *words], cwd=folder, check=True)
    return folder


def steps() -> list[tuple[str, str, str]]:
    """Return the blocks of the guide in order: the paragraph before, the kind, the content."""
    text = GUIDE.read_text(encoding="utf-8")
    found: list[tuple[str, str, str]] = []
    for block in re.finditer(r"```(\w+)\n(.*?)```", text, re.DOTALL):
        before = text[: block.start()].rstrip("\n").rpartition("\n\n")[2]
        found.append((before, block[1], block[2]))
    return found


def put(folder: Path, paragraph: str, content: str) -> None:
    """Write a block where the paragraph before it says."""
    below, at_end, whole = BELOW.search(paragraph), AT_END.search(paragraph), WHOLE.search(paragraph)
    if below is not None:
        path = folder / below["file"]
        before, line, after = path.read_text(encoding="utf-8").partition(f"\n{below['line']}\n")
        assert line, f"{below['file']} has no line {below['line']!r}"
        path.write_text(before + line + content + after, encoding="utf-8")
    elif at_end is not None:
        with (folder / at_end["file"]).open("a", encoding="utf-8") as file:
            file.write(f"\n\n{content}")
    else:
        assert whole is not None, f"nothing says where this goes: {paragraph}"
        (folder / whole["file"]).write_text(content, encoding="utf-8")


def environment(folder: Path) -> dict[str, str]:
    """Return the variables under which Python finds the packages of the copy, before any installed."""
    path = os.pathsep.join(str(folder / name) for name in ("src", "generated"))
    return {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}


def session(folder: Path, content: str) -> None:
    """Run the commands of a block and compare what they print with what it shows."""
    for part in content.split("$ ")[1:]:
        command, _, shown = part.partition("\n")
        words = command.replace("python ", f"{sys.executable} ").replace(
            "mypy ", f"{sys.executable} -m mypy "
        )
        done = subprocess.run(  # noqa: S602 - the commands of our own guide, as a reader types them
            words,
            shell=True,
            cwd=folder,
            env=environment(folder),
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        assert done.stdout == shown, command


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="the guide shows a POSIX shell")
@pytest.mark.skipif(shutil.which("git") is None, reason="the guide uses git")
def test_the_guide_holds_word_for_word(copy: Path) -> None:
    """Every block is put where the guide says, each command prints what it shows, and the tests pass."""
    kinds = {"yaml": put, "py": put}
    for paragraph, kind, content in steps():
        if kind == "console":
            session(copy, content)
        else:
            kinds[kind](copy, paragraph, content)
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *COUNTING]
    done = subprocess.run(words, cwd=copy, env=environment(copy), capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_guide_has_something_to_follow() -> None:
    """The blocks are found: two pieces of a spec, a handler, a program, and commands with their output."""
    kinds = [kind for _, kind, _ in steps()]

    assert kinds == [
        "yaml",
        "yaml",
        "console",
        "console",
        "console",
        "console",
        "py",
        "py",
        "console",
        "console",
        "console",
    ]
