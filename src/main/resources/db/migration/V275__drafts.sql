-- Work in progress of process designers, until it is released or discarded.
create table model_draft (
    id         bigint generated always as identity primary key,
    name       text        not null,
    created_by text        not null,
    created_at timestamptz not null,
    changed_by text        not null,
    changed_at timestamptz not null
);

create table model_draft_file (
    draft_id     bigint      not null references model_draft on delete cascade,
    name         text        not null,
    content      bytea       not null,
    -- counts its saves, so that nobody saves over what they have not seen
    version      integer     not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    -- the deployed model that it was made from
    base_key     text,
    base_version integer,
    primary key (draft_id, name),
    check ((base_key is null) = (base_version is null))
);
