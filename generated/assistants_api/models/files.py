# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Uploaded documents that tools and vector stores refer to by id."""

from __future__ import annotations

from typing import Literal, TypeAlias

from assistants_api.wire import UNSET, Model, Unset, define

FilePurpose: TypeAlias = Literal["assistants", "batch", "fine-tune", "vision", "user_data", "evals"]
"""What an uploaded file is for."""


@define(kw_only=True, eq=False, repr=False)
class FileResponse(Model):
    """Facts about a stored file."""

    id: str
    """Id of the file."""
    bytes: int
    """Size of the file, in bytes."""
    created_at: int
    """Upload time, in Unix seconds."""
    expires_at: int | None | Unset = UNSET
    """Time when the file expires, in Unix seconds; null when it does not."""
    filename: str
    """Name of the file."""
    object: Literal["file"] = "file"
    """Kind of the object."""
    purpose: (
        Literal[
            "assistants",
            "assistants_output",
            "batch",
            "batch_output",
            "fine-tune",
            "fine-tune-results",
            "vision",
            "user_data",
            "evals",
        ]
        | str
    )
    """What the file is for."""
    status: Literal["uploaded", "processed", "error"] | str
    """How far the service is with the file. Deprecated."""
    status_details: str | None | Unset = UNSET
    """Why the file did not pass its checks. Deprecated."""


@define(kw_only=True, eq=False, repr=False)
class FileListResponse(Model):
    """One page of files."""

    object: str
    """Kind of the object, `list`."""
    data: list[FileResponse]
    """Files of the page, in the order asked for."""
    first_id: str | None
    """Id of the first file; null on an empty page."""
    last_id: str | None
    """Id of the last file; null on an empty page."""
    has_more: bool
    """Whether more files follow this page."""


@define(kw_only=True, eq=False, repr=False)
class FileExpiresAfter(Model):
    """Lifetime of a file, counted from a moment."""

    anchor: Literal["created_at"] = "created_at"
    """Moment that the lifetime counts from."""
    seconds: int
    """Lifetime, in seconds, from 1 hour to 30 days."""
