-- What came of the test cases of a proposal's decisions when it was sent, by decision.
ALTER TABLE release ADD COLUMN cases jsonb NOT NULL DEFAULT '[]';
