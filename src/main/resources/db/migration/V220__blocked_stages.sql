-- a blocker may hold several gates; stage stays the first of them
alter table blocker add column stages text[];
update blocker set stages = array[stage];
alter table blocker
    alter column stages set not null,
    add constraint blocker_first_stage check (stage = stages[1]);
