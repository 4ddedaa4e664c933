"""Which parts a copy has: the library's own rules on top of the graph.

Generated parts are there when something needs them. Handwritten public names are there when they can be; in a
copy with fewer operations, when a client needs them or its package offers them.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from assistants_client.vendoring.errors import VendoringError
from assistants_client.vendoring.graph import Graph
from assistants_client.vendoring.options import Clients, Options
from assistants_client.vendoring.parts import Key, split
from assistants_client.vendoring.source import API, CLIENT, Source

_CALLS: Final = f"{API}.calls"
_MODELS: Final = f"{API}.models"
_CODECS: Final = f"{API}.models._codecs"
_PROTOCOLS: Final = f"{API}.protocols"
_CODEC_TABLES: Final = ("DECODE", "ENCODE")
_LOCAL: Final = f"{CLIENT}.local"
_SMOKE: Final = f"{CLIENT}._smoke"
_CLIENTS: Final = {
    Clients.SYNC: Key(f"{CLIENT}.client", "OpenAIClient"),
    Clients.ASYNC: Key(f"{CLIENT}.async_client", "AsyncOpenAIClient"),
}
_INTERFACES: Final = {Clients.SYNC: "OpenAIClientProtocol", Clients.ASYNC: "AsyncOpenAIClientProtocol"}
_NEVER: Final = (f"{CLIENT}.__main__", f"{CLIENT}.cli", f"{CLIENT}.vendoring")


@dataclass(frozen=True, slots=True)
class Choice:
    """The parts of one copy, and what it can do."""

    kept: frozenset[Key]
    operations: tuple[str, ...]
    """Its HTTP operations, in the order of the interface."""
    composites: tuple[str, ...]
    """Its composites, in the order of the interface."""


class Library:
    """The library in parts, from which the parts of a copy are chosen."""

    def __init__(self, modules: Mapping[str, Source]) -> None:
        self.graph = Graph({name: split(source) for name, source in modules.items()})
        self.calls = dict(self._find_calls())
        """The function of each HTTP operation, in the order of the interface."""
        self._clients = {kind: list(self._with_bases(key)) for kind, key in _CLIENTS.items()}
        """Each client with the classes that it derives from."""
        self._tie_tables()
        self._tie_codecs()
        self._tie_interfaces()
        self._tie_classes()
        self.composites = dict(self._find_composites())
        """The HTTP operations that each composite uses."""
        self._every_model = self._models(self.calls)

    def choose(self, options: Options) -> Choice:
        """Return the parts of a copy.

        Raises:
            VendoringError: There is no such operation.
        """
        wanted = self._wanted(options)
        gone = self.graph.fallen(self._removed(options, wanted))
        if options.operations is not None and not options.with_local:
            others = self._every_model - self._models(wanted, gone)
            gone = self.graph.fallen(gone | set(self._about(others)))
            gone = self.graph.fallen(gone | set(self._idle(gone)))
        kept = self.graph.reached(self._roots(options), gone)
        self._check_clients(options, kept)
        composites = (name for name in self.composites if not kept.isdisjoint(self._methods(name)))
        return Choice(frozenset(kept), tuple(wanted), tuple(composites))

    def _check_clients(self, options: Options, kept: AbstractSet[Key]) -> None:
        for clients, key in _CLIENTS.items():
            if options.clients in {clients, Clients.BOTH} and key not in kept:
                raise VendoringError(f"{key.path} needs something that these options leave out")

    # ------------------------------------------------------------------------------- operations

    def _find_calls(self) -> Iterator[tuple[str, Key]]:
        table = self.graph.parts[Key(_CALLS, "_MODULES")]
        for name in (self.graph.parts[member].label for member in table.members):
            if name is not None:
                yield from ((name, end) for end in self.graph.ends(self.graph.find(_CALLS, name)))

    def _find_composites(self) -> Iterator[tuple[str, frozenset[str]]]:
        for kind in self._clients[Clients.SYNC]:
            for name in map(last_name, self.graph.parts[kind].members):
                uses = frozenset[str]() if name in self.calls else self._calls_of(name)
                if uses and not name.startswith("_"):
                    yield name, uses

    def _calls_of(self, name: str) -> frozenset[str]:
        """Return the HTTP operations that a method of the clients uses."""
        parts = self.graph.needed(self._methods(name), within=lambda key: inside(key.module, CLIENT))
        needs = set[Key]().union(*(self.graph.needs[part] for part in parts))
        return frozenset(name for name in self.calls if not needs.isdisjoint(self._call_keys([name])))

    def _methods(self, name: str) -> Iterator[Key]:
        """Yield the methods of both clients that have a name."""
        for kinds in self._clients.values():
            for key in (Key(kind.module, f"{kind.path}.{name}") for kind in kinds):
                if key in self.graph.parts:
                    yield key

    def _with_bases(self, kind: Key) -> Iterator[Key]:
        yield kind
        for base in self.graph.bases(kind):
            yield from self._with_bases(base)

    def _wanted(self, options: Options) -> list[str]:
        """Return the HTTP operations of a copy, those that its composites need included."""
        if options.operations is None:
            return list(self.calls)
        asked = {call for name in options.operations for call in self._needs_of(name)}
        return [name for name in self.calls if name in asked]

    def _needs_of(self, name: str) -> Iterable[str]:
        if name in self.calls:
            return [name]
        if name in self.composites:
            return self.composites[name]
        close = difflib.get_close_matches(name, [*self.calls, *self.composites], n=1)
        raise VendoringError(
            f"there is no operation {name!r}{f'; did you mean {close[0]}?' if close else ''}"
        )

    def _call_keys(self, names: Iterable[str]) -> set[Key]:
        """Return the functions of operations, and the names under which their package offers them."""
        return {key for name in names for key in (self.calls[name], Key(_CALLS, name))}

    # ------------------------------------------------------------------------------------- ties

    def _tie_tables(self) -> None:
        """Let entries that name things come with what they name, and names that a lazy package offers too."""
        for key, part in self.graph.parts.items():
            is_lazy = Key(key.module, "__getattr__") in self.graph.parts
            named = Key(key.module, part.label or "")
            lists_names = is_lazy or (part.owner is not None and part.owner.path == "__all__")
            if part.label and lists_names and named in self.graph.parts:
                self.graph.bind(key, to=named)
            if is_lazy and part.targets and ("TYPE_CHECKING",) in part.refers.names:
                for end in self.graph.ends(key):
                    self.graph.brings[end].add(key)

    def _tie_codecs(self) -> None:
        """Let the codecs of a model come with the model, which finds them by their place."""
        for key, part in self.graph.parts.items():
            if inside(key.module, _CODECS) and part.owner is not None and part.owner.path in _CODEC_TABLES:
                ends = [end for need in self.graph.needs[key] for end in self.graph.ends(need)]
                for model in filter(self._is_model, ends):
                    self.graph.bind(key, to=model)

    def _tie_interfaces(self) -> None:
        """Let the methods of the interfaces stand and fall with those of the clients."""
        for client, interface in _INTERFACES.items():
            for member in self.graph.parts[Key(_PROTOCOLS, interface)].members:
                name = last_name(member)
                keys = (Key(kind.module, f"{kind.path}.{name}") for kind in self._clients[client])
                self.graph.needs[member].update(key for key in keys if key in self.graph.parts)

    def _tie_classes(self) -> None:
        """Let a class fall with a method, unless it is part of a client; what is async may be left out."""
        parts_of_clients = {kind for kinds in self._clients.values() for kind in kinds}
        for key, part in self.graph.parts.items():
            is_method = part.owner is not None and key.path.startswith(f"{part.owner.path}.")
            is_ours = inside(key.module, CLIENT) and not part.refers.is_async
            if part.owner is not None and is_method and is_ours and part.owner not in parts_of_clients:
                self.graph.needs[part.owner].add(key)

    # ------------------------------------------------------------------------------ what is out

    def _removed(self, options: Options, wanted: list[str]) -> set[Key]:
        left_out = _NEVER if options.with_local else (*_NEVER, _LOCAL)
        modules = {Key(module) for module in self.graph.layouts if inside(module, *left_out)}
        return modules | self._call_keys(self.calls.keys() - set(wanted)) | set(self._others(options.clients))

    def _others(self, clients: Clients) -> Iterator[Key]:
        """Yield what only the other client has; the backend serves both, on an event loop of its own."""
        for key, part in self.graph.parts.items():
            if part.targets or inside(key.module, _LOCAL):
                continue
            if clients is Clients.SYNC and (part.refers.is_async or key.path.lstrip("_").startswith("Async")):
                yield key
            if clients is Clients.ASYNC and (key.path.startswith("Sync") or self._has_async_twin(key)):
                yield key

    def _has_async_twin(self, key: Key) -> bool:
        return key == _CLIENTS[Clients.SYNC] or Key(key.module, f"Async{key.path}") in self.graph.parts

    def _models(self, operations: Iterable[str], gone: AbstractSet[Key] = frozenset()) -> set[Key]:
        """Return the models that operations, and the composites made of them, cannot do without."""
        known = set(operations)
        names = known.union(name for name, uses in self.composites.items() if uses <= known)
        methods = {method for name in names for method in self._methods(name)}
        return set(filter(self._is_model, self.graph.needed(methods, within=lambda key: key not in gone)))

    def _about(self, models: AbstractSet[Key]) -> Iterator[Key]:
        """Yield the handwritten parts that cannot do without *models*."""
        for key, needs in self.graph.needs.items():
            ends = (end for need in needs for end in self.graph.ends(need))
            if inside(key.module, CLIENT) and not models.isdisjoint(ends):
                yield key

    def _idle(self, gone: AbstractSet[Key]) -> Iterator[Key]:
        """Yield what the package offers for operations that are out alone, as `UploadResult`, `lifecycle`."""
        clients = _CLIENTS.values()
        in_use, in_use_of_all = self.graph.reached(clients, gone), self.graph.reached(clients)
        for name in self._offered():
            for end in self.graph.ends(Key(CLIENT, name)):
                if end in in_use_of_all - in_use:
                    yield end

    # ------------------------------------------------------------------------------- what is in

    def _offered(self) -> Iterator[str]:
        """Yield the names that the package offers by itself."""
        for key in self.graph.parts[Key(CLIENT, "__all__")].members:
            name = self.graph.parts[key].label
            if name is not None:
                yield name

    def _public_modules(self) -> list[str]:
        """Return the modules that the package offers, each of which has public names of its own."""
        return [module for name in self._offered() if (module := f"{CLIENT}.{name}") in self.graph.layouts]

    def _roots(self, options: Options) -> Iterator[Key]:
        yield from (Key(CLIENT, name) for name in self._offered())
        is_whole = options.operations is None
        public = [CLIENT] if is_whole else self._public_modules()
        for module, layout in self.graph.layouts.items():
            is_named, is_needed = inside(module, *public), inside(module, _LOCAL, _SMOKE)
            for key in layout.parts:
                if (
                    is_needed
                    or (is_named and _is_public(key) and not layout.parts[key].targets)
                    or (is_whole and self._is_model(key))
                ):
                    yield key

    # -------------------------------------------------------------------------------- questions

    def _is_defined(self, key: Key) -> bool:
        return key in self.graph.parts and not self.graph.parts[key].targets

    def _is_model(self, key: Key) -> bool:
        """Whether it is a model class, or another name for some."""
        in_models = inside(key.module, _MODELS) and key.module != _MODELS and not inside(key.module, _CODECS)
        return in_models and key.path[:1].isupper() and self._is_defined(key)


def inside(module: str, *packages: str) -> bool:
    """Return whether *module* is one of *packages*, or in one of them."""
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def last_name(key: Key) -> str:
    """Return the name of a method without its class."""
    return key.path.rpartition(".")[2]


def _is_public(key: Key) -> bool:
    return not any(name.startswith("_") for name in (*key.module.split("."), *key.path.split(".")))
