import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { PlainDate } from '../../platform/dates.ts'
import { route } from '../../platform/http/index.ts'
import { acceptAnswer, answerObstacle, raiseObstacle, reopenObstacle, transferObstacle, withdrawObstacle } from './actions.ts'
import { AgencyName, Code, DocumentNumber, Note, Raised, SeenStep, Words } from './bodies.ts'
import { ObstacleFilter, pageSizes } from './filter.ts'
import { listObstacles, obstacleFile } from './list.actions.ts'
import { levelAt, Obstacle, ObstacleState, stateAt } from './obstacle.ts'
import { kindUnknown, obstacleMoved, obstacleUnknown, removerSame, removerUnclear, stepUnfit } from './problems.ts'
import { answerObstacles, raiseObstacles, readObstacles } from './rights.ts'

const Moment = Type.String({ format: 'date-time' })
const Answer = Type.Object({
  ...Obstacle.properties,
  raisedAt: Moment,
  askedAt: Moment,
  dueAt: Moment,
  standingBodyAt: Type.Union([Moment, Type.Null()]),
  leaderAt: Type.Union([Moment, Type.Null()]),
  steppedAt: Moment,
  state: ObstacleState,
  level: Type.Enum(['none', 'standing-body', 'leader']),
})
const StepAnswer = Type.Object({
  n: Type.Integer(),
  at: Moment,
  kind: Type.String(),
  remover: Type.String(),
  round: Type.Integer(),
  byName: Type.String(),
  byAgency: Type.Union([Type.String(), Type.Null()]),
  words: Type.Union([Type.String(), Type.Null()]),
})

const answerOf = (obstacle: Obstacle, at: Date) => ({
  ...obstacle,
  raisedAt: obstacle.raisedAt.toISOString(),
  askedAt: obstacle.askedAt.toISOString(),
  dueAt: obstacle.dueAt.toISOString(),
  standingBodyAt: obstacle.standingBodyAt?.toISOString() ?? null,
  leaderAt: obstacle.leaderAt?.toISOString() ?? null,
  steppedAt: obstacle.steppedAt.toISOString(),
  state: stateAt(obstacle, at),
  level: levelAt(obstacle, at),
})

const stepped =
  <I>(step: (ctx: Ctx, input: I) => Promise<Obstacle>) =>
  async (ctx: Ctx, input: I) =>
    answerOf(await step(ctx, input), ctx.now())

const common = { params: Code, reply: Answer, problems: [obstacleUnknown, obstacleMoved, stepUnfit] }

/** Obstacles for programs; the same actions as the pages call. */
export const api = [
  route({
    method: 'GET',
    path: '/api/obstacles',
    may: readObstacles,
    summary: 'List obstacles, 500 a page',
    query: Type.Object({ ...ObstacleFilter.properties, asOf: Type.Optional(PlainDate) }),
    reply: Type.Object({ total: Type.Integer(), asOf: PlainDate, obstacles: Type.Array(Answer) }),
    run: async (ctx, filter) => {
      const { obstacles, total, at } = await listObstacles(ctx, filter, pageSizes.api)
      return { total, asOf: ctx.asOf, obstacles: obstacles.map((each) => answerOf(each, at)) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/obstacles',
    may: raiseObstacles,
    summary: 'Raise an obstacle; the clock begins',
    body: Type.Object(Raised.properties, { additionalProperties: false }),
    reply: Answer,
    problems: [kindUnknown, removerUnclear, removerSame],
    run: stepped(raiseObstacle),
  }),
  route({
    method: 'GET',
    path: '/api/obstacles/:obstacle',
    may: readObstacles,
    summary: 'One obstacle with its steps and who held it how long',
    params: Code,
    reply: Type.Object({
      ...Answer.properties,
      steps: Type.Array(StepAnswer),
      holdings: Type.Array(
        Type.Object({
          remover: Type.String(),
          round: Type.Integer(),
          from: Moment,
          until: Type.Union([Moment, Type.Null()]),
          minutes: Type.Integer(),
        }),
      ),
    }),
    problems: [obstacleUnknown],
    run: async (ctx, { obstacle: code }) => {
      const { obstacle, steps, holdings, at } = await obstacleFile(ctx, code)
      return {
        ...answerOf(obstacle, at),
        steps: steps.map(({ n, at: moment, kind, remover, round, byName, byAgency, words }) => ({
          n,
          at: moment.toISOString(),
          kind,
          remover,
          round,
          byName,
          byAgency,
          words,
        })),
        holdings: holdings.map((each) => ({ ...each, from: each.from.toISOString(), until: each.until?.toISOString() ?? null })),
      }
    },
  }),
  route({
    ...common,
    method: 'POST',
    path: '/api/obstacles/:obstacle/answer',
    may: answerObstacles,
    summary: 'Answer it; the clock stops',
    body: Type.Object({ ...SeenStep.properties, words: Words, number: Type.Optional(DocumentNumber) }, { additionalProperties: false }),
    run: stepped(answerObstacle),
  }),
  route({
    ...common,
    method: 'POST',
    path: '/api/obstacles/:obstacle/transfer',
    may: answerObstacles,
    summary: 'Pass it on to another remover; the clock runs on',
    problems: [...common.problems, removerUnclear, removerSame],
    body: Type.Object({ ...SeenStep.properties, to: AgencyName, words: Words }, { additionalProperties: false }),
    run: stepped(transferObstacle),
  }),
  route({
    ...common,
    method: 'POST',
    path: '/api/obstacles/:obstacle/acceptance',
    may: raiseObstacles,
    summary: 'Accept the answer: it is removed',
    body: Type.Object({ ...SeenStep.properties, words: Type.Optional(Note) }, { additionalProperties: false }),
    run: stepped(acceptAnswer),
  }),
  route({
    ...common,
    method: 'POST',
    path: '/api/obstacles/:obstacle/reopening',
    may: raiseObstacles,
    summary: 'Ask again; the clock starts anew',
    body: Type.Object({ ...SeenStep.properties, words: Words }, { additionalProperties: false }),
    run: stepped(reopenObstacle),
  }),
  route({
    ...common,
    method: 'POST',
    path: '/api/obstacles/:obstacle/withdrawal',
    may: raiseObstacles,
    summary: 'Withdraw it',
    body: Type.Object({ ...SeenStep.properties, words: Words }, { additionalProperties: false }),
    run: stepped(withdrawObstacle),
  }),
]
