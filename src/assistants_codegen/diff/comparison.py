"""Two sides and the rules by which one is held against the other.

A program that reads answers has to expect news: enum values and kinds of objects that it does not know.
Whatever else makes a type wider for readers, or narrower for writers, breaks programs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from attrs import evolve, frozen

from assistants_codegen.complaints import Pointer
from assistants_codegen.diff.changes import Change, Kind
from assistants_codegen.diff.side import Side
from assistants_codegen.diff.types import Atom, members_of, missing
from assistants_codegen.plan.models import Field

T = TypeVar("T")


@frozen
class Subject:
    """What a change is about: its kind, its full name, its place in the new spec, and who uses it."""

    kind: Kind
    name: str
    place: Pointer
    written: bool = False
    read: bool = False


class Comparison:
    """The old spec and the new one."""

    def __init__(self, old: Side, new: Side) -> None:
        self.old = old
        self.new = new

    def is_written(self, name: str) -> bool:
        """Say whether callers write the type *name*, before and after."""
        return name in self.old.written and name in self.new.written

    def is_read(self, name: str) -> bool:
        """Say whether callers read the type *name*, before and after."""
        return name in self.old.read and name in self.new.read

    def added(self, subject: Subject, sentence: str, *, breaking: bool = False) -> Change:
        """Return the change of something that is new."""
        return Change(subject.kind, "added", subject.name, sentence, self.new.where(subject.place), breaking)

    def removed(self, subject: Subject, sentence: str = "") -> Change:
        """Return the change of something that is gone; its place is one in the old spec."""
        said = sentence or f"`{subject.name}` was removed."
        return Change(
            subject.kind, "removed", subject.name, said, self.old.where(subject.place), breaking=True
        )

    def replaced(self, subject: Subject, sentence: str, old: str, new: str) -> Change:
        """Return the change of something whose type gave way to another one."""
        where = self.new.where(subject.place)
        return Change(subject.kind, "retyped", subject.name, sentence, where, breaking=True, old=old, new=new)

    def deprecated(self, subject: Subject, *, before: bool, after: bool) -> Iterator[Change]:
        """Yield the change of something that should no longer be used."""
        if after and not before:
            sentence = f"`{subject.name}` is now deprecated."
            yield Change(subject.kind, "deprecated", subject.name, sentence, self.new.where(subject.place))

    def fields(self, subject: Subject, old: Field, new: Field) -> Iterator[Change]:
        """Yield the changes of one field or argument, but for its name."""
        yield from self.deprecated(subject, before=old.deprecated, after=new.deprecated)
        yield from self._necessity(subject, old, new)
        yield from self.types(subject, old.type.annotation, new.type.annotation)

    def types(self, subject: Subject, old: str, new: str) -> Iterator[Change]:
        """Yield the change of a type, in the shortest words that say it."""
        before, after = members_of(old), members_of(new)
        less = missing(before, self.old.words, after, self.new.words)
        more = missing(after, self.new.words, before, self.old.words)
        if less or more:
            breaking = (subject.written and bool(less)) or (
                subject.read and not self._only_news(after, before)
            )
            sentence = _shortest(subject.name, old, new, less, more)
            yield evolve(self.replaced(subject, sentence, old, new), breaking=breaking)

    def _necessity(self, subject: Subject, old: Field, new: Field) -> Iterator[Change]:
        """Yield the change of what callers must give, or of what answers always have."""
        where = self.new.where(subject.place)
        if subject.written and old.must_be_given and not new.must_be_given:
            sentence = f"`{subject.name}` need no longer be given."
            yield Change(subject.kind, "optional", subject.name, sentence, where)
        elif subject.written and new.must_be_given and not old.must_be_given:
            sentence = f"`{subject.name}` must now be given."
            yield Change(subject.kind, "required", subject.name, sentence, where, breaking=True)
        elif subject.read and old.required and not new.required:
            sentence = f"`{subject.name}` may now be absent."
            yield Change(subject.kind, "optional", subject.name, sentence, where, breaking=True)
        elif subject.read and new.required and not old.required:
            sentence = f"`{subject.name}` is now always there."
            yield Change(subject.kind, "required", subject.name, sentence, where)

    def _only_news(self, after: frozenset[Atom], before: frozenset[Atom]) -> bool:
        """Say whether a reader of the type *before* had to expect all that *after* has more."""
        known = self.old.words.opened(before)
        return all(
            self._is_news(atom, known) for atom in missing(after, self.new.words, before, self.old.words)
        )

    def _is_news(self, atom: Atom, known: frozenset[Atom]) -> bool:
        if atom.is_constant:
            return any(one.is_constant for one in known)
        if atom.inner is not None:
            return any(
                one.inner is not None and one.text == atom.text and self._only_news(atom.inner, one.inner)
                for one in known
            )
        return self.new.words.is_model(atom) and any(self.old.words.is_model(one) for one in known)


def matched(old: Mapping[str, T], new: Mapping[str, T]) -> tuple[list[T], list[tuple[T, T]], list[T]]:
    """Return what is only in *old*, what is in both, and what is only in *new*."""
    return (
        [one for name, one in old.items() if name not in new],
        [(one, new[name]) for name, one in old.items() if name in new],
        [one for name, one in new.items() if name not in old],
    )


def listed(names: list[str]) -> str:
    """Return *names* as a sentence has them: `a`, `b` and `c`."""
    quoted = [f"`{name}`" for name in names] or ["nothing"]
    return " and ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def _shortest(name: str, old: str, new: str, less: frozenset[Atom], more: frozenset[Atom]) -> str:
    """Return the sentence on a type: only what was added or removed, where plain members say it all."""
    plain = all(atom.inner is None for atom in less | more)
    if plain and not less:
        return f"`{name}` may now also be {listed(sorted(atom.text for atom in more))}."
    if plain and not more:
        return f"`{name}` can no longer be {listed(sorted(atom.text for atom in less))}."
    return f"`{name}` is now `{new}` instead of `{old}`."
