-- breaking: no
-- What somebody proposes to publish; a second person decides on the difference.
create table indicators.proposal (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('report', 'correction', 'import', 'withdrawal')),
  indicator text not null,
  at timestamptz not null,
  made_by text,
  made_by_name text not null,
  source text,
  reason text,
  outcome text check (outcome in ('approved', 'refused')),
  decided_at timestamptz,
  decided_by text,
  decided_by_name text,
  decided_words text,
  demonstration boolean not null default false,
  check ((outcome is null) = (decided_at is null))
);
create index proposal_open on indicators.proposal (at desc) where outcome is null;
create index proposal_indicator on indicators.proposal (indicator, at desc);

-- Numerator null: the published value is to be withdrawn.
create table indicators.proposed (
  proposal uuid not null references indicators.proposal (id) on delete cascade,
  version integer not null,
  unit text not null,
  period text not null,
  dimension text not null default '',
  category text not null default '',
  numerator double precision,
  denominator double precision,
  primary key (proposal, unit, period, dimension, category)
);

-- Valid period × known at: never changed, a later row takes the place of an earlier one; numerator null means withdrawn.
create table indicators.observation (
  id bigint generated always as identity primary key,
  indicator text not null,
  version integer not null,
  unit text not null,
  period text not null,
  dimension text not null default '',
  category text not null default '',
  numerator double precision,
  denominator double precision,
  known_at timestamptz not null,
  source text,
  reason text,
  proposal uuid references indicators.proposal (id),
  demonstration boolean not null default false
);
create index observation_key on indicators.observation (indicator, unit, period, dimension, category, known_at desc, id desc);
create index observation_proposal on indicators.observation (proposal);

create function indicators.only_appended() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('indicators.removing', true) = 'on' then return old; end if;
  raise exception 'observations are only appended';
end $$;
create trigger observation_only_appended before update or delete on indicators.observation for each row execute function indicators.only_appended();

-- Which tasks an indicator measures; steering joins the view below.
create table indicators.task_link (
  indicator text not null,
  task_code text not null,
  at timestamptz not null,
  by_name text not null,
  demonstration boolean not null default false,
  primary key (indicator, task_code)
);
create index task_link_task on indicators.task_link (task_code);
create view indicators.link_view as select indicator, task_code, at from indicators.task_link;
