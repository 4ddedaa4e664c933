"""An answer and its citations: read from a run, numbered, and printed as text or as JSON.

A mark in the text, such as ``【4:0†source】``, becomes ``[1]``; a passage cited twice keeps its number.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from assistants_client import OpenAIClient
from assistants_client.cli.errors import CommandError
from assistants_client.errors import NotFoundError, UnsupportedOperationError
from assistants_client.models import (
    MessageContent,
    MessageContentRefusal,
    MessageContentText,
    MessageFileCitationAnnotation,
    RunResponse,
    RunStepFileSearchToolCall,
    RunStepToolCallsDetails,
)

RESULT_CONTENT: Final = "step_details.tool_calls[*].file_search.results[*].content"
QUOTE_WIDTH = 300
_MARK = re.compile(r"【\d+:(\d+)†")
_BREAK = re.compile(r"\n\s*\n|\n(?=\s*[-*+#>|\d])|(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a file, as file search found it."""

    file_id: str
    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """Where one statement of the answer comes from."""

    number: int
    """The number that stands in the text, from 1."""
    file: str
    """The file as the user named it."""
    passage: str
    """What file search found there; empty when the server does not tell."""
    quote: str
    """What the server says that the statement rests on; else the part of the passage closest to it."""


@dataclass(slots=True)
class Answer:
    """What the assistant answered."""

    run_id: str
    text: str = ""
    citations: list[Citation] = field(default_factory=list[Citation])

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON form."""
        cited = [
            {"number": one.number, "file": one.file, "quote": one.quote, "passage": one.passage}
            for one in self.citations
        ]
        return {"answer": self.text, "citations": cited, "run_id": self.run_id}

    def to_text(self, width: int) -> str:
        """Return what a person reads: the text, then each citation with the passage it quotes."""
        return "\n\n".join([self.text, *(_footnote(citation, width) for citation in self.citations)])


def read(client: OpenAIClient, run: RunResponse, files: Mapping[str, Path]) -> Answer:
    """Return the answer that a run gave.

    Args:
        files: Each file as the user named it, by its id.

    Raises:
        CommandError: the run wrote nothing.
    """
    messages = client.iterate_thread_messages(run.thread_id, run_id=run.id, order="asc", limit=100)
    footnotes = Footnotes(files, list(_passages(client, run)))
    # Some servers do not know the filter by run, and list the question too.
    own = (message for message in messages if message.role == "assistant" and message.run_id == run.id)
    texts = [footnotes.read(part) for message in own for part in message.content]
    text = "\n\n".join(text for text in texts if text)
    if not text:
        raise CommandError(f"run {run.id} completed without writing an answer; ask again")
    return Answer(run.id, text, list(footnotes.citations.values()))


class Footnotes:
    """Replaces the marks in a text by numbers, and collects what the numbers stand for."""

    def __init__(self, files: Mapping[str, Path], passages: Sequence[Passage]) -> None:
        self._files = files
        self._passages = passages
        self.citations: dict[tuple[str, str], Citation] = {}

    def read(self, part: MessageContent) -> str:
        """Return the text of one part of a message; empty for an image."""
        if isinstance(part, MessageContentRefusal):
            return part.refusal.strip()
        if not isinstance(part, MessageContentText):
            return ""
        text = part.text.value
        for annotation in part.text.annotations:
            if isinstance(annotation, MessageFileCitationAnnotation) and annotation.text:
                statement, _, _ = text.partition(annotation.text)
                number = self._cite(annotation, statement[-QUOTE_WIDTH:]).number
                text = text.replace(annotation.text, f" [{number}]")
        return re.sub(r" {2,}(\[\d+\])", r" \1", text).strip()

    def _cite(self, annotation: MessageFileCitationAnnotation, statement: str) -> Citation:
        file_id = annotation.file_citation.file_id
        passage = self._passage(annotation, file_id)
        known = self.citations.get((file_id, passage))
        if known is not None:
            return known
        citation = Citation(
            number=len(self.citations) + 1,
            file=str(self._files.get(file_id, file_id)),
            passage=passage,
            quote=_shortened(annotation.file_citation.quote or "") or excerpt(passage, about=statement),
        )
        self.citations[file_id, passage] = citation
        return citation

    def _passage(self, annotation: MessageFileCitationAnnotation, file_id: str) -> str:
        # The second number of a mark counts the search results of the run; servers differ on the rest.
        mark = _MARK.match(annotation.text)
        position = int(mark[1]) if mark else 0
        marked = self._passages[position : position + 1]
        found = (one.text for one in (*marked, *self._passages) if one.file_id == file_id)
        return next(found, "")


def excerpt(passage: str, *, about: str) -> str:
    """Return the sentence or line of *passage* that shares the most words with *about*, the shortest such."""
    wanted = _words(about)
    pieces = [" ".join(piece.split()) for piece in _BREAK.split(passage)]
    best = max(pieces, key=lambda piece: (len(wanted & _words(piece)), -len(piece)))
    return _shortened(best)


def _shortened(quote: str) -> str:
    """Return *quote* on one line, and no longer than a person reads below an answer."""
    return textwrap.shorten(quote, QUOTE_WIDTH, placeholder=" …")


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _passages(client: OpenAIClient, run: RunResponse) -> Iterator[Passage]:
    walk = client.iterate_run_steps(run.thread_id, run.id, order="asc", limit=100, include=[RESULT_CONTENT])
    try:
        steps = list(walk)
    except (UnsupportedOperationError, NotFoundError):
        # Some servers do not tell what was found; the answer is worth as much without.
        return
    for step in steps:
        if isinstance(step.step_details, RunStepToolCallsDetails):
            for call in step.step_details.tool_calls:
                if isinstance(call, RunStepFileSearchToolCall):
                    yield from _results(call)


def _results(call: RunStepFileSearchToolCall) -> Iterator[Passage]:
    for result in call.file_search.results or ():
        text = "\n".join(content.text or "" for content in result.content or ())
        yield Passage(result.file_id, text)


def _footnote(citation: Citation, width: int) -> str:
    head = f"[{citation.number}] {citation.file}"
    if not citation.quote:
        return head
    return head + "\n" + textwrap.indent(textwrap.fill(f"“{citation.quote}”", width - 4), "    ")
