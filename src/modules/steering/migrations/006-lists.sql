-- breaking: no
-- Lists and their totals over hundreds of thousands of tasks: what a list is sorted and narrowed by stands in an index, so that
-- rows are fetched for one page only. Arrays and long words stay out of these: an index row has a limit, an order has none.
drop index steering.task_version_due;
create index task_version_due on steering.task_version (due_on, task)
  include (valid_from, completed_on, withdrawn_on, updated_on, recurs, document, position, section) where valid_to = 'infinity';
create index task_version_updated on steering.task_version (updated_on desc nulls last, task)
  include (valid_from, due_on, completed_on, withdrawn_on, recurs, document, section) where valid_to = 'infinity';
create index task_version_title on steering.task_version (left(title, 120) collate "vi-x-icu", task) where valid_to = 'infinity';
create index task_version_unclear on steering.task_version (due_on, task)
  include (valid_from, completed_on, withdrawn_on) where valid_to = 'infinity' and cardinality(unclear) > 0;
create index task_version_review on steering.task_version (due_on, task)
  include (valid_from, completed_on, withdrawn_on) where valid_to = 'infinity' and cardinality(review) > 0;
create index task_created on steering.task (created_at);

-- Looking back: what held on a day had begun before its end and ended later, or never.
drop index steering.task_version_ended;
create index task_version_held on steering.task_version (valid_to, valid_from)
  include (task, due_on, completed_on, withdrawn_on, updated_on, recurs, document, position, section);
create index task_version_lead_ever on steering.task_version using gin (lead);
create index task_version_support_ever on steering.task_version using gin (support);
create index task_version_unclear_ever on steering.task_version (valid_to, valid_from)
  include (task, due_on, completed_on, withdrawn_on) where cardinality(unclear) > 0;
create index task_version_review_ever on steering.task_version (valid_to, valid_from)
  include (task, due_on, completed_on, withdrawn_on) where cardinality(review) > 0;

-- The words people look for are kept once: by the last of the versions that share them.
update steering.task_version as earlier set search = '' from steering.task_version as later
  where later.task = earlier.task and later.valid_from = earlier.valid_to and later.search = earlier.search;
drop index steering.task_version_search;
create index task_version_search on steering.task_version using gin (search public.gin_trgm_ops) where search <> '';
