# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The files of one vector store and the state of their indexing: the sync operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import SyncSender

if TYPE_CHECKING:
    from assistants_api.fields import (
        VectorStoreFileCreateRequestFields,
        VectorStoreFileListQueryParametersFields,
        VectorStoreFileModifyRequestFields,
    )
    from assistants_api.models.shared import DeleteStatusResponse
    from assistants_api.models.vector_store_files import (
        VectorStoreFileContentResponse,
        VectorStoreFileCreateRequest,
        VectorStoreFileListQueryParameters,
        VectorStoreFileListResponse,
        VectorStoreFileModifyRequest,
        VectorStoreFileResponse,
    )
    from assistants_api.wire import Cancellation


class VectorStoreFilesOperations(SyncSender):
    """The files of one vector store and the state of their indexing."""

    @overload
    def create_vector_store_file(
        self,
        vector_store_id: str,
        request: VectorStoreFileCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileResponse: ...

    @overload
    def create_vector_store_file(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileCreateRequestFields],
    ) -> VectorStoreFileResponse: ...

    @shows_fields
    def create_vector_store_file(
        self,
        vector_store_id: str,
        request: VectorStoreFileCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileResponse:
        """Add a file to a vector store.

        Attaches an uploaded file to a vector store and starts to index it.

        Args:
            vector_store_id: Id of the vector store that receives the file.
            request: A `VectorStoreFileCreateRequest`, or in its place its fields as keywords: `file_id`
                (required), `chunking_strategy`, `attributes`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The file as a member of the vector store, as `VectorStoreFileResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /vector_stores/{vector_store_id}/files``: `createVectorStoreFile` in the spec,
            `CreateVectorStoreFileAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.create_vector_store_file(vector_store_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    def get_vector_store_files(
        self,
        vector_store_id: str,
        query: VectorStoreFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileListResponse: ...

    @overload
    def get_vector_store_files(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileListQueryParametersFields],
    ) -> VectorStoreFileListResponse: ...

    @shows_fields
    def get_vector_store_files(
        self,
        vector_store_id: str,
        query: VectorStoreFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileListResponse:
        """List the files of a vector store.

        Returns one page of the files of a vector store, on request only those in one status.

        Args:
            vector_store_id: Id of the vector store whose files are listed.
            query: A `VectorStoreFileListQueryParameters`, or in its place its fields as keywords:
                `limit`, `order`, `after`, `before`, `filter`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            One page of vector store files, as `VectorStoreFileListResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /vector_stores/{vector_store_id}/files``: `getVectorStoreFiles` in the spec,
            `GetVectorStoreFilesAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.get_vector_store_files(vector_store_id, query, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def get_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileResponse:
        """Get a file of a vector store.

        Returns one file of a vector store with its indexing status.

        Args:
            vector_store_id: Id of the vector store that holds the file.
            file_id: Id of the file to read.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The file as a member of the vector store, as `VectorStoreFileResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* or *file_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /vector_stores/{vector_store_id}/files/{file_id}``: `getVectorStoreFile` in the spec,
            `GetVectorStoreFileAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.get_vector_store_file(vector_store_id, file_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def delete_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Remove a file from a vector store.

        Takes a file out of a vector store; the uploaded file itself stays.

        Args:
            vector_store_id: Id of the vector store that holds the file.
            file_id: Id of the file to remove.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            Confirmation that the file has left the vector store, as `DeleteStatusResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* or *file_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``DELETE /vector_stores/{vector_store_id}/files/{file_id}``: `deleteVectorStoreFile` in the
            spec, `DeleteVectorStoreFileAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.delete_vector_store_file(vector_store_id, file_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    def modify_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        request: VectorStoreFileModifyRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileResponse: ...

    @overload
    def modify_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileModifyRequestFields],
    ) -> VectorStoreFileResponse: ...

    @shows_fields
    def modify_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        request: VectorStoreFileModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileResponse:
        """Modify a file of a vector store.

        Replaces the attributes of a file in a vector store.

        Args:
            vector_store_id: Id of the vector store that holds the file.
            file_id: Id of the file to change.
            request: A `VectorStoreFileModifyRequest`, or in its place its fields as keywords:
                `attributes` (required).
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The file after the change, as `VectorStoreFileResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* or *file_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /vector_stores/{vector_store_id}/files/{file_id}``: `modifyVectorStoreFile` in the
            spec.
        """
        return self._send(
            calls.modify_vector_store_file(vector_store_id, file_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def get_vector_store_file_content(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileContentResponse:
        """Get the parsed text of a vector store file.

        Returns the text that was extracted from a file when it was indexed.

        Args:
            vector_store_id: Id of the vector store that holds the file.
            file_id: Id of the file whose text is read.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            One page of the text of the file, as `VectorStoreFileContentResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* or *file_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /vector_stores/{vector_store_id}/files/{file_id}/content``:
            `getVectorStoreFileContent` in the spec.
        """
        return self._send(
            calls.get_vector_store_file_content(vector_store_id, file_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
