-- the versions of stages, decisions and forms that were current when the deal was opened
create table deal_pins (
    deal_number text primary key,
    pins        text not null
);
