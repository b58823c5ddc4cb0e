-- breaking: no
-- Every record that fails a rule is kept in a file, with its province; imports of before keep the first 500 of each rule, without.
alter table intake.import add column findings text;

-- How often each rule was asked in each province and failed there; place is the code of registration, 0 where none is known.
create table intake.place_rule (
  import uuid not null references intake.import (id) on delete cascade,
  place integer not null,
  rule text not null,
  checked bigint not null,
  failed bigint not null,
  primary key (import, rule, place)
);
