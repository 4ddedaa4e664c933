# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Uploaded documents that tools and vector stores refer to by id: the async operations."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from assistants_api import calls
from assistants_api.wire import UNSET, AsyncSender

if TYPE_CHECKING:
    from assistants_api.models.files import FileExpiresAfter, FileListResponse, FilePurpose, FileResponse
    from assistants_api.models.shared import DeleteStatusResponse, ListOrder
    from assistants_api.wire import Cancellation, FileSource, Unset


class FilesOperations(AsyncSender):
    """Uploaded documents that tools and vector stores refer to by id."""

    async def upload_file(
        self,
        purpose: FilePurpose,
        file_name: str | os.PathLike[str],
        file: FileSource | None = None,
        *,
        expires_after: FileExpiresAfter | Unset = UNSET,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> FileResponse:
        """Same as :meth:`OpenAIClient.upload_file`, but awaited."""
        return await self._send(
            calls.upload_file(purpose, file_name, file, expires_after=expires_after),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def get_files(
        self,
        purpose: str | None = None,
        limit: int | None = None,
        order: ListOrder | None = None,
        after: str | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> FileListResponse:
        """Same as :meth:`OpenAIClient.get_files`, but awaited."""
        return await self._send(
            calls.get_files(purpose, limit, order, after),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def get_file(
        self, file_id: str, *, timeout_seconds: float | None = None, cancellation: Cancellation | None = None
    ) -> FileResponse:
        """Same as :meth:`OpenAIClient.get_file`, but awaited."""
        return await self._send(
            calls.get_file(file_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    async def delete_file(
        self, file_id: str, *, timeout_seconds: float | None = None, cancellation: Cancellation | None = None
    ) -> DeleteStatusResponse:
        """Same as :meth:`OpenAIClient.delete_file`, but awaited."""
        return await self._send(
            calls.delete_file(file_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    async def get_file_content(
        self, file_id: str, *, timeout_seconds: float | None = None, cancellation: Cancellation | None = None
    ) -> bytes:
        """Same as :meth:`OpenAIClient.get_file_content`, but awaited."""
        return await self._send(
            calls.get_file_content(file_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )
