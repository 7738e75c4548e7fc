-- How far each sample deal has been played; what has ended is never played on.
CREATE TABLE sample_deal (
    key         text PRIMARY KEY,
    deal_number text    NOT NULL,
    ended       boolean NOT NULL DEFAULT false
);
