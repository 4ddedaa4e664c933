"""A backend behind a real socket of this machine, in a thread of the test."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager

from starlette.applications import Starlette

from assistants_client.local.guards import Rules
from assistants_client.local.server import Server, base_url, listen

START_SECONDS = 30


@contextmanager
def served(app: Starlette, rules: Rules | None = None) -> Generator[str]:
    """Serve *app* on a free port and hand out its base URL; it stops in good order afterwards."""
    listener = listen("127.0.0.1", 0)
    url = base_url(listener)
    server = Server(app, listener, rules or Rules())
    has_started = threading.Event()
    thread = threading.Thread(target=server.run, args=[has_started.set], name="served")
    thread.start()
    try:
        assert has_started.wait(START_SECONDS), "the server has not started"
        yield url
    finally:
        server.stop()
        thread.join(START_SECONDS)
    assert not thread.is_alive(), "the server has not stopped"
