-- breaking: no
-- What a record holds, as a number: the first 60 bits of the MD5 of name=value in the order of names, U+001F between them.
create function records.digest_of(fields jsonb) returns bigint language sql immutable parallel safe as $$
  select ('x' || left(md5(coalesce(string_agg(key || '=' || value, chr(31) order by key collate "C"), '')), 15))::bit(60)::bigint from jsonb_each_text(fields)
$$;

-- Where each field of a record comes from after some fields changed: the others keep their statement.
create function records.origins_after(old jsonb, old_origin bigint, old_origins jsonb, new jsonb) returns jsonb language sql immutable parallel safe as $$
  select jsonb_object_agg(key, coalesce(old_origins -> key, to_jsonb(old_origin))) from jsonb_each(new) where old -> key = value
$$;
