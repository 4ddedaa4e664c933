"""A typed client for the OpenAI Assistants v2 wire API, with an embedded local backend.

Every name here loads when it is first used, so importing the package imports no HTTP library and no model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import assistants_api

if TYPE_CHECKING:
    from assistants_api.protocols import AsyncOpenAIClientProtocol, OpenAIClientProtocol
    from assistants_api.wire import UNSET, HttpInfo, Unset
    from assistants_client import errors, lifecycle, models
    from assistants_client.async_client import AsyncOpenAIClient
    from assistants_client.cancellation import CancellationToken
    from assistants_client.client import OpenAIClient
    from assistants_client.clock import Clock
    from assistants_client.errors import (
        AIClientError,
        APIConnectionError,
        APIResponseError,
        APIStatusError,
        APIStreamError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ClientClosedError,
        ClientSharingError,
        ConflictError,
        EndpointRetiredError,
        InternalServerError,
        InvalidArgumentError,
        MissingExtraError,
        NotFoundError,
        OperationCancelledError,
        PermissionDeniedError,
        RateLimitError,
        RunCancelledError,
        RunError,
        RunExpiredError,
        RunFailedError,
        RunIncompleteError,
        RunRequiresActionError,
        StreamClosedError,
        ToolCallError,
        UnprocessableEntityError,
        UnsupportedOperationError,
        WaitTimeoutError,
    )
    from assistants_client.flows.retries import Retry
    from assistants_client.flows.tools import ToolCall
    from assistants_client.flows.uploads import UploadProgress, UploadResult
    from assistants_client.streaming import ServerSentEvent
    from assistants_client.streams.completions import AsyncCompletionStream, CompletionStream
    from assistants_client.streams.runs import AsyncRunStream, RunStream

__version__ = "0.1.0"

__all__ = [
    "UNSET",
    "AIClientError",
    "APIConnectionError",
    "APIResponseError",
    "APIStatusError",
    "APIStreamError",
    "APITimeoutError",
    "AsyncCompletionStream",
    "AsyncOpenAIClient",
    "AsyncOpenAIClientProtocol",
    "AsyncRunStream",
    "AuthenticationError",
    "BadRequestError",
    "CancellationToken",
    "ClientClosedError",
    "ClientSharingError",
    "Clock",
    "CompletionStream",
    "ConflictError",
    "EndpointRetiredError",
    "HttpInfo",
    "InternalServerError",
    "InvalidArgumentError",
    "MissingExtraError",
    "NotFoundError",
    "OpenAIClient",
    "OpenAIClientProtocol",
    "OperationCancelledError",
    "PermissionDeniedError",
    "RateLimitError",
    "Retry",
    "RunCancelledError",
    "RunError",
    "RunExpiredError",
    "RunFailedError",
    "RunIncompleteError",
    "RunRequiresActionError",
    "RunStream",
    "ServerSentEvent",
    "StreamClosedError",
    "ToolCall",
    "ToolCallError",
    "UnprocessableEntityError",
    "Unset",
    "UnsupportedOperationError",
    "UploadProgress",
    "UploadResult",
    "WaitTimeoutError",
    "errors",
    "lifecycle",
    "models",
]

_HOMES = {
    f"{assistants_api.__name__}.protocols": ("AsyncOpenAIClientProtocol", "OpenAIClientProtocol"),
    f"{assistants_api.__name__}.wire": ("UNSET", "HttpInfo", "Unset"),
    f"{__name__}.async_client": ("AsyncOpenAIClient",),
    f"{__name__}.cancellation": ("CancellationToken",),
    f"{__name__}.client": ("OpenAIClient",),
    f"{__name__}.clock": ("Clock",),
    f"{__name__}.flows.retries": ("Retry",),
    f"{__name__}.flows.tools": ("ToolCall",),
    f"{__name__}.flows.uploads": ("UploadProgress", "UploadResult"),
    f"{__name__}.streaming": ("ServerSentEvent",),
    f"{__name__}.streams.completions": ("AsyncCompletionStream", "CompletionStream"),
    f"{__name__}.streams.runs": ("AsyncRunStream", "RunStream"),
}
"""Where names come from; submodules and errors are found without it."""


if not TYPE_CHECKING:
    # Out of sight of type checkers, which would take it as leave for any name.
    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        if name in {"errors", "lifecycle", "models"}:
            return import_module(f"{__name__}.{name}")
        home = next((home for home, names in _HOMES.items() if name in names), f"{__name__}.errors")
        value = getattr(import_module(home), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    # Whoever completes a name looks for one of the public ones.
    return sorted({*globals(), *__all__} - {"TYPE_CHECKING", "annotations"})
