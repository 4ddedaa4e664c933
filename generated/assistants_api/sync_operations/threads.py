# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Conversations that keep their messages on the server: the sync operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import SyncSender

if TYPE_CHECKING:
    from assistants_api.fields import ThreadCreateRequestFields, ThreadModifyRequestFields
    from assistants_api.models.shared import DeleteStatusResponse
    from assistants_api.models.threads import ThreadCreateRequest, ThreadModifyRequest, ThreadResponse
    from assistants_api.wire import Cancellation


class ThreadsOperations(SyncSender):
    """Conversations that keep their messages on the server."""

    @overload
    def create_thread(
        self,
        request: ThreadCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadResponse: ...

    @overload
    def create_thread(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadCreateRequestFields],
    ) -> ThreadResponse: ...

    @shows_fields
    def create_thread(
        self,
        request: ThreadCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadResponse:
        """Create a thread.

        Starts a conversation, empty or with first messages and files for its tools.

        Args:
            request: A `ThreadCreateRequest`, or in its place its fields as keywords: `messages`,
                `tool_resources`, `metadata`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The thread as stored, as `ThreadResponse`.

        Raises:
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /threads``: `createThread` in the spec, `CreateThreadAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.create_thread(request, **fields), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    def get_thread(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadResponse:
        """Get a thread.

        Returns one thread without its messages.

        Args:
            thread_id: Id of the thread to read.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The thread, as `ThreadResponse`.

        Raises:
            InvalidArgumentError: *thread_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /threads/{thread_id}``: `getThread` in the spec, `GetThreadAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.get_thread(thread_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    @overload
    def modify_thread(
        self,
        thread_id: str,
        request: ThreadModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadResponse: ...

    @overload
    def modify_thread(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadModifyRequestFields],
    ) -> ThreadResponse: ...

    @shows_fields
    def modify_thread(
        self,
        thread_id: str,
        request: ThreadModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadResponse:
        """Modify a thread.

        Replaces a thread's tool resources or metadata.

        Args:
            thread_id: Id of the thread to change.
            request: A `ThreadModifyRequest`, or in its place its fields as keywords: `tool_resources`,
                `metadata`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The thread after the change, as `ThreadResponse`.

        Raises:
            InvalidArgumentError: *thread_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /threads/{thread_id}``: `modifyThread` in the spec, `ModifyThreadAsync` of
            `IOpenAIClient`.
        """
        return self._send(
            calls.modify_thread(thread_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def delete_thread(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Delete a thread.

        Removes a thread for good, together with its messages and runs.

        Args:
            thread_id: Id of the thread to remove.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            Confirmation of the removal, as `DeleteStatusResponse`.

        Raises:
            InvalidArgumentError: *thread_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``DELETE /threads/{thread_id}``: `deleteThread` in the spec, `DeleteThreadAsync` of
            `IOpenAIClient`.
        """
        return self._send(
            calls.delete_thread(thread_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )
