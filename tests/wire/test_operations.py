"""Each HTTP operation from both ends of the wire: the spec judges the request and makes the answer."""

from __future__ import annotations

import email.parser
import email.policy
import json
import re
from collections.abc import Generator, Mapping
from contextlib import AbstractContextManager, closing, contextmanager
from typing import Any, Protocol
from urllib.parse import parse_qsl, unquote, urlsplit

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount

from assistants_api import models
from assistants_client import AsyncOpenAIClient, OpenAIClient
from assistants_client.local import LocalTransport
from tests.support import spec
from tests.support.clients import Connect
from tests.support.scripted_server import Request, ScriptedServer, answer

ODD_ID = "id/../with a ü?#"
"""An id that no server gives: whatever it holds, it has to stay one segment of the path."""


class Wire(Protocol):
    """One way from a client to a server that answers with what it was told and keeps what it was sent."""

    client: Any

    @property
    def last(self) -> Request:
        """The latest request."""
        ...


class Socket:
    """A server on a real socket."""

    def __init__(self, connect: Connect, server: ScriptedServer) -> None:
        self._server = server
        self.client = connect(base_url=server.url, organization="org-1", project="proj-1")

    @property
    def last(self) -> Request:
        """The latest request."""
        return self._server.last


class InProcess:
    """An ASGI application in this process, behind the transport of the local backend."""

    def __init__(self, connect: Connect, data: bytes, kind: str) -> None:
        self._data = data
        self._requests: list[Request] = []
        self._transport: Any = LocalTransport(Starlette(routes=[Mount("/", self._app)]))
        make = httpx.Client if kind == "sync" else httpx.AsyncClient
        self._http_client: Any = make(transport=self._transport)
        self.client = connect(
            base_url="http://in-process/v1",
            organization="org-1",
            project="proj-1",
            http_client=self._http_client,
        )

    def close(self) -> None:
        """End the thread behind the transport."""
        self._transport.close()

    @property
    def last(self) -> Request:
        """The latest request."""
        return self._requests[-1]

    async def _app(self, scope: Mapping[str, Any], receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        body = b""
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        headers = {name.decode().lower(): value.decode() for name, value in scope["headers"]}
        target = scope["raw_path"].decode() + "?" + scope["query_string"].decode()
        self._requests.append(Request(scope["method"], target, headers, body))
        kind = [(b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 200, "headers": kind})
        await send({"type": "http.response.body", "body": self._data})


class OpenWire(Protocol):
    """Opens a way to a server."""

    def __call__(self, data: bytes) -> AbstractContextManager[Wire]:
        """Open it; *data* is the answer to everything."""
        ...


@pytest.fixture(params=["socket", "in-process"])
def wire(request: pytest.FixtureRequest, connect: Connect, kind: str) -> OpenWire:
    """Hand out a function that opens one of the two ways; the test runs for each."""

    @contextmanager
    def open_wire(data: bytes) -> Generator[Wire]:
        if request.param == "socket":
            with ScriptedServer(answer(data)) as server:
                yield Socket(connect, server)
        else:
            with closing(InProcess(connect, data, kind)) as line:
                yield line

    return open_wire


def served(operation: spec.Operation) -> tuple[bytes, Any]:
    """Return the bytes of an answer to *operation*, and what they mean as JSON; None where they do not."""
    if operation.answer is None:
        return b"\x00\xffbytes", None
    body = spec.example(operation.answer) | {"a_field_of_next_year": {"kept": [1, None]}}
    return json.dumps(body).encode(), body


def whole_body(operation: spec.Operation) -> dict[str, Any]:
    """Return a body with every field; streams have operations of their own, so none is asked for."""
    assert operation.body is not None
    body: dict[str, Any] = spec.example(operation.body)
    return body | {"stream": False} if "stream" in body else body


def arguments(operation: spec.Operation, form: str) -> tuple[list[Any], dict[str, Any]]:
    """Return arguments that use all that *operation* takes: its *object* or its fields as *keywords*."""
    ids: list[Any] = [ODD_ID] * len(operation.path_parameters)
    if operation.form is not None:
        expiry = models.FileExpiresAfter(anchor="created_at", seconds=3600)
        return ["assistants", 'näme "1".txt', b"\r\n--content--\r\n"], {"expires_after": expiry}
    query = {name: spec.example(schema) for name, schema in operation.query_parameters.items()}
    named = {name.removesuffix("[]"): value for name, value in query.items()}
    kind = operation.raw.get("x-query-parameters")
    if kind is not None:
        return (ids, named) if form == "keywords" else ([*ids, getattr(models, kind)(**named)], {})
    if operation.body is None:
        return ids, named
    model = getattr(models, spec.name_of(operation.body)).from_dict(whole_body(operation))
    if form == "object":
        return [*ids, model], named
    fields = {name: getattr(model, name) for name in whole_body(operation)}
    return ids, fields | named


OPERATIONS = [pytest.param(one, id=one.name) for one in spec.operations()]


@pytest.mark.parametrize("form", ["object", "keywords"])
@pytest.mark.parametrize("operation", OPERATIONS)
def test_what_is_sent_is_what_the_spec_says(wire: OpenWire, operation: spec.Operation, form: str) -> None:
    """Method, path, query, headers and body are valid by the spec, in both calling conventions."""
    data, _ = served(operation)
    positional, named = arguments(operation, form)
    with wire(data) as line:
        getattr(line.client, operation.name)(*positional, **named)
        request = line.last
    assert request.method == operation.method
    assert_path(request, operation)
    assert_query(request, operation)
    assert_headers(request, operation)
    assert_body(request, operation)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_what_is_answered_becomes_its_type_and_loses_nothing(
    wire: OpenWire, operation: spec.Operation
) -> None:
    """The answer is decoded into its class, keeps fields that nobody knows, and writes back what it was."""
    data, body = served(operation)
    positional, named = arguments(operation, "object")
    with wire(data) as line:
        result = getattr(line.client, operation.name)(*positional, **named)
    if operation.answer is None:
        assert result == data
        return
    assert type(result).__name__ == spec.name_of(operation.answer)
    assert result.to_dict() == body
    assert result.additional_properties == {"a_field_of_next_year": {"kept": [1, None]}}
    assert result.http.status_code == 200


def test_the_contract_is_whole() -> None:
    """Both clients have the 40 operations and 7 composites of the contract, and every extra of the spec."""
    names = [one.name for one in spec.operations()]
    composites = [one["name"] for one in spec.document()["x-composite-operations"]]
    contract = [one.name for one in spec.operations() if not one.raw.get("x-extra")]
    assert (len(contract), len(composites)) == (40, 7)
    for client in (OpenAIClient, AsyncOpenAIClient):
        assert [name for name in [*names, *composites] if not callable(getattr(client, name, None))] == []


def assert_path(request: Request, operation: spec.Operation) -> None:
    """Check that each id is one segment, whatever it holds."""
    template = "/v1" + operation.path
    expected = [ODD_ID if part.startswith("{") else part for part in template.split("/")]
    assert [unquote(part) for part in request.path.split("/")] == expected


def assert_query(request: Request, operation: spec.Operation) -> None:
    """Check each pair of the query against its parameter; all that were given are there."""
    pairs = parse_qsl(urlsplit(request.target).query, keep_blank_values=True)
    assert {name for name, _ in pairs} == operation.query_parameters.keys()
    for name, schema in operation.query_parameters.items():
        given = [json_value(value, schema) for key, value in pairs if key == name]
        value = given if "array" in str(resolved_type(schema)) else given[0]
        assert spec.faults(schema, value) == []


def assert_headers(request: Request, operation: spec.Operation) -> None:
    """Check who is calling, and the beta header exactly where it belongs."""
    assert request.headers["authorization"] == "Bearer sk-test"
    assert request.headers["openai-organization"] == "org-1"
    assert request.headers["openai-project"] == "proj-1"
    assert request.headers.get("openai-beta") == operation.raw.get("x-openai-beta")
    assert request.headers["accept"]
    expected = "application/json" if operation.body else "multipart/form-data" if operation.form else None
    assert (request.headers.get("content-type", "").partition(";")[0] or None) == expected


def assert_body(request: Request, operation: spec.Operation) -> None:
    """Check the body against its schema; everything that was given arrived."""
    if operation.body is not None:
        assert spec.faults(operation.body, request.json()) == []
        assert request.json() == whole_body(operation)
    elif operation.form is not None:
        assert form_parts(request) == {
            "purpose": (None, b"assistants"),
            "expires_after[anchor]": (None, b"created_at"),
            "expires_after[seconds]": (None, b"3600"),
            "file": ('näme "1".txt', b"\r\n--content--\r\n"),
        }
    else:
        assert request.body == b""


def form_parts(request: Request) -> dict[str, tuple[str | None, bytes]]:
    """Take a multipart body apart with the parser of the standard library: name to file name and content."""
    boundary = re.fullmatch(
        r"multipart/form-data; boundary=([\w'()+,./:=?-]{16,70})", request.headers["content-type"]
    )
    assert boundary is not None
    parts = request.body.split(b"--" + boundary[1].encode())
    assert (parts[0], parts[-1]) == (b"", b"--\r\n")
    found: dict[str, tuple[str | None, bytes]] = {}
    for part in parts[1:-1]:
        head, _, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        headers = email.parser.BytesHeaderParser(policy=email.policy.HTTP).parsebytes(head + b"\r\n\r\n")
        disposition = head.decode()
        name = re.search(r'[; ]name="([^"]*)"', disposition)
        file_name = re.search(r'filename="([^"]*)"', disposition)
        assert name is not None
        assert headers["content-disposition"].startswith("form-data")
        shown = file_name[1].replace("%22", '"') if file_name else None
        found[name[1]] = (shown, content.removesuffix(b"\r\n"))
    return found


def json_value(text: str, schema: dict[str, Any]) -> Any:
    """Return a query value as the JSON that it stands for."""
    return int(text) if "integer" in str(resolved_type(schema)) else text


def resolved_type(schema: dict[str, Any]) -> Any:
    """Return the type of a parameter's schema, references followed."""
    if "$ref" in schema:
        return spec.document()["components"]["schemas"][spec.name_of(schema)].get("type")
    return schema.get("type")
