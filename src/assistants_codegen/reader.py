"""YAML read as JSON: plain values, and the line on which each of them stands.

Only what JSON can say is read (YAML 1.2's core schema), so that a spec means the same to every other tool.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

import yaml
from attrs import define, field
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from assistants_codegen.complaints import SpecError

if TYPE_CHECKING:
    from yaml import SafeLoader as _Parser
else:
    # The parser written in C, where PyYAML was built with it, is ten times as fast.
    _Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 100
"""Levels of nesting that are read; Python itself cannot compile much deeper code."""

_TAG = "tag:yaml.org,2002:"


@define
class Part:
    """One value of a document: its 1-based line, and its own parts by key or index."""

    line: int
    parts: dict[str | int, Part] = field(factory=dict["str | int", "Part"])


def read(text: str, source: str) -> tuple[Any, Part]:
    """Return the JSON value of the YAML (or JSON) *text*, and its lines; raises `SpecError`."""
    builder = _Builder(source)
    try:
        for event in yaml.parse(text, Loader=_Parser):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise SpecError(f"is not valid YAML: {error.problem}", line=line, source=source) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise SpecError(f"is not valid YAML: {error.reason}", line=line, source=source) from error
    return builder.value, builder.part


@define
class _Open:
    """A list or mapping whose end has not come yet."""

    value: list[Any] | dict[str, Any]
    part: Part
    key: tuple[str, int] | None = None  # of a mapping: the key whose value comes next, and its line


class _Builder:
    """Takes the events of one document; `value` and `part` are what has been read so far."""

    def __init__(self, source: str) -> None:
        self.value: Any = None
        self.part = Part(1)
        self._source = source
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: Event) -> None:
        """Take the next event of the parser."""
        if isinstance(event, CollectionEndEvent):
            self._open.pop()
        elif isinstance(event, ScalarEvent):
            self._take_scalar(event)
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            self._take_start(event)
        elif isinstance(event, AliasEvent):
            self._refuse(event, "repeats a part by a YAML alias; use $ref, so that each part has one place")
        elif isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse(event, "holds a second document")

    def _take_start(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        value: list[Any] | dict[str, Any] = {} if isinstance(event, MappingStartEvent) else []
        kind = str(event.tag or "").removeprefix(_TAG)
        if kind not in {"", "!", "map", "seq"}:
            self._refuse(event, f"{kind} is not a kind of JSON")
        if len(self._open) == DEEPEST:
            self._refuse(event, f"is nested more than {DEEPEST} levels deep")
        self._open.append(_Open(value, self._add(event, value)))

    def _take_scalar(self, event: ScalarEvent) -> None:
        holder = self._open[-1] if self._open else None
        if holder is None or isinstance(holder.value, list) or holder.key is not None:
            self._add(event, self._scalar(event))
        elif event.value in holder.value:
            self._refuse(event, f"the key {event.value!r} stands twice in one mapping")
        else:
            holder.key = (event.value, _line(event))

    def _add(self, event: Event, value: Any) -> Part:
        """Put *value* where the document is: into the innermost open part, or as the whole."""
        if not self._open:
            self.value, self.part = value, Part(_line(event))
            return self.part
        holder = self._open[-1]
        if isinstance(holder.value, list):
            holder.value.append(value)
            return holder.part.parts.setdefault(len(holder.value) - 1, Part(_line(event)))
        if holder.key is None:
            self._refuse(event, "a key must be text")
        (key, line), holder.key = holder.key, None
        holder.value[key] = value
        return holder.part.parts.setdefault(key, Part(line))

    def _scalar(self, event: ScalarEvent) -> Any:
        kind = _kind(event)
        try:
            return _SCALARS[kind](event.value)
        except KeyError:
            self._refuse(event, f"{kind} is not a kind of JSON; quote the value if it is text")
        except ValueError:
            self._refuse(event, f"{event.value[:40]} is not a number of JSON")

    def _refuse(self, event: Event, message: str) -> NoReturn:
        raise SpecError(message, line=_line(event), source=self._source)


def _line(event: Event) -> int:
    mark: Any = event.start_mark  # Only the events of a stream's ends are declared to have none.
    return int(mark.line) + 1


def _kind(event: ScalarEvent) -> str:
    """Return the JSON kind of a scalar: that of its tag, or of how it is written where it has none."""
    if event.tag not in {None, "!"}:
        return str(event.tag).removeprefix(_TAG)
    if event.style:
        return "str"
    return next((kind for kind, written in _CORE_SCHEMA if written.fullmatch(event.value)), "str")


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


_CORE_SCHEMA = (
    ("null", re.compile(r"~|null|Null|NULL|")),
    ("bool", re.compile(r"true|True|TRUE|false|False|FALSE")),
    ("int", re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")),
    ("float", re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")),
    ("float", re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")),
)
_SCALARS: dict[str, Callable[[str], Any]] = {
    "str": str,
    "null": _nothing,
    "bool": _truth,
    "int": _integer,
    "float": _number,
}
