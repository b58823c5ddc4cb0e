import Type from 'typebox'
import { accountPolicy } from '../../../definitions/assurance/account.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { plusMinutes } from '../../platform/dates.ts'
import { type Caller, form, goTo, ownPath, page, show, type View } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { anyone, signedIn, signInNeeded } from '../../platform/rights.ts'
import { type Level, levelOf, sessionCookie, sessionOf } from '../identity/index.ts'
import { channels } from './channel.ts'
import { sendCode } from './channel.actions.ts'
import { unlock, unlockPurpose } from './lock.actions.ts'
import { amrOf, enrolledOf } from './own.actions.ts'
import { questionOf } from './passkey.actions.ts'
import { askForReset, resetByMail } from './recovery.actions.ts'
import { type Given, secondPurpose, type Standing, stepUp } from './second.actions.ts'
import { signInPurpose, signInWithPasskey } from './sign-in.actions.ts'
import { PasskeySignInPage, RecoveryPage, SecondPage, UnlockPage, type Ways } from './sign-in.view.tsx'

const Back = Type.Optional(Type.String({ maxLength: 2000 }))
const WantedLevel = Type.Optional(Type.Integer({ minimum: 1, maximum: 4 }))
const Response = Type.Optional(Type.String({ maxLength: 20_000 }))
const Code = Type.String({ minLength: 1, maxLength: 40 })
const Name = Type.String({ maxLength: 60 })

const deviceOf = (caller: Caller): string | null => caller.device?.slice(0, 200) ?? null
const enter = (token: string, back: unknown): View => goTo(ownPath(back), undefined, [{ name: sessionCookie, value: token, seconds: 12 * 3600 }])
const levelIn = (level: unknown): Level => ([1, 2, 3, 4] as const).find((each) => each === Number(level)) ?? 1
const nameIn = (name: string): string => name.trim().toLowerCase()
const refusedMore = (refused?: Problem) => (refused ? { status: refused.status } : {})

async function showPasskey(ctx: Ctx, back: unknown, refused?: Problem) {
  const main = <PasskeySignInPage options={await questionOf(ctx, signInPurpose)} back={ownPath(back)} refused={refused} />
  return show({ vi: 'Đăng nhập bằng khóa truy cập', en: 'Sign in with a passkey' }, main, refusedMore(refused))
}

async function standing(ctx: Ctx, caller: Caller): Promise<Standing> {
  const session = await sessionOf(ctx, caller.cookies[sessionCookie])
  if (!session) throw signInNeeded({})
  return session
}

/** The means of this person that reach the level beside what the session used. */
async function waysTo(ctx: Ctx, session: Standing, level: Level): Promise<Ways> {
  const { passkeys, totp, mail, sms, codes } = await enrolledOf(ctx, session.id)
  const reaches = (amr: readonly string[]) => levelOf([...session.amr, ...amr]) >= level
  return {
    passkey: passkeys.some(({ amr }) => reaches(amr)) ? await questionOf(ctx, secondPurpose(session.id), session.id) : null,
    totp: totp && reaches(amrOf.totp),
    mail: mail !== null && reaches(amrOf.mail) ? mail : null,
    sms: sms !== null && reaches(amrOf.sms) ? sms : null,
    recovery: codes > 0 && reaches(amrOf.recovery),
  }
}

type Asked = { back: unknown; level: unknown; refused?: Problem; on?: string }

async function showSecond(ctx: Ctx, caller: Caller, { back, level: asked, refused, on = '' }: Asked): Promise<View> {
  const level = levelIn(asked)
  const ways = await waysTo(ctx, await standing(ctx, caller), level)
  if (!ways.passkey && !ways.totp && channels.every((channel) => ways[channel] === null) && !ways.recovery)
    return goTo(`/sign-in?${new URLSearchParams({ again: 'yes', back: ownPath(back), level: String(level) }).toString()}`)
  const main = <SecondPage ways={ways} back={ownPath(back)} level={level} refused={refused} on={on} />
  return show({ vi: 'Xác nhận thêm một lần', en: 'Confirm once more' }, main, refusedMore(refused))
}

async function second(ctx: Ctx, caller: Caller, given: Given, { back, level }: Pick<Asked, 'back' | 'level'>): Promise<View> {
  const outcome = await stepUp(ctx, await standing(ctx, caller), given, { address: caller.address, device: deviceOf(caller) })
  return 'token' in outcome ? enter(outcome.token, back) : showSecond(ctx, caller, { back, level, refused: outcome.refused, on: given.means })
}

async function showUnlock(ctx: Ctx, refused?: Problem, on = 'code', typed?: Caller['typed']) {
  const main = <UnlockPage options={await questionOf(ctx, unlockPurpose)} refused={refused} on={on} typed={{ name: typed?.['name'] }} />
  return show({ vi: 'Mở khóa tài khoản', en: 'Unlock the account' }, main, refusedMore(refused))
}

const unlocked = () => goTo('/sign-in', { vi: 'Đã mở khóa; mời đăng nhập.', en: 'Unlocked; please sign in.' })

function showRecovery(ctx: Ctx, refused?: Problem, on = '', typed?: Caller['typed']) {
  const until = plusMinutes(ctx.now(), accountPolicy.mailMinutes)
  const main = <RecoveryPage refused={refused} on={on} typed={typed && { name: typed['name'] }} until={until} />
  return show({ vi: 'Đặt lại mật khẩu', en: 'Reset the password' }, main, refusedMore(refused))
}

const sentWords = {
  mail: { vi: 'Đã gửi mã đến thư của bạn.', en: 'A code was sent to your address.' },
  sms: { vi: 'Tin nhắn có mã sẽ đến trong khoảng một phút.', en: 'A message with the code comes within about a minute.' },
} as const

export const signInPages = [
  page({ path: '/sign-in/passkey', may: anyone, query: Type.Object({ back: Back }), run: (ctx, { back }) => showPasskey(ctx, back) }),
  form({
    path: '/sign-in/passkey',
    may: anyone,
    body: Type.Object({ response: Response, back: Back }),
    run: async (ctx, { response = '', back }, caller) => {
      const outcome = await signInWithPasskey(ctx, { response, address: caller.address, device: deviceOf(caller) })
      return 'token' in outcome ? enter(outcome.token, back) : showPasskey(ctx, back, outcome.refused)
    },
  }),
  page({
    path: '/sign-in/second',
    may: signedIn,
    query: Type.Object({ back: Back, level: WantedLevel }),
    run: (ctx, { back, level = 2 }, caller) => showSecond(ctx, caller, { back, level }),
  }),
  form({
    path: '/sign-in/second',
    may: signedIn,
    body: Type.Object({ means: Type.Enum(['totp', ...channels, 'recovery']), code: Code, back: Back, level: WantedLevel }),
    run: (ctx, { means, code, ...asked }, caller) => second(ctx, caller, { means, code }, { back: asked.back, level: asked.level }),
    retry: (ctx, _input, refused, caller) =>
      showSecond(ctx, caller, { back: caller.typed['back'], level: caller.typed['level'], refused, on: String(caller.typed['means']) }),
  }),
  form({
    path: '/sign-in/second/passkey',
    may: signedIn,
    body: Type.Object({ response: Response, back: Back, level: WantedLevel }),
    run: (ctx, { response = '', ...asked }, caller) => second(ctx, caller, { means: 'passkey', response }, { back: asked.back, level: asked.level }),
  }),
  form({
    path: '/sign-in/second/send',
    may: signedIn,
    body: Type.Object({ channel: Type.Enum([...channels]), back: Back, level: WantedLevel }),
    run: async (ctx, { channel, back, level = 2 }, caller) => {
      await sendCode(ctx, (await standing(ctx, caller)).id, 'second', channel)
      const to = `/sign-in/second?${new URLSearchParams({ back: ownPath(back), level: String(level) }).toString()}#${channel}`
      return goTo(to, sentWords[channel])
    },
    retry: (ctx, _input, refused, caller) =>
      showSecond(ctx, caller, { back: caller.typed['back'], level: caller.typed['level'], refused, on: String(caller.typed['channel']) }),
  }),
  page({ path: '/sign-in/unlock', may: anyone, query: Type.Object({ back: Back }), run: (ctx) => showUnlock(ctx) }),
  form({
    path: '/sign-in/unlock',
    may: anyone,
    body: Type.Object({ name: Name, password: Type.String({ maxLength: 200 }), code: Code }),
    run: async (ctx, { name, password, code }, caller) => {
      const outcome = await unlock(ctx, { name: nameIn(name), password, code }, caller.address)
      return outcome ? showUnlock(ctx, outcome.refused, 'code', caller.typed) : unlocked()
    },
    retry: (ctx, _input, refused, caller) => showUnlock(ctx, refused, 'code', caller.typed),
  }),
  form({
    path: '/sign-in/unlock/passkey',
    may: anyone,
    body: Type.Object({ response: Response }),
    run: async (ctx, { response = '' }, caller) => {
      const outcome = await unlock(ctx, { response }, caller.address)
      return outcome ? showUnlock(ctx, outcome.refused, 'passkey') : unlocked()
    },
  }),
  page({ path: '/sign-in/recovery', may: anyone, query: Type.Object({ back: Back }), run: async (ctx) => showRecovery(ctx) }),
  form({
    path: '/sign-in/recovery',
    may: anyone,
    body: Type.Object({ name: Name }),
    run: async (ctx, { name }, caller) => {
      const outcome = await askForReset(ctx, { name: nameIn(name), address: caller.address })
      if (outcome) return showRecovery(ctx, outcome.refused, 'ask', caller.typed)
      return goTo('/sign-in/recovery#reset', {
        vi: 'Nếu tài khoản này có địa chỉ thư đã xác nhận, mã đang được gửi đến đó.',
        en: 'If this account has a confirmed address, a code is on its way there.',
      })
    },
    retry: async (ctx, _input, refused, caller) => showRecovery(ctx, refused, 'ask', caller.typed),
  }),
  form({
    path: '/sign-in/recovery/password',
    may: anyone,
    body: Type.Object({ name: Name, code: Code, second: Type.Optional(Code), fresh: Type.String({ minLength: 12, maxLength: 200 }) }),
    run: async (ctx, { name, code, second: other = '', fresh }, caller) => {
      const outcome = await resetByMail(ctx, { name: nameIn(name), code, second: other, fresh, address: caller.address })
      if (outcome) return showRecovery(ctx, outcome.refused, 'reset', caller.typed)
      return goTo('/sign-in', { vi: 'Đã đặt mật khẩu mới; mời đăng nhập.', en: 'The new password is set; please sign in.' })
    },
    retry: async (ctx, _input, refused, caller) => showRecovery(ctx, refused, 'reset', caller.typed),
  }),
]
