-- breaking: no
create schema if not exists meetings;

create table meetings.meeting (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  kind text not null,
  title text not null,
  held_on date not null,
  begins_at text check (begins_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text,
  chair text not null,
  participants text[] not null,
  created_at timestamptz not null,
  created_by uuid,
  notice_number text,
  notice_on date,
  document uuid references documents.document (id),
  minutes_hash text,
  minutes_name text,
  held_at timestamptz,
  cancelled_at timestamptz,
  cancelled_reason text,
  check ((notice_number is null) = (notice_on is null)),
  check ((minutes_hash is null) = (minutes_name is null)),
  check ((cancelled_at is null) = (cancelled_reason is null)),
  check (held_at is null or cancelled_at is null)
);
create index meeting_held_on on meetings.meeting (held_on);

-- What a meeting speaks of, in order. What is dropped stays, with the reason; once the meeting was held nothing changes.
create table meetings.agenda_item (
  id bigint generated always as identity primary key,
  meeting uuid not null references meetings.meeting (id),
  position int not null,
  source text not null check (source in ('obstacle', 'task', 'typed')),
  subject text,
  title text not null,
  reason text not null,
  days int not null,
  times int not null,
  agencies text[] not null,
  added_by text not null,
  dropped_by text,
  dropped_reason text,
  check ((source = 'typed') = (subject is null)),
  check ((dropped_by is null) = (dropped_reason is null)),
  unique (meeting, source, subject)
);

create table meetings.conclusion (
  id bigint generated always as identity primary key,
  meeting uuid not null references meetings.meeting (id),
  position int not null,
  words text not null,
  lead text not null,
  product text not null,
  deadline text not null,
  task text,
  obstacle text,
  by_name text not null,
  at timestamptz not null,
  unique (meeting, position)
);
create index conclusion_task on meetings.conclusion (task) where task is not null;
