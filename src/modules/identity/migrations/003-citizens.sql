-- breaking: no
-- Citizens (công dân) sign in through an identity provider; a session knows how surely (mức độ xác thực) and by which means.
alter table identity.account drop constraint account_role_check;
alter table identity.account add constraint account_role_check
  check (role in ('standing-clerk', 'agency-clerk', 'agency-leader', 'leader', 'inspector', 'administrator', 'citizen'));
alter table identity.account add column eid_level smallint check (eid_level in (1, 2));
alter table identity.account add column profile jsonb;

alter table identity.session add column level smallint not null default 1 check (level between 1 and 4);
alter table identity.session add column amr text[] not null default '{pwd}';

create table identity.linked (
  issuer text not null,
  subject text not null,
  account uuid not null references identity.account (id) on delete cascade,
  primary key (issuer, subject)
);
create index linked_account on identity.linked (account);
create index account_personal_id on identity.account ((profile->>'personalId')) where profile is not null;
