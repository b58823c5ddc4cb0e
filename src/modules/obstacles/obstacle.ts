import Type, { type Static } from 'typebox'
import type { Instant } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { AgencyId } from '../directory/index.ts'
import { type Level, levelOf, workingMinutes } from './clock.ts'
import { ObstacleKind } from './kind.ts'

const OrNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Moment = Type.Unsafe<Instant>(Type.String({ format: 'date-time' }))

/** Where an obstacle stands after a step. */
export const Standing = Type.Enum(['waiting', 'answered', 'removed', 'withdrawn'])
export type Standing = Static<typeof Standing>

/** What people call its state; `overdue` is `waiting` past the answer's hour, never typed. */
export const ObstacleState = Type.Enum(['waiting', 'overdue', 'answered', 'removed', 'withdrawn'])
export type ObstacleState = Static<typeof ObstacleState>
export const obstacleStates = ObstacleState.enum as readonly ObstacleState[]

/** What is in the way of a task (vướng mắc), as it stands after its last step; `remover` is who must take it away. */
export const Obstacle = Type.Object({
  id: Type.String(),
  code: Type.String({ description: 'as VM2026-017' }),
  task: OrNull(Type.String({ description: 'code of the task that is stuck' })),
  raisedBy: OrNull(AgencyId),
  raisedAt: Moment,
  kind: ObstacleKind,
  stuck: Type.String(),
  proposed: Type.String(),
  legal: OrNull(Type.String({ description: 'the legal text concerned, as typed' })),
  version: Type.Integer({ description: 'number of its last step; what a later action names as seen' }),
  standing: Standing,
  remover: AgencyId,
  round: Type.Integer({ description: '1, and one more for each reopening' }),
  askedAt: Moment,
  dueAt: Moment,
  standingBodyAt: OrNull(Moment),
  leaderAt: OrNull(Moment),
  steppedAt: Moment,
})
export type Obstacle = Static<typeof Obstacle>

/** What can happen to an obstacle; each is one step, and none is ever taken back. */
export const stepKinds = {
  raised: { vi: 'Nêu vướng mắc', en: 'Raised' },
  transferred: { vi: 'Chuyển cơ quan tháo gỡ', en: 'Passed on' },
  answered: { vi: 'Trả lời', en: 'Answered' },
  accepted: { vi: 'Chấp nhận trả lời: đã gỡ', en: 'Answer accepted: removed' },
  reopened: { vi: 'Chưa gỡ được, yêu cầu trả lời lại', en: 'Reopened' },
  concluded: { vi: 'Gỡ theo kết luận cuộc họp', en: 'Removed by a conclusion' },
  withdrawn: { vi: 'Rút', en: 'Withdrawn' },
} as const satisfies Record<string, Text>
export type StepKind = keyof typeof stepKinds

const after: Readonly<Record<StepKind, Standing>> = {
  raised: 'waiting',
  transferred: 'waiting',
  answered: 'answered',
  accepted: 'removed',
  reopened: 'waiting',
  concluded: 'removed',
  withdrawn: 'withdrawn',
}
export const standingAfter = (kind: StepKind): Standing => after[kind]

const mayFollow: Readonly<Record<StepKind, readonly Standing[]>> = {
  raised: [],
  transferred: ['waiting'],
  answered: ['waiting'],
  accepted: ['answered'],
  reopened: ['answered', 'removed'],
  concluded: ['waiting', 'answered'],
  withdrawn: ['waiting', 'answered'],
}

/** Whether a step may be taken where an obstacle stands so. */
export const fits = (kind: StepKind, standing: Standing): boolean => mayFollow[kind].includes(standing)

/** The state at a moment: the hour of the answer itself is still in time. */
export const stateAt = ({ standing, dueAt }: Pick<Obstacle, 'standing' | 'dueAt'>, at: Instant): ObstacleState =>
  standing === 'waiting' && at > dueAt ? 'overdue' : standing

export const isOpen = ({ standing }: Pick<Obstacle, 'standing'>): boolean => standing === 'waiting' || standing === 'answered'

/** Who has to know at a moment that nobody answered. */
export const levelAt = (obstacle: Pick<Obstacle, 'standing' | 'standingBodyAt' | 'leaderAt'>, at: Instant): Level =>
  obstacle.standing === 'waiting' ? levelOf(obstacle, at) : 'none'

/** One step of an obstacle's history: what happened, who did it, and how it stood from then on. */
export type Step = {
  n: number
  at: Instant
  kind: StepKind
  standing: Standing
  remover: string
  round: number
  askedAt: Instant
  dueAt: Instant
  byName: string
  byAgency: string | null
  words: string | null
  details: Readonly<Record<string, unknown>>
}

/** A stretch of time in which one agency owed the answer; `minutes` of working days, `until` null while it still does. */
export type Holding = { remover: string; round: number; from: Instant; until: Instant | null; minutes: number }

/** Who held the question for how long, in order. */
export function holdingsOf(steps: readonly Step[], at: Instant): Holding[] {
  return steps.flatMap((step, index) => {
    if (step.standing !== 'waiting') return []
    const until = steps[index + 1]?.at ?? null
    return [{ remover: step.remover, round: step.round, from: step.at, until, minutes: workingMinutes(step.at, until ?? at) }]
  })
}
