-- breaking: no
-- The accepted records and the keys that a file lacks are kept as files; what a file says of the whole, what it ended, and records
-- of which it says otherwise than the registry that is the source.
alter table intake.import
  add column accepted text,
  add column absent text,
  add column complete text,
  add column ended bigint not null default 0,
  add column withheld bigint not null default 0;
