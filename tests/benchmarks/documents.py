"""The documents that are sent and decoded: of the size and the shape that a server really sends."""

from __future__ import annotations

from typing import Any

TEXT = "The quick brown fox jumps over the lazy dog, and the report says where it went. " * 4


def run(status: str = "completed") -> dict[str, Any]:
    """Return a run with a few tools and settings."""
    return {
        "id": "run_abc123",
        "object": "thread.run",
        "created_at": 1699063290,
        "assistant_id": "asst_abc123",
        "thread_id": "thread_abc123",
        "status": status,
        "started_at": 1699063290,
        "expires_at": None,
        "cancelled_at": None,
        "failed_at": None,
        "completed_at": 1699063291,
        "required_action": None,
        "last_error": None,
        "model": "gpt-4o",
        "instructions": "You answer from the files, in one sentence.",
        "tools": [
            {
                "type": "file_search",
                "file_search": {
                    "max_num_results": 20,
                    "ranking_options": {"ranker": "default_2024_08_21", "score_threshold": 0.0},
                },
            },
            {
                "type": "function",
                "function": {
                    "name": "get_weather",
                    "description": "Weather of a city.",
                    "parameters": {"type": "object", "properties": {"city": {"type": "string"}}},
                    "strict": False,
                },
            },
        ],
        "metadata": {"customer": "1234"},
        "incomplete_details": None,
        "usage": {"prompt_tokens": 123, "completion_tokens": 456, "total_tokens": 579},
        "temperature": 1.0,
        "top_p": 1.0,
        "max_prompt_tokens": 1000,
        "max_completion_tokens": 1000,
        "truncation_strategy": {"type": "auto", "last_messages": None},
        "response_format": "auto",
        "tool_choice": "auto",
        "parallel_tool_calls": True,
        "reasoning_effort": None,
    }


def messages(count: int = 100) -> dict[str, Any]:
    """Return a page of messages, each with a text and a citation."""
    return {
        "object": "list",
        "data": [message(number) for number in range(count)],
        "first_id": "msg_000",
        "last_id": f"msg_{count - 1:03}",
        "has_more": False,
    }


def message(number: int) -> dict[str, Any]:
    """Return one message of an assistant."""
    return {
        "id": f"msg_{number:03}",
        "object": "thread.message",
        "created_at": 1699063290 + number,
        "thread_id": "thread_abc123",
        "status": "completed",
        "incomplete_details": None,
        "completed_at": 1699063291 + number,
        "incomplete_at": None,
        "role": "assistant",
        "content": [{"type": "text", "text": {"value": TEXT, "annotations": [citation()]}}],
        "assistant_id": "asst_abc123",
        "run_id": "run_abc123",
        "attachments": [],
        "metadata": {},
    }


def citation() -> dict[str, Any]:
    """Return one citation within a text."""
    return {
        "type": "file_citation",
        "text": "【4:0†report.pdf】",
        "start_index": 10,
        "end_index": 27,
        "file_citation": {"file_id": "file-abc123"},
    }


def delta(number: int) -> dict[str, Any]:
    """Return one event of a stream: a few letters more of a message."""
    text: dict[str, Any] = {"value": f"word{number} ", "annotations": []}
    return {
        "id": "msg_abc123",
        "object": "thread.message.delta",
        "delta": {"content": [{"index": 0, "type": "text", "text": text}]},
    }


def uploaded_file() -> dict[str, Any]:
    """Return what a server says about a file that it has taken."""
    return {
        "id": "file-abc123",
        "object": "file",
        "bytes": 1024,
        "created_at": 1699063290,
        "expires_at": None,
        "filename": "large.bin",
        "purpose": "assistants",
        "status": "processed",
        "status_details": None,
    }
