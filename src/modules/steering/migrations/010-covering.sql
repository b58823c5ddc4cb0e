-- breaking: no
-- From a task to what held of it, without its row: for searches that find thousands of tasks by their words.
drop index steering.task_version_now;
create unique index task_version_now on steering.task_version (task)
  include (valid_from, due_on, completed_on, withdrawn_on, updated_on, recurs, document, section) where valid_to = 'infinity';
alter table steering.task_version drop constraint task_version_pkey;
alter table steering.task_version add constraint task_version_pkey primary key (task, valid_from)
  include (valid_to, due_on, completed_on, withdrawn_on, updated_on, recurs, document, section);
