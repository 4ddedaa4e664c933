"""A program as a user writes it: type-checked against each form of the package, and run."""

from __future__ import annotations

import sys
from typing import assert_type

import assistants_client
from assistants_client import AsyncOpenAIClient, OpenAIClient, OpenAIClientProtocol
from assistants_client.models import RunListResponse, RunResponse, ThreadResponse


def operations(client: OpenAIClient) -> None:
    """Hold the types of a few results."""
    assert_type(client.get_run("thread_1", "run_1"), RunResponse)
    assert_type(client.get_runs("thread_1", limit=5), RunListResponse)
    assert_type(client.run_and_get_assistant_response("thread_1", assistant_id="asst_1"), str)
    client.get_run("thread_1")  # type: ignore[call-arg]
    client.create_assistant(model=1)  # type: ignore[call-overload]


async def async_operations(client: AsyncOpenAIClient) -> None:
    """Hold the type of an awaited result."""
    assert_type(await client.get_run("thread_1", "run_1"), RunResponse)


def create_thread(client: OpenAIClientProtocol) -> ThreadResponse:
    """Depend on the interface, not on the class."""
    return client.create_thread()


if __name__ == "__main__":
    with OpenAIClient.local() as local:
        created = create_thread(local)
    sys.stdout.write(f"{assistants_client.__file__}\n{created.id}\n")
