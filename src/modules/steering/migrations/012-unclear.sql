-- breaking: no
-- Lists of what is unclear and of what waits for a look are read in the order of the board too: what is not done first.
drop index steering.task_version_unclear;
create index task_version_unclear on steering.task_version ((completed_on is not null), due_on, task)
  include (valid_from, completed_on, withdrawn_on, parent) where valid_to = 'infinity' and cardinality(unclear) > 0;
drop index steering.task_version_review;
create index task_version_review on steering.task_version ((completed_on is not null), due_on, task)
  include (valid_from, completed_on, withdrawn_on, parent) where valid_to = 'infinity' and cardinality(review) > 0;
