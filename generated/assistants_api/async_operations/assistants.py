# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Stored configurations of a model - its instructions, tools and the files those tools read: the async
operations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import AsyncSender

if TYPE_CHECKING:
    from assistants_api.fields import (
        AssistantCreateRequestFields,
        AssistantListQueryParametersFields,
        AssistantModifyRequestFields,
    )
    from assistants_api.models.assistants import (
        AssistantCreateRequest,
        AssistantListQueryParameters,
        AssistantListResponse,
        AssistantModifyRequest,
        AssistantResponse,
    )
    from assistants_api.models.shared import DeleteStatusResponse
    from assistants_api.wire import Cancellation


class AssistantsOperations(AsyncSender):
    """Stored configurations of a model - its instructions, tools and the files those tools read."""

    @overload
    async def create_assistant(
        self,
        request: AssistantCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> AssistantResponse: ...

    @overload
    async def create_assistant(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[AssistantCreateRequestFields],
    ) -> AssistantResponse: ...

    @shows_fields
    async def create_assistant(
        self,
        request: AssistantCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> AssistantResponse:
        """Same as :meth:`OpenAIClient.create_assistant`, but awaited."""
        return await self._send(
            calls.create_assistant(request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    async def get_assistants(
        self,
        query: AssistantListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> AssistantListResponse: ...

    @overload
    async def get_assistants(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[AssistantListQueryParametersFields],
    ) -> AssistantListResponse: ...

    @shows_fields
    async def get_assistants(
        self,
        query: AssistantListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> AssistantListResponse:
        """Same as :meth:`OpenAIClient.get_assistants`, but awaited."""
        return await self._send(
            calls.get_assistants(query, **fields), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    async def get_assistant(
        self,
        assistant_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> AssistantResponse:
        """Same as :meth:`OpenAIClient.get_assistant`, but awaited."""
        return await self._send(
            calls.get_assistant(assistant_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    @overload
    async def modify_assistant(
        self,
        assistant_id: str,
        request: AssistantModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> AssistantResponse: ...

    @overload
    async def modify_assistant(
        self,
        assistant_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[AssistantModifyRequestFields],
    ) -> AssistantResponse: ...

    @shows_fields
    async def modify_assistant(
        self,
        assistant_id: str,
        request: AssistantModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> AssistantResponse:
        """Same as :meth:`OpenAIClient.modify_assistant`, but awaited."""
        return await self._send(
            calls.modify_assistant(assistant_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def delete_assistant(
        self,
        assistant_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Same as :meth:`OpenAIClient.delete_assistant`, but awaited."""
        return await self._send(
            calls.delete_assistant(assistant_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )
