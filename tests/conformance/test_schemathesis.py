"""Requests made from the spec, right ones and wrong ones: nothing breaks, and answers are as the spec says.

The ids of a request are often those of objects that exist, or else most would end at their first 404.
"""

# pyright: reportUnknownMemberType=false

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias, cast

import httpx
import pytest
import schemathesis
from attrs import define
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.specs.openapi import checks

from assistants_client.local import create_app
from assistants_client.local.guards import Rules
from tests.support import spec
from tests.support.served import served
from tests.support.witness import watched

pytestmark = pytest.mark.slow

EXAMPLES = 10
"""For each operation, of right requests and of wrong ones."""
Case: TypeAlias = Any
"""A `schemathesis.Case`, whose types are not complete."""
KEY = "secret"
HEADERS = {"Authorization": f"Bearer {KEY}"}
CHECKS: list[Any] = [
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
]


def judge() -> dict[str, Any]:
    """Return the spec with its discriminators mapped; OpenAPI would take values for names of schemas."""
    document = copy.deepcopy(spec.document())
    for union in _unions(document):
        name = union["discriminator"]["propertyName"]
        union["discriminator"]["mapping"] = {
            value: member["$ref"] for member in union["oneOf"] for value in _constants(document, member, name)
        }
    return document


def _unions(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        members = cast("dict[str, Any]", node)
        if "discriminator" in members:
            yield members
        for inner in members.values():
            yield from _unions(inner)
    elif isinstance(node, list):
        for inner in cast("Iterable[Any]", node):
            yield from _unions(inner)


def _constants(document: dict[str, Any], member: dict[str, Any], name: str) -> list[str]:
    if "$ref" not in member:
        return []  # null, which no discriminator tells of
    schema = document["components"]["schemas"][spec.name_of(member)]
    if "oneOf" in schema:
        return [value for inner in schema["oneOf"] for value in _constants(document, inner, name)]
    told = schema["properties"][name]
    return told.get("enum") or [told["const"]]


SCHEMA: Any = schemathesis.openapi.from_dict(judge())
OPERATIONS: dict[str, Any] = {found.ok().label: found.ok() for found in SCHEMA.get_all_operations()}


@define
class Server:
    """The backend under test, and the objects that requests can name."""

    url: str
    http: httpx.Client

    def ids(self) -> dict[str, str]:
        """Return the id of a fresh object of each kind, by the name of its path parameter."""
        assistant = self._post("/assistants", model="m", tools=[{"type": "file_search"}])
        thread = self._post("/threads")
        message = self._post(f"/threads/{thread}/messages", role="user", content="Hello?")
        store = self._post("/vector_stores")
        upload = {"file": ("a.md", b"Cake is on Fridays.")}
        file: str = self.http.post("/files", data={"purpose": "assistants"}, files=upload).json()["id"]
        self._post(f"/vector_stores/{store}/files", file_id=file)
        batch = self._post(f"/vector_stores/{store}/file_batches", file_ids=[file])
        run = self._post(f"/threads/{thread}/runs", assistant_id=assistant)
        steps = self.http.get(f"/threads/{thread}/runs/{run}/steps").json()["data"]
        return {
            "assistant_id": assistant,
            "thread_id": thread,
            "message_id": message,
            "run_id": run,
            "step_id": steps[0]["id"] if steps else "step_none",
            "file_id": file,
            "vector_store_id": store,
            "batch_id": batch,
        }

    def _post(self, path: str, **body: Any) -> str:
        answer = self.http.post(path, json=body)
        answer.raise_for_status()
        made: str = answer.json()["id"]
        return made


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Serve a backend with a key, and hold every answer to the spec a second time."""
    app = create_app()
    with (
        watched(app),
        served(app, Rules(api_key=KEY)) as url,
        httpx.Client(base_url=url, headers=HEADERS, timeout=30) as http,
    ):
        yield Server(url, http)


def name_what_exists(case: Case, ids: dict[str, str]) -> None:
    """Put ids of existing objects into the path and the top of the body."""
    case.path_parameters = {name: ids.get(name, value) for name, value in case.path_parameters.items()}
    if not isinstance(case.body, dict):
        return
    body = cast("dict[str, Any]", case.body)
    body.update({name: ids[name] for name in ("assistant_id", "file_id") if name in body})
    if "file_ids" in body:
        body["file_ids"] = [ids["file_id"]]


def bounded(test: Callable[..., None]) -> Callable[..., None]:
    """Run *test* with the same few examples each time."""
    return settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
    )(test)


@pytest.mark.parametrize("label", OPERATIONS)
def test_right_requests_are_answered_as_the_spec_says(label: str, server: Server) -> None:
    """No valid request ends in a 5xx, or in an answer that the spec does not know."""

    @bounded
    @given(case=OPERATIONS[label].as_strategy(), knows_ids=st.integers(0, 3))
    def check(case: Case, knows_ids: int) -> None:
        if knows_ids:
            name_what_exists(case, server.ids())
        hold(case, server)

    check()


@pytest.mark.parametrize("label", OPERATIONS)
def test_wrong_requests_are_refused(label: str, server: Server) -> None:
    """A request that the spec does not allow is a 4xx in the shape of an error, and never a 5xx."""

    @bounded
    @given(
        case=OPERATIONS[label].as_strategy(generation_mode=GenerationMode.NEGATIVE), knows_ids=st.booleans()
    )
    def check(case: Case, knows_ids: bool) -> None:  # noqa: FBT001 - drawn, not passed
        if knows_ids:
            name_what_exists(case, server.ids())
        hold(case, server)

    check()


def hold(case: Case, server: Server) -> None:
    """Send the request and hold its answer to the spec."""
    answer = case.call(base_url=server.url, headers=HEADERS, timeout=30)
    assert answer.status_code < 500, (case.as_curl_command(), answer.text)
    is_stream = answer.headers.get("content-type", [""])[0].startswith("text/event-stream")
    # Our streams are told of by their events, which the witness knows how to take apart.
    case.validate_response(answer, checks=CHECKS[:-1] if is_stream else CHECKS)
