"""Event streams as a server writes them: events of a run, chunks of a completion, whole answers of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.support import wire
from tests.support.scripted_server import Reply

DONE = b"event: done\ndata: [DONE]\n\n"
END = b"data: [DONE]\n\n"
"""How the stream of a completion ends."""


def event(name: str, data: Any) -> bytes:
    """Return one event of a run."""
    return f"event: {name}\ndata: {json.dumps(data)}\n\n".encode()


def run_event(status: str, **fields: Any) -> bytes:
    """Return the event that a run has got to a status."""
    return event(f"thread.run.{status}", wire.run(status, **fields))


def text_event(text: str, *, message_id: str = "msg_1", index: int = 0) -> bytes:
    """Return the event that a message has grown."""
    content = [{"index": index, "type": "text", "text": {"value": text}}]
    delta = {"id": message_id, "object": "thread.message.delta", "delta": {"content": content}}
    return event("thread.message.delta", delta)


def answered_run(*texts: str) -> bytes:
    """Return the events of a run that writes one message, in pieces."""
    whole = event("thread.message.completed", wire.message("".join(texts)))
    return run_event("in_progress") + b"".join(map(text_event, texts)) + whole + run_event("completed") + DONE


def wanting(*calls: tuple[str, str], **fields: Any) -> dict[str, Any]:
    """Return a run that waits for functions, each given by its name and its arguments."""
    wanted = [
        {"id": f"call_{number}", "type": "function", "function": {"name": name, "arguments": arguments}}
        for number, (name, arguments) in enumerate(calls, 1)
    ]
    action = {"type": "submit_tool_outputs", "submit_tool_outputs": {"tool_calls": wanted}}
    return wire.run("requires_action", required_action=action, **fields)


def chunk(content: str | None = None, *, finish_reason: str | None = None, **fields: Any) -> bytes:
    """Return one chunk of a completion, for its first choice unless *fields* say otherwise."""
    delta = {} if content is None else {"content": content}
    choice = {"index": 0, "delta": delta, "finish_reason": finish_reason, "logprobs": None}
    body = {"id": "chatcmpl_1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return f"data: {json.dumps({**body, 'choices': [choice], **fields})}\n\n".encode()


def stream(
    body: bytes,
    *,
    whole: bool = True,
    then: str = "keep",
    before: Callable[[], object] = bool,
    media: str = "text/event-stream; charset=utf-8",
    **headers: str,
) -> Reply:
    """Return a streamed answer in one chunk of HTTP; one that is not *whole* lacks HTTP's own end."""
    named = {"Content-Type": media, "x-request-id": "req_1", **headers}
    lines = "\r\n".join(["HTTP/1.1 200 OK", *(f"{name}: {value}" for name, value in named.items())])
    head = f"{lines}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    return Reply(head + b"%x\r\n%b\r\n" % (len(body), body) + (b"0\r\n\r\n" if whole else b""), then, before)
