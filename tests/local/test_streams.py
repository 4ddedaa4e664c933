"""Streamed answers: their order, their silence, and what happens when a reader or the backend goes away."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from assistants_client.local import sql, streams
from assistants_client.local.backend import Backend
from assistants_client.local.errors import APIError
from assistants_client.local.handlers.runs import new_run
from assistants_client.local.handlers.threads import new_thread as create_thread
from assistants_client.local.model import (
    ChatDelta,
    ChatModel,
    ChatRequest,
    ModelError,
    TextDelta,
    completion_chunks,
)
from assistants_client.local.model.offline import CallTools, OfflineModel
from assistants_client.local.objects import assistant_object
from assistants_client.local.store import Transaction
from assistants_client.streaming import EventStreamDecoder
from tests.support.backend import Api, HeldModel, Now, backend
from tests.support.spec import faults, schema_of

RUN = ["thread.run.created", "thread.run.queued", "thread.run.in_progress"]
STEP = ["thread.run.step.created", "thread.run.step.in_progress"]
MESSAGE = [*STEP, "thread.message.created", "thread.message.in_progress"]
ENDING = ["thread.message.completed", "thread.run.step.completed", "thread.run.completed", "done"]
CONTENT = "step_details.tool_calls[*].file_search.results[*].content"
ADD: dict[str, Any] = {
    "type": "function",
    "function": {"name": "add", "parameters": {"type": "object", "properties": {}}},
}


def events(response: httpx.Response) -> Iterator[tuple[str, Any]]:
    """Yield name and data of each event as it comes, held to the spec; ``[DONE]`` stays text."""
    decoder = EventStreamDecoder()
    for piece in response.iter_bytes():
        for event in decoder.feed(piece):
            data = event.data if event.data == "[DONE]" else json.loads(event.data)
            if event.event != "message":
                assert faults(schema_of("AssistantStreamEvent"), {"event": event.event, "data": data}) == []
            yield event.event, data


def streamed(api: Api, path: str, **body: Any) -> list[tuple[str, Any]]:
    """Return all events of a streamed answer."""
    with api.client.stream("POST", path, json={**body, "stream": True}) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        return list(events(response))


def names(told: list[tuple[str, Any]]) -> list[str]:
    """Return the names of events, one for any number of deltas in a row."""
    told_names = [name for name, _ in told]
    before = ["", *told_names]
    return [
        name for name, last in zip(told_names, before, strict=False) if name != last or ".delta" not in name
    ]


def new_thread(api: Api) -> tuple[str, str]:
    """Return the ids of an assistant and of a thread with a question."""
    thread = api.post("/threads", messages=[{"role": "user", "content": "Hello?"}])
    return api.assistant(tools=[ADD])["id"], thread["id"]


class Turns:
    """A model that is another one at each request."""

    def __init__(self, *models: ChatModel) -> None:
        self._models = iter(models)

    def stream(self, request: ChatRequest) -> AsyncGenerator[ChatDelta, None]:
        """Have the next one answer."""
        return next(self._models).stream(request)

    async def aclose(self) -> None:
        """Do nothing."""


def test_a_run_is_told_in_the_recorded_order() -> None:
    """Created, queued, in progress, the step, the message with its deltas, and everything's end."""
    with backend(model=OfflineModel(script=["Hello there."])) as api:
        assistant_id, thread_id = new_thread(api)
        told = streamed(api, f"/threads/{thread_id}/runs", assistant_id=assistant_id)
    assert names(told) == [*RUN, *MESSAGE, "thread.message.delta", *ENDING]
    deltas = [data["delta"]["content"][0]["text"]["value"] for name, data in told if name.endswith(".delta")]
    assert "".join(deltas) == "Hello there."


def test_a_thread_that_is_created_with_its_run_is_told_first() -> None:
    """``thread.created`` comes before anything of the run."""
    with backend(model=OfflineModel(script=["Hi."])) as api:
        assistant = api.assistant()
        told = streamed(api, "/threads/runs", assistant_id=assistant["id"], thread={})
    assert names(told)[:2] == ["thread.created", "thread.run.created"]


def test_functions_end_one_stream_and_begin_the_next() -> None:
    """The first stream ends where the caller's turn begins; the second one takes up from there."""
    with backend(model=OfflineModel(script=[CallTools(add={"a": 1}), "Two."])) as api:
        assistant_id, thread_id = new_thread(api)
        told = streamed(api, f"/threads/{thread_id}/runs", assistant_id=assistant_id)
        run = told[-2][1]
        [call] = run["required_action"]["submit_tool_outputs"]["tool_calls"]
        path = f"/threads/{thread_id}/runs/{run['id']}/submit_tool_outputs"
        rest = streamed(api, path, tool_outputs=[{"tool_call_id": call["id"], "output": "2"}])
    assert names(told) == [*RUN, *STEP, "thread.run.step.delta", "thread.run.requires_action", "done"]
    expected = ["thread.run.step.completed", "thread.run.queued", "thread.run.in_progress", *MESSAGE]
    assert names(rest) == [*expected, "thread.message.delta", *ENDING]


def test_the_first_events_come_before_the_model_has_said_anything() -> None:
    """Nobody waits for the model to hear that the run has begun."""
    model = HeldModel(first=())
    with backend(model=model) as api:
        assistant_id, thread_id = new_thread(api)
        body = {"assistant_id": assistant_id, "stream": True}
        with api.client.stream("POST", f"/threads/{thread_id}/runs", json=body) as response:
            coming = events(response)
            assert [next(coming)[0] for _ in RUN] == RUN
            model.release()
            assert [name for name, _ in coming][-1] == "done"


@pytest.mark.parametrize("query", [{}, {"include[]": CONTENT}])
def test_a_told_search_shows_its_texts_to_those_who_ask(query: dict[str, str]) -> None:
    """What a step found has its text under ``include[]`` alone, as in the step that is read later."""
    with backend() as api:
        store = api.store_with(handbook="Holidays are 28 days a year.")
        resources = {"file_search": {"vector_store_ids": [store["id"]]}}
        assistant = api.assistant(tools=[{"type": "file_search"}], tool_resources=resources)
        thread = api.post("/threads", messages=[{"role": "user", "content": "How long are holidays?"}])
        told = streamed(api, f"/threads/{thread['id']}/runs?{urlencode(query)}", assistant_id=assistant["id"])
        step, _ = [data for name, data in told if name == "thread.run.step.completed"]
        [call] = step["step_details"]["tool_calls"]
        assert ("content" in call["file_search"]["results"][0]) == bool(query)


def test_a_stream_ends_with_its_thread() -> None:
    """Whoever reads of a run whose thread is deleted hears that it is cancelled, and waits no longer."""
    model = HeldModel()
    with backend(model=model) as api:
        assistant_id, thread_id = new_thread(api)
        body = {"assistant_id": assistant_id, "stream": True}
        with api.client.stream("POST", f"/threads/{thread_id}/runs", json=body) as response:
            coming = events(response)
            next(name for name, _ in coming if name == "thread.message.delta")
            api.delete(f"/threads/{thread_id}")
            ends = names(list(coming))
    assert ends == [
        "thread.message.incomplete",
        "thread.run.step.cancelled",
        "thread.run.cancelled",
        "done",
    ]


def test_a_refused_run_is_an_ordinary_error() -> None:
    """Nothing has begun, so the status can say so."""
    with backend() as api:
        _, thread_id = new_thread(api)
        body = {"assistant_id": "asst_none", "stream": True}
        refused = api.client.post(f"/threads/{thread_id}/runs", json=body)
        assert refused.status_code == 404
        assert "No assistant found" in refused.json()["error"]["message"]


def test_a_reader_who_leaves_cancels_the_run_and_the_model_stops() -> None:
    """The thread is free again, and nobody pays for words that nobody reads."""
    model = HeldModel()
    with backend(model=model) as api:
        assistant_id, thread_id = new_thread(api)
        body = {"assistant_id": assistant_id, "stream": True}
        with api.client.stream("POST", f"/threads/{thread_id}/runs", json=body) as response:
            _, run = next(events(response))
            assert model.has_begun.wait(30)
        assert api.finished(run)["status"] == "cancelled"
        assert model.was_left.wait(30)


def test_a_reader_who_leaves_after_the_last_event_cancels_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """By then the run may have gone on, with the outputs that it waited for."""

    async def lingering(pieces: AsyncGenerator[bytes, None], **_: Any) -> AsyncGenerator[bytes, None]:
        async for piece in pieces:
            yield piece
        await asyncio.Event().wait()

    monkeypatch.setattr(streams, "with_pings", lingering)
    held = HeldModel()
    with backend(model=Turns(OfflineModel(script=[CallTools(add={"a": 1})]), held)) as api:
        assistant_id, thread_id = new_thread(api)
        body = {"assistant_id": assistant_id, "stream": True}
        with api.client.stream("POST", f"/threads/{thread_id}/runs", json=body) as response:
            run = next(data for name, data in events(response) if name == "thread.run.requires_action")
            [call] = run["required_action"]["submit_tool_outputs"]["tool_calls"]
            outputs = [{"tool_call_id": call["id"], "output": "2"}]
            api.post(f"/threads/{thread_id}/runs/{run['id']}/submit_tool_outputs", tool_outputs=outputs)
            assert held.has_begun.wait(30)
        held.release()
        assert api.finished(run)["status"] == "completed"


class HeldThenBreaking(HeldModel):
    """A model that says one piece, waits to be released, and breaks."""

    async def stream(self, request: ChatRequest) -> AsyncGenerator[ChatDelta, None]:
        """Fail where the other one says the rest."""
        async with aclosing(super().stream(request)) as deltas:
            for _ in self._first:
                yield await anext(deltas)
            await anext(deltas)
        raise ModelError("server_error", "Lost the thread.")


@pytest.mark.parametrize(
    ("model", "text"),
    [(HeldModel(), "Once upon a time."), (HeldThenBreaking(), "Once ")],
    ids=["ends", "breaks"],
)
def test_the_message_of_a_run_that_expires_is_told_with_its_text(model: HeldModel, text: str) -> None:
    """What its reader hears last is what everybody can read later, whether or not the model fails, too."""
    now = Now()
    with backend(model=model, now=now) as api:
        assistant_id, thread_id = new_thread(api)
        body = {"assistant_id": assistant_id, "stream": True}
        with api.client.stream("POST", f"/threads/{thread_id}/runs", json=body) as response:
            coming = events(response)
            next(name for name, _ in coming if name == "thread.message.delta")
            now.seconds += 601
            model.release()
            rest = list(coming)
        [message] = [data for name, data in rest if name == "thread.message.incomplete"]
        assert names(rest)[-2:] == ["thread.run.expired", "done"]
        assert message["content"][0]["text"]["value"] == text
        assert api.texts(thread_id)[-1] == ("assistant", text)


def test_a_backend_that_stops_in_a_stream_goes_on_with_the_run_later(tmp_path: Path) -> None:
    """The end of the process is not the reader's doing: the run is finished after the restart."""
    path = tmp_path / "backend.db"
    model = HeldModel()
    with backend(path, model=model) as api:
        assistant_id, thread_id = new_thread(api)
        body = {"assistant_id": assistant_id, "stream": True}
        request = api.client.build_request("POST", f"/threads/{thread_id}/runs", json=body)
        response = api.client.send(request, stream=True)
        _, run = next(events(response))
        assert model.has_begun.wait(30)
        api.stop()
    with backend(path, model=OfflineModel(script=["Back again."])) as api:
        assert api.finished(run)["status"] == "completed"


def test_a_completion_streams_chunks_and_ends_with_done() -> None:
    """Chunks are valid by the spec, and the last words are ``[DONE]``."""
    with backend(model=OfflineModel(script=["Hello there."])) as api:
        body = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}
        told = [data for _, data in streamed(api, "/chat/completions", **body)]
    assert told.pop() == "[DONE]"
    assert [fault for chunk in told for fault in faults(schema_of("CompletionChunk"), chunk)] == []
    assert "".join(chunk["choices"][0]["delta"].get("content") or "" for chunk in told) == "Hello there."


def test_a_model_that_fails_at_once_is_an_ordinary_error() -> None:
    """No chunk was sent, so the status can say so."""
    with backend(model=OfflineModel(script=[ModelError("rate_limit_exceeded", "Too fast.")])) as api:
        body = {"model": "m", "messages": [{"role": "user", "content": "Hi"}], "stream": True}
        assert api.client.post("/chat/completions", json=body).status_code == 429


def test_a_model_that_fails_in_the_middle_says_so_in_the_stream() -> None:
    """The last event holds the error, and ``[DONE]`` never comes."""
    with backend(model=Breaking()) as api:
        body = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}
        told = [data for _, data in streamed(api, "/chat/completions", **body)]
    assert told[-1]["error"]["message"] == "Lost the thread."


class Breaking(HeldModel):
    """A model that says one piece and breaks."""

    async def stream(self, request: Any) -> AsyncGenerator[Any, None]:
        """Say one piece, then fail."""
        del request
        yield TextDelta("Once ")
        raise ModelError("server_error", "Lost the thread.")


def chunks_of(model: HeldModel) -> AsyncGenerator[dict[str, Any], None]:
    """Return what the model answers as the chunks of a completion."""
    question: ChatRequest = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}
    return completion_chunks(model.stream(question), completion_id="chatcmpl-a", created=0, model="m")


async def body_of(stream: streams.EventStream, *, leaves: asyncio.Event) -> AsyncGenerator[bytes, None]:
    """Yield the pieces of the answer as they are sent to a reader who stays until *leaves*."""
    sent: asyncio.Queue[Any] = asyncio.Queue()

    async def receive() -> dict[str, Any]:
        await leaves.wait()
        return {"type": "http.disconnect"}

    answering = asyncio.ensure_future(stream({"type": "http"}, receive, sent.put))
    assert (await sent.get())["status"] == 200
    while (message := await sent.get())["more_body"]:
        yield message["body"]
    await answering


@pytest.mark.anyio
async def test_a_reader_who_leaves_before_the_first_word_stops_the_model() -> None:
    """While there is no answer yet, somebody looks whether it is still wanted."""
    model, leaves = HeldModel(first=()), asyncio.Event()
    answering = asyncio.ensure_future(
        streams.stream_completion(chunks_of(model), leaving=leaves.wait(), patience_seconds=60)
    )
    await asyncio.to_thread(model.has_begun.wait, 30)
    leaves.set()
    with pytest.raises(APIError) as refused:
        await answering
    assert (refused.value.status, model.was_left.is_set()) == (499, True)


@pytest.mark.anyio
async def test_a_completion_begins_without_a_model_that_thinks_for_long() -> None:
    """The answer has a status and a first byte, and the words come when they come."""
    model, leaves = HeldModel(first=()), asyncio.Event()
    stream = await streams.stream_completion(chunks_of(model), leaving=leaves.wait(), patience_seconds=0)
    async with aclosing(body_of(stream, leaves=leaves)) as pieces:
        assert await anext(pieces) == streams.PING
        model.release()
        rest = [piece async for piece in pieces]
    assert b"upon a time." in b"".join(rest)
    assert rest[-1] == streams.DONE


@pytest.mark.anyio
async def test_a_reader_who_leaves_a_model_that_thinks_for_long_stops_it() -> None:
    """Pings are no reason for it to go on."""
    model, leaves = HeldModel(first=()), asyncio.Event()
    stream = await streams.stream_completion(chunks_of(model), leaving=leaves.wait(), patience_seconds=0)

    async def receive() -> dict[str, Any]:
        await leaves.wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        if message.get("body") == streams.PING:
            leaves.set()

    await stream({"type": "http"}, receive, send)
    assert model.was_left.is_set()


@pytest.mark.anyio
async def test_a_connection_that_breaks_at_once_stops_the_model() -> None:
    """Even if not a byte could be sent, nobody is left at work."""
    model, leaves = HeldModel(first=()), asyncio.Event()
    stream = await streams.stream_completion(chunks_of(model), leaving=leaves.wait(), patience_seconds=0)

    async def receive() -> dict[str, Any]:
        await leaves.wait()
        return {"type": "http.disconnect"}

    async def send(_: Any) -> None:
        await asyncio.to_thread(model.has_begun.wait, 30)
        raise ConnectionResetError

    await stream({"type": "http"}, receive, send)
    assert model.was_left.is_set()


@pytest.mark.anyio
async def test_a_model_that_fails_after_long_silence_says_so_in_the_stream() -> None:
    """The status was sent, so the error is an event, and ``[DONE]`` never comes."""
    model, leaves = HeldThenBreaking(first=()), asyncio.Event()
    stream = await streams.stream_completion(chunks_of(model), leaving=leaves.wait(), patience_seconds=0)
    async with aclosing(body_of(stream, leaves=leaves)) as pieces:
        assert await anext(pieces) == streams.PING
        model.release()
        [error] = [piece async for piece in pieces]
    assert json.loads(error.removeprefix(b"data: "))["error"]["message"] == "Lost the thread."


@pytest.mark.anyio
async def test_silence_is_filled_with_pings_and_looked_into() -> None:
    """Each interval without a piece gives a comment and one look; the pieces come through in order."""
    looks: list[int] = []
    enough = asyncio.Event()

    async def pieces() -> AsyncGenerator[bytes, None]:
        yield b"one"
        await enough.wait()
        yield b"two"

    async def look() -> None:
        looks.append(1)
        if len(looks) == 3:
            enough.set()

    pinged = streams.with_pings(pieces(), look=look, interval_seconds=0.001)
    heard = [piece async for piece in pinged]
    assert (heard[0], heard[-1]) == (b"one", b"two")
    assert set(heard[1:-1]) == {streams.PING}
    assert len(looks) >= 3


@pytest.fixture
def anyio_backend() -> str:
    """The backend lives on asyncio."""
    return "asyncio"


@pytest.mark.anyio
async def test_a_stream_that_is_never_silent_is_looked_into_too() -> None:
    """However fast the pieces come, somebody looks at the clock once in each interval."""
    looks: list[int] = []

    async def pieces() -> AsyncGenerator[bytes, None]:
        while not looks:
            yield b"word"

    async def look() -> None:
        looks.append(1)

    async with asyncio.timeout(60):
        heard = [piece async for piece in streams.with_pings(pieces(), look=look, interval_seconds=0.01)]
    assert (len(looks), heard[-1]) == (1, b"word")


@pytest.mark.anyio
async def test_a_run_whose_time_is_over_ends_its_silent_stream() -> None:
    """A stream looks at the clock when nothing comes: the run expires, and the stream ends with it."""
    now = Now()
    at_work = Backend(None, model=HeldModel(), now=now)
    await at_work.open()
    stream = await streams.stream_run(at_work, new_question, query={}, interval_seconds=0.01)
    async with aclosing(body_of(stream, leaves=asyncio.Event())) as pieces:
        assert (await anext(pieces)).startswith(b"event: thread.run.created\n")
        now.seconds += 601
        told = [piece.partition(b"\n")[0] async for piece in pieces if piece != streams.PING]
    assert told[-2:] == [b"event: thread.run.expired", b"event: done"]
    await at_work.aclose()


def new_question(tx: Transaction) -> dict[str, Any]:
    """Create an assistant, a thread with a question, and a run."""
    assistant = assistant_object({"model": "m"}, tool_resources={}, now=tx.now)
    tx.add(sql.ADD_ASSISTANT, assistant)
    question = {"messages": [{"role": "user", "content": "Hello?"}]}
    return new_run(tx, create_thread(tx, question)["id"], {"assistant_id": assistant["id"]})
