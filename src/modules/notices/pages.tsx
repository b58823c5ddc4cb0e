import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { type Caller, form, goTo, page, show } from '../../platform/http/index.ts'
import type { Problem } from '../../platform/problems.ts'
import { signedIn } from '../../platform/rights.ts'
import { InboxQuery, inboxSize } from './api.ts'
import { InboxPage } from './inbox.view.tsx'
import { wordsOf } from './notify.actions.ts'
import { Choice, choose, confirmAddress, ownAccount, ownPreference } from './preference.actions.ts'
import { getsDigests } from './preference.ts'
import { PreferencePage } from './preference.view.tsx'
import { noticeUnknown } from './problems.ts'
import { sendingPages } from './sending.pages.tsx'
import { countUnread, inboxPage, markRead, receivedNotice } from './store.ts'
import { noticeKinds } from './template.ts'

const inboxTitle = { vi: 'Thông báo', en: 'Notices' }
const ownTitle = { vi: 'Cách nhận thông báo', en: 'How notices reach me' }
const crumbs = [{ words: inboxTitle, href: '/inbox' }]
const NoticeId = Type.String({ pattern: '^[0-9]{1,18}$' })

async function showPreference(ctx: Ctx, refused?: Problem, typed?: Caller['typed']) {
  const file = { preference: await ownPreference(ctx), mailable: ctx.settings.mail !== null, digests: getsDigests(ctx.actor) }
  const on = refused?.slug === 'notice-code-wrong' ? 'code' : 'choice'
  return show(ownTitle, <PreferencePage {...file} refused={refused} on={on} typed={typed} />, {
    crumbs,
    ...(refused && { status: refused.status }),
  })
}

export const pages = [
  page({
    path: '/inbox',
    may: signedIn,
    query: InboxQuery,
    run: async (ctx, { unread, kind, page: at = 1 }) => {
      const account = ownAccount(ctx)
      const asked = { unread: unread === 'yes', kind }
      const { total, rows } = await inboxPage(ctx, account, asked, { offset: (at - 1) * inboxSize, limit: inboxSize })
      const received = rows.map((row) => ({ ...row, ...wordsOf(row) }))
      const file = { asked, total, page: at, size: inboxSize, received, unread: await countUnread(ctx, account) }
      return show(inboxTitle, <InboxPage file={file} today={ctx.today()} />)
    },
  }),
  form({
    path: '/inbox/open',
    may: signedIn,
    body: Type.Object({ notice: NoticeId }),
    run: async (ctx, { notice }) => {
      const account = ownAccount(ctx)
      const found = await receivedNotice(ctx, account, notice)
      if (found === undefined) throw noticeUnknown({})
      await markRead(ctx, account, { notice })
      return goTo(found.href)
    },
  }),
  form({
    path: '/inbox/read',
    may: signedIn,
    body: Type.Object({ notice: Type.Optional(NoticeId), kind: Type.Optional(Type.Enum([...noticeKinds])) }),
    run: async (ctx, { notice, kind }) => {
      const read = await markRead(ctx, ownAccount(ctx), notice === undefined ? { kind } : { notice })
      return goTo('/inbox', { vi: `Đã đánh dấu ${read} thông báo là đã đọc.`, en: `${read} marked as read.` })
    },
  }),
  page({ path: '/account/notices', may: signedIn, run: (ctx) => showPreference(ctx) }),
  form({
    path: '/account/notices',
    may: signedIn,
    body: Choice,
    run: async (ctx, choice) =>
      (await choose(ctx, choice))
        ? goTo('/account/notices', {
            vi: 'Đã lưu. Mã xác nhận được gửi đến địa chỉ mới; nhập mã để bắt đầu nhận thư.',
            en: 'Saved. A code was sent to the address; enter it to receive mail.',
          })
        : goTo('/account/notices', { vi: 'Đã lưu cách nhận thông báo.', en: 'Saved.' }),
    retry: (ctx, _input, refused, { typed }) => showPreference(ctx, refused, typed),
  }),
  form({
    path: '/account/notices/confirmation',
    may: signedIn,
    body: Type.Object({ code: Type.String({ minLength: 8, maxLength: 20 }) }),
    run: async (ctx, input) => {
      await confirmAddress(ctx, input)
      return goTo('/account/notices', { vi: 'Địa chỉ đã được xác nhận.', en: 'The address is confirmed.' })
    },
    retry: (ctx, _input, refused, { typed }) => showPreference(ctx, refused, typed),
  }),
  ...sendingPages,
]
