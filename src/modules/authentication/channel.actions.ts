import { accountPolicy } from '../../../definitions/assurance/account.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { type Instant, plusMinutes } from '../../platform/dates.ts'
import type { Text } from '../../platform/text.ts'
import { mailSecret, preferencesOf } from '../notices/index.ts'
import { textSecret, textsTo } from '../phones/index.ts'
import type { Channel } from './channel.ts'
import { newSentCode } from './sent.actions.ts'

/** What a code is for. */
export type Purpose = 'second' | 'password'

/** Words that hold a code, for one account; false where the channel does not reach it. */
type Way = {
  /** Where the channel reaches an account, as its owner recognises it; null: nowhere. */
  reach: (ctx: Ctx, account: string) => Promise<string | null>
  kind: 'second' | 'sms'
  send: (ctx: Ctx, account: string, purpose: Purpose, code: string, until: Instant) => Promise<boolean>
}

const subjects: Record<Purpose, Text> = {
  second: { vi: 'Mã đăng nhập của bạn', en: 'Your code to sign in' },
  password: { vi: 'Mã đặt lại mật khẩu', en: 'The code to reset your password' },
}
const minutes = accountPolicy.mailMinutes

const byMail: Way = {
  kind: 'second',
  reach: async (ctx, account) => {
    const [preference] = await preferencesOf(ctx, [account])
    return preference?.confirmedAt ? preference.address : null
  },
  send: (ctx, account, purpose, code) => {
    const { vi, en } = subjects[purpose]
    const body = {
      vi: `${vi}: ${code}\nMã dùng được một lần trong ${minutes} phút. Không ai được hỏi mã này của bạn. Nếu không phải bạn yêu cầu, hãy đổi mật khẩu.`,
      en: `${en}: ${code}\nIt is good once, for ${minutes} minutes. Nobody may ask you for it. If you did not ask for it, change your password.`,
    }
    return mailSecret(ctx, account, { subject: subjects[purpose], body, href: '/account/means' })
  },
}

/** Text messages hold no address to press on: whoever gets used to those falls for the next one. */
const texts: Record<Purpose, (code: string) => Text> = {
  second: (code) => ({
    vi: `${code} là mã đăng nhập Nền tảng 06, dùng một lần trong ${minutes} phút. Không đưa mã cho bất kỳ ai.`,
    en: `${code} is your code to sign in to Platform 06, good once for ${minutes} minutes. Give it to nobody.`,
  }),
  password: (code) => ({
    vi: `${code} là mã đặt lại mật khẩu Nền tảng 06, dùng một lần trong ${minutes} phút. Không đưa mã cho bất kỳ ai.`,
    en: `${code} is the code to reset your password of Platform 06, good once for ${minutes} minutes. Give it to nobody.`,
  }),
}

const byText: Way = {
  kind: 'sms',
  reach: textsTo,
  send: (ctx, account, purpose, code, until) => textSecret(ctx, account, texts[purpose](code)[ctx.language], until),
}

/** Every channel by which codes travel; a further one is a further line. */
const ways: Readonly<Record<Channel, Way>> = { mail: byMail, sms: byText }

/** Where each channel reaches an account. */
export async function reachedAt(ctx: Ctx, account: string): Promise<Record<Channel, string | null>> {
  return { mail: await ways.mail.reach(ctx, account), sms: await ways.sms.reach(ctx, account) }
}

/** Under which kind a code of a channel is kept. */
export const kindOf = (channel: Channel): Way['kind'] => ways[channel].kind

/** Sends a code by a channel; false where it does not reach the account. @throws text-limit-reached */
export async function sendCode(ctx: Ctx, account: string, purpose: Purpose, channel: Channel): Promise<boolean> {
  const { reach, kind, send } = ways[channel]
  if ((await reach(ctx, account)) === null) return false
  const until = plusMinutes(ctx.now(), minutes)
  const code = await newSentCode(ctx, account, purpose === 'password' ? purpose : kind, until)
  return send(ctx, account, purpose, code, until)
}
