-- breaking: no
-- The holder of an account may lock it (khóa tài khoản định danh): no session, no way in, until they open it again.
alter table identity.account add column locked_at timestamptz;
create index account_older_hash on identity.account (id) where password like 'scrypt$%';
