-- breaking: no
create schema if not exists reminders;

-- What was told of which thing: a key is told once, by itself or together with others.
create table reminders.told (
  key text primary key,
  thing text not null,
  at timestamptz not null
);
create index told_thing on reminders.told (thing);
create index told_at on reminders.told (at);

-- An address under which somebody's calendar reads the days due; the address itself is the secret, only its hash is kept.
create table reminders.feed (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null,
  account uuid not null references identity.account (id) on delete cascade,
  agency text,
  created_at timestamptz not null,
  read_at timestamptz,
  revoked_at timestamptz
);
create unique index feed_token on reminders.feed (token_hash);
create index feed_account on reminders.feed (account);

-- The last state in which an entry was handed out: its number grows when it changes (RFC 5545, SEQUENCE).
create table reminders.event (
  uid text primary key,
  fingerprint text not null,
  sequence int not null,
  changed_at timestamptz not null
);
