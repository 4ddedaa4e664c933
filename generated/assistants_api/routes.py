# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""The spec as a server reads it: every route, and JSON Schemas that say what a request may hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal


def _no_parameters() -> dict[str, Any]:
    return {"type": "object", "properties": {}}


@dataclass(frozen=True, slots=True)
class Route:
    """One operation: where it answers and what it accepts."""

    operation: str
    """Name of the client method."""
    method: str
    path: str
    """Template below the base URL, such as ``/threads/{thread_id}``."""
    body: dict[str, Any] | None = None
    """JSON Schema of the body; its ``$ref`` point into `DEFINITIONS`."""
    query: dict[str, Any] = field(default_factory=_no_parameters)
    """JSON Schema of the query parameters, by wire name."""
    media: Literal["json", "multipart"] | None = None
    extra: bool = False
    """Whether it stands beside the forty operations of the contract."""


ROUTES: tuple[Route, ...] = (
    Route(
        "create_assistant",
        "POST",
        "/assistants",
        body={"$ref": "#/$defs/AssistantCreateRequest"},
        media="json",
    ),
    Route(
        "get_assistants",
        "GET",
        "/assistants",
        query={
            "type": "object",
            "properties": {
                "limit": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20},
                "order": {"$ref": "#/$defs/ListOrder", "default": "desc"},
                "after": {"type": "string"},
                "before": {"type": "string"},
            },
        },
    ),
    Route("get_assistant", "GET", "/assistants/{assistant_id}"),
    Route(
        "modify_assistant",
        "POST",
        "/assistants/{assistant_id}",
        body={"$ref": "#/$defs/AssistantModifyRequest"},
        media="json",
    ),
    Route("delete_assistant", "DELETE", "/assistants/{assistant_id}"),
    Route("create_thread", "POST", "/threads", body={"$ref": "#/$defs/ThreadCreateRequest"}, media="json"),
    Route("get_thread", "GET", "/threads/{thread_id}"),
    Route(
        "modify_thread",
        "POST",
        "/threads/{thread_id}",
        body={"$ref": "#/$defs/ThreadModifyRequest"},
        media="json",
    ),
    Route("delete_thread", "DELETE", "/threads/{thread_id}"),
    Route(
        "create_thread_message",
        "POST",
        "/threads/{thread_id}/messages",
        body={"$ref": "#/$defs/ThreadMessageCreateRequest"},
        media="json",
    ),
    Route(
        "get_thread_messages",
        "GET",
        "/threads/{thread_id}/messages",
        query={
            "type": "object",
            "properties": {
                "limit": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20},
                "order": {"$ref": "#/$defs/ListOrder", "default": "desc"},
                "after": {"type": "string"},
                "before": {"type": "string"},
                "run_id": {"type": "string"},
            },
        },
    ),
    Route("get_thread_message", "GET", "/threads/{thread_id}/messages/{message_id}"),
    Route(
        "modify_thread_message",
        "POST",
        "/threads/{thread_id}/messages/{message_id}",
        body={"$ref": "#/$defs/ThreadMessageModifyRequest"},
        media="json",
    ),
    Route("delete_thread_message", "DELETE", "/threads/{thread_id}/messages/{message_id}"),
    Route(
        "create_thread_and_run",
        "POST",
        "/threads/runs",
        body={"$ref": "#/$defs/RunThreadCreateRequest"},
        media="json",
    ),
    Route(
        "create_run",
        "POST",
        "/threads/{thread_id}/runs",
        body={"$ref": "#/$defs/RunCreateRequest"},
        query={
            "type": "object",
            "properties": {"include[]": {"type": "array", "items": {"$ref": "#/$defs/RunStepInclude"}}},
        },
        media="json",
    ),
    Route(
        "get_runs",
        "GET",
        "/threads/{thread_id}/runs",
        query={
            "type": "object",
            "properties": {
                "limit": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20},
                "order": {"$ref": "#/$defs/ListOrder", "default": "desc"},
                "after": {"type": "string"},
                "before": {"type": "string"},
            },
        },
    ),
    Route("get_run", "GET", "/threads/{thread_id}/runs/{run_id}"),
    Route(
        "modify_run",
        "POST",
        "/threads/{thread_id}/runs/{run_id}",
        body={"$ref": "#/$defs/RunModifyRequest"},
        media="json",
    ),
    Route("cancel_run", "POST", "/threads/{thread_id}/runs/{run_id}/cancel"),
    Route(
        "get_run_steps",
        "GET",
        "/threads/{thread_id}/runs/{run_id}/steps",
        query={
            "type": "object",
            "properties": {
                "limit": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20},
                "order": {"$ref": "#/$defs/ListOrder", "default": "desc"},
                "after": {"type": "string"},
                "before": {"type": "string"},
                "include[]": {"type": "array", "items": {"$ref": "#/$defs/RunStepInclude"}},
            },
        },
    ),
    Route(
        "get_run_step",
        "GET",
        "/threads/{thread_id}/runs/{run_id}/steps/{step_id}",
        query={
            "type": "object",
            "properties": {"include[]": {"type": "array", "items": {"$ref": "#/$defs/RunStepInclude"}}},
        },
    ),
    Route(
        "submit_tool_outputs",
        "POST",
        "/threads/{thread_id}/runs/{run_id}/submit_tool_outputs",
        body={"$ref": "#/$defs/RunToolOutputsSubmitRequest"},
        media="json",
        extra=True,
    ),
    Route("upload_file", "POST", "/files", body={"$ref": "#/$defs/FileUploadRequest"}, media="multipart"),
    Route(
        "get_files",
        "GET",
        "/files",
        query={
            "type": "object",
            "properties": {
                "purpose": {"type": "string"},
                "limit": {"type": "integer", "default": 10000, "minimum": 1, "maximum": 10000},
                "order": {"$ref": "#/$defs/ListOrder", "default": "desc"},
                "after": {"type": "string"},
            },
        },
    ),
    Route("get_file", "GET", "/files/{file_id}"),
    Route("delete_file", "DELETE", "/files/{file_id}"),
    Route("get_file_content", "GET", "/files/{file_id}/content", extra=True),
    Route(
        "create_vector_store",
        "POST",
        "/vector_stores",
        body={"$ref": "#/$defs/VectorStoreCreateRequest"},
        media="json",
    ),
    Route(
        "get_vector_stores",
        "GET",
        "/vector_stores",
        query={
            "type": "object",
            "properties": {
                "limit": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20},
                "order": {"$ref": "#/$defs/ListOrder", "default": "desc"},
                "after": {"type": "string"},
                "before": {"type": "string"},
            },
        },
    ),
    Route("get_vector_store", "GET", "/vector_stores/{vector_store_id}"),
    Route(
        "modify_vector_store",
        "POST",
        "/vector_stores/{vector_store_id}",
        body={"$ref": "#/$defs/VectorStoreModifyRequest"},
        media="json",
    ),
    Route("delete_vector_store", "DELETE", "/vector_stores/{vector_store_id}"),
    Route(
        "search_vector_store",
        "POST",
        "/vector_stores/{vector_store_id}/search",
        body={"$ref": "#/$defs/VectorStoreSearchRequest"},
        media="json",
        extra=True,
    ),
    Route(
        "create_vector_store_file",
        "POST",
        "/vector_stores/{vector_store_id}/files",
        body={"$ref": "#/$defs/VectorStoreFileCreateRequest"},
        media="json",
    ),
    Route(
        "get_vector_store_files",
        "GET",
        "/vector_stores/{vector_store_id}/files",
        query={
            "type": "object",
            "properties": {
                "limit": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20},
                "order": {"$ref": "#/$defs/ListOrder", "default": "desc"},
                "after": {"type": "string"},
                "before": {"type": "string"},
                "filter": {"$ref": "#/$defs/VectorStoreFileStatus"},
            },
        },
    ),
    Route("get_vector_store_file", "GET", "/vector_stores/{vector_store_id}/files/{file_id}"),
    Route("delete_vector_store_file", "DELETE", "/vector_stores/{vector_store_id}/files/{file_id}"),
    Route(
        "modify_vector_store_file",
        "POST",
        "/vector_stores/{vector_store_id}/files/{file_id}",
        body={"$ref": "#/$defs/VectorStoreFileModifyRequest"},
        media="json",
        extra=True,
    ),
    Route(
        "get_vector_store_file_content",
        "GET",
        "/vector_stores/{vector_store_id}/files/{file_id}/content",
        extra=True,
    ),
    Route(
        "create_vector_store_file_batch",
        "POST",
        "/vector_stores/{vector_store_id}/file_batches",
        body={"$ref": "#/$defs/VectorStoreFileBatchCreateRequest"},
        media="json",
    ),
    Route("get_vector_store_file_batch", "GET", "/vector_stores/{vector_store_id}/file_batches/{batch_id}"),
    Route(
        "cancel_vector_store_file_batch",
        "POST",
        "/vector_stores/{vector_store_id}/file_batches/{batch_id}/cancel",
    ),
    Route(
        "get_vector_store_file_batch_files",
        "GET",
        "/vector_stores/{vector_store_id}/file_batches/{batch_id}/files",
        query={
            "type": "object",
            "properties": {
                "limit": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20},
                "order": {"$ref": "#/$defs/ListOrder", "default": "desc"},
                "after": {"type": "string"},
                "before": {"type": "string"},
                "filter": {"$ref": "#/$defs/VectorStoreFileStatus"},
            },
        },
    ),
    Route(
        "create_completion",
        "POST",
        "/chat/completions",
        body={"$ref": "#/$defs/CompletionCreateRequest"},
        media="json",
    ),
)

DEFINITIONS: dict[str, Any] = {
    "AssistantCreateRequest": {
        "type": "object",
        "additionalProperties": False,
        "required": ["model"],
        "properties": {
            "model": {"type": "string"},
            "name": {"type": ["string", "null"], "maxLength": 256},
            "description": {"type": ["string", "null"], "maxLength": 512},
            "instructions": {"type": ["string", "null"], "maxLength": 256000},
            "reasoning_effort": {"oneOf": [{"$ref": "#/$defs/ReasoningEffort"}, {"type": "null"}]},
            "tools": {"type": "array", "maxItems": 128, "default": [], "items": {"$ref": "#/$defs/Tool"}},
            "tool_resources": {"oneOf": [{"$ref": "#/$defs/ToolResourcesCreateRequest"}, {"type": "null"}]},
            "metadata": {"oneOf": [{"$ref": "#/$defs/Metadata"}, {"type": "null"}]},
            "temperature": {"type": ["number", "null"], "minimum": 0, "maximum": 2, "default": 1},
            "top_p": {"type": ["number", "null"], "minimum": 0, "maximum": 1, "default": 1},
            "response_format": {
                "oneOf": [{"$ref": "#/$defs/ResponseFormat"}, {"type": "null"}],
                "discriminator": {
                    "propertyName": "type",
                    "mapping": {
                        "text": "#/$defs/TextResponseFormat",
                        "json_object": "#/$defs/JsonObjectResponseFormat",
                        "json_schema": "#/$defs/JsonSchemaResponseFormat",
                    },
                },
            },
        },
    },
    "AssistantModifyRequest": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "model": {"type": "string"},
            "name": {"type": ["string", "null"], "maxLength": 256},
            "description": {"type": ["string", "null"], "maxLength": 512},
            "instructions": {"type": ["string", "null"], "maxLength": 256000},
            "reasoning_effort": {"oneOf": [{"$ref": "#/$defs/ReasoningEffort"}, {"type": "null"}]},
            "tools": {"type": "array", "maxItems": 128, "default": [], "items": {"$ref": "#/$defs/Tool"}},
            "tool_resources": {"oneOf": [{"$ref": "#/$defs/ToolResourcesModifyRequest"}, {"type": "null"}]},
            "metadata": {"oneOf": [{"$ref": "#/$defs/Metadata"}, {"type": "null"}]},
            "temperature": {"type": ["number", "null"], "minimum": 0, "maximum": 2, "default": 1},
            "top_p": {"type": ["number", "null"], "minimum": 0, "maximum": 1, "default": 1},
            "response_format": {
                "oneOf": [{"$ref": "#/$defs/ResponseFormat"}, {"type": "null"}],
                "discriminator": {
                    "propertyName": "type",
                    "mapping": {
                        "text": "#/$defs/TextResponseFormat",
                        "json_object": "#/$defs/JsonObjectResponseFormat",
                        "json_schema": "#/$defs/JsonSchemaResponseFormat",
                    },
                },
            },
        },
    },
    "AttachmentFileSearchTool": {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"type": "string", "const": "file_search"}},
    },
    "AttachmentTool": {
        "oneOf": [{"$ref": "#/$defs/CodeInterpreterTool"}, {"$ref": "#/$defs/AttachmentFileSearchTool"}],
        "discriminator": {
            "propertyName": "type",
            "mapping": {
                "code_interpreter": "#/$defs/CodeInterpreterTool",
                "file_search": "#/$defs/AttachmentFileSearchTool",
            },
        },
    },
    "AutoChunkingStrategy": {
        "type": "object",
        "additionalProperties": False,
        "required": ["type"],
        "properties": {"type": {"type": "string", "const": "auto"}},
    },
    "ChunkingStrategyRequest": {
        "oneOf": [
            {"$ref": "#/$defs/AutoChunkingStrategy"},
            {"$ref": "#/$defs/StaticChunkingStrategyRequest"},
        ],
        "discriminator": {
            "propertyName": "type",
            "mapping": {
                "auto": "#/$defs/AutoChunkingStrategy",
                "static": "#/$defs/StaticChunkingStrategyRequest",
            },
        },
    },
    "CodeInterpreterResources": {
        "type": "object",
        "properties": {
            "file_ids": {"type": "array", "maxItems": 20, "default": [], "items": {"type": "string"}}
        },
    },
    "CodeInterpreterTool": {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"type": "string", "const": "code_interpreter"}},
    },
    "ComparisonFilter": {
        "type": "object",
        "additionalProperties": False,
        "required": ["type", "key", "value"],
        "properties": {
            "type": {
                "type": "string",
                "enum": ["eq", "ne", "gt", "gte", "lt", "lte", "in", "nin"],
                "default": "eq",
            },
            "key": {"type": "string"},
            "value": {
                "oneOf": [
                    {"type": "string"},
                    {"type": "number"},
                    {"type": "boolean"},
                    {"type": "array", "items": {"oneOf": [{"type": "string"}, {"type": "number"}]}},
                ]
            },
        },
    },
    "CompletionAllowedTools": {
        "type": "object",
        "required": ["mode", "tools"],
        "properties": {
            "mode": {"type": "string", "enum": ["auto", "required"]},
            "tools": {"type": "array", "items": {"type": "object", "additionalProperties": True}},
        },
    },
    "CompletionAllowedToolsChoice": {
        "type": "object",
        "required": ["type", "allowed_tools"],
        "properties": {
            "type": {"type": "string", "const": "allowed_tools"},
            "allowed_tools": {"$ref": "#/$defs/CompletionAllowedTools"},
        },
    },
    "CompletionAssistantContentPart": {
        "oneOf": [{"$ref": "#/$defs/CompletionTextPart"}, {"$ref": "#/$defs/CompletionRefusalPart"}],
        "discriminator": {
            "propertyName": "type",
            "mapping": {"text": "#/$defs/CompletionTextPart", "refusal": "#/$defs/CompletionRefusalPart"},
        },
    },
    "CompletionAssistantMessage": {
        "type": "object",
        "required": ["role"],
        "properties": {
            "content": {
                "oneOf": [
                    {"type": "string"},
                    {
                        "type": "array",
                        "minItems": 1,
                        "items": {"$ref": "#/$defs/CompletionAssistantContentPart"},
                    },
                    {"type": "null"},
                ]
            },
            "refusal": {"type": ["string", "null"]},
            "role": {"type": "string", "const": "assistant"},
            "name": {"type": "string"},
            "audio": {"oneOf": [{"$ref": "#/$defs/CompletionAudioReference"}, {"type": "null"}]},
            "tool_calls": {"type": "array", "items": {"$ref": "#/$defs/CompletionToolCall"}},
            "function_call": {"oneOf": [{"$ref": "#/$defs/CompletionFunctionCall"}, {"type": "null"}]},
        },
    },
    "CompletionAudioOptions": {
        "type": "object",
        "required": ["voice", "format"],
        "properties": {
            "voice": {"oneOf": [{"type": "string"}, {"$ref": "#/$defs/CompletionCustomVoice"}]},
            "format": {"type": "string", "enum": ["wav", "aac", "mp3", "flac", "opus", "pcm16"]},
        },
    },
    "CompletionAudioPart": {
        "type": "object",
        "required": ["type", "input_audio"],
        "properties": {
            "type": {"type": "string", "const": "input_audio"},
            "input_audio": {"$ref": "#/$defs/CompletionInputAudio"},
            "prompt_cache_breakpoint": {"$ref": "#/$defs/CompletionPromptCacheBreakpoint"},
        },
    },
    "CompletionAudioReference": {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string"}},
    },
    "CompletionCreateRequest": {
        "type": "object",
        "required": ["model", "messages"],
        "properties": {
            "messages": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/CompletionMessage"}},
            "model": {"type": "string"},
            "metadata": {"oneOf": [{"$ref": "#/$defs/Metadata"}, {"type": "null"}]},
            "temperature": {"type": ["number", "null"], "default": 1, "minimum": 0, "maximum": 2},
            "top_p": {"type": ["number", "null"], "default": 1, "minimum": 0, "maximum": 1},
            "top_logprobs": {"type": ["integer", "null"], "minimum": 0, "maximum": 20},
            "user": {"type": "string"},
            "safety_identifier": {"type": ["string", "null"], "maxLength": 64},
            "prompt_cache_key": {"type": ["string", "null"]},
            "prompt_cache_retention": {
                "oneOf": [{"type": "string", "enum": ["in_memory", "24h"]}, {"type": "null"}]
            },
            "prompt_cache_options": {"$ref": "#/$defs/CompletionPromptCacheOptions"},
            "service_tier": {
                "default": "auto",
                "oneOf": [{"$ref": "#/$defs/CompletionServiceTier"}, {"type": "null"}],
            },
            "modalities": {
                "oneOf": [
                    {"type": "array", "items": {"type": "string", "enum": ["text", "audio"]}},
                    {"type": "null"},
                ]
            },
            "verbosity": {
                "default": "medium",
                "oneOf": [{"type": "string", "enum": ["low", "medium", "high"]}, {"type": "null"}],
            },
            "reasoning_effort": {
                "default": "medium",
                "oneOf": [{"$ref": "#/$defs/ReasoningEffort"}, {"type": "null"}],
            },
            "max_completion_tokens": {"type": ["integer", "null"]},
            "frequency_penalty": {"type": ["number", "null"], "default": 0, "minimum": -2, "maximum": 2},
            "presence_penalty": {"type": ["number", "null"], "default": 0, "minimum": -2, "maximum": 2},
            "web_search_options": {"$ref": "#/$defs/CompletionWebSearchOptions"},
            "response_format": {"$ref": "#/$defs/CompletionResponseFormat"},
            "audio": {"oneOf": [{"$ref": "#/$defs/CompletionAudioOptions"}, {"type": "null"}]},
            "store": {"type": ["boolean", "null"], "default": False},
            "moderation": {"oneOf": [{"$ref": "#/$defs/CompletionModerationOptions"}, {"type": "null"}]},
            "stream": {"type": ["boolean", "null"], "default": False},
            "stream_options": {
                "default": None,
                "oneOf": [{"$ref": "#/$defs/CompletionStreamOptions"}, {"type": "null"}],
            },
            "stop": {
                "default": None,
                "oneOf": [
                    {"type": "string"},
                    {"type": "array", "minItems": 1, "maxItems": 4, "items": {"type": "string"}},
                    {"type": "null"},
                ],
            },
            "logit_bias": {
                "default": None,
                "oneOf": [{"type": "object", "additionalProperties": {"type": "integer"}}, {"type": "null"}],
            },
            "logprobs": {"type": ["boolean", "null"], "default": False},
            "max_tokens": {"type": ["integer", "null"]},
            "n": {"type": ["integer", "null"], "default": 1, "minimum": 1, "maximum": 128},
            "prediction": {"oneOf": [{"$ref": "#/$defs/CompletionPrediction"}, {"type": "null"}]},
            "seed": {
                "type": ["integer", "null"],
                "minimum": -9223372036854776000,
                "maximum": 9223372036854776000,
            },
            "tools": {"type": "array", "items": {"$ref": "#/$defs/CompletionTool"}},
            "tool_choice": {"$ref": "#/$defs/CompletionToolChoice"},
            "parallel_tool_calls": {"type": "boolean", "default": True},
            "function_call": {
                "oneOf": [
                    {"type": "string", "enum": ["none", "auto"]},
                    {"$ref": "#/$defs/CompletionFunctionCallOption"},
                ]
            },
            "functions": {
                "type": "array",
                "minItems": 1,
                "maxItems": 128,
                "items": {"$ref": "#/$defs/CompletionFunction"},
            },
        },
    },
    "CompletionCustomCall": {
        "type": "object",
        "required": ["name", "input"],
        "properties": {"name": {"type": "string"}, "input": {"type": "string"}},
    },
    "CompletionCustomTool": {
        "type": "object",
        "required": ["type", "custom"],
        "properties": {
            "type": {"type": "string", "const": "custom"},
            "custom": {"$ref": "#/$defs/CompletionCustomToolDefinition"},
        },
    },
    "CompletionCustomToolCall": {
        "type": "object",
        "required": ["id", "type", "custom"],
        "properties": {
            "id": {"type": "string"},
            "type": {"type": "string", "const": "custom"},
            "custom": {"$ref": "#/$defs/CompletionCustomCall"},
        },
    },
    "CompletionCustomToolChoice": {
        "type": "object",
        "required": ["type", "custom"],
        "properties": {
            "type": {"type": "string", "const": "custom"},
            "custom": {"$ref": "#/$defs/CompletionCustomToolChoiceTool"},
        },
    },
    "CompletionCustomToolChoiceTool": {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string"}},
    },
    "CompletionCustomToolDefinition": {
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            "description": {"type": "string"},
            "format": {"$ref": "#/$defs/CompletionCustomToolFormat"},
        },
    },
    "CompletionCustomToolFormat": {
        "oneOf": [
            {"$ref": "#/$defs/CompletionCustomToolTextFormat"},
            {"$ref": "#/$defs/CompletionCustomToolGrammarFormat"},
        ],
        "discriminator": {
            "propertyName": "type",
            "mapping": {
                "text": "#/$defs/CompletionCustomToolTextFormat",
                "grammar": "#/$defs/CompletionCustomToolGrammarFormat",
            },
        },
    },
    "CompletionCustomToolGrammar": {
        "type": "object",
        "required": ["definition", "syntax"],
        "properties": {
            "definition": {"type": "string"},
            "syntax": {"type": "string", "enum": ["lark", "regex"]},
        },
    },
    "CompletionCustomToolGrammarFormat": {
        "type": "object",
        "additionalProperties": False,
        "required": ["type", "grammar"],
        "properties": {
            "type": {"type": "string", "const": "grammar"},
            "grammar": {"$ref": "#/$defs/CompletionCustomToolGrammar"},
        },
    },
    "CompletionCustomToolTextFormat": {
        "type": "object",
        "additionalProperties": False,
        "required": ["type"],
        "properties": {"type": {"type": "string", "const": "text"}},
    },
    "CompletionCustomVoice": {
        "type": "object",
        "additionalProperties": False,
        "required": ["id"],
        "properties": {"id": {"type": "string"}},
    },
    "CompletionDeveloperMessage": {
        "type": "object",
        "required": ["content", "role"],
        "properties": {
            "content": {
                "oneOf": [
                    {"type": "string"},
                    {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/CompletionTextPart"}},
                ]
            },
            "role": {"type": "string", "const": "developer"},
            "name": {"type": "string"},
        },
    },
    "CompletionFilePart": {
        "type": "object",
        "required": ["type", "file"],
        "properties": {
            "type": {"type": "string", "const": "file"},
            "file": {"$ref": "#/$defs/CompletionInputFile"},
            "prompt_cache_breakpoint": {"$ref": "#/$defs/CompletionPromptCacheBreakpoint"},
        },
    },
    "CompletionFunction": {
        "type": "object",
        "required": ["name"],
        "properties": {
            "description": {"type": "string"},
            "name": {"type": "string"},
            "parameters": {"type": "object", "additionalProperties": True},
        },
    },
    "CompletionFunctionCall": {
        "type": "object",
        "required": ["name", "arguments"],
        "properties": {"name": {"type": "string"}, "arguments": {"type": "string"}},
    },
    "CompletionFunctionCallOption": {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string"}},
    },
    "CompletionFunctionMessage": {
        "type": "object",
        "required": ["role", "content", "name"],
        "properties": {
            "role": {"type": "string", "const": "function"},
            "content": {"type": ["string", "null"]},
            "name": {"type": "string"},
        },
    },
    "CompletionFunctionTool": {
        "type": "object",
        "required": ["type", "function"],
        "properties": {
            "type": {"type": "string", "const": "function"},
            "function": {"$ref": "#/$defs/FunctionDefinition"},
        },
    },
    "CompletionFunctionToolCall": {
        "type": "object",
        "required": ["id", "type", "function"],
        "properties": {
            "id": {"type": "string"},
            "type": {"type": "string", "const": "function"},
            "function": {"$ref": "#/$defs/CompletionFunctionCall"},
        },
    },
    "CompletionImagePart": {
        "type": "object",
        "required": ["type", "image_url"],
        "properties": {
            "type": {"type": "string", "const": "image_url"},
            "image_url": {"$ref": "#/$defs/CompletionImageUrl"},
            "prompt_cache_breakpoint": {"$ref": "#/$defs/CompletionPromptCacheBreakpoint"},
        },
    },
    "CompletionImageUrl": {
        "type": "object",
        "required": ["url"],
        "properties": {
            "url": {"type": "string"},
            "detail": {"type": "string", "enum": ["auto", "low", "high"], "default": "auto"},
        },
    },
    "CompletionInputAudio": {
        "type": "object",
        "required": ["data", "format"],
        "properties": {"data": {"type": "string"}, "format": {"type": "string", "enum": ["wav", "mp3"]}},
    },
    "CompletionInputFile": {
        "type": "object",
        "properties": {
            "filename": {"type": "string"},
            "file_data": {"type": "string"},
            "file_id": {"type": "string"},
        },
    },
    "CompletionMessage": {
        "oneOf": [
            {"$ref": "#/$defs/CompletionDeveloperMessage"},
            {"$ref": "#/$defs/CompletionSystemMessage"},
            {"$ref": "#/$defs/CompletionUserMessage"},
            {"$ref": "#/$defs/CompletionAssistantMessage"},
            {"$ref": "#/$defs/CompletionToolMessage"},
            {"$ref": "#/$defs/CompletionFunctionMessage"},
        ],
        "discriminator": {
            "propertyName": "role",
            "mapping": {
                "developer": "#/$defs/CompletionDeveloperMessage",
                "system": "#/$defs/CompletionSystemMessage",
                "user": "#/$defs/CompletionUserMessage",
                "assistant": "#/$defs/CompletionAssistantMessage",
                "tool": "#/$defs/CompletionToolMessage",
                "function": "#/$defs/CompletionFunctionMessage",
            },
        },
    },
    "CompletionModerationOptions": {
        "type": "object",
        "required": ["model"],
        "properties": {
            "model": {"type": "string"},
            "policy": {"oneOf": [{"$ref": "#/$defs/CompletionModerationPolicy"}, {"type": "null"}]},
        },
    },
    "CompletionModerationPolicy": {
        "type": "object",
        "properties": {
            "input": {"oneOf": [{"$ref": "#/$defs/CompletionModerationRule"}, {"type": "null"}]},
            "output": {"oneOf": [{"$ref": "#/$defs/CompletionModerationRule"}, {"type": "null"}]},
        },
    },
    "CompletionModerationRule": {
        "type": "object",
        "required": ["mode"],
        "properties": {"mode": {"type": "string", "enum": ["score", "block"]}},
    },
    "CompletionNamedToolChoice": {
        "type": "object",
        "required": ["type", "function"],
        "properties": {
            "type": {"type": "string", "const": "function"},
            "function": {"$ref": "#/$defs/CompletionNamedToolChoiceFunction"},
        },
    },
    "CompletionNamedToolChoiceFunction": {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string"}},
    },
    "CompletionPrediction": {
        "type": "object",
        "required": ["type", "content"],
        "properties": {
            "type": {"type": "string", "const": "content"},
            "content": {
                "oneOf": [
                    {"type": "string"},
                    {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/CompletionTextPart"}},
                ]
            },
        },
    },
    "CompletionPromptCacheBreakpoint": {
        "type": "object",
        "required": ["mode"],
        "properties": {"mode": {"type": "string", "const": "explicit", "default": "explicit"}},
    },
    "CompletionPromptCacheOptions": {
        "type": "object",
        "properties": {
            "ttl": {"type": "string", "enum": ["30m"]},
            "mode": {"type": "string", "enum": ["implicit", "explicit"]},
        },
    },
    "CompletionRefusalPart": {
        "type": "object",
        "required": ["type", "refusal"],
        "properties": {"type": {"type": "string", "const": "refusal"}, "refusal": {"type": "string"}},
    },
    "CompletionResponseFormat": {
        "oneOf": [
            {"$ref": "#/$defs/TextResponseFormat"},
            {"$ref": "#/$defs/JsonSchemaResponseFormat"},
            {"$ref": "#/$defs/JsonObjectResponseFormat"},
        ],
        "discriminator": {
            "propertyName": "type",
            "mapping": {
                "text": "#/$defs/TextResponseFormat",
                "json_schema": "#/$defs/JsonSchemaResponseFormat",
                "json_object": "#/$defs/JsonObjectResponseFormat",
            },
        },
    },
    "CompletionServiceTier": {
        "type": "string",
        "enum": ["auto", "default", "flex", "scale", "priority", "fast"],
        "default": "auto",
    },
    "CompletionStreamOptions": {
        "type": "object",
        "properties": {"include_usage": {"type": "boolean"}, "include_obfuscation": {"type": "boolean"}},
    },
    "CompletionSystemMessage": {
        "type": "object",
        "required": ["content", "role"],
        "properties": {
            "content": {
                "oneOf": [
                    {"type": "string"},
                    {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/CompletionTextPart"}},
                ]
            },
            "role": {"type": "string", "const": "system"},
            "name": {"type": "string"},
        },
    },
    "CompletionTextPart": {
        "type": "object",
        "required": ["type", "text"],
        "properties": {
            "type": {"type": "string", "const": "text"},
            "text": {"type": "string"},
            "prompt_cache_breakpoint": {"$ref": "#/$defs/CompletionPromptCacheBreakpoint"},
        },
    },
    "CompletionTool": {
        "oneOf": [{"$ref": "#/$defs/CompletionFunctionTool"}, {"$ref": "#/$defs/CompletionCustomTool"}],
        "discriminator": {
            "propertyName": "type",
            "mapping": {
                "function": "#/$defs/CompletionFunctionTool",
                "custom": "#/$defs/CompletionCustomTool",
            },
        },
    },
    "CompletionToolCall": {
        "oneOf": [
            {"$ref": "#/$defs/CompletionFunctionToolCall"},
            {"$ref": "#/$defs/CompletionCustomToolCall"},
        ],
        "discriminator": {
            "propertyName": "type",
            "mapping": {
                "function": "#/$defs/CompletionFunctionToolCall",
                "custom": "#/$defs/CompletionCustomToolCall",
            },
        },
    },
    "CompletionToolChoice": {
        "oneOf": [
            {"type": "string", "enum": ["none", "auto", "required"]},
            {"$ref": "#/$defs/CompletionAllowedToolsChoice"},
            {"$ref": "#/$defs/CompletionNamedToolChoice"},
            {"$ref": "#/$defs/CompletionCustomToolChoice"},
        ],
        "discriminator": {
            "propertyName": "type",
            "mapping": {
                "allowed_tools": "#/$defs/CompletionAllowedToolsChoice",
                "function": "#/$defs/CompletionNamedToolChoice",
                "custom": "#/$defs/CompletionCustomToolChoice",
            },
        },
    },
    "CompletionToolMessage": {
        "type": "object",
        "required": ["role", "content", "tool_call_id"],
        "properties": {
            "role": {"type": "string", "const": "tool"},
            "content": {
                "oneOf": [
                    {"type": "string"},
                    {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/CompletionTextPart"}},
                ]
            },
            "tool_call_id": {"type": "string"},
        },
    },
    "CompletionUserContentPart": {
        "oneOf": [
            {"$ref": "#/$defs/CompletionTextPart"},
            {"$ref": "#/$defs/CompletionImagePart"},
            {"$ref": "#/$defs/CompletionAudioPart"},
            {"$ref": "#/$defs/CompletionFilePart"},
        ],
        "discriminator": {
            "propertyName": "type",
            "mapping": {
                "text": "#/$defs/CompletionTextPart",
                "image_url": "#/$defs/CompletionImagePart",
                "input_audio": "#/$defs/CompletionAudioPart",
                "file": "#/$defs/CompletionFilePart",
            },
        },
    },
    "CompletionUserMessage": {
        "type": "object",
        "required": ["content", "role"],
        "properties": {
            "content": {
                "oneOf": [
                    {"type": "string"},
                    {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/CompletionUserContentPart"}},
                ]
            },
            "role": {"type": "string", "const": "user"},
            "name": {"type": "string"},
        },
    },
    "CompletionWebSearchLocation": {
        "type": "object",
        "properties": {
            "country": {"type": "string"},
            "region": {"type": "string"},
            "city": {"type": "string"},
            "timezone": {"type": "string"},
        },
    },
    "CompletionWebSearchOptions": {
        "type": "object",
        "properties": {
            "user_location": {
                "oneOf": [{"$ref": "#/$defs/CompletionWebSearchUserLocation"}, {"type": "null"}]
            },
            "search_context_size": {"type": "string", "enum": ["low", "medium", "high"], "default": "medium"},
        },
    },
    "CompletionWebSearchUserLocation": {
        "type": "object",
        "required": ["type", "approximate"],
        "properties": {
            "type": {"type": "string", "const": "approximate"},
            "approximate": {"$ref": "#/$defs/CompletionWebSearchLocation"},
        },
    },
    "CompoundFilter": {
        "type": "object",
        "additionalProperties": False,
        "required": ["type", "filters"],
        "properties": {
            "type": {"type": "string", "enum": ["and", "or"]},
            "filters": {"type": "array", "items": {"$ref": "#/$defs/VectorStoreFilter"}},
        },
    },
    "FileExpiresAfter": {
        "type": "object",
        "required": ["anchor", "seconds"],
        "properties": {
            "anchor": {"type": "string", "const": "created_at"},
            "seconds": {"type": "integer", "minimum": 3600, "maximum": 2592000},
        },
    },
    "FilePurpose": {
        "type": "string",
        "enum": ["assistants", "batch", "fine-tune", "vision", "user_data", "evals"],
    },
    "FileSearchOptions": {
        "type": "object",
        "properties": {
            "max_num_results": {"type": "integer", "minimum": 1, "maximum": 50},
            "ranking_options": {"$ref": "#/$defs/FileSearchRankingOptions"},
        },
    },
    "FileSearchRanker": {"type": "string", "enum": ["auto", "default_2024_08_21"]},
    "FileSearchRankingOptions": {
        "type": "object",
        "required": ["score_threshold"],
        "properties": {
            "ranker": {"$ref": "#/$defs/FileSearchRanker"},
            "score_threshold": {"type": "number", "minimum": 0, "maximum": 1},
        },
    },
    "FileSearchResources": {
        "type": "object",
        "properties": {"vector_store_ids": {"type": "array", "maxItems": 1, "items": {"type": "string"}}},
    },
    "FileSearchResourcesCreateRequest": {
        "type": "object",
        "properties": {
            "vector_store_ids": {"type": "array", "maxItems": 1, "items": {"type": "string"}},
            "vector_stores": {
                "type": "array",
                "maxItems": 1,
                "items": {"$ref": "#/$defs/InlineVectorStoreCreateRequest"},
            },
        },
    },
    "FileSearchTool": {
        "type": "object",
        "required": ["type"],
        "properties": {
            "type": {"type": "string", "const": "file_search"},
            "file_search": {"$ref": "#/$defs/FileSearchOptions"},
        },
    },
    "FileUploadRequest": {
        "type": "object",
        "additionalProperties": False,
        "required": ["file", "purpose"],
        "properties": {
            "file": {"type": "string"},
            "purpose": {"$ref": "#/$defs/FilePurpose"},
            "expires_after": {"$ref": "#/$defs/FileExpiresAfter"},
        },
    },
    "FunctionDefinition": {
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            "description": {"type": "string"},
            "parameters": {"type": "object", "additionalProperties": True},
            "strict": {"type": ["boolean", "null"], "default": False},
        },
    },
    "FunctionTool": {
        "type": "object",
        "required": ["type", "function"],
        "properties": {
            "type": {"type": "string", "const": "function"},
            "function": {"$ref": "#/$defs/FunctionDefinition"},
        },
    },
    "ImageDetail": {"type": "string", "enum": ["auto", "low", "high"]},
    "InlineVectorStoreCreateRequest": {
        "type": "object",
        "properties": {
            "file_ids": {"type": "array", "maxItems": 100000000, "items": {"type": "string"}},
            "chunking_strategy": {"$ref": "#/$defs/ChunkingStrategyRequest"},
            "metadata": {"oneOf": [{"$ref": "#/$defs/Metadata"}, {"type": "null"}]},
        },
    },
    "JsonObjectResponseFormat": {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"type": "string", "const": "json_object"}},
    },
    "JsonSchemaDefinition": {
        "type": "object",
        "required": ["name"],
        "properties": {
            "name": {"type": "string"},
            "description": {"type": "string"},
            "schema": {"type": "object", "additionalProperties": True},
            "strict": {"type": ["boolean", "null"], "default": False},
        },
    },
    "JsonSchemaResponseFormat": {
        "type": "object",
        "required": ["type", "json_schema"],
        "properties": {
            "type": {"type": "string", "const": "json_schema"},
            "json_schema": {"$ref": "#/$defs/JsonSchemaDefinition"},
        },
    },
    "ListOrder": {"type": "string", "enum": ["asc", "desc"]},
    "MessageAttachmentRequest": {
        "type": "object",
        "required": ["file_id", "tools"],
        "properties": {
            "file_id": {"type": "string"},
            "tools": {"type": "array", "items": {"$ref": "#/$defs/AttachmentTool"}},
        },
    },
    "MessageContentImageFile": {
        "type": "object",
        "required": ["type", "image_file"],
        "properties": {
            "type": {"type": "string", "const": "image_file"},
            "image_file": {"$ref": "#/$defs/MessageImageFile"},
        },
    },
    "MessageContentImageUrl": {
        "type": "object",
        "required": ["type", "image_url"],
        "properties": {
            "type": {"type": "string", "const": "image_url"},
            "image_url": {"$ref": "#/$defs/MessageImageUrl"},
        },
    },
    "MessageContentRequest": {
        "oneOf": [
            {"$ref": "#/$defs/MessageContentImageFile"},
            {"$ref": "#/$defs/MessageContentImageUrl"},
            {"$ref": "#/$defs/MessageContentTextRequest"},
        ],
        "discriminator": {
            "propertyName": "type",
            "mapping": {
                "image_file": "#/$defs/MessageContentImageFile",
                "image_url": "#/$defs/MessageContentImageUrl",
                "text": "#/$defs/MessageContentTextRequest",
            },
        },
    },
    "MessageContentTextRequest": {
        "type": "object",
        "required": ["type", "text"],
        "properties": {"type": {"type": "string", "const": "text"}, "text": {"type": "string"}},
    },
    "MessageImageFile": {
        "type": "object",
        "required": ["file_id"],
        "properties": {
            "file_id": {"type": "string"},
            "detail": {"$ref": "#/$defs/ImageDetail", "default": "auto"},
        },
    },
    "MessageImageUrl": {
        "type": "object",
        "required": ["url"],
        "properties": {
            "url": {"type": "string"},
            "detail": {"$ref": "#/$defs/ImageDetail", "default": "auto"},
        },
    },
    "MessageRole": {"type": "string", "enum": ["user", "assistant"]},
    "Metadata": {
        "type": "object",
        "maxProperties": 16,
        "propertyNames": {"maxLength": 64},
        "additionalProperties": {"type": "string", "maxLength": 512},
    },
    "NamedToolChoice": {
        "type": "object",
        "required": ["type"],
        "properties": {
            "type": {"type": "string", "enum": ["function", "code_interpreter", "file_search"]},
            "function": {"$ref": "#/$defs/ToolChoiceFunction"},
        },
    },
    "ReasoningEffort": {
        "type": "string",
        "enum": ["none", "minimal", "low", "medium", "high", "xhigh", "max"],
        "default": "medium",
    },
    "ResponseFormat": {
        "oneOf": [
            {"type": "string", "const": "auto"},
            {"$ref": "#/$defs/TextResponseFormat"},
            {"$ref": "#/$defs/JsonObjectResponseFormat"},
            {"$ref": "#/$defs/JsonSchemaResponseFormat"},
        ],
        "discriminator": {
            "propertyName": "type",
            "mapping": {
                "text": "#/$defs/TextResponseFormat",
                "json_object": "#/$defs/JsonObjectResponseFormat",
                "json_schema": "#/$defs/JsonSchemaResponseFormat",
            },
        },
    },
    "RunCreateRequest": {
        "type": "object",
        "additionalProperties": False,
        "required": ["assistant_id"],
        "properties": {
            "assistant_id": {"type": "string"},
            "model": {"type": ["string", "null"]},
            "reasoning_effort": {
                "default": "medium",
                "oneOf": [{"$ref": "#/$defs/ReasoningEffort"}, {"type": "null"}],
            },
            "instructions": {"type": ["string", "null"]},
            "additional_instructions": {"type": ["string", "null"]},
            "additional_messages": {
                "oneOf": [
                    {"type": "array", "items": {"$ref": "#/$defs/ThreadMessageCreateRequest"}},
                    {"type": "null"},
                ]
            },
            "tools": {
                "oneOf": [
                    {"type": "array", "maxItems": 20, "items": {"$ref": "#/$defs/Tool"}},
                    {"type": "null"},
                ]
            },
            "metadata": {"oneOf": [{"$ref": "#/$defs/Metadata"}, {"type": "null"}]},
            "temperature": {"type": ["number", "null"], "minimum": 0, "maximum": 2, "default": 1},
            "top_p": {"type": ["number", "null"], "minimum": 0, "maximum": 1, "default": 1},
            "stream": {"type": ["boolean", "null"]},
            "max_prompt_tokens": {"type": ["integer", "null"], "minimum": 256},
            "max_completion_tokens": {"type": ["integer", "null"], "minimum": 256},
            "truncation_strategy": {"oneOf": [{"$ref": "#/$defs/TruncationStrategy"}, {"type": "null"}]},
            "tool_choice": {"oneOf": [{"$ref": "#/$defs/ToolChoice"}, {"type": "null"}]},
            "parallel_tool_calls": {"type": "boolean", "default": True},
            "response_format": {
                "oneOf": [{"$ref": "#/$defs/ResponseFormat"}, {"type": "null"}],
                "discriminator": {
                    "propertyName": "type",
                    "mapping": {
                        "text": "#/$defs/TextResponseFormat",
                        "json_object": "#/$defs/JsonObjectResponseFormat",
                        "json_schema": "#/$defs/JsonSchemaResponseFormat",
                    },
                },
            },
        },
    },
    "RunModifyRequest": {
        "type": "object",
        "additionalProperties": False,
        "properties": {"metadata": {"oneOf": [{"$ref": "#/$defs/Metadata"}, {"type": "null"}]}},
    },
    "RunStepInclude": {
        "type": "string",
        "enum": ["step_details.tool_calls[*].file_search.results[*].content"],
    },
    "RunThreadCreateRequest": {
        "type": "object",
        "additionalProperties": False,
        "required": ["assistant_id"],
        "properties": {
            "assistant_id": {"type": "string"},
            "thread": {"$ref": "#/$defs/ThreadCreateRequest"},
            "model": {"type": ["string", "null"]},
            "instructions": {"type": ["string", "null"]},
            "tools": {
                "oneOf": [
                    {"type": "array", "maxItems": 20, "items": {"$ref": "#/$defs/Tool"}},
                    {"type": "null"},
                ]
            },
            "tool_resources": {"oneOf": [{"$ref": "#/$defs/ToolResourcesModifyRequest"}, {"type": "null"}]},
            "metadata": {"oneOf": [{"$ref": "#/$defs/Metadata"}, {"type": "null"}]},
            "temperature": {"type": ["number", "null"], "minimum": 0, "maximum": 2, "default": 1},
            "top_p": {"type": ["number", "null"], "minimum": 0, "maximum": 1, "default": 1},
            "stream": {"type": ["boolean", "null"]},
            "max_prompt_tokens": {"type": ["integer", "null"], "minimum": 256},
            "max_completion_tokens": {"type": ["integer", "null"], "minimum": 256},
            "truncation_strategy": {"oneOf": [{"$ref": "#/$defs/TruncationStrategy"}, {"type": "null"}]},
            "tool_choice": {"oneOf": [{"$ref": "#/$defs/ToolChoice"}, {"type": "null"}]},
            "parallel_tool_calls": {"type": "boolean", "default": True},
            "response_format": {
                "oneOf": [{"$ref": "#/$defs/ResponseFormat"}, {"type": "null"}],
                "discriminator": {
                    "propertyName": "type",
                    "mapping": {
                        "text": "#/$defs/TextResponseFormat",
                        "json_object": "#/$defs/JsonObjectResponseFormat",
                        "json_schema": "#/$defs/JsonSchemaResponseFormat",
                    },
                },
            },
        },
    },
    "RunToolOutputsSubmitRequest": {
        "type": "object",
        "additionalProperties": False,
        "required": ["tool_outputs"],
        "properties": {
            "tool_outputs": {"type": "array", "items": {"$ref": "#/$defs/ToolOutput"}},
            "stream": {"type": ["boolean", "null"]},
        },
    },
    "StaticChunkingParameters": {
        "type": "object",
        "additionalProperties": False,
        "required": ["max_chunk_size_tokens", "chunk_overlap_tokens"],
        "properties": {
            "max_chunk_size_tokens": {"type": "integer", "minimum": 100, "maximum": 4096},
            "chunk_overlap_tokens": {"type": "integer"},
        },
    },
    "StaticChunkingStrategyRequest": {
        "type": "object",
        "additionalProperties": False,
        "required": ["type", "static"],
        "properties": {
            "type": {"type": "string", "const": "static"},
            "static": {"$ref": "#/$defs/StaticChunkingParameters"},
        },
    },
    "TextResponseFormat": {
        "type": "object",
        "required": ["type"],
        "properties": {"type": {"type": "string", "const": "text"}},
    },
    "ThreadCreateRequest": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "messages": {"type": "array", "items": {"$ref": "#/$defs/ThreadMessageCreateRequest"}},
            "tool_resources": {"oneOf": [{"$ref": "#/$defs/ToolResourcesCreateRequest"}, {"type": "null"}]},
            "metadata": {"oneOf": [{"$ref": "#/$defs/Metadata"}, {"type": "null"}]},
        },
    },
    "ThreadMessageCreateRequest": {
        "type": "object",
        "additionalProperties": False,
        "required": ["role", "content"],
        "properties": {
            "role": {"$ref": "#/$defs/MessageRole"},
            "content": {
                "oneOf": [
                    {"type": "string"},
                    {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/MessageContentRequest"}},
                ]
            },
            "attachments": {
                "oneOf": [
                    {"type": "array", "items": {"$ref": "#/$defs/MessageAttachmentRequest"}},
                    {"type": "null"},
                ]
            },
            "metadata": {"oneOf": [{"$ref": "#/$defs/Metadata"}, {"type": "null"}]},
        },
    },
    "ThreadMessageModifyRequest": {
        "type": "object",
        "additionalProperties": False,
        "properties": {"metadata": {"oneOf": [{"$ref": "#/$defs/Metadata"}, {"type": "null"}]}},
    },
    "ThreadModifyRequest": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "tool_resources": {"oneOf": [{"$ref": "#/$defs/ToolResourcesModifyRequest"}, {"type": "null"}]},
            "metadata": {"oneOf": [{"$ref": "#/$defs/Metadata"}, {"type": "null"}]},
        },
    },
    "Tool": {
        "oneOf": [
            {"$ref": "#/$defs/CodeInterpreterTool"},
            {"$ref": "#/$defs/FileSearchTool"},
            {"$ref": "#/$defs/FunctionTool"},
        ],
        "discriminator": {
            "propertyName": "type",
            "mapping": {
                "code_interpreter": "#/$defs/CodeInterpreterTool",
                "file_search": "#/$defs/FileSearchTool",
                "function": "#/$defs/FunctionTool",
            },
        },
    },
    "ToolChoice": {
        "oneOf": [
            {"type": "string", "enum": ["none", "auto", "required"]},
            {"$ref": "#/$defs/NamedToolChoice"},
        ]
    },
    "ToolChoiceFunction": {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string"}},
    },
    "ToolOutput": {
        "type": "object",
        "properties": {"tool_call_id": {"type": "string"}, "output": {"type": "string"}},
    },
    "ToolResourcesCreateRequest": {
        "type": "object",
        "properties": {
            "code_interpreter": {"$ref": "#/$defs/CodeInterpreterResources"},
            "file_search": {"$ref": "#/$defs/FileSearchResourcesCreateRequest"},
        },
    },
    "ToolResourcesModifyRequest": {
        "type": "object",
        "properties": {
            "code_interpreter": {"$ref": "#/$defs/CodeInterpreterResources"},
            "file_search": {"$ref": "#/$defs/FileSearchResources"},
        },
    },
    "TruncationStrategy": {
        "type": "object",
        "required": ["type"],
        "properties": {
            "type": {"type": "string", "enum": ["auto", "last_messages"]},
            "last_messages": {"type": ["integer", "null"], "minimum": 1},
        },
    },
    "VectorStoreAttributes": {
        "type": "object",
        "maxProperties": 16,
        "propertyNames": {"type": "string", "maxLength": 64},
        "additionalProperties": {
            "oneOf": [{"type": "string", "maxLength": 512}, {"type": "number"}, {"type": "boolean"}]
        },
    },
    "VectorStoreCreateRequest": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "file_ids": {"type": "array", "maxItems": 500, "items": {"type": "string"}},
            "name": {"type": "string"},
            "description": {"type": "string"},
            "expires_after": {"$ref": "#/$defs/VectorStoreExpiresAfter"},
            "chunking_strategy": {"$ref": "#/$defs/ChunkingStrategyRequest"},
            "metadata": {"oneOf": [{"$ref": "#/$defs/Metadata"}, {"type": "null"}]},
        },
    },
    "VectorStoreExpiresAfter": {
        "type": "object",
        "required": ["anchor", "days"],
        "properties": {
            "anchor": {"type": "string", "const": "last_active_at"},
            "days": {"type": "integer", "minimum": 1, "maximum": 365},
        },
    },
    "VectorStoreFileBatchCreateRequest": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "file_ids": {"type": "array", "minItems": 1, "maxItems": 2000, "items": {"type": "string"}},
            "files": {
                "type": "array",
                "minItems": 1,
                "maxItems": 2000,
                "items": {"$ref": "#/$defs/VectorStoreFileCreateRequest"},
            },
            "chunking_strategy": {"$ref": "#/$defs/ChunkingStrategyRequest"},
            "attributes": {"oneOf": [{"$ref": "#/$defs/VectorStoreAttributes"}, {"type": "null"}]},
        },
    },
    "VectorStoreFileCreateRequest": {
        "type": "object",
        "additionalProperties": False,
        "required": ["file_id"],
        "properties": {
            "file_id": {"type": "string"},
            "chunking_strategy": {"$ref": "#/$defs/ChunkingStrategyRequest"},
            "attributes": {"oneOf": [{"$ref": "#/$defs/VectorStoreAttributes"}, {"type": "null"}]},
        },
    },
    "VectorStoreFileModifyRequest": {
        "type": "object",
        "additionalProperties": False,
        "required": ["attributes"],
        "properties": {
            "attributes": {"oneOf": [{"$ref": "#/$defs/VectorStoreAttributes"}, {"type": "null"}]}
        },
    },
    "VectorStoreFileStatus": {"type": "string", "enum": ["in_progress", "completed", "cancelled", "failed"]},
    "VectorStoreFilter": {
        "oneOf": [{"$ref": "#/$defs/ComparisonFilter"}, {"$ref": "#/$defs/CompoundFilter"}],
        "discriminator": {
            "propertyName": "type",
            "mapping": {
                "eq": "#/$defs/ComparisonFilter",
                "ne": "#/$defs/ComparisonFilter",
                "gt": "#/$defs/ComparisonFilter",
                "gte": "#/$defs/ComparisonFilter",
                "lt": "#/$defs/ComparisonFilter",
                "lte": "#/$defs/ComparisonFilter",
                "in": "#/$defs/ComparisonFilter",
                "nin": "#/$defs/ComparisonFilter",
                "and": "#/$defs/CompoundFilter",
                "or": "#/$defs/CompoundFilter",
            },
        },
    },
    "VectorStoreModifyRequest": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "name": {"type": ["string", "null"]},
            "expires_after": {"oneOf": [{"$ref": "#/$defs/VectorStoreExpiresAfter"}, {"type": "null"}]},
            "metadata": {"oneOf": [{"$ref": "#/$defs/Metadata"}, {"type": "null"}]},
        },
    },
    "VectorStoreSearchRankingOptions": {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "ranker": {"type": "string", "enum": ["none", "auto", "default-2024-11-15"], "default": "auto"},
            "score_threshold": {"type": "number", "minimum": 0, "maximum": 1, "default": 0},
        },
    },
    "VectorStoreSearchRequest": {
        "type": "object",
        "additionalProperties": False,
        "required": ["query"],
        "properties": {
            "query": {
                "oneOf": [{"type": "string"}, {"type": "array", "minItems": 1, "items": {"type": "string"}}]
            },
            "rewrite_query": {"type": "boolean", "default": False},
            "max_num_results": {"type": "integer", "default": 10, "minimum": 1, "maximum": 50},
            "filters": {"$ref": "#/$defs/VectorStoreFilter"},
            "ranking_options": {"$ref": "#/$defs/VectorStoreSearchRankingOptions"},
        },
    },
}
