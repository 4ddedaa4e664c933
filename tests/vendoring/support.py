"""Copies for the tests, and a Python that knows nothing of the library they were made from."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistants_client.vendoring.options import Clients, Options

SAMPLES = {
    one.name: one
    for one in (
        Options(name="whole"),
        Options(name="whole_local", with_local=True),
        Options(name="sync_client", clients=Clients.SYNC),
        Options(name="async_client", clients=Clients.ASYNC),
        Options(name="chat", operations=("create_completion",)),
        Options(name="chat_sync", operations=("create_completion",), clients=Clients.SYNC),
        Options(name="answers", operations=("run_and_get_assistant_response",), clients=Clients.ASYNC),
        Options(name="files", operations=("delete_file", "get_files", "upload_file"), with_local=True),
    )
}
"""Copies of every kind, by name."""

# An editable checkout and an installed wheel are both out of reach behind this.
_ALONE = """
import sys

class Nothing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {hidden!r}:
            raise ModuleNotFoundError(f"{{name}} is hidden", name=name)

sys.meta_path.insert(0, Nothing())
sys.path.insert(0, {folder!r})
"""


def run_alone(folder: Path, program: str, *, hidden: tuple[str, ...] = ()) -> str:
    """Run *program* where the copies in *folder* are all there is of the library; return what it printed."""
    hidden = ("assistants_client", "assistants_api", "assistants_codegen", *hidden)
    start = _ALONE.format(hidden=hidden, folder=str(folder))
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", start + program],
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def run_smoke(folder: Path, *names: str) -> list[str]:
    """Run the smoke tests of copies in one process, and return what each printed."""
    program = f"""
import importlib
for name in {names!r}:
    assert importlib.import_module(name + "._smoke").main() == 0
"""
    return run_alone(folder, program).splitlines()


def ask(folder: Path, program: str, expression: str) -> Any:
    """Return the value of an expression after *program*, as a Python that has only the copies sees it."""
    return json.loads(run_alone(folder, f"{program}\nimport json\nprint(json.dumps({expression}))"))


def offered(folder: Path, name: str, client: str) -> set[str]:
    """Return the public names of a client of a copy."""
    program = f"from {name} import {client}"
    return set(ask(folder, program, f"[name for name in dir({client}) if name[0] != '_']"))


def modules(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    """Yield every module of a copy."""
    for path in sorted(folder.rglob("*.py*")):
        if path.suffix in {".py", ".pyi"}:
            yield path, ast.parse(path.read_bytes())
