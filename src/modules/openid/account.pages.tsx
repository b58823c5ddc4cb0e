import Type from 'typebox'
import { form, goTo, page, show } from '../../platform/http/index.ts'
import { signedIn } from '../../platform/rights.ts'
import { ApprovalsPage, ConsentsPage } from './account.view.tsx'
import { approvalsOf, approve, refuse } from './approval.actions.ts'
import { withdrawConsent } from './consent.actions.ts'
import { consentsOf } from './consent.store.ts'
import { representedByAccount } from './represented.ts'

const account = { words: { vi: 'Tài khoản của tôi', en: 'My account' }, href: '/account' }

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
    run: async (ctx) => {
      const own = ctx.actor.account ?? ''
      const main = <ApprovalsPage approvals={await approvalsOf(ctx, own)} organisations={await representedByAccount(ctx, own)} />
      return show({ vi: 'Chờ bạn xác nhận', en: 'Waiting for your approval' }, main, { crumbs: [account] })
    },
  }),
  form({
    path: '/approvals',
    may: signedIn,
    body: Type.Object({ id: Type.String({ maxLength: 100 }), answer: Type.Enum(['yes', 'no']) }),
    run: async (ctx, { id, answer }) => {
      if (answer === 'no') {
        await refuse(ctx, id)
        return goTo('/approvals', { vi: 'Đã từ chối.', en: 'Refused.' })
      }
      await approve(ctx, id)
      return goTo('/approvals', { vi: 'Đã xác nhận; bạn có thể quay lại màn hình kia.', en: 'Approved; you can go back to the other screen.' })
    },
  }),
]
