# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Single model answers without a stored conversation: the sync operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Unpack, overload

from assistants_api import calls
from assistants_api.signatures import shows_fields
from assistants_api.wire import SyncSender

if TYPE_CHECKING:
    from assistants_api.fields import CompletionCreateRequestFields
    from assistants_api.models.chat import CompletionCreateRequest, CompletionResponse
    from assistants_api.wire import Cancellation


class ChatOperations(SyncSender):
    """Single model answers without a stored conversation."""

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
        """Create a chat completion.

        Lets a model write the next message of a conversation, whole or as a stream of chunks.

        Args:
            request: A `CompletionCreateRequest`, or in its place its fields as keywords: `messages`
                (required), `model` (required), `metadata`, `temperature`, `top_p`, `top_logprobs`,
                `user`, `safety_identifier`, `prompt_cache_key`, `prompt_cache_retention`,
                `prompt_cache_options`, `service_tier`, `modalities`, `verbosity`, `reasoning_effort`,
                `max_completion_tokens`, `frequency_penalty`, `presence_penalty`, `web_search_options`,
                `response_format`, `audio`, `store`, `moderation`, `stream`, `stream_options`, `stop`,
                `logit_bias`, `logprobs`, `max_tokens`, `n`, `prediction`, `seed`, `tools`,
                `tool_choice`, `parallel_tool_calls`, `function_call`, `functions`.
            timeout_seconds: Most seconds to wait, retries included; None for the client's setting.
            cancellation: Token that ends the call early.

        Returns:
            The completion, as `CompletionResponse`.

        Raises:
            APIStatusError: the server refused; the subclass tells the status code.
            APIConnectionError: no answer came; check the network and the base URL.

        Source:
            ``POST /chat/completions``: `createCompletion` in the spec, `CreateCompletionAsync` of
            `IOpenAIClient`.
        """
        return self._send(
            calls.create_completion(request, **fields),
            timeout_seconds=timeout_seconds,
            cancellation=cancellation,
        )
