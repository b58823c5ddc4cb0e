import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { numbers } from '../../platform/arrays.ts'
import type { Opinion, Stratum } from './agreement.ts'
import type { Ends } from './change.store.ts'
import { db } from './edge.store.ts'
import type { ReadingRow, ReviewRow } from './tables.ts'

/** Asks readers about what is in doubt around these records, or everywhere in a run. */
export async function openDoubts(ctx: Ctx, run: string, records: readonly number[] | null): Promise<void> {
  const which = records === null ? sql`e.run = ${run}` : sql`e.a = any(${records}::bigint[])`
  await sql`insert into matches.review (edge, run, kind, readers, opened_at)
    select e.id, ${run}, 'doubt', r.readers, ${ctx.now()} from matches.edge as e join matches.run as r on r.id = ${run} where ${which} and e.state = 'review'
    on conflict (edge) do update set kind = 'doubt', run = excluded.run, readers = excluded.readers, opened_at = excluded.opened_at, decided_at = null, outcome = null,
      round = matches.review.round + 1 where matches.review.decided_at is not null`.execute(db(ctx))
}

/** Links that a number led to, and those that name, date and place alone did: wrong ones are far apart in number. */
const stratum = sql`case when e.class in ('A', 'B') then 'number' else 'likeness' end`

/**
 * Draws links made without readers of which none was asked about before, as many of one kind as of the other while there are any; the same ones
 * whenever it is asked: by a hash of the link and the run.
 */
export async function drawSample(ctx: Ctx, run: string, size: number): Promise<void> {
  await sql`insert into matches.review (edge, run, kind, readers, opened_at)
    select id, ${run}, 'sample', (select readers from matches.run where id = ${run}), ${ctx.now()} from (
      select e.id, row_number() over (partition by ${stratum} order by md5(e.id || ${run})) as nth from matches.edge as e
      where e.run = ${run} and e.state = 'linked' and e.decided_by is null and not exists (select from matches.review as v where v.edge = e.id)) as d
    order by nth, id limit ${size} on conflict (edge) do nothing`.execute(db(ctx))
}

/** Draws these links too, as far as they were made without readers and nobody was asked about them, where the run is sampled at all. */
export async function drawLinks(ctx: Ctx, run: string, links: readonly Ends[]): Promise<void> {
  if (links.length === 0) return
  await sql`insert into matches.review (edge, run, kind, readers, opened_at)
    select e.id, r.id, 'sample', r.readers, ${ctx.now()} from unnest(${numbers(links.map(({ a }) => a))}::bigint[], ${numbers(links.map(({ b }) => b))}::bigint[]) as l (a, b)
      join matches.edge as e on e.a = l.a and e.b = l.b join matches.run as r on r.id = ${run}
    where e.state = 'linked' and e.decided_by is null and r.sample > 0 on conflict (edge) do nothing`.execute(db(ctx))
}

/** Of each kind of links that a run or the days since made by themselves: how many there are, how many of the sample were decided, and were right. */
export async function strataOf(ctx: Ctx, run: string): Promise<Stratum[]> {
  const { rows } = await sql<Stratum>`
    with links as (select ${stratum} as stratum, count(*) as size from matches.edge as e
        where e.run = ${run} and e.verdict = 'link' and e.state <> 'superseded' group by 1),
      read as (select ${stratum} as stratum, count(*) as sampled, count(*) filter (where v.outcome = 'accept') as good
        from matches.review as v join matches.edge as e on e.id = v.edge
        where v.run = ${run} and v.kind = 'sample' and v.outcome in ('accept', 'refuse') group by 1)
    select stratum, coalesce(size, 0) as size, coalesce(sampled, 0) as sampled, coalesce(good, 0) as good from links full join read using (stratum) order by 1 desc`.execute(
    db(ctx),
  )
  return rows
}

export type Kind = 'doubt' | 'sample'
export type Waiting = { edge: number; run: string; code: string; registry: string; kind: Kind; readers: 1 | 2; readings: number }

const open = sql`select v.edge, v.run, r.code, r.registry, v.kind, v.readers, (select count(*) from matches.reading as g where g.edge = v.edge and g.round = v.round) as readings
  from matches.review as v join matches.run as r on r.id = v.run join matches.edge as e on e.id = v.edge
  where v.decided_at is null and e.state in ('review', 'linked')`

const mine = (ctx: Ctx, registries: readonly string[], run: string | null, kind: Kind | null) =>
  sql`${open} and r.registry = any(${registries}::text[]) and (${run}::text is null or r.code = ${run}) and (${kind}::text is null or v.kind = ${kind})
    and not exists (select from matches.reading as g where g.edge = v.edge and g.round = v.round and g.account = ${ctx.actor.account ?? 'system'})`

/** What waits for this reader: those another has begun first, then in their order. */
export async function waitingFor(
  ctx: Ctx,
  registries: readonly string[],
  run: string | null,
  kind: Kind | null,
  { limit, after }: { limit: number; after: number },
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`${mine(ctx, registries, run, kind)} and v.edge > ${after} order by v.edge limit ${limit}`.execute(db(ctx))
  return rows
}

export async function countWaiting(ctx: Ctx, registries: readonly string[], run: string | null, kind: Kind | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from (${mine(ctx, registries, run, kind)}) as w`.execute(db(ctx))
  return rows[0]?.n ?? 0
}

export async function waitingEdge(ctx: Ctx, edge: number): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`${open} and v.edge = ${edge}`.execute(db(ctx))
  return rows[0]
}

/** Takes a review in hand until the transaction ends. */
export const lockReview = async (ctx: Ctx, edge: number): Promise<ReviewRow | undefined> =>
  db(ctx).selectFrom('matches.review').selectAll().where('edge', '=', edge).forUpdate().executeTakeFirst()

/** What readers said of a link in the round its review is in. */
export const readingsOf = (ctx: Ctx, { edge, round }: Pick<ReviewRow, 'edge' | 'round'>): Promise<ReadingRow[]> =>
  db(ctx).selectFrom('matches.reading').selectAll().where('edge', '=', edge).where('round', '=', round).orderBy('at').execute()

export const insertReading = (ctx: Ctx, row: Omit<ReadingRow, 'at'>) =>
  db(ctx)
    .insertInto('matches.reading')
    .values({ ...row, at: ctx.now() })
    .execute()

export const closeReview = (ctx: Ctx, edge: number, outcome: NonNullable<ReviewRow['outcome']>) =>
  db(ctx).updateTable('matches.review').set({ decided_at: ctx.now(), outcome }).where('edge', '=', edge).execute()

/** Asks about a link anew. */
export const reopenReview = (ctx: Ctx, edge: number) =>
  sql`update matches.review set decided_at = null, outcome = null, round = round + 1 where edge = ${edge} and decided_at is not null`.execute(db(ctx))

export type Tally = { kind: Kind; open: number; accepted: number; refused: number; unsure: number }

export async function tallies(ctx: Ctx, run: string): Promise<Tally[]> {
  const { rows } = await sql<Tally>`select v.kind, count(*) filter (where v.decided_at is null and e.state in ('review', 'linked')) as open,
      count(*) filter (where outcome = 'accept') as accepted, count(*) filter (where outcome = 'refuse') as refused, count(*) filter (where outcome = 'unsure') as unsure
    from matches.review as v join matches.edge as e on e.id = v.edge where v.run = ${run} group by 1`.execute(db(ctx))
  return rows
}

/** The first two readings of every link that two have read. */
export async function pairsOf(ctx: Ctx, run: string): Promise<(readonly [Opinion, Opinion])[]> {
  const { rows } = await sql<{ pair: [Opinion, Opinion] }>`select (array_agg(g.verdict order by g.at, g.account))[1:2] as pair
    from matches.reading as g join matches.review as v using (edge) where v.run = ${run} and v.readers = 2 group by edge, g.round having count(*) >= 2`.execute(
    db(ctx),
  )
  return rows.map(({ pair }) => pair)
}

export type Reader = { account: string; name: string; readings: number; unsure: number; seconds: number | null }

/** How much each reader has read, and how long one reading takes them (median). */
export async function readersOf(ctx: Ctx, run: string): Promise<Reader[]> {
  const { rows } =
    await sql<Reader>`select g.account, max(g.by_name) as name, count(*) as readings, count(*) filter (where g.verdict = 'unsure') as unsure,
      percentile_cont(0.5) within group (order by g.seconds) as seconds
    from matches.reading as g join matches.review as v using (edge) where v.run = ${run} group by 1 order by 3 desc`.execute(db(ctx))
  return rows
}

/** How many edges of a run stand how now, by evidence class. */
export async function standingOf(ctx: Ctx, run: string): Promise<{ class: string; state: string; n: number }[]> {
  const { rows } = await sql<{ class: string; state: string; n: number }>`select coalesce(class, '-') as class, state, count(*) as n from matches.edge
    where run = ${run} group by 1, 2 order by 1, 2`.execute(db(ctx))
  return rows
}
