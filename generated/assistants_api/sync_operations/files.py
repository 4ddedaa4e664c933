# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Uploaded documents that tools and vector stores refer to by id: the sync operations."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from assistants_api import calls
from assistants_api.wire import UNSET, SyncSender

if TYPE_CHECKING:
    from assistants_api.models.files import FileExpiresAfter, FileListResponse, FilePurpose, FileResponse
    from assistants_api.models.shared import DeleteStatusResponse, ListOrder
    from assistants_api.wire import Cancellation, FileSource, Unset


class FilesOperations(SyncSender):
    """Uploaded documents that tools and vector stores refer to by id."""

    def upload_file(
        self,
        purpose: FilePurpose,
        file_name: str | os.PathLike[str],
        file: FileSource | None = None,
        *,
        expires_after: FileExpiresAfter | Unset = UNSET,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> FileResponse:
        """Upload a file.

        Stores a file for the stated purpose and returns its facts.

        Args:
            purpose: What the file is for.
            file_name: Name to store; or the path to read, when *file* is left out.
            file: Content as bytes, a path, or an open binary file; streamed, never read whole.
            expires_after: When the file expires; left out, the purpose decides.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The stored file, as `FileResponse`.

        Raises:
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /files``: `uploadFile` in the spec, `UploadFileAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.upload_file(purpose, file_name, file, expires_after=expires_after),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def get_files(
        self,
        purpose: str | None = None,
        limit: int | None = None,
        order: ListOrder | None = None,
        after: str | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> FileListResponse:
        """List files.

        Returns one page of the stored files, on request only those of one purpose.

        Args:
            purpose: Purpose that the listed files must have.
            limit: Most files on one page, 1 to 10000.
            order: Sort direction by creation time, newest first unless asked otherwise.
            after: Object id; the page starts with the object that follows it in the list.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            One page of files, as `FileListResponse`.

        Raises:
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /files``: `getFiles` in the spec, `GetFilesAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.get_files(purpose, limit, order, after),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def get_file(
        self, file_id: str, *, timeout_seconds: float | None = None, cancellation: Cancellation | None = None
    ) -> FileResponse:
        """Get a file.

        Returns the facts about a stored file, without its content.

        Args:
            file_id: Id of the file to read.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The file, as `FileResponse`.

        Raises:
            InvalidArgumentError: *file_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /files/{file_id}``: `getFile` in the spec, `GetFileAsync` of `IOpenAIClient`.
        """
        return self._send(calls.get_file(file_id), timeout_seconds=timeout_seconds, cancellation=cancellation)

    def delete_file(
        self, file_id: str, *, timeout_seconds: float | None = None, cancellation: Cancellation | None = None
    ) -> DeleteStatusResponse:
        """Delete a file.

        Deletes a stored file and its content.

        Args:
            file_id: Id of the file to delete.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            Confirmation that the file is deleted, as `DeleteStatusResponse`.

        Raises:
            InvalidArgumentError: *file_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``DELETE /files/{file_id}``: `deleteFile` in the spec, `DeleteFileAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.delete_file(file_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    def get_file_content(
        self, file_id: str, *, timeout_seconds: float | None = None, cancellation: Cancellation | None = None
    ) -> bytes:
        """Get the content of a file.

        Returns the bytes of a stored file.

        Args:
            file_id: Id of the file whose content is read.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The bytes of the file.

        Raises:
            InvalidArgumentError: *file_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /files/{file_id}/content``: `getFileContent` in the spec.
        """
        return self._send(
            calls.get_file_content(file_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )
