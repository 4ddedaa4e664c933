# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Single model answers without a stored conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from assistants_api.wire import UNSET, Model, Unset, define

if TYPE_CHECKING:
    from assistants_api.models.shared import (
        FunctionDefinition,
        JsonObjectResponseFormat,
        JsonSchemaResponseFormat,
        ReasoningEffort,
        TextResponseFormat,
    )

CompletionServiceTier: TypeAlias = Literal["auto", "default", "flex", "scale", "priority", "fast"]
"""Class of processing, which sets price and speed."""

CompletionResponseFormat: TypeAlias = (
    "TextResponseFormat | JsonSchemaResponseFormat | JsonObjectResponseFormat"
)
"""Form of an answer, either plain text, JSON by a schema, or any JSON object."""

CompletionMessage: TypeAlias = "CompletionDeveloperMessage | CompletionSystemMessage | CompletionUserMessage | CompletionAssistantMessage | CompletionToolMessage | CompletionFunctionMessage"
"""One message of a conversation, told apart by its role."""

CompletionUserContentPart: TypeAlias = (
    "CompletionTextPart | CompletionImagePart | CompletionAudioPart | CompletionFilePart"
)
"""Part of a user message, told apart by its type."""

CompletionAssistantContentPart: TypeAlias = "CompletionTextPart | CompletionRefusalPart"
"""Part of an assistant message, told apart by its type."""

CompletionTool: TypeAlias = "CompletionFunctionTool | CompletionCustomTool"
"""Tool that the model may call, told apart by its type."""

CompletionCustomToolFormat: TypeAlias = "CompletionCustomToolTextFormat | CompletionCustomToolGrammarFormat"
"""Format of the input of a custom tool, told apart by its type."""

CompletionToolChoice: TypeAlias = "Literal['none', 'auto', 'required'] | CompletionAllowedToolsChoice | CompletionNamedToolChoice | CompletionCustomToolChoice"
"""Which tool the model calls, either a mode, a set of tools or one named tool."""

CompletionToolCall: TypeAlias = "CompletionFunctionToolCall | CompletionCustomToolCall"
"""Call of a tool by the model, told apart by its type."""

CompletionFinishReason: TypeAlias = Literal["stop", "length", "tool_calls", "content_filter", "function_call"]
"""Why a model stopped to write."""

CompletionModerationOutcome: TypeAlias = "CompletionModerationResults | CompletionModerationError"
"""Results of a moderation, or the error that prevented them."""


@define(kw_only=True, eq=False, repr=False)
class CompletionCreateRequest(Model):
    """Conversation to continue, and how the model should do it."""

    messages: list[CompletionMessage]
    """Messages of the conversation so far, oldest first."""
    model: str
    """Name of the model to use."""
    metadata: dict[str, str] | None | Unset = UNSET
    """Key-value pairs to attach to the completion."""
    temperature: float | None | Unset = UNSET
    """Sampling temperature, 0 to 2; lower values make the answer more predictable. Default: 1."""
    top_p: float | None | Unset = UNSET
    """Probability mass that nucleus sampling keeps, 0 to 1. Default: 1."""
    top_logprobs: int | None | Unset = UNSET
    """Number of likeliest tokens to report at each position, 0 to 20; needs `logprobs`."""
    user: str | Unset = UNSET
    """Stable name of the end user; `safety_identifier` and `prompt_cache_key` replace it. Deprecated."""
    safety_identifier: str | None | Unset = UNSET
    """Stable pseudonym of the end user for abuse detection, at most 64 characters."""
    prompt_cache_key: str | None | Unset = UNSET
    """Key under which similar prompts share a cache."""
    prompt_cache_retention: Literal["in_memory", "24h"] | None | Unset = UNSET
    """How long the prompt stays cached; `prompt_cache_options` replaces it. Deprecated."""
    prompt_cache_options: CompletionPromptCacheOptions | Unset = UNSET
    """How the prompt is cached."""
    service_tier: CompletionServiceTier | None | Unset = UNSET
    """Class of processing to ask for. Default: 'auto'."""
    modalities: list[Literal["text", "audio"]] | None | Unset = UNSET
    """Forms of output that the model should produce."""
    verbosity: Literal["low", "medium", "high"] | None | Unset = UNSET
    """How wordy the answer should be. Default: 'medium'."""
    reasoning_effort: ReasoningEffort | None | Unset = UNSET
    """How much a reasoning model thinks before it answers. Default: 'medium'."""
    max_completion_tokens: int | None | Unset = UNSET
    """Most tokens to generate, reasoning included."""
    frequency_penalty: float | None | Unset = UNSET
    """Penalty on tokens by how often they occurred so far, -2 to 2. Default: 0."""
    presence_penalty: float | None | Unset = UNSET
    """Penalty on tokens that occurred so far at all, -2 to 2. Default: 0."""
    web_search_options: CompletionWebSearchOptions | Unset = UNSET
    """How a model that can search the web does so."""
    response_format: CompletionResponseFormat | Unset = UNSET
    """Form that the answer must take."""
    audio: CompletionAudioOptions | None | Unset = UNSET
    """Voice and format of spoken output; needed when `modalities` has `audio`."""
    store: bool | None | Unset = UNSET
    """Whether the service keeps the completion for later use. Default: False."""
    moderation: CompletionModerationOptions | None | Unset = UNSET
    """How input and output are moderated along with the completion."""
    stream: bool | None | Unset = UNSET
    """Whether the answer comes as a stream of chunks. Default: False."""
    stream_options: CompletionStreamOptions | None | Unset = UNSET
    """What a stream contains; only with `stream`."""
    stop: str | list[str] | None | Unset = UNSET
    """Text, or up to 4 texts, at which the model stops; the answer leaves them out."""
    logit_bias: dict[str, int] | None | Unset = UNSET
    """Additions to the likelihood of tokens, by token id."""
    logprobs: bool | None | Unset = UNSET
    """Whether the answer reports log probabilities of its tokens. Default: False."""
    max_tokens: int | None | Unset = UNSET
    """Most tokens to generate; `max_completion_tokens` replaces it. Deprecated."""
    n: int | None | Unset = UNSET
    """Number of alternative answers to generate, 1 to 128. Default: 1."""
    prediction: CompletionPrediction | None | Unset = UNSET
    """Text that much of the answer is expected to repeat, to speed it up."""
    seed: int | None | Unset = UNSET
    """Seed of the sampling; the same seed gives mostly the same answer. Deprecated."""
    tools: list[CompletionTool] | Unset = UNSET
    """Tools that the model may call."""
    tool_choice: CompletionToolChoice | Unset = UNSET
    """Which tool the model calls, or whether it calls one."""
    parallel_tool_calls: bool | Unset = UNSET
    """Whether the model may call several tools at once. Default: True."""
    function_call: Literal["none", "auto"] | CompletionFunctionCallOption | Unset = UNSET
    """Which function the model calls; `tool_choice` replaces it. Deprecated."""
    functions: list[CompletionFunction] | Unset = UNSET
    """Functions that the model may call, 1 to 128; `tools` replaces them. Deprecated."""


@define(kw_only=True, eq=False, repr=False)
class CompletionPromptCacheOptions(Model):
    """How the prompt of a completion is cached."""

    ttl: Literal["30m"] | Unset = UNSET
    """Lifetime of the cache entry, as a number with its unit."""
    mode: Literal["implicit", "explicit"] | Unset = UNSET
    """Whether the service sets cache breakpoints by itself or only the given ones count."""


@define(kw_only=True, eq=False, repr=False)
class CompletionPromptCacheBreakpoint(Model):
    """Marks the end of a prefix of the prompt that is worth caching."""

    mode: Literal["explicit"] = "explicit"
    """Kind of the breakpoint. Default: 'explicit'."""


@define(kw_only=True, eq=False, repr=False)
class CompletionWebSearchOptions(Model):
    """How the model searches the web."""

    user_location: CompletionWebSearchUserLocation | None | Unset = UNSET
    """Where the user is, to find results nearby."""
    search_context_size: Literal["low", "medium", "high"] | Unset = UNSET
    """How much of the context window search results may take. Default: 'medium'."""


@define(kw_only=True, eq=False, repr=False)
class CompletionWebSearchUserLocation(Model):
    """Place of the user for a web search."""

    type: Literal["approximate"] = "approximate"
    """Kind of the location."""
    approximate: CompletionWebSearchLocation
    """Rough place of the user."""


@define(kw_only=True, eq=False, repr=False)
class CompletionWebSearchLocation(Model):
    """Rough place on earth."""

    country: str | Unset = UNSET
    """Country as a two-letter ISO 3166-1 code."""
    region: str | Unset = UNSET
    """Region or state in free text."""
    city: str | Unset = UNSET
    """City in free text."""
    timezone: str | Unset = UNSET
    """Time zone by its IANA name."""


@define(kw_only=True, eq=False, repr=False)
class CompletionAudioOptions(Model):
    """Voice and format of spoken output."""

    voice: str | CompletionCustomVoice
    """Name of a built-in voice, or a custom voice."""
    format: Literal["wav", "aac", "mp3", "flac", "opus", "pcm16"]
    """Encoding of the audio."""


@define(kw_only=True, eq=False, repr=False)
class CompletionCustomVoice(Model):
    """A voice that the user has made."""

    id: str
    """Id of the custom voice."""


@define(kw_only=True, eq=False, repr=False)
class CompletionModerationOptions(Model):
    """How a completion is moderated."""

    model: str
    """Name of the moderation model."""
    policy: CompletionModerationPolicy | None | Unset = UNSET
    """What happens with flagged input and output."""


@define(kw_only=True, eq=False, repr=False)
class CompletionModerationPolicy(Model):
    """Treatment of flagged text, for input and output apart."""

    input: CompletionModerationRule | None | Unset = UNSET
    """Treatment of the input."""
    output: CompletionModerationRule | None | Unset = UNSET
    """Treatment of the output."""


@define(kw_only=True, eq=False, repr=False)
class CompletionModerationRule(Model):
    """Treatment of flagged text on one side."""

    mode: Literal["score", "block"]
    """Whether flagged text is only scored or blocked."""


@define(kw_only=True, eq=False, repr=False)
class CompletionStreamOptions(Model):
    """What a stream of chunks contains."""

    include_usage: bool | Unset = UNSET
    """Whether a last chunk reports the tokens of the whole request."""
    include_obfuscation: bool | Unset = UNSET
    """Whether chunks carry padding that hides their size from eavesdroppers."""


@define(kw_only=True, eq=False, repr=False)
class CompletionPrediction(Model):
    """Text that the answer is expected to repeat in large part."""

    type: Literal["content"] = "content"
    """Kind of the prediction."""
    content: str | list[CompletionTextPart]
    """The expected text, whole or in parts."""


@define(kw_only=True, eq=False, repr=False)
class CompletionDeveloperMessage(Model):
    """Instructions by the developer, which come before what users say."""

    content: str | list[CompletionTextPart]
    """Text of the message, whole or in parts."""
    role: Literal["developer"] = "developer"
    """Role of the author."""
    name: str | Unset = UNSET
    """Name that tells authors of one role apart."""


@define(kw_only=True, eq=False, repr=False)
class CompletionSystemMessage(Model):
    """Instructions by the developer, in the form that older models take."""

    content: str | list[CompletionTextPart]
    """Text of the message, whole or in parts."""
    role: Literal["system"] = "system"
    """Role of the author."""
    name: str | Unset = UNSET
    """Name that tells authors of one role apart."""


@define(kw_only=True, eq=False, repr=False)
class CompletionUserMessage(Model):
    """What an end user says or shows."""

    content: str | list[CompletionUserContentPart]
    """Text of the message, or its parts of several kinds."""
    role: Literal["user"] = "user"
    """Role of the author."""
    name: str | Unset = UNSET
    """Name that tells authors of one role apart."""


@define(kw_only=True, eq=False, repr=False)
class CompletionAssistantMessage(Model):
    """What the model answered earlier in the conversation."""

    content: str | list[CompletionAssistantContentPart] | None | Unset = UNSET
    """Text of the answer, whole or in parts; null when it only calls tools."""
    refusal: str | None | Unset = UNSET
    """Words in which the model refused to answer."""
    role: Literal["assistant"] = "assistant"
    """Role of the author."""
    name: str | Unset = UNSET
    """Name that tells authors of one role apart."""
    audio: CompletionAudioReference | None | Unset = UNSET
    """Earlier spoken answer of the model."""
    tool_calls: list[CompletionToolCall] | Unset = UNSET
    """Tool calls that the model made."""
    function_call: CompletionFunctionCall | None | Unset = UNSET
    """Function call that the model made; `tool_calls` replaces it. Deprecated."""


@define(kw_only=True, eq=False, repr=False)
class CompletionToolMessage(Model):
    """What a tool call gave."""

    role: Literal["tool"] = "tool"
    """Role of the author."""
    content: str | list[CompletionTextPart]
    """Result of the call, whole or in parts."""
    tool_call_id: str
    """Id of the tool call that this message answers."""


@define(kw_only=True, eq=False, repr=False)
class CompletionFunctionMessage(Model):
    """What a function call gave; the tool message replaces it."""

    role: Literal["function"] = "function"
    """Role of the author."""
    content: str | None
    """Result of the call."""
    name: str
    """Name of the function that was called."""


@define(kw_only=True, eq=False, repr=False)
class CompletionTextPart(Model):
    """Text inside a message."""

    type: Literal["text"] = "text"
    """Kind of the part."""
    text: str
    """The text itself."""
    prompt_cache_breakpoint: CompletionPromptCacheBreakpoint | Unset = UNSET
    """Asks to cache the prompt up to the end of this part."""


@define(kw_only=True, eq=False, repr=False)
class CompletionImagePart(Model):
    """Picture inside a message."""

    type: Literal["image_url"] = "image_url"
    """Kind of the part."""
    image_url: CompletionImageUrl
    """Where the picture is and how closely to look at it."""
    prompt_cache_breakpoint: CompletionPromptCacheBreakpoint | Unset = UNSET
    """Asks to cache the prompt up to the end of this part."""


@define(kw_only=True, eq=False, repr=False)
class CompletionImageUrl(Model):
    """Place of a picture."""

    url: str
    """Web address of the picture, or the picture as a data URL."""
    detail: Literal["auto", "low", "high"] | Unset = UNSET
    """How closely the model looks at the picture. Default: 'auto'."""


@define(kw_only=True, eq=False, repr=False)
class CompletionAudioPart(Model):
    """Recording inside a message."""

    type: Literal["input_audio"] = "input_audio"
    """Kind of the part."""
    input_audio: CompletionInputAudio
    """The recording itself."""
    prompt_cache_breakpoint: CompletionPromptCacheBreakpoint | Unset = UNSET
    """Asks to cache the prompt up to the end of this part."""


@define(kw_only=True, eq=False, repr=False)
class CompletionInputAudio(Model):
    """Recording with its encoding."""

    data: str
    """Audio bytes in base64."""
    format: Literal["wav", "mp3"]
    """Encoding of the audio."""


@define(kw_only=True, eq=False, repr=False)
class CompletionFilePart(Model):
    """Document inside a message."""

    type: Literal["file"] = "file"
    """Kind of the part."""
    file: CompletionInputFile
    """The document itself, or the id of an uploaded one."""
    prompt_cache_breakpoint: CompletionPromptCacheBreakpoint | Unset = UNSET
    """Asks to cache the prompt up to the end of this part."""


@define(kw_only=True, eq=False, repr=False)
class CompletionInputFile(Model):
    """Document given by its content or by the id of an uploaded file."""

    filename: str | Unset = UNSET
    """Name of the file."""
    file_data: str | Unset = UNSET
    """Bytes of the file in base64."""
    file_id: str | Unset = UNSET
    """Id of an uploaded file."""


@define(kw_only=True, eq=False, repr=False)
class CompletionRefusalPart(Model):
    """Refusal inside a message of the model."""

    type: Literal["refusal"] = "refusal"
    """Kind of the part."""
    refusal: str
    """Words of the refusal."""


@define(kw_only=True, eq=False, repr=False)
class CompletionAudioReference(Model):
    """Names an earlier spoken answer."""

    id: str
    """Id of the spoken answer."""


@define(kw_only=True, eq=False, repr=False)
class CompletionFunctionTool(Model):
    """Function of the user's that the model may call with JSON arguments."""

    type: Literal["function"] = "function"
    """Kind of the tool."""
    function: FunctionDefinition
    """Name, purpose and parameters of the function."""


@define(kw_only=True, eq=False, repr=False)
class CompletionCustomTool(Model):
    """Tool of the user's that the model may call with text in a given format."""

    type: Literal["custom"] = "custom"
    """Kind of the tool."""
    custom: CompletionCustomToolDefinition
    """Name, purpose and input format of the tool."""


@define(kw_only=True, eq=False, repr=False)
class CompletionCustomToolDefinition(Model):
    """Name, purpose and input format of a custom tool."""

    name: str
    """Name by which the model calls the tool."""
    description: str | Unset = UNSET
    """What the tool does and when to call it."""
    format: CompletionCustomToolFormat | Unset = UNSET
    """Format of the input; free text when absent."""


@define(kw_only=True, eq=False, repr=False)
class CompletionCustomToolTextFormat(Model):
    """Lets the input be any text."""

    type: Literal["text"] = "text"
    """Kind of the format."""


@define(kw_only=True, eq=False, repr=False)
class CompletionCustomToolGrammarFormat(Model):
    """Holds the input to a grammar."""

    type: Literal["grammar"] = "grammar"
    """Kind of the format."""
    grammar: CompletionCustomToolGrammar
    """The grammar itself."""


@define(kw_only=True, eq=False, repr=False)
class CompletionCustomToolGrammar(Model):
    """Grammar of the input of a custom tool."""

    definition: str
    """Text of the grammar."""
    syntax: Literal["lark", "regex"]
    """Language in which the grammar is written."""


@define(kw_only=True, eq=False, repr=False)
class CompletionAllowedToolsChoice(Model):
    """Restricts the model to some of the tools."""

    type: Literal["allowed_tools"] = "allowed_tools"
    """Kind of the choice."""
    allowed_tools: CompletionAllowedTools
    """The tools that remain, and whether one must be called."""


@define(kw_only=True, eq=False, repr=False)
class CompletionAllowedTools(Model):
    """Some of the tools, and whether one must be called."""

    mode: Literal["auto", "required"]
    """Whether the model may call one of the tools or must."""
    tools: list[dict[str, Any]]
    """Tools that the model may call, each by its type and name."""


@define(kw_only=True, eq=False, repr=False)
class CompletionNamedToolChoice(Model):
    """Makes the model call one function."""

    type: Literal["function"] = "function"
    """Kind of the choice."""
    function: CompletionNamedToolChoiceFunction
    """The function to call."""


@define(kw_only=True, eq=False, repr=False)
class CompletionNamedToolChoiceFunction(Model):
    """Names the function that the model must call."""

    name: str
    """Name of the function."""


@define(kw_only=True, eq=False, repr=False)
class CompletionCustomToolChoice(Model):
    """Makes the model call one custom tool."""

    type: Literal["custom"] = "custom"
    """Kind of the choice."""
    custom: CompletionCustomToolChoiceTool
    """The custom tool to call."""


@define(kw_only=True, eq=False, repr=False)
class CompletionCustomToolChoiceTool(Model):
    """Names the custom tool that the model must call."""

    name: str
    """Name of the custom tool."""


@define(kw_only=True, eq=False, repr=False)
class CompletionFunctionCallOption(Model):
    """Makes the model call one function, in the older form."""

    name: str
    """Name of the function."""


@define(kw_only=True, eq=False, repr=False)
class CompletionFunction(Model):
    """Function that the model may call, in the older form."""

    description: str | Unset = UNSET
    """What the function does and when to call it."""
    name: str
    """Name by which the model calls the function."""
    parameters: dict[str, Any] | Unset = UNSET
    """JSON Schema of the arguments; no arguments when absent."""


@define(kw_only=True, eq=False, repr=False)
class CompletionFunctionToolCall(Model):
    """Call of a function by the model."""

    id: str
    """Id of the call."""
    type: Literal["function"] = "function"
    """Kind of the tool."""
    function: CompletionFunctionCall
    """The function and its arguments."""


@define(kw_only=True, eq=False, repr=False)
class CompletionFunctionCall(Model):
    """Function that the model calls, with its arguments."""

    name: str
    """Name of the function."""
    arguments: str
    """Arguments as JSON text, which may be invalid."""


@define(kw_only=True, eq=False, repr=False)
class CompletionCustomToolCall(Model):
    """Call of a custom tool by the model."""

    id: str
    """Id of the call."""
    type: Literal["custom"] = "custom"
    """Kind of the tool."""
    custom: CompletionCustomCall
    """The custom tool and its input."""


@define(kw_only=True, eq=False, repr=False)
class CompletionCustomCall(Model):
    """Custom tool that the model calls, with its input."""

    name: str
    """Name of the custom tool."""
    input: str
    """Input that the model wrote."""


@define(kw_only=True, eq=False, repr=False)
class CompletionResponse(Model):
    """Answer of a model to a conversation."""

    id: str
    """Id of the completion."""
    choices: list[CompletionChoice]
    """Alternative answers, as many as `n` asked for."""
    created: int
    """Creation time, in Unix seconds."""
    model: str
    """Name of the model that answered."""
    metadata: dict[str, str] | None | Unset = UNSET
    """Key-value pairs that the user attached to the completion."""
    service_tier: CompletionServiceTier | str | None | Unset = UNSET
    """Class of processing that was used. Default: 'auto'."""
    system_fingerprint: str | Unset = UNSET
    """Mark of the backend configuration; it changes when equal seeds may give new answers. Deprecated."""
    object: Literal["chat.completion"] = "chat.completion"
    """Kind of the object."""
    usage: CompletionUsage | Unset = UNSET
    """Tokens that the request used."""
    moderation: CompletionModeration | None | Unset = UNSET
    """What moderation found; null when none was asked for."""


@define(kw_only=True, eq=False, repr=False)
class CompletionChoice(Model):
    """One of the alternative answers."""

    finish_reason: CompletionFinishReason | str
    """Why the model stopped."""
    index: int
    """Place among the alternatives, from 0."""
    message: CompletionResponseMessage
    """The answer itself."""
    logprobs: CompletionLogprobs | None
    """Log probabilities of the tokens; null when not asked for."""


@define(kw_only=True, eq=False, repr=False)
class CompletionResponseMessage(Model):
    """Message that the model wrote."""

    content: str | None
    """Text of the message; null when there is none."""
    refusal: str | None
    """Words in which the model refuses; null when it does not."""
    tool_calls: list[CompletionToolCall] | Unset = UNSET
    """Tool calls that the model makes."""
    annotations: list[CompletionAnnotation] | Unset = UNSET
    """Marks on passages of the text, such as their web sources."""
    role: Literal["assistant"] = "assistant"
    """Role of the author."""
    function_call: CompletionFunctionCall | Unset = UNSET
    """Function call that the model makes; `tool_calls` replaces it. Deprecated."""
    audio: CompletionAudio | None | Unset = UNSET
    """Spoken form of the answer; null when not asked for."""


@define(kw_only=True, eq=False, repr=False)
class CompletionAnnotation(Model):
    """Mark on a passage of the text."""

    type: Literal["url_citation"] = "url_citation"
    """Kind of the mark."""
    url_citation: CompletionUrlCitation
    """Web page that the passage rests on."""


@define(kw_only=True, eq=False, repr=False)
class CompletionUrlCitation(Model):
    """Web page that a passage of the text rests on."""

    end_index: int
    """End of the passage, in characters from the start of the text."""
    start_index: int
    """Start of the passage, in characters from the start of the text."""
    url: str
    """Web address of the page."""
    title: str
    """Title of the page."""


@define(kw_only=True, eq=False, repr=False)
class CompletionAudio(Model):
    """Spoken form of an answer."""

    id: str
    """Id of the spoken answer, for use in later messages."""
    expires_at: int
    """Time until which the id can be used, in Unix seconds."""
    data: str
    """Audio bytes in base64."""
    transcript: str
    """The spoken words as text."""


@define(kw_only=True, eq=False, repr=False)
class CompletionLogprobs(Model):
    """Log probabilities of the tokens of an answer."""

    content: list[CompletionTokenLogprob] | None
    """Tokens of the text, in order; null without text."""
    refusal: list[CompletionTokenLogprob] | None
    """Tokens of the refusal, in order; null without one."""


@define(kw_only=True, eq=False, repr=False)
class CompletionTokenLogprob(Model):
    """Log probability of one token, and of those that nearly took its place."""

    token: str
    """Text of the token."""
    logprob: float
    """Natural logarithm of the probability of the token."""
    bytes: list[int] | None
    """Token in UTF-8, as byte values; null when it has none."""
    top_logprobs: list[CompletionTopLogprob]
    """Likeliest tokens at this position, as many as were asked for."""


@define(kw_only=True, eq=False, repr=False)
class CompletionTopLogprob(Model):
    """Log probability of one likely token."""

    token: str
    """Text of the token."""
    logprob: float
    """Natural logarithm of the probability of the token."""
    bytes: list[int] | None
    """Token in UTF-8, as byte values; null when it has none."""


@define(kw_only=True, eq=False, repr=False)
class CompletionUsage(Model):
    """Tokens that a request used."""

    completion_tokens: int
    """Number of tokens generated. Default: 0."""
    prompt_tokens: int
    """Number of tokens in the prompt. Default: 0."""
    total_tokens: int
    """Number of tokens in prompt and answer together. Default: 0."""
    completion_tokens_details: CompletionTokensDetails | Unset = UNSET
    """What the generated tokens were."""
    prompt_tokens_details: CompletionPromptTokensDetails | Unset = UNSET
    """What the tokens of the prompt were."""


@define(kw_only=True, eq=False, repr=False)
class CompletionTokensDetails(Model):
    """Generated tokens by kind."""

    accepted_prediction_tokens: int | Unset = UNSET
    """Number of predicted tokens that the answer has. Default: 0."""
    audio_tokens: int | Unset = UNSET
    """Number of audio tokens. Default: 0."""
    reasoning_tokens: int | Unset = UNSET
    """Number of tokens spent on reasoning. Default: 0."""
    text_tokens: int | Unset = UNSET
    """Number of text tokens."""
    rejected_prediction_tokens: int | Unset = UNSET
    """Number of predicted tokens that the answer does not have, charged all the same. Default: 0."""


@define(kw_only=True, eq=False, repr=False)
class CompletionPromptTokensDetails(Model):
    """Tokens of the prompt by kind."""

    audio_tokens: int | Unset = UNSET
    """Number of audio tokens. Default: 0."""
    cached_tokens: int | Unset = UNSET
    """Number of tokens read from the cache. Default: 0."""
    text_tokens: int | Unset = UNSET
    """Number of text tokens."""
    image_tokens: int | Unset = UNSET
    """Number of image tokens."""
    cache_write_tokens: int | Unset = UNSET
    """Number of tokens written to the cache. Default: 0."""


@define(kw_only=True, eq=False, repr=False)
class CompletionModeration(Model):
    """What moderation found in the input and the output of a completion."""

    input: CompletionModerationOutcome
    """What moderation found in the input."""
    output: CompletionModerationOutcome
    """What moderation found in the output."""


@define(kw_only=True, eq=False, repr=False)
class CompletionModerationResults(Model):
    """Results of a moderation that worked."""

    type: Literal["moderation_results"] = "moderation_results"
    """Kind of the outcome."""
    model: str
    """Name of the moderation model."""
    results: list[CompletionModerationResult]
    """One result for each moderated piece."""


@define(kw_only=True, eq=False, repr=False)
class CompletionModerationResult(Model):
    """What moderation found in one piece."""

    type: Literal["moderation_result"] = "moderation_result"
    """Kind of the object. Default: 'moderation_result'."""
    model: str
    """Name of the moderation model."""
    flagged: bool
    """Whether any category is flagged."""
    categories: dict[str, bool]
    """Whether the piece is flagged, by category."""
    category_scores: dict[str, float]
    """How strongly the piece belongs to a category, 0 to 1, by category."""
    category_applied_input_types: dict[str, list[Literal["text", "image"] | str]]
    """Kinds of input that the score rests on, by category."""


@define(kw_only=True, eq=False, repr=False)
class CompletionModerationError(Model):
    """Error that prevented a moderation."""

    type: Literal["error"] = "error"
    """Kind of the outcome."""
    code: str
    """Short name of the error."""
    message: str
    """The error in words."""
