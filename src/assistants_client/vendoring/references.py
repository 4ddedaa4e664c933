"""Which names a piece of code refers to, read from its syntax tree.

Names that a function binds itself are no references; names inside quoted annotations are.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

Chain: TypeAlias = tuple[str, ...]
"""A dotted name, such as ``("calls", "get_run")``."""

FunctionNode: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(slots=True)
class References:
    """What a piece of code refers to."""

    names: set[Chain] = field(default_factory=set[Chain])
    """Names of the module around it, with the attributes that are read from them."""
    imports: set[Chain] = field(default_factory=set[Chain])
    """Modules that it imports itself, each with the name taken from it and the attributes read from that."""
    of_self: set[str] = field(default_factory=set[str])
    """Attributes of ``self`` or ``cls``."""
    is_async: bool = False
    """Whether anything in it is awaited."""


def references(*nodes: ast.AST) -> References:
    """Return what *nodes* refer to, taken together."""
    reader = _Reader()
    for node in nodes:
        reader.visit(node)
    return reader.found


class _Reader(ast.NodeVisitor):
    def __init__(self) -> None:
        self.found = References()
        self._scopes: list[dict[str, Chain | None]] = []
        self._quoted = False

    def visit_Name(self, node: ast.Name) -> None:
        self._refer((node.id,))

    def visit_Attribute(self, node: ast.Attribute) -> None:
        chain = dotted_name(node)
        if chain is None:
            self.generic_visit(node)
        else:
            self._refer(chain)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        module = node.module or ""
        self.found.imports |= {
            (module,) if alias.name == "*" else (module, alias.name) for alias in node.names
        }

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self.found.is_async = True
        self._function(node)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.visit(node.args)
        self._inside(dict.fromkeys(_arguments(node.args)), [node.body])

    def visit_arg(self, node: ast.arg) -> None:
        self._annotation(node.annotation)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.visit(node.target)
        self._annotation(node.annotation)
        if isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias":
            self._annotation(node.value)
        elif node.value is not None:
            self.visit(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name) and node.func.id == "cast":
            self._annotation(node.args[0])
        for keyword in node.keywords:
            if keyword.arg == "bound":
                self._annotation(keyword.value)
        quoted, self._quoted = self._quoted, False
        self.generic_visit(node)
        self._quoted = quoted

    def visit_Subscript(self, node: ast.Subscript) -> None:
        # The strings of a Literal are values, not types.
        is_literal = isinstance(node.value, ast.Name) and node.value.id == "Literal"
        quoted, self._quoted = self._quoted, self._quoted and not is_literal
        self.generic_visit(node)
        self._quoted = quoted

    def visit_Constant(self, node: ast.Constant) -> None:
        if self._quoted and isinstance(node.value, str):
            self.visit(ast.parse(node.value, mode="eval"))

    def _function(self, node: FunctionNode) -> None:
        for outside in (*node.decorator_list, node.args):
            self.visit(outside)
        self._annotation(node.returns)
        self._inside(_bindings(node), node.body)

    def _inside(self, scope: dict[str, Chain | None], body: list[ast.expr] | list[ast.stmt]) -> None:
        self._scopes.append(scope)
        quoted, self._quoted = self._quoted, False
        for node in body:
            self.visit(node)
        self._quoted = quoted
        self._scopes.pop()

    def _annotation(self, node: ast.expr | None) -> None:
        if node is not None:
            quoted, self._quoted = self._quoted, True
            self.visit(node)
            self._quoted = quoted

    def _refer(self, chain: Chain) -> None:
        first, *rest = chain
        for scope in reversed(self._scopes):
            if first in scope:
                self._refer_to_local(chain, scope[first], rest)
                return
        self.found.names.add(chain)

    def _refer_to_local(self, chain: Chain, imported: Chain | None, rest: list[str]) -> None:
        if imported is not None:
            self.found.imports.add((*imported, *rest))
        elif rest and chain[0] in {"self", "cls"}:
            self.found.of_self.add(rest[0])


def dotted_name(node: ast.expr) -> Chain | None:
    """Return ``a.b.c`` as a chain; None when it does not start at a name."""
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        start = dotted_name(node.value)
        return None if start is None else (*start, node.attr)
    return None


def _arguments(node: ast.arguments) -> Iterator[str]:
    for one in (*node.posonlyargs, *node.args, *node.kwonlyargs, node.vararg, node.kwarg):
        if one is not None:
            yield one.arg


def _bindings(node: FunctionNode) -> dict[str, Chain | None]:
    """Return the names that a function binds; for those that it imports, where they come from."""
    found: dict[str, Chain | None] = dict.fromkeys(_arguments(node.args))
    shared: set[str] = set()
    for inner in _own_nodes(node):
        if isinstance(inner, ast.Global | ast.Nonlocal):
            shared.update(inner.names)
        elif isinstance(inner, ast.ImportFrom):
            found |= {alias.asname or alias.name: (inner.module or "", alias.name) for alias in inner.names}
        else:
            found |= dict.fromkeys(_bound_by(inner))
    return {name: chain for name, chain in found.items() if name not in shared}


def _own_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Walk the body of a function, but not the functions and classes in it."""
    for child in ast.iter_child_nodes(node):
        yield child
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            yield from _own_nodes(child)


def _bound_by(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
            yield name
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield name
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)) | ast.MatchStar(name=str(name)):
            yield name
        case ast.MatchMapping(rest=str(name)):
            yield name
        case ast.Import(names=aliases):
            yield from (alias.asname or alias.name.partition(".")[0] for alias in aliases)
        case _:
            return
