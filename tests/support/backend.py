"""The local backend in a test's hands: its clock, its model, requests whose answers are held to the spec."""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import asyncio
import re
import threading
import time
from collections.abc import AsyncGenerator, Callable, Generator, Iterable
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import httpx
import httpx2
import yaml
from jsonschema import Draft202012Validator

from assistants_client.local import LocalTransport, create_app
from assistants_client.local.model import (
    ChatDelta,
    ChatModel,
    ChatRequest,
    FinishDelta,
    TextDelta,
    UsageDelta,
)

if TYPE_CHECKING:
    from assistants_client.local.backend import Backend
    from assistants_client.local.store import Transaction

T = TypeVar("T")

SPEC = Path(__file__).parents[2] / "spec" / "openapi.yaml"
JSON = dict[str, Any]
PATIENCE_SECONDS = 120.0


class Now:
    """A clock that moves when the test says so."""

    def __init__(self, seconds: float = 1_700_000_000.0) -> None:
        self.seconds = seconds

    def __call__(self) -> float:
        """Return the time."""
        return self.seconds


class HeldModel:
    """A model that says one piece, then waits to be released before it says the rest."""

    def __init__(
        self, first: Iterable[ChatDelta] = (TextDelta("Once "),), rest: str = "upon a time."
    ) -> None:
        self.has_begun = threading.Event()
        self.was_left = threading.Event()
        self.requests = 0
        self._first = list(first)
        self._rest = rest
        self._loop: asyncio.AbstractEventLoop | None = None
        self._released = asyncio.Event()

    def release(self) -> None:
        """Let the model go on; it never waits again."""
        assert self._loop is not None
        self._loop.call_soon_threadsafe(self._released.set)

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatDelta, None]:  # noqa: ARG002
        """Say the first piece, wait, say the rest."""
        self._loop = asyncio.get_running_loop()
        self.requests += 1
        try:
            for delta in self._first:
                yield delta
            self.has_begun.set()
            await self._released.wait()
        except BaseException:
            self.was_left.set()
            raise
        yield TextDelta(self._rest)
        yield FinishDelta("stop")
        yield UsageDelta(7, 5)

    async def aclose(self) -> None:
        """Do nothing."""


class RefusedError(Exception):
    """The backend answered with an error: status, type, param, code and message."""

    def __init__(self, response: httpx.Response) -> None:
        error: JSON = response.json()["error"]
        super().__init__(response.status_code, error)
        self.status = response.status_code
        self.message: str = error["message"]
        self.type: str = error["type"]
        self.param: str | None = error["param"]
        self.code: str | None = error["code"]


class Api:
    """Requests to a backend, by path below ``/v1``; every answer is held against the schema of the spec."""

    def __init__(self, client: httpx.Client, transport: LocalTransport) -> None:
        self.client = client
        self._transport = transport

    def transact(self, work: Callable[[Transaction], T]) -> T:
        """Return what *work* finds in the database of the backend."""
        self._transport.open()
        background = self._transport._background
        assert background is not None
        at_work: Backend = background._app.state.backend
        return background._portal.call(at_work.transact, work)

    def stop(self) -> None:
        """Stop the backend, whoever is still reading."""
        self._transport.close()

    def get(self, path: str, **query: Any) -> JSON:
        """Return what ``GET path`` answers; ``include`` stands for ``include[]``."""
        parameters = {"include[]" if name == "include" else name: value for name, value in query.items()}
        return self._answer(self.client.get(path, params=parameters))

    def post(self, path: str, body: Any = None, **fields: Any) -> JSON:
        """Return what ``POST path`` answers, with *body* or the fields given."""
        return self._answer(self.client.post(path, json=fields if body is None else body))

    def delete(self, path: str) -> JSON:
        """Return what ``DELETE path`` answers."""
        return self._answer(self.client.delete(path))

    def upload(self, name: str, content: bytes | str, *, purpose: str = "assistants", **fields: str) -> JSON:
        """Return the file that was uploaded."""
        data = {"purpose": purpose, **fields}
        return self._answer(self.client.post("/files", data=data, files={"file": (name, content)}))

    def store_with(self, **files: str) -> JSON:
        """Return a vector store in which texts, by name of the file, can be found."""
        ids = [self.upload(f"{name}.md", text)["id"] for name, text in files.items()]
        return self.indexed(self.post("/vector_stores", file_ids=ids))

    def indexed(self, store: JSON) -> JSON:
        """Return the store once nothing of it is in progress."""
        return self._until(f"/vector_stores/{store['id']}", {"in_progress"})

    def assistant(self, **fields: Any) -> JSON:
        """Return a new assistant."""
        return self.post("/assistants", {"model": "offline", **fields})

    def asked(self, question: str = "Hello?", *, assistant: JSON | None = None, **fields: Any) -> JSON:
        """Return a queued run of a new thread with one question."""
        thread = {"messages": [{"role": "user", "content": question}]}
        assistant = assistant or self.assistant()
        return self.post("/threads/runs", {"assistant_id": assistant["id"], "thread": thread, **fields})

    def finished(self, run: JSON) -> JSON:
        """Return the run once it does not go on by itself."""
        return self._until(path_of(run), {"queued", "in_progress", "cancelling"})

    def steps(self, run: JSON, **query: Any) -> list[JSON]:
        """Return the steps of a run, oldest first."""
        data: list[JSON] = self.get(f"{path_of(run)}/steps", order="asc", **query)["data"]
        return data

    def texts(self, thread_id: str) -> list[tuple[str, str]]:
        """Return role and text of the messages of a thread, oldest first."""
        data = self.get(f"/threads/{thread_id}/messages", order="asc")["data"]
        return [(message["role"], message["content"][0]["text"]["value"]) for message in data]

    def _until(self, path: str, in_progress: set[str]) -> JSON:
        # No count of looks: these are quick, and the work may be another process's.
        deadline = time.monotonic() + PATIENCE_SECONDS
        while (found := self.get(path))["status"] in in_progress:
            assert time.monotonic() < deadline, f"{path} is still {found['status']!r}"
        return found

    def _answer(self, response: httpx.Response) -> JSON:
        if response.is_error:
            check_error(response)
            raise RefusedError(response)
        body: JSON = response.json()
        check_answer(response.request.method, response.request.url.path, body)
        return body


@contextmanager
def backend(
    path: Path | None = None, *, model: ChatModel | None = None, now: Now | None = None
) -> Generator[Api]:
    """Run a backend and hand out requests to it; it stops cleanly afterwards."""
    transport = LocalTransport(create_app(path, model=model, now=now or Now()))
    with httpx.Client(transport=transport, base_url="http://local/v1", timeout=30) as client:
        yield Api(client, transport)


def path_of(run: JSON) -> str:
    """Return the path of a run."""
    return f"/threads/{run['thread_id']}/runs/{run['id']}"


def check_answer(method: str, path: str, body: Any) -> None:
    """Raise unless *body* is what the spec says that the operation answers."""
    validator = _validators()[_operation(method, path)]
    faults = [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(body)]
    assert not faults, (method, path, faults, body)


def check_error(response: httpx.Response | httpx2.Response) -> None:
    """Raise unless the answer has the shape of an error and a request id."""
    _schema_validator({"$ref": "#/components/schemas/ErrorResponse"}).validate(response.json())
    assert response.headers["x-request-id"].startswith("req_")


@cache
def _spec() -> JSON:
    spec: JSON = yaml.safe_load(SPEC.read_text("utf-8"))
    return spec


def _schema_validator(schema: JSON) -> Any:
    return Draft202012Validator({**schema, "components": _spec()["components"]})


@cache
def _validators() -> dict[tuple[str, str], Any]:
    return {
        (method.upper(), path): _schema_validator(schema)
        for path, operations in _spec()["paths"].items()
        for method, operation in operations.items()
        if method in {"get", "post", "delete"}
        if (schema := operation["responses"]["200"]["content"].get("application/json", {}).get("schema"))
    }


@cache
def _operation(method: str, path: str) -> tuple[str, str]:
    path = path.removeprefix("/v1")
    # Literal segments first: /threads/runs is not a thread.
    for known_method, template in sorted(_validators(), key=lambda key: key[1].replace("{", "~")):
        if method == known_method and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
            return known_method, template
    raise LookupError(f"the spec has no JSON answer for {method} {path}")
