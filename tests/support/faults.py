"""What can go wrong between a client and a server, each as a reply of the scripted server."""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from assistants_client import (
    AIClientError,
    APIConnectionError,
    APIResponseError,
    APIStatusError,
    APITimeoutError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
)
from tests.support import wire
from tests.support.scripted_server import Reply, answer

RUN = json.dumps(wire.run()).encode()
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
HTML = b"<!DOCTYPE html><html><title>Bad gateway</title></html>"
MEBIBYTE = 2**20
SILENCE_SECONDS = 0.5
"""Longest time for a call that is met by silence: enough for its request to get out of a busy machine."""


@dataclass(frozen=True)
class Fault:
    """One thing that a server does wrong, and what has to come of it."""

    reply: Reply
    error: type[AIClientError]
    retries_read: bool = False
    """Whether a GET is sent again."""
    retries_create: bool = False
    """Whether a create is sent again, too."""
    is_reusable: bool = False
    """Whether the connection may be used for another request."""
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """What a client needs to be told for the fault to show soon."""

    def attempts(self, *, is_create: bool, most: int) -> int:
        """Return how many requests of at most *most* the server gets to see."""
        return most if (self.retries_create if is_create else self.retries_read) else 1


def _lost(data: bytes, then: str) -> Fault:
    return Fault(Reply(data, then), APIConnectionError, retries_read=True)


def _status(status: int, error: type[AIClientError], *retried: str, body: Any = None) -> Fault:
    headers = {} if body is None else {"Content-Type": "text/html"}
    refusal = {"error": {"message": "no"}} if body is None else body
    reads, creates = "reads" in retried, "creates" in retried
    return Fault(answer(refusal, status, headers), error, reads or creates, creates, is_reusable=True)


def _body(body: bytes, **headers: str) -> Fault:
    return Fault(answer(body, headers=headers), APIResponseError)


CONNECTIONS = {
    "closed before the head": _lost(b"", "close"),
    "reset before the head": _lost(b"", "reset"),
    "closed in the head": _lost(b"HTTP/1.1 200 OK\r\nContent-Le", "close"),
    "reset in the head": _lost(b"HTTP/1.1 200 OK\r\nContent-Le", "reset"),
    "closed in the body": _lost(OK + b"Content-Length: 100\r\n\r\n" + RUN[:20], "close"),
    "reset in the body": _lost(OK + b"Content-Length: 100\r\n\r\n" + RUN[:20], "reset"),
    "content length too long": _lost(OK + b"Content-Length: %d\r\n\r\n" % (len(RUN) + 1) + RUN, "close"),
    "content length no number": _lost(OK + b"Content-Length: many\r\n\r\n" + RUN, "close"),
    "two content lengths": _lost(OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n" + RUN, "close"),
    "chunked garbage": _lost(CHUNKED + b"this is no chunk\r\n", "close"),
    "chunk cut": _lost(CHUNKED + b"ff\r\n" + RUN[:20], "close"),
    "chunk of negative size": _lost(CHUNKED + b"-5\r\nabcde\r\n", "close"),
    "no last chunk": _lost(CHUNKED + b"%x\r\n" % len(RUN) + RUN + b"\r\n", "close"),
    "another protocol": _lost(b"SSH-2.0-OpenSSH_9.6\r\n", "close"),
    "endless head": Fault(
        Reply(
            b"HTTP/1.1 200 OK\r\n", "close", more=lambda: itertools.repeat(b"X-Pad: %s\r\n" % (b"x" * 4096))
        ),
        APIConnectionError,
        retries_read=True,
    ),
    "silence": Fault(
        Reply(b"", "hang"), APITimeoutError, retries_read=True, settings={"read_timeout_seconds": 0.05}
    ),
    "silence in the body": Fault(
        Reply(OK + b"Content-Length: 100\r\n\r\n{", "hang"),
        APITimeoutError,
        retries_read=True,
        settings={"read_timeout_seconds": 0.05},
    ),
}
STATUSES = {
    "400": _status(400, BadRequestError),
    "403": _status(403, PermissionDeniedError),
    "404": _status(404, NotFoundError),
    "408": _status(408, APIStatusError, "reads", "creates"),
    "409": _status(409, ConflictError, "reads", "creates"),
    "413 without a body": _status(413, APIStatusError, body=b""),
    "429": _status(429, RateLimitError, "reads", "creates"),
    "500": _status(500, InternalServerError, "reads"),
    "502 of a proxy": _status(502, InternalServerError, "reads", body=HTML),
    "503": _status(503, InternalServerError, "reads", "creates"),
    "504 of a proxy": _status(504, InternalServerError, "reads", body=HTML),
    "redirect": Fault(
        answer(b"", 307, {"Location": "http://elsewhere.invalid/v1"}), APIStatusError, is_reusable=True
    ),
}
BODIES = {
    "page with 200": _body(HTML, **{"Content-Type": "text/html"}),
    "empty": _body(b""),
    "truncated": _body(RUN[:-5]),
    "malformed": _body(b'{"id": "run_1",,}'),
    "two documents": _body(RUN + RUN),
    "no UTF-8": _body(b'{"id": "\xff\xfe"}'),
    "UTF-16": _body('{"id": "run_1"}'.encode("utf-16")),
    "no number": _body(b'{"id": NaN}'),
    "array": _body(b"[]"),
    "null": _body(b"null"),
    "text": _body(b'"run_1"'),
    "error with 200": _body(b'{"error": {"message": "no"}}'),
    "nested too deep": _body(b'{"a": ' + b"[" * 100_000),
    "content length too short": Fault(
        Reply(OK + b"Content-Length: %d\r\n\r\n" % (len(RUN) - 3) + RUN), APIResponseError
    ),
    "no compression": _body(RUN, **{"Content-Encoding": "gzip"}),
    "too large": Fault(
        answer(b'"' + b"x" * 2 * MEBIBYTE), APIResponseError, settings={"max_response_bytes": MEBIBYTE}
    ),
    "endless": Fault(
        Reply(OK + b'\r\n"', "close", more=lambda: itertools.repeat(b"x" * 65536)),
        APIResponseError,
        settings={"max_response_bytes": MEBIBYTE},
    ),
}
FAULTS = {**CONNECTIONS, **STATUSES, **BODIES}
