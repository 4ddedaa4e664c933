"""Full-text search over the files of vector stores: splitting, indexing, ranking, picking what to quote."""

from __future__ import annotations

from assistants_client.local.search.chunks import Chunk, count_tokens, first_tokens, split
from assistants_client.local.search.index import (
    file_texts,
    index_chunks,
    remove_file,
    remove_store,
    show_file,
    sweep,
)
from assistants_client.local.search.passages import Passage, best_passage, find_passage
from assistants_client.local.search.query import Hit, search

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
    "show_file",
    "split",
    "sweep",
]
