"""The ASGI app: generated routes, handwritten handlers, and OpenAI's error shape around both.

A route without a handler is an error when the app is made, not when somebody calls it.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any, cast

from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistants_api import routes
from assistants_client.errors import InvalidArgumentError
from assistants_client.local import sql
from assistants_client.local.backend import ApiRequest, Backend
from assistants_client.local.embeddings import Embeddings
from assistants_client.local.errors import (
    APIError,
    caller_left,
    internal_error,
    method_not_allowed,
    unknown_url,
)
from assistants_client.local.extensions import EXTENSIONS, MARK
from assistants_client.local.handlers import PlainHandler, find_handler, is_async
from assistants_client.local.ids import check_prefix, new_id
from assistants_client.local.model import ChatModel
from assistants_client.local.sandbox import CodeInterpreter
from assistants_client.local.store import JSON, Transaction, dump
from assistants_client.local.streams import stream_run
from assistants_client.local.transport import IN_PROCESS
from assistants_client.local.validation import parse_json, parse_query, validate_body

__all__ = ["create_app"]

logger = logging.getLogger(__name__)

PREFIX = "/v1"
HINT = f". The API of this server is below {PREFIX}: let the base URL end with it."
PACE_HEADER = "openai-poll-after-ms"
POLL_AFTER_MS = 50
"""What pollers are told to wait: a local answer costs next to nothing."""
POLL_YOUNG_AFTER_MS = 10
"""The same in this process, while what is polled is young: the offline model needs a few milliseconds."""
YOUNG_SECONDS = 2.0
"""By the API's times, which are whole seconds: one to two."""
MOST_BODY_BYTES = 64 * 2**20
DAY_SECONDS = 86_400

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def create_app(
    path: str | os.PathLike[str] | None = None,
    *,
    model: ChatModel | None = None,
    code_interpreter: CodeInterpreter | None = None,
    embeddings: Embeddings | None = None,
    now: Callable[[], float] = time.time,
) -> Starlette:
    """Return the embedded backend as an ASGI app; its routes stand below ``/v1``.

    Args:
        path: The database file, created when missing; without one everything is in memory.
        model: What answers runs and chat completions; without one, the deterministic offline model. It is
            closed together with the app.
        code_interpreter: What runs the code of assistants with that tool, such as
            `local.sandbox.bubblewrap.BubblewrapInterpreter`; without one, such runs are refused.
        embeddings: What puts the results of file search in order, such as `local.embeddings.HttpEmbeddings`;
            closed together with the app. Without it the order is that of the word search.
        now: The clock, Unix seconds.

    Raises:
        InvalidArgumentError: *model* is no `ChatModel`, for one the name of a model; *path* is empty, an
            address, or no path at all.
        LookupError: the generated routes name an operation that has no handler.

    The app opens its database when its lifespan starts, and raises `StoreError` there if it cannot be used.
    """
    if model is not None:
        _check_model(model)
    if path is not None:
        _check_path(path)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncGenerator[None, None]:
        backend = Backend(
            None if path is None else Path(path),
            model=model or _offline_model(),
            interpreter=code_interpreter,
            embeddings=embeddings,
            now=now,
        )
        await backend.open()
        app.state.backend = backend
        try:
            yield
        finally:
            await backend.aclose()

    app = Starlette(
        routes=_routes(),
        lifespan=lifespan,
        middleware=[Middleware(_AnswerHeaders)],
        exception_handlers={HTTPException: _unknown_route},
    )
    app.router.redirect_slashes = False
    return app


def _check_model(model: object) -> None:
    if not all(callable(getattr(model, name, None)) for name in ("stream", "aclose")):
        raise InvalidArgumentError(
            f"model is {model!r}; give a ChatModel, such as local.model.offline.OfflineModel() or "
            "local.model.http.HttpModel(url). The name of a model belongs into create_assistant()",
            argument="model",
        )


def _check_path(path: object) -> None:
    if not isinstance(path, (str, os.PathLike)):
        raise _bad_path(f"path is {path!r}; give the name of a file, or None to keep everything in memory")
    name = cast("object", os.fspath(cast("os.PathLike[str]", path)))
    if not isinstance(name, str) or "\0" in name:
        raise _bad_path(f"path is {name!r}; give the name of a file as text")
    if not name.strip():
        raise _bad_path("the path is empty; name a file, or give None to keep everything in memory")
    if _ADDRESS.match(name):
        # Not shown: an address may hold a password.
        raise _bad_path("path is an address, not a file; OpenAIClient(base_url=...) connects to a server")


def _bad_path(sentence: str) -> InvalidArgumentError:
    return InvalidArgumentError(sentence, argument="path")


def _offline_model() -> ChatModel:
    from assistants_client.local.model.offline import OfflineModel

    return OfflineModel()


def _routes() -> list[Route]:
    # Literal segments first: /threads/runs is not a thread.
    ordered = sorted((*routes.ROUTES, *EXTENSIONS), key=lambda route: route.path.replace("{", "~"))
    return [
        Route(PREFIX + route.path, _endpoint(route), methods=[route.method], name=route.operation)
        for route in ordered
    ]


def _endpoint(route: routes.Route) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers the requests of one operation."""
    handler = find_handler(route.operation)
    mark = MARK if route in EXTENSIONS else {}

    async def answer(request: Request) -> Response:
        response = await respond(request)
        response.headers.update(mark)
        return response

    async def respond(request: Request) -> Response:
        try:
            result = await _carry_out(route, handler, request)
        except APIError as error:
            return _error_response(error)
        except ClientDisconnect:
            return _error_response(caller_left("request"))
        except Exception:
            logger.exception("%s failed.", route.operation)
            return _error_response(internal_error())
        if isinstance(result, Response):
            return result
        response = _json_response(result)
        response.headers[PACE_HEADER] = str(_poll_after_ms(request, result))
        return response

    return answer


def _poll_after_ms(request: Request, body: JSON) -> int:
    """Return the pause before whoever waits for what *body* shows should ask again."""
    created_at = body.get("created_at")
    if IN_PROCESS not in request.scope.get("extensions", {}) or not isinstance(created_at, int):
        return POLL_AFTER_MS
    age_seconds = request.app.state.backend.now() - created_at
    # Neither when the clock was set back.
    return POLL_YOUNG_AFTER_MS if 0 <= age_seconds < YOUNG_SECONDS else POLL_AFTER_MS


async def _carry_out(route: routes.Route, handler: Any, request: Request) -> JSON | Response:
    backend: Backend = request.app.state.backend
    api_request = await _validated(route, request)
    if not is_async(handler) and api_request.body.get("stream"):
        return await stream_run(backend, partial(handler, request=api_request), query=api_request.query)
    if is_async(handler):
        answer: JSON | Response = await handler(backend, api_request)
        return answer
    key = request.headers.get("idempotency-key") if route.method == "POST" else None
    if key is None:
        return await backend.transact(partial(handler, request=api_request))
    return await backend.transact(partial(_once, handler=handler, request=api_request, key=key))


async def _validated(route: routes.Route, request: Request) -> ApiRequest:
    """Return the request, typed and checked against the spec.

    Raises:
        APIError: 400, naming what is wrong; 413, too much.
    """
    for name, value in request.path_params.items():
        check_prefix(name, value)
    query = parse_query(route, request.query_params.multi_items())
    body: Any = {}
    if route.media == "json":
        body = parse_json(await _read(request))
        validate_body(route, body)
    return ApiRequest(route, request.path_params, query, body, request)


async def _read(request: Request) -> bytes:
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > MOST_BODY_BYTES:
            raise APIError(
                f"The body of the request is larger than the limit of {MOST_BODY_BYTES // 2**20} MB.",
                status=413,
                code="request_too_large",
            )
    return bytes(content)


def _once(tx: Transaction, *, handler: PlainHandler, request: ApiRequest, key: str) -> JSON:
    """Carry out a request at most once per idempotency key; a repetition gets the first answer again.

    Raises:
        APIError: 400, the key was used for another request.
    """
    tx.run(sql.FORGET_ANSWERS, created_at=tx.now - DAY_SECONDS)
    content = dump({"path": dict(request.path), "query": dict(request.query), "body": request.body})
    fingerprint = hashlib.sha256(content.encode("ascii")).hexdigest()
    for operation, known, answer in tx.values(sql.GET_ANSWER, key=key):
        if (operation, known) != (request.operation, fingerprint):
            raise APIError(
                f"The idempotency key {key!r} was used for another request before; use a fresh one.",
                code="idempotency_key_reused",
            )
        first_answer: JSON = json.loads(answer)
        return first_answer
    body = handler(tx, request)
    tx.run(
        sql.ADD_ANSWER,
        key=key,
        operation=request.operation,
        fingerprint=fingerprint,
        answer=dump(body),
        created_at=tx.now,
    )
    return body


def _json_response(body: JSON, status: int = 200) -> Response:
    return Response(dump(body), status_code=status, media_type="application/json")


def _error_response(error: APIError) -> Response:
    return _json_response(error.to_dict(), error.status)


async def _unknown_route(request: Request, error: Exception) -> Response:
    method, path = request.method, request.url.path
    if isinstance(error, HTTPException) and error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return _error_response(method_not_allowed(method, path))
    below = path.removeprefix(request.scope.get("root_path", ""))
    hint = "" if f"{below}/".startswith(f"{PREFIX}/") else HINT
    return _error_response(unknown_url(method, path, hint=hint))


class _AnswerHeaders:
    """Gives every answer its request id, its processing time and the pace for pollers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["x-request-id"] = new_id("request")
                headers["openai-version"] = "2020-10-01"
                headers["openai-processing-ms"] = str(round((time.perf_counter() - started) * 1000))
                headers.setdefault(PACE_HEADER, str(POLL_AFTER_MS))
            await send(message)

        await self._app(scope, receive, send_with_headers)
