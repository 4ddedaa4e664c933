# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Single model answers without a stored conversation: the async operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import AsyncSender

if TYPE_CHECKING:
    from assistants_api.fields import CompletionCreateRequestFields
    from assistants_api.models.chat import CompletionCreateRequest, CompletionResponse
    from assistants_api.wire import Cancellation


class ChatOperations(AsyncSender):
    """Single model answers without a stored conversation."""

    @overload
    async def create_completion(
        self,
        request: CompletionCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> CompletionResponse: ...

    @overload
    async def create_completion(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[CompletionCreateRequestFields],
    ) -> CompletionResponse: ...

    @shows_fields
    async def create_completion(
        self,
        request: CompletionCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> CompletionResponse:
        """Same as :meth:`OpenAIClient.create_completion`, but awaited."""
        return await self._send(
            calls.create_completion(request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
