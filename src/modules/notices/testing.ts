import type { Ctx } from '../../platform/ctx.ts'
import type { Role } from '../../platform/rights.ts'
import { addPersona } from '../identity/index.ts'
import { type Preference, usualPreference } from './preference.ts'
import { savePreference } from './preference.store.ts'

/** An account to tell things to; its id. */
export const givenAccount = (ctx: Ctx, name: string, role: Exclude<Role, 'public' | 'system'>, agency: string | null = null): Promise<string> =>
  addPersona(ctx, { name, displayName: `Vai ${name}`, role, agency })

/** An account that is reached by mail at an address of its own. */
export async function givenReader(
  ctx: Ctx,
  name: string,
  { agency = 'bo-noi-vu', ...chosen }: Partial<Preference> & { agency?: string | null } = {},
): Promise<string> {
  const account = await givenAccount(ctx, name, agency === null ? 'leader' : 'agency-clerk', agency)
  await savePreference(ctx, { ...usualPreference(account), address: `${name}@example.vn`, confirmedAt: ctx.now(), ...chosen })
  return account
}
