"""What the command line is told about the server of a language model.

A key comes from an option or from an environment variable of its own: OPENAI_API_KEY is for OpenAI, and is
never sent to whichever server an option names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import typer

from assistants_client.settings import find_text

if TYPE_CHECKING:
    from assistants_client.local.model import ChatModel

KEY_VARIABLE = "ASSISTANTS_CLIENT_MODEL_KEY"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelServer:
    """A Chat Completions endpoint and what is sent to it."""

    url: str
    api_key: str | None = field(default=None, repr=False)
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    """What the server calls the models that assistants ask for."""
    headers: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)

    @property
    def secrets(self) -> list[str]:
        """What must not appear in a log."""
        return [*([self.api_key] if self.api_key else []), *self.headers.values()]

    @property
    def address(self) -> str:
        """The URL without a user and a password."""
        return re.sub("//[^/]*@", "//", self.url)

    def connect(self) -> ChatModel:
        """Return the model behind this endpoint."""
        from assistants_client.local.model.http import HttpModel

        return HttpModel(self.url, api_key=self.api_key, model_map=self.names, headers=self.headers)


def find_model_server(
    *, url: str | None, api_key: str | None, names: Sequence[str], headers: Sequence[str]
) -> ModelServer | None:
    """Return the model server that the options describe; None where they name none.

    Args:
        url: Of ``--model-url``.
        api_key: Of ``--model-key``; else the environment's.
        names: Of ``--model-map``, such as ``gpt-4o=llama3``.
        headers: Of ``--model-header``, such as ``X-Team: blue``.
    """
    if url is None:
        if api_key is not None or names or headers:
            raise typer.BadParameter("--model-key, --model-map and --model-header go with --model-url")
        return None
    return ModelServer(
        url=url,
        api_key=find_text(api_key, KEY_VARIABLE),
        names=dict(_pairs(names, "=", "--model-map takes NAME=NAME, such as gpt-4o=llama3 or '*=llama3'")),
        headers=dict(_pairs(headers, ":", "--model-header takes 'NAME: VALUE'")),
    )


def _pairs(texts: Sequence[str], separator: str, complaint: str) -> list[tuple[str, str]]:
    """Return both halves of each text; a complaint never repeats it, as it may hold a secret."""
    pairs = [
        (name.strip(), value.strip()) for name, _, value in (text.partition(separator) for text in texts)
    ]
    if not all(name and value for name, value in pairs):
        raise typer.BadParameter(complaint)
    return pairs
