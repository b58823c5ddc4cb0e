-- breaking: no
-- An agency's tasks on a past day are found among the versions themselves: a join with the narrow table reads more than it saves.
create index task_version_lead_ever on steering.task_version using gin (lead);
create index task_version_support_ever on steering.task_version using gin (support);
