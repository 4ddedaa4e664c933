# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Executions of an assistant on a thread, from queued to a terminal status: the async operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import AsyncSender

if TYPE_CHECKING:
    from assistants_api.fields import (
        RunCreateRequestFields,
        RunListQueryParametersFields,
        RunModifyRequestFields,
        RunThreadCreateRequestFields,
        RunToolOutputsSubmitRequestFields,
    )
    from assistants_api.models.runs import (
        RunCreateRequest,
        RunListQueryParameters,
        RunListResponse,
        RunModifyRequest,
        RunResponse,
        RunThreadCreateRequest,
        RunToolOutputsSubmitRequest,
    )
    from assistants_api.models.shared import RunStepInclude
    from assistants_api.wire import Cancellation


class RunsOperations(AsyncSender):
    """Executions of an assistant on a thread, from queued to a terminal status."""

    @overload
    async def create_thread_and_run(
        self,
        request: RunThreadCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse: ...

    @overload
    async def create_thread_and_run(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunThreadCreateRequestFields],
    ) -> RunResponse: ...

    @shows_fields
    async def create_thread_and_run(
        self,
        request: RunThreadCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> RunResponse:
        """Same as :meth:`OpenAIClient.create_thread_and_run`, but awaited."""
        return await self._send(
            calls.create_thread_and_run(request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    async def create_run(
        self,
        thread_id: str,
        request: RunCreateRequest,
        *,
        include: list[RunStepInclude] | None = None,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse: ...

    @overload
    async def create_run(
        self,
        thread_id: str,
        *,
        include: list[RunStepInclude] | None = None,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunCreateRequestFields],
    ) -> RunResponse: ...

    @shows_fields
    async def create_run(
        self,
        thread_id: str,
        request: RunCreateRequest | None = None,
        *,
        include: list[RunStepInclude] | None = None,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> RunResponse:
        """Same as :meth:`OpenAIClient.create_run`, but awaited."""
        return await self._send(
            calls.create_run(thread_id, request, include=include, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    async def get_runs(
        self,
        thread_id: str,
        query: RunListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunListResponse: ...

    @overload
    async def get_runs(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunListQueryParametersFields],
    ) -> RunListResponse: ...

    @shows_fields
    async def get_runs(
        self,
        thread_id: str,
        query: RunListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> RunListResponse:
        """Same as :meth:`OpenAIClient.get_runs`, but awaited."""
        return await self._send(
            calls.get_runs(thread_id, query, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def get_run(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse:
        """Same as :meth:`OpenAIClient.get_run`, but awaited."""
        return await self._send(
            calls.get_run(thread_id, run_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    @overload
    async def modify_run(
        self,
        thread_id: str,
        run_id: str,
        request: RunModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse: ...

    @overload
    async def modify_run(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunModifyRequestFields],
    ) -> RunResponse: ...

    @shows_fields
    async def modify_run(
        self,
        thread_id: str,
        run_id: str,
        request: RunModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> RunResponse:
        """Same as :meth:`OpenAIClient.modify_run`, but awaited."""
        return await self._send(
            calls.modify_run(thread_id, run_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def cancel_run(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse:
        """Same as :meth:`OpenAIClient.cancel_run`, but awaited."""
        return await self._send(
            calls.cancel_run(thread_id, run_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    @overload
    async def submit_tool_outputs(
        self,
        thread_id: str,
        run_id: str,
        request: RunToolOutputsSubmitRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse: ...

    @overload
    async def submit_tool_outputs(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunToolOutputsSubmitRequestFields],
    ) -> RunResponse: ...

    @shows_fields
    async def submit_tool_outputs(
        self,
        thread_id: str,
        run_id: str,
        request: RunToolOutputsSubmitRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> RunResponse:
        """Same as :meth:`OpenAIClient.submit_tool_outputs`, but awaited."""
        return await self._send(
            calls.submit_tool_outputs(thread_id, run_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
