create table person (
    id            text primary key,
    name          text not null,
    email         text not null,
    language      text not null check (language in ('en', 'zh')),
    time_zone     text not null,
    position      text,
    password_hash text not null,
    active        boolean not null default true,
    created_at    timestamptz not null,
    changed_at    timestamptz not null
);

create table person_group (
    person_id text not null references person (id),
    group_id  text not null,
    primary key (person_id, group_id)
);

create index person_group_by_group on person_group (group_id);
