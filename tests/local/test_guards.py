"""What stands before a served app, around an app of a few lines."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import pytest

from assistants_client.local.guards import Rules, guarded, is_loopback

Check = Callable[[], Awaitable[object]]


@pytest.fixture(name="anyio_backend")
def _anyio_backend() -> str:
    # A server is uvicorn, which lives on asyncio.
    return "asyncio"


async def echo(_scope: Any, receive: Any, send: Any) -> None:
    """Answer with the size of the body, or with the error that came while reading it."""
    size = 0
    while (message := await receive())["type"] == "http.request":
        size += len(message["body"])
        if not message["more_body"]:
            break
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": str(size).encode()})


async def healthy() -> None:
    """Find nothing wrong."""


def client(rules: Rules | None = None, *, app: Any = echo, check: Check = healthy) -> httpx.AsyncClient:
    """Return a client of *app* behind its guards."""
    transport = httpx.ASGITransport(guarded(app, rules or Rules(), check_health=check))
    return httpx.AsyncClient(transport=transport, base_url="http://localhost/v1")


def error_of(response: httpx.Response) -> dict[str, Any]:
    """Return the error object of a refusal."""
    error: dict[str, Any] = response.json()["error"]
    return error


# The key


@pytest.mark.parametrize(
    ("header", "status"),
    [
        (None, 401),
        ("", 401),
        ("Bearer", 401),
        ("Bearer ", 401),
        ("Basic a2V5", 401),
        ("key", 401),
        ("Bearer kei", 401),
        ("Bearer key2", 401),
        ("Bearer key", 200),
        ("bearer  key ", 200),
    ],
)
async def test_only_the_key_comes_in(header: str | None, status: int) -> None:
    """The bearer token must be the key, whole; everything else is a 401 that asks for one."""
    headers = {} if header is None else {"Authorization": header}
    async with client(Rules(api_key="key")) as api:
        response = await api.get("/files", headers=headers)
    assert response.status_code == status
    assert (response.headers.get("www-authenticate") == "Bearer") == (status == 401)


async def test_a_key_that_is_not_ascii_is_no_fault_of_ours() -> None:
    """Bytes that no text stands for are a wrong key."""
    async with client(Rules(api_key="key")) as api:
        response = await api.get("/files", headers={b"Authorization": b"Bearer \xff\xfe"})
    assert error_of(response)["code"] == "invalid_api_key"


def test_a_key_is_not_shown() -> None:
    """The key is not part of what is printed of the rules."""
    assert "secret" not in repr(Rules(api_key="secret"))


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "localhost:8000"}, 200),
        ({"Host": "127.0.0.1"}, 200),
        ({"Host": "[::1]:8000"}, 200),
        ({"Host": "api.localhost"}, 200),
        ({"Host": "localhost.evil.example"}, 403),
        ({"Host": "192.168.0.7:8000"}, 403),
        ({"Origin": "http://localhost:3000"}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://[bad"}, 403),
        ({"Host": "[bad"}, 403),
    ],
)
async def test_without_a_key_only_this_machine_comes_in(headers: dict[str, str], status: int) -> None:
    """What a browser may send for a page of another machine is refused where no key protects."""
    async with client() as api:
        assert (await api.get("/files", headers=headers)).status_code == status


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        *((address, True) for address in ("127.0.0.1", "127.8.8.8", "::1")),
        *((address, False) for address in ("0.0.0.0", "::", "10.0.0.1", "localhost", "")),  # noqa: S104
    ],
)
def test_loopback_addresses(address: str, expected: bool) -> None:  # noqa: FBT001 - a parameter
    """An address is this machine's alone only when it is known to be."""
    assert is_loopback(address) is expected


# Limits


async def _pieces(*sizes: int) -> AsyncIterator[bytes]:
    for size in sizes:
        yield b"x" * size


@pytest.mark.parametrize(("path", "most"), [("/threads", 10), ("/files", 20), ("/local/import", 20)])
async def test_a_body_may_have_as_many_bytes_as_the_limit(path: str, most: int) -> None:
    """The limit itself is allowed, for uploads a larger one; one byte more is a 413."""
    async with client(Rules(max_body_bytes=10, max_upload_bytes=20)) as api:
        assert (await api.post(path, content=b"x" * most)).text == str(most)
        response = await api.post(path, content=b"x" * (most + 1))
    assert response.status_code == 413
    assert error_of(response)["code"] == "request_too_large"


async def test_a_body_that_hides_its_length_is_counted() -> None:
    """A body without a declared length is cut off as soon as it is too large."""
    read: list[int] = []

    async def app(_scope: Any, receive: Any, _send: Any) -> None:
        while True:
            read.append(len((await receive())["body"]))

    async with client(Rules(max_body_bytes=10), app=app) as api:
        with pytest.raises(Exception, match="larger than the limit of 10 bytes"):
            await api.post("/threads", content=_pieces(6, 4, 1, 100))
    assert read == [6, 4]


async def test_a_length_that_is_no_number_is_ignored() -> None:
    """Only what a Content-Length says is believed; the body is counted anyway."""
    async with client(Rules(max_body_bytes=10)) as api:
        response = await api.post("/threads", content=_pieces(3), headers={"Content-Length": "many"})
    assert response.text == "3"


# Health


async def test_health_needs_no_key() -> None:
    """A watcher that has no key learns that the server is well, and nothing else."""
    async with client(Rules(api_key="key")) as api:
        response = await api.get("http://localhost/health")
        head = await api.head("http://localhost/health")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})
    assert head.status_code == 200


async def test_health_tells_of_a_backend_that_cannot_work(caplog: pytest.LogCaptureFixture) -> None:
    """A check that fails is a 503, and the log says why."""

    async def check() -> None:
        raise OSError("the disk is gone")

    async with client(check=check) as api:
        response = await api.get("http://localhost/health")
    assert (response.status_code, response.json()) == (503, {"status": "unavailable"})
    assert "the disk is gone" in caplog.text


# The log


async def test_a_request_is_one_line_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """The line has method, path, known query values, status, size and the request id of the answer."""
    caplog.set_level(logging.INFO, logger="assistants_client")
    async with client() as api:
        response = await api.get("/files?limit=3&include[]=a&key=secret&%0A=x")
    (line,) = caplog.messages
    assert '"GET /v1/files?limit=3&include[]=a&key=***&%0A=***" 200 1 bytes' in line
    assert line.endswith(response.headers["x-request-id"])
    assert "\n" not in line


async def test_a_path_cannot_forge_the_log(caplog: pytest.LogCaptureFixture) -> None:
    """Quotes and line ends in a path stay inside the quotes of one line."""
    caplog.set_level(logging.INFO, logger="assistants_client")
    async with client() as api:
        await api.get('/files/a"%0Ab')
    (line,) = caplog.messages
    assert '"GET /v1/files/a%22%0Ab" 200' in line


async def test_the_request_id_of_the_app_is_kept(caplog: pytest.LogCaptureFixture) -> None:
    """An answer that has a request id is logged with it."""
    caplog.set_level(logging.INFO, logger="assistants_client")

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        headers = [(b"x-request-id", b"req_theirs")]
        await send({"type": "http.response.start", "status": 204, "headers": headers})
        await send({"type": "http.response.body"})

    async with client(app=app) as api:
        assert (await api.get("/files")).headers.get_list("x-request-id") == ["req_theirs"]
    assert "204 0 bytes" in caplog.text
    assert "req_theirs" in caplog.text


async def test_a_cancelled_request_is_answered() -> None:
    """A request that the server's stop cuts short before its answer began gets a 503."""

    async def app(*_: Any) -> None:
        raise asyncio.CancelledError

    async with client(app=app) as api:
        response = await api.get("/files")
    assert response.status_code == 503
    assert error_of(response)["type"] == "server_error"


async def test_a_cancelled_answer_stays_cut() -> None:
    """An answer that has begun is not ended as if it were whole."""
    sent: list[Any] = []

    async def app(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"data: ", "more_body": True})
        raise asyncio.CancelledError

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    scope = {"type": "http", "method": "GET", "path": "/v1/files", "raw_path": b"/v1/files"}
    await guarded(app, Rules(), check_health=healthy)(
        {**scope, "query_string": b"", "headers": []}, receive, send
    )
    assert [message.get("more_body") for message in sent] == [None, True]
    assert json.dumps(sent, default=str).count("503") == 0
