from __future__ import annotations

import copy
import inspect
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import anyio
import pytest

from assistants_api.protocols import AsyncOpenAIClientProtocol, OpenAIClientProtocol
from assistants_api.sync_operations import SyncOperations
from assistants_client import (
    AsyncOpenAIClient,
    ClientClosedError,
    InvalidArgumentError,
    MissingExtraError,
    OpenAIClient,
)
from assistants_client.models import ThreadCreateRequest
from tests.support.clients import Connect

COMPOSITES = {
    "create_vector_store_and_wait_to_complete",
    "run_and_get_assistant_response",
    "wait_for_assistant_message",
    "wait_for_run_to_complete",
    "wait_for_thread_message_to_complete",
    "wait_for_vector_store_to_complete",
    "wait_for_vector_store_file_to_complete",
}

ONLY_OF_CLIENTS = {
    "run_and_get_assistant_response": {
        "tools",
        "tool_timeout_seconds",
        "max_tool_errors",
        "on_tool_call",
        "on_active_run",
        "cancel_run_on_exit",
    },
    "wait_for_run_to_complete": {"cancel_run_on_exit"},
}
"""The keywords that a client has beside those of its protocol, which says no more than the original."""


def operations(kind: type) -> dict[str, Any]:
    """Return the public methods of a class that are operations."""
    own = {"aclose", "close", "local"}
    found = inspect.getmembers(kind, inspect.isfunction)
    return {name: method for name, method in found if not name.startswith("_") and name not in own}


def shape(parameter: inspect.Parameter) -> tuple[Any, Any, Any]:
    """Return what a call has to know of a parameter."""
    return parameter.kind, parameter.default, parameter.annotation


SYNC, ASYNC = operations(OpenAIClient), operations(AsyncOpenAIClient)
READ_ON = sorted(name for name in SYNC if name.startswith(("stream_", "iterate_")))
"""What returns an object to read on from, and is not awaited itself."""
LISTS = [
    name
    for name, method in operations(SyncOperations).items()
    if str(inspect.signature(method).return_annotation).endswith("ListResponse")
]


def test_both_clients_have_the_same_operations() -> None:
    """The operations of the spec, the composites of the original and of our own, and what is read on from."""
    ours = {"add_message", "run_with_tools", "upload_and_index", "upload_files"}
    assert SYNC.keys() == ASYNC.keys()
    assert SYNC.keys() == operations(SyncOperations).keys() | COMPOSITES | ours | set(READ_ON)


def test_there_is_a_walk_along_every_list() -> None:
    """Each operation that returns a page has its `iterate_`, and nothing else has."""
    walks = {name for name in READ_ON if name.startswith("iterate_")}
    assert walks == {name.replace("get_", "iterate_") for name in LISTS}


@pytest.mark.parametrize("name", sorted(SYNC.keys() - READ_ON))
def test_an_operation_is_the_same_on_both_but_for_await(name: str) -> None:
    """Parameters, defaults, annotations and result are equal; one is awaited."""
    assert inspect.signature(SYNC[name]) == inspect.signature(ASYNC[name])
    assert inspect.iscoroutinefunction(ASYNC[name])
    assert not inspect.iscoroutinefunction(SYNC[name])


@pytest.mark.parametrize("name", READ_ON)
def test_what_is_read_on_from_is_the_same_on_both_but_for_its_type(name: str) -> None:
    """Parameters are equal; what comes back is named after that of the blocking client."""
    sync, awaited = inspect.signature(SYNC[name]), inspect.signature(ASYNC[name])
    assert sync.parameters == awaited.parameters
    assert awaited.return_annotation == f"Async{sync.return_annotation}"


@pytest.mark.parametrize("name", LISTS)
def test_a_walk_takes_what_its_list_takes(name: str) -> None:
    """The parameters of an `iterate_` are those of its `get_`."""
    walk = inspect.signature(SYNC[name.replace("get_", "iterate_")])
    assert walk.parameters == inspect.signature(SYNC[name]).parameters


@pytest.mark.parametrize("name", SYNC)
def test_an_operation_is_documented(name: str) -> None:
    """Each says what one gets, and where it comes from; its twin does too, or refers to it."""
    assert "Source:" in (SYNC[name].__doc__ or "")
    referred = f"Same as :meth:`OpenAIClient.{name}`, but awaited."
    assert ASYNC[name].__doc__ in {SYNC[name].__doc__, referred}


@pytest.mark.parametrize("name", SYNC)
def test_every_operation_can_be_limited_and_cancelled(name: str) -> None:
    """`timeout_seconds` and `cancellation` are keywords of all."""
    parameters = inspect.signature(SYNC[name]).parameters
    assert {parameters[one].kind for one in ("timeout_seconds", "cancellation")} == {
        inspect.Parameter.KEYWORD_ONLY
    }


@pytest.mark.parametrize(
    ("client", "protocol"),
    [(OpenAIClient, OpenAIClientProtocol), (AsyncOpenAIClient, AsyncOpenAIClientProtocol)],
)
def test_a_client_has_the_parameters_of_its_protocol(client: type, protocol: type) -> None:
    """Code written against the protocol runs with the client; beyond it are only the keywords named here."""
    for name, promised in operations(protocol).items():
        has = dict(inspect.signature(getattr(client, name)).parameters)
        own = {one: has.pop(one) for one in ONLY_OF_CLIENTS.get(name, ())}
        assert all(one.kind is one.KEYWORD_ONLY and one.default is not one.empty for one in own.values())
        asked = inspect.signature(promised).parameters
        assert {one: shape(has[one]) for one in has} == {one: shape(asked[one]) for one in asked}, name


@pytest.mark.parametrize("name", sorted(COMPOSITES | {"add_message", "run_with_tools"}))
def test_a_composite_shows_its_keywords(name: str) -> None:
    """`help()` and completion list each keyword of a wait by its name, and the client as `self`."""
    names = list(inspect.signature(SYNC[name]).parameters)
    assert names[0] == "self"
    assert {"polling_interval_seconds", "polling_timeout_seconds", "on_poll"} < set(names)
    assert not {"patience", "terms"} & set(names)
    assert SYNC[name].__name__ == name


def test_a_client_is_closed_by_its_context_manager() -> None:
    """After the block there are no more calls."""
    with OpenAIClient(api_key="sk-test") as client:
        pass
    with pytest.raises(ClientClosedError):
        client.get_files()


def test_an_async_client_is_closed_by_its_context_manager() -> None:
    """The same with await."""

    async def use() -> None:
        async with AsyncOpenAIClient(api_key="sk-test") as client:
            pass
        await client.get_files()

    with pytest.raises(ClientClosedError):
        anyio.run(use)


@pytest.mark.parametrize("client", [OpenAIClient, AsyncOpenAIClient])
@pytest.mark.parametrize("duplicate", [pickle.dumps, copy.copy])
def test_a_client_says_why_it_cannot_be_pickled(client: type[Any], duplicate: Any) -> None:
    """Connections belong to a process, so every process makes its own client."""
    with pytest.raises(TypeError, match="make one per process"):
        duplicate(client(api_key="sk-test"))


def test_both_forms_of_a_request_at_once_are_refused(connect: Connect) -> None:
    """An object and fields beside it leave open what was meant."""
    with pytest.raises(TypeError, match="not both"):
        connect().create_thread(ThreadCreateRequest(), metadata={"a": "b"})


def test_the_local_backend_needs_no_key() -> None:
    """A local client is ready when it is made, and keeps what it is told."""
    with OpenAIClient.local() as client:
        thread = client.create_thread(metadata={"a": "b"})
        assert client.get_thread(thread.id).metadata == {"a": "b"}


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_the_local_backend_serves_the_async_client(backend: str) -> None:
    """The same on each event loop."""

    async def use() -> Any:
        async with AsyncOpenAIClient.local() as client:
            thread = await client.create_thread(metadata={"a": "b"})
            return (await client.get_thread(thread.id)).metadata

    assert anyio.run(use, backend=backend) == {"a": "b"}


def test_a_local_file_survives_its_client(tmp_path: Path) -> None:
    """With a path, what one client wrote the next one reads."""
    path = tmp_path / "assistants.db"
    with OpenAIClient.local(path) as client:
        thread = client.create_thread()
    with OpenAIClient.local(path) as client:
        assert client.get_thread(thread.id).id == thread.id


@pytest.mark.parametrize("kind", [OpenAIClient, AsyncOpenAIClient])
@pytest.mark.parametrize("name", ["api_key", "base_url", "profile"])
def test_the_local_backend_takes_nothing_that_names_a_server(kind: Any, name: str) -> None:
    """The error says why, and shows no key."""
    with pytest.raises(InvalidArgumentError, match=rf"local\(\) takes no {name}, because") as caught:
        kind.local(**{name: "sk-secret"})
    assert caught.value.argument == name


def test_a_missing_backend_names_its_extra() -> None:
    """Without its packages, `.local()` says how to install them."""
    program = (
        "import sys; sys.modules['starlette'] = None\n"
        "from assistants_client import OpenAIClient, MissingExtraError\n"
        "try: OpenAIClient.local()\n"
        "except MissingExtraError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert "pip install 'assistants-client[local]'" in done.stdout


def test_a_broken_backend_is_not_called_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in this library itself does not send people to pip."""
    monkeypatch.setitem(sys.modules, "assistants_client.local.app", None)
    monkeypatch.delattr("assistants_client.local.app", raising=False)
    with pytest.raises(ModuleNotFoundError, match="assistants_client") as caught:
        OpenAIClient.local()
    assert not isinstance(caught.value, MissingExtraError)
