-- breaking: no
create schema if not exists consolidation;

-- Each version of the report on a whole round: its words with the query behind every figure, what did not add up, and how it was issued.
create table consolidation.consolidated (
  id uuid primary key default gen_random_uuid(),
  campaign text not null references reporting.campaign (code),
  version integer not null check (version >= 1),
  state text not null check (state in ('draft', 'issued')),
  revision integer not null default 1,
  body jsonb not null,
  findings jsonb not null,
  answer text,
  document jsonb,
  agencies jsonb,
  number integer,
  symbol text,
  issued_on date,
  made_at timestamptz not null,
  made_by text not null,
  issued_at timestamptz,
  issued_by text,
  unique (campaign, version),
  check (state = 'draft' or (number is not null and document is not null and agencies is not null and issued_at is not null))
);
create unique index consolidated_draft on consolidation.consolidated (campaign) where state = 'draft';
create index consolidated_issued on consolidation.consolidated (issued_at) where state = 'issued';
