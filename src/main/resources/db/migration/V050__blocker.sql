create table blocker (
    id                bigint generated always as identity primary key,
    deal_number       text        not null references deal (number),
    kind              text        not null,
    text              text        not null,
    stage             text        not null,
    severity          text        not null check (severity in ('BLOCKING', 'WARNING')),
    owner             text        not null,
    due               date        not null,
    side              text        not null check (side in ('OURS', 'CUSTOMER')),
    department        text,
    rule              text,
    raised_by         text        not null,
    raised_at         timestamptz not null,
    open_since        timestamptz not null,
    state             text        not null check (state in ('OPEN', 'RESOLVED', 'WAIVED', 'CLEARED')),
    measure           numeric,
    evidence          text,
    evidence_document bigint,
    reason            text,
    closed_by         text,
    closed_at         timestamptz,
    check ((state = 'OPEN') = (closed_at is null)),
    check (state <> 'RESOLVED' or evidence is not null),
    check (state <> 'WAIVED' or reason is not null)
);

create index blocker_of_deal on blocker (deal_number);
create index blocker_open_of_owner on blocker (owner, due) where state = 'OPEN';
-- the same cause is the same blocker: a rule never raises it twice
create unique index blocker_of_rule on blocker (deal_number, rule) where rule is not null;
