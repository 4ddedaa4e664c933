"""The ``export`` and ``import`` commands: everything that a backend holds, as JSON lines, and back.

The backend is a database file, or a server that is running. A file is written whole or not at all.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, TypeVar

import typer

from assistants_client.cli.backend import check_database
from assistants_client.cli.errors import CommandError
from assistants_client.cli.options import path
from assistants_client.extras import local_extra

if TYPE_CHECKING:
    from assistants_client.local.store import Transaction

T = TypeVar("T")
STANDARD = Path("-")

Database = Annotated[
    Path,
    typer.Option("--db", "--database", metavar="FILE", parser=path, help="The database file of the backend."),
]


def export_everything(
    target: Annotated[
        Path, typer.Argument(metavar="[LINES]", help="File to write; stdout without.")
    ] = STANDARD,
    *,
    database: Database,
) -> None:
    """Write everything that a backend holds as JSON lines.

    That is its objects, its files and what is searchable of them. No server may have the database open; ask a
    running one for GET /v1/local/export instead.
    """
    check_database(database)
    if not database.is_file():
        raise CommandError(f"there is no database {database}; check the spelling")
    with local_extra():
        from assistants_client.local.transfer import export_to
    with _written(target) as lines:
        counts = _in_transaction(database, lines, partial(export_to, target=lines))
    _tell("Exported", counts)


def import_everything(
    source: Annotated[
        Path, typer.Argument(metavar="[LINES]", help="File to read; stdin without.")
    ] = STANDARD,
    *,
    database: Database,
) -> None:
    """Fill an empty backend with what export wrote.

    Ids, order and times stay as they were. The database is created when it is missing. Of lines with a
    mistake nothing is imported.
    """
    with local_extra():
        from assistants_client.local.transfer import import_from
    check_database(database)
    is_new = not database.exists()
    try:
        with _read(source) as lines:
            counts = _in_transaction(database, lines, partial(import_from, source=lines))
    except BaseException:
        if is_new:
            database.unlink(missing_ok=True)
        raise
    _tell("Imported", counts)


class _Stoppable:
    """Lines that can be stopped from another thread: whoever reads or writes the next one fails."""

    def __init__(self, lines: IO[bytes]) -> None:
        self._lines = lines
        self._is_stopped = False

    def stop(self) -> None:
        self._is_stopped = True

    def readline(self, limit: int, /) -> bytes:
        self._check()
        return self._lines.readline(limit)

    def write(self, line: bytes, /) -> int:
        self._check()
        return self._lines.write(line)

    def _check(self) -> None:
        if self._is_stopped:
            raise CommandError("stopped")


def _in_transaction(database: Path, lines: _Stoppable, work: Callable[[Transaction], T]) -> T:
    from assistants_client.local.store import Store

    async def carry_out() -> T:
        store = Store(database)
        await store.open()
        try:
            return await store.transact(work)
        except asyncio.CancelledError:
            # After Ctrl-C the store's thread is still at it, and closing waits for it.
            lines.stop()
            raise
        finally:
            await store.close()

    return asyncio.run(carry_out())


@contextmanager
def _read(source: Path) -> Generator[_Stoppable, None, None]:
    if source == STANDARD:
        yield _Stoppable(sys.stdin.buffer)
        return
    if not source.is_file():
        raise CommandError(f"there is no file {source}; check the spelling")
    with source.open("rb") as lines:
        yield _Stoppable(lines)


@contextmanager
def _written(target: Path) -> Generator[_Stoppable, None, None]:
    """Hand out what to write to; *target* comes into being when the block has ended well."""
    if target == STANDARD:
        yield _Stoppable(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    if target.exists():
        raise CommandError(f"{target} exists already; name another file")
    if not target.absolute().parent.is_dir():
        raise CommandError(f"there is no directory {target.parent} for {target.name}; make it first")
    with tempfile.NamedTemporaryFile(dir=target.absolute().parent, delete=False) as lines:
        unfinished = Path(lines.name)
        try:
            yield _Stoppable(lines)
        except BaseException:
            lines.close()
            unfinished.unlink()
            raise
    unfinished.replace(target)


def _tell(done: str, counts: Mapping[str, int]) -> None:
    named = [f"{name.replace('_', ' ')}: {count}" for name, count in counts.items() if count]
    typer.echo(f"{done} {', '.join(named) or 'nothing, as there was nothing'}", err=True)
