# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Groups of files added to a vector store in one request: the sync operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import SyncSender

if TYPE_CHECKING:
    from assistants_api.fields import (
        VectorStoreFileBatchCreateRequestFields,
        VectorStoreFileBatchFileListQueryParametersFields,
    )
    from assistants_api.models.vector_store_file_batches import (
        VectorStoreFileBatchCreateRequest,
        VectorStoreFileBatchFileListQueryParameters,
        VectorStoreFileBatchResponse,
    )
    from assistants_api.models.vector_store_files import VectorStoreFileListResponse
    from assistants_api.wire import Cancellation


class VectorStoreFileBatchesOperations(SyncSender):
    """Groups of files added to a vector store in one request."""

    @overload
    def create_vector_store_file_batch(
        self,
        vector_store_id: str,
        request: VectorStoreFileBatchCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileBatchResponse: ...

    @overload
    def create_vector_store_file_batch(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileBatchCreateRequestFields],
    ) -> VectorStoreFileBatchResponse: ...

    @shows_fields
    def create_vector_store_file_batch(
        self,
        vector_store_id: str,
        request: VectorStoreFileBatchCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileBatchResponse:
        """Add several files to a vector store.

        Attaches uploaded files to a vector store as one batch and starts to index them.

        Args:
            vector_store_id: Id of the vector store that receives the files.
            request: A `VectorStoreFileBatchCreateRequest`, or in its place its fields as keywords:
                `file_ids`, `files`, `chunking_strategy`, `attributes`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The batch that was created, as `VectorStoreFileBatchResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /vector_stores/{vector_store_id}/file_batches``: `createVectorStoreFileBatch` in the
            spec, `CreateVectorStoreFileBatchAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.create_vector_store_file_batch(vector_store_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def get_vector_store_file_batch(
        self,
        vector_store_id: str,
        file_batch_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileBatchResponse:
        """Get a file batch.

        Returns one file batch with its status and the counts of its files.

        Args:
            vector_store_id: Id of the vector store that the batch belongs to.
            file_batch_id: Id of the file batch to read.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The file batch, as `VectorStoreFileBatchResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* or *file_batch_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /vector_stores/{vector_store_id}/file_batches/{batch_id}``: `getVectorStoreFileBatch`
            in the spec, `GetVectorStoreFileBatchAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.get_vector_store_file_batch(vector_store_id, file_batch_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def cancel_vector_store_file_batch(
        self,
        vector_store_id: str,
        file_batch_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileBatchResponse:
        """Cancel a file batch.

        Asks to stop the indexing of those files of a batch that are not done yet.

        Args:
            vector_store_id: Id of the vector store that the batch belongs to.
            file_batch_id: Id of the file batch to cancel.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The file batch after the request, as `VectorStoreFileBatchResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* or *file_batch_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel``:
            `cancelVectorStoreFileBatch` in the spec, `CancelVectorStoreFileBatchAsync` of
            `IOpenAIClient`.
        """
        return self._send(
            calls.cancel_vector_store_file_batch(vector_store_id, file_batch_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    def get_vector_store_file_batch_files(
        self,
        vector_store_id: str,
        file_batch_id: str,
        query: VectorStoreFileBatchFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileListResponse: ...

    @overload
    def get_vector_store_file_batch_files(
        self,
        vector_store_id: str,
        file_batch_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileBatchFileListQueryParametersFields],
    ) -> VectorStoreFileListResponse: ...

    @shows_fields
    def get_vector_store_file_batch_files(
        self,
        vector_store_id: str,
        file_batch_id: str,
        query: VectorStoreFileBatchFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileListResponse:
        """List the files of a file batch.

        Returns one page of the files of a batch, on request only those in one status.

        Args:
            vector_store_id: Id of the vector store that the batch belongs to.
            file_batch_id: Id of the file batch whose files are listed.
            query: A `VectorStoreFileBatchFileListQueryParameters`, or in its place its fields as
                keywords: `limit`, `order`, `after`, `before`, `filter`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            One page of vector store files, as `VectorStoreFileListResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* or *file_batch_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /vector_stores/{vector_store_id}/file_batches/{batch_id}/files``:
            `getVectorStoreFileBatchFiles` in the spec, `GetVectorStoreFileBatchFilesAsync` of
            `IOpenAIClient`.
        """
        return self._send(
            calls.get_vector_store_file_batch_files(vector_store_id, file_batch_id, query, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
