-- breaking: no
create schema if not exists enrolment;

-- Somebody asks for an account of level 1 on line; what they wrote is sealed until they confirm their address.
create table enrolment.application (
  account uuid primary key references identity.account (id) on delete cascade,
  sealed bytea not null,
  code_hash bytea not null,
  until timestamptz not null
);

-- One enrolment in person: what the officer found, and their confirmation. No image is kept.
create table enrolment.enrolment (
  id uuid primary key default gen_random_uuid(),
  desk text not null,
  officer uuid not null,
  kind text not null check (kind in ('adult', 'child', 'foreigner', 'abroad')),
  sealed bytea not null,
  findings jsonb not null,
  digest bytea not null,
  score smallint not null,
  enough boolean not null,
  state text not null default 'prepared' check (state in ('prepared', 'confirmed', 'refused')),
  account uuid references identity.account (id) on delete set null,
  level smallint check (level in (1, 2)),
  made_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid
);
create index enrolment_desk on enrolment.enrolment (desk, made_at desc);

-- Issuing authorities of chips that are trusted here (CSCA), with their newest list of revoked signers.
create table enrolment.authority (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 200),
  certificate bytea not null,
  revoked bytea,
  added_at timestamptz not null
);

-- The code with which somebody enrolled in person sets their first password.
create table enrolment.activation (
  account uuid primary key references identity.account (id) on delete cascade,
  hash bytea not null,
  until timestamptz not null
);
