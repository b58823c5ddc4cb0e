import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { db } from './store.ts'
import type { Forecast } from './tables.ts'

/** Part of a staged import: the records from `after` (left out) to `upTo`; `whole` where the file has a column for every field. */
export type Slice = {
  id: string
  registry: string
  origin: number
  from: PlainDate
  after: number
  upTo: number
  columns: readonly string[]
  whole: boolean
  base: number
  /** The least and the greatest key in it: staged records are in the order of their keys. */
  keys: { first: string; last: string }
}

/** Keys of the registry among which those of the slice lie: all that has to be looked at. */
const near = ({ keys }: Slice) => sql`v.key >= ${keys.first} and v.key <= ${keys.last}`

/**
 * Lets one transaction join by hashing what lies in the range of keys: figures the planner has of a table that is just being
 * filled would make it compare everything with everything.
 */
export const joinByHash = (ctx: Ctx) =>
  sql`select set_config('statement_timeout', '600s', true), set_config('enable_nestloop', 'off', true), set_config('enable_seqscan', 'off', true)`.execute(
    db(ctx),
  )

/** Gives the planner its ways back, for a transaction that goes on. */
export const joinAsUsual = (ctx: Ctx) =>
  sql`select set_config('enable_nestloop', 'on', true), set_config('enable_seqscan', 'on', true)`.execute(db(ctx))

export async function keysOf(ctx: Ctx, { id, after, upTo }: Pick<Slice, 'id' | 'after' | 'upTo'>): Promise<Slice['keys']> {
  const { rows } = await sql<Slice['keys']>`
    select min(key) as first, max(key) as last from intake.staged s where s.import = ${id} and s.n > ${after} and s.n <= ${upTo}`.execute(db(ctx))
  return rows[0] ?? { first: '', last: '' }
}

const piece = (slice: Slice) => sql`s.import = ${slice.id} and s.n > ${slice.after} and s.n <= ${slice.upTo}`
const merged = ({ columns, whole }: Slice) => (whole ? sql`s.fields` : sql`((v.fields - ${sql.val([...columns])}::text[]) || s.fields)`)
const countOf = async (query: { execute: (at: ReturnType<typeof db>) => Promise<{ rows: { n: number }[] }> }, ctx: Ctx) =>
  (await query.execute(db(ctx))).rows[0]?.n ?? 0

/** Enters the records whose keys are not there; how many. */
export const enterNew = (ctx: Ctx, slice: Slice): Promise<number> =>
  countOf(
    sql<{ n: number }>`
    with fresh as materialized (
      select s.*, ${slice.base}::bigint + row_number() over (order by s.n) as seq from intake.staged s where ${piece(slice)}
        and not exists (select from records.version v where v.registry = ${slice.registry} and ${near(slice)} and v.key = s.key and v.superseded_at is null and (v.valid_to is null or v.valid_to > ${slice.from}))
        and not exists (select from records.redirect r where r.registry = ${slice.registry} and r.from_key = s.key)),
    entered as (
      insert into records.version (registry, key, seq, n, valid_from, recorded_at, fields, origin, originals, person, digest, confirmed_on)
      select ${slice.registry}, key, seq, 0, ${slice.from}::date, ${ctx.now()}::timestamptz, fields, ${slice.origin}::bigint, originals, person, digest, ${ctx.today()}::date from fresh),
    told as (
      insert into records.change (registry, seq, key, kind, valid_from, origin, recorded_at)
      select ${slice.registry}, seq, key, 'created', ${slice.from}::date, ${slice.origin}::bigint, ${ctx.now()}::timestamptz from fresh)
    select count(*) as n from fresh`,
    ctx,
  )

/** Changes the records that hold something else; how many. What held before stays as history. */
export const changeHeld = (ctx: Ctx, slice: Slice): Promise<number> =>
  countOf(
    sql<{ n: number }>`
    with other as materialized (
      select s.key, v.seq as old_seq, v.n as old_n, v.fields as old, v.origin as old_origin, v.origins as old_origins, v.originals as old_originals, v.person as old_person,
        v.digest as old_digest, v.valid_from as old_from, v.valid_to, v.confirmed_on as old_confirmed, ${merged(slice)} as fields, s.originals, coalesce(s.person, v.person) as person,
        ${slice.base}::bigint + row_number() over (order by s.n) as seq
      from intake.staged s join records.version v on v.registry = ${slice.registry} and ${near(slice)} and v.key = s.key and v.superseded_at is null
        and v.valid_from <= ${slice.from} and (v.valid_to is null or v.valid_to > ${slice.from})
      where ${piece(slice)} and ${merged(slice)} <> v.fields),
    closed as (
      update records.version v set superseded_at = ${ctx.now()}::timestamptz from other o
      where v.registry = ${slice.registry} and ${near(slice)} and v.key = o.key and v.seq = o.old_seq and v.n = o.old_n),
    before as (
      insert into records.version (registry, key, seq, n, valid_from, valid_to, recorded_at, fields, origin, origins, originals, person, digest, confirmed_on)
      select ${slice.registry}, key, seq, 1, old_from, ${slice.from}::date, ${ctx.now()}::timestamptz, old, old_origin, old_origins, old_originals, old_person, old_digest, old_confirmed
      from other where old_from < ${slice.from}),
    entered as (
      insert into records.version (registry, key, seq, n, valid_from, valid_to, recorded_at, fields, origin, origins, originals, person, digest, confirmed_on)
      select ${slice.registry}, key, seq, 0, ${slice.from}::date, valid_to, ${ctx.now()}::timestamptz, fields, ${slice.origin}::bigint,
        records.origins_after(old, old_origin, old_origins, fields), originals, person, records.digest_of(fields), ${ctx.today()}::date from other),
    told as (
      insert into records.change (registry, seq, key, kind, fields, valid_from, origin, recorded_at)
      select ${slice.registry}, seq, key, 'changed', array(select name from (select jsonb_object_keys(old || fields) as name) names where old -> name is distinct from fields -> name order by name),
        ${slice.from}::date, ${slice.origin}::bigint, ${ctx.now()}::timestamptz from other)
    select count(*) as n from other`,
    ctx,
  )

/** Notes today as the last day on which the source said the same. */
export const confirmSame = (ctx: Ctx, slice: Slice) =>
  sql`update records.version v set confirmed_on = ${ctx.today()} from intake.staged s
    where ${piece(slice)} and v.registry = ${slice.registry} and ${near(slice)} and v.key = s.key and v.superseded_at is null and v.confirmed_on < ${ctx.today()}
      and v.valid_from <= ${slice.from} and (v.valid_to is null or v.valid_to > ${slice.from})`.execute(db(ctx))

/** Records of the slice whose keys were merged away. */
export const countRedirected = (ctx: Ctx, slice: Slice): Promise<number> =>
  countOf(
    sql<{
      n: number
    }>`select count(*) as n from intake.staged s join records.redirect r on r.registry = ${slice.registry} and r.from_key = s.key where ${piece(slice)}`,
    ctx,
  )

/** Adds what a slice did to the import; the next slice begins behind it, also after a breakdown. */
export const addDone = (ctx: Ctx, { id, upTo }: Slice, counts: { created: number; changed: number; confirmed: number; redirected: number }) =>
  db(ctx)
    .updateTable('intake.import')
    .set({
      done: upTo,
      created: sql`created + ${counts.created}`,
      changed: sql`changed + ${counts.changed}`,
      confirmed: sql`confirmed + ${counts.confirmed}`,
      redirected: sql`redirected + ${counts.redirected}`,
      beat_at: ctx.now(),
    })
    .where('id', '=', id)
    .execute()

/** What carrying out would do, by comparing what is staged with what is held: a forecast for the preview. */
export async function forecast(ctx: Ctx, id: string, registry: string, columns: readonly string[], whole: boolean): Promise<Forecast> {
  const slice = { columns, whole } as Slice
  const { rows } = await sql<Forecast>`
    select count(*) filter (where v.key is null) as fresh, count(*) filter (where v.key is not null and ${merged(slice)} <> v.fields) as changed,
      count(*) filter (where v.key is not null and ${merged(slice)} = v.fields) as same
    from intake.staged s left join records.version v on v.registry = ${registry} and v.key = s.key and v.superseded_at is null
      and v.valid_from <= ${ctx.today()} and (v.valid_to is null or v.valid_to > ${ctx.today()}) where s.import = ${id}`.execute(db(ctx))
  return rows[0] ?? { fresh: 0, changed: 0, same: 0 }
}

/** Tells the planner what has come in. */
export const analyseRecords = (ctx: Ctx) => sql`analyze records.version, records.change`.execute(db(ctx))

/** Takes back the imports of a demonstration; answers the files they kept. */
export async function removeDemonstration(ctx: Ctx): Promise<string[]> {
  const gone = await db(ctx).deleteFrom('intake.import').where('demonstration', '=', true).returning(['file', 'rejects']).execute()
  return gone.flatMap(({ file, rejects }) => (rejects === null ? [file] : [file, rejects]))
}
