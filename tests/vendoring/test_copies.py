from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import assistants_client
from assistants_client import AsyncOpenAIClient, OpenAIClient, OpenAIClientProtocol, lifecycle
from assistants_client.vendoring import source
from assistants_client.vendoring.copies import library, make
from assistants_client.vendoring.errors import VendoringError
from assistants_client.vendoring.options import Clients, Options
from tests.vendoring.support import SAMPLES, ask, modules, offered, run_alone, run_smoke

ROOT = Path(__file__).parents[2]
INTERFACE = [name for name in vars(OpenAIClientProtocol) if not name.startswith("_")]


@pytest.fixture(name="sample", params=SAMPLES)
def _sample(request: pytest.FixtureRequest, samples: Path) -> Path:
    return samples / str(request.param)


def public_names(client: type) -> set[str]:
    """Return what a client of the library offers."""
    return {name for name in dir(client) if not name.startswith("_")}


def original(path: Path, copy: Path) -> bytes:
    """Return the text of the module of the library that a module of a copy was made from."""
    names = path.relative_to(copy).with_suffix("").parts
    package = () if names[0] == "assistants_api" else ("assistants_client",)
    source = library().graph.layouts[".".join((*package, *names)).removesuffix(".__init__")].source
    return source.stub.data if path.suffix == ".pyi" and source.stub else source.data


# ------------------------------------------------------------------------------------------------ any copy


def test_imports_are_relative(sample: Path) -> None:
    """No module of a copy imports the library by its name."""
    found = [
        (path.name, name)
        for path, tree in modules(sample)
        for node in ast.walk(tree)
        for name in _imported(node)
        if name.partition(".")[0] in {"assistants_client", "assistants_api"}
    ]
    assert found == []


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and not node.level:
        yield node.module or ""


def test_works_alone(sample: Path) -> None:
    """A copy passes its own smoke test where the library is not installed, warnings being errors."""
    (printed,) = run_smoke(sample.parent, sample.name)
    assert printed.startswith("ok: ")


def test_needs_nothing_for_the_backend_until_it_is_used(samples: Path) -> None:
    """A copy with the backend works with httpx and attrs alone, and its smoke test says what is missing."""
    smoke = "from whole_local._smoke import main\nmain()"
    printed = run_alone(samples, smoke, hidden=("starlette", "uvicorn", "python_multipart", "pypdfium2"))
    assert printed.endswith("no embedded backend (starlette is hidden)\n")


def test_has_what_a_package_has(sample: Path) -> None:
    """Types, license and manifest go along; the command line and the copying itself do not."""
    assert (sample / "py.typed").read_bytes() == b""
    assert (sample / "LICENSE").read_bytes() == (ROOT / "LICENSE").read_bytes()
    assert (sample / "VENDORED.toml").is_file()
    assert not (sample / "cli").exists()
    assert not (sample / "vendoring").exists()


def test_lines_end_in_lf(sample: Path) -> None:
    """A copy is the same bytes on every system."""
    assert [path for path in sample.rglob("*") if path.is_file() and b"\r" in path.read_bytes()] == []


def test_file_names_work_on_windows(sample: Path) -> None:
    """No two files differ by case only, and no path is long."""
    paths = [path.relative_to(sample).as_posix() for path in sample.rglob("*")]
    assert len({path.lower() for path in paths}) == len(paths)
    assert max(map(len, paths)) < 80


@pytest.mark.parametrize("name", [name for name in SAMPLES if SAMPLES[name].clients is not Clients.ASYNC])
def test_what_stays_is_the_librarys_text(samples: Path, name: str) -> None:
    """Apart from imports, the lines of a copy are lines of the library, in their order and to the byte."""
    for path, tree in modules(samples / name):
        lines = iter(original(path, samples / name).split(b"\n"))
        changed = {number for node in ast.walk(tree) for number in _lines_that_may_change(node)}
        for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
            assert number in changed or line in lines, f"{path}:{number}"


def _lines_that_may_change(node: ast.AST) -> range:
    if isinstance(node, ast.Import | ast.ImportFrom):
        return range(node.lineno, (node.end_lineno or 0) + 1)
    if isinstance(node, ast.ClassDef | ast.List | ast.Tuple):
        # Bases and entries that share a line.
        return range(node.lineno, node.lineno + 1)
    return range(0)


def test_is_the_same_every_time() -> None:
    """A copy does not depend on the order of sets."""
    program = """
from assistants_client.vendoring import source
from assistants_client.vendoring.copies import library, make
from assistants_client.vendoring.options import Options
print(make(Options(name="x", operations=("get_run", "upload_file"))).files["VENDORED.toml"].decode())
"""
    printed = {
        subprocess.check_output([sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed})
        for seed in "123"
    }
    assert len(printed) == 1


# ----------------------------------------------------------------------------------------------- a choice


def test_a_whole_copy_offers_everything(samples: Path) -> None:
    """Both clients have every name that the library's have, but for the backend that is not there."""
    assert offered(samples, "whole", "OpenAIClient") == public_names(OpenAIClient) - {"local"}
    assert offered(samples, "whole", "AsyncOpenAIClient") == public_names(AsyncOpenAIClient) - {"local"}


def test_a_whole_copy_has_every_public_module(samples: Path) -> None:
    """What can be imported from the library can be imported from the copy."""
    root = Path(assistants_client.__path__[0])
    ours = {path.name for path in root.glob("*.py")} - {"__main__.py"}
    assert {path.name for path in (samples / "whole").glob("*.py")} == ours


def test_a_copy_with_the_backend_offers_it(samples: Path) -> None:
    """With the backend, `local()` is there, and answers."""
    assert offered(samples, "whole_local", "OpenAIClient") == public_names(OpenAIClient)
    program = """
from whole_local import OpenAIClient
with OpenAIClient.local() as client:
    thread = client.create_thread(messages=[{"role": "user", "content": "Hello"}])
    found = client.get_thread_messages(thread.id).data[0].content[0].text.value
"""
    assert ask(samples, program, "found") == "Hello"


def test_one_client_offers_what_it_does_in_the_library(samples: Path) -> None:
    """Leaving one client out takes nothing from the other."""
    assert offered(samples, "sync_client", "OpenAIClient") == public_names(OpenAIClient) - {"local"}
    assert offered(samples, "async_client", "AsyncOpenAIClient") == public_names(AsyncOpenAIClient) - {
        "local"
    }


def test_a_sync_copy_awaits_nothing(samples: Path) -> None:
    """Without the async client there is no async code."""
    found = [
        path.name
        for path, tree in modules(samples / "sync_client")
        if path.name != "_smoke.py" and any(isinstance(node, ast.AsyncFunctionDef) for node in ast.walk(tree))
    ]
    assert found == []


def test_an_async_copy_has_no_sync_client(samples: Path) -> None:
    """Without the sync client its operations are not there either."""
    assert not (samples / "async_client" / "assistants_api" / "sync_operations").exists()
    assert ask(samples, "import async_client", "hasattr(async_client, 'OpenAIClient')") is False


def test_an_async_copy_has_docstrings_of_its_own(samples: Path) -> None:
    """Where the sync twin is left out, nothing refers to it."""
    folder = samples / "async_client" / "assistants_api" / "async_operations"
    assert [path.name for path in folder.glob("*.py") if b"Same as" in path.read_bytes()] == []
    help_text = ask(samples, "from async_client import AsyncOpenAIClient as c", "c.create_run.__doc__")
    assert help_text == OpenAIClient.create_run.__doc__


def test_only_the_chosen_operations_are_there(samples: Path) -> None:
    """A copy for chat has one operation, whole or streamed, and its models."""
    names = offered(samples, "chat", "OpenAIClient")
    assert names & {*INTERFACE, *library().composites} == {"create_completion", "stream_completion"}
    assert sorted(path.name for path in (samples / "chat" / "assistants_api" / "calls").iterdir()) == [
        "__init__.py",
        "chat.py",
    ]
    assert ask(samples, "import chat.models as m", "hasattr(m, 'RunResponse')") is False
    assert ask(samples, "import chat.models as m", "hasattr(m, 'CompletionResponse')") is True


def test_a_missing_key_leads_to_what_the_library_has(samples: Path) -> None:
    """A copy with one client and without the backend does not say that they are its own."""
    program = """
import os
from chat_sync import OpenAIClient, errors
os.environ.pop("OPENAI_API_KEY", None)
try:
    OpenAIClient()
except errors.InvalidArgumentError as error:
    said = str(error)
"""
    said = ask(samples, program, "said")
    assert "The backend of the package assistants-client needs none: its OpenAIClient.local() or" in said


def test_errors_about_other_operations_are_not_there(samples: Path) -> None:
    """A client that cannot run assistants has no error about runs; its own errors are all there."""
    has_error = "[hasattr(e, name) for name in ('RunError', 'RunFailedError', 'RateLimitError')]"
    assert ask(samples, "import chat.errors as e", has_error) == [False, False, True]
    has_error = "[hasattr(e, name) for name in ('MissingExtraError', 'APITimeoutError')]"
    assert ask(samples, "import chat_sync.errors as e", has_error) == [False, True]


def test_what_other_operations_hand_out_is_not_there(samples: Path) -> None:
    """A client for chat offers what its stream is made of, and nothing of uploads or functions as tools."""
    found = ask(samples, "import chat", "chat.__all__")
    assert {"CompletionStream", "ServerSentEvent", "CancellationToken"} < set(found)
    assert not {"ToolCall", "UploadProgress", "UploadResult", "RunStream"} & set(found)
    assert {path.stem for path in (samples / "chat" / "flows").glob("*.py")} == {
        "__init__",
        "_core",
        "retries",
        "streams",
    }


def test_the_tables_of_states_come_with_those_who_wait(samples: Path) -> None:
    """A client for chat has no runs whose states it could tell; one that waits for runs has all tables."""
    has_tables = "hasattr(library, 'lifecycle')"
    found = [ask(samples, f"import {name} as library", has_tables) for name in ("chat", "answers", "files")]
    assert found == [False, True, True]
    assert not (samples / "chat" / "lifecycle.py").exists()
    assert ask(samples, "import answers", "sorted(answers.lifecycle.FILE_FINAL)") == sorted(
        lifecycle.FILE_FINAL
    )


def test_a_copy_for_chat_is_small(samples: Path) -> None:
    """It is much smaller than a whole one."""
    sizes = {
        name: sum(path.stat().st_size for path in (samples / name).rglob("*.py"))
        for name in ("chat_sync", "whole")
    }
    assert sizes["chat_sync"] < sizes["whole"] * 0.35


def test_composites_are_there_when_their_needs_are(samples: Path) -> None:
    """A composite brings the operations that it uses, and so do others that need no more than those."""
    names = offered(samples, "answers", "AsyncOpenAIClient")
    assert {"run_and_get_assistant_response", "create_run", "get_run", "get_thread_messages"} <= names
    assert {"wait_for_run_to_complete", "wait_for_assistant_message", "iterate_runs"} <= names
    assert not {"wait_for_vector_store_to_complete", "upload_files", "get_assistants"} & names


@pytest.mark.parametrize("clients", Clients)
def test_every_choice_keeps_its_promise(clients: Clients) -> None:
    """Whatever is asked for by name is in the copy, with just those composites whose needs are met."""
    composites = library().composites
    for name in (*library().calls, *composites):
        choice = library().choose(Options(operations=(name,), clients=clients))
        possible = {one for one, uses in composites.items() if uses <= set(choice.operations)}
        assert set(choice.composites) == possible
        assert name in {*choice.operations, *choice.composites}


def test_the_composites_are_those_of_the_interface() -> None:
    """Every composite of the interface is known with the operations that it uses."""
    assert set(INTERFACE) - library().calls.keys() <= library().composites.keys()
    assert library().composites["wait_for_vector_store_to_complete"] == {"get_vector_store"}


@pytest.mark.slow
def test_each_operation_works_by_itself(tmp_path: Path) -> None:
    """A copy with any one operation or composite passes its smoke test."""
    for name in INTERFACE:
        for path, data in make(Options(operations=(name,))).files.items():
            file = tmp_path / f"only_{name}" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    printed = run_smoke(tmp_path, *(f"only_{name}" for name in INTERFACE))
    assert len(printed) == len(INTERFACE)


def test_a_copy_is_not_made_from_a_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    """What pip's tool has put elsewhere imports itself from there, which a further copy could not."""
    monkeypatch.setattr(source, "CLIENT", "acme._vendor.assistants_client")
    with pytest.raises(VendoringError, match="is a copy itself; vendor from an installed"):
        source.read_modules()


def test_an_unknown_operation_is_refused() -> None:
    """A misspelt name is answered with the right one."""
    with pytest.raises(VendoringError, match=r"no operation 'get_ruin'; did you mean get_run\?"):
        make(Options(operations=("get_ruin",)))


# ------------------------------------------------------------------------------------------ in one process


def test_copies_live_side_by_side(samples: Path) -> None:
    """Two copies and the installed library share nothing: each has its own classes, models and backend."""
    program = f"""
import sys
sys.path.insert(0, {str(samples)!r})
import assistants_client, files, whole_local
libraries = [assistants_client, files, whole_local]
clients = [library.OpenAIClient.local() for library in libraries]
ids = [client.upload_file("assistants", "a.txt", b"text").id for client in clients]
for library, client in zip(libraries, clients):
    (found,) = client.get_files().data
    assert type(found).__module__.startswith(library.__name__.replace("assistants_client", "assistants_api"))
    assert found.id in ids
    try:
        client.delete_file("file_missing")
    except library.NotFoundError as error:
        assert not any(isinstance(error, other.AIClientError) for other in libraries if other is not library)
    client.close()
assert len({{library.OpenAIClient for library in libraries}}) == 3
assert len({{library.models.FileResponse for library in libraries}}) == 3
print("apart")
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, check=False, encoding="utf-8"
    )
    assert done.stdout == "apart\n", done.stderr


def test_importing_a_copy_is_cheap(samples: Path) -> None:
    """A copy loads as little as the library does: no HTTP library and no model."""
    loaded = run_alone(samples, "import whole\nprint(*sorted(sys.modules))").split()
    heavy = [
        name for name in loaded if name.startswith(("httpx", "attr", "anyio", "whole.assistants_api.models"))
    ]
    assert heavy == []


def test_errors_of_a_copy_survive_pickle(samples: Path) -> None:
    """An error finds its class again under the copy's name."""
    program = """
import pickle
from chat.errors import InvalidArgumentError
error = pickle.loads(pickle.dumps(InvalidArgumentError("no", argument="x")))
"""
    assert ask(samples, program, "[str(error), error.argument]") == ["no", "x"]
