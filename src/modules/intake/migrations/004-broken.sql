-- breaking: no
-- All lines of a file that are no records are kept as a file; how far a judgement under way has come.
alter table intake.import
  add column broken text,
  add column step text;
