-- Why a round ended says whether what was approved in it may stand in the next.
ALTER TABLE approval_round ADD COLUMN ended_why text;
UPDATE approval_round SET ended_why = 'new-round' WHERE ended_at IS NOT NULL;
ALTER TABLE approval_round ADD CONSTRAINT approval_round_ended CHECK ((ended_at IS NULL) = (ended_why IS NULL));

-- The request of the round before whose approval stands in this one, since it was given on the same terms.
ALTER TABLE approval_request ADD COLUMN stands_from bigint REFERENCES approval_request (id);
