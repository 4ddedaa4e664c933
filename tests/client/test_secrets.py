# pyright: reportPrivateUsage=false

from __future__ import annotations

import logging
import pickle
import ssl
import traceback
from typing import Any

import httpx
import pytest

from assistants_client import (
    AIClientError,
    APIConnectionError,
    APIResponseError,
    APIStatusError,
    AsyncOpenAIClient,
    InvalidArgumentError,
    OpenAIClient,
)
from assistants_client.connections import WatchedTransport
from tests.support import wire
from tests.support.clients import Connect
from tests.support.scripted_server import Reply, ScriptedServer, answer

SECRET = "sk-secret-0123456789"
LOST = Reply(b"", "close")


def told(error: BaseException) -> str:
    """Return all that an error tells: its traceback with the locals of our frames, its facts, its causes."""
    shown = [repr(vars(error)), *map(str, getattr(error, "__notes__", ()))]
    shown += traceback.TracebackException.from_exception(error, capture_locals=True).format()
    return "\n".join(shown)


def our_locals(error: BaseException) -> str:
    """Return the locals of every frame of this library that *error* came through, and what made it.

    Left out is the decoder that chokes on an answer: it has nothing but that answer in its hands.
    """
    shown: list[str] = []
    current: BaseException | None = error
    while current is not None:
        for frame, _ in traceback.walk_tb(current.__traceback__):
            if frame.f_globals.get("__name__", "").startswith("assistants_"):
                shown += [f"{name}={value!r}" for name, value in frame.f_locals.items()]
        current = None if isinstance(current, APIResponseError) else current.__cause__
    return "\n".join(shown)


@pytest.mark.parametrize(
    "reply",
    [
        LOST,
        Reply(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", "close"),
        answer({"error": {"message": f"bad key {SECRET}"}}, 401, {"X-Echo": f"Bearer {SECRET}"}),
        answer(b"", 307, {"Location": f"http://elsewhere.invalid/?key={SECRET}"}),
        answer(f"<html>{SECRET}</html>".encode(), 200),
        answer(f'["{SECRET}"]'.encode(), 200),
    ],
    ids=["lost", "cut", "echo", "redirect", "page", "wrong kind"],
)
@pytest.mark.parametrize("profile", ["compatible", "azure"])
def test_no_error_tells_the_key(connect: Connect, reply: Reply, profile: Any) -> None:
    """Neither sentence, facts, pickle nor the locals of our frames show it, whatever the server repeats."""
    with ScriptedServer(reply) as server, pytest.raises(AIClientError) as caught:
        connect(
            base_url=server.url,
            api_key=SECRET,
            http_request_max_retries=0,
            profile=profile,
            default_headers={"X-Token": f"{SECRET}-header"},
        ).create_thread()
    error = caught.value
    assert SECRET not in f"{error} {vars(error)} {pickle.dumps(error)!r}"
    assert SECRET not in our_locals(error)


@pytest.mark.parametrize("kind", [OpenAIClient, AsyncOpenAIClient])
@pytest.mark.parametrize(
    "settings",
    [
        {"api_key": f"{SECRET}\r\nX-Evil: 1"},
        {"api_key": SECRET, "timeout_seconds": -1},
        {"api_key": SECRET, "profile": "nowhere"},
        {"api_key": SECRET, "completions_api_key": f"{SECRET}2", "completions_base_url": "x"},
        {"api_key": SECRET, "completions_base_url": "http://elsewhere.example/v1"},
        {"api_key": "sk-test", "default_headers": {"X-Token": f"{SECRET}\n"}},
        {"api_key": "sk-test", "default_headers": {"X-Token": SECRET, "bad name": "1"}},
        {"api_key": "sk-test", "default_headers": f"X-Token: {SECRET}"},
        {"api_key": "sk-test", "base_url": f"https://user:{SECRET}@host/v1"},
    ],
)
def test_a_setting_that_is_refused_is_not_shown(kind: Any, settings: dict[str, Any]) -> None:
    """The error of a client that cannot be made keeps the key to itself, locals included."""
    with pytest.raises(InvalidArgumentError) as caught:
        kind(**settings)
    assert SECRET not in f"{caught.value} {vars(caught.value)}"
    assert SECRET not in our_locals(caught.value)


@pytest.mark.parametrize("kind", [OpenAIClient, AsyncOpenAIClient])
@pytest.mark.parametrize("settings", [{"api_key": SECRET}, {"base_url": f"https://user:{SECRET}@host/v1"}])
def test_a_setting_that_the_local_backend_refuses_is_not_shown(kind: Any, settings: dict[str, Any]) -> None:
    """A key that `local()` does not take is in no local of its traceback."""
    with pytest.raises(InvalidArgumentError) as caught:
        kind.local(**settings)
    assert SECRET not in f"{caught.value} {vars(caught.value)}"
    assert SECRET not in our_locals(caught.value)


def test_a_client_does_not_show_its_key() -> None:
    """Neither its repr nor that of its settings."""
    client = OpenAIClient(
        api_key=SECRET,
        default_headers={"X-Token": SECRET},
        completions_base_url="http://h/v1",
        completions_api_key=SECRET,
    )
    shown = f"{client!r} {client._settings!r} {client._settings.main!r} {client._settings.completions!r}"
    assert SECRET not in shown
    assert SECRET not in repr(vars(client))


def test_each_attempt_is_one_line(connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    """Method, path template, status or error, time, request id and attempt; no ids and no key."""
    caplog.set_level(logging.DEBUG, "assistants_client")
    lost_then_found = [
        LOST,
        answer({}, 503, {"x-request-id": "req_2", "Retry-After": "0"}),
        answer(wire.run()),
    ]
    with ScriptedServer(*lost_then_found) as server:
        client = connect(base_url=server.url, api_key=SECRET, backoff_delay_seconds=0)
        client.get_run("thread_1", "run_secret")
    lines = [
        (record.name, record.levelno, record.getMessage())
        for record in caplog.records
        if record.name == "assistants_client"
    ]
    path = "GET /threads/{thread_id}/runs/{run_id}"
    assert [name for name, _, _ in lines] == ["assistants_client"] * 3
    assert {level for _, level, _ in lines} == {logging.DEBUG}
    first, second, third = (message for _, _, message in lines)
    assert first.startswith(f"{path}: - APIConnectionError in ")
    assert first.endswith(" ms, request id None, attempt 1")
    assert second.startswith(f"{path}: 503 InternalServerError in ")
    assert second.endswith(" ms, request id req_2, attempt 2")
    assert third.startswith(f"{path}: 200 in ")
    assert third.endswith(" ms, request id req_1, attempt 3")
    assert not {word for word in (SECRET, "run_secret") if word in first + second + third}


def test_nothing_is_logged_above_debug(connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    """A program that did not ask for details gets none."""
    caplog.set_level(logging.INFO, "assistants_client")
    with ScriptedServer(answer(wire.run())) as server:
        connect(base_url=server.url).get_run("thread_1", "run_1")
    assert [record for record in caplog.records if record.name == "assistants_client"] == []


def test_the_log_of_every_library_keeps_the_key(connect: Connect, caplog: pytest.LogCaptureFixture) -> None:
    """With every logger at its most talkative, the key is nowhere."""
    caplog.set_level(logging.DEBUG)
    with ScriptedServer(answer({"error": {"message": SECRET}}, 401)) as server, pytest.raises(APIStatusError):
        connect(base_url=server.url, api_key=SECRET).create_thread(metadata={"a": "b"})
    assert "assistants_client" in {record.name for record in caplog.records}
    assert SECRET not in caplog.text


def test_redirects_take_the_key_nowhere(connect: Connect) -> None:
    """The other host hears nothing, whichever status the redirect has."""
    with ScriptedServer(answer({})) as other:
        for status in (301, 302, 303, 307, 308):
            moved = answer(b"", status, {"Location": f"{other.url}/threads"})
            with ScriptedServer(moved) as server, pytest.raises(APIStatusError, match="redirects to"):
                connect(base_url=server.url).create_thread()
        assert (other.requests, other.connections) == ([], 0)


@pytest.mark.parametrize("setting", ["organization", "project", "api_key"])
@pytest.mark.parametrize("bad", ["a\r\nX-Evil: 1", "a\nb", "a\x00", "ü", " a"])
def test_headers_cannot_be_smuggled_in(setting: str, bad: str) -> None:
    """A value that would end its header, or is no header text, is refused when the client is made."""
    with pytest.raises(InvalidArgumentError, match=setting):
        OpenAIClient(**{"api_key": "sk-test", setting: bad})  # type: ignore[arg-type]


def test_certificates_are_checked() -> None:
    """No setting turns it off; an https address has its chain and its name checked."""
    with OpenAIClient(api_key="sk-test", base_url="https://127.0.0.1:9/v1") as client:
        transport: Any = client._open()._client._transport
        assert isinstance(transport, WatchedTransport)
        context: Any = transport._pool._ssl_context
        assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)


def test_a_lost_connection_names_no_key(connect: Connect) -> None:
    """What is chained to the error is the library's own, which masks the key too."""
    with ScriptedServer(LOST) as server, pytest.raises(APIConnectionError) as caught:
        connect(base_url=server.url, api_key=SECRET, http_request_max_retries=0).get_run("t", "r")
    assert SECRET not in told(caught.value)


class Breaking(httpx.BaseTransport):
    """Breaks in the middle of sending the head, which stands in its frame."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Fail as a library does whose connection is reset."""
        head = dict(request.headers)
        try:
            raise ConnectionResetError(f"in the middle of {len(head)} headers")
        except OSError as error:
            raise httpx.WriteError("reset") from error


def call_while_busy(client: OpenAIClient) -> None:
    """Make a call while an error of the caller's own is being handled."""
    try:
        int("what the caller is busy with")
    except ValueError:
        client.get_run("t", "r")


def test_the_frames_of_the_http_library_are_left_out() -> None:
    """They hold the request, and a traceback with its locals would show the key; frames of others stay."""
    client = OpenAIClient(
        api_key=SECRET,
        base_url="http://127.0.0.1:9/v1",
        profile="azure",
        http_client=httpx.Client(transport=Breaking()),
        http_request_max_retries=0,
    )
    with pytest.raises(APIConnectionError) as caught:
        call_while_busy(client)
    told_of = told(caught.value)
    assert 'int("what the caller is busy with")' in told_of
    assert "in the middle of" in told_of
    assert SECRET not in told_of
