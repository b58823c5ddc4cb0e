import Type from 'typebox'
import { flagRules } from '../../../definitions/performance/flags.ts'
import { PlainDate } from '../../platform/dates.ts'
import { route } from '../../platform/http/index.ts'
import { AgencyId } from '../directory/index.ts'
import { taskUnknown } from '../steering/index.ts'
import { agencyLights, maySee, monthsOf, promisesOn, repeatsIn, taskLights } from './board.actions.ts'
import { agencyWithout } from './problems.ts'
import { readAgencyLights, readRules, readScores } from './rights.ts'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Words = Type.Object({ vi: Type.String(), en: Type.String() })
const Measured = Type.Record(Type.String(), orNull(Type.Number()))
const Colour = Type.Enum(['red', 'amber', 'green', 'grey'])
const FlagGiven = Type.Object({
  rule: Type.String(),
  version: Type.Integer(),
  light: Type.Enum(['progress', 'quality']),
  level: Type.Enum(['red', 'amber']),
  on: PlainDate,
  inputs: Measured,
  words: Words,
})
const lights = { progress: Colour, quality: Colour, flags: Type.Array(FlagGiven) }
const Share = Type.Object({ count: Type.Integer(), of: Type.Integer(), share: Type.Number(), low: Type.Number(), high: Type.Number() })
const ScoreGiven = Type.Object({
  agency: AgencyId,
  result: Share,
  expected: Type.Number(),
  excused: Type.Integer(),
  standing: Type.Enum(['above', 'below', 'as-expected', 'too-few']),
  best: Type.Integer(),
  worst: Type.Integer(),
})
const OwedGiven = Type.Object({
  key: Type.String(),
  dueOn: PlainDate,
  ending: Type.String(),
  endedOn: orNull(PlainDate),
  lateDays: Type.Integer(),
  countedDays: Type.Integer(),
  verdict: Type.Enum(['met', 'missed', 'waiting']),
})
const days = orNull(Type.Integer({ description: 'past due; early when negative' }))
const ForecastGiven = orNull(
  Type.Object({
    basis: Type.String(),
    n: Type.Integer(),
    ended: Type.Integer(),
    onTime: Type.Number(),
    lateAlready: Type.Boolean(),
    early: days,
    middle: days,
    late: days,
  }),
)

export const api = [
  route({
    method: 'GET',
    path: '/api/accountability/rules',
    may: readRules,
    summary: 'The published rules of flags, every version with its days',
    reply: Type.Object({
      rules: Type.Array(
        Type.Object({
          id: Type.String(),
          version: Type.Integer(),
          from: PlainDate,
          to: Type.Optional(PlainDate),
          scope: Type.Enum(['task', 'agency']),
          light: Type.Enum(['progress', 'quality']),
          level: Type.Enum(['red', 'amber']),
          when: Type.Array(Type.Object({ measure: Type.String(), at: Type.Enum(['least', 'most']), value: Type.Number() })),
          words: Words,
          why: Words,
        }),
      ),
    }),
    run: async () => ({ rules: flagRules.map((rule) => ({ ...rule, when: [...rule.when] })) }),
  }),
  route({
    method: 'GET',
    path: '/api/accountability/tasks/:code',
    may: readAgencyLights,
    summary: 'The lights of one task with their reasons, what it owed, and a forecast',
    params: Type.Object({ code: Type.String({ maxLength: 60 }) }),
    reply: Type.Object({ code: Type.String(), on: PlainDate, ...lights, owed: Type.Array(OwedGiven), forecast: ForecastGiven }),
    problems: [taskUnknown],
    run: async (ctx, { code }) => {
      const { row, forecast, day } = await taskLights(ctx, code)
      return {
        code,
        on: day,
        ...row.lights,
        flags: [...row.lights.flags],
        owed: row.weighed.map(({ key, dueOn, ending, endedOn, lateDays, countedDays, verdict }) => ({
          key,
          dueOn,
          ending,
          endedOn,
          lateDays,
          countedDays,
          verdict,
        })),
        forecast,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/accountability/agencies/:agency',
    may: readAgencyLights,
    summary: 'The lights, measures, score and signals of one agency',
    params: Type.Object({ agency: AgencyId }),
    reply: Type.Object({
      agency: AgencyId,
      on: PlainDate,
      ...lights,
      measures: Measured,
      score: orNull(ScoreGiven),
      signals: Type.Array(
        Type.Object({ id: Type.String(), version: Type.Integer(), share: Share, asks: Type.Boolean(), tasks: Type.Array(Type.String()) }),
      ),
    }),
    problems: [agencyWithout],
    run: async (ctx, { agency }) => {
      if (!maySee(ctx, agency)) throw agencyWithout({ agency })
      const { row, signals, day } = await agencyLights(ctx, agency)
      return {
        agency,
        on: day,
        ...row.lights,
        flags: [...row.lights.flags],
        measures: row.measures,
        score: row.score,
        signals: signals.map(({ rule, share, asks, tasks }) => ({ id: rule.id, version: rule.version, share, asks, tasks: [...tasks] })),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/accountability/scores',
    may: readScores,
    summary: 'The scores of all agencies over twelve months, with intervals and the ranks that cannot be ruled out',
    reply: Type.Object({ on: PlainDate, scores: Type.Array(ScoreGiven) }),
    run: async (ctx) => {
      const { scores, day } = await promisesOn(ctx)
      return { on: day, scores: [...scores] }
    },
  }),
  route({
    method: 'GET',
    path: '/api/accountability/repeat',
    may: readAgencyLights,
    summary: 'The repeat-late register over twelve months',
    reply: Type.Object({
      on: PlainDate,
      months: Type.Array(Type.String()),
      repeats: Type.Array(
        Type.Object({
          agency: AgencyId,
          months: Type.Array(Type.Object({ month: Type.String(), missed: Type.Integer(), due: Type.Integer() })),
          missed: Type.Integer(),
          monthsLate: Type.Integer(),
          inARow: Type.Integer(),
          documents: Type.Integer(),
          again: Type.Array(Type.Object({ code: Type.String(), times: Type.Integer() })),
        }),
      ),
    }),
    run: async (ctx) => {
      const board = await promisesOn(ctx)
      const repeats = repeatsIn(ctx, board).map((row) => ({ ...row, months: [...row.months], again: [...row.again] }))
      return { on: board.day, months: monthsOf(board.day), repeats }
    },
  }),
]
