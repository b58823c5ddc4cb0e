-- breaking: no
-- Numbers of the feed under which a file entered records: each number from first to last created the record whose version bears it.
create table records.entered (
  registry text collate "C" not null,
  first bigint not null,
  last bigint not null,
  valid_from date not null,
  origin bigint not null,
  recorded_at timestamptz not null,
  primary key (registry, first),
  check (last >= first)
);

-- Versions are found by their number in the feed and by their key.
alter table records.version drop constraint version_pkey;
alter table records.version add primary key (registry, seq, n);
create index version_key on records.version (registry, key);
create index change_key on records.change (registry, key);
