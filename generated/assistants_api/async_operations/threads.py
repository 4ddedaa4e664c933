# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Conversations that keep their messages on the server: the async operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import AsyncSender

if TYPE_CHECKING:
    from assistants_api.fields import ThreadCreateRequestFields, ThreadModifyRequestFields
    from assistants_api.models.shared import DeleteStatusResponse
    from assistants_api.models.threads import ThreadCreateRequest, ThreadModifyRequest, ThreadResponse
    from assistants_api.wire import Cancellation


class ThreadsOperations(AsyncSender):
    """Conversations that keep their messages on the server."""

    @overload
    async def create_thread(
        self,
        request: ThreadCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadResponse: ...

    @overload
    async def create_thread(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadCreateRequestFields],
    ) -> ThreadResponse: ...

    @shows_fields
    async def create_thread(
        self,
        request: ThreadCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadResponse:
        """Same as :meth:`OpenAIClient.create_thread`, but awaited."""
        return await self._send(
            calls.create_thread(request, **fields), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    async def get_thread(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadResponse:
        """Same as :meth:`OpenAIClient.get_thread`, but awaited."""
        return await self._send(
            calls.get_thread(thread_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    @overload
    async def modify_thread(
        self,
        thread_id: str,
        request: ThreadModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadResponse: ...

    @overload
    async def modify_thread(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadModifyRequestFields],
    ) -> ThreadResponse: ...

    @shows_fields
    async def modify_thread(
        self,
        thread_id: str,
        request: ThreadModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadResponse:
        """Same as :meth:`OpenAIClient.modify_thread`, but awaited."""
        return await self._send(
            calls.modify_thread(thread_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def delete_thread(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Same as :meth:`OpenAIClient.delete_thread`, but awaited."""
        return await self._send(
            calls.delete_thread(thread_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )
