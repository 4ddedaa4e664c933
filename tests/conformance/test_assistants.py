# pyright: reportDeprecated=false

from __future__ import annotations

import openai
import pytest
from openai.types.beta.assistant_response_format_option_param import AssistantResponseFormatOptionParam

from tests.support.sdk import SEARCH, THE_API_IS_DEPRECATED, WEATHER

pytestmark = THE_API_IS_DEPRECATED

FORMAT: AssistantResponseFormatOptionParam = {
    "type": "json_schema",
    "json_schema": {"name": "answer", "schema": {"type": "object"}, "strict": True},
}


def test_the_settings_of_an_assistant(client: openai.OpenAI) -> None:
    """What the SDK's types can say arrives, comes back in its types, and changes field by field."""
    assistant = client.beta.assistants.create(
        model="gpt-4o",
        name="Helper",
        description="Helps.",
        instructions="Be brief.",
        tools=[WEATHER, SEARCH, {"type": "code_interpreter"}],
        response_format=FORMAT,
        temperature=0.1,
        top_p=0.9,
        metadata={"a": "b"},
    )
    assert client.beta.assistants.retrieve(assistant.id) == assistant
    assert [tool.type for tool in assistant.tools] == ["function", "file_search", "code_interpreter"]
    assert (assistant.name, assistant.description, assistant.instructions) == (
        "Helper",
        "Helps.",
        "Be brief.",
    )
    assert (assistant.temperature, assistant.top_p, assistant.metadata) == (0.1, 0.9, {"a": "b"})
    changed = client.beta.assistants.update(assistant.id, tools=[SEARCH], name="Renamed")
    assert (changed.name, len(changed.tools), changed.temperature) == ("Renamed", 1, 0.1)
    assert client.beta.assistants.delete(assistant.id).deleted
    with pytest.raises(openai.NotFoundError):
        client.beta.assistants.retrieve(assistant.id)


async def test_the_settings_of_an_assistant_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    assistants = async_client.beta.assistants
    assistant = await assistants.create(model="gpt-4o", tools=[WEATHER], response_format=FORMAT)
    assert await assistants.retrieve(assistant.id) == assistant
    changed = await assistants.update(assistant.id, model="gpt-4o-mini")
    assert (changed.model, changed.tools) == ("gpt-4o-mini", assistant.tools)
    assert (await assistants.delete(assistant.id)).deleted


def test_pages_follow_by_themselves(client: openai.OpenAI) -> None:
    """The SDK's iteration over a list visits every object once, in both directions."""
    made = [client.beta.assistants.create(model="m", name=str(number)).id for number in range(7)]
    assert [assistant.id for assistant in client.beta.assistants.list(limit=3)] == made[::-1]
    assert [assistant.id for assistant in client.beta.assistants.list(limit=3, order="asc")] == made


async def test_pages_follow_when_awaited(async_client: openai.AsyncOpenAI) -> None:
    """The same with the async client."""
    made = [(await async_client.beta.assistants.create(model="m")).id for _ in range(5)]
    seen = [assistant.id async for assistant in async_client.beta.assistants.list(limit=2, order="asc")]
    assert seen == made


def test_pages_by_hand(client: openai.OpenAI) -> None:
    """Cursors before and after cut the list, and a page knows whether there is more."""
    made = [client.beta.assistants.create(model="m").id for _ in range(5)]
    page = client.beta.assistants.list(order="asc", after=made[0], before=made[4], limit=2)
    assert [assistant.id for assistant in page.data] == made[1:3]
    assert page.has_next_page()
    assert [assistant.id for assistant in page.get_next_page().data][:1] == made[3:4]
    assert not client.beta.assistants.list(before=made[4]).has_next_page()
