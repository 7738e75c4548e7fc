-- One row per mail and recipient. Claimed with SKIP LOCKED by the database's clock: due_at is when a waiting mail may be
-- tried, and for one that is being sent when its sender's lease ends. patient_from: since when it is tried.
CREATE TABLE outbox (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person      text,
    address     text        NOT NULL,
    language    text        NOT NULL,
    thread_key  text        NOT NULL,
    dedupe_key  text        NOT NULL,
    template    text        NOT NULL,
    message_id  text        NOT NULL,
    subject     text        NOT NULL,
    text_body   text,
    html_body   text,
    state       text        NOT NULL DEFAULT 'PENDING'
        CHECK (state IN ('PENDING', 'SENDING', 'SENT', 'RETRY', 'DEAD', 'CANCELLED')),
    attempts    integer     NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    patient_from timestamptz NOT NULL DEFAULT clock_timestamp(),
    due_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    sent_at     timestamptz,
    last_error  text,
    CONSTRAINT outbox_dedupe_key UNIQUE (dedupe_key),
    CONSTRAINT outbox_message_id UNIQUE (message_id),
    CONSTRAINT outbox_body_until_sent CHECK (state IN ('SENT', 'CANCELLED') OR text_body IS NOT NULL)
);

CREATE INDEX outbox_due ON outbox (due_at) WHERE state IN ('PENDING', 'RETRY', 'SENDING');
CREATE INDEX outbox_dead ON outbox (id) WHERE state = 'DEAD';
CREATE INDEX outbox_thread ON outbox (thread_key) WHERE state IN ('PENDING', 'RETRY', 'DEAD', 'SENDING');
