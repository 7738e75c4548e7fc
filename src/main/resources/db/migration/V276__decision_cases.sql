-- What a decision is expected to say, as its designers wrote it down. One row a decision: its cases are edited together.
create table decision_case (
    decision_key text primary key,
    version      integer     not null,
    inputs       text[]      not null,
    outputs      text[]      not null,
    -- [{name, inputs: [..], expected}]
    cases        jsonb       not null,
    changed_by   text        not null,
    changed_at   timestamptz not null
);
