-- breaking: no
-- How many records of a registry held on a day, counted when its feed stood at a number: read again as long as none of these moved.
create table records.tally (
  registry text collate "C" primary key,
  position bigint not null,
  day date not null,
  since date not null,
  records bigint not null,
  fresh bigint not null,
  last date
);
