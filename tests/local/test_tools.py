from __future__ import annotations

import json
from typing import Any

from assistants_client.local.tools import (
    Passage,
    chat_tool_choice,
    chat_tools,
    citations,
    file_paths,
    mark,
    passages_for_model,
    search_query,
)

FUNCTION = {"name": "add", "parameters": {"type": "object"}}
SKY = Passage("file-a", "Grass is green. The sky is blue. Snow is white.")


def test_file_search_is_offered_as_a_function() -> None:
    """The model sees one more function, before those of the caller; other tools are not shown to it."""
    tools: list[Any] = [{"type": "function", "function": FUNCTION}, {"type": "file_search"}]
    offered = [tool["function"]["name"] for tool in chat_tools(tools)]
    assert offered == ["file_search", "add"]


def test_the_code_interpreter_is_offered_as_a_function_that_names_its_files() -> None:
    """The model learns which files its code will find."""
    [offered] = chat_tools([{"type": "code_interpreter"}], code_files=["data.csv"])
    assert offered["function"]["name"] == "code_interpreter"
    assert offered["function"]["description"].endswith("Files there now: data.csv.")


def test_links_to_files_that_code_wrote_become_annotations() -> None:
    """The longest name counts, a full stop ends a link, and a file that nobody wrote is no link."""
    text = "See sandbox:/mnt/data/a.csv.gz, sandbox:/mnt/data/a.csv. And sandbox:/mnt/data/b.csv"
    found = file_paths(text, {"a.csv": "file-1", "a.csv.gz": "file-2"})
    assert [(one["file_path"]["file_id"], text[one["start_index"] : one["end_index"]]) for one in found] == [
        ("file-2", "sandbox:/mnt/data/a.csv.gz"),
        ("file-1", "sandbox:/mnt/data/a.csv"),
    ]


def test_a_choice_of_file_search_is_a_choice_of_its_function() -> None:
    """Named tools of either kind become functions, words stay words."""
    assert chat_tool_choice("required") == "required"
    chosen = chat_tool_choice({"type": "file_search"})
    assert chosen == {"type": "function", "function": {"name": "file_search"}}


def test_what_is_found_reaches_the_model_with_its_marks() -> None:
    """Each result has the mark that cites it."""
    result = {"file_name": "a.md", "score": 0.5, "content": [{"type": "text", "text": "Ünïcode"}]}
    answer = passages_for_model(4, [result, result])
    marks = [found["mark"] for found in json.loads(answer)["results"]]
    assert marks == ["【4:0†source】", "【4:1†source】"]
    assert "Ünïcode" in answer


def test_arguments_that_are_no_object_are_the_query() -> None:
    """A model that does not keep to the schema still gets its search."""
    assert search_query('{"query": "cats"}') == "cats"
    assert search_query('{"other": "cats"}') == ""
    assert search_query('"cats"') == '"cats"'
    assert search_query("cats and dogs") == "cats and dogs"


def test_each_mark_becomes_a_citation() -> None:
    """Two marks of one passage are two citations, each with its place and its own quote."""
    text = f"It is blue: the sky {mark(1, 0)}. And snow is white {mark(1, 0)}!"
    found = citations(text, {(1, 0): SKY})
    assert [text[one["start_index"] : one["end_index"]] for one in found] == [mark(1, 0)] * 2
    assert [one["file_citation"] for one in found] == [
        {"file_id": "file-a", "quote": "The sky is blue."},
        {"file_id": "file-a", "quote": "Snow is white."},
    ]


def test_marks_may_be_written_in_other_words() -> None:
    """Models write the file's name in the mark; the two numbers are what counts."""
    [found] = citations("Blue 【1:0†notes.md】.", {(1, 0): SKY})
    assert found["text"] == "【1:0†notes.md】"


def test_other_brackets_are_text() -> None:
    """A mark of nothing, and brackets that are no mark, are left alone."""
    assert citations("【2:0†source】 【1:0】 [1:0†source]", {(1, 0): SKY}) == []
