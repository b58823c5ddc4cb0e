-- breaking: no
-- The last number given in each registry's change feed; locked by whoever writes, so that numbers are in the order of commits.
create table records.feed (registry text collate "C" primary key, last bigint not null default 0);

-- Who said something, when, by which file and rule: every field of every record leads here.
create table records.origin (
  id bigint generated always as identity primary key,
  registry text not null,
  agency text,
  account text,
  by_name text not null,
  import uuid,
  rule text not null check (rule in ('import', 'own-write', 'proposal', 'merge', 'removal')),
  reason text,
  at timestamptz not null,
  demonstration boolean not null default false
);
create index origin_import on records.origin (import) where import is not null;

-- Valid time × recorded time: what held from valid_from until valid_to (the day after the last), as known from recorded_at until superseded_at.
create table records.version (
  registry text collate "C" not null,
  key text collate "C" not null,
  seq bigint not null,
  n smallint not null default 0,
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  fields jsonb not null,
  origin bigint not null,
  origins jsonb,
  originals jsonb,
  person text collate "C",
  digest bigint not null,
  confirmed_on date not null,
  primary key (registry, key, seq, n),
  check (valid_to is null or valid_to > valid_from)
);
create index version_person on records.version (person) where person is not null and superseded_at is null;

-- What happened, in order: only ever appended.
create table records.change (
  registry text collate "C" not null,
  seq bigint not null,
  key text collate "C" not null,
  kind text not null check (kind in ('created', 'changed', 'removed', 'merged')),
  fields text[],
  into_key text,
  valid_from date not null,
  origin bigint not null,
  recorded_at timestamptz not null,
  primary key (registry, seq)
);
create function records.only_appended() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('records.removing', true) = 'on' then return old; end if;
  raise exception 'what happened to records is only appended';
end $$;
create trigger change_only_appended before update or delete on records.change for each row execute function records.only_appended();

-- A key that was merged into another leads there for ever.
create table records.redirect (
  registry text collate "C" not null,
  from_key text collate "C" not null,
  to_key text collate "C" not null,
  at timestamptz not null,
  by_name text not null,
  reason text not null,
  primary key (registry, from_key),
  check (from_key <> to_key)
);
create index redirect_to on records.redirect (registry, to_key);

-- What somebody says of a field that another agency answers for.
create table records.proposal (
  id uuid primary key default gen_random_uuid(),
  registry text collate "C" not null,
  key text collate "C" not null,
  fields jsonb not null,
  held jsonb not null,
  valid_from date not null,
  owner text not null,
  proposer text,
  account text,
  by_name text not null,
  reason text not null,
  at timestamptz not null,
  outcome text check (outcome in ('accepted', 'refused')),
  decided_at timestamptz,
  decided_by text,
  decided_words text,
  demonstration boolean not null default false,
  check ((outcome is null) = (decided_at is null))
);
create index proposal_open on records.proposal (owner, at) where outcome is null;
create index proposal_record on records.proposal (registry, key);
