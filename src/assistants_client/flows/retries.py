"""Asking again after a failure, as a flow that starts where the first attempt failed.

A create whose outcome is unknown is never sent twice unless that cannot double it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar

from assistants_client.errors import AIClientError, APIConnectionError, APIStatusError, AuthenticationError
from assistants_client.flows._core import Flow, Sleep, ask, send
from assistants_client.terms import Terms

if TYPE_CHECKING:
    from assistants_api.wire import Call
    from assistants_client.settings import Settings

T = TypeVar("T")

LONGEST_BACKOFF_SECONDS: Final = 8.0
LONGEST_RETRY_AFTER_SECONDS: Final = 120.0
"""A server that asks for a longer pause gets no retry: the caller should know, rather than hang."""

_REFUSALS: Final = range(400, 500)
_FAILURE: Final = 500
"""Statuses from here on are the server's fault."""
_TRANSIENT: Final = frozenset({408, 409, 429})
_NOT_PROCESSED: Final = frozenset({408, 409, 429, 503})
"""Statuses by which a server says that it did not do what was asked."""


@dataclass(frozen=True, slots=True)
class Retry:
    """What `on_retry` is told, before the pause."""

    operation: str
    """The operation, such as ``get_run``."""
    attempt: int
    """How many attempts have failed, this one included."""
    delay_seconds: float
    """The pause before the next attempt."""
    error: AIClientError
    """Why this attempt failed."""


def recover(call: Call[T], error: AIClientError, terms: Terms, *, again: bool) -> Flow[T]:
    """Send *call* until it succeeds, fails for good, or there is no time or no retry left.

    Args:
        error: What the first attempt raised.
        again: Whether the body can be sent a second time.

    Raises:
        AIClientError: What the last attempt raised.
    """
    settings = terms.settings
    # A function that gives the key may have a fresh one; it is asked before each attempt.
    refreshes = callable(settings.endpoint(call.operation.name).api_key)
    doubt: AIClientError | None = None
    attempt = retry = 1
    while True:
        delay: float | None = 0.0
        if refreshes and isinstance(error, AuthenticationError) and _told(error) is not False:
            refreshes = False
        else:
            delay = _delay_seconds(call, error, settings, retry)
            retry += 1
        if delay is None or delay >= terms.remaining_seconds():
            if doubt is not None and _is_refusal(error):
                error.add_note(f"An earlier attempt may have done it already. {doubt}")
            raise error
        if not again:
            error.add_note("Not sent again: the file cannot be read a second time; give bytes or a path.")
            raise error
        if settings.on_retry is not None:
            yield from ask(settings.on_retry, Retry(call.operation.name, attempt, delay, error))
        yield Sleep(delay)
        if doubt is None and _may_have_worked(call, error):
            doubt = error
        try:
            return (yield from send(call))
        except AIClientError as next_error:
            error = next_error
        attempt += 1


def _delay_seconds(call: Call[Any], error: AIClientError, settings: Settings, attempt: int) -> float | None:
    """Return the pause before the next attempt, or None when there must be none."""
    if attempt > settings.http_request_max_retries or not _is_worth_it(error):
        return None
    profile = settings.endpoint(call.operation.name).profile
    if not (_is_harmless(call, error) or settings.retry_creates or profile.answers_once(call)):
        return None
    asked = _retry_after_seconds(error, settings.clock.now())
    if asked is None:
        return _backoff_seconds(settings, attempt)
    return asked if asked <= LONGEST_RETRY_AFTER_SECONDS else None


def _is_worth_it(error: AIClientError) -> bool:
    if isinstance(error, APIStatusError):
        told = _told(error)
        return error.status_code in _TRANSIENT or _is_failure(error) if told is None else told
    return isinstance(error, APIConnectionError)


def _is_harmless(call: Call[Any], error: AIClientError) -> bool:
    """Return whether a second attempt cannot do the work twice."""
    if not call.operation.creates:
        return True
    if isinstance(error, APIStatusError):
        # A server that failed may be wrong about what it did: its word is good for a refusal only.
        return error.status_code in _NOT_PROCESSED or (_told(error) is True and not _is_failure(error))
    return isinstance(error, APIConnectionError) and not error.sent


def _may_have_worked(call: Call[Any], error: AIClientError) -> bool:
    """Return whether the server may have done what was asked, and only its answer got lost."""
    if call.operation.method == "GET":
        return False
    if isinstance(error, APIStatusError):
        return _is_failure(error) and error.status_code not in _NOT_PROCESSED
    return isinstance(error, APIConnectionError) and error.sent


def _is_refusal(error: AIClientError) -> bool:
    """Return whether the server refuses, such as to delete what is deleted."""
    return isinstance(error, APIStatusError) and error.status_code in _REFUSALS


def _is_failure(error: APIStatusError) -> bool:
    """Return whether the server, or a proxy before it, failed at what it did not refuse."""
    return error.status_code >= _FAILURE


def _told(error: APIStatusError) -> bool | None:
    """Return what the server itself says about a retry, if anything."""
    return {"true": True, "false": False}.get(error.headers.get("x-should-retry", ""))


def _backoff_seconds(settings: Settings, attempt: int) -> float:
    """Return a doubling pause, shortened by up to a quarter so that clients do not come back in step."""
    # The exponent is bounded, or many retries overflow the float.
    longest = min(settings.backoff_delay_seconds * 2.0 ** min(attempt - 1, 32), LONGEST_BACKOFF_SECONDS)
    return longest * (1 - 0.25 * settings.clock.random())


def _retry_after_seconds(error: AIClientError, now: float) -> float | None:
    """Return the pause that the server asks for, in whichever form; None when it asks for none."""
    if not isinstance(error, APIStatusError):
        return None
    milliseconds = _number(error.headers, "retry-after-ms")
    if milliseconds is not None:
        return milliseconds / 1000
    seconds = _number(error.headers, "retry-after")
    return _until(error.headers.get("retry-after", ""), now) if seconds is None else seconds


def _number(headers: Mapping[str, str], name: str) -> float | None:
    try:
        value = float(headers.get(name, ""))
    except ValueError:
        return None
    # Also false for NaN.
    return value if value >= 0 else None


def _until(date: str, now: float) -> float | None:
    try:
        moment = parsedate_to_datetime(date)
        # Two of HTTP's three forms may come without a zone, and mean the same.
        moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
        return max(0.0, moment.timestamp() - now)
    except (ValueError, OverflowError):
        return None
