-- breaking: no
-- Every arrangement of the dashboard there has been; the last is in force.
create table dashboards.version (
  number integer primary key,
  title text not null,
  indicators jsonb not null,
  reason text not null,
  restores integer references dashboards.version (number),
  at timestamptz not null,
  by_account text,
  by_name text not null,
  demonstration boolean not null default false
);

-- What was published: the very bytes with their hash, and what is needed to make them again.
create table dashboards.publication (
  number integer primary key,
  as_of date not null,
  version integer not null references dashboards.version (number),
  up_to bigint not null,
  content text not null,
  sha256 text not null,
  at timestamptz not null,
  by_account text,
  by_name text not null,
  demonstration boolean not null default false
);
create index publication_day on dashboards.publication (as_of desc, number desc);

create function dashboards.only_appended() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('dashboards.removing', true) = 'on' then return old; end if;
  raise exception 'dashboards are only appended';
end $$;
create trigger version_only_appended before update or delete on dashboards.version for each row execute function dashboards.only_appended();
create trigger publication_only_appended before update or delete on dashboards.publication for each row execute function dashboards.only_appended();
