-- How often a proposal was sent, so that nobody approves or releases another one than they were shown.
ALTER TABLE release ADD COLUMN version integer NOT NULL DEFAULT 1;
