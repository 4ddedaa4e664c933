"""A server that answers at once with answers made beforehand, so that what is timed is the client.

`python -m tests.benchmarks.canned_server` prints its base URL and runs until its standard input is closed.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Any

from tests.benchmarks import documents

DELTAS = 10_000
POLL_AFTER_MS = 20

_RUN = "/v1/threads/thread_abc123/runs"
_polls: dict[str, list[float]] = {}
"""When each run that is waited for was asked for."""


class Connection(asyncio.Protocol):
    """One connection that is kept; bodies of requests are counted, not kept."""

    def __init__(self) -> None:
        self._head = b""
        self._rest = 0
        self._target = ""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take the other side of the connection."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer each request once its last byte is there."""
        if self._rest:
            self._rest -= len(data)
            if self._rest == 0:
                self._answer()
            return
        self._head += data
        head, end, body = self._head.partition(b"\r\n\r\n")
        if not end:
            return
        self._head = b""
        self._target = head.split(b" ", 2)[1].decode()
        self._rest = _content_length(head) - len(body)
        if self._rest == 0:
            self._answer()

    def _answer(self) -> None:
        self._transport.write(respond(self._target))


def _content_length(head: bytes) -> int:
    _, _, rest = head.lower().partition(b"\r\ncontent-length:")
    return int(rest.split(b"\r\n", 1)[0]) if rest else 0


def respond(target: str) -> bytes:
    """Return the whole answer for a path and query."""
    path = target.partition("?")[0]
    if path.startswith(f"{_RUN}/run_wait_"):
        return _answer_to_poll(path)
    return CANNED[path]


def _answer_to_poll(path: str) -> bytes:
    """Return a run that ends so long after the first poll as its id says: ``run_wait_<milliseconds>_<any>``.

    The last answer tells in its metadata how often it was asked for.
    """
    polls = _polls.setdefault(path, [])
    polls.append(time.monotonic())
    milliseconds = 1000 * (polls[-1] - polls[0])
    run = documents.run("completed" if milliseconds >= int(path.split("_")[-2]) else "in_progress")
    run["metadata"] = {"polls": str(len(polls)), "milliseconds": str(milliseconds)}
    return answer(run, f"openai-poll-after-ms: {POLL_AFTER_MS}\r\n")


def answer(document: Any, headers: str = "") -> bytes:
    """Return the bytes of an answer that holds *document*."""
    body = json.dumps(document).encode()
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nx-request-id: req_abc123\r\n"
        f"{headers}Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def stream() -> bytes:
    """Return the bytes of a stream of many deltas, as one chunk for each event."""
    events = [("thread.message.delta", documents.delta(number)) for number in range(DELTAS)]
    events.append(("thread.run.completed", documents.run()))
    texts = [f"event: {name}\ndata: {json.dumps(data)}\n\n".encode() for name, data in events]
    texts.append(b"event: done\ndata: [DONE]\n\n")
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(text), text) for text in texts)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + chunks + b"0\r\n\r\n"


CANNED = {
    f"{_RUN}/run_abc123": answer(documents.run()),
    "/v1/threads/thread_abc123/messages": answer(documents.messages()),
    "/v1/files": answer(documents.uploaded_file()),
    _RUN: stream(),
}


async def serve() -> None:
    """Serve until standard input is closed."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", 0, backlog=1000)
    port = server.sockets[0].getsockname()[1]
    sys.stdout.write(f"http://127.0.0.1:{port}/v1\n")
    sys.stdout.flush()
    async with server:
        await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve())
