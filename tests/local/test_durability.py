from __future__ import annotations

import random
import shutil
import sqlite3
import sys
import threading
from collections import Counter
from collections.abc import Generator, Iterable
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest
from attrs import define, field

from tests.support.backend import JSON, Api, backend, check_error, path_of
from tests.support.processes import Process, ServingError, serving

KILLS = 22
MOST_KILLS = 100
SEED = 20_261_123
CLIENTS = 3
PAUSE_SECONDS = 0.004
LOOK_AGAIN_SECONDS = 0.02
MOST_LOOKS = 3000
FORMAT_1 = Path(__file__).parent / "databases" / "format_1.sql"
PIECE_BYTES = 200_000
MOST_FILE_BYTES = 1_500_000
ENDED = {"completed", "failed", "cancelled", "expired", "incomplete"}

QUESTION = 'weather {"city": "Oslo"} - and when is there cake?'
CAKE = "Cake is on Fridays."
FACTS = CAKE.encode() + b" Holidays are 28 days. " + b"Nothing else is known here. " * 40
WEATHER = {"type": "function", "function": {"name": "weather", "parameters": {"type": "object"}}}


@define
class Ledger:
    """What the server has acknowledged, so that it may never be lost, changed or doubled."""

    assistant_id: str
    store_id: str
    runs: dict[str, JSON] = field(factory=dict[str, JSON])
    """As created, by id."""
    ended: dict[str, JSON] = field(factory=dict[str, JSON])
    """As they were when they were first seen to have ended, by id."""
    said: dict[str, JSON] = field(factory=dict[str, JSON])
    """Messages that were added to threads, by id."""
    files: dict[str, bytes] = field(factory=dict[str, bytes])
    """Content by id."""
    stored: dict[str, str] = field(factory=dict[str, str])
    """A word that is in no other file, by id of the file that was put into the vector store."""

    def check_end(self, run: JSON) -> None:
        """Note a run that has ended; it never ends a second time."""
        if run["status"] in ENDED:
            assert self.ended.setdefault(run["id"], run) == run


class Client:
    """One of several that use the server until it is gone."""

    def __init__(self, server: Process, ledger: Ledger, seed: int) -> None:
        self._server = server
        self._ledger = ledger
        self._random = random.Random(seed)
        self._thread = threading.Thread(target=self._work)
        self.error: BaseException | None = None

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def join(self) -> None:
        """Wait for the end; raise what went wrong other than that the server was killed."""
        self._thread.join(60)
        if self.error is not None:
            raise self.error
        assert not self._thread.is_alive(), "a client goes on after the end of its server"

    def _work(self) -> None:
        try:
            while True:
                self._random.choice((self._ask, self._ask, self._look, self._look, self._put, self._say))()
        except httpx.TransportError:
            return  # killed, as it should be
        except BaseException as error:  # noqa: BLE001 - raised again by join
            self.error = error

    def _ask(self) -> None:
        thread = {"messages": [{"role": "user", "content": QUESTION}]}
        run = self._server.post("/threads/runs", assistant_id=self._ledger.assistant_id, thread=thread)
        self._ledger.runs[run["id"]] = run

    def _look(self) -> None:
        going = [run_id for run_id in list(self._ledger.runs) if run_id not in self._ledger.ended]
        for run_id in self._random.sample(going, min(5, len(going))):
            step_on(self._server, self._ledger, self._ledger.runs[run_id])

    def _put(self) -> None:
        word = "".join(self._random.choices("bcdfghjklmnpqrstvwxz", k=12))
        content = f"The word is {word}. ".encode() + self._random.randbytes(300).hex().encode()
        file_id = self._server.upload("word.txt", content)["id"]
        self._ledger.files[file_id] = content
        self._server.post(f"/vector_stores/{self._ledger.store_id}/files", file_id=file_id)
        self._ledger.stored[file_id] = word

    def _say(self) -> None:
        ended = list(self._ledger.ended.values())
        if ended:
            path = f"/threads/{self._random.choice(ended)['thread_id']}/messages"
            message = self._server.post(path, role="user", content=str(self._random.random()))
            self._ledger.said[message["id"]] = message


def step_on(server: Process, ledger: Ledger, run: JSON) -> bool:
    """Do what *run* waits for, if anything; return whether it has ended."""
    run = server.get(path_of(run))
    ledger.check_end(run)
    if run["status"] == "requires_action":
        calls = run["required_action"]["submit_tool_outputs"]["tool_calls"]
        outputs = [{"tool_call_id": call["id"], "output": "sunny"} for call in calls]
        answer = server.http.post(f"{path_of(run)}/submit_tool_outputs", json={"tool_outputs": outputs})
        # Another client may have been faster.
        assert answer.status_code in {200, 400}
    return run["status"] in ENDED


@define
class InFlight:
    """What a kill has found under way."""

    runs: int = 0
    steps: int = 0
    files: int = 0

    @property
    def is_enough(self) -> bool:
        """Whether runs, steps and files were all among it."""
        return self.runs > KILLS and self.steps > 0 and self.files > 0

    def add(self, database: Path, folder: Path) -> None:
        """Count what a copy of *database* has under way; the file itself is left as the kill has left it."""
        for name in (database.name, f"{database.name}-wal"):
            shutil.copy(database.with_name(name), folder / name)
        with closing(sqlite3.connect(folder / database.name)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            self.runs += count(connection, "runs WHERE status IN ('queued', 'in_progress')")
            self.steps += count(connection, "run_steps WHERE json_extract(body, '$.status') = 'in_progress'")
            self.files += count(connection, "vector_store_files WHERE status = 'in_progress'")


def count(connection: sqlite3.Connection, rows: str) -> int:
    """Return how many rows there are."""
    number: int = connection.execute(f"SELECT count(*) FROM {rows}").fetchone()[0]  # noqa: S608 - our own text
    return number


@pytest.mark.slow
def test_nothing_is_lost_or_doubled_by_kills(tmp_path: Path) -> None:
    """Killed at random instants with tools, search and uploads in flight, every run still ends once.

    There are 22 kills, and on a machine that gets little done between two of them as many as it takes.
    """
    database, copies = tmp_path / "assistants.db", tmp_path / "copies"
    copies.mkdir()
    ledger = begun(database)
    chance, found = random.Random(SEED), InFlight()
    number = 0
    while number < KILLS or not found.is_enough:
        assert number < MOST_KILLS, found
        with serving(database, PAUSE_SECONDS) as server:
            clients = [Client(server, ledger, SEED + CLIENTS * number + n) for n in range(CLIENTS)]
            for client in clients:
                client.start()
            threading.Event().wait(chance.uniform(0.05, 0.5))
            server.kill()
            for client in clients:
                client.join()
        found.add(database, copies)
        number += 1
    with serving(database) as server:
        finish(server, ledger)
        check_runs(server, ledger)
        check_files(server, ledger)
    check_rows(database)


def begun(database: Path) -> Ledger:
    """Return a new ledger, for an assistant with a function and a file to search."""
    with serving(database) as server:
        store_id = server.post("/vector_stores")["id"]
        file_id = server.upload("facts.md", FACTS)["id"]
        server.post(f"/vector_stores/{store_id}/files", file_id=file_id)
        assistant = server.post(
            "/assistants",
            model="offline",
            tools=[WEATHER, {"type": "file_search"}],
            tool_resources={"file_search": {"vector_store_ids": [store_id]}},
        )
        ledger = Ledger(assistant["id"], store_id, files={file_id: FACTS})
        until_indexed(server, ledger)
        return ledger


def until_indexed(server: Process, ledger: Ledger) -> None:
    """Return once no file of the store is in progress."""
    for _ in looks():
        if server.get(f"/vector_stores/{ledger.store_id}")["status"] == "completed":
            return


def finish(server: Process, ledger: Ledger) -> None:
    """Answer every call, and wait until everything has ended; runs that nobody was told of, too."""
    for thread in server.every("/threads"):
        for run in server.every(f"/threads/{thread['id']}/runs"):
            ledger.runs.setdefault(run["id"], run)
    for run in ledger.runs.values():
        for _ in looks():
            if step_on(server, ledger, run):
                break
    until_indexed(server, ledger)


def looks() -> Iterable[None]:
    """Return a limited number of looks, with pauses between them."""
    for _ in range(MOST_LOOKS):
        yield
        threading.Event().wait(LOOK_AGAIN_SECONDS)
    raise AssertionError("it has not ended")


def check_runs(server: Process, ledger: Ledger) -> None:
    """Every run has completed, with one tool step, one message, and the answer that all have."""
    answers: Counter[str] = Counter()
    for run in ledger.runs.values():
        assert server.get(path_of(run)) == ledger.ended[run["id"]]
        assert ledger.ended[run["id"]]["status"] == "completed"
        tools, creation = server.every(f"{path_of(run)}/steps")
        assert {tools["status"], creation["status"]} == {"completed"}
        search, function = tools["step_details"]["tool_calls"]
        assert (search["type"], function["function"]["output"]) == ("file_search", "sunny")
        question, answer, *added = server.every(f"/threads/{run['thread_id']}/messages")
        assert question["content"][0]["text"]["value"] == QUESTION
        assert answer["id"] == creation["step_details"]["message_creation"]["message_id"]
        assert (answer["run_id"], answer["status"]) == (run["id"], "completed")
        answers[answer["content"][0]["text"]["value"]] += 1
        said = {
            id: message for id, message in ledger.said.items() if message["thread_id"] == run["thread_id"]
        }
        assert {message["id"]: message for message in added} | said == {
            message["id"]: message for message in added
        }
        assert {message["run_id"] for message in added} <= {None}
    [text] = answers
    assert CAKE in text


def check_files(server: Process, ledger: Ledger) -> None:
    """Every file is whole, and what was put into the store is found in one passage."""
    listed = {file["id"]: file for file in server.every("/files")}
    assert set(ledger.files) <= set(listed)
    for file_id, file in listed.items():
        content = server.http.get(f"/files/{file_id}/content").content
        assert len(content) == file["bytes"]
        assert ledger.files.get(file_id, content) == content
    for file_id, word in ledger.stored.items():
        hits = server.post(f"/vector_stores/{ledger.store_id}/search", query=word)["data"]
        assert [hit["file_id"] for hit in hits] == [file_id]


ORPHANS = (
    "file_chunks WHERE file_id NOT IN (SELECT id FROM files)",
    "chunks WHERE number >> 24 NOT IN (SELECT number FROM indexed_files)",
    "indexed_files WHERE file_id NOT IN (SELECT file_id FROM vector_store_files)",
    "messages WHERE json_extract(body, '$.status') = 'in_progress'",
    "run_steps WHERE json_extract(body, '$.status') = 'in_progress'",
)


def check_rows(database: Path) -> None:
    """The file is sound, nothing in it is left over, and the index counts what there is."""
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert [count(connection, rows) for rows in ORPHANS] == [0] * len(ORPHANS)
        counted = connection.execute("SELECT sum(chunk_count) FROM indexed_files").fetchone()[0]
        assert counted == count(connection, "chunks") == count(connection, "chunk_index")
        # Each file is short enough for one chunk.
        assert counted == count(connection, "vector_store_files")


def test_one_process_works_on_a_file(tmp_path: Path) -> None:
    """Of several that start at once one serves; when it is killed, the next one can."""
    database = tmp_path / "assistants.db"
    outcomes: list[str] = []
    has_looked, may_end = threading.Barrier(4), threading.Event()

    def start() -> None:
        outcome = "serves"
        with attempted(database) as server:
            if isinstance(server, Process):
                server.post("/threads")
            else:
                outcome = str(server)
            outcomes.append(outcome)
            has_looked.wait(60)
            may_end.wait(60)

    threads = [threading.Thread(target=start) for _ in range(3)]
    for thread in threads:
        thread.start()
    has_looked.wait(60)
    may_end.set()
    for thread in threads:
        thread.join(60)
    refusal = f"{database} is in use by another backend; stop that one or name another file."
    assert sorted(outcomes) == sorted(["serves", refusal, refusal])
    with serving(database) as server:
        assert len(server.every("/threads")) == 1


@contextmanager
def attempted(database: Path) -> Generator[Process | ServingError]:
    """Serve, or hand out why not."""
    try:
        with serving(database) as server:
            yield server
    except ServingError as error:
        yield error


# Files of other times


def test_an_older_file_is_brought_up_to_date(tmp_path: Path) -> None:
    """What format 1 held is there, and its file can be found, although format 1 knew of no search."""
    database = tmp_path / "assistants.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(FORMAT_1.read_text("utf-8"))
    with backend(database) as api:
        [assistant] = api.get("/assistants")["data"]
        [store] = api.get("/vector_stores")["data"]
        assert assistant["tool_resources"]["file_search"]["vector_store_ids"] == [store["id"]]
        assert api.indexed(store)["file_counts"]["completed"] == 1
        hits = api.post(f"/vector_stores/{store['id']}/search", query="holidays")["data"]
        assert ["28 days" in hit["content"][0]["text"] for hit in hits] == [True]
        [thread] = api.client.get("/threads").json()["data"]
        [run] = api.get(f"/threads/{thread['id']}/runs")["data"]
        assert [step["type"] for step in api.steps(run)] == ["tool_calls", "message_creation"]
        assert [role for role, _ in api.texts(thread["id"])] == ["user", "assistant"]
        again = api.post(f"/threads/{thread['id']}/runs", assistant_id=assistant["id"])
        assert api.finished(again)["status"] == "completed"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("PRAGMA user_version = 1000", "written by a newer version"),
        ("PRAGMA application_id = 7", "database of another program"),
    ],
)
def test_a_file_that_is_not_ours_to_open_is_refused(tmp_path: Path, change: str, sentence: str) -> None:
    """A process that is given a newer or a foreign file ends with a sentence, and leaves the file alone."""
    database = tmp_path / "assistants.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(f"{FORMAT_1.read_text('utf-8')}; {change};")
    before = database.read_bytes()
    with pytest.raises(ServingError, match=sentence), serving(database):
        pass
    assert database.read_bytes() == before


# A full disk


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of files.")
def test_a_full_disk_is_a_5xx_and_a_sound_file(tmp_path: Path) -> None:
    """What does not fit is refused in OpenAI's shape; the rest can be read, and is all there later."""
    database = tmp_path / "assistants.db"
    with serving(database, 0, MOST_FILE_BYTES) as server:
        assistant = server.post("/assistants", model="offline")
        kept, refusal = filled_up(server)
        assert refusal.status_code >= 500
        check_error(refusal)
        assert kept
        assert server.every("/files") == kept
        assert server.get(f"/assistants/{assistant['id']}") == assistant
        server.kill()
    with serving(database) as server:
        assert server.every("/files") == kept
        assert [len(server.http.get(f"/files/{file['id']}/content").content) for file in kept] == [
            PIECE_BYTES
        ] * len(kept)
        assert server.every("/assistants") == [assistant]
        assert server.upload("more.bin", bytes(PIECE_BYTES))["bytes"] == PIECE_BYTES
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert count(connection, ORPHANS[0]) == 0


def filled_up(server: Process) -> tuple[list[JSON], httpx.Response]:
    """Upload until no more fits; return what was kept, and the first refusal."""
    kept: list[JSON] = []
    while True:
        answer = server.try_upload("a.bin", bytes(PIECE_BYTES))
        if not answer.is_success:
            return kept, answer
        kept.append(answer.json())


# Restarts


def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    """Whatever can be asked for is answered with the same bytes by the next process's backend."""
    database = tmp_path / "assistants.db"
    with backend(database) as api:
        paths = made_of_everything(api)
        before = {path: api.client.get(path).content for path in paths}
    with backend(database) as api:
        assert {path: api.client.get(path).content for path in paths} == before


def made_of_everything(api: Api) -> list[str]:
    """Create objects of every kind, and return all paths that tell of them."""
    store = api.store_with(facts=CAKE, more="Holidays are 28 days.")
    resources = {"file_search": {"vector_store_ids": [store["id"]]}}
    assistant = api.assistant(name="A", tools=[{"type": "file_search"}, WEATHER], tool_resources=resources)
    files = [file["id"] for file in api.get("/files")["data"]]
    batch = api.post(f"/vector_stores/{store['id']}/file_batches", file_ids=files, attributes={"a": 1})
    api.indexed(store)
    ended = api.finished(api.asked("When is cake?", assistant=assistant))
    waiting = api.finished(api.asked("weather {}", assistant=assistant, metadata={"k": "v"}))
    cancelled = api.asked("weather {}", assistant=assistant)
    api.finished(cancelled)
    api.post(f"{path_of(cancelled)}/cancel")
    assert api.finished(cancelled)["status"] == "cancelled"
    assert (ended["status"], waiting["status"]) == ("completed", "requires_action")
    paths = ["/assistants", f"/assistants/{assistant['id']}", "/files", "/vector_stores"]
    for run in (ended, waiting, cancelled):
        thread = f"/threads/{run['thread_id']}"
        paths += [thread, f"{thread}/messages", f"{thread}/runs", path_of(run), f"{path_of(run)}/steps"]
    in_store = f"/vector_stores/{store['id']}"
    paths += [in_store, f"{in_store}/files", f"{in_store}/file_batches/{batch['id']}"]
    paths.append(f"{in_store}/file_batches/{batch['id']}/files")
    for file_id in files:
        paths += [f"/files/{file_id}", f"/files/{file_id}/content", f"{in_store}/files/{file_id}/content"]
    return paths
