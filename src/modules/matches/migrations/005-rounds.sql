-- breaking: no
-- A link whose decision was undone is asked about anew; what readers said in an earlier round stays, and counts in that round alone.
alter table matches.review add column round smallint not null default 1;
alter table matches.reading add column round smallint not null default 1;
alter table matches.reading drop constraint reading_pkey, add primary key (edge, round, account);
-- A link taken back after readers held it to be right was wrong.
update matches.review as v set outcome = 'refuse' from matches.edge as e where e.id = v.edge and e.state = 'refused' and v.outcome = 'accept';
