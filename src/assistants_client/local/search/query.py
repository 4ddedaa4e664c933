"""Searching: what the full-text index finds, ranked so that scores mean the same in stores of all sizes.

No query text ever fails.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from assistants_client.local.search.index import POSITION_BITS
from assistants_client.local.search.words import DENSE_CHARACTER, Term, fold, indexable, terms_of, weight_of

__all__ = ["Hit", "search"]

FIND_HITS = """
    SELECT rowid FROM chunk_index
    WHERE chunk_index MATCH :words AND rowid >> 24 NOT IN (
        SELECT number FROM indexed_files
        WHERE vector_store_number IN (SELECT value FROM json_each(:stores)) AND file_id GLOB 'removed *'
        UNION ALL
        SELECT number FROM indexed_files
        WHERE vector_store_number IN (SELECT value FROM json_each(:stores)) AND file_id GLOB 'pending *'
    )
    ORDER BY rank LIMIT :limit
"""
FIND_HITS_IN_FILES = """
    SELECT rowid FROM chunk_index
    WHERE chunk_index MATCH ? AND rowid >> 24 IN (SELECT value FROM json_each(?))
    ORDER BY rank LIMIT ?
"""
FILES_BY_ID = """
    SELECT number FROM indexed_files
    WHERE vector_store_number IN (SELECT value FROM json_each(?))
    AND file_id IN (SELECT value FROM json_each(?))
"""
HIT_CHUNKS = """
    SELECT chunks.number, indexed_files.file_id, chunks.text
    FROM json_each(?) AS hit
    JOIN chunks ON chunks.number = hit.value
    JOIN indexed_files ON indexed_files.number = chunks.number >> 24
"""
COUNT_CHUNKS = "SELECT coalesce(sum(chunk_count), 0), coalesce(sum(character_count), 0) FROM indexed_files"
COUNT_CHUNKS_WITH = "SELECT doc FROM chunk_terms WHERE term = ? AND col = 'text'"

_MORE_THAN_ASKED = 10
"""FTS5 counts a word that most chunks have as nothing, so the best may come a little later."""


class Hit(NamedTuple):
    """A chunk that answers a query."""

    file_id: str
    text: str
    score: float
    """How well it answers, from 0 to 1."""
    position: int
    """Which chunk of its file it is, from 0."""


def search(
    connection: sqlite3.Connection,
    *,
    vector_store_numbers: Sequence[int],
    query: str,
    limit: int,
    score_threshold: float = 0.0,
    file_ids: Collection[str] | None = None,
) -> list[Hit]:
    """Return the chunks that answer *query* best, best first.

    Args:
        connection: Where the index is.
        vector_store_numbers: Row numbers of the stores to search.
        query: Any text; a hit has one of its words, and is better the more and the rarer they are.
        limit: Return at most so many.
        score_threshold: Return only hits of at least this score, 0 to 1.
        file_ids: Search these files only; ``None`` for all.

    Returns:
        Hits with scores ``1 - 1 / (1 + bm25)``. A text that several stores have of one file comes once.

    Source:
        ``search_vector_store``, ``POST /vector_stores/{vector_store_id}/search``
    """
    terms = terms_of(query)
    if not terms or not vector_store_numbers or limit < 1:
        return []
    shortlist = (limit + _MORE_THAN_ASKED) * len(vector_store_numbers)
    rows = _shortlist(connection, vector_store_numbers, terms, file_ids, shortlist)
    ranking = _Ranking(connection, terms)
    hits = {(file_id, text): (ranking.score(text), number) for number, file_id, text in reversed(rows)}
    ordered = sorted(hits.items(), key=lambda hit: (-hit[1][0], hit[1][1]))
    return [
        Hit(file_id, text, score, number & ((1 << POSITION_BITS) - 1))
        for (file_id, text), (score, number) in ordered[:limit]
        if score >= score_threshold
    ]


def _shortlist(
    connection: sqlite3.Connection,
    vector_store_numbers: Sequence[int],
    terms: Iterable[Term],
    file_ids: Collection[str] | None,
    limit: int,
) -> list[tuple[int, str, str]]:
    """Return number, file and text of the hits that FTS5 finds best, best first."""
    expression, stores = (
        _match_expression(vector_store_numbers, terms),
        json.dumps(list(vector_store_numbers)),
    )
    if file_ids is None:
        found = connection.execute(FIND_HITS, {"words": expression, "stores": stores, "limit": limit})
    else:
        wanted = stores, json.dumps(list(file_ids))
        files = [number for (number,) in connection.execute(FILES_BY_ID, wanted)]
        found = connection.execute(FIND_HITS_IN_FILES, (expression, json.dumps(files), limit))
    numbers = json.dumps([number for (number,) in found])
    return connection.execute(HIT_CHUNKS, (numbers,)).fetchall()


def _match_expression(vector_store_numbers: Collection[int], terms: Iterable[Term]) -> str:
    stores = " OR ".join(f'"{number}"' for number in vector_store_numbers)
    words = " OR ".join(_quoted(spelling) for term in terms for spelling in term)
    return f"store : ({stores}) AND text : ({words})"


def _quoted(spelling: str) -> str:
    # Terms are letters and digits only, so that no quote can end the string early.
    return f'"{indexable(spelling).strip()}"'


class _Ranking:
    """BM25 over a shortlist.

    FTS5's own figure is near nothing where a word is in more than half of all chunks, as every word of a
    store with one small file is; with the usual smoothed weights scores mean the same in stores of all sizes.
    """

    _SATURATION = 1.2
    _LENGTH_WEIGHT = 0.75

    def __init__(self, connection: sqlite3.Connection, terms: Iterable[Term]) -> None:
        chunks, characters = connection.execute(COUNT_CHUNKS).fetchone()
        self._average_length = max(1.0, characters / max(1, chunks))
        self._weights: dict[str, tuple[int, float]] = {}
        for n, term in enumerate(terms):
            having = sum(_chunks_with(connection, spelling) for spelling in term)
            weight = weight_of(chunks, having)
            self._weights.update((spelling, (n, weight)) for spelling in term)
        self._spelling = _spelling_pattern(self._weights)

    def score(self, text: str) -> float:
        """Return how well *text* answers, 0 to 1."""
        counts = Counter(self._found(text))
        length = len(text) / self._average_length
        flat = self._SATURATION * (1 - self._LENGTH_WEIGHT + self._LENGTH_WEIGHT * length)
        bm25: float = sum(
            weight * count * (self._SATURATION + 1) / (count + flat) for (_, weight), count in counts.items()
        )
        return 1 - 1 / (1 + bm25)

    def _found(self, text: str) -> Iterator[tuple[int, float]]:
        for match in self._spelling.finditer(fold(text)):
            yield self._weights[match[match.lastindex or 0]]


def _chunks_with(connection: sqlite3.Connection, spelling: str) -> int:
    # Of two characters in a script without spaces, the rarer one bounds how often both come together.
    parts = spelling if DENSE_CHARACTER.match(spelling) else (spelling,)
    found = (connection.execute(COUNT_CHUNKS_WITH, (part,)).fetchone() for part in parts)
    return min(0 if row is None else int(row[0]) for row in found)


def _spelling_pattern(spellings: Iterable[str]) -> re.Pattern[str]:
    dense = [spelling for spelling in spellings if DENSE_CHARACTER.match(spelling)]
    spaced = [spelling for spelling in spellings if not DENSE_CHARACTER.match(spelling)]
    # Two characters may overlap with the next two, so they are only looked ahead for.
    patterns = [rf"(?=({_any_of(dense)}))"] if dense else []
    if spaced:
        patterns.append(rf"(?<![^\W_])({_any_of(spaced)})(?![^\W_])")
    return re.compile("|".join(patterns))


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))
