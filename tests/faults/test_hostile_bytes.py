# pyright: reportPrivateUsage=false

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import Any

import anyio
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistants_api import calls, models
from assistants_api.wire import Call, FileUpload, Model
from assistants_client import AIClientError, APIResponseError
from assistants_client.answers import Answer, BadBodyError, Body, ResponseHeaders, read
from assistants_client.exchange import prepare
from assistants_client.multipart import MultipartBody
from assistants_client.streaming import EventStreamDecoder, EventTooLargeError
from assistants_client.streams.completions import CompletionReader
from assistants_client.streams.readers import EventReader, StreamHead
from assistants_client.streams.runs import RunReader
from tests.support import wire
from tests.support.flows import terms

MODELS = [
    kind
    for kind in (getattr(models, name) for name in models.__all__)
    if isinstance(kind, type) and issubclass(kind, Model)
]
NAMES = sorted({name for kind in MODELS for name in kind.__annotations__} - {"additional_properties", "http"})
WORDS = st.sampled_from(
    [
        "text",
        "function",
        "file_search",
        "code_interpreter",
        "completed",
        "message_creation",
        "auto",
        "image_file",
    ]
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5)
    | WORDS
)
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=3), inner, max_size=5)
    ),
    max_leaves=15,
)
OBJECTS = st.dictionaries(st.sampled_from(NAMES), JSON, max_size=8)
HEADERS = st.lists(
    st.tuples(
        st.sampled_from([b"Location", b"retry-after", b"Content-Type", b"x-request-id", b"\xff"]),
        st.binary(max_size=8),
    ),
    max_size=3,
)
GET_RUN = calls.get_run("thread_1", "run_1")
EVENTS = ["thread.run.created", "thread.message.delta", "thread.message.completed", "thread.run.step.delta"]


def tried(answer: Answer, decode: Any = GET_RUN.decode) -> Any:
    """Return what the client makes of an answer: an object, or an error of our tree."""
    call: Call[Any] = Call(GET_RUN.operation, GET_RUN.path_values, decode=decode)
    try:
        return read(answer, prepare(call, terms(), 0.0), "sk-secret-key")
    except AIClientError as error:
        assert error.message  # noqa: PT017 - one of two outcomes
        return error


@given(st.binary(max_size=300), st.integers(100, 999), HEADERS)
def test_any_bytes_under_any_status(body: bytes, status_code: int, headers: Any) -> None:
    """Whatever an answer is, it is an object or an error of our tree."""
    tried(Answer(status_code, ResponseHeaders(headers), None, body))


@given(JSON, st.sampled_from([400, 401, 404, 429, 500]))
def test_any_json_as_an_error(body: Any, status_code: int) -> None:
    """An error body may have any shape."""
    tried(Answer(status_code, ResponseHeaders([]), None, json.dumps(body).encode()))


@given(st.sampled_from(MODELS), OBJECTS)
def test_any_json_as_any_model(kind: type[Model], body: dict[str, Any]) -> None:
    """Whatever stands in the fields, it is an object, which can be shown and sent, or an error of ours."""
    found = tried(Answer(200, ResponseHeaders([]), None, json.dumps(body).encode()), kind.from_dict)
    if isinstance(found, Model):
        assert repr(found)
        assert found.to_dict() is not None


@given(
    st.lists(st.binary(max_size=40), max_size=6), st.sampled_from([None, "gzip", "deflate", "identity", "br"])
)
def test_any_compressed_bytes(chunks: list[bytes], encoding: str | None) -> None:
    """What cannot be unpacked is one error, which the client makes its own."""
    body = Body(encoding, 50)
    try:
        for chunk in chunks:
            body.add(chunk)
        assert len(body.whole()) <= 50
    except BadBodyError as error:
        assert str(error)  # noqa: PT017 - one of two outcomes


@given(st.lists(st.binary(max_size=60), max_size=6))
def test_any_bytes_as_events(chunks: list[bytes]) -> None:
    """The decoder knows one error, for an event that is too large."""
    decoder = EventStreamDecoder(max_event_bytes=40)
    try:
        for chunk in chunks:
            assert all(isinstance(event.data, str) for event in decoder.feed(chunk))
    except EventTooLargeError as error:
        assert error.limit_bytes == 40  # noqa: PT017 - one of two outcomes


def head(reader: EventReader[Any]) -> StreamHead:
    """Return the head of a stream, which *reader* reads from now on."""
    call = calls.create_run("thread_1", assistant_id="asst_1", stream=True)
    exchange = prepare(call, terms(), 0.0, streamed=True)
    begun = StreamHead(exchange, Answer(200, ResponseHeaders([]), None, b""), "sk-secret-key")
    reader.begin(begun)
    return begun


def stream(events: list[tuple[str, Any]]) -> Iterator[bytes]:
    """Yield the bytes of a stream of *events*."""
    for name, data in events:
        yield f"event: {name}\ndata: {json.dumps(data)}\n\n".encode()


def read_all(reader: Any, chunks: Iterator[bytes]) -> None:
    """Read a stream to its end, with all that a program does to its events."""
    head(reader)
    try:
        for chunk in chunks:
            for event in reader.feed(chunk):
                list(reader.texts(event))
                repr(event)
        reader.check_end()
    except AIClientError as error:
        assert error.message  # noqa: PT017 - one of two outcomes


@given(
    st.lists(st.tuples(st.sampled_from([*EVENTS, "error", "done", "new.kind"]), OBJECTS | JSON), max_size=5)
)
@example([("thread.run.created", {**wire.run(), "status": []})])
def test_any_json_as_the_events_of_a_run(events: list[tuple[str, Any]]) -> None:
    """Whatever is in the events, the stream ends in good order or with an error of our tree."""
    read_all(RunReader(), stream(events))


@given(st.lists(st.tuples(st.just("message"), OBJECTS | JSON), max_size=5))
def test_any_json_as_the_chunks_of_a_completion(events: list[tuple[str, Any]]) -> None:
    """The same for chat completions, whose pieces are put together."""
    reader = CompletionReader()
    read_all(reader, stream(events))
    try:
        reader.completion()
    except AIClientError as error:
        assert error.message  # noqa: PT017 - one of two outcomes


@given(st.lists(st.binary(max_size=80), max_size=5))
@pytest.mark.parametrize("kind", [RunReader, CompletionReader])
def test_any_bytes_as_a_stream(kind: Any, chunks: list[bytes]) -> None:
    """Bytes that are no events at all do no harm either."""
    read_all(kind(), iter(chunks))


TEXT = st.text(max_size=20)


@given(st.lists(st.tuples(TEXT, TEXT), max_size=3), TEXT, st.binary(max_size=200))
def test_any_form_is_one_whole_body(form: list[tuple[str, str]], name: str, data: bytes) -> None:
    """No name and no content gets out of its part: the length is right, and the file is the last part."""
    body = MultipartBody(tuple(form), FileUpload("file", name, data), boundary="b" * 32)
    whole = b"".join(body.chunks())
    assert len(whole) == body.content_length
    assert whole.endswith(b"\r\n\r\n" + data + b"\r\n--" + b"b" * 32 + b"--\r\n")
    heads = whole[: len(whole) - len(data)]
    lines = re.findall(rb"^Content-Disposition: [^\r\n]*", heads, re.MULTILINE)
    assert len(lines) >= len(form) + 1
    assert lines[-1].startswith(b'Content-Disposition: form-data; name="file"; filename="')
    assert lines[-1].count(b'"') == 4


class Odd(io.BytesIO):
    """A stream whose reads are as odd as the test wants them."""

    def __init__(self, reads: list[Any]) -> None:
        super().__init__()
        self._reads = reads

    def seekable(self) -> bool:
        """Say no, so that it is read as it comes."""
        return False

    def read(self, size: int | None = -1) -> Any:  # noqa: ARG002 - gives what it has
        """Return the next of the reads, whatever it is."""
        return self._reads.pop(0) if self._reads else b""


@given(st.lists(st.binary(max_size=20) | st.text(max_size=3) | st.none(), max_size=4))
def test_any_stream_is_a_body_or_an_error_of_ours(reads: list[Any]) -> None:
    """A stream of text, or of nothing at all, is named; the same with and without await."""
    outcomes: list[object] = []

    async def gather(body: MultipartBody) -> bytes:
        return b"".join([chunk async for chunk in body.achunks()])

    for way in ("sync", "async"):
        body = MultipartBody((), FileUpload("file", "a", Odd(list(reads))), boundary="b" * 32)
        try:
            outcomes.append(b"".join(body.chunks()) if way == "sync" else anyio.run(gather, body))
        except AIClientError as error:
            outcomes.append(str(error))
    assert outcomes[0] == outcomes[1]


def test_the_error_of_a_hostile_answer_names_it() -> None:
    """To be sure that these tests see errors at all."""
    found = tried(Answer(200, ResponseHeaders([]), None, b"[]"))
    assert isinstance(found, APIResponseError)
    assert tried(Answer(200, ResponseHeaders([]), None, json.dumps(wire.run()).encode())).id == "run_1"
