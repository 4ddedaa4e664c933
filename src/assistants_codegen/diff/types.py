"""Types as sets of what they allow, so that two of them can be held against each other.

A wider type is harmless where programs write it, a narrower one where they read it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen


@frozen
class Atom:
    """One member of a type.

    A name such as ``str`` or ``RunStatus``; a constant, as source; or a container of `inner`.
    """

    text: str
    is_constant: bool = False
    inner: frozenset[Atom] | None = None


@frozen
class Vocabulary:
    """The names of one spec that annotations mention."""

    aliases: Mapping[str, str]
    """What the named unions and enums stand for."""
    models: frozenset[str]
    """The classes."""

    def opened(self, members: Iterable[Atom]) -> frozenset[Atom]:
        """Return *members* with what the named types among them stand for in their place."""
        found: set[Atom] = set()
        for atom in members:
            alias = self.aliases.get(atom.text) if atom.inner is None and not atom.is_constant else None
            found |= {atom} if alias is None else self.opened(members_of(alias))
        return frozenset(found)

    def is_model(self, atom: Atom) -> bool:
        """Say whether *atom* is a class of the spec."""
        return atom.inner is None and not atom.is_constant and atom.text in self.models


def members_of(annotation: str) -> frozenset[Atom]:
    """Return the members of a type as it is written, named types unopened."""
    return frozenset(_atoms(ast.parse(annotation, mode="eval").body))


def missing(
    members: frozenset[Atom], own: Vocabulary, cover: frozenset[Atom], other: Vocabulary
) -> frozenset[Atom]:
    """Return the *members* of a type that the type *cover* does not allow; each has its own vocabulary."""
    allowed = other.opened(cover)
    rest = own.opened(atom for atom in members if atom not in cover)
    return frozenset(atom for atom in rest if not any(_covers(one, other, atom, own) for one in allowed))


def _covers(cover: Atom, other: Vocabulary, atom: Atom, own: Vocabulary) -> bool:
    if cover in (atom, Atom("Any")):
        return True
    if atom.is_constant:
        return cover == Atom(type(ast.literal_eval(atom.text)).__name__)
    if atom.inner is not None and cover.inner is not None and atom.text == cover.text:
        return not missing(atom.inner, own, cover.inner, other)
    return (cover, atom) == (Atom("float"), Atom("int"))


def _atoms(node: ast.expr) -> Iterator[Atom]:
    if isinstance(node, ast.BinOp):
        yield from _atoms(node.left)
        yield from _atoms(node.right)
    elif isinstance(node, ast.Subscript):
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        name = ast.unparse(node.value)
        if name == "Literal":
            yield from (Atom(ast.unparse(part), is_constant=True) for part in parts)
        else:
            # Of a mapping the values matter: its keys are text.
            yield Atom(name, inner=frozenset(_atoms(parts[-1])))
    else:
        yield Atom(ast.unparse(node))
