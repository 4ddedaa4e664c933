"""Streams over a real socket, on both clients: events, text, cuts, errors, retries, leaving early."""

from __future__ import annotations

import threading
from typing import Any

import anyio
import pytest

from assistants_client import (
    APIConnectionError,
    APIResponseError,
    APIStreamError,
    APITimeoutError,
    AsyncOpenAIClient,
    AuthenticationError,
    CancellationToken,
    InternalServerError,
    InvalidArgumentError,
    OpenAIClient,
    OperationCancelledError,
    RunFailedError,
    RunRequiresActionError,
    ServerSentEvent,
    StreamClosedError,
)
from assistants_client.models import (
    CompletionCreateRequest,
    MessageCompletedEvent,
    MessageDeltaEvent,
    RunCompletedEvent,
    RunCreateRequest,
    RunInProgressEvent,
)
from assistants_client.streams import events as stream_events
from tests.support import wire
from tests.support.backend import HeldModel
from tests.support.clients import Connect, close
from tests.support.clock import FakeClock
from tests.support.events import (
    DONE,
    END,
    answered_run,
    chunk,
    event,
    run_event,
    stream,
    text_event,
    wanting,
)
from tests.support.scripted_server import Reply, ScriptedServer, answer


def test_a_run_is_streamed_as_typed_events(connect: Connect) -> None:
    """Each event is an object of its type, in the order of the server; the mark of the end is none."""
    with ScriptedServer(stream(answered_run("Hel", "lo."))) as server:
        with connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1") as events:
            kinds: list[type] = [type(one) for one in events]
        request = server.last
    assert kinds == [
        RunInProgressEvent,
        MessageDeltaEvent,
        MessageDeltaEvent,
        MessageCompletedEvent,
        RunCompletedEvent,
    ]
    assert request.json() == {"assistant_id": "asst_1", "stream": True}
    assert (request.path, request.headers["accept"]) == ("/v1/threads/thread_1/runs", "text/event-stream")
    assert request.headers["accept-encoding"] == "identity"


def test_the_request_may_be_an_object(connect: Connect) -> None:
    """The object and its fields make the same request, with the stream switched on for the caller."""
    with ScriptedServer(stream(answered_run("Hi."))) as server:
        client = connect(base_url=server.url)
        with client.stream_run("thread_1", RunCreateRequest(assistant_id="asst_1")) as events:
            events.until_done()
        assert server.last.json() == {"assistant_id": "asst_1", "stream": True}


def test_the_text_alone_is_read_piece_by_piece(connect: Connect) -> None:
    """Pieces come as they are written; a blank line stands between two texts, as in the whole answer."""
    body = (
        run_event("in_progress")
        + text_event("One.")
        + text_event("Two", index=1)
        + text_event(".", index=1)
        + text_event("Three.", message_id="msg_2")
        + run_event("completed")
        + DONE
    )
    with (
        ScriptedServer(stream(body)) as server,
        connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1") as events,
    ):
        assert list(events.text_deltas()) == ["One.", "\n\n", "Two", ".", "\n\n", "Three."]


def test_run_and_messages_are_there_at_the_end(connect: Connect) -> None:
    """What nobody has read yet is read for them; both keep the HTTP side, after the block too."""
    with ScriptedServer(stream(answered_run("Hel", "lo."))) as server:
        with connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1") as events:
            run = events.final_run()
        (message,) = events.final_messages()
    assert (run.status, run.http.request_id, events.http.status_code) == ("completed", "req_1", 200)
    assert message.content[0].text.value == "Hello."


@pytest.mark.parametrize("method", ["stream_thread_and_run", "stream_tool_outputs"])
def test_the_other_operations_stream_too(connect: Connect, method: str) -> None:
    """A new thread with its run, and the run after its tool outputs."""
    arguments: dict[str, Any] = {
        "stream_thread_and_run": ((), {"assistant_id": "asst_1"}),
        "stream_tool_outputs": (("thread_1", "run_1"), {"tool_outputs": []}),
    }
    paths = {
        "stream_thread_and_run": "/v1/threads/runs",
        "stream_tool_outputs": "/v1/threads/thread_1/runs/run_1/submit_tool_outputs",
    }
    ids, fields = arguments[method]
    with ScriptedServer(stream(answered_run("Hi."))) as server:
        with getattr(connect(base_url=server.url), method)(*ids, **fields) as events:
            assert "".join(events.text_deltas()) == "Hi."
        assert (server.last.path, server.last.json()["stream"]) == (paths[method], True)


def test_unknown_events_pass_through(connect: Connect) -> None:
    """What the specification does not know comes as it was sent, JSON or not."""
    body = event("thread.run.dreaming", {"a": 1}) + b"event: x\ndata: no json\n\n" + answered_run("Hi.")
    with (
        ScriptedServer(stream(body)) as server,
        connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1") as events,
    ):
        unknown = [one for one in events if isinstance(one, ServerSentEvent)]
    assert [(one.event, one.data) for one in unknown] == [
        ("thread.run.dreaming", '{"a": 1}'),
        ("x", "no json"),
    ]


@pytest.mark.parametrize("reply", ["whole", "close", "reset"])
def test_a_cut_stream_raises(connect: Connect, reply: str) -> None:
    """However the bytes end before the run has, the reader hears of it, after all that came before."""
    body = run_event("in_progress") + text_event("Hel")
    replies = {
        "whole": stream(body),
        "close": stream(body, whole=False, then="close"),
        "reset": stream(body, whole=False, then="reset"),
    }
    seen: list[str] = []
    with ScriptedServer(replies[reply]) as server:
        with connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1") as events:
            with pytest.raises(APIConnectionError) as caught:
                seen.extend(events.text_deltas())
            with pytest.raises(APIConnectionError):
                events.final_run()
        assert len(server.requests) == 1
    assert (seen, caught.value.sent, caught.value.operation) == (["Hel"], True, "create_run")


def test_a_stream_without_its_last_mark_is_whole_when_the_run_has_ended(connect: Connect) -> None:
    """A server that leaves the mark out, and tells of the end, has told everything."""
    with (
        ScriptedServer(stream(answered_run("Hi.").removesuffix(DONE))) as server,
        connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1") as events,
    ):
        assert events.final_run().status == "completed"


@pytest.mark.parametrize("form", [{"error": {"message": "Slow down.", "code": "rate"}}, None])
def test_an_error_in_the_stream_is_raised_in_the_servers_words(connect: Connect, form: Any) -> None:
    """What came before it is read first; message and code are the server's, in either of the usual forms."""
    data = form or {"message": "Slow down.", "code": "rate", "type": "x", "param": None}
    seen: list[str] = []
    with (
        ScriptedServer(stream(text_event("Hel") + event("error", data) + DONE)) as server,
        connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1") as events,
        pytest.raises(APIStreamError, match=r"create_run: the stream ended with an error: Slow") as caught,
    ):
        seen.extend(events.text_deltas())
    error = caught.value
    assert (seen, error.detail, error.code, error.request_id) == (["Hel"], "Slow down.", "rate", "req_1")


@pytest.mark.parametrize("data", [b"{", b"[1]", b"[" * 100_000, b'{"id": NaN}', b'{"id": -Infinity}'])
def test_an_event_that_cannot_be_read_is_shown(connect: Connect, data: bytes) -> None:
    """A known event whose data is no JSON object names itself, and how it starts."""
    body = b"event: thread.run.created\ndata: " + data + b"\n\n"
    with (
        ScriptedServer(stream(body)) as server,
        connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1") as events,
        pytest.raises(APIResponseError, match=r"thread\.run\.created") as caught,
    ):
        events.until_done()
    assert caught.value.preview.startswith(data[:1].decode())


@pytest.mark.parametrize("size", [900, 1100])
def test_an_event_may_be_as_long_as_an_answer(connect: Connect, size: int) -> None:
    """One longer than `max_response_bytes` ends its stream with the name of that setting; others are read."""
    with ScriptedServer(stream(text_event("x" * size) + run_event("completed") + DONE)) as server:
        client = connect(base_url=server.url, max_response_bytes=1100)
        with client.stream_run("thread_1", assistant_id="asst_1") as events:
            if size < 1000:
                assert "".join(events.text_deltas()) == "x" * size
                return
            with pytest.raises(APIResponseError, match="than 1,100 bytes; raise max_response_bytes"):
                events.until_done()


def test_a_key_in_the_stream_is_blotted_out(connect: Connect) -> None:
    """No error of a stream shows the key."""
    with ScriptedServer(stream(event("error", {"message": "bad key sk-secret-1234"}))) as server:
        client = connect(base_url=server.url, api_key="sk-secret-1234")
        with (
            client.stream_run("thread_1", assistant_id="asst_1") as events,
            pytest.raises(APIStreamError) as caught,
        ):
            events.until_done()
    assert "sk-secret-1234" not in f"{caught.value} {vars(caught.value)}"


def test_a_run_that_failed_ends_its_stream_well_and_its_text_badly(connect: Connect) -> None:
    """The run is handed out whatever its status; whoever reads text only is told that it is no answer."""
    body = run_event("failed", last_error={"code": "server_error", "message": "Sorry."}) + DONE
    with ScriptedServer(stream(body)) as server:
        client = connect(base_url=server.url)
        with client.stream_run("thread_1", assistant_id="asst_1") as events:
            assert events.final_run().status == "failed"
        with (
            client.stream_run("thread_1", assistant_id="asst_1") as events,
            pytest.raises(RunFailedError, match="Sorry"),
        ):
            list(events.text_deltas())


def test_a_run_that_waits_for_outputs_ends_its_stream(connect: Connect) -> None:
    """Without functions it is the caller's turn: the run is there, and text alone is no answer."""
    body = event("thread.run.requires_action", wanting(("look", "{}"))) + DONE
    with (
        ScriptedServer(stream(body)) as server,
        connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1") as events,
    ):
        with pytest.raises(RunRequiresActionError):
            list(events.text_deltas())
        assert events.final_run().status == "requires_action"


def test_a_stream_of_nothing_is_no_answer(connect: Connect) -> None:
    """A stream that ends in good order and tells of no run is not what was asked for."""
    with (
        ScriptedServer(stream(DONE)) as server,
        connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1") as events,
        pytest.raises(APIResponseError, match="no run"),
    ):
        events.final_run()


def test_a_refusal_is_raised_when_the_block_is_entered(connect: Connect) -> None:
    """An answer that says no gives the usual error of its status."""
    refusal = answer({"error": {"message": "Wrong key."}}, 401)
    with ScriptedServer(refusal) as server, pytest.raises(AuthenticationError, match="Wrong key"):
        connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1").__enter__()


def test_an_answer_without_a_stream_is_refused(connect: Connect) -> None:
    """A server that answers with the run at once does not stream; its answer is shown, not swallowed."""
    with ScriptedServer(answer(wire.run("queued"))) as server:
        with pytest.raises(APIResponseError, match="no event stream") as caught:
            connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1").__enter__()
        assert len(server.requests) == 1
    assert '"run_1"' in caught.value.preview


def test_opening_is_repeated_where_that_is_safe(connect: Connect, clock: FakeClock) -> None:
    """A server that says that it did nothing is asked again."""
    with ScriptedServer(answer({}, 503), stream(answered_run("Hi."))) as server:
        client = connect(base_url=server.url, clock=clock)
        with client.stream_run("thread_1", assistant_id="asst_1") as events:
            assert events.final_run().http.retries == 1
        assert len(server.requests) == 2


@pytest.mark.parametrize("reply", [Reply(b"", "close"), answer({}, 500), stream(b"", then="close")])
def test_opening_is_not_repeated_where_it_may_create_twice(connect: Connect, reply: Reply) -> None:
    """A lost answer, a failure in the middle, or an empty stream: the run may be there already."""
    with ScriptedServer(reply) as server:
        client = connect(base_url=server.url)
        with (
            pytest.raises((APIConnectionError, InternalServerError)),
            client.stream_run("thread_1", assistant_id="asst_1") as events,
        ):
            events.until_done()
        assert len(server.requests) == 1


def test_a_stream_that_is_closed_while_it_opens_stays_closed(connect: Connect) -> None:
    """Another thread or task may have done so."""
    with ScriptedServer(stream(answered_run("Hi."))) as server:
        events = connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1")
        close(events)
        with events, pytest.raises(StreamClosedError):
            next(iter(events))


def test_a_stream_is_read_inside_its_block(connect: Connect) -> None:
    """Before, after leaving in the middle, and a second time: each says what to do."""
    with ScriptedServer(stream(answered_run("Hi."))) as server:
        events = connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1")
        with pytest.raises(StreamClosedError, match="inside its `with` block"):
            events.final_run()
        assert server.requests == []
        with events:
            next(iter(events))
        with pytest.raises(StreamClosedError):
            events.final_run()
        with pytest.raises(StreamClosedError):
            events.__enter__()


def test_leaving_early_closes_the_connection(connect: Connect) -> None:
    """The server sees the end of a connection whose reader has gone; the next call makes another."""
    with ScriptedServer(stream(text_event("Hel"), whole=False, then="hang"), answer(wire.run())) as server:
        client = connect(base_url=server.url)
        with client.stream_run("thread_1", assistant_id="asst_1") as events:
            assert next(iter(events.text_deltas())) == "Hel"
        assert client.get_run("thread_1", "run_1").id == "run_1"
        assert server.connections == 2


def test_a_whole_stream_leaves_its_connection(connect: Connect) -> None:
    """A stream that was read to its end is followed on the same connection."""
    with ScriptedServer(stream(answered_run("Hi."))) as server:
        client = connect(base_url=server.url)
        for _ in range(2):
            with client.stream_run("thread_1", assistant_id="asst_1") as events:
                events.until_done()
        assert (len(server.requests), server.connections) == (2, 1)


def test_a_server_that_does_not_end_is_left(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the last event there is nothing to wait for."""
    monkeypatch.setattr(stream_events, "_LEAVING_SECONDS", 0.05)
    with (
        ScriptedServer(stream(answered_run("Hi."), whole=False, then="hang")) as server,
        connect(base_url=server.url).stream_run("thread_1", assistant_id="asst_1") as events,
    ):
        assert events.final_run().status == "completed"


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_an_async_stream_may_be_left_in_any_way(backend: str) -> None:
    """Breaking out of its events or its text, and being cancelled in the middle, leave nothing behind."""

    async def use(url: str) -> None:
        async with AsyncOpenAIClient(api_key="sk-test", base_url=url) as client:
            async with client.stream_run("thread_1", assistant_id="asst_1") as events:
                async for _ in events:
                    break
            async with client.stream_run("thread_1", assistant_id="asst_1") as events:
                async for _ in events.text_deltas():
                    break
            async with client.stream_run("thread_1", assistant_id="asst_1") as events:
                await anext(events)
                with anyio.move_on_after(0.05) as scope:
                    await events.until_done()
            assert scope.cancelled_caught

    with ScriptedServer(stream(text_event("Hel"), whole=False, then="hang")) as server:
        anyio.run(use, server.url, backend=backend)


def test_a_silent_stream_ends_at_its_limit(connect: Connect, clock: FakeClock) -> None:
    """The limit of the whole stream holds while nothing comes."""
    with ScriptedServer(stream(text_event("Hel"), whole=False, then="hang")) as server:
        client = connect(base_url=server.url, clock=clock)
        with client.stream_run("thread_1", assistant_id="asst_1", timeout_seconds=20) as events:
            assert next(iter(events)).event == "thread.message.delta"
            clock.seconds = 19.95
            with pytest.raises(APITimeoutError, match="within 20 s"):
                events.until_done()


def test_a_stream_may_last_as_long_as_a_wait(connect: Connect, clock: FakeClock) -> None:
    """Without a limit of its own, `polling_timeout_seconds` is the one of a run's stream."""
    with ScriptedServer(stream(text_event("Hel"), whole=False, then="hang")) as server:
        client = connect(base_url=server.url, clock=clock, timeout_seconds=5, polling_timeout_seconds=500)
        with client.stream_run("thread_1", assistant_id="asst_1") as events:
            clock.seconds += 400
            assert next(iter(events)).event == "thread.message.delta"
            clock.seconds += 100
            with pytest.raises(APITimeoutError):
                events.until_done()


def test_another_thread_can_end_a_stream(connect: Connect) -> None:
    """Cancelling the token ends a stream that waits for the server."""
    token = CancellationToken()
    with ScriptedServer(stream(text_event("Hel"), whole=False, then="hang")) as server:
        client = connect(base_url=server.url)
        with client.stream_run("thread_1", assistant_id="asst_1", cancellation=token) as events:
            assert next(iter(events)).event == "thread.message.delta"
            canceller = threading.Timer(0.05, token.cancel, ["the user left"])
            canceller.start()
            with pytest.raises(OperationCancelledError, match="the user left"):
                events.until_done()
            canceller.join()


@pytest.mark.parametrize(
    ("method", "arguments", "twin"),
    [
        ("create_run", ("thread_1",), "stream_run"),
        ("create_thread_and_run", (), "stream_thread_and_run"),
        ("run_and_get_assistant_response", ("thread_1",), "stream_run"),
    ],
)
def test_a_stream_is_not_asked_for_where_none_comes_back(
    connect: Connect, method: str, arguments: tuple[str, ...], twin: str
) -> None:
    """`stream=True` elsewhere is refused before anything is sent, and the right method is named."""
    with ScriptedServer(answer({})) as server:
        with pytest.raises(InvalidArgumentError, match=f"call {twin}$"):
            getattr(connect(base_url=server.url), method)(*arguments, assistant_id="asst_1", stream=True)
        assert server.requests == []


def test_the_plain_operations_name_their_streams() -> None:
    """So do tool outputs and completions; switching it off is fine."""
    with (
        ScriptedServer(answer({"id": "chatcmpl_1"})) as server,
        OpenAIClient(api_key="sk-test", base_url=server.url) as client,
    ):
        with pytest.raises(InvalidArgumentError, match="stream_tool_outputs"):
            client.submit_tool_outputs("thread_1", "run_1", tool_outputs=[], stream=True)
        with pytest.raises(InvalidArgumentError, match="stream_completion"):
            client.create_completion(model="m", messages=[], stream=True)
        assert client.create_completion(model="m", messages=[], stream=False).id == "chatcmpl_1"


# ------------------------------------------------------------------------------------- completions


def test_a_completion_is_streamed_as_chunks(connect: Connect) -> None:
    """Chunks come typed, their text by itself, and the whole as if it had not been streamed."""
    usage = {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}
    body = chunk("Hel") + chunk("lo.") + chunk(finish_reason="stop") + chunk(choices=[], usage=usage) + END
    with ScriptedServer(stream(body)) as server:
        client = connect(base_url=server.url)
        with client.stream_completion(model="m", messages=[]) as chunks:
            assert [one.id for one in chunks] == ["chatcmpl_1"] * 4
        with client.stream_completion(CompletionCreateRequest(model="m", messages=[])) as chunks:
            assert list(chunks.text_deltas()) == ["Hel", "lo."]
            whole = chunks.final_completion()
        assert server.last.json() == {"model": "m", "messages": [], "stream": True}
    assert (whole.object, whole.model, whole.usage.total_tokens) == ("chat.completion", "m", 3)
    assert whole.choices[0].to_dict() == {
        "index": 0,
        "finish_reason": "stop",
        "logprobs": None,
        "message": {"role": "assistant", "content": "Hello.", "refusal": None},
    }
    assert whole.http.request_id == "req_1"


def test_choices_and_tool_calls_are_put_together(connect: Connect) -> None:
    """Pieces are told apart by their index, whatever their order; what comes whole is not doubled."""

    def piece(index: int, delta: dict[str, Any], finish_reason: str | None = None) -> bytes:
        return chunk(choices=[{"index": index, "delta": delta, "finish_reason": finish_reason}])

    def call(index: int, arguments: str, **fields: Any) -> dict[str, Any]:
        return {"index": index, "function": {"arguments": arguments, **fields.pop("function", {})}, **fields}

    start = {"id": "call_1", "type": "function", "function": {"name": "look"}}
    body = (
        piece(1, {"role": "assistant", "content": "B"})
        + piece(0, {"role": "assistant", "content": None, "tool_calls": [call(0, "", **start)]})
        + piece(0, {"tool_calls": [call(0, '{"a"'), call(1, "{}", **{**start, "id": "call_2"})]})
        + piece(0, {"tool_calls": [call(0, ":1}")]}, "tool_calls")
        + piece(1, {"content": "C", "reasoning_content": "x"}, "stop")
        + END
    )
    with (
        ScriptedServer(stream(body)) as server,
        connect(base_url=server.url).stream_completion(model="m", messages=[], n=2) as chunks,
    ):
        first, second = chunks.final_completion().choices
    assert [one.to_dict() for one in first.message.tool_calls] == [
        {"id": "call_1", "type": "function", "function": {"name": "look", "arguments": '{"a":1}'}},
        {"id": "call_2", "type": "function", "function": {"name": "look", "arguments": "{}"}},
    ]
    assert (first.finish_reason, first.message.content) == ("tool_calls", None)
    assert (second.message.content, second.finish_reason) == ("BC", "stop")


@pytest.mark.parametrize("body", [b"", chunk("Hel"), chunk("Hel", finish_reason="stop")])
def test_a_cut_completion_raises(connect: Connect, body: bytes) -> None:
    """Nothing counts as the end but the server's mark, or the end of every choice that was asked for."""
    with (
        ScriptedServer(stream(body)) as server,
        connect(base_url=server.url).stream_completion(model="m", messages=[], n=2) as chunks,
        pytest.raises(APIConnectionError, match="cut"),
    ):
        chunks.final_completion()


def test_a_completion_without_its_last_mark_is_whole_when_its_choices_are(connect: Connect) -> None:
    """A server that leaves the mark out, and ends every choice, has told everything."""
    with (
        ScriptedServer(stream(chunk("Hi.") + chunk(choices=[{"finish_reason": "stop"}]))) as server,
        connect(base_url=server.url).stream_completion(model="m", messages=[]) as chunks,
    ):
        assert list(chunks.text_deltas()) == ["Hi."]
        assert chunks.final_completion().choices[0].message.content == "Hi."


def test_an_error_among_the_chunks_is_raised(connect: Connect) -> None:
    """An event with nothing but an error is one, though it has no name."""
    body = chunk("Hel") + b'data: {"error": {"message": "Overloaded.", "code": "server_error"}}\n\n'
    with (
        ScriptedServer(stream(body)) as server,
        connect(base_url=server.url).stream_completion(model="m", messages=[]) as chunks,
        pytest.raises(APIStreamError, match="Overloaded"),
    ):
        chunks.final_completion()


@pytest.mark.parametrize("data", [b"5", b'{"choices": [5]}', b'{"choices": 5}', b'{"choices": [], "n": NaN}'])
def test_what_is_no_chunk_is_shown(connect: Connect, data: bytes) -> None:
    """Other JSON is not what the interface promises."""
    with (
        ScriptedServer(stream(b"data: " + data + b"\n\n" + END)) as server,
        connect(base_url=server.url).stream_completion(model="m", messages=[]) as chunks,
        pytest.raises(APIResponseError),
    ):
        chunks.final_completion()


def test_named_events_among_the_chunks_are_left_to_others(connect: Connect) -> None:
    """Pings and the like are not chunks."""
    with (
        ScriptedServer(stream(event("ping", {}) + chunk("Hi.") + END)) as server,
        connect(base_url=server.url).stream_completion(model="m", messages=[]) as chunks,
    ):
        assert list(chunks.text_deltas()) == ["Hi."]


# ------------------------------------------------------------------------------ the embedded backend


def test_events_come_while_the_model_is_still_writing(connect: Connect) -> None:
    """Nothing is held back until the end: the first words are there before the rest is written."""
    model = HeldModel()
    client = connect(local=True, model=model)
    assistant = client.create_assistant(model="m")
    with client.stream_thread_and_run(assistant_id=assistant.id) as events:
        texts = iter(events.text_deltas())
        assert next(texts) == "Once "
        model.release()
        assert list(texts) == ["upon a time."]


def test_leaving_early_stops_the_work(connect: Connect) -> None:
    """The backend hears of it: the model is left, and the run does not lock its thread."""
    model = HeldModel()
    client = connect(local=True, model=model)
    assistant, thread = client.create_assistant(model="m"), client.create_thread()
    with client.stream_run(thread.id, assistant_id=assistant.id) as events:
        assert next(iter(events.text_deltas())) == "Once "
    assert model.was_left.wait(30)
    (run,) = client.iterate_runs(thread.id)
    assert client.wait_for_run_to_complete(thread.id, run.id).status == "cancelled"
