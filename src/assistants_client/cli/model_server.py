"""What the command line is told about the servers of a language model and of embeddings.

A key comes from an option or from an environment variable of its own: OPENAI_API_KEY is for OpenAI, and is
never sent to whichever server an option names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import typer

from assistants_client.cli.options import check_given
from assistants_client.settings import find_text

if TYPE_CHECKING:
    from assistants_client.local.embeddings import Embeddings
    from assistants_client.local.model import ChatModel
    from assistants_client.local.model.http import LimitField

KEY_VARIABLE = "ASSISTANTS_CLIENT_MODEL_KEY"
MODEL_TIMEOUT_SECONDS = 120.0
MODEL_MAX_RETRIES = 2
EMBEDDINGS_KEY_VARIABLE = "ASSISTANTS_CLIENT_EMBEDDINGS_KEY"
EMBEDDINGS_MODEL = "text-embedding-3-small"
_ADDRESS = re.compile("^([^:/?#]*:/*)?([^/]*@)?(.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelServer:
    """A Chat Completions endpoint and what is sent to it."""

    url: str
    api_key: str | None = field(default=None, repr=False)
    organization: str | None = None
    timeout_seconds: float = MODEL_TIMEOUT_SECONDS
    """How long the server may be silent."""
    max_retries: int = MODEL_MAX_RETRIES
    """How often a failure that may pass is tried again."""
    streams: bool = True
    """Whether the server can stream."""
    limit_field: LimitField = "max_completion_tokens"
    """What the server calls the most tokens of an answer."""
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    """What the server calls the models that assistants ask for."""
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)

    @property
    def secrets(self) -> list[str]:
        """What must not appear in a log."""
        return [*([self.api_key] if self.api_key else []), *self.headers.values()]

    @property
    def address(self) -> str:
        """The URL without what may be a secret."""
        return _address(self.url)

    def connect(self) -> ChatModel:
        """Return the model behind this endpoint."""
        from assistants_client.local.model.http import HttpModel

        return HttpModel(
            self.url,
            api_key=self.api_key,
            organization=self.organization,
            model_map=self.names,
            headers=self.headers,
            timeout_seconds=self.timeout_seconds,
            max_retries=self.max_retries,
            streams=self.streams,
            limit_field=self.limit_field,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddingsServer:
    """An embeddings endpoint and what is sent to it."""

    url: str
    model: str
    api_key: str | None = field(default=None, repr=False)

    @property
    def secrets(self) -> list[str]:
        """What must not appear in a log."""
        return [self.api_key] if self.api_key else []

    @property
    def address(self) -> str:
        """The URL without what may be a secret."""
        return _address(self.url)

    def connect(self) -> Embeddings:
        """Return what measures closeness through this endpoint."""
        from assistants_client.local.embeddings import HttpEmbeddings

        return HttpEmbeddings(self.url, model=self.model, api_key=self.api_key)


def find_embeddings_server(
    *, url: str | None, model: str | None, api_key: str | None
) -> EmbeddingsServer | None:
    """Return the embeddings server that the options describe; None where they name none.

    Args:
        url: Of ``--embeddings-url``.
        model: Of ``--embeddings-model``.
        api_key: Of ``--embeddings-key``; else the environment's.
    """
    check_given("--embeddings-url", url, "name a server")
    if url is None:
        if api_key is not None or model is not None:
            raise typer.BadParameter("--embeddings-key and --embeddings-model go with --embeddings-url")
        return None
    return EmbeddingsServer(
        url=url, model=model or EMBEDDINGS_MODEL, api_key=find_text(api_key, EMBEDDINGS_KEY_VARIABLE)
    )


def find_model_server(
    *,
    url: str | None,
    api_key: str | None,
    names: Sequence[str],
    headers: Sequence[str],
    organization: str | None = None,
    timeout_seconds: float | None = None,
    max_retries: int | None = None,
    streams: bool = True,
    limit_field: LimitField | None = None,
) -> ModelServer | None:
    """Return the model server that the options describe; None where they name none.

    Args:
        url: Of ``--model-url``.
        api_key: Of ``--model-key``; else the environment's.
        names: Of ``--model-map``, such as ``gpt-4o=llama3``.
        headers: Of ``--model-header``, such as ``X-Team: blue``.
        organization: Of ``--model-organization``.
        timeout_seconds: Of ``--model-timeout``.
        max_retries: Of ``--model-retries``.
        streams: False with ``--model-no-stream``.
        limit_field: Of ``--model-limit-field``.
    """
    check_given("--model-url", url, "name a server")
    if url is None:
        values = (api_key, organization, timeout_seconds, max_retries, limit_field)
        if any(given is not None for given in values) or names or headers or not streams:
            raise typer.BadParameter("the other options that begin with --model go with --model-url")
        return None
    return ModelServer(
        url=url,
        api_key=find_text(api_key, KEY_VARIABLE),
        organization=organization,
        timeout_seconds=timeout_seconds or MODEL_TIMEOUT_SECONDS,
        max_retries=MODEL_MAX_RETRIES if max_retries is None else max_retries,
        streams=streams,
        limit_field=limit_field or "max_completion_tokens",
        names=dict(_pairs(names, "=", "--model-map takes NAME=NAME, such as gpt-4o=llama3 or '*=llama3'")),
        headers=dict(_pairs(headers, ":", "--model-header takes 'NAME: VALUE'")),
    )


def _address(url: str) -> str:
    """Return an address without a user, a password, a query and a fragment."""
    start, userinfo, rest = _ADDRESS.findall(url)[0]
    # Whether "?" before "@" is of a password or begins a query, nobody can tell: either way it is not shown.
    return f"{start}(hidden)" if set("?#") & set(userinfo) else start + re.split("[?#]", rest)[0]


def _pairs(texts: Sequence[str], separator: str, complaint: str) -> list[tuple[str, str]]:
    """Return both halves of each text; a complaint never repeats it, as it may hold a secret."""
    pairs = [
        (name.strip(), value.strip()) for name, _, value in (text.partition(separator) for text in texts)
    ]
    if not all(name and value for name, value in pairs):
        raise typer.BadParameter(complaint)
    return pairs
