import type { Ctx } from '../../platform/ctx.ts'
import { accountById } from '../identity/index.ts'
import { claimsOf } from './claims.ts'
import { once } from './held.ts'
import { type Detail, representedOn } from './details.ts'

/** The code, request or token an account is looked up for. */
export type Source = { rar?: unknown }

/** An account as the provider asks for it. */
export type ProviderAccount = { accountId: string; claims: () => Promise<{ sub: string } & Record<string, unknown>> }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The account of an identifier, unless it is locked. A hint of a request for approval that names nobody is answered as
 * if it named somebody who never approves: who exists is not for clients to find out.
 */
export async function accountOfProvider(ctx: Ctx, id: string, source: Source | undefined): Promise<ProviderAccount | undefined> {
  const account = uuid.test(id) ? await once(`account ${id}`, () => accountById(ctx, id)) : undefined
  if (!account) return id.startsWith('hint:') ? { accountId: id, claims: async () => ({ sub: id }) } : undefined
  if (account.disabledAt) return undefined
  const act = actOf((source?.rar ?? []) as Detail[], account.profile?.organisations ?? [], ctx.today())
  return { accountId: account.id, claims: async () => ({ ...claimsOf(account), sub: account.id, ...(act && { act }) }) }
}

/** For which organisation the person acts, and in what capacity; only while they represent it. */
function actOf(details: readonly Detail[], organisations: Parameters<typeof representedOn>[0], day: string) {
  const acting = details.find((detail) => detail.type === 'act-for-organisation')
  const found = acting && representedOn(organisations, acting.organisation, day)
  return found && { organisation: found.code, name: found.name, as: found.as, ...(acting.actions && { actions: acting.actions }) }
}
