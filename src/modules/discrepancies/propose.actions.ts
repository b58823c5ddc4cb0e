import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demand } from '../../platform/rights.ts'
import { changeRecord } from '../records/index.ts'
import { partiesOf, stateOf } from './discrepancy.ts'
import { judgePersons } from './follow.actions.ts'
import { alreadyClosed, alreadyProposed, discrepancyUnknown } from './problems.ts'
import { settleDiscrepancies } from './rights.ts'
import { type Discrepancy, discrepancyById, saveProposed } from './store.ts'
import { tellProposed } from './tell.actions.ts'

/** @throws discrepancy-unknown */
export async function discrepancyFor(ctx: Ctx, id: string): Promise<Discrepancy> {
  const found = await discrepancyById(ctx, id)
  if (!found) throw discrepancyUnknown({})
  return found
}

/**
 * Somebody of an agency concerned says which registry is right: the other's record is corrected, at once where their agency answers
 * for the field, else by a proposal to whoever does. @throws discrepancy-unknown, discrepancy-proposed, discrepancy-closed
 */
export async function sayRight(
  ctx: Ctx,
  id: string,
  { right, reason }: { right: 'standing' | 'differing'; reason: string },
): Promise<'written' | 'proposed'> {
  const found = await discrepancyFor(ctx, id)
  demand(ctx, settleDiscrepancies, partiesOf(found, ctx.asOf))
  const state = stateOf(found.closed_at !== null, found.asked)
  if (state === 'closed') throw alreadyClosed({})
  if (state === 'proposed') throw alreadyProposed({})
  const [correct, wrong] = right === 'standing' ? [found.standing, found.differing] : [found.differing, found.standing]
  const { proposals } = await changeRecord(ctx, { registry: wrong.registry, key: wrong.key, fields: { [wrong.field]: correct.value }, reason })
  await saveProposed(ctx, id, { right: correct.registry, proposal: proposals[0] ?? null, reason })
  await record(ctx, {
    action: 'discrepancies.right-said',
    subject: id,
    details: { right: correct.registry, corrected: wrong.registry, field: wrong.field },
  })
  await tellProposed(ctx, found)
  await judgePersons(ctx, [found.person])
  return proposals.length === 0 ? 'written' : 'proposed'
}
