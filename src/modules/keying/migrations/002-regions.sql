-- breaking: no
-- Where on a page each field stands is told by the form it was filled in on; its size turns fractions into places.
alter table keying.page
  add column form text,
  add column width integer check (width > 0),
  add column height integer check (height > 0),
  add column demonstration boolean not null default false;
create index page_entered on keying.page (registry, entered_key) where outcome = 'entered';
