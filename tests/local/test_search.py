from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistants_client.local.search import (
    Chunk,
    best_passage,
    count_tokens,
    find_passage,
    first_tokens,
    index_chunks,
    remove_file,
    remove_store,
    search,
    show_file,
    split,
    sweep,
)
from assistants_client.local.search import index as indexing
from assistants_client.local.search import query as querying

MIGRATION = resources.files("assistants_client.local") / "migrations" / "0002_search.sql"


def open_index() -> sqlite3.Connection:
    """Return an empty index in memory."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(MIGRATION.read_text("utf-8"))
    return connection


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    """Give the test an empty index of its own."""
    connection = open_index()
    yield connection
    connection.close()


def add(connection: sqlite3.Connection, file_id: str, *texts: str, store: int = 1) -> None:
    """Index *texts*, one chunk each at the most, as a file."""
    chunks = [chunk for text in texts for chunk in split(text)]
    index_chunks(connection, vector_store_number=store, file_id=file_id, chunks=chunks)


def found(
    connection: sqlite3.Connection, query: str, *, stores: tuple[int, ...] = (1,), limit: int = 10
) -> list[str]:
    """Return the files that answer *query*, best first."""
    hits = search(connection, vector_store_numbers=stores, query=query, limit=limit)
    return [hit.file_id for hit in hits]


WORDS = " ".join(f"word{n}" for n in range(5000))


def test_chunks_are_of_the_asked_size_and_overlap() -> None:
    """Each chunk counts as its size says, and repeats the end of the one before."""
    chunks = split(WORDS, max_chunk_size_tokens=800, chunk_overlap_tokens=400)
    assert {count_tokens(chunk.text) for chunk in chunks[:-1]} == {800}
    assert all(chunk.text.split()[:300] == before.text.split()[300:] for before, chunk in pairwise(chunks))


def test_chunks_without_overlap_follow_each_other() -> None:
    """With no overlap every word is in one chunk."""
    chunks = split(WORDS, max_chunk_size_tokens=100, chunk_overlap_tokens=0)
    assert " ".join(chunk.text for chunk in chunks) == WORDS


def test_short_text_is_one_chunk() -> None:
    """A text below the size is one chunk, without the white space around it."""
    assert split("\n  Hello, world!\n") == [("Hello, world!", 3, 16)]


@pytest.mark.parametrize("text", ["", " ", "\n\t\n", " " * 5000])
def test_blank_text_has_no_chunks(text: str) -> None:
    """Where there is nothing to find there are no chunks."""
    assert split(text) == []


@pytest.mark.parametrize(
    "text",
    ["x" * 500_000, "-" * 500_000, '{"a":[1,2,3]},' * 40_000, "図書館" * 100_000, "a" + " " * 500_000 + "b"],
    ids=["one word", "one line", "one row of json", "no spaces", "one gap"],
)
def test_text_without_words_gives_no_endless_chunk(text: str) -> None:
    """A text without spaces, or of nothing else, is cut into chunks of bounded length all the same."""
    assert all(len(chunk.text) < 120_000 for chunk in split(text))
    assert len(split(text)) > 1


@given(
    text=st.text(st.sampled_from("aZ0.,-_ \n\té図書\u0301\U0001f600"), max_size=400),
    size=st.integers(1, 40),
    overlap=st.integers(0, 20),
)
def test_chunks_cover_the_text(text: str, size: int, overlap: int) -> None:
    """Every chunk is the piece of the text it says, in order, and together they leave out only space."""
    covered = 0
    for chunk in split(text, max_chunk_size_tokens=size, chunk_overlap_tokens=min(overlap, size // 2)):
        assert text[chunk.start : chunk.end] == chunk.text
        assert not text[covered : chunk.start].strip()
        assert chunk.end > covered
        covered = chunk.end
    assert not text[covered:].strip()


@given(text=st.text(), limit=st.integers(0, 20))
def test_first_tokens_are_a_beginning_within_the_limit(text: str, limit: int) -> None:
    """What is kept is the beginning of the text, all of it if that fits."""
    kept = first_tokens(text, limit)
    assert text.startswith(kept)
    assert count_tokens(kept) <= max(limit, 0)
    if 0 < count_tokens(text) <= limit and len(text) < 200:
        assert kept == text


def test_any_limit_is_taken() -> None:
    """A limit beyond all texts keeps the whole text."""
    assert first_tokens("One two.", 10**18) == "One two."


def test_search_finds_the_file_with_the_word(connection: sqlite3.Connection) -> None:
    """A file that has the word is found; others are not."""
    add(connection, "file-a", "The cat sat on the mat.")
    add(connection, "file-b", "The dog lay on the rug.")
    assert found(connection, "Where is the dog?") == ["file-b"]


def test_hit_tells_its_chunk(connection: sqlite3.Connection) -> None:
    """A hit carries its chunk and the position of it, also when the chunks came in several parts."""
    add(connection, "file-a", "One apple.", "Two pears.")
    add(connection, "file-a", "Three plums.")
    hits = search(connection, vector_store_numbers=[1], query="plums", limit=5)
    assert [(hit.text, hit.position) for hit in hits] == [("Three plums.", 2)]


def test_more_and_rarer_words_come_first(connection: sqlite3.Connection) -> None:
    """The chunk with more of the words comes first, then the one with the rarer word."""
    add(connection, "file-common", "We ship by sea. We ship by sea.")
    add(connection, "file-rare", "Every walrus needs water.")
    add(connection, "file-both", "We ship the walrus.")
    for n in range(20):
        add(connection, f"file-{n}", f"We ship number {n}.")
    assert found(connection, "ship walrus")[:2] == ["file-both", "file-rare"]


def test_scores_are_between_0_and_1_and_fall(connection: sqlite3.Connection) -> None:
    """Scores fall from hit to hit and stay in their range."""
    for n in range(1, 8):
        add(connection, f"file-{n}", "needle " * n + "hay " * 50)
    scores = [hit.score for hit in search(connection, vector_store_numbers=[1], query="needle", limit=10)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score < 1 for score in scores)


def test_score_of_the_only_chunk_means_something(connection: sqlite3.Connection) -> None:
    """In a store with one small file a match of several words scores well, and one of a word less."""
    add(connection, "file-a", "The library has two clients: a sync one and an async one.")
    several = search(connection, vector_store_numbers=[1], query="two clients of the library", limit=1)
    single = search(connection, vector_store_numbers=[1], query="sync", limit=1)
    assert several[0].score > 0.4 > single[0].score > 0.1


def test_score_threshold_leaves_out_weaker_hits(connection: sqlite3.Connection) -> None:
    """Only hits of at least the threshold are returned."""
    add(connection, "file-a", "red green blue")
    add(connection, "file-b", "red and much else of no interest")
    hits = search(connection, vector_store_numbers=[1], query="red green blue", limit=10)
    threshold = (hits[0].score + hits[1].score) / 2
    strong = search(
        connection, vector_store_numbers=[1], query="red green blue", limit=10, score_threshold=threshold
    )
    assert [hit.file_id for hit in strong] == ["file-a"]


def test_limit_is_kept(connection: sqlite3.Connection) -> None:
    """No more hits than asked for come back."""
    add(connection, "file-a", *[f"word number {n}" for n in range(30)])
    assert len(found(connection, "word", limit=7)) == 7
    assert found(connection, "word", limit=0) == []


def test_stores_are_apart(connection: sqlite3.Connection) -> None:
    """A search sees the stores it names and no others, whose numbers may be words of a text."""
    add(connection, "file-a", "apple 2", store=1)
    add(connection, "file-b", "apple 1", store=2)
    assert found(connection, "apple", stores=(1,)) == ["file-a"]
    assert found(connection, "apple", stores=(2,)) == ["file-b"]
    assert sorted(found(connection, "apple", stores=(1, 2))) == ["file-a", "file-b"]
    assert found(connection, "apple", stores=()) == []
    assert found(connection, "apple", stores=(12,)) == []


def test_file_in_two_stores_is_found_once(connection: sqlite3.Connection) -> None:
    """The same chunk of the same file comes once, and leaves its place to another."""
    for store in (1, 2):
        add(connection, "file-a", "apple", store=store)
    add(connection, "file-b", "apple and more", store=2)
    assert found(connection, "apple", stores=(1, 2), limit=2) == ["file-a", "file-b"]


def test_ids_that_differ_in_case_are_different_files(connection: sqlite3.Connection) -> None:
    """File ids are compared letter by letter."""
    add(connection, "file-aB", "apple")
    add(connection, "file-Ab", "pear")
    assert found(connection, "apple") == ["file-aB"]
    hits = search(connection, vector_store_numbers=[1], query="apple pear", limit=5, file_ids=["file-Ab"])
    assert [hit.file_id for hit in hits] == ["file-Ab"]


def test_search_in_some_files_only(connection: sqlite3.Connection) -> None:
    """Hits in other files are passed over, however good; no files means no hits."""
    for n in range(50):
        add(connection, f"file-{n}", "apple apple apple")
    add(connection, "file-weak", "an apple among very many other words that matter more here")
    hits = search(
        connection, vector_store_numbers=[1], query="apple", limit=3, file_ids={"file-weak", "file-?"}
    )
    assert [hit.file_id for hit in hits] == ["file-weak"]
    assert search(connection, vector_store_numbers=[1], query="apple", limit=3, file_ids=[]) == []


def test_removed_file_is_not_found(connection: sqlite3.Connection) -> None:
    """Nothing of a removed file is left, and the same file in another store stays."""
    add(connection, "file-a", "Apfelmus café 図書館", store=1)
    add(connection, "file-a", "Apfelmus", store=2)
    remove_file(connection, vector_store_number=1, file_id="file-a")
    assert found(connection, "Apfelmus café 図書館") == []
    assert found(connection, "Apfelmus", stores=(2,)) == ["file-a"]


def test_removal_leaves_no_word_in_the_index(connection: sqlite3.Connection) -> None:
    """After a removal the index holds no term of the file, so it does not grow without end."""
    add(connection, "file-a", "Crème brûlée, 図書館 and naïve words.")
    remove_file(connection, vector_store_number=1, file_id="file-a")
    assert connection.execute("SELECT count(*) FROM chunk_terms").fetchone() == (0,)
    assert connection.execute("SELECT count(*) FROM chunks").fetchone() == (0,)


def test_removing_what_is_not_there_does_nothing(connection: sqlite3.Connection) -> None:
    """A file that was never indexed may be removed."""
    remove_file(connection, vector_store_number=1, file_id="file-a")
    remove_store(connection, vector_store_number=1)
    assert found(connection, "apple") == []


def test_pending_file_is_found_when_it_is_shown(connection: sqlite3.Connection) -> None:
    """The parts of a file come into the index one by one, and all of them are found together."""
    for text in ("The sky is blue.", "The grass is green."):
        index_chunks(connection, vector_store_number=1, file_id="file-a", chunks=split(text), is_pending=True)
        assert found(connection, "sky grass") == []
    show_file(connection, vector_store_number=1, file_id="file-a")
    assert [found(connection, word) for word in ("sky", "grass")] == [["file-a"], ["file-a"]]


def test_pending_file_is_removed_like_others(connection: sqlite3.Connection) -> None:
    """Nothing is left of a file that was called off, and to show it afterwards is no error."""
    index_chunks(
        connection, vector_store_number=1, file_id="file-a", chunks=split("The sky is blue."), is_pending=True
    )
    assert not remove_file(connection, vector_store_number=1, file_id="file-a")
    show_file(connection, vector_store_number=1, file_id="file-a")
    assert found(connection, "sky") == []
    assert connection.execute("SELECT count(*) FROM chunks").fetchone() == (0,)


def test_removed_store_is_empty(connection: sqlite3.Connection) -> None:
    """All files of a removed store are gone, those of others stay."""
    for n in range(3):
        add(connection, f"file-{n}", "apple", store=1)
    add(connection, "file-x", "apple", store=2)
    remove_store(connection, vector_store_number=1)
    assert found(connection, "apple", stores=(1, 2)) == ["file-x"]


def test_large_file_is_forgotten_at_once_and_swept_later(connection: sqlite3.Connection) -> None:
    """A removal keeps nobody waiting: the chunks leave the index part by part, and are found no more."""
    large = [Chunk(f"apple {n}", 0, 8) for n in range(1200)]
    index_chunks(connection, vector_store_number=1, file_id="file-a", chunks=large)
    add(connection, "file-b", "apple pie")
    assert remove_file(connection, vector_store_number=1, file_id="file-a")
    assert found(connection, "apple") == ["file-b"]
    add(connection, "file-a", "apple tree")
    assert not remove_file(connection, vector_store_number=1, file_id="file-b")
    assert remaining(connection) == 1201
    parts = 0
    while sweep(connection):
        parts += 1
    assert parts == 3
    assert (remaining(connection), found(connection, "apple tree")) == (1, ["file-a"])


def test_store_of_many_files_is_swept_later(connection: sqlite3.Connection) -> None:
    """Files that are small, but many, are swept like a large one."""
    for number in range(3):
        chunks = [Chunk(f"apple {n}", 0, 8) for n in range(200)]
        index_chunks(connection, vector_store_number=1, file_id=f"file-{number}", chunks=chunks)
    assert remove_store(connection, vector_store_number=1)
    assert found(connection, "apple") == []
    assert not remove_store(connection, vector_store_number=1)
    while sweep(connection):
        pass
    assert remaining(connection) == 0


def remaining(connection: sqlite3.Connection) -> int:
    """Return how many chunks are in the index."""
    [(count,)] = connection.execute("SELECT count(*) FROM chunk_index").fetchall()
    [(stored,)] = connection.execute("SELECT count(*) FROM chunks").fetchall()
    assert count == stored
    return int(count)


def test_file_may_be_indexed_again(connection: sqlite3.Connection) -> None:
    """After its removal a file is found by its new text only."""
    add(connection, "file-a", "apple")
    remove_file(connection, vector_store_number=1, file_id="file-a")
    add(connection, "file-a", "pear")
    assert found(connection, "apple") == []
    assert found(connection, "pear") == ["file-a"]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("The client waits.", "clients"),
        ("Two clients wait.", "client"),
        ("One library.", "libraries"),
        ("Two libraries.", "library"),
        ("Many boxes.", "box"),
        ("A box.", "BOXES"),
        ("Crème brûlée", "creme brulee"),
        ("creme", "CRÈME"),
        ("Übergröße", "ubergröße"),
        ("Привіт, світе", "ПРИВІТ"),
        ("create_run(thread_id)", "create_run"),
        ("state-of-the-art", "state of the art"),
        ("この図書館には本があります。", "図書館はどこですか"),
        ("한국어 도서관에서", "도서관"),
        ("version 3.14", "3.14"),
    ],
)
def test_spellings_that_mean_the_same_are_found(
    connection: sqlite3.Connection, text: str, query: str
) -> None:
    """Case, diacritics, plurals, punctuation and missing spaces do not hide a word, nor spoil its score."""
    add(connection, "file-a", text)
    hits = search(connection, vector_store_numbers=[1], query=query, limit=1)
    assert [hit.file_id for hit in hits] == ["file-a"]
    assert hits[0].score > 0.1


def test_stop_words_find_nothing_beside_others(connection: sqlite3.Connection) -> None:
    """Words that every text has are not searched for, unless there is nothing else."""
    add(connection, "file-a", "to be or not to be")
    assert found(connection, "what is the tide to be") == []
    assert found(connection, "to be") == ["file-a"]


@pytest.mark.parametrize(
    "query",
    ["", "   ", "?!", '"', 'a"b', "NEAR(a b)", "text:x", "-x", "a AND", "*", "^a", "(", "\0", "'; --"],
)
def test_query_syntax_is_only_text(connection: sqlite3.Connection, query: str) -> None:
    """Signs that mean something to FTS5 or SQL mean nothing in a query."""
    add(connection, "file-a", "unrelated")
    assert found(connection, query) == []


def test_very_long_query_is_answered(connection: sqlite3.Connection) -> None:
    """A whole document as a query finds what its most telling words find."""
    add(connection, "file-a", "Incomprehensibilities abound.")
    assert found(connection, WORDS + " incomprehensibilities " + WORDS) == ["file-a"]


@given(text=st.text(), query=st.text())
def test_no_query_fails(text: str, query: str) -> None:
    """Whatever the text and the query, there is an answer, with scores in their range."""
    connection = open_index()
    add(connection, "file-a", text)
    hits = search(connection, vector_store_numbers=[1], query=query, limit=5)
    assert all(0 <= hit.score < 1 for hit in hits)
    remove_file(connection, vector_store_number=1, file_id="file-a")
    assert connection.execute("SELECT count(*) FROM chunk_terms").fetchone() == (0,)
    connection.close()


@given(words=st.lists(st.from_regex(r"[a-zà-öø-ÿ0-9]{1,12}", fullmatch=True), min_size=1, max_size=8))
def test_text_is_found_by_its_own_words(words: list[str]) -> None:
    """A text is found when one asks for it literally."""
    connection = open_index()
    add(connection, "file-a", " ".join(words))
    assert found(connection, " ".join(words)) == ["file-a"]
    connection.close()


@pytest.mark.parametrize(
    "statement", [querying.HIT_CHUNKS, querying.FILES_BY_ID, indexing.FIND_FILE, indexing.FILE_CHUNKS]
)
def test_statements_use_an_index(connection: sqlite3.Connection, statement: str) -> None:
    """However large the store, neither a file nor the text of a hit is searched for row by row."""
    values = ["[]"] * statement.count("?")
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
    assert not [step for step in plan if re.match(r"SCAN (chunks|indexed_files)\b", step)]


TEXT = """# The library

The library has two clients: `Client` (sync) and `AsyncClient` (async).
Both have the same methods, and what one
can do the other can do as well.

## Install

- Run `pip install it`. Then import it.
- Python 3.11 or newer is needed.

## What does it cost?

Nothing at all; it is free software.
"""


@pytest.mark.parametrize(
    ("query", "passage"),
    [
        (
            "Which two clients are there?",
            "The library has two clients: `Client` (sync) and `AsyncClient` (async).",
        ),
        ("Which version of Python is needed?", "- Python 3.11 or newer is needed."),
        (
            "Do both have the same method?",
            "Both have the same methods, and what one\ncan do the other can do as well.",
        ),
        ("What does it cost", "## What does it cost?\n\nNothing at all; it is free software."),
    ],
)
def test_best_passage_is_the_sentence_that_answers(query: str, passage: str) -> None:
    """The passage is a whole sentence, over line ends too; a heading brings its first sentence along."""
    start, end = best_passage(TEXT, query)
    assert TEXT[start:end] == passage


def test_best_passage_of_a_stranger_is_the_beginning() -> None:
    """Where no word of the query occurs, the first sentence is as good as any."""
    assert best_passage("One thing. Another thing.", "zebra")[0] == 0
    assert best_passage(" \n ", "zebra") == (0, 0)


def test_best_passage_of_a_table_is_a_row() -> None:
    """Rows of a csv file are passages of their own."""
    text = "name,city\nAda,London\nBlaise,Paris\n"
    start, end = best_passage(text, "Where does Ada live, which city has Ada?")
    assert "Ada,London" in text[start:end]
    assert "Paris" not in text[start:end].partition("Ada")[0]


def test_best_passage_is_bounded() -> None:
    """A sentence that does not end is cut to a length that one can quote."""
    text = "word " * 5000 + "needle " + "word " * 5000
    start, end = best_passage(text, "needle")
    assert "needle" in text[start:end]
    assert end - start <= 1000


def test_passage_of_several_texts_is_the_best_of_all() -> None:
    """Of several texts the passage is taken from the one that answers best; blank ones have none."""
    passage = find_passage(["About dogs.", "", "About cats and whales and the sea."], "whales in the sea")
    assert passage is not None
    assert passage.text_number == 2
    assert find_passage(["", " "], "whales") is None


@given(text=st.text(st.sampled_from("ab.?! \n#-図。\t\u2003\x85")), query=st.text())
def test_passage_lies_in_its_text(text: str, query: str) -> None:
    """Whatever the text, the passage is a piece of it without space around, empty only for a blank text."""
    start, end = best_passage(text, query)
    assert text[start:end].strip() == text[start:end]
    assert bool(text.strip()) == (start < end)
