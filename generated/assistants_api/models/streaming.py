# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Events of streamed answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from assistants_api.wire import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from assistants_api.models.chat import (
        CompletionFinishReason,
        CompletionLogprobs,
        CompletionModeration,
        CompletionServiceTier,
        CompletionUsage,
    )
    from assistants_api.models.messages import ThreadMessageResponse
    from assistants_api.models.run_steps import RunStepResponse
    from assistants_api.models.runs import RunResponse
    from assistants_api.models.shared import ErrorBody, ImageDetail, MessageRole
    from assistants_api.models.threads import ThreadResponse

MessageAnnotationDelta: TypeAlias = "MessageFileCitationAnnotationDelta | MessageFilePathAnnotationDelta"
"""New data of one annotation."""

MessageContentDelta: TypeAlias = "MessageContentImageFileDelta | MessageContentTextDelta | MessageContentRefusalDelta | MessageContentImageUrlDelta"
"""New data of one part of a message."""

RunStepDeltaDetails: TypeAlias = "RunStepMessageCreationDeltaDetails | RunStepToolCallsDeltaDetails"
"""Change of a run step's details, by the kind of the step."""

RunStepToolCallDelta: TypeAlias = (
    "RunStepCodeInterpreterToolCallDelta | RunStepFileSearchToolCallDelta | RunStepFunctionToolCallDelta"
)
"""Change of one tool call of a run step, by its tool."""

RunStepCodeInterpreterOutputDelta: TypeAlias = (
    "RunStepCodeInterpreterLogsDelta | RunStepCodeInterpreterImageDelta"
)
"""Change of one output of the code interpreter, by its kind."""

AssistantStreamEvent: TypeAlias = "ThreadCreatedEvent | RunCreatedEvent | RunQueuedEvent | RunInProgressEvent | RunRequiresActionEvent | RunCompletedEvent | RunIncompleteEvent | RunFailedEvent | RunCancellingEvent | RunCancelledEvent | RunExpiredEvent | RunStepCreatedEvent | RunStepInProgressEvent | RunStepDeltaEvent | RunStepCompletedEvent | RunStepFailedEvent | RunStepCancelledEvent | RunStepExpiredEvent | MessageCreatedEvent | MessageInProgressEvent | MessageDeltaEvent | MessageCompletedEvent | MessageIncompleteEvent | ErrorEvent | DoneEvent"
"""One event of a run that is streamed, told by its name."""


@define(kw_only=True, eq=False, repr=False)
class MessageImageFileDelta(Model):
    """The fields of an uploaded image that arrive in one event."""

    file_id: str | Unset = UNSET
    """Id of the image file."""
    detail: ImageDetail | str | Unset = UNSET
    """Resolution at which the model looks at the image. Default: 'auto'."""


@define(kw_only=True, eq=False, repr=False)
class MessageContentImageFileDelta(Model):
    """New data of an uploaded image in a message being written."""

    index: int
    """Position of the part in the message, counted from 0."""
    type: Literal["image_file"] = "image_file"
    """Marks the part as an uploaded image."""
    image_file: MessageImageFileDelta | Unset = UNSET
    """The image."""


@define(kw_only=True, eq=False, repr=False)
class MessageImageUrlDelta(Model):
    """The fields of a web image that arrive in one event."""

    url: str | Unset = UNSET
    """Address of the image."""
    detail: ImageDetail | str | Unset = UNSET
    """Resolution at which the model looks at the image. Default: 'auto'."""


@define(kw_only=True, eq=False, repr=False)
class MessageContentImageUrlDelta(Model):
    """New data of a web image in a message being written."""

    index: int
    """Position of the part in the message, counted from 0."""
    type: Literal["image_url"] = "image_url"
    """Marks the part as an image from the web."""
    image_url: MessageImageUrlDelta | Unset = UNSET
    """The image."""


@define(kw_only=True, eq=False, repr=False)
class MessageFileCitationDelta(Model):
    """The fields of a cited source that arrive in one event."""

    file_id: str | Unset = UNSET
    """Id of the cited file."""
    quote: str | Unset = UNSET
    """Words of the file the citation rests on."""


@define(kw_only=True, eq=False, repr=False)
class MessageFileCitationAnnotationDelta(Model):
    """New data of a citation in a text being written."""

    index: int
    """Position of the annotation in its text part, counted from 0."""
    type: Literal["file_citation"] = "file_citation"
    """Marks the annotation as a citation."""
    text: str | Unset = UNSET
    """The mark as it stands in the text."""
    file_citation: MessageFileCitationDelta | Unset = UNSET
    """The cited source."""
    start_index: int | Unset = UNSET
    """Position of the mark's first character in the text, counted from 0."""
    end_index: int | Unset = UNSET
    """Position just behind the mark's last character."""


@define(kw_only=True, eq=False, repr=False)
class MessageFilePathDelta(Model):
    """The fields of a written file that arrive in one event."""

    file_id: str | Unset = UNSET
    """Id of the written file."""


@define(kw_only=True, eq=False, repr=False)
class MessageFilePathAnnotationDelta(Model):
    """New data of a path in a text being written."""

    index: int
    """Position of the annotation in its text part, counted from 0."""
    type: Literal["file_path"] = "file_path"
    """Marks the annotation as a path."""
    text: str | Unset = UNSET
    """The path as it stands in the text."""
    file_path: MessageFilePathDelta | Unset = UNSET
    """The written file."""
    start_index: int | Unset = UNSET
    """Position of the path's first character in the text, counted from 0."""
    end_index: int | Unset = UNSET
    """Position just behind the path's last character."""


@define(kw_only=True, eq=False, repr=False)
class MessageTextDelta(Model):
    """Text and annotations to append to a text part."""

    value: str | Unset = UNSET
    """Text to append."""
    annotations: list[MessageAnnotationDelta] | Unset = UNSET
    """Annotations to add or to extend, by their index."""


@define(kw_only=True, eq=False, repr=False)
class MessageContentTextDelta(Model):
    """New data of a text part in a message being written."""

    index: int
    """Position of the part in the message, counted from 0."""
    type: Literal["text"] = "text"
    """Marks the part as text."""
    text: MessageTextDelta | Unset = UNSET
    """Text and annotations to append."""


@define(kw_only=True, eq=False, repr=False)
class MessageContentRefusalDelta(Model):
    """New data of a refusal in a message being written."""

    index: int
    """Position of the part in the message, counted from 0."""
    type: Literal["refusal"] = "refusal"
    """Marks the part as a refusal."""
    refusal: str | Unset = UNSET
    """Text of the refusal to append."""


@define(kw_only=True, eq=False, repr=False)
class MessageDelta(Model):
    """What one event adds to a message."""

    role: MessageRole | str | Unset = UNSET
    """Author of the message."""
    content: list[MessageContentDelta] | Unset = UNSET
    """Parts to add or to extend, by their index."""


@define(kw_only=True, eq=False, repr=False)
class MessageDeltaResponse(Model):
    """A piece of a message being written, as it arrives in an event stream."""

    id: str
    """Id of the message the piece belongs to."""
    object: Literal["thread.message.delta"] = "thread.message.delta"
    """Kind of the object."""
    delta: MessageDelta
    """What the event adds."""


@define(kw_only=True, eq=False, repr=False)
class RunStepDeltaResponse(Model):
    """Change of a run step, as streamed."""

    id: str
    """Id of the step that changes."""
    object: Literal["thread.run.step.delta"] = "thread.run.step.delta"
    """Kind of the object."""
    delta: RunStepDelta
    """Parts of the step that change."""


@define(kw_only=True, eq=False, repr=False)
class RunStepDelta(Model):
    """Parts of a run step that change."""

    step_details: RunStepDeltaDetails | Unset = UNSET
    """Change of the details, by the kind of the step."""


@define(kw_only=True, eq=False, repr=False)
class RunStepMessageCreationDeltaDetails(Model):
    """Change of a step that writes a message."""

    type: Literal["message_creation"] = "message_creation"
    """Kind of the step."""
    message_creation: RunStepMessageCreationDelta | Unset = UNSET
    """Message that the step writes."""


@define(kw_only=True, eq=False, repr=False)
class RunStepMessageCreationDelta(Model):
    """Streamed reference to the message that a run step writes."""

    message_id: str | Unset = UNSET
    """Id of the message."""


@define(kw_only=True, eq=False, repr=False)
class RunStepToolCallsDeltaDetails(Model):
    """Change of a step that calls tools."""

    type: Literal["tool_calls"] = "tool_calls"
    """Kind of the step."""
    tool_calls: list[RunStepToolCallDelta] | Unset = UNSET
    """Tool calls that change."""


@define(kw_only=True, eq=False, repr=False)
class RunStepCodeInterpreterToolCallDelta(Model):
    """Change of a code interpreter call."""

    index: int
    """Position of the call in the step, from 0."""
    id: str | Unset = UNSET
    """Id of the tool call."""
    type: Literal["code_interpreter"] = "code_interpreter"
    """Kind of the tool."""
    code_interpreter: RunStepCodeInterpreterDelta | Unset = UNSET
    """Pieces of code and output to append."""


@define(kw_only=True, eq=False, repr=False)
class RunStepCodeInterpreterDelta(Model):
    """Pieces of code and output to append to a code interpreter call."""

    input: str | Unset = UNSET
    """Piece of source text to append."""
    outputs: list[RunStepCodeInterpreterOutputDelta] | Unset = UNSET
    """Outputs that change."""


@define(kw_only=True, eq=False, repr=False)
class RunStepCodeInterpreterLogsDelta(Model):
    """Change of a text output of the code interpreter."""

    index: int
    """Position of the output in the call, from 0."""
    type: Literal["logs"] = "logs"
    """Kind of the output."""
    logs: str | Unset = UNSET
    """Piece of text to append."""


@define(kw_only=True, eq=False, repr=False)
class RunStepCodeInterpreterImageDelta(Model):
    """Change of an image output of the code interpreter."""

    index: int
    """Position of the output in the call, from 0."""
    type: Literal["image"] = "image"
    """Kind of the output."""
    image: RunStepCodeInterpreterImageFileDelta | Unset = UNSET
    """File that holds the image."""


@define(kw_only=True, eq=False, repr=False)
class RunStepCodeInterpreterImageFileDelta(Model):
    """Streamed reference to the file of an image from the code interpreter."""

    file_id: str | Unset = UNSET
    """Id of the image file."""


@define(kw_only=True, eq=False, repr=False)
class RunStepFileSearchToolCallDelta(Model):
    """Change of a file search call."""

    index: int
    """Position of the call in the step, from 0."""
    id: str | Unset = UNSET
    """Id of the tool call."""
    type: Literal["file_search"] = "file_search"
    """Kind of the tool."""
    file_search: dict[str, Any]
    """Free-form settings and results of the search."""


@define(kw_only=True, eq=False, repr=False)
class RunStepFunctionToolCallDelta(Model):
    """Change of a function call."""

    index: int
    """Position of the call in the step, from 0."""
    id: str | Unset = UNSET
    """Id of the tool call."""
    type: Literal["function"] = "function"
    """Kind of the tool."""
    function: RunStepFunctionDelta | Unset = UNSET
    """Pieces of the call to append."""


@define(kw_only=True, eq=False, repr=False)
class RunStepFunctionDelta(Model):
    """Pieces to append to a function call of a run step."""

    name: str | Unset = UNSET
    """Name of the function."""
    arguments: str | Unset = UNSET
    """Piece of the JSON text of the arguments to append."""
    output: str | None | Unset = UNSET
    """Output that was submitted; null until it is."""


@define(kw_only=True, eq=False, repr=False)
class ThreadCreatedEvent(Model):
    """A thread was created."""

    enabled: bool | Unset = UNSET
    """Undocumented flag that is usually absent."""
    event: Literal["thread.created"] = "thread.created"
    """Name of the event."""
    data: ThreadResponse
    """The thread."""


@define(kw_only=True, eq=False, repr=False)
class RunCreatedEvent(Model):
    """A run was created."""

    event: Literal["thread.run.created"] = "thread.run.created"
    """Name of the event."""
    data: RunResponse
    """The run at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunQueuedEvent(Model):
    """A run entered the queue."""

    event: Literal["thread.run.queued"] = "thread.run.queued"
    """Name of the event."""
    data: RunResponse
    """The run at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunInProgressEvent(Model):
    """A run started to work."""

    event: Literal["thread.run.in_progress"] = "thread.run.in_progress"
    """Name of the event."""
    data: RunResponse
    """The run at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunRequiresActionEvent(Model):
    """A run waits for the caller's tool outputs."""

    event: Literal["thread.run.requires_action"] = "thread.run.requires_action"
    """Name of the event."""
    data: RunResponse
    """The run at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunCompletedEvent(Model):
    """A run ended with success."""

    event: Literal["thread.run.completed"] = "thread.run.completed"
    """Name of the event."""
    data: RunResponse
    """The run at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunIncompleteEvent(Model):
    """A run ended incomplete."""

    event: Literal["thread.run.incomplete"] = "thread.run.incomplete"
    """Name of the event."""
    data: RunResponse
    """The run at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunFailedEvent(Model):
    """A run ended with an error."""

    event: Literal["thread.run.failed"] = "thread.run.failed"
    """Name of the event."""
    data: RunResponse
    """The run at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunCancellingEvent(Model):
    """A run is being cancelled."""

    event: Literal["thread.run.cancelling"] = "thread.run.cancelling"
    """Name of the event."""
    data: RunResponse
    """The run at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunCancelledEvent(Model):
    """A run was cancelled."""

    event: Literal["thread.run.cancelled"] = "thread.run.cancelled"
    """Name of the event."""
    data: RunResponse
    """The run at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunExpiredEvent(Model):
    """A run reached its expiry time."""

    event: Literal["thread.run.expired"] = "thread.run.expired"
    """Name of the event."""
    data: RunResponse
    """The run at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunStepCreatedEvent(Model):
    """A run step was created."""

    event: Literal["thread.run.step.created"] = "thread.run.step.created"
    """Name of the event."""
    data: RunStepResponse
    """The step at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunStepInProgressEvent(Model):
    """A run step started to work."""

    event: Literal["thread.run.step.in_progress"] = "thread.run.step.in_progress"
    """Name of the event."""
    data: RunStepResponse
    """The step at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunStepDeltaEvent(Model):
    """A run step changed in part."""

    event: Literal["thread.run.step.delta"] = "thread.run.step.delta"
    """Name of the event."""
    data: RunStepDeltaResponse
    """The change of the step."""


@define(kw_only=True, eq=False, repr=False)
class RunStepCompletedEvent(Model):
    """A run step ended with success."""

    event: Literal["thread.run.step.completed"] = "thread.run.step.completed"
    """Name of the event."""
    data: RunStepResponse
    """The step at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunStepFailedEvent(Model):
    """A run step ended with an error."""

    event: Literal["thread.run.step.failed"] = "thread.run.step.failed"
    """Name of the event."""
    data: RunStepResponse
    """The step at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunStepCancelledEvent(Model):
    """A run step was cancelled."""

    event: Literal["thread.run.step.cancelled"] = "thread.run.step.cancelled"
    """Name of the event."""
    data: RunStepResponse
    """The step at this moment."""


@define(kw_only=True, eq=False, repr=False)
class RunStepExpiredEvent(Model):
    """A run step reached its expiry time."""

    event: Literal["thread.run.step.expired"] = "thread.run.step.expired"
    """Name of the event."""
    data: RunStepResponse
    """The step at this moment."""


@define(kw_only=True, eq=False, repr=False)
class MessageCreatedEvent(Model):
    """A message was created."""

    event: Literal["thread.message.created"] = "thread.message.created"
    """Name of the event."""
    data: ThreadMessageResponse
    """The message at this moment."""


@define(kw_only=True, eq=False, repr=False)
class MessageInProgressEvent(Model):
    """A message is being written."""

    event: Literal["thread.message.in_progress"] = "thread.message.in_progress"
    """Name of the event."""
    data: ThreadMessageResponse
    """The message at this moment."""


@define(kw_only=True, eq=False, repr=False)
class MessageDeltaEvent(Model):
    """A message grew by a piece."""

    event: Literal["thread.message.delta"] = "thread.message.delta"
    """Name of the event."""
    data: MessageDeltaResponse
    """The change of the message."""


@define(kw_only=True, eq=False, repr=False)
class MessageCompletedEvent(Model):
    """A message is written in full."""

    event: Literal["thread.message.completed"] = "thread.message.completed"
    """Name of the event."""
    data: ThreadMessageResponse
    """The message at this moment."""


@define(kw_only=True, eq=False, repr=False)
class MessageIncompleteEvent(Model):
    """A message ended before it was complete."""

    event: Literal["thread.message.incomplete"] = "thread.message.incomplete"
    """Name of the event."""
    data: ThreadMessageResponse
    """The message at this moment."""


@define(kw_only=True, eq=False, repr=False)
class ErrorEvent(Model):
    """The stream ended with an error."""

    event: Literal["error"] = "error"
    """Name of the event."""
    data: ErrorBody
    """The error."""


@define(kw_only=True, eq=False, repr=False)
class DoneEvent(Model):
    """The stream has ended."""

    event: Literal["done"] = "done"
    """Name of the event."""
    data: Literal["[DONE]"] = "[DONE]"
    """Fixed text that marks the end."""


@define(kw_only=True, eq=False, repr=False)
class CompletionChunk(Model):
    """One piece of a streamed completion."""

    id: str
    """Id of the completion; all its chunks have the same."""
    choices: list[CompletionChunkChoice]
    """What each alternative answer gains; empty in a last chunk that only reports usage."""
    created: int
    """Creation time of the completion, in Unix seconds; all its chunks have the same."""
    model: str
    """Name of the model that answers."""
    obfuscation: str | Unset = UNSET
    """Padding that hides the size of the chunk."""
    service_tier: CompletionServiceTier | str | None | Unset = UNSET
    """Class of processing that is used. Default: 'auto'."""
    system_fingerprint: str | Unset = UNSET
    """Mark of the backend configuration; it changes when equal seeds may give new answers. Deprecated."""
    object: Literal["chat.completion.chunk"] = "chat.completion.chunk"
    """Kind of the object."""
    usage: CompletionUsage | None | Unset = UNSET
    """Tokens that the whole request used; null in all chunks but the last."""
    moderation: CompletionModeration | None | Unset = UNSET
    """What moderation found; null when none was asked for."""


@define(kw_only=True, eq=False, repr=False)
class CompletionChunkChoice(Model):
    """What one alternative answer gains with a chunk."""

    delta: CompletionChunkDelta
    """New pieces of the message."""
    logprobs: CompletionLogprobs | None | Unset = UNSET
    """Log probabilities of the new tokens; null when not asked for."""
    finish_reason: CompletionFinishReason | str | None
    """Why the model stopped; null while it goes on."""
    index: int
    """Place among the alternatives, from 0."""


@define(kw_only=True, eq=False, repr=False)
class CompletionChunkDelta(Model):
    """New pieces of a streamed message, to be appended to those before."""

    content: str | None | Unset = UNSET
    """Next piece of the text."""
    function_call: CompletionFunctionCallChunk | Unset = UNSET
    """Next piece of the function call; `tool_calls` replaces it. Deprecated."""
    tool_calls: list[CompletionToolCallChunk] | Unset = UNSET
    """Next pieces of the tool calls."""
    role: Literal["developer", "system", "user", "assistant", "tool"] | str | Unset = UNSET
    """Role of the author, in the first chunk."""
    refusal: str | None | Unset = UNSET
    """Next piece of the refusal."""


@define(kw_only=True, eq=False, repr=False)
class CompletionToolCallChunk(Model):
    """Next piece of a streamed tool call."""

    index: int
    """Place among the tool calls of the message, from 0."""
    id: str | Unset = UNSET
    """Id of the call, in its first piece."""
    type: Literal["function"] | Unset = UNSET
    """Kind of the tool."""
    function: CompletionFunctionCallChunk | Unset = UNSET
    """Next piece of the function call."""


@define(kw_only=True, eq=False, repr=False)
class CompletionFunctionCallChunk(Model):
    """Next piece of a streamed function call."""

    arguments: str | Unset = UNSET
    """Next piece of the arguments as JSON text."""
    name: str | Unset = UNSET
    """Name of the function, in the first piece."""
