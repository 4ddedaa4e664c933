"""The routes that the API does not have. What an export holds is the matter of test_transfer.py."""

from __future__ import annotations

import pytest

from assistants_api.routes import ROUTES
from assistants_client.local.extensions import EXTENSIONS
from tests.support.backend import Api, check_error


def test_extensions_are_no_part_of_the_spec() -> None:
    """No route of the spec is an extension, and no extension hides one."""
    spec = {(route.method, route.path) for route in ROUTES} | {route.operation for route in ROUTES}
    ours = {(route.method, route.path) for route in EXTENSIONS} | {route.operation for route in EXTENSIONS}
    assert not spec & ours


def test_threads_are_listed(api: Api) -> None:
    """``GET /threads`` lists threads as other lists do, newest first, in pages."""
    ids = [api.post("/threads", metadata={"n": str(n)})["id"] for n in range(5)]
    first = api.client.get("/threads", params={"limit": 2}).json()
    assert [thread["id"] for thread in first["data"]] == [ids[4], ids[3]]
    assert first["has_more"] is True
    rest = api.client.get("/threads", params={"after": first["last_id"], "order": "desc"}).json()
    assert [thread["id"] for thread in rest["data"]] == [ids[2], ids[1], ids[0]]
    assert rest["data"][0] == api.get(f"/threads/{ids[2]}")


def test_a_deleted_thread_is_not_listed(api: Api) -> None:
    """A list holds what is there."""
    thread = api.post("/threads")
    api.delete(f"/threads/{thread['id']}")
    assert api.client.get("/threads").json()["data"] == []


@pytest.mark.parametrize("query", [{"limit": "0"}, {"limit": "101"}, {"order": "up"}, {"after": "thread_no"}])
def test_a_wrong_query_is_refused(api: Api, query: dict[str, str]) -> None:
    """Queries of extensions are held against a schema like all others."""
    response = api.client.get("/threads", params=query)
    assert response.status_code in {400, 404}
    check_error(response)
    assert response.headers["x-local-extension"] == "true"


def test_extensions_say_that_they_are(api: Api) -> None:
    """Their answers carry the mark, and others do not."""
    export = api.client.get("/local/export")
    answers = [api.client.get("/threads"), export, api.client.post("/local/import", content=export.content)]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert {answer.headers.get("x-local-extension") for answer in answers} == {"true"}
    assert "x-local-extension" not in api.client.get("/assistants").headers


def test_an_export_is_a_file_of_json_lines(api: Api) -> None:
    """An export says how long it is, what it is, and what to call it."""
    export = api.client.get("/local/export")
    assert export.headers["content-type"] == "application/jsonl"
    assert export.headers["content-length"] == str(len(export.content))
    assert "assistants.jsonl" in export.headers["content-disposition"]


def test_a_wrong_import_changes_nothing(api: Api) -> None:
    """An import with a wrong line is a 400 that names the line, and nothing of it is there."""
    api.post("/threads")
    lines = api.client.get("/local/export").content.splitlines()
    api.delete(f"/threads/{api.client.get('/threads').json()['data'][0]['id']}")
    response = api.client.post("/local/import", content=b"\n".join([*lines[:2], b"{", *lines[2:]]))
    assert (response.status_code, response.headers["x-local-extension"]) == (400, "true")
    assert response.json()["error"]["message"].startswith("Line 3 is not JSON")
    assert api.client.get("/threads").json()["data"] == []
