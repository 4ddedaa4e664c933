"""Serves a database with the offline model, which takes its time, until the process is killed.

``serve_slowly.py DATABASE [PAUSE_SECONDS [MOST_FILE_BYTES]]``; the base URL is the first line of stdout.
"""

from __future__ import annotations

import asyncio
import random
import sys
from collections.abc import AsyncGenerator
from pathlib import Path

from assistants_client.errors import AIClientError
from assistants_client.local import create_app
from assistants_client.local.guards import Rules
from assistants_client.local.model import ChatDelta, ChatRequest
from assistants_client.local.model.offline import OfflineModel
from assistants_client.local.server import Server, base_url, listen


class SlowModel(OfflineModel):
    """Says what the offline model says, with a pause before each piece."""

    def __init__(self, pause_seconds: float) -> None:
        super().__init__()
        self._pause_seconds = pause_seconds

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatDelta, None]:
        """Answer *request* piece by piece."""
        async for delta in super().stream(request):
            await asyncio.sleep(random.uniform(0, 2 * self._pause_seconds))
            yield delta


def limit_files(most_bytes: int) -> None:
    """Let no file grow beyond *most_bytes*, as if the disk were full."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))


def main(database: str, pause_seconds: str = "0", most_file_bytes: str = "0") -> None:
    """Serve until somebody ends the process."""
    if most_file_bytes != "0":
        limit_files(int(most_file_bytes))
    app = create_app(Path(database), model=SlowModel(float(pause_seconds)))
    listener = listen("127.0.0.1", 0)
    try:
        Server(app, listener, Rules()).run(lambda: print(base_url(listener), flush=True))  # noqa: T201
    except AIClientError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(*sys.argv[1:])
