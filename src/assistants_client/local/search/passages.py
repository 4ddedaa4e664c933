"""Which sentence of a text answers a query best: what is quoted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from assistants_client.local.search.words import STOP_WORDS, query_words, weight_of

__all__ = ["Passage", "best_passage", "find_passage"]

_BLOCK_START = re.compile(r"\s*(?:[-*+#|>=~`]|\d+[.)]\s)")
_SENTENCE = re.compile(
    r"""\S.*?(?:[.!?]["'\u201d\u2019)\]]*+(?=\s+[^a-z\s]|\s*\Z)|[\u3002\uff01\uff1f]|\s*\Z)""", re.DOTALL
)
_WRAPPED_LINE_CHARACTERS = 40
"""A shorter line is one by itself; a longer one may go on in the next."""
_LONGEST_SENTENCE_CHARACTERS = 500
_SHORTEST_QUOTE_CHARACTERS = 40
_USUAL_SENTENCE_CHARACTERS = 400

_Span: TypeAlias = tuple[int, int]


class Passage(NamedTuple):
    """The part of one of several texts that answers a query best."""

    text_number: int
    """Which text it is in, from 0."""
    start: int
    end: int
    score: float
    """Larger is better; 0 when no word of the query occurs."""


def best_passage(text: str, query: str) -> tuple[int, int]:
    """Return start and end of the sentence of *text* that answers *query* best.

    A question, a heading or a few words bring the sentence after them along. Where no word of *query* occurs,
    it is the first sentence; ``(0, 0)`` for a blank text.
    """
    passage = find_passage([text], query)
    return (0, 0) if passage is None else (passage.start, passage.end)


def find_passage(texts: Sequence[str], query: str) -> Passage | None:
    """Return the part of *texts* that answers *query* best; None when all of them are blank."""
    spans = [_sentences(text) for text in texts]
    stems = [
        [_stems(text[start:end]) for start, end in found] for text, found in zip(texts, spans, strict=True)
    ]
    weights = _stem_weights([one for several in stems for one in several], _query_stems(query))
    best: Passage | None = None
    for index, (text, found) in enumerate(zip(texts, spans, strict=True)):
        for n, (start, end) in enumerate(found):
            score = sum(weights.get(stem, 0.0) for stem in stems[index][n])
            score /= 1 + (end - start) / _USUAL_SENTENCE_CHARACTERS
            if best is None or score > best.score:
                best = Passage(index, start, _end_of_quote(text, found, n), score)
    return best


def _sentences(text: str) -> list[_Span]:
    return [
        piece
        for start, end in _blocks(text)
        for match in _SENTENCE.finditer(text, start, end)
        for piece in _short_pieces(text, match.start(), match.start() + len(match[0].rstrip()))
    ]


def _blocks(text: str) -> Iterator[_Span]:
    """Yield the parts of *text* that no sentence crosses: paragraphs, list items, rows."""
    start = end = 0
    for line in re.finditer(r"[^\n]+", text):
        if _goes_on(text, start, end, line):
            end = line.end()
        else:
            yield start, end
            start, end = line.span()
    yield start, end


def _goes_on(text: str, start: int, end: int, line: re.Match[str]) -> bool:
    is_next = line.start() == end + 1
    last_line = end - max(start, text.rfind("\n", start, end) + 1)
    return is_next and last_line >= _WRAPPED_LINE_CHARACTERS and not _BLOCK_START.match(line[0])


def _short_pieces(text: str, start: int, end: int) -> Iterator[_Span]:
    while end - start > _LONGEST_SENTENCE_CHARACTERS:
        limit = start + _LONGEST_SENTENCE_CHARACTERS
        cut = max(text.rfind("\n", start + 1, limit), text.rfind(" ", start + 1, limit))
        cut = limit if cut < 0 else cut
        yield start, cut
        start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    if start < end:
        yield start, end


def _end_of_quote(text: str, spans: Sequence[_Span], n: int) -> int:
    start, end = spans[n]
    return spans[n + 1][1] if n + 1 < len(spans) and _is_opening(text[start:end]) else end


def _is_opening(sentence: str) -> bool:
    """Tell whether *sentence* says little without the one after it."""
    is_fragment = len(sentence) < _SHORTEST_QUOTE_CHARACTERS and not sentence.endswith((".", "!"))
    return is_fragment or sentence.startswith("#") or sentence.endswith(("?", ":"))


def _stem_weights(sentences: Sequence[Collection[str]], wanted: Collection[str]) -> Mapping[str, float]:
    having = Counter(stem for sentence in sentences for stem in sentence if stem in wanted)
    return {stem: weight_of(len(sentences), having[stem]) for stem in wanted}


def _query_stems(query: str) -> set[str]:
    words = list(query_words(query))
    return {_stem(word) for word in words if word not in STOP_WORDS} or set(map(_stem, words))


def _stems(text: str) -> set[str]:
    return {_stem(word) for word in query_words(text)}


_ENDINGS = re.compile(r"(?<=\w{3})(?:ies|ing|ed|er|es|ly|s|y|e)\Z")


@lru_cache(maxsize=2**16)
def _stem(word: str) -> str:
    return _ENDINGS.sub("", word)
