-- The periods in which a blocker was open, cut where its stage, severity, side or owner changed: so a day counts for
-- whom one waited for on that day, and for the stage that was held.
create table blocker_period (
    id        bigint generated always as identity primary key,
    blocker   bigint      not null references blocker (id),
    stage     text        not null,
    severity  text        not null check (severity in ('BLOCKING', 'WARNING')),
    side      text        not null check (side in ('OURS', 'CUSTOMER')),
    owner     text        not null,
    opened_at timestamptz not null,
    ended_at  timestamptz check (ended_at >= opened_at)
);

create index blocker_period_of_blocker on blocker_period (blocker);
create unique index blocker_period_running on blocker_period (blocker) where ended_at is null;

-- What the trail tells of the blockers that there are. It does not tell their side, which hardly ever changes.
insert into blocker_period (blocker, stage, severity, side, owner, opened_at, ended_at)
select b.id, told.stage, told.severity, b.side, told.owner, told.at,
       case when told.until is not null then greatest(told.at, told.until) end
from (select id, at, event,
             (details ->> 'blocker')::bigint as blocker,
             details ->> 'stage' as stage,
             details ->> 'severity' as severity,
             details ->> 'owner' as owner,
             lead(at) over (partition by details ->> 'blocker' order by id) as until
      from audit_entry
      where event like 'Blocker.%') told
join blocker b on b.id = told.blocker
where told.event not in ('Blocker.Resolved', 'Blocker.Waived', 'Blocker.Cleared')
order by told.id;
