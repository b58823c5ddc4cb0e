-- breaking: no
-- Tickets come from comparisons of registries too, which belong to no import.
alter table stewardship.ticket alter column import drop not null, alter column last_import drop not null;
