"""The documentation against the code: samples run, tables name what is there, pictures are of the tables."""

from __future__ import annotations

import inspect
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
import warnings
from collections.abc import Generator
from importlib.util import find_spec
from pathlib import Path

import httpx2
import openai
import pytest

import assistants_client
from assistants_api.routes import ROUTES
from assistants_client import OpenAIClient, errors, models
from assistants_client.local import create_app
from assistants_client.profiles import PROFILES
from tests.cli.serving import served as served_by_command
from tests.cli.support import environment, program
from tests.support import pages, spec
from tests.support.pages import ADDRESS, DOCS, ROOT, Block, blocks
from tests.support.served import served

NEEDED = {"moving/langchain": "langchain_classic"}
"""Pages whose samples need a package that the tests alone do not; `nox -s docs` has it."""
# Two guides have tests of their own: one needs the copy that it makes, one is a file of tests.
PROGRAMS = [
    page for page in pages.pages() if blocks(page, "python") and page.stem not in {"vendoring", "testing"}
]


def cells(page: Path, *, first: str) -> list[list[str]]:
    """Return the rows of the tables of a page whose head begins with *first*."""
    tables = re.findall(
        rf"^\| {re.escape(first)} \|.*\n\|[-| ]+\|\n((?:\|.*\n)+)", page.read_text("utf-8"), re.MULTILINE
    )
    return [
        [cell.strip() for cell in row.strip("|").split("|")] for table in tables for row in table.splitlines()
    ]


def names(cell: str) -> list[str]:
    """Return the names that stand as code in a cell."""
    return re.findall(r"`([\w.]+)(?:\(\))?`", cell)


@pytest.fixture(name="address", scope="module")
def _address() -> Generator[str]:
    """Serve the backend, as the pages assume of whoever has set `OPENAI_BASE_URL`."""
    with served(create_app()) as url:
        yield url


# ---------------------------------------------------------------------------------------------- samples


@pytest.mark.parametrize("page", PROGRAMS, ids=pages.name)
def test_the_samples_of_a_page_run_and_print_what_it_shows(page: Path, address: str, tmp_path: Path) -> None:
    """The Python of a page, from its top to its end, runs without a warning in an empty folder."""
    if (package := NEEDED.get(pages.name(page))) is not None and find_spec(package) is None:
        pytest.skip(f"needs {package}")

    done = pages.run(page, tmp_path, address)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.replace(address, ADDRESS).splitlines() == pages.output(page)


@pytest.mark.skipif(os.name == "nt", reason="the page shows a POSIX shell")
def test_the_shell_of_the_quick_start_prints_what_it_shows(tmp_path: Path) -> None:
    """The first commands that a reader types work in an empty folder."""
    (block,) = blocks(DOCS / "guides" / "quick-start.md", "console")
    (written, _), (command, shown) = shell(block)
    subprocess.run(written, shell=True, cwd=tmp_path, check=True)  # noqa: S602 - our own page

    assert assistants_client_command(command, tmp_path) == shown


@pytest.mark.skipif(os.name == "nt", reason="the page shows a POSIX shell")
@pytest.mark.skipif(shutil.which("curl") is None, reason="the page uses curl")
def test_the_shell_of_the_serving_guide_works(tmp_path: Path) -> None:
    """A server says what the guide shows, serves its samples, and is exported and imported as it says."""
    page = DOCS / "guides" / "serving.md"
    steps = [step for block in blocks(page, "console") for step in shell(block)]
    (serve, said), (write, _), (read, _), (fetch, _), (send, _) = steps
    database = tmp_path / "state.db"

    with served_by_command("--db", database) as server, served_by_command() as empty:
        notes = [line.replace(str(database), "state.db") for line in server.said().splitlines()]
        assert [*notes[: said.count("\n") - 1], f"Serving on {ADDRESS}"] == said.splitlines()
        assert words(serve) == ["serve", "--db", "state.db"]
        done = pages.run(page, tmp_path, server.url)
        assert (done.returncode, done.stderr) == (0, "")
        curl(fetch.replace(ADDRESS, server.url), tmp_path)
        curl(send.replace(ADDRESS, empty.url), tmp_path)
        with empty.client() as client:
            assert [one.name for one in client.get_assistants().data] == ["Guide"]
        server.stop()

    for command in (write, read):
        assistants_client_command(command, tmp_path)


def shell(block: Block) -> list[tuple[str, str]]:
    """Return the commands of a block, each with what it shows of its output."""
    commands = block.content.split("$ ")[1:]
    return [(one.partition("\n")[0], one.partition("\n")[2]) for one in commands]


def words(command: str) -> list[str]:
    """Return the words of an ``assistants-client`` command behind its name."""
    name, *rest = shlex.split(command)
    assert name == "assistants-client"
    return rest


def assistants_client_command(command: str, folder: Path) -> str:
    """Run a command of a page, and return what it prints."""
    done = subprocess.run(
        program(*words(command)),
        cwd=folder,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def curl(command: str, folder: Path) -> None:
    """Run a command of a page with curl, which fails when the server refuses."""
    assert command.startswith("curl ")
    subprocess.run(  # noqa: S602 - our own page
        command.replace("curl ", "curl --fail --silent --show-error --noproxy '*' ", 1),
        shell=True,
        cwd=folder,
        env={**os.environ, "KEY": "any"},
        check=True,
        capture_output=True,
    )


# ----------------------------------------------------------------------------------------------- tables


def test_every_call_of_openai_python_sends_what_ours_sends() -> None:
    """The two columns of a row are the same request: method and path, with the same names of the ids.

    Every operation of the contract has its row; an extra has one where the official client has the call.
    """
    page = DOCS / "moving" / "openai-python.md"
    pairs = {names(there)[0]: names(here) for there, here in cells(page, first="openai-python")}
    sent = {route.operation: (route.method, route.path) for route in ROUTES}
    direct = {there: ours[0] for there, ours in pairs.items() if ours[0] in sent}

    assert {there: official_request(there) for there in direct} == {
        there: sent[ours] for there, ours in direct.items()
    }
    contract = {one.name for one in spec.operations() if not one.raw.get("x-extra")}
    assert contract <= set(direct.values())


def test_every_helper_of_openai_python_has_one_that_exists() -> None:
    """What waits and streams is named as it is there and as it is here."""
    page = DOCS / "moving" / "openai-python.md"
    for there, here in cells(page, first="openai-python"):
        assert callable(official_method(names(there)[0]))
        assert all(hasattr(OpenAIClient, name) for name in names(here)), here


def official_method(name: str, client: openai.OpenAI | None = None) -> object:
    """Return the method of the official client that a table calls *name*."""
    found: object = client or openai.OpenAI(api_key="any")
    for part in name.split("."):
        found = getattr(found, part)
    return found


def official_request(name: str) -> tuple[str, str]:
    """Return method and path template that a method of the official client sends, seen from its arguments."""
    seen: list[httpx2.Request] = []

    def note(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        return httpx2.Response(200, json={"data": []})

    with httpx2.Client(transport=httpx2.MockTransport(note)) as http_client, warnings.catch_warnings():
        warnings.filterwarnings("ignore", "deprecated|The Assistants API is deprecated", DeprecationWarning)
        official = openai.OpenAI(api_key="any", base_url="http://there/v1", http_client=http_client)
        method = official_method(name, official)
        assert callable(method)
        parameters = inspect.signature(method).parameters.values()
        needed = [one for one in parameters if one.default is one.empty and one.kind is not one.VAR_KEYWORD]
        # An argument is named by its own value, so that a path shows the template that it came from.
        method(**{one.name: b"content" if one.name == "file" else f"{{{one.name}}}" for one in needed})
    path = httpx2.URL(seen[0].url).path.removeprefix("/v1")
    return seen[0].method, path.replace("%7B", "{").replace("%7D", "}")


def test_the_settings_of_the_original_are_ours() -> None:
    """Each setting of `IOpenAIClient` has a keyword here, and a default that is a number is the real one."""
    parameters = inspect.signature(OpenAIClient).parameters
    rows = [row for row in cells(DOCS / "moving" / "aspose.md", first="there") if len(row) == 3]
    for there, here, default in rows:
        keyword = re.findall(r"\w+", here)[-1]
        assert keyword in parameters, there
        assert not default.replace(".", "").isdigit() or parameters[keyword].default == float(default)
    assert len(rows) == 9


def test_the_errors_of_a_run_are_those_of_its_status() -> None:
    """The table of the guide to errors is what `run_error_class()` says."""
    rows = cells(DOCS / "guides" / "waits-and-errors.md", first="the run ended as")
    told = {names(status)[0]: names(error)[0] for status, error, _ in rows if names(status)}
    assert told == {status: errors.run_error_class(status).__name__ for status in told}
    assert len(told) == 5


def test_the_profiles_are_those_of_the_client() -> None:
    """Every kind of server stands in the guide, and no other."""
    rows = cells(DOCS / "guides" / "reliability.md", first="profile")
    assert {names(row[0])[0] for row in rows} == set(PROFILES)


@pytest.mark.parametrize("page", [*pages.pages(), ROOT / "README.md"], ids=lambda page: page.stem)
def test_the_names_on_a_page_exist(page: Path) -> None:
    """Errors, models and extras that a page names are there."""
    text = page.read_text("utf-8")
    extras = set(
        tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    )
    named = {
        extra for group in re.findall(r"assistants-client\[([\w,]+)\]", text) for extra in group.split(",")
    }
    assert named <= extras
    ours = re.findall(r"`assistants_client\.(?:errors\.|models\.)?([A-Z]\w+)", text)
    assert [
        name for name in ours if not any(hasattr(one, name) for one in (assistants_client, errors, models))
    ] == []
    raised = {word for word in re.findall(r"`(\w+Error)`", text) if word not in FOREIGN}
    assert {name for name in raised if not hasattr(errors, name)} == set()


FOREIGN = {"OpenAIError", "TypeError", "ValueError", "StoreError", "ModelError", "APIError", "IntegrityError"}
"""Errors of others that pages speak of."""


# --------------------------------------------------------------------------------------------- pictures


def test_the_pictures_are_those_of_the_tables() -> None:
    """Whoever changes a table of states draws the pictures again."""
    command = [sys.executable, "docs/draw_states.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_there_is_a_picture_of_the_run() -> None:
    """The check above has something to look at, and pages show it: the run's way from queued to its end."""
    picture = (DOCS / "states" / "run.svg").read_text("utf-8")
    assert "in_progress to requires_action, cancelling, completed" in picture
    shown = [page for page in pages.pages() if "states/run.svg)" in page.read_text("utf-8")]
    assert {pages.name(page) for page in shown} == {"guides/local-backend", "reference/states"}
