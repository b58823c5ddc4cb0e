-- breaking: no
-- Who held which post, and when: rows are added and never changed; a correction is a row that replaces another.
create table directory.term (
  id bigint generated always as identity primary key,
  post text not null check (post ~ '^(pm|(head|deputy|dpm)\.[a-z0-9-]{2,120})$'),
  holder text check (length(holder) between 1 and 200),
  from_day date not null,
  to_day date,
  basis text check (length(basis) <= 300),
  replaces bigint unique references directory.term (id),
  void boolean not null default false,
  reason text check (length(reason) <= 1000),
  recorded_at timestamptz not null,
  recorded_by text not null,
  check (from_day <= to_day),
  check (not void or replaces is not null),
  check (replaces is null or reason is not null)
);
create index term_post on directory.term (post, from_day);

create function directory.term_stays() returns trigger language plpgsql as $$
begin
  raise exception 'terms of office are only added to';
end $$;
create trigger term_stays before update or delete on directory.term for each row execute function directory.term_stays();
