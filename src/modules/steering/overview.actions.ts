import type { Ctx } from '../../platform/ctx.ts'
import { addDays, addMonths, daysOf, monthOf, type PlainDate } from '../../platform/dates.ts'
import { may, system } from '../../platform/rights.ts'
import { successorsOf } from '../directory/index.ts'
import { sharedWith, widened } from './agencies.ts'
import { changesBetween, reviewCount, statesBy, statesByLead, statesByMonth, unclearBy } from './figures.store.ts'
import type { TaskFilter } from './filter.ts'
import { readTasks } from './rights.ts'
import { countBy, type Narrowed, tasksBy } from './store.ts'
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
  unclear: Readonly<Record<string, number>>
  dueSoon: readonly Task[]
  dueSoonTotal: number
  dueThisMonth: number
  review: number
  /** Whether figures lead anywhere: visitors see them, but not the tasks behind. */
  doors: boolean
}

/** Published figures are of the whole programme: a visitor sees no row, so counts are made by the program itself. */
const counting = (ctx: Ctx): Ctx => (ctx.actor.role === 'public' ? { ...ctx, actor: system } : ctx)

const none = (): Record<TaskState, number> => ({ 'done-on-time': 0, 'done-late': 0, 'within-term': 0, overdue: 0, undated: 0 })
const countsOf = (rows: readonly { state: TaskState; count: number }[]): StateCounts => rows.reduce((sum, { state, count }) => ({ ...sum, [state]: sum[state] + count }), none())
export const totalOf = (counts: StateCounts): number => taskStates.reduce((sum, state) => sum + counts[state], 0)
export const soon = 28

/** Leads by whoever does their work on the day shown; one who leads twice over is counted once a task. */
function foldAgencies(rows: readonly { agency: string; state: TaskState; count: number }[], day: PlainDate): AgencyCounts[] {
  const folded = new Map<string, Record<TaskState, number>>()
  for (const { agency, state, count } of rows) {
    for (const id of successorsOf(agency, day)) {
      const counts = folded.get(id) ?? none()
      counts[state] += count
      folded.set(id, counts)
    }
  }
  return [...folded].map(([id, counts]) => ({ id, counts })).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function foldMonths(rows: readonly { month: string; state: TaskState; count: number }[], day: PlainDate): Overview['byMonth'] {
  const years = [...new Set(rows.map(({ month }) => month.slice(0, 4)))].sort()
  const year = years.includes(day.slice(0, 4)) ? day.slice(0, 4) : (years.at(-1) ?? day.slice(0, 4))
  return Array.from({ length: 12 }, (_, at) => addMonths(`${year}-01-01`, at).slice(0, 7)).map((month) => ({ month, counts: countsOf(rows.filter((row) => row.month === month)) }))
}

/** The truth of the programme on the day shown, or of what is narrowed to. */
export async function overviewOf(asked: Ctx, narrowing: TaskFilter = {}): Promise<Overview> {
  const ctx = counting(asked)
  const filter: Narrowed = widened(ctx, narrowing)
  const month = daysOf(monthOf(ctx.asOf))
  const lastMonth = addDays(month.first, -1)
  const dueSoonFilter: Narrowed = { ...filter, open: true, dueFrom: ctx.asOf, dueTo: addDays(ctx.asOf, soon) }
  const states = countsOf(await statesBy(ctx, filter))
  return {
    total: totalOf(states), counts: states,
    before: { day: lastMonth, counts: countsOf(await statesBy({ ...ctx, asOf: lastMonth }, filter)) },
    changes: await changesBetween(ctx, filter, month.first, ctx.asOf),
    byAgency: foldAgencies(await statesByLead(ctx, filter), ctx.asOf),
    byMonth: foldMonths(await statesByMonth(ctx, filter), ctx.asOf),
    unclear: Object.fromEntries((await unclearBy(ctx, filter)).map(({ criterion, count }) => [criterion, count])),
    dueSoon: await tasksBy(ctx, dueSoonFilter, { size: 8 }), dueSoonTotal: await countBy(ctx, dueSoonFilter),
    dueThisMonth: await countBy(ctx, { ...filter, dueFrom: month.first, dueTo: month.last }),
    review: await reviewCount(ctx, filter),
    doors: may(asked.actor, readTasks),
  }
}

/** Tasks of one agency as lead, as support, and those it shares with all of its kind. */
export async function agencyLoad(ctx: Ctx, id: string, shared: readonly string[]) {
  const filter = widened(ctx, { agency: id, role: 'lead' })
  return {
    overview: await overviewOf(ctx, { agency: id, role: 'lead' }),
    late: await tasksBy(ctx, { ...filter, state: 'overdue' }, { size: 10 }),
    support: await countBy(ctx, widened(ctx, { agency: id, role: 'support' })),
    together: shared.length === 0 ? 0 : await countBy(ctx, { shared: sharedWith(ctx), agencies: shared, role: 'lead' }),
  }
}
