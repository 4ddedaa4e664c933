"""Python names for wire names: the wire name itself wherever Python allows it."""

from __future__ import annotations

import keyword
import re

from openapi_python_client import strings

#: What `Model` itself defines; a field of the same name would hide it.
RESERVED_FIELDS = frozenset({"additional_properties", "from_dict", "http", "to_dict"})

#: Keyword arguments of every operation, beside its fields.
RESERVED_ARGUMENTS = frozenset({"cancellation", "cls", "fields", "query", "request", "self", "timeout_seconds"})

_NOT_IN_IDENTIFIER = re.compile(r"\W+", re.ASCII)


def field_name(wire_name: str) -> str:
    """Return the attribute for *wire_name*: ``include[]`` is ``include``, ``class`` is ``class_``."""
    name = _NOT_IN_IDENTIFIER.sub("_", wire_name.removesuffix("[]")).strip("_") or "field"
    if name[0].isdigit():
        name = f"field_{name}"
    if keyword.iskeyword(name) or name in RESERVED_FIELDS | RESERVED_ARGUMENTS:
        name = f"{name}_"
    return name


def snake(name: str) -> str:
    """Return *name* in snake_case: ``createThreadAndRun`` is ``create_thread_and_run``."""
    return strings.snake_case(name)


def constant(name: str) -> str:
    """Return *name* as a module constant: ``get_run`` is ``GET_RUN``."""
    return snake(name).upper()
