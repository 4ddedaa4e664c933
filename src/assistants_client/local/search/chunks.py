"""Texts cut into overlapping pieces, and tokens counted without a tokenizer's tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from assistants_client.local.search.words import DENSE

__all__ = ["Chunk", "count_tokens", "first_tokens", "split"]

# A word with the punctuation behind it. Endless words, rows of signs and white space are cut, so that no
# text, however made, gives an endless chunk.
_WORD = rf"(?:[{DENSE}]|[^\W{DENSE}]{{1,24}}+[^\w\s]{{0,3}}+|[^\w\s]{{1,16}}+)"
_SPACED_WORD = rf"(?:\s{{0,199}}+{_WORD}|\s{{200}})"
_REST_IS_BLANK = re.compile(r"\s*+\Z")


class Chunk(NamedTuple):
    """A piece of a text, and where in the text it stands."""

    text: str
    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""


def split(text: str, *, max_chunk_size_tokens: int = 800, chunk_overlap_tokens: int = 400) -> list[Chunk]:
    """Cut *text* into overlapping chunks, at word boundaries, in order.

    Args:
        text: What to cut.
        max_chunk_size_tokens: Size of a chunk, counted as :func:`count_tokens` does.
        chunk_overlap_tokens: How much of a chunk is repeated in the next one; at most half the size.

    Returns:
        Chunks that together hold every word; none for a blank text.

    Source:
        ``create_vector_store_file``, ``POST /vector_stores/{vector_store_id}/files``, ``chunking_strategy``
    """
    size_words = max(1, max_chunk_size_tokens * 3 // 4)
    step_words = max(1, size_words - chunk_overlap_tokens * 3 // 4)
    return list(_chunks(text, _words_up_to(size_words), _words_up_to(step_words)))


def _chunks(text: str, whole: re.Pattern[str], step: re.Pattern[str]) -> Iterator[Chunk]:
    position = 0
    while match := whole.match(text, position):
        words = match[0].lstrip()
        if words:
            yield Chunk(words, match.end() - len(words), match.end())
        if _REST_IS_BLANK.match(text, match.end()):
            return
        advance = step.match(text, position)
        position = match.end() if advance is None else advance.end()


@lru_cache(maxsize=64)
def _words_up_to(count: int) -> re.Pattern[str]:
    return re.compile(rf"{_SPACED_WORD}{{1,{count}}}+")


_COUNTED_WORD = re.compile(_WORD)


def count_tokens(text: str) -> int:
    """Return about how many tokens *text* is: four for every three words, or Chinese characters."""
    words = sum(1 for _ in _COUNTED_WORD.finditer(text))
    return -(-words * 4 // 3)


def first_tokens(text: str, limit: int) -> str:
    """Return as much of the beginning of *text* as counts for at most *limit* tokens."""
    # More words than characters would be too many for a pattern, and never come.
    words = min(limit * 3 // 4, len(text))
    match = _words_up_to(words).match(text) if words else None
    if match is None:
        return ""
    return text if _REST_IS_BLANK.match(text, match.end()) else match[0]
