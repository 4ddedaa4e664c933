"""Python names for wire names: the wire name itself wherever Python allows it.

A name that means one thing only is never changed; whatever two things would share is refused by the rules.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Container, Mapping
from typing import Any

from openapi_python_client import strings

# What a class body or a signature reads by these names; a field of the same name would hide it.
_ANNOTATIONS = frozenset(
    {"bool", "dict", "float", "int", "list", "str", "Any", "Literal", "Required", "UNSET", "Unset"}
)

# What `Model` itself defines, and what every operation takes beside the fields of its object.
_MODEL = frozenset({"additional_properties", "from_dict", "http", "to_dict"})
_COMMON = frozenset({"cancellation", "self", "timeout_seconds"})
_WAITING = frozenset({"on_poll", "polling_interval_seconds", "polling_timeout_seconds"})
RESERVED_FIELDS = _ANNOTATIONS | _MODEL | _COMMON

# What the bodies of calls and methods mention beside their own arguments.
_BODIES = frozenset({"Call", "bytes", "calls", "os", "pairs", "to_body", "to_query", "upload"})
RESERVED_ARGUMENTS = _COMMON | _BODIES | {"UNSET", "fields", "file", "file_name", "query", "request"}

# What every composite takes beside its own arguments.
RESERVED_BY_COMPOSITES = _COMMON | _WAITING

# Names that printed modules import or define themselves, and that no component may take.
RESERVED_CLASSES = frozenset(
    {
        *(
            "Any",
            "AsyncOpenAIClientProtocol",
            "AsyncOperations",
            "AsyncSender",
            "BinaryIO",
            "Call",
            "Callable",
        ),
        *("Cancellation", "FileSource", "FileUpload", "Final", "Generic", "HttpInfo", "Iterable", "Literal"),
        *("Mapping", "Model", "OpenAIClientProtocol", "Operation", "Protocol", "Required", "Route", "Self"),
        *("SyncOperations", "SyncSender", "TypeAlias", "TypeVar", "TypedDict", "Unpack", "Unset"),
    }
)

# Names that printed modules read beside an operation of theirs, and that none may take.
RESERVED_OPERATIONS = (
    _ANNOTATIONS | _BODIES | {"define", "import_module", "overload", "shows_fields", "shows_fields_without"}
)

# Constants of printed modules that the constant of an operation would hide.
RESERVED_CONSTANTS = frozenset({"TYPE_CHECKING", "UNSET"})

_NOT_IN_IDENTIFIER = re.compile(r"\W+", re.ASCII)


def field_name(wire_name: str) -> str:
    """Return the attribute for *wire_name*: ``include[]`` is ``include``, ``class`` is ``class_``."""
    return _avoiding(RESERVED_FIELDS, wire_name)


def property_name(wire_name: str, schema: Mapping[str, Any], classes: Container[str]) -> str:
    """Return the attribute for a property; ``x-python-name`` says it, and none hides one of the *classes*."""
    name = field_name(str(schema.get("x-python-name", wire_name)))
    return f"{name}_" if name in classes else name


def argument_name(wire_name: str) -> str:
    """Return the argument for *wire_name*: as the attribute, but other names are taken there."""
    return _avoiding(RESERVED_ARGUMENTS, wire_name)


def snake(name: str) -> str:
    """Return *name* in snake_case: ``createThreadAndRun`` is ``create_thread_and_run``."""
    return strings.snake_case(name)


def pascal(name: str) -> str:
    """Return *name* in PascalCase: ``run_steps`` is ``RunSteps``."""
    return "".join(word.capitalize() for word in name.split("_"))


def constant(name: str) -> str:
    """Return *name* as a module constant: ``get_run`` is ``GET_RUN``."""
    return snake(name).upper()


def _avoiding(reserved: frozenset[str], wire_name: str) -> str:
    name = _NOT_IN_IDENTIFIER.sub("_", wire_name.removesuffix("[]")).strip("_") or "field"
    if name[0].isdigit():
        name = f"field_{name}"
    return f"{name}_" if keyword.iskeyword(name) or name in reserved else name
