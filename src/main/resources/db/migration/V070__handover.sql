-- one row per round: a returned pack is kept beside the one that followed it
create table handover_pack (
    id              bigint generated always as identity primary key,
    deal_number     text        not null references deal (number),
    round           integer     not null,
    contract        text        not null,
    promises        text        not null,
    contacts        text        not null,
    conditions      text,
    payment_plan    text        not null,
    service_contact text        not null,
    state           text        not null check (state in ('PREPARED', 'ACCEPTED', 'RETURNED')),
    prepared_by     text        not null,
    prepared_at     timestamptz not null,
    answered_by     text,
    answered_at     timestamptz,
    note            text,
    unique (deal_number, round),
    check ((state = 'PREPARED') = (answered_at is null)),
    check (state <> 'RETURNED' or note is not null)
);
