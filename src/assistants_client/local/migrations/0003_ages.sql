-- Each request with an Idempotency-Key forgets the answers of yesterday, and must not read those of today for it.

CREATE INDEX ages_of_idempotency_keys ON idempotency_keys (created_at);
