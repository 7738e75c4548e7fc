-- What went live, or is to: from the proposal to the deployment. What somebody deployed from Camunda Modeler is one as well.
CREATE TABLE release (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind          text        NOT NULL CHECK (kind IN ('PROPOSAL', 'DIRECT', 'BACK')),
    state         text        NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'LIVE', 'WITHDRAWN')),
    reason        text,
    backtest      bigint,
    no_backtest   text,
    draft         bigint,
    -- the versions that were live when it was proposed, so that nobody releases over what they have not seen
    base          text        NOT NULL DEFAULT '',
    proposed_by   text        NOT NULL,
    proposed_at   timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    approved_by   text,
    approved_at   timestamptz,
    released_by   text,
    released_at   timestamptz,
    deployment    text UNIQUE,
    back_of       bigint REFERENCES release (id),
    CHECK (kind = 'DIRECT' OR reason IS NOT NULL),
    CHECK (kind <> 'PROPOSAL' OR backtest IS NOT NULL OR no_backtest IS NOT NULL),
    CHECK ((state = 'LIVE') = (deployment IS NOT NULL)),
    CHECK ((kind = 'BACK') = (back_of IS NOT NULL))
);

CREATE TABLE release_file (
    release_id bigint  NOT NULL REFERENCES release (id),
    position   integer NOT NULL,
    name       text    NOT NULL,
    content    bytea   NOT NULL,
    PRIMARY KEY (release_id, name)
);
