"""Running an assistant to its answer, as a flow.

The answer is that run's own: never a message that another run left in the thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistants_api import calls
from assistants_api.wire import UNSET, Unset
from assistants_client.errors import RunError, run_error_class
from assistants_client.flows._core import Flow
from assistants_client.flows.guard import OnActiveRun
from assistants_client.flows.pages import items
from assistants_client.flows.tools import (
    MOST_TOOL_ERRORS,
    TOOL_TIMEOUT_SECONDS,
    OnToolCall,
    Toolbox,
    Tools,
    run_through,
)
from assistants_client.flows.waits import Wait, patience_of
from assistants_client.terms import Terms

if TYPE_CHECKING:
    from assistants_api.models import (
        RunCreateRequest,
        RunResponse,
        ThreadMessageListResponse,
        ThreadMessageResponse,
    )


def run_and_get_assistant_response(
    terms: Terms,
    thread_id: str,
    request: RunCreateRequest | None = None,
    *,
    tools: Tools | Unset | None = UNSET,
    tool_timeout_seconds: float | None = TOOL_TIMEOUT_SECONDS,
    max_tool_errors: int = MOST_TOOL_ERRORS,
    on_tool_call: OnToolCall | None = None,
    on_active_run: OnActiveRun = "error",
    cancel_run_on_exit: bool = False,
    **fields: Any,
) -> Flow[str]:
    """Run an assistant on a thread and return what it answered.

    Args:
        request: The run to create; its fields may be given as keywords instead.
        tools: Python functions and tools of the API, as for `run_with_tools`.
        tool_timeout_seconds: Longest time for one function. None for any; the blocking client then calls
            them one after another in the calling thread.
        max_tool_errors: How many failures the model gets to read. One more cancels the run.
        on_tool_call: Called with a `ToolCall` once each call has its output.
        on_active_run: What to do when another run is active on the thread: raise the server's ``"error"``,
            ``"wait"`` until it has ended, or ``"cancel"`` it.
        cancel_run_on_exit: Whether to cancel the run when the wait for it ends with an error, such as its
            deadline, a cancelled token or task, or Ctrl-C. The error waits for that, 5 s at most.

    Returns:
        The text of the run's messages by the assistant, oldest first, with a blank line between two of them;
        empty when it wrote no text.

    Raises:
        RunError: The run ended without an answer: `RunFailedError`, `RunCancelledError`, `RunExpiredError`,
            `RunIncompleteError`, or `RunRequiresActionError` when it waits for tool outputs; `ToolCallError`
            when the functions failed too often.
        WaitTimeoutError: The run still goes on at the deadline; the error carries it. It is not cancelled
            unless *cancel_run_on_exit* says so.
        BadRequestError: The server refuses the run, for one because another is active on the thread.

    Source:
        RunAndGetAssistantResponseAsync: ``POST /threads/{thread_id}/runs``,
        ``GET /threads/{thread_id}/runs/{run_id}`` again and again, ``GET /threads/{thread_id}/messages``
    """
    toolbox = Toolbox(tools, tool_timeout_seconds, max_tool_errors, on_tool_call)
    wait = Wait(terms, "the new run", **patience_of(fields))
    call = calls.create_run(thread_id, request, **fields)
    run = yield from run_through(wait, call, toolbox, on_active_run, cancels=cancel_run_on_exit)
    if run.status != "completed":
        raise run_error(run)
    messages = yield from items(
        calls.get_thread_messages(thread_id, run_id=run.id, order="asc", limit=100),
        lambda page: _answers(page, run),
        look=wait.look,
    )
    return "\n\n".join(text for message in messages for text in _texts(message))


def run_error(run: RunResponse) -> RunError:
    """Return the error for a run that ended without an answer, with what the run itself says about it."""
    kind = run_error_class(run.status)
    return kind(f"run {run.id} ended as {run.status!r}{_reason(run)}", run=run)


def _reason(run: RunResponse) -> str:
    if run.status == "requires_action":
        return ": it waits for tool outputs. Send them with submit_tool_outputs, then wait again"
    if run.last_error:
        return f": {run.last_error.code}: {run.last_error.message}"
    if run.incomplete_details:
        return f": it reached {run.incomplete_details.reason}"
    return ""


def _answers(page: ThreadMessageListResponse, run: RunResponse) -> list[ThreadMessageResponse]:
    # Some servers do not know the run_id filter and list the whole thread.
    return [
        message for message in page.data or () if message.role == "assistant" and message.run_id == run.id
    ]


def _texts(message: ThreadMessageResponse) -> list[str]:
    """Return the text blocks of a message; a refusal is an answer too."""
    # They are there already: the message was decoded into them.
    from assistants_api.models import MessageContentRefusal, MessageContentText

    found: list[str] = []
    for part in message.content or ():
        if isinstance(part, MessageContentText):
            found.append(part.text.value)
        elif isinstance(part, MessageContentRefusal):
            found.append(part.refusal)
    return found
