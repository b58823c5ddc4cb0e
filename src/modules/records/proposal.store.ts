import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { forgetCounts } from './count.store.ts'
import type { Patch } from './history.ts'
import { db } from './store.ts'
import type { ProposalRow } from './tables.ts'

export type Proposal = Omit<ProposalRow, 'id' | 'demonstration'> & { id: string; demonstration: boolean }

type Fresh = Pick<ProposalRow, 'registry' | 'key' | 'valid_from' | 'owner' | 'reason'> & { fields: Patch; held: Patch }

export async function insertProposal(ctx: Ctx, { fields, held, ...row }: Fresh, demonstration = false): Promise<string> {
  const { account, name, agency } = ctx.actor
  const values = {
    ...row,
    fields: JSON.stringify(fields) as never,
    held: JSON.stringify(held) as never,
    proposer: agency,
    account,
    by_name: name,
    at: ctx.now(),
    outcome: null,
    decided_at: null,
    decided_by: null,
    decided_words: null,
    demonstration,
  }
  return (await db(ctx).insertInto('records.proposal').values(values).returning('id').executeTakeFirstOrThrow()).id
}

export const proposalById = (ctx: Ctx, id: string, lock = false): Promise<Proposal | undefined> => {
  const query = db(ctx).selectFrom('records.proposal').selectAll().where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

/** Proposals that one of the agencies made or must decide, the open ones first; without agencies, all. */
export const proposalsOf = (
  ctx: Ctx,
  { agencies, registry, key }: { agencies?: readonly string[]; registry?: string; key?: string },
): Promise<Proposal[]> => {
  let query = db(ctx).selectFrom('records.proposal').selectAll()
  if (agencies) query = query.where((where) => where.or([where('owner', 'in', [...agencies, '']), where('proposer', 'in', [...agencies, ''])]))
  if (registry !== undefined) query = query.where('registry', '=', registry)
  if (key !== undefined) query = query.where('key', '=', key)
  return query.orderBy(sql`outcome is not null`).orderBy('at', 'desc').limit(200).execute()
}

export const saveDecision = (ctx: Ctx, id: string, outcome: 'accepted' | 'refused', words: string | null) =>
  db(ctx)
    .updateTable('records.proposal')
    .set({ outcome, decided_at: ctx.now(), decided_by: ctx.actor.name, decided_words: words })
    .where('id', '=', id)
    .execute()

/** Takes a demonstration back: what its statements wrote, and proposals of the demonstration. */
export async function removeDemonstration(ctx: Ctx, registries: readonly string[]): Promise<void> {
  const chosen = sql`any(${sql.val([...registries])}::text[])`
  await sql`set local records.removing = 'on'`.execute(db(ctx))
  const gone = sql`select id from records.origin where demonstration and registry = ${chosen}`
  await sql`delete from records.change where registry = ${chosen} and origin in (${gone})`.execute(db(ctx))
  await sql`delete from records.entered where registry = ${chosen} and origin in (${gone})`.execute(db(ctx))
  await sql`delete from records.version where registry = ${chosen} and origin in (${gone})`.execute(db(ctx))
  await sql`delete from records.proposal where demonstration or registry = ${chosen} and not exists (select from records.version v where v.registry = proposal.registry and v.key = proposal.key)`.execute(
    db(ctx),
  )
  await sql`delete from records.origin where demonstration and registry = ${chosen}`.execute(db(ctx))
  await forgetCounts(ctx, registries)
}
