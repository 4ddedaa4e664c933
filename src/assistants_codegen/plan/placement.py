"""To which module each type belongs.

A type lives with the operation that takes or returns it, or in ``shared`` where several resources do. Modules
never import one another in a circle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from assistants_codegen.document import Document, mapping
from assistants_codegen.plan.graph import Graph, references
from assistants_codegen.plan.names import snake

SHARED = "shared"
STREAMING = "streaming"


def place(document: Document, graph: Graph) -> dict[str, str]:
    """Return the module of every component, by name."""
    direct = _used_directly(document, graph)
    owners = _owners(direct, graph)
    streamed = graph.closure(_stream_roots(document))
    modules: dict[str, str] = {}
    for name in document.schemas:
        if name in owners:
            modules[name] = direct.get(name) or _only(owners[name])
        else:
            modules[name] = STREAMING if name in streamed else SHARED
    _break_circles(graph, modules)
    return modules


def module_doc(name: str, document: Document) -> str:
    """Return the sentence that opens the module: the description of its tag."""
    for tag in document.root.get("tags", []):
        if snake(tag["name"]) == name:
            return str(tag.get("description", ""))
    return "Events of streamed answers." if name == STREAMING else "Types that several resources use."


def _only(modules: set[str]) -> str:
    return next(iter(modules)) if len(modules) == 1 else SHARED


def _owners(direct: dict[str, str], graph: Graph) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = defaultdict(set)
    for name, module in direct.items():
        for reached in graph.closure([name]):
            owners[reached].add(module)
    return owners


def _used_directly(document: Document, graph: Graph) -> dict[str, str]:
    """Give every type that operations take or return themselves to their resource.

    Where several do, it goes to the resource that owns what it is made of, as the page of a list does, or to
    ``shared``.
    """
    users: dict[str, dict[str, None]] = defaultdict(dict)
    for _, _, operation in document.operations():
        for name in _json_references(operation):
            users[name][snake(operation["tags"][0])] = None
    single = {name: next(iter(modules)) for name, modules in users.items() if len(modules) == 1}

    def home(name: str) -> str:
        parts = {single.get(part) for part in graph.targets[name]}
        return next((module for module in users[name] if module in parts), SHARED)

    return {name: single.get(name) or home(name) for name in users}


def _json_references(operation: dict[str, Any]) -> Iterator[str]:
    """Yield the components that an operation takes or returns itself, streams apart."""
    answer = mapping(operation.get("responses")).get("200")
    for holder in (mapping(operation.get("requestBody")), mapping(answer)):
        for media, content in mapping(holder.get("content")).items():
            if media != "text/event-stream":
                yield from references(mapping(content).get("schema"))


def _stream_roots(document: Document) -> Iterator[str]:
    for _, _, operation in document.operations():
        for answer in mapping(operation.get("responses")).values():
            yield from references(mapping(mapping(answer).get("content")).get("text/event-stream"))


def _break_circles(graph: Graph, modules: dict[str, str]) -> None:
    """Move to ``shared`` whatever would make two modules import each other; ``shared`` then imports none."""
    edges = [(name, target) for name, targets in graph.targets.items() for target in targets]
    moved: Iterable[str] = [name for name, module in modules.items() if module == SHARED]
    while moved:
        modules |= dict.fromkeys(graph.closure(moved), SHARED)
        reach = _reach({(modules[name], modules[target]) for name, target in edges})
        moved = [
            target
            for name, target in edges
            if modules[name] != modules[target] != SHARED and modules[name] in reach[modules[target]]
        ]


def _reach(edges: set[tuple[str, str]]) -> dict[str, set[str]]:
    """Return, for each module, the modules that it imports, directly or through others."""
    imports: dict[str, set[str]] = defaultdict(set)
    for here, there in edges:
        if here != there:
            imports[here].add(there)
    reach: dict[str, set[str]] = defaultdict(set)
    for module in imports:
        waiting = [module]
        while waiting:
            fresh = imports.get(waiting.pop(), set[str]()) - reach[module]
            reach[module] |= fresh
            waiting += fresh
    return reach
