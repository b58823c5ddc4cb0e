-- breaking: no
create schema if not exists matches;

-- One linkage of a registry with the population, asked for by an officer; what must not be lost stands here, jobs only wake.
create table matches.run (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  registry text collate "C" not null,
  source text not null check (source in ('files', 'stored', 'entered')),
  people text not null,
  records text not null,
  state text not null check (state in ('waiting', 'running', 'loading', 'done', 'failed')),
  asked_at timestamptz not null,
  asked_by text,
  by_name text not null,
  began_at timestamptz,
  ended_at timestamptz,
  beat_at timestamptz,
  attempts smallint not null default 0,
  stages jsonb not null default '[]',
  report jsonb,
  failure jsonb,
  readers smallint not null check (readers in (1, 2)),
  sample integer not null check (sample between 0 and 5000),
  demonstration boolean not null default false
);
create unique index run_underway on matches.run (registry) where state in ('waiting', 'running', 'loading');

-- The population the online path stands on.
create table matches.reference (
  one boolean primary key default true check (one),
  people text not null,
  plan text not null,
  count bigint not null,
  run uuid not null references matches.run (id),
  loaded_at timestamptz not null
);

-- Somebody of the population or a record of a registry. Never deleted: an id leads for ever to where it now belongs.
create table matches.node (
  id bigint generated always as identity primary key,
  registry text collate "C" not null,
  key text collate "C" not null,
  cluster bigint not null,
  removed_at timestamptz,
  unique (registry, key)
);
create index node_cluster on matches.node (cluster);

-- A record as written, and the standard keys by which a person finds the records that may mean them.
create table matches.record (
  node bigint primary key references matches.node (id),
  number text, name text, birth text, sex text, place text,
  personal bigint, card integer, kid bigint, gid integer, dob integer, swap integer, prov smallint,
  holds bigint[] not null default '{}'
);
create index record_personal on matches.record (personal) where personal is not null;
create index record_card on matches.record (card) where card is not null;
create index record_birth on matches.record (dob, gid);
create index record_swap on matches.record (swap, kid) where swap is not null;
create index record_name on matches.record (kid, prov);
create index record_holds on matches.record using gin (holds) where holds <> '{}';

-- People as written, for readers: those whom somebody is asked about.
create table matches.person (
  person_id text collate "C" primary key,
  card text, name text, birth text, sex text, place text
);

create table matches.edge (
  id bigint generated always as identity primary key,
  a bigint not null references matches.node (id),
  b bigint not null references matches.node (id),
  kind text not null check (kind in ('link', 'merge')),
  run uuid references matches.run (id),
  class text,
  weight real,
  margin real,
  pattern integer,
  bits real[],
  verdict text check (verdict in ('link', 'review')),
  state text not null check (state in ('linked', 'review', 'refused', 'conflict', 'superseded')),
  forced boolean not null default false,
  decided_at timestamptz,
  decided_by text,
  decided_name text,
  reason text,
  unique (a, b),
  check (a <> b)
);
create index edge_b on matches.edge (b);
create index edge_run on matches.edge (run, state);

-- What happened to clusters, in order: only ever appended, but for being undone.
create table matches.event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null check (kind in ('merged', 'split', 'unlinked', 'linked', 'merge-asked', 'conflict', 'settled', 'undone')),
  clusters bigint[] not null,
  edge bigint references matches.edge (id),
  before jsonb,
  reason text,
  account text,
  by_name text not null,
  undone_by bigint references matches.event (id)
);
create index event_clusters on matches.event using gin (clusters);

-- An edge that would make two numbers one person: a matter for people.
create table matches.conflict (
  id bigint generated always as identity primary key,
  edge bigint not null references matches.edge (id),
  numbers text[] not null,
  opened_at timestamptz not null,
  settled_at timestamptz,
  outcome text check (outcome in ('joined', 'refused', 'gone')),
  reason text,
  by_name text,
  check ((settled_at is null) = (outcome is null))
);
create unique index conflict_open on matches.conflict (edge) where settled_at is null;

-- Edges that readers are asked about: those in doubt, and a sample of what was linked without them.
create table matches.review (
  edge bigint primary key references matches.edge (id),
  run uuid not null references matches.run (id),
  kind text not null check (kind in ('doubt', 'sample')),
  readers smallint not null,
  opened_at timestamptz not null,
  decided_at timestamptz,
  outcome text check (outcome in ('accept', 'refuse', 'unsure')),
  check ((decided_at is null) = (outcome is null))
);
create index review_open on matches.review (run, kind, edge) where decided_at is null;

create table matches.reading (
  edge bigint not null references matches.review (edge) on delete cascade,
  account text not null,
  by_name text not null,
  verdict text not null check (verdict in ('accept', 'refuse', 'unsure')),
  words text,
  at timestamptz not null,
  seconds integer,
  primary key (edge, account)
);
