create table audit_entry (
    id            bigint generated always as identity primary key,
    chain         text        not null,
    seq           bigint      not null,
    deal_number   text,
    at            timestamptz not null,
    actor         text        not null,
    channel       text        not null,
    on_behalf_of  text,
    event         text        not null,
    details       jsonb       not null,
    previous_hash text        not null,
    hash          text        not null,
    unique (chain, seq)
);

-- the last entry of each chain; its lock makes the chain gapless
create table audit_head (
    chain text   primary key,
    seq   bigint not null,
    hash  text   not null
);

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append-only: % refused', tg_op;
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();
