"""Streamed answers: readers that turn bytes into typed events, and the two forms of each stream around them.

The readers do no input or output; what is written twice, blocking and awaited, is the asking for more bytes.

A module is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistants_client.streams import completions, events, readers, runs

__all__ = ["completions", "events", "readers", "runs"]

if not TYPE_CHECKING:
    # Out of sight of type checkers, which would take it as leave for any name.
    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")
