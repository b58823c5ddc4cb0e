-- breaking: no
-- What an owner has to mend: one rule of one registry, from the import that showed it until a whole file passes or the owner says why it stands.
create table stewardship.ticket (
  id uuid primary key default gen_random_uuid(),
  registry text not null,
  rule text not null,
  weight text not null check (weight in ('reject', 'warn')),
  dimension text not null,
  owner text not null,
  import uuid not null,
  rows bigint not null,
  failed bigint not null,
  last_import uuid not null,
  last_failed bigint not null,
  opened_on date not null,
  due_on date not null,
  closed_at timestamptz,
  closed_how text check (closed_how in ('mended', 'accepted')),
  closed_by text,
  words text,
  demonstration boolean not null default false,
  check ((closed_at is null) = (closed_how is null))
);
create unique index ticket_open on stewardship.ticket (registry, rule) where closed_at is null;
create index ticket_owner on stewardship.ticket (owner, due_on);

-- The last import whose findings were made into tickets.
create table stewardship.seen (registry text primary key, import uuid not null, at timestamptz not null);
