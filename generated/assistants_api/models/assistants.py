# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Stored configurations of a model - its instructions, tools and the files those tools read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from assistants_api.wire import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from assistants_api.models.shared import (
        ListOrder,
        ReasoningEffort,
        ResponseFormat,
        Tool,
        ToolResources,
        ToolResourcesCreateRequest,
        ToolResourcesModifyRequest,
    )


@define(kw_only=True, eq=False, repr=False)
class AssistantCreateRequest(Model):
    """The assistant to create."""

    model: str
    """Name of the model that answers."""
    name: str | None | Unset = UNSET
    """Display name of up to 256 characters."""
    description: str | None | Unset = UNSET
    """What the assistant is for, in up to 512 characters."""
    instructions: str | None | Unset = UNSET
    """System instructions of up to 256000 characters."""
    reasoning_effort: ReasoningEffort | None | Unset = UNSET
    """How long a reasoning model thinks before it answers."""
    tools: list[Tool] | Unset = UNSET
    """Up to 128 tools the assistant may use. Default: []."""
    tool_resources: ToolResourcesCreateRequest | None | Unset = UNSET
    """Files and vector stores for the tools."""
    metadata: dict[str, str] | None | Unset = UNSET
    """Notes to keep with the assistant."""
    temperature: float | None | Unset = UNSET
    """Randomness of the sampling, from 0 (focused) to 2 (wild). Default: 1."""
    top_p: float | None | Unset = UNSET
    """Share of the probability mass tokens are drawn from, from 0 to 1. Default: 1."""
    response_format: ResponseFormat | None | Unset = UNSET
    """Form of the answers."""


@define(kw_only=True, eq=False, repr=False)
class AssistantModifyRequest(Model):
    """The fields of an assistant to replace; fields left out stay as they are."""

    model: str | Unset = UNSET
    """Name of the model that answers from now on."""
    name: str | None | Unset = UNSET
    """New display name of up to 256 characters."""
    description: str | None | Unset = UNSET
    """New purpose in up to 512 characters."""
    instructions: str | None | Unset = UNSET
    """New system instructions of up to 256000 characters."""
    reasoning_effort: ReasoningEffort | None | Unset = UNSET
    """How long a reasoning model thinks before it answers."""
    tools: list[Tool] | Unset = UNSET
    """Up to 128 tools that replace the present ones. Default: []."""
    tool_resources: ToolResourcesModifyRequest | None | Unset = UNSET
    """Files and vector stores that replace the present ones."""
    metadata: dict[str, str] | None | Unset = UNSET
    """Notes that replace the present ones."""
    temperature: float | None | Unset = UNSET
    """Randomness of the sampling, from 0 (focused) to 2 (wild). Default: 1."""
    top_p: float | None | Unset = UNSET
    """Share of the probability mass tokens are drawn from, from 0 to 1. Default: 1."""
    response_format: ResponseFormat | None | Unset = UNSET
    """New form of the answers."""


@define(kw_only=True, eq=False, repr=False)
class AssistantResponse(Model):
    """A stored assistant."""

    id: str
    """Id of the assistant, starting with `asst_`."""
    object: Literal["assistant"] = "assistant"
    """Kind of the object."""
    created_at: int
    """Creation time in Unix seconds."""
    name: str | None
    """Display name of up to 256 characters."""
    description: str | None
    """What the assistant is for, in up to 512 characters."""
    model: str
    """Name of the model that answers."""
    instructions: str | None
    """System instructions of up to 256000 characters."""
    tools: list[Tool]
    """Tools the assistant may use. Default: []."""
    tool_resources: ToolResources | None | Unset = UNSET
    """Files and vector stores of the tools."""
    metadata: dict[str, str] | None
    """Notes kept with the assistant."""
    temperature: float | None | Unset = UNSET
    """Randomness of the sampling, from 0 (focused) to 2 (wild). Default: 1."""
    top_p: float | None | Unset = UNSET
    """Share of the probability mass tokens are drawn from, from 0 to 1. Default: 1."""
    response_format: ResponseFormat | None | Unset = UNSET
    """Form of the answers."""


@define(kw_only=True, eq=False, repr=False)
class AssistantListResponse(Model):
    """One page of assistants."""

    object: Literal["list"] = "list"
    """Kind of the object."""
    data: list[AssistantResponse]
    """The assistants of this page."""
    first_id: str | None
    """Id of the first assistant of the page, or null on an empty page."""
    last_id: str | None
    """Id of the last assistant of the page, or null on an empty page."""
    has_more: bool
    """Whether the list goes on after this page."""


@define(kw_only=True, eq=False, repr=False)
class AssistantListQueryParameters(Model):
    """Query parameters of `get_assistants`."""

    limit: int | Unset = UNSET
    """Most objects on one page, from 1 to 100. Default: 20."""
    order: ListOrder | Unset = UNSET
    """Sort direction by creation time, newest first unless asked otherwise. Default: 'desc'."""
    after: str | Unset = UNSET
    """Object id; the page starts with the object that follows it in the list."""
    before: str | Unset = UNSET
    """Object id; the page ends with the object that precedes it in the list."""
