-- breaking: no
-- Codes by text message are told apart from those by mail: each proves its own channel.
alter table authentication.code drop constraint code_kind_check;
alter table authentication.code add constraint code_kind_check check (kind in ('recovery', 'second', 'sms', 'password'));
