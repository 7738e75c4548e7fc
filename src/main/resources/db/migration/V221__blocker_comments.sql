create table blocker_comment (
    id      bigint generated always as identity primary key,
    blocker bigint      not null references blocker (id),
    text    text        not null,
    by      text        not null,
    at      timestamptz not null
);

create index blocker_comment_of_blocker on blocker_comment (blocker);

-- key of the task whose completion showed that it is gone
alter table blocker add column evidence_task text;
