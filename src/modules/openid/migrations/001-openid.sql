-- breaking: no
create schema if not exists openid;

-- Everything the provider keeps for a while: sessions, grants, codes, tokens, requests. Bearer values are kept as hashes.
create table openid.model (
  realm text not null,
  kind text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  user_code text,
  account text,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (realm, kind, id)
);
create index model_grant on openid.model (grant_id) where grant_id is not null;
create unique index model_uid on openid.model (realm, uid) where uid is not null;
create unique index model_user_code on openid.model (realm, user_code) where user_code is not null;
create index model_account on openid.model (account, kind) where account is not null;
create index model_expiry on openid.model (expires_at);

-- Keys that sign, sealed with the secret of the installation; published before they sign and for a while after.
create table openid.key (
  kid text primary key,
  alg text not null check (alg in ('ES256', 'RS256', 'PS256')),
  sealed bytea not null,
  made_at timestamptz not null,
  signs_from timestamptz not null
);

-- Relying parties (hệ thống, ứng dụng được dùng định danh), registered by administrators.
create table openid.client (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{2,59}$'),
  name text not null check (length(name) between 1 and 200),
  purpose text not null check (length(purpose) between 1 and 500),
  legal_basis text,
  profile text not null check (profile in ('standard', 'fapi')),
  metadata jsonb not null,
  made_at timestamptz not null,
  rotated_at timestamptz,
  disabled_at timestamptz
);

-- What a person agreed to share with whom and why; kept after it is withdrawn.
create table openid.consent (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references identity.account (id) on delete cascade,
  client text not null references openid.client (id),
  purpose text not null,
  claims text[] not null,
  details jsonb not null default '[]',
  grant_id text not null,
  given_at timestamptz not null,
  used_at timestamptz not null,
  withdrawn_at timestamptz
);
create index consent_account on openid.consent (account, given_at);
create unique index consent_open on openid.consent (account, client) where withdrawn_at is null;

-- Which session of the house a session of the provider stands on: with it, it ends.
create table openid.session_of (
  realm text not null,
  uid text not null,
  token_hash bytea not null,
  linked_at timestamptz not null,
  primary key (realm, uid)
);
create index session_of_token on openid.session_of (token_hash);
