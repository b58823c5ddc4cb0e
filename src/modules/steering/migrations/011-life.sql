-- breaking: no
-- A task may be part of another (nhiệm vụ con), done by a unit of its lead; both are dated by the versions that say so.
alter table steering.task_version add column parent uuid references steering.task (id), add column unit text;
create index task_version_parent on steering.task_version (parent, valid_to, valid_from) where parent is not null;

-- Figures count whole tasks: whether a task is part of another stands in every index that counts.
drop index steering.task_version_due;
create index task_version_due on steering.task_version (due_on, task)
  include (valid_from, completed_on, withdrawn_on, updated_on, recurs, document, position, section, parent) where valid_to = 'infinity';
drop index steering.task_version_updated;
create index task_version_updated on steering.task_version (updated_on desc nulls last, task)
  include (valid_from, due_on, completed_on, withdrawn_on, recurs, document, section, parent) where valid_to = 'infinity';
drop index steering.task_version_now;
create unique index task_version_now on steering.task_version (task)
  include (valid_from, due_on, completed_on, withdrawn_on, updated_on, recurs, document, section, parent) where valid_to = 'infinity';
drop index steering.task_version_held;
create index task_version_held on steering.task_version (valid_to, valid_from)
  include (task, due_on, completed_on, withdrawn_on, updated_on, recurs, document, position, section, parent);
alter table steering.task_version drop constraint task_version_pkey;
alter table steering.task_version add constraint task_version_pkey primary key (task, valid_from)
  include (valid_to, due_on, completed_on, withdrawn_on, updated_on, recurs, document, section, parent);
drop index steering.task_version_unclear;
create index task_version_unclear on steering.task_version (due_on, task)
  include (valid_from, completed_on, withdrawn_on, parent) where valid_to = 'infinity' and cardinality(unclear) > 0;
drop index steering.task_version_review;
create index task_version_review on steering.task_version (due_on, task)
  include (valid_from, completed_on, withdrawn_on, parent) where valid_to = 'infinity' and cardinality(review) > 0;
drop index steering.task_version_unclear_ever;
create index task_version_unclear_ever on steering.task_version (valid_to, valid_from)
  include (task, due_on, completed_on, withdrawn_on, parent) where cardinality(unclear) > 0;
drop index steering.task_version_review_ever;
create index task_version_review_ever on steering.task_version (valid_to, valid_from)
  include (task, due_on, completed_on, withdrawn_on, parent) where cardinality(review) > 0;

-- The board as people read it: what is not done first, by its day, then what is done.
create index task_version_board on steering.task_version ((completed_on is not null), due_on, task)
  include (valid_from, completed_on, withdrawn_on, updated_on, recurs, document, position, section, parent) where valid_to = 'infinity';

-- What each member of a collective lead ("các địa phương") answers for in one task, from one moment to the next.
create table steering.assignment (
  task uuid not null references steering.task (id),
  agency text not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null default 'infinity',
  given_on date not null,
  progress smallint check (progress between 0 and 100),
  updated_on date,
  completed_on date,
  answered date,
  withdrawn_on date,
  primary key (task, agency, valid_from),
  check (valid_from < valid_to)
);
create unique index assignment_now on steering.assignment (task, agency) include (completed_on, answered, withdrawn_on) where valid_to = 'infinity';
create index assignment_agency on steering.assignment (agency, task) include (completed_on, answered, withdrawn_on) where valid_to = 'infinity';

-- Whose part a line of the story is about.
alter table steering.entry add column part text;

-- A task that can go on only when another is done; a line ended is kept.
create table steering.wait (
  task uuid not null references steering.task (id),
  waits_for uuid not null references steering.task (id),
  since timestamptz not null,
  until timestamptz not null default 'infinity',
  by_name text not null,
  primary key (task, waits_for, since),
  check (task <> waits_for)
);
create unique index wait_now on steering.wait (task, waits_for) where until = 'infinity';
create index wait_for on steering.wait (waits_for) where until = 'infinity';
