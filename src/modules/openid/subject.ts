import { createCipheriv, createDecipheriv } from 'node:crypto'

const uuid = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/

/**
 * The name an account has for one sector of relying parties (pairwise subject, OpenID Connect Core 8.1): the account's
 * 16 bytes enciphered under a key of that sector, so that two sectors cannot compare and we need no table.
 */
export function pairwise(key: Buffer, account: string): string {
  const bytes = Buffer.from(account.replaceAll('-', ''), 'hex')
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  return Buffer.concat([cipher.update(bytes), cipher.final()]).toString('base64url')
}

/** The account behind a pairwise subject, or null where there can be none. */
export function accountOfSubject(key: Buffer, subject: string): string | null {
  const bytes = Buffer.from(subject, 'base64url')
  if (bytes.length !== 16) return null
  const opener = createDecipheriv('aes-256-ecb', key, null).setAutoPadding(false)
  const hex = Buffer.concat([opener.update(bytes), opener.final()]).toString('hex')
  const account = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  return uuid.test(account) ? account : null
}
