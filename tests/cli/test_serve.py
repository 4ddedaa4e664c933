"""``serve`` as programs meet it: in a process of its own, over sockets, through restarts."""

from __future__ import annotations

import json
import signal
import socket
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import openai
import pytest

from assistants_client import OpenAIClient, models
from assistants_client.errors import AuthenticationError, BadRequestError, PermissionDeniedError
from assistants_client.local.sandbox.bubblewrap import BubblewrapInterpreter
from tests.cli.serving import POSIX_SIGNALS, Served, model_server, refused, served
from tests.cli.support import CommandLine, answering
from tests.support.sdk import THE_API_IS_DEPRECATED

HELLO = {"role": "user", "content": "Hello"}
QUESTION = "When does the ferry to Marstal leave?"
needs_signals = pytest.mark.skipif(not POSIX_SIGNALS, reason="Windows ends a process without a signal")


@pytest.fixture
def server() -> Iterator[Served]:
    """Serve a backend in memory."""
    with served() as server:
        yield server


def ask(client: OpenAIClient, notes: Path) -> str:
    """Ask about a file, and return the thread."""
    file = client.upload_file("assistants", notes)
    store = client.create_vector_store_and_wait_to_complete(file_ids=[file.id])
    search = models.FileSearchResourcesCreateRequest(vector_store_ids=[store.id])
    assistant = client.create_assistant(
        model="gpt-4o",
        tools=[models.FileSearchTool()],
        tool_resources=models.ToolResourcesCreateRequest(file_search=search),
    )
    thread = client.create_thread()
    client.create_thread_message(thread.id, role="user", content=QUESTION)
    assert "seven in the morning" in client.run_and_get_assistant_response(
        thread.id, assistant_id=assistant.id
    )
    return thread.id


def texts(client: OpenAIClient, thread_id: str) -> list[str]:
    """Return the texts of a thread, oldest first."""
    messages = client.get_thread_messages(thread_id, order="asc").data
    parts = [part for message in messages for part in message.content]
    return [part.text.value for part in parts if isinstance(part, models.MessageContentText)]


# Clients


def test_our_client(server: Served, notes: Path) -> None:
    """A client with the printed base URL asks about a file and gets its answer."""
    with server.client() as client:
        ask(client, notes)


@THE_API_IS_DEPRECATED
def test_the_official_client(server: Served, notes: Path) -> None:
    """The `openai` package, unchanged, asks about a file and gets its own kind of error."""
    with openai.OpenAI(base_url=server.url, api_key="any") as client:
        store = client.vector_stores.create()
        client.vector_stores.files.upload_and_poll(vector_store_id=store.id, file=notes)
        beta: Any = client.beta  # typed as deprecated, every method of it
        assistant = beta.assistants.create(
            model="gpt-4o",
            tools=[{"type": "file_search"}],
            tool_resources={"file_search": {"vector_store_ids": [store.id]}},
        )
        thread = beta.threads.create(messages=[{"role": "user", "content": QUESTION}])
        run = beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id)
        assert run.status == "completed"
        with pytest.raises(openai.NotFoundError):
            beta.threads.retrieve("thread_no")


def test_a_restart_keeps_everything(tmp_path: Path, notes: Path) -> None:
    """Whatever was there before the server stopped is there after it was started again."""
    database = tmp_path / "state.db"
    with served("--db", database) as first, first.client() as client:
        thread_id = ask(client, notes)
        said = texts(client, thread_id)
        first.kill()
    with served("--db", database) as second, second.client() as client:
        assert texts(client, thread_id) == said
        assert len(client.get_files().data) == 1
        assert client.get_vector_stores().data[0].file_counts.completed == 1


# Stopping


@needs_signals
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_with_status_0(server: Served, number: signal.Signals) -> None:
    """Both signals end an idle server at once, and that is no error."""
    assert httpx.get(f"{server.root}/health").json() == {"status": "ok"}
    assert server.stop(number) == 0
    assert "Traceback" not in server.said()


@needs_signals
def test_a_run_in_flight_is_finished_after_the_next_start(tmp_path: Path) -> None:
    """A run that waits for its model when the server stops is finished once, by the next server."""
    database = tmp_path / "state.db"
    with model_server() as model:
        options = ("--db", database, "--model-url", model.url, "--model-map", "*=tiny")
        with served(*options) as first, first.client() as client:
            assistant = client.create_assistant(model="gpt-4o")
            thread = client.create_thread()
            client.create_thread_message(thread.id, role="user", content="Tell me a story.")
            run = client.create_run(thread.id, assistant_id=assistant.id)
            assert model.is_asked.wait(30)
            assert first.stop() == 0
            assert "Traceback" not in first.said()
        model.may_end.set()
        with served(*options) as second, second.client() as client:
            assert client.wait_for_run_to_complete(thread.id, run.id).status == "completed"
            assert texts(client, thread.id) == ["Tell me a story.", "Once upon a time."]
            assert len(client.get_run_steps(thread.id, run.id).data) == 1


@needs_signals
def test_an_answer_under_way_ends_before_the_server_does() -> None:
    """A completion that the model ends in time is answered, although the server is stopping."""
    with model_server() as model, served("--model-url", model.url, "--grace", "30") as server:
        answers: list[httpx.Response] = []
        asking = threading.Thread(target=lambda: answers.append(complete(server)))
        asking.start()
        assert model.is_asked.wait(30)
        server.process.send_signal(signal.SIGTERM)
        while "Stopping" not in server.said():
            assert server.process.poll() is None
        model.may_end.set()
        assert server.process.wait(30) == 0
        asking.join()
    assert answers[0].json()["choices"][0]["message"]["content"] == "Once upon a time."


@needs_signals
def test_an_answer_that_takes_too_long_becomes_an_error() -> None:
    """What is not answered when the time is over gets a 503 in OpenAI's shape, and the server ends."""
    with model_server() as model, served("--model-url", model.url, "--grace", "1") as server:
        answers: list[httpx.Response] = []
        asking = threading.Thread(target=lambda: answers.append(complete(server)))
        asking.start()
        assert model.is_asked.wait(30)
        assert server.stop() == 0
        asking.join()
        assert "Traceback" not in server.said()
    status, error = refused(answers[0])
    assert (status, error["type"]) == (503, "server_error")
    assert "stopping" in error["message"]


@needs_signals
def test_a_stream_that_takes_too_long_is_cut(tmp_path: Path) -> None:
    """A reader of a stream notices that it was cut, and the run is finished after the next start."""
    database = tmp_path / "state.db"
    with model_server() as model:
        options = ("--db", database, "--model-url", model.url, "--grace", "1")
        with served(*options) as first, first.client() as client:
            assistant = client.create_assistant(model="gpt-4o")
            body = {"assistant_id": assistant.id, "thread": {"messages": [HELLO]}, "stream": True}
            with httpx.stream("POST", f"{first.url}/threads/runs", json=body, timeout=60) as stream:
                reading = threading.Thread(target=lambda: first.stop() if model.is_asked.wait(30) else None)
                reading.start()
                with pytest.raises(httpx.RemoteProtocolError):
                    list(stream.iter_lines())
                reading.join()
            assert first.process.returncode == 0
            assert "Traceback" not in first.said()
        model.may_end.set()
        with served(*options) as second, second.client() as client:
            thread = httpx.get(f"{second.url}/threads").json()["data"][0]
            run = client.get_runs(thread["id"]).data[0]
            assert client.wait_for_run_to_complete(thread["id"], run.id).status == "completed"
            assert texts(client, thread["id"])[-1] == "Once upon a time."


def complete(server: Served) -> httpx.Response:
    """Ask for a chat completion that is not streamed."""
    body = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}]}
    return httpx.post(f"{server.url}/chat/completions", json=body, timeout=60)


# The key


def test_a_key_is_asked_for(notes: Path) -> None:
    """With a key, requests without it or with another one get OpenAI's 401; the right one comes in."""
    with served("--api-key", "sk-right-123456789") as server:
        status, error = refused(httpx.get(f"{server.url}/assistants"))
        assert (status, error["type"], error["code"]) == (401, "invalid_request_error", None)
        assert error["message"].startswith("You didn't provide an API key.")
        with server.client(api_key="sk-wrong-123456789") as client:
            with pytest.raises(AuthenticationError, match="Incorrect API key provided") as wrong:
                client.get_assistants()
            assert wrong.value.code == "invalid_api_key"
        with server.client(api_key="sk-right-123456789") as client:
            ask(client, notes)
        stranger = openai.OpenAI(base_url=server.url, api_key="no", max_retries=0)
        with stranger, pytest.raises(openai.AuthenticationError):
            stranger.files.list()
        assert httpx.get(f"{server.root}/health").status_code == 200
        assert "123456789" not in server.said()


def test_the_key_may_come_from_the_environment() -> None:
    """ASSISTANTS_CLIENT_SERVE_KEY is the key when no option names one."""
    with served(ASSISTANTS_CLIENT_SERVE_KEY="from-the-environment") as server:
        assert httpx.get(f"{server.url}/assistants").status_code == 401
        with server.client(api_key="from-the-environment") as client:
            assert client.get_assistants().data == []


def test_web_pages_are_kept_out_of_a_server_without_a_key(server: Served) -> None:
    """Without a key, neither a rebound name nor a page of another origin gets an answer."""
    for headers in ({"Host": "evil.example:80"}, {"Origin": "https://evil.example"}, {"Origin": "null"}):
        status, error = refused(httpx.get(f"{server.url}/assistants", headers=headers))
        assert (status, error["code"]) == (403, "key_required")
    assert httpx.get(f"{server.url}/assistants", headers={"Origin": server.root}).status_code == 200
    page = server.client(default_headers={"Origin": "https://evil.example"})
    with page, pytest.raises(PermissionDeniedError):
        page.create_thread()


# Limits


def test_a_body_that_is_too_large_is_refused() -> None:
    """A 413 in OpenAI's shape answers a body above the limit, whether it tells its length or not."""
    with served("--max-body-bytes", "1000") as server, httpx.Client(base_url=server.url) as client:
        large = b'{"metadata": {"a": "' + b"x" * 200_000 + b'"}}'
        for content in (large, iter([large[:500], large[500:]])):
            answer = client.post("/threads", content=content, headers={"content-type": "application/json"})
            status, error = refused(answer)
            assert (status, error["code"]) == (413, "request_too_large")
            assert "1,000 bytes" in error["message"]
        assert client.post("/threads", json={}).status_code == 200
        upload = client.post("/files", data={"purpose": "assistants"}, files={"file": b"x" * 5000})
        assert upload.status_code == 200


def test_an_upload_that_is_too_large_is_refused() -> None:
    """Uploads have a limit of their own; the official client raises its own error for the 413."""
    with (
        served("--max-upload-bytes", "100000") as server,
        openai.OpenAI(base_url=server.url, api_key="any", max_retries=0) as client,
    ):
        assert client.files.create(file=b"x" * 50_000, purpose="assistants").bytes == 50_000
        with pytest.raises(openai.APIStatusError) as refusal:
            client.files.create(file=b"x" * 5_000_000, purpose="assistants")
        assert refusal.value.status_code == 413
        assert len(client.files.list().data) == 1


# The log


def test_the_log_names_requests_and_hides_secrets() -> None:
    """Each request is one line on stderr, without keys and without unknown query values."""
    with served("--model-url", "http://127.0.0.1:9/v1", "--model-key", "model-secret") as server:
        key = {"Authorization": "Bearer client-secret"}
        answer = httpx.get(f"{server.url}/files?purpose=vision&token=query-secret", headers=key)
        httpx.get(f"{server.url}/threads/sk-0123456789abc")
        with server.client() as client:
            assistant = client.create_assistant(model="gpt-4o")
            thread = client.create_thread()
            run = client.create_run(thread.id, assistant_id=assistant.id)
            client.cancel_run(thread.id, run.id)
        said = server.said()
    line = next(line for line in said.splitlines() if "GET /v1/files" in line)
    assert '"GET /v1/files?purpose=vision&token=***" 200' in line
    assert answer.headers["x-request-id"] in line
    assert '"GET /v1/threads/***" 400' in said
    assert "secret" not in said


def test_a_quiet_log() -> None:
    """`--log-level warning` leaves out what is not worth a warning."""
    with served("--log-level", "warning") as server:
        httpx.get(f"{server.url}/files")
        assert "GET" not in server.said()


def test_it_says_what_it_does(server: Served) -> None:
    """Whoever starts it learns where state is kept, who answers, and that no key is asked for."""
    said = server.said()
    assert "State: in memory; it is gone when the server stops" in said
    assert "Model: the offline model" in said
    assert "Key: none" in said


def test_it_shows_no_key_in_an_address() -> None:
    """Of the addresses of other servers, the notes leave out what may be a key."""
    options = ("--model-url", "http://m:pass@a/v1?key=pass", "--embeddings-url", "http://b/v1#pass")
    with served(*options) as server:
        said = server.said()
    assert "Model: http://a/v1\n" in said
    assert "of http://b/v1\n" in said
    assert "pass" not in said


# The model


def test_the_model_is_asked_as_the_options_say() -> None:
    """Key, headers and names go to the model server; the key of our clients does not."""
    with model_server() as model:
        model.may_end.set()
        options = (
            "--model-map",
            "gpt-4o=tiny",
            "--model-header",
            "X-Team: blue",
            "--model-organization",
            "org",
        )
        variables = {"ASSISTANTS_CLIENT_MODEL_KEY": "model-key", "OPENAI_API_KEY": "not-this-one"}
        with served("--model-url", model.url, *options, **variables) as server:
            assert complete(server).status_code == 200
    (headers,) = model.headers
    assert (headers["authorization"], headers["x-team"]) == ("Bearer model-key", "blue")
    assert headers["openai-organization"] == "org"
    assert b'"model": "tiny"' in model.bodies[0]


def test_a_model_server_of_less_is_asked_as_it_can_answer() -> None:
    """With --model-no-stream for whole answers, with --model-limit-field by the older name of a limit."""
    options = ("--model-no-stream", "--model-limit-field", "max_tokens")
    with model_server() as model, served("--model-url", model.url, *options) as server:
        model.may_end.set()
        body = {"model": "m", "messages": [{"role": "user", "content": "Hi"}], "max_completion_tokens": 9}
        httpx.post(f"{server.url}/chat/completions", json=body, timeout=60)
    (asked,) = map(json.loads, model.bodies)
    assert (asked.get("stream", False), asked["max_tokens"]) == (False, 9)
    assert "max_completion_tokens" not in asked


@pytest.mark.parametrize("retries", [0, 1])
def test_a_failing_model_is_asked_again_as_often_as_the_option_says(retries: int) -> None:
    """With --model-retries 0, the first failure is the answer."""
    with model_server() as model:
        model.status = 500
        with served("--model-url", model.url, "--model-retries", str(retries)) as server:
            status, _ = refused(complete(server))
    assert (status, len(model.bodies)) == (500, 1 + retries)


def test_a_silent_model_is_given_up_when_the_option_says() -> None:
    """With --model-timeout, a model that stops in the middle fails its completion; the sentence says why."""
    with model_server() as model, served("--model-url", model.url, "--model-timeout", "0.1") as server:
        status, error = refused(complete(server))
    assert status == 502
    assert error["message"].endswith("was silent for 0.1 s.")


def test_embeddings_order_what_is_found(notes: Path) -> None:
    """With --embeddings-url, the score of a passage is what the vectors say."""
    vectors = [{"index": n, "embedding": [0.6, 0.8] if n else [1.0, 0.0]} for n in range(2)]
    with (
        answering(200, "application/json", json.dumps({"data": vectors})) as url,
        served("--embeddings-url", url) as server,
        server.client() as client,
    ):
        assert f"Search: ordered by text-embedding-3-small of {url}" in server.said()
        file = client.upload_file("assistants", notes)
        store = client.create_vector_store_and_wait_to_complete(file_ids=[file.id])
        (found,) = client.search_vector_store(store.id, query="ferry").data
    assert found.score == pytest.approx(0.6)


@pytest.mark.skipif(BubblewrapInterpreter().probe() is not None, reason="no sandbox works here")
def test_code_is_run_where_that_is_switched_on(server: Served) -> None:
    """Assistants with the code interpreter are refused, unless the server has a sandbox."""
    with served("--code-interpreter", "bwrap") as other, other.client() as client:
        assert "Code interpreter: in a sandbox, bwrap" in other.said()
        assert _run_with_code_interpreter(client).status != "failed"
    with server.client() as client, pytest.raises(BadRequestError, match="code_interpreter"):
        _run_with_code_interpreter(client)


def test_packages_without_a_sandbox_are_refused(command_line: CommandLine, tmp_path: Path) -> None:
    """The option does nothing alone, so whoever gives it has forgotten something."""
    done = command_line("serve", "--code-packages", tmp_path)
    assert done.returncode == 2
    assert "--code-packages goes with --code-interpreter" in done.stderr


def test_packages_that_are_not_there(command_line: CommandLine, tmp_path: Path) -> None:
    """A directory that does not exist is said before anything is served."""
    done = command_line("serve", "--code-interpreter", "bwrap", "--code-packages", tmp_path / "none")
    assert "none is no directory" in error_line(done)


def _run_with_code_interpreter(client: OpenAIClient) -> models.RunResponse:
    assistant = client.create_assistant(model="gpt-4o", tools=[models.CodeInterpreterTool()])
    thread = client.create_thread()
    client.create_thread_message(thread.id, role="user", content="What is 6 times 7?")
    run = client.create_run(thread.id, assistant_id=assistant.id)
    return client.wait_for_run_to_complete(thread.id, run.id)


# What cannot work


def error_line(done: subprocess.CompletedProcess[str]) -> str:
    """Return the one line of a command that failed as it should."""
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    (line,) = done.stderr.splitlines()
    return line.removeprefix("Error: ")


def test_a_port_in_use(command_line: CommandLine) -> None:
    """A port that somebody has is named, with the option."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        line = error_line(command_line("serve", "--port", str(port)))
    assert line == f"cannot listen on 127.0.0.1 port {port}: Address already in use; see --host and --port"


def test_an_unknown_host(command_line: CommandLine) -> None:
    """A host that is not there is named."""
    line = error_line(command_line("serve", "--host", "no.such.host.invalid", "--port", "0"))
    assert line.startswith("cannot listen on no.such.host.invalid")


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])  # noqa: S104 - that it is refused is the point
def test_other_machines_need_a_key(command_line: CommandLine, host: str) -> None:
    """An address that other machines can reach is refused without a key."""
    if host == "::" and not socket.has_dualstack_ipv6():
        pytest.skip("no IPv6 here")
    line = error_line(command_line("serve", "--host", host, "--port", "0"))
    assert line == f"{host} can be reached from other machines, so clients must have a key: see --api-key"


def test_other_machines_are_served_with_a_key() -> None:
    """With a key, every address may be listened on, and every name is answered."""
    with served("--host", "0.0.0.0", "--api-key", "key") as server:  # noqa: S104
        url = server.url.replace("0.0.0.0", "127.0.0.1")  # noqa: S104
        headers = {"Authorization": "Bearer key", "Host": "some.name.example"}
        assert httpx.get(f"{url}/assistants", headers=headers).status_code == 200


@pytest.mark.parametrize("key", ["", " ", "two\nlines", "ключ"])
def test_a_key_that_cannot_be_one(command_line: CommandLine, key: str) -> None:
    """An empty key, or one that no header can hold, is refused and not repeated."""
    line = error_line(command_line("serve", "--port", "0", "--api-key", key))
    assert "--api-key" in line
    assert key.strip() == "" or key not in line


def test_a_database_in_use(command_line: CommandLine, tmp_path: Path) -> None:
    """A database that another server has open is refused."""
    database = tmp_path / "state.db"
    with served("--db", database):
        line = error_line(command_line("serve", "--port", "0", "--db", database))
    assert line == f"{database} is in use by another backend; stop that one or name another file."


def test_a_database_of_somebody_else(command_line: CommandLine, tmp_path: Path) -> None:
    """Another program's database, and a file that is none, are refused and left as they were."""
    foreign, junk = tmp_path / "foreign.db", tmp_path / "junk.db"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    junk.write_bytes(b"no database at all" * 100)
    before = foreign.read_bytes()
    assert "database of another program" in error_line(command_line("serve", "--db", foreign, "--port", "0"))
    assert "is not a database" in error_line(command_line("serve", "--db", junk, "--port", "0"))
    assert foreign.read_bytes() == before


def test_a_newer_database(command_line: CommandLine, tmp_path: Path) -> None:
    """A database that a newer version has written is refused with both formats."""
    database = tmp_path / "state.db"
    with served("--db", database) as server, server.client() as client:
        client.create_thread()
        server.kill()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA user_version = 999")
    line = error_line(command_line("serve", "--db", database, "--port", "0"))
    assert "written by a newer version of assistants-client (format 999" in line


def test_a_place_that_cannot_be_written(command_line: CommandLine, tmp_path: Path) -> None:
    """A database in a folder that is not there is refused in one line, which says what to do."""
    line = error_line(command_line("serve", "--db", tmp_path / "no" / "state.db", "--port", "0"))
    assert f"there is no directory {tmp_path / 'no'} for state.db; make it first" in line


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (["--model-key", "k"], "go with --model-url"),
        (["--embeddings-model", "m"], "go with --embeddings-url"),
        (["--model-url", "http://x/v1", "--model-map", "gpt-4o"], "--model-map takes NAME=NAME"),
        (["--model-url", "http://x/v1", "--model-header", "secret"], "--model-header takes"),
        (["--port", "70000"], "--port"),
    ],
)
def test_a_wrong_command_line(command_line: CommandLine, options: list[str], fault: str) -> None:
    """Options that do not go together end with status 2, and say which."""
    done = command_line("serve", *options)
    assert done.returncode == 2
    assert fault in done.stderr
    assert "secret" not in done.stderr


@pytest.mark.parametrize("package", ["starlette", "uvicorn"])
def test_the_extra_is_missing(command_line: CommandLine, package: str) -> None:
    """Without the backend's packages the command says how to install them."""
    line = error_line(command_line("serve", "--port", "0", without=package))
    assert "pip install 'assistants-client[local]'" in line
