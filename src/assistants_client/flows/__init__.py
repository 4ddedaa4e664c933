"""Everything that takes more than one request, each written once as a flow.

A flow is a generator that yields steps and receives their answers; it never reads a clock, sleeps or does
input or output itself, so the same flow serves both clients and can be stepped by hand in a test.

A module is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistants_client.flows import guard, lists, pages, retries, runs, streams, tools, uploads, waits

__all__ = ["guard", "lists", "pages", "retries", "runs", "streams", "tools", "uploads", "waits"]

if not TYPE_CHECKING:
    # Out of sight of type checkers, which would take it as leave for any name.
    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")
