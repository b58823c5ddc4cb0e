-- breaking: no
create schema if not exists directory;

create table directory.agency (
  id text primary key check (id ~ '^[a-z0-9-]{2,100}$'),
  kind text not null,
  parent text references directory.agency (id) deferrable initially deferred,
  from_day date,
  to_day date,
  check (from_day <= to_day)
);

create table directory.agency_name (
  agency text not null references directory.agency (id) on delete cascade deferrable initially deferred,
  name_vi text not null,
  name_en text not null,
  from_day date,
  to_day date,
  check (from_day <= to_day)
);
create index agency_name_agency on directory.agency_name (agency);

create table directory.agency_code (
  agency text not null references directory.agency (id) on delete cascade deferrable initially deferred,
  notation text not null,
  code text not null,
  from_day date,
  to_day date,
  certain boolean not null
);
create index agency_code_code on directory.agency_code (notation, code);

create table directory.post (
  agency text not null references directory.agency (id) on delete cascade deferrable initially deferred,
  title_vi text not null,
  title_en text not null,
  from_day date,
  to_day date
);
create index post_agency on directory.post (agency);

create table directory.succession (
  source text not null references directory.agency (id) on delete cascade deferrable initially deferred,
  target text not null references directory.agency (id) on delete cascade deferrable initially deferred,
  on_day date not null,
  functions jsonb,
  basis text,
  certain boolean not null
);
create index succession_source on directory.succession (source);
create index succession_target on directory.succession (target);

create table directory.definitions (
  only_one boolean primary key default true check (only_one),
  checksum text not null,
  loaded_at timestamptz not null
);

-- Names as they stand; whoever lives on a higher floor joins this and nothing else.
create view directory.agency_view as
select a.id, a.kind, a.parent, a.from_day, a.to_day, n.name_vi, n.name_en, p.title_vi as head_vi, p.title_en as head_en
from directory.agency a
join lateral (select name_vi, name_en from directory.agency_name where agency = a.id order by from_day desc nulls last limit 1) n on true
left join lateral (select title_vi, title_en from directory.post where agency = a.id order by from_day desc nulls last limit 1) p on true;
