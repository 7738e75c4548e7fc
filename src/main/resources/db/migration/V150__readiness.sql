-- Running deals whose readiness has to be checked again although nobody changed them. One row per deal and transaction
-- that asks for it: so asking never waits for another one who asks or for the worker, and what is asked for while the deal
-- is being checked is not taken for done. No reference to deal, which would wait for whoever changes that deal.
create table readiness_due (
    deal_number text        not null,
    change      xid8        not null default pg_current_xact_id(),
    due_at      timestamptz not null default clock_timestamp(),
    attempts    int         not null default 0,
    primary key (deal_number, change)
);

create index readiness_due_at on readiness_due (due_at);

-- The one day up to which the findings that depend on the date have been asked for.
create table readiness_day (
    day date not null
);

insert into readiness_day values ('-infinity');
