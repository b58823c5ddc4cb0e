-- breaking: yes
-- What turns documents into tasks leaves the board: imports, corrections, recalls, suggestions and disagreements.
create schema if not exists readings;
alter table steering.import set schema readings;
alter table steering.correction set schema readings;
alter table steering.recall set schema readings;
alter table steering.suggestion set schema readings;
alter table steering.conflict set schema readings;
alter table steering.conflict_decision set schema readings;
