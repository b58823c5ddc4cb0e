-- breaking: no
-- What somebody looks for is whole words, the last one perhaps half typed: they stand in an index as words, not as threes of letters.
create function steering.words_of(search text) returns tsvector language sql immutable parallel safe return
  array_to_tsvector(array(
    select left(word, 200) from regexp_split_to_table(search, '\s+') as token, lateral (
      select btrim(token, '.,;:!?()[]"''“”‘’«»–—-/…') as word
      union
      select regexp_split_to_table(token, '[^[:alnum:]]+')) as words
    where word <> ''));
drop index steering.task_words_search;
create index task_words_search on steering.task_words using gin (steering.words_of(search));

-- Which of the five is unclear stands in the index: a few short words, never more than five.
drop index steering.task_version_unclear;
create index task_version_unclear on steering.task_version ((completed_on is not null), due_on, task)
  include (valid_from, completed_on, withdrawn_on, parent, unclear) where valid_to = 'infinity' and cardinality(unclear) > 0;
drop index steering.task_version_unclear_ever;
create index task_version_unclear_ever on steering.task_version (valid_to, valid_from)
  include (task, due_on, completed_on, withdrawn_on, parent, unclear) where cardinality(unclear) > 0;

-- What is open and what was done are looked at apart; the other orders of a list.
create index task_version_open on steering.task_version (due_on, task)
  include (valid_from, completed_on, withdrawn_on, updated_on, recurs, document, section, parent) where valid_to = 'infinity' and completed_on is null;
create index task_version_done on steering.task_version (completed_on, task)
  include (valid_from, due_on, withdrawn_on, recurs, parent) where valid_to = 'infinity' and completed_on is not null;
create index task_version_due_down on steering.task_version (due_on desc nulls last, task)
  include (valid_from, completed_on, withdrawn_on, recurs, parent) where valid_to = 'infinity';
create index task_version_position on steering.task_version (position, task)
  include (valid_from, completed_on, due_on, withdrawn_on, recurs, parent) where valid_to = 'infinity';

-- What each agency leads or supports now, narrow and in the order in which it is read: one row for an agency and a task. It is made
-- of the present versions by a trigger, in the statement that changes them.
create table steering.task_agency (
  agency text not null,
  task uuid not null references steering.task (id),
  leads boolean not null,
  supports boolean not null,
  -- Whether it is named first of the leads, so that each task is counted once, and all of them where there are several.
  first boolean not null,
  together text[],
  valid_from timestamptz not null,
  document uuid,
  section text,
  position integer not null,
  due_on date,
  recurs text,
  updated_on date,
  completed_on date,
  withdrawn_on date,
  parent uuid,
  primary key (task, agency)
);
create view steering.task_agency_present as
  select each.agency, v.task, each.agency = any(v.lead) as leads, each.agency = any(v.support) as supports,
    coalesce(v.lead[1] = each.agency, false) as first, case when cardinality(v.lead) > 1 then v.lead end as together,
    v.valid_from, v.document, v.section, v.position, v.due_on, v.recurs, v.updated_on, v.completed_on, v.withdrawn_on, v.parent
  from steering.task_version v cross join lateral (select distinct unnest(v.lead || v.support) as agency) as each
  where v.valid_to = 'infinity';
insert into steering.task_agency select * from steering.task_agency_present;
create index task_agency_board on steering.task_agency (agency, (completed_on is not null), due_on, task)
  include (leads, supports, valid_from, completed_on, withdrawn_on, updated_on, recurs, document, section, parent);
create index task_agency_open on steering.task_agency (agency, due_on, task)
  include (leads, supports, valid_from, completed_on, withdrawn_on, updated_on, recurs, document, section, parent) where completed_on is null;

create function steering.renew_task_agency() returns trigger language plpgsql as $$
declare
  changed uuid[];
begin
  if tg_op = 'INSERT' then
    changed := array(select distinct task from after where valid_to = 'infinity');
  elsif tg_op = 'DELETE' then
    changed := array(select distinct task from before where valid_to = 'infinity');
  else
    changed := array(select task from before where valid_to = 'infinity' union select task from after where valid_to = 'infinity');
  end if;
  if cardinality(changed) > 0 then
    delete from steering.task_agency where task = any(changed);
    insert into steering.task_agency select * from steering.task_agency_present where task = any(changed);
  end if;
  return null;
end $$;
create trigger agencies_after_insert after insert on steering.task_version
  referencing new table as after for each statement execute function steering.renew_task_agency();
create trigger agencies_after_update after update on steering.task_version
  referencing old table as before new table as after for each statement execute function steering.renew_task_agency();
create trigger agencies_after_delete after delete on steering.task_version
  referencing old table as before for each statement execute function steering.renew_task_agency();
