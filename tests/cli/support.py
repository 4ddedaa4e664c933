"""Runs the command line as a person does, in a process of its own, and servers for it to speak to."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Protocol

import uvicorn

from assistants_client import OpenAIClient
from assistants_client.local import create_app

RUN = "import runpy, sys; runpy.run_module('assistants_client', run_name='__main__', alter_sys=True)"


class CommandLine(Protocol):
    """Runs ``assistants-client`` to its end, in an empty folder, with no settings in the environment."""

    def __call__(
        self, *arguments: str | Path, without: str = "", **variables: str
    ) -> subprocess.CompletedProcess[str]:
        """Run it, as if the packages *without* were not installed, and return what it printed."""
        ...


def environment(**variables: str) -> dict[str, str]:
    """Return the environment without the user's own settings, and with *variables*."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("OPENAI_")}
    return {**inherited, "PYTHONUTF8": "1", "COLUMNS": "100", **variables}


def program(*arguments: str | Path, without: str = "") -> list[str]:
    """Return the words that start ``assistants-client`` with *arguments*."""
    hide = f"import sys; sys.modules.update(dict.fromkeys({without.split()!r})); "
    return [sys.executable, "-W", "error", "-c", hide + RUN, *map(str, arguments)]


@dataclass(slots=True)
class Site:
    """The embedded backend behind a real socket, with a hook before every request."""

    url: str = ""
    seen: list[str] = field(default_factory=list[str])
    """Method and path of every request, such as ``POST /v1/files``."""
    before: Callable[[str], int | None] = field(default=lambda _: None)
    """Called with each request; a number that it returns is the status of the answer."""

    def client(self) -> OpenAIClient:
        """Return a client of this site."""
        return OpenAIClient(base_url=self.url, api_key="key")

    def left(self) -> dict[str, int]:
        """Count what is stored."""
        with self.client() as client:
            return {
                "assistants": len(client.get_assistants().data),
                "files": len(client.get_files().data),
                "threads": self._threads(),
                "vector stores": len(client.get_vector_stores().data),
            }

    def _threads(self) -> int:
        # Threads cannot be listed; what was created and what was deleted can be counted.
        deleted = [one for one in self.seen if one.startswith("DELETE /v1/threads/")]
        return self.seen.count("POST /v1/threads") - len(deleted)


@contextmanager
def serve_backend() -> Generator[Site, None, None]:
    """Serve an embedded backend on a free port."""
    site = Site()
    backend = create_app()

    async def app(scope: Any, receive: Any, send: Any) -> None:
        status = _announce(site, scope)
        await (backend(scope, receive, send) if status is None else _refuse(status, send))

    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="critical", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
    site.url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/v1"
    try:
        yield site
    finally:
        server.should_exit = True
        thread.join()


def _announce(site: Site, scope: Any) -> int | None:
    if scope["type"] != "http":
        return None
    request = f"{scope['method']} {scope['path']}"
    site.seen.append(request)
    return site.before(request)


async def _refuse(status: int, send: Any) -> None:
    body = json.dumps({"error": {"message": "The hook said no.", "type": "server_error"}}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


@contextmanager
def answering(status: int, content_type: str, body: str) -> Generator[str, None, None]:
    """Serve one fixed answer to every request, and hand out the address."""

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.end_headers()
            self.wfile.write(body.encode())

        do_GET = do_POST = do_DELETE = answer  # noqa: N815 - The base class looks for these names.

        def log_message(self, format: str, *args: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
