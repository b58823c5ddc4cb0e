import Type from 'typebox'
import { PlainDate } from '../../platform/dates.ts'
import { route } from '../../platform/http/index.ts'
import { anyone } from '../../platform/rights.ts'
import { bearing, levels, localitiesOn, readAddress, withinOn } from '../localities/index.ts'
import { carriedTold, LocalityAnswer, LocalityOnDay, onDay, ReadingAnswer, toldOf } from './answer.ts'
import { localityUnknown } from './problems.ts'

const On = { on: Type.Optional(PlainDate) }
export const Code = Type.String({ pattern: '^([0-9]{2}|[0-9]{3}|[0-9]{5})$' })

/** Addresses that are read in one request at most. */
const mostAddresses = 100

export const api = [
  route({
    method: 'GET',
    path: '/api/localities',
    may: anyone,
    summary: 'Provinces, districts or communes of a day with their codes, all of a level or those directly within another',
    query: Type.Object({ ...On, level: Type.Optional(Type.Enum([...levels])), within: Type.Optional(Code) }),
    reply: Type.Object({ on: PlainDate, localities: Type.Array(LocalityAnswer) }),
    run: async (ctx, { on = ctx.asOf, level = 'province', within }) => ({
      on,
      localities: (within === undefined ? localitiesOn(level, on) : withinOn(within, on)).map((one) => toldOf(one, on)),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/localities/:locality',
    may: anyone,
    summary: 'All that ever bore a code, and where each is to be found on a day',
    params: Type.Object({ locality: Code }),
    query: Type.Object(On),
    reply: Type.Object({ on: PlainDate, localities: Type.Array(LocalityOnDay) }),
    problems: [localityUnknown],
    run: async (ctx, { locality, on = ctx.asOf }) => {
      const found = bearing(locality)
      if (found.length === 0) throw localityUnknown({ code: locality })
      return { on, localities: found.map((one) => onDay(one, on)) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/localities/reading',
    may: anyone,
    summary: 'Written addresses, in the form of before or since 1 July 2025, with what they name on a day; nothing is kept',
    body: Type.Object({ ...On, addresses: Type.Array(Type.String({ minLength: 1, maxLength: 300 }), { minItems: 1, maxItems: mostAddresses }) }),
    reply: Type.Object({ readings: Type.Array(ReadingAnswer) }),
    run: async (ctx, { addresses, on = ctx.asOf }) => ({
      readings: addresses.map((address) => {
        const { written, found, rest } = readAddress(address, on)
        return { on, written: written.map((one) => toldOf(one)), found: found.map((one) => carriedTold(one, on)), rest }
      }),
    }),
  }),
]
