import type { interactionPolicy, KoaContextWithOIDC } from 'oidc-provider'
import { detailsIn, levelOfDetail } from './details.ts'

type Policy = typeof interactionPolicy

/** What a request asks of the sign-in: a level of authentication, a level of the account. */
export type Asked = { level: number; eidLevel: number }

/** A parameter of several words. */
export const wordsIn = (value: unknown): string[] => (typeof value === 'string' ? value.split(' ').filter(Boolean) : [])

const least = (values: readonly unknown[]): number => {
  const numbers = values.map(Number).filter((value) => value >= 1 && value <= 4)
  return numbers.length === 0 ? 1 : Math.min(...numbers)
}

type Wish = { value?: unknown; values?: unknown }
const wished = (wish: unknown): unknown[] => {
  const { value, values } = (wish ?? {}) as Wish
  return [...(value === undefined ? [] : [value]), ...(Array.isArray(values) ? (values as unknown[]) : [])]
}

/** The levels a request asks for by acr_values, by claims, or by what it wants done; of several values the least suffices. */
export function askedBy(params: Readonly<Record<string, unknown>>): Asked {
  const claims =
    typeof params['claims'] === 'string'
      ? (JSON.parse(params['claims']) as { id_token?: Record<string, unknown>; userinfo?: Record<string, unknown> })
      : {}
  const acr = wished(claims.id_token?.['acr'])
  const eid = [...wished(claims.id_token?.['eid_level']), ...wished(claims.userinfo?.['eid_level'])]
  const values = wordsIn(params['acr_values'])
  const details = detailsIn(params['authorization_details']).map(levelOfDetail)
  return { level: Math.max(least(values), least(acr), ...details), eidLevel: eid.length > 0 ? least(eid) : 1 }
}

/** Whether the session of the house under this request still lives and is the same person's. */
export type StillSignedIn = (ctx: KoaContextWithOIDC) => Promise<boolean>

/** When somebody must be asked: the usual reasons, a session of the house that is gone, and a level the session does not hold. */
export function policyOf({ base, Check }: Policy, stillSignedIn: StillSignedIn) {
  const policy = base()
  const login = policy.get('login')
  login?.checks.remove('essential_acr')
  login?.checks.remove('essential_acrs')
  login?.checks.add(
    new Check('house_session', 'End-User authentication is required', 'login_required', async (ctx) => {
      const { oidc } = ctx
      if (!oidc.session?.accountId || oidc.result?.login) return Check.NO_NEED_TO_PROMPT
      return !(await stillSignedIn(ctx))
    }),
  )
  login?.checks.add(
    new Check('level', 'the requested level of authentication was not reached', 'unmet_authentication_requirements', ({ oidc }) => {
      const { level } = askedBy(oidc.params ?? {})
      return Number(oidc.session?.acr ?? 0) < level
    }),
  )
  const native = policy.get('consent')
  native?.checks.remove('native_client_prompt')
  return policy
}
