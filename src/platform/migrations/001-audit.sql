-- breaking: no
-- Why drafts: the chain has one end, so whoever extends it makes all others wait. A draft is written when something
-- happens and joins the chain at the very end of its transaction: the wait is one commit long, however long the work was.
create table platform.audit (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  role text not null,
  agency text,
  action text not null,
  subject text,
  details jsonb not null,
  request text not null,
  previous bytea not null,
  hash bytea not null
);
create index audit_subject on platform.audit (subject, seq);
create index audit_at on platform.audit (at);

create table platform.audit_draft (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null check (actor !~ '\n'),
  role text not null check (role !~ '\n'),
  agency text check (agency !~ '\n'),
  action text not null check (action ~ '^[a-z0-9-]+\.[a-z0-9.-]+$'),
  subject text check (subject !~ '\n'),
  details jsonb not null,
  request text not null check (request !~ '\n')
);

create table platform.audit_head (
  id boolean primary key default true check (id),
  seq bigint not null,
  hash bytea not null
);
insert into platform.audit_head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

-- What an entry's hash is taken of: ten lines of text, the first being the hash of the entry before it in hexadecimal.
create function platform.audit_content(entry platform.audit) returns text language sql stable as $$
  select concat(
    encode(entry.previous, 'hex'), E'\n', entry.seq, E'\n',
    to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), E'\n',
    entry.actor, E'\n', entry.role, E'\n', entry.agency, E'\n', entry.action, E'\n', entry.subject, E'\n',
    entry.request, E'\n', entry.details::text)
$$;

create function platform.audit_hash(entry platform.audit) returns bytea language sql stable as $$
  select sha256(convert_to(platform.audit_content(entry), 'UTF8'))
$$;

create function platform.chain_audit() returns trigger language plpgsql as $$
declare
  head record;
  entry platform.audit;
begin
  select seq, hash into strict head from platform.audit_head for update;
  entry := row(head.seq + 1, new.at, new.actor, new.role, new.agency, new.action, new.subject, new.details, new.request, head.hash, null);
  entry.hash := platform.audit_hash(entry);
  insert into platform.audit select entry.*;
  update platform.audit_head set seq = entry.seq, hash = entry.hash;
  delete from platform.audit_draft where id = new.id;
  return null;
end
$$;
create constraint trigger chain after insert on platform.audit_draft
  deferrable initially deferred for each row execute function platform.chain_audit();

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows', tg_table_name using errcode = 'insufficient_privilege';
end
$$;
create trigger only_grows before update or delete or truncate on platform.audit
  for each statement execute function platform.refuse_change();
