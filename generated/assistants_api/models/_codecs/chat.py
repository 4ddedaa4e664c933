# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Decoders and encoders of `assistants_api.models.chat`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from assistants_api.models._codecs.shared import (
    decode_function_definition,
    decode_json_object_response_format,
    decode_json_schema_response_format,
    decode_text_response_format,
)
from assistants_api.models.chat import (
    CompletionAllowedTools,
    CompletionAllowedToolsChoice,
    CompletionAnnotation,
    CompletionAssistantMessage,
    CompletionAudio,
    CompletionAudioOptions,
    CompletionAudioPart,
    CompletionAudioReference,
    CompletionChoice,
    CompletionCreateRequest,
    CompletionCustomCall,
    CompletionCustomTool,
    CompletionCustomToolCall,
    CompletionCustomToolChoice,
    CompletionCustomToolChoiceTool,
    CompletionCustomToolDefinition,
    CompletionCustomToolGrammar,
    CompletionCustomToolGrammarFormat,
    CompletionCustomToolTextFormat,
    CompletionCustomVoice,
    CompletionDeveloperMessage,
    CompletionFilePart,
    CompletionFunction,
    CompletionFunctionCall,
    CompletionFunctionCallOption,
    CompletionFunctionMessage,
    CompletionFunctionTool,
    CompletionFunctionToolCall,
    CompletionImagePart,
    CompletionImageUrl,
    CompletionInputAudio,
    CompletionInputFile,
    CompletionLogprobs,
    CompletionModeration,
    CompletionModerationError,
    CompletionModerationOptions,
    CompletionModerationPolicy,
    CompletionModerationResult,
    CompletionModerationResults,
    CompletionModerationRule,
    CompletionNamedToolChoice,
    CompletionNamedToolChoiceFunction,
    CompletionPrediction,
    CompletionPromptCacheBreakpoint,
    CompletionPromptCacheOptions,
    CompletionPromptTokensDetails,
    CompletionRefusalPart,
    CompletionResponse,
    CompletionResponseMessage,
    CompletionStreamOptions,
    CompletionSystemMessage,
    CompletionTextPart,
    CompletionTokenLogprob,
    CompletionTokensDetails,
    CompletionToolMessage,
    CompletionTopLogprob,
    CompletionUrlCitation,
    CompletionUsage,
    CompletionUserMessage,
    CompletionWebSearchLocation,
    CompletionWebSearchOptions,
    CompletionWebSearchUserLocation,
)
from assistants_api.wire import UNSET, to_json

_COMPLETION_CREATE_REQUEST = frozenset(
    {
        "messages",
        "model",
        "metadata",
        "temperature",
        "top_p",
        "top_logprobs",
        "user",
        "safety_identifier",
        "prompt_cache_key",
        "prompt_cache_retention",
        "prompt_cache_options",
        "service_tier",
        "modalities",
        "verbosity",
        "reasoning_effort",
        "max_completion_tokens",
        "frequency_penalty",
        "presence_penalty",
        "web_search_options",
        "response_format",
        "audio",
        "store",
        "moderation",
        "stream",
        "stream_options",
        "stop",
        "logit_bias",
        "logprobs",
        "max_tokens",
        "n",
        "prediction",
        "seed",
        "tools",
        "tool_choice",
        "parallel_tool_calls",
        "function_call",
        "functions",
    }
)
_COMPLETION_PROMPT_CACHE_OPTIONS = frozenset(
    {
        "ttl",
        "mode",
    }
)
_COMPLETION_PROMPT_CACHE_BREAKPOINT = frozenset(
    {
        "mode",
    }
)
_COMPLETION_WEB_SEARCH_OPTIONS = frozenset(
    {
        "user_location",
        "search_context_size",
    }
)
_COMPLETION_WEB_SEARCH_USER_LOCATION = frozenset(
    {
        "type",
        "approximate",
    }
)
_COMPLETION_WEB_SEARCH_LOCATION = frozenset(
    {
        "country",
        "region",
        "city",
        "timezone",
    }
)
_COMPLETION_AUDIO_OPTIONS = frozenset(
    {
        "voice",
        "format",
    }
)
_COMPLETION_CUSTOM_VOICE = frozenset(
    {
        "id",
    }
)
_COMPLETION_MODERATION_OPTIONS = frozenset(
    {
        "model",
        "policy",
    }
)
_COMPLETION_MODERATION_POLICY = frozenset(
    {
        "input",
        "output",
    }
)
_COMPLETION_MODERATION_RULE = frozenset(
    {
        "mode",
    }
)
_COMPLETION_STREAM_OPTIONS = frozenset(
    {
        "include_usage",
        "include_obfuscation",
    }
)
_COMPLETION_PREDICTION = frozenset(
    {
        "type",
        "content",
    }
)
_COMPLETION_DEVELOPER_MESSAGE = frozenset(
    {
        "content",
        "role",
        "name",
    }
)
_COMPLETION_SYSTEM_MESSAGE = frozenset(
    {
        "content",
        "role",
        "name",
    }
)
_COMPLETION_USER_MESSAGE = frozenset(
    {
        "content",
        "role",
        "name",
    }
)
_COMPLETION_ASSISTANT_MESSAGE = frozenset(
    {
        "content",
        "refusal",
        "role",
        "name",
        "audio",
        "tool_calls",
        "function_call",
    }
)
_COMPLETION_TOOL_MESSAGE = frozenset(
    {
        "role",
        "content",
        "tool_call_id",
    }
)
_COMPLETION_FUNCTION_MESSAGE = frozenset(
    {
        "role",
        "content",
        "name",
    }
)
_COMPLETION_TEXT_PART = frozenset(
    {
        "type",
        "text",
        "prompt_cache_breakpoint",
    }
)
_COMPLETION_IMAGE_PART = frozenset(
    {
        "type",
        "image_url",
        "prompt_cache_breakpoint",
    }
)
_COMPLETION_IMAGE_URL = frozenset(
    {
        "url",
        "detail",
    }
)
_COMPLETION_AUDIO_PART = frozenset(
    {
        "type",
        "input_audio",
        "prompt_cache_breakpoint",
    }
)
_COMPLETION_INPUT_AUDIO = frozenset(
    {
        "data",
        "format",
    }
)
_COMPLETION_FILE_PART = frozenset(
    {
        "type",
        "file",
        "prompt_cache_breakpoint",
    }
)
_COMPLETION_INPUT_FILE = frozenset(
    {
        "filename",
        "file_data",
        "file_id",
    }
)
_COMPLETION_REFUSAL_PART = frozenset(
    {
        "type",
        "refusal",
    }
)
_COMPLETION_AUDIO_REFERENCE = frozenset(
    {
        "id",
    }
)
_COMPLETION_FUNCTION_TOOL = frozenset(
    {
        "type",
        "function",
    }
)
_COMPLETION_CUSTOM_TOOL = frozenset(
    {
        "type",
        "custom",
    }
)
_COMPLETION_CUSTOM_TOOL_DEFINITION = frozenset(
    {
        "name",
        "description",
        "format",
    }
)
_COMPLETION_CUSTOM_TOOL_TEXT_FORMAT = frozenset(
    {
        "type",
    }
)
_COMPLETION_CUSTOM_TOOL_GRAMMAR_FORMAT = frozenset(
    {
        "type",
        "grammar",
    }
)
_COMPLETION_CUSTOM_TOOL_GRAMMAR = frozenset(
    {
        "definition",
        "syntax",
    }
)
_COMPLETION_ALLOWED_TOOLS_CHOICE = frozenset(
    {
        "type",
        "allowed_tools",
    }
)
_COMPLETION_ALLOWED_TOOLS = frozenset(
    {
        "mode",
        "tools",
    }
)
_COMPLETION_NAMED_TOOL_CHOICE = frozenset(
    {
        "type",
        "function",
    }
)
_COMPLETION_NAMED_TOOL_CHOICE_FUNCTION = frozenset(
    {
        "name",
    }
)
_COMPLETION_CUSTOM_TOOL_CHOICE = frozenset(
    {
        "type",
        "custom",
    }
)
_COMPLETION_CUSTOM_TOOL_CHOICE_TOOL = frozenset(
    {
        "name",
    }
)
_COMPLETION_FUNCTION_CALL_OPTION = frozenset(
    {
        "name",
    }
)
_COMPLETION_FUNCTION = frozenset(
    {
        "description",
        "name",
        "parameters",
    }
)
_COMPLETION_FUNCTION_TOOL_CALL = frozenset(
    {
        "id",
        "type",
        "function",
    }
)
_COMPLETION_FUNCTION_CALL = frozenset(
    {
        "name",
        "arguments",
    }
)
_COMPLETION_CUSTOM_TOOL_CALL = frozenset(
    {
        "id",
        "type",
        "custom",
    }
)
_COMPLETION_CUSTOM_CALL = frozenset(
    {
        "name",
        "input",
    }
)
_COMPLETION_RESPONSE = frozenset(
    {
        "id",
        "choices",
        "created",
        "model",
        "metadata",
        "service_tier",
        "system_fingerprint",
        "object",
        "usage",
        "moderation",
    }
)
_COMPLETION_CHOICE = frozenset(
    {
        "finish_reason",
        "index",
        "message",
        "logprobs",
    }
)
_COMPLETION_RESPONSE_MESSAGE = frozenset(
    {
        "content",
        "refusal",
        "tool_calls",
        "annotations",
        "role",
        "function_call",
        "audio",
    }
)
_COMPLETION_ANNOTATION = frozenset(
    {
        "type",
        "url_citation",
    }
)
_COMPLETION_URL_CITATION = frozenset(
    {
        "end_index",
        "start_index",
        "url",
        "title",
    }
)
_COMPLETION_AUDIO = frozenset(
    {
        "id",
        "expires_at",
        "data",
        "transcript",
    }
)
_COMPLETION_LOGPROBS = frozenset(
    {
        "content",
        "refusal",
    }
)
_COMPLETION_TOKEN_LOGPROB = frozenset(
    {
        "token",
        "logprob",
        "bytes",
        "top_logprobs",
    }
)
_COMPLETION_TOP_LOGPROB = frozenset(
    {
        "token",
        "logprob",
        "bytes",
    }
)
_COMPLETION_USAGE = frozenset(
    {
        "completion_tokens",
        "prompt_tokens",
        "total_tokens",
        "completion_tokens_details",
        "prompt_tokens_details",
    }
)
_COMPLETION_TOKENS_DETAILS = frozenset(
    {
        "accepted_prediction_tokens",
        "audio_tokens",
        "reasoning_tokens",
        "text_tokens",
        "rejected_prediction_tokens",
    }
)
_COMPLETION_PROMPT_TOKENS_DETAILS = frozenset(
    {
        "audio_tokens",
        "cached_tokens",
        "text_tokens",
        "image_tokens",
        "cache_write_tokens",
    }
)
_COMPLETION_MODERATION = frozenset(
    {
        "input",
        "output",
    }
)
_COMPLETION_MODERATION_RESULTS = frozenset(
    {
        "type",
        "model",
        "results",
    }
)
_COMPLETION_MODERATION_RESULT = frozenset(
    {
        "type",
        "model",
        "flagged",
        "categories",
        "category_scores",
        "category_applied_input_types",
    }
)
_COMPLETION_MODERATION_ERROR = frozenset(
    {
        "type",
        "code",
        "message",
    }
)


def decode_completion_create_request(data: dict[str, Any]) -> CompletionCreateRequest:
    get = data.get
    model = CompletionCreateRequest.__new__(CompletionCreateRequest)
    value = get("messages", UNSET)
    model.messages = (
        [decode_completion_message(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.model = get("model", UNSET)
    model.metadata = get("metadata", UNSET)
    model.temperature = get("temperature", UNSET)
    model.top_p = get("top_p", UNSET)
    model.top_logprobs = get("top_logprobs", UNSET)
    model.user = get("user", UNSET)
    model.safety_identifier = get("safety_identifier", UNSET)
    model.prompt_cache_key = get("prompt_cache_key", UNSET)
    model.prompt_cache_retention = get("prompt_cache_retention", UNSET)
    value = get("prompt_cache_options", UNSET)
    model.prompt_cache_options = (
        decode_completion_prompt_cache_options(value) if value.__class__ is dict else value
    )
    model.service_tier = get("service_tier", UNSET)
    model.modalities = get("modalities", UNSET)
    model.verbosity = get("verbosity", UNSET)
    model.reasoning_effort = get("reasoning_effort", UNSET)
    model.max_completion_tokens = get("max_completion_tokens", UNSET)
    model.frequency_penalty = get("frequency_penalty", UNSET)
    model.presence_penalty = get("presence_penalty", UNSET)
    value = get("web_search_options", UNSET)
    model.web_search_options = (
        decode_completion_web_search_options(value) if value.__class__ is dict else value
    )
    value = get("response_format", UNSET)
    model.response_format = decode_completion_response_format(value) if value.__class__ is dict else value
    value = get("audio", UNSET)
    model.audio = decode_completion_audio_options(value) if value.__class__ is dict else value
    model.store = get("store", UNSET)
    value = get("moderation", UNSET)
    model.moderation = decode_completion_moderation_options(value) if value.__class__ is dict else value
    model.stream = get("stream", UNSET)
    value = get("stream_options", UNSET)
    model.stream_options = decode_completion_stream_options(value) if value.__class__ is dict else value
    model.stop = get("stop", UNSET)
    model.logit_bias = get("logit_bias", UNSET)
    model.logprobs = get("logprobs", UNSET)
    model.max_tokens = get("max_tokens", UNSET)
    model.n = get("n", UNSET)
    value = get("prediction", UNSET)
    model.prediction = decode_completion_prediction(value) if value.__class__ is dict else value
    model.seed = get("seed", UNSET)
    value = get("tools", UNSET)
    model.tools = (
        [decode_completion_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = get("tool_choice", UNSET)
    model.tool_choice = decode_completion_tool_choice(value) if value.__class__ is dict else value
    model.parallel_tool_calls = get("parallel_tool_calls", UNSET)
    value = get("function_call", UNSET)
    model.function_call = decode_completion_function_call_option(value) if value.__class__ is dict else value
    value = get("functions", UNSET)
    model.functions = (
        [decode_completion_function(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CREATE_REQUEST
        else {key: data[key] for key in data if key not in _COMPLETION_CREATE_REQUEST}
    )
    model.http = None
    return model


def encode_completion_create_request(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.messages) is not UNSET:
        data["messages"] = to_json(value)
    if (value := model.model) is not UNSET:
        data["model"] = value
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    if (value := model.temperature) is not UNSET:
        data["temperature"] = value
    if (value := model.top_p) is not UNSET:
        data["top_p"] = value
    if (value := model.top_logprobs) is not UNSET:
        data["top_logprobs"] = value
    if (value := model.user) is not UNSET:
        data["user"] = value
    if (value := model.safety_identifier) is not UNSET:
        data["safety_identifier"] = value
    if (value := model.prompt_cache_key) is not UNSET:
        data["prompt_cache_key"] = value
    if (value := model.prompt_cache_retention) is not UNSET:
        data["prompt_cache_retention"] = value
    if (value := model.prompt_cache_options) is not UNSET:
        data["prompt_cache_options"] = to_json(value)
    if (value := model.service_tier) is not UNSET:
        data["service_tier"] = value
    if (value := model.modalities) is not UNSET:
        data["modalities"] = value
    if (value := model.verbosity) is not UNSET:
        data["verbosity"] = value
    if (value := model.reasoning_effort) is not UNSET:
        data["reasoning_effort"] = value
    if (value := model.max_completion_tokens) is not UNSET:
        data["max_completion_tokens"] = value
    if (value := model.frequency_penalty) is not UNSET:
        data["frequency_penalty"] = value
    if (value := model.presence_penalty) is not UNSET:
        data["presence_penalty"] = value
    if (value := model.web_search_options) is not UNSET:
        data["web_search_options"] = to_json(value)
    if (value := model.response_format) is not UNSET:
        data["response_format"] = to_json(value)
    if (value := model.audio) is not UNSET:
        data["audio"] = to_json(value)
    if (value := model.store) is not UNSET:
        data["store"] = value
    if (value := model.moderation) is not UNSET:
        data["moderation"] = to_json(value)
    if (value := model.stream) is not UNSET:
        data["stream"] = value
    if (value := model.stream_options) is not UNSET:
        data["stream_options"] = to_json(value)
    if (value := model.stop) is not UNSET:
        data["stop"] = value
    if (value := model.logit_bias) is not UNSET:
        data["logit_bias"] = value
    if (value := model.logprobs) is not UNSET:
        data["logprobs"] = value
    if (value := model.max_tokens) is not UNSET:
        data["max_tokens"] = value
    if (value := model.n) is not UNSET:
        data["n"] = value
    if (value := model.prediction) is not UNSET:
        data["prediction"] = to_json(value)
    if (value := model.seed) is not UNSET:
        data["seed"] = value
    if (value := model.tools) is not UNSET:
        data["tools"] = to_json(value)
    if (value := model.tool_choice) is not UNSET:
        data["tool_choice"] = to_json(value)
    if (value := model.parallel_tool_calls) is not UNSET:
        data["parallel_tool_calls"] = value
    if (value := model.function_call) is not UNSET:
        data["function_call"] = to_json(value)
    if (value := model.functions) is not UNSET:
        data["functions"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_prompt_cache_options(data: dict[str, Any]) -> CompletionPromptCacheOptions:
    get = data.get
    model = CompletionPromptCacheOptions.__new__(CompletionPromptCacheOptions)
    model.ttl = get("ttl", UNSET)
    model.mode = get("mode", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_PROMPT_CACHE_OPTIONS
        else {key: data[key] for key in data if key not in _COMPLETION_PROMPT_CACHE_OPTIONS}
    )
    model.http = None
    return model


def encode_completion_prompt_cache_options(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.ttl) is not UNSET:
        data["ttl"] = value
    if (value := model.mode) is not UNSET:
        data["mode"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_prompt_cache_breakpoint(data: dict[str, Any]) -> CompletionPromptCacheBreakpoint:
    get = data.get
    model = CompletionPromptCacheBreakpoint.__new__(CompletionPromptCacheBreakpoint)
    model.mode = get("mode", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_PROMPT_CACHE_BREAKPOINT
        else {key: data[key] for key in data if key not in _COMPLETION_PROMPT_CACHE_BREAKPOINT}
    )
    model.http = None
    return model


def encode_completion_prompt_cache_breakpoint(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.mode) is not UNSET:
        data["mode"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_web_search_options(data: dict[str, Any]) -> CompletionWebSearchOptions:
    get = data.get
    model = CompletionWebSearchOptions.__new__(CompletionWebSearchOptions)
    value = get("user_location", UNSET)
    model.user_location = (
        decode_completion_web_search_user_location(value) if value.__class__ is dict else value
    )
    model.search_context_size = get("search_context_size", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_WEB_SEARCH_OPTIONS
        else {key: data[key] for key in data if key not in _COMPLETION_WEB_SEARCH_OPTIONS}
    )
    model.http = None
    return model


def encode_completion_web_search_options(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.user_location) is not UNSET:
        data["user_location"] = to_json(value)
    if (value := model.search_context_size) is not UNSET:
        data["search_context_size"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_web_search_user_location(data: dict[str, Any]) -> CompletionWebSearchUserLocation:
    get = data.get
    model = CompletionWebSearchUserLocation.__new__(CompletionWebSearchUserLocation)
    model.type = get("type", UNSET)
    value = get("approximate", UNSET)
    model.approximate = decode_completion_web_search_location(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_WEB_SEARCH_USER_LOCATION
        else {key: data[key] for key in data if key not in _COMPLETION_WEB_SEARCH_USER_LOCATION}
    )
    model.http = None
    return model


def encode_completion_web_search_user_location(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.approximate) is not UNSET:
        data["approximate"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_web_search_location(data: dict[str, Any]) -> CompletionWebSearchLocation:
    get = data.get
    model = CompletionWebSearchLocation.__new__(CompletionWebSearchLocation)
    model.country = get("country", UNSET)
    model.region = get("region", UNSET)
    model.city = get("city", UNSET)
    model.timezone = get("timezone", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_WEB_SEARCH_LOCATION
        else {key: data[key] for key in data if key not in _COMPLETION_WEB_SEARCH_LOCATION}
    )
    model.http = None
    return model


def encode_completion_web_search_location(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.country) is not UNSET:
        data["country"] = value
    if (value := model.region) is not UNSET:
        data["region"] = value
    if (value := model.city) is not UNSET:
        data["city"] = value
    if (value := model.timezone) is not UNSET:
        data["timezone"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_audio_options(data: dict[str, Any]) -> CompletionAudioOptions:
    get = data.get
    model = CompletionAudioOptions.__new__(CompletionAudioOptions)
    value = get("voice", UNSET)
    model.voice = decode_completion_custom_voice(value) if value.__class__ is dict else value
    model.format = get("format", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_AUDIO_OPTIONS
        else {key: data[key] for key in data if key not in _COMPLETION_AUDIO_OPTIONS}
    )
    model.http = None
    return model


def encode_completion_audio_options(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.voice) is not UNSET:
        data["voice"] = to_json(value)
    if (value := model.format) is not UNSET:
        data["format"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_custom_voice(data: dict[str, Any]) -> CompletionCustomVoice:
    get = data.get
    model = CompletionCustomVoice.__new__(CompletionCustomVoice)
    model.id = get("id", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CUSTOM_VOICE
        else {key: data[key] for key in data if key not in _COMPLETION_CUSTOM_VOICE}
    )
    model.http = None
    return model


def encode_completion_custom_voice(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_moderation_options(data: dict[str, Any]) -> CompletionModerationOptions:
    get = data.get
    model = CompletionModerationOptions.__new__(CompletionModerationOptions)
    model.model = get("model", UNSET)
    value = get("policy", UNSET)
    model.policy = decode_completion_moderation_policy(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_MODERATION_OPTIONS
        else {key: data[key] for key in data if key not in _COMPLETION_MODERATION_OPTIONS}
    )
    model.http = None
    return model


def encode_completion_moderation_options(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.model) is not UNSET:
        data["model"] = value
    if (value := model.policy) is not UNSET:
        data["policy"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_moderation_policy(data: dict[str, Any]) -> CompletionModerationPolicy:
    get = data.get
    model = CompletionModerationPolicy.__new__(CompletionModerationPolicy)
    value = get("input", UNSET)
    model.input = decode_completion_moderation_rule(value) if value.__class__ is dict else value
    value = get("output", UNSET)
    model.output = decode_completion_moderation_rule(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_MODERATION_POLICY
        else {key: data[key] for key in data if key not in _COMPLETION_MODERATION_POLICY}
    )
    model.http = None
    return model


def encode_completion_moderation_policy(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.input) is not UNSET:
        data["input"] = to_json(value)
    if (value := model.output) is not UNSET:
        data["output"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_moderation_rule(data: dict[str, Any]) -> CompletionModerationRule:
    get = data.get
    model = CompletionModerationRule.__new__(CompletionModerationRule)
    model.mode = get("mode", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_MODERATION_RULE
        else {key: data[key] for key in data if key not in _COMPLETION_MODERATION_RULE}
    )
    model.http = None
    return model


def encode_completion_moderation_rule(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.mode) is not UNSET:
        data["mode"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_stream_options(data: dict[str, Any]) -> CompletionStreamOptions:
    get = data.get
    model = CompletionStreamOptions.__new__(CompletionStreamOptions)
    model.include_usage = get("include_usage", UNSET)
    model.include_obfuscation = get("include_obfuscation", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_STREAM_OPTIONS
        else {key: data[key] for key in data if key not in _COMPLETION_STREAM_OPTIONS}
    )
    model.http = None
    return model


def encode_completion_stream_options(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.include_usage) is not UNSET:
        data["include_usage"] = value
    if (value := model.include_obfuscation) is not UNSET:
        data["include_obfuscation"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_prediction(data: dict[str, Any]) -> CompletionPrediction:
    get = data.get
    model = CompletionPrediction.__new__(CompletionPrediction)
    model.type = get("type", UNSET)
    value = get("content", UNSET)
    model.content = (
        [decode_completion_text_part(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_PREDICTION
        else {key: data[key] for key in data if key not in _COMPLETION_PREDICTION}
    )
    model.http = None
    return model


def encode_completion_prediction(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.content) is not UNSET:
        data["content"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_developer_message(data: dict[str, Any]) -> CompletionDeveloperMessage:
    get = data.get
    model = CompletionDeveloperMessage.__new__(CompletionDeveloperMessage)
    value = get("content", UNSET)
    model.content = (
        [decode_completion_text_part(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.role = get("role", UNSET)
    model.name = get("name", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_DEVELOPER_MESSAGE
        else {key: data[key] for key in data if key not in _COMPLETION_DEVELOPER_MESSAGE}
    )
    model.http = None
    return model


def encode_completion_developer_message(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.content) is not UNSET:
        data["content"] = to_json(value)
    if (value := model.role) is not UNSET:
        data["role"] = value
    if (value := model.name) is not UNSET:
        data["name"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_system_message(data: dict[str, Any]) -> CompletionSystemMessage:
    get = data.get
    model = CompletionSystemMessage.__new__(CompletionSystemMessage)
    value = get("content", UNSET)
    model.content = (
        [decode_completion_text_part(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.role = get("role", UNSET)
    model.name = get("name", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_SYSTEM_MESSAGE
        else {key: data[key] for key in data if key not in _COMPLETION_SYSTEM_MESSAGE}
    )
    model.http = None
    return model


def encode_completion_system_message(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.content) is not UNSET:
        data["content"] = to_json(value)
    if (value := model.role) is not UNSET:
        data["role"] = value
    if (value := model.name) is not UNSET:
        data["name"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_user_message(data: dict[str, Any]) -> CompletionUserMessage:
    get = data.get
    model = CompletionUserMessage.__new__(CompletionUserMessage)
    value = get("content", UNSET)
    model.content = (
        [decode_completion_user_content_part(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.role = get("role", UNSET)
    model.name = get("name", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_USER_MESSAGE
        else {key: data[key] for key in data if key not in _COMPLETION_USER_MESSAGE}
    )
    model.http = None
    return model


def encode_completion_user_message(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.content) is not UNSET:
        data["content"] = to_json(value)
    if (value := model.role) is not UNSET:
        data["role"] = value
    if (value := model.name) is not UNSET:
        data["name"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_assistant_message(data: dict[str, Any]) -> CompletionAssistantMessage:
    get = data.get
    model = CompletionAssistantMessage.__new__(CompletionAssistantMessage)
    value = get("content", UNSET)
    model.content = (
        [decode_completion_assistant_content_part(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.refusal = get("refusal", UNSET)
    model.role = get("role", UNSET)
    model.name = get("name", UNSET)
    value = get("audio", UNSET)
    model.audio = decode_completion_audio_reference(value) if value.__class__ is dict else value
    value = get("tool_calls", UNSET)
    model.tool_calls = (
        [decode_completion_tool_call(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = get("function_call", UNSET)
    model.function_call = decode_completion_function_call(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_ASSISTANT_MESSAGE
        else {key: data[key] for key in data if key not in _COMPLETION_ASSISTANT_MESSAGE}
    )
    model.http = None
    return model


def encode_completion_assistant_message(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.content) is not UNSET:
        data["content"] = to_json(value)
    if (value := model.refusal) is not UNSET:
        data["refusal"] = value
    if (value := model.role) is not UNSET:
        data["role"] = value
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.audio) is not UNSET:
        data["audio"] = to_json(value)
    if (value := model.tool_calls) is not UNSET:
        data["tool_calls"] = to_json(value)
    if (value := model.function_call) is not UNSET:
        data["function_call"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_tool_message(data: dict[str, Any]) -> CompletionToolMessage:
    get = data.get
    model = CompletionToolMessage.__new__(CompletionToolMessage)
    model.role = get("role", UNSET)
    value = get("content", UNSET)
    model.content = (
        [decode_completion_text_part(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.tool_call_id = get("tool_call_id", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_TOOL_MESSAGE
        else {key: data[key] for key in data if key not in _COMPLETION_TOOL_MESSAGE}
    )
    model.http = None
    return model


def encode_completion_tool_message(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.role) is not UNSET:
        data["role"] = value
    if (value := model.content) is not UNSET:
        data["content"] = to_json(value)
    if (value := model.tool_call_id) is not UNSET:
        data["tool_call_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_function_message(data: dict[str, Any]) -> CompletionFunctionMessage:
    get = data.get
    model = CompletionFunctionMessage.__new__(CompletionFunctionMessage)
    model.role = get("role", UNSET)
    model.content = get("content", UNSET)
    model.name = get("name", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_FUNCTION_MESSAGE
        else {key: data[key] for key in data if key not in _COMPLETION_FUNCTION_MESSAGE}
    )
    model.http = None
    return model


def encode_completion_function_message(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.role) is not UNSET:
        data["role"] = value
    if (value := model.content) is not UNSET:
        data["content"] = value
    if (value := model.name) is not UNSET:
        data["name"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_text_part(data: dict[str, Any]) -> CompletionTextPart:
    get = data.get
    model = CompletionTextPart.__new__(CompletionTextPart)
    model.type = get("type", UNSET)
    model.text = get("text", UNSET)
    value = get("prompt_cache_breakpoint", UNSET)
    model.prompt_cache_breakpoint = (
        decode_completion_prompt_cache_breakpoint(value) if value.__class__ is dict else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_TEXT_PART
        else {key: data[key] for key in data if key not in _COMPLETION_TEXT_PART}
    )
    model.http = None
    return model


def encode_completion_text_part(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.text) is not UNSET:
        data["text"] = value
    if (value := model.prompt_cache_breakpoint) is not UNSET:
        data["prompt_cache_breakpoint"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_image_part(data: dict[str, Any]) -> CompletionImagePart:
    get = data.get
    model = CompletionImagePart.__new__(CompletionImagePart)
    model.type = get("type", UNSET)
    value = get("image_url", UNSET)
    model.image_url = decode_completion_image_url(value) if value.__class__ is dict else value
    value = get("prompt_cache_breakpoint", UNSET)
    model.prompt_cache_breakpoint = (
        decode_completion_prompt_cache_breakpoint(value) if value.__class__ is dict else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_IMAGE_PART
        else {key: data[key] for key in data if key not in _COMPLETION_IMAGE_PART}
    )
    model.http = None
    return model


def encode_completion_image_part(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.image_url) is not UNSET:
        data["image_url"] = to_json(value)
    if (value := model.prompt_cache_breakpoint) is not UNSET:
        data["prompt_cache_breakpoint"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_image_url(data: dict[str, Any]) -> CompletionImageUrl:
    get = data.get
    model = CompletionImageUrl.__new__(CompletionImageUrl)
    model.url = get("url", UNSET)
    model.detail = get("detail", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_IMAGE_URL
        else {key: data[key] for key in data if key not in _COMPLETION_IMAGE_URL}
    )
    model.http = None
    return model


def encode_completion_image_url(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.url) is not UNSET:
        data["url"] = value
    if (value := model.detail) is not UNSET:
        data["detail"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_audio_part(data: dict[str, Any]) -> CompletionAudioPart:
    get = data.get
    model = CompletionAudioPart.__new__(CompletionAudioPart)
    model.type = get("type", UNSET)
    value = get("input_audio", UNSET)
    model.input_audio = decode_completion_input_audio(value) if value.__class__ is dict else value
    value = get("prompt_cache_breakpoint", UNSET)
    model.prompt_cache_breakpoint = (
        decode_completion_prompt_cache_breakpoint(value) if value.__class__ is dict else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_AUDIO_PART
        else {key: data[key] for key in data if key not in _COMPLETION_AUDIO_PART}
    )
    model.http = None
    return model


def encode_completion_audio_part(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.input_audio) is not UNSET:
        data["input_audio"] = to_json(value)
    if (value := model.prompt_cache_breakpoint) is not UNSET:
        data["prompt_cache_breakpoint"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_input_audio(data: dict[str, Any]) -> CompletionInputAudio:
    get = data.get
    model = CompletionInputAudio.__new__(CompletionInputAudio)
    model.data = get("data", UNSET)
    model.format = get("format", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_INPUT_AUDIO
        else {key: data[key] for key in data if key not in _COMPLETION_INPUT_AUDIO}
    )
    model.http = None
    return model


def encode_completion_input_audio(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.data) is not UNSET:
        data["data"] = value
    if (value := model.format) is not UNSET:
        data["format"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_file_part(data: dict[str, Any]) -> CompletionFilePart:
    get = data.get
    model = CompletionFilePart.__new__(CompletionFilePart)
    model.type = get("type", UNSET)
    value = get("file", UNSET)
    model.file = decode_completion_input_file(value) if value.__class__ is dict else value
    value = get("prompt_cache_breakpoint", UNSET)
    model.prompt_cache_breakpoint = (
        decode_completion_prompt_cache_breakpoint(value) if value.__class__ is dict else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_FILE_PART
        else {key: data[key] for key in data if key not in _COMPLETION_FILE_PART}
    )
    model.http = None
    return model


def encode_completion_file_part(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.file) is not UNSET:
        data["file"] = to_json(value)
    if (value := model.prompt_cache_breakpoint) is not UNSET:
        data["prompt_cache_breakpoint"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_input_file(data: dict[str, Any]) -> CompletionInputFile:
    get = data.get
    model = CompletionInputFile.__new__(CompletionInputFile)
    model.filename = get("filename", UNSET)
    model.file_data = get("file_data", UNSET)
    model.file_id = get("file_id", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_INPUT_FILE
        else {key: data[key] for key in data if key not in _COMPLETION_INPUT_FILE}
    )
    model.http = None
    return model


def encode_completion_input_file(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.filename) is not UNSET:
        data["filename"] = value
    if (value := model.file_data) is not UNSET:
        data["file_data"] = value
    if (value := model.file_id) is not UNSET:
        data["file_id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_refusal_part(data: dict[str, Any]) -> CompletionRefusalPart:
    get = data.get
    model = CompletionRefusalPart.__new__(CompletionRefusalPart)
    model.type = get("type", UNSET)
    model.refusal = get("refusal", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_REFUSAL_PART
        else {key: data[key] for key in data if key not in _COMPLETION_REFUSAL_PART}
    )
    model.http = None
    return model


def encode_completion_refusal_part(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.refusal) is not UNSET:
        data["refusal"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_audio_reference(data: dict[str, Any]) -> CompletionAudioReference:
    get = data.get
    model = CompletionAudioReference.__new__(CompletionAudioReference)
    model.id = get("id", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_AUDIO_REFERENCE
        else {key: data[key] for key in data if key not in _COMPLETION_AUDIO_REFERENCE}
    )
    model.http = None
    return model


def encode_completion_audio_reference(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_function_tool(data: dict[str, Any]) -> CompletionFunctionTool:
    get = data.get
    model = CompletionFunctionTool.__new__(CompletionFunctionTool)
    model.type = get("type", UNSET)
    value = get("function", UNSET)
    model.function = decode_function_definition(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_FUNCTION_TOOL
        else {key: data[key] for key in data if key not in _COMPLETION_FUNCTION_TOOL}
    )
    model.http = None
    return model


def encode_completion_function_tool(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.function) is not UNSET:
        data["function"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_custom_tool(data: dict[str, Any]) -> CompletionCustomTool:
    get = data.get
    model = CompletionCustomTool.__new__(CompletionCustomTool)
    model.type = get("type", UNSET)
    value = get("custom", UNSET)
    model.custom = decode_completion_custom_tool_definition(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CUSTOM_TOOL
        else {key: data[key] for key in data if key not in _COMPLETION_CUSTOM_TOOL}
    )
    model.http = None
    return model


def encode_completion_custom_tool(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.custom) is not UNSET:
        data["custom"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_custom_tool_definition(data: dict[str, Any]) -> CompletionCustomToolDefinition:
    get = data.get
    model = CompletionCustomToolDefinition.__new__(CompletionCustomToolDefinition)
    model.name = get("name", UNSET)
    model.description = get("description", UNSET)
    value = get("format", UNSET)
    model.format = decode_completion_custom_tool_format(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CUSTOM_TOOL_DEFINITION
        else {key: data[key] for key in data if key not in _COMPLETION_CUSTOM_TOOL_DEFINITION}
    )
    model.http = None
    return model


def encode_completion_custom_tool_definition(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.description) is not UNSET:
        data["description"] = value
    if (value := model.format) is not UNSET:
        data["format"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_custom_tool_text_format(data: dict[str, Any]) -> CompletionCustomToolTextFormat:
    get = data.get
    model = CompletionCustomToolTextFormat.__new__(CompletionCustomToolTextFormat)
    model.type = get("type", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CUSTOM_TOOL_TEXT_FORMAT
        else {key: data[key] for key in data if key not in _COMPLETION_CUSTOM_TOOL_TEXT_FORMAT}
    )
    model.http = None
    return model


def encode_completion_custom_tool_text_format(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_custom_tool_grammar_format(data: dict[str, Any]) -> CompletionCustomToolGrammarFormat:
    get = data.get
    model = CompletionCustomToolGrammarFormat.__new__(CompletionCustomToolGrammarFormat)
    model.type = get("type", UNSET)
    value = get("grammar", UNSET)
    model.grammar = decode_completion_custom_tool_grammar(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CUSTOM_TOOL_GRAMMAR_FORMAT
        else {key: data[key] for key in data if key not in _COMPLETION_CUSTOM_TOOL_GRAMMAR_FORMAT}
    )
    model.http = None
    return model


def encode_completion_custom_tool_grammar_format(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.grammar) is not UNSET:
        data["grammar"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_custom_tool_grammar(data: dict[str, Any]) -> CompletionCustomToolGrammar:
    get = data.get
    model = CompletionCustomToolGrammar.__new__(CompletionCustomToolGrammar)
    model.definition = get("definition", UNSET)
    model.syntax = get("syntax", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CUSTOM_TOOL_GRAMMAR
        else {key: data[key] for key in data if key not in _COMPLETION_CUSTOM_TOOL_GRAMMAR}
    )
    model.http = None
    return model


def encode_completion_custom_tool_grammar(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.definition) is not UNSET:
        data["definition"] = value
    if (value := model.syntax) is not UNSET:
        data["syntax"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_allowed_tools_choice(data: dict[str, Any]) -> CompletionAllowedToolsChoice:
    get = data.get
    model = CompletionAllowedToolsChoice.__new__(CompletionAllowedToolsChoice)
    model.type = get("type", UNSET)
    value = get("allowed_tools", UNSET)
    model.allowed_tools = decode_completion_allowed_tools(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_ALLOWED_TOOLS_CHOICE
        else {key: data[key] for key in data if key not in _COMPLETION_ALLOWED_TOOLS_CHOICE}
    )
    model.http = None
    return model


def encode_completion_allowed_tools_choice(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.allowed_tools) is not UNSET:
        data["allowed_tools"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_allowed_tools(data: dict[str, Any]) -> CompletionAllowedTools:
    get = data.get
    model = CompletionAllowedTools.__new__(CompletionAllowedTools)
    model.mode = get("mode", UNSET)
    model.tools = get("tools", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_ALLOWED_TOOLS
        else {key: data[key] for key in data if key not in _COMPLETION_ALLOWED_TOOLS}
    )
    model.http = None
    return model


def encode_completion_allowed_tools(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.mode) is not UNSET:
        data["mode"] = value
    if (value := model.tools) is not UNSET:
        data["tools"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_named_tool_choice(data: dict[str, Any]) -> CompletionNamedToolChoice:
    get = data.get
    model = CompletionNamedToolChoice.__new__(CompletionNamedToolChoice)
    model.type = get("type", UNSET)
    value = get("function", UNSET)
    model.function = decode_completion_named_tool_choice_function(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_NAMED_TOOL_CHOICE
        else {key: data[key] for key in data if key not in _COMPLETION_NAMED_TOOL_CHOICE}
    )
    model.http = None
    return model


def encode_completion_named_tool_choice(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.function) is not UNSET:
        data["function"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_named_tool_choice_function(data: dict[str, Any]) -> CompletionNamedToolChoiceFunction:
    get = data.get
    model = CompletionNamedToolChoiceFunction.__new__(CompletionNamedToolChoiceFunction)
    model.name = get("name", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_NAMED_TOOL_CHOICE_FUNCTION
        else {key: data[key] for key in data if key not in _COMPLETION_NAMED_TOOL_CHOICE_FUNCTION}
    )
    model.http = None
    return model


def encode_completion_named_tool_choice_function(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_custom_tool_choice(data: dict[str, Any]) -> CompletionCustomToolChoice:
    get = data.get
    model = CompletionCustomToolChoice.__new__(CompletionCustomToolChoice)
    model.type = get("type", UNSET)
    value = get("custom", UNSET)
    model.custom = decode_completion_custom_tool_choice_tool(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CUSTOM_TOOL_CHOICE
        else {key: data[key] for key in data if key not in _COMPLETION_CUSTOM_TOOL_CHOICE}
    )
    model.http = None
    return model


def encode_completion_custom_tool_choice(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.custom) is not UNSET:
        data["custom"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_custom_tool_choice_tool(data: dict[str, Any]) -> CompletionCustomToolChoiceTool:
    get = data.get
    model = CompletionCustomToolChoiceTool.__new__(CompletionCustomToolChoiceTool)
    model.name = get("name", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CUSTOM_TOOL_CHOICE_TOOL
        else {key: data[key] for key in data if key not in _COMPLETION_CUSTOM_TOOL_CHOICE_TOOL}
    )
    model.http = None
    return model


def encode_completion_custom_tool_choice_tool(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_function_call_option(data: dict[str, Any]) -> CompletionFunctionCallOption:
    get = data.get
    model = CompletionFunctionCallOption.__new__(CompletionFunctionCallOption)
    model.name = get("name", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_FUNCTION_CALL_OPTION
        else {key: data[key] for key in data if key not in _COMPLETION_FUNCTION_CALL_OPTION}
    )
    model.http = None
    return model


def encode_completion_function_call_option(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_function(data: dict[str, Any]) -> CompletionFunction:
    get = data.get
    model = CompletionFunction.__new__(CompletionFunction)
    model.description = get("description", UNSET)
    model.name = get("name", UNSET)
    model.parameters = get("parameters", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_FUNCTION
        else {key: data[key] for key in data if key not in _COMPLETION_FUNCTION}
    )
    model.http = None
    return model


def encode_completion_function(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.description) is not UNSET:
        data["description"] = value
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.parameters) is not UNSET:
        data["parameters"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_function_tool_call(data: dict[str, Any]) -> CompletionFunctionToolCall:
    get = data.get
    model = CompletionFunctionToolCall.__new__(CompletionFunctionToolCall)
    model.id = get("id", UNSET)
    model.type = get("type", UNSET)
    value = get("function", UNSET)
    model.function = decode_completion_function_call(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_FUNCTION_TOOL_CALL
        else {key: data[key] for key in data if key not in _COMPLETION_FUNCTION_TOOL_CALL}
    )
    model.http = None
    return model


def encode_completion_function_tool_call(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.function) is not UNSET:
        data["function"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_function_call(data: dict[str, Any]) -> CompletionFunctionCall:
    get = data.get
    model = CompletionFunctionCall.__new__(CompletionFunctionCall)
    model.name = get("name", UNSET)
    model.arguments = get("arguments", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_FUNCTION_CALL
        else {key: data[key] for key in data if key not in _COMPLETION_FUNCTION_CALL}
    )
    model.http = None
    return model


def encode_completion_function_call(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.arguments) is not UNSET:
        data["arguments"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_custom_tool_call(data: dict[str, Any]) -> CompletionCustomToolCall:
    get = data.get
    model = CompletionCustomToolCall.__new__(CompletionCustomToolCall)
    model.id = get("id", UNSET)
    model.type = get("type", UNSET)
    value = get("custom", UNSET)
    model.custom = decode_completion_custom_call(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CUSTOM_TOOL_CALL
        else {key: data[key] for key in data if key not in _COMPLETION_CUSTOM_TOOL_CALL}
    )
    model.http = None
    return model


def encode_completion_custom_tool_call(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.custom) is not UNSET:
        data["custom"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_custom_call(data: dict[str, Any]) -> CompletionCustomCall:
    get = data.get
    model = CompletionCustomCall.__new__(CompletionCustomCall)
    model.name = get("name", UNSET)
    model.input = get("input", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CUSTOM_CALL
        else {key: data[key] for key in data if key not in _COMPLETION_CUSTOM_CALL}
    )
    model.http = None
    return model


def encode_completion_custom_call(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    if (value := model.input) is not UNSET:
        data["input"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_response(data: dict[str, Any]) -> CompletionResponse:
    get = data.get
    model = CompletionResponse.__new__(CompletionResponse)
    model.id = get("id", UNSET)
    value = get("choices", UNSET)
    model.choices = (
        [decode_completion_choice(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.created = get("created", UNSET)
    model.model = get("model", UNSET)
    model.metadata = get("metadata", UNSET)
    model.service_tier = get("service_tier", UNSET)
    model.system_fingerprint = get("system_fingerprint", UNSET)
    model.object = get("object", UNSET)
    value = get("usage", UNSET)
    model.usage = decode_completion_usage(value) if value.__class__ is dict else value
    value = get("moderation", UNSET)
    model.moderation = decode_completion_moderation(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_RESPONSE
        else {key: data[key] for key in data if key not in _COMPLETION_RESPONSE}
    )
    model.http = None
    return model


def encode_completion_response(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.choices) is not UNSET:
        data["choices"] = to_json(value)
    if (value := model.created) is not UNSET:
        data["created"] = value
    if (value := model.model) is not UNSET:
        data["model"] = value
    if (value := model.metadata) is not UNSET:
        data["metadata"] = value
    if (value := model.service_tier) is not UNSET:
        data["service_tier"] = value
    if (value := model.system_fingerprint) is not UNSET:
        data["system_fingerprint"] = value
    if (value := model.object) is not UNSET:
        data["object"] = value
    if (value := model.usage) is not UNSET:
        data["usage"] = to_json(value)
    if (value := model.moderation) is not UNSET:
        data["moderation"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_choice(data: dict[str, Any]) -> CompletionChoice:
    get = data.get
    model = CompletionChoice.__new__(CompletionChoice)
    model.finish_reason = get("finish_reason", UNSET)
    model.index = get("index", UNSET)
    value = get("message", UNSET)
    model.message = decode_completion_response_message(value) if value.__class__ is dict else value
    value = get("logprobs", UNSET)
    model.logprobs = decode_completion_logprobs(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_CHOICE
        else {key: data[key] for key in data if key not in _COMPLETION_CHOICE}
    )
    model.http = None
    return model


def encode_completion_choice(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.finish_reason) is not UNSET:
        data["finish_reason"] = value
    if (value := model.index) is not UNSET:
        data["index"] = value
    if (value := model.message) is not UNSET:
        data["message"] = to_json(value)
    if (value := model.logprobs) is not UNSET:
        data["logprobs"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_response_message(data: dict[str, Any]) -> CompletionResponseMessage:
    get = data.get
    model = CompletionResponseMessage.__new__(CompletionResponseMessage)
    model.content = get("content", UNSET)
    model.refusal = get("refusal", UNSET)
    value = get("tool_calls", UNSET)
    model.tool_calls = (
        [decode_completion_tool_call(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = get("annotations", UNSET)
    model.annotations = (
        [decode_completion_annotation(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.role = get("role", UNSET)
    value = get("function_call", UNSET)
    model.function_call = decode_completion_function_call(value) if value.__class__ is dict else value
    value = get("audio", UNSET)
    model.audio = decode_completion_audio(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_RESPONSE_MESSAGE
        else {key: data[key] for key in data if key not in _COMPLETION_RESPONSE_MESSAGE}
    )
    model.http = None
    return model


def encode_completion_response_message(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.content) is not UNSET:
        data["content"] = value
    if (value := model.refusal) is not UNSET:
        data["refusal"] = value
    if (value := model.tool_calls) is not UNSET:
        data["tool_calls"] = to_json(value)
    if (value := model.annotations) is not UNSET:
        data["annotations"] = to_json(value)
    if (value := model.role) is not UNSET:
        data["role"] = value
    if (value := model.function_call) is not UNSET:
        data["function_call"] = to_json(value)
    if (value := model.audio) is not UNSET:
        data["audio"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_annotation(data: dict[str, Any]) -> CompletionAnnotation:
    get = data.get
    model = CompletionAnnotation.__new__(CompletionAnnotation)
    model.type = get("type", UNSET)
    value = get("url_citation", UNSET)
    model.url_citation = decode_completion_url_citation(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_ANNOTATION
        else {key: data[key] for key in data if key not in _COMPLETION_ANNOTATION}
    )
    model.http = None
    return model


def encode_completion_annotation(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.url_citation) is not UNSET:
        data["url_citation"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_url_citation(data: dict[str, Any]) -> CompletionUrlCitation:
    get = data.get
    model = CompletionUrlCitation.__new__(CompletionUrlCitation)
    model.end_index = get("end_index", UNSET)
    model.start_index = get("start_index", UNSET)
    model.url = get("url", UNSET)
    model.title = get("title", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_URL_CITATION
        else {key: data[key] for key in data if key not in _COMPLETION_URL_CITATION}
    )
    model.http = None
    return model


def encode_completion_url_citation(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.end_index) is not UNSET:
        data["end_index"] = value
    if (value := model.start_index) is not UNSET:
        data["start_index"] = value
    if (value := model.url) is not UNSET:
        data["url"] = value
    if (value := model.title) is not UNSET:
        data["title"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_audio(data: dict[str, Any]) -> CompletionAudio:
    get = data.get
    model = CompletionAudio.__new__(CompletionAudio)
    model.id = get("id", UNSET)
    model.expires_at = get("expires_at", UNSET)
    model.data = get("data", UNSET)
    model.transcript = get("transcript", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_AUDIO
        else {key: data[key] for key in data if key not in _COMPLETION_AUDIO}
    )
    model.http = None
    return model


def encode_completion_audio(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    if (value := model.expires_at) is not UNSET:
        data["expires_at"] = value
    if (value := model.data) is not UNSET:
        data["data"] = value
    if (value := model.transcript) is not UNSET:
        data["transcript"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_logprobs(data: dict[str, Any]) -> CompletionLogprobs:
    get = data.get
    model = CompletionLogprobs.__new__(CompletionLogprobs)
    value = get("content", UNSET)
    model.content = (
        [decode_completion_token_logprob(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = get("refusal", UNSET)
    model.refusal = (
        [decode_completion_token_logprob(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_LOGPROBS
        else {key: data[key] for key in data if key not in _COMPLETION_LOGPROBS}
    )
    model.http = None
    return model


def encode_completion_logprobs(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.content) is not UNSET:
        data["content"] = to_json(value)
    if (value := model.refusal) is not UNSET:
        data["refusal"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_token_logprob(data: dict[str, Any]) -> CompletionTokenLogprob:
    get = data.get
    model = CompletionTokenLogprob.__new__(CompletionTokenLogprob)
    model.token = get("token", UNSET)
    model.logprob = get("logprob", UNSET)
    model.bytes = get("bytes", UNSET)
    value = get("top_logprobs", UNSET)
    model.top_logprobs = (
        [decode_completion_top_logprob(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_TOKEN_LOGPROB
        else {key: data[key] for key in data if key not in _COMPLETION_TOKEN_LOGPROB}
    )
    model.http = None
    return model


def encode_completion_token_logprob(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.token) is not UNSET:
        data["token"] = value
    if (value := model.logprob) is not UNSET:
        data["logprob"] = value
    if (value := model.bytes) is not UNSET:
        data["bytes"] = value
    if (value := model.top_logprobs) is not UNSET:
        data["top_logprobs"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_top_logprob(data: dict[str, Any]) -> CompletionTopLogprob:
    get = data.get
    model = CompletionTopLogprob.__new__(CompletionTopLogprob)
    model.token = get("token", UNSET)
    model.logprob = get("logprob", UNSET)
    model.bytes = get("bytes", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_TOP_LOGPROB
        else {key: data[key] for key in data if key not in _COMPLETION_TOP_LOGPROB}
    )
    model.http = None
    return model


def encode_completion_top_logprob(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.token) is not UNSET:
        data["token"] = value
    if (value := model.logprob) is not UNSET:
        data["logprob"] = value
    if (value := model.bytes) is not UNSET:
        data["bytes"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_usage(data: dict[str, Any]) -> CompletionUsage:
    get = data.get
    model = CompletionUsage.__new__(CompletionUsage)
    model.completion_tokens = get("completion_tokens", UNSET)
    model.prompt_tokens = get("prompt_tokens", UNSET)
    model.total_tokens = get("total_tokens", UNSET)
    value = get("completion_tokens_details", UNSET)
    model.completion_tokens_details = (
        decode_completion_tokens_details(value) if value.__class__ is dict else value
    )
    value = get("prompt_tokens_details", UNSET)
    model.prompt_tokens_details = (
        decode_completion_prompt_tokens_details(value) if value.__class__ is dict else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_USAGE
        else {key: data[key] for key in data if key not in _COMPLETION_USAGE}
    )
    model.http = None
    return model


def encode_completion_usage(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.completion_tokens) is not UNSET:
        data["completion_tokens"] = value
    if (value := model.prompt_tokens) is not UNSET:
        data["prompt_tokens"] = value
    if (value := model.total_tokens) is not UNSET:
        data["total_tokens"] = value
    if (value := model.completion_tokens_details) is not UNSET:
        data["completion_tokens_details"] = to_json(value)
    if (value := model.prompt_tokens_details) is not UNSET:
        data["prompt_tokens_details"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_tokens_details(data: dict[str, Any]) -> CompletionTokensDetails:
    get = data.get
    model = CompletionTokensDetails.__new__(CompletionTokensDetails)
    model.accepted_prediction_tokens = get("accepted_prediction_tokens", UNSET)
    model.audio_tokens = get("audio_tokens", UNSET)
    model.reasoning_tokens = get("reasoning_tokens", UNSET)
    model.text_tokens = get("text_tokens", UNSET)
    model.rejected_prediction_tokens = get("rejected_prediction_tokens", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_TOKENS_DETAILS
        else {key: data[key] for key in data if key not in _COMPLETION_TOKENS_DETAILS}
    )
    model.http = None
    return model


def encode_completion_tokens_details(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.accepted_prediction_tokens) is not UNSET:
        data["accepted_prediction_tokens"] = value
    if (value := model.audio_tokens) is not UNSET:
        data["audio_tokens"] = value
    if (value := model.reasoning_tokens) is not UNSET:
        data["reasoning_tokens"] = value
    if (value := model.text_tokens) is not UNSET:
        data["text_tokens"] = value
    if (value := model.rejected_prediction_tokens) is not UNSET:
        data["rejected_prediction_tokens"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_prompt_tokens_details(data: dict[str, Any]) -> CompletionPromptTokensDetails:
    get = data.get
    model = CompletionPromptTokensDetails.__new__(CompletionPromptTokensDetails)
    model.audio_tokens = get("audio_tokens", UNSET)
    model.cached_tokens = get("cached_tokens", UNSET)
    model.text_tokens = get("text_tokens", UNSET)
    model.image_tokens = get("image_tokens", UNSET)
    model.cache_write_tokens = get("cache_write_tokens", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_PROMPT_TOKENS_DETAILS
        else {key: data[key] for key in data if key not in _COMPLETION_PROMPT_TOKENS_DETAILS}
    )
    model.http = None
    return model


def encode_completion_prompt_tokens_details(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.audio_tokens) is not UNSET:
        data["audio_tokens"] = value
    if (value := model.cached_tokens) is not UNSET:
        data["cached_tokens"] = value
    if (value := model.text_tokens) is not UNSET:
        data["text_tokens"] = value
    if (value := model.image_tokens) is not UNSET:
        data["image_tokens"] = value
    if (value := model.cache_write_tokens) is not UNSET:
        data["cache_write_tokens"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_moderation(data: dict[str, Any]) -> CompletionModeration:
    get = data.get
    model = CompletionModeration.__new__(CompletionModeration)
    value = get("input", UNSET)
    model.input = decode_completion_moderation_outcome(value) if value.__class__ is dict else value
    value = get("output", UNSET)
    model.output = decode_completion_moderation_outcome(value) if value.__class__ is dict else value
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_MODERATION
        else {key: data[key] for key in data if key not in _COMPLETION_MODERATION}
    )
    model.http = None
    return model


def encode_completion_moderation(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.input) is not UNSET:
        data["input"] = to_json(value)
    if (value := model.output) is not UNSET:
        data["output"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_moderation_results(data: dict[str, Any]) -> CompletionModerationResults:
    get = data.get
    model = CompletionModerationResults.__new__(CompletionModerationResults)
    model.type = get("type", UNSET)
    model.model = get("model", UNSET)
    value = get("results", UNSET)
    model.results = (
        [decode_completion_moderation_result(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_MODERATION_RESULTS
        else {key: data[key] for key in data if key not in _COMPLETION_MODERATION_RESULTS}
    )
    model.http = None
    return model


def encode_completion_moderation_results(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.model) is not UNSET:
        data["model"] = value
    if (value := model.results) is not UNSET:
        data["results"] = to_json(value)
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_moderation_result(data: dict[str, Any]) -> CompletionModerationResult:
    get = data.get
    model = CompletionModerationResult.__new__(CompletionModerationResult)
    model.type = get("type", UNSET)
    model.model = get("model", UNSET)
    model.flagged = get("flagged", UNSET)
    model.categories = get("categories", UNSET)
    model.category_scores = get("category_scores", UNSET)
    model.category_applied_input_types = get("category_applied_input_types", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_MODERATION_RESULT
        else {key: data[key] for key in data if key not in _COMPLETION_MODERATION_RESULT}
    )
    model.http = None
    return model


def encode_completion_moderation_result(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.model) is not UNSET:
        data["model"] = value
    if (value := model.flagged) is not UNSET:
        data["flagged"] = value
    if (value := model.categories) is not UNSET:
        data["categories"] = value
    if (value := model.category_scores) is not UNSET:
        data["category_scores"] = value
    if (value := model.category_applied_input_types) is not UNSET:
        data["category_applied_input_types"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_moderation_error(data: dict[str, Any]) -> CompletionModerationError:
    get = data.get
    model = CompletionModerationError.__new__(CompletionModerationError)
    model.type = get("type", UNSET)
    model.code = get("code", UNSET)
    model.message = get("message", UNSET)
    model.additional_properties = (
        {}
        if data.keys() <= _COMPLETION_MODERATION_ERROR
        else {key: data[key] for key in data if key not in _COMPLETION_MODERATION_ERROR}
    )
    model.http = None
    return model


def encode_completion_moderation_error(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    if (value := model.code) is not UNSET:
        data["code"] = value
    if (value := model.message) is not UNSET:
        data["message"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_message(data: dict[str, Any]) -> Any:
    kind = data.get("role")
    decode = _COMPLETION_MESSAGE_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_completion_response_format(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _COMPLETION_RESPONSE_FORMAT_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_completion_tool(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _COMPLETION_TOOL_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_completion_tool_choice(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _COMPLETION_TOOL_CHOICE_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_completion_user_content_part(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _COMPLETION_USER_CONTENT_PART_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_completion_assistant_content_part(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _COMPLETION_ASSISTANT_CONTENT_PART_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_completion_tool_call(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _COMPLETION_TOOL_CALL_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_completion_custom_tool_format(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _COMPLETION_CUSTOM_TOOL_FORMAT_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


def decode_completion_moderation_outcome(data: dict[str, Any]) -> Any:
    kind = data.get("type")
    decode = _COMPLETION_MODERATION_OUTCOME_MEMBERS.get(kind) if kind.__class__ is str else None
    return data if decode is None else decode(data)


_COMPLETION_MESSAGE_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "developer": decode_completion_developer_message,
    "system": decode_completion_system_message,
    "user": decode_completion_user_message,
    "assistant": decode_completion_assistant_message,
    "tool": decode_completion_tool_message,
    "function": decode_completion_function_message,
}

_COMPLETION_RESPONSE_FORMAT_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "text": decode_text_response_format,
    "json_schema": decode_json_schema_response_format,
    "json_object": decode_json_object_response_format,
}

_COMPLETION_TOOL_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "function": decode_completion_function_tool,
    "custom": decode_completion_custom_tool,
}

_COMPLETION_TOOL_CHOICE_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "allowed_tools": decode_completion_allowed_tools_choice,
    "function": decode_completion_named_tool_choice,
    "custom": decode_completion_custom_tool_choice,
}

_COMPLETION_USER_CONTENT_PART_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "text": decode_completion_text_part,
    "image_url": decode_completion_image_part,
    "input_audio": decode_completion_audio_part,
    "file": decode_completion_file_part,
}

_COMPLETION_ASSISTANT_CONTENT_PART_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "text": decode_completion_text_part,
    "refusal": decode_completion_refusal_part,
}

_COMPLETION_TOOL_CALL_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "function": decode_completion_function_tool_call,
    "custom": decode_completion_custom_tool_call,
}

_COMPLETION_CUSTOM_TOOL_FORMAT_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "text": decode_completion_custom_tool_text_format,
    "grammar": decode_completion_custom_tool_grammar_format,
}

_COMPLETION_MODERATION_OUTCOME_MEMBERS: dict[Any, Callable[[dict[str, Any]], Any]] = {
    "moderation_results": decode_completion_moderation_results,
    "error": decode_completion_moderation_error,
}

DECODE: dict[type, Callable[[dict[str, Any]], Any]] = {
    CompletionCreateRequest: decode_completion_create_request,
    CompletionPromptCacheOptions: decode_completion_prompt_cache_options,
    CompletionPromptCacheBreakpoint: decode_completion_prompt_cache_breakpoint,
    CompletionWebSearchOptions: decode_completion_web_search_options,
    CompletionWebSearchUserLocation: decode_completion_web_search_user_location,
    CompletionWebSearchLocation: decode_completion_web_search_location,
    CompletionAudioOptions: decode_completion_audio_options,
    CompletionCustomVoice: decode_completion_custom_voice,
    CompletionModerationOptions: decode_completion_moderation_options,
    CompletionModerationPolicy: decode_completion_moderation_policy,
    CompletionModerationRule: decode_completion_moderation_rule,
    CompletionStreamOptions: decode_completion_stream_options,
    CompletionPrediction: decode_completion_prediction,
    CompletionDeveloperMessage: decode_completion_developer_message,
    CompletionSystemMessage: decode_completion_system_message,
    CompletionUserMessage: decode_completion_user_message,
    CompletionAssistantMessage: decode_completion_assistant_message,
    CompletionToolMessage: decode_completion_tool_message,
    CompletionFunctionMessage: decode_completion_function_message,
    CompletionTextPart: decode_completion_text_part,
    CompletionImagePart: decode_completion_image_part,
    CompletionImageUrl: decode_completion_image_url,
    CompletionAudioPart: decode_completion_audio_part,
    CompletionInputAudio: decode_completion_input_audio,
    CompletionFilePart: decode_completion_file_part,
    CompletionInputFile: decode_completion_input_file,
    CompletionRefusalPart: decode_completion_refusal_part,
    CompletionAudioReference: decode_completion_audio_reference,
    CompletionFunctionTool: decode_completion_function_tool,
    CompletionCustomTool: decode_completion_custom_tool,
    CompletionCustomToolDefinition: decode_completion_custom_tool_definition,
    CompletionCustomToolTextFormat: decode_completion_custom_tool_text_format,
    CompletionCustomToolGrammarFormat: decode_completion_custom_tool_grammar_format,
    CompletionCustomToolGrammar: decode_completion_custom_tool_grammar,
    CompletionAllowedToolsChoice: decode_completion_allowed_tools_choice,
    CompletionAllowedTools: decode_completion_allowed_tools,
    CompletionNamedToolChoice: decode_completion_named_tool_choice,
    CompletionNamedToolChoiceFunction: decode_completion_named_tool_choice_function,
    CompletionCustomToolChoice: decode_completion_custom_tool_choice,
    CompletionCustomToolChoiceTool: decode_completion_custom_tool_choice_tool,
    CompletionFunctionCallOption: decode_completion_function_call_option,
    CompletionFunction: decode_completion_function,
    CompletionFunctionToolCall: decode_completion_function_tool_call,
    CompletionFunctionCall: decode_completion_function_call,
    CompletionCustomToolCall: decode_completion_custom_tool_call,
    CompletionCustomCall: decode_completion_custom_call,
    CompletionResponse: decode_completion_response,
    CompletionChoice: decode_completion_choice,
    CompletionResponseMessage: decode_completion_response_message,
    CompletionAnnotation: decode_completion_annotation,
    CompletionUrlCitation: decode_completion_url_citation,
    CompletionAudio: decode_completion_audio,
    CompletionLogprobs: decode_completion_logprobs,
    CompletionTokenLogprob: decode_completion_token_logprob,
    CompletionTopLogprob: decode_completion_top_logprob,
    CompletionUsage: decode_completion_usage,
    CompletionTokensDetails: decode_completion_tokens_details,
    CompletionPromptTokensDetails: decode_completion_prompt_tokens_details,
    CompletionModeration: decode_completion_moderation,
    CompletionModerationResults: decode_completion_moderation_results,
    CompletionModerationResult: decode_completion_moderation_result,
    CompletionModerationError: decode_completion_moderation_error,
}
ENCODE: dict[type, Callable[[Any], dict[str, Any]]] = {
    CompletionCreateRequest: encode_completion_create_request,
    CompletionPromptCacheOptions: encode_completion_prompt_cache_options,
    CompletionPromptCacheBreakpoint: encode_completion_prompt_cache_breakpoint,
    CompletionWebSearchOptions: encode_completion_web_search_options,
    CompletionWebSearchUserLocation: encode_completion_web_search_user_location,
    CompletionWebSearchLocation: encode_completion_web_search_location,
    CompletionAudioOptions: encode_completion_audio_options,
    CompletionCustomVoice: encode_completion_custom_voice,
    CompletionModerationOptions: encode_completion_moderation_options,
    CompletionModerationPolicy: encode_completion_moderation_policy,
    CompletionModerationRule: encode_completion_moderation_rule,
    CompletionStreamOptions: encode_completion_stream_options,
    CompletionPrediction: encode_completion_prediction,
    CompletionDeveloperMessage: encode_completion_developer_message,
    CompletionSystemMessage: encode_completion_system_message,
    CompletionUserMessage: encode_completion_user_message,
    CompletionAssistantMessage: encode_completion_assistant_message,
    CompletionToolMessage: encode_completion_tool_message,
    CompletionFunctionMessage: encode_completion_function_message,
    CompletionTextPart: encode_completion_text_part,
    CompletionImagePart: encode_completion_image_part,
    CompletionImageUrl: encode_completion_image_url,
    CompletionAudioPart: encode_completion_audio_part,
    CompletionInputAudio: encode_completion_input_audio,
    CompletionFilePart: encode_completion_file_part,
    CompletionInputFile: encode_completion_input_file,
    CompletionRefusalPart: encode_completion_refusal_part,
    CompletionAudioReference: encode_completion_audio_reference,
    CompletionFunctionTool: encode_completion_function_tool,
    CompletionCustomTool: encode_completion_custom_tool,
    CompletionCustomToolDefinition: encode_completion_custom_tool_definition,
    CompletionCustomToolTextFormat: encode_completion_custom_tool_text_format,
    CompletionCustomToolGrammarFormat: encode_completion_custom_tool_grammar_format,
    CompletionCustomToolGrammar: encode_completion_custom_tool_grammar,
    CompletionAllowedToolsChoice: encode_completion_allowed_tools_choice,
    CompletionAllowedTools: encode_completion_allowed_tools,
    CompletionNamedToolChoice: encode_completion_named_tool_choice,
    CompletionNamedToolChoiceFunction: encode_completion_named_tool_choice_function,
    CompletionCustomToolChoice: encode_completion_custom_tool_choice,
    CompletionCustomToolChoiceTool: encode_completion_custom_tool_choice_tool,
    CompletionFunctionCallOption: encode_completion_function_call_option,
    CompletionFunction: encode_completion_function,
    CompletionFunctionToolCall: encode_completion_function_tool_call,
    CompletionFunctionCall: encode_completion_function_call,
    CompletionCustomToolCall: encode_completion_custom_tool_call,
    CompletionCustomCall: encode_completion_custom_call,
    CompletionResponse: encode_completion_response,
    CompletionChoice: encode_completion_choice,
    CompletionResponseMessage: encode_completion_response_message,
    CompletionAnnotation: encode_completion_annotation,
    CompletionUrlCitation: encode_completion_url_citation,
    CompletionAudio: encode_completion_audio,
    CompletionLogprobs: encode_completion_logprobs,
    CompletionTokenLogprob: encode_completion_token_logprob,
    CompletionTopLogprob: encode_completion_top_logprob,
    CompletionUsage: encode_completion_usage,
    CompletionTokensDetails: encode_completion_tokens_details,
    CompletionPromptTokensDetails: encode_completion_prompt_tokens_details,
    CompletionModeration: encode_completion_moderation,
    CompletionModerationResults: encode_completion_moderation_results,
    CompletionModerationResult: encode_completion_moderation_result,
    CompletionModerationError: encode_completion_moderation_error,
}
