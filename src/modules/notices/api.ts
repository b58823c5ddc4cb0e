import Type from 'typebox'
import type { Ctx } from '../../platform/ctx.ts'
import { route } from '../../platform/http/index.ts'
import { staff } from '../../platform/rights.ts'
import { wordsOf } from './notify.actions.ts'
import { ownAccount } from './preference.actions.ts'
import { countUnread, inboxPage, markRead, type Received } from './store.ts'
import { noticeKinds } from './template.ts'

const Kind = Type.Enum([...noticeKinds])
export const InboxQuery = Type.Object({
  unread: Type.Optional(Type.Enum(['yes'])),
  kind: Type.Optional(Kind),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
})

/** A notice as programs read it, in the reader's language. */
const ReceivedNotice = Type.Object({
  id: Type.String(),
  at: Type.String({ format: 'date-time' }),
  kind: Kind,
  urgent: Type.Boolean(),
  subject: Type.String(),
  body: Type.String(),
  href: Type.String(),
  readAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
})

function shown(ctx: Ctx, { readAt, at, id, kind, urgent, href, ...notice }: Received) {
  const { subject, body } = wordsOf(notice)
  const words = { subject: subject[ctx.language], body: body[ctx.language] }
  return { id, at: at.toISOString(), kind, urgent, ...words, href, readAt: readAt?.toISOString() ?? null }
}

/** Notices on one page of the inbox. */
export const inboxSize = 30

export const api = [
  route({
    method: 'GET',
    path: '/api/inbox',
    may: staff,
    summary: 'Notices of the account that asks, unread first',
    query: InboxQuery,
    reply: Type.Object({ unread: Type.Integer(), total: Type.Integer(), notices: Type.Array(ReceivedNotice) }),
    run: async (ctx, { unread, kind, page = 1 }) => {
      const account = ownAccount(ctx)
      const { total, rows } = await inboxPage(ctx, account, { unread: unread === 'yes', kind }, { offset: (page - 1) * inboxSize, limit: inboxSize })
      return { unread: await countUnread(ctx, account), total, notices: rows.map((row) => shown(ctx, row)) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/inbox/read',
    may: staff,
    summary: 'Marks one notice as read, or all of them',
    body: Type.Object({ notice: Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$' })) }),
    reply: Type.Object({ read: Type.Integer() }),
    run: async (ctx, { notice }) => ({ read: await markRead(ctx, ownAccount(ctx), notice === undefined ? {} : { notice }) }),
  }),
]
