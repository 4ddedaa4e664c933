"""What a person or a server gets wrong: one clear line that names the way out, and never a traceback."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.support import CommandLine, Site, answering

QUESTION = "When does the ferry to Marstal leave?"
HTML = "<!doctype html><html><head><title>Sign in</title></head><body>Proxy</body></html>"
WRONG_KEY = '{"error": {"message": "Incorrect API key provided: sk-no.", "code": "invalid_api_key"}}'


def error_line(done: subprocess.CompletedProcess[str]) -> str:
    """Return the one error line of a command that failed as it should."""
    assert done.returncode == 1, done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    (line,) = [line for line in done.stderr.splitlines() if line.startswith("Error: ")]
    assert done.stderr.splitlines()[-1] == line
    return line


def test_unknown_file(command_line: CommandLine) -> None:
    """A file that is not there is named, before anything is sent."""
    assert "there is no file nowhere.md; check the spelling" in error_line(
        command_line("ask", "nowhere.md", QUESTION)
    )


def test_question_before_the_file(command_line: CommandLine, notes: Path) -> None:
    """Whoever turns the arguments around is told their order."""
    assert "the question comes last" in error_line(command_line("ask", QUESTION, notes))


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
    assert "see --base-url" in line


def test_wrong_key(command_line: CommandLine, notes: Path) -> None:
    """A refused key leads to the option, and is not repeated."""
    with answering(401, "application/json", WRONG_KEY) as url:
        line = error_line(
            command_line("ask", notes, QUESTION, "--base-url", url, "--api-key", "sk-secret-123456")
        )
    assert "--api-key" in line
    assert "secret" not in line


def test_no_key(command_line: CommandLine, notes: Path, site: Site) -> None:
    """A server without a key leads to the option and the environment variable."""
    line = error_line(command_line("ask", notes, QUESTION, "--base-url", site.url))
    assert "--api-key" in line
    assert "OPENAI_API_KEY" in line


def test_html_from_a_proxy(command_line: CommandLine, notes: Path) -> None:
    """A web page in place of an answer is recognised as one."""
    with answering(200, "text/html", HTML) as url:
        line = error_line(command_line("ask", notes, QUESTION, "--base-url", url, "--api-key", "test-key"))
    assert "<!doctype html>" in line
    assert "see --base-url" in line


@pytest.mark.parametrize("url", ["localhost:8000", "ftp://host/v1", "http://", "http://host:no/v1"])
def test_wrong_address(command_line: CommandLine, notes: Path, url: str) -> None:
    """An address that cannot be one is refused with an example."""
    line = error_line(command_line("ask", notes, QUESTION, "--base-url", url, "--api-key", "test-key"))
    assert "--base-url" in line


@pytest.mark.parametrize(
    "arguments", [["ask"], ["ask", "only one"], ["ask", "a", "b", "--no-such-option"], ["nonsense"]]
)
def test_wrong_command_line(command_line: CommandLine, arguments: list[str]) -> None:
    """A command line that cannot be understood ends with status 2 and a hint at `--help`."""
    done = command_line(*arguments)
    assert done.returncode == 2
    assert "Error: " in done.stderr
    assert "--help" in done.stderr
