-- One-time codes that are entered beside a mailed link. Only a digest is kept, keyed with the link's token, which is
-- nowhere in the database: six digits are too few for a hash that can be recomputed from what is stored.
CREATE TABLE approval_code (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_hash bytea       NOT NULL REFERENCES approval_link (token_hash),
    digest     bytea       NOT NULL CHECK (octet_length(digest) = 32),
    issued_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    -- used, or replaced by a newer one
    closed_at  timestamptz
);

CREATE INDEX approval_code_link ON approval_code (token_hash, issued_at);
CREATE UNIQUE INDEX approval_code_one_counts ON approval_code (token_hash) WHERE closed_at IS NULL;

-- Wrong codes that were entered.
CREATE TABLE approval_code_try (
    token_hash bytea       NOT NULL REFERENCES approval_link (token_hash),
    tried_at   timestamptz NOT NULL
);

CREATE INDEX approval_code_try_link ON approval_code_try (token_hash, tried_at);
