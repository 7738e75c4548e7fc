-- How a round runs: its levels as the matrix describes them, and what the matrix was asked.
ALTER TABLE approval_round
    ADD COLUMN levels         jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN matrix_version integer,
    ADD COLUMN matrix_input   jsonb;

ALTER TABLE approval_request
    -- levels that are asked one by one have several steps, others one
    ADD COLUMN step           integer,
    ADD COLUMN looks_at       text    NOT NULL DEFAULT '*',
    -- who decides: the approver, or who stands in
    ADD COLUMN addressee      text,
    -- asked by somebody beside the matrix
    ADD COLUMN added_by       text,
    ADD COLUMN added_why      text,
    -- 0 at first; 1 once the service time has passed or nobody was there
    ADD COLUMN chase          integer NOT NULL DEFAULT 0,
    ADD COLUMN escalated_from bigint REFERENCES approval_request (id),
    ADD COLUMN used_minutes   integer NOT NULL DEFAULT 0,
    ADD COLUMN conditions     text,
    -- limit, delegation and rule in force when it was decided
    ADD COLUMN authority      jsonb,
    -- why an approval of earlier terms counts for these
    ADD COLUMN stands_why     jsonb;

UPDATE approval_request SET step = level, addressee = approver;
ALTER TABLE approval_request ALTER COLUMN step SET NOT NULL;

ALTER TABLE approval_request
    DROP CONSTRAINT approval_request_state_check,
    DROP CONSTRAINT approval_request_decision_check,
    DROP CONSTRAINT approval_request_reason,
    DROP CONSTRAINT approval_request_nobody_twice;
ALTER TABLE approval_request
    ADD CONSTRAINT approval_request_state_check
        CHECK (state IN ('PLANNED', 'OPEN', 'PAUSED', 'DECIDED', 'REVOKED')),
    ADD CONSTRAINT approval_request_decision_check
        CHECK (decision IN ('APPROVE', 'APPROVE_WITH_CONDITIONS', 'RETURN', 'REJECT')),
    ADD CONSTRAINT approval_request_reason
        CHECK (decision IS NULL OR decision = 'APPROVE' OR reason IS NOT NULL),
    ADD CONSTRAINT approval_request_conditions
        CHECK ((decision = 'APPROVE_WITH_CONDITIONS') IS NOT TRUE OR conditions IS NOT NULL);

-- Nobody is asked twice in a round, and nobody decides twice in it, whoever they stand in for.
CREATE UNIQUE INDEX approval_request_nobody_asked_twice
    ON approval_request (deal_number, round, approver) WHERE state <> 'REVOKED';
CREATE UNIQUE INDEX approval_request_nobody_decides_twice
    ON approval_request (deal_number, round, decided_by) WHERE state = 'DECIDED';

CREATE INDEX approval_request_addressee ON approval_request (addressee, id) WHERE state IN ('OPEN', 'PAUSED');

-- What an approver wants to know before deciding. The request waits for the answer.
CREATE TABLE approval_question (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request     bigint      NOT NULL REFERENCES approval_request (id),
    question    text        NOT NULL,
    asked_by    text        NOT NULL,
    asked_at    timestamptz NOT NULL,
    answer      text,
    answered_by text,
    answered_at timestamptz
);

CREATE INDEX approval_question_request ON approval_question (request);

-- Approvers whom the matrix does not demand. They stay with the deal: every later round asks them as well.
CREATE TABLE approval_addition (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    deal_number text        NOT NULL,
    level       integer     NOT NULL,
    place       text        NOT NULL CHECK (place IN ('BEFORE', 'BESIDE')),
    approver    text        NOT NULL,
    reason      text        NOT NULL,
    added_by    text        NOT NULL,
    added_at    timestamptz NOT NULL,
    UNIQUE (deal_number, approver)
);

-- The blockers that a conditional approval raised.
CREATE TABLE approval_condition (
    request bigint NOT NULL REFERENCES approval_request (id),
    blocker bigint NOT NULL,
    PRIMARY KEY (request, blocker)
);
