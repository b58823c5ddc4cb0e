import Type from 'typebox'
import { Period, PlainDate } from '../../platform/dates.ts'
import { route } from '../../platform/http/index.ts'
import { campaignUnknown, stillOpen } from '../reporting/index.ts'
import { consolidatedFile, draftConsolidated, issueConsolidated as issue, publishedRounds } from './actions.ts'
import { alreadyIssued, checksFail, claimsMoved, consolidatedUnknown, doubtsUnanswered, draftMoved } from './problems.ts'
import { issueConsolidated, readConsolidated, readProgress } from './rights.ts'

const params = Type.Object({ campaign: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{3,60}$' }) })
const OrNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Counts = Type.Object({
  'done-on-time': Type.Integer(),
  'done-late': Type.Integer(),
  'within-term': Type.Integer(),
  overdue: Type.Integer(),
  undated: Type.Integer(),
})
const Version = Type.Object({
  campaign: Type.String(),
  version: Type.Integer(),
  state: Type.Enum(['draft', 'issued']),
  revision: Type.Integer(),
  number: OrNull(Type.Integer()),
  symbol: OrNull(Type.String()),
  issuedOn: OrNull(PlainDate),
})

type Versioned = {
  campaign: string
  version: number
  state: 'draft' | 'issued'
  revision: number
  number: number | null
  symbol: string | null
  issuedOn: string | null
}
const versionOf = ({ campaign, version, state, revision, number, symbol, issuedOn }: Versioned) => ({
  campaign,
  version,
  state,
  revision,
  number,
  symbol,
  issuedOn,
})

export const api = [
  route({
    method: 'GET',
    path: '/api/reports/progress',
    may: readProgress,
    summary: 'Open data: progress by agency of issued rounds; a silent agency has null, never zero',
    reply: Type.Object({
      rounds: Type.Array(
        Type.Object({
          campaign: Type.String(),
          regime: Type.String(),
          period: Period,
          dataFrom: PlainDate,
          dataTo: PlainDate,
          dueOn: PlainDate,
          issuedAt: Type.String(),
          version: Type.Integer(),
          agencies: Type.Array(
            Type.Object({
              agency: Type.String(),
              name: Type.String(),
              reported: Type.Boolean(),
              late: OrNull(Type.Boolean()),
              counts: OrNull(Counts),
              yearDone: OrNull(Type.Integer()),
            }),
          ),
        }),
      ),
    }),
    run: async (ctx) => ({
      rounds: (await publishedRounds(ctx)).map((round) => ({
        ...round,
        issuedAt: round.issuedAt.toISOString(),
        agencies: round.agencies.map((each) => ({ ...each })),
      })),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/reports/:campaign/consolidated',
    may: readConsolidated,
    params,
    summary: 'The consolidated report: its words, every claim with its query, and what its claims and checks say now',
    problems: [campaignUnknown, consolidatedUnknown],
    run: async (ctx, { campaign }) => {
      const { consolidated, moved, findings } = await consolidatedFile(ctx, campaign)
      return { ...versionOf(consolidated), body: consolidated.body, moved, findings }
    },
  }),
  route({
    method: 'POST',
    path: '/api/reports/:campaign/consolidated',
    may: issueConsolidated,
    params,
    summary: 'Draft the consolidated report of a locked round',
    reply: Version,
    problems: [campaignUnknown, stillOpen],
    run: async (ctx, { campaign }) => versionOf(await draftConsolidated(ctx, campaign)),
  }),
  route({
    method: 'POST',
    path: '/api/reports/:campaign/consolidated/issue',
    may: issueConsolidated,
    params,
    summary: 'Issue the draft: every claim is asked again, a number is taken',
    body: Type.Object({
      revision: Type.Integer({ minimum: 1 }),
      answer: Type.Optional(Type.String({ maxLength: 4000 })),
      signer: Type.Optional(Type.String({ maxLength: 50 })),
    }),
    reply: Version,
    problems: [consolidatedUnknown, alreadyIssued, draftMoved, claimsMoved, checksFail, doubtsUnanswered],
    run: async (ctx, issuing) => versionOf(await issue(ctx, issuing)),
  }),
]
