"""Citations: numbers in the text of a message, and what stands behind each."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from assistants_client.cli.answers import QUOTE_WIDTH, Citation, Footnotes, Passage
from assistants_client.models import MessageContentText

FILES = {"file_1": Path("notes.md")}
PASSAGE = "Soup is at noon. The ferry leaves at seven."


def cited(cited_source: dict[str, Any], *passages: Passage) -> Citation:
    """Return the one citation of a text that cites *cited_source*."""
    mark = "【4:0†source】"
    annotation = {
        "type": "file_citation",
        "text": mark,
        "start_index": 12,
        "end_index": 12 + len(mark),
        "file_citation": cited_source,
    }
    text = {"value": f"It leaves at {mark}.", "annotations": [annotation]}
    footnotes = Footnotes(FILES, passages)
    assert footnotes.read(MessageContentText.from_dict({"type": "text", "text": text})) == "It leaves at [1]."
    [citation] = footnotes.citations.values()
    return citation


def test_the_quote_of_the_server_is_taken() -> None:
    """A server knows best which words it means, also where it does not tell the passage."""
    source = {"file_id": "file_1", "quote": "Soup is\nat noon."}
    assert cited(source, Passage("file_1", PASSAGE)) == Citation(1, "notes.md", PASSAGE, "Soup is at noon.")
    assert cited(source) == Citation(1, "notes.md", "", "Soup is at noon.")


def test_without_one_the_closest_sentence_is_quoted() -> None:
    """OpenAI leaves the quote out, or empty; what was found tells nearly as much."""
    sources: list[dict[str, Any]] = [{"file_id": "file_1"}, {"file_id": "file_1", "quote": ""}]
    for source in sources:
        assert cited(source, Passage("file_1", PASSAGE)).quote == "The ferry leaves at seven."


def test_a_long_quote_is_cut() -> None:
    """Below an answer stands what a person reads, and the cut is seen."""
    quote = cited({"file_id": "file_1", "quote": "word " * QUOTE_WIDTH}).quote
    assert len(quote) <= QUOTE_WIDTH
    assert quote.endswith("word …")
