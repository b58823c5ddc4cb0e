-- breaking: no
-- Parts that a body holds of tasks given to a collective: told by the body, counted once as the whole and never in a sum.
alter table reporting.line add column part boolean not null default false;
alter table reporting.expectation add column parts integer not null default 0;
