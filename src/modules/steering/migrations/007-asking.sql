-- breaking: no
-- When a model was asked about an imported document; no document is asked about twice.
alter table steering.import add column asked_at timestamptz;
create index import_asked on steering.import (done_at) where state = 'done' and asked_at is null;
