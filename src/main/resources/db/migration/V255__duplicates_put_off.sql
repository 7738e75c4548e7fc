-- A deal that could not be compared is put off, as in readiness_due.
alter table duplicate_due
    add column due_at   timestamptz not null default clock_timestamp(),
    add column attempts int         not null default 0;
