"""``doctor``, against packages, servers and databases that are well and that are not."""

from __future__ import annotations

import json
import socket
import sqlite3
import tomllib
from contextlib import closing
from pathlib import Path
from re import match
from typing import Any

import pytest

from assistants_client import OpenAIClient
from assistants_client.cli.diagnosis.installed import PACKAGES
from tests.cli.serving import served
from tests.cli.support import CommandLine, Site, answering

JSON = dict[str, Any]
MODELS = '{"object": "list", "data": [{"id": "llama3"}, {"id": "tiny"}]}'


def findings(command_line: CommandLine, *options: str | Path, status: int = 0, **settings: str) -> JSON:
    """Return what `doctor --json` finds, by name."""
    done = command_line("doctor", "--json", *options, **settings)
    assert (done.returncode, done.stderr) == (status, "")
    report = json.loads(done.stdout)
    assert report["ok"] is (status == 0)
    return {finding["name"]: finding for finding in report["findings"]}


def outcome(found: JSON, name: str) -> tuple[str, str]:
    """Return status and detail of one finding."""
    return found[name]["status"], found[name]["detail"]


def test_a_person_reads_it(command_line: CommandLine) -> None:
    """The text has a line for each finding, under its topic, and no server is asked that was not named."""
    done = command_line("doctor", OPENAI_API_KEY="sk-secret-0123456789")
    assert (done.returncode, done.stderr) == (0, "")
    topics = [line for line in done.stdout.splitlines() if line and not line.startswith(" ")]
    assert topics[2:] == ["Installed", "Settings", "Reachable", "Embedded backend"]
    assert "  ok      API key: from OPENAI_API_KEY (not shown)" in done.stdout
    assert "  -       server: not asked; name one with --base-url" in done.stdout
    assert "0123456789" not in done.stdout


# Installed


def test_the_packages_are_those_of_the_extras() -> None:
    """What doctor looks for is what pyproject.toml names, extra by extra."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {"": project["dependencies"], **project["optional-dependencies"]}
    del declared["all"]
    names = {extra: {_name(one) for one in requirements} for extra, requirements in declared.items()}
    assert {extra: set(modules) for extra, modules in PACKAGES.items()} == names


def _name(requirement: str) -> str:
    found = match(r"[\w.-]+", requirement)
    assert found is not None
    return found[0]


def test_versions_are_told(command_line: CommandLine) -> None:
    """Each extra lists its packages with their versions."""
    status, detail = outcome(findings(command_line), "extra local")
    assert status == "ok"
    assert match(r"anyio \d+\..*, starlette \d+\.", detail)


def test_an_extra_that_is_not_there(command_line: CommandLine) -> None:
    """An extra without any of its packages is off, which is no error; the command that adds it is told."""
    found = json.loads(command_line("doctor", "--json", without="httpx_aiohttp").stdout)
    (aiohttp,) = [one for one in found["findings"] if one["name"] == "extra aiohttp"]
    assert aiohttp["status"] == "off"
    assert "pip install 'assistants-client[aiohttp]'" in aiohttp["detail"]
    assert found["ok"] is True


def test_a_package_of_the_core_is_no_part_of_an_extra(command_line: CommandLine) -> None:
    """The embedded backend is off, and not broken, where only what httpx brings along is there."""
    extra = "starlette uvicorn jsonschema pypdfium2 python_multipart"
    found = json.loads(command_line("doctor", "--json", without=extra).stdout)
    (local,) = [one for one in found["findings"] if one["name"] == "extra local"]
    assert local["status"] == "off"
    assert found["ok"] is True


def test_an_extra_that_is_there_in_part(command_line: CommandLine) -> None:
    """An extra of which a package is missing is broken, and that is exit status 1."""
    done = command_line("doctor", without="pypdfium2")
    assert done.returncode == 1
    assert "FAILED  extra local: pypdfium2 missing" in done.stdout


# Settings


def test_where_settings_come_from(command_line: CommandLine) -> None:
    """An option stands above the environment, and neither shows what it holds."""
    variables = {
        "OPENAI_API_KEY": "secret-one",
        "OPENAI_ORG_ID": "org-1",
        "HTTPS_PROXY": "http://me:secret-two@proxy",
        "ASSISTANTS_CLIENT_MODEL_KEY": "secret-three",
    }
    done = command_line("doctor", "--json", "--api-key", "secret-four", **variables)
    found = {one["name"]: one["detail"] for one in json.loads(done.stdout)["findings"]}
    assert found["API key"] == "from --api-key (not shown)"
    assert found["model key"] == "from ASSISTANTS_CLIENT_MODEL_KEY (not shown)"
    assert found["OPENAI_ORG_ID"] == "'org-1'"
    assert found["HTTPS_PROXY"] == "set (not shown)"
    assert "secret" not in done.stdout


def test_settings_that_cannot_work(command_line: CommandLine) -> None:
    """A key that no header can hold, and an address that is none, are found before a request fails."""
    found = findings(command_line, status=1, OPENAI_API_KEY="two\nlines", OPENAI_BASE_URL="host/v1")
    assert outcome(found, "API key")[0] == "failed"
    assert "two" not in outcome(found, "API key")[1]
    assert outcome(found, "base URL")[0] == "failed"


@pytest.mark.parametrize("option", ["--base-url", "--api-key", "--model-url", "--embeddings-url", "--db"])
def test_an_empty_option(command_line: CommandLine, option: str) -> None:
    """An unset variable of a script is refused; it does not stand for what the environment says."""
    done = command_line("doctor", option, "", OPENAI_BASE_URL="http://127.0.0.1:9/v1", OPENAI_API_KEY="key")
    assert (done.returncode, done.stdout) == (2, "")
    assert option in done.stderr
    assert "is empty; " in done.stderr


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9/v1?key=my-secret", "http://127.0.0.1:9/v1#my-secret", "http://a?b=my-s@my-s"]
)
def test_a_key_in_an_address(command_line: CommandLine, url: str) -> None:
    """What an address says behind its path is not shown, whichever server it is of."""
    done = command_line(
        "doctor", "--base-url", url, "--api-key", "key", "--model-url", url, "--embeddings-url", url
    )
    assert done.returncode == 1
    assert "my-s" not in done.stdout + done.stderr
    assert "--base-url cannot be used: it must end with the path" in done.stdout


# Reachable


def test_a_key_without_a_server(command_line: CommandLine) -> None:
    """A key alone would be OpenAI's, where nobody answers any more, and doctor says so."""
    status, detail = outcome(findings(command_line, "--api-key", "key", status=1), "server")
    assert status == "failed"
    assert detail.startswith(
        "--api-key alone would ask OpenAI, which retired the Assistants API on 2026-08-26"
    )


def test_a_server_that_wants_a_key(command_line: CommandLine) -> None:
    """Where no key was given, none is called incorrect."""
    said = '{"error": {"message": "Incorrect API key provided: none.", "code": "invalid_api_key"}}'
    with answering(401, "application/json", said) as url:
        found = findings(command_line, "--base-url", url, status=1)
    detail = "no key was given, and this server wants one; give --api-key"
    assert outcome(found, "server") == ("failed", detail)


def test_a_server_that_answers(command_line: CommandLine, site: Site) -> None:
    """A server of the API that takes the key is reachable; the address may come from the environment."""
    found = findings(command_line, "--base-url", site.url, "--api-key", "key")
    assert outcome(found, "server")[1].startswith(f"{site.url} listed assistants in ")
    assert outcome(found, "base URL") == ("ok", f"{site.url}, from --base-url")
    found = findings(command_line, OPENAI_BASE_URL=site.url, OPENAI_API_KEY="key")
    assert outcome(found, "server")[0] == "ok"
    assert outcome(found, "base URL") == ("ok", f"{site.url}, from OPENAI_BASE_URL")


def test_a_server_that_refuses_the_key(command_line: CommandLine) -> None:
    """A refused key is a failure, and is not repeated, not even where the server does so."""
    said = '{"error": {"message": "Incorrect API key provided: my-secret-key.", "code": "invalid_api_key"}}'
    with answering(401, "application/json", said) as url:
        found = findings(command_line, "--base-url", url, "--api-key", "my-secret-key", status=1)
    status, detail = outcome(found, "server")
    assert status == "failed"
    assert "Incorrect API key" in detail
    assert "my-secret-key" not in detail


def test_a_server_that_is_not_there(command_line: CommandLine) -> None:
    """A port where nobody listens is a failure of either server."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        found = findings(command_line, "--base-url", url, "--api-key", "key", "--model-url", url, status=1)
    assert outcome(found, "server")[0] == "failed"
    status, detail = outcome(found, "model server")
    assert status == "failed"
    assert detail.startswith(f"{url} cannot be reached: ")


def test_a_silent_server(command_line: CommandLine) -> None:
    """A server that says nothing is given up after the time allowed."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/v1"
        options = ("--base-url", url, "--api-key", "key", "--model-url", url, "--timeout", "0.2")
        found = findings(command_line, *options, status=1)
    assert outcome(found, "server")[0] == "failed"
    assert outcome(found, "model server")[0] == "failed"


@pytest.mark.parametrize(
    ("status", "body", "expected", "detail"),
    [
        (200, MODELS, "ok", "has llama3, tiny"),
        (404, "{}", "failed", "has neither /models (404) nor /chat/completions (404); see --model-url"),
        (401, "{}", "failed", "refused the key (401)"),
        (500, "{}", "failed", "answered with status 500"),
        (200, "<html>", "failed", "not with a list of models"),
        (200, '{"data": [1]}', "failed", "not with a list of models"),
    ],
)
def test_a_model_server(
    command_line: CommandLine, status: int, body: str, expected: str, detail: str
) -> None:
    """A model server is asked for its models; what it answers decides."""
    with answering(status, "application/json", body) as url:
        found = findings(command_line, "--model-url", url, status=0 if expected == "ok" else 1)
    assert outcome(found, "model server")[0] == expected
    assert detail in outcome(found, "model server")[1]
    assert outcome(found, "model server")[1].startswith(f"{url} ")


def test_a_model_server_by_the_address_of_its_completions(command_line: CommandLine, site: Site) -> None:
    """An address that serve takes is taken here, and a server without a list is asked for a completion."""
    url = f"{site.url}/chat/completions"
    status, detail = outcome(findings(command_line, "--model-url", url), "model server")
    assert (status, site.seen) == ("ok", ["GET /v1/models", "POST /v1/chat/completions"])
    assert "lists no models (404)" in detail


VECTORS = '{"data": [{"index": 0, "embedding": [1, 0]}, {"index": 1, "embedding": [0, 1]}]}'


@pytest.mark.parametrize(
    ("status", "body", "expected", "detail"),
    [
        (200, VECTORS, "ok", "compared two texts with tiny in "),
        (401, '{"error": "my-secret-key"}', "failed", "answered 401; see --embeddings-url, -model and -key"),
        (200, "<html>", "failed", "holds no vectors"),
    ],
)
def test_an_embeddings_server(
    command_line: CommandLine, status: int, body: str, expected: str, detail: str
) -> None:
    """An embeddings server is asked for two vectors; its key is not shown."""
    with answering(status, "application/json", body) as url:
        options = ("--embeddings-url", url, "--embeddings-model", "tiny", "--embeddings-key", "my-secret-key")
        found = findings(command_line, *options, status=0 if expected == "ok" else 1)
    told = outcome(found, "embeddings server")
    assert told[0] == expected
    assert told[1].startswith(url)
    assert detail in told[1]
    assert "my-secret-key" not in told[1]


@pytest.mark.parametrize(
    ("url", "key", "detail"),
    [
        ("ftp://me:my-secret@host/v1", "", "cannot be asked: --embeddings-url must begin with http"),
        ("http:/me:my-secret@host", "", "cannot be asked: --embeddings-url must begin with http"),
        ("http://127.0.0.1:9/v1", "my-s\u00e9cret", "cannot be asked: --embeddings-key cannot be sent as"),
    ],
)
def test_an_embeddings_server_that_cannot_be_asked(
    command_line: CommandLine, url: str, key: str, detail: str
) -> None:
    """An address that is none, and a key that no header can hold, are told apart, and neither is shown."""
    options = ("--embeddings-key", key) if key else ()
    done = command_line("doctor", "--json", "--embeddings-url", url, *options)
    found = json.loads(done.stdout)["findings"]
    [one] = [one for one in found if one["name"] == "embeddings server"]
    assert one["status"] == "failed"
    assert one["detail"].startswith(detail)
    assert "my-s" not in done.stdout + done.stderr


# The embedded backend


def test_a_sandbox_that_cannot_work(command_line: CommandLine, tmp_path: Path) -> None:
    """Where no code can be run, doctor says why, and that is no error."""
    status, detail = outcome(findings(command_line, PATH=str(tmp_path)), "sandbox for code")
    assert status == "off"
    assert "Linux" in detail or "bwrap" in detail


def test_a_database(command_line: CommandLine, tmp_path: Path) -> None:
    """A database of ours is told with its format, one in use as such, and a missing one is no error."""
    path = tmp_path / "state.db"
    assert "not there yet" in outcome(findings(command_line, "--db", path), "database")[1]
    with OpenAIClient.local(path) as client:
        client.create_thread()
    before = path.read_bytes()
    status, detail = outcome(findings(command_line, "--db", path), "database")
    assert status == "ok"
    assert match(rf"{path} has format \d+; [\d,]+ bytes", detail)
    assert path.read_bytes() == before
    with served("--db", path):
        assert "is in use" in outcome(findings(command_line, "--db", path), "database")[1]


def test_a_database_that_serve_would_refuse(command_line: CommandLine, tmp_path: Path) -> None:
    """A database of another program, or of a newer version, is a failure."""
    foreign, newer = tmp_path / "foreign.db", tmp_path / "newer.db"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    with OpenAIClient.local(newer) as client:
        client.create_thread()
    with closing(sqlite3.connect(newer)) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for path, reason in ((foreign, "not a database of this program"), (newer, "from a newer version")):
        status, detail = outcome(findings(command_line, "--db", path, status=1), "database")
        assert status == "failed"
        assert reason in detail


def test_a_database_whose_name_is_too_long(command_line: CommandLine) -> None:
    """What the system says of it is a finding, and not the end of the others."""
    status, detail = outcome(findings(command_line, "--db", "x" * 300, status=1), "database")
    assert status == "failed"
    assert detail.startswith("xxx")


def test_a_database_that_is_a_directory(command_line: CommandLine, tmp_path: Path) -> None:
    """The folder of a database is no database."""
    found = outcome(findings(command_line, "--db", tmp_path, status=1), "database")
    assert found == ("failed", f"{tmp_path} is a directory; name the database file with --db")


def test_a_database_that_another_program_has_open(command_line: CommandLine, tmp_path: Path) -> None:
    """A log beside it does not make it ours."""
    path = tmp_path / "foreign.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("INSERT INTO theirs VALUES (1)")
        assert Path(f"{path}-wal").exists()
        status, detail = outcome(findings(command_line, "--db", path, status=1), "database")
    assert status == "failed"
    assert "not a database of this program" in detail
