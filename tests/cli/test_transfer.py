"""``export`` and ``import`` on the command line, between database files."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from pathlib import Path

import pytest

from assistants_client import OpenAIClient
from tests.cli.serving import POSIX_SIGNALS, served
from tests.cli.support import CommandLine, environment, program


@pytest.fixture
def database(tmp_path: Path, notes: Path) -> Path:
    """Make a database with a thread and a searchable file."""
    path = tmp_path / "state.db"
    with OpenAIClient.local(path) as client:
        file = client.upload_file("assistants", notes)
        client.create_vector_store_and_wait_to_complete(file_ids=[file.id])
        thread = client.create_thread()
        client.create_thread_message(thread.id, role="user", content="Grüße, 東京")
    return path


def error_line(done: subprocess.CompletedProcess[str]) -> str:
    """Return the one line of a command that failed as it should."""
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    (line,) = done.stderr.splitlines()
    return line.removeprefix("Error: ")


def test_from_database_to_database(command_line: CommandLine, database: Path, tmp_path: Path) -> None:
    """What is exported and imported is exported again as it was, but for the time of the export."""
    lines, copy, again = tmp_path / "lines.jsonl", tmp_path / "copy.db", tmp_path / "again.jsonl"
    done = command_line("export", "--db", database, lines)
    assert (done.returncode, done.stdout) == (0, "")
    counts = "thread: 1, message: 1, file: 1, vector store: 1, vector store file: 1, idempotency key: 3"
    assert done.stderr == f"Exported {counts}\n"
    assert command_line("import", "--db", copy, lines).stderr == f"Imported {counts}\n"
    assert command_line("export", "--db", copy, again).returncode == 0
    assert again.read_text().splitlines()[1:] == lines.read_text().splitlines()[1:]


def test_through_pipes(command_line: CommandLine, database: Path, tmp_path: Path) -> None:
    """Without a file, an export goes to stdout and an import comes from stdin."""
    exported = command_line("export", "--db", database).stdout
    copy = tmp_path / "copy.db"
    done = subprocess.run(
        program("import", "--db", copy),
        capture_output=True,
        check=True,
        encoding="utf-8",
        env=environment(),
        input=exported,
    )
    assert done.stderr.startswith("Imported thread: 1")
    again = command_line("export", "--db", copy).stdout
    assert again.splitlines()[1:] == exported.splitlines()[1:]


def test_a_served_import_answers(command_line: CommandLine, database: Path, tmp_path: Path) -> None:
    """A server over an imported database finds what was searchable before."""
    lines, copy = tmp_path / "lines.jsonl", tmp_path / "copy.db"
    command_line("export", "--db", database, lines)
    command_line("import", "--db", copy, lines)
    with served("--db", copy) as server, server.client() as client:
        store = client.get_vector_stores().data[0]
        found = client.search_vector_store(store.id, query="ferry to Marstal").data
        assert "seven in the morning" in found[0].content[0].text


def test_nothing_to_export(command_line: CommandLine, tmp_path: Path) -> None:
    """A database that is not there is not created by looking at it."""
    missing = tmp_path / "missing.db"
    assert error_line(command_line("export", "--db", missing)).startswith(f"there is no database {missing}")
    assert not missing.exists()


def test_an_export_overwrites_nothing(command_line: CommandLine, database: Path, notes: Path) -> None:
    """A file that is there stays as it is."""
    before = notes.read_bytes()
    assert "exists already" in error_line(command_line("export", "--db", database, notes))
    assert notes.read_bytes() == before


def test_a_database_in_use(command_line: CommandLine, database: Path, tmp_path: Path) -> None:
    """A database that a server has open is refused, and no unfinished file is left behind."""
    with served("--db", database):
        line = error_line(command_line("export", "--db", database, tmp_path / "lines.jsonl"))
    assert "is in use by another backend" in line
    assert list(tmp_path.glob("*.jsonl*")) == list(tmp_path.glob("tmp*")) == []


def test_a_wrong_line(command_line: CommandLine, database: Path, tmp_path: Path) -> None:
    """An import with a wrong line names it, and leaves no database behind that was not there."""
    lines, copy = tmp_path / "lines.jsonl", tmp_path / "copy.db"
    command_line("export", "--db", database, lines)
    export = lines.read_text().splitlines()
    export[2] = export[2].replace('"body"', '"bdoy"')
    lines.write_text("\n".join(export))
    assert error_line(command_line("import", "--db", copy, lines)).startswith("Line 3 is a message with")
    assert not list(tmp_path.glob("copy.db*"))


def test_a_database_that_is_not_empty(command_line: CommandLine, database: Path, tmp_path: Path) -> None:
    """An import into a database with something in it is refused, and the database stays."""
    lines = tmp_path / "lines.jsonl"
    command_line("export", "--db", database, lines)
    assert "not empty (threads: 1" in error_line(command_line("import", "--db", database, lines))
    assert len(command_line("export", "--db", database).stdout.splitlines()) == len(
        lines.read_text().splitlines()
    )


def test_a_file_without_a_line(command_line: CommandLine, tmp_path: Path) -> None:
    """What is empty is no export of an empty backend, which has a first and a last line."""
    lines, copy = tmp_path / "lines.jsonl", tmp_path / "copy.db"
    lines.touch()
    assert error_line(command_line("import", "--db", copy, lines)).startswith("There is nothing in it;")
    assert not copy.exists()


def test_no_such_lines(command_line: CommandLine, tmp_path: Path) -> None:
    """A file of lines that is not there is named."""
    missing = tmp_path / "missing.jsonl"
    assert error_line(command_line("import", "--db", tmp_path / "a.db", missing)).startswith("there is no")
    assert not (tmp_path / "a.db").exists()


@pytest.mark.skipif(not POSIX_SIGNALS, reason="Windows ends a process without a signal")
def test_an_interrupted_import(tmp_path: Path) -> None:
    """Ctrl-C in the middle of an import ends it soon, and nothing of it is there."""
    copy = tmp_path / "copy.db"
    first = json.dumps({"kind": "assistants-client", "format": 1}) + "\n"
    with subprocess.Popen(
        program("import", "--db", copy),
        env=environment(),
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as importing:
        assert importing.stdin is not None
        importing.stdin.write(first)
        for n in range(20_000):
            body = {"id": f"thread_{n}", "object": "thread"}
            importing.stdin.write(json.dumps({"kind": "thread", "body": body}) + "\n")
        importing.stdin.flush()
        wait_for(copy)
        importing.send_signal(signal.SIGINT)
        importing.stdin.close()
        importing.stdin = None
        _, said = importing.communicate(timeout=60)
    assert importing.returncode == 130
    assert said == "Error: interrupted\n"
    assert not copy.exists()


def wait_for(path: Path) -> None:
    """Return once a file is there."""
    deadline = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < deadline
