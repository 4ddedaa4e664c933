"""One call on its way: its path, query and body as they go over the wire, the same at every attempt.

No input or output happens here, and nothing here knows an HTTP library.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar
from urllib.parse import quote, urlencode

from assistants_client.errors import InvalidArgumentError

if TYPE_CHECKING:
    from assistants_api.wire import Call
    from assistants_client.multipart import MultipartBody
    from assistants_client.profiles import Endpoint
    from assistants_client.terms import Terms

__all__ = ["Exchange", "prepare"]

T = TypeVar("T")

_PLACE: Final = re.compile(r"\{\w+\}")
_PLAIN: Final = re.compile(r"[A-Za-z0-9_-]+").fullmatch
_ENCODE: Final = json.JSONEncoder(allow_nan=False, separators=(",", ":")).encode


@dataclass(slots=True)
class Exchange(Generic[T]):
    """One call, ready to be sent as often as it takes."""

    call: Call[T]
    endpoint: Endpoint
    """Where it goes."""
    terms: Terms
    started: float
    """Reading of the clock before the first attempt."""
    target: str
    """Path and query, below the endpoint's base URL."""
    body: bytes | None
    """The JSON body."""
    upload: MultipartBody | None
    """The multipart body; at most one of the two is there."""
    idempotency_key: str | None
    """What tells the server that two attempts are one create."""
    streamed: bool = False
    """True when the answer is wanted as a stream of events."""
    retries: int = 0
    """How many attempts have failed."""
    seen: str = "-"
    """Status of the latest attempt, for the log; a dash while there is none."""
    request_id: str | None = None
    """The server's name for the latest attempt, for the log."""

    @property
    def repeatable(self) -> bool:
        """True when a further attempt can send the same body."""
        return self.upload is None or self.upload.repeatable


def prepare(call: Call[T], terms: Terms, started: float, *, streamed: bool = False) -> Exchange[T]:
    """Return the exchange for *call*.

    Raises:
        InvalidArgumentError: An id, a field or the file cannot be sent, or the answer would be a stream that
            nobody expects.
        UnsupportedOperationError: The server has no such operation.
    """
    if not streamed and call.body is not None and call.body.get("stream"):
        raise _unexpected_stream(call.operation.name)
    endpoint = terms.settings.endpoint(call.operation.name)
    return Exchange(
        call,
        endpoint,
        terms,
        started,
        _path(call, endpoint) + _query(call, endpoint.version()),
        None if call.body is None else _json(call.operation.name, call.body),
        None if call.file is None else _multipart(call),
        _new_key() if call.operation.creates else None,
        streamed,
    )


def _new_key() -> str:
    # Only a create needs it, and it brings what hashes and draws numbers.
    import secrets

    return secrets.token_hex(16)


def _unexpected_stream(operation: str) -> InvalidArgumentError:
    twin = "stream_" + operation.removeprefix("create_").removeprefix("submit_")
    return InvalidArgumentError(
        f"{operation} cannot return a stream; leave out stream=True, or call {twin}", argument="stream"
    )


def _path(call: Call[Any], endpoint: Endpoint) -> str:
    path = endpoint.path(call)
    if not call.path_values:
        return path
    named = zip(call.operation.path_parameters, call.path_values, strict=True)
    return _template(path).format(*(_path_value(name, value) for name, value in named))


@cache
def _template(path: str) -> str:
    """Return *path* with its places in order, not by name: the wire's names are not always ours."""
    return _PLACE.sub("{}", path)


def _path_value(name: str, value: object) -> str:
    """Return an id as one segment of a path, which it cannot leave."""
    if not isinstance(value, str) or not value.strip():
        raise InvalidArgumentError(f"{name} is {value!r}; give the id of an object", argument=name)
    if _PLAIN(value):
        return value
    if value in {".", ".."}:
        # Quoting does not help: "%2E%2E" means the same to a server.
        raise InvalidArgumentError(f"{name} is {value!r}, which is no id", argument=name)
    return quote(value, safe="", errors="replace")


def _query(call: Call[Any], api_version: str | None) -> str:
    pairs = call.query if api_version is None else (*call.query, ("api-version", api_version))
    return f"?{urlencode(pairs, errors='replace')}" if pairs else ""


def _json(operation: str, body: dict[str, Any]) -> bytes:
    try:
        return _ENCODE(body).encode()
    except (TypeError, ValueError, RecursionError) as error:
        # Only a mistake needs it.
        from assistants_client.misfits import find_misfit

        place, reason = find_misfit(body) or (None, str(error))
        raise InvalidArgumentError(
            f"{operation}: the request cannot be written as JSON: {reason}",
            argument=place and place.partition("[")[0],
        ) from error


def _multipart(call: Call[Any]) -> MultipartBody:
    # Only an upload needs it.
    from assistants_client.multipart import MultipartBody

    if call.file is None:
        raise InvalidArgumentError(f"{call.operation.name} needs a file", argument="file")
    return MultipartBody(call.form or (), call.file)
