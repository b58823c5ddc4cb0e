-- breaking: no
-- Why a page was given up.
alter table keying.page add column dropped_words text;
