"""Chat completions: the model itself, without threads.

Nothing is stored.
"""

from __future__ import annotations

from assistants_client.local.backend import ApiRequest, Backend
from assistants_client.local.errors import APIError
from assistants_client.local.handlers.runs import refuse_streaming
from assistants_client.local.ids import new_id
from assistants_client.local.model import ModelError, gather
from assistants_client.local.store import JSON

TRANSPORT_FIELDS = {"stream", "stream_options"}
STATUS = {"rate_limit_exceeded": 429, "invalid_prompt": 400, "server_error": 502}


async def create_completion(backend: Backend, request: ApiRequest) -> JSON:
    """``POST /chat/completions``."""
    refuse_streaming(request.body)
    question = {name: value for name, value in request.body.items() if name not in TRANSPORT_FIELDS}
    try:
        return await gather(
            backend.model.stream(question),  # type: ignore[arg-type]  # validated against the same schema
            completion_id=new_id("completion"),
            created=int(backend.now()),
            model=request.body["model"],
        )
    except ModelError as error:
        raise model_refusal(error) from error


def model_refusal(error: ModelError) -> APIError:
    """Return the answer to a caller whose model did not answer."""
    return APIError(
        error.message,
        status=error.status_code or STATUS[error.code],
        type="invalid_request_error" if error.code == "invalid_prompt" else error.code,
        code=error.code,
    )
