"""Full-text search over the files of vector stores: splitting, indexing, ranking, picking what to quote.

Everything happens on the connection and inside the transaction of the caller, and no query text ever fails.
"""

from __future__ import annotations

import json
import math
import re
import sqlite3
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

__all__ = [
    "Chunk",
    "Hit",
    "Passage",
    "best_passage",
    "count_tokens",
    "file_texts",
    "find_passage",
    "first_tokens",
    "index_chunks",
    "remove_file",
    "remove_store",
    "search",
    "split",
    "sweep",
]


class Chunk(NamedTuple):
    """A piece of a text, and where in the text it stands."""

    text: str
    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""


class Hit(NamedTuple):
    """A chunk that answers a query."""

    file_id: str
    text: str
    score: float
    """How well it answers, from 0 to 1."""
    position: int
    """Which chunk of its file it is, from 0."""


class Passage(NamedTuple):
    """The part of one of several texts that answers a query best."""

    text_number: int
    """Which text it is in, from 0."""
    start: int
    end: int
    score: float
    """Larger is better; 0 when no word of the query occurs."""


# Splitting

# Scripts that write no spaces between words: each of their characters counts as a word.
_DENSE = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0002fa1f"
# A word with the punctuation behind it. Endless words, rows of signs and white space are cut, so that no
# text, however made, gives an endless chunk.
_WORD = rf"(?:[{_DENSE}]|[^\W{_DENSE}]{{1,24}}+[^\w\s]{{0,3}}+|[^\w\s]{{1,16}}+)"
_SPACED_WORD = rf"(?:\s{{0,199}}+{_WORD}|\s{{200}})"
_REST_IS_BLANK = re.compile(r"\s*+\Z")


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


# Indexing

_POSITION_BITS = 24  # as the statements below say too

FIND_FILE = "SELECT number, chunk_count FROM indexed_files WHERE vector_store_number = ? AND file_id = ?"
ADD_FILE = "INSERT INTO indexed_files (vector_store_number, file_id) VALUES (?, ?)"
GROW_FILE = """
    UPDATE indexed_files SET chunk_count = chunk_count + ?, character_count = character_count + ?
    WHERE number = ?
"""
ADD_CHUNK = "INSERT INTO chunks (number, text) VALUES (?, ?)"
ADD_TO_INDEX = "INSERT INTO chunk_index (rowid, store, text) VALUES (?, ?, ?)"
FILE_CHUNKS = "SELECT number, text FROM chunks WHERE number BETWEEN ? AND ? ORDER BY number"
DELETE_FROM_INDEX = "INSERT INTO chunk_index (chunk_index, rowid, store, text) VALUES ('delete', ?, ?, ?)"
DELETE_CHUNKS = "DELETE FROM chunks WHERE number BETWEEN ? AND ?"
DELETE_FILE = "DELETE FROM indexed_files WHERE number = ?"
FILES_OF_STORE = """
    SELECT number, chunk_count FROM indexed_files
    WHERE vector_store_number = ? AND file_id NOT GLOB 'removed *'
"""
SET_ASIDE = "UPDATE indexed_files SET file_id = 'removed ' || number WHERE number = ?"
"""No id of a file has a space."""
REMOVED_FILE = """
    SELECT number, vector_store_number FROM indexed_files WHERE file_id GLOB 'removed *' LIMIT 1
"""
SOME_CHUNKS = "SELECT number, text FROM chunks WHERE number BETWEEN ? AND ? ORDER BY number LIMIT ?"

REMOVED_AT_ONCE = 500
"""Chunks; taking more of them out of the index would keep everybody else waiting for too long."""


def index_chunks(
    connection: sqlite3.Connection, *, vector_store_number: int, file_id: str, chunks: Sequence[Chunk]
) -> None:
    """Make *chunks* of a file searchable in a store, behind those of it that are there already.

    Args:
        connection: In a transaction that the caller commits.
        vector_store_number: Row number of the store.
        file_id: The file; the same file in another store is another matter.
        chunks: The next chunks of the file. To replace what is there, call :func:`remove_file` first.
    """
    number, count = _file(connection, vector_store_number, file_id)
    first = (number << _POSITION_BITS) + count
    connection.executemany(ADD_CHUNK, ((first + n, chunk.text) for n, chunk in enumerate(chunks)))
    connection.executemany(
        ADD_TO_INDEX,
        ((first + n, vector_store_number, _indexable(chunk.text)) for n, chunk in enumerate(chunks)),
    )
    characters = sum(len(chunk.text) for chunk in chunks)
    connection.execute(GROW_FILE, (len(chunks), characters, number))


def remove_file(connection: sqlite3.Connection, *, vector_store_number: int, file_id: str) -> bool:
    """Forget a file in one store: none of its chunks is found any more; a file that is not there is no error.

    Returns:
        Whether it was too large to be forgotten at once; :func:`sweep` does the rest.
    """
    found = connection.execute(FIND_FILE, (vector_store_number, file_id)).fetchone()
    return found is not None and _remove(connection, vector_store_number, [found])


def sweep(connection: sqlite3.Connection) -> bool:
    """Take some chunks of files that were forgotten out of the index; return whether there may be more."""
    found = connection.execute(REMOVED_FILE).fetchone()
    if found is None:
        return False
    _take_some_out(connection, *found)
    return True


def _remove(
    connection: sqlite3.Connection, vector_store_number: int, files: Sequence[tuple[int, int]]
) -> bool:
    """Forget files, given by number and count of chunks; return whether some of them are left to sweep."""
    if sum(count for _, count in files) > REMOVED_AT_ONCE:
        connection.executemany(SET_ASIDE, ((number,) for number, _ in files))
        return True
    for number, _ in files:
        while _take_some_out(connection, number, vector_store_number):
            pass
    return False


def _take_some_out(connection: sqlite3.Connection, file_number: int, vector_store_number: int) -> bool:
    """Take chunks of one file out of the index; return whether there may be more, else the file is gone."""
    first, last = _rows_of_file(file_number)
    chunks = connection.execute(SOME_CHUNKS, (first, last, REMOVED_AT_ONCE)).fetchall()
    connection.executemany(
        DELETE_FROM_INDEX, ((number, vector_store_number, _indexable(text)) for number, text in chunks)
    )
    if len(chunks) == REMOVED_AT_ONCE:
        connection.execute(DELETE_CHUNKS, (first, chunks[-1][0]))
        return True
    connection.execute(DELETE_CHUNKS, (first, last))
    connection.execute(DELETE_FILE, (file_number,))
    return False


def file_texts(connection: sqlite3.Connection, *, vector_store_number: int, file_id: str) -> Iterator[str]:
    """Return the texts of all chunks of a file in one store, in their order."""
    found = connection.execute(FIND_FILE, (vector_store_number, file_id)).fetchone()
    if found is not None:
        for _, text in connection.execute(FILE_CHUNKS, _rows_of_file(found[0])):
            yield text


def remove_store(connection: sqlite3.Connection, *, vector_store_number: int) -> bool:
    """Forget all files of a store.

    Returns:
        Whether they were too large to be forgotten at once; :func:`sweep` does the rest.
    """
    files = connection.execute(FILES_OF_STORE, (vector_store_number,)).fetchall()
    return _remove(connection, vector_store_number, files)


def _file(connection: sqlite3.Connection, vector_store_number: int, file_id: str) -> tuple[int, int]:
    found = connection.execute(FIND_FILE, (vector_store_number, file_id)).fetchone()
    if found is None:
        connection.execute(ADD_FILE, (vector_store_number, file_id))
        found = connection.execute(FIND_FILE, (vector_store_number, file_id)).fetchone()
    number, count = found
    return number, count


def _rows_of_file(number: int) -> tuple[int, int]:
    first = number << _POSITION_BITS
    return first, first + (1 << _POSITION_BITS) - 1


_DENSE_CHARACTER = re.compile(rf"[{_DENSE}]")


def _indexable(text: str) -> str:
    # The tokenizer would take a whole Chinese sentence for one word.
    return text if text.isascii() else _DENSE_CHARACTER.sub(r" \g<0> ", text)


# Queries

_TERM = re.compile(rf"[{_DENSE}]+|[^\W_{_DENSE}]+")
_MOST_TERMS = 32
_SHORTEST_INFLECTED = 3
_STOP_WORDS = frozenset(
    """
    a about all also am an and any are as at be been but by can could did do does for from had has have he
    her his how i if in into is it its me my no not of on or our please she should so some than that the their
    them then there these they this to us was we were what when where which who whom whose why will with would
    you your
    """.split()  # noqa: SIM905  A page of quotes and commas is harder to read.
)

Term: TypeAlias = tuple[str, ...]
"""The spellings of one word of a query, any of which will do; in a script without spaces, two characters."""


def _terms(query: str) -> list[Term]:
    """Return what to look for: no stop words if there are others, only the longest words of a long text."""
    words = list(dict.fromkeys(_query_words(query)))
    telling = [word for word in words if word not in _STOP_WORDS] or words
    longest = set(sorted(telling, key=len, reverse=True)[:_MOST_TERMS])
    return [_spellings(word) for word in telling if word in longest]


def _query_words(query: str) -> Iterator[str]:
    for match in _TERM.finditer(query):
        run = match[0]
        if not _DENSE_CHARACTER.match(run):
            yield _fold(run)
        elif len(run) == 1:
            yield run
        else:
            yield from (run[n : n + 2] for n in range(len(run) - 1))


def _spellings(word: str) -> Term:
    """Return *word* with its plural or its singular, as English forms them."""
    if len(word) < _SHORTEST_INFLECTED or not word.isalpha() or _DENSE_CHARACTER.match(word):
        return (word,)
    if word.endswith("ies"):
        return (word, word[:-3] + "y")
    if word.endswith(("ses", "xes", "zes", "ches", "shes")):
        return (word, word[:-1], word[:-2])
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return (word, word[:-1])
    return (word, _plural(word))


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


class _Folding(dict[int, str]):
    """Maps characters as the tokenizer compares them; only Latin letters lose their diacritics."""

    def __missing__(self, code: int) -> str:
        character = chr(code).lower()
        letter, *marks = list(unicodedata.normalize("NFD", character))
        if letter.isascii() and all(map(unicodedata.combining, marks)):
            character = letter
        self[code] = "" if unicodedata.combining(character[0]) else character
        return self[code]


_FOLDING = _Folding()


def _fold(text: str) -> str:
    """Return *text* in lower case and without diacritics."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def _match_expression(vector_store_numbers: Collection[int], terms: Iterable[Term]) -> str:
    stores = " OR ".join(f'"{number}"' for number in vector_store_numbers)
    words = " OR ".join(_quoted(spelling) for term in terms for spelling in term)
    return f"store : ({stores}) AND text : ({words})"


def _quoted(spelling: str) -> str:
    # Terms are letters and digits only, so that no quote can end the string early.
    return f'"{_indexable(spelling).strip()}"'


# Searching

FIND_HITS = """
    SELECT rowid FROM chunk_index
    WHERE chunk_index MATCH ? AND rowid >> 24 NOT IN (
        SELECT number FROM indexed_files
        WHERE vector_store_number IN (SELECT value FROM json_each(?)) AND file_id GLOB 'removed *'
    )
    ORDER BY rank LIMIT ?
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
    terms = _terms(query)
    if not terms or not vector_store_numbers or limit < 1:
        return []
    shortlist = (limit + _MORE_THAN_ASKED) * len(vector_store_numbers)
    rows = _shortlist(connection, vector_store_numbers, terms, file_ids, shortlist)
    ranking = _Ranking(connection, terms)
    hits = {(file_id, text): (ranking.score(text), number) for number, file_id, text in reversed(rows)}
    ordered = sorted(hits.items(), key=lambda hit: (-hit[1][0], hit[1][1]))
    return [
        Hit(file_id, text, score, number & ((1 << _POSITION_BITS) - 1))
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
        found = connection.execute(FIND_HITS, (expression, stores, limit))
    else:
        wanted = stores, json.dumps(list(file_ids))
        files = [number for (number,) in connection.execute(FILES_BY_ID, wanted)]
        found = connection.execute(FIND_HITS_IN_FILES, (expression, json.dumps(files), limit))
    numbers = json.dumps([number for (number,) in found])
    return connection.execute(HIT_CHUNKS, (numbers,)).fetchall()


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
            weight = _weight(chunks, having)
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
        for match in self._spelling.finditer(_fold(text)):
            yield self._weights[match[match.lastindex or 0]]


def _chunks_with(connection: sqlite3.Connection, spelling: str) -> int:
    # Of two characters in a script without spaces, the rarer one bounds how often both come together.
    parts = spelling if _DENSE_CHARACTER.match(spelling) else (spelling,)
    found = (connection.execute(COUNT_CHUNKS_WITH, (part,)).fetchone() for part in parts)
    return min(0 if row is None else int(row[0]) for row in found)


def _weight(total: int, having: int) -> float:
    having = min(having, total)
    return math.log(1 + (total - having + 0.5) / (having + 0.5))


def _spelling_pattern(spellings: Iterable[str]) -> re.Pattern[str]:
    dense = [spelling for spelling in spellings if _DENSE_CHARACTER.match(spelling)]
    spaced = [spelling for spelling in spellings if not _DENSE_CHARACTER.match(spelling)]
    # Two characters may overlap with the next two, so they are only looked ahead for.
    patterns = [rf"(?=({_any_of(dense)}))"] if dense else []
    if spaced:
        patterns.append(rf"(?<![^\W_])({_any_of(spaced)})(?![^\W_])")
    return re.compile("|".join(patterns))


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


# Passages

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
    return {stem: _weight(len(sentences), having[stem]) for stem in wanted}


def _query_stems(query: str) -> set[str]:
    words = list(_query_words(query))
    return {_stem(word) for word in words if word not in _STOP_WORDS} or set(map(_stem, words))


def _stems(text: str) -> set[str]:
    return {_stem(word) for word in _query_words(text)}


_ENDINGS = re.compile(r"(?<=\w{3})(?:ies|ing|ed|er|es|ly|s|y|e)\Z")


@cache
def _stem(word: str) -> str:
    return _ENDINGS.sub("", word)
