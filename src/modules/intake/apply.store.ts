import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { db } from './store.ts'
import type { Shares } from './accepted.ts'

/** Fields that another registry is the source of, by the agency that answers for them; `others` are all fields but these. */
export type Foreign = { readonly owners: ReadonlyMap<string, readonly string[]>; readonly others: readonly string[] }

/** Part of an import whose records are laid in `intake.staged`: those from `after` (left out) to `upTo`. */
export type Part = {
  id: string
  registry: string
  origin: number
  from: PlainDate
  after: number
  upTo: number
  shares: Shares
  /** The field of the person's number. */
  number: string | undefined
  base: number
  /** The least and the greatest key in it: staged records are in the order of their keys. */
  keys: { first: string; last: string }
}

/** Keys of the registry among which those of the slice lie: all that has to be looked at. */
const near = ({ keys }: Part) => sql`v.key >= ${keys.first} and v.key <= ${keys.last}`

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

export async function keysOf(ctx: Ctx, { id, after, upTo }: Pick<Part, 'id' | 'after' | 'upTo'>): Promise<Part['keys']> {
  const { rows } = await sql<Part['keys']>`
    select min(key) as first, max(key) as last from intake.staged s where s.import = ${id} and s.n > ${after} and s.n <= ${upTo}`.execute(db(ctx))
  return rows[0] ?? { first: '', last: '' }
}

const names = (fields: readonly string[]) => sql`${sql.val([...fields])}::text[]`
const piece = (slice: Part) => sql`s.import = ${slice.id} and s.n > ${slice.after} and s.n <= ${slice.upTo}`
/** What a held record holds after the file: fields of other registries stay as they are. */
const merged = ({ shares: { own, foreign, whole } }: Part) =>
  whole && foreign.length === 0 ? sql`s.fields` : sql`((v.fields - ${names(own)}) || (s.fields - ${names(foreign)}))`
const originals = ({ shares: { foreign } }: Part) =>
  foreign.length === 0 ? sql`s.originals` : sql`nullif(s.originals - ${names(foreign)}, '{}'::jsonb)`
const person = ({ shares: { foreign }, number }: Part) =>
  number !== undefined && foreign.includes(number) ? sql`v.person` : sql`coalesce(s.person, v.person)`
const countOf = async (query: { execute: (at: ReturnType<typeof db>) => Promise<{ rows: { n: number }[] }> }, ctx: Ctx) =>
  (await query.execute(db(ctx))).rows[0]?.n ?? 0

/** Enters the records whose keys are not there; how many. */
export const enterNew = (ctx: Ctx, slice: Part): Promise<number> =>
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
export const changeHeld = (ctx: Ctx, slice: Part): Promise<number> =>
  countOf(
    sql<{ n: number }>`
    with other as materialized (
      select s.key, v.seq as old_seq, v.n as old_n, v.fields as old, v.origin as old_origin, v.origins as old_origins, v.originals as old_originals, v.person as old_person,
        v.digest as old_digest, v.valid_from as old_from, v.valid_to, v.confirmed_on as old_confirmed, ${merged(slice)} as fields, ${originals(slice)} as originals, ${person(slice)} as person,
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
export const confirmSame = (ctx: Ctx, slice: Part) =>
  sql`update records.version v set confirmed_on = ${ctx.today()} from intake.staged s
    where ${piece(slice)} and v.registry = ${slice.registry} and ${near(slice)} and v.key = s.key and v.superseded_at is null and v.confirmed_on < ${ctx.today()}
      and v.valid_from <= ${slice.from} and (v.valid_to is null or v.valid_to > ${slice.from})`.execute(db(ctx))

/** Records of the slice whose keys were merged away. */
export const countRedirected = (ctx: Ctx, slice: Part): Promise<number> =>
  countOf(
    sql<{
      n: number
    }>`select count(*) as n from intake.staged s join records.redirect r on r.registry = ${slice.registry} and r.from_key = s.key where ${piece(slice)}`,
    ctx,
  )

/** Records held of which the file says otherwise in fields that another registry is the source of. */
export const countWithheld = (ctx: Ctx, slice: Part, { others }: Foreign): Promise<number> =>
  slice.shares.foreign.length === 0
    ? Promise.resolve(0)
    : countOf(
        sql<{
          n: number
        }>`select count(*) as n from intake.staged s join records.version v on v.registry = ${slice.registry} and ${near(slice)} and v.key = s.key
          and v.superseded_at is null and v.valid_from <= ${slice.from} and (v.valid_to is null or v.valid_to > ${slice.from})
          where ${piece(slice)} and (v.fields || (s.fields - ${names(others)})) <> v.fields`,
        ctx,
      )

/** Proposals one import makes at most; the rest is told by number. */
const mostProposals = 1_000

/** Proposes to the agencies that answer for fields of other registries what the file says of them; once, also where it was refused and the same is held still, and no more than a person can read. */
export async function proposeForeign(ctx: Ctx, slice: Part, { owners }: Foreign, reason: string): Promise<void> {
  const { account, name, agency } = ctx.actor
  for (const [owner, fields] of owners)
    await sql`
      insert into records.proposal (registry, key, fields, held, valid_from, owner, proposer, account, by_name, reason, at)
      select ${slice.registry}, f.key, f.wanted, f.had, ${slice.from}::date, ${owner}, ${agency}, ${account}, ${name}, ${reason}, ${ctx.now()}::timestamptz
      from (select s.key, jsonb_object_agg(n.name, s.fields->n.name) as wanted, jsonb_object_agg(n.name, v.fields->n.name) as had
        from intake.staged s join records.version v on v.registry = ${slice.registry} and ${near(slice)} and v.key = s.key and v.superseded_at is null
          and v.valid_from <= ${slice.from} and (v.valid_to is null or v.valid_to > ${slice.from})
        cross join unnest(${names(fields)}) as n(name)
        where ${piece(slice)} and s.fields ? n.name and s.fields->n.name is distinct from v.fields->n.name group by s.key) as f
      where not exists (select from records.proposal p where p.registry = ${slice.registry} and p.key = f.key and p.fields = f.wanted
        and (p.outcome is null or p.outcome = 'refused' and p.held = f.had))
      order by f.key limit greatest(0, ${mostProposals} - (select withheld from intake.import where id = ${slice.id}))`.execute(db(ctx))
}

/** Ends the records whose keys are staged, from a day on; how many. What held before stays as history. */
export const endStaged = (
  ctx: Ctx,
  { id, registry, from, origin, base }: Pick<Part, 'id' | 'registry' | 'from' | 'origin' | 'base'>,
): Promise<number> =>
  countOf(
    sql<{ n: number }>`
    with gone as materialized (
      select v.*, ${base}::bigint + dense_rank() over (order by v.key) as number from intake.staged s
      join records.version v on v.registry = ${registry} and v.key = s.key and v.superseded_at is null and (v.valid_to is null or v.valid_to > ${from}::date) where s.import = ${id}),
    closed as (update records.version v set superseded_at = ${ctx.now()}::timestamptz from gone g where v.registry = ${registry} and v.seq = g.seq and v.n = g.n),
    before as (
      insert into records.version (registry, key, seq, n, valid_from, valid_to, recorded_at, fields, origin, origins, originals, person, digest, confirmed_on)
      select registry, key, number, row_number() over (partition by key order by valid_from) - 1, valid_from, ${from}::date, ${ctx.now()}::timestamptz, fields, origin, origins, originals, person, digest, confirmed_on
      from gone where valid_from < ${from}::date),
    told as (
      insert into records.change (registry, seq, key, kind, valid_from, origin, recorded_at)
      select distinct registry, number, key, 'removed', ${from}::date, ${origin}::bigint, ${ctx.now()}::timestamptz from gone)
    select count(distinct key) as n from gone`,
    ctx,
  )

/** What a slice did. */
export type Done = { created: number; changed: number; confirmed: number; redirected: number; withheld: number; ended: number }

/** Adds what a slice did to the import; the next slice begins behind it, also after a breakdown. */
export const addDone = (ctx: Ctx, id: string, upTo: number, counts: Done) =>
  db(ctx)
    .updateTable('intake.import')
    .set({
      done: upTo,
      created: sql`created + ${counts.created}`,
      changed: sql`changed + ${counts.changed}`,
      confirmed: sql`confirmed + ${counts.confirmed}`,
      redirected: sql`redirected + ${counts.redirected}`,
      withheld: sql`withheld + ${counts.withheld}`,
      ended: sql`ended + ${counts.ended}`,
      beat_at: ctx.now(),
    })
    .where('id', '=', id)
    .execute()

/** Tells the planner what has come in. */
export const analyseRecords = (ctx: Ctx) => sql`analyze records.version, records.change`.execute(db(ctx))

/** Takes back the imports of a demonstration; answers the files they kept. */
export async function removeDemonstration(ctx: Ctx): Promise<string[]> {
  const gone = await db(ctx)
    .deleteFrom('intake.import')
    .where('demonstration', '=', true)
    .returning(['file', 'rejects', 'broken', 'accepted', 'absent', 'findings'])
    .execute()
  return gone.flatMap((row) => [row.file, row.rejects, row.broken, row.accepted, row.absent, row.findings].flatMap((hash) => hash ?? []))
}
