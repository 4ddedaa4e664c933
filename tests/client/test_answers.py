from __future__ import annotations

import gzip
import json
import os
import pickle
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistants_api import calls
from assistants_client import (
    AIClientError,
    APIResponseError,
    APIStatusError,
    EndpointRetiredError,
    NotFoundError,
)
from assistants_client.answers import Answer, BadBodyError, Body, ResponseHeaders, read
from assistants_client.exchange import prepare
from tests.support import wire
from tests.support.flows import terms

KEY = "sk-test-key"


def answer(body: Any, status_code: int = 200, **headers: str) -> Answer:
    """Return an answer, with *body* as JSON unless it is bytes."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Answer(status_code, ResponseHeaders(raw), "req_1", data)


def read_run(body: Any, status_code: int = 200, *, base_url: str = "http://x/v1", **headers: str) -> Any:
    """Read an answer to `get_run`."""
    exchange = prepare(calls.get_run("thread_1", "run_1"), terms(base_url=base_url), 0.0)
    return read(answer(body, status_code, **headers), exchange, KEY)


def test_an_object_is_decoded_into_its_type() -> None:
    """What the spec does not know is kept, what the server left out is absent."""
    run = read_run({**wire.run("dancing"), "mood": "good"})
    assert (run.status, run.additional_properties) == ("dancing", {"mood": "good"})
    assert not run.assistant_id


def test_a_byte_order_mark_is_no_obstacle() -> None:
    """Some servers put one before their JSON."""
    assert read_run(b"\xef\xbb\xbf" + json.dumps(wire.run()).encode()).id == "run_1"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b'{"id": "run_1"',
        b'{"id": "run_1"} trailing',
        b"\xff\xfe\x00",
        b'{"id": "\xff"}',
        b'{"created_at": NaN}',
        b'{"created_at": Infinity}',
        b'{"created_at": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b"<html></html>",
        "Ünïcode".encode("utf-16"),
    ],
)
def test_what_is_not_json_is_an_error_of_ours(body: bytes) -> None:
    """Whatever is wrong with the bytes, no bare decoding error gets out."""
    with pytest.raises(APIResponseError, match="the body is not JSON") as caught:
        read_run(body)
    assert caught.value.__cause__ is not None


@pytest.mark.parametrize(
    ("body", "kind"),
    [(b"[]", "array"), (b'"run"', "string"), (b"5", "number"), (b"true", "boolean"), (b"null", "null")],
)
def test_json_that_is_no_object_is_the_wrong_kind(body: bytes, kind: str) -> None:
    """The error says what came instead."""
    with pytest.raises(APIResponseError, match=f"a JSON {kind}, not an object"):
        read_run(body)


@pytest.mark.parametrize(
    "body", [{"last_error": 5}, {"tools": "none"}, {"usage": [1]}, {"data": 5, "tools": {}}]
)
def test_an_object_of_the_wrong_shape_is_decoded_or_refused(body: dict[str, Any]) -> None:
    """Either the decoder can live with it, or the error is ours; nothing else gets out."""
    try:
        assert read_run({"id": "run_1", **body}).http.status_code == 200
    except APIResponseError as error:
        assert "not the kind of object" in str(error)  # noqa: PT017 - one of two outcomes


def test_an_error_with_status_200_is_an_error() -> None:
    """Some proxies answer everything with 200."""
    with pytest.raises(APIResponseError, match="the body is an error"):
        read_run({"error": {"message": "upstream is down"}})


@pytest.mark.parametrize(
    "body", [{}, {"status": "ok"}, {"detail": "Hello"}, {"object": "list", "data": [wire.run()]}]
)
def test_an_answer_to_another_question_is_the_wrong_kind(body: dict[str, Any]) -> None:
    """A health page, or a list in place of a run, is no run without fields."""
    with pytest.raises(APIResponseError, match="not the object that was asked for, as it has no id"):
        read_run(body)


@pytest.mark.parametrize("body", [{}, {"status": "ok"}, wire.run()])
def test_what_is_no_list_is_not_an_empty_one(body: dict[str, Any]) -> None:
    """A walk along a list would otherwise end in silence."""
    exchange = prepare(calls.get_runs("thread_1"), terms(), 0.0)
    with pytest.raises(APIResponseError, match="not a list, as it has no data"):
        read(answer(body), exchange, KEY)


def test_a_missing_id_is_made_up_for() -> None:
    """Some servers name no id where another field tells what the answer is."""
    assert read_run({"object": "thread.run", "status": "queued"}).status == "queued"
    completion = prepare(calls.create_completion(model="m", messages=[]), terms(), 0.0)
    assert read(answer({"choices": []}), completion, KEY).choices == []


def test_openais_errors_are_read_in_full() -> None:
    """Sentence, type, code and param become attributes, the body stays reachable."""
    body = {"error": {"message": "Bad limit.", "type": "invalid_request_error", "code": 7, "param": "limit"}}
    with pytest.raises(APIStatusError) as caught:
        read_run(body, 400)
    error = caught.value
    assert (error.detail, error.type, error.code, error.param) == (
        "Bad limit.",
        "invalid_request_error",
        "7",
        "limit",
    )
    assert (error.body, error.request_id, error.operation) == (body, "req_1", "get_run")


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        ({"error": "just text"}, "just text"),
        ({"message": "flat"}, "flat"),
        ({"detail": "of FastAPI"}, "of FastAPI"),
        ({"error": {"message": None}}, '{"error": {"message": null}}'),
        ({"error": ["a"]}, '{"error": ["a"]}'),
        (["a"], '["a"]'),
        (b"<h1>Bad   gateway</h1>\n", "<h1>Bad gateway</h1>"),
        (b"", ""),
        (b"\xff\xfe", "\ufffd\ufffd"),
    ],
)
def test_other_servers_errors_are_shown_as_they_are(body: Any, detail: str) -> None:
    """Whatever form an error body has, its words or its beginning are in the error."""
    with pytest.raises(APIStatusError) as caught:
        read_run(body, 502)
    assert caught.value.detail == detail


def test_a_long_error_is_cut() -> None:
    """A sentence stays a sentence, however much a server says."""
    with pytest.raises(APIStatusError) as caught:
        read_run({"error": {"message": "x" * 1_000_000}}, 400)
    assert len(str(caught.value)) < 3000


@pytest.mark.parametrize(
    "base_url",
    ["https://api.openai.com/v1", "https://mine.openai.azure.com/openai", "https://API.OpenAI.com/v1"],
)
def test_a_404_where_the_service_was_retired_says_so(base_url: str) -> None:
    """Nobody looks for a typo in an id when the whole service is gone."""
    with pytest.raises(EndpointRetiredError, match=r"2026-08-26.*OpenAIClient\.local\(\)"):
        read_run({"error": {"message": "Not found"}}, 404, base_url=base_url)


def test_a_404_elsewhere_is_about_the_object() -> None:
    """On a server that has the API, a 404 means what it says."""
    with pytest.raises(NotFoundError, match="No run found") as caught:
        read_run({"error": {"message": "No run found with id 'run_1'."}}, 404)
    assert type(caught.value) is NotFoundError


def test_a_404_on_files_is_not_about_retirement() -> None:
    """Files and vector stores outlived the assistants."""
    exchange = prepare(calls.get_file("file-1"), terms(base_url="https://api.openai.com/v1"), 0.0)
    with pytest.raises(NotFoundError) as caught:
        read(answer({"error": {"message": "No such File object: file-1"}}, 404), exchange, KEY)
    assert type(caught.value) is NotFoundError


@pytest.mark.parametrize("status_code", [200, 401])
def test_the_key_is_in_no_error(status_code: int) -> None:
    """Wherever the server repeats the key, it is blotted out."""
    with pytest.raises(AIClientError) as caught:
        read_run(f"you sent {KEY}".encode(), status_code)
    assert KEY not in f"{caught.value} {vars(caught.value)}"
    assert "[the API key]" in str(caught.value)


@pytest.mark.parametrize("key", ["local", "a", "1234567"])
def test_a_short_key_leaves_the_sentence_whole(key: str) -> None:
    """Keys of fewer than 8 characters are placeholders, and may be words of what the server says."""
    sentence = f"The {key} backend has no such run."
    exchange = prepare(calls.get_run("thread_1", "run_1"), terms(), 0.0)
    with pytest.raises(NotFoundError) as caught:
        read(answer({"error": {"message": sentence}}, 404), exchange, key)
    assert sentence in str(caught.value)


@pytest.mark.parametrize("key", ["12345678", "sk-test-key"])
def test_a_key_of_eight_characters_is_a_secret(key: str) -> None:
    """From that length on, a key is replaced wherever it stands."""
    exchange = prepare(calls.get_run("thread_1", "run_1"), terms(), 0.0)
    with pytest.raises(NotFoundError) as caught:
        read(answer({"error": {"message": f"No run for {key}."}}, 404), exchange, key)
    assert key not in str(caught.value)


def test_headers_are_found_in_any_case() -> None:
    """Names are the same in any case; several of one name are joined."""
    headers = ResponseHeaders([(b"X-A", b"1"), (b"x-a", b"2"), (b"X-B", b"\xe9")])
    assert (headers["x-A"], headers.get("X-b"), headers.get("x-c")) == ("1, 2", "é", None)
    assert (len(headers), sorted(headers)) == (2, ["x-a", "x-b"])
    assert pickle.loads(pickle.dumps(headers)) == headers  # noqa: S301 - our own bytes
    assert repr(headers) == "ResponseHeaders({'x-a': '1, 2', 'x-b': 'é'})"


@given(st.binary(max_size=300), st.sampled_from([200, 400, 404, 500]))
def test_no_bytes_get_anything_but_our_errors_out(body: bytes, status_code: int) -> None:
    """For any body at all, the outcome is an object or an error of our tree."""
    try:
        read_run(body, status_code)
    except AIClientError as error:
        assert error.message  # noqa: PT017 - one of two outcomes


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
FIELDS = st.sampled_from(
    [*["id", "object", "status", "tools", "usage", "last_error", "required_action", "tool_choice"]]
)


@given(st.dictionaries(FIELDS, JSON))
def test_no_json_gets_anything_but_our_errors_out(body: dict[str, Any]) -> None:
    """For any JSON in any field, the outcome is a run or an error of our tree."""
    try:
        assert read_run({"id": "run_1", **body}).http.status_code == 200
    except APIResponseError as error:
        assert error.message  # noqa: PT017 - one of two outcomes


def test_a_body_within_the_limit_is_whole() -> None:
    """Chunks are put together; exactly the limit is allowed."""
    body = Body(None, 6)
    body.add(b"abc")
    body.add(b"def")
    assert (body.whole(), body.start()) == (b"abcdef", b"abc")
    with pytest.raises(BadBodyError, match="larger than 6 bytes"):
        body.add(b"g")


def test_an_empty_body_is_empty() -> None:
    """No bytes are no error here, packed or not."""
    assert Body(None, 1).whole() == Body("gzip", 1).whole() == b""


def test_nothing_may_follow_a_compressed_body() -> None:
    """What comes after its end would be read without end, and kept."""
    body = Body("gzip", 1000)
    with pytest.raises(BadBodyError, match="something follows"):
        body.add(gzip.compress(b"{}") + b"more")
    whole = Body("GZIP", 1000)
    whole.add(gzip.compress(b"{}"))
    with pytest.raises(BadBodyError, match="something follows"):
        whole.add(b"more")


def test_blocks_that_unpack_to_nothing_are_counted_too() -> None:
    """An endless row of empty blocks is as large as any other body."""
    packer = zlib.compressobj()
    begun = packer.compress(b"{") + packer.flush(zlib.Z_SYNC_FLUSH)
    empty_block = b"\x00\x00\x00\xff\xff"
    body = Body("deflate", 1000)
    body.add(begun + 100 * empty_block)
    with pytest.raises(BadBodyError, match="larger than 1,000 bytes"):
        body.add(400 * empty_block)


def test_what_cannot_be_compressed_is_not_refused_for_it() -> None:
    """Compressing noise makes it longer; it still fits."""
    noise = os.urandom(100_000)
    body = Body("gzip", 100_000)
    body.add(gzip.compress(noise, 1))
    assert body.whole() == noise
