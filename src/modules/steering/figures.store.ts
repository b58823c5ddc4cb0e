import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type PlainDate, startOf } from '../../platform/dates.ts'
import { db, isPresent, keysBy, type Narrowed, narrowed, stateSql } from './narrow.store.ts'
import { isTallied, type LeadCount, type MonthCount, talliedByLead, talliedByMonth } from './tally.store.ts'
import type { TaskState } from './task.ts'

const count = sql<number>`count(*)::int`

/** How many tasks stand in each state. */
export async function statesBy(ctx: Ctx, filter: Narrowed): Promise<{ state: TaskState; count: number }[]> {
  const tallied = wholeBoard(ctx, filter) ? await talliedByMonth(ctx) : null
  if (tallied !== null)
    return [...Map.groupBy(tallied, ({ state }) => state)].map(([state, rows]) => ({ state, count: rows.reduce((sum, row) => sum + row.count, 0) }))
  return (await keysBy(ctx, filter))
    .select([stateSql(ctx.asOf).as('state'), count.as('count')])
    .groupBy('state')
    .execute()
}

/** By leading agencies as written, together where a task has several, state by state. */
export async function statesByLead(ctx: Ctx, filter: Narrowed): Promise<LeadCount[]> {
  if (isPresent(ctx) && wholeBoard(ctx, filter)) return (await talliedByLead(ctx)) ?? leadsOfBoard(ctx)
  return narrowed(ctx, filter)
    .select(['v.lead', stateSql(ctx.asOf).as('state'), count.as('count')])
    .groupBy(['v.lead', 'state'])
    .execute()
}

const wholeBoard = (ctx: Ctx, filter: Narrowed): boolean =>
  isTallied(ctx, filter) && Object.entries(filter).every(([name, value]) => name === 'shared' || value === undefined)

/** The whole board by its leads, from the narrow rows of those named first; a task nobody leads is in none. */
const leadsOfBoard = (ctx: Ctx): Promise<LeadCount[]> =>
  db(ctx)
    .selectFrom('steering.task_agency as v')
    .where('v.first', '=', true)
    .where('v.parent', 'is', null)
    .where((where) => where.or([where('v.withdrawn_on', 'is', null), where('v.withdrawn_on', '>', ctx.asOf)]))
    .select(['v.agency', 'v.together', stateSql(ctx.asOf).as('state'), count.as('count')])
    .groupBy(['v.agency', 'v.together', 'state'])
    .execute()
    .then((rows) => rows.map(({ agency, together, ...row }) => ({ ...row, lead: together ?? [agency] })))

/** By month in which they fall due, null for those without a day, state by state: summed by day first, for days are few. */
export async function statesByMonth(ctx: Ctx, filter: Narrowed): Promise<MonthCount[]> {
  const tallied = wholeBoard(ctx, filter) ? await talliedByMonth(ctx) : null
  if (tallied !== null) return tallied
  const byDay = (await keysBy(ctx, filter))
    .select(['v.due_on', stateSql(ctx.asOf).as('state'), sql<number>`count(*)`.as('count')])
    .groupBy(['v.due_on', 'state'])
  return db(ctx)
    .selectFrom(byDay.as('day'))
    .select([sql<string | null>`to_char(day.due_on, 'YYYY-MM')`.as('month'), 'day.state', sql<number>`sum(day.count)::int`.as('count')])
    .groupBy(['month', 'day.state'])
    .orderBy('month')
    .execute()
}

/** By section of the document, state by state. */
export const statesBySection = async (ctx: Ctx, filter: Narrowed): Promise<{ section: string | null; state: TaskState; count: number }[]> =>
  (await keysBy(ctx, filter))
    .select(['v.section', stateSql(ctx.asOf).as('state'), count.as('count')])
    .groupBy(['v.section', 'state'])
    .orderBy('v.section')
    .execute()

/** How many tasks fail each of the five. */
export const unclearBy = (ctx: Ctx, filter: Narrowed): Promise<{ criterion: string; count: number }[]> =>
  narrowed(ctx, { ...filter, unclear: filter.unclear ?? 'any' })
    .select([sql<string>`unnest(v.unclear)`.as('criterion'), count.as('count')])
    .groupBy('criterion')
    .execute()

export const reviewCount = async (ctx: Ctx, filter: Narrowed): Promise<number> =>
  (
    await narrowed(ctx, { ...filter, review: true })
      .select(count.as('count'))
      .executeTakeFirstOrThrow()
  ).count

/** What happened to the tasks between two days: how many were completed, given a new day, reported on. */
export async function changesBetween(ctx: Ctx, filter: Narrowed, first: PlainDate, last: PlainDate): Promise<Record<string, number>> {
  const rows = await (await keysBy(ctx, filter))
    .innerJoin('steering.entry as e', 'e.task', 'v.task')
    .where('e.at', '>=', startOf(first))
    .where('e.at', '<', startOf(addDays(last, 1)))
    .select([sql<string>`e.kind`.as('kind'), sql<number>`count(distinct e.task)::int`.as('count')])
    .groupBy('kind')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.kind, row.count]))
}
