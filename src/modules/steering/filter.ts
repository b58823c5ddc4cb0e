import Type, { type Static } from 'typebox'
import { PlainDate } from '../../platform/dates.ts'
import { TaskState } from './task.ts'

export const sorts = ['board', 'due', 'code', 'title', 'updated', 'position'] as const
/** A list of more tasks than these says only that there are more, unless all are asked for. */
const mostCounted = 10_000
/** A search by words that finds more says so too. */
const mostFound = 1_000

/** Up to how many a list is counted. */
export const countedUpTo = ({ q, exact }: Pick<TaskFilter, 'q' | 'exact'>): number => (exact ? Infinity : q?.trim() ? mostFound : mostCounted)
export const pageSizes = { list: 50, api: 500, export: 100_000 }

/** What a list of tasks is narrowed by; every figure of the overview is one of these in an address. */
export const TaskFilter = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  state: Type.Optional(TaskState),
  open: Type.Optional(Type.Boolean()),
  agency: Type.Optional(Type.String({ maxLength: 60, description: 'leads or supports; with its predecessors and all below it' })),
  role: Type.Optional(Type.Enum(['lead', 'support'])),
  document: Type.Optional(Type.String({ format: 'uuid' })),
  section: Type.Optional(Type.String({ maxLength: 40 })),
  dueFrom: Type.Optional(PlainDate),
  dueTo: Type.Optional(PlainDate),
  unclear: Type.Optional(Type.String({ maxLength: 40 })),
  review: Type.Optional(Type.Boolean()),
  recurs: Type.Optional(Type.Boolean()),
  unit: Type.Optional(Type.String({ maxLength: 200, description: 'the unit it was given to, as written; parts too' })),
  parts: Type.Optional(Type.Boolean({ description: 'with tasks that are part of another; a search shows them anyway' })),
  happened: Type.Optional(Type.Enum(['completed', 'extended', 'progress', 'amended'], { description: 'has such an entry in its story' })),
  happenedFrom: Type.Optional(PlainDate),
  completedFrom: Type.Optional(PlainDate),
  completedTo: Type.Optional(PlainDate),
  sort: Type.Optional(Type.Enum([...sorts, ...sorts.map((sort) => `-${sort}` as const)])),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  exact: Type.Optional(Type.Boolean({ description: 'count them all, however many there are' })),
})
export type TaskFilter = Static<typeof TaskFilter>
