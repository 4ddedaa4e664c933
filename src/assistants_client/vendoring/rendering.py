"""The text of a module of a copy: what is not kept is cut out, and imports become relative.

Whatever stays is the same text, byte for byte; only the module names in imports are written anew.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from assistants_client.vendoring.edits import Edit, apply
from assistants_client.vendoring.errors import VendoringError
from assistants_client.vendoring.parts import Item, Key, Layout, Slot
from assistants_client.vendoring.references import dotted_name
from assistants_client.vendoring.source import API, CLIENT, Source


def render(layout: Layout, kept: AbstractSet[Key], changes: Iterable[Edit] = ()) -> bytes:
    """Return the text of a module in a copy.

    Args:
        changes: Further edits, for what is kept.

    Raises:
        VendoringError: The module imports or looks up something in a way that a copy cannot follow.
    """
    source = layout.source
    cuts = list(_cuts(source, layout.slots, kept))

    def is_left(offset: int) -> bool:
        return not any(cut.covers(offset) for cut in cuts)

    nodes = [node for node in _nodes(source) if is_left(source.start(node))]
    _check_lookups(source, nodes)
    changes = [change for change in changes if is_left(change.start)]
    return apply(source.data, [*cuts, *changes, *_moved_imports(source, nodes)])


def place(module: str) -> tuple[str, ...]:
    """Return where a module is in a copy, as names below the copy's package."""
    package, *names = module.split(".")
    return tuple(names) if package == CLIENT else (package, *names)


# ------------------------------------------------------------------------------------------------ cutting


def _cuts(source: Source, slots: list[Slot], kept: AbstractSet[Key]) -> Iterator[Edit]:
    # What stands between two statements, blank lines and comments, belongs to the second one.
    before = slots[0].first_line - 1 if slots else 0
    out: list[Slot] = []
    for slot in slots:
        if _is_out(slot, kept):
            out.append(slot)
            continue
        if out:
            yield _statement_cut(source, before, out)
            out = []
        yield from _item_cuts(source, slot, kept)
        yield from _block_cuts(source, slot, kept)
        before = slot.last_line
    if out:
        yield Edit(source.line_start(before + 1), source.line_start(out[-1].last_line + 1))


def _statement_cut(source: Source, before: int, out: list[Slot]) -> Edit:
    """Return the cut of statements with others behind them; of the gaps around it, the wider one stays."""
    last = out[-1].last_line
    above, below = _text_line(source, before + 1), _text_line(source, last + 1)
    if above - before >= below - last:
        return Edit(source.line_start(above), source.line_start(below))
    return Edit(source.line_start(before + 1), source.line_start(last + 1))


def _text_line(source: Source, line: int) -> int:
    """Return the first line from *line* on that is not blank."""
    while not source.data[source.line_start(line) : source.line_start(line + 1)].strip():
        line += 1
    return line


def _is_out(slot: Slot, kept: AbstractSet[Key]) -> bool:
    return bool(slot.keys) and kept.isdisjoint(slot.keys)


def _block_cuts(source: Source, slot: Slot, kept: AbstractSet[Key]) -> Iterator[Edit]:
    for number, block in enumerate(slot.blocks):
        if not all(_is_out(inner, kept) for inner in block):
            yield from _cuts(source, block, kept)
        elif number:
            yield Edit(
                source.line_start(slot.blocks[0][-1].last_line + 1), source.line_start(slot.last_line + 1)
            )
        else:
            raise VendoringError(f"{source.name}:{slot.first_line}: nothing would be left in this block")


def _item_cuts(source: Source, slot: Slot, kept: AbstractSet[Key]) -> Iterator[Edit]:
    left = sum(item.key in kept for item in slot.items)
    for first, last in _runs(slot.items, kept):
        if last < len(slot.items) - 1:
            yield Edit(_territory(source, slot.items, first), _territory(source, slot.items, last + 1))
        elif _begins_line(source, slot.items[first]):
            end = source.line_start(slot.items[last].last_line + 1)
            yield Edit(_territory(source, slot.items, first), end)
        elif first:
            # A tuple of one is no tuple without its comma.
            comma = b"," if slot.is_tuple and left == 1 else b""
            yield Edit(slot.items[first - 1].end, slot.items[last].end, comma)
        else:
            after = re.match(rb"\s*,?", source.data[slot.items[last].end :])
            yield Edit(slot.items[0].start, slot.items[last].end + (after.end() if after else 0))


def _runs(items: list[Item], kept: AbstractSet[Key]) -> Iterator[tuple[int, int]]:
    """Yield first and last number of each run of items that are not kept."""
    out = [number for number, item in enumerate(items) if item.key not in kept]
    for number in out:
        if number - 1 not in out:
            last = number
            while last + 1 in out:
                last += 1
            yield number, last


def _begins_line(source: Source, item: Item) -> bool:
    return not source.data[source.line_start(item.first_line) : item.start].strip()


def _territory(source: Source, items: list[Item], number: int) -> int:
    """Return where the text of an item begins, with the comments above it."""
    item = items[number]
    if not _begins_line(source, item):
        return item.start
    return source.line_start(items[number - 1].last_line + 1 if number else item.first_line)


# ------------------------------------------------------------------------------------------------- moving


@cache
def _nodes(source: Source) -> list[ast.Import | ast.ImportFrom | ast.Constant]:
    """Return what may name a module; docstrings, loggers and constants with a name of their own do not."""
    found: list[ast.Import | ast.ImportFrom | ast.Constant] = []
    waiting: list[ast.AST] = [source.tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import | ast.ImportFrom):
            found.append(node)
        elif isinstance(node, ast.Constant):
            found += [node] if isinstance(node.value, str) and _is_ours(node.value) else []
        elif not _is_mere_text(node) and not _is_logger(node):
            waiting += ast.iter_child_nodes(node)
    return found


def _is_mere_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr | ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant)


def _is_logger(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and (dotted_name(node.func) or ("",))[-1] == "getLogger"


def _check_lookups(source: Source, nodes: Iterable[ast.AST]) -> None:
    for node in nodes:
        if isinstance(node, ast.Constant):
            raise VendoringError(
                f"{source.name}:{node.lineno}: {node.value!r} is the name of the installed library; "
                "a copy has another name"
            )


def _moved_imports(source: Source, nodes: Iterable[ast.AST]) -> Iterator[Edit]:
    package = place(source.name) if source.is_package else place(source.name)[:-1]
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and _is_ours(node.module or ""):
            start = source.start(node) + len(b"from ")
            module = node.module or ""
            yield Edit(start, start + len(module), _relative(package, module).encode())
        elif isinstance(node, ast.Import) and any(_is_ours(alias.name) for alias in node.names):
            yield _moved_plain_import(source, node, package)


def _moved_plain_import(source: Source, node: ast.Import, package: tuple[str, ...]) -> Edit:
    # Only this form has a relative twin that binds the same name.
    if [(alias.name, alias.asname) for alias in node.names] != [(API, None)]:
        raise VendoringError(f"{source.name}:{node.lineno}: write this as `from ... import ...`")
    start = source.start(node)
    return Edit(start, start, f"from {'.' * (len(package) + 1)} ".encode())


def _relative(package: tuple[str, ...], module: str) -> str:
    target = place(module)
    shared = 0
    while shared < min(len(package), len(target)) and package[shared] == target[shared]:
        shared += 1
    return "." * (len(package) - shared + 1) + ".".join(target[shared:])


def _is_ours(module: str) -> bool:
    return any(module == root or module.startswith(f"{root}.") for root in (API, CLIENT))
