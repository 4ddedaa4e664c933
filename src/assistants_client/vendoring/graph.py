"""Parts of all modules, linked: what each part cannot do without, and what follows from that.

Two questions are answered here, whatever the options of a copy: which parts fall away when some are taken
out, and which parts are left when only some are asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property

from assistants_client.vendoring.errors import VendoringError
from assistants_client.vendoring.parts import Key, Layout, Part
from assistants_client.vendoring.references import Chain


class Graph:
    """The parts of all modules, by what they need and what comes with them."""

    # Whoever adds to `needs` does so before the first question is asked.

    def __init__(self, layouts: Mapping[str, Layout]) -> None:
        self.layouts = layouts
        self.parts = {key: part for layout in layouts.values() for key, part in layout.parts.items()}
        self.needs = {key: set(self._needs(part)) for key, part in self.parts.items()}
        """For each part, those without which it cannot be there."""
        self.brings: defaultdict[Key, set[Key]] = defaultdict(set)
        """For each part, those that come with it where they can, although it could do without them."""
        for part in self.parts.values():
            self.brings[part.key].update(part.members)

    def bind(self, member: Key, to: Key) -> None:
        """Let a member come with *to*, and no longer with the part that it belongs to."""
        owner = self.parts[member].owner
        if owner is not None:
            self.brings[owner].discard(member)
        self.brings[to].add(member)

    def fallen(self, removed: Iterable[Key]) -> set[Key]:
        """Return what cannot be there without *removed*, and *removed* itself."""
        needed_by = self._needed_by
        gone: set[Key] = set()
        waiting = list(removed)
        while waiting:
            key = waiting.pop()
            if key not in gone:
                gone.add(key)
                waiting += needed_by.get(key, ())
                waiting += self._emptied(self.parts[key].owner, gone)
        return gone

    def needed(self, roots: Iterable[Key], within: Callable[[Key], bool]) -> set[Key]:
        """Return what *roots* cannot do without, as far as that is *within*."""
        return self._closure(roots, lambda key: self.needs[key], within)

    def reached(
        self,
        roots: Iterable[Key],
        gone: AbstractSet[Key] = frozenset(),
        within: Callable[[Key], bool] = lambda _: True,
    ) -> set[Key]:
        """Return what *roots* need and bring, without what is *gone* and what is not *within*."""
        return self._closure(
            roots,
            lambda key: self.needs[key] | self.brings[key],
            lambda key: key not in gone and within(key),
        )

    def bases(self, owner: Key) -> Iterator[Key]:
        """Yield the classes of ours that a class derives from directly."""
        for first, *rest in self.parts[owner].bases:
            key = Key(owner.module, first)
            for end in self.ends(key) if key in self.parts else ():
                if end.path:
                    yield end
                elif rest:
                    yield self.find(end.module, rest[0])

    def _closure(
        self, roots: Iterable[Key], steps: Callable[[Key], AbstractSet[Key]], within: Callable[[Key], bool]
    ) -> set[Key]:
        found: set[Key] = set()
        waiting = list(roots)
        while waiting:
            key = waiting.pop()
            if key not in found and within(key):
                found.add(key)
                waiting += steps(key)
        return found

    @cached_property
    def _needed_by(self) -> Mapping[Key, list[Key]]:
        found: defaultdict[Key, list[Key]] = defaultdict(list)
        for key, needs in self.needs.items():
            for need in needs:
                found[need].append(key)
        return found

    def _emptied(self, owner: Key | None, gone: AbstractSet[Key]) -> Iterator[Key]:
        if owner is not None:
            part = self.parts[owner]
            if not part.has_own_content and gone >= set(part.members):
                yield owner

    # ----------------------------------------------------------------------------------- links

    def find(self, module: str, name: str) -> Key:
        """Return the part that a name of one of our modules is.

        Raises:
            VendoringError: There is no such name.
        """
        found = self._find(module, name)
        if found is None:
            raise VendoringError(
                f"cannot tell what {name!r} of {module} is; import it from where it is defined"
            )
        return found

    def ends(self, key: Key) -> Iterator[Key]:
        """Yield what an imported name stands for in the end; for any other part, the part itself."""
        part = self.parts[key]
        if not part.targets:
            yield key
        for module, *names in part.targets:
            if module in self.layouts:
                yield from self.ends(self.find(module, names[0]) if names else Key(module))

    def _find(self, module: str, name: str) -> Key | None:
        if (submodule := f"{module}.{name}") in self.layouts:
            return Key(submodule)
        if (key := Key(module, name)) in self.parts:
            return key
        starred = (self._find(star, name) for star in self.layouts[module].stars if star in self.layouts)
        return next((key for key in starred if key is not None), None)

    def _needs(self, part: Part) -> Iterator[Key]:
        module = part.key.module
        parent = module.rpartition(".")[0]
        if part.key.path:
            yield Key(module)
        elif parent in self.layouts:
            yield Key(parent)
        if part.owner is not None:
            yield part.owner
        for chain in part.refers.names:
            yield from self._named(module, chain)
        for chain in (*part.refers.imports, *part.targets):
            yield from self._imported(chain)
        for name in part.refers.of_self:
            yield from self._attribute(Key(module, part.key.path.partition(".")[0]), name)

    def _named(self, module: str, chain: Chain) -> Iterator[Key]:
        """Yield what a dotted name in *module* stands for; a built-in name stands for nothing."""
        key = Key(module, chain[0])
        if key in self.parts:
            yield key
            yield from self._attributes(key, chain[1:])

    def _imported(self, chain: Chain) -> Iterator[Key]:
        if chain[0] in self.layouts:
            yield Key(chain[0])
            yield from self._attributes(Key(chain[0]), chain[1:])

    def _attributes(self, key: Key, names: Chain) -> Iterator[Key]:
        if not names:
            return
        for end in self.ends(key):
            if end.path:
                yield from self._attribute(end, names[0])
            elif not _has_every_module(names[0]):
                found = self.find(end.module, names[0])
                yield found
                yield from self._attributes(found, names[1:])

    def _attribute(self, owner: Key, name: str) -> Iterator[Key]:
        """Yield the method of a class, or of the first of its bases that has it."""
        key = Key(owner.module, f"{owner.path}.{name}")
        if key in self.parts:
            yield key
            return
        for base in self.bases(owner):
            found = list(self._attribute(base, name))
            if found:
                yield from found
                return


def _has_every_module(name: str) -> bool:
    return name in {"__doc__", "__file__", "__name__", "__package__"}
