"""Which parts of the embedded backend work here: the sandbox for code, and a database that is there.

A database is looked at without opening it, so that a server may have it open.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from assistants_client.cli.diagnosis.findings import Finding, Status
from assistants_client.cli.errors import explain

TOPIC: Final = "Embedded backend"
SANDBOX: Final = "sandbox for code"
DATABASE: Final = "database"

MAGIC = b"SQLite format 3\0"
HEADER_BYTES = 100
SCHEMA_COOKIE = slice(40, 44)
USER_VERSION = slice(60, 64)
APPLICATION_ID = slice(68, 72)
"""Places in the header of a database file: https://www.sqlite.org/fileformat.html#the_database_header."""


def look(database: Path | None) -> Iterator[Finding]:
    """Return a finding for each part."""
    try:
        from assistants_client.local.sandbox.bubblewrap import BubblewrapInterpreter
        from assistants_client.local.store import APPLICATION_ID as OURS
        from assistants_client.local.store import migrations
    except ModuleNotFoundError as error:
        yield Finding(TOPIC, "backend", Status.OFF, f"needs {error.name}, which is not installed")
        return
    reason = BubblewrapInterpreter().probe()
    if reason is None:
        yield Finding(TOPIC, SANDBOX, Status.OK, "bubblewrap works; a tiny program ran in it")
    else:
        yield Finding(TOPIC, SANDBOX, Status.OFF, reason)
    newest = max(number for number, _ in migrations())
    yield _database(database, application_id=OURS, newest=newest)


def _database(path: Path | None, *, application_id: int, newest: int) -> Finding:
    if path is None:
        return Finding(TOPIC, DATABASE, Status.OFF, "not looked at; name one with --db")
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
    except FileNotFoundError:
        return Finding(TOPIC, DATABASE, Status.OFF, f"{path} is not there yet; serve creates it")
    except IsADirectoryError:
        detail = f"{path} is a directory; name the database file with --db"
        return Finding(TOPIC, DATABASE, Status.FAILED, detail)
    except OSError as error:
        return Finding(TOPIC, DATABASE, Status.FAILED, explain(error))
    return _judged(path, header, application_id, newest)


def _judged(path: Path, header: bytes, application_id: int, newest: int) -> Finding:
    version = int.from_bytes(header[USER_VERSION])
    is_ours = header.startswith(MAGIC) and int.from_bytes(header[APPLICATION_ID]) == application_id
    has_log = Path(f"{path}-wal").exists()
    if not is_ours and not (has_log and _is_blank(header)):
        return Finding(TOPIC, DATABASE, Status.FAILED, f"{path} is not a database of this program")
    if version > newest:
        detail = f"{path} has format {version}, from a newer version; this one knows {newest}"
        return Finding(TOPIC, DATABASE, Status.FAILED, detail)
    if not os.access(path, os.W_OK):
        return Finding(TOPIC, DATABASE, Status.FAILED, f"{path} cannot be written")
    if has_log:
        return Finding(
            TOPIC, DATABASE, Status.OK, f"{path} is in use, or was cut short and goes on when it is served"
        )
    size = f"{path.stat().st_size:,} bytes"
    migrated = "" if version == newest else f", migrated to {newest} when it is served"
    return Finding(TOPIC, DATABASE, Status.OK, f"{path} has format {version}{migrated}; {size}")


def _is_blank(header: bytes) -> bool:
    """Return whether all that is in the database, its application id too, still stands in its log."""
    fields = (SCHEMA_COOKIE, USER_VERSION, APPLICATION_ID)
    return header.startswith(MAGIC) and not any(int.from_bytes(header[field]) for field in fields)
