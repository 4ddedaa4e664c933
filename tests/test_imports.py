"""Which module may import which, read from the source; and what `import assistants_client` costs."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
HTTP_LIBRARIES = {"aiohttp", "httpcore", "httpx", "httpx2", "requests", "urllib3"}
HEAVY = {
    *HTTP_LIBRARIES,
    *("anyio", "assistants_client.cli", "assistants_client.local", "attr", "attrs", "jinja2", "jsonschema"),
    *("sqlite3", "starlette", "typer", "uvicorn"),
}


class Import(NamedTuple):
    """One name that a module imports."""

    module: str
    name: str
    level: int
    eager: bool
    line: int

    def __str__(self) -> str:
        return f"{self.module}:{self.line} imports {self.name}"


def imports() -> list[Import]:
    """Every import of the three packages, inside functions and type-checking blocks too."""
    found: list[Import] = []
    for root in ("src", "generated"):
        for path in sorted((ROOT / root).rglob("*.py")):
            module = ".".join(path.relative_to(ROOT / root).with_suffix("").parts).removesuffix(".__init__")
            found += _imports_of(module, ast.parse(path.read_bytes()))
    return found


def _imports_of(module: str, tree: ast.AST) -> Iterator[Import]:
    lazy = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or _is_type_checking(node)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        eager = id(node) not in lazy
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(module, alias.name, 0, eager, node.lineno)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                name = f"{node.module}.{alias.name}" if node.module else alias.name
                yield Import(module, name, node.level, eager, node.lineno)


def _is_type_checking(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def inside(name: str, *packages: str) -> bool:
    """Whether *name* is one of the packages, or in one."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)


@pytest.fixture(scope="module", name="every")
def _every() -> list[Import]:
    return imports()


def broken(
    every: list[Import], *sources: str, forbidden: set[str], allowed: frozenset[str] = frozenset()
) -> list[str]:
    """Return the imports that modules below *sources* must not have."""
    return [
        str(one)
        for one in every
        if inside(one.module, *sources) and inside(one.name, *forbidden) and not inside(one.name, *allowed)
    ]


def test_the_reader_sees_the_imports(every: list[Import]) -> None:
    """The rules below are held against real imports, in all three packages."""
    seen = {one.module.partition(".")[0] for one in every}
    assert seen == {"assistants_api", "assistants_client", "assistants_codegen"}


def test_imports_are_absolute(every: list[Import]) -> None:
    """A vendored copy is made by rewriting absolute imports, so there are no others."""
    assert [str(one) for one in every if one.level] == []


def test_the_wire_layer_stands_alone(every: list[Import]) -> None:
    """`assistants_api` imports nothing of ours and no HTTP library."""
    forbidden = {"assistants_client", "assistants_codegen", *HTTP_LIBRARIES}
    assert broken(every, "assistants_api", forbidden=forbidden) == []


def test_the_product_does_not_know_its_generator(every: list[Import]) -> None:
    """Nothing that is shipped imports `assistants_codegen`, which is not."""
    assert broken(every, "assistants_api", "assistants_client", forbidden={"assistants_codegen"}) == []


def test_the_generator_does_not_need_its_output(every: list[Import]) -> None:
    """`assistants_codegen` runs where nothing has been generated yet."""
    assert broken(every, "assistants_codegen", forbidden={"assistants_api", "assistants_client"}) == []


def test_the_backend_uses_facts_and_errors_only(every: list[Import]) -> None:
    """`local` imports of ours only itself and three modules without I/O: no client, no flow."""
    allowed = frozenset(f"assistants_client.{name}" for name in ("local", "lifecycle", "errors", "streaming"))
    assert broken(every, "assistants_client.local", forbidden={"assistants_client"}, allowed=allowed) == []


def test_the_clients_reach_the_backend_when_asked_to(every: list[Import]) -> None:
    """Outside `local` and `cli`, the backend is imported inside functions only."""
    outside = [one for one in every if not inside(one.module, "assistants_client.local")]
    assert [str(one) for one in outside if one.eager and inside(one.name, "assistants_client.local")] == []


def test_nothing_needs_the_command_line(every: list[Import]) -> None:
    """`cli` is imported by itself and by the front door, `__main__`."""
    users = {one.module for one in every if inside(one.name, "assistants_client.cli")}
    assert {user for user in users if not inside(user, "assistants_client.cli")} == {
        "assistants_client.__main__"
    }


def test_flows_neither_wait_nor_send(every: list[Import]) -> None:
    """Only the drivers in `flows/_core.py` may know a clock or an HTTP library."""
    flows = [one for one in every if one.module != "assistants_client.flows._core"]
    forbidden = {"anyio", "asyncio", "threading", "time", "trio", *HTTP_LIBRARIES}
    assert broken(flows, "assistants_client.flows", forbidden=forbidden) == []


def test_import_is_cheap() -> None:
    """`import assistants_client` loads no HTTP library, no backend and no model module."""
    program = "import assistants_client, json, sys; print(json.dumps(sorted(sys.modules)))"
    # -S leaves out .pth files, which may import anything; the path is handed over instead.
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:] = {sys.path!r}; {program}"],
        capture_output=True,
        check=True,
        text=True,
    )
    loaded: list[str] = json.loads(done.stdout)
    assert "assistants_client" in loaded
    assert [name for name in loaded if inside(name, *HEAVY, "assistants_api.models")] == []
