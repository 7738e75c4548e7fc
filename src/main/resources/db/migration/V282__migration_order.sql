-- The next deal of a migration is looked for once for each: those that were tried in vain come last.
DROP INDEX migration_deal_open;
CREATE INDEX migration_deal_open ON migration_deal (migration_id, attempts, deal_number) WHERE result IS NULL;
CREATE INDEX migration_running ON migration (id) WHERE state = 'RUNNING';
