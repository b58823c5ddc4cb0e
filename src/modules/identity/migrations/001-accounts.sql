-- breaking: no
create schema if not exists identity;

create table identity.account (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name ~ '^[a-z0-9][a-z0-9._-]{1,59}$'),
  display_name text not null check (length(display_name) between 1 and 200),
  role text not null check (role in ('standing-clerk', 'agency-clerk', 'leader', 'inspector', 'administrator')),
  agency text,
  password text,
  persona boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null,
  check (role <> 'agency-clerk' or agency is not null)
);
create unique index account_name on identity.account (name);

create table identity.session (
  token_hash bytea primary key,
  account uuid not null references identity.account (id) on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  device text
);
create index session_account on identity.session (account);

create table identity.attempt (
  key text not null,
  at timestamptz not null
);
create index attempt_key on identity.attempt (key, at);
