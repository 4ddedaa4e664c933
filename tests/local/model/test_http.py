"""The model over HTTP, against a server on a real socket that says exactly what a test tells it to."""

from __future__ import annotations

import base64
import json
import pickle
import socket
import threading
from collections.abc import AsyncGenerator, Generator, Iterable, Sequence
from contextlib import aclosing, contextmanager, suppress
from typing import Any, NamedTuple, TypeAlias

import pytest

from assistants_client.errors import InvalidArgumentError
from assistants_client.local.model import ChatDelta, ChatRequest, ModelError, gather
from assistants_client.local.model.http import HttpModel
from tests.support.scripted_server import nobody


@pytest.fixture(name="anyio_backend")
def _anyio_backend() -> str:
    # The backend runs on asyncio only; on trio, httpx leaves generators behind when an answer is cut off.
    return "asyncio"


REQUEST: ChatRequest = {"model": "gpt-4o", "messages": [{"role": "user", "content": "Hi"}]}
SECRET = "sk-very-secret"


Reply: TypeAlias = Sequence[bytes | threading.Event]
"""The pieces to send."""


class Received(NamedTuple):
    """A request that the server got."""

    target: str
    headers: dict[str, str]
    body: Any


class Server:
    """Answers each connection with the next reply of a script: the pieces to send, each on its own.

    A piece that is an event is waited for; then, or at the end, the connection is closed.
    """

    def __init__(self, replies: Iterable[Reply]) -> None:
        self.received: list[Received] = []
        self.has_lost_client = threading.Event()
        self._is_over = False
        self._replies = iter(replies)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/v1"
        self._thread = threading.Thread(target=self._serve, daemon=True)

    @contextmanager
    def running(self) -> Generator[Server, None, None]:
        """Serve until the script is over."""
        self._thread.start()
        try:
            yield self
        finally:
            self._is_over = True
            with suppress(OSError):  # it may still wait for somebody to connect
                socket.create_connection(self._listener.getsockname()).close()
            self._thread.join(5)
            self._listener.close()

    def _serve(self) -> None:
        for reply in self._replies:
            connection, _ = self._listener.accept()
            with connection:
                if self._is_over:
                    return
                self._answer(connection, reply)

    def _answer(self, connection: socket.socket, reply: Reply) -> None:
        self._receive(connection)
        try:
            for piece in reply:
                if isinstance(piece, threading.Event):
                    piece.wait(5)
                else:
                    connection.sendall(piece)
        except OSError:
            self.has_lost_client.set()
        connection.settimeout(5)
        if reply and isinstance(reply[-1], threading.Event) and connection.recv(1) == b"":
            self.has_lost_client.set()

    def _receive(self, connection: socket.socket) -> None:
        with connection.makefile("rb") as stream:
            target = stream.readline().decode().split()[1]
            headers: dict[str, str] = {}
            while line := stream.readline().decode().strip():
                name, _, value = line.partition(":")
                headers[name.lower()] = value.strip()
            body = json.loads(stream.read(int(headers["content-length"])))
        self.received.append(Received(target, headers, body))


def reply(status: str, body: object, *headers: str) -> Reply:
    """Return a whole JSON answer, or one of whatever *body* is in bytes."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(content)}", "Connection: close", *headers]
    return ["\r\n".join([*lines, "", ""]).encode() + content]


def stream(*pieces: bytes | threading.Event) -> Reply:
    """Return an event stream in *pieces*, ended by the end of the connection."""
    return [b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n", *pieces]


def event(**chunk: Any) -> bytes:
    """Return one event of a stream."""
    return f"data: {json.dumps(chunk)}\n\n".encode()


def choice(delta: dict[str, Any], finish_reason: str | None = None, index: int = 0) -> bytes:
    """Return the event of a chunk with one choice."""
    return event(choices=[{"index": index, "delta": delta, "finish_reason": finish_reason}])


DONE = b"data: [DONE]\n\n"
HELLO = [choice({"role": "assistant", "content": ""}), choice({"content": "Hel"}), choice({"content": "lo"})]
STOP = choice({}, "stop")
COMPLETION = {
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "Hello"}, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3},
}


async def no_pause(_seconds: float) -> None:
    """Wait for nothing."""


async def answer(url: str, request: ChatRequest = REQUEST, **settings: Any) -> dict[str, Any]:
    """Return the whole completion that a model at *url* gives."""
    chosen: dict[str, Any] = {"sleep": no_pause, **settings}
    model = HttpModel(url, **chosen)
    try:
        return await gather(model.stream(request), completion_id="c", created=0, model="m")
    finally:
        await model.aclose()


async def text_of(*replies: Reply, **settings: Any) -> str:
    """Return the text that a server with these *replies* gives."""
    with Server(replies).running() as server:
        text: str = (await answer(server.url, **settings))["choices"][0]["message"]["content"]
    return text


async def failure_of(*replies: Reply, **settings: Any) -> ModelError:
    """Return how a server with these *replies* fails."""
    with Server(replies).running() as server, pytest.raises(ModelError) as failure:
        await answer(server.url, **settings)
    return failure.value


async def sent(request: ChatRequest = REQUEST, **settings: Any) -> Received:
    """Return what the server receives."""
    with Server([stream(*HELLO, STOP, DONE)]).running() as server:
        await answer(server.url, request, **settings)
        return server.received[0]


async def test_streamed_text_is_read() -> None:
    """Pieces of a streamed answer become its text, and its usage is told."""
    usage = event(choices=[], usage={"prompt_tokens": 4, "completion_tokens": 2, "total_tokens": 6})
    with Server([stream(*HELLO, STOP, usage, DONE)]).running() as server:
        completion = await answer(server.url)
    assert completion["choices"][0]["message"]["content"] == "Hello"
    assert completion["choices"][0]["finish_reason"] == "stop"
    assert completion["usage"]["total_tokens"] == 6


async def test_pieces_are_passed_on_as_they_come() -> None:
    """The first piece is there while the server still thinks about the next."""
    go_on = threading.Event()
    with Server([stream(HELLO[1], go_on, HELLO[2], STOP, DONE)]).running() as server:
        model = HttpModel(server.url)
        async with aclosing(model.stream(REQUEST)) as deltas:
            first = await anext(deltas)
            go_on.set()
            rest = [delta async for delta in deltas]
        await model.aclose()
    assert getattr(first, "text", None) == "Hel"
    assert len(rest) == 2


async def test_leaving_early_hangs_up() -> None:
    """Who stops reading ends the request, so that the server may stop too."""
    never = threading.Event()
    with Server([stream(HELLO[1], never)]).running() as server:
        model = HttpModel(server.url)
        async with aclosing(model.stream(REQUEST)) as deltas:
            await anext(deltas)
        never.set()
        assert server.has_lost_client.wait(5)
        await model.aclose()


async def test_whole_answer_is_read() -> None:
    """An answer that comes whole, asked for or not, is as good."""
    assert await text_of(reply("200 OK", COMPLETION), streams=False) == "Hello"
    assert await text_of(reply("200 OK", COMPLETION)) == "Hello"


async def test_tool_calls_are_read() -> None:
    """Calls come in pieces by index, or whole."""
    pieces = [
        {"index": 0, "id": "call_a", "type": "function", "function": {"name": "f", "arguments": ""}},
        {"index": 0, "function": {"arguments": '{"x": '}},
        {"index": 0, "function": {"arguments": "1}"}},
        {"index": 1, "id": "call_b", "type": "function", "function": {"name": "g", "arguments": "{}"}},
    ]
    events = [choice({"tool_calls": [piece]}) for piece in pieces]
    with Server([stream(*events, choice({}, "tool_calls"), DONE)]).running() as server:
        message = (await answer(server.url))["choices"][0]["message"]
    calls = [
        {"id": "call_a", "type": "function", "function": {"name": "f", "arguments": '{"x": 1}'}},
        {"id": "call_b", "type": "function", "function": {"name": "g", "arguments": "{}"}},
    ]
    assert message["tool_calls"] == calls
    whole = {
        "choices": [
            {"index": 0, "message": {"content": None, "tool_calls": calls}, "finish_reason": "tool_calls"}
        ]
    }
    with Server([reply("200 OK", whole)]).running() as server:
        assert (await answer(server.url))["choices"][0]["message"]["tool_calls"] == calls


async def test_calls_without_index_or_id_are_told_apart() -> None:
    """Servers that leave out the index, the id, or send arguments as an object are understood."""
    events = [
        choice({"tool_calls": [{"id": "a", "function": {"name": "f", "arguments": "{"}}]}),
        choice({"tool_calls": [{"id": "a", "function": {"arguments": "}"}}]}),
        choice({"tool_calls": [{"function": {"name": "g", "arguments": {"x": 1}}}]}),
    ]
    with Server([stream(*events, choice({}, "tool_calls"), DONE)]).running() as server:
        calls = (await answer(server.url))["choices"][0]["message"]["tool_calls"]
    told = [(call["function"]["name"], call["function"]["arguments"]) for call in calls]
    assert told == [("f", "{}"), ("g", '{"x": 1}')]
    assert calls[1]["id"].startswith("call_")


async def test_refusal_log_probabilities_and_choices_are_passed_on() -> None:
    """What else a server may say reaches the caller."""
    logprobs = {"content": [{"token": "no"}], "refusal": None}
    events = [
        event(
            choices=[{"index": 1, "delta": {"refusal": "no"}, "logprobs": logprobs, "finish_reason": None}]
        ),
        choice({"content": [{"type": "text", "text": "parts"}]}, "weird_reason"),
        choice({}, "stop", index=1),
    ]
    with Server([stream(*events, DONE)]).running() as server:
        first, second = (await answer(server.url))["choices"]
    assert (first["message"]["content"], first["finish_reason"]) == ("parts", "stop")
    assert (second["message"]["refusal"], second["logprobs"]) == ("no", logprobs)


async def test_missing_finish_reason_is_made_up_for() -> None:
    """An answer that is over, but does not say why, is a whole one."""
    assert await text_of(stream(*HELLO, DONE)) == "Hello"


async def test_missing_end_mark_is_forgiven() -> None:
    """An answer that says why it ended needs no ``[DONE]``."""
    assert await text_of(stream(*HELLO, STOP)) == "Hello"


async def test_request_is_sent_as_asked() -> None:
    """The request goes to the endpoint as it is, but for what nobody set."""
    request: ChatRequest = {**REQUEST, "temperature": 0.5, "stop": None}
    received = await sent(request)
    assert received.target == "/v1/chat/completions"
    assert received.body == {
        "model": "gpt-4o",
        "messages": REQUEST["messages"],
        "temperature": 0.5,
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    assert "authorization" not in received.headers


async def test_headers_are_sent() -> None:
    """Key, organization and project have their headers; further ones are added, or stand in for them."""
    received = await sent(
        api_key=SECRET,
        organization="org-1",
        project="proj-1",
        headers={"openai-project": "other", "X-Extra": "1"},
    )
    assert received.headers["authorization"] == f"Bearer {SECRET}"
    assert received.headers["openai-organization"] == "org-1"
    assert received.headers["openai-project"] == "other"
    assert received.headers["x-extra"] == "1"


@pytest.mark.parametrize(
    ("model_map", "name"),
    [({}, "gpt-4o"), ({"gpt-4o": "llama"}, "llama"), ({"*": "any"}, "any"), ({"o1": "x"}, "gpt-4o")],
)
async def test_model_is_mapped(model_map: dict[str, str], name: str) -> None:
    """The server is asked for its own name of the model."""
    assert (await sent(model_map=model_map)).body["model"] == name


@pytest.mark.parametrize("name", ["max_completion_tokens", "max_tokens"])
async def test_limit_has_the_name_that_the_server_knows(name: str) -> None:
    """One name is sent and not the other."""
    received = await sent({**REQUEST, "max_completion_tokens": 300}, limit_field=name)
    assert {key: value for key, value in received.body.items() if key.startswith("max_")} == {name: 300}


async def test_text_that_utf8_cannot_hold_is_sent() -> None:
    """A lone surrogate in a message does not keep it from being sent."""
    received = await sent({"model": "m", "messages": [{"role": "user", "content": "\ud800"}]})
    assert received.body["messages"][0]["content"] == "\ud800"


async def test_endpoint_may_be_given_whole() -> None:
    """An address that already ends with the endpoint is not doubled."""
    with Server([stream(*HELLO, STOP, DONE)]).running() as server:
        await answer(f"{server.url}/chat/completions/")
        assert server.received[0].target == "/v1/chat/completions"


REFUSAL = {"error": {"message": f"No. Your key was {SECRET}.", "type": "x", "code": "y"}}


@pytest.mark.parametrize(
    ("status", "code", "words"),
    [
        ("400 Bad Request", "invalid_prompt", "refused the request"),
        ("401 Unauthorized", "server_error", "refused the API key"),
        ("403 Forbidden", "server_error", "refused the API key"),
        ("404 Not Found", "server_error", "no such address or model"),
        ("413 Too Large", "invalid_prompt", "refused the request"),
        ("418 Teapot", "server_error", "gave no answer"),
        ("429 Too Many Requests", "rate_limit_exceeded", "rate limit"),
        ("500 Internal Server Error", "server_error", "failed"),
        ("503 Unavailable", "server_error", "failed"),
        ("302 Found", "server_error", "gave no answer"),
    ],
)
async def test_refusals_have_the_right_code(status: str, code: str, words: str) -> None:
    """Each status becomes its code and a sentence with the server's reason, but without the key."""
    error = await failure_of(reply(status, REFUSAL), max_retries=0, api_key=SECRET)
    assert (error.code, error.status_code) == (code, int(status[:3]))
    assert words in error.message
    assert "No. Your key was ***." in error.message


HEADERS = {"X-Api-Key": SECRET, "Authorization": f"Bearer {SECRET}-too"}


@pytest.mark.parametrize("settings", [{"api_key": SECRET}, {"headers": HEADERS}], ids=["key", "headers"])
@pytest.mark.parametrize(
    "told",
    [
        reply("400 Bad Request", {"error": {"message": f"Your key was {SECRET}."}}),
        reply("400 Bad Request", {"error": f"Bearer {SECRET}-too is no key."}),
        reply("400 Bad Request", {"error": {"message": "x" * 190 + SECRET}}),
        reply("502 Bad Gateway", f"<html>{'x' * 190}{SECRET}</html>".encode()),
        reply("200 OK", {"error": {"message": f"Your key was {SECRET}."}}),
        reply("200 OK", f"<html>{'x' * 190}{SECRET}</html>".encode()),
        stream(event(error={"message": "x" * 190 + SECRET})),
        stream(f"data: {SECRET}\n\n".encode()),
    ],
    ids=["message", "text", "cut", "html", "in a 200", "html in a 200", "in a stream", "event"],
)
async def test_no_failure_repeats_what_the_server_was_told_in_secret(
    told: Reply, settings: dict[str, Any]
) -> None:
    """Key and headers are gone from whatever a server says, also where the quotation is cut."""
    error = await failure_of(told, max_retries=0, **settings)
    assert SECRET[:5] not in error.message
    assert "***" in error.message


async def test_an_address_with_a_password_is_not_repeated() -> None:
    """Neither as it stands nor as the header that it becomes."""
    header = base64.b64encode(f"user:{SECRET}".encode()).decode()
    refusal = reply("401 Unauthorized", {"error": f"Basic {header} is wrong."})
    with Server([refusal]).running() as server, pytest.raises(ModelError) as failure:
        await answer(server.url.replace("//", f"//user:{SECRET}@"))
    assert header not in failure.value.message
    assert SECRET not in failure.value.message


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (b"<html>\n<h1>Bad\nGateway</h1>", "<html> <h1>Bad Gateway</h1>"),
        (b"", "no reason given"),
        (b'{"error": "plain"}', "plain"),
        (b'{"error": null}', '{"error": null}'),
        (b"[" * 100_000, "[[[["),
        (b"x" * 1_000_000, "xxxx"),
    ],
    ids=["html", "empty", "text", "null", "deep", "long"],
)
async def test_reason_may_be_anything(body: bytes, shown: str) -> None:
    """Whatever stands in the body of a refusal, its beginning is shown."""
    error = await failure_of(reply("502 Bad Gateway", body), max_retries=0)
    assert shown in error.message
    assert len(error.message) < 300


@pytest.mark.parametrize("status", ["429 Too Many Requests", "500 Error", "503 Unavailable", "408 Timeout"])
async def test_passing_failure_is_tried_again(status: str) -> None:
    """A failure that may pass does not reach the caller when it does."""
    failure = reply(status, REFUSAL)
    assert await text_of(failure, failure, stream(*HELLO, STOP, DONE)) == "Hello"


async def test_lasting_failure_is_not_tried_again() -> None:
    """A refusal that will stay, such as a wrong key or a used-up quota, is told at once."""
    quota = {"error": {"message": "Pay.", "code": "insufficient_quota"}}
    for refusal in (reply("401 Unauthorized", REFUSAL), reply("429 Too Many Requests", quota)):
        with Server([refusal, stream(*HELLO, STOP)]).running() as server:
            with pytest.raises(ModelError):
                await answer(server.url)
            assert len(server.received) == 1


async def test_pauses_grow_unless_the_server_names_one() -> None:
    """Pauses double; what the server asks for counts instead, up to a limit."""
    pauses: list[float] = []

    async def note(seconds: float) -> None:
        pauses.append(seconds)

    failures = [
        reply("500 Error", {}),
        reply("500 Error", {}),
        reply("429 Slow", {}, "Retry-After: 7"),
        reply("429 Slow", {}, "Retry-After-Ms: 1500"),
        reply("429 Slow", {}, "Retry-After: 86400"),
        reply("429 Slow", {}, "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT"),
    ]
    await failure_of(*failures, max_retries=5, backoff_seconds=1.0, sleep=note)
    assert pauses == [1.0, 2.0, 7.0, 1.5, 30.0]


async def test_begun_answer_is_not_asked_for_again() -> None:
    """Once a piece has been passed on, a broken connection is a failure, not a second answer."""
    broken = [b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 9999\r\n\r\n", HELLO[1]]
    with Server([broken, stream(*HELLO, STOP)]).running() as server:
        with pytest.raises(ModelError, match="broke") as failure:
            await answer(server.url)
        assert len(server.received) == 1
    assert failure.value.code == "server_error"


@pytest.mark.parametrize(
    "pieces", [[], HELLO[:2], [*HELLO[:2], b'data: {"choi']], ids=["empty", "cut", "cut within"]
)
async def test_cut_stream_is_a_failure(pieces: list[bytes]) -> None:
    """A stream that ends before the answer does is not taken for a short answer."""
    error = await failure_of(stream(*pieces))
    assert "before it was complete" in error.message


@pytest.mark.parametrize(
    "body", [b"<html>", b"[]", b"{}", b'{"choices": 5}', b'{"choices": [7]}', b"null", b"[" * 100_000]
)
async def test_nonsense_is_a_failure(body: bytes) -> None:
    """An answer of status 200 that is no chat completion says what it is instead."""
    for nonsense in (reply("200 OK", body), stream(b"data: " + body + b"\n\n")):
        error = await failure_of(nonsense)
        assert error.code == "server_error"
        assert "no chat completion" in error.message


@pytest.mark.parametrize(
    ("error", "code"),
    [
        ({"message": "Overloaded", "code": 429}, "rate_limit_exceeded"),
        ({"message": "Overloaded", "code": {"odd": 1}}, "server_error"),
        ("Overloaded", "server_error"),
    ],
)
async def test_failure_within_a_stream_is_told(error: object, code: str) -> None:
    """A server that breaks off with an error event is quoted."""
    failure = await failure_of(stream(HELLO[1], event(error=error)))
    assert failure.code == code
    assert "Overloaded" in failure.message


async def test_endless_answer_is_cut_off() -> None:
    """An answer beyond the limit ends as a failure, streamed or whole, and so does an endless event."""
    many = [choice({"content": "x" * 1000})] * 20
    assert "longer than 9000 bytes" in (await failure_of(stream(*many), max_answer_bytes=9000)).message
    whole = reply("200 OK", b"x" * 10_000)
    assert "longer than 9000 bytes" in (await failure_of(whole, max_answer_bytes=9000)).message
    endless = stream(b"data: " + b"x" * (17 * 2**20))
    assert "more than" in (await failure_of(endless)).message


async def test_silent_server_is_given_up() -> None:
    """A server that does not answer in time is a failure that says how long was waited."""
    never = threading.Event()
    with Server([[never]]).running() as server:
        with pytest.raises(ModelError, match=r"silent for 0\.05 s") as failure:
            await answer(server.url, timeout_seconds=0.05, max_retries=0)
        never.set()
    assert failure.value.code == "server_error"


async def test_unreachable_server_is_named() -> None:
    """Where nobody listens, the error names the address, without the password in it."""
    with nobody() as url, pytest.raises(ModelError, match="could not be reached") as failure:
        await answer(url.replace("//", f"//user:{SECRET}@"))
    assert url in failure.value.message
    assert SECRET not in failure.value.message


async def test_no_network_error_gets_through() -> None:
    """What is no HTTP at all is a failure of the model server as well."""
    error = await failure_of([b"SSH-2.0-OpenSSH_9.0\r\n\r\n"], max_retries=0)
    assert error.code == "server_error"
    assert "broke" in error.message


async def test_failure_survives_pickle() -> None:
    """A failure that may pass is, pickled, a model error like others."""
    error = await failure_of(reply("500 Error", REFUSAL), max_retries=0)
    twin = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (type(twin), twin.code, twin.message, twin.status_code) == (ModelError, *error.args, 500)


@pytest.mark.parametrize("base_url", ["", "localhost:11434/v1", "ftp://example.com"])
def test_address_without_a_scheme_is_refused(base_url: str) -> None:
    """An address that cannot be asked is refused when the model is made, with an example of one that can."""
    with pytest.raises(InvalidArgumentError, match="must begin with http"):
        HttpModel(base_url)


@pytest.mark.parametrize("key", ["sk-\n", "sk-\u20ac", "sk-\0"])
def test_key_that_cannot_be_sent_is_refused_without_showing_it(key: str) -> None:
    """A key with a line break or a letter that no header may have is refused, and not repeated."""
    with pytest.raises(InvalidArgumentError, match="'Authorization'") as failure:
        HttpModel("http://localhost", api_key=key)
    assert "sk-" not in str(failure.value)


async def test_unused_model_may_be_closed() -> None:
    """A model that was never asked has nothing to close, and closing twice does no harm."""
    model = HttpModel("http://localhost")
    await model.aclose()
    await model.aclose()


async def test_model_is_used_by_many_at_once() -> None:
    """Answers of several requests at once are not mixed up."""
    import anyio

    replies = [stream(choice({"content": "same"}), STOP, DONE) for _ in range(20)]
    texts: list[str] = []
    with Server(replies).running() as server:
        model = HttpModel(server.url)

        async def ask() -> None:
            stream: AsyncGenerator[ChatDelta, None] = model.stream(REQUEST)
            completion = await gather(stream, completion_id="c", created=0, model="m")
            texts.append(completion["choices"][0]["message"]["content"])

        async with anyio.create_task_group() as group:
            for _ in range(20):
                group.start_soon(ask)
        await model.aclose()
    assert texts == ["same"] * 20
