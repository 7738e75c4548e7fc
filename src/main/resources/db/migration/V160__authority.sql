-- What a person, or whoever holds a position, may approve: value in base currency, discount in percent. No row, no limit.
CREATE TABLE authority_limit (
    holder_kind      text NOT NULL CHECK (holder_kind IN ('PERSON', 'POSITION')),
    holder           text NOT NULL,
    value            numeric(19, 4) CHECK (value >= 0),
    discount_percent numeric(7, 4) CHECK (discount_percent BETWEEN 0 AND 100),
    PRIMARY KEY (holder_kind, holder),
    CONSTRAINT authority_limit_limits CHECK (value IS NOT NULL OR discount_percent IS NOT NULL)
);

CREATE TABLE delegation (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delegator        text        NOT NULL REFERENCES person (id),
    delegate         text        NOT NULL REFERENCES person (id),
    from_day         date        NOT NULL,
    until_day        date        NOT NULL,
    value            numeric(19, 4) CHECK (value >= 0),
    discount_percent numeric(7, 4) CHECK (discount_percent BETWEEN 0 AND 100),
    region           text,
    account_id       bigint REFERENCES account (id),
    reason           text        NOT NULL,
    created_by       text        NOT NULL,
    created_at       timestamptz NOT NULL,
    revoked_by       text,
    revoked_at       timestamptz,
    CONSTRAINT delegation_to_another CHECK (delegator <> delegate),
    CONSTRAINT delegation_days CHECK (from_day <= until_day),
    CONSTRAINT delegation_revoked CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
);

CREATE INDEX delegation_delegator ON delegation (delegator);
CREATE INDEX delegation_delegate ON delegation (delegate);

CREATE TABLE absence (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person     text        NOT NULL REFERENCES person (id),
    from_day   date        NOT NULL,
    until_day  date        NOT NULL,
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL,
    ended_by   text,
    ended_at   timestamptz,
    CONSTRAINT absence_days CHECK (from_day <= until_day),
    CONSTRAINT absence_ended CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);

CREATE INDEX absence_person ON absence (person);

-- Who may set delegations and absences in an executive's name.
CREATE TABLE assistant (
    executive    text        NOT NULL REFERENCES person (id),
    assistant    text        NOT NULL REFERENCES person (id),
    permitted_by text        NOT NULL,
    permitted_at timestamptz NOT NULL,
    PRIMARY KEY (executive, assistant),
    CONSTRAINT assistant_another CHECK (executive <> assistant)
);

CREATE INDEX assistant_assistant ON assistant (assistant);
