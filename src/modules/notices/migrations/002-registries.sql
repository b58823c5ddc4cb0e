-- breaking: no
-- What is told of databases comes by mail as the rest does, until somebody turns it off.
update notices.preference set kinds = kinds || '{registries}'::text[] where not ('registries' = any (kinds));
