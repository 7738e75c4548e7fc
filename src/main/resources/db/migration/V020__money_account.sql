create table exchange_rate (
    base         char(3)        not null,
    currency     char(3)        not null,
    valid_from   date           not null,
    rate_to_base numeric(20, 8) not null check (rate_to_base > 0),
    primary key (base, currency, valid_from)
);

comment on table exchange_rate is 'What one unit of a currency is worth in the base currency, from a day on.';

insert into exchange_rate (base, currency, valid_from, rate_to_base) values
    ('CNY', 'USD', '2016-01-01', 6.50), ('CNY', 'USD', '2017-01-01', 6.85), ('CNY', 'USD', '2018-01-01', 6.60),
    ('CNY', 'USD', '2020-01-01', 6.90), ('CNY', 'USD', '2022-01-01', 6.70), ('CNY', 'USD', '2024-01-01', 7.15),
    ('CNY', 'EUR', '2016-01-01', 7.25), ('CNY', 'EUR', '2018-01-01', 7.80), ('CNY', 'EUR', '2024-01-01', 7.80),
    ('CNY', 'GBP', '2016-01-01', 8.90), ('CNY', 'GBP', '2024-01-01', 9.10),
    ('CNY', 'JPY', '2016-01-01', 0.060), ('CNY', 'JPY', '2024-01-01', 0.048);

create table account (
    id                    bigint generated always as identity primary key,
    name                  text        not null,
    name_key              text        not null unique,
    parent_id             bigint references account (id),
    region                text,
    tier                  text check (tier in ('A', 'B', 'C')),
    credit_limit          numeric(24, 4) check (credit_limit >= 0),
    credit_limit_currency char(3),
    created_at            timestamptz not null default now(),
    check ((credit_limit is null) = (credit_limit_currency is null))
);

create index account_parent on account (parent_id) where parent_id is not null;
