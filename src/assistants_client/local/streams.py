"""Streamed answers: server-sent events of runs and of chat completions.

A stream tells what the rows and the model say, in their order, and invents nothing. When its reader goes
away, the work that was done for that reader alone stops.
"""

from __future__ import annotations

import asyncio
import json
import logging
import sqlite3
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine, Mapping
from contextlib import ExitStack, aclosing, suppress
from functools import partial
from typing import Any

import anyio
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from assistants_client import lifecycle
from assistants_client.local import sql
from assistants_client.local.backend import Backend
from assistants_client.local.errors import APIError, caller_left
from assistants_client.local.events import ERROR, is_last
from assistants_client.local.model import ModelError
from assistants_client.local.progress import change_run, expire_overdue_runs
from assistants_client.local.steps import present_step
from assistants_client.local.store import JSON, Event, Job, Transaction, dump

__all__ = ["EventStream", "stream_completion", "stream_run"]

logger = logging.getLogger(__name__)

PING_SECONDS = 15.0
"""How long a stream is silent at most; proxies close connections that are silent for longer."""
PATIENCE_SECONDS = 1.0
"""How long a model may be silent before its answer begins without it. Most refusals come sooner."""
PING = b": ping\n\n"
DONE = b"data: [DONE]\n\n"


async def stream_run(
    backend: Backend,
    work: Callable[[Transaction], JSON],
    *,
    query: Mapping[str, Any],
    interval_seconds: float = PING_SECONDS,
) -> EventStream:
    """Carry out *work*, which sets a run going, and return what happens to that run from then on.

    The stream ends with the run, or when it is the caller's turn. A reader who leaves before cancels the run:
    nobody else would free its thread.

    Args:
        backend: Where the run goes on.
        work: Returns the run.
        query: That of the request; its ``include[]`` says what steps show.
        interval_seconds: How often a silent stream pings, and each stream looks whether the run's time is
            over.

    Raises:
        APIError: what *work* raised; nothing has begun then.
    """
    listener = _Listener(backend, query)
    try:
        run = await backend.transact(work, first=listener.begin)
    except BaseException:
        listener.close()
        raise

    async def look() -> None:
        try:
            await backend.transact(expire_overdue_runs)
        except sqlite3.Error:
            # The run may be waiting for its model, and not need the database before it works again.
            logger.exception("The database cannot be looked into for overdue runs.")

    pieces = with_pings(listener.pieces(), look=look, interval_seconds=interval_seconds)

    async def leave() -> None:
        # After its last event the run may have gone on already, for whoever reads the next stream.
        if not listener.has_told_all:
            await backend.transact(partial(_abandon, run_id=run["id"]))

    return EventStream(pieces, on_leave=leave)


async def stream_completion(
    chunks: AsyncGenerator[JSON, None],
    *,
    leaving: Coroutine[Any, Any, object],
    patience_seconds: float = PATIENCE_SECONDS,
) -> EventStream:
    """Return *chunks* as a stream, when the first of them is there or the model has been silent for a while.

    Args:
        chunks: Of the completion; closed together with the stream.
        leaving: Returns when the reader has left.
        patience_seconds: How long an answer that can still be an error is better than one that has begun.

    Raises:
        ModelError: the model failed before its first chunk, and so soon that the status can say so.
        APIError: 499, the reader has left; the model has stopped.
    """
    first = asyncio.ensure_future(_first(chunks))
    left = asyncio.ensure_future(leaving)

    async def stop() -> None:
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        await chunks.aclose()

    try:
        await asyncio.wait({first, left}, timeout=patience_seconds, return_when=asyncio.FIRST_COMPLETED)
        has_left = left.done()
        if first.done() and not has_left:
            # Its failure is the answer.
            first.result()
    except BaseException:
        await stop()
        raise
    finally:
        left.cancel()
        await asyncio.wait({left})
    if has_left:
        await stop()
        raise caller_left("answer")
    return EventStream(with_pings(_completion(first, chunks)), on_leave=stop)


class EventStream(Response):
    """An answer of server-sent events; it notices at once when its reader has left.

    Args:
        pieces: The events, encoded; closed when the stream ends, however it does.
        on_leave: Awaited when the reader left before the end; a server that stops is no such reader.
    """

    media_type = "text/event-stream"

    def __init__(
        self, pieces: AsyncGenerator[bytes, None], *, on_leave: Callable[[], Awaitable[object]] | None = None
    ) -> None:
        self._pieces = pieces
        self._on_leave = on_leave
        self.status_code = 200
        self.background = None
        # Proxies that gather an answer before passing it on are asked not to.
        self.init_headers({"cache-control": "no-cache", "x-accel-buffering": "no"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI's own
        """Send every piece as it comes."""
        has_left = False

        async def watch() -> None:
            nonlocal has_left
            while (await receive())["type"] != "http.disconnect":
                pass
            has_left = True
            group.cancel_scope.cancel()

        async with aclosing(self._pieces), anyio.create_task_group() as group:
            group.start_soon(watch)
            try:
                await self._send_all(send)
            except OSError:
                # The connection broke under our hands, before `receive` could say so.
                has_left = True
            group.cancel_scope.cancel()
        if has_left and self._on_leave is not None:
            await self._on_leave()

    async def _send_all(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        async for piece in self._pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


class _Listener:
    """Hears a run from the moment it is committed; may be closed before that moment comes."""

    def __init__(self, backend: Backend, query: Mapping[str, Any]) -> None:
        self.has_told_all = False
        """Whether the run's last event is on its way to the reader."""
        self._query = query
        self._events = backend.events
        self._listening = ExitStack()
        self._queue: asyncio.Queue[Event] | None = None
        self._is_closed = False

    def begin(self, run: Mapping[str, Any]) -> None:
        """Listen to *run*; called before any of its events is told."""
        if not self._is_closed:
            self._queue = self._listening.enter_context(self._events.listen(run["id"]))

    def close(self) -> None:
        """Stop listening."""
        self._is_closed = True
        self._listening.close()

    async def pieces(self) -> AsyncGenerator[bytes, None]:
        """Yield each event until the run's last."""
        try:
            while self._queue is not None:
                event = await self._queue.get()
                self.has_told_all = is_last(event)
                yield _event(event, self._query)
                if self.has_told_all:
                    if event.name != ERROR:
                        yield b"event: done\n" + DONE
                    return
        finally:
            self.close()


async def _first(chunks: AsyncGenerator[JSON, None]) -> JSON:
    async for chunk in chunks:
        return chunk
    raise ModelError("server_error", "The model's answer ended before it was complete.")


async def _completion(
    first: asyncio.Future[JSON], chunks: AsyncGenerator[JSON, None]
) -> AsyncGenerator[bytes, None]:
    async with aclosing(chunks):
        if not first.done():
            # Nobody knows how long the model will think: reader and proxies learn now that it is asked.
            yield PING
        try:
            yield _data(await first)
            async for chunk in chunks:
                yield _data(chunk)
        except ModelError as error:
            # The status was sent long ago; readers know an error in a stream by its one field.
            failure = APIError(error.message, type=error.code, code=error.code)
            yield _data(failure.to_dict())
            return
    yield DONE


async def with_pings(
    pieces: AsyncGenerator[bytes, None],
    *,
    look: Callable[[], Awaitable[object]] | None = None,
    interval_seconds: float = PING_SECONDS,
) -> AsyncGenerator[bytes, None]:
    """Yield *pieces*, and a comment whenever nothing has come for *interval_seconds*.

    *look* is awaited once in each interval, however much comes.
    """
    clock = asyncio.get_running_loop().time
    looked_at = clock()
    coming: asyncio.Future[bytes] | None = None
    try:
        while True:
            coming = asyncio.ensure_future(anext(pieces))
            while not (await asyncio.wait({coming}, timeout=interval_seconds))[0]:
                yield PING
                if look is not None:
                    await look()
                looked_at = clock()
            try:
                piece = coming.result()
            except StopAsyncIteration:
                return
            yield piece
            if look is not None and clock() - looked_at >= interval_seconds:
                await look()
                looked_at = clock()
    finally:
        if coming is not None and not coming.done():
            coming.cancel()
            with suppress(asyncio.CancelledError):
                await coming
        await pieces.aclose()


def _abandon(tx: Transaction, *, run_id: str) -> None:
    """Cancel a run whose reader has left, unless it has ended or waits for tool outputs."""
    run = tx.row(sql.GET_RUN_BY_ID, id=run_id)
    if run is not None and run.body["status"] in lifecycle.RUN_CANCELLABLE - {"requires_action"}:
        change_run(tx, run.body, "cancelling")
        tx.interrupts.append(Job("run", run_id))


def _event(event: Event, query: Mapping[str, Any]) -> bytes:
    data = event.data
    # Of all events, whole steps alone may hold more than their reader asked for.
    if event.name.startswith("thread.run.step.") and event.name != "thread.run.step.delta":
        data = dump(present_step(json.loads(data), query))
    return f"event: {event.name}\ndata: {data}\n\n".encode("ascii")


def _data(body: JSON) -> bytes:
    return f"data: {dump(body)}\n\n".encode("ascii")
