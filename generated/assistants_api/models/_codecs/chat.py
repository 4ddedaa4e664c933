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
from assistants_api.wire import UNSET, absent, new, to_json, unknown

_COMPLETION_CREATE_REQUEST = absent(
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
)
_COMPLETION_PROMPT_CACHE_OPTIONS = absent("ttl", "mode")
_COMPLETION_PROMPT_CACHE_BREAKPOINT = absent("mode")
_COMPLETION_WEB_SEARCH_OPTIONS = absent("user_location", "search_context_size")
_COMPLETION_WEB_SEARCH_USER_LOCATION = absent("type", "approximate")
_COMPLETION_WEB_SEARCH_LOCATION = absent("country", "region", "city", "timezone")
_COMPLETION_AUDIO_OPTIONS = absent("voice", "format")
_COMPLETION_CUSTOM_VOICE = absent("id")
_COMPLETION_MODERATION_OPTIONS = absent("model", "policy")
_COMPLETION_MODERATION_POLICY = absent("input", "output")
_COMPLETION_MODERATION_RULE = absent("mode")
_COMPLETION_STREAM_OPTIONS = absent("include_usage", "include_obfuscation")
_COMPLETION_PREDICTION = absent("type", "content")
_COMPLETION_DEVELOPER_MESSAGE = absent("content", "role", "name")
_COMPLETION_SYSTEM_MESSAGE = absent("content", "role", "name")
_COMPLETION_USER_MESSAGE = absent("content", "role", "name")
_COMPLETION_ASSISTANT_MESSAGE = absent(
    "content", "refusal", "role", "name", "audio", "tool_calls", "function_call"
)
_COMPLETION_TOOL_MESSAGE = absent("role", "content", "tool_call_id")
_COMPLETION_FUNCTION_MESSAGE = absent("role", "content", "name")
_COMPLETION_TEXT_PART = absent("type", "text", "prompt_cache_breakpoint")
_COMPLETION_IMAGE_PART = absent("type", "image_url", "prompt_cache_breakpoint")
_COMPLETION_IMAGE_URL = absent("url", "detail")
_COMPLETION_AUDIO_PART = absent("type", "input_audio", "prompt_cache_breakpoint")
_COMPLETION_INPUT_AUDIO = absent("data", "format")
_COMPLETION_FILE_PART = absent("type", "file", "prompt_cache_breakpoint")
_COMPLETION_INPUT_FILE = absent("filename", "file_data", "file_id")
_COMPLETION_REFUSAL_PART = absent("type", "refusal")
_COMPLETION_AUDIO_REFERENCE = absent("id")
_COMPLETION_FUNCTION_TOOL = absent("type", "function")
_COMPLETION_CUSTOM_TOOL = absent("type", "custom")
_COMPLETION_CUSTOM_TOOL_DEFINITION = absent("name", "description", "format")
_COMPLETION_CUSTOM_TOOL_TEXT_FORMAT = absent("type")
_COMPLETION_CUSTOM_TOOL_GRAMMAR_FORMAT = absent("type", "grammar")
_COMPLETION_CUSTOM_TOOL_GRAMMAR = absent("definition", "syntax")
_COMPLETION_ALLOWED_TOOLS_CHOICE = absent("type", "allowed_tools")
_COMPLETION_ALLOWED_TOOLS = absent("mode", "tools")
_COMPLETION_NAMED_TOOL_CHOICE = absent("type", "function")
_COMPLETION_NAMED_TOOL_CHOICE_FUNCTION = absent("name")
_COMPLETION_CUSTOM_TOOL_CHOICE = absent("type", "custom")
_COMPLETION_CUSTOM_TOOL_CHOICE_TOOL = absent("name")
_COMPLETION_FUNCTION_CALL_OPTION = absent("name")
_COMPLETION_FUNCTION = absent("description", "name", "parameters")
_COMPLETION_FUNCTION_TOOL_CALL = absent("id", "type", "function")
_COMPLETION_FUNCTION_CALL = absent("name", "arguments")
_COMPLETION_CUSTOM_TOOL_CALL = absent("id", "type", "custom")
_COMPLETION_CUSTOM_CALL = absent("name", "input")
_COMPLETION_RESPONSE = absent(
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
)
_COMPLETION_CHOICE = absent("finish_reason", "index", "message", "logprobs")
_COMPLETION_RESPONSE_MESSAGE = absent(
    "content", "refusal", "tool_calls", "annotations", "role", "function_call", "audio"
)
_COMPLETION_ANNOTATION = absent("type", "url_citation")
_COMPLETION_URL_CITATION = absent("end_index", "start_index", "url", "title")
_COMPLETION_AUDIO = absent("id", "expires_at", "data", "transcript")
_COMPLETION_LOGPROBS = absent("content", "refusal")
_COMPLETION_TOKEN_LOGPROB = absent("token", "logprob", "bytes", "top_logprobs")
_COMPLETION_TOP_LOGPROB = absent("token", "logprob", "bytes")
_COMPLETION_USAGE = absent(
    "completion_tokens", "prompt_tokens", "total_tokens", "completion_tokens_details", "prompt_tokens_details"
)
_COMPLETION_TOKENS_DETAILS = absent(
    "accepted_prediction_tokens",
    "audio_tokens",
    "reasoning_tokens",
    "text_tokens",
    "rejected_prediction_tokens",
)
_COMPLETION_PROMPT_TOKENS_DETAILS = absent(
    "audio_tokens", "cached_tokens", "text_tokens", "image_tokens", "cache_write_tokens"
)
_COMPLETION_MODERATION = absent("input", "output")
_COMPLETION_MODERATION_RESULTS = absent("type", "model", "results")
_COMPLETION_MODERATION_RESULT = absent(
    "type", "model", "flagged", "categories", "category_scores", "category_applied_input_types"
)
_COMPLETION_MODERATION_ERROR = absent("type", "code", "message")


def decode_completion_create_request(data: dict[str, Any]) -> CompletionCreateRequest:
    if len(data) < 37:
        data = {**_COMPLETION_CREATE_REQUEST, **data}
    model = new(CompletionCreateRequest)
    try:
        model.messages = data["messages"]
        model.model = data["model"]
        model.metadata = data["metadata"]
        model.temperature = data["temperature"]
        model.top_p = data["top_p"]
        model.top_logprobs = data["top_logprobs"]
        model.user = data["user"]
        model.safety_identifier = data["safety_identifier"]
        model.prompt_cache_key = data["prompt_cache_key"]
        model.prompt_cache_retention = data["prompt_cache_retention"]
        model.prompt_cache_options = data["prompt_cache_options"]
        model.service_tier = data["service_tier"]
        model.modalities = data["modalities"]
        model.verbosity = data["verbosity"]
        model.reasoning_effort = data["reasoning_effort"]
        model.max_completion_tokens = data["max_completion_tokens"]
        model.frequency_penalty = data["frequency_penalty"]
        model.presence_penalty = data["presence_penalty"]
        model.web_search_options = data["web_search_options"]
        model.response_format = data["response_format"]
        model.audio = data["audio"]
        model.store = data["store"]
        model.moderation = data["moderation"]
        model.stream = data["stream"]
        model.stream_options = data["stream_options"]
        model.stop = data["stop"]
        model.logit_bias = data["logit_bias"]
        model.logprobs = data["logprobs"]
        model.max_tokens = data["max_tokens"]
        model.n = data["n"]
        model.prediction = data["prediction"]
        model.seed = data["seed"]
        model.tools = data["tools"]
        model.tool_choice = data["tool_choice"]
        model.parallel_tool_calls = data["parallel_tool_calls"]
        model.function_call = data["function_call"]
        model.functions = data["functions"]
    except KeyError:
        return decode_completion_create_request({**_COMPLETION_CREATE_REQUEST, **data})
    value = data["messages"]
    model.messages = (
        [decode_completion_message(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["prompt_cache_options"]
    model.prompt_cache_options = (
        decode_completion_prompt_cache_options(value) if value.__class__ is dict else value
    )
    value = data["web_search_options"]
    model.web_search_options = (
        decode_completion_web_search_options(value) if value.__class__ is dict else value
    )
    value = data["response_format"]
    model.response_format = decode_completion_response_format(value) if value.__class__ is dict else value
    value = data["audio"]
    model.audio = decode_completion_audio_options(value) if value.__class__ is dict else value
    value = data["moderation"]
    model.moderation = decode_completion_moderation_options(value) if value.__class__ is dict else value
    value = data["stream_options"]
    model.stream_options = decode_completion_stream_options(value) if value.__class__ is dict else value
    value = data["prediction"]
    model.prediction = decode_completion_prediction(value) if value.__class__ is dict else value
    value = data["tools"]
    model.tools = (
        [decode_completion_tool(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["tool_choice"]
    model.tool_choice = decode_completion_tool_choice(value) if value.__class__ is dict else value
    value = data["function_call"]
    model.function_call = decode_completion_function_call_option(value) if value.__class__ is dict else value
    value = data["functions"]
    model.functions = (
        [decode_completion_function(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 37 else unknown(data, _COMPLETION_CREATE_REQUEST)
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
    if len(data) < 2:
        data = {**_COMPLETION_PROMPT_CACHE_OPTIONS, **data}
    model = new(CompletionPromptCacheOptions)
    try:
        model.ttl = data["ttl"]
        model.mode = data["mode"]
    except KeyError:
        return decode_completion_prompt_cache_options({**_COMPLETION_PROMPT_CACHE_OPTIONS, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_PROMPT_CACHE_OPTIONS)
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
    model = new(CompletionPromptCacheBreakpoint)
    try:
        model.mode = data["mode"]
    except KeyError:
        return decode_completion_prompt_cache_breakpoint({**_COMPLETION_PROMPT_CACHE_BREAKPOINT, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _COMPLETION_PROMPT_CACHE_BREAKPOINT)
    model.http = None
    return model


def encode_completion_prompt_cache_breakpoint(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.mode) is not UNSET:
        data["mode"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_web_search_options(data: dict[str, Any]) -> CompletionWebSearchOptions:
    if len(data) < 2:
        data = {**_COMPLETION_WEB_SEARCH_OPTIONS, **data}
    model = new(CompletionWebSearchOptions)
    try:
        model.user_location = data["user_location"]
        model.search_context_size = data["search_context_size"]
    except KeyError:
        return decode_completion_web_search_options({**_COMPLETION_WEB_SEARCH_OPTIONS, **data})
    value = data["user_location"]
    model.user_location = (
        decode_completion_web_search_user_location(value) if value.__class__ is dict else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_WEB_SEARCH_OPTIONS)
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
    model = new(CompletionWebSearchUserLocation)
    try:
        model.type = data["type"]
        model.approximate = data["approximate"]
    except KeyError:
        return decode_completion_web_search_user_location({**_COMPLETION_WEB_SEARCH_USER_LOCATION, **data})
    value = data["approximate"]
    model.approximate = decode_completion_web_search_location(value) if value.__class__ is dict else value
    model.additional_properties = (
        {} if len(data) == 2 else unknown(data, _COMPLETION_WEB_SEARCH_USER_LOCATION)
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
    if len(data) < 4:
        data = {**_COMPLETION_WEB_SEARCH_LOCATION, **data}
    model = new(CompletionWebSearchLocation)
    try:
        model.country = data["country"]
        model.region = data["region"]
        model.city = data["city"]
        model.timezone = data["timezone"]
    except KeyError:
        return decode_completion_web_search_location({**_COMPLETION_WEB_SEARCH_LOCATION, **data})
    model.additional_properties = {} if len(data) == 4 else unknown(data, _COMPLETION_WEB_SEARCH_LOCATION)
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
    model = new(CompletionAudioOptions)
    try:
        model.voice = data["voice"]
        model.format = data["format"]
    except KeyError:
        return decode_completion_audio_options({**_COMPLETION_AUDIO_OPTIONS, **data})
    value = data["voice"]
    model.voice = decode_completion_custom_voice(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_AUDIO_OPTIONS)
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
    model = new(CompletionCustomVoice)
    try:
        model.id = data["id"]
    except KeyError:
        return decode_completion_custom_voice({**_COMPLETION_CUSTOM_VOICE, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _COMPLETION_CUSTOM_VOICE)
    model.http = None
    return model


def encode_completion_custom_voice(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_moderation_options(data: dict[str, Any]) -> CompletionModerationOptions:
    if len(data) < 2:
        data = {**_COMPLETION_MODERATION_OPTIONS, **data}
    model = new(CompletionModerationOptions)
    try:
        model.model = data["model"]
        model.policy = data["policy"]
    except KeyError:
        return decode_completion_moderation_options({**_COMPLETION_MODERATION_OPTIONS, **data})
    value = data["policy"]
    model.policy = decode_completion_moderation_policy(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_MODERATION_OPTIONS)
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
    if len(data) < 2:
        data = {**_COMPLETION_MODERATION_POLICY, **data}
    model = new(CompletionModerationPolicy)
    try:
        model.input = data["input"]
        model.output = data["output"]
    except KeyError:
        return decode_completion_moderation_policy({**_COMPLETION_MODERATION_POLICY, **data})
    value = data["input"]
    model.input = decode_completion_moderation_rule(value) if value.__class__ is dict else value
    value = data["output"]
    model.output = decode_completion_moderation_rule(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_MODERATION_POLICY)
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
    model = new(CompletionModerationRule)
    try:
        model.mode = data["mode"]
    except KeyError:
        return decode_completion_moderation_rule({**_COMPLETION_MODERATION_RULE, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _COMPLETION_MODERATION_RULE)
    model.http = None
    return model


def encode_completion_moderation_rule(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.mode) is not UNSET:
        data["mode"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_stream_options(data: dict[str, Any]) -> CompletionStreamOptions:
    if len(data) < 2:
        data = {**_COMPLETION_STREAM_OPTIONS, **data}
    model = new(CompletionStreamOptions)
    try:
        model.include_usage = data["include_usage"]
        model.include_obfuscation = data["include_obfuscation"]
    except KeyError:
        return decode_completion_stream_options({**_COMPLETION_STREAM_OPTIONS, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_STREAM_OPTIONS)
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
    model = new(CompletionPrediction)
    try:
        model.type = data["type"]
        model.content = data["content"]
    except KeyError:
        return decode_completion_prediction({**_COMPLETION_PREDICTION, **data})
    value = data["content"]
    model.content = (
        [decode_completion_text_part(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_PREDICTION)
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
    if len(data) < 3:
        data = {**_COMPLETION_DEVELOPER_MESSAGE, **data}
    model = new(CompletionDeveloperMessage)
    try:
        model.content = data["content"]
        model.role = data["role"]
        model.name = data["name"]
    except KeyError:
        return decode_completion_developer_message({**_COMPLETION_DEVELOPER_MESSAGE, **data})
    value = data["content"]
    model.content = (
        [decode_completion_text_part(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_DEVELOPER_MESSAGE)
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
    if len(data) < 3:
        data = {**_COMPLETION_SYSTEM_MESSAGE, **data}
    model = new(CompletionSystemMessage)
    try:
        model.content = data["content"]
        model.role = data["role"]
        model.name = data["name"]
    except KeyError:
        return decode_completion_system_message({**_COMPLETION_SYSTEM_MESSAGE, **data})
    value = data["content"]
    model.content = (
        [decode_completion_text_part(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_SYSTEM_MESSAGE)
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
    if len(data) < 3:
        data = {**_COMPLETION_USER_MESSAGE, **data}
    model = new(CompletionUserMessage)
    try:
        model.content = data["content"]
        model.role = data["role"]
        model.name = data["name"]
    except KeyError:
        return decode_completion_user_message({**_COMPLETION_USER_MESSAGE, **data})
    value = data["content"]
    model.content = (
        [decode_completion_user_content_part(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_USER_MESSAGE)
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
    if len(data) < 7:
        data = {**_COMPLETION_ASSISTANT_MESSAGE, **data}
    model = new(CompletionAssistantMessage)
    try:
        model.content = data["content"]
        model.refusal = data["refusal"]
        model.role = data["role"]
        model.name = data["name"]
        model.audio = data["audio"]
        model.tool_calls = data["tool_calls"]
        model.function_call = data["function_call"]
    except KeyError:
        return decode_completion_assistant_message({**_COMPLETION_ASSISTANT_MESSAGE, **data})
    value = data["content"]
    model.content = (
        [decode_completion_assistant_content_part(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["audio"]
    model.audio = decode_completion_audio_reference(value) if value.__class__ is dict else value
    value = data["tool_calls"]
    model.tool_calls = (
        [decode_completion_tool_call(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["function_call"]
    model.function_call = decode_completion_function_call(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 7 else unknown(data, _COMPLETION_ASSISTANT_MESSAGE)
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
    model = new(CompletionToolMessage)
    try:
        model.role = data["role"]
        model.content = data["content"]
        model.tool_call_id = data["tool_call_id"]
    except KeyError:
        return decode_completion_tool_message({**_COMPLETION_TOOL_MESSAGE, **data})
    value = data["content"]
    model.content = (
        [decode_completion_text_part(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_TOOL_MESSAGE)
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
    model = new(CompletionFunctionMessage)
    try:
        model.role = data["role"]
        model.content = data["content"]
        model.name = data["name"]
    except KeyError:
        return decode_completion_function_message({**_COMPLETION_FUNCTION_MESSAGE, **data})
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_FUNCTION_MESSAGE)
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
    if len(data) < 3:
        data = {**_COMPLETION_TEXT_PART, **data}
    model = new(CompletionTextPart)
    try:
        model.type = data["type"]
        model.text = data["text"]
        model.prompt_cache_breakpoint = data["prompt_cache_breakpoint"]
    except KeyError:
        return decode_completion_text_part({**_COMPLETION_TEXT_PART, **data})
    value = data["prompt_cache_breakpoint"]
    model.prompt_cache_breakpoint = (
        decode_completion_prompt_cache_breakpoint(value) if value.__class__ is dict else value
    )
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_TEXT_PART)
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
    if len(data) < 3:
        data = {**_COMPLETION_IMAGE_PART, **data}
    model = new(CompletionImagePart)
    try:
        model.type = data["type"]
        model.image_url = data["image_url"]
        model.prompt_cache_breakpoint = data["prompt_cache_breakpoint"]
    except KeyError:
        return decode_completion_image_part({**_COMPLETION_IMAGE_PART, **data})
    value = data["image_url"]
    model.image_url = decode_completion_image_url(value) if value.__class__ is dict else value
    value = data["prompt_cache_breakpoint"]
    model.prompt_cache_breakpoint = (
        decode_completion_prompt_cache_breakpoint(value) if value.__class__ is dict else value
    )
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_IMAGE_PART)
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
    if len(data) < 2:
        data = {**_COMPLETION_IMAGE_URL, **data}
    model = new(CompletionImageUrl)
    try:
        model.url = data["url"]
        model.detail = data["detail"]
    except KeyError:
        return decode_completion_image_url({**_COMPLETION_IMAGE_URL, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_IMAGE_URL)
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
    if len(data) < 3:
        data = {**_COMPLETION_AUDIO_PART, **data}
    model = new(CompletionAudioPart)
    try:
        model.type = data["type"]
        model.input_audio = data["input_audio"]
        model.prompt_cache_breakpoint = data["prompt_cache_breakpoint"]
    except KeyError:
        return decode_completion_audio_part({**_COMPLETION_AUDIO_PART, **data})
    value = data["input_audio"]
    model.input_audio = decode_completion_input_audio(value) if value.__class__ is dict else value
    value = data["prompt_cache_breakpoint"]
    model.prompt_cache_breakpoint = (
        decode_completion_prompt_cache_breakpoint(value) if value.__class__ is dict else value
    )
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_AUDIO_PART)
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
    model = new(CompletionInputAudio)
    try:
        model.data = data["data"]
        model.format = data["format"]
    except KeyError:
        return decode_completion_input_audio({**_COMPLETION_INPUT_AUDIO, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_INPUT_AUDIO)
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
    if len(data) < 3:
        data = {**_COMPLETION_FILE_PART, **data}
    model = new(CompletionFilePart)
    try:
        model.type = data["type"]
        model.file = data["file"]
        model.prompt_cache_breakpoint = data["prompt_cache_breakpoint"]
    except KeyError:
        return decode_completion_file_part({**_COMPLETION_FILE_PART, **data})
    value = data["file"]
    model.file = decode_completion_input_file(value) if value.__class__ is dict else value
    value = data["prompt_cache_breakpoint"]
    model.prompt_cache_breakpoint = (
        decode_completion_prompt_cache_breakpoint(value) if value.__class__ is dict else value
    )
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_FILE_PART)
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
    if len(data) < 3:
        data = {**_COMPLETION_INPUT_FILE, **data}
    model = new(CompletionInputFile)
    try:
        model.filename = data["filename"]
        model.file_data = data["file_data"]
        model.file_id = data["file_id"]
    except KeyError:
        return decode_completion_input_file({**_COMPLETION_INPUT_FILE, **data})
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_INPUT_FILE)
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
    model = new(CompletionRefusalPart)
    try:
        model.type = data["type"]
        model.refusal = data["refusal"]
    except KeyError:
        return decode_completion_refusal_part({**_COMPLETION_REFUSAL_PART, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_REFUSAL_PART)
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
    model = new(CompletionAudioReference)
    try:
        model.id = data["id"]
    except KeyError:
        return decode_completion_audio_reference({**_COMPLETION_AUDIO_REFERENCE, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _COMPLETION_AUDIO_REFERENCE)
    model.http = None
    return model


def encode_completion_audio_reference(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.id) is not UNSET:
        data["id"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_function_tool(data: dict[str, Any]) -> CompletionFunctionTool:
    model = new(CompletionFunctionTool)
    try:
        model.type = data["type"]
        model.function = data["function"]
    except KeyError:
        return decode_completion_function_tool({**_COMPLETION_FUNCTION_TOOL, **data})
    value = data["function"]
    model.function = decode_function_definition(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_FUNCTION_TOOL)
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
    model = new(CompletionCustomTool)
    try:
        model.type = data["type"]
        model.custom = data["custom"]
    except KeyError:
        return decode_completion_custom_tool({**_COMPLETION_CUSTOM_TOOL, **data})
    value = data["custom"]
    model.custom = decode_completion_custom_tool_definition(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_CUSTOM_TOOL)
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
    if len(data) < 3:
        data = {**_COMPLETION_CUSTOM_TOOL_DEFINITION, **data}
    model = new(CompletionCustomToolDefinition)
    try:
        model.name = data["name"]
        model.description = data["description"]
        model.format = data["format"]
    except KeyError:
        return decode_completion_custom_tool_definition({**_COMPLETION_CUSTOM_TOOL_DEFINITION, **data})
    value = data["format"]
    model.format = decode_completion_custom_tool_format(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_CUSTOM_TOOL_DEFINITION)
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
    model = new(CompletionCustomToolTextFormat)
    try:
        model.type = data["type"]
    except KeyError:
        return decode_completion_custom_tool_text_format({**_COMPLETION_CUSTOM_TOOL_TEXT_FORMAT, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _COMPLETION_CUSTOM_TOOL_TEXT_FORMAT)
    model.http = None
    return model


def encode_completion_custom_tool_text_format(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.type) is not UNSET:
        data["type"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_custom_tool_grammar_format(data: dict[str, Any]) -> CompletionCustomToolGrammarFormat:
    model = new(CompletionCustomToolGrammarFormat)
    try:
        model.type = data["type"]
        model.grammar = data["grammar"]
    except KeyError:
        return decode_completion_custom_tool_grammar_format(
            {**_COMPLETION_CUSTOM_TOOL_GRAMMAR_FORMAT, **data}
        )
    value = data["grammar"]
    model.grammar = decode_completion_custom_tool_grammar(value) if value.__class__ is dict else value
    model.additional_properties = (
        {} if len(data) == 2 else unknown(data, _COMPLETION_CUSTOM_TOOL_GRAMMAR_FORMAT)
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
    model = new(CompletionCustomToolGrammar)
    try:
        model.definition = data["definition"]
        model.syntax = data["syntax"]
    except KeyError:
        return decode_completion_custom_tool_grammar({**_COMPLETION_CUSTOM_TOOL_GRAMMAR, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_CUSTOM_TOOL_GRAMMAR)
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
    model = new(CompletionAllowedToolsChoice)
    try:
        model.type = data["type"]
        model.allowed_tools = data["allowed_tools"]
    except KeyError:
        return decode_completion_allowed_tools_choice({**_COMPLETION_ALLOWED_TOOLS_CHOICE, **data})
    value = data["allowed_tools"]
    model.allowed_tools = decode_completion_allowed_tools(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_ALLOWED_TOOLS_CHOICE)
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
    model = new(CompletionAllowedTools)
    try:
        model.mode = data["mode"]
        model.tools = data["tools"]
    except KeyError:
        return decode_completion_allowed_tools({**_COMPLETION_ALLOWED_TOOLS, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_ALLOWED_TOOLS)
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
    model = new(CompletionNamedToolChoice)
    try:
        model.type = data["type"]
        model.function = data["function"]
    except KeyError:
        return decode_completion_named_tool_choice({**_COMPLETION_NAMED_TOOL_CHOICE, **data})
    value = data["function"]
    model.function = decode_completion_named_tool_choice_function(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_NAMED_TOOL_CHOICE)
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
    model = new(CompletionNamedToolChoiceFunction)
    try:
        model.name = data["name"]
    except KeyError:
        return decode_completion_named_tool_choice_function(
            {**_COMPLETION_NAMED_TOOL_CHOICE_FUNCTION, **data}
        )
    model.additional_properties = (
        {} if len(data) == 1 else unknown(data, _COMPLETION_NAMED_TOOL_CHOICE_FUNCTION)
    )
    model.http = None
    return model


def encode_completion_named_tool_choice_function(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_custom_tool_choice(data: dict[str, Any]) -> CompletionCustomToolChoice:
    model = new(CompletionCustomToolChoice)
    try:
        model.type = data["type"]
        model.custom = data["custom"]
    except KeyError:
        return decode_completion_custom_tool_choice({**_COMPLETION_CUSTOM_TOOL_CHOICE, **data})
    value = data["custom"]
    model.custom = decode_completion_custom_tool_choice_tool(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_CUSTOM_TOOL_CHOICE)
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
    model = new(CompletionCustomToolChoiceTool)
    try:
        model.name = data["name"]
    except KeyError:
        return decode_completion_custom_tool_choice_tool({**_COMPLETION_CUSTOM_TOOL_CHOICE_TOOL, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _COMPLETION_CUSTOM_TOOL_CHOICE_TOOL)
    model.http = None
    return model


def encode_completion_custom_tool_choice_tool(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_function_call_option(data: dict[str, Any]) -> CompletionFunctionCallOption:
    model = new(CompletionFunctionCallOption)
    try:
        model.name = data["name"]
    except KeyError:
        return decode_completion_function_call_option({**_COMPLETION_FUNCTION_CALL_OPTION, **data})
    model.additional_properties = {} if len(data) == 1 else unknown(data, _COMPLETION_FUNCTION_CALL_OPTION)
    model.http = None
    return model


def encode_completion_function_call_option(model: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    if (value := model.name) is not UNSET:
        data["name"] = value
    return data if not model.additional_properties else {**to_json(model.additional_properties), **data}


def decode_completion_function(data: dict[str, Any]) -> CompletionFunction:
    if len(data) < 3:
        data = {**_COMPLETION_FUNCTION, **data}
    model = new(CompletionFunction)
    try:
        model.description = data["description"]
        model.name = data["name"]
        model.parameters = data["parameters"]
    except KeyError:
        return decode_completion_function({**_COMPLETION_FUNCTION, **data})
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_FUNCTION)
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
    model = new(CompletionFunctionToolCall)
    try:
        model.id = data["id"]
        model.type = data["type"]
        model.function = data["function"]
    except KeyError:
        return decode_completion_function_tool_call({**_COMPLETION_FUNCTION_TOOL_CALL, **data})
    value = data["function"]
    model.function = decode_completion_function_call(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_FUNCTION_TOOL_CALL)
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
    model = new(CompletionFunctionCall)
    try:
        model.name = data["name"]
        model.arguments = data["arguments"]
    except KeyError:
        return decode_completion_function_call({**_COMPLETION_FUNCTION_CALL, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_FUNCTION_CALL)
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
    model = new(CompletionCustomToolCall)
    try:
        model.id = data["id"]
        model.type = data["type"]
        model.custom = data["custom"]
    except KeyError:
        return decode_completion_custom_tool_call({**_COMPLETION_CUSTOM_TOOL_CALL, **data})
    value = data["custom"]
    model.custom = decode_completion_custom_call(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_CUSTOM_TOOL_CALL)
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
    model = new(CompletionCustomCall)
    try:
        model.name = data["name"]
        model.input = data["input"]
    except KeyError:
        return decode_completion_custom_call({**_COMPLETION_CUSTOM_CALL, **data})
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_CUSTOM_CALL)
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
    if len(data) < 10:
        data = {**_COMPLETION_RESPONSE, **data}
    model = new(CompletionResponse)
    try:
        model.id = data["id"]
        model.choices = data["choices"]
        model.created = data["created"]
        model.model = data["model"]
        model.metadata = data["metadata"]
        model.service_tier = data["service_tier"]
        model.system_fingerprint = data["system_fingerprint"]
        model.object = data["object"]
        model.usage = data["usage"]
        model.moderation = data["moderation"]
    except KeyError:
        return decode_completion_response({**_COMPLETION_RESPONSE, **data})
    value = data["choices"]
    model.choices = (
        [decode_completion_choice(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["usage"]
    model.usage = decode_completion_usage(value) if value.__class__ is dict else value
    value = data["moderation"]
    model.moderation = decode_completion_moderation(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 10 else unknown(data, _COMPLETION_RESPONSE)
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
    model = new(CompletionChoice)
    try:
        model.finish_reason = data["finish_reason"]
        model.index = data["index"]
        model.message = data["message"]
        model.logprobs = data["logprobs"]
    except KeyError:
        return decode_completion_choice({**_COMPLETION_CHOICE, **data})
    value = data["message"]
    model.message = decode_completion_response_message(value) if value.__class__ is dict else value
    value = data["logprobs"]
    model.logprobs = decode_completion_logprobs(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 4 else unknown(data, _COMPLETION_CHOICE)
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
    if len(data) < 7:
        data = {**_COMPLETION_RESPONSE_MESSAGE, **data}
    model = new(CompletionResponseMessage)
    try:
        model.content = data["content"]
        model.refusal = data["refusal"]
        model.tool_calls = data["tool_calls"]
        model.annotations = data["annotations"]
        model.role = data["role"]
        model.function_call = data["function_call"]
        model.audio = data["audio"]
    except KeyError:
        return decode_completion_response_message({**_COMPLETION_RESPONSE_MESSAGE, **data})
    value = data["tool_calls"]
    model.tool_calls = (
        [decode_completion_tool_call(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["annotations"]
    model.annotations = (
        [decode_completion_annotation(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["function_call"]
    model.function_call = decode_completion_function_call(value) if value.__class__ is dict else value
    value = data["audio"]
    model.audio = decode_completion_audio(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 7 else unknown(data, _COMPLETION_RESPONSE_MESSAGE)
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
    model = new(CompletionAnnotation)
    try:
        model.type = data["type"]
        model.url_citation = data["url_citation"]
    except KeyError:
        return decode_completion_annotation({**_COMPLETION_ANNOTATION, **data})
    value = data["url_citation"]
    model.url_citation = decode_completion_url_citation(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_ANNOTATION)
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
    model = new(CompletionUrlCitation)
    try:
        model.end_index = data["end_index"]
        model.start_index = data["start_index"]
        model.url = data["url"]
        model.title = data["title"]
    except KeyError:
        return decode_completion_url_citation({**_COMPLETION_URL_CITATION, **data})
    model.additional_properties = {} if len(data) == 4 else unknown(data, _COMPLETION_URL_CITATION)
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
    model = new(CompletionAudio)
    try:
        model.id = data["id"]
        model.expires_at = data["expires_at"]
        model.data = data["data"]
        model.transcript = data["transcript"]
    except KeyError:
        return decode_completion_audio({**_COMPLETION_AUDIO, **data})
    model.additional_properties = {} if len(data) == 4 else unknown(data, _COMPLETION_AUDIO)
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
    model = new(CompletionLogprobs)
    try:
        model.content = data["content"]
        model.refusal = data["refusal"]
    except KeyError:
        return decode_completion_logprobs({**_COMPLETION_LOGPROBS, **data})
    value = data["content"]
    model.content = (
        [decode_completion_token_logprob(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    value = data["refusal"]
    model.refusal = (
        [decode_completion_token_logprob(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_LOGPROBS)
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
    model = new(CompletionTokenLogprob)
    try:
        model.token = data["token"]
        model.logprob = data["logprob"]
        model.bytes = data["bytes"]
        model.top_logprobs = data["top_logprobs"]
    except KeyError:
        return decode_completion_token_logprob({**_COMPLETION_TOKEN_LOGPROB, **data})
    value = data["top_logprobs"]
    model.top_logprobs = (
        [decode_completion_top_logprob(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 4 else unknown(data, _COMPLETION_TOKEN_LOGPROB)
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
    model = new(CompletionTopLogprob)
    try:
        model.token = data["token"]
        model.logprob = data["logprob"]
        model.bytes = data["bytes"]
    except KeyError:
        return decode_completion_top_logprob({**_COMPLETION_TOP_LOGPROB, **data})
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_TOP_LOGPROB)
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
    if len(data) < 5:
        data = {**_COMPLETION_USAGE, **data}
    model = new(CompletionUsage)
    try:
        model.completion_tokens = data["completion_tokens"]
        model.prompt_tokens = data["prompt_tokens"]
        model.total_tokens = data["total_tokens"]
        model.completion_tokens_details = data["completion_tokens_details"]
        model.prompt_tokens_details = data["prompt_tokens_details"]
    except KeyError:
        return decode_completion_usage({**_COMPLETION_USAGE, **data})
    value = data["completion_tokens_details"]
    model.completion_tokens_details = (
        decode_completion_tokens_details(value) if value.__class__ is dict else value
    )
    value = data["prompt_tokens_details"]
    model.prompt_tokens_details = (
        decode_completion_prompt_tokens_details(value) if value.__class__ is dict else value
    )
    model.additional_properties = {} if len(data) == 5 else unknown(data, _COMPLETION_USAGE)
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
    if len(data) < 5:
        data = {**_COMPLETION_TOKENS_DETAILS, **data}
    model = new(CompletionTokensDetails)
    try:
        model.accepted_prediction_tokens = data["accepted_prediction_tokens"]
        model.audio_tokens = data["audio_tokens"]
        model.reasoning_tokens = data["reasoning_tokens"]
        model.text_tokens = data["text_tokens"]
        model.rejected_prediction_tokens = data["rejected_prediction_tokens"]
    except KeyError:
        return decode_completion_tokens_details({**_COMPLETION_TOKENS_DETAILS, **data})
    model.additional_properties = {} if len(data) == 5 else unknown(data, _COMPLETION_TOKENS_DETAILS)
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
    if len(data) < 5:
        data = {**_COMPLETION_PROMPT_TOKENS_DETAILS, **data}
    model = new(CompletionPromptTokensDetails)
    try:
        model.audio_tokens = data["audio_tokens"]
        model.cached_tokens = data["cached_tokens"]
        model.text_tokens = data["text_tokens"]
        model.image_tokens = data["image_tokens"]
        model.cache_write_tokens = data["cache_write_tokens"]
    except KeyError:
        return decode_completion_prompt_tokens_details({**_COMPLETION_PROMPT_TOKENS_DETAILS, **data})
    model.additional_properties = {} if len(data) == 5 else unknown(data, _COMPLETION_PROMPT_TOKENS_DETAILS)
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
    model = new(CompletionModeration)
    try:
        model.input = data["input"]
        model.output = data["output"]
    except KeyError:
        return decode_completion_moderation({**_COMPLETION_MODERATION, **data})
    value = data["input"]
    model.input = decode_completion_moderation_outcome(value) if value.__class__ is dict else value
    value = data["output"]
    model.output = decode_completion_moderation_outcome(value) if value.__class__ is dict else value
    model.additional_properties = {} if len(data) == 2 else unknown(data, _COMPLETION_MODERATION)
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
    model = new(CompletionModerationResults)
    try:
        model.type = data["type"]
        model.model = data["model"]
        model.results = data["results"]
    except KeyError:
        return decode_completion_moderation_results({**_COMPLETION_MODERATION_RESULTS, **data})
    value = data["results"]
    model.results = (
        [decode_completion_moderation_result(item) if item.__class__ is dict else item for item in value]
        if value.__class__ is list
        else value
    )
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_MODERATION_RESULTS)
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
    model = new(CompletionModerationResult)
    try:
        model.type = data["type"]
        model.model = data["model"]
        model.flagged = data["flagged"]
        model.categories = data["categories"]
        model.category_scores = data["category_scores"]
        model.category_applied_input_types = data["category_applied_input_types"]
    except KeyError:
        return decode_completion_moderation_result({**_COMPLETION_MODERATION_RESULT, **data})
    model.additional_properties = {} if len(data) == 6 else unknown(data, _COMPLETION_MODERATION_RESULT)
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
    model = new(CompletionModerationError)
    try:
        model.type = data["type"]
        model.code = data["code"]
        model.message = data["message"]
    except KeyError:
        return decode_completion_moderation_error({**_COMPLETION_MODERATION_ERROR, **data})
    model.additional_properties = {} if len(data) == 3 else unknown(data, _COMPLETION_MODERATION_ERROR)
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
    try:
        decode = _COMPLETION_MESSAGE_MEMBERS[data["role"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_completion_response_format(data: dict[str, Any]) -> Any:
    try:
        decode = _COMPLETION_RESPONSE_FORMAT_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_completion_tool(data: dict[str, Any]) -> Any:
    try:
        decode = _COMPLETION_TOOL_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_completion_tool_choice(data: dict[str, Any]) -> Any:
    try:
        decode = _COMPLETION_TOOL_CHOICE_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_completion_user_content_part(data: dict[str, Any]) -> Any:
    try:
        decode = _COMPLETION_USER_CONTENT_PART_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_completion_assistant_content_part(data: dict[str, Any]) -> Any:
    try:
        decode = _COMPLETION_ASSISTANT_CONTENT_PART_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_completion_tool_call(data: dict[str, Any]) -> Any:
    try:
        decode = _COMPLETION_TOOL_CALL_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_completion_custom_tool_format(data: dict[str, Any]) -> Any:
    try:
        decode = _COMPLETION_CUSTOM_TOOL_FORMAT_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


def decode_completion_moderation_outcome(data: dict[str, Any]) -> Any:
    try:
        decode = _COMPLETION_MODERATION_OUTCOME_MEMBERS[data["type"]]
    except (KeyError, TypeError):
        return data
    return decode(data)


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
