-- breaking: no
-- The numbers promised, and where each field stands in its document and how sure its reading is.
alter table steering.task_version add column targets jsonb not null default '[]';
alter table steering.task_version add column traces jsonb not null default '{}';
create index task_version_place on steering.task_version (document, span_start) where valid_to = 'infinity';

-- A task that a person adds may rest on a document that nobody registered.
alter table steering.task alter column document drop not null;
alter table steering.task_version alter column document drop not null;

-- An address that can be looked at proves a product too.
alter table steering.evidence add column link text;
alter table steering.evidence drop constraint evidence_check;
alter table steering.evidence add constraint evidence_proves check (number is not null or file_hash is not null or link is not null);

-- A replacement may take the place of several documents; the first of them stands in `replaces`.
alter table steering.import add column also uuid[] not null default '{}';

-- A document taken back by whoever sent it (thu hồi); its tasks stand frozen until the recall is lifted.
create table steering.recall (
  id bigint generated always as identity primary key,
  document uuid not null references documents.document (id),
  reason text,
  sender text,
  at timestamptz not null,
  by_name text not null,
  lifted_at timestamptz,
  lifted_by text
);
create index recall_document on steering.recall (document);

-- What a model read beside the grammar; nothing of it is a task until a person adds it.
create table steering.suggestion (
  id bigint generated always as identity primary key,
  document uuid not null references documents.document (id),
  span_start integer not null,
  span_end integer not null,
  title text not null,
  lead text not null,
  support text not null,
  product text,
  deadline text,
  model text not null,
  at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'added', 'dropped')),
  by_name text
);
create unique index suggestion_place on steering.suggestion (document, span_start, span_end);
create index suggestion_open on steering.suggestion (document) where state = 'open';
