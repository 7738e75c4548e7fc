-- Running deals move to other versions of models. A trial does everything and takes it back.
CREATE TABLE migration (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('TRIAL', 'MIGRATION', 'UNDO')),
    state       text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED')),
    plan        jsonb       NOT NULL,
    reason      text,
    started_by  text        NOT NULL,
    channel     text        NOT NULL,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    undoes      bigint REFERENCES migration (id),
    CHECK (kind = 'TRIAL' OR reason IS NOT NULL),
    CHECK ((kind = 'UNDO') = (undoes IS NOT NULL))
);

-- Two at a time would move the same deals to and fro.
CREATE UNIQUE INDEX migration_one_at_a_time ON migration ((1)) WHERE state = 'RUNNING' AND kind <> 'TRIAL';

-- What became of each deal; no result: not yet its turn.
CREATE TABLE migration_deal (
    migration_id bigint NOT NULL REFERENCES migration (id),
    deal_number  text   NOT NULL,
    result       text CHECK (result IN ('MIGRATED', 'SKIPPED', 'FAILED')),
    changes      jsonb  NOT NULL DEFAULT '[]',
    problems     jsonb  NOT NULL DEFAULT '[]',
    attempts     integer NOT NULL DEFAULT 0,
    done_at      timestamptz,
    PRIMARY KEY (migration_id, deal_number)
);

CREATE INDEX migration_deal_open ON migration_deal (migration_id, deal_number) WHERE result IS NULL;
