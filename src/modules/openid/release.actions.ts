import type { Ctx } from '../../platform/ctx.ts'
import { recordRead } from '../identity/index.ts'
import { claimsOfScope } from './claims.ts'
import { clientById } from './client.store.ts'

/** What a system is given at once: by the scopes and single claims asked for, without what was refused, out of what is known. */
export type Release = {
  scope: string
  claims: Readonly<Record<string, unknown>>
  rejected: readonly string[]
  known: Readonly<Record<string, unknown>>
}

const ofEverybody: ReadonlySet<string> = new Set(claimsOfScope.openid)

/** The personal claims that leave the house: not those every token has, nor those nothing is known for. */
export function released({ scope, claims, rejected, known }: Release): string[] {
  const byScope = scope.split(' ').flatMap((each): readonly string[] => claimsOfScope[each as keyof typeof claimsOfScope] ?? [])
  const asked = new Set([...byScope, ...Object.keys(claims)])
  return [...asked].filter((claim) => !ofEverybody.has(claim) && !rejected.includes(claim) && known[claim] !== undefined)
}

/** Writes in the journal that a system read personal data of an account, for the purpose and on the basis it is registered with. */
export async function recordRelease(ctx: Ctx, account: string, client: string, release: Release): Promise<void> {
  const fields = released(release)
  const party = fields.length === 0 ? undefined : await clientById(ctx, client)
  if (!party) return
  await recordRead(ctx, {
    subject: account,
    fields,
    purpose: party.purpose,
    basis: party.legalBasis ?? 'Sự đồng ý của chủ thể dữ liệu',
    system: { id: party.id, name: party.name },
  })
}
