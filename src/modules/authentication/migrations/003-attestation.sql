-- breaking: no
-- How the authenticator proved its model when a key was enrolled; keys of before are not known to have.
alter table authentication.passkey add column format text not null default 'none';
