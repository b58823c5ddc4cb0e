-- breaking: no
-- In which version of its definition a registry's records are held; the first one where nothing is said.
create table records.held_version (registry text collate "C" primary key, version integer not null, at timestamptz not null);

alter table records.origin drop constraint origin_rule_check;
alter table records.origin add constraint origin_rule_check check (rule in ('import', 'own-write', 'proposal', 'merge', 'removal', 'version'));
