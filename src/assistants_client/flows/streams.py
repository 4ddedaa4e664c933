"""What streams send: the request at the beginning and, where a run calls functions, the outputs it waits for.

Reading a stream is no flow; these are the flows before and between its answers.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from assistants_api import calls
from assistants_api.wire import UNSET, Unset
from assistants_client.errors import APIConnectionError, InternalServerError
from assistants_client.flows._core import Flow, open_stream, send
from assistants_client.flows.guard import OnActiveRun, check_on_active_run, past_active_run
from assistants_client.flows.tools import (
    MOST_TOOL_ERRORS,
    TOOL_TIMEOUT_SECONDS,
    OnToolCall,
    Toolbox,
    Tools,
    still_waits,
)
from assistants_client.flows.waits import Wait
from assistants_client.settings import check_seconds
from assistants_client.streams.completions import CompletionReader
from assistants_client.streams.runs import RunReader
from assistants_client.terms import Terms

if TYPE_CHECKING:
    from assistants_api.models import (
        CompletionCreateRequest,
        RunCreateRequest,
        RunStepInclude,
        RunThreadCreateRequest,
        RunToolOutputsSubmitRequest,
    )
    from assistants_api.wire import Call, Cancellation

__all__ = [
    "CompletionPlan",
    "RunPlan",
    "stream_completion",
    "stream_run",
    "stream_thread_and_run",
    "stream_tool_outputs",
]


class RunPlan:
    """What the stream of a run sends.

    Args:
        first: The call that sets the run going.
        toolbox: The functions that the run may call.
        on_active_run: What to do when another run is active on the thread of *first*.
        timeout_seconds: Longest time for all of the stream; None for the client's `polling_timeout_seconds`.
        cancellation: Token that ends it.
    """

    def __init__(
        self,
        first: Call[Any],
        toolbox: Toolbox,
        on_active_run: OnActiveRun = "error",
        *,
        timeout_seconds: float | None,
        cancellation: Cancellation | None,
    ) -> None:
        check_on_active_run(on_active_run)
        if timeout_seconds is not None:
            check_seconds("timeout_seconds", timeout_seconds)
        self.operation = first.operation.name
        self.reader = RunReader()
        self._first = first
        self._toolbox = toolbox
        self._on_active_run: OnActiveRun = on_active_run
        self._timeout_seconds = timeout_seconds
        self._cancellation = cancellation

    def open(self, terms: Terms) -> Flow[Any]:
        """Return the bytes to come of the first answer."""
        limits = {"timeout_seconds": self._timeout_seconds, "cancellation": self._cancellation}
        wait = Wait(terms, "the new run", **cast("Any", limits))
        call = _streamed((yield from self._toolbox.equip(self._first, terms)))
        thread_id = next(iter(call.path_values), "")
        return (yield from past_active_run(wait, thread_id, self._on_active_run, lambda: open_stream(call)))

    def go_on(self) -> Flow[Any]:
        """Return the bytes to come of the answer to the outputs of functions; None when the run has ended."""
        run = self.reader.final_run()
        if not self._toolbox.can_answer(run):
            return None
        outputs = yield from self._toolbox.outputs(run)
        submit = _streamed(calls.submit_tool_outputs(run.thread_id, run.id, tool_outputs=outputs))
        try:
            return (yield from open_stream(submit))
        except (APIConnectionError, InternalServerError):
            # The functions have done their work, so it must not be lost with an answer. Where the outputs
            # have arrived, it is the stream that is lost.
            seen = yield from send(calls.get_run(run.thread_id, run.id))
            if not still_waits(run, seen):
                raise
        return (yield from open_stream(submit))


class CompletionPlan:
    """What the stream of a chat completion sends: one request.

    Args:
        call: The request.
        timeout_seconds: Longest time for all of the stream; None for the client's `timeout_seconds`.
        cancellation: Token that ends it.
    """

    def __init__(
        self, call: Call[Any], *, timeout_seconds: float | None, cancellation: Cancellation | None
    ) -> None:
        if timeout_seconds is not None:
            check_seconds("timeout_seconds", timeout_seconds)
        self.operation = call.operation.name
        self.reader = CompletionReader((call.body or {}).get("n") or 1)
        self._call = call
        self._timeout_seconds = timeout_seconds
        self._cancellation = cancellation

    def open(self, terms: Terms) -> Flow[Any]:
        """Return the bytes to come of the answer."""
        settings = terms.settings
        terms.deadline = settings.clock.monotonic() + (self._timeout_seconds or settings.timeout_seconds)
        terms.cancellation = self._cancellation
        return (yield from open_stream(_streamed(self._call)))

    def go_on(self) -> Flow[None]:
        """Return None: there is one answer."""
        yield from ()


def stream_run(
    thread_id: str,
    request: RunCreateRequest | None = None,
    *,
    include: list[RunStepInclude] | None = None,
    tools: Tools | Unset | None = UNSET,
    tool_timeout_seconds: float | None = TOOL_TIMEOUT_SECONDS,
    max_tool_errors: int = MOST_TOOL_ERRORS,
    on_tool_call: OnToolCall | None = None,
    on_active_run: OnActiveRun = "error",
    timeout_seconds: float | None = None,
    cancellation: Cancellation | None = None,
    **fields: Any,
) -> RunPlan:
    """Run an assistant on a thread, and return its events as they happen.

    The request is sent when the ``with`` block is entered. A run that calls functions given as *tools* goes
    on in the same stream.

    Whether a run goes on when its stream is left early is up to the server. The embedded backend cancels it;
    elsewhere, `cancel_run` does, with the run of any event so far.

    Args:
        request: The run to create; its fields may be given as keywords instead.
        include: Extra fields to put into the run steps of the events.
        tools: Python functions and tools of the API, as for `run_with_tools`.
        tool_timeout_seconds: Longest time for one function. None for any; the blocking client then calls them
            one after another in the calling thread.
        max_tool_errors: How many failures the model gets to read. One more cancels the run.
        on_tool_call: Called with a `ToolCall` once each call has its output.
        on_active_run: What to do when another run is active on the thread: raise the server's ``"error"``,
            ``"wait"`` until it has ended, or ``"cancel"`` it.
        timeout_seconds: Longest time for all of the stream, tools included; None for the client's
            `polling_timeout_seconds`.
        cancellation: Token that ends the stream.

    Returns:
        A context manager that iterates events of the types in `assistants_client.models`; an event that the
        specification does not know comes as a `ServerSentEvent`.

    Raises:
        APIConnectionError: The stream was cut; what came before it is valid.
        APIStreamError: The server reported an error in the middle.
        ToolCallError: The functions failed too often; the last failure is chained.
        BadRequestError: The server refuses the run, for one because another is active on the thread.

    Source:
        ``POST /threads/{thread_id}/runs`` with ``stream``, then
        ``POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`` with ``stream``, again and again
    """
    return RunPlan(
        calls.create_run(thread_id, request, include=include, **fields),
        Toolbox(tools, tool_timeout_seconds, max_tool_errors, on_tool_call),
        on_active_run,
        timeout_seconds=timeout_seconds,
        cancellation=cancellation,
    )


def stream_thread_and_run(
    request: RunThreadCreateRequest | None = None,
    *,
    tools: Tools | Unset | None = UNSET,
    tool_timeout_seconds: float | None = TOOL_TIMEOUT_SECONDS,
    max_tool_errors: int = MOST_TOOL_ERRORS,
    on_tool_call: OnToolCall | None = None,
    timeout_seconds: float | None = None,
    cancellation: Cancellation | None = None,
    **fields: Any,
) -> RunPlan:
    """Create a thread, run an assistant on it, and return the events as they happen.

    Args:
        request: The thread and the run to create; the fields may be given as keywords instead.
        tools: Python functions and tools of the API, as for `run_with_tools`.
        tool_timeout_seconds: Longest time for one function. None for any; the blocking client then calls them
            one after another in the calling thread.
        max_tool_errors: How many failures the model gets to read. One more cancels the run.
        on_tool_call: Called with a `ToolCall` once each call has its output.
        timeout_seconds: Longest time for all of the stream, tools included; None for the client's
            `polling_timeout_seconds`.
        cancellation: Token that ends the stream.

    Returns:
        A context manager that iterates events, as `stream_run`.

    Raises:
        APIConnectionError: The stream was cut; what came before it is valid.
        APIStreamError: The server reported an error in the middle.
        ToolCallError: The functions failed too often; the last failure is chained.

    Source:
        ``POST /threads/runs`` with ``stream``, then
        ``POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`` with ``stream``, again and again
    """
    return RunPlan(
        calls.create_thread_and_run(request, **fields),
        Toolbox(tools, tool_timeout_seconds, max_tool_errors, on_tool_call),
        timeout_seconds=timeout_seconds,
        cancellation=cancellation,
    )


def stream_tool_outputs(
    thread_id: str,
    run_id: str,
    request: RunToolOutputsSubmitRequest | None = None,
    *,
    timeout_seconds: float | None = None,
    cancellation: Cancellation | None = None,
    **fields: Any,
) -> RunPlan:
    """Submit the outputs that a run waits for, and return its further events as they happen.

    Args:
        request: The outputs; `tool_outputs` may be given as a keyword instead.
        timeout_seconds: Longest time for all of the stream; None for the client's `polling_timeout_seconds`.
        cancellation: Token that ends the stream.

    Returns:
        A context manager that iterates events, as `stream_run`.

    Raises:
        APIConnectionError: The stream was cut; what came before it is valid.
        APIStreamError: The server reported an error in the middle.
        BadRequestError: The run does not wait for these outputs.

    Source:
        ``POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`` with ``stream``
    """
    call = calls.submit_tool_outputs(thread_id, run_id, request, **fields)
    return RunPlan(call, Toolbox(), timeout_seconds=timeout_seconds, cancellation=cancellation)


def stream_completion(
    request: CompletionCreateRequest | None = None,
    *,
    timeout_seconds: float | None = None,
    cancellation: Cancellation | None = None,
    **fields: Any,
) -> CompletionPlan:
    """Ask a model to answer a conversation, and return its answer as it is written.

    Args:
        request: The conversation; its fields may be given as keywords instead.
        timeout_seconds: Longest time for all of the stream; None for the client's setting.
        cancellation: Token that ends the stream.

    Returns:
        A context manager that iterates objects of `CompletionChunk`.

    Raises:
        APIConnectionError: The stream was cut; what came before it is valid.
        APIStreamError: The server reported an error in the middle.

    Source:
        ``POST /chat/completions`` with ``stream``
    """
    call = calls.create_completion(request, **fields)
    return CompletionPlan(call, timeout_seconds=timeout_seconds, cancellation=cancellation)


def _streamed(call: Call[Any]) -> Call[Any]:
    return replace(call, body={**(call.body or {}), "stream": True})
