import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { PlainDate } from '../../platform/dates.ts'
import { route } from '../../platform/http/index.ts'
import { AgencyId } from '../directory/index.ts'
import { proposalMoved, proposalUnknown, sampleUnknown, stepUnfit } from './problems.ts'
import { listProposals, proposalFile, replyTo } from './proposal.actions.ts'
import { type Proposal, stateOn } from './proposal.ts'
import { readProposals, readSamples, replyToProposals } from './rights.ts'
import { worksheetOf } from './sample.actions.ts'

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Words = Type.Object({ vi: Type.String(), en: Type.String() })
const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })
const Id = Type.String({ format: 'uuid' })

const ProposalGiven = Type.Object({
  id: Id,
  month: Month,
  agency: AgencyId,
  kind: Type.Enum(['praise', 'criticism']),
  first: PlainDate,
  last: PlainDate,
  state: Type.Enum(['draft', 'awaiting-reply', 'replied', 'unanswered', 'upheld', 'dropped', 'withdrawn']),
  replyBy: orNull(PlainDate),
  head: orNull(Words),
  met: Type.Array(
    Type.Object({ id: Type.String(), version: Type.Integer(), inputs: Type.Record(Type.String(), orNull(Type.Number())), words: Words }),
  ),
  evidence: Type.Array(
    Type.Object({
      key: Type.String(),
      code: Type.String(),
      dueOn: PlainDate,
      endedOn: orNull(PlainDate),
      lateDays: Type.Integer(),
      countedDays: Type.Integer(),
    }),
  ),
  steps: Type.Array(Type.Object({ n: Type.Integer(), at: Type.String({ format: 'date-time' }), kind: Type.String(), words: orNull(Type.String()) })),
})

const given = (ctx: Ctx, proposal: Proposal) => ({
  id: proposal.id,
  month: proposal.month,
  agency: proposal.agency,
  kind: proposal.kind,
  first: proposal.first,
  last: proposal.last,
  state: stateOn(proposal, ctx.today()),
  replyBy: proposal.steps.findLast(({ kind }) => kind === 'told')?.details.replyBy ?? null,
  head: proposal.bundle.head,
  met: [...proposal.bundle.met],
  evidence: proposal.bundle.items.map(({ key, code, dueOn, endedOn, lateDays, countedDays }) => ({
    key,
    code,
    dueOn,
    endedOn,
    lateDays,
    countedDays,
  })),
  steps: proposal.steps.map(({ n, at, kind, words }) => ({ n, at: at.toISOString(), kind, words })),
})

export const api = [
  route({
    method: 'GET',
    path: '/api/accountability/proposals',
    may: readProposals,
    summary: 'Proposals to praise and criticise, with their evidence and steps; an agency sees its own once told',
    query: Type.Object({ month: Type.Optional(Month) }),
    reply: Type.Object({ proposals: Type.Array(ProposalGiven) }),
    run: async (ctx, { month }) => ({ proposals: (await listProposals(ctx, { month })).map((each) => given(ctx, each)) }),
  }),
  route({
    method: 'GET',
    path: '/api/accountability/proposals/:proposal',
    may: readProposals,
    summary: 'One proposal',
    params: Type.Object({ proposal: Id }),
    reply: ProposalGiven,
    problems: [proposalUnknown],
    run: async (ctx, { proposal }) => given(ctx, (await proposalFile(ctx, proposal)).proposal),
  }),
  route({
    method: 'POST',
    path: '/api/accountability/proposals/:proposal/replies',
    may: replyToProposals,
    summary: "The agency's reply; `seen` is the number of the last step it had before its eyes",
    params: Type.Object({ proposal: Id }),
    body: Type.Object({ seen: Type.Integer({ minimum: 1 }), words: Type.String({ minLength: 1, maxLength: 10_000 }) }),
    reply: ProposalGiven,
    problems: [proposalUnknown, proposalMoved, stepUnfit],
    run: async (ctx, input) => {
      await replyTo(ctx, input)
      return given(ctx, (await proposalFile(ctx, input.proposal)).proposal)
    },
  }),
  route({
    method: 'GET',
    path: '/api/accountability/samples/:sample',
    may: readSamples,
    summary: "An inspector's sample: seed, strata, tasks and findings",
    params: Type.Object({ sample: Id }),
    reply: Type.Object({
      id: Id,
      seed: Type.String(),
      day: PlainDate,
      by: Type.Enum(['agency', 'risk']),
      population: Type.Integer(),
      strata: Type.Array(Type.Object({ name: Type.String(), size: Type.Integer(), drawn: Type.Integer() })),
      items: Type.Array(
        Type.Object({
          place: Type.Integer(),
          code: Type.String(),
          agency: orNull(AgencyId),
          stratum: Type.String(),
          outcome: orNull(Type.String()),
          words: orNull(Type.String()),
        }),
      ),
    }),
    problems: [sampleUnknown],
    run: async (ctx, { sample }) => {
      const sheet = await worksheetOf(ctx, sample)
      const { id, seed, day, by, population, strata } = sheet.sample
      return {
        id,
        seed,
        day,
        by,
        population,
        strata: [...strata],
        items: sheet.items.map(({ place, code, agency, stratum, finding }) => ({
          place,
          code,
          agency,
          stratum,
          outcome: finding?.outcome ?? null,
          words: finding?.words ?? null,
        })),
      }
    },
  }),
]
