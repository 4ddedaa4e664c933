# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The files of one vector store and the state of their indexing: the async operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import AsyncSender

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


class VectorStoreFilesOperations(AsyncSender):
    """The files of one vector store and the state of their indexing."""

    @overload
    async def create_vector_store_file(
        self,
        vector_store_id: str,
        request: VectorStoreFileCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileResponse: ...

    @overload
    async def create_vector_store_file(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileCreateRequestFields],
    ) -> VectorStoreFileResponse: ...

    @shows_fields
    async def create_vector_store_file(
        self,
        vector_store_id: str,
        request: VectorStoreFileCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileResponse:
        """Same as :meth:`OpenAIClient.create_vector_store_file`, but awaited."""
        return await self._send(
            calls.create_vector_store_file(vector_store_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    async def get_vector_store_files(
        self,
        vector_store_id: str,
        query: VectorStoreFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileListResponse: ...

    @overload
    async def get_vector_store_files(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileListQueryParametersFields],
    ) -> VectorStoreFileListResponse: ...

    @shows_fields
    async def get_vector_store_files(
        self,
        vector_store_id: str,
        query: VectorStoreFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileListResponse:
        """Same as :meth:`OpenAIClient.get_vector_store_files`, but awaited."""
        return await self._send(
            calls.get_vector_store_files(vector_store_id, query, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def get_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileResponse:
        """Same as :meth:`OpenAIClient.get_vector_store_file`, but awaited."""
        return await self._send(
            calls.get_vector_store_file(vector_store_id, file_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def delete_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Same as :meth:`OpenAIClient.delete_vector_store_file`, but awaited."""
        return await self._send(
            calls.delete_vector_store_file(vector_store_id, file_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    async def modify_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        request: VectorStoreFileModifyRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileResponse: ...

    @overload
    async def modify_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileModifyRequestFields],
    ) -> VectorStoreFileResponse: ...

    @shows_fields
    async def modify_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        request: VectorStoreFileModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileResponse:
        """Same as :meth:`OpenAIClient.modify_vector_store_file`, but awaited."""
        return await self._send(
            calls.modify_vector_store_file(vector_store_id, file_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def get_vector_store_file_content(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileContentResponse:
        """Same as :meth:`OpenAIClient.get_vector_store_file_content`, but awaited."""
        return await self._send(
            calls.get_vector_store_file_content(vector_store_id, file_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
