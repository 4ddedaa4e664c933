"""File search, against a bare full-text index on the same rows."""

from __future__ import annotations

import itertools
import random
import sqlite3
from collections.abc import Callable, Iterator, Sequence

from assistants_client.local import search
from assistants_client.local.search import Chunk
from assistants_client.local.store import migrate
from tests.benchmarks.measure import seconds_per_call
from tests.benchmarks.results import OURS, Bench, Goal, Row

MILLISECONDS = 1000
BARE = "bare FTS5"
WORDS_A_CHUNK = 120
VOCABULARY = 5000
HITS = 20

CREATE = "CREATE VIRTUAL TABLE bare USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')"
INSERT = "INSERT INTO bare (text) VALUES (?)"
QUERY = "SELECT rowid, text, bm25(bare) FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT ?"


def rows(bench: Bench) -> Iterator[Row]:
    """Yield the time to index and to search, for each size of the index."""
    for count in bench.scale.chunks:
        texts = _texts(count)
        yield _indexing(bench, texts)
        yield _searching(bench, texts)


def _texts(count: int) -> list[str]:
    """Return chunks of text in which, as in a language, few words are frequent and most are rare."""
    chance = random.Random(count)
    weights = list(itertools.accumulate(1 / (rank + 1) for rank in range(VOCABULARY)))
    words = [f"word{rank}" for rank in range(VOCABULARY)]
    return [" ".join(chance.choices(words, cum_weights=weights, k=WORDS_A_CHUNK)) + "." for _ in range(count)]


def _indexing(bench: Bench, texts: Sequence[str]) -> Row:
    chunks = [Chunk(text, 0, len(text)) for text in texts]
    candidates: dict[str, Callable[[], object]] = {
        OURS: lambda: _ours(chunks).close(),
        BARE: lambda: _bare(texts).close(),
    }
    rounds = max(1, bench.scale.rounds // 5)
    seconds = seconds_per_call(candidates, rounds=rounds, calls=1)
    figures = {name: MILLISECONDS * one for name, one in seconds.items()}
    return Row("search", f"indexing {len(texts):,} chunks", "ms", figures, (Goal(BARE, 2.0),))


def _searching(bench: Bench, texts: Sequence[str]) -> Row:
    # Words of middling frequency, and a common one, as questions have them.
    words = ["word3", "word80", "word700", "word2100"]
    question, match = f"Where is {' '.join(words)}?", " OR ".join(["where", "is", *words])
    ours, bare = _ours([Chunk(text, 0, len(text)) for text in texts]), _bare(texts)
    candidates: dict[str, Callable[[], object]] = {
        OURS: lambda: search.search(ours, vector_store_numbers=[1], query=question, limit=HITS),
        BARE: lambda: bare.execute(QUERY, (match, HITS)).fetchall(),
    }
    seconds = seconds_per_call(candidates, rounds=bench.scale.rounds, calls=min(5, bench.scale.calls))
    figures = {name: MILLISECONDS * one for name, one in seconds.items()}
    ours.close()
    bare.close()
    return Row("search", f"a search among {len(texts):,} chunks", "ms", figures, (Goal(BARE, 2.0),))


def _ours(chunks: Sequence[Chunk]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    connection.execute("BEGIN")
    search.index_chunks(connection, vector_store_number=1, file_id="file-abc123", chunks=chunks)
    connection.execute("COMMIT")
    return connection


def _bare(texts: Sequence[str]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(CREATE)
    connection.execute("BEGIN")
    connection.executemany(INSERT, ((text,) for text in texts))
    connection.execute("COMMIT")
    return connection
