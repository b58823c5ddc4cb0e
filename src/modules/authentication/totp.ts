import { Secret, TOTP } from 'otpauth'
import type { Instant } from '../../platform/dates.ts'

const settings = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** How many steps of 30 seconds a clock may be off. */
const window = 1

/** A new secret of 160 bits (RFC 4226). */
export const newSecret = (): Buffer => Buffer.from(new Secret({ size: 20 }).bytes)

const totpOf = (secret: Uint8Array, label = '') =>
  new TOTP({ ...settings, issuer: 'Nen tang 06', label, secret: Secret.fromHex(Buffer.from(secret).toString('hex')) })

/** The secret as people type it into an app: groups of four letters. */
export const secretWords = (secret: Uint8Array): string =>
  Secret.fromHex(Buffer.from(secret).toString('hex')).base32.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** The address an app reads from the picture (`otpauth://totp/…`). */
export const addressOf = (secret: Uint8Array, label: string): string => totpOf(secret, label).toString()

/** The step a code belongs to (RFC 6238), or null for a code of no step near this moment. */
export function stepOf(secret: Uint8Array, code: string, now: Instant): number | null {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window })
  return delta === null ? null : Math.floor(now.getTime() / (settings.period * 1000)) + delta
}
