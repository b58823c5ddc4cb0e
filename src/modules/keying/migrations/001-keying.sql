-- breaking: no
-- A scanned page of a book, to be typed by two people who do not see each other's work.
create table keying.page (
  id uuid primary key default gen_random_uuid(),
  registry text not null,
  file text not null,
  file_name text not null,
  media_type text not null,
  received_at timestamptz not null,
  by_name text not null,
  outcome text check (outcome in ('entered', 'dropped')),
  entered_key text,
  decided_at timestamptz,
  decided_by text,
  check ((outcome is null) = (decided_at is null))
);
create index page_registry on keying.page (registry, received_at) where outcome is null;

create table keying.typed (
  page uuid not null references keying.page (id) on delete cascade,
  account uuid not null,
  by_name text not null,
  fields jsonb not null,
  at timestamptz not null,
  primary key (page, account)
);
