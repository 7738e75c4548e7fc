-- When the CRM had an imported deal begun; unknown where the CRM did not say, and of deals that were opened here.
alter table deal add column begun_on date;

update deal set begun_on = (opened_at at time zone 'UTC')::date where imported and closed_at is not null;

-- A deal as it is compared. "begun" is null where it cannot be known; "started" then is the day it became known here.
create view compared_deal as
select id, number, account_id, coalesce(crm_owner, owner) as keeper, value_base, outcome,
       case when imported and begun_on is null then null
            else coalesce(begun_on, (opened_at at time zone 'UTC')::date) end as begun,
       coalesce(begun_on, (opened_at at time zone 'UTC')::date) as started,
       case when outcome is not null
            then coalesce(signed_on, (closed_at at time zone 'UTC')::date) end as ended,
       imported
from deal;

-- What customers and items are called, once for each way of being called that means the same. The grams are made by the
-- program and not by pg_trgm: that extension finds none in Chinese where the database has the C locale, two or fewer in
-- most Chinese names where it has another, and needs a right of its own to be created.
create table compared_name (
    id    bigint generated always as identity primary key,
    kind  text   not null check (kind in ('CUSTOMER', 'ITEM')),
    key   text   not null,
    grams text[] not null,
    unique (kind, key)
);

create index compared_name_grams on compared_name using gin (grams);

-- A customer's or item's name as it is written, and what it is compared as.
create table compared_text (
    kind    text   not null,
    text    text   not null,
    name_id bigint not null references compared_name (id),
    primary key (kind, text)
);

create index compared_text_name on compared_text (name_id);

-- Names that are alike, each of them with itself and in both directions.
create table alike (
    one        bigint        not null references compared_name (id),
    other      bigint        not null references compared_name (id),
    similarity numeric(4, 3) not null,
    primary key (one, other)
);

-- What is in the current terms of a deal.
create table compared_item (
    deal_id  bigint not null references deal (id),
    name_id  bigint not null references compared_name (id),
    item     text   not null,
    quantity bigint not null,
    primary key (deal_id, name_id)
);

create index compared_item_name on compared_item (name_id);

-- Two deals that may be one purchase, the first numbered first.
create table duplicate_suspicion (
    id           bigint generated always as identity primary key,
    one_id       bigint      not null references deal (id),
    other_id     bigint      not null references deal (id),
    comparison   jsonb       not null,
    state        text        not null
        check (state in ('OPEN', 'GONE', 'SAME_PURCHASE', 'DIFFERENT_NEED', 'CUSTOMERS_MISTAKE')),
    found_at     timestamptz not null,
    ended_id     bigint references deal (id),
    confirmed_by text,
    note         text,
    resolved_by  text,
    resolved_at  timestamptz,
    unique (one_id, other_id),
    check (one_id < other_id),
    check ((state in ('OPEN', 'GONE')) = (resolved_by is null)),
    check ((resolved_by is null) = (confirmed_by is null)),
    check ((ended_id is not null) = (state in ('SAME_PURCHASE', 'CUSTOMERS_MISTAKE')))
);

comment on column duplicate_suspicion.comparison is 'What was compared, as of the last time; frozen once resolved.';
comment on column duplicate_suspicion.ended_id is 'The one of the two that does not go on.';
comment on column duplicate_suspicion.confirmed_by is 'Who at the customer said so.';

create index duplicate_suspicion_other on duplicate_suspicion (other_id);

-- Deals that have to be compared with the others. As readiness_due: one row per deal and transaction that asks for it.
create table duplicate_due (
    deal_id bigint not null,
    change  xid8   not null default pg_current_xact_id(),
    primary key (deal_id, change)
);

insert into duplicate_due (deal_id) select id from deal;
