import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand, forbidden } from '../../platform/rights.ts'
import { changeRecord } from '../records/index.ts'
import { partiesOf, stateOf } from './discrepancy.ts'
import { judgePersons } from './follow.actions.ts'
import { alreadyClosed, alreadyProposed, discrepancyUnknown, valuesMoved } from './problems.ts'
import { settleDiscrepancies } from './rights.ts'
import { seenBy } from './seen.ts'
import { type Discrepancy, discrepancyById, lockDiscrepancy, saveProposed } from './store.ts'
import { tellFound, tellProposed } from './tell.actions.ts'

/** @throws discrepancy-unknown */
export async function discrepancyFor(ctx: Ctx, id: string): Promise<Discrepancy> {
  const found = await discrepancyById(ctx, id)
  if (!found) throw discrepancyUnknown({})
  return found
}

const saidBy = ({ standing, differing }: Discrepancy) =>
  [standing, differing].map(({ registry, key, value }) => `${registry}/${key}: ${value}`).toSorted()

/** A discrepancy nobody else settles meanwhile, of which both sides still say what is shown. @throws discrepancy-proposed, discrepancy-closed, discrepancy-moved */
async function heldStill(ctx: Ctx, shown: Discrepancy): Promise<void> {
  await lockDiscrepancy(ctx, shown.id)
  await tellFound(ctx, await judgePersons(ctx, [shown.person]))
  const now = await discrepancyFor(ctx, shown.id)
  const state = stateOf(now.closed_at !== null, now.asked)
  if (state === 'closed') throw alreadyClosed({})
  if (state === 'proposed') throw alreadyProposed({})
  if (saidBy(now).join() !== saidBy(shown).join()) throw valuesMoved({})
}

/**
 * Somebody of an agency concerned says which registry is right, of a value they see: the other's record is corrected, at once where their
 * agency answers for the field, else by a proposal to whoever does. @throws discrepancy-unknown, discrepancy-proposed, discrepancy-closed, discrepancy-moved
 */
export async function sayRight(
  ctx: Ctx,
  id: string,
  { right, reason }: { right: 'standing' | 'differing'; reason: string },
): Promise<'written' | 'proposed'> {
  const found = await discrepancyFor(ctx, id)
  demand(ctx, settleDiscrepancies, partiesOf(found, ctx.asOf))
  if (typeof seenBy(ctx.actor, found, ctx.asOf)?.[right].value !== 'string') throw forbidden({ action: settleDiscrepancies.words })
  await heldStill(ctx, found)
  const [correct, wrong] = right === 'standing' ? [found.standing, found.differing] : [found.differing, found.standing]
  const { proposals } = await changeRecord(ctx, { registry: wrong.registry, key: wrong.key, fields: { [wrong.field]: correct.value }, reason })
  await saveProposed(ctx, id, { right: correct.registry, proposal: proposals[0] ?? null, reason })
  await record(ctx, {
    action: 'discrepancies.right-said',
    subject: id,
    details: { right: correct.registry, corrected: wrong.registry, field: wrong.field },
  })
  await tellProposed(ctx, found, wrong)
  await tellFound(ctx, await judgePersons(ctx, [found.person]))
  return proposals.length === 0 ? 'written' : 'proposed'
}
