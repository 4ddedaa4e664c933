"""A module cut into parts: whatever a copy may have or lack.

A part is a statement of the module, a method, an imported name, a base class or an entry of a table. Parts
know their place in the text; nothing here decides which of them are wanted.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from assistants_client.vendoring.references import Chain, References, dotted_name, references
from assistants_client.vendoring.source import Source, last_line


class Key(NamedTuple):
    """The name of a part: its module, and its path in there; the module itself has an empty path."""

    module: str
    path: str = ""

    def __str__(self) -> str:
        return f"{self.module}.{self.path}" if self.path else self.module


@dataclass(slots=True)
class Part:
    """One thing that a copy has whole or not at all, but for its *members*."""

    key: Key
    refers: References = field(default_factory=References)
    """Without any of these, the part cannot be there."""
    targets: list[Chain] = field(default_factory=list[Chain])
    """Of an imported name: the module it comes from, and its name there."""
    members: list[Key] = field(default_factory=list[Key])
    """Parts of this part that it can do without, though not without all of them."""
    owner: Key | None = None
    """The part that this one is a member of."""
    bases: list[Chain] = field(default_factory=list[Chain])
    """Of a class: what it derives from."""
    label: str | None = None
    """Of a table's entry: the text of its key."""
    has_own_content: bool = False
    """Whether something is left when all members are gone."""


@dataclass(slots=True)
class Item:
    """One of several things in a list, separated by commas."""

    key: Key
    start: int
    end: int
    first_line: int
    last_line: int


@dataclass(slots=True)
class Slot:
    """One statement in its place: lines, the parts it holds, and what can be cut out of it."""

    first_line: int
    last_line: int
    keys: list[Key] = field(default_factory=list[Key])
    """It stays when any of these does; without keys, it always stays."""
    items: list[Item] = field(default_factory=list[Item])
    blocks: list[list[Slot]] = field(default_factory=list[list["Slot"]])
    is_tuple: bool = False


@dataclass(slots=True)
class Layout:
    """One module in parts."""

    source: Source
    slots: list[Slot] = field(default_factory=list[Slot])
    parts: dict[Key, Part] = field(default_factory=dict[Key, Part])
    stars: list[str] = field(default_factory=list[str])
    """Modules whose every name is imported."""
    stub: Layout | None = None
    """Its stub, which goes where the module goes, whole."""


Definition: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef

_KEEPS_A_CLASS_TOGETHER = {"__init__", "__new__", "__post_init__", "__slots__"}


def split(source: Source) -> Layout:
    """Return *source* in parts."""
    layout = _Splitter(source).split()
    if source.stub is not None:
        layout.stub = split(source.stub)
        layout.stars += layout.stub.stars
    return layout


class _Splitter:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._layout = Layout(source)
        self._guards = 0
        self._module = self._part(Key(source.name))

    def split(self) -> Layout:
        self._module.has_own_content = True
        self._layout.slots = self._statements(self._source.tree.body, self._statement)
        return self._layout

    def _part(self, key: Key, *nodes: ast.AST, owner: Part | None = None) -> Part:
        """Return the part named *key*, which may be made of several statements."""
        part = self._layout.parts.setdefault(key, Part(key))
        found = references(*nodes)
        part.refers.names |= found.names | ({("TYPE_CHECKING",)} if self._guards else set())
        part.refers.imports |= found.imports
        part.refers.of_self |= found.of_self
        part.refers.is_async |= found.is_async
        if owner is not None:
            part.owner = owner.key
            if key not in owner.members:
                owner.members.append(key)
        return part

    def _key(self, path: str) -> Key:
        return Key(self._source.name, path)

    def _statements(self, body: Sequence[ast.stmt], place: Callable[[ast.stmt, Slot], None]) -> list[Slot]:
        slots: list[Slot] = []
        previous: ast.stmt | None = None
        for node in body:
            if _is_text(node) and isinstance(previous, ast.Assign | ast.AnnAssign):
                slots[-1].last_line = last_line(node)
            else:
                slots.append(Slot(_first_line(node), last_line(node)))
                place(node, slots[-1])
            previous = node
        return slots

    # ------------------------------------------------------------------------------ of a module

    def _statement(self, node: ast.stmt, slot: Slot) -> None:
        match node:
            case ast.ImportFrom(module="__future__"):
                pass
            case ast.ImportFrom(names=[ast.alias(name="*")]):
                self._layout.stars.append(node.module or "")
                self._effect(node, slot).refers.imports.add((node.module or "",))
            case ast.Import() | ast.ImportFrom():
                self._import(node, slot)
            case ast.ClassDef():
                self._class(node, slot)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                self._definition(node, slot)
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                self._assignment(name, node, slot)
            case ast.If() if _is_type_checking(node):
                self._block(node, slot, self._statement)
            case _ if not _is_text(node):
                self._effect(node, slot)
            case _:
                pass

    def _effect(self, node: ast.stmt, slot: Slot) -> Part:
        """Note a statement that belongs to the module as such."""
        part = self._part(self._key(f"#{node.lineno}"), node, owner=self._module)
        slot.keys.append(part.key)
        return part

    def _import(self, node: ast.Import | ast.ImportFrom, slot: Slot) -> None:
        for alias in node.names:
            dotted = isinstance(node, ast.Import) and alias.asname is None
            name = alias.name.partition(".")[0] if dotted else alias.asname or alias.name
            part = self._part(self._key(name))
            part.targets.append(
                (node.module or "", alias.name) if isinstance(node, ast.ImportFrom) else (alias.name,)
            )
            self._item(slot, part, alias, alias)

    def _definition(self, node: Definition, slot: Slot) -> Part:
        owner = self._module if _is_dunder(node.name) else None
        part = self._part(
            self._key(node.name), *([] if isinstance(node, ast.ClassDef) else [node]), owner=owner
        )
        slot.keys.append(part.key)
        return part

    def _assignment(self, name: str, node: ast.Assign | ast.AnnAssign, slot: Slot) -> None:
        owner = self._module if _is_dunder(name) else None
        entries = list(_entries(node.value))
        slot.is_tuple = isinstance(node.value, ast.Tuple)
        outside = [node.annotation] if isinstance(node, ast.AnnAssign) else []
        part = self._part(self._key(name), *(outside if entries else [node]), owner=owner)
        slot.keys.append(part.key)
        for number, (first, last, nodes) in enumerate(entries):
            entry = self._part(self._key(f"{name}#{number}"), *nodes, owner=part)
            entry.label = (
                first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
            )
            self._item(slot, entry, first, last)

    def _block(self, node: ast.If, slot: Slot, place: Callable[[ast.stmt, Slot], None]) -> None:
        self._guards += 1
        slot.blocks = [self._statements(body, place) for body in (node.body, node.orelse) if body]
        self._guards -= 1
        slot.keys += [key for block in slot.blocks for inner in block for key in inner.keys]

    def _item(self, slot: Slot, part: Part, first: ast.expr | ast.alias, last: ast.expr | ast.alias) -> None:
        start, end = self._source.start(first), self._source.end(last)
        slot.items.append(Item(part.key, start, end, first.lineno, last_line(last)))
        if part.owner is None:
            slot.keys.append(part.key)

    # ------------------------------------------------------------------------------- of a class

    def _class(self, node: ast.ClassDef, slot: Slot) -> None:
        part = self._definition(node, slot)
        self._add(part, *node.decorator_list, *node.keywords)
        self._bases(node, part, slot)
        slot.blocks = [self._statements(node.body, lambda inner, place: self._member(part, inner, place))]

    def _bases(self, node: ast.ClassDef, part: Part, slot: Slot) -> None:
        part.bases = [chain for base in node.bases if (chain := _chain_of(base)) is not None]
        if len(node.bases) == 1:
            self._add(part, *node.bases)
            return
        for number, base in enumerate(node.bases):
            key = self._key(f"{node.name}#{number}")
            self._item(slot, self._part(key, base, owner=part), base, base)

    def _member(self, part: Part, node: ast.stmt, slot: Slot) -> None:
        name = self._member_name(node)
        if isinstance(node, ast.If) and _is_type_checking(node):
            self._block(node, slot, lambda inner, place: self._member(part, inner, place))
        elif name is not None and name not in _KEEPS_A_CLASS_TOGETHER:
            member = self._part(self._key(f"{part.key.path}.{name}"), node, owner=part)
            slot.keys.append(member.key)
        else:
            self._add(part, node)
            part.has_own_content |= not _is_text(node)

    def _member_name(self, node: ast.stmt) -> str | None:
        """Return the name that the class can do without; a field is no such name, as others count on it."""
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                return name
            case ast.Assign(targets=[ast.Name(id=name)]):
                return name
            case ast.AnnAssign(target=ast.Name(id=name)) if self._guards:
                return name
            case _:
                return None

    def _add(self, part: Part, *nodes: ast.AST) -> None:
        self._part(part.key, *nodes)


def _entries(value: ast.expr | None) -> Iterator[tuple[ast.expr, ast.expr, list[ast.expr]]]:
    """Yield first and last expression of each entry of a table, and what the entry refers to."""
    match value:
        case ast.Dict(keys=keys, values=values) if None not in keys:
            yield from (
                (key, one, [key, one]) for key, one in zip(keys, values, strict=True) if key is not None
            )
        case ast.List(elts=elements) | ast.Tuple(elts=elements) | ast.Set(elts=elements):
            yield from ((one, one, [one]) for one in elements)
        case _:
            return


def _chain_of(base: ast.expr) -> Chain | None:
    return dotted_name(base.value if isinstance(base, ast.Subscript) else base)


def _first_line(node: ast.stmt) -> int:
    decorators: Iterable[ast.expr] = getattr(node, "decorator_list", ())
    return min([node.lineno, *(one.lineno for one in decorators)])


def _is_text(node: ast.stmt) -> bool:
    """Whether *node* is a docstring, of whatever stands before it."""
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _is_type_checking(node: ast.If) -> bool:
    test = node.test.operand if isinstance(node.test, ast.UnaryOp) else node.test
    return isinstance(test, ast.Name) and test.id == "TYPE_CHECKING"


def _is_dunder(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")
