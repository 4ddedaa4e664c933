"""Fresh objects of the API, complete and in wire form.

Pure functions: ids and times are arguments or drawn here, nothing is stored.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistants_client.local.ids import new_id

__all__ = [
    "assistant_object",
    "batch_object",
    "file_object",
    "message_object",
    "run_object",
    "step_object",
    "text_content",
    "thread_object",
    "vector_store_file_object",
    "vector_store_object",
]

JSON = dict[str, Any]
Request = Mapping[str, Any]

RUN_LIFETIME_SECONDS = 600
AUTO_CHUNKING = {"max_chunk_size_tokens": 800, "chunk_overlap_tokens": 400}


def assistant_object(request: Request, *, tool_resources: JSON, now: int) -> JSON:
    """Return a new assistant as *request* describes it."""
    return {
        "id": new_id("assistant"),
        "object": "assistant",
        "created_at": now,
        "name": request.get("name"),
        "description": request.get("description"),
        "model": request["model"],
        "instructions": request.get("instructions"),
        "tools": request.get("tools") or [],
        "tool_resources": tool_resources,
        "metadata": request.get("metadata") or {},
        "temperature": _or(request.get("temperature"), 1.0),
        "top_p": _or(request.get("top_p"), 1.0),
        "response_format": _or(request.get("response_format"), "auto"),
        **_given(request, "reasoning_effort"),
    }


def thread_object(request: Request, *, tool_resources: JSON, now: int) -> JSON:
    """Return a new thread; its messages are objects of their own."""
    return {
        "id": new_id("thread"),
        "object": "thread",
        "created_at": now,
        "tool_resources": tool_resources,
        "metadata": request.get("metadata") or {},
    }


def message_object(request: Request, *, thread_id: str, now: int) -> JSON:
    """Return a message that somebody wrote: whole from the start."""
    return {
        "id": new_id("message"),
        "object": "thread.message",
        "created_at": now,
        "thread_id": thread_id,
        "status": "completed",
        "incomplete_details": None,
        "completed_at": now,
        "incomplete_at": None,
        "role": request["role"],
        "content": _content(request["content"]),
        "assistant_id": None,
        "run_id": None,
        "attachments": request.get("attachments") or [],
        "metadata": request.get("metadata") or {},
    }


def answer_object(run: Request, *, now: int) -> JSON:
    """Return the message that *run* begins to write: nothing of it is there yet."""
    empty = message_object({"role": "assistant", "content": []}, thread_id=run["thread_id"], now=now)
    return empty | {
        "status": "in_progress",
        "completed_at": None,
        "assistant_id": run["assistant_id"],
        "run_id": run["id"],
    }


def text_content(value: str, annotations: list[JSON] | None = None) -> JSON:
    """Return one text part of a message."""
    return {"type": "text", "text": {"value": value, "annotations": annotations or []}}


def run_object(request: Request, assistant: Request, *, thread_id: str, now: int) -> JSON:
    """Return a queued run of *assistant*; what *request* names stands above what the assistant says."""
    return {
        "id": new_id("run"),
        "object": "thread.run",
        "created_at": now,
        "thread_id": thread_id,
        "assistant_id": assistant["id"],
        "status": "queued",
        "required_action": None,
        "last_error": None,
        "expires_at": now + RUN_LIFETIME_SECONDS,
        "started_at": None,
        "cancelled_at": None,
        "failed_at": None,
        "completed_at": None,
        "incomplete_details": None,
        "model": _or(request.get("model"), assistant["model"]),
        "instructions": _instructions(request, assistant),
        "tools": _or(request.get("tools"), assistant["tools"]),
        "metadata": request.get("metadata") or {},
        "usage": None,
        "temperature": _or(request.get("temperature"), assistant["temperature"]),
        "top_p": _or(request.get("top_p"), assistant["top_p"]),
        "max_prompt_tokens": request.get("max_prompt_tokens"),
        "max_completion_tokens": request.get("max_completion_tokens"),
        "truncation_strategy": _truncation(request.get("truncation_strategy")),
        "tool_choice": _or(request.get("tool_choice"), "auto"),
        "parallel_tool_calls": _or(request.get("parallel_tool_calls"), True),
        "response_format": _or(request.get("response_format"), assistant["response_format"]),
    }


def step_object(run: Request, details: JSON, *, now: int) -> JSON:
    """Return a step of *run* that is going on."""
    return {
        "id": new_id("step"),
        "object": "thread.run.step",
        "created_at": now,
        "assistant_id": run["assistant_id"],
        "thread_id": run["thread_id"],
        "run_id": run["id"],
        "type": details["type"],
        "status": "in_progress",
        "step_details": details,
        "last_error": None,
        "expired_at": None,
        "cancelled_at": None,
        "failed_at": None,
        "completed_at": None,
        "metadata": {},
        "usage": None,
    }


def file_object(
    *, file_id: str, name: str, purpose: str, size_bytes: int, expires_at: int | None, now: int
) -> JSON:
    """Return an uploaded file."""
    return {
        "id": file_id,
        "object": "file",
        "bytes": size_bytes,
        "created_at": now,
        **_given({"expires_at": expires_at}, "expires_at"),
        "filename": name,
        "purpose": purpose,
        "status": "processed",
    }


def vector_store_object(request: Request, *, now: int) -> JSON:
    """Return a vector store without what its files decide (status, counts, bytes)."""
    return {
        "id": new_id("vector_store"),
        "object": "vector_store",
        "created_at": now,
        "name": request.get("name") or "",
        "description": request.get("description"),
        "expires_after": request.get("expires_after"),
        "last_active_at": now,
        "metadata": request.get("metadata") or {},
    }


def vector_store_file_object(request: Request, *, vector_store_id: str, now: int) -> JSON:
    """Return a file that has been put into a vector store and is not indexed yet."""
    return {
        "id": request["file_id"],
        "object": "vector_store.file",
        "usage_bytes": 0,
        "created_at": now,
        "vector_store_id": vector_store_id,
        "status": "in_progress",
        "last_error": None,
        "chunking_strategy": static_chunking(request.get("chunking_strategy")),
        "attributes": request.get("attributes") or {},
    }


def batch_object(*, vector_store_id: str, now: int) -> JSON:
    """Return a batch without what its files decide (status, counts)."""
    return {
        "id": new_id("batch"),
        "object": "vector_store.files_batch",
        "created_at": now,
        "vector_store_id": vector_store_id,
    }


def static_chunking(strategy: Request | None) -> JSON:
    """Return *strategy* as responses show it: ``auto`` is a static strategy with known figures."""
    if strategy is None or strategy["type"] == "auto":
        return {"type": "static", "static": dict(AUTO_CHUNKING)}
    return dict(strategy)


def _or(value: Any, otherwise: Any) -> Any:
    return otherwise if value is None else value


def _given(request: Request, *names: str) -> JSON:
    """Return those fields that *request* gives a value: objects without them do not show them."""
    return {name: request[name] for name in names if request.get(name) is not None}


def _instructions(request: Request, assistant: Request) -> str:
    instructions = _or(request.get("instructions"), assistant["instructions"]) or ""
    additional = request.get("additional_instructions") or ""
    return "\n\n".join(text for text in (instructions, additional) if text)


def _truncation(strategy: Request | None) -> JSON:
    return {"type": "auto", "last_messages": None, **(strategy or {})}


def _content(content: str | list[JSON]) -> list[JSON]:
    if isinstance(content, str):
        return [text_content(content)]
    return [_content_part(part) for part in content]


def _content_part(part: JSON) -> JSON:
    if part["type"] == "text":
        return text_content(part["text"])
    image = {"detail": "auto", **part[part["type"]]}
    return {"type": part["type"], part["type"]: image}
