"""What a person sees at a prompt: every public object in one short line that tells it from its like."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistants_client import UNSET, AIClientError, AsyncOpenAIClient, Clock, OpenAIClient, models
from assistants_client.local import LocalTransport
from tests.support import wire

LONGEST = 1200
"""Characters; a run has thirty fields, and every one of them is there."""


@pytest.fixture
def client() -> Iterator[OpenAIClient]:
    """Hand out a client of the embedded backend."""
    with OpenAIClient.local() as client:
        yield client


def page_of(*ids: str) -> models.ThreadMessageListResponse:
    """Return a page of messages, each of 3,000 characters."""
    return models.ThreadMessageListResponse.from_dict(
        wire.page(*(wire.message("hello " * 500, id=one) for one in ids))
    )


def test_a_page_shows_its_number_and_ids() -> None:
    """A list of three is its three ids; of what is in them nothing is shown."""
    shown = repr(page_of("msg_1", "msg_2", "msg_3"))
    assert "data=<3 ThreadMessageResponse: msg_1, msg_2, msg_3>, " in shown
    assert "has_more=False" in shown
    assert "hello" not in shown


def test_a_page_of_many_shows_the_first_and_the_last() -> None:
    """A hundred ids are too many to read."""
    shown = repr(page_of(*(f"msg_{number}" for number in range(100))))
    assert "<100 ThreadMessageResponse: msg_0, msg_1, msg_2, msg_3, msg_4, …, msg_99>" in shown
    assert len(shown) < 300


def test_an_empty_page_is_an_empty_list() -> None:
    """A list without objects has no type to name."""
    assert "data=[]" in repr(page_of())


def test_a_page_of_what_has_no_ids_shows_the_first() -> None:
    """Search results are shown themselves, each in brief, and not all."""
    result = {"file_id": "file_1", "filename": "a.md", "score": 0.5}
    text = {"type": "text", "text": "word " * 500}
    shown = repr(
        models.VectorStoreSearchResponse.from_dict(
            {"data": [{**result, "content": [text]}] * 20, "has_more": False}
        )
    )
    assert shown.count("file_1") == 6
    assert "...], has_more=False" in shown


def test_long_texts_and_long_maps_are_cut() -> None:
    """Start and end of a text are there, and some of the pairs of a map, the unknown ones too."""
    assistant = models.AssistantResponse.from_dict(
        {
            "id": "asst_1",
            "instructions": "Begin. " + "x" * 10_000 + " End.",
            "metadata": {f"key{number}": "y" * 400 for number in range(16)},
            "next_year": ["z" * 10_000] * 100,
        }
    )
    shown = repr(assistant)
    assert "instructions='Begin. xxx" in shown
    assert "xxx End.'" in shown
    assert "additional_properties={'next_year': ['zzz" in shown
    assert len(shown) < 2 * LONGEST


def test_what_is_short_is_whole() -> None:
    """Fields that are absent are left out, and null is shown, as it means something in a request."""
    request = models.RunCreateRequest(assistant_id="asst_1", metadata=None, tools=[models.FileSearchTool()])
    shown = (
        "RunCreateRequest(assistant_id='asst_1', tools=[FileSearchTool(type='file_search')], metadata=None)"
    )
    assert repr(request) == shown


def test_whatever_comes_back_is_short(client: OpenAIClient) -> None:
    """Assistants, messages, runs, steps, stores, files and completions of much text stay readable."""
    text = "The ferry leaves at seven. " * 2000
    file = client.upload_file("assistants", "notes.txt", text.encode())
    store = client.create_vector_store_and_wait_to_complete(file_ids=[file.id])
    assistant = client.create_assistant(model="gpt-4o", instructions=text)
    thread = client.create_thread()
    message = client.create_thread_message(thread.id, role="user", content=text)
    run = client.wait_for_run_to_complete(
        thread.id, client.create_run(thread.id, assistant_id=assistant.id).id
    )
    answers = [
        *(file, store, assistant, thread, message, run, file.http),
        client.get_run_steps(thread.id, run.id),
        client.get_thread_messages(thread.id),
        client.search_vector_store(store.id, query="ferry"),
        client.create_completion(model="gpt-4o", messages=[models.CompletionUserMessage(content=text)]),
    ]
    assert {type(one).__name__: len(repr(one)) for one in answers if len(repr(one)) > LONGEST} == {}


def test_the_tools_around_the_calls_say_what_they_are(client: OpenAIClient) -> None:
    """Clients, streams, iterators, transports and clocks name what they stand for; none is an address."""
    thread = client.create_thread()
    assistant = client.create_assistant(model="gpt-4o")
    with client.stream_run(thread.id, assistant_id=assistant.id) as stream:
        assert repr(stream) == "<RunStream of create_run, open>"
        stream.until_done()
    assert repr(stream) == "<RunStream of create_run, closed>"
    assert (
        repr(client.stream_run(thread.id, assistant_id=assistant.id)) == "<RunStream of create_run, not open>"
    )
    assert repr(client.iterate_files()) == "<ItemIterator of get_files>"
    assert repr(client) == "OpenAIClient.local()"
    assert repr(AsyncOpenAIClient.local().iterate_files()) == "<AsyncItemIterator of get_files>"
    with LocalTransport() as transport:
        assert repr(transport) == "LocalTransport()"
    assert repr(transport) == "<LocalTransport, closed>"
    assert repr(Clock()) == "Clock()"


def test_absent_is_one_word() -> None:
    """`UNSET` is the same in a prompt and in a text."""
    assert (repr(UNSET), f"{UNSET}") == ("UNSET", "UNSET")


def test_errors_show_their_sentence(client: OpenAIClient) -> None:
    """An error at a prompt is its class and its sentence."""
    with pytest.raises(AIClientError) as caught:
        client.get_thread("")
    assert repr(caught.value) == "InvalidArgumentError(\"thread_id is ''; give the id of an object\")"
