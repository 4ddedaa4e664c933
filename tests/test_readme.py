"""The README is held against the code: its examples, its commands and its tables."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path

import pytest

from assistants_api import protocols
from assistants_api.routes import ROUTES
from assistants_client import OpenAIClient

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = {"ask.py", "ask_async.py"}
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
COMMANDS = [line.strip() for line in README.splitlines() if line.startswith("    python3 -m venv")]


def rows(heading: str) -> list[list[str]]:
    """Return the cells of every table row under a heading, without backticks."""
    section = README.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_stand_in_the_readme(example: Path) -> None:
    """The README shows the short examples as they are run, and links the others."""
    code = example.read_text(encoding="utf-8").split('"""\n\n', 1)[1]
    if example.name in SHOWN:
        assert f"```python\n{code}```" in README
    else:
        assert f"](examples/{example.name})" in README


ANSWERS = {
    "ask.py": "AsyncOpenAIClient",
    "ask_async.py": "AsyncOpenAIClient",
    "documents.py": "source】 0003-local-backend-on-sqlite.md\n",
    "official_sdk.py": "AsyncOpenAIClient",
    "streaming.py": "Is anybody there?\ncompleted\nuser completed\nassistant completed\n",
    "tools.py": '{"city": "Oslo", "degrees": 4}\n',
}
"""What each example prints, among other things."""


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_answer(example: Path) -> None:
    """Each example runs without a warning, and prints what it is there for."""
    done = subprocess.run(
        [sys.executable, "-W", "error", example], capture_output=True, check=False, cwd=ROOT, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert ANSWERS[example.name] in done.stdout


def test_ci_runs_the_command_of_the_readme() -> None:
    """What CI runs is what a reader is told to run."""
    assert COMMANDS[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_the_first_command_finds_its_passage() -> None:
    """The README answers the question that its first command asks."""
    arguments = re.search(r"assistants-client (ask README.md) \"(.*)\"", COMMANDS[0])
    assert arguments is not None
    words = [*arguments[1].split(), arguments[2]]
    done = subprocess.run(
        [sys.executable, "-m", "assistants_client", *words],
        capture_output=True,
        check=True,
        cwd=ROOT,
        encoding="utf-8",
    )
    assert (
        "The library has two clients: `OpenAIClient` (sync) and `AsyncOpenAIClient` (async)." in done.stdout
    )


def test_the_table_has_the_47() -> None:
    """Every operation of the interface is in the tables once, numbered from 1 to 47."""
    names = [(int(row[0]), row[1]) for row in rows("The 47 operations") if row[0].isdigit()]
    assert [number for number, _ in names] == list(range(1, 48))
    methods = {name for name, _ in inspect.getmembers(protocols.OpenAIClientProtocol, inspect.isfunction)}
    assert {name for _, name in names} <= methods


def test_every_iterator_is_named() -> None:
    """Each list has its iterator in the README."""
    walks = {name for name in dir(OpenAIClient) if name.startswith("iterate_")}
    assert set(re.findall(r"`(iterate_\w+)`", README)) == walks


def test_the_table_has_the_right_paths() -> None:
    """Method and path in the table are those of the interface, with its names of the ids."""
    listed = {row[1]: row[2] for row in rows("The 47 operations") if row[0].isdigit()}
    sent = {route.operation: f"{route.method} {route.path}" for route in ROUTES if route.operation in listed}
    assert len(sent) == 40
    assert {name: listed[name] for name in sent} == sent
