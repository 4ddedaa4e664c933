"""The two interfaces that people depend on: complete, and no more than what the spec says."""

from __future__ import annotations

import inspect
from typing import Any, Protocol

import pytest
import yaml

from assistants_api.async_operations import AsyncOperations
from assistants_api.protocols import AsyncOpenAIClientProtocol, OpenAIClientProtocol
from assistants_api.sync_operations import SyncOperations
from assistants_codegen.plan.names import snake
from tests.codegen.support import SPEC

DOCUMENT: dict[str, Any] = yaml.safe_load(SPEC.read_text(encoding="utf-8"))
OPERATIONS = {
    snake(operation["operationId"]): operation
    for item in DOCUMENT["paths"].values()
    for method, operation in item.items()
    if method != "parameters"
}
COMPOSITES = {
    "create_vector_store_and_wait_to_complete",
    "run_and_get_assistant_response",
    "wait_for_assistant_message",
    "wait_for_run_to_complete",
    "wait_for_thread_message_to_complete",
    "wait_for_vector_store_to_complete",
    "wait_for_vector_store_file_to_complete",
}
BOTH = pytest.mark.parametrize("protocol", [OpenAIClientProtocol, AsyncOpenAIClientProtocol])


def methods(kind: type) -> dict[str, Any]:
    """Return the public methods of a class by name."""
    return {name: member for name, member in inspect.getmembers(kind, inspect.isfunction) if name[0] != "_"}


@BOTH
def test_has_every_operation_and_every_composite(protocol: type) -> None:
    """40 operations and 7 composites of the contract, the extras of the spec, and nothing else."""
    assert Protocol in protocol.__bases__
    assert methods(protocol).keys() == OPERATIONS.keys() | COMPOSITES
    assert sum(1 for one in OPERATIONS.values() if not one.get("x-extra")) == 40


@BOTH
def test_every_method_says_what_it_does(protocol: type) -> None:
    """No method is without a docstring."""
    assert [name for name, method in methods(protocol).items() if not inspect.getdoc(method)] == []


def test_the_async_protocol_differs_in_async_alone() -> None:
    """Names, parameters and annotations are equal; every async method is awaited."""
    sync, awaited = methods(OpenAIClientProtocol), methods(AsyncOpenAIClientProtocol)

    assert all(inspect.iscoroutinefunction(method) for method in awaited.values())
    assert not any(inspect.iscoroutinefunction(method) for method in sync.values())
    assert {name: inspect.signature(one) for name, one in sync.items()} == {
        name: inspect.signature(one) for name, one in awaited.items()
    }


@pytest.mark.parametrize(
    ("operations", "protocol"),
    [(SyncOperations, OpenAIClientProtocol), (AsyncOperations, AsyncOpenAIClientProtocol)],
)
def test_the_operations_have_the_signatures_of_the_protocol(operations: type, protocol: type) -> None:
    """What a client inherits is what the interface asks for."""
    printed, asked = methods(operations), methods(protocol)

    assert printed.keys() == OPERATIONS.keys()
    assert all(inspect.signature(printed[name]) == inspect.signature(asked[name]) for name in printed)
