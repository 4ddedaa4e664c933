"""The database: one SQLite connection, owned by one thread, used in whole transactions.

Nothing outside this module begins, commits or rolls back; a function that is given a :class:`Transaction`
either happens completely or not at all.
"""

from __future__ import annotations

import asyncio
import json
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib import resources
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Literal, NamedTuple, TypeAlias, TypeVar, cast

from attrs import define, field, frozen

from assistants_client.local.errors import StoreError, not_found
from assistants_client.local.place import misplaced

__all__ = ["Event", "Job", "Row", "Store", "Transaction"]

T = TypeVar("T")
JSON: TypeAlias = dict[str, Any]

APPLICATION_ID = 0x41434C42  # "ACLB": tells our files from other programs' databases.

FETCH_APPLICATION_ID = "PRAGMA application_id"
FETCH_VERSION = "PRAGMA user_version"
COUNT_TABLES = "SELECT count(*) FROM sqlite_schema"
DELETE_ORPHANED_CHUNKS = "DELETE FROM file_chunks WHERE file_id NOT IN (SELECT id FROM files)"


@frozen
class Job:
    """Work that goes on after the answer was sent; carrying it out twice must do no harm."""

    kind: Literal["run", "vector_store_file", "sweep"]
    key: str = ""
    """The run's id, or the row number of the file in its vector store."""


@frozen
class Event:
    """Something that happened to a run, named as the streaming API names it."""

    run_id: str
    name: str
    data: str
    """JSON text: what was true at the time, whatever becomes of the object later."""


class Row(NamedTuple):
    """One object and what the API does not show of it."""

    number: int
    body: JSON
    internal: JSON


@define
class Transaction:
    """What a unit of work sees: the rows, the time, and what shall follow once it is committed."""

    connection: sqlite3.Connection
    now: int
    """Unix seconds."""
    events: list[Event] = field(factory=list[Event])
    """Told to listeners after the commit, in this order."""
    jobs: list[Job] = field(factory=list[Job])
    """Started after the commit."""
    interrupts: list[Job] = field(factory=list[Job])
    """Jobs whose worker shall look at the rows again, at once, after the commit."""

    def run(self, statement: str, **values: Any) -> int:
        """Carry out one statement and return how many rows it changed."""
        return self.connection.execute(statement, values).rowcount

    def add(self, statement: str, body: JSON, **values: Any) -> int:
        """Insert *body* and return its row number."""
        cursor = self.connection.execute(statement, {"body": dump(body), **values})
        return cast("int", cursor.lastrowid)

    def save(self, statement: str, body: JSON, **values: Any) -> None:
        """Write *body* over the row that *statement* finds by ``:id`` (the body's id, unless given)."""
        self.connection.execute(statement, {"id": body["id"], "body": dump(body), **values})

    def value(self, statement: str, **values: Any) -> Any:
        """Return the first column of the first row, None when there is no row."""
        row = self.connection.execute(statement, values).fetchone()
        return None if row is None else row[0]

    def values(self, statement: str, **values: Any) -> Iterator[tuple[Any, ...]]:
        """Return the rows as tuples."""
        return self.connection.execute(statement, values)

    def row(self, statement: str, **values: Any) -> Row | None:
        """Return the first of the rows (number, body, internal), None when there is none."""
        return next(self.rows(statement, **values), None)

    def rows(self, statement: str, **values: Any) -> Iterator[Row]:
        """Return the rows of a statement that selects number and body, and internal where there is one."""
        for number, body, *internal in self.connection.execute(statement, values):
            yield Row(number, json.loads(body), json.loads(internal[0]) if internal else {})

    def find(self, kind: str, statement: str, *, id: str, **values: Any) -> Row:
        """Return the one row of this *kind* and *id*.

        Raises:
            APIError: 404 in the service's words.
        """
        row = self.row(statement, id=id, **values)
        if row is None:
            raise not_found(kind, id)
        return row

    def emit(self, run_id: str, name: str, data: JSON) -> None:
        """Tell the run's listeners of *name* once this transaction is committed."""
        self.events.append(Event(run_id, name, dump(data)))


def dump(body: JSON) -> str:
    """Return *body* as JSON text in ASCII, which keeps text that UTF-8 cannot (lone surrogates)."""
    return json.dumps(body, separators=(",", ":"))


class Store:
    """The database of one backend, in memory or in a file that nobody else has open.

    Args:
        path: The file, created when missing; None keeps everything in memory.
        now: The clock, Unix seconds.
        on_commit: Called on the event loop after each commit, in order of the commits, and before the one who
            waits for the transaction goes on; called even if nobody waits any more.
    """

    def __init__(
        self,
        path: Path | None,
        *,
        now: Callable[[], float] = time.time,
        on_commit: Callable[[Transaction], None] = lambda _: None,
    ) -> None:
        self._path = path
        self._now = now
        self._on_commit = on_commit
        self._work: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._connection: sqlite3.Connection | None = None

    async def open(self) -> None:
        """Open the file, bring it up to date and keep every other process out of it.

        Raises:
            StoreError: the file is in use, of a newer version, or not one of ours, or no file can be there.
        """
        self._thread = threading.Thread(target=self._serve, name="assistants-store", daemon=True)
        self._thread.start()
        try:
            await self._submit(self._open, lambda _: None)
        except StoreError:
            await self.close()
            raise

    async def transact(
        self, work: Callable[[Transaction], T], *, first: Callable[[T], object] = lambda _: None
    ) -> T:
        """Carry out *work* in one transaction and return what it returned.

        Args:
            work: Runs on the store's thread.
            first: Called on the event loop with the result once it is committed, before anything that
                follows the transaction: the moment to begin listening to a run that was just created.

        Raises:
            Exception: what *work* raised; nothing of it happened then.
        """

        def follow(done: tuple[T, Transaction]) -> None:
            first(done[0])
            self._on_commit(done[1])

        result, _ = await self._submit(lambda: self._transact(work), follow)
        return result

    async def close(self) -> None:
        """Close the database and end its thread; what was committed is safe."""
        if self._thread is None:
            return
        await self._submit(self._close, lambda _: None)
        thread, self._thread = self._thread, None
        self._work.put(None)
        thread.join()  # it has nothing left to do

    def _serve(self) -> None:
        while (work := self._work.get()) is not None:
            work()

    async def _submit(self, work: Callable[[], T], then: Callable[[T], None]) -> T:
        if self._thread is None:
            raise StoreError("The local backend is closed.")
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._work.put(lambda: _answer(loop, future, work, then))
        return await future

    def _open(self) -> None:
        target = ":memory:" if self._path is None else str(self._path)
        if self._path is not None and (problem := misplaced(self._path)):
            raise StoreError(f"{problem}.")
        try:
            self._connection = sqlite3.connect(target, isolation_level=None, timeout=0.5)
            self._prepare(self._connection)
        except sqlite3.Error as error:
            raise StoreError(_refusal(target, error)) from error

    def _prepare(self, connection: sqlite3.Connection) -> None:
        # Exclusive before WAL: the lock is then held until the connection closes, or its process dies.
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        check_origin(connection, self._path)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection)
        connection.execute(DELETE_ORPHANED_CHUNKS)

    def _transact(self, work: Callable[[Transaction], T]) -> tuple[T, Transaction]:
        connection = cast("sqlite3.Connection", self._connection)
        transaction = Transaction(connection, int(self._now()))
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = work(transaction)
            connection.execute("COMMIT")
        except BaseException:
            # SQLite has already rolled back by itself when the disk is full.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return result, transaction

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _answer(
    loop: asyncio.AbstractEventLoop,
    future: asyncio.Future[T],
    work: Callable[[], T],
    then: Callable[[T], None],
) -> None:
    """Carry out *work* on the store's thread, then have the waiting loop do *then* and settle *future*."""
    settle: Callable[[], None]
    try:
        result = work()
    except BaseException as error:  # noqa: BLE001 - whatever it is, it belongs to the one who waits
        settle = partial(_fail, future, error)
    else:
        settle = partial(_succeed, future, result, then)
    try:
        loop.call_soon_threadsafe(settle)
    except RuntimeError:
        # The loop was closed while we worked: nobody waits any more, and the rows are as they should be.
        return


def _fail(future: asyncio.Future[T], error: BaseException) -> None:
    if not future.done():
        future.set_exception(error)


def _succeed(future: asyncio.Future[T], result: T, then: Callable[[T], None]) -> None:
    try:
        then(result)
    except BaseException as error:  # noqa: BLE001 - the rows are written, and whoever waits would wait for ever
        _fail(future, error)
        return
    if not future.done():
        future.set_result(result)


def check_origin(connection: sqlite3.Connection, path: Path | None) -> None:
    """Refuse a database that another program, or a newer version of this one, has made.

    Raises:
        StoreError: with the way out.
    """
    application_id = connection.execute(FETCH_APPLICATION_ID).fetchone()[0]
    version = connection.execute(FETCH_VERSION).fetchone()[0]
    known = max(number for number, _ in migrations())
    is_new = application_id == 0 and version == 0 and connection.execute(COUNT_TABLES).fetchone()[0] == 0
    if application_id != APPLICATION_ID and not is_new:
        raise StoreError(f"{path} is the database of another program; name a new file.")
    if version > known:
        raise StoreError(
            f"{path} was written by a newer version of assistants-client (format {version}, this one knows"
            f" {known}); upgrade the package or name a new file."
        )


def migrations() -> list[tuple[int, str]]:
    """Return number and SQL text of every migration, oldest first."""
    folder = resources.files(__name__.rpartition(".")[0]) / "migrations"
    scripts = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".sql")), key=lambda e: e.name
    )
    return [(int(entry.name.partition("_")[0]), entry.read_text("utf-8")) for entry in scripts]


def migrate(connection: sqlite3.Connection) -> None:
    """Carry out the migrations that the database has not seen, each in a transaction of its own."""
    version = connection.execute(FETCH_VERSION).fetchone()[0]
    for number, script in migrations():
        if number > version:
            connection.executescript(
                f"BEGIN IMMEDIATE; {script}\n;"
                f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {number}; COMMIT;"
            )


def _refusal(target: str, error: sqlite3.Error) -> str:
    if "locked" in str(error):
        return f"{target} is in use by another backend; stop that one or name another file."
    if "not a database" in str(error):
        return f"{target} is not a database; name a new file."
    return f"{target} cannot be opened as a database: {error}."
