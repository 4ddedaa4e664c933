# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Executions of an assistant on a thread, from queued to a terminal status: the sync operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import SyncSender

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


class RunsOperations(SyncSender):
    """Executions of an assistant on a thread, from queued to a terminal status."""

    @overload
    def create_thread_and_run(
        self,
        request: RunThreadCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse: ...

    @overload
    def create_thread_and_run(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunThreadCreateRequestFields],
    ) -> RunResponse: ...

    @shows_fields
    def create_thread_and_run(
        self,
        request: RunThreadCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> RunResponse:
        """Create a thread and run an assistant on it.

        Starts a thread and a run on it in one request, as a stream of events if so asked.

        Args:
            request: A `RunThreadCreateRequest`, or in its place its fields as keywords: `assistant_id`
                (required), `thread`, `model`, `instructions`, `tools`, `tool_resources`, `metadata`,
                `temperature`, `top_p`, `stream`, `max_prompt_tokens`, `max_completion_tokens`,
                `truncation_strategy`, `tool_choice`, `parallel_tool_calls`, `response_format`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The queued run, as `RunResponse`.

        Raises:
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /threads/runs``: `createThreadAndRun` in the spec, `CreateThreadAndRunAsync` of
            `IOpenAIClient`.
        """
        return self._send(
            calls.create_thread_and_run(request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    def create_run(
        self,
        thread_id: str,
        request: RunCreateRequest,
        *,
        include: list[RunStepInclude] | None = None,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse: ...

    @overload
    def create_run(
        self,
        thread_id: str,
        *,
        include: list[RunStepInclude] | None = None,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunCreateRequestFields],
    ) -> RunResponse: ...

    @shows_fields
    def create_run(
        self,
        thread_id: str,
        request: RunCreateRequest | None = None,
        *,
        include: list[RunStepInclude] | None = None,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> RunResponse:
        """Create a run.

        Starts an assistant on a thread and returns the queued run, or its events when streaming.

        Args:
            thread_id: Id of the thread that the assistant works on.
            request: A `RunCreateRequest`, or in its place its fields as keywords: `assistant_id`
                (required), `model`, `reasoning_effort`, `instructions`, `additional_instructions`,
                `additional_messages`, `tools`, `metadata`, `temperature`, `top_p`, `stream`,
                `max_prompt_tokens`, `max_completion_tokens`, `truncation_strategy`, `tool_choice`,
                `parallel_tool_calls`, `response_format`.
            include: Extra fields to put into the run steps of the answer.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The run as created, queued, as `RunResponse`.

        Raises:
            InvalidArgumentError: *thread_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /threads/{thread_id}/runs``: `createRun` in the spec, `CreateRunAsync` of
            `IOpenAIClient`.
        """
        return self._send(
            calls.create_run(thread_id, request, include=include, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    @overload
    def get_runs(
        self,
        thread_id: str,
        query: RunListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunListResponse: ...

    @overload
    def get_runs(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunListQueryParametersFields],
    ) -> RunListResponse: ...

    @shows_fields
    def get_runs(
        self,
        thread_id: str,
        query: RunListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> RunListResponse:
        """List the runs of a thread.

        Returns one page of the runs of a thread.

        Args:
            thread_id: Id of the thread whose runs are listed.
            query: A `RunListQueryParameters`, or in its place its fields as keywords: `limit`, `order`,
                `after`, `before`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            One page of runs, as `RunListResponse`.

        Raises:
            InvalidArgumentError: *thread_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /threads/{thread_id}/runs``: `getRuns` in the spec, `GetRunsAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.get_runs(thread_id, query, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def get_run(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse:
        """Get a run.

        Returns one run in its present state.

        Args:
            thread_id: Id of the thread that the run belongs to.
            run_id: Id of the run to read.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The run, as `RunResponse`.

        Raises:
            InvalidArgumentError: *thread_id* or *run_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``GET /threads/{thread_id}/runs/{run_id}``: `getRun` in the spec, `GetRunAsync` of
            `IOpenAIClient`.
        """
        return self._send(
            calls.get_run(thread_id, run_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    @overload
    def modify_run(
        self,
        thread_id: str,
        run_id: str,
        request: RunModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse: ...

    @overload
    def modify_run(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunModifyRequestFields],
    ) -> RunResponse: ...

    @shows_fields
    def modify_run(
        self,
        thread_id: str,
        run_id: str,
        request: RunModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> RunResponse:
        """Modify a run.

        Replaces the metadata of a run and returns the run.

        Args:
            thread_id: Id of the thread that the run belongs to.
            run_id: Id of the run to modify.
            request: A `RunModifyRequest`, or in its place its fields as keywords: `metadata`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The run after the change, as `RunResponse`.

        Raises:
            InvalidArgumentError: *thread_id* or *run_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /threads/{thread_id}/runs/{run_id}``: `modifyRun` in the spec, `ModifyRunAsync` of
            `IOpenAIClient`.
        """
        return self._send(
            calls.modify_run(thread_id, run_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )

    def cancel_run(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse:
        """Cancel a run.

        Asks a run that has not ended to stop and returns it, usually still `cancelling`.

        Args:
            thread_id: Id of the thread that the run belongs to.
            run_id: Id of the run to cancel.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The run that is being cancelled, as `RunResponse`.

        Raises:
            InvalidArgumentError: *thread_id* or *run_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /threads/{thread_id}/runs/{run_id}/cancel``: `cancelRun` in the spec,
            `CancelRunAsync` of `IOpenAIClient`.
        """
        return self._send(
            calls.cancel_run(thread_id, run_id), timeout_seconds=timeout_seconds, cancellation=cancellation
        )

    @overload
    def submit_tool_outputs(
        self,
        thread_id: str,
        run_id: str,
        request: RunToolOutputsSubmitRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse: ...

    @overload
    def submit_tool_outputs(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunToolOutputsSubmitRequestFields],
    ) -> RunResponse: ...

    @shows_fields
    def submit_tool_outputs(
        self,
        thread_id: str,
        run_id: str,
        request: RunToolOutputsSubmitRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> RunResponse:
        """Submit the outputs of tool calls.

        Hands a waiting run the outputs of all its tool calls, then returns it as it continues.

        Args:
            thread_id: Id of the thread that the run belongs to.
            run_id: Id of the run that waits for the outputs.
            request: A `RunToolOutputsSubmitRequest`, or in its place its fields as keywords:
                `tool_outputs` (required), `stream`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The run, which continues, as `RunResponse`.

        Raises:
            InvalidArgumentError: *thread_id* or *run_id* is empty; nothing was sent.
            NotFoundError: the server knows no such object.
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs``: `submitToolOutputs` in the
            spec.
        """
        return self._send(
            calls.submit_tool_outputs(thread_id, run_id, request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
