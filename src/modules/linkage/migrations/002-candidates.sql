-- breaking: yes
-- How many records of a registry hold each person by number, name and date; apart from the people, who never change between two loads.
create table linkage.held (
  registry text collate "C" not null,
  pid bigint not null,
  held integer not null,
  primary key (registry, pid)
) with (fillfactor = 90);
insert into linkage.held (registry, pid, held) select m.registry, p.pid, p.held from linkage.person as p cross join linkage.model as m where p.held > 0;

alter table linkage.person drop column held, alter column person_id drop not null;
-- Only a person whose number is none of the usual ones needs it written out.
create index person_odd on linkage.person (person_id) where pid < 0;

-- A name's key decides its given name: one index serves equal names and equal given names of a day, in the order of numbers.
drop index linkage.person_birth;
drop index linkage.person_birth_given;
drop index linkage.person_name;
create index person_birth on linkage.person (dob, gid, kid, pid);
create index person_name on linkage.person (kid, prov, dob, (dob % 10000));

-- Rules the last run could afford, with how often a name may occur where they ask for rare ones; null: all of the plan.
alter table linkage.model add column rules jsonb;
