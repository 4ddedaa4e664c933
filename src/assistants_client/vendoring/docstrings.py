"""Docstrings for a copy that has the async client alone.

An async method says "Same as" its sync twin; where the twin is left out, it takes over what the twin says.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from assistants_client.vendoring.edits import Edit
from assistants_client.vendoring.source import Source

_REFERS = "Same as "


def borrowed(source: Source, modules: Mapping[str, Source]) -> Iterator[Edit]:
    """Yield a docstring for each method of *source* that only refers to its twin."""
    for kind in _classes(source):
        theirs = dict(_twin_docstrings(source, kind, modules))
        for name, docstring in _docstrings(kind):
            if _text(docstring).startswith(_REFERS) and name in theirs:
                yield Edit(source.start(docstring), source.end(docstring), theirs[name])


def _twin_docstrings(
    source: Source, kind: ast.ClassDef, modules: Mapping[str, Source]
) -> Iterator[tuple[str, bytes]]:
    """Yield name and docstring, with its quotes, of each method of the class that *kind* is a twin of."""
    home = modules.get(source.name.replace(".async_", ".sync_"), source)
    for twin in _classes(home):
        if twin is not kind and twin.name == kind.name.removeprefix("Async"):
            for name, docstring in _docstrings(twin):
                yield name, home.data[home.start(docstring) : home.end(docstring)]


def _classes(source: Source) -> Iterator[ast.ClassDef]:
    yield from (node for node in source.tree.body if isinstance(node, ast.ClassDef))


def _docstrings(kind: ast.ClassDef) -> Iterator[tuple[str, ast.Expr]]:
    """Yield name and docstring of each method that has one."""
    for node in kind.body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and _text(first):
                yield node.name, first


def _text(docstring: ast.Expr) -> str:
    value = docstring.value.value if isinstance(docstring.value, ast.Constant) else None
    return value if isinstance(value, str) else ""
