-- breaking: no
create schema if not exists documents;

-- A document as it was received: the original byte for byte in the file store, its words in NFC, its passages by offset.
create table documents.document (
  id uuid primary key default gen_random_uuid(),
  file_hash text not null,
  file_name text not null,
  media_type text not null,
  format text not null,
  encoding text,
  number text,
  type text not null,
  issuer text,
  issued_on date,
  title text,
  text text not null,
  passages jsonb not null,
  remarks jsonb not null,
  replaces uuid references documents.document (id),
  received_at timestamptz not null,
  received_by text not null
);
create unique index document_file on documents.document (file_hash);
create index document_number on documents.document (number);
create index document_received on documents.document (received_at desc);
