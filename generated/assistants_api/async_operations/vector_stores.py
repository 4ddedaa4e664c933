# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Searchable collections of indexed files: the async operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import AsyncSender

if TYPE_CHECKING:
    from assistants_api.fields import (
        VectorStoreCreateRequestFields,
        VectorStoreListQueryParametersFields,
        VectorStoreModifyRequestFields,
        VectorStoreSearchRequestFields,
    )
    from assistants_api.models.shared import DeleteStatusResponse
    from assistants_api.models.vector_stores import (
        VectorStoreCreateRequest,
        VectorStoreListQueryParameters,
        VectorStoreListResponse,
        VectorStoreModifyRequest,
        VectorStoreResponse,
        VectorStoreSearchRequest,
        VectorStoreSearchResponse,
    )
    from assistants_api.wire import Cancellation


class VectorStoresOperations(AsyncSender):
    """Searchable collections of indexed files."""

    @overload
    async def create_vector_store(
        self,
        request: VectorStoreCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreResponse: ...

    @overload
    async def create_vector_store(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreCreateRequestFields],
    ) -> VectorStoreResponse: ...

    @shows_fields
    async def create_vector_store(
        self,
        request: VectorStoreCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreResponse:
        """Same as :meth:`OpenAIClient.create_vector_store`, but awaited."""
        return await self._send(
            calls.create_vector_store(request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    async def get_vector_stores(
        self,
        query: VectorStoreListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreListResponse: ...

    @overload
    async def get_vector_stores(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreListQueryParametersFields],
    ) -> VectorStoreListResponse: ...

    @shows_fields
    async def get_vector_stores(
        self,
        query: VectorStoreListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreListResponse:
        """Same as :meth:`OpenAIClient.get_vector_stores`, but awaited."""
        return await self._send(
            calls.get_vector_stores(query, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def get_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreResponse:
        """Same as :meth:`OpenAIClient.get_vector_store`, but awaited."""
        return await self._send(
            calls.get_vector_store(vector_store_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    async def modify_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreResponse: ...

    @overload
    async def modify_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreModifyRequestFields],
    ) -> VectorStoreResponse: ...

    @shows_fields
    async def modify_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreResponse:
        """Same as :meth:`OpenAIClient.modify_vector_store`, but awaited."""
        return await self._send(
            calls.modify_vector_store(vector_store_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def delete_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Same as :meth:`OpenAIClient.delete_vector_store`, but awaited."""
        return await self._send(
            calls.delete_vector_store(vector_store_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    async def search_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreSearchRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreSearchResponse: ...

    @overload
    async def search_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreSearchRequestFields],
    ) -> VectorStoreSearchResponse: ...

    @shows_fields
    async def search_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreSearchRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreSearchResponse:
        """Same as :meth:`OpenAIClient.search_vector_store`, but awaited."""
        return await self._send(
            calls.search_vector_store(vector_store_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
