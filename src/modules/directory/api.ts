import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { PlainDate } from '../../platform/dates.ts'
import { route } from '../../platform/http/index.ts'
import { anyone } from '../../platform/rights.ts'
import { AgencyId } from './agency.ts'
import { AgencyList, AgencyProfile, Answering, ChainAnswer } from './answer.ts'
import { chainOn } from './chain.ts'
import { agenciesOn, profileOf } from './profile.ts'
import { agencyUnknown } from './problems.ts'
import { agencyById, agencyOn, whoAnswers } from './register.ts'

const On = { on: Type.Optional(PlainDate) }
const params = Type.Object({ id: AgencyId })

function known(id: string): string {
  if (agencyById(id) === null) throw agencyUnknown({ id })
  return id
}

const dayOf = (ctx: Ctx, on: PlainDate | undefined): PlainDate => on ?? ctx.asOf

export const api = [
  route({
    method: 'GET',
    path: '/api/agencies',
    may: anyone,
    summary: 'Agencies that lived on a day, by name',
    reply: AgencyList,
    query: Type.Object({ ...On, q: Type.Optional(Type.String({ maxLength: 200 })), kind: Type.Optional(Type.String({ maxLength: 40 })) }),
    run: async (ctx, { on, q, kind }) => ({ on: dayOf(ctx, on), agencies: agenciesOn(dayOf(ctx, on), { q, kind }, ctx.language) }),
  }),
  route({
    method: 'GET',
    path: '/api/agencies/:id',
    may: anyone,
    summary: 'One agency with its names, codes, predecessors and successors',
    params,
    query: Type.Object(On),
    reply: AgencyProfile,
    problems: [agencyUnknown],
    run: async (ctx, { id, on }) => profileOf(known(id), dayOf(ctx, on), ctx.language),
  }),
  route({
    method: 'GET',
    path: '/api/agencies/:id/answering',
    may: anyone,
    summary: 'Who answered on a day for what this agency did, as a whole or in one function',
    params,
    reply: Answering,
    query: Type.Object({ ...On, function: Type.Optional(Type.String({ maxLength: 200, description: 'lý lịch tư pháp, báo chí …' })) }),
    problems: [agencyUnknown],
    run: async (ctx, input) => {
      const on = dayOf(ctx, input.on)
      const ids = whoAnswers(known(input.id), on, input.function ?? null)
      return { on, function: input.function ?? null, answering: ids.map((id) => agencyOn(id, on, ctx.language)) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/agencies/:id/chain',
    may: anyone,
    summary: 'Who answered on a day, by post: head, deputy in charge, Deputy Prime Minister, Prime Minister',
    params,
    query: Type.Object(On),
    reply: ChainAnswer,
    problems: [agencyUnknown],
    run: (ctx, { id, on }) => chainOn(ctx, known(id), dayOf(ctx, on)),
  }),
]
