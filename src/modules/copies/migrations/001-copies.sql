-- breaking: no
-- One consumer taking one registry over, chunk by chunk: begun once and journalled once, gone on with until its end.
create table copies.run (
  id uuid primary key default gen_random_uuid(),
  registry text not null,
  account text,
  agency text,
  by_name text not null,
  began_at timestamptz not null,
  asked_at timestamptz not null,
  chunks integer not null default 0,
  records bigint not null default 0,
  ended_at timestamptz
);
