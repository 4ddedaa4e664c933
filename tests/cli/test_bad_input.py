"""What a person or a server gets wrong: one clear line that names the way out, and never a traceback."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from assistants_client import OpenAIClient
from tests.cli.support import CommandLine, Site, answering, environment

QUESTION = "When does the ferry to Marstal leave?"
OURS = re.compile(r"\b(OpenAIClient|(api|base|max|polling|upload|create|get|delete)_\w+)")
"""Names of the library, which mean nothing to the user of a command."""
HTML = "<!doctype html><html><head><title>Sign in</title></head><body>Proxy</body></html>"
WRONG_KEY = '{"error": {"message": "Incorrect API key provided: sk-no.", "code": "invalid_api_key"}}'


def error_line(done: subprocess.CompletedProcess[str]) -> str:
    """Return the one error line of a command that failed as it should."""
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("Error: ")]
    assert done.stderr.splitlines()[-1] == line
    assert OURS.search(line) is None
    return line


def test_unknown_file(command_line: CommandLine) -> None:
    """A file that is not there is named, before anything is sent."""
    assert "there is no file nowhere.md; check the spelling" in error_line(
        command_line("ask", "nowhere.md", QUESTION)
    )


def test_question_before_the_file(command_line: CommandLine, notes: Path) -> None:
    """Whoever turns the arguments around is told their order."""
    assert "the question comes last" in error_line(command_line("ask", QUESTION, notes))


def test_question_without_quotes(command_line: CommandLine, notes: Path) -> None:
    """Several words that are no files are a question that the shell took apart."""
    line = error_line(command_line("ask", notes, *QUESTION.split()))
    assert "there are no files When, does, the, ferry, to, Marstal; put the question in quotes" in line


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_pipe(command_line: CommandLine, tmp_path: Path) -> None:
    """What can be read once only is refused before a byte of it is taken."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert f"{pipe} is not a regular file; save it first" in error_line(command_line("ask", pipe, QUESTION))


def test_directory(command_line: CommandLine, tmp_path: Path) -> None:
    """A directory is refused with the way to name its files."""
    assert f"{tmp_path} is a directory; name the files in it" in error_line(
        command_line("ask", tmp_path, QUESTION)
    )


def test_empty_file(command_line: CommandLine, tmp_path: Path) -> None:
    """A file without a byte is refused before anything is sent."""
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert f"{empty} is empty" in error_line(command_line("ask", empty, QUESTION))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_unreadable_file(command_line: CommandLine, notes: Path) -> None:
    """A file that may not be read is named with the system's own reason."""
    notes.chmod(0)
    if _readable(notes):
        pytest.skip("this user may read everything")
    assert str(notes) in error_line(command_line("ask", notes, QUESTION))


def _readable(path: Path) -> bool:
    try:
        path.read_bytes()
    except PermissionError:
        return False
    return True


@pytest.mark.parametrize("question", ["", " \t"])
def test_empty_question(command_line: CommandLine, notes: Path, question: str) -> None:
    """A question without a word is refused before anything is sent."""
    assert "the question is empty" in error_line(command_line("ask", notes, question))


def test_empty_model(command_line: CommandLine, notes: Path) -> None:
    """An unset variable as the name of the model is not taken for the default."""
    done = command_line("ask", notes, QUESTION, "--model", "")
    assert done.returncode == 2
    assert "--model is empty" in done.stderr


@pytest.mark.parametrize("option", ["--base-url", "--api-key", "--database"])
def test_empty_option(command_line: CommandLine, notes: Path, site: Site, option: str) -> None:
    """An unset variable in place of a server, a key or a file sends nothing to whom the environment names."""
    done = command_line("ask", notes, QUESTION, option, "", OPENAI_BASE_URL=site.url, OPENAI_API_KEY="key")
    assert (done.returncode, site.seen) == (2, [])
    assert option in done.stderr
    assert "is empty; " in done.stderr


@pytest.mark.parametrize(
    "words",
    [["serve", "--model-url"], ["serve", "--embeddings-url"]]
    + [[command, "--db"] for command in ("serve", "export", "import")],
)
def test_empty_option_of_another_command(command_line: CommandLine, words: list[str]) -> None:
    """The other commands refuse an unset variable, too."""
    done = command_line(*words, "")
    assert (done.returncode, done.stdout) == (2, "")
    assert words[-1] in done.stderr
    assert "is empty; " in done.stderr


@pytest.mark.parametrize("name", ["report.pdf", "report.docx"])
def test_binary_junk(command_line: CommandLine, notes: Path, tmp_path: Path, name: str) -> None:
    """A document that is none is named, with the reason; the readable file beside it does not hide it."""
    junk = tmp_path / name
    junk.write_bytes(bytes(range(256)) * 8)
    line = error_line(command_line("ask", notes, junk, QUESTION))
    assert f"cannot search {junk}" in line
    assert "leave it out, or save it as text" in line


def test_missing_command_line_extra(command_line: CommandLine, notes: Path) -> None:
    """Without typer the command says how to install it."""
    line = error_line(command_line("ask", notes, QUESTION, without="typer"))
    assert "pip install 'assistants-client[cli]'" in line


@pytest.mark.parametrize("package", ["starlette", "jsonschema", "anyio"])
def test_missing_local_extra(command_line: CommandLine, notes: Path, package: str) -> None:
    """Without the embedded backend's packages the command says how to install them."""
    line = error_line(command_line("ask", notes, QUESTION, without=package))
    assert "pip install 'assistants-client[local]'" in line


def test_missing_pdf_reader(command_line: CommandLine, tmp_path: Path) -> None:
    """A pdf without a pdf reader is a missing part of the installation, not a bad file."""
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(b"%PDF-1.4\n")
    line = error_line(command_line("ask", paper, QUESTION, without="pypdfium2"))
    assert "assistants-client[local]" in line


def test_unreachable_server(command_line: CommandLine, notes: Path) -> None:
    """A server that is not there is named, and the option that leads to it."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        line = error_line(command_line("ask", notes, QUESTION, "--base-url", url, "--api-key", "test-key"))
    assert url.removesuffix("/v1") in line
    assert "Check --base-url" in line


def test_unreachable_proxy(command_line: CommandLine, notes: Path) -> None:
    """Who cannot get there through a proxy learns that there is one; others hear nothing of it."""
    arguments = ("ask", notes, QUESTION, "--base-url", "http://nowhere.invalid/v1", "--api-key", "test-key")
    proxy = "http://127.0.0.1:9"
    assert "the proxy of HTTPS_PROXY" in error_line(command_line(*arguments, HTTP_PROXY=proxy, NO_PROXY=""))
    assert "PROXY" not in error_line(command_line(*arguments, HTTP_PROXY=proxy, NO_PROXY="nowhere.invalid"))


def test_wrong_key(command_line: CommandLine, notes: Path) -> None:
    """A refused key leads to the option, and is not repeated."""
    with answering(401, "application/json", WRONG_KEY) as url:
        line = error_line(
            command_line("ask", notes, QUESTION, "--base-url", url, "--api-key", "sk-secret-123456")
        )
    assert "--api-key" in line
    assert "secret" not in line


def test_no_key(command_line: CommandLine, notes: Path) -> None:
    """A server without a key leads to the option, the environment variable and the backend without one."""
    line = error_line(command_line("ask", notes, QUESTION, "--base-url", "https://nowhere.invalid/v1"))
    assert "give --api-key, or set OPENAI_API_KEY" in line
    assert "the embedded backend answers, and needs none" in line


def test_key_without_a_server(command_line: CommandLine, notes: Path) -> None:
    """A key alone would send the file to OpenAI, where nobody answers any more: nothing is sent."""
    # Whatever was sent all the same would fail at this proxy.
    done = command_line("ask", notes, QUESTION, "--api-key", "key", HTTPS_PROXY="http://127.0.0.1:9")
    line = error_line(done)
    assert "OpenAI, which retired the Assistants API on 2026-08-26; name a server with --base-url" in line
    assert "Using" not in done.stderr


def test_openai_by_name(command_line: CommandLine, notes: Path) -> None:
    """Whoever names OpenAI's address is not told another."""
    done = command_line(
        *("ask", notes, QUESTION, "--base-url", "https://api.openai.com/v1", "--api-key", "key"),
        HTTPS_PROXY="http://127.0.0.1:9",
        NO_PROXY="",
    )
    assert "Using the server at https://api.openai.com/v1" in done.stderr


def test_no_key_where_one_is_wanted(command_line: CommandLine, notes: Path) -> None:
    """A server on the same machine that wants a key does not call the missing one incorrect."""
    with answering(401, "application/json", WRONG_KEY) as url:
        line = error_line(command_line("ask", notes, QUESTION, "--base-url", url))
    assert line == "Error: no key was given, and this server wants one; give --api-key"


def test_no_key_on_the_same_machine(command_line: CommandLine, notes: Path, site: Site) -> None:
    """What `serve` serves without a key is asked without one."""
    assert command_line("ask", notes, QUESTION, "--base-url", site.url).returncode == 0


@pytest.mark.parametrize(
    ("status", "way_out"),
    [
        (403, "check what the key of --api-key may do"),
        (404, "check --base-url and --model"),
        (407, "HTTPS_PROXY"),
        (429, "wait a while and try again"),
    ],
)
def test_refusals(command_line: CommandLine, notes: Path, status: int, way_out: str) -> None:
    """What a server or a proxy refuses is told in the terms of the command line."""
    with answering(status, "application/json", "{}") as url:
        line = error_line(command_line("ask", notes, QUESTION, "--base-url", url, "--api-key", "test-key"))
    assert line.startswith(f"Error: the server answered {status} ")
    assert way_out in line


def test_an_answer_of_something_else(command_line: CommandLine, notes: Path) -> None:
    """JSON of a server that speaks another interface is recognised before anything is built on it."""
    with answering(200, "application/json", '{"hello": "world"}') as url:
        line = error_line(command_line("ask", notes, QUESTION, "--base-url", url, "--api-key", "test-key"))
    assert "it has no id" in line
    assert line.endswith("; check that --base-url is the address of the API")


def test_not_done_in_time(command_line: CommandLine, notes: Path, site: Site) -> None:
    """A wait that took too long leads to the option that allows more."""
    over = threading.Event()

    def hold(request: str) -> None:
        # The answer to the first poll comes when the time is over, however quick the machine is.
        if request.startswith("GET /v1/vector_stores/"):
            over.wait(1)

    site.before = hold
    line = error_line(command_line("ask", notes, QUESTION, "--base-url", site.url, "--timeout", "0.1"))
    assert "allow more time with --timeout" in line


def test_a_server_that_will_be_switched_off(notes: Path) -> None:
    """A warning of the library is one line, in the terms of the command line."""
    url, key = "https://x.services.ai.azure.com/api/projects/x", "test-key"
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "assistants_client",
            "ask",
            notes,
            QUESTION,
            "--base-url",
            url,
            "--api-key",
            key,
        ],
        capture_output=True,
        check=False,
        encoding="utf-8",
        # Nobody there is asked.
        env=environment(HTTPS_PROXY="http://127.0.0.1:9", NO_PROXY=""),
    )
    (line,) = [line for line in done.stderr.splitlines() if "Warning" in line]
    assert line.startswith(
        "Warning: Foundry Agent Service (classic) retires on 2027-03-31; the embedded backend"
    )


def test_html_from_a_proxy(command_line: CommandLine, notes: Path) -> None:
    """A web page in place of an answer is recognised as one."""
    with answering(200, "text/html", HTML) as url:
        line = error_line(command_line("ask", notes, QUESTION, "--base-url", url, "--api-key", "test-key"))
    assert "<!doctype html>" in line
    assert "Check that --base-url" in line


@pytest.mark.parametrize("url", ["localhost:8000", "ftp://host/v1", "http://", "http://host:no/v1"])
def test_wrong_address(command_line: CommandLine, notes: Path, url: str) -> None:
    """An address that cannot be one is refused with an example."""
    line = error_line(command_line("ask", notes, QUESTION, "--base-url", url, "--api-key", "test-key"))
    assert "--base-url" in line


def test_the_environment_is_named_where_it_is_wrong(command_line: CommandLine, notes: Path) -> None:
    """An address from the environment is not blamed on an option."""
    line = error_line(
        command_line("ask", notes, QUESTION, "--api-key", "test-key", OPENAI_BASE_URL="localhost:8000")
    )
    assert "OPENAI_BASE_URL 'localhost:8000' cannot be used" in line


@pytest.mark.parametrize("words", [["ask", "notes.md", QUESTION], ["serve"], ["import"], ["export"]])
def test_a_database_in_a_wrong_place(command_line: CommandLine, tmp_path: Path, words: list[str]) -> None:
    """A directory in place of a file, and a directory that is not there, are named as such."""
    (tmp_path / "elsewhere" / "notes.md").write_text("The ferry leaves at seven.", encoding="utf-8")
    assert f"{tmp_path} is a directory" in error_line(command_line(*words, "--db", tmp_path))
    missing = tmp_path / "missing" / "state.db"
    assert f"there is no directory {missing.parent}" in error_line(command_line(*words, "--db", missing))


def test_lines_in_a_wrong_place(command_line: CommandLine, tmp_path: Path) -> None:
    """A directory that is not there is named, and no file of ours."""
    database, missing = tmp_path / "state.db", tmp_path / "missing" / "all.jsonl"
    with OpenAIClient.local(database) as client:
        client.create_thread()
    line = error_line(command_line("export", missing, "--db", database))
    assert f"there is no directory {missing.parent} for all.jsonl; make it first" in line


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask"],
        ["ask", "only one"],
        ["ask", "a", "b", "--no-such-option"],
        ["ask", "a", "b", "--timeout", "0"],
        ["ask", "a", "b", "--keep"],
        ["ask", "a", "b", "--database", "state.db", "--base-url", "https://host/v1"],
        ["nonsense"],
    ],
)
def test_wrong_command_line(command_line: CommandLine, arguments: list[str]) -> None:
    """A command line that cannot be understood ends with status 2 and a hint at `--help`."""
    done = command_line(*arguments)
    assert done.returncode == 2
    assert "Error: " in done.stderr
    assert "--help" in done.stderr
