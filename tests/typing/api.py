"""The public interface as a user writes it: read by type checkers, never run.

A line that must be refused carries an ignore for each checker; both report an ignore that is not needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import assert_type

import httpx
import httpx2

from assistants_client import (
    APIStatusError,
    AsyncOpenAIClient,
    AsyncOpenAIClientProtocol,
    AsyncRunStream,
    CancellationToken,
    Clock,
    OpenAIClient,
    OpenAIClientProtocol,
    Retry,
    RunError,
    RunStream,
    ServerSentEvent,
    ToolCall,
    WaitTimeoutError,
)
from assistants_client.models import (
    AssistantCreateRequest,
    AssistantResponse,
    CodeInterpreterTool,
    CompletionChunk,
    CompletionResponse,
    FileResponse,
    FileSearchTool,
    FunctionTool,
    MessageDeltaEvent,
    MessageDeltaResponse,
    RunCreateRequest,
    RunResponse,
    RunStepListResponse,
    RunStepResponse,
    ThreadMessageListQueryParameters,
    ThreadMessageResponse,
    VectorStoreCreateRequest,
    VectorStoreFileResponse,
    VectorStoreResponse,
)


def told(retry: Retry) -> None:
    """Be told of a retry."""
    assert_type(retry.delay_seconds, float)


async def told_async(retry: Retry) -> None:
    """Be told of a retry, and take one's time."""
    assert_type(retry.attempt, int)


async def token_provider() -> str:
    """Fetch a key."""
    return "key"


def seen(last: RunResponse) -> int:
    """Look at what was polled."""
    return len(last.id)


async def seen_async(last: object) -> None:
    """Look at what was polled, and take one's time."""


def making_clients() -> None:
    """Every setting, on both clients."""
    OpenAIClient()
    OpenAIClient(api_key="key", base_url="https://example.com/v1", http_request_max_retries=3, on_retry=told)
    OpenAIClient(api_key=lambda: "key", http_client=httpx.Client(), polling_timeout_seconds=30, clock=Clock())
    AsyncOpenAIClient(api_key=token_provider, http_client=httpx2.AsyncClient(), on_retry=told_async)
    AsyncOpenAIClient(http_backend="aiohttp", default_headers={"X-Team": "docs"})
    OpenAIClient(timeout="30")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    assert_type(OpenAIClient.local(), OpenAIClient)
    assert_type(AsyncOpenAIClient.local(Path("file.db"), polling_interval_seconds=0.1), AsyncOpenAIClient)


def as_protocols(sync: OpenAIClient, awaited: AsyncOpenAIClient) -> None:
    """Each client is what its protocol promises."""
    protocol: OpenAIClientProtocol = sync
    _awaited: AsyncOpenAIClientProtocol = awaited
    assert_type(protocol.create_assistant(model="gpt-4o"), AssistantResponse)
    protocol.create_assistant(name="Without a model")  # type: ignore[call-overload] # pyright: ignore[reportCallIssue]


def composites_of_protocols(sync: OpenAIClientProtocol) -> None:
    """The composites of a protocol take an object, or its fields as keywords, as the client does."""
    request = RunCreateRequest(assistant_id="assistant")
    assert_type(sync.run_and_get_assistant_response("thread", request, on_poll=seen), str)
    assert_type(sync.run_and_get_assistant_response("thread", assistant_id="assistant", on_poll=seen), str)
    assert_type(sync.create_vector_store_and_wait_to_complete(name="docs"), VectorStoreResponse)
    assert_type(sync.wait_for_assistant_message("thread", run_id="run", limit=5), ThreadMessageResponse)
    assert_type(sync.wait_for_assistant_message("thread"), ThreadMessageResponse)
    sync.run_and_get_assistant_response("thread")  # type: ignore[call-overload] # pyright: ignore[reportCallIssue]
    sync.wait_for_assistant_message("thread", assistant_id="a")  # type: ignore[call-overload] # pyright: ignore[reportCallIssue]


async def composites_of_async_protocols(awaited: AsyncOpenAIClientProtocol) -> None:
    """The same with await; what is told of each poll may be awaited too."""
    answer = await awaited.run_and_get_assistant_response("thread", assistant_id="a", on_poll=seen_async)
    assert_type(answer, str)
    store = await awaited.create_vector_store_and_wait_to_complete(name="docs", on_poll=seen_async)
    assert_type(store, VectorStoreResponse)
    message = await awaited.wait_for_assistant_message("thread", run_id="run")
    assert_type(message, ThreadMessageResponse)
    assert_type(await awaited.wait_for_run_to_complete("thread", "run", on_poll=seen_async), RunResponse)


def both_forms(client: OpenAIClient, token: CancellationToken) -> None:
    """A request object, or its fields as keywords."""
    request = AssistantCreateRequest(model="gpt-4o", tools=[FileSearchTool()])
    assert_type(client.create_assistant(request), AssistantResponse)
    assert_type(
        client.create_assistant(model="gpt-4o", timeout_seconds=5, cancellation=token), AssistantResponse
    )
    assert_type(client.get_run_steps("thread", "run", limit=50), RunStepListResponse)
    assert_type(client.upload_file("assistants", Path("notes.md")), FileResponse)
    assert_type(client.upload_file("assistants", "notes.md", b"content"), FileResponse)
    assert_type(client.get_file_content("file"), bytes)
    assert_type(client.create_completion(model="gpt-4o", messages=[]), CompletionResponse)
    client.create_assistant()  # type: ignore[call-overload] # pyright: ignore[reportCallIssue]
    client.create_assistant(model="gpt-4o", modle="gpt-4o")  # type: ignore[call-overload] # pyright: ignore[reportCallIssue]
    client.create_assistant(request, model="gpt-4o")  # type: ignore[call-overload] # pyright: ignore[reportCallIssue]
    client.create_assistant(model=5)  # type: ignore[call-overload] # pyright: ignore[reportCallIssue, reportArgumentType]


def waiting(client: OpenAIClient, token: CancellationToken) -> None:
    """The composites, with their keywords."""
    query = ThreadMessageListQueryParameters(run_id="run")
    assert_type(client.wait_for_run_to_complete("thread", "run", polling_timeout_seconds=5), RunResponse)
    assert_type(client.wait_for_thread_message_to_complete("thread", "message"), ThreadMessageResponse)
    assert_type(client.wait_for_assistant_message("thread", query, on_poll=print), ThreadMessageResponse)
    assert_type(client.wait_for_assistant_message("thread", run_id="run"), ThreadMessageResponse)
    assert_type(client.wait_for_assistant_message("thread"), ThreadMessageResponse)
    assert_type(client.wait_for_vector_store_to_complete("store", cancellation=token), VectorStoreResponse)
    assert_type(client.wait_for_vector_store_file_to_complete("store", "file"), VectorStoreFileResponse)
    store = VectorStoreCreateRequest(name="docs")
    assert_type(client.create_vector_store_and_wait_to_complete(store), VectorStoreResponse)
    assert_type(client.create_vector_store_and_wait_to_complete(file_ids=["file"]), VectorStoreResponse)
    request = RunCreateRequest(assistant_id="assistant")
    assert_type(client.run_and_get_assistant_response("thread", request, timeout_seconds=5), str)
    assert_type(client.run_and_get_assistant_response("thread", assistant_id="assistant", on_poll=print), str)
    client.wait_for_run_to_complete("thread")  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    client.run_and_get_assistant_response("thread")  # type: ignore[call-overload] # pyright: ignore[reportCallIssue]


async def awaiting(client: AsyncOpenAIClient) -> None:
    """The same with await."""
    assert_type(await client.create_assistant(model="gpt-4o"), AssistantResponse)
    assert_type(await client.wait_for_run_to_complete("thread", "run"), RunResponse)
    assert_type(await client.run_and_get_assistant_response("thread", assistant_id="assistant"), str)
    assert_type(await client.create_vector_store_and_wait_to_complete(name="docs"), VectorStoreResponse)
    assert_type(await client.wait_for_assistant_message("thread"), ThreadMessageResponse)
    await client.create_run("thread")  # type: ignore[call-overload] # pyright: ignore[reportCallIssue]


def look(city: str) -> str:
    """Look out of the window."""
    return city


async def look_async(city: str) -> str:
    """Look out of the window, and take one's time."""
    return city


def told_of_call(call: ToolCall) -> None:
    """Be told of a call of a function."""
    assert_type(call.error, Exception | None)


def calling_functions(client: OpenAIClient, token: CancellationToken) -> None:
    """Functions and tools of the API as tools, in either form of a request."""
    request = RunCreateRequest(assistant_id="assistant")
    assert_type(client.run_with_tools("thread", request, tools=[look, FileSearchTool()]), RunResponse)
    assert_type(
        client.run_with_tools(
            "thread",
            assistant_id="assistant",
            temperature=0.5,
            tools=[look],
            tool_timeout_seconds=None,
            max_tool_errors=3,
            on_tool_call=told_of_call,
            on_active_run="wait",
            polling_timeout_seconds=5,
            cancellation=token,
        ),
        RunResponse,
    )
    assert_type(client.run_and_get_assistant_response("thread", request, tools=[look]), str)
    tools: list[FileSearchTool | FunctionTool | CodeInterpreterTool] = [FileSearchTool()]
    assert_type(client.run_and_get_assistant_response("thread", assistant_id="a", tools=tools), str)
    added = client.add_message("thread", role="user", content="Hi.", on_active_run="cancel")
    assert_type(added, ThreadMessageResponse)
    assert_type(client.run_with_tools("thread", assistant_id="assistant"), RunResponse)
    client.run_with_tools("thread", request, tools=[5])  # type: ignore[list-item] # pyright: ignore[reportCallIssue, reportArgumentType]
    client.add_message("thread", role="user", content="Hi.", on_active_run="ignore")  # type: ignore[call-overload] # pyright: ignore[reportCallIssue, reportArgumentType]


def streaming(client: OpenAIClient) -> None:
    """Streams, in either form of a request."""
    with client.stream_run("thread", RunCreateRequest(assistant_id="assistant"), tools=[look]) as run_events:
        assert_type(run_events, RunStream)
        for event in run_events:
            if isinstance(event, MessageDeltaEvent):
                assert_type(event.data, MessageDeltaResponse)
            elif isinstance(event, ServerSentEvent):
                assert_type(event.data, str)
        for text in run_events.text_deltas():
            assert_type(text, str)
        assert_type(run_events.final_run(), RunResponse)
        assert_type(run_events.final_messages(), list[ThreadMessageResponse])
    assert_type(client.stream_run("thread", assistant_id="assistant", include=None), RunStream)
    assert_type(client.stream_thread_and_run(assistant_id="assistant", on_tool_call=print), RunStream)
    assert_type(client.stream_tool_outputs("thread", "run", tool_outputs=[]), RunStream)
    with client.stream_completion(model="gpt-4o", messages=[], timeout_seconds=5) as chunks:
        for chunk in chunks:
            assert_type(chunk, CompletionChunk)
        assert_type(chunks.final_completion(), CompletionResponse)
    client.stream_run("thread")  # type: ignore[call-overload] # pyright: ignore[reportCallIssue]
    client.stream_completion(model="gpt-4o")  # type: ignore[call-overload] # pyright: ignore[reportCallIssue]


async def streaming_async(client: AsyncOpenAIClient) -> None:
    """The same with await."""
    async with client.stream_run("thread", assistant_id="assistant", tools=[look_async]) as run_events:
        assert_type(run_events, AsyncRunStream)
        async for text in run_events.text_deltas():
            assert_type(text, str)
        assert_type(await run_events.final_run(), RunResponse)
    async with client.stream_completion(model="gpt-4o", messages=[]) as chunks:
        async for chunk in chunks:
            assert_type(chunk, CompletionChunk)
        assert_type(await chunks.final_completion(), CompletionResponse)
    assert_type(await client.run_with_tools("thread", assistant_id="a", tools=[look_async]), RunResponse)


def walking(client: OpenAIClient) -> None:
    """The walks along lists, with the arguments of the list."""
    assert_type(client.iterate_assistants(), Iterator[AssistantResponse])
    query = ThreadMessageListQueryParameters(run_id="run")
    assert_type(client.iterate_thread_messages("thread", query), Iterator[ThreadMessageResponse])
    assert_type(client.iterate_thread_messages("thread", run_id="run"), Iterator[ThreadMessageResponse])
    assert_type(client.iterate_files("assistants", limit=5), Iterator[FileResponse])
    client.iterate_runs()  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]
    client.iterate_runs("thread", limit="5")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


async def walking_async(client: AsyncOpenAIClient) -> None:
    """The same with ``async for``."""
    async for step in client.iterate_run_steps("thread", "run", limit=5):
        assert_type(step, RunStepResponse)


def handling_errors(client: OpenAIClient) -> None:
    """The facts of errors."""
    try:
        client.run_and_get_assistant_response("thread", assistant_id="assistant")
    except RunError as error:
        assert_type(error.run, RunResponse)
    except WaitTimeoutError as error:
        assert_type(error.elapsed_seconds, float)
    except APIStatusError as error:
        assert_type(error.status_code, int)
        assert_type(error.request_id, str | None)


def the_http_side(run: RunResponse) -> None:
    """Every result has one."""
    if run.http is not None:
        assert_type(run.http.status_code, int)
        assert_type(run.http.headers.get("x"), str | None)
