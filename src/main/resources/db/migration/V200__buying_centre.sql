-- A person on the customer's side belongs to the account; a deal's map uses them in that deal's roles.
create table customer_person (
    id                 bigint generated always as identity primary key,
    account_id         bigint not null references account (id),
    name               text   not null,
    title              text,
    department         text,
    email              text,
    phone              text,
    relationship_owner text references person (id)
);

create index customer_person_of_account on customer_person (account_id);

alter table customer_person add column stakeholder_id bigint;
insert into customer_person (account_id, name, title, department, email, phone, stakeholder_id)
select d.account_id, s.name, s.title, s.department, s.email, s.phone, s.id
from stakeholder s join deal d on d.id = s.deal_id;

alter table stakeholder
    add column person_id          bigint references customer_person (id),
    add column version            int not null default 1,
    add column stance_on          date,
    add column stance_source      text,
    add column authority_document bigint references document (id);
update stakeholder s set person_id = p.id from customer_person p where p.stakeholder_id = s.id;
alter table customer_person drop column stakeholder_id;
alter table stakeholder
    alter column person_id set not null,
    drop column name,
    drop column title,
    drop column department,
    drop column email,
    drop column phone,
    add unique (deal_id, person_id);

create index stakeholder_of_person on stakeholder (person_id);

comment on column customer_person.relationship_owner is 'Who on our side has the relationship.';
comment on column stakeholder.stance_on is 'The day on which they stood like that, as far as we know.';

create table influence_line (
    deal_id bigint not null,
    from_id bigint not null,
    to_id   bigint not null,
    kind    text   not null check (kind in ('WORK', 'ASSISTANT', 'FAMILY', 'ADVISER')),
    primary key (from_id, to_id),
    check (from_id <> to_id),
    foreign key (deal_id, from_id) references stakeholder (deal_id, id) on delete cascade,
    foreign key (deal_id, to_id) references stakeholder (deal_id, id) on delete cascade
);

create index influence_line_on on influence_line (to_id);

create view mapped_stakeholder as
select s.id, s.version, s.deal_id, s.person_id, p.name, p.title, p.department, p.email, p.phone, p.relationship_owner,
       s.roles, s.stance, s.stance_on, s.stance_source, s.influence, s.reports_to,
       s.authority_proof, s.authority_evidence, s.authority_document,
       (select coalesce(jsonb_agg(jsonb_build_object('to', i.to_id, 'kind', i.kind) order by i.to_id), '[]')
        from influence_line i where i.from_id = s.id) as influences
from stakeholder s join customer_person p on p.id = s.person_id;

-- What each entry of a map looked like from when on; without a state it was removed then.
create table stakeholder_version (
    id             bigint generated always as identity primary key,
    deal_id        bigint      not null references deal (id),
    stakeholder_id bigint      not null,
    at             timestamptz not null,
    by             text        not null,
    state          jsonb
);

create index stakeholder_version_of_deal on stakeholder_version (deal_id, stakeholder_id, id);

insert into stakeholder_version (deal_id, stakeholder_id, at, by, state)
select m.deal_id, m.id, now(), 'dealgate', to_jsonb(m) - 'email' - 'phone' from mapped_stakeholder m;

-- For the deal's team alone; whoever is taken off the map takes the notes along.
create table stakeholder_note (
    id             bigint generated always as identity primary key,
    stakeholder_id bigint      not null references stakeholder (id) on delete cascade,
    text           text        not null,
    by             text        not null,
    at             timestamptz not null
);

create index stakeholder_note_on on stakeholder_note (stakeholder_id);
