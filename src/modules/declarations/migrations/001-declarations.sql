-- breaking: no
-- What an agency says of a database it owns; each saying stays, the newest accepted one holds.
create table declarations.declaration (
  id uuid primary key default gen_random_uuid(),
  database text not null,
  name text not null,
  kind text not null check (kind in ('national', 'sectoral')),
  owner text not null,
  basis text not null,
  holds text not null,
  size bigint not null check (size > 0),
  key text not null,
  complete_on date not null,
  stage text not null check (stage in ('planned', 'digitising', 'connected')),
  contact text,
  account text,
  by_name text not null,
  at timestamptz not null,
  outcome text check (outcome in ('accepted', 'returned', 'withdrawn')),
  decided_at timestamptz,
  decided_by text,
  words text,
  demonstration boolean not null default false,
  check ((outcome is null) = (decided_at is null))
);
create unique index declaration_waiting on declarations.declaration (database) where outcome is null;
create index declaration_database on declarations.declaration (database, at desc);
