-- breaking: no
-- Up to which number of each registry's feed its persons were looked at.
create table discrepancies.followed (registry text collate "C" primary key, last bigint not null default 0);

-- Two registries that say differently of one field of a person: open until they agree, or one of the two no longer says anything.
create table discrepancies.discrepancy (
  id uuid primary key default gen_random_uuid(),
  person text collate "C" not null,
  field text not null,
  -- The value that stands by the rule of the field, and the one that differs: registry, key, field, value, since, confirmedOn, origin.
  standing jsonb not null,
  differing jsonb not null,
  registries text[] not null,
  -- The two records, in the order of their registries: what makes it the same discrepancy when the other value comes to stand.
  pair text not null,
  opened_on date not null,
  due_on date not null,
  right_registry text,
  proposal uuid,
  proposed_by text,
  proposed_agency text,
  proposed_at timestamptz,
  reason text,
  closed_at timestamptz,
  closed_how text check (closed_how in ('agreed', 'gone')),
  check ((closed_at is null) = (closed_how is null))
);
create unique index discrepancy_open on discrepancies.discrepancy (person, field, pair) where closed_at is null;
create index discrepancy_due on discrepancies.discrepancy (due_on, id) where closed_at is null;
create index discrepancy_registries on discrepancies.discrepancy using gin (registries);
