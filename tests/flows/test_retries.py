from __future__ import annotations

import time
from typing import Any

import pytest

from assistants_api import calls
from assistants_api.wire import Call
from assistants_client import (
    AIClientError,
    APIConnectionError,
    APIResponseError,
    APIStatusError,
    APITimeoutError,
    Retry,
)
from assistants_client.errors import status_error_class
from assistants_client.flows._core import Ask, Flow, Sleep
from assistants_client.flows.retries import recover
from assistants_client.profiles import PROFILES
from tests.support.clock import FakeClock
from tests.support.flows import result, terms

READ: Call[Any] = calls.get_run("thread_1", "run_1")
CREATE: Call[Any] = calls.create_run("thread_1", assistant_id="asst_1")
COMPLETION: Call[Any] = calls.create_completion(model="gpt-4o", messages=[])
UPLOAD: Call[Any] = calls.upload_file("assistants", "notes.md", b"text")
STREAMED: Call[Any] = calls.create_run("thread_1", assistant_id="asst_1", stream=True)
DELETE: Call[Any] = calls.delete_thread("thread_1")
CHANGE: Call[Any] = calls.cancel_run("thread_1", "run_1")

#: A date in the form of HTTP, 5 s after the fake clock's start.
DATE = "Tue, 14 Nov 2023 22:13:25 GMT"


def status(code: int, **headers: str) -> APIStatusError:
    """Return the error for an answer of this status."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return status_error_class(code)("no", operation="get_run", status_code=code, headers=named)


def lost(*, sent: bool) -> APIConnectionError:
    """Return the error for a connection that broke."""
    return APIConnectionError("lost", operation="get_run", server="http://x", sent=sent)


TIMEOUT = APITimeoutError("late", operation="get_run", server="http://x", sent=True, timeout_seconds=1)


def retried(call: Call[Any], error: AIClientError, *, again: bool = True, **settings: Any) -> Flow[Any]:
    """Return the flow after a first attempt that raised *error*."""
    return recover(call, error, terms(**settings), again=again)


def first_step(call: Call[Any], error: AIClientError, **settings: Any) -> Any:
    """Return the first step after *error*, or the error when there is none."""
    try:
        return next(retried(call, error, **settings))
    except AIClientError as raised:
        return raised


def test_a_second_attempt_follows_a_pause() -> None:
    """Pause, send the same call, and return its answer."""
    flow = retried(READ, status(500))
    assert next(flow) == Sleep(0.5)
    assert flow.send(None) is READ
    assert result(flow, "the answer") == "the answer"


@pytest.mark.parametrize("code", [408, 409, 429, 500, 502, 503, 504, 529])
def test_passing_troubles_are_retried(code: int) -> None:
    """What may be better in a moment is asked again."""
    assert isinstance(first_step(READ, status(code)), Sleep)


@pytest.mark.parametrize("code", [307, 400, 401, 403, 404, 413, 422])
def test_a_clear_no_is_not_retried(code: int) -> None:
    """What will be the same in a moment is raised at once."""
    assert isinstance(first_step(READ, status(code)), APIStatusError)


def test_a_key_from_a_function_is_refreshed_once() -> None:
    """After a 401 the function may know a better key: one more attempt, at once, beside the retries."""
    flow = retried(READ, status(401), api_key=lambda: "sk-fresh", http_request_max_retries=0)
    assert next(flow) == Sleep(0.0)
    assert flow.send(None) is READ
    with pytest.raises(APIStatusError):
        flow.throw(status(401))


@pytest.mark.parametrize("error", [lost(sent=False), lost(sent=True), TIMEOUT])
def test_broken_connections_are_retried(error: AIClientError) -> None:
    """A read that got no answer is asked again, whether or not it was sent."""
    assert isinstance(first_step(READ, error), Sleep)


def test_an_unreadable_answer_is_not_retried() -> None:
    """A server that talks nonsense would talk it again."""
    error = APIResponseError("nonsense", operation="get_run", status_code=200)
    assert first_step(READ, error) is error


@pytest.mark.parametrize("error", [lost(sent=True), TIMEOUT, status(500), status(502), status(504)])
def test_a_create_of_unknown_outcome_is_not_sent_twice(error: AIClientError) -> None:
    """Where the first attempt may have done its work, the error is raised instead."""
    assert first_step(CREATE, error) is error


@pytest.mark.parametrize("error", [lost(sent=False), status(408), status(409), status(429), status(503)])
def test_a_create_that_did_nothing_is_sent_again(error: AIClientError) -> None:
    """Where the server cannot have done the work, a create is repeated like a read."""
    assert isinstance(first_step(CREATE, error), Sleep)


@pytest.mark.parametrize("settings", [{"retry_creates": True}, {"profile": PROFILES["local"]}])
def test_a_create_may_be_repeated_where_it_does_no_harm(settings: dict[str, Any]) -> None:
    """The caller may say so, or the server may be known to see two attempts as one."""
    assert isinstance(first_step(CREATE, TIMEOUT, **settings), Sleep)


@pytest.mark.parametrize("create", [COMPLETION, UPLOAD, STREAMED])
def test_what_the_backend_would_do_twice_is_not_repeated(create: Call[Any]) -> None:
    """Its idempotency covers neither uploads nor chat completions nor streams."""
    step = first_step(create, TIMEOUT, profile=PROFILES["local"])
    assert isinstance(step, APITimeoutError)


def test_a_change_that_is_the_same_twice_is_repeated() -> None:
    """A POST that creates nothing is retried like a read."""
    assert isinstance(first_step(CHANGE, TIMEOUT), Sleep)


def test_the_servers_word_on_retries_is_obeyed() -> None:
    """`x-should-retry` wins over the status, in both directions, for creates that were refused too."""
    assert isinstance(first_step(READ, status(500, x_should_retry="false")), APIStatusError)
    assert isinstance(first_step(READ, status(400, x_should_retry="true")), Sleep)
    assert isinstance(first_step(CREATE, status(400, x_should_retry="true")), Sleep)
    assert isinstance(first_step(CREATE, status(503, x_should_retry="false")), APIStatusError)


@pytest.mark.parametrize("code", [500, 502, 504, 529])
def test_the_word_of_a_server_that_failed_repeats_no_create(code: int) -> None:
    """Whether it did its work before it failed is what it cannot know."""
    assert isinstance(first_step(READ, status(code, x_should_retry="true")), Sleep)
    assert isinstance(first_step(CREATE, status(code, x_should_retry="true")), APIStatusError)


def test_a_key_is_not_refreshed_where_the_server_wants_no_retry() -> None:
    """Its word wins for a 401 too, and no further key is asked for."""
    error = status(401, x_should_retry="false")
    assert first_step(READ, error, api_key=lambda: "sk-fresh") is error


def test_the_last_error_is_raised_when_the_retries_are_used_up() -> None:
    """With two retries there are three attempts, and what the third raised comes out."""
    flow = retried(READ, status(500))
    third = status(503)
    next(flow)
    flow.send(None)
    assert isinstance(flow.throw(status(502)), Sleep)
    flow.send(None)
    with pytest.raises(APIStatusError) as caught:
        flow.throw(third)
    assert caught.value is third


def test_no_retries_means_one_attempt() -> None:
    """With a maximum of 0, the first error is raised."""
    assert isinstance(first_step(READ, status(500), http_request_max_retries=0), APIStatusError)


def test_a_clear_no_at_a_later_attempt_ends_the_retries() -> None:
    """Each error is judged for itself."""
    flow = retried(READ, status(500))
    next(flow)
    flow.send(None)
    with pytest.raises(APIStatusError) as caught:
        flow.throw(status(404))
    assert caught.value.status_code == 404


@pytest.mark.parametrize(
    ("chance", "pauses"),
    [(0.0, [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]), (1.0, [0.375, 0.75, 1.5, 3.0, 6.0, 6.0])],
)
def test_pauses_double_up_to_a_limit_less_some_jitter(chance: float, pauses: list[float]) -> None:
    """Each pause is twice the last, at most 8 s, and up to a quarter shorter."""
    flow = retried(READ, status(500), clock=FakeClock(chance=chance), http_request_max_retries=6)
    step: Any = next(flow)
    seen: list[float] = []
    for _ in pauses[1:]:
        seen.append(step.seconds)
        flow.send(None)
        step = flow.throw(status(500))
    assert [*seen, step.seconds] == pauses


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry_after_ms": "250"}, 0.25),
        ({"retry_after": "3"}, 3.0),
        ({"retry_after": "0.5"}, 0.5),
        ({"retry_after": "0"}, 0.0),
        ({"retry_after": "120"}, 120.0),
        ({"retry_after": DATE}, 5.0),
        ({"retry_after": "Tuesday, 14-Nov-23 22:13:25 GMT"}, 5.0),
        ({"retry_after": "Tue, 14 Nov 2000 22:13:25 GMT"}, 0.0),
        ({"retry_after_ms": "250", "retry_after": "3"}, 0.25),
        ({"retry_after_ms": "x", "retry_after": "3"}, 3.0),
    ],
)
def test_the_servers_pause_is_kept(headers: dict[str, str], seconds: float) -> None:
    """Milliseconds, seconds or a date: the server's pause replaces ours."""
    assert first_step(READ, status(429, **headers)) == Sleep(seconds)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system has one time zone")
@pytest.mark.parametrize("date", ["Tue Nov 14 22:13:25 2023", "Tue, 14 Nov 2023 22:13:25 -0000"])
def test_a_date_without_a_zone_is_no_local_time(date: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest form that HTTP allows has none; it means the same wherever it is read."""
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        assert first_step(READ, status(429, retry_after=date)) == Sleep(5.0)
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("nonsense", ["", "soon", "-1", "nan", "Tue, 99 Nov 2023 22:13:25 GMT"])
def test_a_pause_that_makes_no_sense_is_ours(nonsense: str) -> None:
    """What cannot be read as a time is treated as not given."""
    assert first_step(READ, status(429, retry_after=nonsense)) == Sleep(0.5)


@pytest.mark.parametrize("long", ["121", "inf", "Tue, 14 Nov 2033 22:13:25 GMT"])
def test_a_server_that_wants_a_long_pause_gets_no_retry(long: str) -> None:
    """The caller should know, rather than hang for minutes."""
    assert isinstance(first_step(READ, status(429, retry_after=long)), APIStatusError)


def test_a_refusal_after_a_lost_answer_says_that_it_may_be_done() -> None:
    """What was deleted by the first attempt is not found by the second; the error tells of both."""
    flow = retried(DELETE, lost(sent=True))
    next(flow)
    flow.send(None)
    with pytest.raises(APIStatusError) as caught:
        flow.throw(status(404))
    assert caught.value.__notes__ == ["An earlier attempt may have done it already. lost"]


@pytest.mark.parametrize(
    ("call", "first"), [(READ, lost(sent=True)), (DELETE, lost(sent=False)), (DELETE, status(503))]
)
def test_a_refusal_after_an_attempt_that_did_nothing_is_one(call: Call[Any], first: AIClientError) -> None:
    """Where nothing can have been done, there is nothing to note."""
    flow = retried(call, first)
    next(flow)
    flow.send(None)
    with pytest.raises(APIStatusError) as caught:
        flow.throw(status(404))
    assert not hasattr(caught.value, "__notes__")


def test_no_pause_goes_beyond_the_deadline(clock: FakeClock) -> None:
    """Where the time does not suffice for another attempt, the error is raised at once."""
    on_terms = terms(clock)
    on_terms.deadline = 0.5
    error = status(500)
    with pytest.raises(APIStatusError) as caught:
        next(recover(READ, error, on_terms, again=True))
    assert caught.value is error


def test_what_cannot_be_sent_twice_says_so() -> None:
    """A file that cannot be rewound is not retried; the error tells why and what to give instead."""
    error = status(503)
    with pytest.raises(APIStatusError) as caught:
        next(retried(CREATE, error, again=False))
    assert "give bytes or a path" in caught.value.__notes__[0]


def test_on_retry_is_told_before_each_pause() -> None:
    """The hook gets operation, attempt, pause and error; it may be async, so it is a step."""
    seen: list[Retry] = []
    error = status(500)
    flow = retried(READ, error, on_retry=seen.append)
    step = next(flow)
    assert step == Ask(seen.append, (Retry("get_run", 1, 0.5, error),))
    assert flow.send(None) == Sleep(0.5)
