"""Which servers answer, and whether they take the key.

A small request to each server that was named, two where one cannot tell, none repeated. What a server says is
shown without keys.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable, Iterator
from http import HTTPStatus
from time import perf_counter
from typing import Any, Final

from assistants_client import OpenAIClient
from assistants_client.cli.backend import (
    NO_KEY,
    check_server_is_named,
    find_key,
    find_server,
    key_explained,
)
from assistants_client.cli.diagnosis.findings import Finding, Status
from assistants_client.cli.errors import CommandError, explain, one_line
from assistants_client.cli.logs import redacted
from assistants_client.cli.model_server import EMBEDDINGS_KEY_VARIABLE, EmbeddingsServer, ModelServer
from assistants_client.errors import AIClientError, InvalidArgumentError
from assistants_client.settings import check_header_value

TOPIC: Final = "Reachable"
SERVER: Final = "server"
MODEL: Final = "model server"
EMBEDDINGS: Final = "embeddings server"
MOST_NAMES: Final = 5
NOT_THERE: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED})
REFUSED_KEY: Final = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})


def look(
    *,
    base_url: str | None,
    api_key: str | None,
    model: ModelServer | None,
    embeddings: EmbeddingsServer | None,
    timeout_seconds: float,
) -> Iterator[Finding]:
    """Return a finding for each of the three servers."""
    if base_url or api_key or os.environ.get("OPENAI_BASE_URL"):
        yield _server(base_url, api_key, timeout_seconds)
    else:
        yield Finding(TOPIC, SERVER, Status.OFF, "not asked; name one with --base-url")
    if model is not None:
        yield _model_server(model, timeout_seconds)
    else:
        yield Finding(TOPIC, MODEL, Status.OFF, "not asked; name one with --model-url")
    if embeddings is not None:
        yield _embeddings_server(embeddings, timeout_seconds)
    else:
        yield Finding(TOPIC, EMBEDDINGS, Status.OFF, "not asked; name one with --embeddings-url")


def _server(base_url: str | None, api_key: str | None, timeout_seconds: float) -> Finding:
    started = perf_counter()
    try:
        check_server_is_named(base_url)
        address = find_server(base_url)
        key = find_key(api_key, address)
        with (
            key_explained(key),
            OpenAIClient(
                base_url=address,
                api_key=key or NO_KEY,
                timeout_seconds=timeout_seconds,
                http_request_max_retries=0,
            ) as client,
        ):
            client.get_assistants(limit=1)
    except (AIClientError, CommandError) as error:
        secrets = [api_key or "", os.environ.get("OPENAI_API_KEY", "")]
        return Finding(TOPIC, SERVER, Status.FAILED, redacted(explain(error), secrets))
    return Finding(TOPIC, SERVER, Status.OK, f"{address} listed assistants in {_milliseconds(started)}")


def _model_server(model: ModelServer, timeout_seconds: float) -> Finding:
    import httpx

    started = perf_counter()
    headers = dict(model.headers)
    if model.api_key:
        headers.setdefault("Authorization", f"Bearer {model.api_key}")
    if model.organization:
        headers.setdefault("OpenAI-Organization", model.organization)
    url = model.url.rstrip("/").removesuffix("/chat/completions")
    try:
        with httpx.Client(timeout=timeout_seconds, headers=headers) as client:
            response = client.get(f"{url}/models")
            if response.status_code in NOT_THERE:
                # Not every server lists its models. What it says of an empty question tells the rest.
                asked = client.post(f"{url}/chat/completions", json={})
                status, detail = _without_list(
                    response.status_code, asked.status_code, _milliseconds(started)
                )
            else:
                status, detail = _judged(response, _milliseconds(started))
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        status, detail = Status.FAILED, f"cannot be reached: {one_line(error)}"
    return Finding(TOPIC, MODEL, status, redacted(f"{model.address} {detail}", model.secrets))


def _without_list(status: int, status_of_question: int, duration: str) -> tuple[Status, str]:
    if status_of_question in REFUSED_KEY:
        return Status.FAILED, f"refused the key ({status_of_question}); see --model-key"
    if status_of_question in NOT_THERE or status_of_question >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return (
            Status.FAILED,
            f"has neither /models ({status}) nor /chat/completions ({status_of_question}); see --model-url",
        )
    return Status.OK, f"answered in {duration}, but lists no models ({status})"


def _judged(response: Any, duration: str) -> tuple[Status, str]:
    status: int = response.status_code
    if status in REFUSED_KEY:
        return Status.FAILED, f"refused the key ({status}); see --model-key"
    if not response.is_success:
        return Status.FAILED, f"answered with status {status}"
    names = list(_model_names(response))
    if not names:
        return Status.FAILED, "answered, but not with a list of models; see --model-url"
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return Status.OK, f"answered in {duration}; has {', '.join(names[:MOST_NAMES])}{more}"


def _model_names(response: Any) -> Iterable[str]:
    try:
        return [str(model["id"]) for model in response.json()["data"]]
    except (ValueError, LookupError, TypeError):
        return []


def _embeddings_server(server: EmbeddingsServer, timeout_seconds: float) -> Finding:
    try:
        # It needs what the extra for the backend brings.
        from assistants_client.local.embeddings import EmbeddingsError, HttpEmbeddings
    except ModuleNotFoundError as error:
        detail = f"not asked: that needs {error.name}, which is not installed"
        return Finding(TOPIC, EMBEDDINGS, Status.FAILED, detail)

    async def ask() -> None:
        embeddings = HttpEmbeddings(
            server.url, model=server.model, api_key=server.api_key, timeout_seconds=timeout_seconds
        )
        try:
            await embeddings.similarities("Is anybody there?", ["Yes."])
        finally:
            await embeddings.aclose()

    started = perf_counter()
    try:
        _check_embeddings(server)
        asyncio.run(ask())
    except EmbeddingsError as error:
        reason = one_line(error).removeprefix("the embeddings server ")
        detail = f"{server.address} {reason}; see --embeddings-url, -model and -key"
        return Finding(TOPIC, EMBEDDINGS, Status.FAILED, redacted(detail, server.secrets))
    except ValueError as error:
        # Other errors may show the key, or a password in the address.
        reason = (
            explain(error) if isinstance(error, InvalidArgumentError) else "see --embeddings-url and -model"
        )
        return Finding(TOPIC, EMBEDDINGS, Status.FAILED, f"cannot be asked: {reason}")
    detail = f"{server.address} compared two texts with {server.model} in {_milliseconds(started)}"
    return Finding(TOPIC, EMBEDDINGS, Status.OK, redacted(detail, server.secrets))


def _check_embeddings(server: EmbeddingsServer) -> None:
    """Refuse an address or a key that cannot be one; the value is not shown.

    Raises:
        InvalidArgumentError: it names what is wrong.
    """
    option = "--embeddings-url"
    if not server.url.lower().startswith(("http://", "https://")):
        raise InvalidArgumentError(
            f"{option} must begin with http:// or https://, such as http://localhost:11434/v1",
            argument=option,
        )
    if server.api_key:
        is_given = server.api_key != os.environ.get(EMBEDDINGS_KEY_VARIABLE)
        check_header_value("--embeddings-key" if is_given else EMBEDDINGS_KEY_VARIABLE, server.api_key)


def _milliseconds(started: float) -> str:
    return f"{(perf_counter() - started) * 1000:.0f} ms"
