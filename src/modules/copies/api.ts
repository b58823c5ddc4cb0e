import Type from 'typebox'
import { PlainDate } from '../../platform/dates.ts'
import { route } from '../../platform/http/index.ts'
import { params, readRecords, registryFor, registryUnknown } from '../records/index.ts'
import { readChanges, readChunk } from './chunk.actions.ts'
import { runUnknown } from './problems.ts'

const Nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()])
const Records = Type.Array(
  Type.Object({
    key: Type.String(),
    known: Type.Array(Type.Object({ from: PlainDate, to: Nullable(PlainDate), fields: Type.Record(Type.String(), Type.String()) }), {
      description: 'every stretch of days and what holds in it; none: the record is gone',
    }),
    into: Nullable(Type.String({ description: 'the key it was merged into' })),
  }),
)

export const api = [
  route({
    method: 'GET',
    path: '/api/registries/:registry/snapshot',
    may: readRecords,
    summary:
      'A registry in chunks by key while others write: read the chunks, then what changed from the position of the first (see docs/registries.md)',
    params,
    query: Type.Object({
      run: Type.Optional(Type.String({ format: 'uuid', description: 'what the first chunk answered; without it another run begins' })),
      after: Type.Optional(Type.String({ maxLength: 200, description: 'what the chunk before answered as next' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })),
    }),
    reply: Type.Object({
      run: Type.String(),
      position: Type.Number({ description: 'the number of the feed at which this chunk was so' }),
      records: Records,
      next: Nullable(Type.String({ description: 'ask again with after= this; null at the end' })),
    }),
    problems: [registryUnknown, runUnknown],
    run: async (ctx, { registry, ...asked }) => {
      const chunk = await readChunk(ctx, registryFor(ctx, registry), asked)
      return { ...chunk, records: chunk.records.map((each) => ({ ...each, known: [...each.known] })) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/registries/:registry/snapshot/changes',
    may: readRecords,
    summary: 'What changed after a number of the feed, each record once and whole, as a copy needs it',
    params,
    query: Type.Object({ after: Type.Integer({ minimum: 0 }), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })) }),
    reply: Type.Object({ records: Records, next: Type.Number({ description: 'ask again with after= this number' }) }),
    problems: [registryUnknown],
    run: async (ctx, { registry, after, limit = 1000 }) => {
      const { records, next } = await readChanges(ctx, registryFor(ctx, registry), after, limit)
      return { records: records.map((each) => ({ ...each, known: [...each.known] })), next }
    },
  }),
]
