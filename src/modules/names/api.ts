import Type from 'typebox'
import { PlainDate } from '../../platform/dates.ts'
import { route } from '../../platform/http/index.ts'
import { anyone } from '../../platform/rights.ts'
import { agenciesAnswer } from './read.ts'

const AgencyReading = Type.Object({ raw: Type.String(), agencies: Type.Array(Type.String()), current: Type.Array(Type.String()) })

export const api = [
  route({
    method: 'GET',
    path: '/api/agencies/reading',
    may: anyone,
    summary: 'The agencies that a written list names, on a day and today',
    reply: AgencyReading,
    query: Type.Object({ raw: Type.String({ maxLength: 4000 }), on: Type.Optional(PlainDate) }),
    run: async (_ctx, { raw, on }) => agenciesAnswer(raw, on ?? null),
  }),
]
