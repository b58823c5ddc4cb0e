-- breaking: no
create schema if not exists phones;

-- The number an account is sent codes to, sealed; the keyed hash tells whether two are the same.
create table phones.phone (
  account uuid primary key references identity.account (id) on delete cascade,
  sealed bytea not null,
  hash bytea not null,
  code_hash bytea,
  code_until timestamptz,
  confirmed_at timestamptz
);

-- A message to send: its words sealed, and forgotten once it is done.
create table phones.message (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references identity.account (id) on delete cascade,
  number_hash bytea not null,
  sealed bytea,
  made_at timestamptz not null,
  until timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed', 'unknown')),
  attempts int not null default 0,
  last_error text,
  done_at timestamptz
);
create index message_waiting on phones.message (made_at) where state in ('waiting', 'sending');
create index message_number on phones.message (number_hash, made_at);
create index message_made on phones.message (made_at);
