import { sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Instant, PlainDate } from '../../platform/dates.ts'
import type { OfficialDocument } from '../letters/index.ts'
import type { Finding } from './check.ts'
import type { DraftBlock } from './draft.ts'
import type { PublishedRow } from './published.ts'
import type { Tables } from './tables.ts'

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)
const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`

/** A version of the consolidated report; frozen once issued. */
export type Consolidated = {
  id: string
  campaign: string
  version: number
  state: 'draft' | 'issued'
  revision: number
  body: readonly DraftBlock[]
  findings: readonly Finding[]
  answer: string | null
  document: OfficialDocument | null
  agencies: readonly PublishedRow[] | null
  number: number | null
  symbol: string | null
  issuedOn: PlainDate | null
  madeAt: Instant
  madeBy: string
  issuedAt: Instant | null
  issuedBy: string | null
}

const columns = [
  'id',
  'campaign',
  'version',
  'state',
  'revision',
  'body',
  'findings',
  'answer',
  'document',
  'agencies',
  'number',
  'symbol',
  'issued_on as issuedOn',
  'made_at as madeAt',
  'made_by as madeBy',
  'issued_at as issuedAt',
  'issued_by as issuedBy',
] as const

/** All versions of a round's report, the first first. */
export const versionsOfConsolidated = (ctx: Ctx, campaign: string): Promise<Consolidated[]> =>
  db(ctx).selectFrom('consolidation.consolidated').where('campaign', '=', campaign).select(columns).orderBy('version').execute()

/** Writes the draft of a round anew, or begins the next version after an issued one. */
export async function saveDraft(
  ctx: Ctx,
  { campaign, version, body, findings }: Pick<Consolidated, 'campaign' | 'version' | 'body' | 'findings'>,
): Promise<Consolidated> {
  const row = { body: json(body), findings: json(findings), made_at: ctx.now(), made_by: ctx.actor.name }
  return db(ctx)
    .insertInto('consolidation.consolidated')
    .values({
      campaign,
      version,
      state: 'draft',
      ...row,
      answer: null,
      document: null,
      agencies: null,
      number: null,
      symbol: null,
      issued_on: null,
      issued_at: null,
      issued_by: null,
    })
    .onConflict((same) =>
      same.columns(['campaign', 'version']).doUpdateSet((old) => ({ ...row, revision: old('consolidation.consolidated.revision', '+', 1) })),
    )
    .returning(columns)
    .executeTakeFirstOrThrow() as Promise<Consolidated>
}

type Issue = Pick<Consolidated, 'id' | 'revision' | 'document' | 'agencies' | 'number' | 'symbol' | 'issuedOn' | 'answer' | 'findings'>

/** Freezes a draft where it still stands as it was seen; whether it did. */
export async function markIssued(ctx: Ctx, { id, revision, ...issue }: Issue): Promise<boolean> {
  const { numUpdatedRows } = await db(ctx)
    .updateTable('consolidation.consolidated')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .set({
      state: 'issued',
      document: json(issue.document),
      agencies: json(issue.agencies),
      findings: json(issue.findings),
      answer: issue.answer,
      number: issue.number,
      symbol: issue.symbol,
      issued_on: issue.issuedOn,
      issued_at: ctx.now(),
      issued_by: ctx.actor.name,
    })
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** The latest issued version of every round: what is open to all. */
export const issuedVersions = (ctx: Ctx): Promise<Pick<Consolidated, 'campaign' | 'version' | 'agencies' | 'issuedAt'>[]> =>
  db(ctx)
    .selectFrom('consolidation.consolidated')
    .where('state', '=', 'issued')
    .distinctOn('campaign')
    .select(['campaign', 'version', 'agencies', 'issued_at as issuedAt'])
    .orderBy('campaign')
    .orderBy('version', 'desc')
    .execute()

/** Takes the reports on rounds out, every version of them. */
export const removeConsolidated = async (ctx: Ctx, campaigns: readonly string[]): Promise<void> => {
  if (campaigns.length > 0) await db(ctx).deleteFrom('consolidation.consolidated').where('campaign', 'in', campaigns).execute()
}
