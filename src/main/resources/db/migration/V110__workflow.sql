-- Sequence flows are not in the engine's history; pictures and the trial of changed models need them.
create table flow_taken (
    id bigint generated always as identity primary key,
    deal_number text not null,
    process_instance_id text not null,
    definition_key text not null,
    definition_version integer not null,
    flow_id text not null,
    source_id text not null,
    target_id text not null,
    taken_at timestamptz not null
);

create index flow_taken_deal on flow_taken (deal_number);
