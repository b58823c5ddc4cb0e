import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { type Caller, form, goTo, page, show } from '../../platform/http/index.ts'
import { signedIn, signInNeeded } from '../../platform/rights.ts'
import { sessionCookie, sessionOf } from '../identity/index.ts'
import { ApprovalsPage, ConsentsPage } from './account.view.tsx'
import { approvalsOf, approve, refuse } from './approval.actions.ts'
import { withdrawConsent } from './consent.actions.ts'
import { consentsOf } from './consent.store.ts'
import { representedBy } from './represented.ts'

const account = { words: { vi: 'Tài khoản của tôi', en: 'My account' }, href: '/account' }

async function standing(ctx: Ctx, caller: Caller) {
  const session = await sessionOf(ctx, caller.cookies[sessionCookie])
  if (!session) throw signInNeeded({})
  return session
}

export const accountPages = [
  page({
    path: '/account/consents',
    may: signedIn,
    run: async (ctx) => {
      const consents = ctx.actor.account === null ? [] : await consentsOf(ctx, ctx.actor.account)
      return show({ vi: 'Dữ liệu tôi đã đồng ý chia sẻ', en: 'What I agreed to share' }, <ConsentsPage consents={consents} />, { crumbs: [account] })
    },
  }),
  form({
    path: '/account/consents/withdraw',
    may: signedIn,
    body: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    run: async (ctx, input) => {
      await withdrawConsent(ctx, input)
      return goTo('/account/consents', {
        vi: 'Đã rút lại; hệ thống đó không còn truy cập được.',
        en: 'Withdrawn; that system has no access any more.',
      })
    },
  }),
  page({
    path: '/approvals',
    may: signedIn,
    run: async (ctx, _input, caller) => {
      const session = await standing(ctx, caller)
      const main = <ApprovalsPage approvals={await approvalsOf(ctx, session.id)} organisations={await representedBy(ctx, session)} />
      return show({ vi: 'Chờ bạn xác nhận', en: 'Waiting for your approval' }, main, { crumbs: [account] })
    },
  }),
  form({
    path: '/approvals',
    may: signedIn,
    body: Type.Object({ id: Type.String({ maxLength: 100 }), answer: Type.Enum(['yes', 'no']) }),
    run: async (ctx, { id, answer }, caller) => {
      const session = await standing(ctx, caller)
      if (answer === 'no') {
        await refuse(ctx, session.id, id)
        return goTo('/approvals', { vi: 'Đã từ chối.', en: 'Refused.' })
      }
      await approve(ctx, session, id)
      return goTo('/approvals', { vi: 'Đã xác nhận; bạn có thể quay lại màn hình kia.', en: 'Approved; you can go back to the other screen.' })
    },
  }),
]
