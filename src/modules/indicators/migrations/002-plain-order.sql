-- breaking: no
-- Keys are codes, not words: they are compared byte by byte, which sorts the last word on every place several times faster.
alter table indicators.observation
  alter column indicator type text collate "C",
  alter column unit type text collate "C",
  alter column period type text collate "C",
  alter column dimension type text collate "C",
  alter column category type text collate "C";
create index observation_whole on indicators.observation (indicator, unit, period, known_at desc, id desc) where dimension = '';
