import Type, { type Static } from 'typebox'
import { addDays, addMonths, daysOf, type Instant, monthOf, PlainDate, weekdayOf } from '../../platform/dates.ts'
import type { Settings } from '../../platform/ctx.ts'
import { calendars } from '../../../definitions/calendars/all.ts'
import { type Deadline, lastGoodDay, Recurrence, rolledDay } from '../deadlines/index.ts'
import { MandateTarget } from '../orders/index.ts'
import { Traces } from './trace.ts'

const OrNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** The four states in which the Government Office counts, and `undated` for an order whose day nobody wrote. */
export const TaskState = Type.Enum(['done-on-time', 'done-late', 'within-term', 'overdue', 'undated'])
export type TaskState = Static<typeof TaskState>
export const taskStates = TaskState.enum as readonly TaskState[]

/** One thing an agency must deliver (nhiệm vụ). Its state is derived, never typed. */
export const Task = Type.Object({
  id: Type.String(),
  code: Type.String({ description: 'stable over drafts and versions, as KH2025-017' }),
  document: OrNull(Type.String({ description: 'null for a task added by hand on a document that is not registered' })),
  position: Type.Integer(),
  section: OrNull(Type.String()),
  title: Type.String(),
  lead: Type.Array(Type.String({ description: 'agency ids, as of the document' })),
  support: Type.Array(Type.String()),
  leadNames: Type.Array(Type.String()),
  supportNames: Type.Array(Type.String()),
  product: OrNull(Type.String()),
  deadline: OrNull(Type.Unsafe<Deadline>(Type.Any())),
  dueOn: OrNull(PlainDate),
  firstDueOn: OrNull(PlainDate),
  recurs: OrNull(Recurrence),
  targets: Type.Array(MandateTarget),
  note: OrNull(Type.String()),
  basis: OrNull(Type.String()),
  spanStart: OrNull(Type.Integer()),
  spanEnd: OrNull(Type.Integer()),
  confidence: Type.Number(),
  rule: Type.String(),
  traces: Traces,
  unclear: Type.Array(Type.String({ description: 'which of the five it fails' })),
  review: Type.Array(Type.String({ description: 'what a person must look at' })),
  progress: OrNull(Type.Integer({ minimum: 0, maximum: 100 })),
  updatedOn: OrNull(PlainDate),
  completedOn: OrNull(PlainDate),
  withdrawnOn: OrNull(PlainDate),
  parent: OrNull(Type.String({ description: 'id of the task that it is part of; counted there' })),
  unit: OrNull(Type.String({ description: 'the unit of the lead that does it' })),
})
export type Task = Static<typeof Task>

/** The rule of a task that a person added: no reading of its document can take it back. */
export const byHand = 'person'

/** A task of which nothing is known but what is `given`: read from no sentence, reported on by nobody, due first when it is due now. */
export const bareTask = (given: Partial<Task> & Pick<Task, 'code' | 'title' | 'lead' | 'dueOn'>): Omit<Task, 'id'> => ({
  document: null,
  position: 1,
  section: null,
  support: [],
  leadNames: given.lead,
  supportNames: [],
  product: null,
  deadline: null,
  firstDueOn: given.dueOn,
  recurs: null,
  targets: [],
  note: null,
  basis: null,
  spanStart: null,
  spanEnd: null,
  confidence: 1,
  rule: byHand,
  traces: {},
  unclear: [],
  review: [],
  progress: null,
  updatedOn: null,
  completedOn: null,
  withdrawnOn: null,
  parent: null,
  unit: null,
  ...given,
})

/** A version of a task: the task as it was held to be from one moment on. */
export type TaskVersion = Task & { validFrom: Instant }

/** The state on a given day, as the Government Office counts it. */
export function stateOn(task: Pick<Task, 'completedOn' | 'dueOn'>, day: PlainDate): TaskState {
  if (task.completedOn !== null && task.completedOn <= day) {
    return task.dueOn !== null && task.completedOn > task.dueOn ? 'done-late' : 'done-on-time'
  }
  if (task.dueOn === null) return 'undated'
  return day > task.dueOn ? 'overdue' : 'within-term'
}

export const isDone = (state: TaskState): boolean => state === 'done-on-time' || state === 'done-late'

const months: Partial<Record<Recurrence, number>> = {
  monthly: 1,
  bimonthly: 2,
  quarterly: 3,
  halfyearly: 6,
  yearly: 12,
  '2yearly': 24,
  '5yearly': 60,
}

/**
 * The first day, on or after `day`, on which a recurring duty owes something: the stated day of its period, or the
 * period's end. Every period begins with the calendar year, as reporting regimes do (Decree 09/2019, art. 12).
 */
export function occurrenceFrom(
  recurs: Recurrence,
  day: PlainDate,
  stated: { dayOfMonth?: number; weekday?: number; monthDay?: string } = {},
): PlainDate {
  if (recurs === 'daily') return day
  if (recurs === 'weekly' || recurs === 'biweekly') {
    const wanted = stated.weekday ?? 5
    return addDays(day, (wanted - weekdayOf(day) + 7) % 7)
  }
  const length = months[recurs] ?? 1
  const year = Number(day.slice(0, 4))
  const anchor = recurs === '2yearly' || recurs === '5yearly' ? year - (year % (length / 12)) : year
  for (let start = `${anchor}-01-01`; ; start = addMonths(start, length)) {
    const last = daysOf(monthOf(addMonths(start, length - 1))).last
    const owed = owedIn(last, stated)
    if (owed >= day) return owed
  }
}

function owedIn(last: PlainDate, { dayOfMonth, monthDay }: { dayOfMonth?: number; monthDay?: string }): PlainDate {
  if (monthDay) return `${last.slice(0, 4)}-${monthDay}`
  if (dayOfMonth === undefined) return last
  const stated = `${last.slice(0, 8)}${String(dayOfMonth).padStart(2, '0')}`
  return stated > last ? last : stated
}

/** How often a continuous duty must give a sign of life where the order names no cycle. */
export const heartbeat: Recurrence = 'monthly'

/** What a deadline means for the clock: the day owed first (of a recurring duty, after `from`), and how often it comes again. */
export function clockOf(
  deadline: Deadline | null,
  from: PlainDate,
  { strictBefore, rollDue }: Settings,
): { dueOn: PlainDate | null; recurs: Recurrence | null } {
  if (deadline === null) return { dueOn: null, recurs: null }
  if (deadline.kind === 'continuous') return { dueOn: occurrenceFrom(heartbeat, from), recurs: heartbeat }
  if (deadline.kind === 'periodic' && deadline.period) return { dueOn: occurrenceFrom(deadline.period, from, deadline), recurs: deadline.period }
  return { dueOn: rollDue ? rolledDay(deadline, calendars, strictBefore) : lastGoodDay(deadline, strictBefore), recurs: null }
}

/** The day a recurring duty owes next, once the one owed on `dueOn` was reported. */
export const nextOwed = (task: Pick<Task, 'recurs' | 'dueOn' | 'deadline'>): PlainDate | null =>
  task.recurs === null || task.dueOn === null ? task.dueOn : occurrenceFrom(task.recurs, addDays(task.dueOn, 1), task.deadline ?? {})
