-- A database as format 1 left it: there was no index to search, so its one file is still to be indexed.

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

CREATE UNIQUE INDEX active_run_of_thread ON runs (thread_id)
    WHERE status IN ('queued', 'in_progress', 'requires_action', 'cancelling');

CREATE INDEX deadlines_of_active_runs ON runs (expires_at)
    WHERE status IN ('queued', 'in_progress', 'requires_action', 'cancelling');

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

CREATE TABLE idempotency_keys (
    key TEXT PRIMARY KEY,
    operation TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    answer TEXT NOT NULL,
    created_at INTEGER NOT NULL
);

INSERT INTO assistants (number, body) VALUES (1, '{"id":"asst_iSQbN3yJESB7bGYRTxTVEH4o","object":"assistant","created_at":1700000000,"name":"Helper","description":null,"model":"offline","instructions":"Be brief.","tools":[{"type":"file_search"}],"tool_resources":{"file_search":{"vector_store_ids":["vs_O65IsNqxZgI1gHvxXfjyADc2"]}},"metadata":{},"temperature":1.0,"top_p":1.0,"response_format":"auto"}');
INSERT INTO threads (number, body) VALUES (1, '{"id":"thread_bbPSExLFEKFB40pYfupUvcjQ","object":"thread","created_at":1700000000,"tool_resources":{},"metadata":{}}');
INSERT INTO messages (number, body) VALUES (1, '{"id":"msg_a3UvvDJkphMR7CpMIjAkaXA3","object":"thread.message","created_at":1700000000,"thread_id":"thread_bbPSExLFEKFB40pYfupUvcjQ","status":"completed","incomplete_details":null,"completed_at":1700000000,"incomplete_at":null,"role":"user","content":[{"type":"text","text":{"value":"When is cake?","annotations":[]}}],"assistant_id":null,"run_id":null,"attachments":[],"metadata":{}}');
INSERT INTO messages (number, body) VALUES (2, '{"id":"msg_zJAMgB8W6mnHDKXI8eRBanqC","object":"thread.message","created_at":1700000000,"thread_id":"thread_bbPSExLFEKFB40pYfupUvcjQ","status":"completed","incomplete_details":null,"completed_at":1700000000,"incomplete_at":null,"role":"assistant","content":[{"type":"text","text":{"value":"This is the offline model: it quotes and echoes, but does not think. The files say:\n\n\u201cCake is on Fridays.\u201d \u30101:0\u2020source\u3011","annotations":[{"type":"file_citation","text":"\u30101:0\u2020source\u3011","start_index":107,"end_index":119,"file_citation":{"file_id":"file-UZRItcJe3fsC4YKb2zdxfk","quote":"Cake is on Fridays."}}]}}],"assistant_id":"asst_iSQbN3yJESB7bGYRTxTVEH4o","run_id":"run_ely6g1tw5qGcCVEFhTmI1jdz","attachments":[],"metadata":{}}');
INSERT INTO runs (number, body, internal) VALUES (1, '{"id":"run_ely6g1tw5qGcCVEFhTmI1jdz","object":"thread.run","created_at":1700000000,"thread_id":"thread_bbPSExLFEKFB40pYfupUvcjQ","assistant_id":"asst_iSQbN3yJESB7bGYRTxTVEH4o","status":"completed","required_action":null,"last_error":null,"expires_at":null,"started_at":1700000000,"cancelled_at":null,"failed_at":null,"completed_at":1700000000,"incomplete_details":null,"model":"offline","instructions":"Be brief.","tools":[{"type":"file_search"}],"metadata":{},"usage":{"prompt_tokens":293,"completion_tokens":42,"total_tokens":335},"temperature":1.0,"top_p":1.0,"max_prompt_tokens":null,"max_completion_tokens":null,"truncation_strategy":{"type":"auto","last_messages":null},"tool_choice":"auto","parallel_tool_calls":true,"response_format":"auto"}', '{"vector_store_ids":["vs_O65IsNqxZgI1gHvxXfjyADc2"],"code_file_ids":[],"reasoning_effort":null}');
INSERT INTO run_steps (number, n, body, internal) VALUES (1, 0, '{"id":"step_bSsmurPTnqClZ7hwheilL5co","object":"thread.run.step","created_at":1700000000,"assistant_id":"asst_iSQbN3yJESB7bGYRTxTVEH4o","thread_id":"thread_bbPSExLFEKFB40pYfupUvcjQ","run_id":"run_ely6g1tw5qGcCVEFhTmI1jdz","type":"tool_calls","status":"completed","step_details":{"type":"tool_calls","tool_calls":[{"id":"call_qq6MSCir5YsR50n794f7ka5u","type":"file_search","file_search":{"ranking_options":{"ranker":"default_2024_08_21","score_threshold":0.0},"results":[{"file_id":"file-UZRItcJe3fsC4YKb2zdxfk","file_name":"facts.md","score":0.22341079262214658,"content":[{"type":"text","text":"Cake is on Fridays.\nHolidays are 28 days."}]}]}}]},"last_error":null,"expired_at":null,"cancelled_at":null,"failed_at":null,"completed_at":1700000000,"metadata":{},"usage":{"prompt_tokens":123,"completion_tokens":8,"total_tokens":131}}', '{"calls":[{"id":"call_qq6MSCir5YsR50n794f7ka5u","name":"file_search","arguments":"{\"query\": \"When is cake?\"}","mark":1}],"usage":{"prompt_tokens":123,"completion_tokens":8,"total_tokens":131}}');
INSERT INTO run_steps (number, n, body, internal) VALUES (2, 1, '{"id":"step_32OR1xjpgpJHyJPTHssQmrOj","object":"thread.run.step","created_at":1700000000,"assistant_id":"asst_iSQbN3yJESB7bGYRTxTVEH4o","thread_id":"thread_bbPSExLFEKFB40pYfupUvcjQ","run_id":"run_ely6g1tw5qGcCVEFhTmI1jdz","type":"message_creation","status":"completed","step_details":{"type":"message_creation","message_creation":{"message_id":"msg_zJAMgB8W6mnHDKXI8eRBanqC"}},"last_error":null,"expired_at":null,"cancelled_at":null,"failed_at":null,"completed_at":1700000000,"metadata":{},"usage":{"prompt_tokens":170,"completion_tokens":34,"total_tokens":204}}', '{}');
INSERT INTO files (number, body) VALUES (1, '{"id":"file-UZRItcJe3fsC4YKb2zdxfk","object":"file","bytes":42,"created_at":1700000000,"filename":"facts.md","purpose":"assistants","status":"processed"}');
INSERT INTO file_chunks (file_id, n, data) VALUES ('file-UZRItcJe3fsC4YKb2zdxfk', 0, X'43616B65206973206F6E20467269646179732E0A486F6C69646179732061726520323820646179732E0A');
INSERT INTO vector_stores (number, body) VALUES (1, '{"id":"vs_O65IsNqxZgI1gHvxXfjyADc2","object":"vector_store","created_at":1700000000,"name":"","description":null,"expires_after":null,"last_active_at":1700000000,"metadata":{}}');
INSERT INTO vector_store_files (number, body, batch_id) VALUES (1, '{"id":"file-UZRItcJe3fsC4YKb2zdxfk","object":"vector_store.file","usage_bytes":0,"created_at":1700000000,"vector_store_id":"vs_O65IsNqxZgI1gHvxXfjyADc2","status":"in_progress","last_error":null,"chunking_strategy":{"type":"static","static":{"max_chunk_size_tokens":800,"chunk_overlap_tokens":400}},"attributes":{}}', NULL);

PRAGMA application_id = 1094929474;
PRAGMA user_version = 1;
