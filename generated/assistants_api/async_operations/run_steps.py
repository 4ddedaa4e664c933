# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The single actions a run takes - writing a message or calling tools: the async operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import AsyncSender

if TYPE_CHECKING:
    from assistants_api.fields import RunStepListQueryParametersFields
    from assistants_api.models.run_steps import (
        RunStepListQueryParameters,
        RunStepListResponse,
        RunStepResponse,
    )
    from assistants_api.models.shared import RunStepInclude
    from assistants_api.wire import Cancellation


class RunStepsOperations(AsyncSender):
    """The single actions a run takes - writing a message or calling tools."""

    @overload
    async def get_run_steps(
        self,
        thread_id: str,
        run_id: str,
        query: RunStepListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunStepListResponse: ...

    @overload
    async def get_run_steps(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunStepListQueryParametersFields],
    ) -> RunStepListResponse: ...

    @shows_fields
    async def get_run_steps(
        self,
        thread_id: str,
        run_id: str,
        query: RunStepListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> RunStepListResponse:
        """Same as :meth:`OpenAIClient.get_run_steps`, but awaited."""
        return await self._send(
            calls.get_run_steps(thread_id, run_id, query, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    async def get_run_step(
        self,
        thread_id: str,
        run_id: str,
        step_id: str,
        include: list[RunStepInclude] | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunStepResponse:
        """Same as :meth:`OpenAIClient.get_run_step`, but awaited."""
        return await self._send(
            calls.get_run_step(thread_id, run_id, step_id, include),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
