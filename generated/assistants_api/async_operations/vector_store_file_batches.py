# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Groups of files added to a vector store in one request: the async operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import AsyncSender

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


class VectorStoreFileBatchesOperations(AsyncSender):
    """Groups of files added to a vector store in one request."""

    @overload
    async def create_vector_store_file_batch(
        self,
        vector_store_id: str,
        request: VectorStoreFileBatchCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileBatchResponse: ...

    @overload
    async def create_vector_store_file_batch(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileBatchCreateRequestFields],
    ) -> VectorStoreFileBatchResponse: ...

    @shows_fields
    async def create_vector_store_file_batch(
        self,
        vector_store_id: str,
        request: VectorStoreFileBatchCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileBatchResponse:
        """Same as :meth:`OpenAIClient.create_vector_store_file_batch`, but awaited."""
        return await self._send(
            calls.create_vector_store_file_batch(vector_store_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def get_vector_store_file_batch(
        self,
        vector_store_id: str,
        file_batch_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileBatchResponse:
        """Same as :meth:`OpenAIClient.get_vector_store_file_batch`, but awaited."""
        return await self._send(
            calls.get_vector_store_file_batch(vector_store_id, file_batch_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def cancel_vector_store_file_batch(
        self,
        vector_store_id: str,
        file_batch_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileBatchResponse:
        """Same as :meth:`OpenAIClient.cancel_vector_store_file_batch`, but awaited."""
        return await self._send(
            calls.cancel_vector_store_file_batch(vector_store_id, file_batch_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    async def get_vector_store_file_batch_files(
        self,
        vector_store_id: str,
        file_batch_id: str,
        query: VectorStoreFileBatchFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileListResponse: ...

    @overload
    async def get_vector_store_file_batch_files(
        self,
        vector_store_id: str,
        file_batch_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileBatchFileListQueryParametersFields],
    ) -> VectorStoreFileListResponse: ...

    @shows_fields
    async def get_vector_store_file_batch_files(
        self,
        vector_store_id: str,
        file_batch_id: str,
        query: VectorStoreFileBatchFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileListResponse:
        """Same as :meth:`OpenAIClient.get_vector_store_file_batch_files`, but awaited."""
        return await self._send(
            calls.get_vector_store_file_batch_files(vector_store_id, file_batch_id, query, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
