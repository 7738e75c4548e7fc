create table ended_hold (
    id          bigint generated always as identity primary key,
    deal_number text        not null references deal (number),
    since       timestamptz not null,
    ended_at    timestamptz not null check (ended_at >= since)
);

create index ended_hold_of_deal on ended_hold (deal_number);

-- what the trail tells of those that there were
insert into ended_hold (deal_number, since, ended_at)
select deal_number, (details ->> 'heldSince')::timestamptz, greatest(at, (details ->> 'heldSince')::timestamptz)
from audit_entry
where event = 'Deal.Resumed'
order by id;
