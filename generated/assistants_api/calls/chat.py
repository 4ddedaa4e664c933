# Printed by `nox -s generate` from spec/openapi.yaml. Do not edit: change the spec or templates/ instead.
"""Single model answers without a stored conversation: the calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistants_api.models._codecs.chat import decode_completion_response
from assistants_api.models.chat import CompletionCreateRequest
from assistants_api.wire import Call, Operation, to_body

if TYPE_CHECKING:
    from assistants_api.models.chat import CompletionResponse

CREATE_COMPLETION = Operation("create_completion", "POST", "/chat/completions", creates=True)


def create_completion(
    request: CompletionCreateRequest | None = None, **fields: Any
) -> Call[CompletionResponse]:
    """Return the call of ``POST /chat/completions``: create a chat completion."""
    return Call(
        CREATE_COMPLETION,
        body=to_body(request, CompletionCreateRequest, fields),
        decode=decode_completion_response,
    )
