import { compromisedModels, passkeyPolicies } from '../../../definitions/assurance/passkeys.ts'
import type { PlainDate } from '../../platform/dates.ts'
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
  /** How the authenticator proved its model at enrolment (WebAuthn attestation format); `none`: not at all. */
  format: string
  /** Bound to one device; false: kept in step among several (synced). */
  hardware: boolean
  addedAt: Date
  usedAt: Date | null
}

/** What is asked of the passkeys of a role from a day on. */
export type Policy = {
  validFrom: PlainDate
  roles: readonly string[] | null
  attestation: 'none' | 'direct'
  userVerification: 'required' | 'preferred'
  algorithms: readonly number[]
  models: readonly string[] | null
  refused: readonly string[]
  formats: readonly string[] | null
  hardwareOnly: boolean
}

/** A model that can no longer be trusted, since when, and what the list calls it. */
export type Compromised = { model: string; since: PlainDate; status: string }

/** What is asked of the passkeys of a role on a day. */
export function policyFor(role: Role, day: PlainDate, policies: readonly Policy[] = passkeyPolicies): Policy {
  const found = policies.find(({ roles, validFrom }) => validFrom <= day && (roles === null || roles.includes(role)))
  if (!found) throw new Error('some policy of passkeys is for every role and day')
  return found
}

/** How a key stands: `full`; `weak`, where the policy would not enrol it today; `refused`, where its model is. */
export type Standing = 'full' | 'weak' | 'refused'

type Judged = Pick<Passkey, 'model' | 'hardware' | 'format'>

/** How a key stands under a policy on a day. */
export function standingOf(
  { model, hardware, format }: Judged,
  { models, refused, formats, hardwareOnly }: Policy,
  day: PlainDate,
  compromised: readonly Compromised[] = compromisedModels,
): Standing {
  if (refused.includes(model) || compromised.some((each) => each.model === model && each.since <= day)) return 'refused'
  const fits = (models === null || models.includes(model)) && (formats === null || formats.includes(format)) && (hardware || !hardwareOnly)
  return fits ? 'full' : 'weak'
}

/**
 * What an answer of a passkey proves (RFC 8176): a key in hardware or in software, and the user where it checked who they
 * are. A weak one proves possession and no more; a refused one nothing.
 */
export function amrOfPasskey({ hardware }: Pick<Passkey, 'hardware'>, standing: Standing, verified = true): string[] {
  if (standing !== 'full') return standing === 'weak' ? ['pop'] : []
  return [hardware ? 'hwk' : 'swk', ...(verified ? ['user'] : [])]
}
