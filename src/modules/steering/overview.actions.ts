import type { Ctx } from '../../platform/ctx.ts'
import { addDays, addMonths, daysOf, monthOf, type PlainDate } from '../../platform/dates.ts'
import { isOfAgency, may, system } from '../../platform/rights.ts'
import { reachOf, successorsOf } from '../directory/index.ts'
import { widened } from './agencies.ts'
import { changesBetween, reviewCount, statesBy, statesByLead, statesByMonth, unclearBy } from './figures.store.ts'
import type { TaskFilter } from './filter.ts'
import { readTasks } from './rights.ts'
import { countBy, tasksBy } from './store.ts'
import type { Narrowed } from './narrow.store.ts'
import { type Task, type TaskState, taskStates } from './task.ts'

export type StateCounts = Readonly<Record<TaskState, number>>
export type AgencyCounts = { id: string; counts: StateCounts }
export type Overview = {
  total: number
  counts: StateCounts
  before: { day: PlainDate; counts: StateCounts }
  changes: Readonly<Record<string, number>>
  byAgency: readonly AgencyCounts[]
  byMonth: readonly { month: string; counts: StateCounts }[]
  /** Years in which anything falls due. */
  years: readonly string[]
  unclear: Readonly<Record<string, number>>
  dueSoon: readonly Task[]
  /** The longest overdue. */
  late: readonly Task[]
  /** The next day on which open tasks fall due. */
  next: { day: PlainDate; count: number } | null
  dueSoonTotal: number
  dueThisMonth: number
  review: number
  /** Whether figures lead anywhere: visitors see them, but not the tasks behind. */
  doors: boolean
  /** Whether only the reader's own agency is counted. */
  own: boolean
}

/** Published figures are of the whole programme: a visitor sees no row, so counts are made by the program itself. */
const counting = (ctx: Ctx): Ctx => (ctx.actor.role === 'public' ? { ...ctx, actor: system } : ctx)

const none = (): Record<TaskState, number> => ({ 'done-on-time': 0, 'done-late': 0, 'within-term': 0, overdue: 0, undated: 0 })
const countsOf = (rows: readonly { state: TaskState; count: number }[]): StateCounts =>
  rows.reduce((sum, { state, count }) => ({ ...sum, [state]: sum[state] + count }), none())
export const totalOf = (counts: StateCounts): number => taskStates.reduce((sum, state) => sum + counts[state], 0)
export const soon = 28

/** Leads by whoever does their work on the day shown, each with all below it, as the list behind the number; one who leads twice over is counted once a task. */
function foldAgencies(rows: readonly { lead: readonly string[]; state: TaskState; count: number }[], day: PlainDate): AgencyCounts[] {
  const leading = new Set(rows.flatMap(({ lead }) => lead).flatMap((agency) => successorsOf(agency, day)))
  return [...leading].sort().map((id) => {
    const reach = new Set(reachOf(id, day))
    return { id, counts: countsOf(rows.filter(({ lead }) => lead.some((agency) => reach.has(agency)))) }
  })
}

type OfMonth = { month: string; state: TaskState; count: number }

const yearsOf = (rows: readonly OfMonth[]): string[] => [...new Set(rows.map(({ month }) => month.slice(0, 4)))].sort()

/** The twelve months of the year asked for, else of the day shown, else of the last year in which anything falls due. */
function foldMonths(rows: readonly OfMonth[], day: PlainDate, asked: string | undefined): Overview['byMonth'] {
  const years = yearsOf(rows)
  const year = [asked, day.slice(0, 4)].find((each) => each !== undefined && years.includes(each)) ?? years.at(-1) ?? day.slice(0, 4)
  return Array.from({ length: 12 }, (_, at) => addMonths(`${year}-01-01`, at).slice(0, 7)).map((month) => ({
    month,
    counts: countsOf(rows.filter((row) => row.month === month)),
  }))
}

async function nextDue(ctx: Ctx, filter: Narrowed): Promise<Overview['next']> {
  const ahead: Narrowed = { ...filter, open: true, dueFrom: ctx.asOf }
  const day = (await tasksBy(ctx, ahead, { size: 1 }))[0]?.dueOn
  return day ? { day, count: await countBy(ctx, { ...ahead, dueFrom: day, dueTo: day }) } : null
}

/** The truth of the programme on the day shown, or of what is narrowed to. */
export async function overviewOf(asked: Ctx, narrowing: TaskFilter = {}, year?: string): Promise<Overview> {
  const ctx = counting(asked)
  const filter: Narrowed = widened(ctx, narrowing)
  const month = daysOf(monthOf(ctx.asOf))
  const lastMonth = addDays(month.first, -1)
  const dueSoonFilter: Narrowed = { ...filter, open: true, dueFrom: ctx.asOf, dueTo: addDays(ctx.asOf, soon) }
  const all = await statesByMonth(ctx, filter)
  const states = countsOf(all)
  const months = all.flatMap(({ month: due, ...row }) => (due === null ? [] : [{ ...row, month: due }]))
  return {
    total: totalOf(states),
    counts: states,
    before: { day: lastMonth, counts: countsOf(await statesBy({ ...ctx, asOf: lastMonth }, filter)) },
    changes: await changesBetween(ctx, filter, month.first, ctx.asOf),
    byAgency: foldAgencies(await statesByLead(ctx, filter), ctx.asOf),
    byMonth: foldMonths(months, ctx.asOf, year),
    years: yearsOf(months),
    unclear: Object.fromEntries((await unclearBy(ctx, filter)).map(({ criterion, count }) => [criterion, count])),
    dueSoon: await tasksBy(ctx, dueSoonFilter, { size: 8 }),
    dueSoonTotal: await countBy(ctx, dueSoonFilter),
    late: await tasksBy(ctx, { ...filter, state: 'overdue' }, { size: 8 }),
    next: await nextDue(ctx, filter),
    dueThisMonth: await countBy(ctx, { ...filter, dueFrom: month.first, dueTo: month.last }),
    review: await reviewCount(ctx, filter),
    doors: may(asked.actor, readTasks),
    own: isOfAgency(asked.actor),
  }
}

/** Tasks of one agency as lead, as support, and those it shares with all of its kind. */
export async function agencyLoad(ctx: Ctx, id: string, shared: readonly string[], year?: string) {
  return {
    overview: await overviewOf(ctx, { agency: id, role: 'lead' }, year),
    support: await countBy(counting(ctx), widened(ctx, { agency: id, role: 'support' })),
    together: await Promise.all(
      shared.map(async (each) => ({ id: each, count: await countBy(counting(ctx), widened(ctx, { agency: each, role: 'lead' })) })),
    ),
  }
}
