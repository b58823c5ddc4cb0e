-- breaking: no
create schema if not exists authentication;

-- Passkeys (khóa truy cập): the public half, how often it was used, what made it.
create table authentication.passkey (
  id text primary key,
  account uuid not null references identity.account (id) on delete cascade,
  name text not null check (length(name) between 1 and 100),
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  model uuid not null,
  hardware boolean not null,
  added_at timestamptz not null,
  used_at timestamptz
);
create index passkey_account on authentication.passkey (account);

-- Apps that show codes (TOTP): the secret sealed, the last step whose code was taken.
create table authentication.totp (
  account uuid primary key references identity.account (id) on delete cascade,
  sealed bytea not null,
  step bigint not null default 0,
  made_at timestamptz not null,
  confirmed_at timestamptz
);

-- Codes kept on paper, and codes sent by mail: keyed hashes, each good once.
create table authentication.code (
  account uuid not null references identity.account (id) on delete cascade,
  kind text not null check (kind in ('recovery', 'second', 'password')),
  hash bytea not null,
  made_at timestamptz not null,
  until timestamptz,
  primary key (account, kind, hash)
);

-- What was answered once and is not taken again.
create table authentication.spent (
  hash bytea primary key,
  until timestamptz not null
);
create index spent_until on authentication.spent (until);
