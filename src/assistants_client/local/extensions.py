"""The routes that only this backend has: no part of the API, and no part of its spec.

Every answer of theirs carries the header `MARK`, so that nobody takes them for the service's own.
"""

from __future__ import annotations

from assistants_api.routes import Route

__all__ = ["EXTENSIONS", "MARK"]

MARK = {"x-local-extension": "true"}

EXTENSIONS: tuple[Route, ...] = (
    Route(
        "get_threads",
        "GET",
        "/threads",
        body=None,
        query={
            "type": "object",
            "properties": {
                "limit": {"type": "integer", "minimum": 1, "maximum": 100, "default": 20},
                "order": {"type": "string", "enum": ["asc", "desc"], "default": "desc"},
                "after": {"type": "string"},
                "before": {"type": "string"},
            },
        },
        media=None,
        extra=True,
    ),
    Route("export_everything", "GET", "/local/export", body=None, query={}, media=None, extra=True),
    Route("import_everything", "POST", "/local/import", body=None, query={}, media=None, extra=True),
)
