"""Which packages are installed, and whether they can be imported.

A package counts as there when its import works; a version alone proves nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from importlib import import_module, metadata
from typing import Final

from assistants_client.cli.diagnosis.findings import Finding, Status
from assistants_client.cli.errors import one_line

TOPIC: Final = "Installed"

PACKAGES: Mapping[str, Mapping[str, str]] = {
    "": {"attrs": "attrs", "httpx": "httpx"},
    "local": {
        "anyio": "anyio",
        "jsonschema": "jsonschema",
        "pypdfium2": "pypdfium2",
        "python-multipart": "python_multipart",
        "starlette": "starlette",
        "uvicorn": "uvicorn",
    },
    "cli": {"typer": "typer"},
    "aiohttp": {"httpx-aiohttp": "httpx_aiohttp"},
}
"""The module of each distribution, by extra; no name is for what is always needed."""

OF_HTTPX: Final = "anyio"
"""It comes with httpx, so it alone does not tell that the extra was installed."""


def look() -> Iterator[Finding]:
    """Return a finding for each extra, and one for SQLite."""
    for extra, modules in PACKAGES.items():
        yield _extra(extra, modules)
    yield _sqlite()


def _extra(extra: str, modules: Mapping[str, str]) -> Finding:
    versions: dict[str, str] = {}
    missing: list[str] = []
    for distribution, module in modules.items():
        try:
            import_module(module)
        except ModuleNotFoundError:
            missing.append(distribution)
        except Exception as error:  # noqa: BLE001 - a package may break in any way when it is imported
            return _broken(extra, f"{distribution} cannot be imported: {one_line(error)}")
        else:
            versions[distribution] = _version(distribution)
    if not missing:
        told = ", ".join(f"{distribution} {version}" for distribution, version in versions.items())
        return Finding(TOPIC, _name(extra), Status.OK, told)
    if versions.keys() - {OF_HTTPX} or not extra:
        return _broken(extra, f"{', '.join(missing)} missing")
    return Finding(TOPIC, _name(extra), Status.OFF, f"not installed; {_command(extra)} installs it")


def _broken(extra: str, what: str) -> Finding:
    return Finding(TOPIC, _name(extra), Status.FAILED, f"{what}; {_command(extra)} repairs it")


def _name(extra: str) -> str:
    return f"extra {extra}" if extra else "core"


def _command(extra: str) -> str:
    return f"pip install 'assistants-client[{extra}]'" if extra else "pip install assistants-client"


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return "(version unknown)"


def _sqlite() -> Finding:
    try:
        with sqlite3.connect(":memory:") as connection:
            connection.execute("CREATE VIRTUAL TABLE probe USING fts5 (text)")
        connection.close()
    except sqlite3.Error as error:
        detail = f"{sqlite3.sqlite_version} lacks full-text search (FTS5): {one_line(error)}"
        return Finding(TOPIC, "SQLite", Status.FAILED, detail)
    return Finding(TOPIC, "SQLite", Status.OK, f"{sqlite3.sqlite_version} with full-text search")
