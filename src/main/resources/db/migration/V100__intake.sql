-- One import of a CRM's export. The files are kept until the run has ended, so that it goes on after a restart.
CREATE TABLE import_run (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    state         text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    started_by    text        NOT NULL,
    started_at    timestamptz NOT NULL,
    finished_at   timestamptz,
    total         int         NOT NULL,
    done          int         NOT NULL DEFAULT 0,
    imported      int         NOT NULL DEFAULT 0,
    unchanged     int         NOT NULL DEFAULT 0,
    rejected      int         NOT NULL DEFAULT 0,
    opportunities bytea,
    accounts      bytea,
    products      bytea,
    owners        bytea,
    mapping       bytea
);

CREATE INDEX import_run_running ON import_run (id) WHERE state = 'RUNNING';

-- A rejected row, or a warning with the number of rows that gave it.
CREATE TABLE import_finding (
    run_id  bigint NOT NULL REFERENCES import_run,
    kind    text   NOT NULL CHECK (kind IN ('REJECTION', 'WARNING')),
    row     bigint NOT NULL,
    field   text   NOT NULL DEFAULT '',
    value   text   NOT NULL DEFAULT '',
    problem text   NOT NULL,
    args    jsonb  NOT NULL,
    rows    int    NOT NULL DEFAULT 1
);

CREATE INDEX import_finding_run ON import_finding (run_id, kind, row);
CREATE UNIQUE INDEX import_finding_warning ON import_finding (run_id, problem, field, value) WHERE kind = 'WARNING';
