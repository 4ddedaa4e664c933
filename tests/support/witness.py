"""A witness between a backend and whoever asks it: every answer and every streamed event is held to the spec.

It changes nothing on its way, and works over a socket as well as in the process.
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from attrs import define, field
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tests.support import spec

DONE = "[DONE]"
ERROR = spec.schema_of("ErrorResponse")
EXTENSIONS = frozenset({("GET", "/threads"), ("GET", "/local/export"), ("POST", "/local/import")})
"""What only the local backend has; the spec knows nothing of it."""


@define
class Witness:
    """What was answered, and what of it the spec does not allow."""

    requests: int = 0
    """How many came; one that was left before its answer is among them."""
    operations: list[str] = field(factory=list[str])
    """Name of the operation of each answer, in order."""
    events: list[str] = field(factory=list[str])
    """Name of each event of every stream of a run, in order."""
    faults: list[str] = field(factory=list[str])

    def take(self, answer: _Answer) -> None:
        """Note one answer."""
        if answer.status is None:
            return
        operation = _operation(answer.method, answer.path)
        if operation is not None:
            self.operations.append(operation.name)
        try:
            self.faults += [f"{answer}: {fault}" for fault in self._faults(answer, operation)]
        except ValueError as error:
            # Raised here it would be the app's error, of which a test may never hear.
            self.faults.append(f"{answer} cannot be read: {error}")

    def _faults(self, answer: _Answer, operation: spec.Operation | None) -> Iterator[str]:
        if not answer.headers.get("x-request-id", "").startswith("req_"):
            yield "no request id"
        if answer.status != 200:
            yield from _error_faults(answer)
        elif answer.media_type == "text/event-stream":
            yield from self._stream_faults(answer, operation)
        elif operation is None:
            if (answer.method, answer.path.removeprefix("/v1")) not in EXTENSIONS:
                yield "the spec has no such operation"
        elif operation.answer is not None and answer.is_whole:
            yield from spec.faults(operation.answer, json.loads(answer.body))

    def _stream_faults(self, answer: _Answer, operation: spec.Operation | None) -> Iterator[str]:
        is_completion = operation is not None and operation.name == "create_completion"
        blocks = list(_blocks(answer))
        for name, data in blocks:
            if is_completion:
                yield from _chunk_faults(data)
            else:
                self.events.append(name)
                yield from _event_faults(name, data)
        ends = [data for _, data in blocks if data == DONE or '{"error"' in data]
        if answer.is_whole and len(ends) != 1:
            yield f"the stream has {len(ends)} ends: {blocks}"


@contextmanager
def watched(app: Starlette) -> Generator[Witness]:
    """Watch what *app* answers; leaving raises when the spec does not allow it, or nothing was asked."""
    witness = Witness()
    app.add_middleware(_Middleware, witness=witness)
    yield witness
    assert witness.requests > 0, "nothing was asked"
    assert witness.faults == []


@define
class _Answer:
    method: str
    path: str
    send: Send
    status: int | None = None
    headers: Headers = field(factory=Headers)
    body: bytes = b""
    is_whole: bool = False

    def __str__(self) -> str:
        return f"{self.method} {self.path} {self.status}"

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]

    async def pass_on(self, message: Message) -> None:
        """Send *message* and note what it says."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = Headers(raw=list(message["headers"]))
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")
            self.is_whole = not message.get("more_body", False)
        await self.send(message)


class _Middleware:
    def __init__(self, app: ASGIApp, witness: Witness) -> None:
        self._app = app
        self._witness = witness

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = _Answer(scope["method"], scope["path"], send)
        self._witness.requests += 1
        try:
            await self._app(scope, receive, answer.pass_on)
        except ClientDisconnect:
            raise
        except Exception as error:
            self._witness.faults.append(f"{answer} was never answered: {error!r}")
            raise
        finally:
            self._witness.take(answer)


def _blocks(answer: _Answer) -> Iterator[tuple[str, str]]:
    """Yield name and data of each whole event; comments are left out."""
    text = answer.body.decode("ascii")
    whole, _, rest = text.rpartition("\n\n")
    if answer.is_whole and rest:
        raise ValueError(f"it ends in the middle of an event: {rest!r}")
    for block in whole.split("\n\n"):
        lines = [line.split(": ", 1) for line in block.split("\n") if not line.startswith(":")]
        fields = [(name, value) for name, value in lines]
        named = dict(fields)
        if len(named) < len(fields):
            raise ValueError(f"an event has several lines of one kind: {block!r}")
        if named:
            yield named.get("event", "message"), named["data"]


def _error_faults(answer: _Answer) -> Iterator[str]:
    if answer.media_type != "application/json":
        yield f"an error of type {answer.media_type}"
    elif answer.is_whole and answer.method != "HEAD":
        yield from spec.faults(ERROR, json.loads(answer.body))


def _chunk_faults(data: str) -> list[str]:
    if data == DONE:
        return []
    chunk = json.loads(data)
    return spec.faults(ERROR if "error" in chunk else spec.schema_of("CompletionChunk"), chunk)


def _event_faults(name: str, data: str) -> list[str]:
    if name not in _event_schemas():
        return [f"the spec has no event named {name!r}"]
    event = {"event": name, "data": data if data == DONE else json.loads(data)}
    return spec.faults(_event_schemas()[name], event)


@cache
def _event_schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of each event by its name, which spares a union of 25 members."""
    schemas = spec.document()["components"]["schemas"]
    members = schemas["AssistantStreamEvent"]["oneOf"]
    return {schemas[spec.name_of(one)]["properties"]["event"]["const"]: one for one in members}


def _operation(method: str, path: str) -> spec.Operation | None:
    path = path.removeprefix("/v1")
    # Literal segments first: /threads/runs is not a thread.
    for operation in sorted(spec.operations(), key=lambda one: one.path.replace("{", "~")):
        pattern = re.sub(r"\{\w+\}", "[^/]+", operation.path)
        if operation.method == method and re.fullmatch(pattern, path):
            return operation
    return None
