"""From the bytes of an answer to the object that was asked for, or to the error that it means.

No input or output happens here, and no key worth hiding gets from here into an error.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar, cast
from urllib.parse import urlsplit

from assistants_api.wire import HttpInfo, Model
from assistants_client.errors import (
    APIResponseError,
    APIStatusError,
    APIStreamError,
    EndpointRetiredError,
    status_error_class,
)

if TYPE_CHECKING:
    from assistants_client.exchange import Exchange

__all__ = [
    "Answer",
    "BadBodyError",
    "Body",
    "ResponseHeaders",
    "decode_json",
    "no_stream",
    "read",
    "response_error",
    "stream_error",
]

T = TypeVar("T")

PREVIEW_CHARACTERS: Final = 200
_ENCODINGS: Final = frozenset({"gzip", "x-gzip", "deflate"})
_LONGEST_DETAIL: Final = 2000
_SHORTEST_SECRET: Final = 8
_SIGNS: Final = frozenset({"object", "choices", "deleted"})
"""Fields that make up for a missing id, which some servers leave out."""
_UTF8_BOM: Final = b"\xef\xbb\xbf"
_RETIRED_PATHS: Final = ("/assistants", "/threads")
_RETIRED: Final = (
    "OpenAI and Azure OpenAI retired the Assistants API on 2026-08-26. Give base_url of a server that still "
    "has it, use OpenAIClient.local() for the backend in this library, or move to the Responses API."
)


class ResponseHeaders(Mapping[str, str]):
    """Headers of an answer, found by name in any case; several of one name are joined by commas."""

    __slots__ = ("_found", "_raw")

    def __init__(self, raw: Sequence[tuple[bytes, bytes]]) -> None:
        self._raw = raw
        self._found: dict[str, str] | None = None

    def __getitem__(self, name: str) -> str:
        return self._table()[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table())

    def __len__(self) -> int:
        return len(self._table())

    def __repr__(self) -> str:
        return f"ResponseHeaders({self._table()!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return ResponseHeaders, (tuple(self._raw),)

    def _table(self) -> dict[str, str]:
        # Made at the first look: most results are never asked for a header.
        if self._found is None:
            self._found = {}
            for raw_name, raw_value in self._raw:
                name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1")
                self._found[name] = f"{self._found[name]}, {value}" if name in self._found else value
        return self._found


@dataclass(slots=True)
class Answer:
    """A whole answer, as it came; a server may repeat the key in it, so its repr shows little."""

    status_code: int
    headers: ResponseHeaders = field(repr=False)
    request_id: str | None
    body: bytes = field(repr=False)


class BadBodyError(ValueError):
    """The bytes of a body cannot be read; the text says why."""


class Body:
    """The bytes of a body, gathered and unpacked as they come, and never more than a limit.

    Args:
        encoding: Value of the header Content-Encoding.
        most_bytes: Most bytes to take, unpacked.
    """

    def __init__(self, encoding: str | None, most_bytes: int) -> None:
        self._most = self._room = most_bytes
        # What cannot be compressed grows a little by it. Without this limit, an endless row of empty blocks
        # would be read for as long as the call may take.
        self._packed_room = most_bytes + most_bytes // 100 + 1024
        self._chunks: list[bytes] = []
        self._encoding = encoding and encoding.lower()
        is_packed = self._encoding in _ENCODINGS
        self._inflate: Any = zlib.decompressobj(zlib.MAX_WBITS | 32) if is_packed else None

    def add(self, chunk: bytes) -> None:
        """Take the next bytes.

        Raises:
            BadBodyError: They are too many, or not compressed as the headers say.
        """
        if self._encoding is not None:
            chunk = self._unpacked(chunk)
        self._chunks.append(chunk)
        self._room -= len(chunk)
        if self._room < 0:
            raise self._too_large()

    def whole(self) -> bytes:
        """Return everything, once the connection has delivered it.

        Raises:
            BadBodyError: Compressed bytes are missing at the end.
        """
        if self._inflate is not None and self._chunks and not self._inflate.eof:
            raise BadBodyError("the compressed body breaks off.")
        return self._chunks[0] if len(self._chunks) == 1 else b"".join(self._chunks)

    def start(self) -> bytes:
        """Return the first bytes, to show what came."""
        return self._chunks[0] if self._chunks else b""

    def _unpacked(self, chunk: bytes) -> bytes:
        if self._encoding == "identity":
            return chunk
        if self._inflate is None:
            raise BadBodyError(f"the body is compressed by {self._encoding!r}, which was not asked for.")
        self._packed_room -= len(chunk)
        if self._packed_room < 0:
            raise self._too_large()
        try:
            # One more than there is room for: enough to see that it is too much.
            unpacked = bytes(self._inflate.decompress(chunk, self._room + 1))
        except zlib.error as error:
            raise BadBodyError(f"the body is not compressed as the headers say: {error}.") from error
        if self._inflate.unused_data:
            raise BadBodyError("something follows the end of the compressed body.")
        return unpacked

    def _too_large(self) -> BadBodyError:
        return BadBodyError(
            f"the body is larger than {self._most:,} bytes; raise max_response_bytes, or "
            "max_download_bytes for the content of files."
        )


def read(answer: Answer, exchange: Exchange[T], key: str) -> T:
    """Return the object that *answer* holds.

    Args:
        key: The API key, to be blotted out wherever the server repeats it, if it has 8 characters or more.

    Raises:
        APIStatusError: The server said no.
        APIResponseError: The body is not what the interface promises.
    """
    if not _is_success(answer.status_code):
        raise _status_error(answer, exchange, key)
    call = exchange.call
    try:
        if call.operation.response == "bytes":
            return call.decode(answer.body)
        found = _json_object(answer.body)
        result = call.decode(found)
        kind: Any = type(result)
        if (mark := _mark(kind)) not in found:
            _check_kind(found, mark)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise response_error(answer, exchange, key, _problem(error)) from error
    if isinstance(result, Model):
        result.http = HttpInfo(
            answer.status_code,
            answer.headers,
            answer.request_id,
            exchange.retries,
            exchange.terms.settings.clock.monotonic() - exchange.started,
        )
    return result


def response_error(answer: Answer, exchange: Exchange[Any], key: str, problem: str) -> APIResponseError:
    """Return the error for an answer with a *problem*, which the sentence names."""
    return APIResponseError(
        problem,
        operation=exchange.call.operation.name,
        status_code=answer.status_code,
        request_id=answer.request_id,
        content_type=answer.headers.get("content-type"),
        preview=_preview(_text(answer.body[: 4 * PREVIEW_CHARACTERS], key)),
    )


def no_stream(answer: Answer, exchange: Exchange[Any], key: str) -> APIStatusError | APIResponseError:
    """Return the error for an *answer* that is none of the streams that were asked for."""
    if not _is_success(answer.status_code):
        return _status_error(answer, exchange, key)
    return response_error(
        answer, exchange, key, "the body is no event stream; the server may be unable to stream this."
    )


def stream_error(answer: Answer, exchange: Exchange[Any], key: str) -> APIStreamError:
    """Return the error for a stream that ended with one; the body of *answer* is the event that told it."""
    text = _text(answer.body, key)
    body = _lenient_json(text)
    detail, facts = _error_facts(body)
    return APIStreamError(
        detail or _preview(text),
        operation=exchange.call.operation.name,
        status_code=answer.status_code,
        headers=_blotted(answer.headers, key),
        request_id=answer.request_id,
        body=text if body is None else body,
        **facts,
    )


def _is_success(status_code: int) -> bool:
    return HTTPStatus.OK <= status_code < HTTPStatus.MULTIPLE_CHOICES


class _WrongKindError(ValueError):
    """The body is JSON, but not an object that could have been asked for."""


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


_WHITE_SPACE: Final = " \t\n\r"
"""All that JSON takes for it."""
_DECODER: Final = json.JSONDecoder(parse_constant=_refuse_constant)


def decode_json(text: str) -> Any:
    """Decode *text* as `json.loads` does, but refuse NaN and Infinity, which are no JSON."""
    if text.startswith("{"):
        # Its own `decode` looks for white space first and last, which takes as long as a small object.
        value, end = _DECODER.raw_decode(text)
        if end == len(text) or not text[end:].strip(_WHITE_SPACE):
            return value
    return _DECODER.decode(text)


def _json_object(body: bytes) -> dict[str, Any]:
    value: Any = decode_json(body.removeprefix(_UTF8_BOM).decode())
    if type(value) is not dict:
        raise _WrongKindError(f"the body is a JSON {_kind(value)}, not an object")
    return cast("dict[str, Any]", value)


@cache
def _mark(kind: type) -> str:
    """Return the field by which an answer is known to be of its kind; empty when there is none."""
    names = getattr(kind, "__annotations__", {})
    return next((name for name in ("id", "data") if name in names), "")


def _check_kind(found: Mapping[str, Any], mark: str) -> None:
    """Refuse an object without its mark, unless another field tells the same.

    Raises:
        _WrongKindError: It is an error, a list in place of an object, or nothing of this interface at all.
    """
    if not mark:
        return
    if "error" in found and "object" not in found:
        raise _WrongKindError("the body is an error")
    if mark == "data":
        raise _WrongKindError("the body is not a list, as it has no data")
    if "data" in found or not _SIGNS & found.keys():
        raise _WrongKindError("the body is not the object that was asked for, as it has no id")


def _kind(value: object) -> str:
    kinds: dict[type, str] = {list: "array", str: "string", bool: "boolean", type(None): "null"}
    return kinds.get(type(value), "number")


def _problem(error: Exception) -> str:
    if isinstance(error, _WrongKindError):
        return f"{error}."
    if isinstance(error, (ValueError, RecursionError)):
        return f"the body is not JSON: {error}. Check that base_url is the address of the API."
    return f"the body is not the kind of object that was asked for: {error}."


def _status_error(answer: Answer, exchange: Exchange[Any], key: str) -> APIStatusError:
    text = _text(answer.body, key)
    body = _lenient_json(text)
    kind, detail, facts = status_error_class(answer.status_code), *_error_facts(body)
    if "location" in answer.headers:
        detail = (
            f"it redirects to {_without(key, answer.headers['location'])}. Redirects are not followed, so "
            "that the key stays with one server; give the right base_url."
        )
    if answer.status_code == HTTPStatus.NOT_FOUND and _is_retired(exchange):
        kind, detail = EndpointRetiredError, _RETIRED
    return kind(
        detail or _preview(text),
        operation=exchange.call.operation.name,
        status_code=answer.status_code,
        headers=_blotted(answer.headers, key),
        request_id=answer.request_id,
        body=text if body is None else body,
        **facts,
    )


def _is_retired(exchange: Exchange[Any]) -> bool:
    host = urlsplit(exchange.endpoint.base_url).hostname or ""
    retired = host == "api.openai.com" or host.endswith(".openai.azure.com")
    return retired and exchange.call.operation.path.startswith(_RETIRED_PATHS)


def _error_facts(body: Any) -> tuple[str, dict[str, str | None]]:
    """Return the sentence and the facts of an error body: OpenAI's form, or what other servers make of it."""
    error = _mapping(body).get("error", body)
    if isinstance(error, str):
        return error[:_LONGEST_DETAIL], {}
    facts = {name: _fact(value) for name, value in _mapping(error).items()}
    detail = facts.get("message") or facts.get("detail") or ""
    return detail[:_LONGEST_DETAIL], {name: facts.get(name) for name in ("type", "code", "param")}


def _mapping(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _fact(value: object) -> str | None:
    return str(value) if isinstance(value, (str, int)) else None


def _lenient_json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _text(body: bytes, key: str) -> str:
    return _without(key, body.decode(errors="replace"))


def _without(key: str, text: str) -> str:
    # A short key is a placeholder, such as the embedded backend's "local", and may be a word of the sentence.
    return text if len(key) < _SHORTEST_SECRET else text.replace(key, "[the API key]")


def _blotted(headers: ResponseHeaders, key: str) -> ResponseHeaders:
    return ResponseHeaders(
        [(name.encode("latin-1"), _without(key, value).encode("latin-1")) for name, value in headers.items()]
    )


def _preview(text: str) -> str:
    """Return the start of *text* on one line."""
    line = " ".join(text[: 2 * PREVIEW_CHARACTERS].split())
    return line if len(line) <= PREVIEW_CHARACTERS else line[: PREVIEW_CHARACTERS - 1] + "…"
