"""YAML read as JSON: plain values, and the tree of nodes that knows on which line each of them stands.

Only what JSON can say is read (YAML 1.2's core schema), so that a spec means the same to every other tool.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from assistants_codegen.complaints import SpecError

if TYPE_CHECKING:
    from yaml import SafeLoader as _Base
else:
    # The loader written in C, where PyYAML was built with it, is fifteen times as fast.
    _Base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 100
"""Levels of nesting that are read; Python itself cannot compile much deeper code."""

_TAG = "tag:yaml.org,2002:"

# Kind, how it is written, and the characters that it may begin with.
_CORE_SCHEMA = (
    ("null", r"~|null|Null|NULL|", ("~", "n", "N", "")),
    ("bool", r"true|True|TRUE|false|False|FALSE", tuple("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", tuple("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", tuple("-+.0123456789")),
    ("float", r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", tuple("-+.")),
)


def _resolvers() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for kind, pattern, first in _CORE_SCHEMA:
        for character in first:
            found.setdefault(character, []).append((f"{_TAG}{kind}", re.compile(rf"(?:{pattern})\Z")))
    return found


class _Loader(_Base):
    """Resolves plain scalars by the core schema: ``no`` and ``12:30`` are strings."""

    yaml_implicit_resolvers = _resolvers()


def read(text: str, source: str) -> tuple[Any, Node | None]:
    """Return the JSON value of the YAML (or JSON) *text*, and its root node; raises `SpecError`."""
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise SpecError(f"is not valid YAML: {error.problem}", line=line, source=source) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise SpecError(f"is not valid YAML: {error.reason}", line=line, source=source) from error
    except RecursionError as error:
        raise SpecError("is nested too deeply", source=source) from error
    return (None, None) if root is None else (_Reader(source).value(root, 0), root)


def child(node: Node | None, step: str | int) -> tuple[int, Node] | None:
    """Return the 1-based line and the node of the part *step* of *node*; None where it has no such part."""
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        item: Node = node.value[step]
        return item.start_mark.line + 1, item
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if key.value == str(step):
                return key.start_mark.line + 1, value
    return None


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._seen: set[int] = set()

    def value(self, node: Node, depth: int) -> Any:
        if isinstance(node, ScalarNode):
            return self._scalar(node)
        self._once(node, depth)
        if isinstance(node, SequenceNode) and node.tag == f"{_TAG}seq":
            return [self.value(item, depth + 1) for item in node.value]
        if isinstance(node, MappingNode) and node.tag == f"{_TAG}map":
            return self._mapping(node, depth)
        return self._refuse(node, f"{node.tag.removeprefix(_TAG)} is not a kind of JSON")

    def _once(self, node: Node, depth: int) -> None:
        if id(node) in self._seen:
            self._refuse(node, "is repeated by a YAML alias; use $ref, so that every part has one place")
        if depth > DEEPEST:
            self._refuse(node, f"is nested more than {DEEPEST} levels deep")
        self._seen.add(id(node))

    def _mapping(self, node: MappingNode, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                self._refuse(key, "a key must be text")
            if key.value in found:
                self._refuse(key, f"the key {key.value!r} stands twice in one mapping")
            found[key.value] = self.value(value, depth + 1)
        return found

    def _scalar(self, node: ScalarNode) -> Any:
        kind = node.tag.removeprefix(_TAG)
        try:
            return _SCALARS[kind](node.value)
        except KeyError:
            self._refuse(node, f"{kind} is not a kind of JSON; quote the value if it is text")
        except ValueError:
            self._refuse(node, f"{node.value[:40]} is not a number of JSON")

    def _refuse(self, node: Node, message: str) -> NoReturn:
        raise SpecError(message, line=node.start_mark.line + 1, source=self._source)


def _integer(text: str) -> int:
    return int(text, 0) if text.startswith(("0o", "0x")) else int(text)


def _number(text: str) -> float:
    value = float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def _nothing(_: str) -> None:
    return None


def _truth(text: str) -> bool:
    return text.lower() == "true"


_SCALARS: dict[str, Callable[[str], Any]] = {
    "str": str,
    "null": _nothing,
    "bool": _truth,
    "int": _integer,
    "float": _number,
}
