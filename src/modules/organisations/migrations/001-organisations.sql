-- breaking: no
create schema if not exists organisations;

-- Accounts of organisations (tài khoản định danh tổ chức); the code is the tax code, the agency's name in the directory, or the owner's number.
create table organisations.organisation (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('enterprise', 'agency', 'household-business')),
  code text not null check (length(code) between 2 and 60),
  name text not null check (length(name) between 1 and 300),
  about jsonb not null default '{}',
  evidence text not null,
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  closed_reason text
);
create unique index organisation_code on organisations.organisation (kind, code);

-- Who acts for an organisation: by their account or, before they have one, by a keyed hash of their number; nothing is deleted.
create table organisations.mandate (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisations.organisation (id) on delete cascade,
  account uuid references identity.account (id) on delete cascade,
  person text,
  label text not null check (length(label) between 1 and 200),
  capacity text not null check (capacity in ('representative', 'delegate')),
  actions text[],
  from_day date not null,
  to_day date,
  reason text not null check (length(reason) between 1 and 500),
  post text,
  term bigint,
  given_at timestamptz not null,
  given_by text not null,
  ended_at timestamptz,
  ended_by text,
  ended_reason text,
  check (num_nonnulls(account, person) = 1),
  check (from_day <= to_day),
  check (capacity = 'representative' or cardinality(actions) > 0),
  check ((post is null) = (term is null))
);
create unique index mandate_representative on organisations.mandate (organisation) where capacity = 'representative' and ended_at is null;
create index mandate_account on organisations.mandate (account) where account is not null;
create index mandate_person on organisations.mandate (person) where person is not null;
create index mandate_organisation on organisations.mandate (organisation, given_at);

-- A change of the legal representative waits for a second person.
create table organisations.handover (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisations.organisation (id) on delete cascade,
  person text not null,
  label text not null check (length(label) between 1 and 200),
  document_number text not null check (length(document_number) between 1 and 60),
  document_day date not null,
  document_issuer text not null check (length(document_issuer) between 1 and 200),
  proposed_at timestamptz not null,
  proposed_by text not null,
  decided_at timestamptz,
  decided_by text,
  outcome text check (outcome in ('confirmed', 'refused')),
  decided_reason text
);
create unique index handover_open on organisations.handover (organisation) where outcome is null;

-- Which sessions act for an organisation just now.
create table organisations.acting (
  token_hash bytea primary key,
  account uuid not null references identity.account (id) on delete cascade,
  mandate uuid not null references organisations.mandate (id) on delete cascade,
  since timestamptz not null
);
create index acting_mandate on organisations.acting (mandate);
