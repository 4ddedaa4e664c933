"""The forms in which composites can be called, as type checkers read them: with an object or with its fields.

Never loaded at run time. Keywords stand in full where fields do, as only one set of them can be unpacked.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeVar, Unpack, overload

from assistants_api.fields import (
    AssistantListQueryParametersFields,
    CompletionCreateRequestFieldsForComposites,
    RunCreateRequestFieldsForComposites,
    RunListQueryParametersFields,
    RunStepListQueryParametersFields,
    RunThreadCreateRequestFieldsForComposites,
    RunToolOutputsSubmitRequestFieldsForComposites,
    ThreadMessageCreateRequestFields,
    ThreadMessageListQueryParametersFields,
    VectorStoreCreateRequestFields,
    VectorStoreFileBatchFileListQueryParametersFields,
    VectorStoreFileListQueryParametersFields,
    VectorStoreListQueryParametersFields,
)
from assistants_api.models import (
    AssistantListQueryParameters,
    CompletionCreateRequest,
    ListOrder,
    RunCreateRequest,
    RunListQueryParameters,
    RunStepInclude,
    RunStepListQueryParameters,
    RunThreadCreateRequest,
    RunToolOutputsSubmitRequest,
    ThreadMessageCreateRequest,
    ThreadMessageListQueryParameters,
    VectorStoreCreateRequest,
    VectorStoreFileBatchFileListQueryParameters,
    VectorStoreFileListQueryParameters,
    VectorStoreListQueryParameters,
)
from assistants_api.wire import Cancellation, Unset
from assistants_client.flows.guard import OnActiveRun
from assistants_client.flows.tools import OnToolCall, Tools
from assistants_client.flows.waits import Patience

R_co = TypeVar("R_co", covariant=True)


class CreateVectorStoreAndWait(Protocol[R_co]):
    """The two forms of `create_vector_store_and_wait_to_complete`."""

    @overload
    def __call__(
        self,
        request: VectorStoreCreateRequest,
        **patience: Unpack[Patience],
    ) -> R_co: ...

    @overload
    def __call__(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Unpack[VectorStoreCreateRequestFields],
    ) -> R_co: ...


class RunAndGetAssistantResponse(Protocol[R_co]):
    """The two forms of `run_and_get_assistant_response`."""

    @overload
    def __call__(
        self,
        thread_id: str,
        request: RunCreateRequest,
        *,
        tools: Tools | Unset | None = ...,
        tool_timeout_seconds: float | None = 60.0,
        max_tool_errors: int = 5,
        on_tool_call: OnToolCall | None = None,
        on_active_run: OnActiveRun = "error",
        cancel_run_on_exit: bool = False,
        **patience: Unpack[Patience],
    ) -> R_co: ...

    @overload
    def __call__(
        self,
        thread_id: str,
        *,
        tools: Tools | Unset | None = ...,
        tool_timeout_seconds: float | None = 60.0,
        max_tool_errors: int = 5,
        on_tool_call: OnToolCall | None = None,
        on_active_run: OnActiveRun = "error",
        cancel_run_on_exit: bool = False,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Unpack[RunCreateRequestFieldsForComposites],
    ) -> R_co: ...


class RunWithTools(Protocol[R_co]):
    """The two forms of `run_with_tools`."""

    @overload
    def __call__(
        self,
        thread_id: str,
        request: RunCreateRequest,
        *,
        tools: Tools | Unset | None = ...,
        tool_timeout_seconds: float | None = 60.0,
        max_tool_errors: int = 5,
        on_tool_call: OnToolCall | None = None,
        on_active_run: OnActiveRun = "error",
        cancel_run_on_exit: bool = False,
        **patience: Unpack[Patience],
    ) -> R_co: ...

    @overload
    def __call__(
        self,
        thread_id: str,
        *,
        tools: Tools | Unset | None = ...,
        tool_timeout_seconds: float | None = 60.0,
        max_tool_errors: int = 5,
        on_tool_call: OnToolCall | None = None,
        on_active_run: OnActiveRun = "error",
        cancel_run_on_exit: bool = False,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Unpack[RunCreateRequestFieldsForComposites],
    ) -> R_co: ...


class WaitForAssistantMessage(Protocol[R_co]):
    """The two forms of `wait_for_assistant_message`."""

    @overload
    def __call__(
        self,
        thread_id: str,
        query: ThreadMessageListQueryParameters | None = None,
        **patience: Unpack[Patience],
    ) -> R_co: ...

    @overload
    def __call__(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Unpack[ThreadMessageListQueryParametersFields],
    ) -> R_co: ...


class AddMessage(Protocol[R_co]):
    """The two forms of `add_message`."""

    @overload
    def __call__(
        self,
        thread_id: str,
        request: ThreadMessageCreateRequest,
        *,
        on_active_run: OnActiveRun = "wait",
        **patience: Unpack[Patience],
    ) -> R_co: ...

    @overload
    def __call__(
        self,
        thread_id: str,
        *,
        on_active_run: OnActiveRun = "wait",
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Unpack[ThreadMessageCreateRequestFields],
    ) -> R_co: ...


class StreamRun(Protocol[R_co]):
    """The two forms of `stream_run`."""

    @overload
    def __call__(
        self,
        thread_id: str,
        request: RunCreateRequest,
        *,
        include: list[RunStepInclude] | None = None,
        tools: Tools | Unset | None = ...,
        tool_timeout_seconds: float | None = 60.0,
        max_tool_errors: int = 5,
        on_tool_call: OnToolCall | None = None,
        on_active_run: OnActiveRun = "error",
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> R_co: ...

    @overload
    def __call__(
        self,
        thread_id: str,
        *,
        include: list[RunStepInclude] | None = None,
        tools: Tools | Unset | None = ...,
        tool_timeout_seconds: float | None = 60.0,
        max_tool_errors: int = 5,
        on_tool_call: OnToolCall | None = None,
        on_active_run: OnActiveRun = "error",
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunCreateRequestFieldsForComposites],
    ) -> R_co: ...


class StreamThreadAndRun(Protocol[R_co]):
    """The two forms of `stream_thread_and_run`."""

    @overload
    def __call__(
        self,
        request: RunThreadCreateRequest,
        *,
        tools: Tools | Unset | None = ...,
        tool_timeout_seconds: float | None = 60.0,
        max_tool_errors: int = 5,
        on_tool_call: OnToolCall | None = None,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> R_co: ...

    @overload
    def __call__(
        self,
        *,
        tools: Tools | Unset | None = ...,
        tool_timeout_seconds: float | None = 60.0,
        max_tool_errors: int = 5,
        on_tool_call: OnToolCall | None = None,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunThreadCreateRequestFieldsForComposites],
    ) -> R_co: ...


class StreamToolOutputs(Protocol[R_co]):
    """The two forms of `stream_tool_outputs`."""

    @overload
    def __call__(
        self,
        thread_id: str,
        run_id: str,
        request: RunToolOutputsSubmitRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> R_co: ...

    @overload
    def __call__(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunToolOutputsSubmitRequestFieldsForComposites],
    ) -> R_co: ...


class StreamCompletion(Protocol[R_co]):
    """The two forms of `stream_completion`."""

    @overload
    def __call__(
        self,
        request: CompletionCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> R_co: ...

    @overload
    def __call__(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[CompletionCreateRequestFieldsForComposites],
    ) -> R_co: ...


class IterateAssistants(Protocol[R_co]):
    """How `iterate_assistants` is called."""

    def __call__(
        self,
        query: AssistantListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[AssistantListQueryParametersFields],
    ) -> R_co:
        """Return the objects of the list, one by one."""
        ...


class IterateThreadMessages(Protocol[R_co]):
    """How `iterate_thread_messages` is called."""

    def __call__(
        self,
        thread_id: str,
        query: ThreadMessageListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadMessageListQueryParametersFields],
    ) -> R_co:
        """Return the objects of the list, one by one."""
        ...


class IterateRuns(Protocol[R_co]):
    """How `iterate_runs` is called."""

    def __call__(
        self,
        thread_id: str,
        query: RunListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunListQueryParametersFields],
    ) -> R_co:
        """Return the objects of the list, one by one."""
        ...


class IterateRunSteps(Protocol[R_co]):
    """How `iterate_run_steps` is called."""

    def __call__(
        self,
        thread_id: str,
        run_id: str,
        query: RunStepListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[RunStepListQueryParametersFields],
    ) -> R_co:
        """Return the objects of the list, one by one."""
        ...


class IterateVectorStores(Protocol[R_co]):
    """How `iterate_vector_stores` is called."""

    def __call__(
        self,
        query: VectorStoreListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreListQueryParametersFields],
    ) -> R_co:
        """Return the objects of the list, one by one."""
        ...


class IterateVectorStoreFiles(Protocol[R_co]):
    """How `iterate_vector_store_files` is called."""

    def __call__(
        self,
        vector_store_id: str,
        query: VectorStoreFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileListQueryParametersFields],
    ) -> R_co:
        """Return the objects of the list, one by one."""
        ...


class IterateVectorStoreFileBatchFiles(Protocol[R_co]):
    """How `iterate_vector_store_file_batch_files` is called."""

    def __call__(
        self,
        vector_store_id: str,
        file_batch_id: str,
        query: VectorStoreFileBatchFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileBatchFileListQueryParametersFields],
    ) -> R_co:
        """Return the objects of the list, one by one."""
        ...


class IterateFiles(Protocol[R_co]):
    """How `iterate_files` is called."""

    def __call__(
        self,
        purpose: str | None = None,
        limit: int | None = None,
        order: ListOrder | None = None,
        after: str | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> R_co:
        """Return the objects of the list, one by one."""
        ...
