"""Every statement that the backend sends to its database, by what it is for.

Statements that read objects select number and body, and internal where the table has it; a listing also
selects the id that its cursors name.
"""

from __future__ import annotations

# Assistants

ADD_ASSISTANT = "INSERT INTO assistants (body) VALUES (:body)"
GET_ASSISTANT = "SELECT number, body FROM assistants WHERE id = :id"
SAVE_ASSISTANT = "UPDATE assistants SET body = :body WHERE id = :id"
DELETE_ASSISTANT = "DELETE FROM assistants WHERE id = :id"
LIST_ASSISTANTS = "SELECT number, id, body FROM assistants"

# Threads and messages

ADD_THREAD = "INSERT INTO threads (body) VALUES (:body)"
GET_THREAD = "SELECT number, body FROM threads WHERE id = :id"
SAVE_THREAD = "UPDATE threads SET body = :body WHERE id = :id"
DELETE_THREAD = "DELETE FROM threads WHERE id = :id"
LIST_THREADS = "SELECT number, id, body FROM threads"

ADD_MESSAGE = "INSERT INTO messages (body) VALUES (:body)"
GET_MESSAGE = "SELECT number, body FROM messages WHERE id = :id AND thread_id = :thread_id"
SAVE_MESSAGE = "UPDATE messages SET body = :body WHERE id = :id"
DELETE_MESSAGE = "DELETE FROM messages WHERE id = :id"
LIST_MESSAGES = """
    SELECT number, id, body FROM messages
    WHERE thread_id = :thread_id AND (:run_id IS NULL OR run_id = :run_id)
"""
MESSAGES_OF_THREAD = "SELECT number, body FROM messages WHERE thread_id = :thread_id ORDER BY number"
COUNT_MESSAGES = "SELECT count(*) FROM messages WHERE thread_id = :thread_id"

# Runs and their steps

ADD_RUN = "INSERT INTO runs (body, internal) VALUES (:body, :internal)"
GET_RUN = "SELECT number, body, internal FROM runs WHERE id = :id AND thread_id = :thread_id"
GET_RUN_BY_ID = "SELECT number, body, internal FROM runs WHERE id = :id"
SAVE_RUN = "UPDATE runs SET body = :body WHERE id = :id"
LIST_RUNS = "SELECT number, id, body FROM runs WHERE thread_id = :thread_id"
ACTIVE_RUN_OF_THREAD = """
    SELECT id FROM runs
    WHERE thread_id = :thread_id AND status IN ('queued', 'in_progress', 'requires_action', 'cancelling')
"""
OVERDUE_RUNS = """
    SELECT number, body, internal FROM runs
    WHERE status IN ('queued', 'in_progress', 'requires_action', 'cancelling') AND expires_at <= :now
"""
UNFINISHED_RUNS = (
    "SELECT id FROM runs WHERE status IN ('queued', 'in_progress', 'cancelling') ORDER BY number"
)

ADD_STEP = "INSERT INTO run_steps (n, body, internal) VALUES (:n, :body, :internal)"
GET_STEP = "SELECT number, body, internal FROM run_steps WHERE id = :id AND run_id = :run_id"
SAVE_STEP = "UPDATE run_steps SET body = :body, internal = :internal WHERE id = :id"
DELETE_STEP = "DELETE FROM run_steps WHERE id = :id"
LIST_STEPS = "SELECT number, id, body FROM run_steps WHERE run_id = :run_id"
STEPS_OF_RUN = "SELECT number, body, internal FROM run_steps WHERE run_id = :run_id ORDER BY n"
FILES_PRODUCED_IN_THREAD = """
    SELECT json_extract(run_steps.internal, '$.produced') AS produced FROM run_steps
    JOIN runs ON runs.id = run_steps.run_id
    WHERE runs.thread_id = :thread_id AND produced IS NOT NULL
    ORDER BY run_steps.number
"""

# Files

ADD_FILE = "INSERT INTO files (body) VALUES (:body)"
GET_FILE = "SELECT number, body FROM files WHERE id = :id"
DELETE_FILE = "DELETE FROM files WHERE id = :id"
LIST_FILES = "SELECT number, id, body FROM files WHERE :purpose IS NULL OR purpose = :purpose"
OVERDUE_FILES = "SELECT id FROM files WHERE expires_at <= :now"

ADD_CHUNK = "INSERT INTO file_chunks (file_id, n, data) VALUES (:file_id, :n, :data)"
GET_CHUNK = "SELECT data FROM file_chunks WHERE file_id = :file_id AND n = :n"
ALL_CHUNKS = "SELECT data FROM file_chunks WHERE file_id = :file_id ORDER BY n"
DELETE_CHUNKS = "DELETE FROM file_chunks WHERE file_id = :file_id"

# Vector stores

ADD_VECTOR_STORE = "INSERT INTO vector_stores (body) VALUES (:body)"
GET_VECTOR_STORE = "SELECT number, body FROM vector_stores WHERE id = :id"
SAVE_VECTOR_STORE = "UPDATE vector_stores SET body = :body WHERE id = :id"
DELETE_VECTOR_STORE = "DELETE FROM vector_stores WHERE id = :id"
LIST_VECTOR_STORES = "SELECT number, id, body FROM vector_stores"
COUNT_FILES_OF_STORE = """
    SELECT status, count(*), sum(usage_bytes) FROM vector_store_files
    WHERE vector_store_id = :vector_store_id GROUP BY status
"""
NUMBER_OF_STORE = "SELECT number FROM vector_stores WHERE id = :id"

ADD_STORE_FILE = "INSERT INTO vector_store_files (body, batch_id) VALUES (:body, :batch_id)"
GET_STORE_FILE = """
    SELECT number, body FROM vector_store_files WHERE file_id = :id AND vector_store_id = :vector_store_id
"""
GET_STORE_FILE_BY_NUMBER = "SELECT number, body FROM vector_store_files WHERE number = :number"
SAVE_STORE_FILE = "UPDATE vector_store_files SET body = :body WHERE number = :number"
DELETE_STORE_FILE = "DELETE FROM vector_store_files WHERE number = :number"
LIST_STORE_FILES = """
    SELECT number, file_id AS id, body FROM vector_store_files
    WHERE vector_store_id = :vector_store_id AND (:filter IS NULL OR status = :filter)
"""
LIST_BATCH_FILES = """
    SELECT number, file_id AS id, body FROM vector_store_files
    WHERE batch_id = :batch_id AND (:filter IS NULL OR status = :filter)
"""
FILES_OF_STORE = "SELECT number, body FROM vector_store_files WHERE vector_store_id = :vector_store_id"
STORES_OF_FILE = "SELECT number, body FROM vector_store_files WHERE file_id = :file_id"
UNINDEXED_STORE_FILES = "SELECT number FROM vector_store_files WHERE status = 'in_progress' ORDER BY number"

ADD_BATCH = "INSERT INTO vector_store_file_batches (body) VALUES (:body)"
GET_BATCH = """
    SELECT number, body FROM vector_store_file_batches WHERE id = :id AND vector_store_id = :vector_store_id
"""
SAVE_BATCH = "UPDATE vector_store_file_batches SET body = :body WHERE id = :id"
COUNT_FILES_OF_BATCH = """
    SELECT status, count(*), sum(usage_bytes) FROM vector_store_files
    WHERE batch_id = :batch_id GROUP BY status
"""
UNINDEXED_FILES_OF_BATCH = """
    SELECT number, body FROM vector_store_files WHERE batch_id = :batch_id AND status = 'in_progress'
"""

# Idempotency keys

GET_ANSWER = "SELECT operation, fingerprint, answer FROM idempotency_keys WHERE key = :key"
ADD_ANSWER = """
    INSERT INTO idempotency_keys (key, operation, fingerprint, answer, created_at)
    VALUES (:key, :operation, :fingerprint, :answer, :created_at)
"""
FORGET_ANSWERS = "DELETE FROM idempotency_keys WHERE created_at < :created_at"
