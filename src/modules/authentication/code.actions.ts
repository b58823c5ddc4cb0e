import { randomBytes } from 'node:crypto'
import { accountPolicy } from '../../../definitions/assurance/account.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { demandOwn, own, tell } from './own.actions.ts'
import { hashOf } from './sent.actions.ts'
import { replaceCodes, takeCode } from './store.ts'

/** Letters and digits that are not mistaken for one another (Crockford's base 32). */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** A code of 50 random bits in two groups of five. */
function newCode(): string {
  const signs = [...randomBytes(10)].map((byte) => letters[byte & 31] ?? '').join('')
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}

/** New recovery codes (mã dự phòng), to be printed: seen this once; those before end. @throws stronger-sign-in-needed */
export async function makeRecoveryCodes(ctx: Ctx): Promise<string[]> {
  const account = own(ctx)
  await demandOwn(ctx)
  const codes = Array.from({ length: accountPolicy.recoveryCodes }, newCode)
  await replaceCodes(
    ctx,
    account,
    'recovery',
    codes.map((code) => hashOf(ctx, account, code)),
    null,
  )
  await tell(ctx, account, 'codes-made')
  return codes
}

/** Takes a recovery code: each opens once, and its person is told. */
export async function recoveryTakes(ctx: Ctx, account: string, code: string): Promise<boolean> {
  if (!(await takeCode(ctx, account, 'recovery', hashOf(ctx, account, code)))) return false
  await tell(ctx, account, 'code-used')
  return true
}
