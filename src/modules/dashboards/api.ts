import Type from 'typebox'
import { PlainDate } from '../../platform/dates.ts'
import { route } from '../../platform/http/index.ts'
import { readIndicators } from '../indicators/index.ts'
import { dashboardOn, reproduction } from './actions.ts'
import { Arrangement } from './arrangement.ts'
import { publicationUnknown } from './problems.ts'
import { publications } from './store.ts'

const Published = Type.Object({
  number: Type.Integer(),
  asOf: PlainDate,
  version: Type.Integer(),
  upTo: Type.Integer({ description: 'id of the last observation it rests on' }),
  sha256: Type.String(),
  at: Type.String(),
})

export const api = [
  route({
    method: 'GET',
    path: '/api/dashboards/content',
    may: readIndicators,
    summary: 'The whole dashboard of a day as canonical JSON with its SHA-256: the same day gives the same bytes',
    query: Type.Object({ asOf: Type.Optional(PlainDate) }),
    reply: Type.Object({ asOf: PlainDate, arrangement: Arrangement, sha256: Type.String(), content: Type.String() }),
    run: async (ctx) => {
      const { arrangement, content } = await dashboardOn(ctx)
      const { title, indicators } = arrangement
      return { asOf: ctx.asOf, arrangement: { title, indicators: [...indicators] }, sha256: content.sha256, content: content.bytes }
    },
  }),
  route({
    method: 'GET',
    path: '/api/dashboards/publications',
    may: readIndicators,
    summary: 'What was published of the dashboard, newest first, with the hash of each',
    reply: Type.Object({ publications: Type.Array(Published) }),
    run: async (ctx) => ({
      publications: (await publications(ctx)).map(({ byName: _name, at, ...each }) => ({ ...each, at: at.toISOString() })),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/dashboards/publications/:publication',
    may: readIndicators,
    summary: 'One publication: the bytes kept, their hash, and whether making it again from the figures gives the same',
    params: Type.Object({ publication: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) }),
    problems: [publicationUnknown],
    reply: Type.Object({
      publication: Published,
      content: Type.String(),
      again: Type.String({ description: 'SHA-256 of the content made again now' }),
      same: Type.Boolean(),
      differing: Type.Array(Type.String()),
    }),
    run: async (ctx, { publication: number }) => {
      const { publication, again, same, differing } = await reproduction(ctx, number)
      const { content, byName: _name, at, ...kept } = publication
      return { publication: { ...kept, at: at.toISOString() }, content, again: again.sha256, same, differing: [...differing] }
    },
  }),
]
