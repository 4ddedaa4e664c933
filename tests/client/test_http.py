from __future__ import annotations

import gzip
import json
import socket
import threading
from typing import Any

import pytest

from assistants_client import (
    APIConnectionError,
    APIResponseError,
    APIStatusError,
    APITimeoutError,
    CancellationToken,
    ClientClosedError,
    InvalidArgumentError,
    OperationCancelledError,
    __version__,
)
from tests.support import wire
from tests.support.clients import Connect, close
from tests.support.faults import SILENCE_SECONDS
from tests.support.scripted_server import Reply, ScriptedServer, answer, nobody


def test_a_call_arrives_as_the_api_wants_it(connect: Connect) -> None:
    """Method, path, key, beta header and our own name are there; no body on a GET."""
    with ScriptedServer(answer(wire.run())) as server:
        connect(base_url=server.url).get_run("thread_1", "run_1")
        request = server.last
    assert (request.method, request.target, request.body) == ("GET", "/v1/threads/thread_1/runs/run_1", b"")
    assert request.headers["authorization"] == "Bearer sk-test"
    assert request.headers["openai-beta"] == "assistants=v2"
    assert request.headers["host"] == server.url.removeprefix("http://").removesuffix("/v1")
    assert request.headers["user-agent"].startswith(f"assistants-client/{__version__} ")
    assert "idempotency-key" not in request.headers


def test_a_body_is_compact_json(connect: Connect) -> None:
    """A create sends its fields and nothing else, in as few bytes as JSON takes."""
    with ScriptedServer(answer({"id": "asst_1"})) as server:
        connect(base_url=server.url).create_assistant(model="gpt-4o", name="Zoë")
        request = server.last
    assert request.body == b'{"model":"gpt-4o","name":"Zo\\u00eb"}'
    assert request.headers["content-type"] == "application/json"
    assert request.headers["content-length"] == str(len(request.body))


def test_a_post_without_fields_says_that_its_body_is_empty(connect: Connect) -> None:
    """A cancel has no body, and a length that says so."""
    with ScriptedServer(answer(wire.run("cancelling"))) as server:
        connect(base_url=server.url).cancel_run("thread_1", "run_1")
        assert server.last.headers["content-length"] == "0"


def test_chat_completions_are_no_beta(connect: Connect) -> None:
    """The beta header goes only where the API wants it."""
    with ScriptedServer(answer({"id": "chatcmpl_1"})) as server:
        connect(base_url=server.url).create_completion(model="gpt-4o", messages=[])
        assert "openai-beta" not in server.last.headers


def test_organization_project_version_and_own_headers_are_sent(connect: Connect) -> None:
    """Each setting reaches the server under the name that the API gives it."""
    with ScriptedServer(answer(wire.page())) as server:
        client = connect(
            base_url=server.url,
            organization="org-1",
            project="proj-1",
            api_version="2024-10-21",
            default_headers={"X-Team": "docs", "User-Agent": "mine"},
        )
        client.get_assistants(limit=5, order="asc")
        request = server.last
    sent = {name: request.headers[name] for name in ("openai-organization", "openai-project", "x-team")}
    assert sent == {"openai-organization": "org-1", "openai-project": "proj-1", "x-team": "docs"}
    assert request.headers["user-agent"] == "mine"
    assert request.query == [("limit", "5"), ("order", "asc"), ("api-version", "2024-10-21")]


def test_own_headers_win_in_whichever_case(connect: Connect) -> None:
    """The library's own of the same name is replaced, not sent beside; the key's is the library's."""
    own = {"user-agent": "mine", "OPENAI-BETA": "assistants=v3", "authorization": "Bearer other", "x-a": "1"}
    with ScriptedServer(answer(wire.run())) as server:
        connect(base_url=server.url, default_headers=own).get_run("thread_1", "run_1")
        headers = server.last.headers
    sent = (headers["user-agent"], headers["openai-beta"], headers["authorization"], headers["x-a"])
    assert sent == ("mine", "assistants=v3", "Bearer sk-test", "1")


def test_no_header_is_sent_twice(connect: Connect) -> None:
    """Headers that differ in case only are one; the server sees the last."""
    own = {"user-agent": "mine", "User-Agent": "mine too", "accept": "text/plain"}
    with socket.create_server(("127.0.0.1", 0)) as listener:
        client = connect(base_url=f"http://127.0.0.1:{listener.getsockname()[1]}/v1", default_headers=own)
        seen: list[bytes] = []

        def serve() -> None:
            connection, _ = listener.accept()
            with connection:
                seen.append(connection.recv(65536))
                connection.sendall(answer(wire.run()).data)

        serving = threading.Thread(target=serve)
        serving.start()
        client.get_run("thread_1", "run_1")
        serving.join()
    names = [line.partition(b":")[0].lower() for line in seen[0].splitlines()[1:] if line]
    assert len(names) == len(set(names))
    assert b"mine too" in seen[0]


def test_a_path_in_the_base_url_is_kept(connect: Connect) -> None:
    """A server that lives below a path gets that path."""
    with ScriptedServer(answer(wire.run())) as server:
        connect(base_url=f"{server.url}/proxy/").get_run("thread_1", "run_1")
        assert server.last.path == "/v1/proxy/threads/thread_1/runs/run_1"


def test_an_id_cannot_leave_its_place_in_the_path(connect: Connect) -> None:
    """Slashes, dots, question marks and the like in an id reach the server quoted."""
    with ScriptedServer(answer(wire.run())) as server:
        connect(base_url=server.url).get_run("../../files", "a/b?c#d e%2F")
        assert server.last.target == "/v1/threads/..%2F..%2Ffiles/runs/a%2Fb%3Fc%23d%20e%252F"


@pytest.mark.parametrize("bad", ["", "   ", None, ".", "..", 5])
def test_what_is_no_id_is_refused_before_anything_is_sent(connect: Connect, bad: Any) -> None:
    """An empty or impossible id names its argument, and the server hears nothing."""
    with ScriptedServer(answer(wire.run())) as server:
        with pytest.raises(InvalidArgumentError, match="run_id") as caught:
            connect(base_url=server.url).get_run("thread_1", bad)
        assert caught.value.argument == "run_id"
        assert server.requests == []


def test_a_result_knows_its_http_side(connect: Connect) -> None:
    """Status, headers in any case, request id and retries are on the result."""
    with ScriptedServer(answer(wire.run(), headers={"OpenAI-Processing-Ms": "12"})) as server:
        http = connect(base_url=server.url).get_run("thread_1", "run_1").http
    assert (http.status_code, http.request_id, http.retries) == (200, "req_1", 0)
    assert http.headers["openai-processing-MS"] == "12"
    assert http.elapsed_seconds >= 0


def test_connections_are_used_again(connect: Connect) -> None:
    """Two calls in a row, one of them refused, need one connection."""
    with ScriptedServer(answer(wire.run()), answer({}, 404), answer(wire.run())) as server:
        client = connect(base_url=server.url)
        client.get_run("thread_1", "run_1")
        with pytest.raises(APIStatusError):
            client.get_run("thread_1", "run_2")
        client.get_run("thread_1", "run_1")
        assert (len(server.requests), server.connections) == (3, 1)


def test_an_unreachable_server_is_named(connect: Connect) -> None:
    """The error says where nobody listened, that nothing was sent, and what to check."""
    with nobody() as url:
        client = connect(base_url=url, http_request_max_retries=0)
        with pytest.raises(APIConnectionError, match="Check base_url") as caught:
            client.get_run("thread_1", "run_1")
    assert (caught.value.server, caught.value.operation) == (url.removesuffix("/v1"), "get_run")
    assert caught.value.sent is False
    assert caught.value.__cause__ is not None


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_broken_compression_is_an_unreadable_answer(connect: Connect, encoding: str) -> None:
    """What is not compressed as it claims, or as nobody asked for, gives the error of our tree."""
    with (
        ScriptedServer(answer(b"plain", headers={"Content-Encoding": encoding})) as server,
        pytest.raises(APIResponseError, match="compressed"),
    ):
        connect(base_url=server.url).get_run("thread_1", "run_1")


def test_compression_that_breaks_off_is_an_unreadable_answer(connect: Connect) -> None:
    """The end of the compressed bytes has to be there."""
    half = gzip.compress(json.dumps(wire.run()).encode())[:-12]
    with (
        ScriptedServer(answer(half, headers={"Content-Encoding": "gzip"})) as server,
        pytest.raises(APIResponseError, match="breaks off"),
    ):
        connect(base_url=server.url).get_run("thread_1", "run_1")


@pytest.mark.parametrize(
    "reply",
    [
        Reply(b"", "close"),
        Reply(b"HTTP/1.1 200 OK\r\nContent-Le", "close"),
        Reply(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", "close"),
        Reply(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", "reset"),
        Reply(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", "close"),
        Reply(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "close"),
        Reply(b"SSH-2.0-OpenSSH_9.6\r\n", "close"),
    ],
)
def test_an_answer_that_breaks_off_is_a_lost_connection(connect: Connect, reply: Reply) -> None:
    """Wherever the connection ends, the error says that the request may have arrived."""
    with ScriptedServer(reply) as server:
        client = connect(base_url=server.url, http_request_max_retries=0)
        with pytest.raises(APIConnectionError) as caught:
            client.get_run("thread_1", "run_1")
    assert caught.value.sent is True


def test_silence_ends_at_the_read_timeout(connect: Connect) -> None:
    """A server that takes a GET and says nothing costs the read timeout, no more."""
    with ScriptedServer(Reply(b"", "hang")) as server:
        client = connect(base_url=server.url, read_timeout_seconds=0.05, http_request_max_retries=0)
        with pytest.raises(APITimeoutError, match=r"within 0\.05 s") as caught:
            client.get_run("thread_1", "run_1")
    assert (caught.value.timeout_seconds, caught.value.sent) == (0.05, True)


def test_a_post_may_think_longer_than_the_read_timeout(connect: Connect) -> None:
    """Only the total limits how long a POST waits for the first byte of its answer."""
    with ScriptedServer(Reply(b"", "hang")) as server:
        client = connect(base_url=server.url, read_timeout_seconds=0.01)
        with pytest.raises(APITimeoutError, match=f"within {SILENCE_SECONDS} s"):
            client.create_thread(timeout_seconds=SILENCE_SECONDS)
        assert server.count_requests(1) == 1


def test_no_time_left_means_nothing_is_sent(connect: Connect) -> None:
    """A token whose deadline has passed stops a call before the first attempt."""
    with ScriptedServer(answer(wire.run())) as server:
        client = connect(base_url=server.url)
        with pytest.raises(OperationCancelledError):
            client.get_run("thread_1", "run_1", cancellation=CancellationToken(timeout_seconds=0))
        assert server.requests == []


def test_a_page_instead_of_json_is_shown_in_part(connect: Connect) -> None:
    """An answer that is not JSON gives its status, its type, its request id and how it starts."""
    page = b"<!DOCTYPE html>\n<title>Welcome</title>" + b"x" * 5000
    with (
        ScriptedServer(answer(page, headers={"Content-Type": "text/html"})) as server,
        pytest.raises(APIResponseError, match="not JSON") as caught,
    ):
        connect(base_url=server.url).get_run("thread_1", "run_1")
    error = caught.value
    assert (error.status_code, error.request_id, error.content_type) == (200, "req_1", "text/html")
    assert error.preview.startswith("<!DOCTYPE html> <title>Welcome</title>xxx")
    assert len(error.preview) == 200


@pytest.mark.parametrize("header", ["Content-Length: 100001", "Connection: close"])
def test_a_body_without_end_is_given_up(connect: Connect, header: str) -> None:
    """No more than `max_response_bytes` is read, whether or not the server tells the length before."""
    body = b'"' + b"x" * 100_000
    reply = Reply(f"HTTP/1.1 200 OK\r\n{header}\r\n\r\n".encode() + body, "close")
    with (
        ScriptedServer(reply) as server,
        pytest.raises(APIResponseError, match=r"larger than 1,000 bytes; raise max_response_bytes"),
    ):
        connect(base_url=server.url, max_response_bytes=1000).get_run("thread_1", "run_1")


def test_compressed_answers_are_unpacked_within_the_limit(connect: Connect) -> None:
    """Gzip is undone, and the limit counts what comes out of it."""
    small = gzip.compress(json.dumps(wire.run()).encode())
    large = gzip.compress(b'"' + b"x" * 10_000_000)
    headers = {"Content-Encoding": "gzip"}
    with ScriptedServer(answer(small, headers=headers), answer(large, headers=headers)) as server:
        client = connect(base_url=server.url, max_response_bytes=1_000_000)
        assert client.get_run("thread_1", "run_1").id == "run_1"
        with pytest.raises(APIResponseError, match="larger than"):
            client.get_run("thread_1", "run_1")


def test_redirects_are_not_followed(connect: Connect) -> None:
    """The key stays with the server it was meant for, and the error says where it was sent to."""
    moved = answer({}, 307, {"Location": "http://elsewhere.invalid/v1"})
    with ScriptedServer(moved) as server:
        with pytest.raises(APIStatusError, match=r"redirects to http://elsewhere\.invalid/v1") as caught:
            connect(base_url=server.url).get_run("thread_1", "run_1")
        assert len(server.requests) == 1
    assert caught.value.status_code == 307


def test_a_key_that_the_server_repeats_is_blotted_out(connect: Connect) -> None:
    """Neither sentence nor body of an error shows the key."""
    body = {"error": {"message": "Incorrect API key provided: sk-secret-1234", "code": "invalid_api_key"}}
    with ScriptedServer(answer(body, 401)) as server, pytest.raises(APIStatusError) as caught:
        connect(base_url=server.url, api_key="sk-secret-1234").get_run("thread_1", "run_1")
    assert "sk-secret-1234" not in f"{caught.value} {caught.value.body} {vars(caught.value)}"
    assert caught.value.code == "invalid_api_key"


def test_the_key_may_come_from_a_function(connect: Connect) -> None:
    """A function given as key is asked before each attempt."""
    keys = iter(["one", "two"])
    with ScriptedServer(answer(wire.run())) as server:
        client = connect(base_url=server.url, api_key=lambda: next(keys))
        client.get_run("thread_1", "run_1")
        client.get_run("thread_1", "run_1")
        sent = [request.headers["authorization"] for request in server.requests]
    assert sent == ["Bearer one", "Bearer two"]


def test_a_key_that_was_replaced_is_forgotten(connect: Connect) -> None:
    """Headers are kept for the next call, those with an old key are not."""
    keys = iter(f"sk-{number}" for number in range(100))
    with ScriptedServer(answer(wire.run())) as server:
        client = connect(base_url=server.url, api_key=lambda: next(keys))
        for _ in range(5):
            client.get_run("thread_1", "run_1")
        bare = getattr(client, "client", client)
        assert bare._http._headers._usual.cache_info().currsize == 1


@pytest.mark.parametrize("key", [None, 5, "", "a\r\nX-Evil: 1"])
def test_a_function_that_gives_no_key_is_named(connect: Connect, key: Any) -> None:
    """What is no key is refused, and is not shown."""
    with ScriptedServer(answer(wire.run())) as server:
        with pytest.raises(InvalidArgumentError, match="api_key") as caught:
            connect(base_url=server.url, api_key=lambda: key).get_run("thread_1", "run_1")
        assert server.requests == []
    assert "Evil" not in str(caught.value)


def test_a_closed_client_says_so(connect: Connect) -> None:
    """A call after closing raises our error, also when the client never sent anything."""
    client = connect(base_url="http://127.0.0.1:9/v1")
    close(client)
    close(client)
    with pytest.raises(ClientClosedError, match="make a new one"):
        client.get_run("thread_1", "run_1")
