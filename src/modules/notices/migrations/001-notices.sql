-- breaking: no
create schema if not exists notices;

-- One thing that was told, once for each key.
create table notices.notice (
  id bigint generated always as identity primary key,
  key text not null check (length(key) between 1 and 300),
  at timestamptz not null,
  template text not null,
  kind text not null,
  urgent boolean not null,
  to_account uuid,
  to_agency text,
  to_role text,
  words jsonb not null,
  href text not null,
  check (num_nonnulls(to_account, to_agency, to_role) >= 1)
);
create unique index notice_key on notices.notice (key);
create index notice_agency on notices.notice (to_agency) where to_agency is not null;

-- Who has it before them, and whether they have read it. By mail: at once, gathered once a day, or not at all.
create table notices.receipt (
  notice bigint not null references notices.notice (id) on delete cascade,
  account uuid not null references identity.account (id) on delete cascade,
  read_at timestamptz,
  mail text not null check (mail in ('none', 'single', 'gather', 'gathered')),
  primary key (notice, account)
);
create index receipt_inbox on notices.receipt (account, notice desc);
create index receipt_unread on notices.receipt (account) where read_at is null;
create index receipt_gather on notices.receipt (account) where mail = 'gather';

-- How one account wants to be reached.
create table notices.preference (
  account uuid primary key references identity.account (id) on delete cascade,
  address text,
  confirmed_at timestamptz,
  code_hash text,
  code_at timestamptz,
  mail text not null default 'single' check (mail in ('none', 'single', 'gather')),
  kinds text[] not null,
  quiet_from text not null check (quiet_from ~ '^[0-2][0-9]:[0-5][0-9]$'),
  quiet_to text not null check (quiet_to ~ '^[0-2][0-9]:[0-5][0-9]$'),
  quiet_days_off boolean not null,
  digest text not null check (digest in ('none', 'daily', 'weekly')),
  language text not null default 'vi'
);

-- A mail to send: composed when it was decided on, so that what was told does not change afterwards.
create table notices.mail (
  id uuid primary key default gen_random_uuid(),
  key text not null,
  account uuid not null references identity.account (id) on delete cascade,
  address text not null,
  subject text not null,
  plain text not null,
  html text not null,
  made_at timestamptz not null,
  not_before timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts int not null default 0,
  last_error text,
  done_at timestamptz
);
create unique index mail_key on notices.mail (key);
create index mail_waiting on notices.mail (not_before) where state = 'waiting';
create index mail_made on notices.mail (made_at desc);
create index mail_account on notices.mail (account);

-- An address of an agency's own system that is told too.
create table notices.webhook (
  id uuid primary key default gen_random_uuid(),
  agency text not null,
  url text not null,
  secret text not null,
  created_at timestamptz not null,
  created_by text not null,
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_why text check (disabled_why in ('by-hand', 'failing'))
);

create table notices.delivery (
  id uuid primary key default gen_random_uuid(),
  webhook uuid not null references notices.webhook (id) on delete cascade,
  notice bigint not null references notices.notice (id) on delete cascade,
  body text not null,
  made_at timestamptz not null,
  not_before timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts int not null default 0,
  last_error text,
  done_at timestamptz,
  unique (webhook, notice)
);
create index delivery_waiting on notices.delivery (not_before) where state = 'waiting';
create index delivery_log on notices.delivery (webhook, made_at desc);
create index delivery_notice on notices.delivery (notice);

-- Every try to send a mail or a delivery, with what came of it; one without an outcome was cut short.
create table notices.attempt (
  id bigint generated always as identity primary key,
  message uuid not null,
  at timestamptz not null,
  outcome text,
  words text
);
create index attempt_message on notices.attempt (message, id);
