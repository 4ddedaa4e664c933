"""The official SDK, unchanged, on a backend of ours: over a real socket and in the process.

Whatever the backend answers is held to the spec; leaving raises when something was not as the spec says.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import httpx2
import openai
import pytest
from openai.types.beta.file_search_tool_param import FileSearchToolParam
from openai.types.beta.function_tool_param import FunctionToolParam
from starlette.applications import Starlette

from assistants_client.local import LocalTransport, create_app
from assistants_client.local.guards import Rules
from assistants_client.local.model import ChatModel
from tests.support.served import served
from tests.support.witness import Witness, watched

PLACES = ("http", "in_process")
"""Behind a socket, and without one."""
THE_API_IS_DEPRECATED = pytest.mark.filterwarnings(
    "ignore:(The Assistants API is deprecated|deprecated$):DeprecationWarning"
)
"""The end of the Assistants API, of which the SDK warns, is why this backend exists."""

THE_SDK_LEAVES_GENERATORS = pytest.mark.filterwarnings(
    "ignore:Async generator '(openai|httpx2|httpcore2)\\.:ResourceWarning"
)
"""The SDK leaves generators, its own and those of httpx2, to the garbage collector, which trio notices."""

SEARCH: FileSearchToolParam = {"type": "file_search"}
WEATHER: FunctionToolParam = {
    "type": "function",
    "function": {
        "name": "weather",
        "description": "Tell the weather of a city.",
        "parameters": {
            "type": "object",
            "properties": {"city": {"type": "string"}},
            "required": ["city"],
            "additionalProperties": False,
        },
    },
}


@contextmanager
def sdk(
    place: str, model: ChatModel | None = None, *, rules: Rules | None = None, **settings: Any
) -> Generator[openai.OpenAI]:
    """Hand out the SDK's client of a fresh backend."""
    with backend(place, model, rules) as (options, _), openai.OpenAI(**options | settings) as client:
        yield client


@asynccontextmanager
async def async_sdk(
    place: str, model: ChatModel | None = None, *, rules: Rules | None = None, **settings: Any
) -> AsyncGenerator[openai.AsyncOpenAI]:
    """Hand out the SDK's async client of a fresh backend."""
    # Serving blocks this event loop for a moment; the backend lives on another one.
    with backend(place, model, rules, is_async=True) as (options, _):
        async with openai.AsyncOpenAI(**options | settings) as client:
            yield client


@contextmanager
def backend(
    place: str, model: ChatModel | None = None, rules: Rules | None = None, *, is_async: bool = False
) -> Generator[tuple[dict[str, Any], Witness]]:
    """Run a backend and hand out the settings of a client for it, and its witness."""
    app = create_app(model=model)
    with watched(app) as witness, _reachable(place, app, rules, is_async=is_async) as options:
        yield {"api_key": "any", "max_retries": 0, **options}, witness


@contextmanager
def _reachable(
    place: str, app: Starlette, rules: Rules | None, *, is_async: bool
) -> Generator[dict[str, Any]]:
    if place == "http":
        with served(app, rules) as url:
            yield {"base_url": url}
    else:
        library = httpx2.AsyncClient if is_async else httpx2.Client
        yield {"base_url": "http://local/v1", "http_client": library(transport=LocalTransport(app))}
