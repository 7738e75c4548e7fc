-- Edited models tried on finished deals. The files are kept with the run, so that it can be looked at, and repeated.
create table backtest_run (
    id           bigint generated always as identity primary key,
    state        text        not null check (state in ('PREPARED', 'QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'INTERRUPTED')),
    started_by   text        not null,
    asked_at     timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    chosen       jsonb       not null,
    renamings    jsonb       not null default '[]',
    total        int         not null default 0,
    same         int         not null default 0,
    changed      int         not null default 0,
    unknown      int         not null default 0,
    cancel_asked boolean     not null default false,
    failure      text
);

create index backtest_run_open on backtest_run (id) where state in ('QUEUED', 'RUNNING');

create table backtest_file (
    run      bigint not null references backtest_run (id),
    position int    not null,
    name     text   not null,
    content  bytea  not null,
    primary key (run, position)
);

create table backtest_result (
    run         bigint not null references backtest_run (id),
    deal_number text   not null,
    kind        text   not null check (kind in ('SAME', 'CHANGED', 'UNKNOWN')),
    notes       jsonb  not null,
    added       text[] not null,
    dropped     text[] not null,
    hours       numeric,
    primary key (run, deal_number)
);

create index backtest_result_kind on backtest_result (run, kind, deal_number);
