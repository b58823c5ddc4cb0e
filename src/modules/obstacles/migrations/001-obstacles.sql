-- breaking: no
create schema if not exists obstacles;

-- What never changes about an obstacle: who is stuck, in what, over which task.
create table obstacles.obstacle (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  task uuid references steering.task (id),
  task_code text,
  raised_by text,
  raised_at timestamptz not null,
  raised_account uuid,
  kind text not null,
  stuck text not null,
  proposed text not null,
  legal text,
  search text not null,
  check ((task is null) = (task_code is null))
);
create index obstacle_task on obstacles.obstacle (task_code) where task_code is not null;
create index obstacle_raised on obstacles.obstacle (raised_by);
create index obstacle_search on obstacles.obstacle using gin (search public.gin_trgm_ops);

-- Every step, and how the obstacle stood after it: the last one is the present. Nothing is ever changed, only followed.
create table obstacles.step (
  obstacle uuid not null references obstacles.obstacle (id),
  n int not null check (n > 0),
  at timestamptz not null,
  kind text not null check (kind in ('raised', 'transferred', 'answered', 'accepted', 'reopened', 'concluded', 'withdrawn')),
  standing text not null check (standing in ('waiting', 'answered', 'removed', 'withdrawn')),
  remover text not null,
  round int not null check (round > 0),
  asked_at timestamptz not null,
  due_at timestamptz not null check (due_at > asked_at),
  standing_body_at timestamptz,
  leader_at timestamptz,
  account uuid,
  by_name text not null,
  by_agency text,
  words text,
  details jsonb not null,
  primary key (obstacle, n)
);
create index step_remover on obstacles.step (remover);
create index step_at on obstacles.step (at);

create function obstacles.keep_steps() returns trigger language plpgsql as $$
begin
  raise exception 'a step of an obstacle is never changed';
end $$;
create trigger step_kept before update on obstacles.step for each row execute function obstacles.keep_steps();
