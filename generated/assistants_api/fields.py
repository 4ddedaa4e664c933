# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The fields of requests and query objects as keywords: read by type checkers, never loaded at run time."""

from __future__ import annotations

from typing import Any, Literal, Required, TypedDict

from assistants_api.models.chat import (
    CompletionAudioOptions,
    CompletionFunction,
    CompletionFunctionCallOption,
    CompletionMessage,
    CompletionModerationOptions,
    CompletionPrediction,
    CompletionPromptCacheOptions,
    CompletionResponseFormat,
    CompletionServiceTier,
    CompletionStreamOptions,
    CompletionTool,
    CompletionToolChoice,
    CompletionWebSearchOptions,
)
from assistants_api.models.messages import ThreadMessageCreateRequest
from assistants_api.models.runs import ToolChoice, ToolOutput, TruncationStrategy
from assistants_api.models.shared import (
    ChunkingStrategyRequest,
    ListOrder,
    MessageAttachmentRequest,
    MessageContentRequest,
    MessageRole,
    ReasoningEffort,
    ResponseFormat,
    RunStepInclude,
    Tool,
    ToolResourcesCreateRequest,
    ToolResourcesModifyRequest,
    VectorStoreFileStatus,
)
from assistants_api.models.threads import ThreadCreateRequest
from assistants_api.models.vector_store_files import VectorStoreFileCreateRequest
from assistants_api.models.vector_stores import (
    VectorStoreExpiresAfter,
    VectorStoreFilter,
    VectorStoreSearchRankingOptions,
)
from assistants_api.wire import Unset


class AssistantCreateRequestFields(TypedDict, total=False):
    """Keyword form of `AssistantCreateRequest`."""

    model: Required[str]
    name: str | None | Unset
    description: str | None | Unset
    instructions: str | None | Unset
    reasoning_effort: ReasoningEffort | None | Unset
    tools: list[Tool] | Unset
    tool_resources: ToolResourcesCreateRequest | None | Unset
    metadata: dict[str, str] | None | Unset
    temperature: float | None | Unset
    top_p: float | None | Unset
    response_format: ResponseFormat | None | Unset
    additional_properties: dict[str, Any]


class AssistantListQueryParametersFields(TypedDict, total=False):
    """Keyword form of `AssistantListQueryParameters`."""

    limit: int | Unset
    order: ListOrder | Unset
    after: str | Unset
    before: str | Unset
    additional_properties: dict[str, Any]


class AssistantModifyRequestFields(TypedDict, total=False):
    """Keyword form of `AssistantModifyRequest`."""

    model: str | Unset
    name: str | None | Unset
    description: str | None | Unset
    instructions: str | None | Unset
    reasoning_effort: ReasoningEffort | None | Unset
    tools: list[Tool] | Unset
    tool_resources: ToolResourcesModifyRequest | None | Unset
    metadata: dict[str, str] | None | Unset
    temperature: float | None | Unset
    top_p: float | None | Unset
    response_format: ResponseFormat | None | Unset
    additional_properties: dict[str, Any]


class CompletionCreateRequestFieldsForComposites(TypedDict, total=False):
    """Keyword form of `CompletionCreateRequest`, but for what composites set themselves."""

    messages: Required[list[CompletionMessage]]
    model: Required[str]
    metadata: dict[str, str] | None | Unset
    temperature: float | None | Unset
    top_p: float | None | Unset
    top_logprobs: int | None | Unset
    user: str | Unset
    safety_identifier: str | None | Unset
    prompt_cache_key: str | None | Unset
    prompt_cache_retention: Literal["in_memory", "24h"] | None | Unset
    prompt_cache_options: CompletionPromptCacheOptions | Unset
    service_tier: CompletionServiceTier | None | Unset
    modalities: list[Literal["text", "audio"]] | None | Unset
    verbosity: Literal["low", "medium", "high"] | None | Unset
    reasoning_effort: ReasoningEffort | None | Unset
    max_completion_tokens: int | None | Unset
    frequency_penalty: float | None | Unset
    presence_penalty: float | None | Unset
    web_search_options: CompletionWebSearchOptions | Unset
    response_format: CompletionResponseFormat | Unset
    audio: CompletionAudioOptions | None | Unset
    store: bool | None | Unset
    moderation: CompletionModerationOptions | None | Unset
    stream_options: CompletionStreamOptions | None | Unset
    stop: str | list[str] | None | Unset
    logit_bias: dict[str, int] | None | Unset
    logprobs: bool | None | Unset
    max_tokens: int | None | Unset
    n: int | None | Unset
    prediction: CompletionPrediction | None | Unset
    seed: int | None | Unset
    tools: list[CompletionTool] | Unset
    tool_choice: CompletionToolChoice | Unset
    parallel_tool_calls: bool | Unset
    function_call: Literal["none", "auto"] | CompletionFunctionCallOption | Unset
    functions: list[CompletionFunction] | Unset
    additional_properties: dict[str, Any]


class CompletionCreateRequestFields(CompletionCreateRequestFieldsForComposites, total=False):
    """Keyword form of `CompletionCreateRequest`."""

    stream: bool | None | Unset


class RunCreateRequestFieldsForComposites(TypedDict, total=False):
    """Keyword form of `RunCreateRequest`, but for what composites set themselves."""

    assistant_id: Required[str]
    model: str | None | Unset
    reasoning_effort: ReasoningEffort | None | Unset
    instructions: str | None | Unset
    additional_instructions: str | None | Unset
    additional_messages: list[ThreadMessageCreateRequest] | None | Unset
    metadata: dict[str, str] | None | Unset
    temperature: float | None | Unset
    top_p: float | None | Unset
    max_prompt_tokens: int | None | Unset
    max_completion_tokens: int | None | Unset
    truncation_strategy: TruncationStrategy | None | Unset
    tool_choice: ToolChoice | None | Unset
    parallel_tool_calls: bool | Unset
    response_format: ResponseFormat | None | Unset
    additional_properties: dict[str, Any]


class RunCreateRequestFields(RunCreateRequestFieldsForComposites, total=False):
    """Keyword form of `RunCreateRequest`."""

    tools: list[Tool] | None | Unset
    stream: bool | None | Unset


class RunListQueryParametersFields(TypedDict, total=False):
    """Keyword form of `RunListQueryParameters`."""

    limit: int | Unset
    order: ListOrder | Unset
    after: str | Unset
    before: str | Unset
    additional_properties: dict[str, Any]


class RunModifyRequestFields(TypedDict, total=False):
    """Keyword form of `RunModifyRequest`."""

    metadata: dict[str, str] | None | Unset
    additional_properties: dict[str, Any]


class RunStepListQueryParametersFields(TypedDict, total=False):
    """Keyword form of `RunStepListQueryParameters`."""

    limit: int | Unset
    order: ListOrder | Unset
    after: str | Unset
    before: str | Unset
    include: list[RunStepInclude] | Unset
    additional_properties: dict[str, Any]


class RunThreadCreateRequestFieldsForComposites(TypedDict, total=False):
    """Keyword form of `RunThreadCreateRequest`, but for what composites set themselves."""

    assistant_id: Required[str]
    thread: ThreadCreateRequest | Unset
    model: str | None | Unset
    instructions: str | None | Unset
    tool_resources: ToolResourcesModifyRequest | None | Unset
    metadata: dict[str, str] | None | Unset
    temperature: float | None | Unset
    top_p: float | None | Unset
    max_prompt_tokens: int | None | Unset
    max_completion_tokens: int | None | Unset
    truncation_strategy: TruncationStrategy | None | Unset
    tool_choice: ToolChoice | None | Unset
    parallel_tool_calls: bool | Unset
    response_format: ResponseFormat | None | Unset
    additional_properties: dict[str, Any]


class RunThreadCreateRequestFields(RunThreadCreateRequestFieldsForComposites, total=False):
    """Keyword form of `RunThreadCreateRequest`."""

    tools: list[Tool] | None | Unset
    stream: bool | None | Unset


class RunToolOutputsSubmitRequestFieldsForComposites(TypedDict, total=False):
    """Keyword form of `RunToolOutputsSubmitRequest`, but for what composites set themselves."""

    tool_outputs: Required[list[ToolOutput]]
    additional_properties: dict[str, Any]


class RunToolOutputsSubmitRequestFields(RunToolOutputsSubmitRequestFieldsForComposites, total=False):
    """Keyword form of `RunToolOutputsSubmitRequest`."""

    stream: bool | None | Unset


class ThreadCreateRequestFields(TypedDict, total=False):
    """Keyword form of `ThreadCreateRequest`."""

    messages: list[ThreadMessageCreateRequest] | Unset
    tool_resources: ToolResourcesCreateRequest | None | Unset
    metadata: dict[str, str] | None | Unset
    additional_properties: dict[str, Any]


class ThreadMessageCreateRequestFields(TypedDict, total=False):
    """Keyword form of `ThreadMessageCreateRequest`."""

    role: Required[MessageRole]
    content: Required[str | list[MessageContentRequest]]
    attachments: list[MessageAttachmentRequest] | None | Unset
    metadata: dict[str, str] | None | Unset
    additional_properties: dict[str, Any]


class ThreadMessageListQueryParametersFields(TypedDict, total=False):
    """Keyword form of `ThreadMessageListQueryParameters`."""

    limit: int | Unset
    order: ListOrder | Unset
    after: str | Unset
    before: str | Unset
    run_id: str | Unset
    additional_properties: dict[str, Any]


class ThreadMessageModifyRequestFields(TypedDict, total=False):
    """Keyword form of `ThreadMessageModifyRequest`."""

    metadata: dict[str, str] | None | Unset
    additional_properties: dict[str, Any]


class ThreadModifyRequestFields(TypedDict, total=False):
    """Keyword form of `ThreadModifyRequest`."""

    tool_resources: ToolResourcesModifyRequest | None | Unset
    metadata: dict[str, str] | None | Unset
    additional_properties: dict[str, Any]


class VectorStoreCreateRequestFields(TypedDict, total=False):
    """Keyword form of `VectorStoreCreateRequest`."""

    file_ids: list[str] | Unset
    name: str | Unset
    description: str | Unset
    expires_after: VectorStoreExpiresAfter | Unset
    chunking_strategy: ChunkingStrategyRequest | Unset
    metadata: dict[str, str] | None | Unset
    additional_properties: dict[str, Any]


class VectorStoreFileBatchCreateRequestFields(TypedDict, total=False):
    """Keyword form of `VectorStoreFileBatchCreateRequest`."""

    file_ids: list[str] | Unset
    files: list[VectorStoreFileCreateRequest] | Unset
    chunking_strategy: ChunkingStrategyRequest | Unset
    attributes: dict[str, str | float | bool] | None | Unset
    additional_properties: dict[str, Any]


class VectorStoreFileBatchFileListQueryParametersFields(TypedDict, total=False):
    """Keyword form of `VectorStoreFileBatchFileListQueryParameters`."""

    limit: int | Unset
    order: ListOrder | Unset
    after: str | Unset
    before: str | Unset
    filter: VectorStoreFileStatus | Unset
    additional_properties: dict[str, Any]


class VectorStoreFileCreateRequestFields(TypedDict, total=False):
    """Keyword form of `VectorStoreFileCreateRequest`."""

    file_id: Required[str]
    chunking_strategy: ChunkingStrategyRequest | Unset
    attributes: dict[str, str | float | bool] | None | Unset
    additional_properties: dict[str, Any]


class VectorStoreFileListQueryParametersFields(TypedDict, total=False):
    """Keyword form of `VectorStoreFileListQueryParameters`."""

    limit: int | Unset
    order: ListOrder | Unset
    after: str | Unset
    before: str | Unset
    filter: VectorStoreFileStatus | Unset
    additional_properties: dict[str, Any]


class VectorStoreFileModifyRequestFields(TypedDict, total=False):
    """Keyword form of `VectorStoreFileModifyRequest`."""

    attributes: Required[dict[str, str | float | bool] | None]
    additional_properties: dict[str, Any]


class VectorStoreListQueryParametersFields(TypedDict, total=False):
    """Keyword form of `VectorStoreListQueryParameters`."""

    limit: int | Unset
    order: ListOrder | Unset
    after: str | Unset
    before: str | Unset
    additional_properties: dict[str, Any]


class VectorStoreModifyRequestFields(TypedDict, total=False):
    """Keyword form of `VectorStoreModifyRequest`."""

    name: str | None | Unset
    expires_after: VectorStoreExpiresAfter | None | Unset
    metadata: dict[str, str] | None | Unset
    additional_properties: dict[str, Any]


class VectorStoreSearchRequestFields(TypedDict, total=False):
    """Keyword form of `VectorStoreSearchRequest`."""

    query: Required[str | list[str]]
    rewrite_query: bool | Unset
    max_num_results: int | Unset
    filters: VectorStoreFilter | Unset
    ranking_options: VectorStoreSearchRankingOptions | Unset
    additional_properties: dict[str, Any]
