# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The single actions a run takes - writing a message or calling tools."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from assistants_api.wire import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from assistants_api.models.shared import FileSearchRanker, ListOrder, RunStepInclude, RunUsage

RunStepStatus: TypeAlias = Literal["in_progress", "cancelled", "failed", "completed", "expired"]
"""Where a run step stands."""

RunStepDetails: TypeAlias = "RunStepMessageCreationDetails | RunStepToolCallsDetails"
"""What a run step does, by its kind."""

RunStepToolCall: TypeAlias = (
    "RunStepCodeInterpreterToolCall | RunStepFileSearchToolCall | RunStepFunctionToolCall"
)
"""One tool call of a run step, by its tool."""

RunStepCodeInterpreterOutput: TypeAlias = "RunStepCodeInterpreterLogs | RunStepCodeInterpreterImage"
"""One output of the code interpreter, by its kind."""


@define(kw_only=True, eq=False, repr=False)
class RunStepResponse(Model):
    """One step of a run, either a message written or tools called."""

    id: str
    """Id of the step."""
    object: Literal["thread.run.step"] = "thread.run.step"
    """Kind of the object."""
    created_at: int
    """Creation time, in Unix seconds."""
    assistant_id: str
    """Id of the assistant that takes the step."""
    thread_id: str
    """Id of the thread that the run works on."""
    run_id: str
    """Id of the run that the step belongs to."""
    type: Literal["message_creation", "tool_calls"] | str
    """Kind of the step."""
    status: RunStepStatus | str
    """Where the step stands."""
    step_details: RunStepDetails
    """What the step does, by its kind."""
    last_error: RunStepLastError | None
    """Why the step failed; null without an error."""
    expired_at: int | None
    """Time of expiry, in Unix seconds; null when not expired."""
    cancelled_at: int | None
    """Time of cancellation, in Unix seconds; null when not cancelled."""
    failed_at: int | None
    """Time of failure, in Unix seconds; null when not failed."""
    completed_at: int | None
    """Time of completion, in Unix seconds; null when not completed."""
    metadata: dict[str, str] | None
    """Key-value pairs attached to the step."""
    usage: RunUsage | None
    """Tokens that the step used; null while it is in progress."""


@define(kw_only=True, eq=False, repr=False)
class RunStepListResponse(Model):
    """One page of run steps."""

    object: str
    """Kind of the object, `list`."""
    data: list[RunStepResponse]
    """Steps of the page, in the order asked for."""
    first_id: str | None
    """Id of the first step; null on an empty page."""
    last_id: str | None
    """Id of the last step; null on an empty page."""
    has_more: bool
    """Whether more steps follow this page."""


@define(kw_only=True, eq=False, repr=False)
class RunStepLastError(Model):
    """Error that ended a run step."""

    code: Literal["server_error", "rate_limit_exceeded"] | str
    """Kind of the error."""
    message: str
    """Text that explains the error."""


@define(kw_only=True, eq=False, repr=False)
class RunStepMessageCreationDetails(Model):
    """Details of a step that writes a message."""

    type: Literal["message_creation"] = "message_creation"
    """Kind of the step."""
    message_creation: RunStepMessageCreation
    """Message that the step writes."""


@define(kw_only=True, eq=False, repr=False)
class RunStepMessageCreation(Model):
    """Reference to the message that a run step writes."""

    message_id: str
    """Id of the message."""


@define(kw_only=True, eq=False, repr=False)
class RunStepToolCallsDetails(Model):
    """Details of a step that calls tools."""

    type: Literal["tool_calls"] = "tool_calls"
    """Kind of the step."""
    tool_calls: list[RunStepToolCall]
    """Tool calls of the step."""


@define(kw_only=True, eq=False, repr=False)
class RunStepCodeInterpreterToolCall(Model):
    """Call of the code interpreter in a run step."""

    id: str
    """Id of the tool call."""
    type: Literal["code_interpreter"] = "code_interpreter"
    """Kind of the tool."""
    code_interpreter: RunStepCodeInterpreter
    """Code that ran and what it put out."""


@define(kw_only=True, eq=False, repr=False)
class RunStepCodeInterpreter(Model):
    """Code that ran in a run step and what it put out."""

    input: str
    """Source text of the code."""
    outputs: list[RunStepCodeInterpreterOutput]
    """Outputs of the code, in order."""


@define(kw_only=True, eq=False, repr=False)
class RunStepCodeInterpreterLogs(Model):
    """Text that the code interpreter puts out."""

    type: Literal["logs"] = "logs"
    """Kind of the output."""
    logs: str
    """Text of the output."""


@define(kw_only=True, eq=False, repr=False)
class RunStepCodeInterpreterImage(Model):
    """Image that the code interpreter puts out."""

    type: Literal["image"] = "image"
    """Kind of the output."""
    image: RunStepCodeInterpreterImageFile
    """File that holds the image."""


@define(kw_only=True, eq=False, repr=False)
class RunStepCodeInterpreterImageFile(Model):
    """Reference to the file of an image from the code interpreter."""

    file_id: str
    """Id of the image file."""


@define(kw_only=True, eq=False, repr=False)
class RunStepFileSearchToolCall(Model):
    """Call of the file search in a run step."""

    id: str
    """Id of the tool call."""
    type: Literal["file_search"] = "file_search"
    """Kind of the tool."""
    file_search: RunStepFileSearch
    """How the search ranked and what it found."""


@define(kw_only=True, eq=False, repr=False)
class RunStepFileSearch(Model):
    """Settings and results of a file search in a run step."""

    ranking_options: RunStepFileSearchRankingOptions | Unset = UNSET
    """How the search ranked its results."""
    results: list[RunStepFileSearchResult] | Unset = UNSET
    """Results, best first."""


@define(kw_only=True, eq=False, repr=False)
class RunStepFileSearchRankingOptions(Model):
    """Ranking that a file search in a run step used."""

    ranker: FileSearchRanker | str
    """Ranker that scored the results."""
    score_threshold: float
    """Lowest score that a result needs, 0 to 1."""


@define(kw_only=True, eq=False, repr=False)
class RunStepFileSearchResult(Model):
    """One result of a file search in a run step."""

    file_id: str
    """Id of the file that matches."""
    file_name: str
    """Name of the file that matches."""
    score: float
    """Relevance of the result, 0 to 1."""
    content: list[RunStepFileSearchResultContent] | Unset = UNSET
    """Passages that match; present only when asked for with `include[]`."""


@define(kw_only=True, eq=False, repr=False)
class RunStepFileSearchResultContent(Model):
    """One passage of a file that a file search found."""

    type: Literal["text"] | Unset = UNSET
    """Kind of the passage."""
    text: str | Unset = UNSET
    """Text of the passage."""


@define(kw_only=True, eq=False, repr=False)
class RunStepFunctionToolCall(Model):
    """Call of a function in a run step."""

    id: str
    """Id of the tool call."""
    type: Literal["function"] = "function"
    """Kind of the tool."""
    function: RunStepFunction
    """Function that is called and what it returned."""


@define(kw_only=True, eq=False, repr=False)
class RunStepFunction(Model):
    """Function call of a run step and its output."""

    name: str
    """Name of the function."""
    arguments: str
    """Arguments as JSON text, which may be invalid."""
    output: str | None
    """Output that was submitted; null until it is."""


@define(kw_only=True, eq=False, repr=False)
class RunStepListQueryParameters(Model):
    """Query parameters of `get_run_steps`."""

    limit: int | Unset = UNSET
    """Most objects on one page, from 1 to 100. Default: 20."""
    order: ListOrder | Unset = UNSET
    """Sort direction by creation time, newest first unless asked otherwise. Default: 'desc'."""
    after: str | Unset = UNSET
    """Object id; the page starts with the object that follows it in the list."""
    before: str | Unset = UNSET
    """Object id; the page ends with the object that precedes it in the list."""
    include: list[RunStepInclude] | Unset = UNSET
    """Extra fields to put into the run steps of the answer."""
