import { createHmac, randomBytes } from 'node:crypto'
import type { Ctx } from '../../platform/ctx.ts'
import { seal, secretOf, unseal } from '../../platform/secrets.ts'

const key = (ctx: Ctx) => secretOf(ctx.settings)('people who are being enrolled')

/** What is written of a person lies sealed in the database. */
export const sealed = (ctx: Ctx, written: unknown): Buffer => seal(key(ctx), Buffer.from(JSON.stringify(written)))

export const unsealed = (ctx: Ctx, bytes: Buffer): unknown => JSON.parse(unseal(key(ctx), bytes).toString('utf8'))

/** A code under the installation's secret, for one account. */
export const codeHash = (ctx: Ctx, account: string, code: string): Buffer =>
  createHmac('sha256', key(ctx))
    .update(`${account} ${code.toLowerCase().replaceAll(/[^0-9a-z]/g, '')}`)
    .digest()

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** A code of 60 random bits in three groups of four. */
export const newCode = (): string =>
  [...randomBytes(12)]
    .map((byte) => letters[byte & 31] ?? '')
    .join('')
    .replaceAll(/(.{4})(?=.)/g, '$1-')
