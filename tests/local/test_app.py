from __future__ import annotations

import logging
import sqlite3
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.routing import Route as AppRoute

from assistants_api import routes
from assistants_api.routes import Route
from assistants_client import AsyncOpenAIClient, InvalidArgumentError, OpenAIClient
from assistants_client.local import LocalTransport, create_app
from assistants_client.local.errors import StoreError
from assistants_client.local.handlers import assistants
from tests.support.backend import Api, Now, RefusedError

BELOW = ". The API of this server is below /v1: let the base URL end with it."


@pytest.fixture
def anyio_backend() -> str:
    """Run async tests on asyncio alone: the backend lives on it."""
    return "asyncio"


def test_every_operation_has_a_route() -> None:
    """The app answers each operation of the spec, below /v1."""
    made = {route.name: route.path for route in create_app().routes if isinstance(route, AppRoute)}
    expected = {route.operation: f"/v1{route.path}" for route in routes.ROUTES}
    assert made | expected == made


def test_an_operation_without_a_handler_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """A spec with an operation that nobody implements is noticed before the first request."""
    extra = Route("fly", "POST", "/fly", body=None, query={}, media=None, extra=True)
    monkeypatch.setattr(routes, "ROUTES", (*routes.ROUTES, extra))
    with pytest.raises(LookupError, match="'fly'"):
        create_app()


@pytest.mark.parametrize("model", ["gpt-4o", ["x"], object()])
def test_a_model_that_is_none_is_refused(model: Any) -> None:
    """The name of a model is not a model: the mistake is told where it is made, with the way out."""
    with pytest.raises(InvalidArgumentError, match="give a ChatModel, such as"):
        create_app(model=model)
    with pytest.raises(InvalidArgumentError, match="give a ChatModel, such as"):
        OpenAIClient.local(model=model)


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        (5, "path is 5; give the name of a file"),
        (b"x.db", "path is b'x.db'; give the name of a file"),
        ("x\0.db", "give the name of a file as text"),
        ("", "the path is empty; name a file"),
        ("HTTP://user:secret@host/v1", "path is an address, not a file"),
    ],
)
def test_a_path_that_is_none_is_refused(path: Any, sentence: str) -> None:
    """What cannot be the name of a file is told when the app is made, and no password with it."""
    for make in (create_app, OpenAIClient.local, AsyncOpenAIClient.local):
        with pytest.raises(InvalidArgumentError, match=sentence) as caught:
            make(path)
        assert caught.value.argument == "path"
        assert "secret" not in str(caught.value)


def test_a_mounted_app_gives_no_wrong_hint() -> None:
    """Below a path of another app, the API still begins with /v1."""
    outer = Starlette(routes=[Mount("/ai", create_app())])
    with LocalTransport(outer) as transport, httpx.Client(transport=transport, base_url="http://x") as client:
        inside, outside = client.get("/ai/v1/nowhere"), client.get("/ai/nowhere")
    assert inside.json()["error"]["message"] == "Invalid URL (GET /ai/v1/nowhere)"
    assert outside.json()["error"]["message"].endswith(BELOW)


def test_answers_tell_id_time_and_pace(api: Api) -> None:
    """Every answer, errors too, has a request id of its own, its processing time and the pace for pollers."""
    good, bad = api.client.get("/assistants"), api.client.get("/nowhere")
    assert good.headers["x-request-id"] != bad.headers["x-request-id"]
    for response in (good, bad):
        assert response.headers["x-request-id"].startswith("req_")
        assert int(response.headers["openai-processing-ms"]) >= 0
        assert response.headers["openai-poll-after-ms"] == "50"
        assert response.headers["content-type"] == "application/json"


def test_what_is_young_is_asked_for_more_often_in_process(api: Api, now: Now) -> None:
    """A run of the offline model takes milliseconds; one that takes seconds has a slower model behind it."""
    path = f"/threads/{api.post('/threads')['id']}"
    paces: list[str] = []
    for age_seconds in (0.0, 1.5, 2.0, 3600.0, -3600.0):
        now.seconds = 1_700_000_000.0 + age_seconds
        paces.append(api.client.get(path).headers["openai-poll-after-ms"])
    assert paces == ["10", "10", "50", "50", "50"]


async def test_behind_a_socket_everybody_is_told_the_slower_pace() -> None:
    """There, asking costs more, and others ask too."""
    app = create_app()
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://served/v1") as client,
    ):
        created = await client.post("/threads", json={})
    assert created.headers["openai-poll-after-ms"] == "50"


@pytest.mark.parametrize(
    ("method", "path", "status", "message"),
    [
        ("GET", "/nowhere", 404, "Invalid URL (GET /v1/nowhere)"),
        ("GET", "/assistants/", 404, "Invalid URL (GET /v1/assistants/)"),
        ("PUT", "/assistants", 405, "Not allowed to PUT on /v1/assistants."),
        ("GET", "http://local/assistants", 404, f"Invalid URL (GET /assistants){BELOW}"),
        ("POST", "http://local/v12/threads", 404, f"Invalid URL (POST /v12/threads){BELOW}"),
        ("GET", "http://local/v1", 404, "Invalid URL (GET /v1)"),
    ],
)
def test_unknown_routes_are_told_as_errors(
    api: Api, method: str, path: str, status: int, message: str
) -> None:
    """A wrong path or method gets an answer in the shape of every error."""
    response = api.client.request(method, path)
    assert response.status_code == status
    assert response.json()["error"] == {
        "message": message,
        "type": "invalid_request_error",
        "param": None,
        "code": None,
    }


def test_a_body_that_is_too_large_is_refused(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading stops at the limit, with a 413."""
    monkeypatch.setattr("assistants_client.local.app.MOST_BODY_BYTES", 100)
    with pytest.raises(RefusedError) as refused:
        api.post("/assistants", model="m" * 200)
    assert (refused.value.status, refused.value.code) == (413, "request_too_large")


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/v1/assistants", []),
        ("/v1/files", [(b"content-type", b"multipart/form-data; boundary=x")]),
        ("/v1/local/import", []),
    ],
)
async def test_a_caller_who_leaves_in_a_request_is_no_fault_of_ours(
    path: str, headers: list[tuple[bytes, bytes]], caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is raised or logged as an error; the status tells the access log what happened."""
    coming = iter([{"type": "http.request", "body": b"--x", "more_body": True}, {"type": "http.disconnect"}])
    sent: list[Any] = []

    async def receive() -> Any:
        return next(coming)

    async def send(message: Any) -> None:
        sent.append(message)

    app = create_app()
    scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": headers,
        "app": app,
    }
    async with app.router.lifespan_context(app):
        await app(scope, receive, send)
    assert sent[0]["status"] == 499
    assert caplog.records == []


def test_a_fault_of_ours_is_a_500_without_details(
    api: Api, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The caller gets an error in shape, the log gets the reason, and nothing was written."""

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("secret")

    api.get("/assistants")
    monkeypatch.setattr(assistants, "list_page", fail)
    with pytest.raises(RefusedError) as refused, caplog.at_level(logging.ERROR):
        api.get("/assistants")
    assert (refused.value.status, refused.value.type) == (500, "server_error")
    assert "secret" not in refused.value.message
    assert "ZeroDivisionError: secret" in caplog.text


def test_a_full_disk_is_a_500_and_a_consistent_file(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """When the database cannot grow, the request fails as a whole, and reading goes on."""
    transport = LocalTransport(create_app(tmp_path / "assistants.db"))
    with httpx.Client(transport=transport, base_url="http://local/v1") as client:
        api = Api(client, transport)
        api.assistant(name="before")
        pages = api.transact(lambda tx: tx.value("PRAGMA page_count"))
        api.transact(lambda tx: tx.value(f"PRAGMA max_page_count = {pages}"))
        with pytest.raises(RefusedError) as refused:
            api.post("/threads", messages=[{"role": "user", "content": "x" * 100_000}])
        assert refused.value.status == 500
        assert "database or disk is full" in caplog.text
        assert [assistant["name"] for assistant in api.get("/assistants")["data"]] == ["before"]
        assert api.transact(lambda tx: tx.value("PRAGMA integrity_check")) == "ok"


def test_a_file_in_use_stops_the_start(tmp_path: Path) -> None:
    """The first request through a transport whose database is taken raises, with the way out."""
    path = tmp_path / "assistants.db"
    with LocalTransport(create_app(path)) as first, LocalTransport(create_app(path)) as second:
        first.open()
        with pytest.raises(StoreError, match="in use by another backend"):
            second.open()
        first.close()
        second.open()


def test_a_restart_changes_nothing(tmp_path: Path) -> None:
    """Every object is there after a restart, as it was before."""
    path = tmp_path / "assistants.db"
    now = Now()
    places = ["/assistants", "/files", "/vector_stores"]

    def everything(api: Api) -> list[Any]:
        return [api.client.get(place).json() for place in places]

    def api_of(transport: LocalTransport) -> Api:
        return Api(httpx.Client(transport=transport, base_url="http://local/v1"), transport)

    with LocalTransport(create_app(path, now=now)) as transport:
        api = api_of(transport)
        api.assistant(name="Tutor")
        store = api.store_with(notes="The sky is blue.")
        before = everything(api)
    with LocalTransport(create_app(path, now=now)) as transport:
        api = api_of(transport)
        assert everything(api) == before
        assert api.post(f"/vector_stores/{store['id']}/search", query="sky")["data"][0]["score"] > 0


# Idempotency keys


def repeated(api: Api, key: str, path: str = "/assistants", **body: Any) -> httpx.Response:
    """Return the answer to a request with an idempotency key."""
    return api.client.post(path, json=body, headers={"Idempotency-Key": key})


def test_a_repeated_request_happens_once(api: Api) -> None:
    """The same key and request get the same answer, and one object."""
    first, second = (repeated(api, "k1", model="m").json() for _ in range(2))
    assert first == second
    assert repeated(api, "k2", model="m").json()["id"] != first["id"]
    assert len(api.get("/assistants")["data"]) == 2


def test_a_key_cannot_be_used_for_another_request(api: Api) -> None:
    """Another body or another path under the same key is refused."""
    repeated(api, "k1", model="m")
    for response in (repeated(api, "k1", model="n"), repeated(api, "k1", "/threads")):
        assert response.status_code == 400
        assert response.json()["error"]["code"] == "idempotency_key_reused"


def test_a_refused_request_does_not_use_up_its_key(api: Api) -> None:
    """After an error the same key may be used for the corrected request."""
    assert repeated(api, "k1", model=1).status_code == 400
    assert repeated(api, "k1", "/threads/thread_none/runs", assistant_id="asst_a").status_code == 404
    assert repeated(api, "k1", model="m").status_code == 200


def test_a_key_is_forgotten_after_a_day(api: Api, now: Now) -> None:
    """A day later the same key makes a new object."""
    first = repeated(api, "k1", model="m").json()
    now.seconds += 86_401
    assert repeated(api, "k1", model="m").json()["id"] != first["id"]


def test_an_error_of_the_database_is_a_500(
    api: Api, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A locked or broken database is a 500 too, and the log says which operation it hit."""

    def fail(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database is locked")

    api.get("/assistants")
    monkeypatch.setattr(assistants, "list_page", fail)
    with pytest.raises(RefusedError) as refused:
        api.get("/assistants")
    assert refused.value.status == 500
    assert "get_assistants failed." in caplog.text
