import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { consentById, saveWithdrawn } from './consent.store.ts'
import { deleteByGrant, deleteModel } from './model.store.ts'
import { consentUnknown } from './problems.ts'

/** A person takes back what they agreed to: every code and token under it ends at once. @throws consent-unknown */
export async function withdrawConsent(ctx: Ctx, { id }: { id: string }): Promise<void> {
  const found = ctx.actor.account === null ? undefined : await consentById(ctx, ctx.actor.account, id)
  if (!found || found.withdrawnAt) throw consentUnknown({})
  await deleteByGrant(ctx, found.grantId)
  await deleteModel(ctx, 'oidc', 'Grant', found.grantId)
  await saveWithdrawn(ctx, id)
  await record(ctx, { action: 'openid.consent-withdrawn', subject: ctx.actor.account, details: { client: found.client } })
}
