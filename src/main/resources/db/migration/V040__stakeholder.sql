create table stakeholder (
    id                 bigint generated always as identity primary key,
    deal_id            bigint      not null references deal (id),
    name               text        not null,
    title              text,
    department         text,
    roles              text        not null,
    stance             text        not null check (stance in ('SUPPORTS', 'NEUTRAL', 'OPPOSES', 'UNKNOWN')),
    influence          int         not null check (influence between 1 and 5),
    reports_to         bigint,
    authority_proof    text check (authority_proof in ('ASSUMED', 'STATED', 'CONFIRMED', 'PROVEN')),
    authority_evidence text,
    email              text,
    phone              text,
    unique (deal_id, id),
    foreign key (deal_id, reports_to) references stakeholder (deal_id, id)
);

comment on column stakeholder.roles is 'Buyer roles, separated by one space.';
