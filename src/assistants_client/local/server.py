"""The backend behind a socket, from the first request to an end in good order.

Stopping loses nothing: answers under way get some time to end, and runs go on when the database is served
again.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.applications import Starlette

from assistants_client.local.backend import Backend
from assistants_client.local.guards import Rules, guarded
from assistants_client.local.store import Transaction

__all__ = ["Server", "base_url", "listen"]

logger = logging.getLogger(__name__)

KEEP_ALIVE_SECONDS = 65
"""Longer than clients and proxies keep one: they, not we, then close the connection they would use next."""
LAST_WORDS_SECONDS = 2.0


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens on *host*, an address or a name; port 0 is a free one.

    Raises:
        OSError: there is no such address here, or the port is in use.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    # A name with addresses of both families: IPv4 is what most clients try first.
    family, _, _, _, address = min(found, key=lambda info: info[0] != socket.AF_INET)
    listener = socket.create_server(address[:2], family=family)
    # Connections inherit it; asyncio sees to it only where a socket names its protocol. Without it, the body
    # of an answer waits until the client has acknowledged the head, which takes it 40 ms.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


def base_url(listener: socket.socket) -> str:
    """Return what a client on this machine takes as its base URL."""
    host, port, *_ = listener.getsockname()
    return f"http://[{host}]:{port}/v1" if ":" in host else f"http://{host}:{port}/v1"


class Server:
    """Serves a backend on one socket until it is told to stop.

    Args:
        app: What `create_app` returned; it is started and stopped here.
        listener: Listens already; closed at the end.
        rules: What is let in.
        grace_seconds: How long answers under way may take once the server stops; whole seconds.
    """

    def __init__(
        self, app: Starlette, listener: socket.socket, rules: Rules, *, grace_seconds: int = 5
    ) -> None:
        self._app = app
        self._listener = listener
        self._uvicorn = _Uvicorn(
            uvicorn.Config(
                guarded(app, rules, check_health=self._check_health),
                access_log=False,
                # The app's start and end are ours, so that its refusal to start reaches our caller.
                lifespan="off",
                log_config=None,
                proxy_headers=False,
                server_header=False,
                timeout_graceful_shutdown=grace_seconds,
                timeout_keep_alive=KEEP_ALIVE_SECONDS,
                ws="none",
            )
        )

    def run(self, on_start: Callable[[], object] = lambda: None) -> None:
        """Serve until :meth:`stop` is called; *on_start* is called once requests can come.

        Raises:
            StoreError: the app's database cannot be used.
        """
        asyncio.run(self._run(on_start))

    def stop(self) -> None:
        """Take no more requests and end; a second call does not wait for answers. For signal handlers too."""
        self._uvicorn.force_exit = self._uvicorn.should_exit
        self._uvicorn.should_exit = True

    async def _run(self, on_start: Callable[[], object]) -> None:
        with self._listener:
            async with self._app.router.lifespan_context(self._app):
                on_start()
                await self._uvicorn.serve(sockets=[self._listener])
                await self._hear_last_words()

    async def _hear_last_words(self) -> None:
        # Requests that were cancelled at the end of their time still clean up, which needs the database.
        tasks = self._uvicorn.server_state.tasks
        if tasks:
            await asyncio.wait(tasks, timeout=LAST_WORDS_SECONDS)

    async def _check_health(self) -> None:
        backend: Backend = self._app.state.backend
        await backend.transact(_look)


def _look(tx: Transaction) -> Any:
    return tx.value("SELECT 1")


class _Uvicorn(uvicorn.Server):
    """A server that leaves signals to its owner, and says when it stops."""

    @contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Capture none: ours end the process with its own status, not with that of a signal."""
        yield

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End, as politely as the configuration says."""
        logger.info("Stopping; answers under way have %s s to end.", self.config.timeout_graceful_shutdown)
        await super().shutdown(sockets)
