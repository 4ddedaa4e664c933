"""Everything that a backend holds, as JSON lines, and back.

Each line belongs only to lines above it, and lines of a kind stand in the order of creation. What is not a
whole export is refused with the number of the line that is wrong.
"""

from __future__ import annotations

import base64
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any, Final, Protocol

from attrs import define, frozen

from assistants_client.errors import AIClientError
from assistants_client.local import search, sql
from assistants_client.local.ids import FORMS
from assistants_client.local.store import JSON, Transaction, dump

__all__ = ["KINDS", "TransferError", "export_to", "import_from"]

FORMAT: Final = 1
FIRST_KIND = "assistants-client"
LAST_KIND = "end"
MOST_LINE_BYTES = 256 * 2**20
"""No line of an export is longer: the largest request, with every character escaped, still fits."""
MOST_PIECE_BYTES = 16 * 2**20
PIECE_BYTES = 2**20
PASSAGES_A_LINE = 64


@frozen
class Kind:
    """One kind of line: where its objects lie, and how to recognise one."""

    name: str
    fields: frozenset[str]
    """What a line holds beside its kind."""
    select: str
    """Selects the fields, under their names, in the order of creation."""
    insert: str
    object: str | None = None
    """What the body says that it is; None for lines without a body."""
    id_prefix: str = ""


KINDS: tuple[Kind, ...] = (
    Kind(
        "assistant",
        fields=frozenset({"body"}),
        select="SELECT body FROM assistants ORDER BY number",
        insert=sql.ADD_ASSISTANT,
        object="assistant",
        id_prefix=FORMS["assistant"][0],
    ),
    Kind(
        "thread",
        fields=frozenset({"body"}),
        select="SELECT body FROM threads ORDER BY number",
        insert=sql.ADD_THREAD,
        object="thread",
        id_prefix=FORMS["thread"][0],
    ),
    Kind(
        "message",
        fields=frozenset({"body"}),
        select="SELECT body FROM messages ORDER BY number",
        insert=sql.ADD_MESSAGE,
        object="thread.message",
        id_prefix=FORMS["message"][0],
    ),
    Kind(
        "run",
        fields=frozenset({"body", "internal"}),
        select="SELECT body, internal FROM runs ORDER BY number",
        insert=sql.ADD_RUN,
        object="thread.run",
        id_prefix=FORMS["run"][0],
    ),
    Kind(
        "run_step",
        fields=frozenset({"n", "body", "internal"}),
        select="SELECT n, body, internal FROM run_steps ORDER BY number",
        insert=sql.ADD_STEP,
        object="thread.run.step",
        id_prefix=FORMS["step"][0],
    ),
    Kind(
        "file",
        fields=frozenset({"body"}),
        select="SELECT body FROM files ORDER BY number",
        insert=sql.ADD_FILE,
        object="file",
        id_prefix=FORMS["file"][0],
    ),
    Kind(
        "vector_store",
        fields=frozenset({"body"}),
        select="SELECT body FROM vector_stores ORDER BY number",
        insert=sql.ADD_VECTOR_STORE,
        object="vector_store",
        id_prefix=FORMS["vector_store"][0],
    ),
    Kind(
        "vector_store_file_batch",
        fields=frozenset({"body"}),
        select="SELECT body FROM vector_store_file_batches ORDER BY number",
        insert=sql.ADD_BATCH,
        object="vector_store.files_batch",
        id_prefix=FORMS["batch"][0],
    ),
    Kind(
        "vector_store_file",
        fields=frozenset({"body", "batch_id"}),
        select="SELECT body, batch_id FROM vector_store_files ORDER BY number",
        insert=sql.ADD_STORE_FILE,
        object="vector_store.file",
        id_prefix=FORMS["file"][0],
    ),
    Kind(
        "idempotency_key",
        fields=frozenset({"key", "operation", "fingerprint", "answer", "created_at"}),
        select="SELECT key, operation, fingerprint, answer, created_at FROM idempotency_keys ORDER BY rowid",
        insert=sql.ADD_ANSWER,
    ),
)

_BY_NAME = {kind.name: kind for kind in KINDS}
_FIELDS: Mapping[str, frozenset[str]] = {
    **{kind.name: kind.fields for kind in KINDS},
    "file_data": frozenset({"data"}),
    "passages": frozenset({"texts"}),
    LAST_KIND: frozenset({"lines"}),
}
_TYPES: Mapping[str, tuple[type, ...]] = {
    "answer": (dict,),
    "batch_id": (str, type(None)),
    "body": (dict,),
    "created_at": (int,),
    "data": (str,),
    "fingerprint": (str,),
    "internal": (dict,),
    "key": (str,),
    "lines": (int,),
    "n": (int,),
    "operation": (str,),
    "texts": (list,),
}
_JSON_FIELDS = frozenset({"answer", "body", "internal"})
"""Objects on a line, texts in the database."""

COUNT_ALL = """
    SELECT (SELECT count(*) FROM assistants) AS assistants, (SELECT count(*) FROM threads) AS threads,
        (SELECT count(*) FROM files) AS files, (SELECT count(*) FROM vector_stores) AS "vector stores"
"""
COMPLETED = "completed"


class TransferError(AIClientError):
    """An import cannot happen; the message says why, and nothing has changed."""

    def __init__(self, message: str, *, line_number: int | None = None) -> None:
        super().__init__(message)
        self.line_number = line_number
        """The line that is wrong, from 1; None where it is not a line's fault."""


class Target(Protocol):
    """Takes the lines of an export."""

    def write(self, line: bytes, /) -> object:
        """Take one line, its end included."""
        ...


class Source(Protocol):
    """Gives the lines of an export."""

    def readline(self, limit: int, /) -> bytes:
        """Return the next line, or its first *limit* bytes; empty when there is none."""
        ...


class _WrongLineError(ValueError):
    """What is wrong with a line, as the end of a sentence that begins with its number."""


# Out


def export_to(tx: Transaction, *, target: Target) -> dict[str, int]:
    """Write everything to *target*, as it is in this transaction, and return how many there are of each kind.

    Files are written in lines of about 1.4 MB; whatever the size of the database, little memory is used.
    """
    counts: Counter[str] = Counter()
    target.write(_line(FIRST_KIND, format=FORMAT, exported_at=tx.now))
    for name, fields in _everything(tx):
        target.write(_line(name, **fields))
        counts[name] += 1
    target.write(_line(LAST_KIND, lines=counts.total() + 2))
    return {kind.name: counts[kind.name] for kind in KINDS}


def _line(kind: str, **fields: Any) -> bytes:
    return dump({"kind": kind, **fields}).encode("ascii") + b"\n"


def _everything(tx: Transaction) -> Iterator[tuple[str, JSON]]:
    for kind in KINDS:
        for fields in _objects(tx, kind):
            yield kind.name, fields
            if kind.name == "file":
                yield from _file_data(tx, fields["body"]["id"])
            elif kind.name == "vector_store_file":
                yield from _passages(tx, fields["body"])


def _objects(tx: Transaction, kind: Kind) -> Iterator[JSON]:
    rows = tx.connection.execute(kind.select)
    names = [column[0] for column in rows.description]
    for values in rows:
        row = dict(zip(names, values, strict=True))
        yield {name: json.loads(value) if name in _JSON_FIELDS else value for name, value in row.items()}


def _file_data(tx: Transaction, file_id: str) -> Iterator[tuple[str, JSON]]:
    for (data,) in tx.values(sql.ALL_CHUNKS, file_id=file_id):
        for start in range(0, len(data), PIECE_BYTES):
            piece = data[start : start + PIECE_BYTES]
            yield "file_data", {"data": base64.b64encode(piece).decode("ascii")}


def _passages(tx: Transaction, store_file: JSON) -> Iterator[tuple[str, JSON]]:
    if store_file["status"] != COMPLETED:
        # Whatever is there is half of it, and will be made anew.
        return
    texts = search.file_texts(
        tx.connection,
        vector_store_number=tx.value(sql.NUMBER_OF_STORE, id=store_file["vector_store_id"]),
        file_id=store_file["id"],
    )
    while group := list(islice(texts, PASSAGES_A_LINE)):
        yield "passages", {"texts": group}


# In


def import_from(tx: Transaction, *, source: Source) -> dict[str, int]:
    """Take in all lines of *source* and return how many there were of each kind.

    Raises:
        TransferError: a line is wrong, or the last one is missing, or the backend holds something already.
            The transaction must be rolled back then.
    """
    _check_empty(tx)
    reader = _Reader(tx)
    number = 0
    for number, text in enumerate(_lines(source), start=1):
        try:
            _check_length(text)
            if not text.isspace():
                reader.take(_parsed(text))
        except (_WrongLineError, *_FAULTS) as error:
            raise TransferError(f"Line {number} {_fault(error)}.", line_number=number) from error
    if number == 0:
        raise TransferError("There is nothing in it; give what an export wrote.", line_number=1)
    if not reader.is_over:
        raise TransferError(
            f"Line {number} is not the last line of an export: the rest is missing.", line_number=number
        )
    return {kind.name: reader.counts[kind.name] for kind in KINDS}


def _check_empty(tx: Transaction) -> None:
    rows = tx.connection.execute(COUNT_ALL)
    names = [column[0] for column in rows.description]
    held = [f"{name}: {count}" for name, count in zip(names, rows.fetchone(), strict=True) if count]
    if held:
        raise TransferError(f"The backend is not empty ({', '.join(held)}); import into one that is.")


def _lines(source: Source) -> Iterator[bytes]:
    while line := source.readline(MOST_LINE_BYTES + 1):
        yield line


def _check_length(text: bytes) -> None:
    if len(text) > MOST_LINE_BYTES:
        raise _WrongLineError(f"is longer than {MOST_LINE_BYTES // 2**20} MB")


def _parsed(text: bytes) -> JSON:
    try:
        value: JSON = json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise _WrongLineError(f"is not JSON: {error}") from error
    if type(value) is not dict:
        raise _WrongLineError("is not a JSON object")
    return value


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not a JSON value")


def _fault(error: Exception) -> str:
    if isinstance(error, _WrongLineError):
        return str(error)
    if isinstance(error, sqlite3.IntegrityError):
        name = error.sqlite_errorname
        return f"{_CONFLICTS.get(name, 'does not go with the lines above it')} ({error})"
    if isinstance(error, sqlite3.Error) and error.sqlite_errorname not in _FAULTS_OF_CONTENT:
        # A full disk, say: no line is to blame.
        raise error
    return f"cannot be stored: {error}"


_CONFLICTS = {
    "SQLITE_CONSTRAINT_FOREIGNKEY": "belongs to something that no line above it has",
    "SQLITE_CONSTRAINT_NOTNULL": "lacks something",
    "SQLITE_CONSTRAINT_UNIQUE": "repeats a line above it",
    "SQLITE_CONSTRAINT_PRIMARYKEY": "repeats a line above it",
}
_FAULTS = (sqlite3.Error, OverflowError, RecursionError, UnicodeEncodeError)
"""What a value can raise on its way into the database."""
_FAULTS_OF_CONTENT = frozenset({"SQLITE_ERROR", "SQLITE_TOOBIG", "SQLITE_MISMATCH"})


@define
class _Open:
    """A line that goes on in the lines below it."""

    kind: str
    id: str
    missing_bytes: int = 0
    pieces: int = 0
    vector_store_number: int | None = None


class _Reader:
    """Takes lines in, one after the other."""

    def __init__(self, tx: Transaction) -> None:
        self.counts: Counter[str] = Counter()
        self.is_over = False
        self._tx = tx
        self._open: _Open | None = None
        self._has_begun = False

    def take(self, line: JSON) -> None:
        """Take in one line.

        Raises:
            _WrongLineError: it cannot stand there.
            sqlite3.Error: it does not go with the lines before it.
        """
        name = line.pop("kind", None)
        if not self._has_begun:
            _check_first(name, line)
            self._has_begun = True
            return
        if self.is_over:
            raise _WrongLineError("comes after the last line of the export")
        _check_fields(name, line)
        self._take(name, line)

    def _take(self, name: str, line: JSON) -> None:
        if name == "file_data":
            self._take_data(line["data"])
        elif name == "passages":
            self._take_passages(line["texts"])
        elif name == LAST_KIND:
            self._take_last(line["lines"])
        else:
            self._take_object(_BY_NAME[name], line)
        self.counts[name] += 1

    def _take_object(self, kind: Kind, line: JSON) -> None:
        self._check_nothing_is_missing()
        self._open = None
        if kind.object is not None:
            _check_body(kind, line["body"])
        values = {name: dump(value) if name in _JSON_FIELDS else value for name, value in line.items()}
        self._tx.run(kind.insert, **values)
        if kind.name == "file":
            self._open = _Open("file", line["body"]["id"], missing_bytes=_size(line["body"]))
        elif kind.name == "vector_store_file" and line["body"].get("status") == COMPLETED:
            number = self._tx.value(sql.NUMBER_OF_STORE, id=line["body"]["vector_store_id"])
            self._open = _Open("vector_store_file", line["body"]["id"], vector_store_number=number)

    def _take_data(self, text: str) -> None:
        file = self._open
        if file is None or file.kind != "file":
            raise _WrongLineError("is a piece of a file, but does not follow one")
        data = _decoded(text)
        if len(data) > file.missing_bytes:
            raise _WrongLineError(f"holds more bytes than {file.id} has")
        self._tx.run(sql.ADD_CHUNK, file_id=file.id, n=file.pieces, data=data)
        file.missing_bytes -= len(data)
        file.pieces += 1

    def _take_passages(self, texts: list[Any]) -> None:
        file = self._open
        if file is None or file.vector_store_number is None:
            raise _WrongLineError("holds passages, but does not follow a file that was indexed")
        if not all(isinstance(text, str) for text in texts):
            raise _WrongLineError("has a passage that is no text")
        search.index_chunks(
            self._tx.connection,
            vector_store_number=file.vector_store_number,
            file_id=file.id,
            chunks=[search.Chunk(text, 0, len(text)) for text in texts],
        )

    def _take_last(self, lines: int) -> None:
        self._check_nothing_is_missing()
        if lines != self.counts.total() + 2:
            raise _WrongLineError(
                f"says that there are {lines} lines, but there are {self.counts.total() + 2}"
            )
        self.is_over = True

    def _check_nothing_is_missing(self) -> None:
        if self._open is not None and self._open.missing_bytes:
            raise _WrongLineError(f"comes before {self._open.missing_bytes} more bytes of {self._open.id}")


def _check_first(name: Any, line: JSON) -> None:
    if name != FIRST_KIND:
        raise _WrongLineError("is not the first line of an export of assistants-client")
    if line.get("format") != FORMAT:
        raise _WrongLineError(
            f"says that the export has format {line.get('format')!r}; this version reads format {FORMAT}"
        )


def _check_fields(name: Any, line: JSON) -> None:
    expected = _FIELDS.get(name) if isinstance(name, str) else None
    if expected is None:
        raise _WrongLineError(f"is of no known kind: {name!r}")
    if line.keys() != expected:
        raise _WrongLineError(f"is a {name} with the fields {sorted(line)} in place of {sorted(expected)}")
    for field, value in line.items():
        if type(value) not in _TYPES[field]:
            raise _WrongLineError(f"has a wrong {field}: {type(value).__name__}")


def _check_body(kind: Kind, body: JSON) -> None:
    if body.get("object") != kind.object:
        raise _WrongLineError(f"is a {kind.name} whose object is {body.get('object')!r}, not {kind.object!r}")
    if not str(body.get("id")).startswith(kind.id_prefix):
        raise _WrongLineError(
            f"is a {kind.name} whose id is {body.get('id')!r}, not {kind.id_prefix!r} and more"
        )


def _size(file: JSON) -> int:
    size_bytes = file.get("bytes")
    if type(size_bytes) is not int or size_bytes < 0:
        raise _WrongLineError(f"is a file whose bytes are {size_bytes!r}")
    return size_bytes


def _decoded(text: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise _WrongLineError(f"has data that is not base64: {error}") from error
    if not 0 < len(data) <= MOST_PIECE_BYTES:
        raise _WrongLineError(f"has a piece of {len(data)} bytes; from 1 to {MOST_PIECE_BYTES} are possible")
    return data
