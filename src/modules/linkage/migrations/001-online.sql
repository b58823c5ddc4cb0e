-- breaking: no
create table linkage.person (
  pid bigint primary key,
  person_id text not null,
  kid bigint,
  fid bigint,
  gid integer,
  oid integer,
  sid integer,
  words smallint,
  words_key text,
  dob integer,
  id9 integer,
  prov smallint,
  sex smallint,
  held integer not null default 0
);

create index person_card on linkage.person (id9) where id9 is not null;
create index person_birth on linkage.person (dob, kid);
create index person_birth_given on linkage.person (dob, gid);
create index person_name on linkage.person (kid, prov, dob);

-- How many people hold a value: name with marks, key name, birth date, year of birth, place.
create table linkage.frequency (
  kind text not null check (kind in ('full', 'key', 'date', 'year', 'place')),
  value bigint not null,
  people integer not null,
  primary key (kind, value)
);

-- What the last run in bulk learned, by registry.
create table linkage.model (
  registry text primary key,
  plan text not null,
  people bigint not null,
  weights jsonb not null,
  bits real not null,
  learned_at timestamptz not null
);
