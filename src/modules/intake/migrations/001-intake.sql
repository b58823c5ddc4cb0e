-- breaking: no
-- Which column of a sender's files holds which field: proposed once, run again with the next file.
create table intake.mapping (
  registry text not null,
  sender text not null,
  columns jsonb not null,
  saved_at timestamptz not null,
  by_name text not null,
  primary key (registry, sender)
);

-- One file on its way into a registry; the stages stand here, a job only wakes.
create table intake.import (
  id uuid primary key default gen_random_uuid(),
  registry text not null,
  sender text not null,
  agency text,
  account text,
  by_name text not null,
  file text not null,
  file_name text not null,
  size bigint not null,
  heads jsonb not null,
  columns jsonb,
  stage text not null default 'mapping' check (stage in ('mapping', 'checking', 'staging', 'checked', 'applying', 'done', 'failed', 'dropped')),
  valid_from date,
  done bigint not null default 0,
  total bigint,
  created bigint not null default 0,
  changed bigint not null default 0,
  confirmed bigint not null default 0,
  redirected bigint not null default 0,
  origin bigint,
  report jsonb,
  rejects text,
  refusal jsonb,
  tries integer not null default 0,
  received_at timestamptz not null,
  stage_at timestamptz not null,
  beat_at timestamptz not null,
  finished_at timestamptz,
  seconds jsonb not null default '{}',
  demonstration boolean not null default false
);
create index import_registry on intake.import (registry, received_at desc);
create index import_running on intake.import (beat_at) where stage in ('checking', 'staging', 'applying');

-- Accepted records before they are carried out; made again from the file when the server breaks down, so that no log of it is kept.
create unlogged table intake.staged (
  import uuid not null,
  n bigint not null,
  key text collate "C" not null,
  fields jsonb not null,
  originals jsonb,
  person text collate "C",
  digest bigint not null,
  primary key (import, n)
);

-- Records that failed a rule, some of each: the line of the file, the key and what the named fields hold.
create table intake.finding (
  import uuid not null references intake.import (id) on delete cascade,
  rule text not null,
  line bigint not null,
  key text,
  values jsonb not null,
  primary key (import, rule, line)
);

-- How the records of each province fared, by dimension; place is the code of registration (1 to 96).
create table intake.province (
  import uuid not null references intake.import (id) on delete cascade,
  place integer not null,
  dimension text not null,
  records bigint not null,
  checked bigint not null,
  failed bigint not null,
  primary key (import, place, dimension)
);
