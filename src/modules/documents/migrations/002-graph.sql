-- breaking: no
-- The graph of documents: who names whom, where, and as what.
create table documents.citation (
  document uuid not null references documents.document (id),
  n integer not null,
  relation text not null,
  number text not null,
  type text,
  type_name text,
  dated date,
  issuer text,
  span_start integer not null,
  span_end integer not null,
  primary key (document, n)
);
create index citation_number on documents.citation (number);

-- Keys by which versions of one text find each other.
create table documents.likeness (
  document uuid not null references documents.document (id),
  band smallint not null,
  key integer not null,
  primary key (document, band)
);
create index likeness_key on documents.likeness (band, key);

-- A secret document leaves nothing here but the fact that one came.
create table documents.secret_stub (
  id bigint generated always as identity primary key,
  level text not null,
  refused_at timestamptz not null
);

-- Why a document takes the place of another: the issued form of a draft, or a later version.
alter table documents.document add column replaces_as text check (replaces_as in ('issued', 'version'));
create index document_replaces on documents.document (replaces) where replaces is not null;
