-- breaking: no
-- The same real task ordered in several places; made anew after every import.
create table steering.cluster_member (
  task uuid primary key references steering.task (id),
  cluster uuid not null,
  name text not null
);
create index cluster_member_cluster on steering.cluster_member (cluster);

-- Where the members of a cluster disagree, and what a person decided; both values stay.
create table steering.conflict (
  cluster uuid not null,
  field text not null,
  given jsonb not null,
  found_at timestamptz not null,
  primary key (cluster, field)
);

-- A decision outlives the cluster it was made for: it is found again by the tasks it was about.
create table steering.conflict_decision (
  id bigint generated always as identity primary key,
  tasks uuid[] not null,
  field text not null,
  follows uuid not null references steering.task (id),
  reason text not null,
  at timestamptz not null,
  by_name text not null
);
create index conflict_decision_tasks on steering.conflict_decision using gin (tasks);
