-- breaking: no
-- Records that belong to another person than their own number says, as the linkage told: those it links, and those a reader said are not of the person
-- whose number they bear. A record that is not here belongs to the person of its number.
create table records.belonging (
  registry text collate "C" not null,
  key text collate "C" not null,
  person text collate "C",
  refused text collate "C",
  decided boolean not null,
  since timestamptz not null,
  primary key (registry, key),
  check (person is not null or refused is not null)
);
create index belonging_person on records.belonging (person) where person is not null;

-- Persons whose records are others than before, until somebody has looked at them.
create table records.moved (id bigint generated always as identity primary key, person text collate "C" not null);
