# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""What users and assistants say in a thread: the sync operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import SyncSender

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


class MessagesOperations(SyncSender):
    """What users and assistants say in a thread."""

    @overload
    def create_thread_message(
        self,
        thread_id: str,
        request: ThreadMessageCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadMessageResponse: ...

    @overload
    def create_thread_message(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadMessageCreateRequestFields],
    ) -> ThreadMessageResponse: ...

    @shows_fields
    def create_thread_message(
        self,
        thread_id: str,
        request: ThreadMessageCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadMessageResponse:
        """Add a message to a thread.

        Appends a message to a thread; refused while a run is active on it.

        Args:
            thread_id: Id of the thread to extend.
            request: A `ThreadMessageCreateRequest`, or in its place its fields as keywords: `role`
                (required), `content` (required), `attachments`, `metadata`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The message as stored, as `ThreadMessageResponse`.

        Raises:
            InvalidArgumentError: *thread_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /threads/{thread_id}/messages``: `createThreadMessage` in the spec,
            `CreateThreadMessageAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.create_thread_message(thread_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    def get_thread_messages(
        self,
        thread_id: str,
        query: ThreadMessageListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadMessageListResponse: ...

    @overload
    def get_thread_messages(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadMessageListQueryParametersFields],
    ) -> ThreadMessageListResponse: ...

    @shows_fields
    def get_thread_messages(
        self,
        thread_id: str,
        query: ThreadMessageListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadMessageListResponse:
        """List the messages of a thread.

        Returns one page of a thread's messages, ordered by creation time.

        Args:
            thread_id: Id of the thread whose messages are listed.
            query: A `ThreadMessageListQueryParameters`, or in its place its fields as keywords:
                `limit`, `order`, `after`, `before`, `run_id`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            One page of messages, as `ThreadMessageListResponse`.

        Raises:
            InvalidArgumentError: *thread_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /threads/{thread_id}/messages``: `getThreadMessages` in the spec,
            `GetThreadMessagesAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.get_thread_messages(thread_id, query, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def get_thread_message(
        self,
        thread_id: str,
        message_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadMessageResponse:
        """Get a message.

        Returns one message of a thread with its content.

        Args:
            thread_id: Id of the thread the message belongs to.
            message_id: Id of the message to read.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The message, as `ThreadMessageResponse`.

        Raises:
            InvalidArgumentError: *thread_id* or *message_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /threads/{thread_id}/messages/{message_id}``: `getThreadMessage` in the spec,
            `GetThreadMessageAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.get_thread_message(thread_id, message_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    def modify_thread_message(
        self,
        thread_id: str,
        message_id: str,
        request: ThreadMessageModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadMessageResponse: ...

    @overload
    def modify_thread_message(
        self,
        thread_id: str,
        message_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadMessageModifyRequestFields],
    ) -> ThreadMessageResponse: ...

    @shows_fields
    def modify_thread_message(
        self,
        thread_id: str,
        message_id: str,
        request: ThreadMessageModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadMessageResponse:
        """Modify a message.

        Replaces a message's metadata; its content cannot change.

        Args:
            thread_id: Id of the thread the message belongs to.
            message_id: Id of the message to change.
            request: A `ThreadMessageModifyRequest`, or in its place its fields as keywords: `metadata`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The message after the change, as `ThreadMessageResponse`.

        Raises:
            InvalidArgumentError: *thread_id* or *message_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /threads/{thread_id}/messages/{message_id}``: `modifyThreadMessage` in the spec,
            `ModifyThreadMessageAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.modify_thread_message(thread_id, message_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def delete_thread_message(
        self,
        thread_id: str,
        message_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Delete a message.

        Removes one message from its thread for good.

        Args:
            thread_id: Id of the thread the message belongs to.
            message_id: Id of the message to remove.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            Confirmation of the removal, as `DeleteStatusResponse`.

        Raises:
            InvalidArgumentError: *thread_id* or *message_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``DELETE /threads/{thread_id}/messages/{message_id}``: `deleteThreadMessage` in the spec,
            `DeleteThreadMessageAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.delete_thread_message(thread_id, message_id),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
