-- breaking: no
-- The head of an agency (lãnh đạo cơ quan) signs in too: approves what its clerks send.
alter table identity.account drop constraint account_role_check;
alter table identity.account add constraint account_role_check
  check (role in ('standing-clerk', 'agency-clerk', 'agency-leader', 'leader', 'inspector', 'administrator'));
alter table identity.account add constraint account_of_agency check (role <> 'agency-leader' or agency is not null);
