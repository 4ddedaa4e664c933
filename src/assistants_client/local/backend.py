"""One backend: the parts that handlers and jobs work with, and the one way from a transaction to its effects.

What a transaction wants to follow (events, jobs) follows its commit, never its rollback.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import frozen

from assistants_client.local import sql
from assistants_client.local.engine import AsyncioEngine, Engine
from assistants_client.local.events import Events
from assistants_client.local.indexing import Indexer
from assistants_client.local.run import RunWorker
from assistants_client.local.store import Job, Store, Transaction

if TYPE_CHECKING:
    from starlette.requests import Request

    from assistants_api.routes import Route
    from assistants_client.local.embeddings import Embeddings
    from assistants_client.local.model import ChatModel
    from assistants_client.local.sandbox import CodeInterpreter

__all__ = ["ApiRequest", "Backend"]

T = TypeVar("T")


@frozen
class ApiRequest:
    """A request that has passed validation."""

    route: Route
    path: Mapping[str, str]
    """Path parameters by name."""
    query: Mapping[str, Any]
    """Query parameters by wire name, typed."""
    body: Any
    """The JSON body; an empty object where the request has none."""
    raw: Request
    """The request as it came, for uploads."""

    @property
    def operation(self) -> str:
        """Name of the operation."""
        return self.route.operation

    @property
    def runs_code(self) -> bool:
        """Whether the backend has a code interpreter."""
        backend: Backend = self.raw.app.state.backend
        return backend.runs_code


class Backend:
    """A store, a model and an engine at work.

    Args:
        path: The database file; None keeps everything in memory.
        model: What answers; closed together with the backend.
        interpreter: What runs code; None refuses runs that ask for it.
        embeddings: What puts search results in order, closed together with the backend; None leaves it to
            the word search.
        now: The clock, Unix seconds.
    """

    def __init__(
        self,
        path: Path | None,
        *,
        model: ChatModel,
        interpreter: CodeInterpreter | None = None,
        embeddings: Embeddings | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.now = now
        self.embeddings = embeddings
        self.runs_code = interpreter is not None
        self.model = model
        self.store = Store(path, now=now, on_commit=self._follow)
        self.events = Events()
        self.indexer = Indexer(self.transact)
        self.runs = RunWorker(
            self.transact, model, self.events, self.indexer, interpreter=interpreter, embeddings=embeddings
        )
        self.engine: Engine = AsyncioEngine(self)

    async def open(self) -> None:
        """Open the database and take up the work that was left undone.

        Raises:
            StoreError: the database cannot be used.
        """
        await self.store.open()
        await self.transact(_resume)

    async def aclose(self) -> None:
        """Stop; what is undone is taken up when the database is opened again."""
        await self.engine.aclose()
        await self.model.aclose()
        if self.embeddings is not None:
            await self.embeddings.aclose()
        await self.store.close()

    async def transact(
        self, work: Callable[[Transaction], T], *, first: Callable[[T], object] = lambda _: None
    ) -> T:
        """Carry out *work* in one transaction; once it is committed, tell its events and start its jobs.

        Args:
            work: Runs on the store's thread.
            first: Called with the result before any of its events is told.

        Raises:
            Exception: what *work* raised; nothing of it happened then.
        """
        return await self.store.transact(work, first=first)

    async def work(self, job: Job) -> None:
        """Do all of *job* that can be done now."""
        if job.kind == "run":
            await self.runs.advance(job.key)
        elif job.kind == "vector_store_file":
            await self.indexer.index(int(job.key))
        else:
            await self.indexer.sweep()

    def interrupt(self, job: Job) -> None:
        """Cut short what *job* is waiting for."""
        if job.kind == "run":
            self.runs.interrupt(job.key)

    def _follow(self, tx: Transaction) -> None:
        for event in tx.events:
            self.events.publish(event)
        for job in tx.interrupts:
            self.engine.interrupt(job)
        for job in tx.jobs:
            self.engine.start(job)


def _resume(tx: Transaction) -> None:
    tx.jobs += [Job("vector_store_file", str(number)) for (number,) in tx.values(sql.UNINDEXED_STORE_FILES)]
    tx.jobs += [Job("run", run_id) for (run_id,) in tx.values(sql.UNFINISHED_RUNS)]
    tx.jobs.append(Job("sweep"))
