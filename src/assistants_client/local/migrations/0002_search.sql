-- What search knows of the files in vector stores. A chunk's number is the number of its file, times 2^24, plus its
-- position in the file: so the rows of a file are a range, and a hit tells its file without a join.

CREATE TABLE indexed_files (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    vector_store_number INTEGER NOT NULL,
    file_id TEXT NOT NULL,
    chunk_count INTEGER NOT NULL DEFAULT 0,
    character_count INTEGER NOT NULL DEFAULT 0,
    UNIQUE (vector_store_number, file_id)
);

CREATE TABLE chunks (
    number INTEGER PRIMARY KEY,
    text TEXT NOT NULL
);

-- Contentless, because what is indexed is not always the text as it stands: see search/words.py. The store is a token
-- of its own column: its number, never an id, whose upper and lower case the tokenizer would confuse.
CREATE VIRTUAL TABLE chunk_index USING fts5 (
    store,
    text,
    content = '',
    tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO chunk_index (chunk_index, rank) VALUES ('rank', 'bm25(0.0, 1.0)');

CREATE VIRTUAL TABLE chunk_terms USING fts5vocab (chunk_index, col);
