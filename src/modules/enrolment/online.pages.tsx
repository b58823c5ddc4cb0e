import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { formatDay } from '../../platform/dates.ts'
import { type Caller, form, goTo, inputInvalid, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { anyone } from '../../platform/rights.ts'
import { activate } from './desk.actions.ts'
import { alsoTexted, apply, Application, confirm, prefilledBy } from './online.actions.ts'
import { ActivatePage, ApplyPage, ConfirmPage } from './online.view.tsx'

const title = { vi: 'Đăng ký tài khoản', en: 'Open an account' }
const Account = Type.Object({ account: Type.String({ format: 'uuid' }) })
const more = (refused?: Problem) => (refused ? { status: refused.status } : {})

const kept = (typed: Caller['typed']): Caller['typed'] => ({ ...typed, password: undefined, fresh: undefined, code: undefined })

const showApply = (on: 'card' | 'form' | null, refused?: Problem, typed: Caller['typed'] = {}, prefilled = false) =>
  show(title, <ApplyPage on={on} refused={refused} typed={kept(typed)} prefilled={prefilled} />, more(refused))

const showActivate = (refused?: Problem, typed: Caller['typed'] = {}) =>
  show(title, <ActivatePage refused={refused} typed={kept(typed)} />, more(refused))

const showConfirm = async (ctx: Ctx, account: string, refused?: Problem) =>
  show(title, <ConfirmPage account={account} texted={await alsoTexted(ctx, account)} refused={refused} />, more(refused))

export const onlinePages = [
  page({ path: '/enrolment', may: anyone, run: async () => showApply(null) }),
  form({
    path: '/enrolment/card',
    may: anyone,
    body: Type.Object({ qr: Type.String({ maxLength: 1000 }) }),
    run: async (_ctx, { qr }) => {
      const filled = prefilledBy(qr)
      const unread = { vi: 'Không đọc được: đây không phải dòng chữ của mã QR trên thẻ căn cước', en: 'Not read: this is not the line of a card' }
      if (!filled) throw inputInvalid({}, [{ at: 'qr', words: unread }])
      return showApply(null, undefined, { ...filled, ...(filled['bornOn'] && { bornOn: formatDay(filled['bornOn']) }) }, true)
    },
    retry: async (_ctx, _input, refused, { typed }) => showApply('card', refused, typed),
  }),
  form({
    path: '/enrolment',
    may: anyone,
    body: Application,
    run: async (ctx, application, caller) => {
      const outcome = await apply(ctx, application, caller.address)
      return 'refused' in outcome ? showApply('form', outcome.refused, caller.typed) : goTo(`/enrolment/${outcome.account}`)
    },
    retry: async (_ctx, _input, refused, { typed }) => showApply('form', refused, typed),
  }),
  page({ path: '/enrolment/activate', may: anyone, run: async () => showActivate() }),
  form({
    path: '/enrolment/activate',
    may: anyone,
    body: Type.Object({
      personalId: Type.String({ maxLength: 20 }),
      code: Type.String({ maxLength: 40 }),
      fresh: Type.String({ minLength: 12, maxLength: 200 }),
    }),
    run: async (ctx, input, caller) => {
      const outcome = await activate(ctx, input, caller.address)
      if (outcome) return showActivate(outcome.refused, caller.typed)
      return goTo('/sign-in', { vi: 'Đã kích hoạt; mời đăng nhập bằng số định danh.', en: 'Activated; please sign in with your number.' })
    },
    retry: async (_ctx, _input, refused, { typed }) => showActivate(refused, typed),
  }),
  page({
    path: '/enrolment/:account',
    may: anyone,
    params: Account,
    run: (ctx, { account }) => showConfirm(ctx, account),
  }),
  form({
    path: '/enrolment/:account',
    may: anyone,
    params: Account,
    body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 20 }), phoneCode: Type.Optional(Type.String({ maxLength: 20 })) }),
    run: async (ctx, input, caller) => {
      const outcome = await confirm(ctx, input, caller.address)
      if (outcome) return showConfirm(ctx, input.account, outcome.refused)
      return goTo('/sign-in', {
        vi: 'Tài khoản mức độ 1 đã mở; mời đăng nhập bằng số định danh.',
        en: 'The account of level 1 is open; please sign in with your number.',
      })
    },
    retry: (ctx, { account }, refused) => showConfirm(ctx, account, refused),
  }),
]
