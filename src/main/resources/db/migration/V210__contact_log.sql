-- Calls, meetings, visits and mails with people of the customer. The people outlast the map of any one deal.
create table activity (
    id           bigint generated always as identity primary key,
    deal_id      bigint      not null references deal (id),
    kind         text        not null check (kind in ('CALL', 'MEETING', 'VISIT', 'MAIL')),
    day          date        not null,
    by           text        not null references person (id),
    about        text,
    next_step    text,
    next_step_on date,
    logged_by    text        not null references person (id),
    logged_at    timestamptz not null,
    check (next_step_on is null or next_step is not null)
);

create index activity_of_deal on activity (deal_id, day, id);

comment on column activity.by is 'Who of us it was.';

create table activity_participant (
    activity_id bigint not null references activity (id) on delete cascade,
    person_id   bigint not null references customer_person (id),
    stance      text check (stance in ('SUPPORTS', 'NEUTRAL', 'OPPOSES', 'UNKNOWN')),
    primary key (activity_id, person_id)
);

create index activity_participant_of_person on activity_participant (person_id);
