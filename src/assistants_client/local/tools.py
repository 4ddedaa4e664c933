"""The tools of a run, as the model sees them: function tools of the caller, and our file search as one more.

The model is told of file search as a function `file_search` with one argument `query`, and answered in JSON,
best passage first: ``{"results": [{"mark": ..., "file_name": ..., "score": ..., "text": ...}]}``. It cites a
passage by writing its mark behind the statement; marks, and nothing else, become citations.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, cast

from attrs import frozen

from assistants_client.local.search import best_passage

__all__ = [
    "FILE_SEARCH",
    "Passage",
    "chat_tool_choice",
    "chat_tools",
    "citations",
    "file_search_options",
    "mark",
    "passages_for_model",
    "search_query",
    "searches_files",
]

JSON = dict[str, Any]

FILE_SEARCH = "file_search"
STATEMENT_CHARACTERS = 300
"""How far before its mark a statement is looked for, to quote what it rests on."""

_FILE_SEARCH_FUNCTION = {
    "name": FILE_SEARCH,
    "description": (
        "Search the attached files for passages on a subject. Each result has a mark such as 【4:0†source】;"
        " after every statement that rests on a result, write its mark exactly as given."
    ),
    "parameters": {
        "type": "object",
        "properties": {
            "query": {"type": "string", "description": "What to look for, in the files' language."}
        },
        "required": ["query"],
        "additionalProperties": False,
    },
}

_MARK = re.compile(r"【(\d+):(\d+)†[^】]*】")


@frozen
class Passage:
    """A found piece of a file that a model may cite."""

    file_id: str
    text: str


def searches_files(tools: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether file search is among *tools*."""
    return any(tool["type"] == FILE_SEARCH for tool in tools)


def chat_tools(tools: Sequence[Mapping[str, Any]]) -> list[JSON]:
    """Return *tools* in the form of a Chat Completions request."""
    functions = [tool["function"] for tool in tools if tool["type"] == "function"]
    if searches_files(tools):
        functions.insert(0, _FILE_SEARCH_FUNCTION)
    return [{"type": "function", "function": function} for function in functions]


def chat_tool_choice(choice: str | Mapping[str, Any]) -> str | JSON:
    """Return a run's tool choice in the form of a Chat Completions request."""
    if isinstance(choice, str):
        return choice
    name = choice["function"]["name"] if choice["type"] == "function" else choice["type"]
    return {"type": "function", "function": {"name": name}}


def file_search_options(tools: Sequence[Mapping[str, Any]]) -> JSON:
    """Return the settings of the file search among *tools*; empty when it has none."""
    for tool in tools:
        if tool["type"] == FILE_SEARCH:
            options: JSON = tool.get("file_search") or {}
            return options
    return {}


def search_query(arguments: str) -> str:
    """Return the query of a call to file search; arguments that are not JSON are the query themselves."""
    try:
        value = json.loads(arguments)
    except ValueError:
        return arguments
    return str(cast("JSON", value).get("query", "")) if isinstance(value, dict) else arguments


def mark(number: int, index: int) -> str:
    """Return the mark of result *index* of the search that has this *number* in its thread."""
    return f"【{number}:{index}†source】"


def passages_for_model(number: int, results: Sequence[Mapping[str, Any]]) -> str:
    """Return the answer to a search as the model reads it."""
    passages = [
        {
            "mark": mark(number, index),
            "file_name": result["file_name"],
            "score": result["score"],
            "text": result["content"][0]["text"],
        }
        for index, result in enumerate(results)
    ]
    return json.dumps({"results": passages}, ensure_ascii=False)


def citations(text: str, passages: Mapping[tuple[int, int], Passage]) -> list[JSON]:
    """Return a citation for each mark in *text* that stands for a passage.

    Args:
        text: The model's answer.
        passages: What was found, by the two numbers of the mark.
    """
    found = [(match, passages.get((int(match[1]), int(match[2])))) for match in _MARK.finditer(text)]
    return [_citation(text, match, passage) for match, passage in found if passage is not None]


def _citation(text: str, match: re.Match[str], passage: Passage) -> JSON:
    statement = _MARK.sub("", text[: match.start()])[-STATEMENT_CHARACTERS:]
    start, end = best_passage(passage.text, statement)
    return {
        "type": "file_citation",
        "text": match[0],
        "start_index": match.start(),
        "end_index": match.end(),
        "file_citation": {"file_id": passage.file_id, "quote": passage.text[start:end]},
    }
