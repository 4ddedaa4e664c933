from __future__ import annotations

import math
from functools import partial
from typing import Any

import pytest

from assistants_client import AsyncOpenAIClient, InvalidArgumentError, OpenAIClient
from assistants_client.settings import Settings
from tests.support import wire
from tests.support.clients import Connect
from tests.support.scripted_server import ScriptedServer, answer


def settings(**given: Any) -> Settings:
    """Return the settings of a client that was told these."""
    usual: dict[str, Any] = {"api_key": "sk-test"}
    return settings_of(OpenAIClient(**usual | given))


def settings_of(client: Any) -> Settings:
    """Look into a client."""
    found: Settings = client._settings
    return found


@pytest.mark.parametrize("client", [OpenAIClient, AsyncOpenAIClient])
def test_a_missing_key_names_both_ways_out(client: type[Any]) -> None:
    """The error tells of the environment variable, and of the backend that needs no key."""
    with pytest.raises(InvalidArgumentError, match=r"OPENAI_API_KEY.*\.local\(\)") as caught:
        client()
    assert caught.value.argument == "api_key"


def test_the_environment_fills_in_what_is_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables are those of the official SDK."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-env")
    monkeypatch.setenv("OPENAI_BASE_URL", "https://example.com/v1/")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-env")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-env")
    found = settings_of(OpenAIClient())
    assert (found.api_key, found.base_url) == ("sk-env", "https://example.com/v1")
    assert (found.organization, found.project) == ("org-env", "proj-env")


def test_what_is_given_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """An argument is never overruled from outside."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-env")
    monkeypatch.setenv("OPENAI_BASE_URL", "https://example.com/v1")
    found = settings(api_key="sk-mine", base_url="http://localhost:8000/v1")
    assert (found.api_key, found.base_url) == ("sk-mine", "http://localhost:8000/v1")


def test_empty_variables_are_no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that is set to nothing is the same as none."""
    monkeypatch.setenv("OPENAI_BASE_URL", "")
    monkeypatch.setenv("OPENAI_ORG_ID", "")
    found = settings()
    assert (found.base_url, found.organization) == ("https://api.openai.com/v1", None)


@pytest.mark.parametrize(
    "bad",
    [
        "api.openai.com/v1",
        "ftp://example.com",
        "https://",
        "http://[::1",
        "http://example.com:99999999",
        "https://example.com/v1?key=1",
        "https://example.com/v1#top",
        "https://exa mple.com",
        "https://exämple.com",
        "https://example.com/\r\nX-Evil: 1",
    ],
)
def test_an_address_that_cannot_work_is_refused(bad: str) -> None:
    """What is no address of an API fails when the client is made, not at the first call."""
    with pytest.raises(InvalidArgumentError, match="base_url") as caught:
        settings(base_url=bad)
    assert caught.value.argument == "base_url"


def test_an_address_with_a_password_is_refused_without_showing_it() -> None:
    """Credentials belong into api_key, and do not get into the error either."""
    with pytest.raises(InvalidArgumentError, match="give api_key instead") as caught:
        settings(base_url="https://me:hunter2@example.com/v1")
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("bad", ["sk-a\r\nX-Evil: 1", "sk-a\n", " sk-a", "sk-\x00", "sk-ü", "\t"])
@pytest.mark.parametrize("name", ["api_key", "organization", "project"])
def test_no_setting_can_add_a_header(name: str, bad: str) -> None:
    """What would break out of its header is refused, and not shown: it may be a key."""
    with pytest.raises(InvalidArgumentError, match=name) as caught:
        settings(**{name: bad})
    assert bad.strip() not in str(caught.value) or not bad.strip()


@pytest.mark.parametrize("headers", [{"X-A": "1\r\nX-B: 2"}, {"X-A\r\nX-B": "1"}, {"": "1"}, {"X A": "1"}])
def test_own_headers_cannot_add_others(headers: dict[str, str]) -> None:
    """Names and values of own headers are checked as strictly."""
    with pytest.raises(InvalidArgumentError, match="default_headers"):
        settings(default_headers=headers)


@pytest.mark.parametrize("kind", [OpenAIClient, AsyncOpenAIClient])
@pytest.mark.parametrize("headers", ["X-A: 1", ["X-A"], 5, {5: "1"}, {b"X-A": "1"}])
def test_headers_that_are_none_are_refused(kind: Any, headers: Any) -> None:
    """What is no mapping of texts is told as such."""
    for make in (partial(kind, api_key="sk-test"), kind.local):
        with pytest.raises(InvalidArgumentError, match="default_headers") as caught:
            make(default_headers=headers)
        assert caught.value.argument == "default_headers"


@pytest.mark.parametrize("name", ["Host", "host", "content-LENGTH", "Transfer-Encoding"])
def test_a_header_that_each_request_says_for_itself_is_refused(name: str) -> None:
    """It would send requests astray, or cut their bodies; the error names it."""
    with pytest.raises(InvalidArgumentError, match=name) as caught:
        settings(default_headers={name: "5"})
    assert caught.value.argument == "default_headers"


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("timeout_seconds", 0),
        ("timeout_seconds", -1.0),
        ("timeout_seconds", math.nan),
        ("timeout_seconds", "30"),
        ("timeout_seconds", True),
        ("connect_timeout_seconds", 0),
        ("read_timeout_seconds", None),
        ("polling_interval_seconds", -0.1),
        ("polling_timeout_seconds", 0),
        ("backoff_delay_seconds", -1),
        ("http_request_max_retries", -1),
        ("http_request_max_retries", 1.5),
        ("http_request_max_retries", True),
        ("max_response_bytes", 0),
        ("max_download_bytes", "1"),
    ],
)
def test_a_number_that_cannot_work_is_refused(name: str, bad: Any) -> None:
    """Each number is checked, and the error names it."""
    with pytest.raises(InvalidArgumentError, match=name) as caught:
        settings(**{name: bad})
    assert caught.value.argument == name


@pytest.mark.parametrize(
    "given",
    [
        {"timeout_seconds": math.inf},
        {"polling_interval_seconds": 0},
        {"backoff_delay_seconds": 0},
        {"http_request_max_retries": 0},
        {"polling_timeout_seconds": 1},
    ],
)
def test_the_edges_are_allowed(given: dict[str, Any]) -> None:
    """No limit, no pause and no retry are choices."""
    found = settings(**given)
    assert {name: getattr(found, name) for name in given} == given


def test_no_limit_is_no_limit(connect: Connect) -> None:
    """A client that may wait for ever still gets its answers."""
    with ScriptedServer(answer(wire.run())) as server:
        client = connect(base_url=server.url, timeout_seconds=math.inf, read_timeout_seconds=math.inf)
        assert client.get_run("thread_1", "run_1").id == "run_1"


def test_the_key_is_in_no_repr() -> None:
    """Neither the client nor its settings show the key or the headers of their own."""
    client = OpenAIClient(api_key="sk-secret", default_headers={"X-Token": "tok-secret"})
    shown = f"{client!r} {settings_of(client)!r}"
    assert "secret" not in shown
    assert "https://api.openai.com/v1" in repr(client)
