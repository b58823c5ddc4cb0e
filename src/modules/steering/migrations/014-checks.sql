-- breaking: no
-- A check by the system proves a product too: what it looked at, when, by which values, and what it saw.
alter table steering.evidence add column made_check jsonb;
alter table steering.evidence drop constraint evidence_proves;
alter table steering.evidence add constraint evidence_proves
  check (number is not null or file_hash is not null or link is not null or made_check is not null);
