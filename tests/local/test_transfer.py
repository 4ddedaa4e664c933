"""Export and import, against databases that real requests have filled."""

from __future__ import annotations

import base64
import io
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from assistants_client.local.model.offline import CallTools, OfflineModel
from assistants_client.local.store import JSON, Transaction, migrate
from assistants_client.local.transfer import KINDS, TransferError, export_to, import_from
from tests.support.backend import Api, HeldModel, RefusedError, backend

DERIVED = {"chunk_index", "chunk_terms", "chunks", "file_chunks", "indexed_files", "sqlite_sequence"}
"""Tables whose rows are made of other lines: pieces of files, and passages."""


@pytest.fixture(scope="module")
def filled() -> Iterator[Api]:
    """Hand out a backend that holds some of everything."""
    with backend() as api:
        store = api.store_with(notes="The ferry leaves at seven. Zürich 東京 🙂", more="word " * 3000)
        broken = api.upload("broken.pdf", b"%PDF-1.4\n")
        batch = api.post(f"/vector_stores/{store['id']}/file_batches", file_ids=[broken["id"]])
        api.indexed(store)
        assert api.get(f"/vector_stores/{store['id']}/file_batches/{batch['id']}")["status"] == "failed"
        api.upload("large.bin", bytes(range(256)) * 10_000)
        search = {"file_search": {"vector_store_ids": [store["id"]]}}
        assistant = api.assistant(
            name="A", tools=[{"type": "file_search"}], tool_resources=search, metadata={"k": "ü"}
        )
        for question in ("When does the ferry leave?", "What is in Zürich?"):
            assert api.finished(api.asked(question, assistant=assistant))["status"] == "completed"
        api.client.post("/threads", json={}, headers={"Idempotency-Key": "key-1"})
        yield api


def exported(api: Api) -> bytes:
    """Return the export of a backend."""
    return api.client.get("/local/export").content


def parsed(export: bytes) -> list[JSON]:
    """Return the lines of an export."""
    return [json.loads(line) for line in export.splitlines()]


def written(lines: list[JSON]) -> bytes:
    """Return lines as an export."""
    return b"".join(json.dumps(line).encode() + b"\n" for line in lines)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """Open an empty database with our tables."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection)
        yield connection


def take(connection: sqlite3.Connection, export: bytes) -> dict[str, int]:
    """Import in a transaction that is committed or rolled back, as the store does it."""
    connection.execute("BEGIN")
    try:
        counts = import_from(Transaction(connection, 0), source=io.BytesIO(export))
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")
    return counts


def rows(connection: sqlite3.Connection) -> int:
    """Count the rows of all tables."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    plain = [name for (name,) in names if not name.startswith(("sqlite_", "chunk_"))]
    return sum(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in plain)  # noqa: S608


def test_an_import_is_exported_as_it_came(filled: Api) -> None:
    """Ids, order, times, files and passages are after an import what they were before, to the byte."""
    export = exported(filled)
    with backend() as other:
        answer = other.client.post("/local/import", content=export).json()
        assert exported(other) == export
    assert answer["imported"] == {
        "assistant": 1,
        "thread": 3,
        "message": 4,
        "run": 2,
        "run_step": 4,
        "file": 4,
        "vector_store": 1,
        "vector_store_file_batch": 1,
        "vector_store_file": 3,
        "idempotency_key": 1,
    }


def test_what_was_imported_works(filled: Api) -> None:
    """Lists, files and searches answer after an import as they did before."""
    paths = ["/assistants", "/files", "/vector_stores", "/threads"]
    file_id = filled.get("/files")["data"][0]["id"]
    store_id = filled.get("/vector_stores")["data"][0]["id"]
    with backend() as other:
        other.client.post("/local/import", content=exported(filled))
        for path in paths:
            assert other.client.get(path).json() == filled.client.get(path).json()
        for content in (f"/files/{file_id}/content", f"/vector_stores/{store_id}/files"):
            assert other.client.get(content).content == filled.client.get(content).content
        search = f"/vector_stores/{store_id}/search"
        assert other.post(search, query="ferry") == filled.post(search, query="ferry")


def test_a_repeated_create_is_known_after_an_import(filled: Api) -> None:
    """An idempotency key gets the first answer from whichever backend holds it."""
    with backend() as other:
        other.client.post("/local/import", content=exported(filled))
        repeated = other.client.post("/threads", json={}, headers={"Idempotency-Key": "key-1"}).json()
    assert repeated["id"] in {thread["id"] for thread in filled.client.get("/threads").json()["data"]}


def test_no_line_is_long(filled: Api) -> None:
    """A file of any size goes into lines of bounded length."""
    assert max(len(line) for line in exported(filled).splitlines()) < 1.5 * 2**20


def test_a_run_goes_on_where_it_was_imported() -> None:
    """A run that was under way when it was exported is finished by the backend that takes it in."""
    held = HeldModel()
    with backend(model=held) as api:
        run = api.asked()
        assert held.has_begun.wait(10)
        export = exported(api)
        held.release()
    with backend() as other:
        other.client.post("/local/import", content=export)
        assert other.finished(run)["status"] == "completed"
        assert [role for role, _ in other.texts(run["thread_id"])] == ["user", "assistant"]


def test_a_run_that_waits_for_its_caller_still_does() -> None:
    """Tool outputs can be given to the backend that a run was imported into."""
    tool = {"type": "function", "function": {"name": "weather"}}
    with backend(model=OfflineModel(script=[CallTools(weather={})])) as api:
        run = api.asked(assistant=api.assistant(tools=[tool]))
        assert api.finished(run)["status"] == "requires_action"
        export = exported(api)
    with backend() as other:
        other.client.post("/local/import", content=export)
        path = f"/threads/{run['thread_id']}/runs/{run['id']}"
        action = other.get(path)["required_action"]["submit_tool_outputs"]["tool_calls"][0]["id"]
        other.post(f"{path}/submit_tool_outputs", tool_outputs=[{"tool_call_id": action, "output": "rain"}])
        assert other.finished(run)["status"] == "completed"


def test_a_backend_that_holds_something_takes_nothing_in(filled: Api) -> None:
    """An import never mixes with what is there, and says what that is."""
    before = exported(filled)
    with pytest.raises(RefusedError, match="not empty") as refused:
        filled.post("/local/import")
    assert "assistants: 1" in refused.value.message
    assert parsed(exported(filled))[1:] == parsed(before)[1:]


Change = Callable[[list[JSON]], Any]


def line_of(lines: list[JSON], kind: str) -> int:
    """Return where the first line of a kind stands, from 0."""
    return next(n for n, line in enumerate(lines) if line["kind"] == kind)


def changed(kind: str, /, **fields: Any) -> Change:
    """Change fields of the first line of a kind."""
    return lambda lines: lines[line_of(lines, kind)].update(fields)


def changed_body(kind: str, /, **fields: Any) -> Change:
    """Change fields of the body of the first line of a kind."""
    return lambda lines: lines[line_of(lines, kind)]["body"].update(fields)


def without(kind: str, field: str) -> Change:
    """Take a field from the first line of a kind."""
    return lambda lines: lines[line_of(lines, kind)].pop(field)


def repeated(kind: str) -> Change:
    """Put the first line of a kind there twice."""

    def change(lines: list[JSON]) -> None:
        n = line_of(lines, kind)
        lines.insert(n, lines[n])

    return change


def left_out(kind: str) -> Change:
    """Leave the first line of a kind out."""
    return lambda lines: lines.pop(line_of(lines, kind))


@pytest.mark.parametrize(
    ("change", "kind", "fault"),
    [
        (changed("message", extra=1), "message", "fields"),
        (without("run", "internal"), "run", "fields"),
        (changed("assistant", kind="robot"), "robot", "known kind: 'robot'"),
        (changed("assistant", kind=["robot"]), "robot", "no known kind"),
        (changed("thread", body="text"), "thread", "a wrong body: str"),
        (changed("run_step", n=True), "run_step", "a wrong n: bool"),
        (changed("run_step", n=2**70), "run_step", "cannot be stored"),
        (changed_body("assistant", object="thread"), "assistant", "object is 'thread'"),
        (changed_body("thread", id="asst_1"), "thread", "id is 'asst_1'"),
        (changed_body("message", thread_id="thread_no"), "message", "no line above it"),
        (changed_body("message", thread_id=None), "message", "lacks something"),
        (changed_body("vector_store_file", vector_store_id="vs_no"), "vector_store_file", "no line above it"),
        (changed("vector_store_file", batch_id="vsfb_no"), "vector_store_file", "no line above it"),
        (repeated("assistant"), "assistant", "repeats a line above it"),
        (changed_body("file", bytes="many"), "file", "bytes are 'many'"),
        (changed("file_data", data="*"), "file_data", "not base64"),
        (changed("file_data", data=""), "file_data", "a piece of 0 bytes"),
        (changed("file_data", data=base64.b64encode(bytes(99)).decode()), "file_data", "more bytes than"),
        (left_out("file_data"), "file", "more bytes of file-"),
        (left_out("file"), "file_data", "does not follow one"),
        (left_out("vector_store_file"), "passages", "does not follow a file that was indexed"),
        (left_out("thread"), "message", "no line above it"),
        (changed("end", lines=1), "end", "says that there are 1 lines"),
        (repeated("end"), "end", "after the last line"),
        (changed("passages", texts=["a", 1]), "passages", "no text"),
        (changed("passages", texts=["\ud800"]), "passages", "cannot be stored"),
        (changed("idempotency_key", created_at="now"), "idempotency_key", "a wrong created_at: str"),
        (changed("assistants-client", format=2), "assistants-client", "format 2"),
        (changed_body("assistant", metadata=float("nan")), "assistant", "not JSON: NaN"),
        (left_out("assistants-client"), "assistant", "not the first line"),
    ],
)
def test_a_wrong_line_is_named(
    filled: Api, connection: sqlite3.Connection, change: Change, kind: str, fault: str
) -> None:
    """Whatever is wrong with a line, the error has its number and a reason, and nothing is imported."""
    lines = parsed(exported(filled))
    change(lines)
    with pytest.raises(TransferError) as refused:
        take(connection, written(lines))
    number = refused.value.line_number
    assert number is not None
    assert str(refused.value).startswith(f"Line {number} ")
    assert fault in str(refused.value)
    assert kind in str(lines[number - 1]["kind"])
    assert rows(connection) == 0


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"{", "is not JSON"),
        (b"[]", "is not a JSON object"),
        (b"\xff\xfe\x00", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
    ],
)
def test_a_line_that_is_no_object_is_named(
    filled: Api, connection: sqlite3.Connection, line: bytes, fault: str
) -> None:
    """Junk in the middle of an export is named by its number, and nothing is imported."""
    lines = exported(filled).splitlines()
    lines[4] = line
    with pytest.raises(TransferError, match=f"Line 5 {fault}"):
        take(connection, b"\n".join(lines))
    assert rows(connection) == 0


@pytest.mark.parametrize(
    ("share", "reason"), [(0.0, "There is nothing in it"), (0.3, "is missing"), (0.999, "is missing")]
)
def test_a_cut_export_is_refused(
    filled: Api, connection: sqlite3.Connection, share: float, reason: str
) -> None:
    """An export of which the end is missing is not taken for a whole one."""
    lines = exported(filled).splitlines(keepends=True)
    with pytest.raises(TransferError, match=reason):
        take(connection, b"".join(lines[: int(len(lines) * share)]))
    assert rows(connection) == 0


def test_empty_lines_and_line_ends_of_windows_do_no_harm(filled: Api, connection: sqlite3.Connection) -> None:
    """An export survives an editor that changes line ends and adds empty lines."""
    export = exported(filled)
    assert take(connection, export.replace(b"\n", b"\r\n") + b"\r\n\n")["assistant"] == 1


def test_a_line_without_end_is_not_read_whole(connection: sqlite3.Connection) -> None:
    """Of a line that is longer than any line of an export, no more is read than shows that."""

    class Endless:
        def readline(self, limit: int, /) -> bytes:
            assert limit <= 300 * 2**20
            return b" " * limit

    with pytest.raises(TransferError, match="Line 1 is longer than 256 MB"):
        import_from(Transaction(connection, 0), source=Endless())


def test_an_empty_backend_has_an_export_too(connection: sqlite3.Connection) -> None:
    """What is empty is exported, and imported, as empty."""
    target = io.BytesIO()
    counts = export_to(Transaction(connection, 5), target=target)
    assert set(counts.values()) == {0}
    assert parsed(target.getvalue()) == [
        {"kind": "assistants-client", "format": 1, "exported_at": 5},
        {"kind": "end", "lines": 2},
    ]
    assert take(connection, target.getvalue()) == counts


def test_every_table_and_column_is_exported(connection: sqlite3.Connection) -> None:
    """A migration that adds a table or a column must add it to the export, too."""
    exported_columns = {}
    for kind in KINDS:
        table = kind.select.partition(" FROM ")[2].split()[0]
        exported_columns[table] = set(kind.fields)
    found = {}
    for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        if table not in DERIVED and not table.startswith("chunk_"):
            columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
            found[table] = {name for _, name, *_ in columns} - {"number"}
    assert found == exported_columns


def test_an_error_of_the_disk_is_no_wrong_line(filled: Api, tmp_path: Path) -> None:
    """A database that cannot grow is the database's error, not that of a line."""
    with closing(sqlite3.connect(tmp_path / "full.db", isolation_level=None)) as connection:
        migrate(connection)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 10}")
        with pytest.raises(sqlite3.OperationalError, match="full"):
            take(connection, exported(filled))
        assert rows(connection) == 0
