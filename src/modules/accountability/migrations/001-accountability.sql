-- breaking: no
create schema if not exists accountability;

-- A proposal to praise or criticise, with its evidence as it stood at the cut-off; what becomes of it are its steps.
create table accountability.proposal (
  id uuid primary key default gen_random_uuid(),
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  agency text not null,
  kind text not null check (kind in ('praise', 'criticism')),
  first_day date not null,
  last_day date not null,
  bundle jsonb not null,
  made_at timestamptz not null,
  account uuid,
  unique (month, agency, kind),
  check (first_day <= last_day)
);
create index proposal_agency on accountability.proposal (agency, month);

-- What each proposal rests on: one day a task owed something. The same lateness carries one criticism at most.
create table accountability.episode (
  proposal uuid not null references accountability.proposal (id),
  key text not null,
  task uuid not null references steering.task (id),
  primary key (proposal, key)
);
create index episode_key on accountability.episode (key);
create index episode_task on accountability.episode (task);

create table accountability.step (
  proposal uuid not null references accountability.proposal (id),
  n int not null check (n > 0),
  at timestamptz not null,
  kind text not null check (kind in ('made', 'told', 'replied', 'decided', 'withdrawn')),
  account uuid,
  by_name text not null,
  by_agency text,
  words text check (length(words) <= 20000),
  details jsonb not null,
  primary key (proposal, n)
);
create unique index step_last on accountability.step (proposal) where kind in ('decided', 'withdrawn');

create function accountability.stays() returns trigger language plpgsql as $$
begin
  raise exception 'what was proposed, answered, decided or found is only added to';
end $$;
create trigger step_stays before update on accountability.step for each row execute function accountability.stays();
create trigger proposal_stays before update on accountability.proposal for each row execute function accountability.stays();

-- A sample an inspector draws: the same seed and day draw the same tasks.
create table accountability.sample (
  id uuid primary key default gen_random_uuid(),
  seed text not null check (length(seed) between 1 and 100),
  day date not null,
  by_strata text not null check (by_strata in ('agency', 'risk')),
  wanted int not null check (wanted between 1 and 1000),
  population int not null,
  strata jsonb not null,
  note text,
  made_at timestamptz not null,
  account uuid,
  by_name text not null
);

create table accountability.sample_item (
  sample uuid not null references accountability.sample (id),
  place int not null check (place > 0),
  code text not null,
  title text not null,
  agency text,
  stratum text not null,
  primary key (sample, place),
  unique (sample, code)
);

create table accountability.finding (
  id bigint generated always as identity primary key,
  sample uuid not null references accountability.sample (id),
  code text not null,
  outcome text not null check (outcome in ('agrees', 'differs', 'no-evidence', 'not-reached')),
  words text check (length(words) <= 5000),
  at timestamptz not null,
  account uuid,
  by_name text not null,
  foreign key (sample, code) references accountability.sample_item (sample, code)
);
create index finding_sample on accountability.finding (sample);
create trigger finding_stays before update on accountability.finding for each row execute function accountability.stays();
