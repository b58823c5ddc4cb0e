-- breaking: no
-- What the last comparison of two registries by a rule found, and how far their feeds then were.
create table crosschecks.result (
  rule text primary key,
  at timestamptz not null,
  day date not null,
  own_last bigint not null,
  other_last bigint not null,
  checked bigint not null,
  failed bigint not null,
  keys text[] not null
);
