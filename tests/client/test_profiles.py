from __future__ import annotations

import inspect
from typing import Any

import pytest

from assistants_api import calls
from assistants_client import (
    APIConnectionError,
    InvalidArgumentError,
    OpenAIClient,
    UnsupportedOperationError,
)
from assistants_client.profiles import PROFILES, find_profile
from tests.support import wire
from tests.support.clients import Connect
from tests.support.clock import FakeClock
from tests.support.scripted_server import Reply, ScriptedServer, answer

FOUNDRY = "https://res.services.ai.azure.com/api/projects/mine"
#: Every operation, with what it needs to be called.
EXAMPLES: dict[str, tuple[tuple[Any, ...], dict[str, Any]]] = {
    "create_vector_store": ((), {}),
    "get_vector_stores": ((), {}),
    "get_vector_store": (("vs_1",), {}),
    "modify_vector_store": (("vs_1",), {"name": "docs"}),
    "delete_vector_store": (("vs_1",), {}),
    "create_vector_store_file": (("vs_1",), {"file_id": "file-1"}),
    "get_vector_store_files": (("vs_1",), {}),
    "get_vector_store_file": (("vs_1", "file-1"), {}),
    "delete_vector_store_file": (("vs_1", "file-1"), {}),
    "create_vector_store_file_batch": (("vs_1",), {"file_ids": ["file-1"]}),
    "get_vector_store_file_batch": (("vs_1", "vsfb_1"), {}),
    "cancel_vector_store_file_batch": (("vs_1", "vsfb_1"), {}),
    "get_vector_store_file_batch_files": (("vs_1", "vsfb_1"), {}),
    "search_vector_store": (("vs_1",), {"query": "cats"}),
    "modify_vector_store_file": (("vs_1", "file-1"), {"attributes": {}}),
    "get_vector_store_file_content": (("vs_1", "file-1"), {}),
    "delete_thread_message": (("thread_1", "msg_1"), {}),
    "modify_run": (("thread_1", "run_1"), {"metadata": {}}),
    "cancel_run": (("thread_1", "run_1"), {}),
    "get_run_steps": (("thread_1", "run_1"), {}),
    "get_run_step": (("thread_1", "run_1", "step_1"), {}),
    "create_completion": ((), {"model": "gpt-4o", "messages": []}),
}
MISSING = [(profile.name, name) for profile in PROFILES.values() for name in sorted(profile.missing)]


@pytest.mark.parametrize(
    ("base_url", "name"),
    [
        ("https://api.openai.com/v1", "openai"),
        ("https://API.OpenAI.com/v1", "openai"),
        ("https://mine.openai.azure.com/openai", "azure"),
        (FOUNDRY, "azure_foundry_classic"),
        ("https://open-assistant-ai.astra.datastax.com/v1", "astra"),
        ("http://localhost:8000/v1", "compatible"),
        ("https://api.openai.com.evil.example/v1", "compatible"),
        ("https://evil.example/api.openai.com", "compatible"),
    ],
)
def test_the_profile_is_guessed_from_the_host(base_url: str, name: str) -> None:
    """A host that nobody knows is a compatible server, of which nothing is assumed."""
    assert find_profile(None, base_url).name == name


def test_a_profile_that_is_given_wins() -> None:
    """Whatever the address looks like, the caller knows best."""
    assert find_profile("compatible", "https://api.openai.com/v1").name == "compatible"


def test_an_unknown_profile_is_refused() -> None:
    """The error lists those that there are."""
    with pytest.raises(InvalidArgumentError, match="open_assistant, compatible") as caught:
        OpenAIClient(api_key="sk-test", profile="gemini")  # type: ignore[arg-type]
    assert caught.value.argument == "profile"


def test_profiles_speak_of_operations_that_exist() -> None:
    """No name that is missing somewhere is misspelt."""
    names = {name for profile in PROFILES.values() for name in profile.missing}
    assert {name for name in names if not inspect.isfunction(getattr(calls, name, None))} == set()
    assert names == EXAMPLES.keys()


@pytest.mark.parametrize(("profile", "operation"), MISSING)
def test_what_a_server_lacks_fails_before_the_network(profile: Any, operation: str) -> None:
    """The error names the operation and the server, and the server hears nothing."""
    arguments, fields = EXAMPLES[operation]
    with ScriptedServer(answer({})) as server:
        with _client(server, profile) as client, pytest.raises(UnsupportedOperationError) as caught:
            getattr(client, operation)(*arguments, **fields)
        assert server.requests == []
    assert (caught.value.operation, caught.value.profile) == (operation, profile)
    assert PROFILES[profile].title in str(caught.value)


def _client(server: ScriptedServer, profile: Any) -> OpenAIClient:
    if PROFILES[profile].retires is None:
        return OpenAIClient(api_key="sk-test", base_url=server.url, profile=profile)
    with pytest.warns(FutureWarning):
        return OpenAIClient(api_key="sk-test", base_url=server.url, profile=profile)


def test_a_composite_fails_where_one_of_its_steps_is_missing(connect: Connect) -> None:
    """A wait on a server that cannot be asked says so at once."""
    with ScriptedServer(answer({})) as server:
        client = connect(base_url=server.url, profile="astra")
        with pytest.raises(UnsupportedOperationError, match="get_vector_store_file: Astra Assistants"):
            client.wait_for_vector_store_file_to_complete("vs_1", "file-1")
        assert server.requests == []


@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_foundry_wants_a_version_and_no_beta(connect: Connect) -> None:
    """Bearer token, `api-version=v1`, and none of OpenAI's beta headers."""
    with ScriptedServer(answer(wire.run())) as server:
        client = connect(base_url=server.url, profile="azure_foundry_classic")
        client.get_run("thread_1", "run_1")
        request = server.last
    assert request.query == [("api-version", "v1")]
    assert request.headers["authorization"] == "Bearer sk-test"
    assert "openai-beta" not in request.headers


def test_foundry_warns_that_it_retires() -> None:
    """The warning names the day and the way out, and points at the caller's line."""
    with pytest.warns(FutureWarning, match=r"retires on 2027-03-31; OpenAIClient\.local\(\)") as warned:
        OpenAIClient(api_key="token", base_url=FOUNDRY)
    assert warned[0].filename == __file__


def test_azure_takes_a_key_in_its_own_header(connect: Connect) -> None:
    """A key is no bearer token there, and the version is in the query."""
    with ScriptedServer(answer(wire.run())) as server:
        connect(base_url=server.url.replace("/v1", "/openai"), profile="azure").get_run("thread_1", "run_1")
        request = server.last
    assert (request.headers["api-key"], "authorization" in request.headers) == ("sk-test", False)
    assert request.headers["openai-beta"] == "assistants=v2"
    assert request.target == "/openai/threads/thread_1/runs/run_1?api-version=2024-05-01-preview"


def test_azure_takes_a_token_as_bearer(connect: Connect) -> None:
    """A function gives tokens, as Entra does."""
    with ScriptedServer(answer(wire.run())) as server:
        client = connect(base_url=f"{server.url}/openai", profile="azure", api_key=lambda: "token")
        client.get_run("thread_1", "run_1")
        headers = server.last.headers
    assert (headers["authorization"], "api-key" in headers) == ("Bearer token", False)


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/openai", "/openai/deployments/my%20gpt/chat/completions?api-version=2024-05-01-preview"),
        ("/openai/v1", "/openai/v1/chat/completions"),
    ],
)
def test_azure_completions_go_to_their_deployment(connect: Connect, path: str, target: str) -> None:
    """The model is part of the path, except in the newer interface."""
    with ScriptedServer(answer({"id": "chatcmpl_1"})) as server:
        client = connect(base_url=server.url.replace("/v1", path), profile="azure")
        client.create_completion(model="my gpt", messages=[])
        assert server.last.target == target


@pytest.mark.parametrize("model", ["", "..", "."])
def test_an_azure_deployment_needs_a_name(connect: Connect, model: str) -> None:
    """What would lead elsewhere, or nowhere, is refused."""
    client = connect(base_url="http://127.0.0.1:9/openai", profile="azure")
    with pytest.raises(InvalidArgumentError, match="name of a deployment"):
        client.create_completion(model=model, messages=[])


def test_a_version_that_is_given_wins(connect: Connect) -> None:
    """The profile's own is only for those who name none."""
    with ScriptedServer(answer(wire.run())) as server:
        connect(base_url=server.url, profile="azure", api_version="2025-01-01").get_run("thread_1", "run_1")
        assert server.last.query == [("api-version", "2025-01-01")]


@pytest.mark.filterwarnings("ignore::FutureWarning")
def test_completions_may_live_elsewhere(connect: Connect) -> None:
    """With an address of its own, a chat goes there with its key, and everything else does not."""
    with ScriptedServer(answer(wire.run())) as main, ScriptedServer(answer({"id": "chatcmpl_1"})) as other:
        client = connect(
            base_url=main.url,
            profile="azure_foundry_classic",
            completions_base_url=other.url,
            completions_api_key="sk-other",
        )
        client.create_completion(model="gpt-4o", messages=[])
        client.get_run("thread_1", "run_1")
        assert ([one.path for one in main.requests], len(other.requests)) == (
            ["/v1/threads/thread_1/runs/run_1"],
            1,
        )
    assert (other.last.target, other.last.headers["authorization"]) == (
        "/v1/chat/completions",
        "Bearer sk-other",
    )
    assert other.last.headers["host"] == other.url.removeprefix("http://").removesuffix("/v1")


def test_a_second_server_gets_nothing_that_is_meant_for_the_first(connect: Connect) -> None:
    """Own headers, organization and project may be credentials too; they go to the main server alone."""
    with ScriptedServer(answer(wire.run())) as main, ScriptedServer(answer({"id": "chatcmpl_1"})) as other:
        client = connect(
            base_url=main.url,
            completions_base_url=other.url,
            completions_api_key="sk-other",
            organization="org-1",
            project="proj-1",
            default_headers={"X-Gateway-Token": "tok"},
        )
        client.get_run("thread_1", "run_1")
        client.create_completion(model="gpt-4o", messages=[])
        names = {"openai-organization", "openai-project", "x-gateway-token"}
        assert names <= main.last.headers.keys()
        assert not names & other.last.headers.keys()
        assert other.last.headers["user-agent"].startswith("assistants-client/")


def test_a_second_server_is_not_shown_the_key_of_the_first(connect: Connect) -> None:
    """Without a key of its own, an address on another server is refused; the error says what to give."""
    for elsewhere in ("http://other.example/v1", "https://main.example/v1", "http://main.example:81/v1"):
        with pytest.raises(InvalidArgumentError, match="give completions_api_key") as caught:
            connect(base_url="http://main.example/v1", completions_base_url=elsewhere)
        assert caught.value.argument == "completions_api_key"


def test_another_path_of_the_same_server_needs_no_second_key(connect: Connect) -> None:
    """However its address is written: who has the key is the same, so key and headers go there."""
    with ScriptedServer(answer({"id": "chatcmpl_1"})) as server:
        client = connect(
            base_url=server.url,
            completions_base_url=f"{server.url.replace('http://', 'HTTP://')}/models",
            default_headers={"X-Team": "docs"},
        )
        client.create_completion(model="gpt-4o", messages=[])
        headers = server.last.headers
    assert (server.last.path, headers["authorization"]) == ("/v1/models/chat/completions", "Bearer sk-test")
    assert headers["x-team"] == "docs"


def test_a_broken_address_for_completions_is_named(connect: Connect) -> None:
    """The error is about that setting, not about `base_url`."""
    with pytest.raises(InvalidArgumentError, match="completions_base_url 'nowhere'") as caught:
        connect(completions_base_url="nowhere")
    assert caught.value.argument == "completions_base_url"


def test_the_local_profile_needs_no_key(connect: Connect) -> None:
    """A backend that `serve` runs on this machine lets everybody in."""
    with ScriptedServer(answer(wire.run())) as server:
        assert connect(base_url=server.url, profile="local", api_key=None).get_run("t", "r").id == "run_1"


def test_creates_are_repeated_where_they_cannot_double(connect: Connect, clock: FakeClock) -> None:
    """Our backend gives one answer to one key, so a create whose answer got lost is sent again there only."""
    lost = Reply(b"", "close")
    with ScriptedServer(lost, answer(wire.run())) as server:
        run = connect(base_url=server.url, profile="local", clock=clock).create_run("t", assistant_id="a")
        first, second = server.requests
    assert run.http.retries == 1
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]


@pytest.mark.parametrize("operation", ["create_completion", "upload_file"])
def test_what_could_double_is_not_repeated_locally(connect: Connect, operation: str) -> None:
    """The backend's idempotency covers neither uploads nor chat completions."""
    arguments, fields = {**EXAMPLES, "upload_file": (("assistants", "a.md", b"text"), {})}[operation]
    with ScriptedServer(Reply(b"", "reset")) as server:
        client = connect(base_url=server.url, profile="local")
        with pytest.raises(APIConnectionError):
            getattr(client, operation)(*arguments, **fields)
        assert len(server.requests) == 1
