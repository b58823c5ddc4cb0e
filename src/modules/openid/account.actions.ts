import type { Ctx } from '../../platform/ctx.ts'
import { type Account, accountById } from '../identity/index.ts'
import { claimsOf } from './claims.ts'
import { type Detail, givable, representedOn } from './details.ts'
import { once } from './held.ts'
import { type Release, recordRelease } from './release.actions.ts'
import { representedBy } from './represented.ts'

/** The code, request or token an account is looked up for. */
export type Source = { rar?: unknown; resource?: unknown }

/** An account as the provider asks for it. */
export type ProviderAccount = {
  accountId: string
  claims: (use?: string, scope?: string, claims?: Record<string, unknown>, rejected?: string[]) => Promise<{ sub: string } & Record<string, unknown>>
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The account of an identifier, unless it is locked. A hint of a request for approval that names nobody is answered as
 * if it named somebody who never approves: who exists is not for clients to find out.
 */
export async function accountOfProvider(
  ctx: Ctx,
  id: string,
  source: Source | undefined,
  client: string | undefined,
): Promise<ProviderAccount | undefined> {
  const account = uuid.test(id) ? await once(`account ${id}`, () => accountById(ctx, id)) : undefined
  if (!account) return id.startsWith('hint:') ? { accountId: id, claims: async () => ({ sub: id }) } : undefined
  if (account.disabledAt) return undefined
  return {
    accountId: account.id,
    claims: async (use, scope = '', claims = {}, rejected = []) => {
      const whole = use === 'userinfo' || (source?.resource ?? source?.rar) !== undefined
      const organisations = 'organisations' in claims || scope.split(' ').includes('organisations')
      const known = await everythingOf(ctx, account, source, organisations)
      if (client !== undefined) await recordRelease(ctx, account.id, client, { scope: whole ? scope : '', claims, rejected, known } satisfies Release)
      return known
    },
  }
}

/** What can be said of the account, with the organisations it represents today where they are asked for, and the one it acts for. */
async function everythingOf(
  ctx: Ctx,
  account: Account,
  source: Source | undefined,
  asked: boolean,
): Promise<{ sub: string } & Record<string, unknown>> {
  const details = (source?.rar ?? []) as Detail[]
  if (!asked && details.length === 0) return { ...claimsOf(account), organisations: undefined, sub: account.id }
  const represented = await once(`represented ${account.id}`, () => representedBy(ctx, account))
  const act = actOf(givable(details, represented, ctx.today()), represented, ctx.today())
  return { ...claimsOf(account), ...(represented.length > 0 && { organisations: represented }), sub: account.id, ...(act && { act }) }
}

/** For which organisation the person acts, and in what capacity; only while they represent it. */
function actOf(details: readonly Detail[], organisations: Parameters<typeof representedOn>[0], day: string) {
  const acting = details.find((detail) => detail.type === 'act-for-organisation')
  const found = acting && representedOn(organisations, acting.organisation, day)
  return found && { organisation: found.code, name: found.name, as: found.as, ...(acting.actions && { actions: acting.actions }) }
}
