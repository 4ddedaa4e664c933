# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Types that several resources use."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from assistants_api.wire import UNSET, Model, Unset, define

ListOrder: TypeAlias = Literal["asc", "desc"]
"""Sort direction of a list by creation time - oldest first or newest first."""

ReasoningEffort: TypeAlias = Literal["none", "minimal", "low", "medium", "high", "xhigh", "max"]
"""How long a reasoning model thinks before it answers."""

FileSearchRanker: TypeAlias = Literal["auto", "default_2024_08_21"]
"""Ranking method of a file search."""

Tool: TypeAlias = "CodeInterpreterTool | FileSearchTool | FunctionTool"
"""Something an assistant can do besides writing text."""

ResponseFormat: TypeAlias = (
    "Literal['auto'] | TextResponseFormat | JsonObjectResponseFormat | JsonSchemaResponseFormat"
)
"""The form of the model's answer; `auto` leaves it to the service."""

MessageRole: TypeAlias = Literal["user", "assistant"]
"""Author of a message."""

ImageDetail: TypeAlias = Literal["auto", "low", "high"]
"""Resolution at which the model looks at an image."""

MessageContentRequest: TypeAlias = (
    "MessageContentImageFile | MessageContentImageUrl | MessageContentTextRequest"
)
"""One part of a new message."""

AttachmentTool: TypeAlias = "CodeInterpreterTool | AttachmentFileSearchTool"
"""A tool that gets to see an attached file."""

RunStepInclude: TypeAlias = Literal["step_details.tool_calls[*].file_search.results[*].content"]
"""Field of run steps that answers leave out unless asked for."""

ChunkingStrategyRequest: TypeAlias = "AutoChunkingStrategy | StaticChunkingStrategyRequest"
"""How to cut files into chunks, automatically or with fixed sizes."""

VectorStoreFileStatus: TypeAlias = Literal["in_progress", "completed", "cancelled", "failed"]
"""Indexing status of one file or of a whole batch; only `in_progress` changes by itself."""


@define(kw_only=True, eq=False, repr=False)
class ErrorBody(Model):
    """What went wrong with a request."""

    type: str
    """Class of the error, such as `invalid_request_error`."""
    message: str
    """Explanation for a person."""
    param: str | None
    """Name of the parameter at fault, or null when none is."""
    code: str | None
    """Stable name of the error for programs, or null when it has none."""


@define(kw_only=True, eq=False, repr=False)
class ErrorResponse(Model):
    """The body of every answer that reports a failure."""

    error: ErrorBody
    """The failure."""


@define(kw_only=True, eq=False, repr=False)
class DeleteStatusResponse(Model):
    """Confirmation that an object was removed."""

    id: str
    """Id of the removed object."""
    object: (
        Literal[
            "assistant.deleted",
            "thread.deleted",
            "thread.message.deleted",
            "file",
            "vector_store.deleted",
            "vector_store.file.deleted",
        ]
        | str
    )
    """Kind of the removed object."""
    deleted: bool
    """Whether the object is gone."""


@define(kw_only=True, eq=False, repr=False)
class FunctionDefinition(Model):
    """A function the model may ask the caller to execute."""

    name: str
    """Name the model calls the function by."""
    description: str | Unset = UNSET
    """What the function does and when to call it, for the model to read."""
    parameters: dict[str, Any] | Unset = UNSET
    """JSON Schema of the arguments object; without it the function takes no arguments."""
    strict: bool | None | Unset = UNSET
    """Whether the arguments are held to the schema exactly. Default: False."""


@define(kw_only=True, eq=False, repr=False)
class CodeInterpreterTool(Model):
    """Lets the assistant write and execute code."""

    type: Literal["code_interpreter"] = "code_interpreter"
    """Marks the tool as the code interpreter."""


@define(kw_only=True, eq=False, repr=False)
class FileSearchRankingOptions(Model):
    """How a file search ranks what it finds and what it drops."""

    ranker: FileSearchRanker | Unset = UNSET
    """Ranking method; the service picks one when it is left out."""
    score_threshold: float
    """Lowest score, from 0 to 1, at which a result is kept."""


@define(kw_only=True, eq=False, repr=False)
class FileSearchOptions(Model):
    """Settings of the file search tool."""

    max_num_results: int | Unset = UNSET
    """Most results one search hands to the model, from 1 to 50."""
    ranking_options: FileSearchRankingOptions | Unset = UNSET
    """Ranking method and score threshold of the search."""


@define(kw_only=True, eq=False, repr=False)
class FileSearchTool(Model):
    """Lets the assistant search the vector stores it can reach."""

    type: Literal["file_search"] = "file_search"
    """Marks the tool as file search."""
    file_search: FileSearchOptions | Unset = UNSET
    """Settings of the search."""


@define(kw_only=True, eq=False, repr=False)
class FunctionTool(Model):
    """Lets the assistant ask the caller to execute a function."""

    type: Literal["function"] = "function"
    """Marks the tool as a function."""
    function: FunctionDefinition
    """The function on offer."""


@define(kw_only=True, eq=False, repr=False)
class TextResponseFormat(Model):
    """The model answers in plain text."""

    type: Literal["text"] = "text"
    """Marks the format as plain text."""


@define(kw_only=True, eq=False, repr=False)
class JsonObjectResponseFormat(Model):
    """The model answers with some valid JSON object."""

    type: Literal["json_object"] = "json_object"
    """Marks the format as a JSON object of any shape."""


@define(kw_only=True, eq=False, repr=False)
class JsonSchemaDefinition(Model):
    """The schema a structured answer follows."""

    name: str
    """Name of the format."""
    description: str | Unset = UNSET
    """What the format is for, for the model to read."""
    schema: dict[str, Any] | Unset = UNSET
    """JSON Schema of the answer."""
    strict: bool | None | Unset = UNSET
    """Whether the answer is held to the schema exactly. Default: False."""


@define(kw_only=True, eq=False, repr=False)
class JsonSchemaResponseFormat(Model):
    """The model answers with JSON of a given schema."""

    type: Literal["json_schema"] = "json_schema"
    """Marks the format as JSON of a given schema."""
    json_schema: JsonSchemaDefinition
    """The schema with its name and strictness."""


@define(kw_only=True, eq=False, repr=False)
class CodeInterpreterResources(Model):
    """Files the code interpreter can read."""

    file_ids: list[str] | Unset = UNSET
    """Ids of up to 20 files. Default: []."""


@define(kw_only=True, eq=False, repr=False)
class FileSearchResources(Model):
    """Vector stores the file search looks through."""

    vector_store_ids: list[str] | Unset = UNSET
    """Id of the vector store; at most one."""


@define(kw_only=True, eq=False, repr=False)
class InlineVectorStoreCreateRequest(Model):
    """A vector store made together with the assistant or thread that uses it."""

    file_ids: list[str] | Unset = UNSET
    """Ids of the files to index."""
    chunking_strategy: ChunkingStrategyRequest | Unset = UNSET
    """How the files are cut into chunks; chosen by the service when left out."""
    metadata: dict[str, str] | None | Unset = UNSET
    """Notes to keep with the vector store."""


@define(kw_only=True, eq=False, repr=False)
class FileSearchResourcesCreateRequest(Model):
    """An existing vector store for the file search, or a new one; one of the two, not both."""

    vector_store_ids: list[str] | Unset = UNSET
    """Id of an existing vector store; at most one."""
    vector_stores: list[InlineVectorStoreCreateRequest] | Unset = UNSET
    """The vector store to create; at most one."""


@define(kw_only=True, eq=False, repr=False)
class ToolResources(Model):
    """Files and vector stores the tools of an assistant or thread work with."""

    code_interpreter: CodeInterpreterResources | Unset = UNSET
    """What the code interpreter can read."""
    file_search: FileSearchResources | Unset = UNSET
    """What the file search looks through."""


@define(kw_only=True, eq=False, repr=False)
class ToolResourcesCreateRequest(Model):
    """Files and vector stores for the tools of a new assistant or thread."""

    code_interpreter: CodeInterpreterResources | Unset = UNSET
    """What the code interpreter may read."""
    file_search: FileSearchResourcesCreateRequest | Unset = UNSET
    """What the file search looks through, existing or new."""


@define(kw_only=True, eq=False, repr=False)
class ToolResourcesModifyRequest(Model):
    """Files and vector stores that replace those of an assistant or thread."""

    code_interpreter: CodeInterpreterResources | Unset = UNSET
    """What the code interpreter may read from now on."""
    file_search: FileSearchResources | Unset = UNSET
    """What the file search looks through from now on."""


@define(kw_only=True, eq=False, repr=False)
class MessageImageFile(Model):
    """An image among the uploaded files."""

    file_id: str
    """Id of the image file."""
    detail: ImageDetail | Unset = UNSET
    """Resolution at which the model looks at the image. Default: 'auto'."""


@define(kw_only=True, eq=False, repr=False)
class MessageContentImageFile(Model):
    """A part of a message that shows an uploaded image."""

    type: Literal["image_file"] = "image_file"
    """Marks the part as an uploaded image."""
    image_file: MessageImageFile
    """The image."""


@define(kw_only=True, eq=False, repr=False)
class MessageImageUrl(Model):
    """An image somewhere on the web."""

    url: str
    """Address of the image."""
    detail: ImageDetail | Unset = UNSET
    """Resolution at which the model looks at the image. Default: 'auto'."""


@define(kw_only=True, eq=False, repr=False)
class MessageContentImageUrl(Model):
    """A part of a message that shows an image from the web."""

    type: Literal["image_url"] = "image_url"
    """Marks the part as an image from the web."""
    image_url: MessageImageUrl
    """The image."""


@define(kw_only=True, eq=False, repr=False)
class MessageContentTextRequest(Model):
    """A part of a new message that is text."""

    type: Literal["text"] = "text"
    """Marks the part as text."""
    text: str
    """The text."""


@define(kw_only=True, eq=False, repr=False)
class AttachmentFileSearchTool(Model):
    """Makes an attached file searchable; it takes no settings here."""

    type: Literal["file_search"] = "file_search"
    """Marks the tool as file search."""


@define(kw_only=True, eq=False, repr=False)
class MessageAttachmentRequest(Model):
    """A file to attach to a new message."""

    file_id: str
    """Id of the file to attach."""
    tools: list[AttachmentTool]
    """Tools that get to see the file."""


@define(kw_only=True, eq=False, repr=False)
class RunUsage(Model):
    """Tokens that a run or a run step used."""

    completion_tokens: int
    """Number of tokens that the model wrote."""
    prompt_tokens: int
    """Number of tokens that the model read."""
    total_tokens: int
    """Number of tokens read and written."""


@define(kw_only=True, eq=False, repr=False)
class VectorStoreFileCounts(Model):
    """Numbers of files by indexing status."""

    in_progress: int
    """Number of files that are being indexed."""
    completed: int
    """Number of files that are indexed."""
    failed: int
    """Number of files that could not be indexed."""
    cancelled: int
    """Number of files whose indexing was stopped."""
    total: int
    """Number of all files."""


@define(kw_only=True, eq=False, repr=False)
class AutoChunkingStrategy(Model):
    """Leaves the chunk sizes to the service, at present 800 tokens with an overlap of 400."""

    type: Literal["auto"] = "auto"
    """Kind of the strategy."""


@define(kw_only=True, eq=False, repr=False)
class StaticChunkingStrategyRequest(Model):
    """Asks for chunks of a fixed size."""

    type: Literal["static"] = "static"
    """Kind of the strategy."""
    static: StaticChunkingParameters
    """Sizes of the chunks."""


@define(kw_only=True, eq=False, repr=False)
class StaticChunkingParameters(Model):
    """Sizes of fixed chunks, in tokens."""

    max_chunk_size_tokens: int
    """Largest size of a chunk, in tokens."""
    chunk_overlap_tokens: int
    """Overlap of neighbouring chunks, in tokens, at most half of the largest size."""
