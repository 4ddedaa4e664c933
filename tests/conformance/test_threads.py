# pyright: reportDeprecated=false

from __future__ import annotations

import openai
import pytest
from openai.types.beta.threads.message_content_part_param import MessageContentPartParam

from tests.support.sdk import SEARCH, THE_API_IS_DEPRECATED

pytestmark = THE_API_IS_DEPRECATED


def test_the_life_of_a_thread(client: openai.OpenAI) -> None:
    """A thread comes with its first messages, changes its metadata, and is gone when it is deleted."""
    thread = client.beta.threads.create(
        messages=[{"role": "user", "content": "One"}, {"role": "assistant", "content": "Two"}],
        metadata={"who": "me"},
    )
    assert client.beta.threads.retrieve(thread.id) == thread
    assert client.beta.threads.update(thread.id, metadata={"who": "you"}).metadata == {"who": "you"}
    roles = [message.role for message in client.beta.threads.messages.list(thread.id, order="asc")]
    assert roles == ["user", "assistant"]
    assert client.beta.threads.delete(thread.id).deleted
    with pytest.raises(openai.NotFoundError):
        client.beta.threads.messages.list(thread.id)


async def test_the_life_of_a_thread_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    threads = async_client.beta.threads
    thread = await threads.create(messages=[{"role": "user", "content": "One"}])
    assert await threads.retrieve(thread.id) == thread
    assert (await threads.update(thread.id, metadata={"who": "you"})).metadata == {"who": "you"}
    assert [message.role async for message in threads.messages.list(thread.id)] == ["user"]
    assert (await threads.delete(thread.id)).deleted


def test_the_life_of_a_message(client: openai.OpenAI) -> None:
    """A message holds text and images, changes its metadata, and is gone when it is deleted."""
    picture = client.files.create(file=("a.png", b"\x89PNG\r\n\x1a\n"), purpose="vision")
    parts: list[MessageContentPartParam] = [
        {"type": "text", "text": "What is this?"},
        {"type": "image_file", "image_file": {"file_id": picture.id, "detail": "low"}},
        {"type": "image_url", "image_url": {"url": "https://example.org/a.png"}},
    ]
    messages = client.beta.threads.messages
    thread = client.beta.threads.create()
    message = messages.create(thread.id, role="user", content=parts, metadata={"a": "b"})
    assert [part.type for part in message.content] == ["text", "image_file", "image_url"]
    assert messages.retrieve(message.id, thread_id=thread.id) == message
    changed = messages.update(message.id, thread_id=thread.id, metadata={"c": "d"})
    assert (changed.metadata, changed.content) == ({"c": "d"}, message.content)
    assert messages.delete(message.id, thread_id=thread.id).deleted
    assert messages.list(thread.id).data == []


async def test_the_life_of_a_message_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    messages = async_client.beta.threads.messages
    thread = await async_client.beta.threads.create()
    message = await messages.create(thread.id, role="user", content="Hello")
    assert await messages.retrieve(message.id, thread_id=thread.id) == message
    await messages.update(message.id, thread_id=thread.id, metadata={"c": "d"})
    assert (await messages.delete(message.id, thread_id=thread.id)).deleted


def test_an_attachment_gives_the_thread_a_vector_store(client: openai.OpenAI) -> None:
    """A file attached for search goes into a store of the thread's own, which expires after a week."""
    file = client.files.create(file=("a.md", b"Cake is on Fridays."), purpose="assistants")
    thread = client.beta.threads.create(
        messages=[{"role": "user", "content": "?", "attachments": [{"file_id": file.id, "tools": [SEARCH]}]}]
    )
    assert thread.tool_resources is not None
    assert thread.tool_resources.file_search is not None
    [store_id] = thread.tool_resources.file_search.vector_store_ids or []
    store = client.vector_stores.retrieve(store_id)
    assert store.expires_after is not None
    assert store.expires_after.days == 7
    assert [one.id for one in client.vector_stores.files.list(store_id)] == [file.id]


def test_pages_of_messages_follow_by_themselves(client: openai.OpenAI) -> None:
    """Messages of one second keep their order over pages."""
    thread = client.beta.threads.create()
    for number in range(7):
        client.beta.threads.messages.create(thread.id, role="user", content=str(number))
    seen = [
        message.content[0].text.value
        for message in client.beta.threads.messages.list(thread.id, limit=3, order="asc")
        if message.content[0].type == "text"
    ]
    assert seen == [str(number) for number in range(7)]
