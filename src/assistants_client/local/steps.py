"""Run steps as the API shows them.

The text that a file search has found is shown only to those who ask for it with ``include[]``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistants_client.local.store import JSON

__all__ = ["RESULT_CONTENT", "present_step"]

RESULT_CONTENT = "step_details.tool_calls[*].file_search.results[*].content"


def present_step(step: JSON, query: Mapping[str, Any]) -> JSON:
    """Return *step* as the API shows it to a request with this *query*."""
    if RESULT_CONTENT not in query.get("include[]", ()):
        for call in step["step_details"].get("tool_calls", ()):
            for result in call.get("file_search", {}).get("results", ()):
                del result["content"]
    return step
