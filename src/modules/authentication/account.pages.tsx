import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { type Caller, form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { signedIn, signInNeeded } from '../../platform/rights.ts'
import { sessionCookie, sessionOf, sessionsOf } from '../identity/index.ts'
import { ownPhone } from '../phones/index.ts'
import { CodesPage, MeansPage, NewPasskeyPage } from './account.view.tsx'
import { NewAppPage } from './app.view.tsx'
import { SessionsPage } from './session.view.tsx'
import { makeRecoveryCodes } from './code.actions.ts'
import { endOthers, endOwn, lockOwn } from './lock.actions.ts'
import { demandOwn, enrolledOf, own, reachOf } from './own.actions.ts'
import { addPasskey, registrationOf, removePasskey } from './passkey.actions.ts'
import { beginOwnPhone, confirmPhone, removeOwnPhone } from './phone.actions.ts'
import { qrOf } from './qr.ts'
import { beginApp, confirmApp, removeApp, waitingApp } from './totp.actions.ts'

const account = { words: { vi: 'Tài khoản của tôi', en: 'My account' }, href: '/account' }
const means = { words: { vi: 'Cách đăng nhập', en: 'Ways to sign in' }, href: '/account/means' }
const more = (refused?: Problem) => ({ crumbs: [account, means], ...(refused && { status: refused.status }) })

async function showMeans(ctx: Ctx, refused?: Problem, typed?: Caller['typed']) {
  await demandOwn(ctx)
  const enrolled = await enrolledOf(ctx, own(ctx))
  const level = Math.max(ctx.actor.assurance?.level ?? 1, reachOf(enrolled, ctx.actor.assurance?.amr ?? []))
  const phone = { own: await ownPhone(ctx, own(ctx)), offered: ctx.settings.texts !== null }
  const main = <MeansPage enrolled={enrolled} level={level} phone={phone} refused={refused} typed={typed && { phone: typed['phone'] }} />
  return show(means.words, main, { crumbs: [account], ...(refused && { status: refused.status }) })
}

async function showNewPasskey(ctx: Ctx, refused?: Problem) {
  await demandOwn(ctx)
  return show(
    { vi: 'Thêm khóa truy cập', en: 'Add a passkey' },
    <NewPasskeyPage options={await registrationOf(ctx)} refused={refused} />,
    more(refused),
  )
}

async function showNewApp(ctx: Ctx, refused?: Problem) {
  await demandOwn(ctx)
  const waiting = await waitingApp(ctx)
  if (!waiting) return goTo(means.href)
  const code = new TextEncoder().encode(waiting.address).length > 213 ? null : qrOf(waiting.address)
  return show({ vi: 'Bật mã từ ứng dụng', en: 'Codes from an app' }, <NewAppPage waiting={waiting} code={code} refused={refused} />, more(refused))
}

async function hashHere(ctx: Ctx, caller: Caller): Promise<Buffer> {
  const session = await sessionOf(ctx, caller.cookies[sessionCookie])
  if (!session) throw signInNeeded({})
  return session.hash
}

export const accountPages = [
  page({
    path: '/account/means',
    may: signedIn,
    run: (ctx) => showMeans(ctx),
  }),
  page({ path: '/account/means/passkey', may: signedIn, run: (ctx) => showNewPasskey(ctx) }),
  form({
    path: '/account/means/passkey',
    may: signedIn,
    body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 100 }), response: Type.Optional(Type.String({ maxLength: 60_000 })) }),
    run: async (ctx, { name, response = '' }) => {
      await addPasskey(ctx, { name, response })
      return goTo(means.href, { vi: 'Đã thêm khóa truy cập.', en: 'The passkey was added.' })
    },
    retry: (ctx, _input, refused) => showNewPasskey(ctx, refused),
  }),
  form({
    path: '/account/means/passkey/remove',
    may: signedIn,
    body: Type.Object({ id: Type.String({ minLength: 1, maxLength: 1400 }) }),
    run: async (ctx, input) => {
      await removePasskey(ctx, input)
      return goTo(means.href, { vi: 'Đã gỡ khóa truy cập.', en: 'The passkey was removed.' })
    },
  }),
  form({
    path: '/account/means/phone',
    may: signedIn,
    body: Type.Object({ phone: Type.String({ minLength: 1, maxLength: 30 }) }),
    run: async (ctx, input) => {
      await beginOwnPhone(ctx, input)
      return goTo('/account/means#phone', {
        vi: 'Mã xác nhận sẽ đến số đó trong khoảng một phút.',
        en: 'A code comes to that number within about a minute.',
      })
    },
    retry: (ctx, _input, refused, { typed }) => showMeans(ctx, refused, typed),
  }),
  form({
    path: '/account/means/phone/confirm',
    may: signedIn,
    body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 20 }) }),
    run: async (ctx, input) => {
      await confirmPhone(ctx, input)
      return goTo(means.href, { vi: 'Đã xác nhận số điện thoại nhận mã.', en: 'The number was confirmed.' })
    },
    retry: (ctx, _input, refused) => showMeans(ctx, refused),
  }),
  form({
    path: '/account/means/phone/remove',
    may: signedIn,
    run: async (ctx) => {
      await removeOwnPhone(ctx)
      return goTo(means.href, { vi: 'Đã gỡ số điện thoại.', en: 'The number was removed.' })
    },
  }),
  page({ path: '/account/means/totp', may: signedIn, run: (ctx) => showNewApp(ctx) }),
  form({
    path: '/account/means/totp',
    may: signedIn,
    run: async (ctx) => {
      await beginApp(ctx)
      return goTo('/account/means/totp')
    },
  }),
  form({
    path: '/account/means/totp/confirm',
    may: signedIn,
    body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 12 }) }),
    run: async (ctx, input) => {
      await confirmApp(ctx, input)
      return goTo(means.href, { vi: 'Đã bật mã từ ứng dụng. Hãy tạo mã dự phòng.', en: 'Codes from the app are on. Make recovery codes now.' })
    },
    retry: (ctx, _input, refused) => showNewApp(ctx, refused),
  }),
  form({
    path: '/account/means/totp/remove',
    may: signedIn,
    run: async (ctx) => {
      await removeApp(ctx)
      return goTo(means.href, { vi: 'Đã tắt mã từ ứng dụng.', en: 'Codes from the app are off.' })
    },
  }),
  form({
    path: '/account/means/codes',
    may: signedIn,
    run: async (ctx) => show({ vi: 'Mã dự phòng của bạn', en: 'Your recovery codes' }, <CodesPage codes={await makeRecoveryCodes(ctx)} />, more()),
  }),
  page({
    path: '/account/sessions',
    may: signedIn,
    run: async (ctx, _input, caller) => {
      const [here, sessions] = [await hashHere(ctx, caller), await sessionsOf(ctx, own(ctx))]
      const { passkeys, totp, codes } = await enrolledOf(ctx, own(ctx))
      const rows = sessions.map((session) => ({ ...session, here: session.tokenHash.equals(here) }))
      const main = <SessionsPage sessions={rows} canUnlock={passkeys.length > 0 || totp || codes > 0} />
      return show({ vi: 'Các phiên đăng nhập', en: 'Sessions' }, main, { crumbs: [account] })
    },
  }),
  form({
    path: '/account/sessions/end',
    may: signedIn,
    body: Type.Object({ session: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
    run: async (ctx, { session }) => {
      await endOwn(ctx, session)
      return goTo('/account/sessions', { vi: 'Đã kết thúc phiên đăng nhập.', en: 'The session was ended.' })
    },
  }),
  form({
    path: '/account/sessions/end-others',
    may: signedIn,
    run: async (ctx, _input, caller) => {
      const ended = await endOthers(ctx, await hashHere(ctx, caller))
      return goTo('/account/sessions', { vi: `Đã kết thúc ${ended} phiên khác.`, en: `${ended} other sessions were ended.` })
    },
  }),
  form({
    path: '/account/lock',
    may: signedIn,
    run: async (ctx) => {
      await lockOwn(ctx)
      return goTo('/sign-in/unlock', { vi: 'Tài khoản đã bị khóa ở mọi nơi.', en: 'The account is locked everywhere.' }, [
        { name: sessionCookie, value: '', seconds: 0 },
      ])
    },
  }),
]
