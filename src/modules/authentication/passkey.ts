import { passkeyPolicies } from '../../../definitions/assurance/passkeys.ts'
import type { Role } from '../../platform/rights.ts'

/** A key that stays with its person and answers for our origin alone (khóa truy cập, WebAuthn). */
export type Passkey = {
  id: string
  account: string
  name: string
  publicKey: Uint8Array
  /** How often it was used, as it says itself; 0 for keys that do not count. */
  counter: number
  transports: string[]
  /** Model of the authenticator (AAGUID); all zeros where it does not tell. */
  model: string
  /** Bound to one device; false: kept in step among several (synced). */
  hardware: boolean
  addedAt: Date
  usedAt: Date | null
}

/** What a passkey with user verification proves (RFC 8176): a key in hardware or in software, and the user. */
export const amrOfPasskey = ({ hardware }: Pick<Passkey, 'hardware'>): string[] => [hardware ? 'hwk' : 'swk', 'user']

type Policy = {
  roles: readonly string[] | null
  attestation: 'none' | 'direct'
  algorithms: readonly number[]
  models: readonly string[] | null
  refused: readonly string[]
  hardwareOnly: boolean
}

/** What is asked of the passkeys of a role. */
export function policyFor(role: Role): Policy {
  const found = (passkeyPolicies as readonly Policy[]).find(({ roles }) => roles === null || roles.includes(role))
  if (!found) throw new Error('the last policy of passkeys is for every role')
  return found
}

/** Whether a key of this model may be enrolled under a policy. */
export const allows = ({ models, refused, hardwareOnly }: Policy, { model, hardware }: Pick<Passkey, 'model' | 'hardware'>): boolean =>
  !refused.includes(model) && (models === null || models.includes(model)) && (hardware || !hardwareOnly)
