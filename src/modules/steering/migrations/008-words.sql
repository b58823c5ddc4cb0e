-- breaking: yes
-- What a task is looked for by stands in narrow tables of its own: every wording it ever had, and every agency it ever concerned.
-- Versions are many and wide; these change seldom.
create table steering.task_words (
  task uuid not null references steering.task (id),
  search text not null,
  digest text not null generated always as (md5(search)) stored,
  primary key (task, digest)
);
insert into steering.task_words (task, search) select distinct task, search from steering.task_version where search <> '';
create index task_words_search on steering.task_words using gin (search public.gin_trgm_ops);
alter table steering.task_version drop column search;

create table steering.task_party (
  agency text not null,
  task uuid not null references steering.task (id),
  primary key (agency, task)
);
insert into steering.task_party (agency, task) select distinct unnest(lead || support), task from steering.task_version;
create index task_party_task on steering.task_party (task);
drop index steering.task_version_lead_ever;
drop index steering.task_version_support_ever;
