# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Conversations that keep their messages on the server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from assistants_api.wire import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from assistants_api.models.messages import ThreadMessageCreateRequest
    from assistants_api.models.shared import (
        ToolResources,
        ToolResourcesCreateRequest,
        ToolResourcesModifyRequest,
    )


@define(kw_only=True, eq=False, repr=False)
class ThreadCreateRequest(Model):
    """The thread to create."""

    messages: list[ThreadMessageCreateRequest] | Unset = UNSET
    """Messages the thread starts with, oldest first."""
    tool_resources: ToolResourcesCreateRequest | None | Unset = UNSET
    """Files and vector stores for tools used on the thread."""
    metadata: dict[str, str] | None | Unset = UNSET
    """Notes to keep with the thread."""


@define(kw_only=True, eq=False, repr=False)
class ThreadModifyRequest(Model):
    """The fields of a thread to replace; fields left out stay as they are."""

    tool_resources: ToolResourcesModifyRequest | None | Unset = UNSET
    """Files and vector stores that replace the present ones."""
    metadata: dict[str, str] | None | Unset = UNSET
    """Notes that replace the present ones."""


@define(kw_only=True, eq=False, repr=False)
class ThreadResponse(Model):
    """A stored thread, without its messages."""

    id: str
    """Id of the thread, starting with `thread_`."""
    object: Literal["thread"] = "thread"
    """Kind of the object."""
    created_at: int
    """Creation time in Unix seconds."""
    tool_resources: ToolResources | None
    """Files and vector stores for tools used on the thread."""
    metadata: dict[str, str] | None
    """Notes kept with the thread."""
