-- breaking: no
-- Content by its SHA-256, in parts, so that a file is never whole in the memory of the server or of a reader.
create table platform.file (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  upload uuid not null unique,
  size bigint not null check (size >= 0),
  name text not null,
  media_type text not null,
  stored_at timestamptz not null
);

create table platform.file_part (
  upload uuid not null,
  n integer not null,
  bytes bytea not null,
  primary key (upload, n)
);
-- Documents are compressed already.
alter table platform.file_part alter column bytes set storage external;
