"""The embedded local backend: the Assistants v2 wire API as an ASGI app over SQLite, and a transport into it.

Names load on first use, so that importing this package costs nothing until a backend is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistants_client.local.app import create_app
    from assistants_client.local.transport import LocalTransport

__all__ = ["LocalTransport", "create_app"]

_HOMES = {
    "LocalTransport": "transport",
    "create_app": "app",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
