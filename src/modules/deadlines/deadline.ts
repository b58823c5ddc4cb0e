import Type, { type Static } from 'typebox'
import { PlainDate } from '../../platform/dates.ts'

const OrNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const DeadlineKind = Type.Enum([
  'date',
  'month',
  'quarter',
  'half',
  'year',
  'week',
  'range',
  'term',
  'schoolYear',
  'semester',
  'lunar',
  'duration',
  'periodic',
  'continuous',
  'multi',
  'event',
  'relative',
  'roadmap',
  'vague',
])
export type DeadlineKind = Static<typeof DeadlineKind>

/** before: the stated day is the first too late one; by: the stated day is the last good one. */
export const DeadlineRelation = Type.Enum(['before', 'by', 'from', 'after', 'until'])
export type DeadlineRelation = Static<typeof DeadlineRelation>

export const Recurrence = Type.Enum([
  'daily',
  'weekly',
  'biweekly',
  'monthly',
  'bimonthly',
  'quarterly',
  'halfyearly',
  'yearly',
  '2yearly',
  '5yearly',
])
export type Recurrence = Static<typeof Recurrence>

export const Phase = Type.Object({ label: OrNull(Type.String()), kind: DeadlineKind, due: OrNull(PlainDate) })
export type Phase = Static<typeof Phase>

/** When something must be done (thời hạn), as a document states it; never a day nobody wrote. */
export const Deadline = Type.Object({
  raw: Type.String({ description: 'the words as they stand' }),
  kind: DeadlineKind,
  due: OrNull(PlainDate),
  firstDue: OrNull(PlainDate),
  period: OrNull(Recurrence),
  relation: OrNull(DeadlineRelation),
  phases: Type.Array(Phase),
  inferredYear: Type.Boolean(),
  part: Type.Optional(Type.Enum(['early', 'mid', 'late'])),
  time: Type.Optional(Type.String({ description: 'HH:MM' })),
  start: Type.Optional(PlainDate),
  lunar: Type.Optional(Type.Object({ day: Type.Integer(), month: Type.Integer(), year: Type.Integer() })),
  span: Type.Optional(Type.String({ description: 'ISO 8601 duration' })),
  from: Type.Optional(Type.Enum(['issue', 'effective', 'receipt', 'event', 'date'])),
  workingDays: Type.Optional(Type.Boolean()),
  weekday: Type.Optional(Type.Integer({ minimum: 1, maximum: 7 })),
  dayOfMonth: Type.Optional(Type.Integer({ minimum: 1, maximum: 31 })),
  monthDay: Type.Optional(Type.String({ description: 'MM-DD of a yearly duty' })),
})
export type Deadline = Static<typeof Deadline>
