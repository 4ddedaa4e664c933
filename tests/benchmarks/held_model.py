"""A model server that begins every answer, and goes on with none until it is told to.

So a load has as many runs under way at once as it means to, on a machine of any speed.
"""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncGenerator, Generator
from contextlib import contextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.routing import Route

from tests.support.served import served


class HeldModelServer:
    """A Chat Completions endpoint in a thread of its own, whose answers repeat the question."""

    def __init__(self) -> None:
        self.url = ""
        self.app = Starlette(routes=[Route("/v1/chat/completions", self._answer, methods=["POST"])])
        self._asked = 0
        self._has_news = threading.Condition()
        self._released = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def wait_for(self, count: int, timeout_seconds: float) -> None:
        """Return once *count* answers have begun."""
        with self._has_news:
            has_come = self._has_news.wait_for(lambda: self._asked >= count, timeout_seconds)
        assert has_come, f"{self._asked} of {count} answers have begun"

    def release(self) -> None:
        """Let all answers go on; those to come are not held."""
        assert self._loop is not None, "nobody has asked"
        self._loop.call_soon_threadsafe(self._released.set)

    async def _answer(self, request: Request) -> StreamingResponse:
        self._loop = asyncio.get_running_loop()
        question: str = (await request.json())["messages"][-1]["content"]
        return StreamingResponse(self._pieces(question), media_type="text/event-stream")

    async def _pieces(self, question: str) -> AsyncGenerator[bytes, None]:
        yield _chunk({"content": "You have asked: "})
        with self._has_news:
            self._asked += 1
            self._has_news.notify_all()
        await self._released.wait()
        for word in question.split(" "):
            yield _chunk({"content": f"{word} "})
        yield _chunk({}, finish_reason="stop")
        yield b"data: [DONE]\n\n"


@contextmanager
def held_model() -> Generator[HeldModelServer]:
    """Serve a model on a free port."""
    model = HeldModelServer()
    with served(model.app) as model.url:
        yield model


def _chunk(delta: dict[str, Any], **fields: Any) -> bytes:
    body = {"object": "chat.completion.chunk", "choices": [{"index": 0, "delta": delta, **fields}]}
    return f"data: {json.dumps(body)}\n\n".encode()
