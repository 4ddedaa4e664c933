# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Executions of an assistant on a thread, from queued to a terminal status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from assistants_api.wire import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from assistants_api.models.messages import ThreadMessageCreateRequest
    from assistants_api.models.shared import (
        ListOrder,
        ReasoningEffort,
        ResponseFormat,
        RunUsage,
        Tool,
        ToolResourcesModifyRequest,
    )
    from assistants_api.models.threads import ThreadCreateRequest

ToolChoice: TypeAlias = "Literal['none', 'auto', 'required'] | NamedToolChoice"
"""Whether the model calls no tool, decides itself, calls some tool or calls the named one."""

RunStatus: TypeAlias = Literal[
    "queued",
    "in_progress",
    "requires_action",
    "cancelling",
    "cancelled",
    "failed",
    "completed",
    "incomplete",
    "expired",
]
"""Where a run stands between its creation and its end."""


@define(kw_only=True, eq=False, repr=False)
class ToolChoiceFunction(Model):
    """The function a tool choice names."""

    name: str
    """Name of the function to call."""


@define(kw_only=True, eq=False, repr=False)
class NamedToolChoice(Model):
    """Makes the model call one particular tool."""

    type: Literal["function", "code_interpreter", "file_search"]
    """Kind of the tool to call."""
    function: ToolChoiceFunction | Unset = UNSET
    """The function to call when the kind is `function`."""


@define(kw_only=True, eq=False, repr=False)
class RunResponse(Model):
    """One execution of an assistant on a thread."""

    id: str
    """Id of the run."""
    object: Literal["thread.run"] = "thread.run"
    """Kind of the object."""
    created_at: int
    """Creation time, in Unix seconds."""
    thread_id: str
    """Id of the thread that the run works on."""
    assistant_id: str
    """Id of the assistant that the run executes."""
    status: RunStatus | str
    """Where the run stands."""
    required_action: RunRequiredAction | None
    """What the run waits for; null when it waits for nothing."""
    last_error: RunLastError | None
    """Why the run failed; null without an error."""
    expires_at: int | None
    """Time when the run expires, in Unix seconds; null once it has ended."""
    started_at: int | None
    """Start time, in Unix seconds; null before the start."""
    cancelled_at: int | None
    """Time of cancellation, in Unix seconds; null when not cancelled."""
    failed_at: int | None
    """Time of failure, in Unix seconds; null when not failed."""
    completed_at: int | None
    """Time of completion, in Unix seconds; null when not completed."""
    incomplete_details: RunIncompleteDetails | None
    """Why the run ended incomplete; null when it did not."""
    model: str
    """Name of the model that the run uses."""
    instructions: str
    """Instructions that the run follows."""
    tools: list[Tool]
    """Tools that the run can use, at most 20. Default: []."""
    metadata: dict[str, str] | None
    """Key-value pairs that the user attached to the run."""
    usage: RunUsage | None
    """Tokens that the run used; null until it has ended."""
    temperature: float | None | Unset = UNSET
    """Sampling temperature that the run uses."""
    top_p: float | None | Unset = UNSET
    """Probability mass that nucleus sampling keeps, 0 to 1."""
    max_prompt_tokens: int | None
    """Most prompt tokens over the whole run; null for no limit."""
    max_completion_tokens: int | None
    """Most completion tokens over the whole run; null for no limit."""
    truncation_strategy: TruncationStrategy | None
    """How the thread is shortened to fit the prompt."""
    tool_choice: ToolChoice | None
    """Which tool the model calls, or whether it calls one."""
    parallel_tool_calls: bool
    """Whether the model may call several functions at once. Default: True."""
    response_format: ResponseFormat | None
    """Form that the model's answers take."""


@define(kw_only=True, eq=False, repr=False)
class RunListResponse(Model):
    """One page of runs."""

    object: str
    """Kind of the object, `list`."""
    data: list[RunResponse]
    """Runs of the page, in the order asked for."""
    first_id: str | None
    """Id of the first run; null on an empty page."""
    last_id: str | None
    """Id of the last run; null on an empty page."""
    has_more: bool
    """Whether more runs follow this page."""


@define(kw_only=True, eq=False, repr=False)
class RunCreateRequest(Model):
    """Which assistant to run, and what to override for this run alone."""

    assistant_id: str
    """Id of the assistant to run."""
    model: str | None | Unset = UNSET
    """Name of the model to use in place of the assistant's."""
    reasoning_effort: ReasoningEffort | None | Unset = UNSET
    """How much effort a reasoning model spends before it answers. Default: 'medium'."""
    instructions: str | None | Unset = UNSET
    """Instructions that replace the assistant's."""
    additional_instructions: str | None | Unset = UNSET
    """Instructions that are appended to those in force."""
    additional_messages: list[ThreadMessageCreateRequest] | None | Unset = UNSET
    """Messages that are appended to the thread before the run starts."""
    tools: list[Tool] | None | Unset = UNSET
    """Tools that replace the assistant's, at most 20."""
    metadata: dict[str, str] | None | Unset = UNSET
    """Key-value pairs to attach to the run."""
    temperature: float | None | Unset = UNSET
    """Sampling temperature, 0 to 2; higher is more random. Default: 1."""
    top_p: float | None | Unset = UNSET
    """Probability mass that nucleus sampling keeps, 0 to 1. Default: 1."""
    stream: bool | None | Unset = UNSET
    """Whether the answer is a stream of events instead of the run."""
    max_prompt_tokens: int | None | Unset = UNSET
    """Most prompt tokens over the whole run, at least 256; null for no limit."""
    max_completion_tokens: int | None | Unset = UNSET
    """Most completion tokens over the whole run, at least 256; null for no limit."""
    truncation_strategy: TruncationStrategy | None | Unset = UNSET
    """How the thread is shortened to fit the prompt."""
    tool_choice: ToolChoice | None | Unset = UNSET
    """Which tool the model calls, or whether it calls one."""
    parallel_tool_calls: bool | Unset = UNSET
    """Whether the model may call several functions at once. Default: True."""
    response_format: ResponseFormat | None | Unset = UNSET
    """Form that the model's answers take."""


@define(kw_only=True, eq=False, repr=False)
class RunThreadCreateRequest(Model):
    """A thread to create, and which assistant to run on it."""

    assistant_id: str
    """Id of the assistant to run."""
    thread: ThreadCreateRequest | Unset = UNSET
    """Thread to create for the run; left out, it starts empty."""
    model: str | None | Unset = UNSET
    """Name of the model to use in place of the assistant's."""
    instructions: str | None | Unset = UNSET
    """Instructions that replace the assistant's."""
    tools: list[Tool] | None | Unset = UNSET
    """Tools that replace the assistant's, at most 20."""
    tool_resources: ToolResourcesModifyRequest | None | Unset = UNSET
    """Files and vector stores that the tools can use."""
    metadata: dict[str, str] | None | Unset = UNSET
    """Key-value pairs to attach to the run."""
    temperature: float | None | Unset = UNSET
    """Sampling temperature, 0 to 2; higher is more random. Default: 1."""
    top_p: float | None | Unset = UNSET
    """Probability mass that nucleus sampling keeps, 0 to 1. Default: 1."""
    stream: bool | None | Unset = UNSET
    """Whether the answer is a stream of events instead of the run."""
    max_prompt_tokens: int | None | Unset = UNSET
    """Most prompt tokens over the whole run, at least 256; null for no limit."""
    max_completion_tokens: int | None | Unset = UNSET
    """Most completion tokens over the whole run, at least 256; null for no limit."""
    truncation_strategy: TruncationStrategy | None | Unset = UNSET
    """How the thread is shortened to fit the prompt."""
    tool_choice: ToolChoice | None | Unset = UNSET
    """Which tool the model calls, or whether it calls one."""
    parallel_tool_calls: bool | Unset = UNSET
    """Whether the model may call several functions at once. Default: True."""
    response_format: ResponseFormat | None | Unset = UNSET
    """Form that the model's answers take."""


@define(kw_only=True, eq=False, repr=False)
class RunModifyRequest(Model):
    """What to change on a run."""

    metadata: dict[str, str] | None | Unset = UNSET
    """Key-value pairs that replace those of the run."""


@define(kw_only=True, eq=False, repr=False)
class RunToolOutputsSubmitRequest(Model):
    """Outputs of the tool calls that a run waits for."""

    tool_outputs: list[ToolOutput]
    """One output for each tool call that the run waits for."""
    stream: bool | None | Unset = UNSET
    """Whether the answer is a stream of events instead of the run."""


@define(kw_only=True, eq=False, repr=False)
class ToolOutput(Model):
    """Output of one tool call."""

    tool_call_id: str | Unset = UNSET
    """Id of the tool call that the output answers."""
    output: str | Unset = UNSET
    """Output as text for the model to read."""


@define(kw_only=True, eq=False, repr=False)
class TruncationStrategy(Model):
    """How a thread is shortened before the model reads it."""

    type: Literal["auto", "last_messages"]
    """Whether the service drops messages as needed or keeps only the last ones."""
    last_messages: int | None | Unset = UNSET
    """Number of most recent messages to keep, with `last_messages`."""


@define(kw_only=True, eq=False, repr=False)
class RunRequiredAction(Model):
    """What the caller does before the run continues."""

    type: Literal["submit_tool_outputs"] = "submit_tool_outputs"
    """Kind of the action."""
    submit_tool_outputs: RunRequiredToolOutputs
    """Tool calls whose outputs the run waits for."""


@define(kw_only=True, eq=False, repr=False)
class RunRequiredToolOutputs(Model):
    """Tool calls whose outputs a run waits for."""

    tool_calls: list[RunToolCall]
    """Calls to answer, all in one request."""


@define(kw_only=True, eq=False, repr=False)
class RunToolCall(Model):
    """One function call that the caller carries out for the model."""

    id: str
    """Id to give back with the output."""
    type: Literal["function"] = "function"
    """Kind of the call."""
    function: RunToolCallFunction
    """Function to call and with what."""


@define(kw_only=True, eq=False, repr=False)
class RunToolCallFunction(Model):
    """Name and arguments of a function that the model calls."""

    name: str
    """Name of the function."""
    arguments: str
    """Arguments as JSON text, which may be invalid."""


@define(kw_only=True, eq=False, repr=False)
class RunLastError(Model):
    """Error that ended a run."""

    code: Literal["server_error", "rate_limit_exceeded", "invalid_prompt"] | str
    """Kind of the error."""
    message: str
    """Text that explains the error."""


@define(kw_only=True, eq=False, repr=False)
class RunIncompleteDetails(Model):
    """Reason why a run ended incomplete."""

    reason: Literal["max_completion_tokens", "max_prompt_tokens"] | str | Unset = UNSET
    """Token limit that the run reached."""


@define(kw_only=True, eq=False, repr=False)
class RunListQueryParameters(Model):
    """Query parameters of `get_runs`."""

    limit: int | Unset = UNSET
    """Most objects on one page, from 1 to 100. Default: 20."""
    order: ListOrder | Unset = UNSET
    """Sort direction by creation time, newest first unless asked otherwise. Default: 'desc'."""
    after: str | Unset = UNSET
    """Object id; the page starts with the object that follows it in the list."""
    before: str | Unset = UNSET
    """Object id; the page ends with the object that precedes it in the list."""
