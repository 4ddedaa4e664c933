"""The library's own modules as text, from wherever it is installed.

Everything is read through the import system's resources, so a wheel, a checkout and a zip file serve alike.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from itertools import accumulate

import assistants_api
import assistants_client
from assistants_client.vendoring.errors import VendoringError

API = assistants_api.__name__
CLIENT = assistants_client.__name__


@dataclass(slots=True, eq=False)
class Source:
    """One module: its name, its bytes with LF line ends, and its syntax tree."""

    name: str
    is_package: bool
    data: bytes
    stub: Source | None = None
    """What type checkers read instead."""
    tree: ast.Module = field(init=False, repr=False)
    _line_starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.tree = ast.parse(self.data)
        self._line_starts = [0, *accumulate(map(len, self.data.splitlines(keepends=True)))]

    def line_start(self, line: int) -> int:
        """Return the offset of a line, counted from 1; the line after the last one is the end."""
        return self._line_starts[min(line, len(self._line_starts)) - 1]

    def start(self, node: ast.expr | ast.stmt | ast.alias) -> int:
        """Return the offset at which *node* begins."""
        return self.line_start(node.lineno) + node.col_offset

    def end(self, node: ast.expr | ast.stmt | ast.alias) -> int:
        """Return the offset just behind *node*."""
        return self.line_start(last_line(node)) + (node.end_col_offset or 0)


def last_line(node: ast.expr | ast.stmt | ast.alias) -> int:
    """Return the number of the last line of *node*."""
    return node.end_lineno or node.lineno


def read_modules() -> dict[str, Source]:
    """Return every module of both packages by its full name.

    Raises:
        VendoringError: This library is itself a copy, whose imports lead to where it is.
    """
    if "." in CLIENT:
        raise VendoringError(f"{CLIENT} is a copy itself; vendor from an installed assistants-client")
    return {one.name: one for root in (API, CLIENT) for one in _modules(root, resources.files(root))}


def read_data() -> dict[tuple[str, str], bytes]:
    """Return every other file of the handwritten package, such as SQL, by package and path in there."""
    return {
        place: data for place, data in _data(CLIENT, "", resources.files(CLIENT)) if place[1] != "py.typed"
    }


def read_license() -> bytes:
    """Return the text of the license that a copy carries."""
    return _lf(resources.files(__name__.rpartition(".")[0]).joinpath("LICENSE").read_bytes())


def _modules(package: str, folder: Traversable) -> Iterator[Source]:
    for entry in _sorted(folder):
        name = entry.name.removesuffix(".py")
        if _is_package(entry):
            yield from _modules(f"{package}.{name}", entry)
        elif entry.name == "__init__.py":
            yield _module(package, folder, entry.name)
        elif entry.name.endswith(".py"):
            yield _module(f"{package}.{name}", folder, entry.name)


def _module(name: str, folder: Traversable, file_name: str) -> Source:
    is_package, stub = file_name == "__init__.py", folder.joinpath(f"{file_name}i")
    return Source(
        name,
        is_package,
        _lf(folder.joinpath(file_name).read_bytes()),
        stub=Source(name, is_package, _lf(stub.read_bytes())) if stub.is_file() else None,
    )


def _data(package: str, prefix: str, folder: Traversable) -> Iterator[tuple[tuple[str, str], bytes]]:
    for entry in _sorted(folder):
        if _is_package(entry):
            yield from _data(f"{package}.{entry.name}", "", entry)
        elif entry.is_dir() and entry.name != "__pycache__":
            yield from _data(package, f"{prefix}{entry.name}/", entry)
        elif entry.is_file() and (prefix or not entry.name.endswith((".py", ".pyi"))):
            yield (package, prefix + entry.name), _lf(entry.read_bytes())


def _is_package(entry: Traversable) -> bool:
    return entry.is_dir() and entry.joinpath("__init__.py").is_file()


def _sorted(folder: Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda entry: entry.name)


def _lf(data: bytes) -> bytes:
    # A checkout on Windows may have CR LF; a copy is the same bytes everywhere.
    return data.replace(b"\r\n", b"\n")
