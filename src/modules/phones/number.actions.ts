import { randomInt } from 'node:crypto'
import { record } from '../../platform/audit.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { plusMinutes } from '../../platform/dates.ts'
import { masked, readPhone } from './phone.ts'
import { phoneCodeWrong, phoneWrong, textsOff } from './problems.ts'
import { confirmPhone, deletePhone, phoneRow, savePhone } from './store.ts'
import { hashed, layDown, phoneOf, sealedPhone } from './text.actions.ts'

const minutes = 10

/** The number of an account as its owner sees it, and whether it was confirmed; null where there is none. */
export async function ownPhone(ctx: Ctx, account: string): Promise<{ shown: string; confirmed: boolean } | null> {
  const row = await phoneRow(ctx, account)
  return row ? { shown: masked(phoneOf(ctx, row.sealed)), confirmed: row.confirmed_at !== null } : null
}

/** Takes a number down and sends it a code; it counts once the code came back. @throws texts-off, phone-wrong, text-limit-reached */
export async function beginPhone(ctx: Ctx, account: string, written: string): Promise<void> {
  if (ctx.settings.texts === null) throw textsOff({})
  const read = readPhone(written)
  if ('fault' in read) throw phoneWrong({}, [{ at: 'phone', words: read.fault }])
  const code = String(randomInt(10_000_000, 100_000_000))
  const until = plusMinutes(ctx.now(), minutes)
  const words = {
    vi: `${code} là mã xác nhận số điện thoại tại Nền tảng 06. Dùng trong ${minutes} phút.`,
    en: `${code} is the code to confirm your number at Platform 06. Good for ${minutes} minutes.`,
  }
  await layDown(ctx, account, read.phone, words[ctx.language], until)
  const { phone } = read
  await savePhone(ctx, {
    account,
    sealed: sealedPhone(ctx, phone),
    hash: hashed(ctx, phone),
    code_hash: hashed(ctx, account, code),
    code_until: until,
  })
}

/** Whether the code that came proves the number, now or before. */
export async function phoneProved(ctx: Ctx, account: string, code: string): Promise<boolean> {
  if ((await ownPhone(ctx, account))?.confirmed) return true
  if (!(await confirmPhone(ctx, account, hashed(ctx, account, code.replaceAll(/\D/g, ''))))) return false
  await record(ctx, { action: 'phones.confirmed', subject: account })
  return true
}

/** The same, told where it does not. @throws phone-code-wrong */
export async function confirmOwnPhone(ctx: Ctx, account: string, code: string): Promise<void> {
  if (!(await phoneProved(ctx, account, code))) throw phoneCodeWrong({}, [{ at: 'code', words: phoneCodeWrong.title }])
}

/** False where there was none. */
export async function removePhone(ctx: Ctx, account: string): Promise<boolean> {
  const removed = await deletePhone(ctx, account)
  if (removed) await record(ctx, { action: 'phones.removed', subject: account })
  return removed
}
