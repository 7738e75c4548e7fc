-- Who wants one mail a day that lists what waits, and the last day that was seen to, where that person is.
CREATE TABLE approval_digest (
    person   text PRIMARY KEY REFERENCES person (id),
    last_day date NOT NULL
);

-- What waits for somebody, and what somebody decided, the latest first.
CREATE INDEX approval_request_waiting ON approval_request (approver, id) WHERE state IN ('OPEN', 'PAUSED');
CREATE INDEX approval_request_decided_by
    ON approval_request (decided_by, decided_at DESC, id DESC) WHERE state = 'DECIDED' AND stands_from IS NULL;
