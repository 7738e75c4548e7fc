alter table deal
    add column held_since    timestamptz,
    add column held_until    date,
    add column hold_reason   text,
    add column hold_reminded date,
    add column returned_from text,
    add column returned_at   timestamptz,
    add column return_reason text,
    add constraint deal_hold check ((held_since is null) = (hold_reason is null)
        and (held_until is null or held_since is not null)),
    add constraint deal_held_runs check (held_since is null or closed_at is null),
    add constraint deal_return check ((returned_from is null) = (returned_at is null)
        and (return_reason is null or returned_from is not null));

comment on column deal.held_until is 'When the owner wants to look at it again; it is not resumed by itself.';
comment on column deal.hold_reminded is 'The day of which the owner was told that it has passed.';
comment on column deal.returned_from is 'The furthest stage that the deal is on its way back to; null where it is on no way back.';

create index deal_hold_over on deal (held_until) where held_until is not null;
