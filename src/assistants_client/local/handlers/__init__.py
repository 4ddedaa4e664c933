"""What each operation does: one module per resource, one function per operation, named as the operation.

A plain function works inside one transaction and returns the JSON of the answer; an ``async`` one is for what
cannot be one transaction (uploads, downloads, talking to a model) and gets the whole backend.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import Any, TypeAlias

from starlette.responses import Response

from assistants_client.local.backend import ApiRequest, Backend
from assistants_client.local.store import JSON, Transaction

__all__ = ["AsyncHandler", "Handler", "PlainHandler", "find_handler", "is_async"]

PlainHandler: TypeAlias = Callable[[Transaction, ApiRequest], JSON]
AsyncHandler: TypeAlias = Callable[[Backend, ApiRequest], Awaitable[JSON | Response]]
Handler: TypeAlias = PlainHandler | AsyncHandler

MODULES = (
    "assistants",
    "threads",
    "messages",
    "runs",
    "steps",
    "files",
    "vector_stores",
    "store_files",
    "chat",
    "extensions",
)


def find_handler(operation: str) -> Any:
    """Return the function that carries out *operation*.

    Raises:
        LookupError: there is none; the spec has an operation that the backend does not know.
    """
    for module in MODULES:
        handler = getattr(import_module(f"{__name__}.{module}"), operation, None)
        if handler is not None:
            return handler
    raise LookupError(f"The local backend has no handler for the operation {operation!r}.")


def is_async(handler: Handler) -> bool:
    """Return whether *handler* wants the whole backend."""
    return inspect.iscoroutinefunction(handler)
