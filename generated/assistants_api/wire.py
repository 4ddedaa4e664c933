# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""What every printed module stands on: absent values, the model base, and a call as plain data.

Nothing here does I/O, and nothing here knows an operation or a model by name.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from reprlib import Repr
from typing import (
    TYPE_CHECKING,
    Any,
    BinaryIO,
    Final,
    Generic,
    Literal,
    NamedTuple,
    Protocol,
    TypeAlias,
    TypeVar,
    cast,
)

if TYPE_CHECKING:
    from typing import Self

    from attrs import define as define, field as field

T = TypeVar("T")
M = TypeVar("M", bound="Model")

FileSource: TypeAlias = "bytes | str | os.PathLike[str] | BinaryIO"
"""Content as bytes, a path to it, or an open binary file."""


class Unset(Enum):
    """The type of `UNSET`: a field that is absent, as opposed to one that is null."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    __str__ = __repr__


UNSET: Final = Unset.UNSET


class HttpInfo(NamedTuple):
    """The HTTP side of a result."""

    status_code: int
    headers: Mapping[str, str]
    """Answer headers; names are found in any case."""
    request_id: str | None
    """What to quote when asking the server's people about this call."""
    retries: int
    """How many attempts failed before this one."""
    elapsed_seconds: float
    """From the first attempt to the decoded answer."""


class Cancellation(Protocol):
    """What an operation needs of a cancellation token."""

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        ...

    @property
    def reason(self) -> str | None:
        """Why, in the words of whoever asked."""
        ...

    @property
    def remaining_seconds(self) -> float:
        """Time until it counts as cancelled by itself; infinite without a deadline."""
        ...

    def raise_if_cancelled(self) -> None:
        """Raise the client's error for a cancelled operation, when it is."""
        ...

    def on_cancel(self, callback: Callable[[], object]) -> Callable[[], None]:
        """Call *callback* once when somebody asks to stop; the answer takes it back."""
        ...

    def wait(self, timeout_seconds: float) -> bool:
        """Block until it is cancelled, at most *timeout_seconds*; return whether it is."""
        ...


class _Later:
    """A class attribute that attrs writes; whoever asks for it first has attrs write it."""

    def __init__(self, name: str, write: Callable[[], object]) -> None:
        self._name = name
        self._write = write

    def __get__(self, instance: object, owner: type) -> Any:
        self._write()
        return getattr(owner if instance is None else instance, self._name)


class _Field:
    """What the author of a class wants of `attrs.field`, kept until attrs is asked."""

    def __init__(self, **options: Any) -> None:
        self.options = options


def _define(**flags: Any) -> Callable[[type], type]:
    """Return what `attrs.define` would, but that attrs starts its work when somebody makes an object or looks at the fields.

    attrs takes as long to write one ``__init__`` as we take to decode fifty runs, and a program that only reads answers calls
    none of them. The slots are there at once.
    """

    def decorate(plain: type) -> type:
        names, body = plain.__annotations__, dict(vars(plain))
        defaults = {name: body.pop(name) for name in names if name in body}
        slots = (*names, "__weakref__") if plain.__base__ is object else tuple(names)
        for descriptor in ("__dict__", "__weakref__"):
            body.pop(descriptor, None)
        cls = type(plain)(
            plain.__name__, plain.__bases__, {**body, "__annotations__": names, "__slots__": slots}
        )
        for name in ("__init__", "__attrs_attrs__"):
            setattr(cls, name, _Later(name, lambda: _write(cls, defaults, flags)))
        return cls

    return decorate


def _write(cls: type, defaults: Mapping[str, Any], flags: Mapping[str, Any]) -> None:
    import attrs

    def attribute(default: Any) -> Any:
        return attrs.field(**default.options) if isinstance(default, _Field) else attrs.field(default=default)

    these = {name: attribute(defaults.get(name, attrs.NOTHING)) for name in cls.__annotations__}
    # attrs would take the `_Later` that is to give way to its __init__ for an __init__ of the author's.
    attrs.define(cls, these=these, slots=False, init=True, **flags)


if not TYPE_CHECKING:
    define, field = _define, _Field


@define(kw_only=True, eq=False, repr=False)
class Model:
    """Base of all models: mutable, keyword-only, and lossless over ``from_dict(...).to_dict()``."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Fields that the spec does not know; `to_dict()` writes them back."""
    http: HttpInfo | None = field(default=None, init=False)
    """The HTTP side, on the result of an operation; no part of equality or of `to_dict()`."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Return the model for a JSON object.

        Lenient on purpose: unknown fields are kept, missing ones are `UNSET`, unknown enum values stay as they are.
        Raises `TypeError` when *data* is no mapping.
        """
        if not isinstance(data, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"{cls.__name__}.from_dict() takes a mapping, not {type(data).__name__}")
        return cast("Self", _codec(cls, "decode")(data if type(data) is dict else dict(data)))

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object for the model: absent fields are left out, None is null."""
        return cast("dict[str, Any]", _codec(type(self), "encode")(self))

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        names = (name for name in _field_names(type(self)) if name != "http")
        return all(getattr(self, name) == getattr(other, name) for name in names)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        """Show the fields that are there, in the order of the spec; long texts, and the objects of a page, in brief."""
        names = _field_names(type(self))[2:]
        shown = [(name, getattr(self, name, UNSET)) for name in names]
        shown.append(("additional_properties", self.additional_properties or UNSET))
        show = _BRIEF.page if "has_more" in names else _BRIEF.repr
        parts = [f"{name}={show(value)}" for name, value in shown if value is not UNSET]
        return f"{type(self).__name__}({', '.join(parts)})"


class _Brief(Repr):
    """Shows values to a person at a prompt: the start and the end of a long text, the first of a long list."""

    def __init__(self) -> None:
        super().__init__()
        self.maxstring = self.maxother = self.maxlong = 100
        self.maxlist = self.maxtuple = self.maxdict = 6

    def repr_instance(self, x: object, level: int) -> str:
        """Show a model, which is brief by itself, or a constant."""
        return repr(x)

    def page(self, value: object) -> str:
        """Show a list of objects as their number and their ids."""
        items = cast("list[object]", value) if isinstance(value, list) else []
        ids = [str(found) for item in items if (found := getattr(item, "id", UNSET)) is not UNSET]
        if not ids or len(ids) < len(items):
            return self.repr(value)
        if len(ids) > self.maxlist:
            ids[self.maxlist - 1 : -1] = ["…"]
        return f"<{len(items)} {type(items[0]).__name__}: {', '.join(ids)}>"


_BRIEF = _Brief()


def _field_names(cls: type) -> list[str]:
    """Return the names of the fields, those of the base first, as `attrs.fields` does."""
    return [name for one in reversed(cls.__mro__) for name in one.__dict__.get("__annotations__", ())]


_CODECS: dict[tuple[type[Model], str], Callable[[Any], Any]] = {}


def _codec(cls: type[Model], direction: str) -> Callable[[Any], Any]:
    """Find the printed decoder or encoder of a class, next to the module that it was printed to."""
    try:
        return _CODECS[cls, direction]
    except KeyError:
        package, _, module = cls.__module__.rpartition(".")
        found = getattr(import_module(f"{package}._codecs.{module}"), direction.upper())[cls]
        _CODECS[cls, direction] = found
        return cast("Callable[[Any], Any]", found)


new = object.__new__


def absent(*names: str) -> dict[str, Any]:
    """Return an object whose fields *names* are all absent."""
    return dict.fromkeys(names, UNSET)


def unknown(data: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of *data* that are not among the *known* ones."""
    return {name: value for name, value in data.items() if name not in known}


def to_json(value: Any) -> Any:
    """Return *value* with every model in it as its JSON object; plain JSON values stay as they are."""
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, (list, tuple)):
        return [to_json(item) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {key: to_json(item) for key, item in cast("dict[str, Any]", value).items()}
    return value


class Operation(NamedTuple):
    """What never changes about an operation."""

    name: str
    method: str
    path: str
    """Template below the base URL, such as ``/threads/{thread_id}``."""
    path_parameters: tuple[str, ...] = ()
    beta: str | None = None
    """Value of the ``OpenAI-Beta`` header, where it belongs."""
    response: Literal["json", "bytes"] = "json"
    creates: bool = False
    """Whether sending it twice may do its work twice."""


class FileUpload(NamedTuple):
    """One file of a multipart body."""

    field: str
    name: str
    source: FileSource


@dataclass(slots=True)
class Call(Generic[T]):
    """One request, described: all that a client needs to send it and to read the answer."""

    operation: Operation
    path_values: tuple[str, ...] = ()
    query: tuple[tuple[str, str], ...] = ()
    body: dict[str, Any] | None = None
    form: tuple[tuple[str, str], ...] | None = None
    file: FileUpload | None = None
    decode: Callable[[Any], T] = cast("Callable[[Any], T]", bytes)


class SyncSender:
    """What the sync operations stand on: the one method that a client implements."""

    def _send(self, call: Call[T], *, timeout_seconds: float | None, cancellation: Cancellation | None) -> T:
        raise NotImplementedError


class AsyncSender:
    """What the async operations stand on: the one method that a client implements."""

    async def _send(
        self, call: Call[T], *, timeout_seconds: float | None, cancellation: Cancellation | None
    ) -> T:
        raise NotImplementedError


def to_body(request: Model | None, kind: type[M], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the JSON body of *request*, or of the *kind* that its fields make; both at once is a `TypeError`."""
    return _either(request, kind, given, "request").to_dict()


def to_query(query: Model | None, kind: type[M], given: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return the query pairs of *query*, or of the *kind* that its fields make; both at once is a `TypeError`."""
    if query is None and not given:
        return ()
    return pairs(_either(query, kind, given, "query").to_dict())


def _either(value: Model | None, kind: type[M], given: Mapping[str, Any], name: str) -> M:
    if value is None:
        return kind(**given)
    if given:
        raise TypeError(f"give {name}= or its fields ({', '.join(given)}), not both")
    if not isinstance(value, kind):
        raise TypeError(f"{name} must be {kind.__name__}, not {type(value).__name__}")
    return value


def pairs(values: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return query or form pairs: None and `UNSET` are left out, lists repeat their name, objects use brackets."""
    return tuple(_pairs(values.items()))


def _pairs(items: Iterable[tuple[str, Any]]) -> Iterable[tuple[str, str]]:
    for name, value in items:
        if value is None or value is UNSET:
            continue
        if isinstance(value, Model):
            value = value.to_dict()
        if isinstance(value, Mapping):
            yield from _pairs(
                (f"{name}[{key}]", item) for key, item in cast("Mapping[str, Any]", value).items()
            )
        elif isinstance(value, (list, tuple)):
            yield from _pairs((name, item) for item in cast("list[Any]", value))
        else:
            yield name, ("true" if value else "false") if isinstance(value, bool) else str(value)


def upload(field_name: str, file_name: object, file: FileSource | None) -> FileUpload:
    """Return the file part of a multipart body; without *file*, *file_name* is the path to read.

    A name that is neither text nor a path stays as it is, for the client to refuse in its own words.
    """
    name: Any = file_name
    if isinstance(file_name, os.PathLike):
        name = os.fspath(cast("os.PathLike[str]", file_name))
    if file is None:
        return FileUpload(field_name, os.path.basename(name) if isinstance(name, str) else name, name)
    return FileUpload(field_name, name, file)
