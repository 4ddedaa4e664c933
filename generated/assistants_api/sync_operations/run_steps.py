# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The single actions a run takes - writing a message or calling tools: the sync operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import SyncSender

if TYPE_CHECKING:
    from assistants_api.fields import RunStepListQueryParametersFields
    from assistants_api.models.run_steps import (
        RunStepListQueryParameters,
        RunStepListResponse,
        RunStepResponse,
    )
    from assistants_api.models.shared import RunStepInclude
    from assistants_api.wire import Cancellation


class RunStepsOperations(SyncSender):
    """The single actions a run takes - writing a message or calling tools."""

    @overload
    def get_run_steps(
        self,
        thread_id: str,
        run_id: str,
        query: RunStepListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunStepListResponse: ...

    @overload
    def get_run_steps(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunStepListQueryParametersFields],
    ) -> RunStepListResponse: ...

    @shows_fields
    def get_run_steps(
        self,
        thread_id: str,
        run_id: str,
        query: RunStepListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> RunStepListResponse:
        """List the steps of a run.

        Returns one page of the steps that a run has taken so far.

        Args:
            thread_id: Id of the thread that the run belongs to.
            run_id: Id of the run whose steps are listed.
            query: A `RunStepListQueryParameters`, or in its place its fields as keywords: `limit`,
                `order`, `after`, `before`, `include`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            One page of run steps, as `RunStepListResponse`.

        Raises:
            InvalidArgumentError: *thread_id* or *run_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /threads/{thread_id}/runs/{run_id}/steps``: `getRunSteps` in the spec,
            `GetRunStepsAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.get_run_steps(thread_id, run_id, query, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def get_run_step(
        self,
        thread_id: str,
        run_id: str,
        step_id: str,
        include: list[RunStepInclude] | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunStepResponse:
        """Get a run step.

        Returns one step of a run.

        Args:
            thread_id: Id of the thread that the run belongs to.
            run_id: Id of the run that the step belongs to.
            step_id: Id of the step to read.
            include: Extra fields to put into the run step of the answer.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The run step, as `RunStepResponse`.

        Raises:
            InvalidArgumentError: *thread_id* or *run_id* or *step_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}``: `getRunStep` in the spec,
            `GetRunStepAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.get_run_step(thread_id, run_id, step_id, include),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
