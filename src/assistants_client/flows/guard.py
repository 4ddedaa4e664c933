"""Getting past an active run, which locks its thread, as a flow around whatever the lock refuses.

Nothing is asked before the server has refused: in the usual case a guard costs no request.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, TypeVar, get_args

from assistants_api import calls
from assistants_client import lifecycle
from assistants_client.errors import APIStatusError, BadRequestError, ConflictError, InvalidArgumentError
from assistants_client.flows._core import Flow, is_among
from assistants_client.flows.waits import Wait, patience_of
from assistants_client.terms import Terms

if TYPE_CHECKING:
    from assistants_api.models import RunResponse, ThreadMessageCreateRequest, ThreadMessageResponse

__all__ = ["OnActiveRun", "add_message", "check_on_active_run", "past_active_run"]

T = TypeVar("T")

OnActiveRun: TypeAlias = Literal["error", "wait", "cancel"]
"""What to do when another run is active on the thread: raise, wait until it has ended, or cancel it."""

_POLICIES: Final = get_args(OnActiveRun)


def add_message(
    terms: Terms,
    thread_id: str,
    request: ThreadMessageCreateRequest | None = None,
    *,
    on_active_run: OnActiveRun = "wait",
    **fields: Any,
) -> Flow[ThreadMessageResponse]:
    """Add a message to a thread, whether or not a run is active on it.

    Args:
        request: The message; its fields may be given as keywords instead.
        on_active_run: What to do when a run is active: ``"wait"`` until it has ended, ``"cancel"`` it, or
            raise the server's ``"error"``.

    Returns:
        The new message.

    Raises:
        WaitTimeoutError: The run is still active at the deadline; the error carries it.
        BadRequestError: The server refuses the message.

    Source:
        ``POST /threads/{thread_id}/messages``; when that is refused, ``GET /threads/{thread_id}/runs``,
        ``POST /threads/{thread_id}/runs/{run_id}/cancel`` and ``GET /threads/{thread_id}/runs/{run_id}``
    """
    check_on_active_run(on_active_run)
    wait = Wait(terms, "the new message", **patience_of(fields))
    call = calls.create_thread_message(thread_id, request, **fields)
    return (yield from past_active_run(wait, thread_id, on_active_run, lambda: wait.look(call)))


def past_active_run(
    wait: Wait, thread_id: str, on_active_run: OnActiveRun, attempt: Callable[[], Flow[T]]
) -> Flow[T]:
    """Return what *attempt* does, again once no run locks the thread.

    Args:
        wait: Its deadline limits all of this.
        thread_id: The thread that may be locked.
        on_active_run: What to do then.
        attempt: Returns the flow to try, and to try again.

    Raises:
        WaitTimeoutError: The run is still active at the deadline; the error carries it.
    """
    while True:
        try:
            return (yield from attempt())
        except (BadRequestError, ConflictError) as error:
            if on_active_run == "error" or not _tells_of_active_run(error):
                raise
        yield from _make_way(wait, thread_id, cancel=on_active_run == "cancel")


def check_on_active_run(on_active_run: object) -> None:
    """Refuse what is none of the policies."""
    if on_active_run not in _POLICIES:
        raise InvalidArgumentError(
            f"on_active_run is {on_active_run!r}; give one of {', '.join(map(repr, _POLICIES))}",
            argument="on_active_run",
        )


def _make_way(wait: Wait, thread_id: str, *, cancel: bool) -> Flow[None]:
    run = yield from _active_run(wait, thread_id)
    if run is None:
        # It ended meanwhile, or the server's right hand is slower than its left.
        yield from wait.pause()
        return
    awaited, wait.awaited = wait.awaited, f"run {run.id}, which is active on {thread_id},"
    wait.last = run
    if cancel and is_among(run.status, lifecycle.RUN_CANCELLABLE):
        run = yield from _cancelled(wait, run)
    yield from wait.until(calls.get_run(thread_id, run.id), _is_active, first=run)
    wait.awaited = awaited


def _active_run(wait: Wait, thread_id: str) -> Flow[RunResponse | None]:
    # There is at most one, and it is younger than all that have ended.
    page = yield from wait.look(calls.get_runs(thread_id, limit=20, order="desc"))
    return next(filter(_is_active, page.data or ()), None)


def _cancelled(wait: Wait, run: RunResponse) -> Flow[RunResponse]:
    try:
        return (yield from wait.look(calls.cancel_run(run.thread_id, run.id)))
    except BadRequestError:
        # It ended in this moment, and can be cancelled no more.
        return run


def _is_active(run: RunResponse) -> bool:
    # A run that waits for tool outputs is not left alone: whoever started it may be about to send them.
    return is_among(run.status, lifecycle.RUN_ACTIVE)


def _tells_of_active_run(error: APIStatusError) -> bool:
    # There is no code for it; these words are in both sentences that servers have.
    return "active" in error.detail and "run" in error.detail
