# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Searchable collections of indexed files: the sync operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import SyncSender

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


class VectorStoresOperations(SyncSender):
    """Searchable collections of indexed files."""

    @overload
    def create_vector_store(
        self,
        request: VectorStoreCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreResponse: ...

    @overload
    def create_vector_store(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreCreateRequestFields],
    ) -> VectorStoreResponse: ...

    @shows_fields
    def create_vector_store(
        self,
        request: VectorStoreCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreResponse:
        """Create a vector store.

        Creates a vector store and starts to index the files named in the request.

        Args:
            request: A `VectorStoreCreateRequest`, or in its place its fields as keywords: `file_ids`,
                `name`, `description`, `expires_after`, `chunking_strategy`, `metadata`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The vector store that was created, as `VectorStoreResponse`.

        Raises:
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /vector_stores``: `createVectorStore` in the spec, `CreateVectorStoreAsync` of
            `IOpenAIClient`.
        """
        return self._send(
            calls.create_vector_store(request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    def get_vector_stores(
        self,
        query: VectorStoreListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreListResponse: ...

    @overload
    def get_vector_stores(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreListQueryParametersFields],
    ) -> VectorStoreListResponse: ...

    @shows_fields
    def get_vector_stores(
        self,
        query: VectorStoreListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreListResponse:
        """List vector stores.

        Returns one page of the vector stores of the project.

        Args:
            query: A `VectorStoreListQueryParameters`, or in its place its fields as keywords: `limit`,
                `order`, `after`, `before`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            One page of vector stores, as `VectorStoreListResponse`.

        Raises:
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /vector_stores``: `getVectorStores` in the spec, `GetVectorStoresAsync` of
            `IOpenAIClient`.
        """
        return self._send(
            calls.get_vector_stores(query, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def get_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreResponse:
        """Get a vector store.

        Returns one vector store with the present counts of its files.

        Args:
            vector_store_id: Id of the vector store to read.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The vector store, as `VectorStoreResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /vector_stores/{vector_store_id}``: `getVectorStore` in the spec,
            `GetVectorStoreAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.get_vector_store(vector_store_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    def modify_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreResponse: ...

    @overload
    def modify_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreModifyRequestFields],
    ) -> VectorStoreResponse: ...

    @shows_fields
    def modify_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreResponse:
        """Modify a vector store.

        Changes the name, the expiry policy or the metadata of a vector store.

        Args:
            vector_store_id: Id of the vector store to change.
            request: A `VectorStoreModifyRequest`, or in its place its fields as keywords: `name`,
                `expires_after`, `metadata`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The vector store after the change, as `VectorStoreResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /vector_stores/{vector_store_id}``: `modifyVectorStore` in the spec,
            `ModifyVectorStoreAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.modify_vector_store(vector_store_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def delete_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Delete a vector store.

        Deletes a vector store; the uploaded files themselves stay.

        Args:
            vector_store_id: Id of the vector store to delete.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            Confirmation that the vector store is gone, as `DeleteStatusResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``DELETE /vector_stores/{vector_store_id}``: `deleteVectorStore` in the spec,
            `DeleteVectorStoreAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.delete_vector_store(vector_store_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    def search_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreSearchRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreSearchResponse: ...

    @overload
    def search_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreSearchRequestFields],
    ) -> VectorStoreSearchResponse: ...

    @shows_fields
    def search_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreSearchRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreSearchResponse:
        """Search a vector store.

        Returns the indexed passages that match a query, best match first.

        Args:
            vector_store_id: Id of the vector store to search.
            request: A `VectorStoreSearchRequest`, or in its place its fields as keywords: `query`
                (required), `rewrite_query`, `max_num_results`, `filters`, `ranking_options`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            One page of matches, as `VectorStoreSearchResponse`.

        Raises:
            InvalidArgumentError: *vector_store_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /vector_stores/{vector_store_id}/search``: `searchVectorStore` in the spec.
        """
        return self._send(
            calls.search_vector_store(vector_store_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
