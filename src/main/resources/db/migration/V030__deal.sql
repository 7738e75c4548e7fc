-- One counter a year. A sequence, so that people opening deals do not wait for each other; a number is lost where an
-- opening is rolled back.
create function next_deal_number(year int) returns bigint language plpgsql as $$
declare
    counter text := 'deal_number_' || year;
begin
    if to_regclass(counter) is null then
        perform pg_advisory_xact_lock(hashtext('deal_number'));
        execute 'create sequence if not exists ' || counter;
    end if;
    return nextval(counter);
end
$$;

create table deal (
    id                        bigint generated always as identity primary key,
    number                    text        not null unique,
    title                     text        not null,
    account_id                bigint      not null references account (id),
    owner                     text        not null,
    assistant                 text,
    crm_owner                 text,
    crm_opportunity_id        text unique,
    expected_close            date,
    stage                     text        not null,
    stage_since               timestamptz not null,
    outcome                   text check (outcome in ('WON', 'LOST', 'WITHDRAWN')),
    outcome_reason            text,
    competitor                text,
    contract_number           text,
    signed_on                 date,
    currency                  char(3)     not null,
    value                     numeric(38, 4),
    value_base                numeric(38, 4),
    terms_version             int         not null default 0,
    economic_buyer_plan       text,
    economic_buyer_plan_until date,
    imported                  boolean     not null default false,
    opened_at                 timestamptz not null,
    opened_by                 text        not null,
    closed_at                 timestamptz,
    check ((economic_buyer_plan is null) = (economic_buyer_plan_until is null)),
    check (outcome is not null or closed_at is null)
);

comment on column deal.value is 'What the current terms come to, in their currency; null where unknown.';
comment on column deal.closed_at is 'Handed over, lost or withdrawn; nothing changes afterwards.';

create index deal_board on deal (stage, id desc) where closed_at is null;
create index deal_owner on deal (owner, id desc);
create index deal_account on deal (account_id);

create table terms_version (
    deal_id     bigint      not null references deal (id),
    version     int         not null,
    canonical   text        not null,
    fingerprint char(64)    not null,
    created_by  text        not null,
    created_at  timestamptz not null,
    primary key (deal_id, version)
);

comment on column terms_version.canonical is 'The exact text whose SHA-256 is the fingerprint.';

create table document (
    id           bigint generated always as identity primary key,
    deal_id      bigint      not null references deal (id),
    name         text        not null,
    version      int         not null,
    kind         text        not null check (kind in ('TERMS', 'CONTRACT', 'EVIDENCE', 'OTHER')),
    content_type text        not null,
    size         bigint      not null,
    sha256       char(64)    not null,
    added_by     text        not null,
    added_at     timestamptz not null,
    unique (deal_id, name, version)
);

create table document_chunk (
    document_id bigint not null references document (id),
    part        int    not null,
    content     bytea  not null,
    primary key (document_id, part)
);

create table answer (
    id       bigint generated always as identity primary key,
    deal_id  bigint      not null references deal (id),
    stage    text        not null,
    task     text        not null,
    answers  jsonb       not null,
    actor    text        not null,
    given_at timestamptz not null
);

create index answer_deal on answer (deal_id, id);
