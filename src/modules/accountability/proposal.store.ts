import { type Generated, sql } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Period, PlainDate } from '../../platform/dates.ts'
import { removeRows } from '../../platform/removal.store.ts'
import type { ProposalKind } from './criterion.ts'
import { removeSamplesOf } from './sample.store.ts'
import type { Bundle, Proposal, Step, StepKind } from './proposal.ts'

type Tables = {
  'accountability.proposal': {
    id: Generated<string>
    month: string
    agency: string
    kind: ProposalKind
    first_day: PlainDate
    last_day: PlainDate
    bundle: Bundle
    made_at: Date
    account: string | null
  }
  'accountability.episode': { proposal: string; key: string; task: string }
  'accountability.step': {
    proposal: string
    n: number
    at: Date
    kind: StepKind
    account: string | null
    by_name: string
    by_agency: string | null
    words: string | null
    details: Step['details']
  }
}

const db = (ctx: Pick<Ctx, 'db'>) => tables<Tables>(ctx)
const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`

/** One making of proposals at a time. */
export const lockMaking = (ctx: Ctx) => sql`select pg_advisory_xact_lock(hashtext('accountability.making'))`.execute(ctx.db)

/** Latenesses that stand in a criticism which nobody withdrew, decided or not: none of them is proposed again. */
export async function chargedKeys(ctx: Ctx): Promise<Set<string>> {
  const rows = await db(ctx)
    .selectFrom('accountability.episode as e')
    .innerJoin('accountability.proposal as p', 'p.id', 'e.proposal')
    .where('p.kind', '=', 'criticism')
    .where(sql<boolean>`not exists (select 1 from accountability.step s where s.proposal = p.id and s.kind = 'withdrawn')`)
    .select('e.key')
    .distinct()
    .execute()
  return new Set(rows.map(({ key }) => key))
}

/** Whether a proposal of that month, agency and kind was made before. */
export async function madeBefore(ctx: Ctx, month: Period): Promise<Set<string>> {
  const rows = await db(ctx).selectFrom('accountability.proposal').select(['agency', 'kind']).where('month', '=', month).execute()
  return new Set(rows.map(({ agency, kind }) => `${agency} ${kind}`))
}

export type FreshProposal = Pick<Proposal, 'month' | 'agency' | 'kind' | 'first' | 'last' | 'bundle'>

/** Writes a proposal, what it rests on, and its first step; its id. */
export async function insertProposal(ctx: Ctx, { month, agency, kind, first, last, bundle }: FreshProposal): Promise<string> {
  const { id } = await db(ctx)
    .insertInto('accountability.proposal')
    .values({ month, agency, kind, first_day: first, last_day: last, bundle: json(bundle), made_at: ctx.now(), account: ctx.actor.account })
    .returning('id')
    .executeTakeFirstOrThrow()
  const episodes = bundle.items.map(({ key, task }) => ({ proposal: id, key, task }))
  if (episodes.length > 0) await db(ctx).insertInto('accountability.episode').values(episodes).execute()
  await insertStep(ctx, id, { n: 1, kind: 'made', words: null, details: {} })
  return id
}

export const insertStep = (ctx: Ctx, proposal: string, { n, kind, words, details }: Pick<Step, 'n' | 'kind' | 'words' | 'details'>) =>
  db(ctx)
    .insertInto('accountability.step')
    .values({
      proposal,
      n,
      at: ctx.now(),
      kind,
      account: ctx.actor.account,
      by_name: ctx.actor.name,
      by_agency: ctx.actor.agency,
      words,
      details: json(details),
    })
    .execute()

const columns = ['id', 'month', 'agency', 'kind', 'first_day as first', 'last_day as last', 'bundle'] as const

const stepsOf = (ctx: Ctx, ids: readonly string[]) =>
  db(ctx)
    .selectFrom('accountability.step')
    .select(['proposal', 'n', 'at', 'kind', 'by_name as byName', 'by_agency as byAgency', 'words', 'details'])
    .where(sql<boolean>`proposal = any(${sql.val([...ids])}::uuid[])`)
    .orderBy('n')
    .execute()

async function withSteps(ctx: Ctx, rows: readonly Omit<Proposal, 'steps'>[]): Promise<Proposal[]> {
  if (rows.length === 0) return []
  const steps = Map.groupBy(
    await stepsOf(
      ctx,
      rows.map(({ id }) => id),
    ),
    ({ proposal }) => proposal,
  )
  return rows.map((row) => ({ ...row, steps: (steps.get(row.id) ?? []).map(({ proposal: _proposal, ...step }) => step) }))
}

/** Proposals, latest month first; of these agencies only where they are given. */
export async function proposalsBy(ctx: Ctx, { month, agencies }: { month?: Period | undefined; agencies?: readonly string[] }): Promise<Proposal[]> {
  let query = db(ctx).selectFrom('accountability.proposal').select(columns)
  if (month) query = query.where('month', '=', month)
  if (agencies) query = query.where(sql<boolean>`agency = any(${sql.val([...agencies])}::text[])`)
  return withSteps(ctx, await query.orderBy('month', 'desc').orderBy('kind').orderBy('agency').limit(1000).execute())
}

export async function proposalById(ctx: Ctx, id: string): Promise<Proposal | undefined> {
  const row = await db(ctx).selectFrom('accountability.proposal').select(columns).where('id', '=', id).executeTakeFirst()
  return row && (await withSteps(ctx, [row]))[0]
}

/** The proposal, held against everybody else until the transaction ends. */
export async function lockedProposal(ctx: Ctx, id: string): Promise<Proposal | undefined> {
  await db(ctx).selectFrom('accountability.proposal').select('id').where('id', '=', id).forUpdate().execute()
  return proposalById(ctx, id)
}

/** Takes away proposals that rest on no task any more, and samples that accounts drew: for taking a demonstration back. */
export async function removeAccountabilityOf(ctx: Ctx, accounts: readonly string[]): Promise<void> {
  const bare = await db(ctx)
    .selectFrom('accountability.proposal as p')
    .select('p.id')
    .where(sql<boolean>`not exists (select 1 from accountability.episode e where e.proposal = p.id)`)
    .execute()
  await removeRows(
    ctx,
    'accountability.proposal',
    'id',
    bare.map(({ id }) => id),
  )
  await removeSamplesOf(ctx, accounts)
}
