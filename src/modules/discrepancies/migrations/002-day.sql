-- breaking: no
-- Up to which day persons were looked at of whom something said before begins or ends to hold; one row.
create table discrepancies.day_followed (single boolean primary key default true check (single), day date not null);
