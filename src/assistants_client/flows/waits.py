"""Waits for messages, runs and vector stores, each as a flow.

A wait ends: at its deadline, and at any status that is not known to change by itself, new ones included.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypedDict, TypeVar, Unpack

from assistants_api import calls
from assistants_api.wire import UNSET
from assistants_client import lifecycle
from assistants_client.errors import APITimeoutError, WaitTimeoutError
from assistants_client.flows._core import Flow, Sleep, ask, is_among, send
from assistants_client.flows.pages import items
from assistants_client.settings import check_seconds
from assistants_client.terms import Terms

if TYPE_CHECKING:
    from assistants_api.models import (
        RunResponse,
        ThreadMessageListQueryParameters,
        ThreadMessageListResponse,
        ThreadMessageResponse,
        VectorStoreCreateRequest,
        VectorStoreFileResponse,
        VectorStoreResponse,
    )
    from assistants_api.wire import Call, Cancellation

T = TypeVar("T")

SHORTEST_PAUSE_SECONDS: Final = 0.01
"""A server that wants to be asked again at once is not asked in a tight loop."""


class Patience(TypedDict, total=False):
    """The keywords of every composite; None is the same as leaving one out."""

    timeout_seconds: float | None
    """Same as `polling_timeout_seconds`; the smaller one counts when both are given."""
    cancellation: Cancellation | None
    """Token that ends the wait."""
    polling_interval_seconds: float | None
    """Pause between two polls, in place of the server's hint and of the client's setting."""
    polling_timeout_seconds: float | None
    """Longest total wait, in place of the client's setting."""
    on_poll: Callable[[Any], object] | None
    """Called with each object as it is seen, the last one included."""


def patience_of(keywords: dict[str, Any]) -> Patience:
    """Take the keywords of `Patience` out of *keywords* and return them."""
    taken: Any = {name: keywords.pop(name) for name in Patience.__annotations__ if name in keywords}
    patience: Patience = taken
    return patience


def narrow(terms: Terms, **patience: Unpack[Patience]) -> None:
    """Narrow *terms* to the time and the token that a composite was called with.

    Raises:
        InvalidArgumentError: A keyword cannot work.
    """
    interval = patience.get("polling_interval_seconds")
    if interval is not None:
        check_seconds("polling_interval_seconds", interval, zero=True)
    terms.deadline = terms.settings.clock.monotonic() + _total_seconds(terms, patience)
    terms.cancellation = patience.get("cancellation")


class Wait:
    """One wait: its pauses, its deadline, and the object last seen.

    Args:
        terms: Of the flow; the wait narrows them to its own deadline and token.
        awaited: What is waited for, as `WaitTimeoutError` names it.
        patience: The keywords that the composite was called with.

    Raises:
        InvalidArgumentError: A keyword cannot work.
    """

    def __init__(self, terms: Terms, awaited: str, **patience: Unpack[Patience]) -> None:
        self.awaited = awaited
        self.last: Any = None
        self.terms = terms
        self._interval = patience.get("polling_interval_seconds")
        self._on_poll = patience.get("on_poll")
        self._started = terms.settings.clock.monotonic()
        narrow(terms, **patience)

    def look(self, call: Call[T]) -> Flow[T]:
        """Have *call* sent, and remember its answer."""
        try:
            answer = yield from send(call)
        except APITimeoutError as error:
            if self.terms.remaining_seconds() > 0:
                raise
            raise self._too_late() from error
        yield from self.seen(answer)
        return answer

    def seen(self, answer: Any) -> Flow[None]:
        """Remember *answer* and tell `on_poll`."""
        self.last = answer
        if self._on_poll is not None:
            yield from ask(self._on_poll, answer)

    def pause(self) -> Flow[None]:
        """Pause before the next look, as long as the server or the caller wants, at most to the deadline.

        Raises:
            WaitTimeoutError: The deadline has passed; it carries the object last seen.
        """
        yield Sleep(min(self._pause_seconds(), self.terms.remaining_seconds()))
        if self.terms.remaining_seconds() <= 0:
            raise self._too_late()

    def until(self, call: Call[T], goes_on: Callable[[T], bool], first: T | None = None) -> Flow[T]:
        """Look again while what is seen *goes_on*, beginning with *first* if that was seen already."""
        answer = (yield from self.look(call)) if first is None else first
        while goes_on(answer):
            yield from self.pause()
            answer = yield from self.look(call)
        return answer

    def _pause_seconds(self) -> float:
        if self._interval is not None:
            return self._interval
        hint = _poll_after_seconds(self.last)
        return self.terms.settings.polling_interval_seconds if hint is None else hint

    def _too_late(self) -> WaitTimeoutError:
        elapsed = self.terms.settings.clock.monotonic() - self._started
        return WaitTimeoutError(self.awaited, last=self.last, elapsed_seconds=elapsed)


def wait_for_run_to_complete(
    terms: Terms,
    thread_id: str,
    run_id: str,
    *,
    cancel_run_on_exit: bool = False,
    **patience: Unpack[Patience],
) -> Flow[RunResponse]:
    """Wait until a run has ended, or needs the caller.

    Args:
        cancel_run_on_exit: Whether to cancel the run when the wait ends with an error, such as its deadline,
            a cancelled token or task, or Ctrl-C. The error waits for that, 5 s at most.

    Returns:
        The run as last seen, whatever its status: `completed`, `failed`, `cancelled`, `expired`,
        `incomplete`, `requires_action` (send the outputs with `submit_tool_outputs` and wait again), or a
        new one.

    Raises:
        WaitTimeoutError: The run still goes on at the deadline; the error carries it. It is not cancelled
            unless *cancel_run_on_exit* says so.
        NotFoundError: There is no such run.

    Source:
        WaitForRunToCompleteAsync: ``GET /threads/{thread_id}/runs/{run_id}``, again and again
    """
    wait = Wait(terms, f"run {run_id}", **patience)
    terms.on_exit = calls.cancel_run(thread_id, run_id) if cancel_run_on_exit else None
    return (yield from wait.until(calls.get_run(thread_id, run_id), run_goes_on))


def wait_for_thread_message_to_complete(
    terms: Terms, thread_id: str, message_id: str, **patience: Unpack[Patience]
) -> Flow[ThreadMessageResponse]:
    """Wait until a message is written.

    Returns:
        The message as last seen: `completed`, `incomplete` with the reason in `incomplete_details`, or
        without a status, as some servers have it.

    Raises:
        WaitTimeoutError: The message is still being written at the deadline; the error carries it.
        NotFoundError: There is no such message.

    Source:
        WaitForThreadMessageToCompleteAsync: ``GET /threads/{thread_id}/messages/{message_id}``, again and
        again
    """
    wait = Wait(terms, f"message {message_id}", **patience)
    return (yield from wait.until(calls.get_thread_message(thread_id, message_id), _message_goes_on))


def wait_for_vector_store_to_complete(
    terms: Terms, vector_store_id: str, **patience: Unpack[Patience]
) -> Flow[VectorStoreResponse]:
    """Wait until nothing in a vector store is being indexed.

    Returns:
        The store as last seen. It may be `expired`, and `file_counts.failed` says how many files failed.

    Raises:
        WaitTimeoutError: Files are still being indexed at the deadline; the error carries the store.
        NotFoundError: There is no such store.

    Source:
        WaitForVectorStoreToCompleteAsync: ``GET /vector_stores/{vector_store_id}``, again and again
    """
    wait = Wait(terms, f"vector store {vector_store_id}", **patience)
    return (yield from wait.until(calls.get_vector_store(vector_store_id), _store_goes_on))


def wait_for_vector_store_file_to_complete(
    terms: Terms, vector_store_id: str, file_id: str, **patience: Unpack[Patience]
) -> Flow[VectorStoreFileResponse]:
    """Wait until one file of a vector store is indexed.

    Returns:
        The file as last seen: `completed`, `cancelled`, or `failed` with the reason in `last_error`.

    Raises:
        WaitTimeoutError: The file is still being indexed at the deadline; the error carries it.
        NotFoundError: There is no such store, or the file is not in it.

    Source:
        WaitForVectorStoreFileToCompleteAsync: ``GET /vector_stores/{vector_store_id}/files/{file_id}``, again
        and again
    """
    wait = Wait(terms, f"file {file_id} of vector store {vector_store_id}", **patience)
    return (yield from wait.until(calls.get_vector_store_file(vector_store_id, file_id), _file_goes_on))


def create_vector_store_and_wait_to_complete(
    terms: Terms, request: VectorStoreCreateRequest | None = None, **fields: Any
) -> Flow[VectorStoreResponse]:
    """Create a vector store and wait until its files are indexed.

    Args:
        request: The store to create; its fields may be given as keywords instead.

    Returns:
        The store as last seen. A file that cannot be read does not fail the store: see `file_counts.failed`.

    Raises:
        WaitTimeoutError: Files are still being indexed at the deadline; the error carries the store.
        BadRequestError: The server refuses the request.

    Source:
        CreateVectorStoreAndWaitToCompleteAsync: ``POST /vector_stores``, then
        ``GET /vector_stores/{vector_store_id}``, again and again
    """
    wait = Wait(terms, "the new vector store", **patience_of(fields))
    store = yield from wait.look(calls.create_vector_store(request, **fields))
    wait.awaited = f"vector store {store.id}"
    return (yield from wait.until(calls.get_vector_store(store.id), _store_goes_on, first=store))


def wait_for_assistant_message(
    terms: Terms, thread_id: str, query: ThreadMessageListQueryParameters | None = None, **fields: Any
) -> Flow[ThreadMessageResponse]:
    """Wait until a message by the assistant is in a thread.

    A message that was there before counts too: narrow the list by `run_id` or `after` to wait for a new one.

    Args:
        query: Which messages to look at, and in which order; its fields may be given as keywords instead.

    Returns:
        The first message by the assistant in the order of the list, which is newest first unless *query* says
        otherwise. It may still be in progress: see `wait_for_thread_message_to_complete`.

    Raises:
        WaitTimeoutError: There is none at the deadline.
        NotFoundError: There is no such thread.

    Source:
        WaitForAssistantMessageAsync: ``GET /threads/{thread_id}/messages``, all pages, again and again
    """
    wait = Wait(terms, f"a message by the assistant in thread {thread_id}", **patience_of(fields))
    first_page = calls.get_thread_messages(thread_id, query, **fields)
    while True:
        found = yield from items(first_page, _by_assistant, look=wait.look, enough=True)
        if found:
            return found[0]
        yield from wait.pause()


def run_goes_on(run: RunResponse) -> bool:
    """Return whether a run is known to change without the caller."""
    return is_among(run.status, lifecycle.RUN_IN_PROGRESS)


def _message_goes_on(message: ThreadMessageResponse) -> bool:
    return is_among(message.status, lifecycle.MESSAGE_IN_PROGRESS)


def _file_goes_on(file: VectorStoreFileResponse) -> bool:
    return is_among(file.status, lifecycle.VECTOR_STORE_FILE_IN_PROGRESS)


def _store_goes_on(store: VectorStoreResponse) -> bool:
    if is_among(store.status, lifecycle.VECTOR_STORE_IN_PROGRESS):
        return True
    # A store says "completed" a moment before its last file has; the counts know better.
    return is_among(store.status, ("completed", UNSET)) and _files_in_progress(store) > 0


def _files_in_progress(store: VectorStoreResponse) -> int:
    count: object = getattr(store.file_counts, "in_progress", 0)
    return count if isinstance(count, int) else 0


def _by_assistant(page: ThreadMessageListResponse) -> list[ThreadMessageResponse]:
    return [message for message in page.data or () if message.role == "assistant"]


def _total_seconds(terms: Terms, patience: Patience) -> float:
    given = {name: patience.get(name) for name in ("polling_timeout_seconds", "timeout_seconds")}
    for name, value in given.items():
        if value is not None:
            check_seconds(name, value)
    return min(
        (value for value in given.values() if isinstance(value, (int, float))),
        default=terms.settings.polling_timeout_seconds,
    )


def _poll_after_seconds(answer: Any) -> float | None:
    """Return the pause that the server wants before the next look, read from its latest answer."""
    http = getattr(answer, "http", None)
    try:
        seconds = float(http.headers.get("openai-poll-after-ms", "")) / 1000 if http else math.nan
    except ValueError:
        return None
    return None if math.isnan(seconds) else max(SHORTEST_PAUSE_SECONDS, seconds)
