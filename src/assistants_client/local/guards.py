"""What a request passes on its way from a socket to the backend's app: a log, a key, limits.

Nothing here knows the API. Each refusal has OpenAI's error shape, and none repeats a secret.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import ipaddress
import logging
import time
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from urllib.parse import parse_qsl, urlencode, urlsplit

from attrs import define, field, frozen
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistants_client.local.errors import APIError, incorrect_api_key, missing_api_key
from assistants_client.local.ids import new_id
from assistants_client.local.store import dump

__all__ = ["Rules", "guarded", "is_loopback"]

logger = logging.getLogger(__name__)

MIB = 2**20
HEALTH_PATH = "/health"
HEALTH_SECONDS = 5.0
UPLOADS = frozenset({("POST", "/v1/files"), ("POST", "/v1/local/import")})
SHOWN_PARAMETERS = frozenset(
    {"after", "api-version", "before", "filter", "include[]", "limit", "order", "purpose", "run_id"}
)
"""Of other query parameters the log shows the name alone."""
DEFAULT_ALLOWANCE = 64 * MIB
DEFAULT_UPLOAD_ALLOWANCE = 513 * MIB
"""The largest file that the API takes, and the form around it."""


@frozen(kw_only=True)
class Rules:
    """Who may come in, and with how much."""

    api_key: str | None = field(default=None, repr=False)
    """What every request must bring; None lets everybody in who is on this machine."""
    max_body_bytes: int = DEFAULT_ALLOWANCE
    """The body of a request other than an upload."""
    max_upload_bytes: int = DEFAULT_UPLOAD_ALLOWANCE
    """The body of an upload, form included, and of an import."""


def guarded(app: ASGIApp, rules: Rules, *, check_health: Callable[[], Awaitable[object]]) -> ASGIApp:
    """Return *app* behind its guards; lifespans are not passed on.

    Args:
        app: Answers what is let in.
        rules: What is let in.
        check_health: Raises, or does not return within 5 seconds, when the app cannot do its work.
    """
    return _AccessLog(_Health(_Entrance(_BodyLimit(app, rules), rules), check_health))


def is_loopback(address: str) -> bool:
    """Return whether *address*, such as ``127.0.0.1`` or ``::1``, is reached from this machine alone."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


async def _refuse(error: APIError, scope: Scope, receive: Receive, send: Send) -> None:
    response = Response(dump(error.to_dict()), status_code=error.status, media_type="application/json")
    if error.status == HTTPStatus.UNAUTHORIZED:
        response.headers["www-authenticate"] = "Bearer"
    await response(scope, receive, send)


# The log


@define
class _Answer:
    """What an answer turned out to be."""

    send: Send
    status: int | None = None
    size_bytes: int = 0
    request_id: str = ""

    async def pass_on(self, message: Message) -> None:
        """Send *message* and note what it says."""
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            self.request_id = headers.setdefault("x-request-id", new_id("request"))
            self.status = message["status"]
        elif message["type"] == "http.response.body":
            self.size_bytes += len(message.get("body", b""))
        await self.send(message)


class _AccessLog:
    """Gives every request one line of the log, and ends those that the stop of the server cuts short."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = time.perf_counter()
        answer = _Answer(send)
        try:
            await self._app(scope, receive, answer.pass_on)
        except asyncio.CancelledError:
            # Only the server cancels requests, and only when it stops. An answer that has begun stays cut.
            if answer.status is None:
                await _refuse(_stopping(), scope, receive, answer.pass_on)
        finally:
            _log(scope, answer, time.perf_counter() - started)


def _log(scope: Scope, answer: _Answer, seconds: float) -> None:
    client = scope.get("client")
    logger.info(
        '%s "%s %s" %s %d bytes %.1f ms %s',
        client[0] if client else "-",
        scope["method"],
        _target(scope),
        answer.status or "-",
        answer.size_bytes,
        seconds * 1000,
        answer.request_id,
    )


def _target(scope: Scope) -> str:
    """Return path and query as they may be logged: one line, quoted, and no value that may be a secret."""
    path = scope["raw_path"].decode("ascii", "backslashreplace").replace('"', "%22")
    pairs = parse_qsl(scope["query_string"].decode("ascii", "backslashreplace"), keep_blank_values=True)
    shown = [(name, value if name in SHOWN_PARAMETERS else "***") for name, value in pairs]
    return f"{path}?{urlencode(shown, safe='*[]')}" if shown else path


def _stopping() -> APIError:
    return APIError(
        "The server is stopping; send the request again in a moment.", status=503, type="server_error"
    )


# Health


class _Health:
    """Answers ``GET /health``, to everybody: 200 while the app can work, 503 when it cannot."""

    def __init__(self, app: ASGIApp, check: Callable[[], Awaitable[object]]) -> None:
        self._app = app
        self._check = check

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] != HEALTH_PATH or scope["method"] not in {"GET", "HEAD"}:
            await self._app(scope, receive, send)
            return
        is_healthy = await self._is_healthy()
        body = dump({"status": "ok" if is_healthy else "unavailable"})
        response = Response(body, status_code=200 if is_healthy else 503, media_type="application/json")
        await response(scope, receive, send)

    async def _is_healthy(self) -> bool:
        try:
            async with asyncio.timeout(HEALTH_SECONDS):
                await self._check()
        except Exception:
            logger.exception("The backend cannot work.")
            return False
        return True


# The key


class _Entrance:
    """Lets requests in that bring the key; where there is none, those that programs of this machine send."""

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self._app = app
        self._digest = None if rules.api_key is None else _digest(rules.api_key)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refusal = self._refusal(Headers(scope=scope))
        if refusal is None:
            await self._app(scope, receive, send)
        else:
            await _refuse(refusal, scope, receive, send)

    def _refusal(self, headers: Headers) -> APIError | None:
        if self._digest is None:
            return _refusal_of_web_pages(headers)
        scheme, _, given = headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not given.strip():
            return missing_api_key()
        # Digests are of one length, so that the time of the comparison tells nothing about the key.
        return None if hmac.compare_digest(_digest(given.strip()), self._digest) else incorrect_api_key()


def _digest(key: str) -> bytes:
    return hashlib.sha256(key.encode("utf-8", "surrogateescape")).digest()


def _refusal_of_web_pages(headers: Headers) -> APIError | None:
    """Refuse what a web page may have made a browser send: it could not know a key, but here is none."""
    origin = headers.get("origin")
    if not _is_this_machine(f"//{headers.get('host', 'localhost')}"):
        reason = "under a name that is not of this machine"
    elif origin is not None and not _is_this_machine(origin):
        reason = "for web pages of other machines"
    else:
        return None
    return APIError(
        f"This server has no API key, so it does not answer {reason}; start it with --api-key.",
        status=403,
        code="key_required",
    )


def _is_this_machine(url: str) -> bool:
    try:
        name = urlsplit(url).hostname or ""
    except ValueError:
        return False
    return name == "localhost" or name.endswith(".localhost") or is_loopback(name)


# Limits


class _BodyLimit:
    """Refuses bodies that are too large, by what their headers say or else by what arrives."""

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self._app = app
        self._rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_upload = (scope["method"], scope["path"].rstrip("/")) in UPLOADS
        limit = self._rules.max_upload_bytes if is_upload else self._rules.max_body_bytes
        declared = Headers(scope=scope).get("content-length", "")
        if declared.isdecimal() and int(declared) > limit:
            await _refuse(_too_large(limit), scope, receive, send)
        else:
            await self._app(scope, _Counted(receive, limit).receive, send)


@define
class _Counted:
    """A body that is counted as it arrives."""

    source: Receive
    limit: int
    size_bytes: int = 0

    async def receive(self) -> Message:
        """Return the next part.

        Raises:
            APIError: 413, which the app answers like any other.
        """
        message = await self.source()
        self.size_bytes += len(message.get("body", b""))
        if self.size_bytes > self.limit:
            raise _too_large(self.limit)
        return message


def _too_large(limit: int) -> APIError:
    return APIError(
        f"The body of the request is larger than the limit of {limit:,} bytes.",
        status=413,
        code="request_too_large",
    )
