# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The two client interfaces: depend on these, and fake them, where a real client is not wanted."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, Unpack, overload

from assistants_api.signatures import shows_fields, shows_fields_without
from assistants_api.wire import UNSET

if TYPE_CHECKING:
    from assistants_api.fields import (
        AssistantCreateRequestFields,
        AssistantListQueryParametersFields,
        AssistantModifyRequestFields,
        CompletionCreateRequestFields,
        RunCreateRequestFields,
        RunListQueryParametersFields,
        RunModifyRequestFields,
        RunStepListQueryParametersFields,
        RunThreadCreateRequestFields,
        RunToolOutputsSubmitRequestFields,
        ThreadCreateRequestFields,
        ThreadMessageCreateRequestFields,
        ThreadMessageListQueryParametersFields,
        ThreadMessageModifyRequestFields,
        ThreadModifyRequestFields,
        VectorStoreCreateRequestFields,
        VectorStoreFileBatchCreateRequestFields,
        VectorStoreFileBatchFileListQueryParametersFields,
        VectorStoreFileCreateRequestFields,
        VectorStoreFileListQueryParametersFields,
        VectorStoreFileModifyRequestFields,
        VectorStoreListQueryParametersFields,
        VectorStoreModifyRequestFields,
        VectorStoreSearchRequestFields,
    )
    from assistants_api.models.assistants import (
        AssistantCreateRequest,
        AssistantListQueryParameters,
        AssistantListResponse,
        AssistantModifyRequest,
        AssistantResponse,
    )
    from assistants_api.models.chat import CompletionCreateRequest, CompletionResponse
    from assistants_api.models.files import FileExpiresAfter, FileListResponse, FilePurpose, FileResponse
    from assistants_api.models.messages import (
        ThreadMessageCreateRequest,
        ThreadMessageListQueryParameters,
        ThreadMessageListResponse,
        ThreadMessageModifyRequest,
        ThreadMessageResponse,
    )
    from assistants_api.models.run_steps import (
        RunStepListQueryParameters,
        RunStepListResponse,
        RunStepResponse,
    )
    from assistants_api.models.runs import (
        RunCreateRequest,
        RunListQueryParameters,
        RunListResponse,
        RunModifyRequest,
        RunResponse,
        RunThreadCreateRequest,
        RunToolOutputsSubmitRequest,
        ToolChoice,
        TruncationStrategy,
    )
    from assistants_api.models.shared import (
        ChunkingStrategyRequest,
        DeleteStatusResponse,
        ListOrder,
        ReasoningEffort,
        ResponseFormat,
        RunStepInclude,
    )
    from assistants_api.models.threads import ThreadCreateRequest, ThreadModifyRequest, ThreadResponse
    from assistants_api.models.vector_store_file_batches import (
        VectorStoreFileBatchCreateRequest,
        VectorStoreFileBatchFileListQueryParameters,
        VectorStoreFileBatchResponse,
    )
    from assistants_api.models.vector_store_files import (
        VectorStoreFileContentResponse,
        VectorStoreFileCreateRequest,
        VectorStoreFileListQueryParameters,
        VectorStoreFileListResponse,
        VectorStoreFileModifyRequest,
        VectorStoreFileResponse,
    )
    from assistants_api.models.vector_stores import (
        VectorStoreCreateRequest,
        VectorStoreExpiresAfter,
        VectorStoreListQueryParameters,
        VectorStoreListResponse,
        VectorStoreModifyRequest,
        VectorStoreResponse,
        VectorStoreSearchRequest,
        VectorStoreSearchResponse,
    )
    from assistants_api.wire import Cancellation, FileSource, Unset


class OpenAIClientProtocol(Protocol):
    """Every operation of the sync client: 45 over HTTP and 7 composites."""

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
        """Create an assistant: ``POST /assistants``."""
        ...

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
        """List assistants: ``GET /assistants``."""
        ...

    def get_assistant(
        self,
        assistant_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> AssistantResponse:
        """Get an assistant: ``GET /assistants/{assistant_id}``."""
        ...

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
        """Modify an assistant: ``POST /assistants/{assistant_id}``."""
        ...

    def delete_assistant(
        self,
        assistant_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Delete an assistant: ``DELETE /assistants/{assistant_id}``."""
        ...

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
        """Create a thread: ``POST /threads``."""
        ...

    def get_thread(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadResponse:
        """Get a thread: ``GET /threads/{thread_id}``."""
        ...

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
        """Modify a thread: ``POST /threads/{thread_id}``."""
        ...

    def delete_thread(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Delete a thread: ``DELETE /threads/{thread_id}``."""
        ...

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
        """Add a message to a thread: ``POST /threads/{thread_id}/messages``."""
        ...

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
        """List the messages of a thread: ``GET /threads/{thread_id}/messages``."""
        ...

    def get_thread_message(
        self,
        thread_id: str,
        message_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadMessageResponse:
        """Get a message: ``GET /threads/{thread_id}/messages/{message_id}``."""
        ...

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
        """Modify a message: ``POST /threads/{thread_id}/messages/{message_id}``."""
        ...

    def delete_thread_message(
        self,
        thread_id: str,
        message_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Delete a message: ``DELETE /threads/{thread_id}/messages/{message_id}``."""
        ...

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
        """Create a thread and run an assistant on it: ``POST /threads/runs``."""
        ...

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
        """Create a run: ``POST /threads/{thread_id}/runs``."""
        ...

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
        """List the runs of a thread: ``GET /threads/{thread_id}/runs``."""
        ...

    def get_run(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse:
        """Get a run: ``GET /threads/{thread_id}/runs/{run_id}``."""
        ...

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
        """Modify a run: ``POST /threads/{thread_id}/runs/{run_id}``."""
        ...

    def cancel_run(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse:
        """Cancel a run: ``POST /threads/{thread_id}/runs/{run_id}/cancel``."""
        ...

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
        """List the steps of a run: ``GET /threads/{thread_id}/runs/{run_id}/steps``."""
        ...

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
        """Get a run step: ``GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}``."""
        ...

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
        """Submit the outputs of tool calls: ``POST
        /threads/{thread_id}/runs/{run_id}/submit_tool_outputs``.
        """
        ...

    def upload_file(
        self,
        purpose: FilePurpose,
        file_name: str | os.PathLike[str],
        file: FileSource | None = None,
        *,
        expires_after: FileExpiresAfter | Unset = UNSET,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> FileResponse:
        """Upload a file: ``POST /files``."""
        ...

    def get_files(
        self,
        purpose: str | None = None,
        limit: int | None = None,
        order: ListOrder | None = None,
        after: str | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> FileListResponse:
        """List files: ``GET /files``."""
        ...

    def get_file(
        self, file_id: str, *, timeout_seconds: float | None = None, cancellation: Cancellation | None = None
    ) -> FileResponse:
        """Get a file: ``GET /files/{file_id}``."""
        ...

    def delete_file(
        self, file_id: str, *, timeout_seconds: float | None = None, cancellation: Cancellation | None = None
    ) -> DeleteStatusResponse:
        """Delete a file: ``DELETE /files/{file_id}``."""
        ...

    def get_file_content(
        self, file_id: str, *, timeout_seconds: float | None = None, cancellation: Cancellation | None = None
    ) -> bytes:
        """Get the content of a file: ``GET /files/{file_id}/content``."""
        ...

    @overload
    def create_vector_store(
        self,
        request: VectorStoreCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreResponse: ...

    @overload
    def create_vector_store(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreCreateRequestFields],
    ) -> VectorStoreResponse: ...

    @shows_fields
    def create_vector_store(
        self,
        request: VectorStoreCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreResponse:
        """Create a vector store: ``POST /vector_stores``."""
        ...

    @overload
    def get_vector_stores(
        self,
        query: VectorStoreListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreListResponse: ...

    @overload
    def get_vector_stores(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreListQueryParametersFields],
    ) -> VectorStoreListResponse: ...

    @shows_fields
    def get_vector_stores(
        self,
        query: VectorStoreListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreListResponse:
        """List vector stores: ``GET /vector_stores``."""
        ...

    def get_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreResponse:
        """Get a vector store: ``GET /vector_stores/{vector_store_id}``."""
        ...

    @overload
    def modify_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreResponse: ...

    @overload
    def modify_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreModifyRequestFields],
    ) -> VectorStoreResponse: ...

    @shows_fields
    def modify_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreResponse:
        """Modify a vector store: ``POST /vector_stores/{vector_store_id}``."""
        ...

    def delete_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Delete a vector store: ``DELETE /vector_stores/{vector_store_id}``."""
        ...

    @overload
    def search_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreSearchRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreSearchResponse: ...

    @overload
    def search_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreSearchRequestFields],
    ) -> VectorStoreSearchResponse: ...

    @shows_fields
    def search_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreSearchRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreSearchResponse:
        """Search a vector store: ``POST /vector_stores/{vector_store_id}/search``."""
        ...

    @overload
    def create_vector_store_file(
        self,
        vector_store_id: str,
        request: VectorStoreFileCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileResponse: ...

    @overload
    def create_vector_store_file(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileCreateRequestFields],
    ) -> VectorStoreFileResponse: ...

    @shows_fields
    def create_vector_store_file(
        self,
        vector_store_id: str,
        request: VectorStoreFileCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileResponse:
        """Add a file to a vector store: ``POST /vector_stores/{vector_store_id}/files``."""
        ...

    @overload
    def get_vector_store_files(
        self,
        vector_store_id: str,
        query: VectorStoreFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileListResponse: ...

    @overload
    def get_vector_store_files(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileListQueryParametersFields],
    ) -> VectorStoreFileListResponse: ...

    @shows_fields
    def get_vector_store_files(
        self,
        vector_store_id: str,
        query: VectorStoreFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileListResponse:
        """List the files of a vector store: ``GET /vector_stores/{vector_store_id}/files``."""
        ...

    def get_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileResponse:
        """Get a file of a vector store: ``GET /vector_stores/{vector_store_id}/files/{file_id}``."""
        ...

    def delete_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Remove a file from a vector store: ``DELETE /vector_stores/{vector_store_id}/files/{file_id}``."""
        ...

    @overload
    def modify_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        request: VectorStoreFileModifyRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileResponse: ...

    @overload
    def modify_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileModifyRequestFields],
    ) -> VectorStoreFileResponse: ...

    @shows_fields
    def modify_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        request: VectorStoreFileModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileResponse:
        """Modify a file of a vector store: ``POST /vector_stores/{vector_store_id}/files/{file_id}``."""
        ...

    def get_vector_store_file_content(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileContentResponse:
        """Get the parsed text of a vector store file: ``GET
        /vector_stores/{vector_store_id}/files/{file_id}/content``.
        """
        ...

    @overload
    def create_vector_store_file_batch(
        self,
        vector_store_id: str,
        request: VectorStoreFileBatchCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileBatchResponse: ...

    @overload
    def create_vector_store_file_batch(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileBatchCreateRequestFields],
    ) -> VectorStoreFileBatchResponse: ...

    @shows_fields
    def create_vector_store_file_batch(
        self,
        vector_store_id: str,
        request: VectorStoreFileBatchCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileBatchResponse:
        """Add several files to a vector store: ``POST /vector_stores/{vector_store_id}/file_batches``."""
        ...

    def get_vector_store_file_batch(
        self,
        vector_store_id: str,
        file_batch_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileBatchResponse:
        """Get a file batch: ``GET /vector_stores/{vector_store_id}/file_batches/{batch_id}``."""
        ...

    def cancel_vector_store_file_batch(
        self,
        vector_store_id: str,
        file_batch_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileBatchResponse:
        """Cancel a file batch: ``POST /vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel``."""
        ...

    @overload
    def get_vector_store_file_batch_files(
        self,
        vector_store_id: str,
        file_batch_id: str,
        query: VectorStoreFileBatchFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileListResponse: ...

    @overload
    def get_vector_store_file_batch_files(
        self,
        vector_store_id: str,
        file_batch_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileBatchFileListQueryParametersFields],
    ) -> VectorStoreFileListResponse: ...

    @shows_fields
    def get_vector_store_file_batch_files(
        self,
        vector_store_id: str,
        file_batch_id: str,
        query: VectorStoreFileBatchFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileListResponse:
        """List the files of a file batch: ``GET
        /vector_stores/{vector_store_id}/file_batches/{batch_id}/files``.
        """
        ...

    @overload
    def create_completion(
        self,
        request: CompletionCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> CompletionResponse: ...

    @overload
    def create_completion(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[CompletionCreateRequestFields],
    ) -> CompletionResponse: ...

    @shows_fields
    def create_completion(
        self,
        request: CompletionCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> CompletionResponse:
        """Create a chat completion: ``POST /chat/completions``."""
        ...

    @overload
    def create_vector_store_and_wait_to_complete(
        self,
        request: VectorStoreCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> VectorStoreResponse: ...

    @overload
    def create_vector_store_and_wait_to_complete(
        self,
        *,
        file_ids: list[str] | Unset = ...,
        name: str | Unset = ...,
        description: str | Unset = ...,
        expires_after: VectorStoreExpiresAfter | Unset = ...,
        chunking_strategy: ChunkingStrategyRequest | Unset = ...,
        metadata: dict[str, str] | None | Unset = ...,
        additional_properties: dict[str, Any] = ...,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> VectorStoreResponse: ...

    @shows_fields
    def create_vector_store_and_wait_to_complete(
        self,
        request: VectorStoreCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Any,
    ) -> VectorStoreResponse:
        """Create a vector store and wait until it is indexed.

        Creates a vector store, then polls it until none of its files is in progress.

        Args:
            request: Name, files, chunking and expiry of the new vector store.
        """
        ...

    @overload
    def run_and_get_assistant_response(
        self,
        thread_id: str,
        request: RunCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> str: ...

    @overload
    def run_and_get_assistant_response(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | None | Unset = ...,
        reasoning_effort: ReasoningEffort | None | Unset = ...,
        instructions: str | None | Unset = ...,
        additional_instructions: str | None | Unset = ...,
        additional_messages: list[ThreadMessageCreateRequest] | None | Unset = ...,
        metadata: dict[str, str] | None | Unset = ...,
        temperature: float | None | Unset = ...,
        top_p: float | None | Unset = ...,
        max_prompt_tokens: int | None | Unset = ...,
        max_completion_tokens: int | None | Unset = ...,
        truncation_strategy: TruncationStrategy | None | Unset = ...,
        tool_choice: ToolChoice | None | Unset = ...,
        parallel_tool_calls: bool | Unset = ...,
        response_format: ResponseFormat | None | Unset = ...,
        additional_properties: dict[str, Any] = ...,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> str: ...

    @shows_fields_without("tools", "stream")
    def run_and_get_assistant_response(
        self,
        thread_id: str,
        request: RunCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Any,
    ) -> str:
        """Run an assistant and return its answer as text.

        Creates a run, waits until it ends and returns the text the assistant wrote in it.

        Args:
            thread_id: Id of the thread to run on.
            request: The assistant to run and what this run overrides.
        """
        ...

    @overload
    def wait_for_assistant_message(
        self,
        thread_id: str,
        query: ThreadMessageListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> ThreadMessageResponse: ...

    @overload
    def wait_for_assistant_message(
        self,
        thread_id: str,
        *,
        limit: int | Unset = ...,
        order: ListOrder | Unset = ...,
        after: str | Unset = ...,
        before: str | Unset = ...,
        run_id: str | Unset = ...,
        additional_properties: dict[str, Any] = ...,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> ThreadMessageResponse: ...

    @shows_fields
    def wait_for_assistant_message(
        self,
        thread_id: str,
        query: ThreadMessageListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Any,
    ) -> ThreadMessageResponse:
        """Wait for a message by the assistant.

        Polls a thread's messages until one by the assistant is listed, and returns the first.

        Args:
            thread_id: Id of the thread to watch.
            query: Which part of the message list to look at, such as the messages of one run.
        """
        ...

    def wait_for_run_to_complete(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> RunResponse:
        """Wait until a run has ended.

        Polls a run until its status is terminal and returns its last state.

        Args:
            thread_id: Id of the thread the run belongs to.
            run_id: Id of the run to watch.
        """
        ...

    def wait_for_thread_message_to_complete(
        self,
        thread_id: str,
        message_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> ThreadMessageResponse:
        """Wait until a message is written.

        Polls a message until it is completed or incomplete and returns its last state.

        Args:
            thread_id: Id of the thread the message belongs to.
            message_id: Id of the message to watch.
        """
        ...

    def wait_for_vector_store_to_complete(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> VectorStoreResponse:
        """Wait until a vector store is indexed.

        Polls a vector store until none of its files is in progress and returns its last state.

        Args:
            vector_store_id: Id of the vector store to watch.
        """
        ...

    def wait_for_vector_store_file_to_complete(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> VectorStoreFileResponse:
        """Wait until one file of a vector store is indexed.

        Polls a vector store's file until its status is terminal and returns its last state.

        Args:
            vector_store_id: Id of the vector store that holds the file.
            file_id: Id of the file to watch.
        """
        ...


class AsyncOpenAIClientProtocol(Protocol):
    """Every operation of the async client: 45 over HTTP and 7 composites."""

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
        """Create an assistant: ``POST /assistants``."""
        ...

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
        """List assistants: ``GET /assistants``."""
        ...

    async def get_assistant(
        self,
        assistant_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> AssistantResponse:
        """Get an assistant: ``GET /assistants/{assistant_id}``."""
        ...

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
        """Modify an assistant: ``POST /assistants/{assistant_id}``."""
        ...

    async def delete_assistant(
        self,
        assistant_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Delete an assistant: ``DELETE /assistants/{assistant_id}``."""
        ...

    @overload
    async def create_thread(
        self,
        request: ThreadCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadResponse: ...

    @overload
    async def create_thread(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadCreateRequestFields],
    ) -> ThreadResponse: ...

    @shows_fields
    async def create_thread(
        self,
        request: ThreadCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadResponse:
        """Create a thread: ``POST /threads``."""
        ...

    async def get_thread(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadResponse:
        """Get a thread: ``GET /threads/{thread_id}``."""
        ...

    @overload
    async def modify_thread(
        self,
        thread_id: str,
        request: ThreadModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadResponse: ...

    @overload
    async def modify_thread(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadModifyRequestFields],
    ) -> ThreadResponse: ...

    @shows_fields
    async def modify_thread(
        self,
        thread_id: str,
        request: ThreadModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadResponse:
        """Modify a thread: ``POST /threads/{thread_id}``."""
        ...

    async def delete_thread(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Delete a thread: ``DELETE /threads/{thread_id}``."""
        ...

    @overload
    async def create_thread_message(
        self,
        thread_id: str,
        request: ThreadMessageCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadMessageResponse: ...

    @overload
    async def create_thread_message(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadMessageCreateRequestFields],
    ) -> ThreadMessageResponse: ...

    @shows_fields
    async def create_thread_message(
        self,
        thread_id: str,
        request: ThreadMessageCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadMessageResponse:
        """Add a message to a thread: ``POST /threads/{thread_id}/messages``."""
        ...

    @overload
    async def get_thread_messages(
        self,
        thread_id: str,
        query: ThreadMessageListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadMessageListResponse: ...

    @overload
    async def get_thread_messages(
        self,
        thread_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadMessageListQueryParametersFields],
    ) -> ThreadMessageListResponse: ...

    @shows_fields
    async def get_thread_messages(
        self,
        thread_id: str,
        query: ThreadMessageListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadMessageListResponse:
        """List the messages of a thread: ``GET /threads/{thread_id}/messages``."""
        ...

    async def get_thread_message(
        self,
        thread_id: str,
        message_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadMessageResponse:
        """Get a message: ``GET /threads/{thread_id}/messages/{message_id}``."""
        ...

    @overload
    async def modify_thread_message(
        self,
        thread_id: str,
        message_id: str,
        request: ThreadMessageModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> ThreadMessageResponse: ...

    @overload
    async def modify_thread_message(
        self,
        thread_id: str,
        message_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[ThreadMessageModifyRequestFields],
    ) -> ThreadMessageResponse: ...

    @shows_fields
    async def modify_thread_message(
        self,
        thread_id: str,
        message_id: str,
        request: ThreadMessageModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> ThreadMessageResponse:
        """Modify a message: ``POST /threads/{thread_id}/messages/{message_id}``."""
        ...

    async def delete_thread_message(
        self,
        thread_id: str,
        message_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Delete a message: ``DELETE /threads/{thread_id}/messages/{message_id}``."""
        ...

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
        """Create a thread and run an assistant on it: ``POST /threads/runs``."""
        ...

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
        """Create a run: ``POST /threads/{thread_id}/runs``."""
        ...

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
        """List the runs of a thread: ``GET /threads/{thread_id}/runs``."""
        ...

    async def get_run(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse:
        """Get a run: ``GET /threads/{thread_id}/runs/{run_id}``."""
        ...

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
        """Modify a run: ``POST /threads/{thread_id}/runs/{run_id}``."""
        ...

    async def cancel_run(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> RunResponse:
        """Cancel a run: ``POST /threads/{thread_id}/runs/{run_id}/cancel``."""
        ...

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
        """List the steps of a run: ``GET /threads/{thread_id}/runs/{run_id}/steps``."""
        ...

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
        """Get a run step: ``GET /threads/{thread_id}/runs/{run_id}/steps/{step_id}``."""
        ...

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
        """Submit the outputs of tool calls: ``POST
        /threads/{thread_id}/runs/{run_id}/submit_tool_outputs``.
        """
        ...

    async def upload_file(
        self,
        purpose: FilePurpose,
        file_name: str | os.PathLike[str],
        file: FileSource | None = None,
        *,
        expires_after: FileExpiresAfter | Unset = UNSET,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> FileResponse:
        """Upload a file: ``POST /files``."""
        ...

    async def get_files(
        self,
        purpose: str | None = None,
        limit: int | None = None,
        order: ListOrder | None = None,
        after: str | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> FileListResponse:
        """List files: ``GET /files``."""
        ...

    async def get_file(
        self, file_id: str, *, timeout_seconds: float | None = None, cancellation: Cancellation | None = None
    ) -> FileResponse:
        """Get a file: ``GET /files/{file_id}``."""
        ...

    async def delete_file(
        self, file_id: str, *, timeout_seconds: float | None = None, cancellation: Cancellation | None = None
    ) -> DeleteStatusResponse:
        """Delete a file: ``DELETE /files/{file_id}``."""
        ...

    async def get_file_content(
        self, file_id: str, *, timeout_seconds: float | None = None, cancellation: Cancellation | None = None
    ) -> bytes:
        """Get the content of a file: ``GET /files/{file_id}/content``."""
        ...

    @overload
    async def create_vector_store(
        self,
        request: VectorStoreCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreResponse: ...

    @overload
    async def create_vector_store(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreCreateRequestFields],
    ) -> VectorStoreResponse: ...

    @shows_fields
    async def create_vector_store(
        self,
        request: VectorStoreCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreResponse:
        """Create a vector store: ``POST /vector_stores``."""
        ...

    @overload
    async def get_vector_stores(
        self,
        query: VectorStoreListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreListResponse: ...

    @overload
    async def get_vector_stores(
        self,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreListQueryParametersFields],
    ) -> VectorStoreListResponse: ...

    @shows_fields
    async def get_vector_stores(
        self,
        query: VectorStoreListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreListResponse:
        """List vector stores: ``GET /vector_stores``."""
        ...

    async def get_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreResponse:
        """Get a vector store: ``GET /vector_stores/{vector_store_id}``."""
        ...

    @overload
    async def modify_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreResponse: ...

    @overload
    async def modify_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreModifyRequestFields],
    ) -> VectorStoreResponse: ...

    @shows_fields
    async def modify_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreResponse:
        """Modify a vector store: ``POST /vector_stores/{vector_store_id}``."""
        ...

    async def delete_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Delete a vector store: ``DELETE /vector_stores/{vector_store_id}``."""
        ...

    @overload
    async def search_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreSearchRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreSearchResponse: ...

    @overload
    async def search_vector_store(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreSearchRequestFields],
    ) -> VectorStoreSearchResponse: ...

    @shows_fields
    async def search_vector_store(
        self,
        vector_store_id: str,
        request: VectorStoreSearchRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreSearchResponse:
        """Search a vector store: ``POST /vector_stores/{vector_store_id}/search``."""
        ...

    @overload
    async def create_vector_store_file(
        self,
        vector_store_id: str,
        request: VectorStoreFileCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileResponse: ...

    @overload
    async def create_vector_store_file(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileCreateRequestFields],
    ) -> VectorStoreFileResponse: ...

    @shows_fields
    async def create_vector_store_file(
        self,
        vector_store_id: str,
        request: VectorStoreFileCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileResponse:
        """Add a file to a vector store: ``POST /vector_stores/{vector_store_id}/files``."""
        ...

    @overload
    async def get_vector_store_files(
        self,
        vector_store_id: str,
        query: VectorStoreFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileListResponse: ...

    @overload
    async def get_vector_store_files(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileListQueryParametersFields],
    ) -> VectorStoreFileListResponse: ...

    @shows_fields
    async def get_vector_store_files(
        self,
        vector_store_id: str,
        query: VectorStoreFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileListResponse:
        """List the files of a vector store: ``GET /vector_stores/{vector_store_id}/files``."""
        ...

    async def get_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileResponse:
        """Get a file of a vector store: ``GET /vector_stores/{vector_store_id}/files/{file_id}``."""
        ...

    async def delete_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> DeleteStatusResponse:
        """Remove a file from a vector store: ``DELETE /vector_stores/{vector_store_id}/files/{file_id}``."""
        ...

    @overload
    async def modify_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        request: VectorStoreFileModifyRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileResponse: ...

    @overload
    async def modify_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileModifyRequestFields],
    ) -> VectorStoreFileResponse: ...

    @shows_fields
    async def modify_vector_store_file(
        self,
        vector_store_id: str,
        file_id: str,
        request: VectorStoreFileModifyRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileResponse:
        """Modify a file of a vector store: ``POST /vector_stores/{vector_store_id}/files/{file_id}``."""
        ...

    async def get_vector_store_file_content(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileContentResponse:
        """Get the parsed text of a vector store file: ``GET
        /vector_stores/{vector_store_id}/files/{file_id}/content``.
        """
        ...

    @overload
    async def create_vector_store_file_batch(
        self,
        vector_store_id: str,
        request: VectorStoreFileBatchCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileBatchResponse: ...

    @overload
    async def create_vector_store_file_batch(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileBatchCreateRequestFields],
    ) -> VectorStoreFileBatchResponse: ...

    @shows_fields
    async def create_vector_store_file_batch(
        self,
        vector_store_id: str,
        request: VectorStoreFileBatchCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileBatchResponse:
        """Add several files to a vector store: ``POST /vector_stores/{vector_store_id}/file_batches``."""
        ...

    async def get_vector_store_file_batch(
        self,
        vector_store_id: str,
        file_batch_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileBatchResponse:
        """Get a file batch: ``GET /vector_stores/{vector_store_id}/file_batches/{batch_id}``."""
        ...

    async def cancel_vector_store_file_batch(
        self,
        vector_store_id: str,
        file_batch_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileBatchResponse:
        """Cancel a file batch: ``POST /vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel``."""
        ...

    @overload
    async def get_vector_store_file_batch_files(
        self,
        vector_store_id: str,
        file_batch_id: str,
        query: VectorStoreFileBatchFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
    ) -> VectorStoreFileListResponse: ...

    @overload
    async def get_vector_store_file_batch_files(
        self,
        vector_store_id: str,
        file_batch_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Unpack[VectorStoreFileBatchFileListQueryParametersFields],
    ) -> VectorStoreFileListResponse: ...

    @shows_fields
    async def get_vector_store_file_batch_files(
        self,
        vector_store_id: str,
        file_batch_id: str,
        query: VectorStoreFileBatchFileListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        **fields: Any,
    ) -> VectorStoreFileListResponse:
        """List the files of a file batch: ``GET
        /vector_stores/{vector_store_id}/file_batches/{batch_id}/files``.
        """
        ...

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
        """Create a chat completion: ``POST /chat/completions``."""
        ...

    @overload
    async def create_vector_store_and_wait_to_complete(
        self,
        request: VectorStoreCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> VectorStoreResponse: ...

    @overload
    async def create_vector_store_and_wait_to_complete(
        self,
        *,
        file_ids: list[str] | Unset = ...,
        name: str | Unset = ...,
        description: str | Unset = ...,
        expires_after: VectorStoreExpiresAfter | Unset = ...,
        chunking_strategy: ChunkingStrategyRequest | Unset = ...,
        metadata: dict[str, str] | None | Unset = ...,
        additional_properties: dict[str, Any] = ...,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> VectorStoreResponse: ...

    @shows_fields
    async def create_vector_store_and_wait_to_complete(
        self,
        request: VectorStoreCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Any,
    ) -> VectorStoreResponse:
        """Same as :meth:`OpenAIClientProtocol.create_vector_store_and_wait_to_complete`, but awaited."""
        ...

    @overload
    async def run_and_get_assistant_response(
        self,
        thread_id: str,
        request: RunCreateRequest,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> str: ...

    @overload
    async def run_and_get_assistant_response(
        self,
        thread_id: str,
        *,
        assistant_id: str,
        model: str | None | Unset = ...,
        reasoning_effort: ReasoningEffort | None | Unset = ...,
        instructions: str | None | Unset = ...,
        additional_instructions: str | None | Unset = ...,
        additional_messages: list[ThreadMessageCreateRequest] | None | Unset = ...,
        metadata: dict[str, str] | None | Unset = ...,
        temperature: float | None | Unset = ...,
        top_p: float | None | Unset = ...,
        max_prompt_tokens: int | None | Unset = ...,
        max_completion_tokens: int | None | Unset = ...,
        truncation_strategy: TruncationStrategy | None | Unset = ...,
        tool_choice: ToolChoice | None | Unset = ...,
        parallel_tool_calls: bool | Unset = ...,
        response_format: ResponseFormat | None | Unset = ...,
        additional_properties: dict[str, Any] = ...,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> str: ...

    @shows_fields_without("tools", "stream")
    async def run_and_get_assistant_response(
        self,
        thread_id: str,
        request: RunCreateRequest | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Any,
    ) -> str:
        """Same as :meth:`OpenAIClientProtocol.run_and_get_assistant_response`, but awaited."""
        ...

    @overload
    async def wait_for_assistant_message(
        self,
        thread_id: str,
        query: ThreadMessageListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> ThreadMessageResponse: ...

    @overload
    async def wait_for_assistant_message(
        self,
        thread_id: str,
        *,
        limit: int | Unset = ...,
        order: ListOrder | Unset = ...,
        after: str | Unset = ...,
        before: str | Unset = ...,
        run_id: str | Unset = ...,
        additional_properties: dict[str, Any] = ...,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> ThreadMessageResponse: ...

    @shows_fields
    async def wait_for_assistant_message(
        self,
        thread_id: str,
        query: ThreadMessageListQueryParameters | None = None,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
        **fields: Any,
    ) -> ThreadMessageResponse:
        """Same as :meth:`OpenAIClientProtocol.wait_for_assistant_message`, but awaited."""
        ...

    async def wait_for_run_to_complete(
        self,
        thread_id: str,
        run_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> RunResponse:
        """Same as :meth:`OpenAIClientProtocol.wait_for_run_to_complete`, but awaited."""
        ...

    async def wait_for_thread_message_to_complete(
        self,
        thread_id: str,
        message_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> ThreadMessageResponse:
        """Same as :meth:`OpenAIClientProtocol.wait_for_thread_message_to_complete`, but awaited."""
        ...

    async def wait_for_vector_store_to_complete(
        self,
        vector_store_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> VectorStoreResponse:
        """Same as :meth:`OpenAIClientProtocol.wait_for_vector_store_to_complete`, but awaited."""
        ...

    async def wait_for_vector_store_file_to_complete(
        self,
        vector_store_id: str,
        file_id: str,
        *,
        timeout_seconds: float | None = None,
        cancellation: Cancellation | None = None,
        polling_interval_seconds: float | None = None,
        polling_timeout_seconds: float | None = None,
        on_poll: Callable[[Any], object] | None = None,
    ) -> VectorStoreFileResponse:
        """Same as :meth:`OpenAIClientProtocol.wait_for_vector_store_file_to_complete`, but awaited."""
        ...
