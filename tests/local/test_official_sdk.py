"""The official SDK, unchanged, on the embedded backend; its polls sleep for 50 ms, as the backend says."""

# pyright: reportDeprecated=false

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import httpx2
import openai
import pytest
from openai.types.beta.assistant_response_format_option_param import AssistantResponseFormatOptionParam
from openai.types.beta.file_search_tool_param import FileSearchToolParam
from openai.types.beta.function_tool_param import FunctionToolParam

from assistants_client.local import LocalTransport, create_app
from assistants_client.local.model.offline import CallTools, OfflineModel
from tests.support.backend import check_answer

# The SDK warns of the end of the Assistants API, which is why this backend exists.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

WEATHER: FunctionToolParam = {
    "type": "function",
    "function": {"name": "weather", "parameters": {"type": "object", "properties": {}}},
}
SEARCH: FileSearchToolParam = {"type": "file_search"}


def checked(response: httpx2.Response) -> None:
    """Hold every good answer against the spec."""
    if response.headers.get("content-type") == "application/json" and response.is_success:
        response.read()
        check_answer(response.request.method, response.request.url.path, response.json())


async def achecked(response: httpx2.Response) -> None:
    """Hold every good answer against the spec."""
    if response.headers.get("content-type") == "application/json" and response.is_success:
        await response.aread()
        check_answer(response.request.method, response.request.url.path, response.json())


def sdk(model: OfflineModel | None = None) -> openai.OpenAI:
    """Return the SDK's client of a fresh backend."""
    http_client = httpx2.Client(
        transport=LocalTransport(create_app(model=model)), event_hooks={"response": [checked]}
    )
    return openai.OpenAI(api_key="any", base_url="http://local/v1", http_client=http_client, max_retries=0)


@pytest.fixture(name="client")
def _client() -> Iterator[openai.OpenAI]:
    with sdk() as client:
        yield client


@pytest.fixture(name="async_client")
async def _async_client() -> AsyncIterator[openai.AsyncOpenAI]:
    http_client = httpx2.AsyncClient(
        transport=LocalTransport(create_app()), event_hooks={"response": [achecked]}
    )
    async with openai.AsyncOpenAI(
        api_key="any", base_url="http://local/v1", http_client=http_client, max_retries=0
    ) as client:
        yield client


def test_the_main_job(client: openai.OpenAI) -> None:
    """Upload, index, ask, read the answer with its citation, clean up."""
    store = client.vector_stores.create(name="Docs")
    file = client.vector_stores.files.upload_and_poll(
        vector_store_id=store.id, file=("rules.md", b"Cake is on Fridays. Holidays are 28 days.")
    )
    assert file.status == "completed"
    assistant = client.beta.assistants.create(
        model="gpt-4o",
        tools=[SEARCH],
        tool_resources={"file_search": {"vector_store_ids": [store.id]}},
    )
    thread = client.beta.threads.create(messages=[{"role": "user", "content": "How long are holidays?"}])
    run = client.beta.threads.runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id)
    assert run.status == "completed"
    assert run.usage is not None
    [answer, _] = client.beta.threads.messages.list(thread.id).data
    [block] = answer.content
    assert block.type == "text"
    [annotation] = block.text.annotations
    assert annotation.type == "file_citation"
    assert annotation.file_citation.file_id == file.id
    assert block.text.value[annotation.start_index : annotation.end_index] == annotation.text
    steps = client.beta.threads.runs.steps.list(
        run.id,
        thread_id=thread.id,
        order="asc",
        include=["step_details.tool_calls[*].file_search.results[*].content"],
    )
    assert [step.type for step in steps] == ["tool_calls", "message_creation"]
    assert client.beta.assistants.delete(assistant.id).deleted
    assert client.beta.threads.delete(thread.id).deleted
    assert client.vector_stores.delete(store.id).deleted
    assert client.files.delete(file.id).deleted


async def test_the_main_job_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    client = async_client
    store = await client.vector_stores.create(name="Docs")
    batch = await client.vector_stores.file_batches.upload_and_poll(
        store.id, files=[("a.md", b"Cake is on Fridays."), ("b.md", b"Holidays are 28 days.")]
    )
    assert (batch.status, batch.file_counts.completed) == ("completed", 2)
    assistant = await client.beta.assistants.create(
        model="gpt-4o",
        tools=[SEARCH],
        tool_resources={"file_search": {"vector_store_ids": [store.id]}},
    )
    run = await client.beta.threads.create_and_run_poll(
        assistant_id=assistant.id, thread={"messages": [{"role": "user", "content": "When is cake?"}]}
    )
    assert run.status == "completed"
    messages = await client.beta.threads.messages.list(run.thread_id)
    [block] = messages.data[0].content
    assert block.type == "text"
    assert "Fridays" in block.text.value


def test_functions_and_their_outputs() -> None:
    """A run waits for its outputs, and ends once it has them."""
    with sdk(OfflineModel([CallTools(weather={"city": "Oslo"}), "It is sunny."])) as client:
        assistant = client.beta.assistants.create(model="gpt-4o", tools=[WEATHER])
        run = client.beta.threads.create_and_run_poll(
            assistant_id=assistant.id, thread={"messages": [{"role": "user", "content": "Weather?"}]}
        )
        assert run.status == "requires_action"
        assert run.required_action is not None
        [call] = run.required_action.submit_tool_outputs.tool_calls
        assert (call.function.name, call.function.arguments) == ("weather", '{"city": "Oslo"}')
        run = client.beta.threads.runs.submit_tool_outputs_and_poll(
            run_id=run.id,
            thread_id=run.thread_id,
            tool_outputs=[{"tool_call_id": call.id, "output": "sunny"}],
        )
        assert run.status == "completed"
        [block] = client.beta.threads.messages.list(run.thread_id).data[0].content
        assert block.type == "text"
        assert block.text.value == "It is sunny."


def test_pages_follow_by_themselves(client: openai.OpenAI) -> None:
    """The SDK's iteration over a list visits every object once."""
    made = [client.beta.assistants.create(model="m", name=str(number)).id for number in range(7)]
    assert [assistant.id for assistant in client.beta.assistants.list(limit=3)] == made[::-1]
    assert [assistant.id for assistant in client.beta.assistants.list(limit=3, order="asc")] == made


async def test_pages_follow_when_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    made = [(await async_client.beta.assistants.create(model="m")).id for _ in range(5)]
    seen = [assistant.id async for assistant in async_client.beta.assistants.list(limit=2, order="asc")]
    assert seen == made


def test_files_and_their_content(client: openai.OpenAI) -> None:
    """An upload comes back by id, in lists and as bytes."""
    file = client.files.create(file=("a.jsonl", b"{}\n"), purpose="batch")
    assert client.files.retrieve(file.id) == file
    assert [one.id for one in client.files.list(purpose="batch")] == [file.id]
    assert client.files.content(file.id).read() == b"{}\n"


def test_chat_completions(client: openai.OpenAI) -> None:
    """The model can be asked directly."""
    completion = client.chat.completions.create(model="m", messages=[{"role": "user", "content": "Hi"}])
    assert completion.choices[0].finish_reason == "stop"
    assert completion.usage is not None


def test_search_of_a_store(client: openai.OpenAI) -> None:
    """Filters, attributes and scores go both ways."""
    store = client.vector_stores.create()
    for year in (2023, 2024):
        file = client.files.create(file=(f"{year}.md", f"Report of {year}.".encode()), purpose="assistants")
        client.vector_stores.files.create_and_poll(
            file.id, vector_store_id=store.id, attributes={"year": year}
        )
    page = client.vector_stores.search(
        store.id, query="report", filters={"type": "eq", "key": "year", "value": 2024}
    )
    assert [(hit.filename, hit.attributes) for hit in page] == [("2024.md", {"year": 2024})]


def test_the_settings_of_an_assistant(client: openai.OpenAI) -> None:
    """What the SDK's types can say arrives, and comes back in its types."""
    response_format: AssistantResponseFormatOptionParam = {
        "type": "json_schema",
        "json_schema": {"name": "answer", "schema": {"type": "object"}, "strict": True},
    }
    assistant = client.beta.assistants.create(
        model="gpt-4o",
        tools=[WEATHER, SEARCH, {"type": "code_interpreter"}],
        response_format=response_format,
        temperature=0.1,
        metadata={"a": "b"},
    )
    assert [tool.type for tool in assistant.tools] == ["function", "file_search", "code_interpreter"]
    changed = client.beta.assistants.update(assistant.id, tools=[SEARCH], name="Renamed")
    assert (changed.name, len(changed.tools), changed.temperature) == ("Renamed", 1, 0.1)


def test_errors_are_those_of_the_sdk(client: openai.OpenAI) -> None:
    """Each status becomes its exception, with message, code and parameter."""
    with pytest.raises(openai.NotFoundError, match="No thread found with id 'thread_none'"):
        client.beta.threads.retrieve("thread_none")
    with pytest.raises(openai.BadRequestError) as refused:
        client.beta.assistants.list(limit=101)
    assert (refused.value.code, refused.value.param) == ("integer_above_max_value", "limit")
    assert refused.value.request_id is not None
    assistant = client.beta.assistants.create(model="m", tools=[{"type": "code_interpreter"}])
    thread = client.beta.threads.create()
    with pytest.raises(openai.BadRequestError, match="does not run code"):
        client.beta.threads.runs.create(thread.id, assistant_id=assistant.id)
