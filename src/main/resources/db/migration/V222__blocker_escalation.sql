-- each step once for each time that the blocker was opened
create table blocker_escalation (
    blocker    bigint      not null references blocker (id),
    open_since timestamptz not null,
    step       text        not null,
    at         timestamptz not null,
    primary key (blocker, open_since, step)
);
