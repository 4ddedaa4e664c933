from __future__ import annotations

import sqlite3
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from assistants_client.errors import AIClientError
from assistants_client.local import sql, store
from assistants_client.local.errors import APIError, StoreError
from assistants_client.local.store import Job, Store, Transaction


@pytest.fixture
def anyio_backend() -> str:
    """Run on asyncio alone: the backend lives on it."""
    return "asyncio"


@asynccontextmanager
async def opened(
    path: Path | None = None, on_commit: Callable[[Transaction], None] = lambda _: None
) -> AsyncGenerator[Store]:
    """Open a store and close it again."""
    opened_store = Store(path, now=lambda: 1234.5, on_commit=on_commit)
    await opened_store.open()
    try:
        yield opened_store
    finally:
        await opened_store.close()


def add_thread(tx: Transaction) -> int:
    """Add a thread."""
    return tx.add(sql.ADD_THREAD, {"id": "thread_a"})


def threads(tx: Transaction) -> int:
    """Return how many threads there are."""
    count: int = tx.value("SELECT count(*) FROM threads")
    return count


async def refusal(path: Path) -> str:
    """Return why a file is refused."""
    with pytest.raises(StoreError) as refused:
        await Store(path).open()
    assert isinstance(refused.value, AIClientError)
    return str(refused.value)


async def test_a_transaction_happens_completely() -> None:
    """What the work returns comes back, and its rows are there for the next one."""
    async with opened() as db:
        assert await db.transact(add_thread) == 1
        assert await db.transact(threads) == 1


async def test_a_transaction_that_raises_does_not_happen() -> None:
    """The error comes through, no row stays, and nothing follows."""
    followed: list[Transaction] = []

    def fail(tx: Transaction) -> None:
        add_thread(tx)
        tx.jobs.append(Job("run", "run_a"))
        raise KeyError("no")

    async with opened(on_commit=followed.append) as db:
        with pytest.raises(KeyError):
            await db.transact(fail)
        assert followed == []
        assert await db.transact(threads) == 0


async def test_effects_come_before_the_result() -> None:
    """Whoever waits for a transaction goes on after its effects, which come in order of the commits."""
    seen: list[int] = []
    async with opened(on_commit=lambda tx: seen.append(tx.now)) as db:
        await db.transact(add_thread)
        assert seen == [1234]


async def test_a_fault_after_the_commit_reaches_who_waits() -> None:
    """Nobody waits for ever because those who are told of a commit cannot take it; the rows stay."""

    def trip(_: Transaction) -> None:
        raise ValueError("tripped")

    async with opened(on_commit=trip) as db:
        with pytest.raises(ValueError, match="tripped"):
            await db.transact(add_thread)
        with pytest.raises(ValueError, match="tripped"):
            await db.transact(threads)


async def test_unknown_rows_are_a_404() -> None:
    """A row that is looked for by id and kind is found or refused."""
    async with opened() as db:
        await db.transact(add_thread)
        found = await db.transact(lambda tx: tx.find("thread", sql.GET_THREAD, id="thread_a"))
        assert (found.number, found.body) == (1, {"id": "thread_a"})
        with pytest.raises(APIError, match="No thread found with id 'thread_b'"):
            await db.transact(lambda tx: tx.find("thread", sql.GET_THREAD, id="thread_b"))


async def test_a_file_survives(tmp_path: Path) -> None:
    """What was committed is there when the file is opened again."""
    path = tmp_path / "assistants.db"
    async with opened(path) as db:
        await db.transact(add_thread)
    async with opened(path) as db:
        assert await db.transact(threads) == 1


async def test_a_file_has_one_owner(tmp_path: Path) -> None:
    """A file in use is refused with a sentence, and free again once its owner has closed it."""
    path = tmp_path / "assistants.db"
    async with opened(path):
        assert await refusal(path) == (
            f"{path} is in use by another backend; stop that one or name another file."
        )
    async with opened(path):
        pass


async def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    """A file of a later version is left alone, and the sentence says to upgrade."""
    path = tmp_path / "assistants.db"
    async with opened(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 999")
    assert "upgrade the package" in await refusal(path)


async def test_a_foreign_database_is_refused(tmp_path: Path) -> None:
    """The database of another program is left as it is."""
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    assert "database of another program" in await refusal(path)
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema")]
    assert tables == ["theirs"]


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """A text file is neither read nor overwritten."""
    path = tmp_path / "notes.txt"
    path.write_text("Dear diary, " * 100, "utf-8")
    assert await refusal(path) == f"{path} is not a database; name a new file."
    assert path.read_text("utf-8").startswith("Dear diary")


async def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    """A path in no directory is refused with what to do."""
    path = tmp_path / "missing" / "assistants.db"
    assert await refusal(path) == f"there is no directory {path.parent} for assistants.db; make it first."


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    """A directory is refused with a name for a file in it."""
    assert await refusal(tmp_path) == (
        f"{tmp_path} is a directory; name a file in it, such as {tmp_path / 'assistants.db'}."
    )


async def test_a_file_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    """Where the system says no, SQLite's reason is told."""
    path = tmp_path / ("x" * 300)
    assert await refusal(path) == f"{path} cannot be opened as a database: unable to open database file."


async def test_an_older_file_is_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that lacks the last migrations gets them, and keeps its rows."""
    path = tmp_path / "assistants.db"
    every = store.migrations()
    monkeypatch.setattr(store, "migrations", lambda: every[:1])
    async with opened(path) as db:
        await db.transact(add_thread)
    added = (every[-1][0] + 1, "CREATE TABLE later (a); INSERT INTO later VALUES (7);")
    monkeypatch.setattr(store, "migrations", lambda: [*every, added])
    async with opened(path) as db:
        assert await db.transact(lambda tx: tx.value("SELECT a FROM later")) == 7
        assert await db.transact(lambda tx: tx.value("PRAGMA user_version")) == added[0]
        assert await db.transact(threads) == 1


async def test_a_broken_migration_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a migration fails half-way, the file is as it was before it."""
    path = tmp_path / "assistants.db"
    async with opened(path) as db:
        await db.transact(add_thread)
    every = store.migrations()
    broken = (every[-1][0] + 1, "CREATE TABLE later (a); INSERT INTO nowhere VALUES (7);")
    with monkeypatch.context() as patched:
        patched.setattr(store, "migrations", lambda: [*every, broken])
        assert "no such table" in await refusal(path)
    async with opened(path) as db:
        assert await db.transact(lambda tx: tx.value("PRAGMA user_version")) == every[-1][0]
        names = await db.transact(
            lambda tx: [name for (name,) in tx.values("SELECT name FROM sqlite_schema")]
        )
        assert "later" not in names


async def test_leftovers_of_broken_uploads_go(tmp_path: Path) -> None:
    """Pieces that belong to no file are removed when the database is opened."""
    path = tmp_path / "assistants.db"
    async with opened(path) as db:
        await db.transact(lambda tx: tx.run(sql.ADD_CHUNK, file_id="file-a", n=0, data=b"x"))
    async with opened(path) as db:
        assert await db.transact(lambda tx: tx.value("SELECT count(*) FROM file_chunks")) == 0


async def test_a_closed_store_says_so() -> None:
    """Work for a closed store is refused, and closing it twice does nothing."""
    async with opened() as db:
        pass
    await db.close()
    with pytest.raises(StoreError, match="closed"):
        await db.transact(threads)


async def test_the_thread_lock_is_in_the_database() -> None:
    """A second active run on one thread is impossible, whoever writes it."""

    def run(id: str, status: str) -> dict[str, str]:
        return {"id": id, "thread_id": "thread_a", "status": status}

    async with opened() as db:
        await db.transact(add_thread)
        await db.transact(lambda tx: tx.add(sql.ADD_RUN, run("run_a", "requires_action"), internal="{}"))
        with pytest.raises(sqlite3.IntegrityError):
            await db.transact(lambda tx: tx.add(sql.ADD_RUN, run("run_b", "queued"), internal="{}"))
        await db.transact(lambda tx: tx.save(sql.SAVE_RUN, run("run_a", "expired")))
        await db.transact(lambda tx: tx.add(sql.ADD_RUN, run("run_b", "queued"), internal="{}"))
