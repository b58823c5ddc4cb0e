-- breaking: no
-- Tokens by which somebody acts for an organisation are found without reading the others.
create index model_acting on openid.model (account) where payload->'rar' is not null;
