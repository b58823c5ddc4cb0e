-- breaking: no
-- The cell of the sheet a proposed figure was read from, so that a value leads back to its row.
alter table indicators.proposed add column place text;
