# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""What users and assistants say in a thread: the async operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import AsyncSender

if TYPE_CHECKING:
    from assistants_api.fields import (
        ThreadMessageCreateRequestFields,
        ThreadMessageListQueryParametersFields,
        ThreadMessageModifyRequestFields,
    )
    from assistants_api.models.messages import (
        ThreadMessageCreateRequest,
        ThreadMessageListQueryParameters,
        ThreadMessageListResponse,
        ThreadMessageModifyRequest,
        ThreadMessageResponse,
    )
    from assistants_api.models.shared import DeleteStatusResponse
    from assistants_api.wire import Cancellation


class MessagesOperations(AsyncSender):
    """What users and assistants say in a thread."""

    @overload
    async def create_thread_message(
        self,
        thread_id: str,
        request: ThreadMessageCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadMessageResponse: ...

    @overload
    async def create_thread_message(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadMessageCreateRequestFields],
    ) -> ThreadMessageResponse: ...

    @shows_fields
    async def create_thread_message(
        self,
        thread_id: str,
        request: ThreadMessageCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadMessageResponse:
        """Same as :meth:`OpenAIClient.create_thread_message`, but awaited."""
        return await self._send(
            calls.create_thread_message(thread_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    async def get_thread_messages(
        self,
        thread_id: str,
        query: ThreadMessageListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadMessageListResponse: ...

    @overload
    async def get_thread_messages(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadMessageListQueryParametersFields],
    ) -> ThreadMessageListResponse: ...

    @shows_fields
    async def get_thread_messages(
        self,
        thread_id: str,
        query: ThreadMessageListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadMessageListResponse:
        """Same as :meth:`OpenAIClient.get_thread_messages`, but awaited."""
        return await self._send(
            calls.get_thread_messages(thread_id, query, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def get_thread_message(
        self,
        thread_id: str,
        message_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadMessageResponse:
        """Same as :meth:`OpenAIClient.get_thread_message`, but awaited."""
        return await self._send(
            calls.get_thread_message(thread_id, message_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    async def modify_thread_message(
        self,
        thread_id: str,
        message_id: str,
        request: ThreadMessageModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadMessageResponse: ...

    @overload
    async def modify_thread_message(
        self,
        thread_id: str,
        message_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadMessageModifyRequestFields],
    ) -> ThreadMessageResponse: ...

    @shows_fields
    async def modify_thread_message(
        self,
        thread_id: str,
        message_id: str,
        request: ThreadMessageModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadMessageResponse:
        """Same as :meth:`OpenAIClient.modify_thread_message`, but awaited."""
        return await self._send(
            calls.modify_thread_message(thread_id, message_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def delete_thread_message(
        self,
        thread_id: str,
        message_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Same as :meth:`OpenAIClient.delete_thread_message`, but awaited."""
        return await self._send(
            calls.delete_thread_message(thread_id, message_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
