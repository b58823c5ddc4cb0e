import { sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Instant, PlainDate } from '../../platform/dates.ts'
import { digestOf } from './digest.ts'
import type { Piece } from './history.ts'
import type { ChangeRow, EnteredRow, OriginRow, Tables, VersionRow } from './tables.ts'

export const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)

/** A piece as it is kept: with the change that wrote it. */
export type KeptPiece = Piece & {
  registry: string
  key: string
  seq: number
  n: number
  recordedAt: Instant
  supersededAt: Instant | null
  confirmedOn: PlainDate
}

export const pieceOf = (row: VersionRow): KeptPiece => ({
  registry: row.registry,
  key: row.key,
  seq: row.seq,
  n: row.n,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  recordedAt: row.recorded_at,
  supersededAt: row.superseded_at,
  fields: row.fields,
  origins: { ...Object.fromEntries(Object.keys(row.fields).map((field) => [field, row.origin])), ...row.origins },
  originals: row.originals,
  confirmedOn: row.confirmed_on,
})

/** Takes the next `count` numbers of a registry's feed and keeps other writers waiting until the transaction ends; the last before them. */
export async function takeNumbers(ctx: Ctx, registry: string, count: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into records.feed as feed (registry, last) values (${registry}, ${count})
    on conflict (registry) do update set last = feed.last + ${count} returning last`.execute(db(ctx))
  return (rows[0]?.last ?? count) - count
}

export async function insertOrigin(
  ctx: Ctx,
  origin: Pick<OriginRow, 'registry' | 'import' | 'rule' | 'reason'>,
  demonstration = false,
): Promise<number> {
  const { account, name, agency } = ctx.actor
  const row = { ...origin, agency, account, by_name: name, at: ctx.now(), demonstration }
  return (await db(ctx).insertInto('records.origin').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** What is known now of a record, in the order of days. */
export const knownPieces = async (ctx: Ctx, registry: string, key: string): Promise<KeptPiece[]> =>
  (
    await db(ctx)
      .selectFrom('records.version')
      .selectAll()
      .where('registry', '=', registry)
      .where('key', '=', key)
      .where('superseded_at', 'is', null)
      .orderBy('valid_from')
      .execute()
  ).map(pieceOf)

/** All that was ever written of a record, newest first. */
export const allPieces = async (ctx: Ctx, registry: string, key: string): Promise<KeptPiece[]> =>
  (
    await db(ctx)
      .selectFrom('records.version')
      .selectAll()
      .where('registry', '=', registry)
      .where('key', '=', key)
      .orderBy('seq', 'desc')
      .orderBy('n')
      .execute()
  ).map(pieceOf)

/** What held on a day as it was known at a moment; null: as it is known now. */
export async function pieceAt(ctx: Ctx, registry: string, key: string, on: PlainDate, known: Instant | null): Promise<KeptPiece | null> {
  const query = db(ctx)
    .selectFrom('records.version')
    .selectAll()
    .where('registry', '=', registry)
    .where('key', '=', key)
    .where('valid_from', '<=', on)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', on)]))
  const row = await (known === null
    ? query.where('superseded_at', 'is', null)
    : query.where('recorded_at', '<=', known).where((where) => where.or([where('superseded_at', 'is', null), where('superseded_at', '>', known)]))
  ).executeTakeFirst()
  return row ? pieceOf(row) : null
}

type Written = { seq: number; pieces: readonly Piece[]; superseded: readonly KeptPiece[]; person: string | null; origin: number }

/** Puts pieces aside and writes others in their place, under one number of the feed. */
export async function replacePieces(ctx: Ctx, registry: string, key: string, { seq, pieces, superseded, person, origin }: Written): Promise<void> {
  const at = ctx.now()
  for (const old of superseded)
    await db(ctx)
      .updateTable('records.version')
      .set({ superseded_at: at })
      .where('registry', '=', registry)
      .where('key', '=', key)
      .where('seq', '=', old.seq)
      .where('n', '=', old.n)
      .execute()
  if (pieces.length === 0) return
  const rows = pieces.map(({ validFrom, validTo, fields, origins, originals }, n) => ({
    registry,
    key,
    seq,
    n,
    valid_from: validFrom,
    valid_to: validTo,
    recorded_at: at,
    superseded_at: null,
    fields: JSON.stringify(fields) as never,
    origin,
    origins: JSON.stringify(Object.fromEntries(Object.entries(origins).filter(([, from]) => from !== origin))) as never,
    originals: originals === null ? null : (JSON.stringify(originals) as never),
    person,
    digest: String(digestOf(fields)),
    confirmed_on: ctx.today(),
  }))
  await db(ctx).insertInto('records.version').values(rows).execute()
}

export const insertChange = (ctx: Ctx, row: Omit<ChangeRow, 'recorded_at'>) =>
  db(ctx)
    .insertInto('records.change')
    .values({ ...row, recorded_at: ctx.now() })
    .execute()

/** A line of the feed with what the record then held from that day on; null where it was taken away. */
export type FeedLine = ChangeRow & { held: Record<string, string> | null }

/** Records that files entered, as lines of the feed: as many ranges of numbers are looked into as are needed for `limit` lines. */
const enteredAfter = (registry: string, after: number, limit: number) => sql`
  select v.registry, v.seq, v.key, 'created' as kind, null::text[] as fields, null::text as into_key, v.valid_from, v.origin, v.recorded_at, v.fields as held
  from (select greatest(first, ${after}::bigint + 1) as first, last, coalesce(sum(last - greatest(first, ${after}::bigint + 1) + 1) over (order by first rows between unbounded preceding and 1 preceding), 0) as before
    from records.entered where registry = ${registry} and last > ${after}) as span
  join records.version v on v.registry = ${registry} and v.n = 0 and v.seq >= span.first and v.seq <= least(span.last, span.first + ${limit} - 1) where span.before < ${limit}`

export async function changesAfter(ctx: Ctx, registry: string, after: number, limit: number): Promise<FeedLine[]> {
  const { rows } = await sql<FeedLine>`
    select * from ((select c.registry, c.seq, c.key, c.kind, c.fields, c.into_key, c.valid_from, c.origin, c.recorded_at, v.fields as held from records.change c
      left join records.version v on v.registry = c.registry and v.key = c.key and v.seq = c.seq and v.valid_from = c.valid_from
      where c.registry = ${registry} and c.seq > ${after} order by c.seq limit ${limit})
    union all (${enteredAfter(registry, after, limit)})) as line order by seq limit ${limit}`.execute(db(ctx))
  return rows
}

/** The last changes of one record, newest first. */
export async function changesOf(ctx: Ctx, registry: string, key: string): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select registry, seq, key, kind, fields, into_key, valid_from, origin, recorded_at from records.change where registry = ${registry} and key = ${key}
    union all
    select v.registry, v.seq, v.key, 'created', null, null, v.valid_from, v.origin, v.recorded_at from records.version v
    where v.registry = ${registry} and v.key = ${key} and v.n = 0
      and exists (select from records.entered e where e.registry = v.registry and e.first <= v.seq and e.last >= v.seq)
    order by seq desc limit 200`.execute(db(ctx))
  return rows
}

/** Tells the feed that every number from first to last entered the record whose version bears it. */
export const insertEntered = (ctx: Ctx, range: EnteredRow) => db(ctx).insertInto('records.entered').values(range).execute()

/** The last number given in a registry's feed. */
export const lastNumber = async (ctx: Ctx, registry: string): Promise<number> =>
  (await db(ctx).selectFrom('records.feed').select('last').where('registry', '=', registry).executeTakeFirst())?.last ?? 0

export const originsOf = (ctx: Ctx, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db(ctx)
        .selectFrom('records.origin')
        .selectAll()
        .where('id', 'in', [...ids])
        .execute()

/** Keys from one on, in their order, with what they hold today; `like` seeks in the key. */
export const recordsFrom = async (ctx: Ctx, registry: string, like: string | undefined, limit: number, offset: number): Promise<KeptPiece[]> => {
  let query = db(ctx)
    .selectFrom('records.version')
    .selectAll()
    .where('registry', '=', registry)
    .where('superseded_at', 'is', null)
    .where('valid_from', '<=', ctx.asOf)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', ctx.asOf)]))
  if (like !== undefined) query = query.where('key', '>=', like).where('key', '<', `${like}\u{10ffff}`)
  return (await query.orderBy('key').limit(limit).offset(offset).execute()).map(pieceOf)
}

export const redirectOf = async (ctx: Ctx, registry: string, key: string): Promise<string | null> =>
  (await db(ctx).selectFrom('records.redirect').select('to_key').where('registry', '=', registry).where('from_key', '=', key).executeTakeFirst())
    ?.to_key ?? null

export const redirectsTo = (ctx: Ctx, registry: string, key: string) =>
  db(ctx).selectFrom('records.redirect').selectAll().where('registry', '=', registry).where('to_key', '=', key).orderBy('at').execute()

/** Leads one key to another for ever; what led to the first leads on at once, so that no chain arises. */
export async function insertRedirect(ctx: Ctx, registry: string, from: string, to: string, reason: string): Promise<void> {
  await db(ctx).updateTable('records.redirect').set({ to_key: to }).where('registry', '=', registry).where('to_key', '=', from).execute()
  await db(ctx)
    .insertInto('records.redirect')
    .values({ registry, from_key: from, to_key: to, at: ctx.now(), by_name: ctx.actor.name, reason })
    .execute()
}

/** The last number of every registry's feed: what has not moved need not be compared again. */
export async function feedPositions(ctx: Ctx): Promise<ReadonlyMap<string, number>> {
  const rows = await db(ctx).selectFrom('records.feed').selectAll().execute()
  return new Map(rows.map(({ registry, last }) => [registry, Number(last)]))
}
