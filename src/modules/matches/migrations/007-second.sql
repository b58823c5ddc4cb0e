-- breaking: no
-- A reader may say that a record means the second person who was shown, and whom that was.
alter table matches.reading add column person text;
alter table matches.reading drop constraint reading_verdict_check, add constraint reading_verdict_check
  check (verdict in ('accept', 'refuse', 'second', 'unsure') and (verdict = 'second') = (person is not null));
