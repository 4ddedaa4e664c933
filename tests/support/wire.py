"""Objects of the wire API, small and whole, for servers and flows in tests."""

from __future__ import annotations

from typing import Any

from assistants_api.wire import HttpInfo, Model


def run(status: str = "completed", **fields: Any) -> dict[str, Any]:
    """Return a run."""
    return {"id": "run_1", "object": "thread.run", "thread_id": "thread_1", "status": status, **fields}


def message(text: str = "Hello.", *, role: str = "assistant", **fields: Any) -> dict[str, Any]:
    """Return a message of one text."""
    content: list[Any] = [{"type": "text", "text": {"value": text, "annotations": []}}]
    return {
        "id": "msg_1",
        "object": "thread.message",
        "thread_id": "thread_1",
        "run_id": "run_1",
        "role": role,
        "status": "completed",
        "content": content,
        **fields,
    }


def vector_store(status: str = "completed", in_progress: int = 0, **fields: Any) -> dict[str, Any]:
    """Return a vector store."""
    counts = {
        "in_progress": in_progress,
        "completed": 1,
        "failed": 0,
        "cancelled": 0,
        "total": 1 + in_progress,
    }
    return {"id": "vs_1", "object": "vector_store", "status": status, "file_counts": counts, **fields}


def page(*data: dict[str, Any], has_more: bool = False) -> dict[str, Any]:
    """Return a page of a list."""
    ids = [one["id"] for one in data] or [None]
    return {
        "object": "list",
        "data": list(data),
        "first_id": ids[0],
        "last_id": ids[-1],
        "has_more": has_more,
    }


def answered(model: Model, **headers: str) -> Any:
    """Return *model* as a client does, with the headers of its answer."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    model.http = HttpInfo(200, named, "req_1", 0, 0.0)
    return model
