-- A round asks everybody whom the matrix demands, about one version of the terms. New terms end it and start another.
CREATE TABLE approval_round (
    deal_number       text        NOT NULL,
    round             integer     NOT NULL,
    terms_version     integer     NOT NULL,
    terms_fingerprint text        NOT NULL,
    gaps              jsonb       NOT NULL DEFAULT '[]',
    planned_at        timestamptz NOT NULL,
    ended_at          timestamptz,
    PRIMARY KEY (deal_number, round)
);

CREATE TABLE approval_request (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    deal_number       text        NOT NULL,
    round             integer     NOT NULL,
    level             integer     NOT NULL,
    position          text        NOT NULL,
    rule              text        NOT NULL,
    approver          text        NOT NULL,
    terms_version     integer     NOT NULL,
    terms_fingerprint text        NOT NULL,
    task_id           text,
    state             text        NOT NULL DEFAULT 'PLANNED'
        CHECK (state IN ('PLANNED', 'OPEN', 'DECIDED', 'REVOKED')),
    addressed_to      text,
    asked_at          timestamptz,
    decision          text CHECK (decision IN ('APPROVE', 'RETURN', 'REJECT')),
    reason            text,
    return_to         text,
    decided_by        text,
    on_behalf_of      text,
    channel           text,
    decided_at        timestamptz,
    revoked_why       text,
    revoked_at        timestamptz,
    FOREIGN KEY (deal_number, round) REFERENCES approval_round (deal_number, round),
    CONSTRAINT approval_request_nobody_twice UNIQUE (deal_number, round, approver),
    CONSTRAINT approval_request_task UNIQUE (task_id),
    CONSTRAINT approval_request_decided CHECK ((state = 'DECIDED') = (decision IS NOT NULL)
        AND (state = 'DECIDED') = (decided_by IS NOT NULL)),
    CONSTRAINT approval_request_reason CHECK (decision IS NULL OR decision = 'APPROVE' OR reason IS NOT NULL),
    CONSTRAINT approval_request_return CHECK ((decision = 'RETURN') IS NOT TRUE OR return_to IS NOT NULL)
);

CREATE INDEX approval_request_approver ON approval_request (approver, id);

-- Only the SHA-256 of a token is kept. What the link is bound to is written with it: it never follows a later change.
CREATE TABLE approval_link (
    token_hash    bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    request       bigint      NOT NULL REFERENCES approval_request (id),
    approver      text        NOT NULL,
    round         integer     NOT NULL,
    terms_version integer     NOT NULL,
    issued_at     timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    closed_at     timestamptz
);

CREATE INDEX approval_link_request ON approval_link (request);
