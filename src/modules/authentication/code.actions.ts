import { createHmac, randomBytes, randomInt } from 'node:crypto'
import { accountPolicy } from '../../../definitions/assurance/account.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { plusMinutes } from '../../platform/dates.ts'
import { secretOf } from '../../platform/secrets.ts'
import { mailSecret } from '../notices/index.ts'
import { demandOwn, own, tell } from './own.actions.ts'
import { type CodeKind, replaceCodes, takeCode } from './store.ts'

/** Letters and digits that are not mistaken for one another (Crockford's base 32). */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'

const plain = (code: string): string => code.toLowerCase().replaceAll(/[^0-9a-z]/g, '')

/** Codes are kept under the installation's secret: a copy of the database alone tells none. */
const hashOf = (ctx: Ctx, account: string, code: string): Buffer =>
  createHmac('sha256', secretOf(ctx.settings)('codes for signing in'))
    .update(`${account} ${plain(code)}`)
    .digest()

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

const subjects = {
  second: { vi: 'Mã đăng nhập của bạn', en: 'Your code to sign in' },
  password: { vi: 'Mã đặt lại mật khẩu', en: 'The code to reset your password' },
} as const

/** Sends a code of eight digits to the confirmed address of an account; false where it has none. */
export async function sendCode(ctx: Ctx, account: string, kind: Exclude<CodeKind, 'recovery'>): Promise<boolean> {
  const code = String(randomInt(10_000_000, 100_000_000))
  const minutes = accountPolicy.mailMinutes
  const body = {
    vi: `${subjects[kind].vi}: ${code}\nMã dùng được một lần trong ${minutes} phút. Không ai được hỏi mã này của bạn. Nếu không phải bạn yêu cầu, hãy đổi mật khẩu.`,
    en: `${subjects[kind].en}: ${code}\nIt is good once, for ${minutes} minutes. Nobody may ask you for it. If you did not ask for it, change your password.`,
  }
  if (!(await mailSecret(ctx, account, { subject: subjects[kind], body, href: '/account/means' }))) return false
  await replaceCodes(ctx, account, kind, [hashOf(ctx, account, code)], plusMinutes(ctx.now(), minutes))
  return true
}

/** Takes a code that came by mail. */
export const mailTakes = (ctx: Ctx, account: string, kind: Exclude<CodeKind, 'recovery'>, code: string): Promise<boolean> =>
  takeCode(ctx, account, kind, hashOf(ctx, account, code))
