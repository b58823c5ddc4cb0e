import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { PlainDate } from '../../platform/dates.ts'
import { type Narrowed, narrowed, stateSql } from './store.ts'
import type { TaskState } from './task.ts'

const count = sql<number>`count(*)::int`

/** How many tasks stand in each state. */
export const statesBy = (ctx: Ctx, filter: Narrowed): Promise<{ state: TaskState; count: number }[]> =>
  narrowed(ctx, filter)
    .select([stateSql(ctx.asOf).as('state'), count.as('count')])
    .groupBy('state')
    .execute()

/** By leading agencies as written, together where a task has several, state by state. */
export const statesByLead = (ctx: Ctx, filter: Narrowed): Promise<{ lead: string[]; state: TaskState; count: number }[]> =>
  narrowed(ctx, filter)
    .select(['v.lead', stateSql(ctx.asOf).as('state'), count.as('count')])
    .groupBy(['v.lead', 'state'])
    .execute()

/** By month in which they fall due, state by state. */
export const statesByMonth = (ctx: Ctx, filter: Narrowed): Promise<{ month: string; state: TaskState; count: number }[]> =>
  narrowed(ctx, filter)
    .where('v.due_on', 'is not', null)
    .select([sql<string>`to_char(v.due_on, 'YYYY-MM')`.as('month'), stateSql(ctx.asOf).as('state'), count.as('count')])
    .groupBy(['month', 'state'])
    .orderBy('month')
    .execute()

/** By section of the document, state by state. */
export const statesBySection = (ctx: Ctx, filter: Narrowed): Promise<{ section: string | null; state: TaskState; count: number }[]> =>
  narrowed(ctx, filter)
    .select(['v.section', stateSql(ctx.asOf).as('state'), count.as('count')])
    .groupBy(['v.section', 'state'])
    .orderBy('v.section')
    .execute()

/** How many tasks fail each of the five. */
export const unclearBy = (ctx: Ctx, filter: Narrowed): Promise<{ criterion: string; count: number }[]> =>
  narrowed(ctx, filter)
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
  const rows = await narrowed(ctx, filter)
    .innerJoin('steering.entry as e', 'e.task', 'v.task')
    .where(sql<boolean>`e.at >= ${first}::date and e.at < ${last}::date + 1`)
    .select([sql<string>`e.kind`.as('kind'), sql<number>`count(distinct e.task)::int`.as('count')])
    .groupBy('kind')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.kind, row.count]))
}
