"""Search by meaning, against an embeddings endpoint on a real socket."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest

from assistants_client.errors import InvalidArgumentError
from assistants_client.local import LocalTransport, create_app
from assistants_client.local.embeddings import HttpEmbeddings
from assistants_client.local.model.offline import CallTools, OfflineModel
from tests.support.backend import Api

SEARCH = {"type": "file_search"}
NOTES = {"a": "The cat and the word kitten word word.", "b": "A feline word.", "c": "Boats and a word."}


class _Endpoint(BaseHTTPRequestHandler):
    """Gives each text a vector that says how feline it is; what it was asked is kept by the server."""

    def do_POST(self) -> None:
        """Answer in the reverse order, as a server may."""
        server: Any = self.server
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        server.asked.append((self.path, self.headers.get("Authorization"), body))
        data = [{"index": n, "embedding": _vector(text)} for n, text in enumerate(body["input"])]
        answer = json.dumps({"data": data[::-1]} if server.status == 200 else {"error": {}}).encode()
        self.send_response(server.status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _vector(text: str) -> list[float]:
    return [float(text.startswith("A feline") or text == "word"), 1.0]


@contextmanager
def endpoint(status: int = 200) -> Generator[Any]:
    """Run an endpoint on a free port."""
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), _Endpoint)
    server.status, server.asked = status, []
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def backend(server: Any, *script: Any) -> Generator[Api]:
    """Run a backend that ranks by the endpoint."""
    url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    embeddings = HttpEmbeddings(url, model="m", api_key="sk-embeddings")
    transport = LocalTransport(create_app(model=OfflineModel(script=list(script)), embeddings=embeddings))
    with httpx.Client(transport=transport, base_url="http://local/v1", timeout=30) as client:
        yield Api(client, transport)


def test_search_is_ordered_by_meaning() -> None:
    """What the words found is asked about once, and comes back closest first with its score."""
    with endpoint() as server, backend(server) as api:
        store = api.store_with(**NOTES)
        page = api.post(f"/vector_stores/{store['id']}/search", query="word", max_num_results=2)
        assert page["data"][0]["filename"] == "b.md"
        assert page["data"][0]["score"] == pytest.approx(1.0)
        assert len(page["data"]) == 2
        [(path, key, body)] = server.asked
        assert (path, key, body["model"], len(body["input"])) == (
            "/v1/embeddings",
            "Bearer sk-embeddings",
            "m",
            4,
        )


def test_the_best_200_are_put_in_order() -> None:
    """What the words rank low can still come first, in a search as in a run; what they rank below, not."""
    text = " ".join(f"word {number}" for number in range(10_000))
    chunks = {"type": "static", "static": {"max_chunk_size_tokens": 100, "chunk_overlap_tokens": 0}}
    with endpoint() as server, backend(server, CallTools(file_search={"query": "word"}), "Done.") as api:
        file_id = api.upload("long.md", text)["id"]
        store = api.indexed(api.post("/vector_stores", file_ids=[file_id], chunking_strategy=chunks))
        api.post(f"/vector_stores/{store['id']}/search", query="word")
        search = {"file_search": {"vector_store_ids": [store["id"]]}}
        api.finished(api.asked(assistant=api.assistant(tools=[SEARCH], tool_resources=search)))
        assert [len(body["input"]) for _, _, body in server.asked] == 2 * [100, 100, 1]


def test_a_run_searches_by_meaning_too() -> None:
    """The results of the file search step stand in the order of the endpoint."""
    with endpoint() as server, backend(server, CallTools(file_search={"query": "word"}), "Done.") as api:
        store = api.store_with(**NOTES)
        search = {"file_search": {"vector_store_ids": [store["id"]]}}
        assistant = api.assistant(tools=[SEARCH], tool_resources=search)
        run = api.finished(api.asked(assistant=assistant))
        [call] = api.steps(run)[0]["step_details"]["tool_calls"]
        assert call["file_search"]["results"][0]["file_name"] == "b.md"


def test_an_endpoint_that_fails_leaves_the_order_of_the_words(caplog: pytest.LogCaptureFixture) -> None:
    """Search goes on, and the log says why it is not by meaning."""
    with endpoint(500) as server, backend(server) as api, caplog.at_level(logging.WARNING):
        store = api.store_with(**NOTES)
        page = api.post(f"/vector_stores/{store['id']}/search", query="word")
        assert page["data"][0]["filename"] == "a.md"
        assert "the embeddings server answered 500" in caplog.text


def test_an_address_that_is_none_is_refused() -> None:
    """The error names what it must begin with."""
    with pytest.raises(InvalidArgumentError, match="must begin with http"):
        HttpEmbeddings("localhost:11434")
