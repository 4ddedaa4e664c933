# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""What users and assistants say in a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from assistants_api.wire import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from assistants_api.models.shared import (
        AttachmentTool,
        ListOrder,
        MessageAttachmentRequest,
        MessageContentImageFile,
        MessageContentImageUrl,
        MessageContentRequest,
        MessageRole,
    )

MessageStatus: TypeAlias = Literal["in_progress", "incomplete", "completed"]
"""How far the writing of a message has come."""

MessageAnnotation: TypeAlias = "MessageFileCitationAnnotation | MessageFilePathAnnotation"
"""A reference from a place in the text to a file."""

MessageContent: TypeAlias = (
    "MessageContentImageFile | MessageContentImageUrl | MessageContentText | MessageContentRefusal"
)
"""One part of a stored message."""


@define(kw_only=True, eq=False, repr=False)
class MessageFileCitation(Model):
    """The source of a citation."""

    file_id: str
    """Id of the cited file."""
    quote: str | Unset = UNSET
    """Words of the file that the statement rests on. OpenAI leaves it out; the local backend fills it."""


@define(kw_only=True, eq=False, repr=False)
class MessageFileCitationAnnotation(Model):
    """Ties a mark in the text to the file it cites."""

    type: Literal["file_citation"] = "file_citation"
    """Marks the annotation as a citation."""
    text: str
    """The mark as it stands in the text."""
    file_citation: MessageFileCitation
    """The cited source."""
    start_index: int
    """Position of the mark's first character in the text, counted from 0."""
    end_index: int
    """Position just behind the mark's last character."""


@define(kw_only=True, eq=False, repr=False)
class MessageFilePath(Model):
    """A file the code interpreter wrote."""

    file_id: str
    """Id of the written file."""


@define(kw_only=True, eq=False, repr=False)
class MessageFilePathAnnotation(Model):
    """Ties a path in the text to the file the code interpreter wrote there."""

    type: Literal["file_path"] = "file_path"
    """Marks the annotation as a path."""
    text: str
    """The path as it stands in the text."""
    file_path: MessageFilePath
    """The written file."""
    start_index: int
    """Position of the path's first character in the text, counted from 0."""
    end_index: int
    """Position just behind the path's last character."""


@define(kw_only=True, eq=False, repr=False)
class MessageText(Model):
    """Text with its references to files."""

    value: str
    """The text."""
    annotations: list[MessageAnnotation]
    """References from places in the text to files."""


@define(kw_only=True, eq=False, repr=False)
class MessageContentText(Model):
    """A part of a message that is text."""

    type: Literal["text"] = "text"
    """Marks the part as text."""
    text: MessageText
    """The text and its annotations."""


@define(kw_only=True, eq=False, repr=False)
class MessageContentRefusal(Model):
    """A part of a message in which the model declines to answer."""

    type: Literal["refusal"] = "refusal"
    """Marks the part as a refusal."""
    refusal: str
    """What the model says instead of an answer."""


@define(kw_only=True, eq=False, repr=False)
class MessageAttachment(Model):
    """A file attached to a message."""

    file_id: str | Unset = UNSET
    """Id of the attached file."""
    tools: list[AttachmentTool] | Unset = UNSET
    """Tools that see the file."""


@define(kw_only=True, eq=False, repr=False)
class ThreadMessageCreateRequest(Model):
    """The message to add to a thread."""

    role: MessageRole
    """Author of the message."""
    content: str | list[MessageContentRequest]
    """Plain text, or the parts of the message in order."""
    attachments: list[MessageAttachmentRequest] | None | Unset = UNSET
    """Files to attach, each with the tools that get to see it."""
    metadata: dict[str, str] | None | Unset = UNSET
    """Notes to keep with the message."""


@define(kw_only=True, eq=False, repr=False)
class ThreadMessageModifyRequest(Model):
    """What of a message can change."""

    metadata: dict[str, str] | None | Unset = UNSET
    """Notes that replace the present ones."""


@define(kw_only=True, eq=False, repr=False)
class MessageIncompleteDetails(Model):
    """Why a message ended early."""

    reason: Literal["content_filter", "max_tokens", "run_cancelled", "run_expired", "run_failed"] | str
    """Cause of the early end."""


@define(kw_only=True, eq=False, repr=False)
class ThreadMessageResponse(Model):
    """A message stored in a thread."""

    id: str
    """Id of the message, starting with `msg_`."""
    object: Literal["thread.message"] = "thread.message"
    """Kind of the object."""
    created_at: int
    """Creation time in Unix seconds."""
    thread_id: str
    """Id of the thread the message belongs to."""
    status: MessageStatus | str
    """How far the writing of the message has come."""
    incomplete_details: MessageIncompleteDetails | None
    """Why the message ended early, or null when it did not."""
    completed_at: int | None
    """Time the message was complete, in Unix seconds, or null when it is not."""
    incomplete_at: int | None
    """Time the message ended early, in Unix seconds, or null when it did not."""
    role: MessageRole | str
    """Author of the message."""
    content: list[MessageContent]
    """The parts of the message in order."""
    assistant_id: str | None
    """Id of the assistant that wrote the message, or null when none did."""
    run_id: str | None
    """Id of the run the message comes from, or null when it comes from none."""
    attachments: list[MessageAttachment] | None
    """Files attached to the message, each with the tools that see it."""
    metadata: dict[str, str] | None
    """Notes kept with the message."""


@define(kw_only=True, eq=False, repr=False)
class ThreadMessageListResponse(Model):
    """One page of a thread's messages."""

    object: Literal["list"] = "list"
    """Kind of the object."""
    data: list[ThreadMessageResponse]
    """The messages of this page."""
    first_id: str | None
    """Id of the first message of the page, or null on an empty page."""
    last_id: str | None
    """Id of the last message of the page, or null on an empty page."""
    has_more: bool
    """Whether the list goes on after this page."""


@define(kw_only=True, eq=False, repr=False)
class ThreadMessageListQueryParameters(Model):
    """Query parameters of `get_thread_messages`."""

    limit: int | Unset = UNSET
    """Most objects on one page, from 1 to 100. Default: 20."""
    order: ListOrder | Unset = UNSET
    """Sort direction by creation time, newest first unless asked otherwise. Default: 'desc'."""
    after: str | Unset = UNSET
    """Object id; the page starts with the object that follows it in the list."""
    before: str | Unset = UNSET
    """Object id; the page ends with the object that precedes it in the list."""
    run_id: str | Unset = UNSET
    """Id of a run; only messages that run wrote are listed."""
