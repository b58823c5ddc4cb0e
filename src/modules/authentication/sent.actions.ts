import { createHmac, randomInt } from 'node:crypto'
import type { Ctx } from '../../platform/ctx.ts'
import type { Instant } from '../../platform/dates.ts'
import { secretOf } from '../../platform/secrets.ts'
import { type CodeKind, replaceCodes, takeCode } from './store.ts'

const plain = (code: string): string => code.toLowerCase().replaceAll(/[^0-9a-z]/g, '')

/** Codes are kept under the installation's secret: a copy of the database alone tells none. */
export const hashOf = (ctx: Ctx, account: string, code: string): Buffer =>
  createHmac('sha256', secretOf(ctx.settings)('codes for signing in'))
    .update(`${account} ${plain(code)}`)
    .digest()

/** Takes a code that was sent. */
export const sentTakes = (ctx: Ctx, account: string, kind: Exclude<CodeKind, 'recovery'>, code: string): Promise<boolean> =>
  takeCode(ctx, account, kind, hashOf(ctx, account, code))

/** A new code of eight digits in the place of those sent before, good once and until a moment. */
export async function newSentCode(ctx: Ctx, account: string, kind: Exclude<CodeKind, 'recovery'>, until: Instant): Promise<string> {
  const code = String(randomInt(10_000_000, 100_000_000))
  await replaceCodes(ctx, account, kind, [hashOf(ctx, account, code)], until)
  return code
}
