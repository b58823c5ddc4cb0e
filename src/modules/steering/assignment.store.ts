import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { addDays, type PlainDate, startOf } from '../../platform/dates.ts'
import { reachOf } from '../directory/index.ts'
import { type Assignment, figureOn, type Share, type ShareFigure, sharesOn, sharing } from './share.ts'
import { db } from './narrow.store.ts'
import type { Task } from './task.ts'

const now = sql<Date>`'infinity'`
const batch = 2000

const columns = ['agency', 'given_on as givenOn', 'progress', 'updated_on as updatedOn', 'completed_on as completedOn', 'answered'] as const

/** What was given to whom of these tasks, as it was held at the end of the day shown. */
async function heldOf(ctx: Ctx, tasks: readonly string[]): Promise<(Assignment & { task: string })[]> {
  if (tasks.length === 0) return []
  const all = db(ctx)
    .selectFrom('steering.assignment')
    .where('task', '=', sql<string>`any(${sql.val([...tasks])}::uuid[])`)
    .where('withdrawn_on', 'is', null)
    .select(['task', ...columns])
  if (ctx.asOf >= ctx.today()) return all.where('valid_to', '=', now).execute()
  const end = startOf(addDays(ctx.asOf, 1))
  return all.where('valid_from', '<', end).where('valid_to', '>=', end).execute()
}

/** By task, as it was held at the end of the day shown. */
export const assignmentsOf = async (ctx: Ctx, tasks: readonly string[]): Promise<ReadonlyMap<string, Assignment[]>> =>
  Map.groupBy(await heldOf(ctx, tasks), ({ task }) => task)

/** What each body answers for on the day shown; none where a task's lead is no collective. */
export async function sharesOf(ctx: Ctx, task: Task): Promise<Share[]> {
  return sharesOn((await assignmentsOf(ctx, [task.id])).get(task.id) ?? [], task, ctx.asOf)
}

/** "28/34" for each of these tasks that was given out to members. */
export async function shareFigures(ctx: Ctx, tasks: readonly Task[]): Promise<ReadonlyMap<string, ShareFigure>> {
  const given = await assignmentsOf(
    ctx,
    tasks.map(({ id }) => id),
  )
  return new Map(tasks.flatMap((task) => (given.has(task.id) ? [[task.id, figureOn(given.get(task.id) ?? [], task, ctx.asOf)]] : [])))
}

/** Gives parts of tasks out from now on, also those once taken back. */
export async function insertAssignments(ctx: Ctx, fresh: readonly { task: string; agency: string }[], day: PlainDate): Promise<void> {
  const from = ctx.now()
  if (fresh.length === 0) return
  await db(ctx)
    .updateTable('steering.assignment')
    .where('task', 'in', [...new Set(fresh.map(({ task }) => task))])
    .where('agency', 'in', [...new Set(fresh.map(({ agency }) => agency))])
    .where('valid_to', '=', now)
    .where('withdrawn_on', 'is not', null)
    .set({ valid_to: sql<Date>`greatest(${from}::timestamptz, valid_from + interval '1 millisecond')` })
    .execute()
  for (let at = 0; at < fresh.length; at += batch)
    await db(ctx)
      .insertInto('steering.assignment')
      .values(
        fresh.slice(at, at + batch).map(({ task, agency }) => ({
          task,
          agency,
          valid_from: from,
          given_on: day,
          progress: null,
          updated_on: null,
          completed_on: null,
          answered: null,
          withdrawn_on: null,
        })),
      )
      .execute()
}

type Changed = Assignment & { withdrawnOn?: PlainDate }

/** What holds of assignments from now on; what held before keeps its span, also where the clock was set back. */
export async function saveAssignments(ctx: Ctx, task: string, changed: readonly Changed[]): Promise<void> {
  if (changed.length === 0) return
  const at = ctx.now()
  const present = await db(ctx)
    .selectFrom('steering.assignment')
    .where('task', '=', task)
    .where('valid_to', '=', now)
    .where(
      'agency',
      'in',
      changed.map(({ agency }) => agency),
    )
    .select(['agency', 'valid_from as from'])
    .execute()
  const startOfNext = new Map(present.map(({ agency, from }) => [agency, from >= at ? new Date(from.getTime() + 1) : at]))
  await db(ctx)
    .updateTable('steering.assignment')
    .where('task', '=', task)
    .where('valid_to', '=', now)
    .where(
      'agency',
      'in',
      changed.map(({ agency }) => agency),
    )
    .set({ valid_to: sql<Date>`greatest(${at}::timestamptz, valid_from + interval '1 millisecond')` })
    .execute()
  await db(ctx)
    .insertInto('steering.assignment')
    .values(
      changed.map((each) => ({
        task,
        agency: each.agency,
        valid_from: startOfNext.get(each.agency) ?? at,
        given_on: each.givenOn,
        progress: each.progress,
        updated_on: each.updatedOn,
        completed_on: each.completedOn,
        answered: each.answered,
        withdrawn_on: each.withdrawnOn ?? null,
      })),
    )
    .execute()
}

/** Gives every member of a collective lead its part, once; takes parts back where the lead was put right. */
export async function shareOut(ctx: Ctx, tasks: readonly Pick<Task, 'id' | 'lead'>[]): Promise<void> {
  const day = ctx.today()
  const given = await assignmentsOf(
    { ...ctx, asOf: day },
    tasks.map(({ id }) => id),
  )
  const fresh: { task: string; agency: string }[] = []
  for (const task of tasks) {
    const { give, take } = sharing(task, given.get(task.id) ?? [], day)
    fresh.push(...give.map((agency) => ({ task: task.id, agency })))
    if (take.length > 0)
      await saveAssignments(
        ctx,
        task.id,
        take.map((each) => ({ ...each, withdrawnOn: day })),
      )
  }
  await insertAssignments(ctx, fresh, day)
}

/** Every account that reported a part of the task complete since it was last reopened. */
export async function partReportersOf(ctx: Ctx, task: string): Promise<(string | null)[]> {
  const rows = await db(ctx)
    .selectFrom('steering.entry')
    .where('task', '=', task)
    .where('kind', '=', 'part-completed')
    .select('account')
    .distinct()
    .execute()
  return rows.map(({ account }) => account)
}

/** How many parts an agency answers for that are not done. */
export async function openShareCount(ctx: Ctx, agency: string): Promise<number> {
  const row = await db(ctx)
    .selectFrom('steering.assignment')
    .where('agency', 'in', [...reachOf(agency, ctx.asOf)])
    .where('valid_to', '=', now)
    .where('withdrawn_on', 'is', null)
    .where('completed_on', 'is', null)
    .select((each) => each.fn.count<number>('task').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Tasks of which one of these bodies was given a part that is open on the day shown; ids of tasks. */
export async function tasksWithOpenPart(ctx: Ctx, agencies: readonly string[]): Promise<string[]> {
  const rows = await db(ctx)
    .selectFrom('steering.assignment')
    .where('agency', 'in', [...agencies])
    .where('valid_to', '=', now)
    .where('withdrawn_on', 'is', null)
    .where('completed_on', 'is', null)
    .select('task')
    .distinct()
    .execute()
  return rows.map(({ task }) => task)
}
