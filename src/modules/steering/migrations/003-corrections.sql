-- breaking: no
-- What people put right about readings, kept by the words of the order so that the next version of the document gets it too.
create table steering.correction (
  id bigint generated always as identity primary key,
  document uuid not null references documents.document (id),
  words text not null,
  kind text not null check (kind in ('accept', 'correct', 'reject', 'split', 'merge')),
  change jsonb not null,
  at timestamptz not null,
  by_name text not null
);
create index correction_document on steering.correction (document, id);
