-- breaking: no
-- How many tasks stood where at the end of a day that is over: what was held of it changes no more. Should it change all the same
-- (tasks taken away for good, a clock that was wrong), the tally is forgotten in the statement that changes it.
create table steering.tally (
  day date primary key,
  until timestamptz not null
);
-- By the day they are due. `standing`: 0 open, 1 done on time, 2 done late; parts of tasks and what was withdrawn are not counted.
create table steering.tally_due (
  day date not null references steering.tally (day) on delete cascade,
  standing smallint not null,
  due_on date,
  tasks integer not null
);
create index tally_due_day on steering.tally_due (day, standing, due_on) include (tasks);
-- By who leads them, as written; the day they are due stands with what is open. Kept for the last day only.
create table steering.tally_lead (
  day date not null references steering.tally (day) on delete cascade,
  lead text[] not null,
  standing smallint not null,
  due_on date,
  tasks integer not null
);
create index tally_lead_day on steering.tally_lead (day);

create or replace function steering.renew_task_agency() returns trigger language plpgsql as $$
declare
  changed uuid[];
  since timestamptz;
begin
  if tg_op = 'INSERT' then
    changed := array(select distinct task from after where valid_to = 'infinity');
    since := (select min(valid_from) from after);
  elsif tg_op = 'DELETE' then
    changed := array(select distinct task from before where valid_to = 'infinity');
    since := (select min(valid_from) from before);
  else
    changed := array(select task from before where valid_to = 'infinity' union select task from after where valid_to = 'infinity');
    -- What only ends later or sooner is as it was up to the sooner end.
    since := (select min(case when (a.due_on, a.completed_on, a.withdrawn_on, a.parent, a.lead) is not distinct from (b.due_on, b.completed_on, b.withdrawn_on, b.parent, b.lead)
        then least(a.valid_to, b.valid_to) else b.valid_from end)
      from before b left join after a on a.task = b.task and a.valid_from = b.valid_from);
  end if;
  if cardinality(changed) > 0 then
    delete from steering.task_agency where task = any(changed);
    insert into steering.task_agency select * from steering.task_agency_present where task = any(changed);
  end if;
  delete from steering.tally where until > since;
  return null;
end $$;
