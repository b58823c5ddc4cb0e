import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { db } from './store.ts'

/** How many records of a registry hold, of how many something was confirmed since a day, and when last. */
export type Counted = { readonly registry: string; readonly records: number; readonly fresh: number; readonly last: PlainDate | null }

type Tally = Counted & { position: number; day: PlainDate; since: PlainDate }

const asGiven = (since: Readonly<Record<string, PlainDate>>) =>
  sql`(select key as registry, value::date as since from jsonb_each_text(${JSON.stringify(since)}::jsonb))`

/** Counts made before that still hold: the feed has not moved since, the day and what counts as fresh are the same. */
async function tallied(ctx: Ctx, since: Readonly<Record<string, PlainDate>>): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select t.registry, t.records, t.fresh, t.last from records.tally t join ${asGiven(since)} s on s.registry = t.registry and s.since = t.since
    join records.feed f on f.registry = t.registry and f.last = t.position where t.day = ${ctx.asOf}`.execute(db(ctx))
  return rows
}

/** Counts registries that have a feed: others hold nothing. */
async function counted(ctx: Ctx, since: Readonly<Record<string, PlainDate>>): Promise<Tally[]> {
  const feeds = (await db(ctx).selectFrom('records.feed').selectAll().execute()).filter(({ registry }) => since[registry] !== undefined)
  if (feeds.length === 0) return []
  const { rows } = await sql<Counted>`
    select v.registry, count(*) as records, count(*) filter (where v.confirmed_on >= s.since) as fresh, max(v.confirmed_on) as last
    from records.version v join ${asGiven(Object.fromEntries(feeds.map(({ registry }) => [registry, since[registry] ?? ctx.asOf])))} s on s.registry = v.registry
    where v.superseded_at is null and v.valid_from <= ${ctx.asOf} and (v.valid_to is null or v.valid_to > ${ctx.asOf}) group by v.registry`.execute(
    db(ctx),
  )
  const found = new Map(rows.map((row) => [row.registry, row]))
  return feeds.map(({ registry, last: position }) => ({
    ...(found.get(registry) ?? { registry, records: 0, fresh: 0, last: null }),
    position,
    day: ctx.asOf,
    since: since[registry] ?? ctx.asOf,
  }))
}

/** What holds of each registry on the day shown, by the days since when each counts as fresh; registries that did not move are not counted again. */
export async function countsOf(ctx: Ctx, since: Readonly<Record<string, PlainDate>>): Promise<Counted[]> {
  const known = await tallied(ctx, since)
  const held = new Set(known.map(({ registry }) => registry))
  const open = Object.fromEntries(Object.entries(since).filter(([registry]) => !held.has(registry)))
  const fresh = Object.keys(open).length === 0 ? [] : await counted(ctx, open)
  if (ctx.asOf === ctx.today())
    for (const row of fresh)
      await db(ctx)
        .insertInto('records.tally')
        .values(row)
        .onConflict((on) => on.column('registry').doUpdateSet(row))
        .execute()
  return [...known, ...fresh]
}

/** Has a registry counted anew: something of it was confirmed, which its feed does not tell. */
export const forgetCounts = (ctx: Ctx, registries: readonly string[]) =>
  db(ctx)
    .deleteFrom('records.tally')
    .where('registry', 'in', [...registries, ''])
    .execute()
