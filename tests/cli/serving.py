"""Runs ``assistants-client serve`` in a process of its own, and a model server for it to ask."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import httpx

from assistants_client import OpenAIClient
from tests.cli.support import environment, program

LIMIT_SECONDS = 60


@dataclass(slots=True)
class Served:
    """A server in a process of its own."""

    process: subprocess.Popen[str]
    url: str
    """The base URL, as it was printed."""
    errors: IO[str]
    root: str = field(init=False)

    def __post_init__(self) -> None:
        self.root = self.url.removesuffix("/v1")

    def client(self, **settings: Any) -> OpenAIClient:
        """Return a client of this server."""
        with_defaults: dict[str, Any] = {"base_url": self.url, "api_key": "any", **settings}
        return OpenAIClient(**with_defaults)

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal, wait for the end, and return the exit status."""
        self.process.send_signal(number)
        return self.process.wait(LIMIT_SECONDS)

    def kill(self) -> None:
        """End it without a chance to do anything."""
        self.process.kill()
        self.process.wait(LIMIT_SECONDS)

    def said(self) -> str:
        """Return what it wrote to stderr so far."""
        self.errors.seek(0)
        return self.errors.read()


@contextmanager
def served(*options: str | Path, **variables: str) -> Generator[Served, None, None]:
    """Serve on a free port; what still runs afterwards is killed."""
    with (
        TemporaryFile("w+", encoding="utf-8") as errors,
        subprocess.Popen(
            program("serve", "--port", "0", *options),
            env=environment(**variables),
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        ) as process,
    ):
        try:
            yield Served(process, _url(process, errors), errors)
        finally:
            process.kill()


def _url(process: subprocess.Popen[str], errors: IO[str]) -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    errors.seek(0)
    assert line.startswith("Serving on http://"), errors.read()
    return line.removeprefix("Serving on ").strip()


@dataclass(slots=True)
class ModelServer:
    """A Chat Completions endpoint that begins to answer, and ends its answers once it is let."""

    url: str = ""
    status: int = 200
    """Of every answer; another one says nothing more."""
    is_asked: threading.Event = field(default_factory=threading.Event)
    may_end: threading.Event = field(default_factory=threading.Event)
    headers: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    """Of every request, by lower-case name."""
    bodies: list[bytes] = field(default_factory=list[bytes])

    def pieces(self) -> Iterator[bytes]:
        """Say the two halves of an answer."""
        yield _event('{"choices": [{"index": 0, "delta": {"content": "Once "}}]}')
        self.is_asked.set()
        self.may_end.wait(LIMIT_SECONDS)
        yield _event('{"choices": [{"index": 0, "delta": {"content": "upon a time."}}]}')
        yield _event('{"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}')
        yield _event("[DONE]")


def _event(data: str) -> bytes:
    return f"data: {data}\n\n".encode()


@contextmanager
def model_server() -> Generator[ModelServer, None, None]:
    """Serve a model on a free port."""
    model = ModelServer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            model.headers.append({name.lower(): value for name, value in self.headers.items()})
            model.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(model.status)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            for piece in model.pieces() if model.status == 200 else ():
                try:
                    self.wfile.write(piece)
                except OSError:
                    return

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    model.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield model
    finally:
        model.may_end.set()
        server.shutdown()
        server.server_close()
        thread.join()


def refused(response: httpx.Response) -> tuple[int, dict[str, Any]]:
    """Return status and error object of an answer that says no in OpenAI's shape."""
    assert response.headers["x-request-id"].startswith("req_")
    error: dict[str, Any] = response.json()["error"]
    assert set(error) == {"message", "type", "param", "code"}
    return response.status_code, error


POSIX_SIGNALS = sys.platform != "win32"
