# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Stored configurations of a model - its instructions, tools and the files those tools read: the sync
operations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import SyncSender

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


class AssistantsOperations(SyncSender):
    """Stored configurations of a model - its instructions, tools and the files those tools read."""

    @overload
    def create_assistant(
        self,
        request: AssistantCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> AssistantResponse: ...

    @overload
    def create_assistant(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[AssistantCreateRequestFields],
    ) -> AssistantResponse: ...

    @shows_fields
    def create_assistant(
        self,
        request: AssistantCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> AssistantResponse:
        """Create an assistant.

        Stores a new assistant with its model, instructions and tools.

        Retired by the service that it was made for; other servers may have it.

        Args:
            request: A `AssistantCreateRequest`, or in its place its fields as keywords: `model`
                (required), `name`, `description`, `instructions`, `reasoning_effort`, `tools`,
                `tool_resources`, `metadata`, `temperature`, `top_p`, `response_format`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The assistant as stored, as `AssistantResponse`.

        Raises:
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /assistants``: `createAssistant` in the spec, `CreateAssistantAsync` of
            `IOpenAIClient`.
        """
        return self._send(
            calls.create_assistant(request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    def get_assistants(
        self,
        query: AssistantListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> AssistantListResponse: ...

    @overload
    def get_assistants(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[AssistantListQueryParametersFields],
    ) -> AssistantListResponse: ...

    @shows_fields
    def get_assistants(
        self,
        query: AssistantListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> AssistantListResponse:
        """List assistants.

        Returns one page of the stored assistants, ordered by creation time.

        Retired by the service that it was made for; other servers may have it.

        Args:
            query: A `AssistantListQueryParameters`, or in its place its fields as keywords: `limit`,
                `order`, `after`, `before`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            One page of assistants, as `AssistantListResponse`.

        Raises:
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /assistants``: `getAssistants` in the spec, `GetAssistantsAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.get_assistants(query, **fields), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    def get_assistant(
        self,
        assistant_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> AssistantResponse:
        """Get an assistant.

        Returns the stored state of one assistant.

        Retired by the service that it was made for; other servers may have it.

        Args:
            assistant_id: Id of the assistant to read.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The assistant, as `AssistantResponse`.

        Raises:
            InvalidArgumentError: *assistant_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /assistants/{assistant_id}``: `getAssistant` in the spec, `GetAssistantAsync` of
            `IOpenAIClient`.
        """
        return self._send(
            calls.get_assistant(assistant_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    @overload
    def modify_assistant(
        self,
        assistant_id: str,
        request: AssistantModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> AssistantResponse: ...

    @overload
    def modify_assistant(
        self,
        assistant_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[AssistantModifyRequestFields],
    ) -> AssistantResponse: ...

    @shows_fields
    def modify_assistant(
        self,
        assistant_id: str,
        request: AssistantModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> AssistantResponse:
        """Modify an assistant.

        Replaces the given fields of an assistant and leaves the others as they are.

        Retired by the service that it was made for; other servers may have it.

        Args:
            assistant_id: Id of the assistant to change.
            request: A `AssistantModifyRequest`, or in its place its fields as keywords: `model`,
                `name`, `description`, `instructions`, `reasoning_effort`, `tools`, `tool_resources`,
                `metadata`, `temperature`, `top_p`, `response_format`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The assistant after the change, as `AssistantResponse`.

        Raises:
            InvalidArgumentError: *assistant_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /assistants/{assistant_id}``: `modifyAssistant` in the spec, `ModifyAssistantAsync`
            of `IOpenAIClient`.
        """
        return self._send(
            calls.modify_assistant(assistant_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def delete_assistant(
        self,
        assistant_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Delete an assistant.

        Removes an assistant for good; threads it worked on stay.

        Retired by the service that it was made for; other servers may have it.

        Args:
            assistant_id: Id of the assistant to remove.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            Confirmation of the removal, as `DeleteStatusResponse`.

        Raises:
            InvalidArgumentError: *assistant_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``DELETE /assistants/{assistant_id}``: `deleteAssistant` in the spec, `DeleteAssistantAsync`
            of `IOpenAIClient`.
        """
        return self._send(
            calls.delete_assistant(assistant_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )
