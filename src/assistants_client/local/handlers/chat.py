"""Chat completions: the model itself, without threads.

Nothing is stored.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from http import HTTPStatus
from typing import Any

from starlette.requests import Request

from assistants_client.local.backend import ApiRequest, Backend
from assistants_client.local.errors import APIError, caller_left
from assistants_client.local.ids import new_id
from assistants_client.local.model import ModelError, completion_chunks, gather
from assistants_client.local.store import JSON
from assistants_client.local.streams import EventStream, stream_completion

TRANSPORT_FIELDS = {"stream", "stream_options"}
STATUS = {"rate_limit_exceeded": 429, "invalid_prompt": 400, "server_error": 502}


async def create_completion(backend: Backend, request: ApiRequest) -> JSON | EventStream:
    """``POST /chat/completions``."""
    question = {name: value for name, value in request.body.items() if name not in TRANSPORT_FIELDS}
    deltas = backend.model.stream(question)  # type: ignore[arg-type]  # validated against the same schema
    facts: Any = {
        "completion_id": new_id("completion"),
        "created": int(backend.now()),
        "model": request.body["model"],
    }
    try:
        if not request.body.get("stream"):
            return await _while_waited_for(request.raw, gather(deltas, **facts))
        options: JSON = request.body.get("stream_options") or {}
        include_usage = bool(options.get("include_usage"))
        chunks = completion_chunks(deltas, **facts, include_usage=include_usage)
        return await stream_completion(chunks, leaving=_left(request.raw))
    except ModelError as error:
        raise model_refusal(error) from error


async def _while_waited_for(request: Request, work: Coroutine[None, None, JSON]) -> JSON:
    """Return what *work* returns; stop it when its caller has left.

    Raises:
        APIError: 499, which nobody reads but the log.
    """
    working = asyncio.ensure_future(work)
    leaving = asyncio.ensure_future(_left(request))
    try:
        await asyncio.wait({working, leaving}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in (working, leaving):
            task.cancel()
        await asyncio.wait({working, leaving})
    if working.cancelled():
        raise caller_left("answer")
    return working.result()


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def model_refusal(error: ModelError) -> APIError:
    """Return the answer to a caller whose model did not answer."""
    status = error.status_code or STATUS[error.code]
    if status in {401, 403}:
        # The key is ours: our caller, whose own key is good, can do nothing about it.
        status = 502
    is_callers_fault = error.code != "rate_limit_exceeded" and status < HTTPStatus.INTERNAL_SERVER_ERROR
    return APIError(
        error.message,
        status=status,
        type="invalid_request_error" if is_callers_fault else error.code,
        code=None if is_callers_fault and error.code == "server_error" else error.code,
    )
