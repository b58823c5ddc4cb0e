-- breaking: yes
-- How far candidates of a record were sought: 0 certain by number, name and date, 1 by number, 2 by equal name and date, 3 by every rule.
-- Somebody found only by a later rule has no say in it, so only those who have are looked for.
alter table matches.record add column reach smallint not null default 3;
update matches.record set reach = 0 where cardinality(holds) = 1;

drop index matches.record_personal;
drop index matches.record_card;
drop index matches.record_birth;
drop index matches.record_swap;
drop index matches.record_name;
drop index matches.record_holds;
create index record_personal on matches.record (personal) where personal is not null and reach > 0;
create index record_card on matches.record (card) where card is not null and reach > 0;
create index record_exact on matches.record (dob, kid) where reach > 1;
create index record_given on matches.record (dob, gid) where reach = 3;
create index record_place on matches.record (dob, prov) where reach = 3;
create index record_swap on matches.record (swap, kid) where swap is not null and reach = 3;
create index record_name on matches.record (kid, prov) where reach = 3;
