-- breaking: no
-- Envelopes (QCVN 102:2016/BTTTT) as they came: what each asked for and which documents it concerns.
create table documents.envelope (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('new', 'recall', 'update', 'replace', 'status')),
  document uuid references documents.document (id),
  document_id text,
  sender_id text,
  sender_name text,
  reason text,
  due_on date,
  concerns text[] not null,
  status_code text,
  received_at timestamptz not null
);
create index envelope_document_id on documents.envelope (document_id) where document is not null;
create index envelope_document on documents.envelope (document);
