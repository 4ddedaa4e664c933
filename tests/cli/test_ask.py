"""`assistants-client ask`, end to end: real files, real processes, the embedded backend or a real socket."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from assistants_client import OpenAIClient
from tests.cli.support import CommandLine, Site, environment, program
from tests.support.pages import ROOT

QUESTION = "When does the ferry to Marstal leave?"
KEY = "test-key"
NOTHING = {"assistants": 0, "files": 0, "threads": 0, "vector stores": 0}


def test_answers_with_the_passage_and_its_file(command_line: CommandLine, notes: Path) -> None:
    """The answer stands on stdout, and below it the file and the passage that answers."""
    done = command_line("ask", notes, QUESTION)
    assert (done.returncode, done.stderr.count("Error")) == (0, 0), done.stderr
    answer, _, footnote = done.stdout.rpartition(f"[1] {notes}")
    assert "[1]" in answer
    assert "“The ferry to Marstal leaves at seven in the morning.”" in footnote


def test_says_that_the_embedded_backend_answers(command_line: CommandLine, notes: Path) -> None:
    """Without options nothing leaves the machine, and stderr says so."""
    done = command_line("ask", notes, QUESTION)
    assert "the embedded backend" in done.stderr


def test_a_key_in_the_environment_sends_nothing_away(command_line: CommandLine, notes: Path) -> None:
    """Only an option leads to a server; settings made for other programs do not."""
    done = command_line("ask", notes, QUESTION, OPENAI_API_KEY=KEY, OPENAI_BASE_URL="http://127.0.0.1:9/v1")
    assert done.returncode == 0
    assert "the embedded backend" in done.stderr


@pytest.mark.parametrize("key", ["--api-key", "OPENAI_API_KEY"])
def test_the_quick_start_names_what_leads_to_a_server(
    command_line: CommandLine, site: Site, notes: Path, key: str
) -> None:
    """The option and each place of the key that its sentence names reach the server, and no variable does."""
    page = (ROOT / "docs" / "guides" / "quick-start.md").read_text(encoding="utf-8")
    (sentence,) = re.findall(
        r"name a\s+server with ([^.]*)\. No variable leads to a\s+server by itself", page
    )
    assert re.findall(r"`([^`]+)`", sentence) == ["--base-url", "--api-key", "OPENAI_API_KEY"]

    given = ("--api-key", KEY) if key.startswith("--") else ()
    variables = {} if given else {key: KEY}
    assert (
        "the server at"
        in command_line("ask", notes, QUESTION, "--base-url", site.url, *given, **variables).stderr
    )

    site.seen.clear()
    alone = command_line("ask", notes, QUESTION, OPENAI_API_KEY=KEY, OPENAI_BASE_URL=site.url)
    assert (alone.returncode, site.seen) == (0, [])


def test_cites_the_file_that_answers(command_line: CommandLine, notes: Path, tmp_path: Path) -> None:
    """With several files, the citation names the right one."""
    other = tmp_path / "menu.txt"
    other.write_text("Soup of the day: leek. Dessert: rhubarb with vanilla.", encoding="utf-8")
    done = command_line("ask", notes, other, "What is for dessert?", "--json")
    assert json.loads(done.stdout)["citations"][0]["file"] == str(other)


@pytest.mark.slow
def test_takes_more_files_than_one_request(command_line: CommandLine, tmp_path: Path) -> None:
    """501 files, one more than a request may name, are all searched."""
    ships = [tmp_path / f"{number}.txt" for number in range(501)]
    for number, path in enumerate(ships):
        path.write_text(f"Ship number {number} sails to harbour {number * 7}.", encoding="utf-8")
    done = command_line("ask", *ships, "Where does ship number 500 sail?", "--json")
    assert json.loads(done.stdout)["citations"][0]["file"] == str(ships[500])


def test_json_has_the_answer_and_its_sources(command_line: CommandLine, notes: Path) -> None:
    """`--json` prints one object for programs: question, answer, citations, backend and model."""
    done = command_line("ask", "--json", notes, QUESTION)
    answer = json.loads(done.stdout)
    assert {"question", "answer", "citations", "backend", "model", "run_id"} == set(answer)
    assert answer["question"] == QUESTION
    (citation,) = answer["citations"]
    assert citation["quote"] == "The ferry to Marstal leaves at seven in the morning."
    assert citation["quote"] in citation["passage"]


def test_plain_progress_counts_files(command_line: CommandLine, notes: Path) -> None:
    """In a pipe, progress is whole lines with file counts, each line once."""
    lines = command_line("ask", notes, QUESTION).stderr.splitlines()
    assert "Uploading file 1 of 1: notes.md" in lines
    assert "Indexed 1 of 1 files" in lines
    assert len(lines) == len(set(lines))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_progress_rewrites_its_line_on_a_terminal(notes: Path) -> None:
    """On a terminal the file counts share one line, which is gone at the end."""
    ours, theirs = os.openpty()
    with subprocess.Popen(
        program("ask", notes, QUESTION), stdout=subprocess.PIPE, stderr=theirs, env=environment()
    ) as running:
        os.close(theirs)
        shown = _read_terminal(ours)
        running.communicate()
    *_, rewritten = shown.split("\n")
    assert "\rIndexed 1 of 1 files" in rewritten
    assert rewritten.endswith(" \r")


def _read_terminal(descriptor: int) -> str:
    read = b""
    try:
        while chunk := os.read(descriptor, 1024):
            read += chunk
    except OSError:
        # Linux says so when the other side has closed; macOS returns nothing.
        pass
    finally:
        os.close(descriptor)
    return read.decode()


def test_removes_what_it_created(command_line: CommandLine, site: Site, notes: Path) -> None:
    """After an answer the server is as it was before."""
    done = command_line("ask", notes, QUESTION, "--base-url", site.url, "--api-key", KEY)
    assert done.returncode == 0, done.stderr
    assert site.left() == NOTHING


def test_names_the_server(command_line: CommandLine, site: Site, notes: Path) -> None:
    """With `--base-url`, stderr says which server is asked and for which model."""
    done = command_line("ask", notes, QUESTION, "--base-url", site.url, "--api-key", KEY, "--model", "m1")
    assert f"Using the server at {site.url} (model m1)" in done.stderr


def test_keep_leaves_everything_and_lists_it(command_line: CommandLine, site: Site, notes: Path) -> None:
    """`--keep` removes nothing and names what is left, for the user to remove."""
    done = command_line("ask", notes, QUESTION, "--keep", "--base-url", site.url, "--api-key", KEY)
    assert site.left() == {"assistants": 1, "files": 1, "threads": 1, "vector stores": 1}
    (kept,) = [line for line in done.stderr.splitlines() if line.startswith("Kept: ")]
    assert re.fullmatch(
        r"Kept: file file-\w+, vector store vs_\w+, assistant asst_\w+, thread thread_\w+", kept
    )


def test_keep_with_a_database_survives_the_process(
    command_line: CommandLine, notes: Path, tmp_path: Path
) -> None:
    """What one command kept in a file is there afterwards; what the next one removed is not."""
    database = tmp_path / "state.db"
    command_line("ask", notes, QUESTION, "--keep", "--database", database)
    assert command_line("ask", notes, QUESTION, "--database", database).returncode == 0
    with OpenAIClient.local(database) as client:
        assert [file.filename for file in client.get_files().data] == [notes.name]


@pytest.mark.parametrize(
    "failing", ["POST /v1/vector_stores", "POST /v1/assistants", "POST /v1/threads", "/messages", "/runs"]
)
def test_removes_everything_after_an_error(
    command_line: CommandLine, site: Site, notes: Path, failing: str
) -> None:
    """Whichever step fails, what the steps before it created is removed."""
    site.before = lambda request: 400 if request.startswith("POST") and request.endswith(failing) else None
    done = command_line("ask", notes, QUESTION, "--base-url", site.url, "--api-key", KEY)
    assert done.returncode == 1
    assert "The hook said no." in done.stderr.splitlines()[-1]
    site.seen = [one for one in site.seen if one != failing]
    assert site.left() == NOTHING


def asking(site: Site, notes: Path) -> subprocess.Popen[str]:
    """Return a command that has begun to ask a server."""
    return subprocess.Popen(
        program("ask", notes, QUESTION, "--base-url", site.url, "--api-key", KEY),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        text=True,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to whole consoles only")
@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize(
    "moment", [f"POST /v1/{kind}" for kind in ("files", "vector_stores", "assistants", "threads")]
)
def test_removes_everything_when_interrupted(
    site: Site, notes: Path, moment: str, sent: signal.Signals, status: int
) -> None:
    """Ctrl-C, or a polite kill, at any moment: everything created so far is removed."""
    with asking(site, notes) as running:
        # The request is carried out, and its answer arrives at a process that is told to stop.
        site.before = lambda request: running.send_signal(sent) if request == moment else None
        _, stderr = running.communicate()
    assert running.returncode == status
    assert "Traceback" not in stderr
    assert site.left() == NOTHING


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to whole consoles only")
def test_removes_everything_when_interrupted_in_a_wait(site: Site, notes: Path) -> None:
    """Ctrl-C while the run is at work: the wait ends, and the thread goes with its run."""
    with asking(site, notes) as running:
        polled = re.compile(r"GET /v1/threads/\w+/runs/\w+$")
        site.before = lambda request: running.send_signal(signal.SIGINT) if polled.match(request) else None
        stdout, stderr = running.communicate()
    assert (running.returncode, stdout) == (130, "")
    assert stderr.splitlines()[-1] == "Error: interrupted"
    assert site.left() == NOTHING


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to whole consoles only")
@pytest.mark.parametrize("moment", ["assistants", "vector_stores", "files"])
@pytest.mark.parametrize("failing", [False, True])
def test_removes_everything_when_interrupted_in_the_clean_up(
    site: Site, notes: Path, moment: str, *, failing: bool
) -> None:
    """Ctrl-C waits for the end of the clean-up, also of one that an error began, and nothing is left."""
    with asking(site, notes) as running:

        def interrupt(request: str) -> int | None:
            if request.startswith(f"DELETE /v1/{moment}/"):
                running.send_signal(signal.SIGINT)
            return 400 if failing and request.startswith("POST") and request.endswith("/runs") else None

        site.before = interrupt
        _, stderr = running.communicate()
    assert running.returncode == 130
    assert "Stopping after the clean-up; once more stops at once" in stderr
    assert "Warning" not in stderr
    assert site.left() == NOTHING


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to whole consoles only")
def test_says_what_is_left_when_interrupted_twice_in_the_clean_up(site: Site, notes: Path) -> None:
    """The second Ctrl-C ends the clean-up; what was refused is listed with what was not tried."""
    with asking(site, notes) as running:

        def interrupt(request: str) -> int | None:
            if request.startswith("DELETE /v1/assistants/"):
                running.send_signal(signal.SIGINT)
                return 403
            if request.startswith("DELETE /v1/vector_stores/"):
                running.send_signal(signal.SIGINT)
            return None

        site.before = interrupt
        _, stderr = running.communicate()
    assert running.returncode == 130
    (warning,) = [line for line in stderr.splitlines() if line.startswith("Warning: ")]
    assert re.fullmatch(
        r"Warning: not removed: assistant asst_\w+, file file-\w+; perhaps not removed: vector store vs_\w+",
        warning,
    )
    assert site.left() == {**NOTHING, "assistants": 1, "files": 1}


def test_names_what_it_could_not_remove(command_line: CommandLine, site: Site, notes: Path) -> None:
    """An answer with something left behind is printed, and then an error that names what is left."""
    site.before = lambda request: 403 if request.startswith("DELETE /v1/assistants/") else None
    done = command_line("ask", notes, QUESTION, "--base-url", site.url, "--api-key", KEY)
    assert done.returncode == 1
    assert "seven in the morning" in done.stdout
    assert "Error: could not remove assistant asst_" in done.stderr
    assert site.left() == {**NOTHING, "assistants": 1}
