import { sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import { digestOf } from './digest.ts'
import type { Fields } from './history.ts'
import { db } from './store.ts'

type Held = { 'records.held_version': { registry: string; version: number; at: Date } }

/** In which version a registry's records are held; null where nobody noted it. */
export const heldVersion = async (ctx: Ctx, registry: string): Promise<number | null> =>
  (await tables<Held>(ctx).selectFrom('records.held_version').select('version').where('registry', '=', registry).executeTakeFirst())?.version ?? null

export const saveHeldVersion = async (ctx: Ctx, registry: string, version: number): Promise<void> => {
  const row = { registry, version, at: ctx.now() }
  const query = tables<Held>(ctx).insertInto('records.held_version').values(row)
  await query.onConflict((on) => on.column('registry').doUpdateSet(row)).execute()
}

/** A piece as it is known now, with what leads to where its fields come from. */
export type RawPiece = {
  key: string
  seq: number
  n: number
  valid_from: string
  fields: Fields
  origin: number
  origins: Record<string, number> | null
  originals: Fields | null
}

/** All that is known now of the next keys after one, in the order of keys and days. */
export async function piecesAfter(ctx: Ctx, registry: string, after: string, keys: number): Promise<RawPiece[]> {
  const { rows } = await sql<RawPiece>`
    select key, seq, n, valid_from, fields, origin, origins, originals from records.version
    where registry = ${registry} and superseded_at is null and key in (
      select distinct key from records.version where registry = ${registry} and superseded_at is null and key > ${after} order by key limit ${keys})
    order by key, valid_from`.execute(db(ctx))
  return rows
}

/** A piece that takes the place of another: the same days, other fields. */
export type Rewritten = {
  key: string
  old_seq: number
  old_n: number
  seq: number
  n: number
  valid_from: string
  fields: Fields
  origins: Record<string, number>
  originals: Fields | null
  changed: readonly string[]
}

/** Puts pieces in the place of others and tells the feed of each record once, in one statement. */
export async function rewritePieces(ctx: Ctx, registry: string, origin: number, pieces: readonly Rewritten[]): Promise<void> {
  const given = JSON.stringify(pieces.map((piece) => ({ ...piece, digest: String(digestOf(piece.fields)) })))
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${given}::jsonb) as g(key text, old_seq bigint, old_n smallint, seq bigint, n smallint, valid_from date,
        fields jsonb, origins jsonb, originals jsonb, changed jsonb, digest bigint)),
    closed as (
      update records.version v set superseded_at = ${ctx.now()}::timestamptz from given g
      where v.registry = ${registry} and v.key = g.key and v.seq = g.old_seq and v.n = g.old_n returning v.key, v.seq, v.n, v.valid_to, v.person, v.confirmed_on),
    entered as (
      insert into records.version (registry, key, seq, n, valid_from, valid_to, recorded_at, fields, origin, origins, originals, person, digest, confirmed_on)
      select ${registry}, g.key, g.seq, g.n, g.valid_from, c.valid_to, ${ctx.now()}::timestamptz, g.fields, ${origin}::bigint, g.origins, nullif(g.originals, 'null'::jsonb),
        c.person, g.digest, c.confirmed_on from given g join closed c on c.key = g.key and c.seq = g.old_seq and c.n = g.old_n)
    insert into records.change (registry, seq, key, kind, fields, valid_from, origin, recorded_at)
    select distinct on (seq) ${registry}, seq, key, 'changed', array(select jsonb_array_elements_text(changed)), valid_from, ${origin}::bigint, ${ctx.now()}::timestamptz
    from given order by seq, valid_from desc`.execute(db(ctx))
}
