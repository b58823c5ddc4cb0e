-- breaking: no
create schema if not exists reporting;

-- One round of reports: a regime, a period, the days it speaks of and the day by which agencies report.
create table reporting.campaign (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  regime text not null,
  period text not null,
  window_rule text not null,
  window_first date not null,
  window_last date not null,
  due_on date not null,
  day_off text not null,
  opened_at timestamptz not null,
  opened_by text not null,
  locked_at timestamptz,
  locked_by text,
  published_at timestamptz,
  unique (regime, period),
  check (window_first <= window_last and window_last <= due_on)
);

-- Whose tasks the round counts: agencies that must report, and what was ordered of a collective or of nobody known.
create table reporting.expectation (
  campaign uuid not null references reporting.campaign (id),
  reporter text not null,
  kind text not null check (kind in ('agency', 'collective', 'unknown')),
  name text not null,
  counts jsonb not null,
  year_done integer not null default 0,
  primary key (campaign, reporter)
);

-- Every version of an agency's report; what was sent stays as it was sent.
create table reporting.report (
  id uuid primary key default gen_random_uuid(),
  campaign uuid not null references reporting.campaign (id),
  agency text not null,
  version integer not null check (version >= 1),
  state text not null check (state in ('draft', 'submitted', 'approved', 'accepted', 'returned')),
  revision integer not null default 1,
  after_lock boolean not null default false,
  year_done integer not null default 0,
  made_at timestamptz not null,
  submitted_at timestamptz,
  submitted_by uuid,
  approved_at timestamptz,
  accepted_at timestamptz,
  changed_at timestamptz not null,
  changed_by text not null,
  unique (campaign, agency, version)
);
create unique index report_being_written on reporting.report (campaign, agency) where state in ('draft', 'submitted', 'approved');

-- The tasks of a report as they stood at the end of the window.
create table reporting.line (
  report uuid not null references reporting.report (id),
  task text not null,
  title text not null,
  product text,
  lead_names text[] not null,
  recurs boolean not null,
  due_on date,
  first_due_on date,
  completed_on date,
  updated_on date,
  progress smallint check (progress between 0 and 100),
  state text not null check (state in ('done-on-time', 'done-late', 'within-term', 'overdue', 'undated')),
  said jsonb not null,
  proofs jsonb not null,
  primary key (report, task)
);
create index line_state on reporting.line (report, state);

-- Statements of a report, each about one of its tasks.
create table reporting.item (
  id bigint generated always as identity primary key,
  report uuid not null,
  task text not null,
  kind text not null check (kind in ('result', 'shortcoming', 'cause', 'proposal')),
  words text not null check (length(words) between 1 and 4000),
  source text not null check (source in ('board', 'agency')),
  foreign key (report, task) references reporting.line (report, task) deferrable initially deferred
);
create index item_report on reporting.item (report, kind);

-- What happened to a report, in order.
create table reporting.step (
  id bigint generated always as identity primary key,
  report uuid not null references reporting.report (id),
  kind text not null,
  at timestamptz not null,
  by_name text not null,
  by_role text not null,
  words text
);
create index step_report on reporting.step (report, id);
