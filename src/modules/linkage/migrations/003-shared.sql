-- breaking: no
-- Numbers that so many records of a registry bear that they say nothing of whom a record means; the last run in bulk told them.
create table linkage.shared_number (
  registry text collate "C" not null,
  number bigint not null,
  primary key (registry, number)
);
