-- Every object of the API is one JSON body. The other columns are what queries ask for; most are computed from
-- the body by SQLite, so that the two cannot disagree. `number` is the order of creation: created_at counts
-- whole seconds and cannot order the messages of one second.

CREATE TABLE assistants (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE GENERATED ALWAYS AS (json_extract(body, '$.id')) STORED
);

CREATE TABLE threads (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE GENERATED ALWAYS AS (json_extract(body, '$.id')) STORED
);

CREATE TABLE messages (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE GENERATED ALWAYS AS (json_extract(body, '$.id')) STORED,
    thread_id TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.thread_id')) STORED
        REFERENCES threads (id) ON DELETE CASCADE,
    run_id TEXT GENERATED ALWAYS AS (json_extract(body, '$.run_id')) STORED
);

CREATE INDEX messages_of_thread ON messages (thread_id);

-- `internal` is what a run must remember and the API does not show.
CREATE TABLE runs (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL,
    internal TEXT NOT NULL DEFAULT '{}',
    id TEXT NOT NULL UNIQUE GENERATED ALWAYS AS (json_extract(body, '$.id')) STORED,
    thread_id TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.thread_id')) STORED
        REFERENCES threads (id) ON DELETE CASCADE,
    status TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.status')) STORED,
    expires_at INTEGER GENERATED ALWAYS AS (json_extract(body, '$.expires_at')) STORED
);

CREATE INDEX runs_of_thread ON runs (thread_id);

-- The thread lock: a second active run on a thread is an error of the database, whoever tries it.
CREATE UNIQUE INDEX active_run_of_thread ON runs (thread_id)
    WHERE status IN ('queued', 'in_progress', 'requires_action', 'cancelling');

CREATE INDEX deadlines_of_active_runs ON runs (expires_at)
    WHERE status IN ('queued', 'in_progress', 'requires_action', 'cancelling');

-- The fence: of two workers that both take step n of a run, the second one fails.
CREATE TABLE run_steps (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    n INTEGER NOT NULL,
    body TEXT NOT NULL,
    internal TEXT NOT NULL DEFAULT '{}',
    id TEXT NOT NULL UNIQUE GENERATED ALWAYS AS (json_extract(body, '$.id')) STORED,
    run_id TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.run_id')) STORED
        REFERENCES runs (id) ON DELETE CASCADE,
    UNIQUE (run_id, n)
);

CREATE TABLE files (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE GENERATED ALWAYS AS (json_extract(body, '$.id')) STORED,
    purpose TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.purpose')) STORED,
    expires_at INTEGER GENERATED ALWAYS AS (json_extract(body, '$.expires_at')) STORED
);

CREATE INDEX deadlines_of_files ON files (expires_at) WHERE expires_at IS NOT NULL;

-- The bytes of an upload arrive before its file exists, so they do not refer to it; leftovers of broken uploads
-- are removed when the database is opened.
CREATE TABLE file_chunks (
    file_id TEXT NOT NULL,
    n INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (file_id, n)
);

CREATE TABLE vector_stores (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE GENERATED ALWAYS AS (json_extract(body, '$.id')) STORED
);

CREATE TABLE vector_store_file_batches (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL,
    id TEXT NOT NULL UNIQUE GENERATED ALWAYS AS (json_extract(body, '$.id')) STORED,
    vector_store_id TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.vector_store_id')) STORED
        REFERENCES vector_stores (id) ON DELETE CASCADE
);

CREATE INDEX batches_of_vector_store ON vector_store_file_batches (vector_store_id);

CREATE TABLE vector_store_files (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL,
    batch_id TEXT REFERENCES vector_store_file_batches (id) ON DELETE SET NULL,
    file_id TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.id')) STORED
        REFERENCES files (id) ON DELETE CASCADE,
    vector_store_id TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.vector_store_id')) STORED
        REFERENCES vector_stores (id) ON DELETE CASCADE,
    status TEXT NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.status')) STORED,
    usage_bytes INTEGER NOT NULL GENERATED ALWAYS AS (json_extract(body, '$.usage_bytes')) STORED,
    UNIQUE (vector_store_id, file_id)
);

CREATE INDEX vector_store_files_of_file ON vector_store_files (file_id);
CREATE INDEX vector_store_files_of_batch ON vector_store_files (batch_id);
CREATE INDEX vector_store_files_to_index ON vector_store_files (number) WHERE status = 'in_progress';

-- What a request with an Idempotency-Key was answered, so that its repetition gets the same answer.
CREATE TABLE idempotency_keys (
    key TEXT PRIMARY KEY,
    operation TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    answer TEXT NOT NULL,
    created_at INTEGER NOT NULL
);
