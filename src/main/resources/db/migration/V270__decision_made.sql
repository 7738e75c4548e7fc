-- What was decided about a deal, from which inputs and by which rules: the trial of changed tables needs it. Numbers are
-- kept as they were written.
create table decision_made (
    id                   bigint generated always as identity primary key,
    deal_number          text        not null,
    decision_key         text        not null,
    version              integer     not null,
    inputs               jsonb       not null,
    outputs              jsonb       not null,
    rules                jsonb       not null,
    activity_id          text,
    activity_instance_id text,
    made_at              timestamptz not null
);

create index decision_made_deal on decision_made (deal_number, id);

-- Of deals that were opened earlier not every decision is known.
create table decision_recording (
    since timestamptz not null
);

insert into decision_recording values (now());
