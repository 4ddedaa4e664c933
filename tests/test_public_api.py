"""The public API as `docs/api.txt` lists it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from pkgutil import resolve_name
from types import ModuleType

from list_api import listing

from assistants_client import models

ROOT = Path(__file__).parents[1]


def test_every_change_of_the_public_api_is_in_the_list() -> None:
    """A name or a signature changes together with `docs/api.txt`; `nox -s api` writes it."""
    assert (ROOT / "docs" / "api.txt").read_text(encoding="utf-8") == listing()


def test_every_name_of_the_reference_is_in_the_list() -> None:
    """What the reference documents is public, so a change of it must be seen as well."""
    listed = set(re.findall(r"^(?:(?:async )?def |class )?([\w.]+)", listing(), re.MULTILINE))
    pages = [page.read_text(encoding="utf-8") for page in (ROOT / "docs" / "reference").rglob("*.md")]
    documented = {name for page in pages for name in re.findall(r"^::: ([\w.]+)", page, re.MULTILINE)}
    assert "assistants_client.local.create_app" in documented
    assert {name for one in documented for name in names(one)} <= listed


def names(documented: str) -> set[str]:
    """Return what the reference shows under a name: itself or, of a module, each class and function of it."""
    value = resolve_name(documented)
    if not isinstance(value, ModuleType):
        return {documented}
    home = models.__name__ if documented.startswith("assistants_api.models.") else documented
    own = [one for one, it in vars(value).items() if getattr(it, "__module__", "") == documented]
    return {f"{home}.{one}" for one in own if not one.startswith("_")}


def test_the_list_does_not_depend_on_the_run() -> None:
    """Neither hashes nor addresses are in it, so that it changes with the API alone."""
    program = "import sys; from list_api import listing; sys.stdout.buffer.write(listing().encode())"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, cwd=ROOT / "docs")
    assert done.stdout.decode() == listing()


def test_the_list_has_what_people_use() -> None:
    """Operations with their keywords, fields with their defaults, and options of commands are all there."""
    lines = listing().splitlines()
    [create] = [
        line for line in lines if line.startswith("async def assistants_client.AsyncOpenAIClient.create_run(")
    ]
    assert "truncation_strategy: TruncationStrategy | None | Unset = UNSET" in create
    assert create.endswith(") -> RunResponse")
    assert "assistants_client.models.RunResponse.status: RunStatus | str" in lines
    assert "assistants_client.models.FileSearchTool.type: Literal['file_search'] = 'file_search'" in lines
    assert "assistants_client.errors.NotFoundError is assistants_client.NotFoundError" in lines
    assert "command assistants-client ask: option --keep (boolean)" in lines
    assert not [line for line in lines if "._" in line.partition("(")[0]]
