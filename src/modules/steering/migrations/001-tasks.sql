-- breaking: no
create schema if not exists steering;
create extension if not exists pg_trgm with schema public;

-- What never changes about a task: its code, and the place in the document that ordered it.
create table steering.task (
  id uuid primary key default gen_random_uuid(),
  code text not null,
  document uuid not null references documents.document (id),
  created_at timestamptz not null
);
create unique index task_code on steering.task (code);
create index task_document on steering.task (document);

-- What was held to be true of a task, from one moment to the next: the last version has no end.
create table steering.task_version (
  task uuid not null references steering.task (id),
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  document uuid not null references documents.document (id),
  position integer not null,
  section text,
  title text not null,
  lead text[] not null,
  support text[] not null,
  lead_names text[] not null,
  support_names text[] not null,
  product text,
  deadline jsonb,
  due_on date,
  first_due_on date,
  recurs text,
  note text,
  basis text,
  span_start integer,
  span_end integer,
  confidence real not null,
  rule text not null,
  unclear text[] not null,
  review text[] not null,
  progress smallint check (progress between 0 and 100),
  updated_on date,
  completed_on date,
  withdrawn_on date,
  search text not null,
  primary key (task, valid_from),
  check (valid_from < valid_to)
);
create unique index task_version_now on steering.task_version (task) where valid_to = 'infinity';
create index task_version_due on steering.task_version (due_on, task) where valid_to = 'infinity';
create index task_version_lead on steering.task_version using gin (lead) where valid_to = 'infinity';
create index task_version_support on steering.task_version using gin (support) where valid_to = 'infinity';
create index task_version_search on steering.task_version using gin (search public.gin_trgm_ops) where valid_to = 'infinity';
create index task_version_document on steering.task_version (document, position) where valid_to = 'infinity';
create index task_version_ended on steering.task_version (valid_to, valid_from) where valid_to <> 'infinity';

-- The story of a task, in the order in which it happened; nothing is taken back, only followed by something else.
create table steering.entry (
  id bigint generated always as identity primary key,
  task uuid not null references steering.task (id),
  at timestamptz not null,
  kind text not null,
  account uuid,
  by_name text not null,
  by_agency text,
  words text,
  details jsonb not null default '{}'
);
create index entry_task on steering.entry (task, id);
create index entry_at on steering.entry (at);

-- What proves that the product exists: a document with its number, date and signer, or a file.
create table steering.evidence (
  id bigint generated always as identity primary key,
  task uuid not null references steering.task (id),
  entry bigint not null references steering.entry (id),
  number text,
  issued_on date,
  signer text,
  file_hash text,
  file_name text,
  check (number is not null or file_hash is not null)
);
create index evidence_task on steering.evidence (task);

-- A new day by a document only; the first day is always kept.
create table steering.extension (
  id bigint generated always as identity primary key,
  task uuid not null references steering.task (id),
  entry bigint not null references steering.entry (id),
  document_number text not null,
  document_date date not null,
  signer text not null,
  old_due_on date,
  new_due_on date not null,
  reason text not null
);
create index extension_task on steering.extension (task);

-- One reading of one file: proposed, then carried out whole or not at all.
create table steering.import (
  id uuid primary key default gen_random_uuid(),
  document uuid not null references documents.document (id),
  replaces uuid references documents.document (id),
  state text not null check (state in ('proposed', 'done', 'dropped')),
  code_prefix text not null,
  mandates jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  done_at timestamptz,
  outcome jsonb
);
create index import_document on steering.import (document, created_at desc);

create table steering.saved_view (
  id bigint generated always as identity primary key,
  account uuid not null,
  name text not null check (length(name) between 1 and 100),
  query text not null check (length(query) <= 2000),
  unique (account, name)
);
