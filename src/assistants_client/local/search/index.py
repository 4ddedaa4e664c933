"""The full-text index: chunks go in with their files and come out with them.

Everything happens on the connection and inside the transaction of the caller.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from assistants_client.local.search.chunks import Chunk
from assistants_client.local.search.words import indexable

__all__ = [
    "POSITION_BITS",
    "file_texts",
    "index_chunks",
    "remove_file",
    "remove_store",
    "show_file",
    "sweep",
]

POSITION_BITS = 24  # as the statements below say too

FIND_FILE = "SELECT number, chunk_count FROM indexed_files WHERE vector_store_number = ? AND file_id = ?"
FIND_FILE_UNDER_BOTH_NAMES = """
    SELECT number, chunk_count FROM indexed_files WHERE vector_store_number = ? AND file_id IN (?, ?)
"""
PENDING = "pending "
"""Before the id of a file that is not to be found yet; no id of a file has a space."""
SHOW_FILE = "UPDATE indexed_files SET file_id = ? WHERE vector_store_number = ? AND file_id = ?"
ADD_FILE = "INSERT INTO indexed_files (vector_store_number, file_id) VALUES (?, ?)"
GROW_FILE = """
    UPDATE indexed_files SET chunk_count = chunk_count + ?, character_count = character_count + ?
    WHERE number = ?
"""
ADD_CHUNK = "INSERT INTO chunks (number, text) VALUES (?, ?)"
ADD_TO_INDEX = "INSERT INTO chunk_index (rowid, store, text) VALUES (?, ?, ?)"
FILE_CHUNKS = "SELECT number, text FROM chunks WHERE number BETWEEN ? AND ? ORDER BY number"
DELETE_FROM_INDEX = "INSERT INTO chunk_index (chunk_index, rowid, store, text) VALUES ('delete', ?, ?, ?)"
DELETE_CHUNKS = "DELETE FROM chunks WHERE number BETWEEN ? AND ?"
DELETE_FILE = "DELETE FROM indexed_files WHERE number = ?"
FILES_OF_STORE = """
    SELECT number, chunk_count FROM indexed_files
    WHERE vector_store_number = ? AND file_id NOT GLOB 'removed *'
"""
SET_ASIDE = "UPDATE indexed_files SET file_id = 'removed ' || number WHERE number = ?"
"""No id of a file has a space."""
REMOVED_FILE = """
    SELECT number, vector_store_number FROM indexed_files WHERE file_id GLOB 'removed *' LIMIT 1
"""
SOME_CHUNKS = "SELECT number, text FROM chunks WHERE number BETWEEN ? AND ? ORDER BY number LIMIT ?"

REMOVED_AT_ONCE = 500
"""Chunks; taking more of them out of the index would keep everybody else waiting for too long."""


def index_chunks(
    connection: sqlite3.Connection,
    *,
    vector_store_number: int,
    file_id: str,
    chunks: Sequence[Chunk],
    is_pending: bool = False,
) -> None:
    """Make *chunks* of a file searchable in a store, behind those of it that are there already.

    Args:
        connection: In a transaction that the caller commits.
        vector_store_number: Row number of the store.
        file_id: The file; the same file in another store is another matter.
        chunks: The next chunks of the file. To replace what is there, call :func:`remove_file` first.
        is_pending: Nothing of the file is found before :func:`show_file`; the same for all of its chunks.
    """
    name = PENDING + file_id if is_pending else file_id
    number, count = _file(connection, vector_store_number, name)
    first = (number << POSITION_BITS) + count
    connection.executemany(ADD_CHUNK, ((first + n, chunk.text) for n, chunk in enumerate(chunks)))
    connection.executemany(
        ADD_TO_INDEX,
        ((first + n, vector_store_number, indexable(chunk.text)) for n, chunk in enumerate(chunks)),
    )
    characters = sum(len(chunk.text) for chunk in chunks)
    connection.execute(GROW_FILE, (len(chunks), characters, number))


def show_file(connection: sqlite3.Connection, *, vector_store_number: int, file_id: str) -> None:
    """Have a pending file found from now on; one without chunks is no error."""
    connection.execute(SHOW_FILE, (file_id, vector_store_number, PENDING + file_id))


def remove_file(connection: sqlite3.Connection, *, vector_store_number: int, file_id: str) -> bool:
    """Forget a file in one store: none of its chunks is found any more; a file that is not there is no error.

    Returns:
        Whether it was too large to be forgotten at once; :func:`sweep` does the rest.
    """
    names = file_id, PENDING + file_id
    found = connection.execute(FIND_FILE_UNDER_BOTH_NAMES, (vector_store_number, *names)).fetchall()
    return _remove(connection, vector_store_number, found)


def sweep(connection: sqlite3.Connection) -> bool:
    """Take some chunks of files that were forgotten out of the index; return whether there may be more."""
    found = connection.execute(REMOVED_FILE).fetchone()
    if found is None:
        return False
    _take_some_out(connection, *found)
    return True


def _remove(
    connection: sqlite3.Connection, vector_store_number: int, files: Sequence[tuple[int, int]]
) -> bool:
    """Forget files, given by number and count of chunks; return whether some of them are left to sweep."""
    if sum(count for _, count in files) > REMOVED_AT_ONCE:
        connection.executemany(SET_ASIDE, ((number,) for number, _ in files))
        return True
    for number, _ in files:
        while _take_some_out(connection, number, vector_store_number):
            pass
    return False


def _take_some_out(connection: sqlite3.Connection, file_number: int, vector_store_number: int) -> bool:
    """Take chunks of one file out of the index; return whether there may be more, else the file is gone."""
    first, last = _rows_of_file(file_number)
    chunks = connection.execute(SOME_CHUNKS, (first, last, REMOVED_AT_ONCE)).fetchall()
    connection.executemany(
        DELETE_FROM_INDEX, ((number, vector_store_number, indexable(text)) for number, text in chunks)
    )
    if len(chunks) == REMOVED_AT_ONCE:
        connection.execute(DELETE_CHUNKS, (first, chunks[-1][0]))
        return True
    connection.execute(DELETE_CHUNKS, (first, last))
    connection.execute(DELETE_FILE, (file_number,))
    return False


def file_texts(connection: sqlite3.Connection, *, vector_store_number: int, file_id: str) -> Iterator[str]:
    """Return the texts of all chunks of a file in one store, in their order."""
    found = connection.execute(FIND_FILE, (vector_store_number, file_id)).fetchone()
    if found is not None:
        for _, text in connection.execute(FILE_CHUNKS, _rows_of_file(found[0])):
            yield text


def remove_store(connection: sqlite3.Connection, *, vector_store_number: int) -> bool:
    """Forget all files of a store.

    Returns:
        Whether they were too large to be forgotten at once; :func:`sweep` does the rest.
    """
    files = connection.execute(FILES_OF_STORE, (vector_store_number,)).fetchall()
    return _remove(connection, vector_store_number, files)


def _file(connection: sqlite3.Connection, vector_store_number: int, name: str) -> tuple[int, int]:
    found = connection.execute(FIND_FILE, (vector_store_number, name)).fetchone()
    if found is None:
        connection.execute(ADD_FILE, (vector_store_number, name))
        found = connection.execute(FIND_FILE, (vector_store_number, name)).fetchone()
    number, count = found
    return number, count


def _rows_of_file(number: int) -> tuple[int, int]:
    first = number << POSITION_BITS
    return first, first + (1 << POSITION_BITS) - 1
