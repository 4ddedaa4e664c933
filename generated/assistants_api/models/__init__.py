# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Every request, query and response type, loaded with its resource when first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistants_api.models.assistants import AssistantCreateRequest as AssistantCreateRequest
    from assistants_api.models.assistants import AssistantListQueryParameters as AssistantListQueryParameters
    from assistants_api.models.assistants import AssistantListResponse as AssistantListResponse
    from assistants_api.models.assistants import AssistantModifyRequest as AssistantModifyRequest
    from assistants_api.models.assistants import AssistantResponse as AssistantResponse
    from assistants_api.models.chat import CompletionAllowedTools as CompletionAllowedTools
    from assistants_api.models.chat import CompletionAllowedToolsChoice as CompletionAllowedToolsChoice
    from assistants_api.models.chat import CompletionAnnotation as CompletionAnnotation
    from assistants_api.models.chat import CompletionAssistantContentPart as CompletionAssistantContentPart
    from assistants_api.models.chat import CompletionAssistantMessage as CompletionAssistantMessage
    from assistants_api.models.chat import CompletionAudio as CompletionAudio
    from assistants_api.models.chat import CompletionAudioOptions as CompletionAudioOptions
    from assistants_api.models.chat import CompletionAudioPart as CompletionAudioPart
    from assistants_api.models.chat import CompletionAudioReference as CompletionAudioReference
    from assistants_api.models.chat import CompletionChoice as CompletionChoice
    from assistants_api.models.chat import CompletionCreateRequest as CompletionCreateRequest
    from assistants_api.models.chat import CompletionCustomCall as CompletionCustomCall
    from assistants_api.models.chat import CompletionCustomTool as CompletionCustomTool
    from assistants_api.models.chat import CompletionCustomToolCall as CompletionCustomToolCall
    from assistants_api.models.chat import CompletionCustomToolChoice as CompletionCustomToolChoice
    from assistants_api.models.chat import CompletionCustomToolChoiceTool as CompletionCustomToolChoiceTool
    from assistants_api.models.chat import CompletionCustomToolDefinition as CompletionCustomToolDefinition
    from assistants_api.models.chat import CompletionCustomToolFormat as CompletionCustomToolFormat
    from assistants_api.models.chat import CompletionCustomToolGrammar as CompletionCustomToolGrammar
    from assistants_api.models.chat import (
        CompletionCustomToolGrammarFormat as CompletionCustomToolGrammarFormat,
    )
    from assistants_api.models.chat import CompletionCustomToolTextFormat as CompletionCustomToolTextFormat
    from assistants_api.models.chat import CompletionCustomVoice as CompletionCustomVoice
    from assistants_api.models.chat import CompletionDeveloperMessage as CompletionDeveloperMessage
    from assistants_api.models.chat import CompletionFilePart as CompletionFilePart
    from assistants_api.models.chat import CompletionFinishReason as CompletionFinishReason
    from assistants_api.models.chat import CompletionFunction as CompletionFunction
    from assistants_api.models.chat import CompletionFunctionCall as CompletionFunctionCall
    from assistants_api.models.chat import CompletionFunctionCallOption as CompletionFunctionCallOption
    from assistants_api.models.chat import CompletionFunctionMessage as CompletionFunctionMessage
    from assistants_api.models.chat import CompletionFunctionTool as CompletionFunctionTool
    from assistants_api.models.chat import CompletionFunctionToolCall as CompletionFunctionToolCall
    from assistants_api.models.chat import CompletionImagePart as CompletionImagePart
    from assistants_api.models.chat import CompletionImageUrl as CompletionImageUrl
    from assistants_api.models.chat import CompletionInputAudio as CompletionInputAudio
    from assistants_api.models.chat import CompletionInputFile as CompletionInputFile
    from assistants_api.models.chat import CompletionLogprobs as CompletionLogprobs
    from assistants_api.models.chat import CompletionMessage as CompletionMessage
    from assistants_api.models.chat import CompletionModeration as CompletionModeration
    from assistants_api.models.chat import CompletionModerationError as CompletionModerationError
    from assistants_api.models.chat import CompletionModerationOptions as CompletionModerationOptions
    from assistants_api.models.chat import CompletionModerationOutcome as CompletionModerationOutcome
    from assistants_api.models.chat import CompletionModerationPolicy as CompletionModerationPolicy
    from assistants_api.models.chat import CompletionModerationResult as CompletionModerationResult
    from assistants_api.models.chat import CompletionModerationResults as CompletionModerationResults
    from assistants_api.models.chat import CompletionModerationRule as CompletionModerationRule
    from assistants_api.models.chat import CompletionNamedToolChoice as CompletionNamedToolChoice
    from assistants_api.models.chat import (
        CompletionNamedToolChoiceFunction as CompletionNamedToolChoiceFunction,
    )
    from assistants_api.models.chat import CompletionPrediction as CompletionPrediction
    from assistants_api.models.chat import CompletionPromptCacheBreakpoint as CompletionPromptCacheBreakpoint
    from assistants_api.models.chat import CompletionPromptCacheOptions as CompletionPromptCacheOptions
    from assistants_api.models.chat import CompletionPromptTokensDetails as CompletionPromptTokensDetails
    from assistants_api.models.chat import CompletionRefusalPart as CompletionRefusalPart
    from assistants_api.models.chat import CompletionResponse as CompletionResponse
    from assistants_api.models.chat import CompletionResponseFormat as CompletionResponseFormat
    from assistants_api.models.chat import CompletionResponseMessage as CompletionResponseMessage
    from assistants_api.models.chat import CompletionServiceTier as CompletionServiceTier
    from assistants_api.models.chat import CompletionStreamOptions as CompletionStreamOptions
    from assistants_api.models.chat import CompletionSystemMessage as CompletionSystemMessage
    from assistants_api.models.chat import CompletionTextPart as CompletionTextPart
    from assistants_api.models.chat import CompletionTokenLogprob as CompletionTokenLogprob
    from assistants_api.models.chat import CompletionTokensDetails as CompletionTokensDetails
    from assistants_api.models.chat import CompletionTool as CompletionTool
    from assistants_api.models.chat import CompletionToolCall as CompletionToolCall
    from assistants_api.models.chat import CompletionToolChoice as CompletionToolChoice
    from assistants_api.models.chat import CompletionToolMessage as CompletionToolMessage
    from assistants_api.models.chat import CompletionTopLogprob as CompletionTopLogprob
    from assistants_api.models.chat import CompletionUrlCitation as CompletionUrlCitation
    from assistants_api.models.chat import CompletionUsage as CompletionUsage
    from assistants_api.models.chat import CompletionUserContentPart as CompletionUserContentPart
    from assistants_api.models.chat import CompletionUserMessage as CompletionUserMessage
    from assistants_api.models.chat import CompletionWebSearchLocation as CompletionWebSearchLocation
    from assistants_api.models.chat import CompletionWebSearchOptions as CompletionWebSearchOptions
    from assistants_api.models.chat import CompletionWebSearchUserLocation as CompletionWebSearchUserLocation
    from assistants_api.models.files import FileExpiresAfter as FileExpiresAfter
    from assistants_api.models.files import FileListResponse as FileListResponse
    from assistants_api.models.files import FilePurpose as FilePurpose
    from assistants_api.models.files import FileResponse as FileResponse
    from assistants_api.models.messages import MessageAnnotation as MessageAnnotation
    from assistants_api.models.messages import MessageAttachment as MessageAttachment
    from assistants_api.models.messages import MessageContent as MessageContent
    from assistants_api.models.messages import MessageContentRefusal as MessageContentRefusal
    from assistants_api.models.messages import MessageContentText as MessageContentText
    from assistants_api.models.messages import MessageFileCitation as MessageFileCitation
    from assistants_api.models.messages import MessageFileCitationAnnotation as MessageFileCitationAnnotation
    from assistants_api.models.messages import MessageFilePath as MessageFilePath
    from assistants_api.models.messages import MessageFilePathAnnotation as MessageFilePathAnnotation
    from assistants_api.models.messages import MessageIncompleteDetails as MessageIncompleteDetails
    from assistants_api.models.messages import MessageStatus as MessageStatus
    from assistants_api.models.messages import MessageText as MessageText
    from assistants_api.models.messages import ThreadMessageCreateRequest as ThreadMessageCreateRequest
    from assistants_api.models.messages import (
        ThreadMessageListQueryParameters as ThreadMessageListQueryParameters,
    )
    from assistants_api.models.messages import ThreadMessageListResponse as ThreadMessageListResponse
    from assistants_api.models.messages import ThreadMessageModifyRequest as ThreadMessageModifyRequest
    from assistants_api.models.messages import ThreadMessageResponse as ThreadMessageResponse
    from assistants_api.models.run_steps import RunStepCodeInterpreter as RunStepCodeInterpreter
    from assistants_api.models.run_steps import RunStepCodeInterpreterImage as RunStepCodeInterpreterImage
    from assistants_api.models.run_steps import (
        RunStepCodeInterpreterImageFile as RunStepCodeInterpreterImageFile,
    )
    from assistants_api.models.run_steps import RunStepCodeInterpreterLogs as RunStepCodeInterpreterLogs
    from assistants_api.models.run_steps import RunStepCodeInterpreterOutput as RunStepCodeInterpreterOutput
    from assistants_api.models.run_steps import (
        RunStepCodeInterpreterToolCall as RunStepCodeInterpreterToolCall,
    )
    from assistants_api.models.run_steps import RunStepDetails as RunStepDetails
    from assistants_api.models.run_steps import RunStepFileSearch as RunStepFileSearch
    from assistants_api.models.run_steps import (
        RunStepFileSearchRankingOptions as RunStepFileSearchRankingOptions,
    )
    from assistants_api.models.run_steps import RunStepFileSearchResult as RunStepFileSearchResult
    from assistants_api.models.run_steps import (
        RunStepFileSearchResultContent as RunStepFileSearchResultContent,
    )
    from assistants_api.models.run_steps import RunStepFileSearchToolCall as RunStepFileSearchToolCall
    from assistants_api.models.run_steps import RunStepFunction as RunStepFunction
    from assistants_api.models.run_steps import RunStepFunctionToolCall as RunStepFunctionToolCall
    from assistants_api.models.run_steps import RunStepLastError as RunStepLastError
    from assistants_api.models.run_steps import RunStepListQueryParameters as RunStepListQueryParameters
    from assistants_api.models.run_steps import RunStepListResponse as RunStepListResponse
    from assistants_api.models.run_steps import RunStepMessageCreation as RunStepMessageCreation
    from assistants_api.models.run_steps import RunStepMessageCreationDetails as RunStepMessageCreationDetails
    from assistants_api.models.run_steps import RunStepResponse as RunStepResponse
    from assistants_api.models.run_steps import RunStepStatus as RunStepStatus
    from assistants_api.models.run_steps import RunStepToolCall as RunStepToolCall
    from assistants_api.models.run_steps import RunStepToolCallsDetails as RunStepToolCallsDetails
    from assistants_api.models.runs import NamedToolChoice as NamedToolChoice
    from assistants_api.models.runs import RunCreateRequest as RunCreateRequest
    from assistants_api.models.runs import RunIncompleteDetails as RunIncompleteDetails
    from assistants_api.models.runs import RunLastError as RunLastError
    from assistants_api.models.runs import RunListQueryParameters as RunListQueryParameters
    from assistants_api.models.runs import RunListResponse as RunListResponse
    from assistants_api.models.runs import RunModifyRequest as RunModifyRequest
    from assistants_api.models.runs import RunRequiredAction as RunRequiredAction
    from assistants_api.models.runs import RunRequiredToolOutputs as RunRequiredToolOutputs
    from assistants_api.models.runs import RunResponse as RunResponse
    from assistants_api.models.runs import RunStatus as RunStatus
    from assistants_api.models.runs import RunThreadCreateRequest as RunThreadCreateRequest
    from assistants_api.models.runs import RunToolCall as RunToolCall
    from assistants_api.models.runs import RunToolCallFunction as RunToolCallFunction
    from assistants_api.models.runs import RunToolOutputsSubmitRequest as RunToolOutputsSubmitRequest
    from assistants_api.models.runs import ToolChoice as ToolChoice
    from assistants_api.models.runs import ToolChoiceFunction as ToolChoiceFunction
    from assistants_api.models.runs import ToolOutput as ToolOutput
    from assistants_api.models.runs import TruncationStrategy as TruncationStrategy
    from assistants_api.models.shared import AttachmentFileSearchTool as AttachmentFileSearchTool
    from assistants_api.models.shared import AttachmentTool as AttachmentTool
    from assistants_api.models.shared import AutoChunkingStrategy as AutoChunkingStrategy
    from assistants_api.models.shared import ChunkingStrategyRequest as ChunkingStrategyRequest
    from assistants_api.models.shared import CodeInterpreterResources as CodeInterpreterResources
    from assistants_api.models.shared import CodeInterpreterTool as CodeInterpreterTool
    from assistants_api.models.shared import DeleteStatusResponse as DeleteStatusResponse
    from assistants_api.models.shared import ErrorBody as ErrorBody
    from assistants_api.models.shared import ErrorResponse as ErrorResponse
    from assistants_api.models.shared import FileSearchOptions as FileSearchOptions
    from assistants_api.models.shared import FileSearchRanker as FileSearchRanker
    from assistants_api.models.shared import FileSearchRankingOptions as FileSearchRankingOptions
    from assistants_api.models.shared import FileSearchResources as FileSearchResources
    from assistants_api.models.shared import (
        FileSearchResourcesCreateRequest as FileSearchResourcesCreateRequest,
    )
    from assistants_api.models.shared import FileSearchTool as FileSearchTool
    from assistants_api.models.shared import FunctionDefinition as FunctionDefinition
    from assistants_api.models.shared import FunctionTool as FunctionTool
    from assistants_api.models.shared import ImageDetail as ImageDetail
    from assistants_api.models.shared import InlineVectorStoreCreateRequest as InlineVectorStoreCreateRequest
    from assistants_api.models.shared import JsonObjectResponseFormat as JsonObjectResponseFormat
    from assistants_api.models.shared import JsonSchemaDefinition as JsonSchemaDefinition
    from assistants_api.models.shared import JsonSchemaResponseFormat as JsonSchemaResponseFormat
    from assistants_api.models.shared import ListOrder as ListOrder
    from assistants_api.models.shared import MessageAttachmentRequest as MessageAttachmentRequest
    from assistants_api.models.shared import MessageContentImageFile as MessageContentImageFile
    from assistants_api.models.shared import MessageContentImageUrl as MessageContentImageUrl
    from assistants_api.models.shared import MessageContentRequest as MessageContentRequest
    from assistants_api.models.shared import MessageContentTextRequest as MessageContentTextRequest
    from assistants_api.models.shared import MessageImageFile as MessageImageFile
    from assistants_api.models.shared import MessageImageUrl as MessageImageUrl
    from assistants_api.models.shared import MessageRole as MessageRole
    from assistants_api.models.shared import ReasoningEffort as ReasoningEffort
    from assistants_api.models.shared import ResponseFormat as ResponseFormat
    from assistants_api.models.shared import RunStepInclude as RunStepInclude
    from assistants_api.models.shared import RunUsage as RunUsage
    from assistants_api.models.shared import StaticChunkingParameters as StaticChunkingParameters
    from assistants_api.models.shared import StaticChunkingStrategyRequest as StaticChunkingStrategyRequest
    from assistants_api.models.shared import TextResponseFormat as TextResponseFormat
    from assistants_api.models.shared import Tool as Tool
    from assistants_api.models.shared import ToolResources as ToolResources
    from assistants_api.models.shared import ToolResourcesCreateRequest as ToolResourcesCreateRequest
    from assistants_api.models.shared import ToolResourcesModifyRequest as ToolResourcesModifyRequest
    from assistants_api.models.shared import VectorStoreFileCounts as VectorStoreFileCounts
    from assistants_api.models.shared import VectorStoreFileStatus as VectorStoreFileStatus
    from assistants_api.models.streaming import AssistantStreamEvent as AssistantStreamEvent
    from assistants_api.models.streaming import CompletionChunk as CompletionChunk
    from assistants_api.models.streaming import CompletionChunkChoice as CompletionChunkChoice
    from assistants_api.models.streaming import CompletionChunkDelta as CompletionChunkDelta
    from assistants_api.models.streaming import CompletionFunctionCallChunk as CompletionFunctionCallChunk
    from assistants_api.models.streaming import CompletionToolCallChunk as CompletionToolCallChunk
    from assistants_api.models.streaming import DoneEvent as DoneEvent
    from assistants_api.models.streaming import ErrorEvent as ErrorEvent
    from assistants_api.models.streaming import MessageAnnotationDelta as MessageAnnotationDelta
    from assistants_api.models.streaming import MessageCompletedEvent as MessageCompletedEvent
    from assistants_api.models.streaming import MessageContentDelta as MessageContentDelta
    from assistants_api.models.streaming import MessageContentImageFileDelta as MessageContentImageFileDelta
    from assistants_api.models.streaming import MessageContentImageUrlDelta as MessageContentImageUrlDelta
    from assistants_api.models.streaming import MessageContentRefusalDelta as MessageContentRefusalDelta
    from assistants_api.models.streaming import MessageContentTextDelta as MessageContentTextDelta
    from assistants_api.models.streaming import MessageCreatedEvent as MessageCreatedEvent
    from assistants_api.models.streaming import MessageDelta as MessageDelta
    from assistants_api.models.streaming import MessageDeltaEvent as MessageDeltaEvent
    from assistants_api.models.streaming import MessageDeltaResponse as MessageDeltaResponse
    from assistants_api.models.streaming import (
        MessageFileCitationAnnotationDelta as MessageFileCitationAnnotationDelta,
    )
    from assistants_api.models.streaming import MessageFileCitationDelta as MessageFileCitationDelta
    from assistants_api.models.streaming import (
        MessageFilePathAnnotationDelta as MessageFilePathAnnotationDelta,
    )
    from assistants_api.models.streaming import MessageFilePathDelta as MessageFilePathDelta
    from assistants_api.models.streaming import MessageImageFileDelta as MessageImageFileDelta
    from assistants_api.models.streaming import MessageImageUrlDelta as MessageImageUrlDelta
    from assistants_api.models.streaming import MessageIncompleteEvent as MessageIncompleteEvent
    from assistants_api.models.streaming import MessageInProgressEvent as MessageInProgressEvent
    from assistants_api.models.streaming import MessageTextDelta as MessageTextDelta
    from assistants_api.models.streaming import RunCancelledEvent as RunCancelledEvent
    from assistants_api.models.streaming import RunCancellingEvent as RunCancellingEvent
    from assistants_api.models.streaming import RunCompletedEvent as RunCompletedEvent
    from assistants_api.models.streaming import RunCreatedEvent as RunCreatedEvent
    from assistants_api.models.streaming import RunExpiredEvent as RunExpiredEvent
    from assistants_api.models.streaming import RunFailedEvent as RunFailedEvent
    from assistants_api.models.streaming import RunIncompleteEvent as RunIncompleteEvent
    from assistants_api.models.streaming import RunInProgressEvent as RunInProgressEvent
    from assistants_api.models.streaming import RunQueuedEvent as RunQueuedEvent
    from assistants_api.models.streaming import RunRequiresActionEvent as RunRequiresActionEvent
    from assistants_api.models.streaming import RunStepCancelledEvent as RunStepCancelledEvent
    from assistants_api.models.streaming import RunStepCodeInterpreterDelta as RunStepCodeInterpreterDelta
    from assistants_api.models.streaming import (
        RunStepCodeInterpreterImageDelta as RunStepCodeInterpreterImageDelta,
    )
    from assistants_api.models.streaming import (
        RunStepCodeInterpreterImageFileDelta as RunStepCodeInterpreterImageFileDelta,
    )
    from assistants_api.models.streaming import (
        RunStepCodeInterpreterLogsDelta as RunStepCodeInterpreterLogsDelta,
    )
    from assistants_api.models.streaming import (
        RunStepCodeInterpreterOutputDelta as RunStepCodeInterpreterOutputDelta,
    )
    from assistants_api.models.streaming import (
        RunStepCodeInterpreterToolCallDelta as RunStepCodeInterpreterToolCallDelta,
    )
    from assistants_api.models.streaming import RunStepCompletedEvent as RunStepCompletedEvent
    from assistants_api.models.streaming import RunStepCreatedEvent as RunStepCreatedEvent
    from assistants_api.models.streaming import RunStepDelta as RunStepDelta
    from assistants_api.models.streaming import RunStepDeltaDetails as RunStepDeltaDetails
    from assistants_api.models.streaming import RunStepDeltaEvent as RunStepDeltaEvent
    from assistants_api.models.streaming import RunStepDeltaResponse as RunStepDeltaResponse
    from assistants_api.models.streaming import RunStepExpiredEvent as RunStepExpiredEvent
    from assistants_api.models.streaming import RunStepFailedEvent as RunStepFailedEvent
    from assistants_api.models.streaming import (
        RunStepFileSearchToolCallDelta as RunStepFileSearchToolCallDelta,
    )
    from assistants_api.models.streaming import RunStepFunctionDelta as RunStepFunctionDelta
    from assistants_api.models.streaming import RunStepFunctionToolCallDelta as RunStepFunctionToolCallDelta
    from assistants_api.models.streaming import RunStepInProgressEvent as RunStepInProgressEvent
    from assistants_api.models.streaming import RunStepMessageCreationDelta as RunStepMessageCreationDelta
    from assistants_api.models.streaming import (
        RunStepMessageCreationDeltaDetails as RunStepMessageCreationDeltaDetails,
    )
    from assistants_api.models.streaming import RunStepToolCallDelta as RunStepToolCallDelta
    from assistants_api.models.streaming import RunStepToolCallsDeltaDetails as RunStepToolCallsDeltaDetails
    from assistants_api.models.streaming import ThreadCreatedEvent as ThreadCreatedEvent
    from assistants_api.models.threads import ThreadCreateRequest as ThreadCreateRequest
    from assistants_api.models.threads import ThreadModifyRequest as ThreadModifyRequest
    from assistants_api.models.threads import ThreadResponse as ThreadResponse
    from assistants_api.models.vector_store_file_batches import (
        VectorStoreFileBatchCreateRequest as VectorStoreFileBatchCreateRequest,
    )
    from assistants_api.models.vector_store_file_batches import (
        VectorStoreFileBatchFileListQueryParameters as VectorStoreFileBatchFileListQueryParameters,
    )
    from assistants_api.models.vector_store_file_batches import (
        VectorStoreFileBatchResponse as VectorStoreFileBatchResponse,
    )
    from assistants_api.models.vector_store_files import ChunkingStrategy as ChunkingStrategy
    from assistants_api.models.vector_store_files import OtherChunkingStrategy as OtherChunkingStrategy
    from assistants_api.models.vector_store_files import StaticChunkingStrategy as StaticChunkingStrategy
    from assistants_api.models.vector_store_files import VectorStoreFileContent as VectorStoreFileContent
    from assistants_api.models.vector_store_files import (
        VectorStoreFileContentResponse as VectorStoreFileContentResponse,
    )
    from assistants_api.models.vector_store_files import (
        VectorStoreFileCreateRequest as VectorStoreFileCreateRequest,
    )
    from assistants_api.models.vector_store_files import VectorStoreFileError as VectorStoreFileError
    from assistants_api.models.vector_store_files import (
        VectorStoreFileListQueryParameters as VectorStoreFileListQueryParameters,
    )
    from assistants_api.models.vector_store_files import (
        VectorStoreFileListResponse as VectorStoreFileListResponse,
    )
    from assistants_api.models.vector_store_files import (
        VectorStoreFileModifyRequest as VectorStoreFileModifyRequest,
    )
    from assistants_api.models.vector_store_files import VectorStoreFileResponse as VectorStoreFileResponse
    from assistants_api.models.vector_stores import ComparisonFilter as ComparisonFilter
    from assistants_api.models.vector_stores import CompoundFilter as CompoundFilter
    from assistants_api.models.vector_stores import VectorStoreCreateRequest as VectorStoreCreateRequest
    from assistants_api.models.vector_stores import VectorStoreExpiresAfter as VectorStoreExpiresAfter
    from assistants_api.models.vector_stores import VectorStoreFilter as VectorStoreFilter
    from assistants_api.models.vector_stores import (
        VectorStoreListQueryParameters as VectorStoreListQueryParameters,
    )
    from assistants_api.models.vector_stores import VectorStoreListResponse as VectorStoreListResponse
    from assistants_api.models.vector_stores import VectorStoreModifyRequest as VectorStoreModifyRequest
    from assistants_api.models.vector_stores import VectorStoreResponse as VectorStoreResponse
    from assistants_api.models.vector_stores import (
        VectorStoreSearchRankingOptions as VectorStoreSearchRankingOptions,
    )
    from assistants_api.models.vector_stores import VectorStoreSearchRequest as VectorStoreSearchRequest
    from assistants_api.models.vector_stores import VectorStoreSearchResponse as VectorStoreSearchResponse
    from assistants_api.models.vector_stores import VectorStoreSearchResult as VectorStoreSearchResult
    from assistants_api.models.vector_stores import (
        VectorStoreSearchResultContent as VectorStoreSearchResultContent,
    )
    from assistants_api.models.vector_stores import VectorStoreStatus as VectorStoreStatus

_MODULES = {
    "AssistantCreateRequest": "assistants",
    "AssistantModifyRequest": "assistants",
    "AssistantResponse": "assistants",
    "AssistantListResponse": "assistants",
    "AssistantListQueryParameters": "assistants",
    "CompletionServiceTier": "chat",
    "CompletionResponseFormat": "chat",
    "CompletionMessage": "chat",
    "CompletionUserContentPart": "chat",
    "CompletionAssistantContentPart": "chat",
    "CompletionTool": "chat",
    "CompletionCustomToolFormat": "chat",
    "CompletionToolChoice": "chat",
    "CompletionToolCall": "chat",
    "CompletionFinishReason": "chat",
    "CompletionModerationOutcome": "chat",
    "CompletionCreateRequest": "chat",
    "CompletionPromptCacheOptions": "chat",
    "CompletionPromptCacheBreakpoint": "chat",
    "CompletionWebSearchOptions": "chat",
    "CompletionWebSearchUserLocation": "chat",
    "CompletionWebSearchLocation": "chat",
    "CompletionAudioOptions": "chat",
    "CompletionCustomVoice": "chat",
    "CompletionModerationOptions": "chat",
    "CompletionModerationPolicy": "chat",
    "CompletionModerationRule": "chat",
    "CompletionStreamOptions": "chat",
    "CompletionPrediction": "chat",
    "CompletionDeveloperMessage": "chat",
    "CompletionSystemMessage": "chat",
    "CompletionUserMessage": "chat",
    "CompletionAssistantMessage": "chat",
    "CompletionToolMessage": "chat",
    "CompletionFunctionMessage": "chat",
    "CompletionTextPart": "chat",
    "CompletionImagePart": "chat",
    "CompletionImageUrl": "chat",
    "CompletionAudioPart": "chat",
    "CompletionInputAudio": "chat",
    "CompletionFilePart": "chat",
    "CompletionInputFile": "chat",
    "CompletionRefusalPart": "chat",
    "CompletionAudioReference": "chat",
    "CompletionFunctionTool": "chat",
    "CompletionCustomTool": "chat",
    "CompletionCustomToolDefinition": "chat",
    "CompletionCustomToolTextFormat": "chat",
    "CompletionCustomToolGrammarFormat": "chat",
    "CompletionCustomToolGrammar": "chat",
    "CompletionAllowedToolsChoice": "chat",
    "CompletionAllowedTools": "chat",
    "CompletionNamedToolChoice": "chat",
    "CompletionNamedToolChoiceFunction": "chat",
    "CompletionCustomToolChoice": "chat",
    "CompletionCustomToolChoiceTool": "chat",
    "CompletionFunctionCallOption": "chat",
    "CompletionFunction": "chat",
    "CompletionFunctionToolCall": "chat",
    "CompletionFunctionCall": "chat",
    "CompletionCustomToolCall": "chat",
    "CompletionCustomCall": "chat",
    "CompletionResponse": "chat",
    "CompletionChoice": "chat",
    "CompletionResponseMessage": "chat",
    "CompletionAnnotation": "chat",
    "CompletionUrlCitation": "chat",
    "CompletionAudio": "chat",
    "CompletionLogprobs": "chat",
    "CompletionTokenLogprob": "chat",
    "CompletionTopLogprob": "chat",
    "CompletionUsage": "chat",
    "CompletionTokensDetails": "chat",
    "CompletionPromptTokensDetails": "chat",
    "CompletionModeration": "chat",
    "CompletionModerationResults": "chat",
    "CompletionModerationResult": "chat",
    "CompletionModerationError": "chat",
    "FilePurpose": "files",
    "FileResponse": "files",
    "FileListResponse": "files",
    "FileExpiresAfter": "files",
    "MessageStatus": "messages",
    "MessageAnnotation": "messages",
    "MessageContent": "messages",
    "MessageFileCitation": "messages",
    "MessageFileCitationAnnotation": "messages",
    "MessageFilePath": "messages",
    "MessageFilePathAnnotation": "messages",
    "MessageText": "messages",
    "MessageContentText": "messages",
    "MessageContentRefusal": "messages",
    "MessageAttachment": "messages",
    "ThreadMessageCreateRequest": "messages",
    "ThreadMessageModifyRequest": "messages",
    "MessageIncompleteDetails": "messages",
    "ThreadMessageResponse": "messages",
    "ThreadMessageListResponse": "messages",
    "ThreadMessageListQueryParameters": "messages",
    "RunStepStatus": "run_steps",
    "RunStepDetails": "run_steps",
    "RunStepToolCall": "run_steps",
    "RunStepCodeInterpreterOutput": "run_steps",
    "RunStepResponse": "run_steps",
    "RunStepListResponse": "run_steps",
    "RunStepLastError": "run_steps",
    "RunStepMessageCreationDetails": "run_steps",
    "RunStepMessageCreation": "run_steps",
    "RunStepToolCallsDetails": "run_steps",
    "RunStepCodeInterpreterToolCall": "run_steps",
    "RunStepCodeInterpreter": "run_steps",
    "RunStepCodeInterpreterLogs": "run_steps",
    "RunStepCodeInterpreterImage": "run_steps",
    "RunStepCodeInterpreterImageFile": "run_steps",
    "RunStepFileSearchToolCall": "run_steps",
    "RunStepFileSearch": "run_steps",
    "RunStepFileSearchRankingOptions": "run_steps",
    "RunStepFileSearchResult": "run_steps",
    "RunStepFileSearchResultContent": "run_steps",
    "RunStepFunctionToolCall": "run_steps",
    "RunStepFunction": "run_steps",
    "RunStepListQueryParameters": "run_steps",
    "ToolChoice": "runs",
    "RunStatus": "runs",
    "ToolChoiceFunction": "runs",
    "NamedToolChoice": "runs",
    "RunResponse": "runs",
    "RunListResponse": "runs",
    "RunCreateRequest": "runs",
    "RunThreadCreateRequest": "runs",
    "RunModifyRequest": "runs",
    "RunToolOutputsSubmitRequest": "runs",
    "ToolOutput": "runs",
    "TruncationStrategy": "runs",
    "RunRequiredAction": "runs",
    "RunRequiredToolOutputs": "runs",
    "RunToolCall": "runs",
    "RunToolCallFunction": "runs",
    "RunLastError": "runs",
    "RunIncompleteDetails": "runs",
    "RunListQueryParameters": "runs",
    "ListOrder": "shared",
    "ReasoningEffort": "shared",
    "FileSearchRanker": "shared",
    "Tool": "shared",
    "ResponseFormat": "shared",
    "MessageRole": "shared",
    "ImageDetail": "shared",
    "MessageContentRequest": "shared",
    "AttachmentTool": "shared",
    "RunStepInclude": "shared",
    "ChunkingStrategyRequest": "shared",
    "VectorStoreFileStatus": "shared",
    "ErrorBody": "shared",
    "ErrorResponse": "shared",
    "DeleteStatusResponse": "shared",
    "FunctionDefinition": "shared",
    "CodeInterpreterTool": "shared",
    "FileSearchRankingOptions": "shared",
    "FileSearchOptions": "shared",
    "FileSearchTool": "shared",
    "FunctionTool": "shared",
    "TextResponseFormat": "shared",
    "JsonObjectResponseFormat": "shared",
    "JsonSchemaDefinition": "shared",
    "JsonSchemaResponseFormat": "shared",
    "CodeInterpreterResources": "shared",
    "FileSearchResources": "shared",
    "InlineVectorStoreCreateRequest": "shared",
    "FileSearchResourcesCreateRequest": "shared",
    "ToolResources": "shared",
    "ToolResourcesCreateRequest": "shared",
    "ToolResourcesModifyRequest": "shared",
    "MessageImageFile": "shared",
    "MessageContentImageFile": "shared",
    "MessageImageUrl": "shared",
    "MessageContentImageUrl": "shared",
    "MessageContentTextRequest": "shared",
    "AttachmentFileSearchTool": "shared",
    "MessageAttachmentRequest": "shared",
    "RunUsage": "shared",
    "VectorStoreFileCounts": "shared",
    "AutoChunkingStrategy": "shared",
    "StaticChunkingStrategyRequest": "shared",
    "StaticChunkingParameters": "shared",
    "MessageAnnotationDelta": "streaming",
    "MessageContentDelta": "streaming",
    "RunStepDeltaDetails": "streaming",
    "RunStepToolCallDelta": "streaming",
    "RunStepCodeInterpreterOutputDelta": "streaming",
    "AssistantStreamEvent": "streaming",
    "MessageImageFileDelta": "streaming",
    "MessageContentImageFileDelta": "streaming",
    "MessageImageUrlDelta": "streaming",
    "MessageContentImageUrlDelta": "streaming",
    "MessageFileCitationDelta": "streaming",
    "MessageFileCitationAnnotationDelta": "streaming",
    "MessageFilePathDelta": "streaming",
    "MessageFilePathAnnotationDelta": "streaming",
    "MessageTextDelta": "streaming",
    "MessageContentTextDelta": "streaming",
    "MessageContentRefusalDelta": "streaming",
    "MessageDelta": "streaming",
    "MessageDeltaResponse": "streaming",
    "RunStepDeltaResponse": "streaming",
    "RunStepDelta": "streaming",
    "RunStepMessageCreationDeltaDetails": "streaming",
    "RunStepMessageCreationDelta": "streaming",
    "RunStepToolCallsDeltaDetails": "streaming",
    "RunStepCodeInterpreterToolCallDelta": "streaming",
    "RunStepCodeInterpreterDelta": "streaming",
    "RunStepCodeInterpreterLogsDelta": "streaming",
    "RunStepCodeInterpreterImageDelta": "streaming",
    "RunStepCodeInterpreterImageFileDelta": "streaming",
    "RunStepFileSearchToolCallDelta": "streaming",
    "RunStepFunctionToolCallDelta": "streaming",
    "RunStepFunctionDelta": "streaming",
    "ThreadCreatedEvent": "streaming",
    "RunCreatedEvent": "streaming",
    "RunQueuedEvent": "streaming",
    "RunInProgressEvent": "streaming",
    "RunRequiresActionEvent": "streaming",
    "RunCompletedEvent": "streaming",
    "RunIncompleteEvent": "streaming",
    "RunFailedEvent": "streaming",
    "RunCancellingEvent": "streaming",
    "RunCancelledEvent": "streaming",
    "RunExpiredEvent": "streaming",
    "RunStepCreatedEvent": "streaming",
    "RunStepInProgressEvent": "streaming",
    "RunStepDeltaEvent": "streaming",
    "RunStepCompletedEvent": "streaming",
    "RunStepFailedEvent": "streaming",
    "RunStepCancelledEvent": "streaming",
    "RunStepExpiredEvent": "streaming",
    "MessageCreatedEvent": "streaming",
    "MessageInProgressEvent": "streaming",
    "MessageDeltaEvent": "streaming",
    "MessageCompletedEvent": "streaming",
    "MessageIncompleteEvent": "streaming",
    "ErrorEvent": "streaming",
    "DoneEvent": "streaming",
    "CompletionChunk": "streaming",
    "CompletionChunkChoice": "streaming",
    "CompletionChunkDelta": "streaming",
    "CompletionToolCallChunk": "streaming",
    "CompletionFunctionCallChunk": "streaming",
    "ThreadCreateRequest": "threads",
    "ThreadModifyRequest": "threads",
    "ThreadResponse": "threads",
    "VectorStoreFileBatchCreateRequest": "vector_store_file_batches",
    "VectorStoreFileBatchResponse": "vector_store_file_batches",
    "VectorStoreFileBatchFileListQueryParameters": "vector_store_file_batches",
    "ChunkingStrategy": "vector_store_files",
    "StaticChunkingStrategy": "vector_store_files",
    "OtherChunkingStrategy": "vector_store_files",
    "VectorStoreFileCreateRequest": "vector_store_files",
    "VectorStoreFileModifyRequest": "vector_store_files",
    "VectorStoreFileResponse": "vector_store_files",
    "VectorStoreFileError": "vector_store_files",
    "VectorStoreFileListResponse": "vector_store_files",
    "VectorStoreFileContentResponse": "vector_store_files",
    "VectorStoreFileContent": "vector_store_files",
    "VectorStoreFileListQueryParameters": "vector_store_files",
    "VectorStoreStatus": "vector_stores",
    "VectorStoreFilter": "vector_stores",
    "VectorStoreCreateRequest": "vector_stores",
    "VectorStoreModifyRequest": "vector_stores",
    "VectorStoreResponse": "vector_stores",
    "VectorStoreListResponse": "vector_stores",
    "VectorStoreExpiresAfter": "vector_stores",
    "VectorStoreSearchRequest": "vector_stores",
    "ComparisonFilter": "vector_stores",
    "CompoundFilter": "vector_stores",
    "VectorStoreSearchRankingOptions": "vector_stores",
    "VectorStoreSearchResponse": "vector_stores",
    "VectorStoreSearchResult": "vector_stores",
    "VectorStoreSearchResultContent": "vector_stores",
    "VectorStoreListQueryParameters": "vector_stores",
}

__all__ = list(_MODULES)  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULES})
