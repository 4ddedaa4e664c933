"""Running an assistant that calls Python functions, as a flow: it asks, they answer, the run goes on.

Every call gets an output: what went wrong becomes one that the model can read, and only so often.
"""

from __future__ import annotations

import dataclasses
import inspect
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeAlias, TypeVar, cast

from assistants_api import calls
from assistants_api.wire import UNSET, Model, Unset, to_json
from assistants_client.errors import (
    APIConnectionError,
    APIStatusError,
    InternalServerError,
    InvalidArgumentError,
    ToolCallError,
)
from assistants_client.flows._core import Ask, Flow, ask, at_once, send
from assistants_client.flows.guard import OnActiveRun, check_on_active_run, past_active_run
from assistants_client.flows.waits import Wait, patience_of, run_goes_on
from assistants_client.functions import Function, FunctionArgumentError
from assistants_client.settings import check_seconds
from assistants_client.terms import Terms
from assistants_client.workers import Outcome

if TYPE_CHECKING:
    from assistants_api.models import RunCreateRequest, RunResponse, RunToolCall, Tool, ToolOutput
    from assistants_api.wire import Call

__all__ = ["OnToolCall", "ToolCall", "Toolbox", "Tools", "run_through", "run_with_tools", "still_waits"]

T = TypeVar("T")

Tools: TypeAlias = "Sequence[Tool | Callable[..., object]]"
"""Python functions, plain or async, and tools of the API, in any mixture."""

OnToolCall: TypeAlias = "Callable[[ToolCall], object]"
"""Called once each call has its output; it may be async on the async client."""

TOOL_TIMEOUT_SECONDS: Final = 60.0
MOST_TOOL_ERRORS: Final = 5


@dataclass(frozen=True, slots=True)
class ToolCall:
    """What `on_tool_call` is told."""

    id: str
    """The server's name for the call."""
    name: str
    """The function that the model called."""
    arguments: str
    """The model's arguments: JSON, if it kept to the rules."""
    output: str
    """What the model gets to read."""
    error: Exception | None
    """What went wrong; None when the function answered."""


def run_with_tools(
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
) -> Flow[RunResponse]:
    """Run an assistant that may call Python functions, and return the run once it has ended.

    The functions that a model asks for together are called at once, each in a thread of its own, or on the
    event loop if it is async. What one returns is sent as JSON, a text as it is. An exception, arguments that
    do not fit, an unknown name or a function that takes too long become an output that says so.

    Args:
        request: The run to create; its fields may be given as keywords instead.
        tools: Python functions, described to the model from signature, type hints and docstring; async ones
            need the async client. With functions only, the other tools of the request or the assistant stay;
            with a tool of the API among them, they are all the run has. An empty list takes every tool from
            the run; without *tools* it has those of the request or the assistant.
        tool_timeout_seconds: Longest time for one function. None for any; the blocking client then calls
            them one after another in the calling thread.
        max_tool_errors: How many failures the model gets to read. One more cancels the run.
        on_tool_call: Called with a `ToolCall` once each call has its output.
        on_active_run: What to do when another run is active on the thread: raise the server's ``"error"``,
            ``"wait"`` until it has ended, or ``"cancel"`` it.
        cancel_run_on_exit: Whether to cancel the run when the wait for it ends with an error, such as its
            deadline, a cancelled token or task, or Ctrl-C. The error waits for that, 5 s at most.

    Returns:
        The run as last seen, whatever its status.

    Raises:
        ToolCallError: The functions failed too often; the last failure is chained.
        WaitTimeoutError: The run still goes on at the deadline; the error carries it. It is not cancelled
            unless *cancel_run_on_exit* says so.
        BadRequestError: The server refuses the run, for one because another is active on the thread.

    Source:
        ``POST /threads/{thread_id}/runs``, ``GET /threads/{thread_id}/runs/{run_id}`` again and again,
        ``POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs`` as often as the model asks;
        ``GET /assistants/{assistant_id}`` for its other tools
    """
    toolbox = Toolbox(tools, tool_timeout_seconds, max_tool_errors, on_tool_call)
    wait = Wait(terms, "the new run", **patience_of(fields))
    call = calls.create_run(thread_id, request, **fields)
    return (yield from run_through(wait, call, toolbox, on_active_run, cancels=cancel_run_on_exit))


def run_through(
    wait: Wait,
    call: Call[RunResponse],
    toolbox: Toolbox,
    on_active_run: OnActiveRun,
    *,
    cancels: bool = False,
) -> Flow[RunResponse]:
    """Create a run and see it through to its end, or to where the toolbox cannot help it.

    Args:
        cancels: Whether to cancel it when something else ends the flow.
    """
    check_on_active_run(on_active_run)
    call = yield from toolbox.equip(call, wait.terms)
    (thread_id,) = call.path_values
    run = yield from past_active_run(wait, thread_id, on_active_run, lambda: wait.look(call))
    wait.awaited = f"run {run.id}"
    again = calls.get_run(thread_id, run.id)
    wait.terms.on_exit = calls.cancel_run(thread_id, run.id) if cancels else None
    run = yield from wait.until(again, run_goes_on, first=run)
    while toolbox.can_answer(run):
        try:
            outputs = yield from toolbox.outputs(run)
        except ToolCallError:
            # The run is cancelled already.
            wait.terms.on_exit = None
            raise
        run = yield from _submitted(wait, thread_id, run, outputs)
        run = yield from wait.until(again, run_goes_on, first=run)
    wait.terms.on_exit = None
    return run


def _submitted(wait: Wait, thread_id: str, run: RunResponse, outputs: list[ToolOutput]) -> Flow[RunResponse]:
    """Return the run with its outputs."""
    submit = calls.submit_tool_outputs(thread_id, run.id, tool_outputs=outputs)
    try:
        return (yield from wait.look(submit))
    except (APIConnectionError, InternalServerError):
        # The functions have done their work, so it must not be lost with an answer. The run tells whether the
        # outputs have arrived; a server takes them once, so that sending them again does no harm.
        seen = yield from wait.look(calls.get_run(thread_id, run.id))
        return (yield from wait.look(submit)) if still_waits(run, seen) else seen


def still_waits(run: RunResponse, seen: RunResponse) -> bool:
    """Return whether a run, as now seen, waits for the same outputs as it did."""
    return _wanted(seen) == _wanted(run)


class Toolbox:
    """The functions of one run, and how often they have failed.

    Args:
        tools: As the caller gave them; `UNSET` when he did not.
        timeout_seconds: Longest time for one call; None for any.
        most_errors: How many failures the model gets to read.
        on_tool_call: Told of each call.

    Raises:
        InvalidArgumentError: One of them cannot work.
    """

    def __init__(
        self,
        tools: Tools | Unset | None = UNSET,
        timeout_seconds: float | None = TOOL_TIMEOUT_SECONDS,
        most_errors: int = MOST_TOOL_ERRORS,
        on_tool_call: OnToolCall | None = None,
    ) -> None:
        if timeout_seconds is not None:
            check_seconds("tool_timeout_seconds", timeout_seconds)
        if most_errors < 0:
            raise InvalidArgumentError(
                f"max_tool_errors is {most_errors}; give 0 or more", argument="max_tool_errors"
            )
        self._tools = tools if tools is None or isinstance(tools, Unset) else _tools(tools)
        self._timeout_seconds = timeout_seconds
        self._most_errors = most_errors
        self._on_tool_call = on_tool_call
        self._errors = 0
        functions = [one for one in self._tools or () if isinstance(one, Function)]
        self._functions = {one.name: one for one in functions}
        if len(self._functions) < len(functions):
            raise InvalidArgumentError("two of the tools have the same name", argument="tools")

    def equip(self, call: Call[T], terms: Terms) -> Flow[Call[T]]:
        """Return the *call* that creates the run, with the tools in its body.

        Raises:
            InvalidArgumentError: An async function is there, and nobody to await it.
        """
        if self._tools is UNSET:
            return call
        if inspect.iscoroutinefunction(self._on_tool_call) and not terms.awaits:
            raise InvalidArgumentError(
                "on_tool_call is async and needs AsyncOpenAIClient; give a plain function",
                argument="on_tool_call",
            )
        for function in self._functions.values():
            if function.is_async and not terms.awaits:
                raise InvalidArgumentError(
                    f"{function.name} is async and needs AsyncOpenAIClient; give a plain function",
                    argument="tools",
                )
        body = call.body or {}
        return replace(call, body={**body, "tools": (yield from self._offered(body))})

    def can_answer(self, run: RunResponse) -> bool:
        """Return whether the run waits for functions, and there are any."""
        return bool(self._functions) and run.status == "requires_action" and bool(_wanted(run))

    def outputs(self, run: RunResponse) -> Flow[list[ToolOutput]]:
        """Call what the model asked for, and return the outputs to send.

        Raises:
            ToolCallError: That was one failure too many; the run is cancelled.
        """
        from assistants_api.models import ToolOutput

        wanted = _wanted(run)
        done = yield from self._call(wanted)
        if self._on_tool_call is not None:
            for one in done:
                yield from ask(self._on_tool_call, one)
        errors = [one for one in done if one.error is not None]
        self._errors += len(errors)
        if self._errors > self._most_errors:
            yield from self._give_up(run, errors[-1])
        return [ToolOutput(tool_call_id=one.id, output=one.output) for one in done]

    def _call(self, wanted: Sequence[RunToolCall]) -> Flow[list[ToolCall]]:
        prepared = [self._prepared(one) for one in wanted]
        asks = [one for one in prepared if isinstance(one, Ask)]
        answers = iter((yield from at_once(asks, self._timeout_seconds)) if asks else ())
        outcomes = [next(answers) if isinstance(one, Ask) else Outcome(error=one) for one in prepared]
        return [_finished(call, outcome) for call, outcome in zip(wanted, outcomes, strict=True)]

    def _prepared(self, call: RunToolCall) -> Ask | Exception:
        """Return what to call, or why nothing can be called."""
        function = self._functions.get(call.function.name)
        if function is None:
            known = ", ".join(self._functions)
            return FunctionArgumentError(f"there is no function {call.function.name!r}; known are {known}")
        try:
            return Ask(partial(function.function, **function.arguments(call.function.arguments)))
        except FunctionArgumentError as error:
            return error

    def _give_up(self, run: RunResponse, last: ToolCall) -> Flow[NoReturn]:
        error = ToolCallError(
            f"the tools of run {run.id} failed {self._errors} times, so it was cancelled; the last one, "
            f"{last.name}, answered {last.output}",
            run=run,
        )
        try:
            error.run = yield from send(calls.cancel_run(run.thread_id, run.id))
        except (APIStatusError, APIConnectionError) as problem:
            error.add_note(f"The run still waits for outputs, as it could not be cancelled: {problem}")
        raise error from last.error

    def _offered(self, body: dict[str, Any]) -> Flow[list[dict[str, Any]] | None]:
        """Return the tools of the run, as they go over the wire."""
        if not isinstance(self._tools, list):
            return None
        own = [one.tool.to_dict() if isinstance(one, Function) else one for one in self._tools]
        if len(self._functions) < len(own) or not own:
            if body.get("tools"):
                raise InvalidArgumentError(
                    "tools are in the request and beside it; give them once", argument="tools"
                )
            return own
        others = body.get("tools")
        if others is None:
            assistant = yield from send(calls.get_assistant(body["assistant_id"]))
            others = to_json(assistant.tools or [])
        return [*(one for one in others if _function_name(one) not in self._functions), *own]


def _tools(given: object) -> list[Function | dict[str, Any]]:
    if isinstance(given, Iterable) and not isinstance(given, (str, Mapping)):
        return [_tool(one) for one in cast("Iterable[object]", given)]
    raise InvalidArgumentError(f"tools is {given!r}; give a list, even of one", argument="tools")


def _tool(given: object) -> Function | dict[str, Any]:
    if isinstance(given, Model):
        return given.to_dict()
    if isinstance(given, dict):
        return cast("dict[str, Any]", given)
    if callable(given):
        return Function(given)
    raise InvalidArgumentError(
        f"tools has {given!r}; give functions, or tools from assistants_client.models", argument="tools"
    )


def _function_name(tool: dict[str, Any]) -> object:
    return tool["function"].get("name") if tool.get("type") == "function" else None


def _wanted(run: RunResponse) -> list[RunToolCall]:
    action = run.required_action
    return action.submit_tool_outputs.tool_calls if action else []


def _finished(call: RunToolCall, outcome: Outcome) -> ToolCall:
    told = partial(ToolCall, call.id, call.function.name, call.function.arguments)
    error = outcome.error
    if error is None:
        try:
            return told(_text(outcome.value), None)
        except (TypeError, ValueError, RecursionError) as problem:
            error = problem
    return told(json.dumps({"error": _complaint(error)}, ensure_ascii=False), error)


def _complaint(error: Exception) -> str:
    """Return what the model gets to read about an error."""
    return str(error) if isinstance(error, FunctionArgumentError) else f"{type(error).__name__}: {error}"


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: object) -> object:
    """Return what JSON knows in place of what it does not."""
    if isinstance(value, Model):
        return value.to_dict()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    if isinstance(value, (set, frozenset)):
        return list(cast("Iterable[object]", value))
    return str(value)
