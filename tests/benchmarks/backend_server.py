"""The embedded backend behind a socket, as the baseline of the same backend within the process.

`python -m tests.benchmarks.backend_server` prints its base URL and runs until its standard input is closed.
"""

from __future__ import annotations

import asyncio
import sys

import uvicorn

from assistants_client.local import create_app
from assistants_client.local.server import base_url, listen


async def serve() -> None:
    """Serve until standard input is closed."""
    listener = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(create_app(), log_level="warning", access_log=False))
    sys.stdout.write(f"{base_url(listener)}\n")
    sys.stdout.flush()
    serving = asyncio.create_task(server.serve([listener]))
    await asyncio.to_thread(sys.stdin.read)
    server.should_exit = True
    await serving


if __name__ == "__main__":
    asyncio.run(serve())
