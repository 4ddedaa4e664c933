# pyright: reportDeprecated=false

from __future__ import annotations

import openai
import pytest
from openai.types.beta import Assistant
from openai.types.beta.threads import Message, TextContentBlock
from openai.types.beta.threads.runs import RunStepInclude

from tests.support.backend import HeldModel
from tests.support.sdk import SEARCH, THE_API_IS_DEPRECATED, async_sdk, sdk

pytestmark = THE_API_IS_DEPRECATED

CONTENT: RunStepInclude = "step_details.tool_calls[*].file_search.results[*].content"
INCLUDES: list[list[RunStepInclude]] = [[], [CONTENT]]


def text_of(message: Message) -> TextContentBlock:
    """Return the one text of a message."""
    [block] = message.content
    assert block.type == "text"
    return block


def searching(client: openai.OpenAI, **files: str) -> Assistant:
    """Return an assistant that searches texts, by name of the file."""
    store = client.vector_stores.create(name="Docs")
    client.vector_stores.file_batches.upload_and_poll(
        store.id, files=[(f"{name}.md", text.encode()) for name, text in files.items()]
    )
    return client.beta.assistants.create(
        model="gpt-4o",
        tools=[SEARCH],
        tool_resources={"file_search": {"vector_store_ids": [store.id]}},
    )


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
    text = text_of(answer).text
    [citation] = text.annotations
    assert citation.type == "file_citation"
    assert citation.file_citation.file_id == file.id
    assert text.value[citation.start_index : citation.end_index] == citation.text
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
    text = text_of(messages.data[0]).text
    assert "Fridays" in text.value
    assert [annotation.type for annotation in text.annotations] == ["file_citation"]


def test_the_steps_of_a_search(client: openai.OpenAI) -> None:
    """Steps tell what was found, its text only on request, one by one as well as in the list."""
    assistant = searching(client, rules="Cake is on Fridays.")
    run = client.beta.threads.create_and_run_poll(
        assistant_id=assistant.id, thread={"messages": [{"role": "user", "content": "When is cake?"}]}
    )
    steps = client.beta.threads.runs.steps
    listed = list(steps.list(run.id, thread_id=run.thread_id, order="asc", include=[CONTENT]))
    assert [step.type for step in listed] == ["tool_calls", "message_creation"]
    found = [
        steps.retrieve(listed[0].id, thread_id=run.thread_id, run_id=run.id, include=include)
        for include in INCLUDES
    ]
    contents: list[object] = []
    for step in found:
        assert step.step_details.type == "tool_calls"
        [call] = step.step_details.tool_calls
        assert call.type == "file_search"
        [result] = call.file_search.results or []
        assert result.file_name == "rules.md"
        contents.append(result.content and result.content[0].text)
    assert contents == [None, "Cake is on Fridays."]


def test_what_a_run_is_told(client: openai.OpenAI) -> None:
    """A run shows the settings it was given, and its metadata can change."""
    assistant = client.beta.assistants.create(model="gpt-4o", tools=[SEARCH])
    thread = client.beta.threads.create()
    runs = client.beta.threads.runs
    run = runs.create_and_poll(
        thread_id=thread.id,
        assistant_id=assistant.id,
        model="gpt-4o-mini",
        instructions="Be brief.",
        additional_instructions="Be kind.",
        additional_messages=[{"role": "user", "content": "Hi"}],
        tools=[],
        temperature=0.2,
        max_prompt_tokens=1000,
        max_completion_tokens=500,
        truncation_strategy={"type": "last_messages", "last_messages": 3},
        tool_choice="none",
        parallel_tool_calls=False,
        response_format={"type": "text"},
        metadata={"a": "b"},
    )
    assert (run.status, run.model, run.tools, run.temperature) == ("completed", "gpt-4o-mini", [], 0.2)
    assert (run.max_prompt_tokens, run.max_completion_tokens, run.tool_choice) == (1000, 500, "none")
    assert run.instructions == "Be brief.\n\nBe kind."
    assert runs.retrieve(run.id, thread_id=thread.id) == run
    assert runs.update(run.id, thread_id=thread.id, metadata={"c": "d"}).metadata == {"c": "d"}
    assert len(client.beta.threads.messages.list(thread.id, run_id=run.id).data) == 1


async def test_what_a_run_is_told_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client, from creating the run to the end of its polls."""
    runs = async_client.beta.threads.runs
    assistant = await async_client.beta.assistants.create(model="gpt-4o")
    thread = await async_client.beta.threads.create(messages=[{"role": "user", "content": "Hi"}])
    run = await runs.create_and_poll(
        thread_id=thread.id, assistant_id=assistant.id, instructions="Be brief.", temperature=0.2
    )
    assert (run.status, run.instructions, run.temperature) == ("completed", "Be brief.", 0.2)
    assert await runs.retrieve(run.id, thread_id=thread.id) == run
    assert (await runs.update(run.id, thread_id=thread.id, metadata={"c": "d"})).metadata == {"c": "d"}


async def test_pages_of_runs_and_steps_follow_when_awaited(async_client: openai.AsyncOpenAI) -> None:
    """Runs, their steps and the messages of a thread come in pages to the async client, too."""
    runs = async_client.beta.threads.runs
    assistant = await async_client.beta.assistants.create(model="gpt-4o")
    thread = await async_client.beta.threads.create(messages=[{"role": "user", "content": "Hi"}])
    made = [(await runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id)).id for _ in range(3)]
    assert [run.id async for run in runs.list(thread.id, limit=2, order="asc")] == made
    assert len([step async for step in runs.steps.list(made[0], thread_id=thread.id, limit=1)]) == 1
    messages = async_client.beta.threads.messages.list(thread.id, limit=2, order="asc")
    assert [message.run_id async for message in messages] == [None, *made]


def test_pages_of_runs_and_steps_follow_by_themselves(client: openai.OpenAI) -> None:
    """Runs of a thread and steps of a run come in pages like all lists."""
    assistant = client.beta.assistants.create(model="gpt-4o")
    thread = client.beta.threads.create(messages=[{"role": "user", "content": "Hi"}])
    runs = client.beta.threads.runs
    made = [runs.create_and_poll(thread_id=thread.id, assistant_id=assistant.id).id for _ in range(3)]
    assert [run.id for run in runs.list(thread.id, limit=1, order="asc")] == made
    assert [run.id for run in runs.list(thread.id, limit=2)] == made[::-1]
    assert len(list(runs.steps.list(made[0], thread_id=thread.id, limit=1))) == 1


def test_a_run_can_be_cancelled(place: str) -> None:
    """The run is cancelling at once, cancelled soon, and what was said until then stays."""
    model = HeldModel()
    with sdk(place, model) as client:
        assistant = client.beta.assistants.create(model="gpt-4o")
        run = client.beta.threads.create_and_run(
            assistant_id=assistant.id, thread={"messages": [{"role": "user", "content": "Hi"}]}
        )
        assert model.has_begun.wait(10)
        runs = client.beta.threads.runs
        assert runs.cancel(run.id, thread_id=run.thread_id).status == "cancelling"
        # The SDK's own poll ends as soon as a run is cancelled.
        assert runs.poll(run.id, thread_id=run.thread_id).status == "cancelled"
        answer = client.beta.threads.messages.list(run.thread_id).data[0]
        assert (answer.status, text_of(answer).text.value) == ("incomplete", "Once ")
        with pytest.raises(openai.BadRequestError, match="Cannot cancel run with status 'cancelled'"):
            runs.cancel(run.id, thread_id=run.thread_id)


async def test_a_run_can_be_cancelled_awaited(place: str) -> None:
    """The same with the async client, before the run has begun."""
    async with async_sdk(place, HeldModel()) as client:
        assistant = await client.beta.assistants.create(model="gpt-4o")
        run = await client.beta.threads.create_and_run(assistant_id=assistant.id)
        await client.beta.threads.runs.cancel(run.id, thread_id=run.thread_id)
        run = await client.beta.threads.runs.poll(run.id, thread_id=run.thread_id)
        assert run.status == "cancelled"


def test_a_thread_is_locked_while_a_run_is_active(place: str) -> None:
    """Neither a message nor a second run gets in, in the service's words."""
    model = HeldModel()
    with sdk(place, model) as client:
        assistant = client.beta.assistants.create(model="gpt-4o")
        run = client.beta.threads.create_and_run(assistant_id=assistant.id)
        with pytest.raises(openai.BadRequestError, match="Can't add messages to thread_"):
            client.beta.threads.messages.create(run.thread_id, role="user", content="More")
        with pytest.raises(openai.BadRequestError, match=f"already has an active run {run.id}"):
            client.beta.threads.runs.create(run.thread_id, assistant_id=assistant.id)
        assert model.has_begun.wait(10)
        model.release()
        assert client.beta.threads.runs.poll(run.id, thread_id=run.thread_id).status == "completed"
