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

from assistants_client.local.sandbox import DATA_DIRECTORY, DESCRIPTION
from assistants_client.local.search import best_passage

__all__ = [
    "CODE_INTERPRETER",
    "FILE_SEARCH",
    "Passage",
    "chat_tool_choice",
    "chat_tools",
    "citations",
    "code_file_ids",
    "file_paths",
    "file_search_options",
    "kind_of",
    "mark",
    "passages_for_model",
    "search_query",
    "searches_files",
]

JSON = dict[str, Any]

CODE_INTERPRETER = "code_interpreter"
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


def kind_of(name: str, tools: Sequence[Mapping[str, Any]]) -> str | None:
    """Return the kind of tool that the model means by *name*, the caller's functions first; None for none."""
    if any(tool["type"] == "function" and tool["function"]["name"] == name for tool in tools):
        return "function"
    return name if any(tool["type"] == name for tool in tools) and name != "function" else None


def code_file_ids(tool_resources: Mapping[str, Any]) -> list[str]:
    """Return the files that tool resources give to the code interpreter."""
    resources: JSON = tool_resources.get(CODE_INTERPRETER) or {}
    ids: list[str] = resources.get("file_ids") or []
    return ids


def chat_tools(tools: Sequence[Mapping[str, Any]], *, code_files: Sequence[str] = ()) -> list[JSON]:
    """Return *tools* in the form of a Chat Completions request.

    Args:
        tools: Those of the run.
        code_files: Names of the files that the code interpreter has.
    """
    functions = [tool["function"] for tool in tools if tool["type"] == "function"]
    if any(tool["type"] == CODE_INTERPRETER for tool in tools):
        functions.insert(0, _code_function(code_files))
    if searches_files(tools):
        functions.insert(0, _FILE_SEARCH_FUNCTION)
    return [{"type": "function", "function": function} for function in functions]


def chat_tool_choice(choice: str | Mapping[str, Any]) -> str | JSON:
    """Return a run's tool choice in the form of a Chat Completions request."""
    if isinstance(choice, str):
        return choice
    name = choice["function"]["name"] if choice["type"] == "function" else choice["type"]
    return {"type": "function", "function": {"name": name}}


def file_paths(text: str, produced: Mapping[str, str]) -> list[JSON]:
    """Return an annotation for each link in *text* to a file that code wrote.

    Args:
        text: The model's answer.
        produced: The file's id, by its name in the data directory.
    """
    if not produced:
        return []
    # The longest name first: a.csv.gz is not a.csv.
    names = "|".join(re.escape(name) for name in sorted(produced, key=len, reverse=True))
    links = re.finditer(rf"sandbox:{DATA_DIRECTORY}/({names})(?![\w/-])", text)
    return [_file_path(match, produced[match[1]]) for match in links]


def _file_path(match: re.Match[str], file_id: str) -> JSON:
    return {
        "type": "file_path",
        "text": match[0],
        "start_index": match.start(),
        "end_index": match.end(),
        "file_path": {"file_id": file_id},
    }


def _code_function(files: Sequence[str]) -> JSON:
    there = f" Files there now: {', '.join(files)}." if files else " There are no files yet."
    code = {"type": "string", "description": "The program, as one would type it into a notebook's cell."}
    parameters = {
        "type": "object",
        "properties": {"code": code},
        "required": ["code"],
        "additionalProperties": False,
    }
    return {"name": CODE_INTERPRETER, "description": DESCRIPTION + there, "parameters": parameters}


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
